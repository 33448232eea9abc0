"""Bundles -> their items put aside beside the book, read in processes apart, two of them at once.

What is refused or left out is counted here; nothing of a bundle that could not be read to its end is kept. Whatever
depends on order goes by the numbers of the jobs, never by which process was first.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from rekindle.model import About, Claim, Ignored, Item, Owner, Problem, Record
from rekindle.model.codec import Plain, encode, from_plain
from rekindle.model.parcel import COLUMNS, Parcel
from rekindle.outside.reader import Heard, Readers
from rekindle.services.bundles import Bundle, Terms
from rekindle.services.jobs import Stretch, stretches
from rekindle.services.known import Seen
from rekindle.store.stage import Stage

PROBLEMS_KEPT = 1_000  # a file of nothing but bad rows is told by its first thousand
READERS = 2  # processes at once: one more only takes turns with the process that stores

_AT = COLUMNS.index("at")


class Watch(Protocol):
    """Who is told how far an import has come. Whatever it raises ends the import, and nothing of it is kept."""

    def __call__(self, words: str, done: int, total: int, /) -> None:
        """`done` of `total` bytes; 0 of 0 where that is not known."""


@dataclass(slots=True)
class _Share:
    """What one job told beside what is put aside."""

    problems: list[Problem] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    owners: list[Owner] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """One bundle on its way in."""

    bundle: Bundle
    seen: Seen
    stage: int
    newest: str = ""
    staged: Counter[About] = field(default_factory=Counter)
    refused: Counter[About] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    owners: list[Owner] = field(default_factory=list)
    stopped: bool = False
    changed: list[int] = field(default_factory=list)  # records made or changed
    shares: dict[int, _Share] = field(default_factory=dict)

    @property
    def about_owner(self) -> bool:
        """True when it tells something of the owner: who is "me" decides whose cards are nobody's."""
        return About.FILE in self.staged

    def take(self, job: int, parcel: Parcel) -> Parcel:
        """Count what a job's parcel holds; what of it is to be put aside."""
        share = self.shares.setdefault(job, _Share())
        records = [(kind, plain) for kind, plain in parcel.items if not self._told(share, kind, plain)]
        self.staged.update({About.RECORD: len(records)} if records else {})
        self.staged.update({About.INTERACTION: len(parcel.rows)} if parcel.rows else {})
        days = [_newest(plain) for _, plain in records] + [max((row[_AT] for row in parcel.rows), default="")[:10]]
        self.newest = max(self.newest, *days)
        return parcel._replace(items=records)

    def _told(self, share: _Share, kind: type[Item], plain: Plain) -> bool:
        """True for what is told of the file itself and put aside nowhere."""
        if kind is Record:
            return False
        item = from_plain(kind, plain)
        if isinstance(item, Problem):
            self.refused[item.about] += 1
            if len(share.problems) < PROBLEMS_KEPT:
                share.problems.append(item)
        elif isinstance(item, Ignored):
            share.ignored.append(item)
        elif isinstance(item, Owner):
            share.owners.append(item)
        return True

    def stop(self, reason: str) -> None:
        """It could not be read to its end: nothing of it counts."""
        self.stopped = True
        self.shares.clear()
        self.staged.clear()
        self.refused.clear()
        self.problems = [Problem(where=self.bundle.path, reason=reason, about=About.FILE)]

    def finish(self) -> None:
        """Put together what the jobs told, in their order."""
        shares = [self.shares.pop(job) for job in sorted(self.shares)]
        self.problems += [problem for share in shares for problem in share.problems][:PROBLEMS_KEPT]
        self.ignored = _added_up(one for share in shares for one in share.ignored)
        self.owners = merged(one for share in shares for one in share.owners)
        if self.owners:
            self.staged[About.FILE] = len(self.owners)
        if not self.staged and not self.problems and not self.ignored:
            reason = "nothing in it could be read as people or history"
            self.problems.append(Problem(where=self.bundle.path, reason=reason, about=About.FILE))


class _Course:
    """Reading under way: what is done of the jobs, and what is left."""

    def __init__(self, readings: Sequence[Reading], terms: Terms, stage: Stage, watch: Watch) -> None:
        several = [(one, job) for one in readings for job in _jobs(one, terms)]
        self._jobs = dict(enumerate(several, start=1))
        self._stage, self._watch = stage, watch
        self._done = dict.fromkeys(self._jobs, 0)
        self._total = sum(job.size for _, job in several)
        # The largest first, so that no process is left alone with one in the end.
        self._left = sorted(self._jobs, key=lambda number: -several[number - 1][1].size)

    def run(self, readers: Readers, most: int) -> None:
        """Read all there is, so many jobs at once."""
        if self._jobs:
            self._tell(self._left[0])
        while self._left or len(readers):
            while self._left and len(readers) < most:
                number = self._left.pop(0)
                readers.start(number, self._jobs[number][1])
            self._hear(readers, readers.hear())

    def _hear(self, readers: Readers, heard: Heard) -> None:
        one, job = self._jobs[heard.job]
        if heard.stopped:
            one.stop(str(heard.stopped))
            self._stage.drop(one.stage)
            others = [number for number, (other, _) in self._jobs.items() if other is one]
            readers.end(others)
            self._left = [number for number in self._left if number not in others]
            self._done |= {number: self._jobs[number][1].size for number in others}
        elif heard.parcel:
            self._stage.add_parcel(one.stage, heard.job, one.take(heard.job, heard.parcel))
        if not one.stopped:
            self._done[heard.job] = job.size if heard.ended else max(self._done[heard.job], min(job.size, heard.read))
        self._tell(heard.job)

    def _tell(self, number: int) -> None:
        label = self._jobs[number][0].bundle.path.rpartition("/")[2]
        self._watch(f"Reading {label}", sum(self._done.values()), self._total)


def _jobs(one: Reading, terms: Terms) -> list[Stretch]:
    return stretches(one.bundle, terms, start=one.seen.beginning.size if one.seen.beginning else 0)


def read_all(readings: Sequence[Reading], stage: Stage, terms: Terms, watch: Watch, *, readers: int = 0) -> None:
    """Read every bundle and put its items aside, in so many processes at once (0: as suits the machine)."""
    with Readers() as processes:
        _Course(readings, terms, stage, watch).run(processes, readers or min(READERS, os.cpu_count() or 1))
    for one in readings:
        one.finish()
        for owner in one.owners:
            stage.add(one.stage, owner)
    stage.close()


def _newest(plain: Plain) -> str:
    """The newest day that a record is sure to tell about its export: when a connection was made."""
    days = [one["when"]["text"][:10] for one in plain.get("occasions", ()) if one["kind"] == "connected"]
    newest: str = max([plain["origin"].get("as_of", "")[:10], *days])
    return newest


def _added_up(several: Iterable[Ignored]) -> list[Ignored]:
    counts: Counter[tuple[str, str]] = Counter()
    for one in several:
        counts[one.where, one.reason] += one.count
    return [Ignored(where=where, reason=reason, count=count) for (where, reason), count in counts.items()]


def merged(several: Iterable[Owner]) -> list[Owner]:
    """Owners that say the same as one, with their claims added up: so a file says the same however it was cut."""
    found: dict[str, Owner] = {}
    counts: dict[str, Counter[tuple[str, str]]] = {}
    claims: dict[tuple[str, str], Claim] = {}
    for one in several:
        said = encode(replace(one, claims=()))
        found.setdefault(said, one)
        for claim in one.claims:
            key = encode(claim.handle), str(claim.ground)
            claims.setdefault(key, claim)
            counts.setdefault(said, Counter())[key] += claim.count
    return [
        replace(one, claims=tuple(replace(claims[key], count=count) for key, count in sorted(counts[said].items())))
        if said in counts
        else one
        for said, one in found.items()
    ]
