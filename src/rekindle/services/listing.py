"""People, ties and the user's verdicts -> the twelve of this ISO week.

The list stays still for the week, until the user or an import moves it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rekindle.core import shortlist as rules
from rekindle.core.profile import changes
from rekindle.core.shortlist import Valuation
from rekindle.core.shortlist.open import at_rest
from rekindle.core.ties import tie_at
from rekindle.model import Change, Decision, Record, UserError, Verdict
from rekindle.model.candidate import Candidate, Valued
from rekindle.model.codec import decode, encode
from rekindle.model.shortlist import Reason, Shortlist, week_of
from rekindle.model.touch import Touch
from rekindle.services.finding import person_named
from rekindle.services.lately import Earlier, lately
from rekindle.services.living import AIMS, profile_of
from rekindle.services.owner import owner_of
from rekindle.services.ranking import bonds_at, chunks, freshen, people_of, told_of
from rekindle.services.saying import Decided, Said, say
from rekindle.services.staging import standings
from rekindle.services.surrounding import network_of
from rekindle.services.weekly import LEAST, SIZE, kept_list, last_entry
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import kept, lists, log, views
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open

RESTS = timedelta(weeks=4)  # "not now" without a date
_BARS = {Verdict.NEVER: "you said never", Verdict.NOT_PERSON: "nobody to write to, as you said"}


@dataclass(frozen=True, slots=True)
class Week:
    """What the user said of one week's list: record numbers by verdict."""

    kept: frozenset[int]
    out: frozenset[int]


def choose(at: Open, today: date, *, size: int = SIZE) -> Shortlist:
    """Choose with what is known now. Picks of this week stay where nothing but verdicts came since they were chosen."""
    log_entry = last_entry(at)
    week = week_of(today)
    before = rows_of_decisions.week_list(at, week)
    said = _said(at, week)
    previous: Sequence[int] = ()
    if before and not _facts_since(at, before[1]):
        previous = _holders(at, [pick.person for pick in decode(Shortlist, before[2]).picks])
    found = rules.choose_of(
        valued_at(at, today),
        today,
        size=size,
        kept=_holders(at, sorted(said.kept)),
        out=frozenset(_holders(at, sorted(said.out))),
        previous=previous,
        again=lambda persons: candidates(at, today, persons),
    )
    if at.engine.writing or not at.engine.busy():  # else an import is at work: it is chosen again when asked for again
        with at.engine.transaction():
            picks = tuple(pick.person for pick in found.picks)
            rows_of_decisions.keep_week_list(at, week, log_entry, encode(found), picks)
    return found


def valued_at(at: Open, today: date) -> Valuation:
    """Everybody valued as of a day; in a book that stays open, what is done looks anew only at the few it is about."""
    freshen(at)
    return lately(at, "valued", today, lambda before: _valued(at, today, before))


def _valued(at: Open, today: date, before: Earlier[Valuation] | None) -> Valuation:
    owner, goals = owner_of(at), _goals(at)
    if before is None:
        return rules.valued_of(candidates(at, today), owner, today, goals)
    those = before.since.persons
    there = [one for one in before.worth.known if one.id in those]
    several = candidates(at, today, [one.id for one in there])
    net = network_of(at, today)
    return rules.revalued(before.worth, those, several, network=net, me=owner, today=today, goals=goals)


def _goals(at: Open) -> tuple[str, ...]:
    return profile_of(at).aims


def _facts_since(at: Open, entry: int) -> bool:
    """True when what a list rests on changed after a log entry, so that it is chosen afresh.

    That is an import, other goals of the user's, or the undo of something that came before the list; what came after
    it and is undone is as if it never was.
    """
    return any(
        one.number > entry and (((one.archives or one.verb == AIMS) and not one.undone) or 0 < one.undoes <= entry)
        for one in log.entries(at)
    )


def _holders(at: Open, records: Sequence[int]) -> list[int]:
    """Who holds these records now, each person once, in order."""
    found = (lists.person_holding(at, number) for number in records)
    return list(dict.fromkeys(person for person in found if person is not None))


def _said(at: Open, week: str) -> Week:
    standing = rows_of_decisions.standing(at, Verdict.SWAP, Verdict.KEEP)
    out = {one.a for one in standing if one.verdict is Verdict.SWAP and one.value == week}
    kept = {one.a for one in standing if one.verdict is Verdict.KEEP and one.value == week}
    return Week(kept=frozenset(kept - out), out=frozenset(out))


def candidates(at: Open, today: date, persons: Sequence[int] | None = None) -> Iterator[Candidate]:
    """Everybody, or these people, with all that choosing needs to know; a few in memory at a time.

    Only where people are named are their ties told in words.
    """
    freshen(at)
    barred = _barred(at, today, persons)
    for several in chunks(lists.persons(at) if persons is None else sorted(persons)):
        people = people_of(at, several)
        changed = changes_of(at, [member.number for person in people for member in person.members])
        roles, (_, helped) = rows_of_people.roles(at, several), told_of(at, several)
        bonds = dict(bonds_at(at, today, several))
        for person in people:
            yield Candidate(
                person=person,
                roles=roles.get(person.id, ()),
                tie=tie_at(bonds[person.id], today, told=persons is not None),
                changes=tuple(change for member in person.members for change in changed.get(member.number, ())),
                helped=helped.get(person.id, ()),
                barred=barred.get(person.id, ""),
            )


def changes_of(at: Open, numbers: Sequence[int]) -> dict[int, tuple[Change, ...]]:
    """Record -> what newer archives say differently about it, of these records."""
    seen: dict[int, list[tuple[str, Record]]] = defaultdict(list)
    for number, as_of, _, record in views.revisions(at, numbers):
        seen[number].append((as_of, record))
    return {number: changes(several, number) for number, several in seen.items()}


def _barred(at: Open, today: date, persons: Sequence[int] | None) -> dict[int, str]:
    barred = _resting(at, today, persons)
    said = rows_of_decisions.said_of(at, *_BARS, Verdict.NOT_NOW, persons=persons)
    for person, one in ((person, one) for person, several in said.items() for one in several):
        if words := _BARS.get(one.verdict) or _rest(one, today):
            barred[person] = words
    return barred


def _resting(at: Open, today: date, persons: Sequence[int] | None) -> dict[int, str]:
    """Whoever was written to, and has not answered yet or rests."""
    touched = kept.by_person(at, Touch, persons)
    found = {person: at_rest(one, today) for person, one in standings(at, sorted(touched), today).items()}
    return {person: words for person, words in found.items() if words}


def _rest(one: Decision, today: date) -> str:
    until = date.fromisoformat(one.value)
    return f"rests until {until.day} {until:%B %Y}" if until > today else ""


def keep(at: Open, text: str, *, now: str, today: date) -> Decided:
    """Somebody stays on this week's list, whatever else changes."""
    return _mark(at, text, Verdict.KEEP, now=now, today=today)


def swap(at: Open, text: str, *, now: str, today: date) -> Decided:
    """Somebody leaves this week's list for somebody else."""
    return _mark(at, text, Verdict.SWAP, now=now, today=today)


def _mark(at: Open, text: str, verdict: Verdict, *, now: str, today: date) -> Decided:
    found = kept_list(at, today, None) or choose(at, today)
    person = _picked(at, found, text)
    name = next(pick.name for pick in found.picks if pick.person == person)
    told = f"{name} stays on this week's list" if verdict is Verdict.KEEP else f"{name} makes room for somebody else"
    decided = say(at, [Said(person, verdict, found.week)], verdict, told, now=now)
    choose(at, today, size=max(len(found.picks), LEAST))
    return decided


def _picked(at: Open, found: Shortlist, text: str) -> int:
    """The pick meant: its place on the list, or whatever names a person on it."""
    person = person_named(at, text)
    if person not in {pick.person for pick in found.picks}:
        raise UserError(f"{text} is not on this week's list.", next_step="See it with: rekindle shortlist.")
    return person


def why(at: Open, text: str, today: date) -> tuple[Valued, tuple[Reason, ...]]:
    """Everything that speaks for or against writing to somebody now."""
    person = person_named(at, text)
    owner = owner_of(at)
    one = next(candidates(at, today, [person]))
    valued = rules.value(one, owner, network_of(at, today), today)
    return valued, rules.why(valued)
