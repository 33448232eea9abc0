"""What was understood of a line, or a card pasted -> the record to keep of it, and what another record says alike.

Every word typed is kept: what has a field goes there, what has none is a note, and the line itself stays as it was
typed. The key is what the line says, so that the same line twice is one record, whatever the day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from rekindle.core.silence import day_words
from rekindle.model import Name, Note, Origin, Position, Record, When
from rekindle.model.adding import TYPED
from rekindle.model.codec import fingerprint
from rekindle.model.entry import Entry
from rekindle.model.record import Extra, Occasion, Place, Schooling
from rekindle.model.when import WhenKind
from rekindle.util.text import fold

KNOWN_SINCE = "known since"
_KINDS = {4: WhenKind.YEAR, 7: WhenKind.MONTH, 10: WhenKind.DAY}


def record_of(entry: Entry) -> Record:
    """The record that a line makes; where and when it was typed are told when it is kept."""
    since, until = when_of(entry.since), when_of(entry.until)
    post = Position(company=entry.company, title=entry.title, since=since, until=until)
    school = Schooling(school=entry.school, since=since, until=until)
    found = Record(
        source=TYPED,
        key="",
        name=entry.name,
        origin=Origin(where=""),
        handles=entry.handles,
        positions=(post,) if entry.company or entry.title else (),
        schooling=(school,) if entry.school else (),
        places=(Place(city=entry.place, country=entry.country),) if entry.place or entry.country else (),
        occasions=(*entry.occasions, *_known_since(entry, since)),
        relations=entry.relations,
        websites=entry.websites,
        tags=entry.tags,
        notes=(Note(text=entry.note),) if entry.note else (),
        extras=(Extra(name="line", value=entry.line),),
    )
    return replace(found, key=_key(found))


def of_card(card: Record) -> Record:
    """A card pasted, as a record of what was typed; it keeps the key that the card gives itself."""
    return replace(card, source=TYPED, origin=Origin(where=""))


def kept(record: Record, today: date) -> Record:
    """The record as it is written on a day: where it is from, and since when its note is known."""
    notes = tuple(note if note.when else replace(note, when=When.on(today)) for note in record.notes)
    return replace(record, origin=Origin(where=f"typed on {day_words(today)}"), notes=notes)


def when_of(text: str) -> When | None:
    """A partial ISO date as a point or span of time; None for "" and what is no date."""
    kind = _KINDS.get(len(text))
    return When(text=text, kind=kind) if kind else None


def _known_since(entry: Entry, since: When | None) -> Iterator[Occasion]:
    """When they were first known, where no post and no school says it."""
    if since and not (entry.company or entry.title or entry.school):
        yield Occasion(kind=KNOWN_SINCE, when=since, text=f"until {entry.until}" if entry.until else "")


def _key(record: Record) -> str:
    """What the record says, however it was typed."""
    plain = replace(record, name=Name(full=fold(record.name.shown) or record.name.shown), extras=())
    return fingerprint(plain)
