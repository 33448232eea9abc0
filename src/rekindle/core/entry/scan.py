"""A cut line -> claims of all that is known by its words: labels, roles, schools, employers, places.

What the user and the book know goes first, then who somebody is, then where.
"""

from __future__ import annotations

from functools import lru_cache

from rekindle.core.entry.holding import WHERE, WHO, holds
from rekindle.core.entry.lexicon import Lexicon, Meaning, labels, lexicon
from rekindle.core.entry.line import Line, Word
from rekindle.core.entry.orgs import firms, led, schools
from rekindle.core.entry.patterns import misspelt, patterns
from rekindle.core.entry.titles import head
from rekindle.model.entry import Hint

_VALUED = WHERE | {"title", "note"}


@lru_cache(maxsize=64)
def known(hint: Hint) -> Lexicon:
    """The names that the user and the book know."""
    made = Lexicon()
    made.add("company", "", (hint.company, *hint.companies))
    made.add("school", "", (hint.school, *hint.schools))
    made.add("place", "", hint.places)
    return made


def scan(line: Line, hint: Hint) -> None:
    """Every claim that needs no name to be found first."""
    held = _labelled(line)
    _pass(line, known(hint), WHERE, sure=True)
    _pass(line, lexicon(), WHO)
    patterns(line)
    schools(line)
    firms(line)
    led(line)
    _pass(line, lexicon(), WHERE)
    misspelt(line)
    for word in held:
        word.field = ""


def _pass(line: Line, words: Lexicon, fields: frozenset[str], *, sure: bool = False) -> None:
    at = 0
    while at < len(line.words):
        found = words.match(line.words, at, line.end(at)) if line.words[at].free else None
        if found and found[0].field == "role" and (last := _titled(line, at)) > found[1]:
            at = last  # "chef de projet" is no boss
        elif found and found[0].field in fields and (sure or holds(line, at, found[1], found[0])):
            line.claim(at, found[1], found[0].field, _value(line, at, found[1], found[0]))
            at = found[1]
        at += 1


def _titled(line: Line, at: int) -> int:
    """The last word of a title that begins with a word, or the one before it; "founder & CEO" is a role and a title."""
    last = at + head(line, at, line.end(at)) - 1
    return last if all(word.keys for word in line.words[at : last + 1]) else at - 1


def _value(line: Line, first: int, last: int, meaning: Meaning) -> str:
    """What is kept: for places and employers the words as typed, in small letters alone as they are written."""
    if meaning.field not in WHERE:
        return meaning.value
    typed = line.slice(first, last)
    typed = typed if typed.count(".") > 1 else typed.rstrip(".,")
    small = typed == typed.lower() != typed.upper()
    return meaning.written if small or (typed.isupper() and len(typed) > 4) else typed


def _labelled(line: Line) -> list[Word]:
    """As in "Place: Lund": the part behind a label is that field, whatever it looks like. A name is held back."""
    held: list[Word] = []
    for number in range(len(line.before) - 1):
        inside = [at for at, word in enumerate(line.words) if word.part == number and word.free]
        after = [at for at, word in enumerate(line.words) if word.part == number + 1 and word.free]
        if not inside or not after or line.before[number + 1][:1] != ":":
            continue
        found = labels().match(line.words, inside[0], inside[-1])
        if found and found[1] == inside[-1]:
            line.claim(inside[0], inside[-1], "label", found[0].field)
            if found[0].field in _VALUED:
                line.claim(after[0], line.end(after[0]), found[0].field)
            elif found[0].field == "name":
                held += [line.words[at] for at in after]
    for word in held:
        word.field = "held"
    return held
