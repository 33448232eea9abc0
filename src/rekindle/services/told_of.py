"""What the user noted of people, and the tags they were given -> who has the words of a search.

Files are indexed as they come in; what is typed is little, and is looked through as it stands, so that a note is found
in the moment it is kept and gone when it is taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rekindle.model.decision import Verdict
from rekindle.model.life import Fact
from rekindle.services.lately import lately
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import kept, search
from rekindle.store.shelf import Open
from rekindle.store.words import Term
from rekindle.util.text import fold

_ALWAYS = date.min  # it is the same on every day


class Told(NamedTuple):
    """A line that was typed: what it is, and its words as a search reads them."""

    field: str
    text: str
    words: tuple[str, ...]


def told_with(at: Open, terms: Sequence[Term]) -> dict[int, list[Told]]:
    """Person -> the lines typed of them that have one of the words at least, of those who have all words somewhere."""
    found: dict[int, list[Told]] = {}
    for line, persons in lately(at, "told", _ALWAYS, lambda _: _lines(at)).items() if terms else ():
        if any(has(term, line.words) for term in terms):
            for person in persons:
                found.setdefault(person, []).append(line)
    left = {person: [term for term in terms if not _any(term, found[person])] for person in found}
    half = {person for person, several in left.items() if several}
    known = {one.id: [fold(text).split() for _, text in one.lines] for one in search.persons(at, half)} if half else {}
    return {
        person: lines
        for person, lines in found.items()
        if all(any(has(term, words) for words in known.get(person, ())) for term in left[person])
    }


def _any(term: Term, lines: Iterable[Told]) -> bool:
    return any(has(term, line.words) for line in lines)


def _lines(at: Open) -> Mapping[Told, Sequence[int]]:
    """Each line once, with all of whom it was typed: a tag is many people's."""
    found: dict[Told, list[int]] = {}
    for person, facts in kept.by_person(at, Fact).items():
        for one in facts:
            found.setdefault(_told("note", one.text), []).append(person)
    for person, several in rows_of_decisions.said_of(at, Verdict.TAG, Verdict.UNTAG).items():
        for value, verdict in {one.value: one.verdict for one in several}.items():
            if verdict is Verdict.TAG:
                found.setdefault(_told("tag", value), []).append(person)
    return found


def _told(field: str, text: str) -> Told:
    return Told(field, text, tuple(fold(text).split()))


def has(term: Term, words: Sequence[str]) -> bool:
    """True where words stand side by side as a term has them; the last may be a beginning."""
    size, wanted = len(term.words), term.words[-1]
    for start in range(len(words) - size + 1):
        *first, last = words[start : start + size]
        if (*first,) == term.words[:-1] and (last.startswith(wanted) if term.begins else last == wanted):
            return True
    return False
