"""Candidates -> the shortlist of an ISO week: kept picks, two of a stretch, quotas, then whoever adds most.

A pure function of its arguments: nothing is drawn but by a hash of the week and the person's number, so a list stays as
it is for a week, and only what the user swaps away or the data changes makes it another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace as changed
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from rekindle.core.shortlist.factors import MEASURES, WEIGHTS, Seen
from rekindle.core.shortlist.facts import facts
from rekindle.core.shortlist.greedy import Choice, Known, fill_quotas, fill_rest, order, shortage_words
from rekindle.core.shortlist.network import Network
from rekindle.core.shortlist.reasons import reasons
from rekindle.core.shortlist.value import tell
from rekindle.core.shortlist.valuing import Valuation, valued_of
from rekindle.model.candidate import Candidate
from rekindle.model.person import Sureness
from rekindle.model.record import Owner
from rekindle.model.shortlist import Pick, Shortlist, week_of

SIZE = 12
STRETCH_FROM, STRETCH_TO = 12, 40
"""Ranks 13 to 40 are where the stretch comes from."""
FAMILIAR = 0.6
COMFORT = "The ones you know less well often hear different things. Swap two? No is fine."
_CLOSENESS = list(MEASURES).index("closeness")
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


Again = Callable[[Sequence[int]], Iterable[Candidate]]
"""Ids -> those candidates."""


class _Held(NamedTuple):
    """Who stays on the list: person id -> stretch or not; and which of them the user keeps."""

    stretch: Mapping[int, bool]
    kept: frozenset[int]


class _Field(NamedTuple):
    """What the words of a pick need beside its numbers."""

    net: Network
    today: date
    weights: Mapping[str, float]
    again: Again

    def seen(self, candidate: Candidate) -> Seen:
        """A candidate, looked at anew."""
        return Seen(candidate, facts(candidate.person), self.net, self.today, self.weights)


def _lot(week: str, person: int) -> str:
    """The lot a person draws in a week; the lowest wins."""
    return sha256(f"{week}:{person}".encode()).hexdigest()


def _stretch_places(size: int) -> int:
    return round(size / 6)


def drawn(ranked: Sequence[Known], week: str) -> list[Known]:
    """Those of ranks 13 to 40, in the order of their lots this week."""
    return sorted(ranked[STRETCH_FROM:STRETCH_TO], key=lambda each: _lot(week, each.id))


def _stay(everyone: Sequence[Known], size: int, held: _Held) -> list[Known]:
    """The picks that stay: kept ones whatever has become of them, others while there is room unless barred since."""
    kept = [each for each in everyone if each.id in held.kept]
    shown = [each for each in everyone if each.id in held.stretch and each.id not in held.kept]
    free = [each for each in shown if not each.weighed.glance.barred][: max(0, size - len(kept))]
    return [
        changed(each, kept=each.id in held.kept, stretch=held.stretch.get(each.id, False)) for each in (*kept, *free)
    ]


def _add_stretch(choice: Choice, ranked: Sequence[Known], week: str) -> None:
    """Up to two people from further down, only when there are more people than places."""
    wanted = _stretch_places(choice.size) - sum(each.stretch for each in choice.chosen)
    taken = {each.id for each in choice.chosen}
    free = [each for each in drawn(ranked, week) if each.id not in taken] if len(ranked) > choice.size else []
    for each in free:
        if wanted <= 0 or not choice.open:
            return
        if choice.employer_fits(each) and choice.kind_fits(each):
            choice.chosen.append(changed(each, stretch=True))
            wanted -= 1


def _what(known: Known) -> str:
    return ", ".join(part for part in (known.facts.title, known.facts.company) if part)


def _pick(rank: int, known: Known, seen: Seen) -> Pick:
    valued, sure = tell(known.weighed, seen), list(Sureness)
    person = valued.candidate.person
    roles = sorted(valued.candidate.roles, key=lambda role: sure.index(role.sureness))
    return Pick(
        rank=rank,
        person=person.id,
        name=person.name,
        value=valued.value,
        reasons=reasons(valued),
        channel=valued.channel,
        what=_what(known),
        roles=tuple(role.role for role in roles),
        guessed=tuple(role.role for role in roles if role.sureness is not Sureness.SAID),
        stretch=known.stretch,
        kept=known.kept,
        kind=next(iter(known.categories), ""),
    )


def _closeness(known: Known) -> float:
    return known.weighed.measures[_CLOSENESS] or 0.0


def _number(number: int) -> str:
    return WORDS[number] if number < len(WORDS) else str(number)


def _comfort(chosen: Sequence[Known], ranked: Sequence[Known]) -> list[str]:
    """The familiar-pick note, when over three in five picks are of the closest fifth."""
    by_closeness = sorted((value for each in ranked if (value := _closeness(each)) > 0.0), reverse=True)
    fifth = len(by_closeness) // 5
    if not fifth:
        return []
    close = sum(_closeness(each) >= by_closeness[fifth - 1] for each in chosen)
    if close <= FAMILIAR * len(chosen):
        return []
    counts = f"{_number(close).capitalize()} of these {_number(len(chosen))}"
    return [f"{counts} are people you know best. {COMFORT}"]


def _stretch_note(chosen: Sequence[Known]) -> list[str]:
    far = sum(each.stretch for each in chosen)
    if not far:
        return []
    verb = "comes" if far == 1 else "come"
    return [f"{_number(far)} of the {_number(len(chosen))} {verb} from further down, on purpose".capitalize()]


def _compose(everyone: Sequence[Known], week: str, size: int, held: _Held, *, industry_known: bool) -> Choice:
    """Fills the places."""
    ranked = [each for each in everyone if not each.weighed.glance.barrier]
    choice = Choice(size=size, chosen=_stay(everyone, size, held))
    _add_stretch(choice, ranked, week)
    short = fill_quotas(choice, ranked, industry_known=industry_known)
    fill_rest(choice, ranked)
    for category, missing in short:
        choice.note(shortage_words(choice, category, missing))
    if choice.open:
        found = len(choice.chosen)
        choice.note(f"{_number(found)} {'person' if found == 1 else 'people'} found, so the list is short".capitalize())
    choice.notes += [*_stretch_note(choice.chosen), *_comfort(choice.chosen, ranked)]
    return choice


def _listed(everyone: Sequence[Known], field: _Field, size: int, held: _Held) -> Shortlist:
    week = week_of(field.today)
    choice = _compose(everyone, week, size, held, industry_known=bool(field.net.me.industry))
    shown = sorted(choice.chosen, key=lambda each: (each.stretch, *order(each)))
    seen = {each.person.id: field.seen(each) for each in field.again([known.id for known in shown])}
    return Shortlist(
        week=week,
        today=field.today,
        picks=tuple(_pick(rank, known, seen[known.id]) for rank, known in enumerate(shown, start=1)),
        notes=tuple(choice.notes),
        eligible=sum(not each.weighed.glance.barrier for each in everyone),
    )


def _looked_up(candidates: Iterable[Candidate], again: Again | None) -> tuple[Iterable[Candidate], Again]:
    """The candidates to go through, and where to find a few of them again."""
    if again is not None:
        return candidates, again
    every = tuple(candidates)

    def found(persons: Sequence[int]) -> Iterable[Candidate]:
        return (each for each in every if each.person.id in persons)

    return every, found


def choose(  # noqa: PLR0913 - what the user wants of a list, all keyword-only
    candidates: Iterable[Candidate],
    me: Owner,
    today: date,
    *,
    size: int = SIZE,
    goals: Sequence[str] = (),
    kept: Sequence[int] = (),
    out: frozenset[int] = frozenset(),
    previous: Sequence[int] = (),
    weights: Mapping[str, float] = WEIGHTS,
    again: Again | None = None,
) -> Shortlist:
    """The people worth a message this week, most valuable first, those of a stretch last.

    Args:
        candidates: everybody known, in any order; who is not eligible is left out here.
        me: the owner, for their industry, city and rung.
        today: the day; its ISO week seeds the stretch.
        size: places, 10 to 15 as a rule.
        goals: the user's goals in their words.
        kept: person ids that stay whatever happens, unless they are in `out`.
        out: person ids swapped away, put off or never wanted: they never appear.
        previous: person ids already shown this week: they stay unless barred, and only the holes are filled.
        weights: a weight for each factor.
        again: gives the candidates of these ids anew; with it `candidates` are gone through once and not held.
    """
    every, again = _looked_up(candidates, again)
    valued = valued_of(every, me, today, goals, weights)
    return choose_of(valued, today, size=size, kept=kept, out=out, previous=previous, weights=weights, again=again)


def choose_of(  # noqa: PLR0913 - as for `choose`
    valued: Valuation,
    today: date,
    *,
    again: Again,
    size: int = SIZE,
    kept: Sequence[int] = (),
    out: frozenset[int] = frozenset(),
    previous: Sequence[int] = (),
    weights: Mapping[str, float] = WEIGHTS,
) -> Shortlist:
    """The same, of everybody valued already."""
    known = [each for each in valued.known if each.id not in out]
    ranked = [each for each in known if not each.weighed.glance.barrier]
    shown = frozenset(previous)
    far = [each.id for each in drawn(ranked, week_of(today)) if each.id in shown][: _stretch_places(size)]
    held = _Held({person: person in far for person in previous}, frozenset(kept))
    return _listed(known, _Field(valued.network, today, weights, again), size, held)


def replace(  # noqa: PLR0913 - as for `choose`
    shortlist: Shortlist,
    person_out: int,
    candidates: Iterable[Candidate],
    me: Owner,
    today: date,
    *,
    goals: Sequence[str] = (),
    out: frozenset[int] = frozenset(),
    weights: Mapping[str, float] = WEIGHTS,
) -> Shortlist:
    """The same list with somebody else in the place of `person_out`; all others stay, kept or not."""
    gone = out | {person_out}
    every, again = _looked_up(candidates, None)
    valued = valued_of(every, me, today, goals, weights)
    known = [each for each in valued.known if each.id not in gone]
    held = _Held(
        {pick.person: pick.stretch for pick in shortlist.picks},
        frozenset(pick.person for pick in shortlist.picks if pick.kept),
    )
    return _listed(known, _Field(valued.network, today, weights, again), len(shortlist.picks), held)
