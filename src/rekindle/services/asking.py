"""Open questions -> two people side by side, field by field, and whom they would make together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rekindle.core.profile import person_of, shown
from rekindle.core.sides import Likeness, likeness
from rekindle.model import Handle, Question, Record, Verdict
from rekindle.model.person import Member
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import people as rows_of_people
from rekindle.store import views
from rekindle.store.shelf import Open

Row = tuple[int, str, str, str, str]
"""record number, name, source, key, place in its archive."""
_FIELDS = ("name", "does", "mail", "phone", "profile", "city", "from")
_HANDLES = ("mail", "phone", "profile")


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Whom the two would be if they were one: what is shown of them, and in how many ways they could be reached."""

    name: str
    what: str
    ways: int
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with both sides' records, and the fields to compare: (field, this, that), and how alike each is."""

    question: Question
    left: tuple[Row, ...]
    right: tuple[Row, ...]
    fields: tuple[tuple[str, str, str], ...]
    likeness: tuple[Likeness, ...] = ()
    together: Together | None = None


def open_questions(at: Open) -> list[Asked]:
    """Open questions, the most useful first, pairs that share only a name last."""
    return asked(at, sorted(rows_of_people.questions(at), key=lambda one: one.name_only))


def waiting_questions(at: Open) -> list[Question]:
    """What could be asked, in the same order, without both sides."""
    return sorted(rows_of_people.questions(at), key=lambda one: one.name_only)


def put_off(at: Open, day: str) -> frozenset[str]:
    """The questions put off on a day."""
    return frozenset(one.value for one in rows_of_decisions.standing(at, Verdict.LATER) if one.at[:10] == day[:10])


def asked(at: Open, questions: Sequence[Question]) -> list[Asked]:
    """These questions with both of their sides, in the order given."""
    numbers = sorted({number for one in questions for number in (*one.left, *one.right)})
    members = {member.number: member for member in views.members(at, numbers)}
    return [
        _asked(one, [members[number] for number in one.left], [members[number] for number in one.right])
        for one in questions
    ]


def _asked(question: Question, left: Sequence[Member], right: Sequence[Member]) -> Asked:
    this, that = _fields(left), _fields(right)
    names = [name for name in _FIELDS if this[name] or that[name]]
    return Asked(
        question=question,
        left=tuple(_row(member) for member in left),
        right=tuple(_row(member) for member in right),
        fields=tuple((name, ", ".join(this[name]), ", ".join(that[name])) for name in names),
        likeness=tuple(_likeness(name, left, right, this[name], that[name]) for name in names),
        together=_together([*left, *right]),
    )


def _row(member: Member) -> Row:
    record = member.record
    return member.number, record.name.shown, record.source, record.key, record.origin.where


def _fields(members: Sequence[Member]) -> dict[str, list[str]]:
    """The values of each field as they are written, each once."""
    records = [member.record for member in members]
    places = [place.city or place.full for record in records for place in record.places]
    what = shown(person_of(members)).what
    found = {
        "name": [record.name.shown for record in records],
        "does": [what] if what else [],
        "city": [place for place in places if place],
        "from": [record.source for record in records],
    }
    found |= {kind: [one.raw or one.value for one in _handles(records) if one.kind == kind] for kind in _HANDLES}
    return {name: list(dict.fromkeys(values)) for name, values in found.items()}


def _handles(records: Sequence[Record]) -> list[Handle]:
    return [handle for record in records for handle in record.handles]


def _likeness(
    name: str, left: Sequence[Member], right: Sequence[Member], this: Sequence[str], that: Sequence[str]
) -> Likeness:
    """Addresses are compared as they are kept, not as they were written."""
    if name not in _HANDLES:
        return likeness(name, this, that)
    ends = [
        [one.value for one in _handles([each.record for each in side]) if one.kind == name] for side in (left, right)
    ]
    return likeness(name, *ends)


def _together(members: Sequence[Member]) -> Together:
    found = shown(person_of(members))
    ways = {handle.key for handle in _handles([member.record for member in members]) if handle.kind in _HANDLES}
    return Together(name=found.name, what=found.what, ways=len(ways), records=len(members))
