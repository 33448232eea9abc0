"""What the book says is due, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model.channel import Direction
from rekindle.model.draft import Draft, DraftKind, DraftState, Medium
from rekindle.model.life import Give, GiveState, Relation
from rekindle.services.agenda import KEPT, today
from rekindle.services.desk import desk_of, weekdays
from rekindle.services.intervals import anchors, intervals, monday_of, rhythm_people
from rekindle.services.noting import keep_one
from rekindle.store.shelf import setting
from tests.services.rhythms import ANNA, BEN, CLARA, DINA, TODAY, listed, on, peopled

Books = Callable[..., Book]
DAY = timedelta(days=1)


@pytest.fixture
def four(book: Book, tmp_path: Path) -> Book:
    return peopled(book, tmp_path)


def test_an_empty_book_has_an_empty_day(book: Book) -> None:
    assert listed(book) == []
    assert book.week().pages[0].tasks == ()


def test_nobody_is_in_rhythm_before_a_word_was_written(four: Book) -> None:
    assert listed(four) == []
    assert rhythm_people(four._at) == []


def test_a_message_leads_to_a_follow_up_another_channel_and_rest(four: Book) -> None:
    four.touched(ANNA, "mail")
    assert [listed(on(four, days)) for days in (0, 6)] == [[("birthday", ANNA)], []]
    assert listed(on(four, 7)) == [("follow-up", ANNA)]
    four.touched(ANNA, "mail", again=True)
    assert listed(on(four, 20)) == []
    (second,) = on(four, 21).due_today().tasks
    assert (second.kind, second.channel) == ("follow-up", "sms")
    four.touched(ANNA, "sms", again=True)
    assert listed(on(four, 60)) == []
    assert four.rhythm(ANNA).days == 75
    found = four.rhythm(ANNA).due
    assert found
    assert found.interval == 150


def test_an_answer_is_to_be_answered_and_then_to_lead_to_a_call(four: Book) -> None:
    four.touched(BEN, "mail")
    on(four, 2).touched(BEN, "mail", direction=Direction.IN, reply="positive")
    assert listed(four) == [("reply", BEN)]
    assert four.due_today().tasks[0].due == TODAY + 3 * DAY
    four.touched(BEN, "mail")
    assert listed(four) == []
    assert listed(on(four, 8)) == []
    (call,) = on(four, 9).due_today().tasks
    assert (call.kind, call.why) == ("due", "they answered gladly; propose a call")


def test_it_restarts_at_the_true_contact_date_wherever_it_was_logged(four: Book) -> None:
    four.touched(BEN, "coffee", on=TODAY - 200 * DAY)
    assert listed(four) == [("due", BEN)]
    four.touched(BEN, "coffee", on=TODAY - 3 * DAY)
    assert listed(four) == []
    found = four.rhythm(BEN).due
    assert found
    assert found.anchor == TODAY - 3 * DAY


def test_it_restarts_at_a_contact_that_an_import_shows(four: Book, tmp_path: Path) -> None:
    four.touched(BEN, "coffee", on=TODAY - 200 * DAY)
    assert listed(four) == [("due", BEN)]
    letters = (("sam", "ben", 20), ("ben", "sam", 22))
    mails = "".join(
        f"From - Tue Oct {day} 10:00:00 2026\nMessage-ID: <{day}@example.org>\nDate: {day} Oct 2026 10:00:00 +0000\n"
        f"From: <{sender}@example.org>\nTo: <{to}@example.org>\nSubject: tides\n\nHello\n\n"
        for sender, to, day in letters
    )
    (tmp_path / "box.mbox").write_text(mails)
    four.import_archives(tmp_path / "box.mbox", me="Sam, sam@example.org")
    found = four.rhythm(BEN).due
    assert found
    assert found.anchor == date(2026, 10, 22)
    assert ("due", BEN) not in listed(four)


def test_promises_and_birthdays_are_told(four: Book) -> None:
    four.cadence(ANNA, every="60d")
    four.give(BEN, Give(offer="send you the gauge notes", noun="the gauge notes"), GiveState.PROMISED, TODAY)
    assert listed(four) == [("give", BEN), ("first", ANNA), ("birthday", ANNA)]
    assert four.due_today().tasks[1].why == "never in touch so far"


def test_hard_times_leave_room_for_answers_only(four: Book) -> None:
    four.touched(BEN, "coffee", on=TODAY - 200 * DAY)
    four.note(BEN, "lost his father", Relation.DISTRESS)
    assert listed(four) == []
    four.touched(BEN, "mail", direction=Direction.IN)
    assert listed(four) == [("reply", BEN)]


def test_never_is_never(four: Book) -> None:
    four.touched(BEN, "coffee", on=TODAY - 200 * DAY)
    four.give(BEN, Give(offer="x"), GiveState.PROMISED, TODAY)
    four.never(BEN)
    assert listed(four) == []
    assert rhythm_people(four._at) == []
    assert on(four, 3).week().needed == 0


def test_not_now_rests_as_a_snooze_does(four: Book) -> None:
    four.touched(BEN, "coffee", on=TODAY - 200 * DAY)
    four.later(BEN, TODAY + 9 * DAY)
    assert [listed(on(four, days)) for days in (0, 8, 9)] == [[], [], [("due", BEN)]]


def test_an_open_draft_and_the_hour_that_suits_are_told(four: Book) -> None:
    four.tell_profile(replace(four.profile(), zone="Europe/London"))
    four.touched(CLARA, "coffee", on=TODAY - 200 * DAY)
    (one,) = four.due_today().tasks
    assert one.channel == "mail"
    assert one.hint == "best 8 to 11 in Tokyo, Sunday 23 to 2 here"


def test_a_draft_is_told_until_it_is_sent_or_dropped(four: Book) -> None:
    four.touched(BEN, "coffee", on=TODAY - 200 * DAY)
    draft = Draft(record=BEN, kind=DraftKind.AGAIN, medium=Medium.MAIL, text="Hello Ben", state=DraftState.READY)
    kept = keep_one(four._at, draft, "draft", "Draft to Ben", now="2026-11-21T10:00:00Z")
    assert [one.draft for one in four.due_today().tasks] == [kept.number]
    known = {one.person: one.draft for one in desk_of(four._at, TODAY).people}
    assert known == {BEN: kept.number}
    done = four.sent(kept.number)
    assert {one.person: one.draft for one in desk_of(four._at, TODAY).people} == {BEN: 0}
    four.undo(done.entry)
    keep_one(four._at, replace(draft, number=kept.number, state=DraftState.DROPPED), "draft", "Dropped", now="2026")
    assert {one.person: one.draft for one in desk_of(four._at, TODAY).people} == {BEN: 0}


def test_a_first_word_that_another_went_before_waits_no_more_and_answers_go_the_way_they_came(four: Book) -> None:
    def kept(day: date) -> int:
        draft = Draft(record=ANNA, kind=DraftKind.FIRST, medium=Medium.LINKEDIN, text="Hello", on=day)
        return keep_one(four._at, draft, "draft", "A draft", now="2026-11-21T10:00:00Z").number

    kept(TODAY)
    four.touched(ANNA, "mail")
    four.touched(ANNA, "mail", direction=Direction.IN)
    (task,) = [one for one in on(four, 1).due_today().tasks if one.person == ANNA and one.kind == "reply"]
    assert (task.draft, task.channel) == (0, "mail")
    later = kept(TODAY + DAY)
    assert next(one.draft for one in on(four, 1).due_today().tasks if one.kind == "reply") == later


def test_a_kept_pick_is_to_be_written_to_until_they_are(four: Book) -> None:
    picks = four.shortlist().picks
    for pick in picks[:2]:
        four.keep(pick.person)
    first, second = (pick.person for pick in picks[:2])
    assert sorted(listed(four)[:2]) == sorted([("first", first), ("first", second)])
    why = next(one.why for one in four.due_today().tasks if one.person == first)
    assert why == picks[0].reasons[0].text
    four.touched(first, "mail")
    assert ("first", first) not in listed(four)
    assert ("first", second) in listed(on(four, 8))
    assert ("first", second) not in listed(on(four, 29))
    on(four, 0).swap(second)
    assert ("first", second) not in listed(four)


def test_minutes_days_and_cap_are_those_of_the_profile(four: Book) -> None:
    for person in (ANNA, BEN, CLARA, DINA):
        four.touched(person, "coffee", on=TODAY - 200 * DAY)
    assert len(listed(four)) == 3  # two of a week's twelve a day, and Anna's birthday
    four.tell_profile(replace(four.profile(), cap=1))
    assert sum(len(page.tasks) for page in four.week().pages) == 2
    assert [one.why for one in four.week().moved] == ["no room left this week; next week"] * 3
    four.tell_profile(replace(four.profile(), cap=12, days="tue"))
    assert listed(four) == [("birthday", ANNA)]
    assert len(listed(on(four, 1))) == 4


def test_a_month_away_is_told_gently(four: Book) -> None:
    four.touched(BEN, "coffee")
    assert four.due_today().away_since is None
    away = date.fromisoformat(four.log()[0].at[:10])
    four.today = away + timedelta(days=40)
    assert four.due_today().away_since == away
    four.today = away + timedelta(days=20)
    assert four.due_today().away_since is None


# --- the list as kept -------------------------------------------------------------------------------------------------


def test_a_list_is_kept_until_something_is_done_or_the_day_is_over(four: Book) -> None:
    four.touched(BEN, "coffee", on=TODAY - 200 * DAY)
    first = today(four._at, TODAY)
    held = setting(four._at, KEPT)
    assert today(four._at, TODAY) == first
    assert setting(four._at, KEPT) == held
    four.undo()
    assert today(four._at, TODAY) == []
    assert setting(four._at, KEPT) != held
    assert today(four._at, TODAY + DAY) == []
    assert setting(four._at, KEPT).startswith("2026-11-24 ")


def test_week_and_today_say_the_same(four: Book) -> None:
    for person in (ANNA, BEN, CLARA):
        four.touched(person, "coffee", on=TODAY - 200 * DAY)
    assert four.week().pages[0].tasks == four.due_today().tasks
    assert [page.on for page in four.week(2).pages] == [TODAY + step * DAY for step in range(14)]


# --- who is in rhythm -------------------------------------------------------------------------------------------------


def test_a_merge_that_keeps_the_anchor_moves_nobody(four: Book) -> None:
    four.touched(BEN, "coffee", on=TODAY - 10 * DAY)
    four.cadence(BEN, every="40d")
    before = four.rhythm(BEN).due
    four.same(ANNA, BEN)
    assert rhythm_people(four._at) == [ANNA]
    assert anchors(four._at, [ANNA]) == {ANNA: BEN}
    assert four.rhythm(BEN).due == before
    assert intervals(four._at, [ANNA, CLARA]) == {ANNA: 40, CLARA: 75}


def test_family_has_no_reminders_but_birthdays(four: Book) -> None:
    four.role(ANNA, "family")
    four.touched(ANNA, "coffee", on=TODAY - 200 * DAY)
    assert intervals(four._at, [ANNA]) == {ANNA: 0}
    assert listed(four) == [("birthday", ANNA)]


def test_who_was_kept_and_is_seen_to_have_been_written_to_is_in_rhythm(four: Book, tmp_path: Path) -> None:
    person = four.shortlist().picks[0].person
    four.keep(person)
    assert rhythm_people(four._at) == []
    mail = {one.row.id: dict(one.handles).get("mail", "") for one in four.people()}[person]
    letter = (
        "From - Tue Nov 24 10:00:00 2026\nMessage-ID: <1@example.org>\nDate: 24 Nov 2026 10:00:00 +0000\n"
        f"From: Sam <sam@example.org>\nTo: {mail}\nSubject: hello\n\nHello\n\n"
    )
    (tmp_path / "Sent.mbox").write_text(letter)
    on(four, 2).import_archives(tmp_path / "Sent.mbox", me="Sam, sam@example.org")
    assert (rhythm_people(four._at) == [person]) is bool(mail)


def test_a_week_has_a_first_day() -> None:
    assert monday_of("2026-W48") == TODAY


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("", range(7)),
        ("mon-fri", range(5)),
        ("Mon, Wed, Sat", (0, 2, 5)),
        ("sat-mon", (5, 6, 0)),
        ("thursday", (3,)),
        ("whenever", range(7)),
    ],
)
def test_days_are_read_as_the_user_writes_them(text: str, days: range | tuple[int, ...]) -> None:
    assert weekdays(text) == frozenset(days)


def test_what_is_known_of_somebody(four: Book) -> None:
    four.touched(ANNA, "mail")
    four.touched(DINA, "mail")
    people = {one.person: one for one in desk_of(four._at, TODAY).people}
    assert set(people) == {ANNA, DINA}
    anna, dina = people[ANNA], people[DINA]
    assert (anna.given, anna.birthday, anna.zone, anna.guessed) == ("Anna", (11, 23), "Europe/Stockholm", False)
    assert (anna.channel, anna.other) == ("mail", "sms")
    assert (dina.zone, dina.channel, dina.other) == ("Europe/Oslo", "sms", "")


def test_my_own_ways_come_first_where_they_have_no_usual_one(four: Book) -> None:
    four.touched(ANNA, "coffee")
    four.tell_profile(replace(four.profile(), channels=("sms", "mail")))
    (anna,) = desk_of(four._at, TODAY).people
    assert (anna.channel, anna.other) == ("sms", "mail")
