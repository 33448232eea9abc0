from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.agenda import agenda, minutes_of
from rekindle.core.errands import brief
from rekindle.model.agenda import Chosen, Desk, Limits, Somebody
from rekindle.model.life import Give, GiveState
from rekindle.model.rhythm import Answer, Beat, Pause, Snooze
from rekindle.model.task import Agenda, Errand, Page
from rekindle.model.touch import Referral, ReplyKind

TODAY = date(2026, 11, 23)  # a Monday
DAY = timedelta(days=1)


def ago(days: int) -> date:
    return TODAY - days * DAY


def beat(person: int, last: int | None = 100, **more: object) -> Beat:
    known = Beat(person=person, anchor=person, interval=75, last=None if last is None else ago(last))
    return replace(known, **more)  # type: ignore[arg-type]  # fields by name


def who(person: int, last: int | None = 100, **more: object) -> Somebody:
    """Somebody in rhythm, a hundred days silent unless told otherwise."""
    kept = {name: more.pop(name) for name in list(more) if name in Beat.__dataclass_fields__ and name != "person"}
    known = Somebody(
        person=person, name=f"Person {person}", given="Person", beat=beat(person, last, **kept), listed=True,
        channel="mail", other="sms", zone="Europe/London", guessed=False,
    )  # fmt: skip
    return replace(known, **more)  # type: ignore[arg-type]  # as above


def desk(*people: Somebody, **more: object) -> Desk:
    known = Desk(day=TODAY, people=people, limits=Limits(zone="Europe/London"))
    return replace(known, **more)  # type: ignore[arg-type]  # as above


def told(found: Agenda) -> list[tuple[str, int]]:
    return [(one.kind.value, one.person) for one in found.tasks]


# --- what is on the list ----------------------------------------------------------------------------------------------


def test_nothing_due_is_an_empty_day() -> None:
    found = agenda(desk(who(1, 3)))
    assert found.tasks == ()
    assert [page.on for page in found.pages] == [TODAY + step * DAY for step in range(7)]
    assert Agenda(today=TODAY).tasks == ()


def test_the_most_pressing_comes_first() -> None:
    people = (
        who(1),
        who(2, 7, tries=1),
        who(3, 2, waiting=ago(2)),
        who(4, 20),
        who(5, None, listed=False, chosen=Chosen(on=TODAY, why="your thesis advisor in 2014")),
        who(6, 9, birthday=(11, 23)),
        who(7, 9),
    )
    gives = ((4, Give(offer="send the list", noun="the list", state=GiveState.PROMISED, record=4, due=TODAY)),)
    referrals = ((7, Referral(record=7, name="Ingrid", on=ago(1))),)
    limits = Limits(zone="Europe/London", minutes=600, cap=20, first_week=True)
    found = agenda(desk(*people, gives=gives, referrals=referrals, limits=limits))
    assert told(found) == [("reply", 3), ("give", 4), ("report-back", 7), ("follow-up", 2), ("birthday", 6)]
    assert told(replace(found, pages=found.pages[1:])) == [("first", 5), ("due", 1)]
    assert [one.why for one in found.tasks] == [
        "wrote on 21 November; your word is next",
        "promised: the list",
        "named Ingrid; a word of thanks",
        "no answer yet; one short follow-up with something new, or let it rest",
        "birthday today; a line is plenty",
    ]


def test_a_due_touch_says_since_when() -> None:
    (one,) = agenda(desk(who(1))).tasks
    assert one.why == "silent 3 months; last in touch on 15 August; about every 75 days"
    assert one.due < TODAY
    assert one.late == 10
    (other,) = agenda(desk(who(1, 40, interval=30))).tasks
    assert other.why == "last in touch on 14 October; about every 30 days"


def test_nobody_who_asked_not_to_be_is_on_the_list() -> None:
    gives = ((1, Give(offer="x", state=GiveState.PROMISED, record=1, due=TODAY)),)
    stopped = who(1, stopped=True, waiting=ago(1), birthday=(11, 23), chosen=Chosen(on=TODAY))
    referrals = ((1, Referral(record=1, name="Ingrid", on=ago(1))), (9, Referral(record=9, name="Ola", on=ago(1))))
    found = agenda(desk(stopped, gives=(*gives, (9, gives[0][1])), referrals=referrals))
    assert found.tasks == ()


def test_in_hard_times_nobody_is_asked_or_chased_but_answered_all_the_same() -> None:
    people = [
        who(1, gentle=True),
        who(2, 7, tries=1, gentle=True),
        who(3, chosen=Chosen(on=TODAY), gentle=True),
        who(4, birthday=(11, 23), gentle=True, interval=0),
        who(5, 1, waiting=ago(1), gentle=True),
    ]
    assert told(agenda(desk(*people))) == [("reply", 5)]


@pytest.mark.parametrize("until", [None, TODAY + DAY])
def test_a_pause_is_kept(until: date | None) -> None:
    paused = (Pause(since=ago(1), until=until),)
    people = [
        who(1, pauses=paused),
        who(2, 7, tries=1, pauses=paused),
        who(3, None, chosen=Chosen(on=TODAY), pauses=paused),
        who(4, 3, birthday=(11, 23), pauses=paused),
        who(5, 1, waiting=ago(1), pauses=paused),
        who(6, 1, heard=ReplyKind.HELP, pauses=paused, answer=Answer(on=ago(1), kind=ReplyKind.HELP)),
    ]
    gives = ((1, Give(offer="x", state=GiveState.PROMISED, record=1, due=TODAY)),)
    found = agenda(desk(*people, gives=gives))
    assert found.tasks == ()
    assert bool(found.pages[1].tasks) is (until is not None)


def test_a_snooze_hides_turns_birthdays_and_words_from_before_it() -> None:
    asleep = (Snooze(record=1, on=ago(2), until=TODAY + 9 * DAY),)
    people = [
        who(1, snoozes=asleep),
        who(2, None, chosen=Chosen(on=TODAY), snoozes=asleep),
        who(3, birthday=(11, 23), snoozes=asleep, interval=0),
        who(4, 3, waiting=ago(3), snoozes=asleep),
        who(5, 1, waiting=ago(1), snoozes=asleep),
    ]
    assert told(agenda(desk(*people))) == [("reply", 5)]


def test_a_word_that_waited_two_months_is_a_silence_to_mend() -> None:
    assert told(agenda(desk(who(1, 60, waiting=ago(60))))) == [("reply", 1)]
    assert told(agenda(desk(who(1, 100, waiting=ago(100))))) == [("due", 1)]


def test_three_bounces_stop_first_messages_by_mail() -> None:
    def bounced(person: int, days: int) -> Somebody:
        return who(person, 3, answer=Answer(on=ago(days), kind=ReplyKind.BOUNCE), listed=False)

    fresh = [who(1, None, chosen=Chosen(on=TODAY)), who(2, None, chosen=Chosen(on=TODAY), channel="linkedin")]
    some = agenda(desk(*fresh, bounced(5, 1), bounced(6, 6), bounced(7, 7)))
    assert told(some) == [("first", 1), ("first", 2)]
    assert some.advice == ""
    many = agenda(desk(*fresh, bounced(5, 1), bounced(6, 6), bounced(7, 2)))
    assert told(many) == [("first", 2)]
    assert many.advice == (
        "3 mails came back this week. Look at the addresses before more first messages go by mail."
    )  # fmt: skip


def test_passive_people_are_left_alone() -> None:
    assert agenda(desk(who(1, 400, cycle=2))).tasks == ()


# --- gives and referrals ----------------------------------------------------------------------------------------------


def test_a_promise_is_told_a_day_before_it_is_due() -> None:
    promise = Give(offer="send you the list", state=GiveState.PROMISED, record=1, due=TODAY + 2 * DAY)
    found = agenda(desk(who(1, 3), gives=((1, promise),)))
    assert [[one.kind for one in page.tasks] for page in found.pages[:3]] == [[], ["give"], []]
    assert found.pages[1].tasks[0].why == "promised: send you the list"
    open_ended = replace(promise, due=None, on=ago(8))
    assert agenda(desk(who(1, 3), gives=((1, open_ended),))).tasks[0].due == ago(1)
    assert agenda(desk(who(1, 3), gives=((1, replace(promise, state=GiveState.OFFERED)),))).tasks == ()


def test_who_asked_for_help_gets_something_within_five_days() -> None:
    asked = who(1, 2, heard=ReplyKind.HELP, answer=Answer(on=ago(2), kind=ReplyKind.HELP))
    (one,) = agenda(desk(asked)).tasks
    assert (one.kind, one.due) == (Errand.GIVE, TODAY + 3 * DAY)
    given = Give(offer="x", state=GiveState.DELIVERED, record=1, on=ago(1))
    assert agenda(desk(asked, gives=((1, given),))).tasks == ()
    assert agenda(desk(asked, gives=((1, replace(given, on=ago(9))),))).tasks == (one,)
    assert agenda(desk(who(1, 2, heard=ReplyKind.HELP, answer=Answer(on=ago(90), kind=ReplyKind.HELP)))).tasks == ()


def test_thanks_at_once_and_word_of_how_it_went_within_two_weeks() -> None:
    named = Referral(record=1, name="Ingrid", on=ago(7))
    (thanks,) = agenda(desk(who(1, 3), referrals=((1, named),))).tasks
    assert (thanks.why, thanks.due) == ("named Ingrid; a word of thanks", ago(6))
    (report,) = agenda(desk(who(1, 3), referrals=((1, replace(named, thanked=ago(5))),))).tasks
    assert (report.why, report.due) == ("how it went with Ingrid", TODAY + 7 * DAY)
    done = replace(named, thanked=ago(5), reported=ago(1))
    assert agenda(desk(who(1, 3), referrals=((1, done),))).tasks == ()


# --- channels and hours -----------------------------------------------------------------------------------------------


def test_the_second_try_goes_by_another_channel() -> None:
    assert agenda(desk(who(1, 14, tries=2))).tasks[0].channel == "sms"
    assert agenda(desk(who(1, 14, tries=2, other=""))).tasks[0].channel == "mail"
    assert agenda(desk(who(1, 7, tries=1))).tasks[0].channel == "mail"


def test_a_task_says_what_hour_suits() -> None:
    found = agenda(desk(who(1, channel="linkedin", zone="Asia/Tokyo"), who(2, channel="sms"), who(3, channel="")))
    hints = {one.person: one.hint for page in found.pages for one in page.tasks}
    assert hints == {1: "best 9 to 20 in Tokyo, 0 to 11 here", 2: "", 3: ""}


def test_an_open_draft_is_named() -> None:
    assert agenda(desk(who(1, draft=5))).tasks[0].draft == 5


# --- birthdays --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "falls"), [(date(2027, 2, 28), True), (date(2028, 2, 28), False), (date(2028, 2, 29), True)]
)
def test_the_29th_of_february_is_kept_a_day_early_where_there_is_none(day: date, falls: bool) -> None:  # noqa: FBT001 - a column of the table
    found = agenda(Desk(day=day, people=(who(1, 3, interval=0, birthday=(2, 29)),)))
    assert bool(found.tasks) is falls


# --- what there is time for -------------------------------------------------------------------------------------------


def test_no_more_than_four_a_day_and_no_more_than_the_cap_a_week() -> None:
    found = agenda(desk(*(who(number) for number in range(1, 31))))
    counts = [len(page.tasks) for page in found.pages]
    assert sum(counts) == 12
    assert max(counts) <= 4
    assert len(found.moved) == 18
    assert found.moved[0].why == "no room left this week; next week"


def test_touches_made_already_count() -> None:
    people = [who(number) for number in range(1, 31)]
    used = agenda(desk(*people, limits=Limits(week=10, day=1, zone="Europe/London")))
    assert sum(len(page.tasks) for page in used.pages) == 2
    over = agenda(desk(*people, limits=Limits(week=14)))
    assert sum(len(page.tasks) for page in over.pages) == 0
    assert (over.done, over.cap) == (14, 12)


def test_what_is_owed_takes_its_place_in_the_week() -> None:
    owed = [who(number, 1, waiting=ago(1)) for number in range(1, 11)]
    found = agenda(desk(*owed, *(who(number) for number in range(20, 40))))
    kinds = [one.kind for page in found.pages for one in page.tasks]
    assert kinds.count(Errand.REPLY) == 10
    assert kinds.count(Errand.DUE) == 2
    assert found.answered == 10


def test_today_holds_what_the_users_minutes_hold_and_at_least_one_thing() -> None:
    owed = [who(number, 1, waiting=ago(1)) for number in range(1, 11)]
    found = agenda(desk(*owed, limits=Limits(minutes=60)))
    assert [len(page.tasks) for page in found.pages[:4]] == [2, 2, 2, 2]
    tiny = agenda(desk(*owed, limits=Limits(minutes=5)))
    assert len(tiny.tasks) == 1
    assert len(agenda(desk(who(1), limits=Limits(minutes=1))).tasks) == 1


def test_on_days_off_only_what_is_owed_is_told() -> None:
    limits = Limits(weekdays=frozenset({1, 2}), zone="Europe/London")
    found = agenda(desk(who(1), who(2, 1, waiting=ago(1)), limits=limits))
    assert [[one.kind for one in page.tasks] for page in found.pages] == [["reply"], ["due"], [], [], [], [], []]
    assert minutes_of(limits) == 90
    assert minutes_of(Limits()) == 36
    assert minutes_of(Limits(weekdays=frozenset())) == 180


def test_three_calls_are_enough_for_a_week() -> None:
    people = [who(number, channel="call") for number in range(1, 6)]
    found = agenda(desk(*people, limits=Limits(calls=2, zone="Europe/London")))
    assert sum(len(page.tasks) for page in found.pages) == 1
    done = agenda(desk(*people, limits=Limits(calls=3)))
    assert {one.why for one in done.moved} == {"three calls are enough for a week; next week"}


def test_a_first_week_has_room_for_fifteen() -> None:
    people = [who(number, None, listed=False, chosen=Chosen(on=TODAY)) for number in range(1, 31)]
    found = agenda(desk(*people, limits=Limits(first_week=True, minutes=1000)))
    assert sum(len(page.tasks) for page in found.pages) == 15
    assert found.tasks[0].why == "kept on this week's list"
    assert agenda(desk(people[0], limits=Limits(minutes=1000))).tasks[0].due == TODAY


def test_weeks_to_come_take_what_moved_on() -> None:
    found = agenda(desk(*(who(number) for number in range(1, 31))), weeks=4)
    assert [sum(len(page.tasks) for page in found.pages[start : start + 7]) for start in (0, 7, 14, 21)] == [
        12,
        12,
        6,
        0,
    ]
    persons = [one.person for page in found.pages for one in page.tasks]
    assert sorted(persons) == list(range(1, 31))
    assert len(found.moved) == 18


def test_a_month_away_is_no_wall() -> None:
    """All of thirty rhythms came due meanwhile: a day still holds four things."""
    found = agenda(desk(*(who(number, 130) for number in range(1, 31))))
    assert 1 <= len(found.tasks) <= 4


def test_rhythms_that_do_not_fit_come_with_advice() -> None:
    people = [who(number, 3, interval=14) for number in range(1, 41)]
    found = agenda(desk(*people, who(90, 3, interval=0), who(91, 3, listed=False)))
    assert found.needed == 20
    assert found.advice == (
        "These rhythms come to 20.0 messages a week, and your cap is 12. Every 30 days instead of 14 would fit, all "
        "others alike; so would fewer people, or a higher cap."
    )
    assert agenda(desk(who(1))).advice == ""


def test_a_day_says_its_year_only_where_it_may_be_another() -> None:
    assert brief(date(2026, 5, 3), TODAY) == "3 May"
    assert brief(date(2024, 5, 3), TODAY) == "3 May 2024"


# --- laws -------------------------------------------------------------------------------------------------------------

somebody = st.builds(
    who,
    st.integers(1, 40),
    st.none() | st.integers(0, 400),
    interval=st.sampled_from([0, 14, 30, 75, 180]),
    tries=st.integers(0, 3),
    cycle=st.integers(0, 3),
    waiting=st.none() | st.integers(0, 90).map(ago),
    chosen=st.none() | st.builds(Chosen, on=st.integers(0, 20).map(ago)),
    gentle=st.booleans(),
    stopped=st.booleans(),
    channel=st.sampled_from(["mail", "call", "linkedin", ""]),
)
desks = st.builds(
    desk,
    limits=st.builds(
        Limits,
        cap=st.integers(1, 20),
        minutes=st.integers(10, 600),
        weekdays=st.frozensets(st.integers(0, 6)),
        week=st.integers(0, 20),
        day=st.integers(0, 4),
        calls=st.integers(0, 3),
    ),
    people=st.lists(somebody, max_size=40, unique_by=lambda one: one.person).map(tuple),
    day=st.integers(0, 6).map(lambda step: TODAY + step * DAY),
)
OWED = (Errand.REPLY, Errand.GIVE, Errand.REPORT)


def turns(page: Page) -> list[int]:
    return [one.person for one in page.tasks if one.kind not in (*OWED, Errand.BIRTHDAY)]


@given(desks)
def test_the_cap_holds_whatever_waits(waiting: Desk) -> None:
    limits, found = waiting.limits, agenda(waiting)
    taken = [person for page in found.pages for person in turns(page)]
    owed = sum(one.kind in OWED for page in found.pages for one in page.tasks)
    assert not taken or len(taken) + owed + limits.week <= limits.cap
    for page in found.pages:
        used = limits.day if page.on == waiting.day else 0
        assert not turns(page) or len([one for one in page.tasks if one.kind is not Errand.BIRTHDAY]) + used <= 4


@given(desks, st.integers(1, 4))
def test_nobody_is_asked_twice_and_nobody_is_lost(waiting: Desk, weeks: int) -> None:
    found = agenda(waiting, weeks)
    taken = [person for page in found.pages for person in turns(page)]
    assert len(taken) == len(set(taken))
    this_week = {person for page in found.pages[: 7 - waiting.day.weekday()] for person in turns(page)}
    assert not this_week & {one.person for one in found.moved}
    replies = [one.person for page in found.pages for one in page.tasks if one.kind is Errand.REPLY]
    assert len(replies) == len(set(replies))


@given(desks)
def test_the_same_desk_in_any_order_gives_the_same_plan(waiting: Desk) -> None:
    assert agenda(waiting) == agenda(waiting)
    other = agenda(replace(waiting, people=waiting.people[::-1]))
    assert [turns(page) for page in other.pages] == [turns(page) for page in agenda(waiting).pages]


@given(desks)
def test_nobody_at_rest_is_on_any_page(waiting: Desk) -> None:
    stopped = {one.person for one in waiting.people if one.beat.stopped}
    hard = {one.person for one in waiting.people if one.gentle}
    found = agenda(waiting, 4)
    assert not stopped & {one.person for page in found.pages for one in page.tasks}
    assert not hard & {person for page in found.pages for person in turns(page)}
