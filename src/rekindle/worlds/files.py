"""A size and a seed -> a folder of exports and the truth; the same arguments give the same bytes.

Written: the newest LinkedIn zip, one about fourteen months older, an iPhone's and an Android phone's vCards, Google's
contacts.csv, Takeout's mail and calendar, an older mailbox (size S), an Outlook calendar; truth.json and
truth.interactions.jsonl.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

from rekindle.worlds import cards, linkedin, talks
from rekindle.worlds.calendar import calendars
from rekindle.worlds.diary import Diary
from rekindle.worlds.google import google
from rekindle.worlds.ledger import Ledger
from rekindle.worlds.lines import Zip
from rekindle.worlds.mail import VOLUMES, mailboxes
from rekindle.worlds.nouns import World
from rekindle.worlds.people import make

SIZES: Mapping[str, int] = MappingProxyType({"S": 300, "M": 3_000, "L": 30_000})
"""People in the address books of a world of each size."""
BY_MAIL = 10
"""One more for so many is known through mail and meetings only."""
FILED = ("linkedin", "imported", "iphone", "android", "google")
"""The sources that have files today."""
_OLDER = timedelta(days=425)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written: the exports, the truth, and how many people, and items that name one of them."""

    exports: tuple[Path, ...]
    truth: Path
    history: Path  # the truth of every mail and meeting (see diary.py)
    people: int
    records: Mapping[str, int]  # kind of item ("connection", "card", "row" ...) -> how many
    interactions: int
    planted: int
    mails: int
    meetings: int

    @property
    def paths(self) -> tuple[Path, ...]:
        """All files written, the truth last."""
        return (*self.exports, self.history, self.truth)


def write(into: Path, *, size: str, seed: int, today: date) -> Written:
    """Writes a world into a folder, made if need be. `size` is a key of SIZES."""
    count = SIZES[size]
    world = make(people=count, seed=seed, today=today, sources=FILED, by_mail=count // BY_MAIL)
    ledger = Ledger(today=today)
    into.mkdir(parents=True, exist_ok=True)
    exports = _address_books(world, into, ledger)
    history, truth = into / "truth.interactions.jsonl", into / "truth.json"
    with history.open("w", encoding="utf-8", newline="\n", buffering=1 << 20) as stream:
        diary = Diary(stream, ledger)
        exports += mailboxes(world, into, VOLUMES[size], diary)
        exports += calendars(world, into, diary)
    ledger.plant(world)
    with truth.open("w", encoding="utf-8", newline="\n") as stream:
        ledger.write(world, stream)
    return _written((*exports, history, truth), world, ledger, diary)


def _address_books(world: World, into: Path, ledger: Ledger) -> tuple[Path, ...]:
    phone, robot, sheet = (into / name for name in ("iPhone contacts.vcf", "android.vcf", "contacts.csv"))
    zips = [_linkedin(world, into, world.today - back, ledger) for back in (timedelta(), _OLDER)]
    cards.iphone(world, phone, ledger)
    cards.android(world, robot, ledger)
    google(world, sheet, ledger)
    return (*zips, phone, robot, sheet)


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


def _written(paths: tuple[Path, ...], world: World, ledger: Ledger, diary: Diary) -> Written:
    *exports, history, truth = paths
    kinds: dict[str, int] = {}
    for found in ledger.records.values():
        for kind, *_ in found:
            kinds[kind] = kinds.get(kind, 0) + 1
    return Written(
        exports=tuple(exports), truth=truth, history=history, people=len(world.everybody),
        records=MappingProxyType(kinds), interactions=sum(history.count for history in ledger.histories.values()),
        planted=len(ledger.planted), mails=diary.mails, meetings=diary.meetings,
    )  # fmt: skip
