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
from rekindle.model.record import Position, Schooling
from rekindle.model.when import WhenKind

_PREFIX = {Sureness.STRONG: "probably ", Sureness.THIN: "may be "}
_RANK = {Sureness.SAID: 0, Sureness.STRONG: 1, Sureness.THIN: 2}
BITS = {Sureness.SAID: 8.0, Sureness.STRONG: 4.0, Sureness.THIN: 1.0}
"""What orders evidence; not log-odds."""

Span = tuple[str, str]
"""First and last month, "2020-01" to "2023-12"; "9999-12" while it goes on."""
OPEN = "9999-12"


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


def span(item: Position | Schooling) -> Span | None:
    """The months it covers; None without any year. Without an end it goes on, without a start it is its end."""
    since, until = (
        when.text[:7] if when and when.kind is not WhenKind.MONTH_DAY else "" for when in (item.since, item.until)
    )
    if not since and not until:
        return None
    first = since or until
    last = until or OPEN
    return first if len(first) > 4 else first + "-01", last if len(last) > 4 else last + "-12"


def overlap(a: Span, b: Span) -> str:
    """The years two spans share, in words ("2020 to 2023", "since 2020"), or "" when they share none."""
    first, last = max(a[0], b[0]), min(a[1], b[1])
    return years((first, last)) if first <= last else ""


def years(times: Span) -> str:
    """A span in words."""
    first, last = times[0][:4], times[1][:4]
    if times[1] == OPEN:
        return f"since {first}"
    return first if first == last else f"{first} to {last}"


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
