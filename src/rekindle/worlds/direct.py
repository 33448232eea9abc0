"""A view -> the record that its importer would yield, without a file in between."""

from __future__ import annotations

from datetime import date

from rekindle.model import (
    Handle,
    HandleKind,
    Name,
    Note,
    Occasion,
    Origin,
    Place,
    Position,
    Record,
    Trust,
    When,
)  # fmt: skip
from rekindle.util import mail as mails
from rekindle.util import phone as phones
from rekindle.util import profile as profiles
from rekindle.util.text import fold, squeeze
from rekindle.worlds.nouns import View

_SOURCE = {
    "linkedin": "linkedin", "imported": "linkedin-imported", "iphone": "vcard", "android": "vcard",
    "google": "google-csv", "mail": "mail", "card": "card",
}  # fmt: skip


class Recorder:
    """Makes records for a book whose home region is given."""

    def __init__(self, region: str) -> None:
        self._region = region

    def record(self, view: View) -> Record:
        """The record; LinkedIn connections are keyed by their profile, others by person and serial."""
        handles = tuple(self._handles(view))
        key = f"{view.source}:{view.person}:{view.serial}"
        if view.slug:
            key = f"connection:{profiles.normal(f'linkedin.com/in/{view.slug}')}"
        return Record(
            source=_SOURCE[view.source], key=key, name=_name(view), handles=handles,
            origin=Origin(where=f"{view.source}#{view.person}.{view.serial}"),
            trust=Trust.LOW if view.source == "imported" or "other contacts" in view.quirks else Trust.NORMAL,
            positions=(Position(company=view.company, title=view.title),) if view.company or view.title else (),
            places=(Place(street=view.street, city=view.city),) if view.city else (),
            occasions=tuple(_occasions(view)), tags=view.labels, notes=(Note(text=view.note),) if view.note else (),
        )  # fmt: skip

    def _handles(self, view: View) -> list[Handle]:
        found: list[Handle] = []
        if view.slug:
            raw = f"https://www.linkedin.com/in/{view.slug}"
            found.append(Handle(kind=HandleKind.PROFILE, value=profiles.normal(raw), raw=raw))
        for label, raw in view.mails:
            if value := mails.normal(raw):
                found.append(Handle(kind=HandleKind.MAIL, value=value, raw=raw, label=label))
        for label, raw in view.phones:
            if value := phones.normal(raw, self._region):
                found.append(Handle(kind=HandleKind.PHONE, value=value, raw=raw, label=label))
        if view.source == "linkedin":
            shown = squeeze(view.full)
            found.append(Handle(kind=HandleKind.NAME, value=f"linkedin:{fold(shown) or shown.casefold()}", raw=shown))
        return found


def _name(view: View) -> Name:
    return Name(
        full=view.full, given=view.given, middle=view.middle, family=view.family, prefix=view.prefix,
        suffix=view.suffix, nickname=view.nickname,
    )  # fmt: skip


def _occasions(view: View) -> list[Occasion]:
    found = [Occasion(kind="connected", when=When.on(view.day))] if view.source == "linkedin" and view.day else []
    if view.born:
        found.append(Occasion(kind="birthday", when=_birthday(view.born, yearless=view.yearless)))
    return found


def _birthday(born: date, *, yearless: bool) -> When:
    return When.month_day(born.month, born.day) if yearless else When.on(born)
