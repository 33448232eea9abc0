"""Values as sources write them -> values as a sentence takes them (voice.md section 3)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rekindle.util.company import normal
from rekindle.util.text import fold, squeeze

CLIP = 90
_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])\s*")
_LONG = 5
"""Letters from which a word also finds what begins with it: "flood" finds "floods", "art" not "artist"."""


def tidy(text: str) -> str:
    """One line without its last full stop."""
    line = squeeze(text)
    return line[:-1].rstrip() if line.endswith(".") and not line.endswith("..") else line


def clipped(text: str, most: int = CLIP) -> str:
    """One line, cut at a word where it is long."""
    line = squeeze(text)
    if len(line) <= most:
        return line
    cut = line[: most - 1].rpartition(" ")[0] or line[: most - 1]
    return cut.rstrip(" ,;:-") + "…"


@lru_cache(maxsize=10_000)
def spoken(company: str) -> str:
    """A firm as people say it, without brackets and legal form: "Corran Energy (UK) Ltd." -> "Corran Energy"."""
    words = _BRACKETS.sub(" ", squeeze(company)).split() or squeeze(company).split()
    meant = normal(" ".join(words))
    while len(words) > 1 and normal(" ".join(words[:-1])) == meant:
        words = words[:-1]
    return " ".join(words).rstrip(",;")


def hit(words: Iterable[str], text: str) -> str:
    """The first of these words that the text has, as a word or, from five letters on, the beginning of one; else ""."""
    line = f" {fold(text)} "
    for word in words:
        sought = fold(word)
        if sought and f" {sought}{'' if len(sought) >= _LONG else ' '}" in line:
            return word
    return ""
