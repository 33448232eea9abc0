"""Notes on a person and messages with them -> roles, in the words that were found.

A note that opens a clause with "my thesis advisor" is strong; the same words later in it, or anything in a message, are
thin; "a friend of my boss" says nothing about this person's being one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rekindle.core.phrases import Hit
from rekindle.core.roles.clue import Clue
from rekindle.core.roles.words_said import NOTES, TEXTS
from rekindle.model.person import Person, Sureness

_CLAUSES = re.compile(r"[.;,:!?\n()\[\]/|–—]+|\s-\s")
_OPENERS = frozenset(
    {
        "a", "also", "an", "das", "den", "der", "det", "die", "ein", "eine", "el", "en", "et", "ett", "ex", "former",
        "he", "il", "is", "la", "le", "lo", "old", "once", "our", "she", "the", "they", "un", "une", "was",
    }
)  # fmt: skip
_AWAY = frozenset(
    {
        "and", "av", "avec", "by", "con", "da", "de", "des", "di", "du", "e", "et", "for", "from", "hates", "ikke",
        "inte", "introduced", "kein", "keine", "knew", "knows", "like", "met", "mit", "nicht", "nie", "niet", "no",
        "not", "od", "of", "or", "par", "pas", "through", "til", "till", "to", "und", "van", "via", "von", "with",
        "y", "z",
    }
)  # fmt: skip
_AT = frozenset(
    {
        "at", "aus", "bei", "bij", "chez", "da", "de", "di", "en", "fra", "from", "in", "of", "pa", "since", "until",
        "van", "von", "w", "z",
    }
)  # fmt: skip
_NOUNS = frozenset(
    {
        "adviser", "advisor", "boss", "classmate", "client", "colleague", "friend", "lecturer", "manager", "mentor",
        "neighbor", "neighbour", "professor", "supervisor", "teacher", "teammate",
    }
)  # fmt: skip
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
        for hit in TEXTS.scan(message):
            yield Clue(hit.key, Sureness.THIN, f'a message says "{" ".join(hit.words)}"')


def _clauses(text: str, where: str) -> Iterator[Clue]:
    for clause in _CLAUSES.split(text):
        for hit in NOTES.scan(clause):
            if hit.before not in _AWAY:
                sureness = Sureness.STRONG if _says_it(hit) else Sureness.THIN
                yield Clue(hit.key, sureness, f'your note: "{_short(clause)}"', where, _phrase(hit))


def _says_it(hit: Hit) -> bool:
    """The words open the clause; one word alone is all of it or leads to a place: "mentor at", not "client dinner"."""
    opens = hit.at == 0 or (hit.at == 1 and hit.before in _OPENERS)
    return opens and (len(hit.words) > 1 or not hit.after or hit.after in _AT or hit.after.isdigit())


def _phrase(hit: Hit) -> str:
    """English words of the note, turned to the user: "my thesis advisor", "thesis advisor" -> "your thesis advisor"."""
    if hit.words[-1] in _NOUNS and "my" not in hit.words[1:]:
        return " ".join(("your", *hit.words[hit.words[0] in ("my", "our") :]))
    return ""


def _short(clause: str) -> str:
    clause = " ".join(clause.split())
    return clause if len(clause) <= _LONGEST else clause[: _LONGEST - 2].rstrip() + " ..."
