"""History up to a day -> who will be in touch in the window after it: tie strength beside recency and counts.

As outreach.md section 9: the label is any contact in the next window; pairs with at least two earlier events; AUC is
the mean over egos who have both outcomes, recall@15 the mean over egos with at least twenty contacts. Made-up worlds
show that nothing broke; a network that people lived shows worth. Such files are public: one contact a line, "src dst
time", the time in Unix seconds or days; other columns are passed over.

Run: python -m benchmarks.backtest [FILE [CUT HORIZON [HALF_LIFE]]] (days; the cut counted from the first contact)
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import mean

from benchmarks.measure import Figure, tell
from rekindle.core.ties import HALF_LIFE, tie
from rekindle.model import Channel
from rekindle.model.channel import Direction
from rekindle.model.tie import Event
from rekindle.worlds.people import make
from rekindle.worlds.rhythm import moments, shape

TODAY = date(2026, 11, 21)
PAST_LEAST, CONTACTS_LEAST, FIRST = 2, 20, 15
DAY = 86_400
SECONDS_FROM = 10_000_000
"""A time above this is in seconds: as days it would lie 27,000 years ahead."""


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact as an ego sees it: with whom, when (seconds), and whether the ego turned to them."""

    other: str
    at: float
    out: bool


Histories = dict[str, list[Contact]]
Score = Callable[[Sequence[Contact], date], float]


def network(path: Path) -> Histories:
    """The histories of everybody in a file; lines that are no contact are passed over.

    Raises:
        OSError: it cannot be read.
    """
    found: Histories = defaultdict(list)
    with path.open(encoding="utf-8", errors="replace") as lines:
        for source, target, at in _contacts(lines):
            found[source].append(Contact(target, at, out=True))
            found[target].append(Contact(source, at, out=False))
    return found


def _contacts(lines: Iterable[str]) -> Iterator[tuple[str, str, float]]:
    for line in lines:
        parts = line.replace(",", " ").replace(";", " ").split()
        if len(parts) < 3 or parts[0] == parts[1]:  # a note to oneself is no contact
            continue
        try:
            at = float(parts[2])
        except ValueError:
            continue  # a header, or a comment
        yield parts[0], parts[1], at if at > SECONDS_FROM else at * DAY


def world(people: int, seed: int) -> Histories:
    """The one owner of a made-up world."""
    made = make(people=people, seed=seed, today=TODAY, sources=("linkedin",))
    found: list[Contact] = []
    for someone in made.people:
        rng = Random(f"backtest {seed} {someone.id}")  # noqa: S311 - made up
        found += [
            Contact(str(someone.id), moment.at.timestamp(), moment.out)
            for moment in moments(shape(someone, TODAY, rng), rng)
        ]
    return {"me": found}


def _day(at: float) -> date:
    return datetime.fromtimestamp(at, UTC).date()


def _strength(half_life: float) -> Score:
    def strength(past: Sequence[Contact], today: date) -> float:
        events = [
            Event(
                at=datetime.fromtimestamp(one.at, UTC).isoformat(),
                channel=Channel.MAIL,
                direction=Direction.OUT if one.out else Direction.IN,
            )
            for one in past
        ]
        return tie(events, today, half_life=half_life).strength or 0.0

    return strength


def rules(half_life: float) -> dict[str, Score]:
    """What is compared: the higher, the likelier a contact."""
    return {
        "tie strength": _strength(half_life),
        "recency": lambda past, _: past[-1].at,
        "count": lambda past, _: float(len(past)),
        "days of contact": lambda past, _: float(len({_day(one.at) for one in past})),
    }


def auc(scored: Sequence[tuple[float, bool]]) -> float | None:
    """The share of (in touch, not in touch) pairs in the right order, ties half; None without both kinds."""
    lost = sorted(score for score, label in scored if not label)
    kept = [score for score, label in scored if label]
    if not lost or not kept:
        return None
    return mean((bisect_left(lost, one) + bisect_right(lost, one)) / 2 for one in kept) / len(lost)


def recall(scored: Sequence[tuple[float, bool]]) -> float | None:
    """The share of those in touch who are among the first fifteen; None with too few contacts, or nobody in touch."""
    hits = sum(label for _, label in scored)
    if len(scored) < CONTACTS_LEAST or not hits:
        return None
    first = sorted(scored, key=lambda one: -one[0])[:FIRST]
    return sum(label for _, label in first) / min(FIRST, hits)


@dataclass(frozen=True, slots=True)
class Window:
    """History ends at `cut` (seconds); the outcome is looked for until `end`."""

    cut: float
    end: float


def outcomes(contacts: Sequence[Contact], window: Window, score: Score) -> list[tuple[float, bool]]:
    """(score, in touch in the window) of an ego's contacts."""
    past: dict[str, list[Contact]] = defaultdict(list)
    later: set[str] = set()
    for one in sorted(contacts, key=lambda one: one.at):
        if one.at < window.cut:
            past[one.other].append(one)
        elif one.at < window.end:
            later.add(one.other)
    today = _day(window.cut)
    return [(score(events, today), other in later) for other, events in past.items() if len(events) >= PAST_LEAST]


def report(title: str, several: Iterable[tuple[Histories, Window]], half_life: float = HALF_LIFE) -> dict[str, float]:
    """Print AUC and recall@15 of every rule over all egos; rule -> AUC."""
    histories = list(several)
    print(f"{title}: {sum(len(found) for found, _ in histories)} egos, half-life {half_life:g} days")
    told: dict[str, float] = {}
    for name, score in rules(half_life).items():
        scored = [outcomes(contacts, window, score) for found, window in histories for contacts in found.values()]
        aucs = [value for one in scored if (value := auc(one)) is not None]
        recalls = [value for one in scored if (value := recall(one)) is not None]
        base = mean(label for one in scored for _, label in one) if any(scored) else 0.0
        told[name] = mean(aucs) if aucs else 0.0
        shown = f"{mean(recalls):.3f}" if recalls else "-"
        print(f"  {name:16} AUC {told[name]:.3f} ({len(aucs)} egos) recall@15 {shown} ({len(recalls)}) base {base:.2f}")
    return told


def window_of(histories: Histories, cut: float, horizon: float) -> Window:
    """A window given in days from the first contact."""
    start = min(one.at for contacts in histories.values() for one in contacts)
    return Window(start + cut * DAY, start + (cut + horizon) * DAY)


def main() -> None:
    """Five worlds of 3,000 people, or the file named."""
    if len(sys.argv) > 1 and Path(sys.argv[1]).exists():
        histories = network(Path(sys.argv[1]))
        cut, horizon, half_life = [*map(float, sys.argv[2:5]), *(90.0, 60.0, float(HALF_LIFE))[len(sys.argv[2:5]) :]]
        report(sys.argv[1], [(histories, window_of(histories, cut, horizon))], half_life)
        return
    cut = datetime.combine(TODAY - timedelta(days=180), datetime.min.time(), UTC).timestamp()
    told = report("made-up worlds", [(world(3_000, seed), Window(cut, cut + 180 * DAY)) for seed in range(1, 6)])
    for name, seen in told.items():
        what = f"in touch again or not, AUC of {name}"
        tell(Figure(bench="backtest", what=what, yardstick="", unit="of 1", seen=seen, on="5 worlds of 3,000 people"))


if __name__ == "__main__":
    main()
