"""Open questions -> two people side by side, field by field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rekindle.core.profile import person_of, shown
from rekindle.model import Question
from rekindle.model.person import Member
from rekindle.store import people as rows_of_people
from rekindle.store import views
from rekindle.store.shelf import Open

Row = tuple[int, str, str, str, str]
"""record number, name, source, key, place in its archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with both sides' records, and the fields to compare: (field, this, that)."""

    question: Question
    left: tuple[Row, ...]
    right: tuple[Row, ...]
    fields: tuple[tuple[str, str, str], ...]


def open_questions(at: Open) -> list[Asked]:
    """Open questions, the most useful first, pairs that share only a name last."""
    asked = rows_of_people.questions(at)
    numbers = sorted({number for one in asked for number in (*one.left, *one.right)})
    members = {member.number: member for member in views.members(at, numbers)}
    return [
        _asked(one, [members[number] for number in one.left], [members[number] for number in one.right])
        for one in sorted(asked, key=lambda one: one.name_only)
    ]


def _asked(question: Question, left: Sequence[Member], right: Sequence[Member]) -> Asked:
    this, that = _fields(left), _fields(right)
    names = [name for name in ("name", "does", "mail", "phone", "profile", "city", "from") if this[name] or that[name]]
    return Asked(
        question=question,
        left=tuple(_row(member) for member in left),
        right=tuple(_row(member) for member in right),
        fields=tuple((name, this[name], that[name]) for name in names),
    )


def _row(member: Member) -> Row:
    record = member.record
    return member.number, record.name.shown, record.source, record.key, record.origin.where


def _fields(members: Sequence[Member]) -> dict[str, str]:
    records = [member.record for member in members]
    handles = [handle for record in records for handle in record.handles]
    of_kind = {
        kind: ", ".join(dict.fromkeys(handle.raw or handle.value for handle in handles if handle.kind == kind))
        for kind in ("mail", "phone", "profile")
    }
    return {
        "name": ", ".join(dict.fromkeys(record.name.shown for record in records)),
        "does": shown(person_of(members)).what,
        "city": ", ".join(dict.fromkeys(place.city or place.full for record in records for place in record.places)),
        "from": ", ".join(dict.fromkeys(record.source for record in records)),
        **of_kind,
    }
