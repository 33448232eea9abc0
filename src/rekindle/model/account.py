"""My side as lists show it: news with who was told, gives with whose they are, and the account with each person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from rekindle.model.life import Give, News


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody who was told some news, and when first."""

    person: int
    name: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """News, who was told, what is amiss with its lengths, and whether it is stale."""

    news: News
    told: tuple[Reader, ...] = ()
    amiss: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()  # lengths not written yet
    stale: bool = False


class Account(NamedTuple):
    """How often something was given to somebody and asked of them, and what is open."""

    gives: int = 0  # delivered
    asks: int = 0
    promised: int = 0  # still owed
    offered: int = 0  # still open


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """The account with one person."""

    person: int
    name: str
    account: Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """A give and whose it is."""

    give: Give
    person: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All gives: what can be offered, and what was promised (the next due first), offered and delivered."""

    listed: tuple[Give, ...] = ()
    promised: tuple[Handed, ...] = ()
    offered: tuple[Handed, ...] = ()
    delivered: tuple[Handed, ...] = ()
    balances: tuple[Balance, ...] = ()  # who is owed most first
