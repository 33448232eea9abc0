"""Made-up networks with planted valuable lapsed ties -> recall@12 of the shortlist beside simpler rules.

Simulated as outreach.md section 9 says: each person has a latent trust, status, novelty and willingness, of which the
records and messages show a noisy trace; the true worth is .4 novelty x status + .4 willingness + .2 trust + noise.
No set of real networks labels the worth of a reconnect, so this shows robustness and nothing more.

Run: python -m benchmarks.shortlist
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import mean

from benchmarks.measure import Figure, tell
from rekindle.core.contact import gather
from rekindle.core.shortlist import choose
from rekindle.core.shortlist.factors import WEIGHTS
from rekindle.core.ties import tie_of
from rekindle.model import (
    Channel,
    Evidence,
    Handle,
    HandleKind,
    Member,
    Name,
    Origin,
    Owner,
    Person,
    Place,
    Position,
    Record,
    Role,
    Sureness,
)
from rekindle.model.candidate import Candidate
from rekindle.model.channel import Direction
from rekindle.model.tie import Event

TODAY = date(2026, 11, 21)
TRADES = ("software", "biotech", "bank", "hospital", "university", "solar", "logistics", "theatre", "farm", "law")
CITIES = ("Leeds", "Malmö", "Lyon", "Graz", "Porto", "Tartu", "Gdynia", "Bergen", "Cork", "Turin")
STATUS = ((0.92, "Partner"), (0.82, "Vice President"), (0.68, "Director"), (0.45, "Manager"), (0.0, "Specialist"))
MENTORS = ("mentor", "professor", "ex-boss")
ME = Owner(
    origin=Origin(where="me"),
    positions=(Position(company="Orbit software", title="Manager"),),
    places=(Place(city="Leeds"),),
)


@dataclass(frozen=True)
class Latent:
    """What nobody sees, 0 to 1 each."""

    trust: float
    status: float
    novelty: float
    willingness: float
    noise: float

    @property
    def worth(self) -> float:
        """What a message to this person would be worth."""
        return 0.4 * self.novelty * self.status + 0.4 * self.willingness + 0.2 * self.trust + self.noise


def _events(dice: random.Random, latent: Latent, gap: int) -> list[Event]:
    """Contacts before the silence: more and longer with trust, answered with willingness, within days mostly."""
    days = 1 + int(dice.expovariate(1 / (1 + 24 * latent.trust**2)))
    seen: list[Event] = []
    ago = gap
    for _ in range(days):
        sent = TODAY - timedelta(days=ago)
        seen.append(Event(at=f"{sent}T09:00:00Z", channel=Channel.LINKEDIN, direction=Direction.OUT, words=40))
        if dice.random() < latent.willingness:
            answered = min(TODAY - timedelta(days=gap), sent + timedelta(days=int(dice.lognormvariate(0, 1))))
            seen.append(Event(at=f"{answered}T19:00:00Z", channel=Channel.LINKEDIN, direction=Direction.IN, words=30))
        ago += 1 + int(dice.expovariate(1 / 45))
    return seen


def _record(dice: random.Random, number: int, latent: Latent) -> Record:
    trade = dice.choice(TRADES[1:]) if dice.random() < latent.novelty else TRADES[0]
    city = dice.choice(CITIES[1:]) if dice.random() < latent.novelty else CITIES[0]
    title = next(title for least, title in STATUS if latent.status >= least) if dice.random() < 0.85 else ""
    return Record(
        source="linkedin",
        key=str(number),
        name=Name(full=f"Person {number}"),
        origin=Origin(where=f"Connections.csv:{number}"),
        handles=(Handle(kind=HandleKind.PROFILE, value=f"linkedin.com/in/p{number}"),),
        positions=(Position(company=f"Firm {dice.randrange(200)} {trade}", title=title),),
        places=(Place(city=city),) if dice.random() < 0.7 else (),
    )


def _roles(dice: random.Random, latent: Latent) -> tuple[Role, ...]:
    if latent.status * latent.trust > 0.35 and dice.random() < 0.5:
        word = dice.choice(MENTORS)
    elif dice.random() < 0.3:
        word = dice.choice(("teammate", "alumni", "client"))
    else:
        return ()
    return (Role(role=word, sureness=Sureness.STRONG, evidence=(Evidence(text="said in a message", bits=4.0),)),)


def _gap(dice: random.Random) -> int:
    """One in six is in touch; the others have been silent for two months to twelve years."""
    return dice.randrange(50) if dice.random() < 1 / 6 else 60 + int(dice.expovariate(1 / 900))


def _somebody(dice: random.Random, number: int, cold: float) -> tuple[Candidate, Latent]:
    latent = Latent(dice.random(), dice.random(), dice.random(), dice.random(), dice.gauss(0, 0.05))
    events = _events(dice, latent, _gap(dice)) if dice.random() >= cold else []
    person = Person(
        id=number,
        name=f"Person {number}",
        sort_name=str(number),
        members=(Member(number=number, record=_record(dice, number, latent), as_of="2026-11-01"),),
    )
    tie = tie_of(gather(events, TODAY), TODAY)
    return Candidate(person=person, roles=_roles(dice, latent), tie=tie), latent


@dataclass(frozen=True)
class World:
    """Candidates, and the ids of the planted: the twelve of most worth among those silent for half a year or more."""

    candidates: tuple[Candidate, ...]
    planted: frozenset[int]


def world(seed: int, people: int = 300, cold: float = 0.2) -> World:
    """A network from a seed; `cold` is the share of people with no message on record."""
    dice = random.Random(seed)  # noqa: S311 - made-up people need no secure randomness
    pairs = [_somebody(dice, number, cold) for number in range(1, people + 1)]
    lapsed = [(latent.worth, each.person.id) for each, latent in pairs if (each.tie.gap or 0) >= 180]
    return World(tuple(each for each, _ in pairs), frozenset(number for _, number in sorted(lapsed)[-12:]))


def _silent(made: World) -> list[Candidate]:
    return [each for each in made.candidates if each.tie.gap is None or each.tie.gap >= 60]


def ours(made: World, weights: Mapping[str, float] = WEIGHTS) -> Iterable[int]:
    """The shortlist."""
    return [pick.person for pick in choose(made.candidates, ME, TODAY, weights=weights).picks]


def longest_silent(made: World) -> Iterable[int]:
    """Those silent longest."""
    return [each.person.id for each in sorted(_silent(made), key=lambda each: -(each.tie.gap or 0))[:12]]


def closest(made: World) -> Iterable[int]:
    """Those with the strongest tie who are not in touch."""
    return [each.person.id for each in sorted(_silent(made), key=lambda each: -(each.tie.strength or 0))[:12]]


def once_closest(made: World) -> Iterable[int]:
    """Those with the longest common history who are not in touch."""
    return [each.person.id for each in sorted(_silent(made), key=lambda each: -each.tie.history)[:12]]


def at_random(made: World) -> Iterable[int]:
    """Twelve who are not in touch."""
    dice = random.Random(len(made.candidates))  # noqa: S311 - as above
    return [each.person.id for each in dice.sample(_silent(made), 12)]


def recall(made: World, picked: Iterable[int]) -> float:
    """The share of the planted among the picked."""
    return len(made.planted & set(picked)) / len(made.planted)


def misspecified(seed: int) -> dict[str, float]:
    """Each weight halved, left or doubled."""
    dice = random.Random(seed)  # noqa: S311 - as above
    return {name: weight * dice.choice((0.5, 1.0, 2.0)) for name, weight in WEIGHTS.items()}


def wrong_weights(made: World) -> Iterable[int]:
    """The shortlist with weights that are off by a factor of two, another mix for each world."""
    return ours(made, misspecified(min(made.planted)))


def equal_weights(made: World) -> Iterable[int]:
    """The shortlist with all weights alike."""
    return ours(made, dict.fromkeys(WEIGHTS, 1 / 7))


RULES: dict[str, Callable[[World], Iterable[int]]] = {
    "ours": ours,
    "ours, wrong weights": wrong_weights,
    "ours, equal weights": equal_weights,
    "longest silent first": longest_silent,
    "closest first": closest,
    "longest history first": once_closest,
    "random": at_random,
}


def compare(seeds: Iterable[int], people: int = 300, cold: float = 0.2) -> dict[str, float]:
    """Mean recall@12 of each rule over worlds."""
    worlds = [world(seed, people, cold) for seed in seeds]
    return {name: mean(recall(made, rule(made)) for made in worlds) for name, rule in RULES.items()}


def seconds(people: int) -> float:
    """Processor time to value everybody and choose twelve."""
    made = world(1, people)
    begun = time.process_time()
    choose(made.candidates, ME, TODAY)
    return time.process_time() - begun


def main() -> None:
    """Prints the table."""
    for cold in (0.2, 0.7):
        print(f"recall@12 of planted valuable lapsed ties, 40 worlds of 300 people, {cold:.0%} without a message")
        for name, share in compare(range(40), cold=cold).items():
            what, on = (
                f"planted people among the twelve, {cold:.0%} without a message: {name}",
                "40 worlds of 300 people",
            )
            tell(Figure(bench="shortlist", what=what, yardstick="", unit="of 1", seen=share, on=on))
    what = "30,000 candidates valued and chosen, CPU"
    tell(Figure(bench="shortlist", what=what, yardstick="", unit="s", seen=seconds(30_000)))


if __name__ == "__main__":
    main()
