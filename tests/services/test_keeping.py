"""Rhythms, snoozes, pauses and the calendar feed, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from icalendar import Calendar

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.model.life import Trip
from rekindle.model.rhythm import Errand
from rekindle.services.feeding import clock_of
from rekindle.services.keeping import days_of
from rekindle.services.saying import Decided
from tests.services.rhythms import ANNA, BEN, CLARA, DINA, TODAY, listed, on, peopled

DAY = timedelta(days=1)


@pytest.fixture
def four(book: Book, tmp_path: Path) -> Book:
    return peopled(book, tmp_path)


def due(book: Book, person: int) -> date:
    found = book.rhythm(person).due
    assert found
    return found.on


# --- how often --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("60d", 60),
        ("10w", 70),
        ("2m", 60),
        ("1y", 365),
        ("75", 75),
        (" 3 W ", 21),
        ("off", 0),
        ("never", 0),
        ("60 days", 60),
        ("every 10 weeks", 70),
        ("1 year", 365),
    ],
)
def test_an_interval_is_read_as_the_user_writes_it(text: str, days: int) -> None:
    assert days_of(text) == days


@pytest.mark.parametrize("text", ["", "0", "0d", "often", "-3d", "11y", "2.5m", "99999"])
def test_what_is_no_interval_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="no interval"):
        days_of(text)


def test_somebody_gets_a_rhythm_of_their_own_or_that_of_a_layer(four: Book) -> None:
    four.touched(BEN, "coffee")
    assert (four.rhythm(BEN).days, four.rhythm(BEN).why) == (75, "the rhythm of the list")
    assert four.cadence(BEN, every="40d").told == "Ben Ofstad: every 40 days"
    assert (four.rhythm(BEN).days, four.rhythm(BEN).why) == (40, "your own word")
    assert four.cadence(BEN, layer="core").told == "Ben Ofstad: layer core"
    assert (four.rhythm(BEN).days, four.rhythm(BEN).why) == (30, "layer core")
    assert four.cadence(BEN, every="off").told == "Ben Ofstad: no reminders"
    assert four.rhythm(BEN).due is None
    assert four.no_cadence(BEN).told == "Ben Ofstad: the rhythm of the list"
    assert four.rhythm(BEN).days == 75


def test_a_layer_is_set_for_all_in_it(four: Book) -> None:
    four.cadence(ANNA, layer="core")
    assert four.cadence(layer="core", every="3w").told == "Layer core: every 21 days"
    assert four.cadence(every="2m").told == "Everybody on the list: every 60 days"
    assert four.cadence(every="off").told == "Everybody on the list: no reminders"
    four.cadence(every="90d")
    assert four.rhythms() == {"inner": 0, "core": 21, "50": 75, "list": 90, "150": 180, "outer": 365}
    assert [four.rhythm(person).days for person in (ANNA, BEN)] == [21, 90]


def test_family_says_so(four: Book) -> None:
    four.role(ANNA, "family")
    assert four.rhythm(ANNA).why == "family: no reminders unless you set a rhythm"


def test_every_word_is_one_entry_that_can_be_taken_back(four: Book) -> None:
    four.touched(BEN, "coffee", on=TODAY - 10 * DAY)
    before = four.rhythm(BEN)
    verbs: tuple[Callable[[], Decided], ...] = (
        lambda: four.cadence(BEN, every="9d"),
        lambda: four.snooze(BEN, "2w"),
        lambda: four.pause(BEN),
        four.pause,
        lambda: four.cadence(every="9d"),
    )
    for verb in verbs:
        done = verb()
        assert four.rhythm(BEN) != before
        four.undo(done.entry)
        assert four.rhythm(BEN) == before


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        (lambda book: book.cadence(BEN, layer="friends"), "There is no layer friends"),
        (lambda book: book.cadence(layer="core"), "How often"),
        (lambda book: book.no_cadence(BEN), "has no rhythm of their own"),
        (lambda book: book.snooze(BEN, "2020-01-01"), "not in the future"),
        (lambda book: book.snooze(BEN, "soon"), "no interval"),
        (lambda book: book.wake(BEN), "not snoozed"),
        (lambda book: book.resume(), "Everybody is not paused"),
        (lambda book: book.resume(BEN), "Ben Ofstad is not paused"),
        (lambda book: book.pause(until="2020-01-01"), "not in the future"),
        (lambda book: book.cadence("Nobody At All", every="9d"), "Nobody here is called"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(four: Book, verb: object, words: str) -> None:
    before = four.log()
    with pytest.raises(UserError, match=words):
        verb(four)  # type: ignore[operator]  # one of the above
    assert four.log() == before


# --- snooze and pause -------------------------------------------------------------------------------------------------


def test_a_snooze_never_shortens(four: Book) -> None:
    four.touched(BEN, "coffee", on=TODAY - 200 * DAY)
    assert four.snooze(BEN, "12w").told == "Ben Ofstad: back in view on 15 February 2027"
    assert four.snooze(BEN, "1w").told == "Ben Ofstad: back in view on 15 February 2027"
    assert four.rhythm(BEN).snoozed == date(2027, 2, 15)
    assert [listed(on(four, days)) for days in (8, 83, 84)] == [[], [], [("due", BEN)]]
    assert on(four, 8).wake(BEN).told == "Ben Ofstad: back in view today"
    assert listed(four) == [("due", BEN)]
    assert four.rhythm(BEN).snoozed is None


@pytest.mark.parametrize(
    ("until", "why", "days"),
    [
        ("", "", 28),
        ("", "bereavement", 60),
        ("", "parental leave", 90),
        ("2w", "illness", 14),
        ("2026-12-24", "", 31),
    ],
)
def test_a_snooze_has_a_length(four: Book, until: str, why: str, days: int) -> None:
    four.snooze(BEN, until, why=why)
    assert four.rhythm(BEN).snoozed == TODAY + days * DAY


def test_a_pause_of_everybody_moves_all_along_and_stacks_nobody(four: Book) -> None:
    for number, person in enumerate((ANNA, BEN, CLARA, DINA)):
        four.touched(person, "coffee", on=TODAY - (60 + 4 * number) * DAY)
    before = [due(four, person) for person in (ANNA, BEN, CLARA, DINA)]
    told = four.pause(until="2026-12-07").told
    assert told == "Everybody rests until 7 December 2026; what was due moves along"
    assert [due(four, person) for person in (ANNA, BEN, CLARA, DINA)] == [day + 14 * DAY for day in before]
    four.pause(until="2026-12-07")
    assert due(four, ANNA) == before[0] + 14 * DAY
    assert [listed(on(four, days)) for days in (0, 8, 13)] == [[], [], []]


def test_a_pause_without_an_end_ends_when_it_is_taken_back(four: Book) -> None:
    four.touched(BEN, "coffee", on=TODAY - 60 * DAY)
    before = due(four, BEN)
    assert four.pause(BEN).told == "Ben Ofstad rests until you say otherwise; what was due moves along"
    four.pause(BEN, why="moving house")
    assert four.rhythm(BEN).due is None
    assert four.rhythm(BEN).paused
    assert on(four, 5).resume(BEN).told == "Ben Ofstad: back from today on"
    assert due(four, BEN) == before + 5 * DAY
    assert not four.rhythm(BEN).paused
    four.pause()
    assert on(four, 7).resume().told == "Everybody: back from today on"
    assert due(four, BEN) == before + 7 * DAY


def test_a_snooze_holds_through_a_merge(four: Book) -> None:
    four.touched(BEN, "coffee", on=TODAY - 200 * DAY)
    four.snooze(BEN, "4w")
    four.same(CLARA, BEN)
    assert listed(four) == []
    assert four.rhythm(BEN).snoozed == TODAY + 28 * DAY


# --- the feed ---------------------------------------------------------------------------------------------------------


def test_a_feed_is_a_calendar_that_others_read(four: Book, tmp_path: Path) -> None:
    four.tell_profile(replace(four.profile(), zone="Europe/London"))
    four.touched(BEN, "coffee", on=TODAY - 200 * DAY)
    four.touched(ANNA, "mail")
    place = tmp_path / "feed.ics"
    assert four.write_feed(place) == 3
    assert place.stat().st_mode & 0o777 == 0o600
    assert place.read_bytes().decode() == four.feed()
    found = Calendar.from_ical(place.read_bytes())
    starts = {str(one["SUMMARY"]): one.decoded("DTSTART") for one in found.walk("VEVENT")}
    assert set(starts) == {
        "Anna's birthday: a line is plenty",
        "Anna: one short follow-up, or let it rest",
        "Write to Ben (silent 6 months)",
    }
    assert all(isinstance(one, datetime) and one.hour == 9 for one in starts.values())


def test_the_same_day_gives_the_same_file(four: Book) -> None:
    four.touched(BEN, "coffee", on=TODAY - 200 * DAY)
    assert four.feed() == four.feed()
    assert "Ben" not in four.feed(discreet=True)
    assert "SUMMARY:1 small thing" in four.feed(discreet=True)


def test_people_at_the_place_of_a_trip_are_called_to_mind(four: Book) -> None:
    four.tell_trip(Trip(place="Kyoto", since=TODAY + 25 * DAY, until=TODAY + 30 * DAY))
    assert "SUMMARY:Kyoto in 3 weeks: 1 person there" in four.feed()


def test_a_feed_rings_when_it_is_told_to(four: Book) -> None:
    four.touched(BEN, "coffee", on=TODAY - 200 * DAY)
    assert "DTSTART:20261123T073000" in four.feed(alarm="7:30")
    for text in ("25:00", "9", "9:61", "noon"):
        with pytest.raises(UserError, match="no time of day"):
            clock_of(text)


def test_a_place_that_cannot_be_written_to_is_said(four: Book, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="can't be written"):
        four.write_feed(tmp_path / "nowhere" / "feed.ics")


# --- two months of it -------------------------------------------------------------------------------------------------


def test_two_months_day_by_day_keep_four_rhythms_and_no_week_over_its_cap(tmp_path: Path) -> None:
    met: dict[int, list[date]] = {ANNA: [], BEN: [], CLARA: [], DINA: []}
    with peopled(Book(tmp_path / "home"), tmp_path) as book:
        book.tell_profile(replace(book.profile(), cap=3))
        for person in met:
            book.cadence(person, every="14d")
        for days in range(60):
            for task in on(book, days).due_today().tasks:
                if task.kind in (Errand.DUE, Errand.FIRST):
                    met[task.person].append(book.today)
                    book.touched(task.person, "coffee")
            assert book.week().done <= 3
    for several in met.values():
        waits = [(later - sooner).days for sooner, later in pairwise(several)]
        assert len(waits) >= 3
        assert all(12 <= wait <= 21 for wait in waits)  # .8 to 1.5 intervals
