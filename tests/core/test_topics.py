"""Topics without the marks of answers, and who else was there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.topics import bare, companions, topics
from rekindle.model.moment import Beside, Companion, Moment, Topic


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Re: Sailing", "Sailing"),
        ("AW: RE: Fwd:  Sailing  in May ", "Sailing in May"),
        ("Re[2]: WG:Sailing", "Sailing"),
        ("SV: Re (3): Sailing", "Sailing"),
        ("回复：帆船", "帆船"),
        ("Regatta: Sailing", "Regatta: Sailing"),
        ("re:", ""),
        ("", ""),
    ],
)
def test_a_topic_is_a_subject_without_the_marks_of_answers(subject: str, expected: str) -> None:
    assert bare(subject) == expected


@given(st.text())
def test_what_is_bare_stays_bare(subject: str) -> None:
    assert bare(bare(subject)) == bare(subject)


def moment(day: int, subject: str, *, personal: bool = True) -> Moment:
    return Moment(
        at=f"2024-05-{day:02}T10:00:00Z", channel="mail", part="from", subject=subject, text="", personal=personal
    )


def test_topics_are_the_newest_each_once() -> None:
    seen = [
        moment(9, "Re: Sailing"), moment(8, ""), moment(7, "Offers!", personal=False), moment(6, "sailing"),
        moment(5, "Choir"), moment(4, "Boats"),
    ]  # fmt: skip
    assert topics(seen, most=2) == (Topic(text="Sailing", day="2024-05-09"), Topic(text="Choir", day="2024-05-05"))
    assert len(topics(seen)) == 3


def seat(number: int, person: int = 0, thread: str = "", *, met: bool = False, name: str = "Bo") -> Beside:
    return Beside(
        thread=thread, interaction=number, met=met, at=f"2024-05-{number:02}T10:00:00Z", name=name,
        handle=("mail", f"{name}@example.org"), person=person,
    )  # fmt: skip


def test_companions_are_counted_by_thread_and_meeting() -> None:
    seen = [
        seat(1, 3, "t"), seat(2, 3, "t", name="B."), seat(3, 3), seat(4, 3, met=True), seat(4, 3, met=True, name="B."),
        seat(5, name="Kim"), seat(6, name="Ana"),
    ]  # fmt: skip
    assert companions(seen) == (
        Companion(name="B.", person=3, threads=2, meetings=1, day="2024-05-04"),
        Companion(name="Ana", person=0, threads=1, meetings=0, day="2024-05-06"),
        Companion(name="Kim", person=0, threads=1, meetings=0, day="2024-05-05"),
    )
    assert len(companions(seen, most=1)) == 1
