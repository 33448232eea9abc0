"""The user's word on a value: one record a person, which holds what was said and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from rekindle.core.own_word import FIELDS, blank, said
from rekindle.core.profile import by_trust, changes, is_own, person_of, shown
from rekindle.model import HandleKind, Name, Origin, Position, Record
from rekindle.model.person import Member

DAY = date(2026, 11, 21)
EXPORT = Record(
    source="linkedin",
    key="a",
    name=Name(full="Ana Lindh"),
    origin=Origin(where="Connections.csv:2"),
    positions=(Position(company="Halden Foods", title="Planner"),),
)
MEMBER = Member(number=1, record=EXPORT, as_of="2026-11-20")


def told(field: str, text: str, before: Record | None = None) -> Record:
    found = said(before or blank(1), field, text, [MEMBER], DAY, "GB")
    assert found
    return found


@pytest.mark.parametrize("field", FIELDS)
def test_what_is_said_is_shown_before_what_an_export_says(field: str) -> None:
    value = {"mail": "ana@example.net", "phone": "+441134960000"}.get(field, "Anna Lind")
    own = told(field, f"  {value} ")
    assert is_own(own)
    person = person_of([MEMBER, Member(number=2, record=own, as_of="2026-11-19")])
    assert {one.field: one.text for one in shown(person).best}[field] == value
    assert by_trust(person.members)[0].record is own
    assert own.origin.where == "your own word, 21 November 2026"


def test_a_post_is_said_as_a_whole() -> None:
    assert told("employer", "Corran").positions == (Position(company="Corran", title="Planner"),)
    assert told("title", "Head").positions == (Position(company="Halden Foods", title="Head"),)
    assert said(blank(1), "title", "", [], DAY) == said(blank(1), "employer", "", [], DAY)


def test_a_value_is_taken_back_by_saying_nothing() -> None:
    record = told("city", "York")
    assert told("city", "", record).places == ()
    assert told("headline", " ", told("headline", "Rivers")).headline == ""


@pytest.mark.parametrize(("field", "value"), [("name", " "), ("mail", "nowhere"), ("phone", "none"), ("phone", "")])
def test_what_is_none_is_refused(field: str, value: str) -> None:
    assert said(blank(1), field, value, [MEMBER], DAY, "GB") is None


def test_a_number_said_twice_is_one() -> None:
    record = told("phone", "0113 496 0000", told("phone", "+44 113 496 0000"))
    assert [(one.kind, one.value, one.raw) for one in record.handles] == [
        (HandleKind.PHONE, "+441134960000", "0113 496 0000")
    ]


def test_mending_a_value_is_no_news() -> None:
    first, second = told("employer", "Corran"), told("employer", "Corran Energy")
    assert changes([("2026-11-20", first), ("2026-11-21", second)], 2) == ()
