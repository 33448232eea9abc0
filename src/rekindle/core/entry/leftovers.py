"""What is left of a line -> its note; and what was read as what, for the echo."""

from __future__ import annotations

import re

from rekindle.core.entry import posts
from rekindle.core.entry.lexicon import folded
from rekindle.core.entry.line import Claim, Line
from rekindle.core.entry.words_small import IDLE, OLD, SMALL, WORKS, words
from rekindle.model.entry import Piece

_HAZY = re.compile(r"\b(?:early|mid|late|frühe\w*|späte\w*|tidigt|sent|slutet|början)\b.*0", re.IGNORECASE)
_BARE = SMALL | WORKS
_WHO = words("role met kin thing")
_ONCE = words("company school place street country title")
_SHOWN = {"met": "role", "kin": "role", "thing": "role", "street": "place"}


def settled(line: Line) -> None:
    """What goes to the note as well or instead: clubs by name, faxes, hazy times, and what is told twice."""
    seen = {"street"} if line.has("place") else set()
    for claim in sorted(line.claims, key=lambda one: one.first):
        again = claim.field in seen and claim.field in _ONCE
        hazy = claim.field == "time" and _HAZY.search(line.slice(claim.first, claim.last))
        if again or hazy or claim.field in ("fax", "thing", "note"):
            for word in line.words[claim.first : claim.last + 1]:
                word.field = ""
        if again:
            line.claims.remove(claim)
        seen.add(claim.field)


def note(line: Line) -> str:
    """What fits no field, in the order typed. Words that only join are left out."""
    found = [text for first, last in line.runs() if (text := _kept(line, first, last))]
    return ", ".join(found) if found or line.claims else " ".join(line.text.split())


def _kept(line: Line, first: int, last: int) -> str:
    behind = line.words[last + 1].field if last + 1 < len(line.words) else ""
    while last >= first and behind in _WHO and line.words[last].low in OLD:
        last -= 1
    begin, end = posts.trimmed(line, first, last)
    return "" if begin > end or _says_nothing(line, begin, end) else line.slice(begin, end)


def _says_nothing(line: Line, first: int, last: int) -> bool:
    """True for marks alone, and for "works" beside an employer."""
    several = line.words[first : last + 1]
    joins = all(word.low in _BARE for word in several) and line.has(*_ONCE)
    marks = not any(mark.isalnum() for word in several for mark in word.text)
    return joins or (marks and bool(line.claims))


def pieces(line: Line, roles: tuple[str, ...]) -> tuple[Piece, ...]:
    """What was read as what, in order; words that only join go with the piece beside them."""
    found: list[Piece] = []
    done = 0  # words told so far
    for claim in sorted(line.claims, key=lambda one: (one.first, one.last)):
        found += _stray(line, done, claim.first)
        first = max(min(done, claim.first), _joined(line, claim))
        value = "ex-boss" if claim.value == "boss" and "ex-boss" in roles else claim.value
        field = _SHOWN.get(claim.field, claim.field)
        found.append(Piece(field=field, text=line.slice(first, claim.last), value=value))
        done = max(done, claim.last + 1)
    return (*found, *_stray(line, done, len(line.words)))


def _joined(line: Line, claim: Claim) -> int:
    """The first word of a claim with those before it that only join."""
    first = claim.first
    while first and _drops(line, first - 1):
        first -= 1
    return first


def _stray(line: Line, start: int, end: int) -> list[Piece]:
    """Words between two claims that only join, and do not lead up to the second: told too, so that no word is lost."""
    while end > start and end < len(line.words) and _drops(line, end - 1):
        end -= 1
    strays = (at for at in range(start, end) if _drops(line, at))
    return [Piece(field="", text=line.words[at].text, value="") for at in strays]


def _drops(line: Line, at: int) -> bool:
    """True for a free word that the note leaves out."""
    word = line.words[at]
    small = len(word.keys) == 1 and word.key in folded(IDLE)
    return word.free and (small or not word.keys)
