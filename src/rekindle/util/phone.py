"""A phone number as written -> E.164 where it can be told, digits where not.

The home region comes from the book's settings; without one, only numbers with a country code become E.164. Words
("DHL"), short codes and anything with fewer than seven digits identify nobody and are no numbers here.
"""

from __future__ import annotations

import re
from functools import lru_cache

import phonenumbers

_EXTENSION = re.compile(r"(?:;ext=|\bext\.?|\bx|#)\s*\d{1,7}\s*$", re.IGNORECASE)
_LABEL = re.compile(r"^[^\W\d]+\.?\s*:|\([^()\d]*\)\s*$")  # "Mobil: 070 ...", "070 ... (work)"
_VANITY = re.compile(r"\+?[\d\s().-]{3,}[a-z][a-z\d-]{2,}", re.IGNORECASE)  # 1-800-FLOWERS
_USUAL = re.compile(r"\+?[0-9 ./-]*(?:\([0-9]+\)[0-9 ./-]*)?")  # no scheme, label, extension or letter
_LONGEST = 64
_FEWEST, _MOST = 7, 15  # digits: shorter are short codes and extensions, longer no plan allows


@lru_cache(maxsize=200_000)
def normal(raw: str, region: str = "") -> str:
    """E.164 ("+46701234567"), or bare digits (7 or more) when the region is unknown, or "" when it is no number."""
    text = _bare(raw)
    if _has_letters(text) and not _VANITY.fullmatch(text):
        return ""
    if plain := _plain(text):
        return plain
    if not region and not text.startswith(("+", "\uff0b")) and ";" not in text:
        return _digits(text)  # the parser would refuse it after a long look
    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return _digits(text)
    # a plan's lengths vouch for a country code that is written; one that is assumed needs the plan itself
    vouched = phonenumbers.is_possible_number if text.startswith("+") else phonenumbers.is_valid_number
    if not vouched(number):
        return _digits(text)
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _bare(raw: str) -> str:
    """The number alone: without scheme, label and extension, an international 00 written as +."""
    text = raw.strip()[:_LONGEST]
    if not _USUAL.fullmatch(text):
        if text[:4].lower() == "tel:":
            text = text[4:]
        text = _EXTENSION.sub("", _LABEL.sub("", text))
    text = text.strip()
    return "+" + text[2:] if text.startswith("00") else text


def _has_letters(text: str) -> bool:
    """True when one of the marks is a letter."""
    return text.lower() != text.upper() if text.isascii() else any(mark.isalpha() for mark in text)


def _plain(text: str) -> str:
    """What the parser makes of "+46 70-123 45 67", known without it; "" for what it must see itself.

    A number in international form loses nothing but its separators, unless it also holds a national prefix.
    """
    digits = _joined(text[1:]) if text[:1] == "+" else ""
    if digits[:1] == "0" or not (digits.isdigit() and digits.isascii()):
        return ""
    length, prefix, lengths = _plan(digits[:3])
    fits = len(digits) - length in lengths and not (prefix and prefix.match(digits, length))
    return "+" + digits if fits else ""


def _joined(text: str) -> str:
    """A number without its separators. One mark at a time: most are not there, and looking costs next to nothing."""
    for mark in " -.()/":
        text = text.replace(mark, "")
    return text


@lru_cache(maxsize=1_000)
def _plan(start: str) -> tuple[int, re.Pattern[str] | None, frozenset[int]]:
    """The country code that three digits begin with: its length, national prefix and the possible lengths after it."""
    for length in (1, 2, 3):
        code = int(start[:length])
        if code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
            region = phonenumbers.region_code_for_country_code(code)
            plan = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(code, region)
            if plan is None or plan.general_desc is None:
                break
            prefix = re.compile(plan.national_prefix_for_parsing) if plan.national_prefix_for_parsing else None
            return length, prefix, frozenset(plan.general_desc.possible_length)
    return 0, None, frozenset()


def _digits(text: str) -> str:
    """Bare digits of what may be a number of an unknown region."""
    digits = _joined(text)
    if not (digits.isdigit() and digits.isascii()):
        digits = str(phonenumbers.normalize_digits_only(text))
    return digits if _FEWEST <= len(digits) <= _MOST and not _has_letters(text) else ""


@lru_cache(maxsize=200_000)
def is_mobile(value: str) -> bool:
    """True when an E.164 number belongs to one pocket, as far as its plan tells."""
    try:
        kind = phonenumbers.number_type(phonenumbers.parse(value, None))
    except phonenumbers.NumberParseException:
        return False
    return kind in (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
