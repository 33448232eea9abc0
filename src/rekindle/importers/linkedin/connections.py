"""Connections.csv and Notes.csv -> a record a connection, and a record with the note for each private note.

Company and position are as of the export, not as of the meeting. A row with a date alone is a hidden profile: counted,
nobody made of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rekindle.importers import handles
from rekindle.importers.linkedin import dates
from rekindle.importers.linkedin.people import SOURCE, full_name, name_key, somebody
from rekindle.importers.linkedin.table import Columns, Row
from rekindle.model import About, Extra, Ignored, Item, Name, Note, Occasion, Position, Record, Source

NAMELESS = "neither a name nor a profile URL tells who this is"


class Connections:
    """Reads Connections.csv of every era."""

    about = About.RECORD

    def __init__(self, file: Source, columns: Columns) -> None:
        self._name = file.name
        self._hidden = 0
        del columns  # rows bring them along

    def row(self, row: Row) -> Iterable[Item]:
        """The connection of a row."""
        date = row.cell("connected on")
        given, family, url = (row.cell(column) for column in ("first name", "last name", "url"))
        name = full_name(given, family)
        if name.full or url:
            yield _connection(row, name, url, date)
        elif any(row.cell(column) for column in row.columns if column != "connected on"):
            yield row.problem(NAMELESS)
        else:
            self._hidden += 1

    def end(self) -> Iterable[Item]:
        """How many profiles were hidden."""
        if self._hidden:
            reason = "members who hide their profile: the export gives the date of connecting and nothing else"
            yield Ignored(where=self._name, reason=reason, count=self._hidden)


def _connection(row: Row, name: Name, url: str, date: str) -> Record:
    who = somebody(name.full, url)
    when = dates.read(date)
    address = row.cell("email address")
    mail = handles.mail(address)
    position = Position(company=row.cell("company"), title=row.cell("position"))
    unread = (("Connected On", "" if when else date), ("Email Address", "" if mail else address))
    return Record(
        source=SOURCE,
        key="connection:" + (who.key if who.page else f"{name_key(name.full) or url}|{when.text if when else date}"),
        name=name,
        handles=(*who.handles, mail) if mail else who.handles,
        kind=who.kind,
        positions=(position,) if position.company or position.title else (),
        occasions=(Occasion(kind="connected", when=when),) if when else (),
        websites=who.websites,
        extras=tuple(Extra(name=column, value=value) for column, value in unread if value),
        origin=row.origin(),
    )


def notes(row: Row) -> Iterator[Item]:
    """The record of one row of Notes.csv: the user's own words about a connection."""
    name = full_name(row.cell("connection first name"), row.cell("connection last name"))
    who = somebody(name.full, row.cell("connection profile url"))
    text, created, edited = row.text("note"), row.cell("created on"), row.cell("edited on")
    if not who.known:
        yield row.problem(NAMELESS)
        return
    if not text:
        yield row.problem("the note is empty")
        return
    when = dates.read(created)
    more = (("Created On", "" if when else created), ("Edited On", edited))
    yield Record(
        source=SOURCE,
        key=f"note:{who.key}|{when.text if when else created}",
        name=name,
        handles=who.handles,
        notes=(Note(text=text, when=when),),
        websites=who.websites,
        extras=tuple(Extra(name=label, value=value) for label, value in more if value),
        origin=row.origin(),
    )
