"""Names as sources show them -> the one to show.

The fullest name wins, in its original script; a nickname or an address only when nothing else is there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rekindle.model.person import Member
from rekindle.model.record import OWN, Name, Trust
from rekindle.util.text import fold

_TITLES = frozenset(
    {
        "dame", "dipl", "dr", "frau", "herr", "hon", "ing", "mag", "med", "miss", "mme", "mr", "mrs", "ms", "mx",
        "pd", "prof", "professor", "rev", "sir",
    }
)  # fmt: skip
_SUFFIXES = frozenset(
    {
        "ba", "bsc", "cfa", "cpa", "dds", "esq", "ii", "iii", "iv", "jd", "jr", "llm", "ma", "mba", "md", "msc", "pe",
        "phd", "pmp", "rn", "sr",
    }
)  # fmt: skip
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\"[^\"]*\"|[“„][^“”„]*[”“]")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def best_name(members: Sequence[Member]) -> Name:
    """The name of the record that names the person best: fullest, of good trust, original script, most agreed on."""
    first = members[0].record.name
    if all(member.record.name == first for member in members):  # nearly everybody
        return first
    votes = Counter(member.record.name.shown for member in members)
    return max(members, key=lambda member: _worth(member, votes[member.record.name.shown])).record.name


def parted_name(best: Name, members: Sequence[Member]) -> Name:
    """The same name as a record tells its parts apart, where the one to show is not told apart itself."""
    if best.family or len(members) < 2:
        return best
    parted = [one.record.name for one in members if one.record.name.family and one.record.name.given]
    alike = [one for one in parted if fold(one.shown) == fold(best.shown)]
    return min(alike, key=lambda one: (one.family, one.given, one.middle), default=best)  # in whatever order they came


def _worth(member: Member, votes: int) -> tuple[bool, int, bool, bool, bool, int, bool, bool, int, str, str, str, str]:
    name = member.record.name
    words = _words(name.full or name.shown)
    full = sum(len(word.strip(".")) > 1 or not word.isascii() for word in words)
    return (
        bool(name.shown) and member.record.key.startswith(OWN),  # as the user calls them
        _rank(name, words, full),
        member.record.trust is Trust.NORMAL,
        "," not in name.shown and not any(len(word) > 2 and word.isupper() for word in words),
        not name.shown.isascii(),
        min(full, 3),
        name.shown != name.shown.lower(),
        member.record.source == "linkedin",  # people write their own names there
        votes,
        member.as_of,
        name.shown,
        member.record.source,  # and never the number, which hangs on the order of imports
        member.record.key,
    )


def _rank(name: Name, words: list[str], full: int) -> int:
    """3 for a whole name, 2 for a single word or initials, 1 for a nickname or an address, 0 for nothing."""
    if not name.shown:
        return 0
    if "@" in name.shown or not any(mark.isalpha() for mark in name.shown) or name.shown == name.nickname:
        return 1
    whole = full >= 2 or (len(words) == 1 and len(_CJK.findall(words[0])) >= 2)
    return 3 if whole else 2


def _words(text: str) -> list[str]:
    """The words of a name without titles, brackets and degrees; "Lind, Anna" is turned round."""
    first, _, rest = _BRACKETS.sub(" ", text).replace("，", ",").partition(",")
    turned = [word for word in rest.replace(",", " ").split() if fold(word) not in _SUFFIXES]
    words = [*turned, *first.split()] if turned and len(turned) <= 3 else first.split()
    kept = [word for word in words if fold(word) not in _TITLES and fold(word.replace(".", "")) not in _SUFFIXES]
    return kept or words
