"""A scanned line -> whose relative or friend somebody is: "Tom's wife", which is no role to the user."""

from __future__ import annotations

from rekindle.core.entry.line import Claim, Line
from rekindle.core.entry.naming import is_given, is_plain
from rekindle.core.entry.words_small import words
from rekindle.model.record import Relation

_OF = words("of von vom till til av de di do da du van d' od")
_WORDS_MOST = 3  # of a name behind "of"


def relations(line: Line) -> list[Relation]:
    """Kin and friends of somebody else, claimed with whom they belong to."""
    found = []
    _others(line)
    for claim in sorted(line.claims, key=lambda one: one.first):
        if claim.field != "kin" and (claim.field, claim.value) != ("role", "friend"):
            continue
        whose = _owned(line, claim) or _of(line, claim)
        if whose:
            first, last, name = whose
            kind = line.slice(claim.first, claim.last)
            line.release(claim)
            line.claim(first, last, "relation", name)
            found.append(Relation(kind=f"{kind} of", name=name))
    return found


def _others(line: Line) -> None:
    """As in "the landlord's brother": kin of somebody who has no name is for the note alone."""
    owners = [one for one in line.claims if line.words[one.last].text.endswith(("'s", "’s")) and one.field == "role"]
    for owner in owners:
        for kin in [one for one in line.claims if one.field == "kin" and one.first == owner.last + 1]:
            line.release(owner)
            line.release(kin)


def _owned(line: Line, claim: Claim) -> tuple[int, int, str] | None:
    """As in "Karen Holt's husband": from the owner's name to the word of kin."""
    owner = line.ahead(claim.first)
    bare = _bare(owner.text) if owner and owner.capital else ""
    if not bare:
        return None
    first = claim.first - 1
    before = line.ahead(first)
    if before and before.capital and is_plain(before) and line.ahead(first - 1) is None:
        return first - 1, claim.last, f"{before.text} {bare}"
    return first, claim.last, bare


def _bare(text: str) -> str:
    """As in "Tom's" -> "Tom"; "Annas" -> "Anna"; "" for what owns nothing."""
    if text.endswith(("'s", "’s")):
        return text[:-2]
    return text[:-1] if text.endswith("s") and is_given(text[:-1]) and not is_given(text) else ""


def _of(line: Line, claim: Claim) -> tuple[int, int, str] | None:
    """As in "husband of Karen Holt": from the word of kin to the end of the name."""
    joint = line.after(claim.last)
    if not joint or joint.low not in _OF:
        return None
    first = last = claim.last + 1
    while (after := line.after(last)) and after.capital and last - first < _WORDS_MOST:
        last += 1
    return (claim.first, last, line.slice(first + 1, last)) if last > first else None
