"""What is left of a line once the name is known -> what somebody does: the words around a title's head."""

from __future__ import annotations

from functools import cache

from rekindle.core.entry.lexicon import everyday, folded, heads, modifiers
from rekindle.core.entry.line import Line, Word
from rekindle.core.entry.words_small import AT, IN, JOIN, words

_LINKS = words("of for de du des da do di del della der für av för von im in til voor van and und och et y e og & to")
_TO_WHOM = words("for für för pour para per voor dla til")
_BESIDE = words("under over through via during after before with unter nach vor avec sous bajo sob sotto onder")
_AND = words("& and und och et y e")
_NO_HEAD = words(
    """
    professor prof docent lecturer author teacher student partner best reader member board sr jr senior junior mg staff
    graduate volunteer lead
    """
)
"""Words of the tables of titles that are roles, or too little alone."""
_TEACHING = frozenset({"professor", "teacher", "advisor"})
_VERBS = words("works worked was is")


def title(line: Line, first: int, last: int) -> None:
    """Claim a title within a run of free words, unless there is one."""
    for at in range(first, last + 1):
        size = 0 if line.has("title") or _is_taught(line, at) else head(line, at, last)
        if not size:
            continue
        start, end = _before(line, first, at), _behind(line, at + size - 1, last)
        line.claim(start, end, "title", _with_roles(line, start, end))


def _is_taught(line: Line, at: int) -> bool:
    """True for the "química" of "professor de química", who need be no chemist."""
    linked = at > 1 and line.words[at - 1].low in _LINKS
    return linked and any(one.last == at - 2 and one.value in _TEACHING for one in line.claims)


def head(line: Line, at: int, last: int) -> int:
    """How many words a title's head takes from here; 0 for none."""
    for end in range(min(at + 2, last), at - 1, -1):
        keys = tuple(key for word in line.words[at : end + 1] for key in word.keys)
        if keys in heads() and (keys[0] not in _NO_HEAD or (keys[0] == "lead" and _is_modified(line, at))):
            return end - at + 1
    return 0


def _is_modified(line: Line, at: int) -> bool:
    """True for the "lead" of "UX lead"."""
    before = line.ahead(at)
    return before is not None and before.key in modifiers()


def _with_roles(line: Line, start: int, end: int) -> str:
    """As in "CEO & founder": a role beside the title, joined to it, is a part of what the title says."""
    for claim in line.claims:
        if claim.field == "role" and line.words[claim.first].part == line.words[start].part:
            if claim.first == end + 2 and line.words[end + 1].low in _AND:
                return line.slice(start, claim.last)
            if claim.last == start - 2 and line.words[start - 1].low in _AND:
                return line.slice(claim.first, end)
    return line.slice(start, end).rstrip(".,")


def _before(line: Line, first: int, at: int) -> int:
    """In a part of its own a title begins where the part does; behind a name, with words that titles are made of."""
    part = line.words[at].part
    alone = not any(word.part == part and word.field == "name" for word in line.words)
    joins = _joins()
    while at > first and (key := line.words[at - 1].key):
        if key in joins or key in _VERBS or not (alone or key in modifiers() or key in everyday()):
            break
        at -= 1
    return at


@cache
def _joins() -> frozenset[str]:
    return folded(JOIN | AT) - words("of de for fur av da do di")


def _behind(line: Line, end: int, last: int) -> int:
    """Words after the head: "of procurement", "Sales", "& CEO"; what an "at" leads to is no title."""
    if end < last and line.words[end].low in _LINKS:  # "jefa de" prensa
        end += 1
    while end < last:
        word = line.words[end + 1]
        goes_on = end + 2 <= last and line.words[end + 2].key and line.words[end + 2].key not in _joins()
        goes_on = goes_on and not (word.low in _TO_WHOM and _is_name(line.words[end + 2]))
        if word.low in _LINKS and goes_on:
            end += 2
        elif word.key in modifiers() or _is_said(word.key) or head(line, end + 1, last):
            end += 1
        else:
            break
    return end


def _is_name(word: Word) -> bool:
    """True for a capital that no title is made of: "analyst for Corvid"."""
    return word.capital and word.key not in modifiers() | everyday()


def _is_said(key: str) -> bool:
    return key in everyday() and key not in _joins() | _BESIDE and key not in folded(IN | _LINKS)
