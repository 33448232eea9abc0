"""What passed with people, and what the user said of it -> how far each has come, as of a day.

Nothing of it is kept but the user's own word: a stage follows from the log, so an undone touch was never there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rekindle.core.silence import MONTHS
from rekindle.core.stages import Warmth, replay, warmth_of
from rekindle.core.stages.near import near
from rekindle.model import UserError, Verdict
from rekindle.model.channel import MET, Channel
from rekindle.model.decision import Decision
from rekindle.model.life import Fact, Relation, Trip
from rekindle.model.stage import Mark, Stage, Standing, Word
from rekindle.model.touch import Passage
from rekindle.services.deciding import all_barred
from rekindle.services.finding import called, person_named
from rekindle.services.intervals import intervals
from rekindle.services.living import profile_of
from rekindle.services.owner import owner_of
from rekindle.services.passing import passages_of
from rekindle.services.ranking import chunks, contact_of, freshen, people_of
from rekindle.services.saying import Decided, Said, say
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import kept
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.model.person import Person
    from rekindle.model.record import Place

_WORDS = {Relation.TARGET: Word.TARGET, Relation.READY: Word.READY, Relation.DISTRESS: Word.DISTRESS}
_TYPED = re.compile(rf"you typed, (\d\d?) ({'|'.join(MONTHS)}) (\d{{4}})")
_UNDATED = date(1900, 1, 1)
"""From when on a word holds that names no day."""


def standings(at: Open, persons: Sequence[int], today: date) -> dict[int, Standing]:
    """Person -> where they stand, of these people."""
    freshen(at)
    said, never = _said(at), all_barred(at)
    found: dict[int, Standing] = {}
    for several in chunks(dict.fromkeys(persons)):
        passed, marks = passages_of(at, several, today), _marks(at, several, said)
        warm, rhythm = _warmths(at, several, passed), intervals(at, several)
        together = _near(at, [one for one in several if any(p.channel in _FACES for p in passed[one])], today)
        for one in several:
            found[one] = replay(
                passed[one], today, marks=marks.get(one, ()), warmth=warm.get(one, _none), interval=rhythm[one],
                near=together.get(one, ""), never=one in never,
            )  # fmt: skip
    return found


def standing_of(at: Open, person: int, today: date) -> Standing:
    """Where one person stands."""
    return standings(at, [person], today)[person]


def set_stage(at: Open, person: str, stage: str, because: str, *, today: date, now: str) -> Decided:  # noqa: PLR0913
    """Keep the user's own word on where somebody stands. It holds from today and decays like any other stage.

    Raises:
        UserError: no such person or stage; no reason; or the stage that only the gates open.
    """
    number = person_named(at, person)
    meant = _meant(stage, because)
    told = f"{called(at, number)}: {meant.shown}, by your own word"
    value = f"{meant} {today.isoformat()} {' '.join(because.split())}"
    return say(at, [Said(number, Verdict.STAGE, value)], Verdict.STAGE, told, now=now)


_SETTABLE = {"quiet": Stage.COLD, **{one.value: one for one in Stage if one is not Stage.COLD}}
"""What the user may call a stage: nobody is called cold."""


def _meant(stage: str, because: str) -> Stage:
    meant = Stage.COLD if stage == Stage.COLD else _SETTABLE.get(stage)
    if meant is Stage.REFERRAL_READY:
        raise UserError(
            "Nobody can be set to that stage: it opens when all seven gates are open.",
            unchanged="Nothing was changed.",
            next_step="See the gates: rekindle stage PERSON",
        )
    if meant is None:
        raise UserError(
            f"There is no stage called {stage}.",
            unchanged="Nothing was changed.",
            next_step=f"Choose one of {', '.join(list(_SETTABLE)[:-1])}.",
        )
    if not because.strip():
        raise UserError(
            "A stage set by hand needs a reason.",
            unchanged="Nothing was changed.",
            next_step='Say why: --because "..."',
        )
    return meant


def _said(at: Open) -> dict[int, list[Mark]]:
    """What the user said of stages, by person."""
    said = rows_of_decisions.said_of(at, Verdict.STAGE)
    return {person: [_stage_mark(one) for one in several] for person, several in said.items()}


def _stage_mark(one: Decision) -> Mark:
    stage, day, why = (*one.value.split(" ", 2), "", "")[:3]
    return Mark(on=date.fromisoformat(day), word=Word.STAGE, text=stage, why=why)


def _marks(at: Open, persons: Sequence[int], said: Mapping[int, Sequence[Mark]]) -> dict[int, list[Mark]]:
    found = {person: list(said.get(person, ())) for person in persons}
    for person, facts in kept.by_person(at, Fact, persons).items():
        found[person] += [_mark(fact, _WORDS[fact.relation]) for fact in facts if fact.relation in _WORDS]
    return found


def _mark(fact: Fact, word: Word) -> Mark:
    """A fact from the day it names, else from the day it was typed on."""
    typed = _TYPED.search(fact.source)
    text = fact.on or (f"{typed[3]}-{MONTHS.index(typed[2]) + 1:02}-{int(typed[1]):02}" if typed else "")
    try:
        on = date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        on = _UNDATED
    until = fact.until + timedelta(days=1) if fact.until else None  # a fact holds on its last day, too
    return Mark(on=on, word=word, text=fact.text, until=until)


_FACES = (Channel.VIDEO, Channel.IN_PERSON)


def _none(day: date) -> float:  # noqa: ARG001 - the signature of a warmth
    return 0.0


def _warmths(at: Open, persons: Sequence[int], passed: Mapping[int, Sequence[Passage]]) -> dict[int, Warmth]:
    """Warmth of those with whom it counts: only after a talk, news told and something offered is it asked for."""
    counting = [
        person
        for person in persons
        if any(one.told for one in passed[person])
        and any(one.offered or one.gave for one in passed[person])
        and any(one.channel in MET for one in passed[person])
    ]
    contact = contact_of(at, counting)
    return {person: warmth_of(contact.get(person, ())) for person in counting}


def _near(at: Open, persons: Sequence[int], today: date) -> dict[int, str]:
    """Why a coffee is possible, with those who come so far."""
    if not persons:
        return {}
    place = profile_of(at).place
    mine = [place] if place else list(_towns(owner_of(at).places))
    trips = kept.kept(at, Trip)
    return {one.id: near(towns_of(one), mine, trips, today) for one in people_of(at, persons)}


def towns_of(person: Person) -> tuple[str, ...]:
    """The towns that any record knows somebody in, each once."""
    return tuple(dict.fromkeys(town for member in person.members for town in _towns(member.record.places)))


def _towns(places: Iterable[Place]) -> Iterator[str]:
    for place in places:
        if town := place.city or place.full.partition(",")[0]:
            yield town
