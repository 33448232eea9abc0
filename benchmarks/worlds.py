"""Made-up worlds through the whole pipeline -> who is who and the twelve, held against the truth.

Each world is written as exports, read by `Book`, and compared with truth.json: precision and recall over pairs of
records of the automatic band, F1 after questions are answered by the truth, questions per 1,000 records, and how many
planted valuable lapsed ties are among the twelve, beside "longest silent first" and "closest first".

Run: python -m benchmarks.worlds [size] [seeds]
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from statistics import mean

from benchmarks.measure import Figure, tell
from rekindle import Book
from rekindle.services.asking import Row
from rekindle.worlds import write

TODAY = date(2026, 11, 21)
ROUNDS = 12  # answering goes on while answers make new questions


@dataclass(frozen=True)
class Truth:
    """Who each record is, by (archive label and place), and who is planted."""

    places: Mapping[str, int]
    profiles: Mapping[str, int]
    planted: frozenset[int]

    @classmethod
    def of(cls, path: Path) -> Truth:
        """What truth.json says."""
        told = json.loads(path.read_text(encoding="utf-8"))
        places = {record["where"]: one["id"] for one in told["people"] for record in one["records"]}
        profiles = {one["profile"]: one["id"] for one in told["people"] if one.get("profile")}
        planted = frozenset(one["id"] for one in told["people"] if one["planted"])
        return cls(places, profiles, planted)

    def of_record(self, place: str, key: str) -> int | None:
        """The true person of a record; None for decoys and the owner."""
        return self.places.get(place, self.profiles.get(key.partition(":")[2]))

    def of_side(self, rows: Sequence[Row]) -> set[int]:
        """The true persons of one side of a question."""
        return {person for row in rows if (person := self.of_record(row[4], row[3])) is not None}


def clusters(book: Book, truth: Truth) -> dict[int, list[int]]:
    """Found person -> true persons of their records."""
    found: dict[int, list[int]] = {}
    for one in book.people():
        true = [truth.of_record(seen.place, seen.key) for seen in one.records]
        found[one.row.id] = [person for person in true if person is not None]
    return found


def pairs(counts: Iterable[int]) -> int:
    """How many pairs groups of these sizes hold."""
    return sum(count * (count - 1) // 2 for count in counts)


def score(found: Mapping[int, Sequence[int]]) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of records."""
    right = sum(pairs(Counter(group).values()) for group in found.values())
    held = pairs(len(group) for group in found.values())
    true = pairs(Counter(person for group in found.values() for person in group).values())
    precision, recall = right / max(1, held), right / max(1, true)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def answer_all(book: Book, truth: Truth) -> tuple[int, int, int, int]:
    """Answer every question by the truth until none is left.

    Gives (asked in all, said yes, asked one by one, effort): effort counts each question asked one by one, each bulk
    page once, and each row unticked on it.
    """
    asked = yes = single = effort = 0
    for _ in range(ROUNDS):
        open_now = book.questions()
        if not open_now:
            break
        same = [one.question for one in open_now if truth.of_side(one.left) & truth.of_side(one.right)]
        apart = [one.question for one in open_now if not truth.of_side(one.left) & truth.of_side(one.right)]
        asked, yes = asked + len(open_now), yes + len(same)
        alone = sum(not one.question.name_only for one in open_now)
        single += alone
        effort += alone + (alone < len(open_now)) + sum(question.name_only for question in apart)
        for several, word in ((same, "same"), (apart, "different")):
            if several:
                book.answer_all(several, word)
    return asked, yes, single, effort


def hits(people: Iterable[int], truth: Truth, found: Mapping[int, Sequence[int]]) -> int:
    """How many of these found persons are planted ones."""
    return sum(bool(truth.planted & set(found.get(person, ()))) for person in people)


def twelve(book: Book, truth: Truth) -> tuple[int, int, int]:
    """Planted people among the twelve: by the shortlist, by longest silent first, by closest first."""
    found = clusters(book, truth)
    rows = book.people_rows()
    silent = sorted((row for row in rows if row.last), key=lambda row: (row.last, row.id))[:12]
    strengths = {one.row.id: one.strength or 0.0 for one in book.people()}
    close = sorted((row for row in rows if strengths[row.id]), key=lambda row: (-strengths[row.id], row.id))[:12]
    ours = [pick.person for pick in book.shortlist().picks]
    return (
        hits(ours, truth, found),
        hits((row.id for row in silent), truth, found),
        hits((row.id for row in close), truth, found),
    )


def one_world(size: str, seed: int) -> dict[str, float]:
    """The figures of one world."""
    with tempfile.TemporaryDirectory() as folder:
        written = write(Path(folder) / "exports", size=size, seed=seed, today=TODAY)
        truth = Truth.of(written.truth)
        with Book(Path(folder) / "home", today=TODAY) as book:
            book.import_archives(*written.exports, region="GB")
            records = sum(len(one.records) for one in book.people())
            precision, recall, _ = score(clusters(book, truth))
            ours, silent, close = twelve(book, truth)
            asked, yes, single, effort = answer_all(book, truth)
            after = score(clusters(book, truth))[2]
    return {
        "P": precision, "R": recall, "F1 answered": after, "asked/1000": 1000 * asked / records,
        "singly/1000": 1000 * single / records, "effort/1000": 1000 * effort / records, "yes": yes / max(1, asked),
        "ours": ours, "silent": silent, "closest": close,
    }  # fmt: skip


def main(size: str = "S", seeds: Sequence[int] = (1, 2, 3, 4, 5)) -> None:
    """Print a row a seed and the means."""
    rows = [one_world(size, seed) for seed in seeds]
    print(f"worlds of size {size}: goals P >= .995 at R >= .60; F1 >= .95 at <= 60 questions per 1,000 records")
    print("seed  " + "  ".join(f"{name:>11}" for name in rows[0]))
    for name, row in [
        *zip(map(str, seeds), rows, strict=True),
        ("mean", {k: mean(r[k] for r in rows) for k in rows[0]}),
    ]:
        print(f"{name:4}  " + "  ".join(f"{value:11.3f}" for value in row.values()))
    ours, silent, close = (mean(row[name] for row in rows) for name in ("ours", "silent", "closest"))
    print(f"planted among the twelve: {ours:.1f}; {ours / max(silent, 0.1):.1f} times longest silent first,", end=" ")
    print(f"{ours / max(close, 0.1):.1f} times closest first (goals 2 and 1.3)")
    of = partial(Figure, bench="worlds", yardstick="", unit="", least=True, on=f"{len(seeds)} worlds of size {size}")
    means = {name: mean(row[name] for row in rows) for name in rows[0]}
    tell(
        of(what="who is who without questions: precision", seen=means["P"], goal=0.995),
        of(what="who is who without questions: recall", seen=means["R"], goal=0.6),
        of(what="who is who when questions are answered: F1", seen=means["F1 answered"], goal=0.95),
        of(what="effort of answering, for 1,000 records", seen=means["effort/1000"], goal=60, least=False),
        of(
            what="planted people among the twelve",
            yardstick="longest silent first",
            unit="times",
            seen=ours / max(silent, 0.1),
            goal=2,
        ),
        of(
            what="planted people among the twelve",
            yardstick="closest first",
            unit="times",
            seen=ours / max(close, 0.1),
            goal=1.3,
        ),
    )


if __name__ == "__main__":
    main(sys.argv[1] if sys.argv[1:] else "S", [int(seed) for seed in "".join(sys.argv[2:3] or "1,2,3,4,5").split(",")])
