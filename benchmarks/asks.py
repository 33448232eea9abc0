"""The labelled lines of several authors -> weights for the linter, and how they fare on an author not met.

A logistic regression over what `core/lint/features.py` sees, with a penalty on the square of weights. A text's sum is
that of its sentence that sounds most like an ask. Everything is counted in one order, so the same lines give the same
table. Only the tuning side of the fixed split is ever learned from.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path

import numpy as np

from benchmarks.lint import OURS, Line, authored, lines, rows
from rekindle.core.lint.features import Seen, seen
from rekindle.core.lint.language import language_of
from rekindle.core.lint.learned import Weights
from rekindle.core.lint.text import parse
from rekindle.core.lint.work import ruled as rules_of

PENALTY, ROUNDS, STEP, LEAST = 3.0, 240, 0.1, 2
"""How large weights are held back; how often and how far they move; texts in which a thing is seen at least."""
SHARP = 2.0
"""How much more the sentence that sounds most like an ask counts than the others of its text."""
KEPT = 10_000
"""Things in the table: what weighs most over all texts."""
Floats = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
Numbers = np.ndarray[tuple[int, ...], np.dtype[np.int64]]
Pieces = list[Seen]


def pieces(text: str, *, ruled: bool = True) -> Pieces:
    """What is seen in each sentence of a text, read as the linter reads it."""
    read = parse(text)
    language = language_of(read.words)
    if language != "en":
        read = parse(text, english=False)
    found = []
    for number in range(len(read.sentences)):
        rules = rules_of(read.sentences, number, language).names if ruled else ()
        found += seen(read.sentences, number, language, rules)
    return found or [Seen(())]


@dataclass(frozen=True, slots=True)
class _Part:
    """Which things are seen in which piece, as two columns of numbers."""

    piece: Numbers
    thing: Numbers

    def sums(self, weights: Floats, size: int) -> Floats:
        return np.bincount(self.piece, weights[self.thing], size).astype(np.float64)

    def back(self, blame: Floats, size: int) -> Floats:
        return np.bincount(self.thing, blame[self.piece], size).astype(np.float64)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """All texts to learn from, as numbers."""

    asks: Floats
    text: Numbers  # of each piece
    parts: tuple[_Part, _Part, _Part]  # here, before, after
    things: list[str]


def _sheet(texts: Sequence[Pieces], asks: Sequence[bool], things: list[str]) -> _Sheet:
    place = {thing: number for number, thing in enumerate(things)}
    flat = [piece for text in texts for piece in text]
    parts = []
    for side in range(3):
        pairs = [(number, place[one]) for number, piece in enumerate(flat) for one in piece[side] if one in place]
        columns = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        parts.append(_Part(columns[:, 0].copy(), columns[:, 1].copy()))
    text = np.repeat(np.arange(len(texts)), [len(one) for one in texts])
    return _Sheet(np.array(asks, dtype=float), text, (parts[0], parts[1], parts[2]), things)


def _slope(sheet: _Sheet, weights: Floats, start: float) -> tuple[Floats, float]:
    """How the loss changes with each weight, and with the start."""
    size, texts = len(sheet.text), len(sheet.asks)
    sums = [part.sums(weights, size) for part in sheet.parts]
    told = start + sums[0] + np.maximum(sums[1], 0) + np.maximum(sums[2], 0)
    most = np.full(texts, -np.inf)
    np.maximum.at(most, sheet.text, told)
    share = np.exp(SHARP * (told - most[sheet.text]))
    share /= np.bincount(sheet.text, share, texts)[sheet.text]
    wrong = 1 / (1 + np.exp(-np.bincount(sheet.text, share * told, texts))) - sheet.asks
    blame = wrong[sheet.text] * share
    slope = sheet.parts[0].back(blame, len(weights))
    slope += sheet.parts[1].back(blame * (sums[1] > 0), len(weights))
    slope += sheet.parts[2].back(blame * (sums[2] > 0), len(weights))
    return slope, float(blame.sum())


def _counts(texts: Sequence[Pieces]) -> Counter[str]:
    """In how many texts each thing is seen."""
    return Counter(chain.from_iterable({one for piece in text for one in chain(*piece)} for text in texts))


def learn(texts: Sequence[Pieces], asks: Sequence[bool]) -> Weights:
    """Weights that tell the texts that ask from those that do not: of all things first, then of those that matter."""
    counts = _counts(texts)
    things = sorted(thing for thing, count in counts.items() if count >= LEAST)
    rough = _fitted(_sheet(texts, asks, things), ROUNDS // 2)
    weighed = sorted(things, key=lambda one: (-abs(rough.by_thing[one]) * math.sqrt(counts[one]), one))
    return _fitted(_sheet(texts, asks, sorted(weighed[:KEPT])), ROUNDS)


def _fitted(sheet: _Sheet, rounds: int) -> Weights:
    """The weights after so many steps (Adam: Kingma and Ba, 2015)."""
    weights, start = np.full(len(sheet.things), 1e-3), 0.0
    pace, spread = np.zeros(len(weights) + 1), np.zeros(len(weights) + 1)
    for turn in range(1, rounds + 1):
        slope, of_start = _slope(sheet, weights, start)
        whole = np.append(slope + PENALTY * weights, of_start)
        pace, spread = 0.9 * pace + 0.1 * whole, 0.999 * spread + 0.001 * whole**2
        far = STEP * (1.0 if turn < 0.6 * rounds else 0.2)
        move = far * (pace / (1 - 0.9**turn)) / (np.sqrt(spread / (1 - 0.999**turn)) + 1e-8)
        weights, start = weights - move[:-1], start - move[-1]
    return Weights(float(start), 0.0, 0.0, 0.0, dict(zip(sheet.things, weights.tolist(), strict=True)))


def told(weights: Weights, text: Pieces) -> float:
    """The sum of a text: that of its sentence that sounds most like an ask."""
    return max(weights.told(one) for one in text)


# --- what is learned from ---------------------------------------------------------------------------------------------

_TEMPLATES = Path(__file__).resolve().parents[1] / "src" / "rekindle" / "templates"
REFERENCE = 4
"""How many times the sentences of the reference count: they have to be right."""
_SLOT = re.compile(r"\{(\w+)\}")
_FILLED = {
    "offer": "send you the list of free tide data", "give": "the list of free tide data", "org": "Corran Energy",
    "news": "I moved to Leeds and built a flood map", "News": "I moved to Leeds and built a flood map",
    "noun": "the harbour workshop", "when": "in 2021", "name": "Anna", "perfect": "I've moved to Leeds",
    "place": "Copenhagen", "learned": "that gauges lie", "past": "moved to Corran Energy",
    "doing": "reading my letter twice", "topic": "tide tables",
}  # fmt: skip
"""What stands in the slots of our own wordings when they are learned from."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text to learn from: whose it is, what is seen in it, whether it asks."""

    author: str
    text: str
    pieces: Pieces
    asks: bool
    language: str = "en"

    @property
    def ruled(self) -> bool:
        """True when a rule found an ask in it."""
        return any(thing.startswith("r:") and thing != "r:denied" for piece in self.pieces for thing in piece.here)


def _lesson(line: Line) -> Lesson:
    return Lesson(
        line.author, line.text, pieces(line.text, ruled=line.author != OURS), "M1" in line.labels, line.language
    )


@lru_cache(maxsize=1)
def lessons() -> tuple[Lesson, ...]:
    """The tuning side of all authors, and what must be right of our own: reference and wordings."""
    several = [_lesson(one) for one in (*lines(), *authored()) if not one.aside]
    judged = [
        Lesson(OURS, row["text"], pieces(row["text"], ruled=False), "M1" in row["labels"].split())
        for row in rows("judged.tsv")
    ]
    judged += [
        Lesson(OURS, row["text"], pieces(row["text"], ruled=False), "M1" in row["labels"].split())
        for row in rows("wrong.tsv")
    ]
    drafts = [row["text"].replace(" ¶ ", "\n\n") for row in rows("drafts.tsv") if row["kind"] != "question"]
    judged += [Lesson(OURS, one, pieces(one, ruled=False), asks=False) for one in drafts]
    wordings = [Lesson(OURS, one, pieces(one, ruled=False), asks=False) for one in _wordings()]
    return (*several, *judged * REFERENCE, *wordings)


def _wordings() -> Iterable[str]:
    """Every wording of our templates that asks nothing, its slots filled."""
    for path in sorted(_TEMPLATES.glob("*.txt")):
        section = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                section = line
            elif line and not line.startswith("#") and "question" not in section:
                yield _SLOT.sub(lambda slot: _FILLED.get(slot[1], "the tide tables"), line)


def learned(without: str = "") -> Weights:
    """Weights from all lessons, or all but those of one author."""
    mine = [one for one in lessons() if one.author != without]
    return learn([one.pieces for one in mine], [one.asks for one in mine])


# --- levels -----------------------------------------------------------------------------------------------------------

SURE, FIRM, LIKELY = 0.96, 0.92, 0.84
"""The share that asks, of what is an error, of what is one as a rule found it, and of what is at least a warning."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A text as judged by what was learned from everybody but its author."""

    lesson: Lesson
    sum: float


def apart() -> list[Judged]:
    """The texts of every other author, judged by those who are not."""
    found = []
    for author in sorted({one.author for one in lessons()} - {OURS}):
        weights = learned(without=author)
        found += [Judged(one, told(weights, one.pieces)) for one in lessons() if one.author == author]
    return found


def level(several: Iterable[Judged], share: float) -> float:
    """The lowest sum from which on so large a share asks."""
    ordered = sorted(((one.sum, one.lesson.asks) for one in several), reverse=True)
    asks, found = 0, ordered[0][0]
    for count, (reached, does) in enumerate(ordered, start=1):
        asks += does
        if asks / count >= share:
            found = reached
    return found


def levelled(weights: Weights, judged: Sequence[Judged]) -> Weights:
    """The same weights with the levels that authors not met call for."""
    ruled = [one for one in judged if one.lesson.ruled]
    sure, doubted = level(judged, SURE), level(ruled, FIRM)
    return weights._replace(error=sure, warning=min(sure, level(judged, LIKELY)), doubted=min(doubted, sure))


def rounded(weights: Weights) -> Weights:
    """The weights as the table holds them."""
    kept = {thing: round(weight, 2) for thing, weight in sorted(weights.by_thing.items()) if abs(weight) >= 0.005}
    return weights._replace(
        start=round(weights.start, 2),
        error=round(weights.error, 2),
        warning=round(weights.warning, 2),
        doubted=round(weights.doubted, 2),
        by_thing=kept,
    )


def table(weights: Weights) -> str:
    """The weights as the text that the linter reads."""
    first = "\t".join(f"{one:.2f}" for one in weights[:4])
    return "\n".join([first, *(f"{weight:.2f}\t{thing}" for thing, weight in weights.by_thing.items()), ""])
