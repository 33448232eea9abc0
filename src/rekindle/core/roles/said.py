"""Notes on a person and messages with them -> roles, in the words that were found.

A note that opens a clause with "my thesis advisor" is strong; the same words later in it, or anything in a message, are
thin; "a friend of my boss" says nothing about this person's being one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rekindle.core.phrases import Hit, find
from rekindle.core.roles.clue import Clue
from rekindle.core.roles.words_said import NOTES, TEXTS
from rekindle.model.person import Person, Sureness

_CLAUSES = re.compile(r"[.;,:!?\n()\[\]/|–—]+|\s-\s")
_OPENERS = frozenset(["a", "an", "the", "is", "was", "he", "she", "they", "der", "die", "das", "ein", "eine", "il", "lo", "la", "le", "un", "une", "el", "den", "det", "en", "ett", "et", "our", "old", "also", "once", "ex", "former"])  # fmt: skip
_AWAY = frozenset(["of", "from", "with", "by", "for", "to", "not", "no", "like", "and", "or", "knows", "knew", "via", "through", "hates", "met", "introduced", "von", "mit", "nicht", "kein", "keine", "de", "du", "des", "avec", "par", "pas", "con", "di", "da", "van", "met", "niet", "av", "till", "til", "ikke", "inte", "od", "z", "nie", "y", "e", "und", "et"])  # fmt: skip
_LONGEST = 60


def notes(person: Person) -> Iterator[Clue]:
    """Clues from the user's notes and from texts of occasions."""
    for member in person.members:
        record = member.record
        texts = [note.text for note in record.notes] + [occasion.text for occasion in record.occasions]
        for text in texts:
            if text:
                yield from _clauses(text, record.origin.where)


def written(messages: Sequence[str]) -> Iterator[Clue]:
    """Clues from messages: thin, since either side may have written them."""
    for message in messages:
        for hit in find(TEXTS, message):
            yield Clue(hit.key, Sureness.THIN, f'a message says "{" ".join(hit.words)}"')


def _clauses(text: str, where: str) -> Iterator[Clue]:
    for clause in _CLAUSES.split(text):
        for hit in find(NOTES, clause):
            if hit.before not in _AWAY:
                opens = hit.at == 0 or (hit.at == 1 and hit.before in _OPENERS)
                sureness = Sureness.STRONG if opens else Sureness.THIN
                yield Clue(hit.key, sureness, f'your note: "{_short(clause)}"', where, _phrase(hit))


def _phrase(hit: Hit) -> str:
    """English words of the note, turned to the user: "my thesis advisor" -> "your thesis advisor"."""
    words = hit.words[1:] if hit.words[0] in ("my", "our") else ()
    return " ".join(("your", *words)) if words and words[-1] != "at" else ""


def _short(clause: str) -> str:
    clause = " ".join(clause.split())
    return clause if len(clause) <= _LONGEST else clause[: _LONGEST - 2].rstrip() + " ..."
