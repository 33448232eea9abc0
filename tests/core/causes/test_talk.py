"""What passed last: topics, lines of a chat, notes, a word left without an answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rekindle.core.causes.every import causes
from rekindle.model.channel import Channel, Direction
from rekindle.model.draft import Cause, Family
from rekindle.model.known import Known
from rekindle.model.touch import Touch
from tests.core.causes.made import TODAY, found, known, moment, side

LINES = "Here is our proposal for river ports, as promised."


def gaps(who: Known) -> list[Cause]:
    return [one for one in causes(who, side(), TODAY) if one.key.startswith(("answer:", "quiet:"))]


def test_the_last_three_topics_each_once() -> None:
    several = [
        moment("2026-09-01", "Re: Mapping tools"), moment("2026-08-01", "mapping tools"),
        moment("2026-07-01", "Gauges"), moment("2026-06-01", "Eels!"), moment("2026-05-01", "Boats"),
    ]  # fmt: skip
    topics = [one for one in found(known(moments=tuple(several))).values() if one.key.startswith("topic:")]
    assert [(one.key, one.text) for one in topics] == [
        ("topic:mapping tools", "last about: Mapping tools"),
        ("topic:gauges", "before that about: Gauges"),
        ("topic:eels", "before that about: Eels"),
    ]
    assert (topics[0].family, topics[0].noun, topics[0].when) == (Family.TOPIC, "Mapping tools", "last week")
    assert topics[0].source == "your mail, 1 September 2026"
    assert [one.weight for one in topics] == sorted((one.weight for one in topics), reverse=True)


@pytest.mark.parametrize(
    "subject",
    [
        "", "Hi", "Re: Quick question", "Accepted: Meeting", "1:1 Anna", "Anna / Sam", "Call with Sam Moran",
        "Coffee?", "Your blood test", "Beerdigung am Freitag", "2026-09-01", "Invitation: Anna & Sam (Zoom)",
        "RE: AW: hello again", "Long time!", "Thursday", "Interview", "Your application", "Happy anniversary!",
    ],
)  # fmt: skip
def test_a_subject_that_says_nothing_or_too_much_is_no_topic(subject: str) -> None:
    assert found(known(moments=(moment("2026-09-01", subject),))) == {}


@pytest.mark.parametrize(
    "fields", [{"personal": False}, {"seats": 10}, {"channel": "endorsement"}, {"channel": "missed-call"}]
)
def test_what_was_no_talk_has_no_topic(fields: dict[str, Any]) -> None:
    assert found(known(moments=(moment("2026-09-01", "Gauges", **fields),))) == {}


def test_a_notice_of_a_calendar_tells_what_it_is_about() -> None:
    assert found(known(moments=(moment("2026-09-01", "Accepted: Harbour workshop"),)))["topic:harbour workshop"]


def test_a_subject_in_another_script_stays() -> None:
    assert [one.noun for one in found(known(moments=(moment("2026-09-01", "河川地図"),))).values()] == ["河川地図"]


def test_the_last_lines_of_a_chat() -> None:
    chat = moment("2026-09-01T10:00:00Z", channel="linkedin-message", text=LINES)
    one = found(known(moments=(chat,)))["lines:2026-09-01"]
    assert (one.family, one.text, one.noun) == (Family.TOPIC, f'you wrote last: "{LINES}"', "")
    theirs = moment("2026-09-01", channel="chat", part="from", text=LINES)
    assert found(known(moments=(theirs,)))["lines:2026-09-01"].text.startswith("they wrote last")


@pytest.mark.parametrize("text", ["", "Thank you so much!", "She had her surgery on Monday, all is well."])
def test_thanks_and_health_are_no_lines_to_show(text: str) -> None:
    older = moment("2026-08-01", channel="chat", text=LINES)
    assert found(known(moments=(moment("2026-09-01", channel="chat", text=text), older))) == {}


def touch(**fields: Any) -> Touch:
    base: dict[str, Any] = {
        "number": 5,
        "record": 1,
        "on": date(2026, 9, 10),
        "channel": Channel.CALL,
        "private": False,
    }
    return Touch(**base | fields)


def test_an_open_note_of_a_call_is_a_topic() -> None:
    one = found(known(touches=(touch(note="stuck between two mapping tools."),)))["touch:5"]
    assert one.text == "you noted: stuck between two mapping tools (10 September 2026)"
    assert (one.noun, one.when, one.source) == (
        "stuck between two mapping tools", "on Thursday", "your note, 10 September 2026",
    )  # fmt: skip
    assert found(known(touches=(touch(note="stuck", private=True), touch(note=" "), touch(note="her divorce")))) == {}


def test_the_last_word_was_theirs() -> None:
    (one,) = gaps(known(moments=(moment("2026-05-14", "x", part="from"), moment("2026-05-13", "x"))))
    assert (one.key, one.family, one.text) == (
        "answer:2026-05-14", Family.HONEST_GAP, "the last word was theirs, on 14 May 2026",
    )  # fmt: skip
    assert (one.past, one.when, one.source) == ("wrote last", "in May", "your mail, 14 May 2026")


def test_a_word_to_several_asks_for_no_answer() -> None:
    (several,) = gaps(known(moments=(moment("2026-05-14", "x", part="from", seats=4),)))
    assert several.key == "quiet:2026-05-14"
    (both,) = gaps(known(moments=(moment("2026-05-14", "x", part="from", seats=3),)))
    assert both.key == "answer:2026-05-14"


def test_a_quiet_time_after_a_word_of_mine_or_a_meeting() -> None:
    (mine,) = gaps(known(moments=(moment("2024-05-14", "x"),)))
    assert (mine.key, mine.text, mine.past) == ("quiet:2024-05-14", "silent 2 years 4 months", "")
    (met,) = gaps(known(moments=(moment("2024-05-14", "x", channel="meeting", part="from"),)))
    assert met.key == "quiet:2024-05-14"
    assert mine.weight < gaps(known(moments=(moment("2024-05-14", part="from"),)))[0].weight


@pytest.mark.parametrize(
    ("moments", "touches"),
    [
        ([], []),
        ([moment("2026-09-01", part="from")], []),
        ([moment("2026-08-01")], []),
        ([moment("2026-05-14", part="from", personal=False)], []),
        ([moment("never", part="from")], []),
        ([moment("2026-05-14", part="from")], [touch(on=date(2026, 5, 15))]),
    ],
)
def test_no_gap_where_there_is_none(moments: list[Any], touches: list[Touch]) -> None:
    assert gaps(known(moments=tuple(moments), touches=tuple(touches))) == []


def test_a_word_of_theirs_that_was_logged_answers_nothing() -> None:
    theirs = touch(on=date(2026, 5, 15), direction=Direction.IN)
    assert gaps(known(moments=(moment("2026-05-14", part="from"),), touches=(theirs,)))
