"""Short ways to write records for the tests of who is who."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rekindle.core.identity import Weights, explain, freeze, links, resolve
from rekindle.importers import handles
from rekindle.model import (
    Decision,
    Handle,
    Link,
    Name,
    Occasion,
    Origin,
    Place,
    Position,
    Record,
    RecordKind,
    Resolution,
    Schooling,
    Verdict,
    When,
    WhenKind,
)

MOBILE = "+447400123456"
LANDLINE = "+442079460958"


def record(
    key: str,
    name: str | Name = "",
    *,
    source: str = "vcard",
    mail: str | Sequence[str] = (),
    phone: str | Sequence[str] = (),
    page: str = "",
    company: str = "",
    city: str = "",
    street: str = "",
    code: str = "",
    born: str = "",
    school: str = "",
    kind: RecordKind = RecordKind.PERSON,
    more: Sequence[Handle | None] = (),
) -> Record:
    mails, phones = ([one] if isinstance(one, str) else list(one) for one in (mail, phone))
    reach = [handles.mail(one) for one in mails] + [handles.phone(one, "GB") for one in phones]
    reach += [handles.profile(page) if page else None, *more]
    when = When(text=born, kind=WhenKind.MONTH_DAY if born.startswith("--") else WhenKind.DAY)
    return Record(
        source=source,
        key=key,
        name=Name(full=name) if isinstance(name, str) else name,
        origin=Origin(where=key),
        kind=kind,
        handles=tuple(one for one in reach if one),
        positions=(Position(company=company),) if company else (),
        places=(Place(city=city, street=street, code=code),) if city or street or code else (),
        occasions=(Occasion(kind="birthday", when=when),) if born else (),
        schooling=(Schooling(school=school),) if school else (),
    )


def numbered(*records: Record) -> list[tuple[int, Record]]:
    return list(enumerate(records, start=1))


def weights(*records: Record) -> Weights:
    """Of a book of ten thousand others, so that names are rare as in real books."""
    return replace(freeze(numbered(*records)), n=1_000, names=2_000)


def who(*records: Record, decisions: Sequence[Decision] = ()) -> Resolution:
    return resolve(numbered(*records), decisions, weights(*records))


def groups(*records: Record, decisions: Sequence[Decision] = ()) -> tuple[tuple[int, ...], ...]:
    return who(*records, decisions=decisions).groups


def pair(a: Record, b: Record) -> Link:
    return explain((1, a), (2, b), weights(a, b))


def said(number: int, verdict: Verdict, a: int = 0, b: int = 0, **more: object) -> Decision:
    return Decision(number=number, at="2026-11-21T12:00:00Z", verdict=verdict, a=a, b=b, **more)  # type: ignore[arg-type]  # value and revokes


def found(new: Record, *others: Record) -> tuple[Link, ...]:
    first, *rest = numbered(new, *others)
    return links(first, rest, weights(new, *others))
