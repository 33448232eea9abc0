"""A name taken apart -> the key it is sorted by: plain text that sorts bytewise, alike in every database.

"berg, jan van der": the family, a comma, then the given names and what stands behind. Blanks within the family become
"-", which sorts behind the comma, so that short goes before long: Lind, Lind-Berg, Linda. A letter that an alphabet has
of its own, in its place there, is written with marks that sort behind z.

- Å Ä Ö, Æ Ø come after Z for whoever looks from a Nordic country, whatever the name, and for all others where the name
  is Nordic: Swedish and Finnish as Å Ä Ö, Danish and Norwegian as Æ Ø Å, with Æ as Ä and Ø as Ö; there Ü is a Y. In all
  other names they are A and O. Aa is Å where the bearer is Danish or Norwegian.
- For whoever looks from Germany, Austria or Switzerland Ä is AE (DIN 5007-2), elsewhere A (DIN 5007-1).
- Ñ, Ł, Č, Ş, Ő and their like are letters of their own for whoever looks from where they are, plain letters elsewhere.
  Letters of two marks (Hungarian cs, Czech ch) are not told apart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from rekindle.core.names import words as lists
from rekindle.core.names.lands import DANISH, NORDIC, SPANISH
from rekindle.core.names.parts import Parts
from rekindle.util.text import fold, nfc

Letters = Mapping[str, str]

_SWEDISH: Letters = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"}
_DANISH: Letters = {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"}
_GERMAN: Letters = {"ä": "ae", "ö": "oe", "ü": "ue"}
_OWN: Mapping[str, str] = {
    "IS": "á a~ ð d~ é e~ í i~ ó o~ ú u~ ý y~ þ { æ | ö } ø } å ~",
    "ES": "ñ n~",
    "HU": "ö o~ ő o~ ü u~ ű u~",
    "PL": "ą a~ ć c~ ę e~ ł l~ ń n~ ó o~ ś s~ ź z~ ż z~~",
    "CZ": "č c~ ř r~ š s~ ž z~",
    "HR": "č c~ ć c~~ đ d~ š s~ ž z~",
    "TR": "ç c~ ğ g~ ı h~ ö o~ ş s~ ü u~",
    "EE": "š s~ ž z~ õ w~ ä w~~ ö w~~~ ü w~~~~",
}
_AS = {"SK": "CZ", "SI": "HR", "RS": "HR", "BA": "HR", "AZ": "TR"}
_GERMAN_LANDS = frozenset({"DE", "AT", "CH", "LI"})

_CLAN = re.compile(r"(?<=^o)-|(?<=^mc)-|(?<=^mac)-")
"""O and Mc are one word with what follows, however they are written."""
_SURELY = re.compile("[åæø]")
_UMLAUT = re.compile("[äö]")
_ENDS = re.compile(
    r"(?:ström|sjö|gren|[kq]vist|sson|bäck|näs|löf|löv|gård|lund|holm|man|nen|lä|mäki|järvi|lahti|ö|rö|ås|ängen|äng)\b"
)
_BEGINS = re.compile(r"\b(?:sjö|öst|öber|öhm|öm|björ|höglu|höqv|hägg|bäck|bäckl|äng|älv|mäk|hämäl|väis|wäst|väst)")
_AA = re.compile(r"aa(?!ron|c\b)")
"""Aa, but in the names of the Bible."""
_DANISH_AA = re.compile(
    r"gaard|haak|haal|haar[bds]|haug|staal|skaar|vaag|daae|blaa|lilleaa|\baa(?:b[eory]|dn|g[er]|g\b|k[ejr]|l[bu]|m[od]|n[ed]"
    r"|r[esøv]|rh|s\b|s[elt])"
)
"""... in last names that are Danish or Norwegian by themselves."""
_OTHER_AA = re.compile(r"nen\b|\baal[bt]|\b[hmkw]aas\b|\bvan\b|saar|laar|raaij")
"""... that are Finnish, Estonian or Dutch."""
_BREAKS = re.compile(r"[\s\-_.]+")


def key(found: Parts, land: str = "", home: str = "") -> str:
    """The key of a name; "" where there is none."""
    family, given, before = found.family, f"{found.given} {found.behind}", found.before
    letters = _letters(found, land, home)
    last = _CLAN.sub("", "-".join(_words(family, letters)))
    rest = " ".join([*_words(given, letters), *_words(before, letters)])
    return ", ".join(part for part in (last, rest) if part)


def _letters(found: Parts, land: str, home: str) -> Letters:
    """What letters of their own the key of a name knows."""
    text = nfc(f"{found.given} {found.family}").lower()
    own = _alphabet(home)
    if text.isascii():
        return _with_aa(own, text, land, home) if "aa" in text else {}
    if home not in NORDIC and _is_nordic(text, found, land):
        own = {**own, **_SWEDISH}
    return _with_aa(own, text, land, home)


@cache
def _alphabet(home: str) -> Letters:
    """The letters that stand in their own place for whoever looks from there."""
    if home in NORDIC - {"IS"}:
        return {**(_DANISH if home in DANISH else _SWEDISH), "ü": "y", "ű": "y", "ő": "|" if home in DANISH else "}"}
    if home in _GERMAN_LANDS:
        return _GERMAN
    pairs = _OWN.get("ES" if home in SPANISH else _AS.get(home, home), "").split()
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def _is_nordic(text: str, found: Parts, land: str) -> bool:
    """True for a name of the North: by its letters, where its bearer lives, or by what else is in it."""
    if _SURELY.search(text):
        return True
    if not _UMLAUT.search(text):
        return False
    if land:
        return land in NORDIC
    if "ü" in text or "ß" in text:
        return False
    family = nfc(found.family).lower()
    known = any(fold(word) in lists.NORDIC_GIVEN for word in found.given.split())
    return known or bool(_ENDS.search(family) or _BEGINS.search(family))


def _with_aa(own: Letters, text: str, land: str, home: str) -> Letters:
    """Aa as Å, where it is one."""
    if not _AA.search(text):
        return own
    told = _DANISH_AA.search(text) or (home in DANISH and not _OTHER_AA.search(text))
    known = land in DANISH or (not land and home in NORDIC and told)
    return {**own, "aa": own.get("å", _SWEDISH["å"])} if known else own


def _words(text: str, letters: Letters) -> list[str]:
    """The words of a text, folded, with the letters of their own written as marks."""
    if not letters or (text.isascii() and "aa" not in text.lower()):
        return fold(text).split()
    return [word for part in _BREAKS.split(nfc(text).lower()) for word in _word(part, letters).split()]


def _word(text: str, letters: Letters) -> str:
    if letters.keys().isdisjoint(text) and "aa" not in text:
        return fold(text)
    if "aa" in letters:
        text = _AA.sub("\0", text)
    pieces = re.split(f"([{''.join(one for one in letters if len(one) == 1)}\0])", text)
    return "".join(letters.get(piece.replace("\0", "aa")) or fold(piece) for piece in pieces)
