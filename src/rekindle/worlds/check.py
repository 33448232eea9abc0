"""What truly happened against what an import made of it -> what is missing, what is too much, and what is wrong.

A plain comparison for tests and benchmarks: mails are found by Message-ID, or by time and subject when they have none,
meetings by UID and start. What has to be left out counts as too much when it is there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rekindle.model import HandleKind, Interaction, Part, WhenKind
from rekindle.util import mail
from rekindle.util.text import squeeze
from rekindle.worlds.diary import Happening


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mail or meeting as somebody read it. `people` are (role, address) of all but the owner; `at` None: no date."""

    source: str
    key: str
    at: datetime | None
    direction: str
    people: frozenset[tuple[str, str]]
    automatic: bool = False
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """A difference: of which key, in what, what is true, and what was found."""

    key: str
    what: str
    true: object
    found: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How an import did: how many are right, and the keys and differences of the others."""

    right: int
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    wrong: tuple[Wrong, ...]

    @property
    def clean(self) -> bool:
        """True when nothing is missing, too much or wrong."""
        return not (self.missing or self.extra or self.wrong)


def found(one: Interaction, mine: frozenset[str]) -> Found:
    """An interaction as the importers give it; `mine` are the owner's addresses."""
    handles = [(who.part, who.handle.value) for who in one.participants if who.handle.kind is HandleKind.MAIL]
    direction = "mutual" if one.source == "calendar" else "in"
    if any(part is Part.FROM and value in mine for part, value in handles):
        direction = "out"
    return Found(
        source=one.source, key=one.key, at=_instant(one), direction=direction, automatic=one.automatic,
        people=frozenset((str(part), value) for part, value in handles if value not in mine), subject=one.subject,
    )  # fmt: skip


def _instant(one: Interaction) -> datetime | None:
    if one.at.kind is WhenKind.INSTANT:
        return datetime.fromisoformat(one.at.text)
    if one.at.kind is WhenKind.DAY:
        return datetime.fromisoformat(one.at.text).replace(tzinfo=UTC)
    return None


class _Index:
    """What was found, by key and by time; each is taken once."""

    def __init__(self, several: Iterable[Found]) -> None:
        self._keys: dict[tuple[str, str], Found] = {}
        self._times: dict[tuple[str, datetime | None], dict[str, Found]] = {}
        for one in several:
            if self._keys.setdefault((one.source, one.key), one) is one:
                self._times.setdefault((one.source, one.at), {})[one.key] = one

    def take(self, true: Happening) -> Found | None:
        """The one that is meant, no longer there afterwards."""
        one = self._keys.get((true.source, true.key)) if true.key else None
        if one is None:
            there = self._times.get((true.source, true.at), {})
            one = next((other for other in there.values() if _meant(true, other)), None)
        if one is not None:
            del self._keys[one.source, one.key]
            del self._times[one.source, one.at][one.key]
        return one

    def rest(self) -> Iterator[str]:
        """Keys of all that nobody took."""
        return (key for _, key in self._keys)


def _meant(true: Happening, other: Found) -> bool:
    """Without a Message-ID the subject tells; a meeting's key is its UID with the start behind it."""
    if true.source == "calendar":
        return other.key.startswith(true.key)
    return not true.key and squeeze(other.subject) == squeeze(true.subject)


def compare(truth: Iterable[Happening], several: Iterable[Found]) -> Comparison:
    """All that happened against all that was found; the same found twice (in two files) counts once."""
    index, right = _Index(several), 0
    missing, extra, wrong = list[str](), list[str](), list[Wrong]()
    for true in truth:
        one = index.take(true)
        if true.left:
            extra += [one.key] if one else []
        elif one is None:
            missing += [true.key or f"{true.at} {true.subject}"] if true.people else []
        else:
            bad = list(_differences(true, one))
            right += not bad
            wrong += bad
    return Comparison(right=right, missing=tuple(missing), extra=(*extra, *index.rest()), wrong=tuple(wrong))


def _differences(true: Happening, one: Found) -> Iterator[Wrong]:
    people = frozenset((party.role, mail.normal(party.address)) for party in true.people)
    pairs: Mapping[str, tuple[object, object]] = {
        "at": (true.at if true.dated else one.at, one.at), "direction": (true.direction, one.direction),
        "automatic": (true.automatic, one.automatic), "people": (people, one.people),
    }  # fmt: skip
    for what, (should, does) in pairs.items():
        if should != does:
            yield Wrong(key=true.key, what=what, true=should, found=does)


def mine(truth: Path) -> frozenset[str]:
    """The owner's addresses, as truth.json has them."""
    told = json.loads(truth.read_text(encoding="utf-8"))
    return frozenset(mail.normal(address) for address in told["owner"]["aliases"])


def written_both_ways(truth: Path) -> dict[str, int]:
    """Addresses that wrote to the owner and were written to, with the person of each; truth.json has them."""
    told = json.loads(truth.read_text(encoding="utf-8"))
    return {
        mail.normal(post["address"]): someone["id"]
        for someone in told["people"]
        for post in someone["mails"]
        if post["sent"] and post["received"]
    }
