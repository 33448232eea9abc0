"""An invented user and people made of single records."""

from __future__ import annotations

from dataclasses import replace

from rekindle.core.roles import guess
from rekindle.model import (
    Handle,
    HandleKind,
    Member,
    Name,
    Origin,
    Owner,
    Person,
    Place,
    Position,
    Record,
    Role,
    Schooling,
    Sureness,
    When,
)

HERE = Origin(where="f:1")
STRONG, THIN, SAID = Sureness.STRONG, Sureness.THIN, Sureness.SAID
ME = Owner(
    origin=HERE,
    name=Name(full="Sam Moran", given="Sam", family="Moran"),
    positions=(
        Position(company="Halden Foods Ltd", title="Planner", since=When.year(2020), until=When.month(2023, 6)),
        Position(company="Aire Maps", title="Team lead", since=When.year(2024)),
        Position(company="Quiet Works", title="Clerk"),
        Position(company="Untold", since=When.year(2010), until=When.year(2011)),
        Position(title="Between posts"),
    ),
    schooling=(
        Schooling(
            school="Uppsala University", since=When.year(2012), until=When.year(2014), activities="Sigma Chi, Rowing"
        ),
        Schooling(school="Malmo College"),
        Schooling(degree="MSc"),
    ),
    places=(Place(street="Mill Lane 14", city="Leeds"), Place(city="Leeds")),
    handles=(
        Handle(kind=HandleKind.PHONE, value="+441132345678"),
        Handle(kind=HandleKind.PHONE, value="+447400123456"),
        Handle(kind=HandleKind.MAIL, value="sam@moran.test"),
    ),
)


def record(full: str = "Anna Lind", source: str = "vcard", **fields: object) -> Record:
    base = Record(source=source, key="k", name=Name(full=full), origin=HERE)
    return replace(base, **fields)  # type: ignore[arg-type] # the tests name the fields


def person(*records: Record, as_of: str = "2026-09-01") -> Person:
    members = tuple(Member(number=n, record=each, as_of=as_of) for n, each in enumerate(records, start=1))
    return Person(id=1, name="Anna Lind", sort_name="lind, anna", members=members)


def roles(*records: Record, texts: tuple[str, ...] = (), as_of: str = "2026-09-01") -> dict[str, Role]:
    return {role.role: role for role in guess(person(*records, as_of=as_of), ME, texts)}


def year(number: int) -> When | None:
    return When.year(number) if number else None


def post(company: str, title: str = "", since: int = 0, until: int = 0) -> Record:
    held = Position(company=company, title=title, since=year(since), until=year(until))
    return record(positions=(held,))


def study(school: str, since: int = 0, until: int = 0, activities: str = "") -> Record:
    return record(schooling=(Schooling(school=school, activities=activities, since=year(since), until=year(until)),))
