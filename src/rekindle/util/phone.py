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
_PLUS = frozenset("+\uff0b")
_SEPARATORS = str.maketrans("", "", " -.()/")


@lru_cache(maxsize=200_000)
def normal(raw: str, region: str = "") -> str:
    """E.164 ("+46701234567"), or bare digits (7 or more) when the region is unknown, or "" when it is no number."""
    text = raw.strip()[:_LONGEST]
    if text[:4].lower() == "tel:":
        text = text[4:]
    if not text.translate(_SEPARATORS).lstrip("+").isdecimal():
        text = _EXTENSION.sub("", text)
    if text.startswith("00"):
        text = "+" + text[2:]
    if plain := _plain(text):
        return plain
    if not region and _PLUS.isdisjoint(text) and ";" not in text:
        return _bare(text)  # the parser would refuse it after a long look
    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return _bare(text)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _bare(text: str) -> str:
    plain = text.translate(_SEPARATORS)
    if plain.isascii() and plain.isdigit():
        return plain if len(plain) >= 7 else ""
    digits = _NOT_DIGITS.sub("", text).lstrip("+")
    letters = any(mark.isalpha() for mark in text)
    return digits if len(digits) >= 7 and not letters else ""


def _plain(text: str) -> str:
    """What the parser makes of "+46 70-123 45 67", known without it; "" for what it must see itself.

    A number in international form loses nothing but its separators, unless it also holds a national prefix.
    """
    digits = text[1:].translate(_SEPARATORS)
    if not (text[:1] == "+" and digits[:1] != "0" and digits.isascii() and digits.isdigit() and 8 <= len(digits) <= 14):
        return ""
    for length in (1, 2, 3):
        if (code := int(digits[:length])) in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
            prefix = _national_prefix(code)
            return "" if prefix and prefix.match(digits, length) else "+" + digits
    return ""


@lru_cache(maxsize=300)
def _national_prefix(code: int) -> re.Pattern[str] | None:
    region = phonenumbers.region_code_for_country_code(code)
    plan = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(code, region)
    return re.compile(plan.national_prefix_for_parsing) if plan and plan.national_prefix_for_parsing else None


@lru_cache(maxsize=200_000)
def is_mobile(value: str) -> bool:
    """True when an E.164 number belongs to one pocket, as far as its plan tells."""
    try:
        kind = phonenumbers.number_type(phonenumbers.parse(value, None))
    except phonenumbers.NumberParseException:
        return False
    return kind in (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
