"""A value as the user typed it -> the same as it joins a sentence (voice.md section 3, "Articles" and "Joins").

Nothing is conjugated: a form that is not there is not made.
"""

from __future__ import annotations

import re

MOST_WORDS = 12
"""A longer value is asked for again, shorter."""

_STARTERS = frozenset(
    (
        *(
            "a",
            "an",
            "the",
            "our",
            "my",
            "your",
            "their",
            "his",
            "her",
            "its",
            "this",
            "that",
            "these",
            "those",
            "when",
        ),
        *("where", "how", "what", "why", "who", "which", "some", "one", "two", "three", "four", "five", "six", "seven"),
        *("we", "you", "they", "it", "he", "she", "there", "in", "on", "at", "by", "from", "with", "for", "and", "but"),
        *("as", "if", "all", "every", "both", "another", "no", "not", "always", "never", "first", "last", "next"),
        *("some", "new", "old", "good", "being", "having"),
    )
)
"""Words that begin a value with a capital only because it was typed as a sentence."""
_DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_MONTH = "january|february|april|june|july|august|september|october|november|december"
_TIMES = re.compile(
    rf"\b(?:1[89]|20)\d\d\b|\bago\b|\b(?:yesterday|today|tonight|tomorrow)\b|\b(?:{_MONTH})\b|"
    rf"\b(?:last|this|next) (?:week|month|year|spring|summer|autumn|winter|{_DAY})\b|"
    r"\b(?:in|last|since|of|this|\d) (?:march|may)\b|\b(?:may|march) \d",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"[ \t]+")
_SILENT_H = ("hour", "honest", "honour", "honor", "heir")
_YOU_SOUND = ("uni", "use", "usu", "eu", "ewe", "one", "once", "uk", "ut", "u-")
_SPELT = frozenset("aefhilmnorsx")
"""Letters whose names begin with a vowel: an MBA, an X-ray; but a UN post, a BBC talk."""
_EIGHT = re.compile(r"8|11(?!\d)|18(?!\d)|11,|18,")


def joined(value: str) -> str:
    """A value without its last full stop and, unless it begins with a name, without its capital."""
    text = _PARAGRAPH.sub(" ", value.strip()).rstrip(".").rstrip()
    first = re.split(r"[ ,;:'’]", text, maxsplit=1)[0]
    return text[:1].lower() + text[1:] if first.casefold() in _STARTERS else text


def started(value: str) -> str:
    """A value as a sentence begins with it: "van der Berg" -> "Van der Berg"."""
    for place, mark in enumerate(value):
        if mark.isalpha():
            return value[:place] + mark.upper() + value[place + 1 :]
        if mark.isdigit():
            return value
    return value


def sentence(text: str) -> str:
    """A text with a capital and an end; what ends already stays."""
    text = started(text.strip())
    return text if text.endswith((".", "?", "!", '."', '?"', ":")) else f"{text}."


def words(text: str) -> int:
    """How many words."""
    return len(text.split())


def timed(value: str) -> bool:
    """True when a value says a time itself: then no other time phrase may stand beside it."""
    return bool(_TIMES.search(value))


def with_article(noun: str) -> str:
    """A noun with a or an by its sound: "an hour", "a university", "an MBA", "a UN post", "an 11-page note"."""
    return f"{'an' if _vowel(noun) else 'a'} {noun}"


def _vowel(noun: str) -> bool:
    first = re.split(r"[\s-]", noun, maxsplit=1)[0]
    if first[:1].isdigit():
        return bool(_EIGHT.match(first))
    if len(first) <= 4 and first.isupper():
        return first[0].lower() in _SPELT
    low = first.casefold()
    if low.startswith(_SILENT_H):
        return True
    return low[:1] in "aeiou" and bool(low) and not low.startswith(_YOU_SOUND)
