"""A sign of a role, with its words and its place; many signs of one role become one `Role`.

The wording follows voice.md section 4: said is plain, strong is "probably", thin is "may be", and a guess is never
rounded up: ten thin signs stay thin.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rekindle.core.roles.kinds import KINDS, ORDER
from rekindle.model.link import Evidence
from rekindle.model.person import Role, Sureness

_PREFIX = {Sureness.STRONG: "probably ", Sureness.THIN: "may be "}
_RANK = {Sureness.SAID: 0, Sureness.STRONG: 1, Sureness.THIN: 2}
BITS = {Sureness.SAID: 8.0, Sureness.STRONG: 4.0, Sureness.THIN: 1.0}
"""What orders evidence; not log-odds."""


@dataclass(frozen=True, slots=True)
class Clue:
    """`why` says what was seen, `where` in which item; `phrase` is the role in words when they are known better."""

    role: str
    sureness: Sureness
    why: str
    where: str = ""
    phrase: str = ""


def role_of(word: str, clues: Iterable[Clue], *, said: bool = False) -> Role:
    """One role from all its clues, the strongest giving the words."""
    ranked = sorted(clues, key=_telling)
    told = (Evidence(text="you said so", bits=BITS[Sureness.SAID]),) if said else ()
    evidence = told + tuple(dict.fromkeys(_evidence(clue) for clue in ranked))
    if said:
        return Role(role=word, sureness=Sureness.SAID, evidence=evidence, text=_plain(word, ranked))
    best = ranked[0]
    text = f"{_PREFIX[best.sureness]}{best.phrase or KINDS[word].phrase} ({best.why})"
    return Role(role=word, sureness=best.sureness, evidence=evidence, text=text)


def order(role: Role) -> tuple[int, int, str]:
    """Sorts the surest first, then the most influential."""
    return _RANK[role.sureness], ORDER.get(role.role, len(ORDER)), role.role


def _telling(clue: Clue) -> tuple[int, bool, str, str, str]:
    """Sorts the surest first, then what ties the person to the user: "your professor" before "a professor"."""
    return _RANK[clue.sureness], not clue.phrase.startswith("your "), clue.why, clue.where, clue.phrase


def _evidence(clue: Clue) -> Evidence:
    return Evidence(text=f"{clue.why} [{clue.where}]" if clue.where else clue.why, bits=BITS[clue.sureness])


def _plain(word: str, ranked: list[Clue]) -> str:
    """The most telling phrase: "your thesis advisor" rather than "your advisor"."""
    kind = KINDS.get(word)
    phrases = [kind.phrase if kind else f"your {word}", *(clue.phrase for clue in ranked)]
    return max(phrases, key=len)
