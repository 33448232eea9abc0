"""Everything that depends on the whole book, frozen, so that a new record changes nobody else; with its JSON text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields

from rekindle.core.identity.fields import SMALLEST

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What pairs are weighed with. Names that occur once are not listed; a name not listed counts as once."""

    version: int = VERSION
    n: int = 0  # persons' records, several of one profile counted once
    names: int = 0  # distinct full names
    prior: float = 0.0  # bits a pair starts with
    bits: Mapping[str, tuple[float, ...]]  # field -> bits a level
    counts: Mapping[str, Mapping[str, int]]  # field -> value -> how many have it, where that lowers its worth
    sources: Mapping[str, float]  # source -> bits for two records being both of it (below 0: it lists people once)
    oversize: frozenset[str] = frozenset()  # block keys dropped
    shared: Mapping[str, str]  # "mail:info@corran.example" -> why it identifies nobody
    merge: float = 4.25  # bits from which a pair joins (p .95)
    ask: float = -1.22  # bits from which a pair is asked about (p .3)
    alone: bool = False  # the user opted in: bits alone decide, whatever kind of evidence they come from
    rare: float = 9.0  # bits from which a name alone suffices

    @property
    def size(self) -> int:
        """Distinct full names for judging how rare a name is; small books know too little."""
        return max(self.names, SMALLEST)

    def to_text(self) -> str:
        """Canonical JSON."""
        plain = {field.name: getattr(self, field.name) for field in fields(self)}
        plain["oversize"] = sorted(self.oversize)
        plain.update({name: dict(plain[name]) for name in ("bits", "shared", "sources")})
        plain["counts"] = {name: dict(counts) for name, counts in self.counts.items()}
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> Weights:
        """The weights that `to_text` wrote."""
        plain = json.loads(text)
        plain["oversize"] = frozenset(plain["oversize"])
        plain["bits"] = {name: tuple(bits) for name, bits in plain["bits"].items()}
        return cls(**plain)
