"""Parts of a line -> employers, schools and places that somebody in the book has, so that they are read as such."""

from __future__ import annotations

import re
from dataclasses import replace

from rekindle.model.entry import Hint
from rekindle.store import search
from rekindle.store.shelf import Open
from rekindle.store.words import terms_of
from rekindle.util.text import fold

_PARTS = re.compile(r"[,;|\n\t·•()]+")
_YEARS = re.compile(r"[\s\d–-]+$")
_MOST = 12  # parts looked up; whoever pastes a page names what counts in its first lines
_WORDS = 5
_LOOKED_AT = 10  # people who have the words, the latest in touch first
_FIELDS = {"employer": "companies", "school": "schools", "city": "places"}


class SpokenOf:
    """Looks parts of lines up; what was found once is remembered."""

    def __init__(self, at: Open) -> None:
        self._at = at
        self._found: dict[str, frozenset[str]] = {}

    def hint(self, text: str, hint: Hint) -> Hint:
        """The hint with what the book knows of a text."""
        told: dict[str, list[str]] = {field: [] for field in _FIELDS.values()}
        for part in _PARTS.split(text)[1 : _MOST + 1]:  # the first is the name
            bare = _YEARS.sub("", part).strip()
            if bare and "@" not in bare and len(bare.split()) <= _WORDS:
                for field in self._fields(bare):
                    told[field].append(bare)
        return replace(
            hint,
            companies=(*hint.companies, *told["companies"]),
            schools=(*hint.schools, *told["schools"]),
            places=(*hint.places, *told["places"]),
        )

    def _fields(self, part: str) -> frozenset[str]:
        """The fields of the hint in which somebody has exactly this."""
        folded = fold(part)
        if folded not in self._found:
            people = search.people(self._at, terms_of([f'"{part}"']), _LOOKED_AT) if folded else []
            self._found[folded] = frozenset(
                _FIELDS[field]
                for one in people
                for field, text in one.lines
                if field in _FIELDS and fold(text) == folded
            )
        return self._found[folded]
