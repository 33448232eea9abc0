"""What was understood of lines, signatures, pages and cards -> a small import of its own, and what was said of people.

A record of source "typed" a line, the roles said, the place on the formal list and who is meant stand under one entry
of the log: one undo takes all of it back. A line that is here already adds nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from rekindle.core.typed import kept, said
from rekindle.model import Decision, Record, Verdict
from rekindle.model.adding import TYPED, Fate, Outcome, Understood
from rekindle.model.codec import encode
from rekindle.model.person import Member
from rekindle.services.bringing import Handful, bring_in
from rekindle.services.saying import WHO, Decided
from rekindle.services.understanding import correct, meant, understand, understand_each
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import facts, lists, log, search, signatures, views
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open
from rekindle.store.stage import Stage, digest

__all__ = ["Added", "add", "correct", "meant", "understand", "understand_each"]

VERSION = 1
MANY = 100
"""Records from which on everybody is compared anew, instead of each new record with its like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added(Decided):
    """What was added; `entry` is 0 where nothing had to be written."""

    outcomes: tuple[Outcome, ...] = ()


class _Line(NamedTuple):
    """A line that can be written: what it says, as a record of that day, and its number; 0 before it has one."""

    one: Understood
    record: Record
    number: int = 0


def add(at: Open, several: Sequence[Understood], *, now: str, today: date | None = None, listed: bool = True) -> Added:
    """Write what was understood, all of it under one entry of the log; on the formal list, unless `listed` is False.

    Who is beyond doubt somebody here, or is said to be, is joined with them; who is said to be somebody new is kept
    apart from whoever else could have been meant; where nothing was said, the rules that compare records decide.
    """
    day, stage = today or date.fromisoformat(now[:10]), Stage(at.engine)
    lines = [_Line(one, kept(one.record, day)) for one in several if one.record and not one.refused]
    with at.engine.transaction():
        before = _here(at, lines)
        fresh = _fresh(lines, before)
        archive = _bring_in(at, stage, fresh, now=now) if fresh else 0
        lines = [line._replace(number=_number(at, line.record)) for line in lines]
        brought = {record.key for record in fresh}
        changed = {line.number for line in lines if line.record.key in brought}
        rows = _verdicts(at, lines, changed, now=now, listed=listed)
        entry = _write_down(at, lines, archive, rows, now=now, listed=listed) if fresh or rows else 0
        if entry:
            _work_out(at, sorted(changed), rows, entry)
        written = {*changed, *(row.a for row in rows)}
        outcomes = _outcomes(at, several, lines, written, {one.number for one in before.values()})
    persons = {one.person for one in outcomes if one.person}
    told = _told(lines, listed=listed) if entry else _nothing(outcomes)
    return Added(told=told, entry=entry, person=persons.pop() if len(persons) == 1 else 0, outcomes=outcomes)


def _number(at: Open, record: Record) -> int:
    """The number that a record has; 0 where there is none yet."""
    return signatures.record_of(at, TYPED, record.key) or 0


def _here(at: Open, lines: Sequence[_Line]) -> dict[str, Member]:
    """The records of these lines that are in the book, by key; what is only kept as a number is not."""
    numbers = {number for line in lines if (number := _number(at, line.record))}
    return {one.record.key: one for one in views.members(at, sorted(numbers))}


def _fresh(lines: Sequence[_Line], before: dict[str, Member]) -> list[Record]:
    """The records that are not here, and cards that say something else by now; each once."""
    found = {}
    for one, record, _ in lines:
        held = before.get(record.key)
        if held is None or (one.entry is None and said(held.record) != said(record)):
            found[record.key] = record
    return list(found.values())


def _bring_in(at: Open, stage: Stage, records: Sequence[Record], *, now: str) -> int:
    """The archive of these records; its number."""
    handful = Handful(records, TYPED, VERSION, records[0].origin.as_of, _digest(at, records))
    return bring_in(at, stage, handful, now=now)


def _digest(at: Open, records: Sequence[Record]) -> str:
    """What stands for these records; a card may come back to what it said before, and is another archive then."""
    text = "\n".join(encode(record) for record in records)
    shown = digest(text)
    while facts.known_archive(at.engine, at.book, shown, TYPED, VERSION):
        shown = digest(shown + text)
    return shown


def _write_down(  # noqa: PLR0913 - what one entry of the log holds
    at: Open, lines: Sequence[_Line], archive: int, rows: Sequence[Decision], *, now: str, listed: bool
) -> int:
    """The entry of the log; its number."""
    numbers = rows_of_decisions.add_decisions(at, rows)
    archives = (archive,) if archive else ()
    return log.add_entry(at, now, "add", _told(lines, listed=listed), archives=archives, decisions=numbers)


# --- what is said of whom ---------------------------------------------------------------------------------------------


def _verdicts(at: Open, lines: Sequence[_Line], changed: set[int], *, now: str, listed: bool) -> list[Decision]:
    """Who is meant, what they are to the user, that they are on the list, each once.

    A new line says all of it, whoever has said so before, so that it stands when the other is taken back; a line that
    was here already says only what does not stand any more.
    """
    holder = {line.number: lists.person_holding(at, line.number) or 0 for line in lines}
    standing = _standing(at, {holder[line.number] for line in lines if line.number not in changed})
    wanted: list[tuple[Verdict, int, int, str]] = []
    for line in lines:
        held = set() if line.number in changed else standing.get(holder[line.number], set())
        wanted += _who(line, holder[line.number])
        wanted += [(Verdict.ROLE, line.number, 0, role) for role in line.one.roles if role not in held]
        wanted += [(Verdict.LIST, line.number, 0, "")] if listed and _LISTED not in held else []
    return [
        Decision(number=0, at=now, verdict=verdict, a=a, b=b, value=value)
        for verdict, a, b, value in dict.fromkeys(wanted)
    ]


_LISTED = ""
"""Among what is said of somebody: that they are on the list. No role is called so."""


def _who(line: _Line, holder: int) -> list[tuple[Verdict, int, int, str]]:
    """Who is meant and, where the user was asked, who is not."""
    known, found = line.one.known, []
    if known and known.record != line.number and known.person != holder:
        found.append((Verdict.SAME, line.number, known.record, ""))
    if line.one.meant is not None:
        others = [each for each in line.one.maybe if each.record != line.number]
        found += [(Verdict.DIFFERENT, line.number, each.record, "") for each in others]
    return found


def _standing(at: Open, persons: set[int]) -> dict[int, set[str]]:
    """Person -> the roles said of them and, as `_LISTED`, that they are on the list; the latest word holds."""
    found: dict[int, set[str]] = {}
    said_of = rows_of_decisions.said_of(
        at, Verdict.ROLE, Verdict.NOT_ROLE, Verdict.LIST, Verdict.UNLIST, persons=sorted(persons)
    )
    for person, rows in said_of.items():
        latest = {row.value: row.verdict for row in rows}
        found[person] = {value for value, verdict in latest.items() if verdict in (Verdict.ROLE, Verdict.LIST)}
    return found


# --- what comes of it -------------------------------------------------------------------------------------------------


def _work_out(at: Open, changed: Sequence[int], rows: Sequence[Decision], entry: int) -> None:
    """Who is who, and ties, of the few whom it touches. Nothing typed is contact, nor tells who the owner is."""
    from rekindle.services.ranking import rank_some  # noqa: PLC0415 - what only changes nothing is quick
    from rekindle.services.resolving import resolve_all, resolve_changed, resolve_touched  # noqa: PLC0415 - as above

    who = {end for row in rows if row.verdict in WHO for end in (row.a, row.b)}
    if len(changed) > MANY or not rows_of_people.newest_weights(at):
        touched, people = resolve_all(at, sorted({*changed, *who}), entry)
        rank_some(at, touched | views.persons_near(at, changed, ()), people)
        search.index_people(at)
        return
    touched = resolve_changed(at, changed) if changed else set()
    if rest := who - set(changed):
        touched |= resolve_touched(at, rest)
    about = {lists.person_holding(at, row.a) or 0 for row in rows if row.verdict is Verdict.ROLE} - {0}
    rank_some(at, touched | about | views.persons_near(at, changed, ()))


def _outcomes(
    at: Open, several: Sequence[Understood], lines: Sequence[_Line], written: set[int], before: set[int]
) -> tuple[Outcome, ...]:
    """What became of each line, in order; `written` are the records brought or spoken of, `before` those here then."""
    number_of = {id(line.one): line.number for line in lines}
    holder = {number: lists.person_holding(at, number) or 0 for number in number_of.values()}
    records = rows_of_people.memberships(at, sorted({*holder.values()} - {0}))
    old = {person for record, person in records.items() if record in before or record not in written}
    found = []
    for one in several:
        number = number_of.get(id(one), 0)
        person = holder.get(number, 0)
        fate = Fate.REFUSED if not number else Fate.ADDED if number in written else Fate.UNCHANGED
        found.append(_outcome(one, Fate.CREATED if fate is Fate.ADDED and person not in old else fate, person))
        written, old = written - {number}, old | {person}
    return tuple(found)


def _outcome(one: Understood, fate: Fate, person: int) -> Outcome:
    why = one.refused
    if one.asks and person and (other := next((each for each in one.maybe if each.person != person), None)):
        why = f"may be {other.name}; if so: rekindle same {person} {other.person}"
    return Outcome(line=one.line, fate=fate, person=person, name=one.name, why=why)


def _told(lines: Sequence[_Line], *, listed: bool) -> str:
    """What was done, for the log and its undo."""
    names = {line.number: line.one.name for line in lines}
    where = "on your list" if listed else "in your book"
    return f"{lines[0].one.name} is {where}" if len(names) == 1 else f"{len(names):,} people are {where}"


def _nothing(outcomes: Sequence[Outcome]) -> str:
    if all(one.fate is Fate.REFUSED for one in outcomes):
        return "Nothing was added"
    names = list(dict.fromkeys(one.name for one in outcomes if one.fate is not Fate.REFUSED))
    who = f"{names[0]} is" if len(names) == 1 else f"All {len(names):,} are"
    return f"{who} here already, with all of that. Nothing was added"
