"""The formal list -> a file to take elsewhere: CSV, an Excel workbook or vCards, as its ending says.

Notes are private: they go along only where the user asks for them. What is told of others than the people on the list
never does. People are read a thousand at a time and written one after another, so that memory stays flat.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rekindle.core import handing as rules
from rekindle.model import UserError
from rekindle.model.handout import Handout
from rekindle.model.life import Fact
from rekindle.model.roster import Listed
from rekindle.outside.putting import put_pieces
from rekindle.services.ids import secret
from rekindle.services.ranking import chunks, people_of
from rekindle.store import kept
from rekindle.store.shelf import Open

_SHEET = "Formal list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A list that was written to a file."""

    path: str
    kind: str  # "csv", "xlsx", "vcf"
    people: int
    notes: bool = False
    cut: int = 0  # texts too long for a cell of Excel: their beginning went along


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """What is to be written, where, and whether it may take the place of a file that is there."""

    path: Path
    handouts: Iterator[Handout]
    notes: bool
    over: bool


def write_list(  # noqa: PLR0913 - who, where to, and what may go along
    at: Open, rows: Sequence[Listed], path: Path, today: date, *, notes: bool = False, over: bool = False
) -> Written:
    """Write people of the formal list to a file; one that is there stays, unless it may go (`over`).

    Raises:
        UserError: the ending is none of ours, nobody is to be written, the place cannot be written to, or is taken.
    """
    kind = path.suffix.lower().removeprefix(".")
    _check(kind, rows, path)
    handouts = _handouts(at, rows, today, notes=notes)
    cut = _WRITERS[kind](_Job(path=path, handouts=handouts, notes=notes, over=over))
    return Written(path=str(path), kind=kind, people=len(rows), notes=notes, cut=cut)


def _check(kind: str, rows: Sequence[Listed], path: Path) -> None:
    if kind not in _WRITERS:
        raise UserError(
            f"{path.name}: by its ending, this is no kind of list.",
            unchanged="Nothing was written.",
            next_step="End it in .xlsx, .csv or .vcf.",
        )
    if not rows:
        raise UserError("Nobody is on this list.", unchanged="Nothing was written.", next_step="Begin: rekindle sweep")


def _handouts(at: Open, rows: Sequence[Listed], today: date, *, notes: bool) -> Iterator[Handout]:
    """What is handed out of each, in the order of the list."""
    own = secret(at)
    by_person = {one.person: one for one in rows}
    for several in chunks(by_person):
        facts = kept.by_person(at, Fact, several) if notes else {}
        people = {person.id: person for person in people_of(at, several)}
        for number in several:
            told = facts.get(number, ()) if notes else None
            yield rules.gather(by_person[number], people[number], told, secret=own, today=today)


def _write_csv(job: _Job) -> int:
    def lines() -> Iterator[str]:
        yield rules.MARK + rules.line(rules.header(notes=job.notes))
        yield from (rules.line(rules.row(one, notes=job.notes)) for one in job.handouts)

    put_pieces(job.path, lines(), over=job.over)
    return 0


def _write_cards(job: _Job) -> int:
    put_pieces(job.path, map(rules.card, job.handouts), over=job.over)
    return 0


def _write_workbook(job: _Job) -> int:
    from rekindle.outside import workbook  # noqa: PLC0415 - loads only for those who ask for one

    rows = (rules.row(one, notes=job.notes) for one in job.handouts)
    return workbook.write(job.path, _SHEET, rules.header(notes=job.notes), rows, over=job.over)


_WRITERS: Mapping[str, Callable[[_Job], int]] = {
    "xlsx": _write_workbook,
    "csv": _write_csv,
    "vcf": _write_cards,
}
