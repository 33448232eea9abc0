"""ImportedContacts.csv and the older Contacts.csv -> a record of low trust for each row of an uploaded address book.

The key is made of what the address book said, not of LinkedIn's own dates, so that a later export has the same key.
Cells may hold several addresses, numbers or pages; what cannot be read as one is kept as an extra.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rekindle.importers import handles
from rekindle.importers.linkedin import dates
from rekindle.importers.linkedin.connections import NAMELESS
from rekindle.importers.linkedin.people import digest
from rekindle.importers.linkedin.table import Row
from rekindle.model import Extra, Handle, Item, Name, Occasion, Place, Position, Record, Source, Trust, Website

SOURCE = "linkedin-imported"
_BETWEEN = re.compile(r"[,;|\n]+")
_BETWEEN_PAGES = re.compile(r"[,;|\s]+")
_SAID = ("fullname", "firstname", "middlename", "lastname", "emails", "phonenumbers", "companies", "title")
_KEPT = {
    "CreatedAt", "UpdatedAt", "BookmarkedAt", "RegionCode", "ThirdPartyVerified", "InstantMessageHandles", "Source",
}  # fmt: skip
_Read = tuple[tuple[Handle, ...], tuple[Extra, ...]]


def imported_contacts(file: Source) -> Callable[[Row], Iterator[Item]]:
    """What reads the rows of this file; phones without a country belong to the row's country, else the file's."""
    return lambda row: _contact(row, file.region)


def _contact(row: Row, region: str) -> Iterator[Item]:
    name = _name(row)
    country = row.cell("countrycode").upper()
    mails, odd_mails = _handles(row, "Emails", _BETWEEN, handles.mail)
    phones, odd_phones = _handles(
        row, "PhoneNumbers", _BETWEEN, lambda raw: handles.phone(raw, country if len(country) == 2 else region)
    )
    profiles, pages = _handles(row, "Profiles", _BETWEEN_PAGES, handles.profile)
    own, sites = _handles(row, "Sites", _BETWEEN_PAGES, handles.profile)
    if not (name.shown or mails or phones):
        yield row.problem("it has no name, mail address or phone number" if any(row.cells) else NAMELESS)
        return
    day, birthday = dates.read(row.cell("birthday")), row.cell("birthday")
    yield Record(
        source=SOURCE,
        key=digest(*(row.cell(column) for column in _SAID)),
        name=name,
        trust=Trust.LOW,
        handles=tuple({handle.key: handle for handle in (*profiles, *mails, *phones, *own)}.values()),
        positions=_positions(row),
        places=_places(row),
        occasions=(Occasion(kind="birthday", when=day),) if day else (),
        websites=tuple(Website(url=page.value) for page in (*pages, *sites)),
        extras=(*odd_mails, *odd_phones, *_extras(row, "" if day else birthday)),
        origin=row.origin(),
    )


def _name(row: Row) -> Name:
    return Name(
        full=row.cell("fullname"),
        given=row.cell("firstname"),
        middle=row.cell("middlename"),
        family=row.cell("lastname"),
        prefix=row.cell("nameprefix"),
        suffix=row.cell("namesuffix"),
        nickname=row.cell("nickname"),
        maiden=row.cell("maidenname"),
    )


def _handles(row: Row, column: str, between: re.Pattern[str], made: Callable[[str], Handle | None]) -> _Read:
    """The handles in a cell of several, and the parts that are none."""
    parts = [part for raw in between.split(row.text(column.casefold())) if (part := raw.strip())]
    read = [(part, made(part)) for part in parts]
    good = tuple(handle for _, handle in read if handle)
    return good, tuple(Extra(name=column, value=part) for part, handle in read if not handle)


def _positions(row: Row) -> tuple[Position, ...]:
    company, title = row.cell("companies"), row.cell("title")
    return (Position(company=company, title=title),) if company or title else ()


def _places(row: Row) -> tuple[Place, ...]:
    labelled = ((row.cell("addresses"), ""), (row.cell("location"), "location"))
    return tuple(Place(full=full, label=label) for full, label in labelled if full)


def _extras(row: Row, birthday: str) -> Iterator[Extra]:
    kept = [(name, row.cell(name.casefold())) for name in sorted(_KEPT)]
    return (Extra(name=name, value=value) for name, value in (*kept, ("Birthday", birthday)) if value)
