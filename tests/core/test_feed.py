from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.agenda import agenda
from rekindle.core.feed import WIDTH, Way, entries
from rekindle.core.ics import calendar, event
from rekindle.model.agenda import Chosen, Desk, Limits, Somebody
from rekindle.model.appointment import Appointment
from rekindle.model.life import Give, GiveState, Trip
from rekindle.model.rhythm import Answer, Beat
from rekindle.model.touch import Referral, ReplyKind

TODAY = date(2026, 11, 23)  # a Monday
LONDON = "Europe/London"
DAY = timedelta(days=1)


def ago(days: int) -> date:
    return TODAY - days * DAY


def who(person: int, given: str, last: int | None = None, **more: object) -> Somebody:
    beat = Beat(
        person=person, anchor=person, interval=75, last=None if last is None else ago(last),
        tries=int(str(more.pop("tries", 0))),
    )  # fmt: skip
    known = Somebody(person=person, name=f"{given} Surname", given=given, beat=beat, channel="mail", zone=LONDON,
                     guessed=False)  # fmt: skip
    return replace(known, **more)  # type: ignore[arg-type]  # fields by name


def fed(
    *people: Somebody, way: Way | None = None, trips: tuple[tuple[Trip, int], ...] = (), **more: object
) -> list[Appointment]:
    desk = replace(Desk(day=TODAY, people=people, limits=Limits(zone=LONDON)), **more)  # type: ignore[arg-type]  # as above
    return entries(desk, agenda(desk, 4), way or Way(zone=LONDON), trips)


def titles(*people: Somebody, **more: object) -> list[str]:
    return [one.summary for one in fed(*people, **more)]  # type: ignore[arg-type]  # as above


def test_nothing_due_no_entry() -> None:
    assert fed() == []
    assert fed(way=Way(discreet=True)) == []


@pytest.mark.parametrize(
    ("somebody", "title"),
    [
        (who(1, "Anna", 1_470, listed=True), "Write to Anna (silent 4 years)"),
        (who(1, "Anna", listed=True), "Write to Anna"),
        (who(1, "Anna", 1_470, listed=True, channel="call"), "Call Anna (silent 4 years)"),
        (who(1, "Anna", 7, listed=True, tries=1), "Anna: one short follow-up, or let it rest"),
        (who(1, "Maximiliane", 7, listed=True, tries=1), "Maximiliane: a follow-up, or let it rest"),
        (who(1, "Clara", 1, waiting=TODAY), "Clara wrote. Reply by tomorrow"),
        (who(1, "Clara", 1, waiting=ago(1)), "Clara wrote. Reply today"),
        (who(1, "Luke", 3, birthday=(11, 23)), "Luke's birthday: a line is plenty"),
        (who(1, "Kofi", listed=True, channel="call", zone="Europe/Oslo"), "Call Kofi, 9:00 here, 10:00 there"),
        (who(1, "Kofi", listed=True, channel="call", zone="America/New_York"), "Call Kofi, 14:00 here, 9:00 there"),
        (who(1, "Kofi", listed=True, channel="call", zone="America/Los_Angeles", guessed=True), "Call Kofi"),
        (who(1, "Kofi", listed=True, channel="call", zone=""), "Call Kofi"),
        (who(1, "Kofi", listed=True, channel="call", zone="Pacific/Auckland"), "Call Kofi"),
        (
            who(1, "Ben", 2, heard=ReplyKind.HELP),
            "Ben asked for help: something for them",
        ),
    ],
)  # fmt: skip
def test_an_entry_says_what_to_do(somebody: Somebody, title: str) -> None:
    if somebody.heard is ReplyKind.HELP:
        somebody = replace(somebody, beat=replace(somebody.beat, answer=Answer(on=ago(2), kind=ReplyKind.HELP)))
    assert titles(somebody) == [title]


@pytest.mark.parametrize(
    ("give", "title"),
    [
        ("the gauge notes", "Send Amir the gauge notes (promised)"),
        ("send you the gauge notes", "Send Amir the gauge notes (promised)"),
        ("read two pages of yours", "Amir, promised: read two pages of yours"),
        ("the notes on all gauges of the Aire", "Send Amir the notes on all gauges of the Aire"),
        ("the notes on all the gauges of the river Aire", "Amir: a promise due"),
    ],
)
def test_a_promise_is_named_as_far_as_there_is_room(give: str, title: str) -> None:
    promise = Give(offer="x", noun=give, state=GiveState.PROMISED, record=1, due=TODAY)
    assert titles(who(1, "Amir", 3), gives=((1, promise),)) == [title]


def test_a_referral_asks_for_thanks_and_then_for_word() -> None:
    named = Referral(record=1, name="Ingrid", on=TODAY)
    assert titles(who(1, "Marcus", 3), referrals=((1, named),)) == ["Thank Marcus for naming Ingrid"]
    told = replace(named, thanked=TODAY, on=ago(10))
    assert titles(who(1, "Marcus", 3), referrals=((1, told),)) == ["Tell Marcus how it went with Ingrid"]


def test_several_turns_of_a_day_are_one_entry_with_names_inside() -> None:
    people = [
        who(number, f"P{number}", 100, listed=True, channel="call" if number == 3 else "mail") for number in (1, 2, 3)
    ]
    limits = Limits(zone=LONDON, weekdays=frozenset({0}))
    (one,) = fed(*people, limits=limits)
    assert one.summary == "2 messages, 1 call today"
    assert one.description.splitlines()[0].startswith("P1 Surname: silent 3 months")
    assert one.end
    assert isinstance(one.start, datetime)
    assert isinstance(one.end, datetime)
    assert (one.end - one.start) == timedelta(minutes=18)
    only_calls = [replace(each, channel="call") for each in people[:2]]
    assert titles(*only_calls, limits=limits) == ["2 calls today"]


def test_a_discreet_feed_names_nobody() -> None:
    people = [who(1, "Anna", 100, listed=True), who(2, "Clara", 1, waiting=TODAY), who(3, "Luke", 3, birthday=(11, 23))]
    trip = Trip(number=1, place="Copenhagen", since=TODAY + 21 * DAY, until=TODAY + 24 * DAY)
    text = calendar(event(one) for one in fed(*people, way=Way(zone=LONDON, discreet=True), trips=((trip, 2),)))
    assert "SUMMARY:3 small things" in text
    assert not [name for name in ("Anna", "Clara", "Luke", "Surname", "Copenhagen", "mail") if name in text]
    assert titles(people[1], way=Way(discreet=True)) == ["1 small thing"]


@pytest.mark.parametrize(
    ("place", "people", "ahead", "found"),
    [
        ("Copenhagen", 4, 21, ["Copenhagen in 3 weeks: 4 people there"]),
        ("Copenhagen", 1, 30, ["Copenhagen in 3 weeks: 1 person there"]),
        ("San Cristóbal de las Casas", 12, 21, ["San Cristóbal de las Casas in 3 weeks"]),
        ("Copenhagen", 0, 21, []),
        ("Copenhagen", 4, 20, []),
        ("Copenhagen", 4, 60, []),
    ],
)
def test_people_at_the_place_of_a_trip_are_called_to_mind(
    place: str, people: int, ahead: int, found: list[str]
) -> None:
    trip = Trip(number=1, place=place, since=TODAY + ahead * DAY, until=TODAY + (ahead + 3) * DAY)
    assert titles(trips=((trip, people),)) == found


def test_it_rings_at_the_hour_of_the_users_own_clock() -> None:
    somebody = who(1, "Anna", 100, listed=True)
    (here,) = fed(somebody, way=Way(zone="Asia/Tokyo", clock=time(7, 30)))
    assert here.start == datetime(2026, 11, 23, 7, 30, tzinfo=ZoneInfo("Asia/Tokyo"))
    assert here.alarms == (0,)
    (anywhere,) = fed(somebody, way=Way(clock=time(7, 30)))
    assert anywhere.start == datetime(2026, 11, 23, 7, 30)  # noqa: DTZ001 - wherever the reader is
    assert not anywhere.busy


def test_the_same_day_gives_the_same_file_and_a_later_one_supersedes_it() -> None:
    somebody = who(1, "Anna", 100, listed=True)
    (one,), (again,) = fed(somebody), fed(somebody)
    assert one == again
    assert one.stamp == datetime(2026, 11, 23, tzinfo=UTC)
    (later,) = fed(replace(somebody, beat=replace(somebody.beat, last=ago(99))), day=TODAY + DAY)
    assert later.sequence == one.sequence + 1


def test_a_promise_keeps_its_entry_when_it_moves_to_another_day() -> None:
    promise = Give(offer="x", noun="the notes", state=GiveState.PROMISED, record=1, due=ago(3))
    (today,) = fed(who(1, "Amir", 3), gives=((1, promise),))
    (later,) = fed(who(1, "Amir", 3), gives=((1, promise),), day=TODAY + DAY)
    assert today.uid == later.uid
    assert today.start != later.start


somebody = st.builds(
    who,
    st.integers(1, 30),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=60),
    st.none() | st.integers(0, 2_000),
    listed=st.booleans(),
    tries=st.integers(0, 3),
    waiting=st.none() | st.integers(0, 70).map(ago),
    birthday=st.none() | st.just((12, 1)),
    channel=st.sampled_from(["mail", "call", "sms"]),
    zone=st.sampled_from([LONDON, "Asia/Tokyo", "America/New_York", ""]),
    chosen=st.none() | st.builds(Chosen, on=st.just(ago(3))),
)
peoples = st.lists(somebody, max_size=12, unique_by=lambda one: one.person)


@given(peoples, st.booleans(), st.sampled_from(["", LONDON, "America/St_Johns"]), st.times())
def test_no_title_is_too_long_and_no_entry_is_there_twice(
    people: list[Somebody],
    discreet: bool,  # noqa: FBT001 - as drawn
    zone: str,
    clock: time,
) -> None:
    found = fed(*people, way=Way(clock=clock.replace(second=0, microsecond=0), zone=zone, discreet=discreet))
    assert all(0 < len(one.summary) <= WIDTH for one in found)
    uids = [one.uid for one in found]
    assert len(uids) == len(set(uids))
    text = calendar(event(one) for one in found)
    assert text.count("BEGIN:VEVENT") == text.count("BEGIN:VALARM") == len(found)


@given(
    st.sampled_from(sorted(available_timezones() - {"localtime", "Factory"})),
    st.dates(date(2024, 1, 1), date(2037, 12, 1)),
    st.integers(0, 47),
)
def test_every_day_has_its_entry_once_whatever_the_clocks_do(zone: str, day: date, half_hours: int) -> None:
    """Birthdays on seven days running: one entry each, on that very day there, none sooner than the clock says."""
    clock = time(half_hours // 2, half_hours % 2 * 30)
    days = [day + step * DAY for step in range(7)]
    people = [who(number, f"P{number}", birthday=(on.month, on.day)) for number, on in enumerate(days, start=1)]
    desk = Desk(day=day, people=tuple(people))
    found = entries(desk, agenda(desk, 2), Way(clock=clock, zone=zone))
    starts = [one.start for one in found if isinstance(one.start, datetime)]
    assert [one.astimezone(ZoneInfo(zone)).date() for one in starts] == days
    assert all(one.astimezone(ZoneInfo(zone)).time() >= clock for one in starts)
