"""A date as mails write it -> when; "Mon, 4 Mar 2024 11:20:34 +0100" fast, every other form by one tolerant rule.

Told apart: an instant (with a zone), a local time (without one, or with a zone nobody knows) and a day (no hour, or an
hour that cannot be). Years before 1971 mean "not set": there was no mail then, and 1970-01-01 is a zero.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from rekindle.model import When, WhenKind
from rekindle.util.maker import maker

_MONTHS = {
    name: number
    for number, name in enumerate(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], 1
    )
}
_FIRST, _LAST = 1971, 2200
_USUAL = re.compile(
    r"(?:[A-Z][a-z]{2}, {1,2})?(\d{1,2} [A-Z][a-z]{2} \d{4}) ((?:[01]\d|2[0-3]):[0-5]\d):([0-5]\d)"
    r" ([+-](?:0\d|1[0-4])[0-5]\d)(?: \([A-Z]{1,5}\))?",
    re.ASCII,
)
_ISO = re.compile(r"\s*(\d{4})-(\d\d?)-(\d\d?)(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]{1,3}([A-Za-zäûéç]{3,9})\.?,?[\s-]{1,3}(\d{4}|\d{2,3})(?!\d|:)"
)
_MONTH_FIRST = re.compile(
    r"(?<![A-Za-z])([A-Za-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s(?:[^\n]{0,40}?(?<![\d+-]))(\d{4})(?!\d)"
)
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?:[.,]\d{1,9})?(?![\d:])(?:\s?([AaPp])\.?[Mm]\b)?")
_OFFSET = re.compile(r"(?<!\d)([+-])(\d\d):?([0-5]\d)(?!\d)")
_NAMED = re.compile(r"\b([A-Z]{1,5})\b")
_ZONES = {
    "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "MET": 60, "MEZ": 60,
    "CEST": 120, "MEST": 120, "MESZ": 120, "EET": 120, "EEST": 180, "MSK": 180, "JST": 540, "KST": 540,
    "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "HKT": 480, "SGT": 480, "BRT": -180, "ART": -180,
    "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "AKST": -540, "AKDT": -480, "HST": -600,
}  # fmt: skip
_OTHER_MONTHS = {
    "mär": 3, "mrz": 3, "mai": 5, "okt": 10, "dez": 12, "fév": 2, "avr": 4, "aoû": 8, "déc": 12, "ene": 1, "abr": 4,
    "ago": 8, "dic": 12, "gen": 1, "mag": 5, "giu": 6, "lug": 7, "set": 9, "ott": 10, "out": 10, "fev": 2, "maj": 5,
}  # fmt: skip
_LONGEST = 200

_when = maker(When)


def when(text: str) -> When | None:
    """The date that a text tells, or None."""
    found = _USUAL.fullmatch(text)
    if found is None:
        return exact(text)
    day, clock, second, zone = found.groups()
    days = _around(day)
    if days is None:
        return exact(text)
    later, clock = _utc(clock, zone)
    return _when(text=f"{days[later]}T{clock}:{second}Z", kind=WhenKind.INSTANT)


@lru_cache(maxsize=8192)
def _around(text: str) -> tuple[str, str, str] | None:
    """The day "4 Mar 2024", the day after and, last, the day before; None when it is no day that is told fast."""
    day, month, year = text.split()
    try:
        middle = date(int(year), _MONTHS[month], int(day))
    except (KeyError, ValueError):  # no such month or day
        return None
    if not _FIRST <= middle.year <= _LAST:
        return None
    after, before = (middle + timedelta(days=by) for by in (1, -1))
    return middle.isoformat(), after.isoformat(), before.isoformat()


@lru_cache(maxsize=8192)
def _utc(clock: str, zone: str) -> tuple[int, str]:
    """How many days later "11:20" of the zone "+0100" is in UTC (-1, 0 or 1), and the clock there."""
    east = int(zone[:3]) * 60 + int(zone[0] + zone[3:])
    later, minutes = divmod(int(clock[:2]) * 60 + int(clock[3:]) - east, 24 * 60)
    return later, f"{minutes // 60:02}:{minutes % 60:02}"


def exact(text: str) -> When | None:
    """The same for any text, by looking for its parts wherever they stand."""
    text = text[:_LONGEST]
    day = _day(text)
    if day is None:
        return None
    clock = _clock(text)
    if clock is None:
        return When.on(day.date())
    at = day.replace(hour=clock[0], minute=clock[1], second=clock[2])
    offset = _offset(text)
    if offset is None:
        return When.local(at)
    return _when(text=(at - timedelta(minutes=offset)).isoformat() + "Z", kind=WhenKind.INSTANT)


def _day(text: str) -> datetime | None:
    if found := _ISO.match(text):
        year, month, day = map(int, found.groups())
    elif found := _DAY_FIRST.search(text):
        year, month, day = _year(found[3]), _month(found[2]), int(found[1])
    elif found := _MONTH_FIRST.search(text):
        year, month, day = _year(found[3]), _month(found[1]), int(found[2])
    else:
        return None
    try:
        return datetime(year, month, day) if _FIRST <= year <= _LAST else None  # noqa: DTZ001 - a day
    except ValueError:  # no such day
        return None


def _month(name: str) -> int:
    return _MONTHS.get(name[:3].title()) or _OTHER_MONTHS.get(name[:3].lower(), 0)


def _year(digits: str) -> int:
    """RFC 5322 section 4.3: 00-49 is this century, 50-99 and three digits count from 1900."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if len(digits) == 2 and year < 50 else 1900)


def _clock(text: str) -> tuple[int, int, int] | None:
    found = _CLOCK.search(text)
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if found[4] in "pP" else 0)
    return (hour, minute, min(second, 59)) if hour < 24 and minute < 60 and second < 62 else None


def _offset(text: str) -> int | None:
    """Minutes east of Greenwich that the text tells; None when it tells no zone."""
    clock = _CLOCK.search(text)
    after = text[clock.end() :] if clock else ""
    if found := _OFFSET.search(after):  # the widest real zone is +14:00
        return (-1 if found[1] == "-" else 1) * (int(found[2]) * 60 + int(found[3])) if found[2] <= "14" else None
    return next((_ZONES[name] for name in _NAMED.findall(after) if name in _ZONES), None)
