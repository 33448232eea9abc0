"""A person handed out -> a vCard that phones, mail programs and our own importer read.

Version 3.0 (RFC 2426): iPhones, Android, Google, Outlook and Thunderbird all take it, of 4.0 some take nothing.
Texts are escaped and lines folded as in calendars (`rekindle.core.ics`). A birthday without its year is written as
"--03-05": who does not know that form shows none, and not a wrong year. Roles and closeness stay here.
"""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.core.handing.texts import flat
from rekindle.core.ics import checked, escape, fold
from rekindle.model.handout import PARTED, Handout

_PRODUCT = "-//Rekindle//Rekindle//EN"


def card(one: Handout) -> str:
    """The lines of a card, folded, each ended."""
    return "".join(f"{fold(line)}\r\n" for line in _lines(one))


def _lines(one: Handout) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"PRODID:{_PRODUCT}", f"UID:{checked(one.uid)}")
    if one.revised:
        yield f"REV:{checked(one.revised)}"
    yield from _name(one)
    yield from _texts("EMAIL;TYPE=INTERNET", one.mails)
    yield from _texts("TEL", one.phones)
    yield from (f"URL:{checked(page)}" for page in one.profiles)
    yield from _texts("ORG", (one.company,))
    yield from _texts("TITLE", (one.title,))
    if one.city or one.country:
        yield f"ADR:;;;{_text(one.city)};;;{_text(one.country)}"
    if one.birthday:
        yield f"BDAY:{checked(one.birthday.text[:10])}"
    if tags := [tag for tag in map(_text, one.listed.tags) if tag]:
        yield f"CATEGORIES:{','.join(tags)}"
    if one.notes:  # phones take one
        yield f"NOTE:{escape(PARTED.join(one.notes))}"
    yield "END:VCARD"


def _name(one: Handout) -> Iterator[str]:
    name = one.name
    parts = (name.family, name.given, name.middle, name.prefix, name.suffix)
    yield f"N:{';'.join(map(_text, parts))}"
    yield f"FN:{_text(name.shown) or _text(_reached(one))}"
    yield from _texts("NICKNAME", (name.nickname,))


def _reached(one: Handout) -> str:
    """What a card without a name is shown under: an address, which our importer takes for what it is."""
    return next((value for values in (one.mails, one.phones) for value in values), one.listed.name)


def _texts(head: str, values: tuple[str, ...]) -> Iterator[str]:
    yield from (f"{head}:{text}" for text in map(_text, values) if text)


def _text(value: str) -> str:
    return escape(flat(value))
