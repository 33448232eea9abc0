"""Job titles, headlines and titles before a name -> recruiter, founder, author, professor ..."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rekindle.core.phrases import find
from rekindle.core.roles.clue import Clue
from rekindle.core.roles.words import TITLES
from rekindle.core.schools import is_academic
from rekindle.model.person import Person, Sureness
from rekindle.model.record import Record

_PARTS = re.compile(r"\s*[|•·/\n]\s*|,\s+")
_ALONE = frozenset({"speaker", "influencer"})  # too common a word inside a title, clear when it stands alone


def titles(person: Person) -> Iterator[Clue]:
    """Every clue from what a person does or did. Teaching is strong only beside a university (see `school`)."""
    for member in person.members:
        record = member.record
        for title in dict.fromkeys(_titles(record)):
            if title:
                yield from _read(title, record)
        if find(TITLES, record.name.prefix) or record.name.shown.lower().startswith(("prof.", "prof ", "professor ")):
            yield Clue(
                "professor", Sureness.STRONG, f'saved as "{record.name.shown}"', record.origin.where, "a professor"
            )


def _titles(record: Record) -> Iterator[str]:
    yield record.headline
    for position in record.positions:
        yield position.title


def _read(title: str, record: Record) -> Iterator[Clue]:
    for part in _PARTS.split(title):
        if part.strip().lower() in _ALONE:
            yield Clue(part.strip().lower(), Sureness.STRONG, f'title "{part.strip()}"', record.origin.where)
            continue
        for hit in find(TITLES, part):
            teaches = hit.key == "professor"
            sureness = Sureness.THIN if teaches and not is_academic(part) else Sureness.STRONG
            phrase = "a professor" if teaches else ""
            yield Clue(hit.key, sureness, f'title "{part.strip()}"', record.origin.where, phrase)
