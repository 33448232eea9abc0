"""Why two records are, may be, or are not one person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Band(StrEnum):
    """What follows from the evidence (linking.md section 6)."""

    MERGE = "merge"
    ASK = "ask"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing that speaks for (+) or against (-) two records being one person, in words and bits."""

    text: str
    bits: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A compared pair of records, a < b. `rule` says what decided when it was not the bits alone."""

    a: int
    b: int
    band: Band
    bits: float
    evidence: tuple[Evidence, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A pair of groups of records that may be one person; `id` is stable while both groups stay as they are."""

    id: str
    left: tuple[int, ...]
    right: tuple[int, ...]
    bits: float
    evidence: tuple[Evidence, ...]
    name_only: bool = False  # nothing but the name agrees: shown on one bulk page
    refused: str = ""  # why it was not joined although the evidence is strong

    @property
    def gain(self) -> float:
        """Pairs of records that asking is expected to join: what questions are ordered by."""
        odds: float = 2.0 ** max(-60.0, min(60.0, self.bits))
        return len(self.left) * len(self.right) * odds / (1 + odds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Who is who: groups of record numbers (each sorted; the first is the person's id), links kept, questions open."""

    groups: tuple[tuple[int, ...], ...]
    links: tuple[Link, ...]
    questions: tuple[Question, ...]
    shared: tuple[tuple[str, str, str], ...] = ()  # handle kind, value, why it identifies nobody
