"""Endorsements and recommendations, received and given -> an interaction each, and a record of the other side.

"Me" is the side that the file leaves out, so the one participant's part tells the direction. The two recommendation
files have the same header; only their names tell which is which, and under another name the part is "with".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rekindle.importers.linkedin import dates
from rekindle.importers.linkedin.connections import NAMELESS
from rekindle.importers.linkedin.people import SOURCE, digest, full_name, name_key, somebody
from rekindle.importers.linkedin.table import Row
from rekindle.model import About, Channel, Interaction, Item, Part, Position, Record, Source
from rekindle.util.text import fold


class Endorsements:
    """Reads Endorsement_Received_Info.csv (`side` "endorser") or Endorsement_Given_Info.csv ("endorsee")."""

    about = About.INTERACTION

    def __init__(self, side: str) -> None:
        self._side = side
        self._part = Part.FROM if side == "endorser" else Part.TO
        self._told: set[str] = set()

    def row(self, row: Row) -> Iterable[Item]:
        """The endorsement of a row, after the record of somebody not met before."""
        name = full_name(row.cell(f"{self._side} first name"), row.cell(f"{self._side} last name"))
        who = somebody(name.full, row.cell(f"{self._side} public url"))
        if not who.known:
            yield row.problem(NAMELESS, About.INTERACTION)
            return
        if who.key not in self._told:
            self._told.add(who.key)
            yield who.record(self._side, name, row.origin())
        skill, date = row.cell("skill name"), row.cell("endorsement date")
        if not (at := dates.read(date)):
            yield row.problem(_undated(date), About.INTERACTION)
            return
        key = digest(self._side, name_key(who.shown), fold(skill), at.text)
        participants = (who.participant(self._part, key),)
        yield Interaction(
            source=SOURCE,
            key=key,
            channel=Channel.ENDORSEMENT,
            at=at,
            participants=participants,
            subject=skill,
            origin=row.origin(),
        )

    def end(self) -> Iterable[Item]:
        """Nothing more."""
        return ()


@dataclass(frozen=True, slots=True)
class _Direction:
    part: Part
    role: str


def _direction(name: str) -> _Direction:
    base = name.rpartition("/")[2].casefold()
    if "given" in base:
        return _Direction(Part.TO, "recommended")
    return _Direction(Part.FROM if "received" in base else Part.WITH, "recommender")


def recommendations(file: Source) -> Callable[[Row], Iterator[Item]]:
    """What reads the rows of this recommendations file."""
    direction = _direction(file.name)
    return lambda row: _recommendation(row, direction)


def _recommendation(row: Row, direction: _Direction) -> Iterator[Item]:
    name = full_name(row.cell("first name"), row.cell("last name"))
    who = somebody(name.full, "")
    if not who.known:
        yield row.problem(NAMELESS, About.INTERACTION)
        return
    position = Position(company=row.cell("company"), title=row.cell("job title"))
    yield Record(
        source=SOURCE,
        key=f"{direction.role}:{who.key}|{name_key(position.company)}",
        name=name,
        handles=who.handles,
        positions=(position,) if position.company or position.title else (),
        origin=row.origin(),
    )
    date = row.cell("creation date")
    if at := dates.read(date, month_first=True):
        participant = who.participant(direction.part, "")
        text = row.text("text")
        yield Interaction(
            source=SOURCE,
            key=digest(direction.role, who.key, " ".join(text.split())),
            channel=Channel.RECOMMENDATION,
            at=at,
            participants=(participant,),
            text=text,
            words=len(text.split()),
            origin=row.origin(),
        )
    else:
        yield row.problem(_undated(date), About.INTERACTION)


def _undated(date: str) -> str:
    return f"its date cannot be read: {date!r}" if date else "it has no date"
