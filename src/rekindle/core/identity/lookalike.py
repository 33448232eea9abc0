"""Text -> its skeleton, equal for texts that look alike ("paypa1", "раураl"); and whether a name mixes scripts.

A look-alike is a badge for the user's eyes and bars joining by itself; it is never evidence (linking.md section 5).
The idea of a skeleton is Unicode TR 39's; the table is short and ours: letters that pass for Latin ones.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LOOKS = str.maketrans(
    "АаВвЕеЅѕІіЈјКкМмНнОоРрСсТтХхУуԁԛԜԝҺһӏΑαΒΕεΖΗΙιΚκΜΝνΟοΡρΤτΥυΧχɡɑıſℓ0135678|!$@",
    "aabbeessiijjkkmmhhooppccttxxyydqwwhhlaabeezhiikkmnvooppttyuxxgaislolesgtbllsa",
)
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"), ("ii", "u"))


@lru_cache(maxsize=200_000)
def skeleton(text: str) -> str:
    """What a text looks like: "Аnnа" (two Cyrillic letters) and "Anna" have one skeleton."""
    if not text.isascii():
        text = "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
    text = text.translate(_LOOKS).lower().replace("i", "l").replace("j", "l")
    for two, one in _PAIRS:
        text = text.replace(two, one)
    return text


@lru_cache(maxsize=200_000)
def mixed(text: str) -> bool:
    """True when one word mixes Latin with Cyrillic, Greek or other letters, as honest names never do."""
    return not text.isascii() and any(len(_scripts(word)) > 1 for word in text.split())


def _scripts(word: str) -> set[str]:
    word = unicodedata.normalize("NFKC", word)
    names = {unicodedata.name(mark, "").partition(" ")[0] for mark in word if mark.isalpha()}
    return names & {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC"}
