"""Profile, Positions, Education, Email Addresses, PhoneNumbers, Whatsapp Phone Numbers -> what they say about "me"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from rekindle.importers import handles
from rekindle.importers.linkedin import dates
from rekindle.importers.linkedin.people import full_name, somebody
from rekindle.importers.linkedin.table import Row
from rekindle.model import Handle, Item, Owner, Place, Position, Schooling, Source

_LABEL = re.compile(r"^[A-Z_ ]{2,20}:(?=https?:|www\.)")


def profile(row: Row) -> Iterator[Item]:
    """Name, headline, places, and the accounts that are handles: "[@anna_lind]", "[PERSONAL:https://...]".

    The name is a handle too: up to 2023 recipients of messages had nothing else.
    """
    name = full_name(row.cell("first name"), row.cell("last name"))
    if not name.full:
        yield row.problem("your own name is missing")
        return
    address = Place(full=row.cell("address"), code=row.cell("zip code"))
    region = Place(full=row.cell("geo location"), label="location")
    yield Owner(
        name=replace(name, maiden=row.cell("maiden name")),
        headline=row.cell("headline"),
        places=tuple(place for place in (address, region) if place.full or place.code),
        handles=tuple(_accounts(row)),
        origin=row.origin(),
    )


def _accounts(row: Row) -> Iterator[Handle]:
    yield from somebody(full_name(row.cell("first name"), row.cell("last name")).full, "").handles
    for account in _listed(row.cell("twitter handles")):
        if handle := handles.profile(f"x.com/{account.lstrip('@')}"):
            yield handle
    for page in _listed(row.cell("websites")):
        if handle := handles.profile(_LABEL.sub("", page)):
            yield handle


def _listed(cell: str) -> list[str]:
    """The parts of "[a,b]"."""
    return [part for raw in cell.strip("[]").split(",") if (part := raw.strip())]


def positions(row: Row) -> Iterator[Item]:
    """One post; an empty end means it lasts."""
    company, title = row.cell("company name"), row.cell("title")
    if not (company or title):
        yield row.problem("neither the company nor the title of your position is given")
        return
    position = Position(
        company=company,
        title=title,
        since=dates.read(row.cell("started on")),
        until=dates.read(row.cell("finished on")),
        text=row.text("description"),
    )
    yield Owner(positions=(position,), origin=row.origin())


def education(row: Row) -> Iterator[Item]:
    """One school."""
    school = Schooling(
        school=row.cell("school name"),
        degree=row.cell("degree name"),
        since=dates.read(row.cell("start date")),
        until=dates.read(row.cell("end date")),
        activities=row.cell("activities"),
        text=row.text("notes"),
    )
    if not (school.school or school.degree):
        yield row.problem("neither the school nor the degree is given")
        return
    yield Owner(schooling=(school,), origin=row.origin())


def addresses(row: Row) -> Iterator[Item]:
    """One mail address."""
    raw = row.cell("email address")
    yield _owner(row, handles.mail(raw), f"{raw!r} is no mail address")


def numbers(file: Source) -> Callable[[Row], Iterator[Item]]:
    """What reads phone numbers, whose country code may stand in a column of its own."""
    return lambda row: _number(row, file.region)


def _number(row: Row, region: str) -> Iterator[Item]:
    code, number = row.cell("extension"), row.cell("number")
    raw = number if number.startswith(("+", "00")) or not code else f"+{code.lstrip('+0')} {number}"
    yield _owner(row, handles.phone(raw, region, row.cell("type").casefold()), f"{raw!r} is no phone number")


def _owner(row: Row, handle: Handle | None, reason: str) -> Item:
    return Owner(handles=(handle,), origin=row.origin()) if handle else row.problem(reason)
