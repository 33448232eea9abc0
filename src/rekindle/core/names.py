"""Names as sources show them -> the one to show and the form it is sorted by.

The fullest name wins, in its original script; a nickname or an address only when nothing else is there. Sorting is by
last name with its particles ("van der berg, jan"); Chinese, Japanese and Korean names put the family first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rekindle.model.person import Member
from rekindle.model.record import Name, Trust
from rekindle.util.text import fold

_PARTICLES = frozenset(
    {
        "af", "al", "av", "aw", "ben", "bin", "bint", "da", "dal", "de", "degli", "dei", "del", "della", "den", "der",
        "di", "do", "dos", "du", "el", "ibn", "la", "las", "le", "lo", "los", "mac", "san", "santa", "st", "te",
        "ten", "ter", "van", "vander", "ver", "vom", "von", "zu", "zum", "zur",
    }
)  # fmt: skip
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
_DOUBLE = frozenset(
    {
        "上官", "东方", "令狐", "公孙", "南宫", "司馬",
        "司马", "夏侯", "尉迟", "慕容", "欧阳", "歐陽",
        "皇甫", "諸葛", "诸葛", "남궁", "독고", "선우",
        "제갈", "황보",
    }
)  # fmt: skip
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\"[^\"]*\"|[“„][^“”„]*[”“]")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_KANA = re.compile("[\u3040-\u30ff]")


def best_name(members: Sequence[Member]) -> Name:
    """The name of the record that names the person best: fullest, of good trust, original script, most agreed on."""
    first = members[0].record.name
    if all(member.record.name == first for member in members):  # nearly everybody
        return first
    votes = Counter(member.record.name.shown for member in members)
    return max(members, key=lambda member: _worth(member, votes[member.record.name.shown])).record.name


def sort_name(name: Name) -> str:
    """Folded: "family, given", or the one word there is; "" when there is no name."""
    family, given = _parts(name)
    return ", ".join(part for part in (fold(family), fold(given)) if part)


def _worth(member: Member, votes: int) -> tuple[int, bool, bool, bool, int, bool, bool, int, str, str, str, str]:
    name = member.record.name
    words = _words(name.full or name.shown)
    full = sum(len(word.strip(".")) > 1 or not word.isascii() for word in words)
    return (
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


def _parts(name: Name) -> tuple[str, str]:
    if name.family:
        given = " ".join(part for part in (name.given, name.middle) if part)
        return name.family, given
    words = _words(name.shown)
    if _CJK.search(name.shown):
        return _cjk(words)
    if len(words) < 2:
        return " ".join(words), ""
    at = _family_at(words)
    return " ".join(words[at:]), " ".join(words[:at])


def _words(text: str) -> list[str]:
    """The words of a name without titles, brackets and degrees; "Lind, Anna" is turned round."""
    first, _, rest = _BRACKETS.sub(" ", text).replace("，", ",").partition(",")
    turned = [word for word in rest.replace(",", " ").split() if fold(word) not in _SUFFIXES]
    words = [*turned, *first.split()] if turned and len(turned) <= 3 else first.split()
    kept = [word for word in words if fold(word) not in _TITLES and fold(word.replace(".", "")) not in _SUFFIXES]
    return kept or words


def _family_at(words: list[str]) -> int:
    """Where the family name begins: the last word, with the particles before it; never the first word."""
    at = len(words) - 1
    while at > 1 and fold(words[at - 1]) in _PARTICLES:
        at -= 1
    return at


def _cjk(words: list[str]) -> tuple[str, str]:
    """Family first. Unspaced: two marks of a double surname or of a Japanese name of four, else one."""
    if len(words) > 1:
        return words[0], " ".join(words[1:])
    text = words[0]
    two = text[:2] in _DOUBLE or len(text) >= 4 or bool(_KANA.search(text))
    return text[: 1 + two], text[1 + two :]
