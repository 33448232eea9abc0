"""The labelled lines of samples/lint -> how often the linter is right, and how its time grows with the text.

The lines are split for good by a hash of their text: two thirds to tune on, one third set aside. Printed for each rule
and language: found (tp), wrongly found (fp), missed (fn), rightly left (tn), recall and precision.

Run: python -m benchmarks.lint
"""

from __future__ import annotations

import csv
import hashlib
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.measure import Figure, tell
from rekindle.core.lint import lint
from rekindle.model.draft import Medium
from rekindle.model.lint import Context

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "lint"
OURS = "ours"
"""The author of the rules, and of the first lines; the others wrote apart, each a file in samples/lint/authors."""
RULES = ("M1", "M2", "M11", "M13")
"""The rules that single lines are labelled for; the others judge whole messages."""
RECALL, PRECISION, GROWTH = 0.98, 0.95, 2.5
_MEDIA = (Medium.MAIL, Medium.LINKEDIN, Medium.SMS, Medium.X, Medium.CHAT)
SIZES = (5_000, 10_000, 20_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence or two, and the rules that must fire on it."""

    id: str
    language: str
    medium: Medium
    labels: frozenset[str]
    text: str
    author: str = OURS

    @property
    def aside(self) -> bool:
        """True for the third that is set aside."""
        return set_aside(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How often a rule was right."""

    tp: int
    fp: int
    fn: int
    tn: int

    @property
    def recall(self) -> float:
        """Of those that must fire, the share that did; 1 where none must."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    @property
    def precision(self) -> float:
        """Of those that fired, the share that should; 1 where none did."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0


def plain(text: str) -> str:
    """A text as its hash takes it: words alone, in small letters."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


def set_aside(text: str) -> bool:
    """One text in three, whatever its case, blanks and marks."""
    return int(hashlib.sha256(plain(text).encode()).hexdigest(), 16) % 3 == 0


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a file of labelled texts."""
    with (SAMPLES / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def lines() -> list[Line]:
    """All labelled lines, of all languages."""
    return [
        Line(
            id=row["id"],
            language=row["language"],
            medium=Medium(row["medium"]),
            labels=frozenset(row["labels"].split()) - {"-"},
            text=row["text"],
        )
        for name in ("english.tsv", "others.tsv")
        for row in rows(name)
    ]


def authored() -> list[Line]:
    """The lines of other authors, labelled for M1 alone; an author by the name of the file."""
    return [
        Line(
            id=f"{path.stem}-{number:03}",
            language=row["language"],
            medium=_MEDIA[number % len(_MEDIA)],
            labels=frozenset({"M1"} if row["label"] == "ask" else ()),
            text=row["text"],
            author=path.stem,
        )
        for path in sorted((SAMPLES / "authors").glob("*.tsv"))
        for number, row in enumerate(rows(f"authors/{path.name}"), start=1)
    ]


def fired(line: Line, *, warned: bool = True) -> frozenset[str]:
    """The rules that fire on a line, its language guessed as for any text; errors alone unless `warned`."""
    found = lint(line.text, medium=line.medium, context=Context())
    return frozenset(one.rule for one in (*found.errors, *(found.warnings if warned else ())))


def confusion(several: Iterable[Line], rule: str, *, warned: bool = True) -> Counts:
    """How often a rule was right over some lines."""
    seen = Counter((rule in one.labels, rule in fired(one, warned=warned)) for one in several)
    return Counts(tp=seen[True, True], fp=seen[False, True], fn=seen[True, False], tn=seen[False, False])


def parts(several: list[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Tuning and set aside, each whole and by language."""
    for name, aside in (("tuning", False), ("set aside", True)):
        mine = [one for one in several if one.aside is aside]
        yield name, mine
        for language in sorted({one.language for one in mine}):
            yield f"{name}, {language}", [one for one in mine if one.language == language]


def growth() -> float:
    """The most that twice the text takes, in times; the best of five runs each."""
    texts = (" ".join(one.text for one in lines()), "a " * SIZES[-1], "my cv is looking for " * SIZES[-1])
    worst = 0.0
    for text in texts:
        seen = [min(_seconds(text[:size]) for _ in range(5)) for size in SIZES]
        worst = max(worst, *(after / before for before, after in pairwise(seen)))
    return worst


def _seconds(text: str) -> float:
    start = time.process_time()
    lint(text, medium=Medium.MAIL)
    return time.process_time() - start


def by_author() -> None:
    """Print how M1 fares on each author's lines and each language, and on authors that were not learned from."""
    from benchmarks.asks import Judged, apart, levelled  # noqa: PLC0415 - it reads the lines from here
    from rekindle.core.lint.learned import weights  # noqa: PLC0415 - as above

    print("\nM1: errors alone, then with warnings; recall and precision")
    for side, aside in (("tuning", False), ("set aside", True)):
        mine = [one for one in (*lines(), *authored()) if one.aside is aside]
        for field in ("author", "language"):
            for name in sorted({getattr(one, field) for one in mine}):
                _told(f"{side}, {name}", [one for one in mine if getattr(one, field) == name])
        _told(f"{side}, all but ours", [one for one in mine if one.author != OURS])
        _told(f"{side}, all", mine)
    print("\nlearned from the others alone (tuning side): errors, then with warnings")
    judged = apart()
    levels = levelled(weights(), judged)

    def told(name: str, mine: list[Judged]) -> None:
        asks = sum(one.lesson.asks for one in mine)
        figures = []
        for level, ruled in ((levels.error, levels.doubted), (levels.warning, levels.warning)):
            found = [one for one in mine if one.sum >= (ruled if one.lesson.ruled else level)]
            right = sum(one.lesson.asks for one in found)
            figures.append(f"{right / asks:.3f} {right / max(1, len(found)):.3f}")
        print(f"{name:26} {len(mine):5}   {figures[0]}   {figures[1]}")

    for author in sorted({one.lesson.author for one in judged}):
        told(author, [one for one in judged if one.lesson.author == author])
    for language in sorted({one.lesson.language for one in judged}):
        told(language, [one for one in judged if one.lesson.language == language])
    told("all", judged)


def _told(name: str, mine: list[Line]) -> None:
    errors, both = confusion(mine, "M1", warned=False), confusion(mine, "M1")
    figures = "   ".join(f"{one.recall:.3f} {one.precision:.3f}" for one in (errors, both))
    print(f"{name:26} {len(mine):5}   {figures}")


def main() -> None:
    """Print the tables, then the figures that have goals."""
    several = lines()
    print(f"{'rule':5} {'part':14} {'tp':>4} {'fp':>4} {'fn':>4} {'tn':>4}  recall  precision")
    for rule in RULES:
        for name, mine in parts(several):
            if any(rule in one.labels for one in mine):
                seen = confusion(mine, rule)
                told = f"{seen.tp:4} {seen.fp:4} {seen.fn:4} {seen.tn:4}   {seen.recall:.3f}      {seen.precision:.3f}"
                print(f"{rule:5} {name:14} {told}")
    by_author()
    aside = [one for one in (*several, *authored()) if one.aside]
    on = f"{len(aside)} lines of seven authors set aside"
    seen, errors = confusion(aside, "M1"), confusion(aside, "M1", warned=False)
    what = "asks for work"
    tell(
        Figure(bench="lint", what=f"{what} found (recall, with warnings)", yardstick="", unit="of 1",
               seen=seen.recall, goal=RECALL, least=True, on=on),
        Figure(bench="lint", what=f"{what} rightly found (precision of errors)", yardstick="", unit="of 1",
               seen=errors.precision, goal=PRECISION, least=True, on=on),
        Figure(bench="lint", what="time for twice the text", yardstick="the text", seen=growth(), goal=GROWTH,
               on=f"up to {SIZES[-1]:,} characters"),
    )  # fmt: skip


if __name__ == "__main__":
    main()
