"""Text -> one form for comparing: folded names, repaired accents, no controls.

Folding is for keys only; what is shown keeps the original script (linking.md section 3).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_OTHER = re.compile(r"[^a-z0-9 ]+")
_SPACES = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def squeeze(text: str) -> str:
    """One line, NFC, single blanks, no zero-width or bidi marks at all. For values, not for notes."""
    if text.isascii() and text.isprintable() and "  " not in text:  # nearly every value, in a tenth of the time
        return text.strip()
    return _SPACES.sub(" ", nfc(_INVISIBLE.sub("", text))).strip()


def nfc(text: str) -> str:
    """Composed form, without control characters."""
    text = text if text.isprintable() else _CONTROLS.sub("", text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Letters a-z, digits and single blanks: "Zoë Okafor-Lind" -> "zoe okafor lind", "O'Neill, J.R." -> "oneill j r".

    Ideographs and syllable blocks are split first, as anyascii writes them joined; kana are letters and stay together.
    """
    if text.isascii() and text.replace(" ", "").isalnum() and "  " not in text:  # nearly every name
        return text.strip().lower()
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).translate(_LATIN)
    text = text.lower().replace("'", "").replace("`", "").replace("-", " ").replace("_", " ").replace(".", " ")
    return _SPACES.sub(" ", _OTHER.sub(" ", text)).strip()


class _Latin(dict[int, str]):
    """Mark -> how anyascii writes it, learned as marks come: long texts fold in half the time."""

    def __missing__(self, code: int) -> str:
        mark = chr(code)
        found = f" {anyascii(mark)} " if _alone(mark) else anyascii(mark)
        self[code] = found
        return found


_LATIN = _Latin()


def _alone(mark: str) -> bool:
    """True for ideographs and syllable blocks, which folding keeps apart."""
    return "\u3400" <= mark <= "\u9fff" or "\uac00" <= mark <= "\ud7a3" or mark >= "\U00020000"
