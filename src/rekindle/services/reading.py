"""Bundles -> their items put aside beside the book, each bundle read in a process apart.

What is refused or left out is counted here; nothing of a bundle that could not be read to its end is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from rekindle.model import About, Ignored, Interaction, Item, Owner, Problem, Record
from rekindle.model.codec import Plain, from_plain
from rekindle.outside.limits import Tally, Unreadable
from rekindle.outside.reader import Job, ReaderStopped, parcels_apart
from rekindle.services.bundles import Bundle
from rekindle.store.stage import Stage

_ABOUT: dict[type[Item], About] = {Record: About.RECORD, Interaction: About.INTERACTION, Owner: About.FILE}
PROBLEMS_KEPT = 1_000  # a file of nothing but bad rows is told by its first thousand


class Watch(Protocol):
    """Who is told how far an import has come."""

    def __call__(self, words: str, done: int, total: int, /) -> None:
        """`done` of `total` bytes; 0 of 0 where that is not known."""


@dataclass(slots=True)
class Reading:
    """One bundle on its way in."""

    bundle: Bundle
    digest: str
    stage: int
    newest: str = ""
    staged: dict[About, int] = field(default_factory=dict)
    refused: dict[About, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    stopped: bool = False
    changed: list[int] = field(default_factory=list)  # records made or changed

    @property
    def about_owner(self) -> bool:
        """True when it tells something of the owner: who is "me" decides whose cards are nobody's."""
        return About.FILE in self.staged


def read_all(
    readings: Sequence[Reading], stage: Stage, region: str, columns: Sequence[tuple[str, str]], watch: Watch
) -> None:
    """Read every bundle and put its items aside; a CSV that nobody knows by `columns`, phones by `region`."""
    total = sum(file.size for one in readings for file in one.bundle.files)
    before = 0
    for one in readings:
        label = one.bundle.path.rpartition("/")[2]

        def progress(done: int, label: str = label, before: int = before) -> None:
            watch(f"Reading {label}", min(total, before + done), total)

        progress(0)
        _read_one(one, stage, partial(_items, one.bundle, region, tuple(columns)), progress)
        before += sum(file.size for file in one.bundle.files)
    stage.close()


def _items(bundle: Bundle, region: str, columns: tuple[tuple[str, str], ...], tally: Tally) -> Iterator[Item]:
    """All items of a bundle; runs in the process apart."""
    for file in bundle.files:
        try:
            yield from bundle.importer.read(file.source(region=region, columns=columns, tally=tally))
        except Unreadable as broken:
            yield broken.problem


def _read_one(one: Reading, stage: Stage, job: Job, progress: Callable[[int], None]) -> None:
    try:
        for kind, plain in parcels_apart(job, progress=progress):
            _take(one, stage, kind, plain)
    except ReaderStopped as stopped:
        stage.drop(one.stage)
        one.staged.clear()
        one.stopped = True
        one.problems = [Problem(where=one.bundle.path, reason=str(stopped), about=About.FILE)]
        one.refused.clear()
    if not one.staged and not one.problems and not one.ignored:
        reason = "nothing in it could be read as people or history"
        one.problems.append(Problem(where=one.bundle.path, reason=reason, about=About.FILE))


def _take(one: Reading, stage: Stage, kind: type[Item], plain: Plain) -> None:
    if kind is Problem:
        problem = from_plain(Problem, plain)
        one.refused[problem.about] = one.refused.get(problem.about, 0) + 1
        if len(one.problems) < PROBLEMS_KEPT:
            one.problems.append(problem)
    elif kind is Ignored:
        one.ignored.append(from_plain(Ignored, plain))
    else:
        about = _ABOUT[kind]
        one.staged[about] = one.staged.get(about, 0) + 1
        one.newest = max(one.newest, _newest(kind, plain))
        stage.add_plain(one.stage, kind, plain)


def _newest(kind: type[Item], plain: Plain) -> str:
    """The newest day that an item is sure to tell about its export: when a message or a connection was made."""
    if kind is Interaction:
        return str(plain["at"]["text"][:10])
    days = [one["when"]["text"][:10] for one in plain.get("occasions", ()) if one["kind"] == "connected"]
    newest: str = max([plain["origin"].get("as_of", "")[:10], *days])
    return newest
