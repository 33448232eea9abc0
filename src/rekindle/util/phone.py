"""A phone number as written -> E.164 where it can be told, digits where not.

The home region comes from the book's settings; without one, only numbers with a country code become E.164.
"""

from __future__ import annotations

import re
from functools import lru_cache

import phonenumbers

_NOT_DIGITS = re.compile(r"[^\d+]+")
_EXTENSION = re.compile(r"(?:;ext=|ext\.?|x|#)\s*\d{1,7}\s*$", re.IGNORECASE)
_LONGEST = 64


@lru_cache(maxsize=200_000)
def normal(raw: str, region: str = "") -> str:
    """E.164 ("+46701234567"), or bare digits (7 or more) when the region is unknown, or "" when it is no number."""
    text = raw.strip()[:_LONGEST]
    if text[:4].lower() == "tel:":
        text = text[4:]
    text = _EXTENSION.sub("", text)
    if text.startswith("00"):
        text = "+" + text[2:]
    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        digits = _NOT_DIGITS.sub("", text).lstrip("+")
        letters = sum(mark.isalpha() for mark in text)
        return digits if len(digits) >= 7 and not letters else ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


@lru_cache(maxsize=200_000)
def is_mobile(value: str) -> bool:
    """True when an E.164 number belongs to one pocket, as far as its plan tells."""
    try:
        kind = phonenumbers.number_type(phonenumbers.parse(value, None))
    except phonenumbers.NumberParseException:
        return False
    return kind in (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
