"""Words of a name -> how many of the first are the last name, where the family goes first.

So it is with Chinese, Korean, Vietnamese and Hungarian names, often with Japanese ones, and with Russian names before a
patronymic at the end. In Latin letters the order has to be told by the names themselves: a surname of the language in
front, and behind it what can be a given name there and nowhere near. In doubt a name stands as Europe writes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rekindle.core.names import words as lists
from rekindle.core.names.lands import CHINESE
from rekindle.util.text import fold

_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtlnghjkqrzcsxwy])(?:iang|iong|uang|ang|eng|ong|ing|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un"
    r"|ia|ie|iu|ua|uo|ui|ue|a|i|u|v)|(?:ch|zh|sh|[dghkzcr])e|[bpmfw]o|ang|ai|ao|an|en|er|ou){1,2}"
)
"""One syllable or two of pinyin, without those that are in no name."""
_ROMANISED = re.compile(
    r"(?:ch|sh|ts|tz|kw|hs|[bpmfdtlnghjkrszwy])?(?:ee|oo|ei|ai|ia|io|iu|au|eu|ou|uo|ui|[aeiou])(?:ng|n|m|k|t|p|w|h)?"
)
"""One syllable as Cantonese, Hokkien and Wade-Giles write it."""
_VIETNAMESE = re.compile("[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_PATRONYMIC = re.compile(r"\w{2,}(?:ovich|evich|ovna|evna|ichna|ovych|yovych)")


def turned(words: Sequence[str], land: str = "", home: str = "") -> int:
    """How many words of the front are the last name; 0 where the last name stands at the end."""
    if not 2 <= len(words) <= 4:
        return 0
    plain = [fold(word) for word in words]
    if words[0].count("-") or not all(plain):
        return int(_hungarian(plain[0].split()[-1:] + plain[1:], land, home)) if all(plain) else 0
    found = (
        _korean(plain, land)
        or _chinese(words, plain, land)
        or _japanese(plain, land)
        or _vietnamese(" ".join(words).lower(), plain, land)
        or _hungarian(plain, land, home)
        or _russian(plain)
    )
    return int(found)


def _syllables(rest: Sequence[str]) -> list[str]:
    """Given names word by word, and at the hyphens that folding made blanks."""
    return [part for word in rest for part in word.split()]


def _korean(plain: Sequence[str], land: str) -> bool:
    first, last = plain[0], plain[-1]
    parts = _syllables(plain[1:])
    if first not in lists.KOREAN or len(parts) > 2 or not all(_is_korean(part, 3 - len(parts)) for part in parts):
        return False
    if last in lists.KOREAN_TOP and first not in lists.KOREAN_TOP:
        return False
    if len(parts) == 2 or land == "KR":
        return True
    if last in lists.GIVEN | lists.KOREAN | lists.CHINESE | lists.NOT_ASIAN:
        return False
    return first not in lists.GIVEN | {"lee"} or first == "kim"


def _is_korean(part: str, most: int) -> bool:
    """True for a syllable of Korean given names, or two of them where a word may be both."""
    if part in lists.KOREAN_SYLLABLES:
        return True
    cuts = range(1, len(part)) if most > 1 else ()
    return any(part[:at] in lists.KOREAN_SYLLABLES and part[at:] in lists.KOREAN_SYLLABLES for at in cuts)


def _chinese(words: Sequence[str], plain: Sequence[str], land: str) -> bool:
    if plain[0] not in lists.CHINESE or any(word in lists.GIVEN or word in lists.NOT_ASIAN for word in plain[1:]):
        return False
    if land in CHINESE:
        return True
    if plain[-1] in lists.CHINESE:
        return False  # "Li Wei", "Wei Li": both may be either
    if len(words) == 2 and "-" not in words[1]:
        return _PINYIN.fullmatch(plain[1]) is not None
    parts = _syllables(plain[1:])
    return len(parts) == 2 and all(_PINYIN.fullmatch(one) or _ROMANISED.fullmatch(one) for one in parts)


def _japanese(plain: Sequence[str], land: str) -> bool:
    if len(plain) > 2 or plain[0] not in lists.JAPANESE:
        return False
    return plain[1] in lists.JAPANESE_GIVEN or (land == "JP" and plain[1] not in lists.JAPANESE)


def _vietnamese(text: str, plain: Sequence[str], land: str) -> bool:
    known = _VIETNAMESE.search(text) is not None or land == "VN"
    if plain[0] in lists.VIETNAMESE:
        return known or plain[-1] not in lists.VIETNAMESE
    return plain[0] in lists.VIETNAMESE_TOO and (
        known or (len(plain) > 2 and plain[1] in lists.VIETNAMESE_MIDDLE and plain[-1] not in lists.VIETNAMESE)
    )


def _hungarian(plain: Sequence[str], land: str, home: str) -> bool:
    if any(word not in lists.HUNGARIAN_GIVEN for word in plain[1:]):
        return False
    if plain[0] not in lists.HUNGARIAN_GIVEN | lists.GIVEN:
        return plain[0] in lists.HUNGARIAN or "HU" in (land, home)
    return "HU" in (land, home) and plain[0] in lists.HUNGARIAN


def _russian(plain: Sequence[str]) -> bool:
    return len(plain) == 3 and bool(_PATRONYMIC.fullmatch(plain[2])) and not _PATRONYMIC.fullmatch(plain[0])
