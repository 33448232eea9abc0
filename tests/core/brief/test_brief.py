"""The page before a talk: what is known, three questions, what to leave out; nothing invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from rekindle.core.brief import brief
from rekindle.core.brief.places import whereabouts
from rekindle.core.silence import day_words
from rekindle.model import Channel
from rekindle.model.archive import Change
from rekindle.model.brief import Brief, Meeting, Whereabouts
from rekindle.model.known import Known
from rekindle.model.life import Fact, Give, GiveState, Relation
from rekindle.model.moment import Topic
from rekindle.model.person import Person, Role, Sureness
from rekindle.model.stage import Mark, Rung, Standing
from rekindle.model.tie import State, Tie
from rekindle.model.touch import Touch
from tests.core.stages.logs import FRIENDS, READY, day, marks, standing

TODAY = day(252)
NOW = datetime(2026, 9, 14, 9, 5, tzinfo=UTC)
KOFI = Person(id=12, name="Kofi Mensah", sort_name="mensah, kofi", members=())
ROLE = Role(role="peer", sureness=Sureness.STRONG, evidence=(), text="probably your team-mate on Orbit")
NO_TIE = Tie(strength=None, band="unknown", state=State.UNKNOWN)


def fact(relation: Relation, text: str, **more: object) -> Fact:
    return Fact(record=12, relation=relation, text=text, **more)  # type: ignore[arg-type] # a test gives what it likes


def meeting(said: list[Mark] | None = None, lines: tuple[str, ...] = (), **known: object) -> Meeting:
    person = Known(person=KOFI, **known)  # type: ignore[arg-type] # as above
    return Meeting(known=person, what="Planner, Corran Energy", standing=stand(said, lines), tie=NO_TIE)


def stand(said: list[Mark] | None = None, lines: tuple[str, ...] = ()) -> Standing:
    return standing(lines, 252, said=said or ())


def page(one: Meeting) -> dict[str, tuple[str, ...]]:
    return {section.key: section.lines for section in made(one).sections}


def made(one: Meeting) -> Brief:
    return brief(one, TODAY, NOW)


def test_of_somebody_hardly_known_little_is_said_and_nothing_made_up() -> None:
    found = made(meeting())
    assert (found.person, found.name, found.purpose, found.minutes) == (12, "Kofi Mensah", Rung.CALL, 20)
    told = {section.key: section.lines for section in found.sections}
    assert told == {
        "who": ("Planner, Corran Energy",),
        "history": ("Nothing on record between you yet.",),
        "ask": (
            "What takes most of your time at the moment?",
            "What are you looking forward to?",
            "What have you learned lately that you wish you'd known before?",
        ),
        "leave_out": ("Work: no posts, no openings, no names. The question is shut, with 4 of 7 gates to go.",),
        "listen": (
            "Begin with: \"Nothing's wrong and I'm not selling anything. Is now fine, or is there a better day?\"",
            "Two nouns: things they need, look for or puzzle over. Either may be yours to look up.",
            "One name or date worth noting the same day.",
            "The clock: 20 minutes, and end on time.",
        ),
    }


def test_who_with_roles_town_and_clock() -> None:
    where = Whereabouts(towns=("Accra", "Kumasi", "Leeds"), zone="Africa/Accra", guess="Accra", own="Europe/London")
    found = page(replace(meeting(roles=(ROLE, Role(role="author", sureness=Sureness.SAID, evidence=()))), where=where))
    assert found["who"] == (
        "Planner, Corran Energy",
        "probably your team-mate on Orbit; author",
        "In Accra, Kumasi, as far as is known",
        "It's 09:05 there now, 10:05 here (guessed from Accra)",
    )


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (
            Whereabouts(zone="Europe/London", guess="York", own="Europe/London"),
            "It's 10:05 there now (guessed from York)",
        ),
        (Whereabouts(zone="Africa/Accra", guess="Accra"), "It's 09:05 there now (guessed from Accra)"),
    ],
)
def test_the_users_clock_is_said_where_it_differs(where: Whereabouts, words: str) -> None:
    assert page(replace(meeting(), what="", where=where))["who"] == (words,)


def test_whereabouts_by_town_then_by_phone_then_not_at_all() -> None:
    assert whereabouts([("Atlantis", ""), ("Leeds", "")], ["+4677"], "X") == Whereabouts(
        towns=("Atlantis", "Leeds"), zone="Europe/London", guess="Leeds", own="X"
    )
    assert whereabouts([("", "Ghana")], [], "").guess == "Ghana"
    assert whereabouts([], ["020", "+46701234567"], "") == Whereabouts(
        zone="Europe/Stockholm", guess="their phone number"
    )
    assert whereabouts([("Atlantis", "")], [], "") == Whereabouts(towns=("Atlantis",))


def test_history_in_two_lines() -> None:
    tie = replace(NO_TIE, first=date(2020, 3, 1), last=date(2026, 9, 13), days=31)
    assert page(replace(meeting(lines=FRIENDS), tie=tie))["history"] == (
        "First contact on record in March 2020; 31 days of contact over 6 years.",
        (
            "Last in touch on 13 September 2026. "
            "In regular touch, since five exchanges over 4 months, and something given."
        ),
    )


def test_the_last_day_in_touch_is_told_once() -> None:
    told = page(meeting(lines=("0 out", "2 in", "3 out")))["history"]
    assert told == (f"Back to Quiet: no word either way since {day_words(day(3))}.",)


def test_notes_of_talks_and_subjects_the_newest_first() -> None:
    touches = (
        Touch(record=12, on=day(3), channel=Channel.CALL, note="Stuck between two tools."),
        Touch(record=12, on=day(4), channel=Channel.MAIL),
    )
    subjects = (Topic(text="Orbit", day="2026-02-01"), Topic(text="Sheet", day="2019"))
    assert page(replace(meeting(touches=touches), topics=subjects))["topics"] == (
        "1 February 2026: Orbit",
        "8 January 2026: Stuck between two tools (call)",
        "2019: Sheet",
    )


def test_gives_promised_first() -> None:
    gives = (
        Give(offer="send you the paper", noun="the paper", state=GiveState.DELIVERED, record=12, on=day(5)),
        Give(offer="send you tea", state=GiveState.OFFERED, record=12, on=day(6)),
        Give(offer="scan the sketches", state=GiveState.PROMISED, record=12, on=day(7), due=day(12)),
        Give(offer="anything", state=GiveState.LISTED),
        Give(offer="bring the figs", state=GiveState.PROMISED, record=12),
    )
    found = page(meeting(gives=gives))
    assert found["gives"] == (
        "promised, due on 17 January 2026: scan the sketches",
        "promised: bring the figs",
        "offered on 11 January 2026: send you tea",
        "given on 10 January 2026: the paper",
    )
    assert found["ask"][0] == "Did the paper help?"


def test_facts_with_what_is_private_marked() -> None:
    facts = (
        fact(Relation.NOTE, "Has a bad knee.", private=True),
        fact(Relation.NEED, "a speaker for May", on="2026-05"),
        fact(Relation.ABOUT_OTHERS, "brother repairs PCs"),
        fact(Relation.TARGET, "flood risk"),
    )
    found = page(meeting(facts=facts))
    assert found["facts"] == (
        "needs: a speaker for May (May 2026)",
        "note: Has a bad knee (private: not to be brought up first)",
        "about others: brother repairs PCs (private: not to be brought up first)",
    )
    assert found["leave_out"][-1] == "What is marked private, unless they bring it up."
    many = tuple(fact(Relation.MEMORY, f"memory {number}") for number in range(11))
    assert page(meeting(facts=many))["facts"][-2:] == ("you shared: memory 7", "and 3 more in your notes")


def test_what_is_new_with_them() -> None:
    changes = (
        Change(record=12, field="company", before="Halden", after="Corran Energy Ltd", since=None, until=day(100)),
        Change(record=12, field="title", before="", after="Planner", since=None, until=day(100)),
        Change(record=12, field="place", before="Hull", after="Leeds", since=None, until=day(-300)),
        Change(record=12, field="name", before="a", after="b", since=None, until=None),
    )
    facts = (
        fact(Relation.THEIR_NEWS, "had a second child", on="2026-08", private=True),
        fact(Relation.THEIR_NEWS, "taken up rowing"),
    )
    found = page(meeting(changes=changes, facts=facts))
    assert found["changes"] == (
        "they've had a second child (August 2026, private: not to be brought up first)",
        "company: Halden became Corran Energy Ltd (by April 2026, from two exports)",
        "they've taken up rowing",
    )
    assert found["ask"][0] == "How are you finding Corran Energy?"


def test_a_firm_they_went_to_long_before_the_last_talk_is_no_news() -> None:
    moved = Change(record=12, field="company", before="Halden", after="Corran", since=None, until=day(-400))
    assert "Corran" not in " ".join(page(meeting(lines=FRIENDS, changes=(moved,)))["ask"])


def test_questions_one_of_each_kind_and_none_from_what_is_private() -> None:
    facts = (
        fact(Relation.NEED, "a speaker for May"),
        fact(Relation.NEED, "a second reader", private=True),
        fact(Relation.WORD, "sirens fail at night"),
        fact(Relation.INTEREST, "tide gates"),
        fact(Relation.WORK, "the harbour book"),
    )
    assert page(meeting(facts=facts))["ask"] == (
        "Has a speaker for May turned up yet?",
        'You said "sirens fail at night". Do you still think so?',
        "What's new in tide gates?",
    )
    assert page(meeting(facts=facts[4:]))["ask"][0] == "What came after the harbour book?"
    with_topic = replace(meeting(), topics=(Topic(text="Orbit.", day="2026-02-01"),))
    assert page(with_topic)["ask"][0] == 'What came of "Orbit"?'


def test_hard_times_ask_for_gentle_words() -> None:
    found = page(meeting(marks("200 distress loss"), facts=(fact(Relation.NEED, "a speaker"),)))
    assert found["ask"][0] == "How are you doing this week?"
    assert found["leave_out"][0] == "Every ask. Hard times, by your note: let them say what they want said."


def test_an_ask_not_long_ago_is_named() -> None:
    touches = (
        Touch(record=12, on=day(200), channel=Channel.CALL, ask="advice"),
        Touch(record=12, on=day(100), channel=Channel.CALL, ask="favour"),
    )
    assert page(meeting(touches=touches))["leave_out"][1] == "A further ask: you asked on 24 July 2026."


def test_while_the_question_is_open_it_is_the_only_ask() -> None:
    found = made(replace(meeting(READY, FRIENDS), purpose=Rung.COFFEE))
    told = {section.key: section.lines for section in found.sections}
    assert told["leave_out"] == ("Any other ask: the one question is open. Its words: rekindle refer.",)
    assert found.minutes == 60
    assert told["listen"][0].startswith("Two nouns")
