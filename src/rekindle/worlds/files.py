"""A size and a seed -> a folder of exports and truth.json; the same arguments give the same bytes.

Written: the newest LinkedIn zip, one about fourteen months older, an iPhone's and an Android phone's vCards, Google's
contacts.csv.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

from rekindle.worlds import cards, linkedin, talks
from rekindle.worlds.google import google
from rekindle.worlds.ledger import Ledger
from rekindle.worlds.lines import Zip
from rekindle.worlds.nouns import World
from rekindle.worlds.people import make

SIZES: Mapping[str, int] = MappingProxyType({"S": 300, "M": 3_000, "L": 30_000})
"""People in a world of each size."""
FILED = ("linkedin", "imported", "iphone", "android", "google")
"""The sources that have files today."""
_OLDER = timedelta(days=425)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written: the exports, the truth, and how many people, and items that name one of them."""

    exports: tuple[Path, ...]
    truth: Path
    people: int
    records: Mapping[str, int]  # kind of item ("connection", "card", "row" ...) -> how many
    interactions: int
    planted: int

    @property
    def paths(self) -> tuple[Path, ...]:
        """All files written, the truth last."""
        return (*self.exports, self.truth)


def write(into: Path, *, size: str, seed: int, today: date) -> Written:
    """Writes a world into a folder, made if need be. `size` is a key of SIZES."""
    world = make(people=SIZES[size], seed=seed, today=today, sources=FILED)
    ledger = Ledger(today=today)
    into.mkdir(parents=True, exist_ok=True)
    phone, robot, sheet = (into / name for name in ("iPhone contacts.vcf", "android.vcf", "contacts.csv"))
    zips = [_linkedin(world, into, today - back, ledger) for back in (timedelta(), _OLDER)]
    cards.iphone(world, phone, ledger)
    cards.android(world, robot, ledger)
    google(world, sheet, ledger)
    truth = into / "truth.json"
    with truth.open("w", encoding="utf-8", newline="\n") as stream:
        ledger.write(world, stream)
    return _written((*zips, phone, robot, sheet), truth, world, ledger)


def _linkedin(world: World, into: Path, as_of: date, ledger: Ledger) -> Path:
    path = into / f"Basic_LinkedInDataExport_{as_of:%m-%d-%Y}.zip"
    with Zip(path, as_of) as archive:
        export = linkedin.open_export(world, archive, as_of, ledger)
        linkedin.connections(export)
        talks.messages(export)
        linkedin.invitations(export)
        linkedin.endorsements(export)
        linkedin.recommendations(export)
        linkedin.imported(export)
        linkedin.owner(export)
        linkedin.leftovers(export)
        if export.newest:
            linkedin.notes(export)
    return path


def _written(exports: tuple[Path, ...], truth: Path, world: World, ledger: Ledger) -> Written:
    kinds: dict[str, int] = {}
    for found in ledger.records.values():
        for kind, *_ in found:
            kinds[kind] = kinds.get(kind, 0) + 1
    return Written(
        exports=exports, truth=truth, people=len(world.people), records=MappingProxyType(kinds),
        interactions=sum(history.count for history in ledger.histories.values()), planted=len(ledger.planted),
    )  # fmt: skip
