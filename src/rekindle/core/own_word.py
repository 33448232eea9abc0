"""What the user says a value of somebody is -> their own record of that person, which goes before every other.

One record a person, of the source of what is typed; it holds only what the user said, so that a newer export still
tells the rest. Taking a value back leaves the field to the other records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rekindle.core.profile import post_of
from rekindle.core.silence import day_words
from rekindle.model import Handle, HandleKind, Name, Origin, Position, Record
from rekindle.model.adding import TYPED
from rekindle.model.person import Member
from rekindle.model.record import OWN, Place
from rekindle.util import mail, phone
from rekindle.util.text import squeeze

FIELDS = ("name", "employer", "title", "city", "mail", "phone", "headline")
LONGEST = 300
"""Characters of a value."""


def blank(person: int) -> Record:
    """The record before anything was said in it."""
    return Record(source=TYPED, key=f"{OWN}{person}", name=Name(), origin=Origin(where=""))


def said(  # noqa: PLR0913, PLR0917 - a value, of whom, beside what, and when it is said
    before: Record, field: str, text: str, members: Sequence[Member], today: date, region: str = ""
) -> Record | None:
    """The record with that value; None where the value is none. `members` are all records of the person, best first.

    A post is said as a whole: whoever corrects the employer keeps the title that is shown, and the other way round.
    """
    value = squeeze(text)[:LONGEST]
    after = _with(before, field, value, members, region)
    if after is None:
        return None
    return replace(after, origin=Origin(where=f"your own word, {day_words(today)}", as_of=today.isoformat()))


def _with(before: Record, field: str, value: str, members: Sequence[Member], region: str) -> Record | None:
    match field:
        case "name":
            return replace(before, name=Name(full=value)) if value else None
        case "headline":
            return replace(before, headline=value)
        case "city":
            return replace(before, places=(Place(city=value),) if value else ())
        case "employer" | "title":
            return replace(before, positions=_posts(field, value, post_of(members)))
    return _reached(before, HandleKind(field), value, region)


def _posts(field: str, value: str, shown: Position) -> tuple[Position, ...]:
    post = Position(
        company=value if field == "employer" else shown.company, title=value if field == "title" else shown.title
    )
    return (post,) if post.company or post.title else ()


def _reached(before: Record, kind: HandleKind, raw: str, region: str) -> Record | None:
    """One more address or number."""
    value = mail.normal(raw) if kind is HandleKind.MAIL else phone.normal(raw, region)
    if not value:
        return None
    handle = Handle(kind=kind, value=value, raw=raw)
    return replace(before, handles=(*(one for one in before.handles if one.key != handle.key), handle))
