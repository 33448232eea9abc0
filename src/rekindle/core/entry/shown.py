"""The words of a name as typed -> the name as it is shown: capitals put right, its parts, titles apart."""

from __future__ import annotations

import re

from rekindle.core.entry.lexicon import folded
from rekindle.core.entry.line import Line
from rekindle.core.entry.naming import CJK, Found
from rekindle.core.entry.words_small import PARTICLES, words
from rekindle.model.record import Name
from rekindle.util.text import fold

_HONORIFICS = ("教授", "老师", "老師", "先生", "医生", "醫生", "博士", "さん", "様", "氏", "님")
_SCOTTISH = re.compile(r"(Ma?c)([A-Z]{2,})")  # in capitals but for its c: "McKAY"
_ALSO_NAMES = words("al san ben mac santa ten")
_LIFTED = words("prof dr herr frau fru mr mrs ms")


def shown(several: list[str]) -> str:
    """The words of a name with its capitals put right, where they were typed without, or in capitals alone."""
    text = " ".join([*several[:-1], *map(_bare, several[-1:])]).strip(" ,;")
    if text == text.lower() or _is_shouted(text):
        return " ".join(_capital(word.lower(), at) for at, word in enumerate(text.split()))
    return " ".join(_mended(word, at) for at, word in enumerate(text.split()))


def _bare(text: str) -> str:
    """A word without the dot after it, unless it is an initial: "Lind." -> "Lind", "J." as it is."""
    text = text[:-2] if text.endswith(("'s", "’s")) and len(text) > 4 else text
    return text if len(text) <= 2 or text.count(".") > 1 else text.rstrip(".")


def _is_shouted(text: str) -> bool:
    letters = text.replace(".", "").replace(" ", "")
    return text == text.upper() and len(letters) > 3 and any(len(word.strip(".")) > 2 for word in text.split())


def _mended(word: str, at: int) -> str:
    if scottish := _SCOTTISH.fullmatch(word):
        return scottish[1] + scottish[2].capitalize()
    return word if word != word.lower() or fold(word) in folded(PARTICLES) or word == "in" else _capital(word, at)


def _capital(word: str, at: int) -> str:
    """A capital for a word and each part of it; particles after the first word stay small."""
    if at and fold(word) in folded(PARTICLES) - _ALSO_NAMES:
        return word
    word = re.sub(r"(^|[-'’.])(\w)", lambda found: found[1] + found[2].upper(), word)
    word = re.sub(r"^(Mc)(\w)", lambda found: found[1] + found[2].upper(), word)
    return re.sub(r"(['’])S$", r"\1s", word)


def made(line: Line, found: Found, *, nickname: str, maiden: str, suffix: str) -> Name:
    """The name in its parts."""
    several = [line.words[at].text for at in found.words]
    prefix = " ".join(_prefix(line.words[at].text) for at in found.prefix)
    full, family = shown(several), ""
    if _is_family_first(several):
        family = shown(several[:1])
        full = f"{several[1]} {family}"
    if CJK.search(full):
        full, prefix = _honorific(full, prefix)
    given = full.removesuffix(family).strip() if family else ""
    return Name(full=full, given=given, family=family, prefix=prefix, nickname=nickname, maiden=maiden, suffix=suffix)


def _is_family_first(several: list[str]) -> bool:
    """True for "DUVIVIER Mathilde"."""
    if len(several) != 2 or CJK.search(several[0]):
        return False
    first, second = several
    if "-" in first and min(map(len, first.split("-"))) < 3:  # "J-O Lindström"
        return False
    return (
        (first.isupper() or bool(_SCOTTISH.fullmatch(first)))
        and len(first) > 2
        and "." not in first
        and not second.isupper()
    )


def _prefix(text: str) -> str:
    """A title as typed; shouted or in small letters with its capital."""
    bare = text.strip(".")
    return text.capitalize() if (text.isupper() and len(bare) > 2) or (text.islower() and bare in _LIFTED) else text


def _honorific(full: str, prefix: str) -> tuple[str, str]:
    """What stands behind a name in Chinese, Japanese and Korean goes where others put it before."""
    for one in _HONORIFICS:
        if full.endswith(one) and len(full) - len(one) >= 2:
            return full.removesuffix(one), prefix or one
    return full, prefix
