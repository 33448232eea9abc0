"""A date cell of a LinkedIn export -> When, or None when it cannot be read without guessing.

Each file has its own form (formats.md section 1): "08 Feb 2026", "2025-06-01 14:03:22 UTC", "2026/07/28 13:20:49 UTC",
"1/29/26, 2:37 PM", "Jan 2024", "2015". A spreadsheet writes "7-Feb-22", "07.02.2022" or "2/7/2022" instead. Numbers
between slashes are month first only where LinkedIn itself writes them so; elsewhere they count when one order alone is
possible. Years of two digits are of this century: LinkedIn opened in 2003.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache

from rekindle.model import When, WhenKind

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar",
            "feb february februar",
            "mar march mär märz mrz",
            "apr april",
            "may mai",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december dez dezember",
        ),
        start=1,
    )
    for name in names.split()
}
_STAMP = re.compile(r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})[ T](\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(UTC|GMT|Z)?")
_YEAR_FIRST = re.compile(r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})")
_NAMED = re.compile(r"(\d{1,2})[-. ]+([^\W\d_]{3,9})[-. ]+(\d{2}|\d{4})")
_NAMED_FIRST = re.compile(r"([^\W\d_]{3,9})\.? (\d{1,2}), ?(\d{4})")
_MONTH = re.compile(r"([^\W\d_]{3,9})[-. ]+(\d{4})")
_YEAR = re.compile(r"\d{4}")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})(?:[ ,]+(\d{1,2}:\d{2})(?::\d{2})?)?")
_SLASHED = re.compile(
    r"(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})(?:,? +(\d{1,2}):(\d{2})(?::\d{2})?(?: ?([AP])\.?M\.?)?)?", re.IGNORECASE
)


def instant(raw: str) -> When | None:
    """A moment of a messages file: UTC, also where the file does not say so."""
    if raw[10:11] != " " or raw[19:] not in (" UTC", ""):
        found = read(raw)
        if found is None or "T" not in found.text:
            return None
        return When.instant(datetime.fromisoformat(found.text[:19]).replace(tzinfo=UTC))
    try:
        moment = datetime.fromisoformat(raw[:19])
    except ValueError:
        return None
    if moment.tzinfo:
        return When.instant(moment)
    # as When.instant, at a third of its cost
    return When(text=f"{moment.isoformat(timespec='seconds')}Z", kind=WhenKind.INSTANT)


@lru_cache(maxsize=65_536)
def read(raw: str, *, month_first: bool = False) -> When | None:
    """A date in any form of any file; `month_first` for the files in which "1/2/26" is the second of January."""
    text = " ".join(raw.split())
    try:
        return _stamp(text) or _day(text) or _span(text) or _slashed(text, month_first=month_first)
    except ValueError:  # 31 Feb, 25:61, year 0
        return None


def _stamp(text: str) -> When | None:
    if not (found := _STAMP.fullmatch(text)):
        return None
    year, _, month, day, clock, zone = found.groups()
    moment = datetime.fromisoformat(f"{year}-{month:0>2}-{day:0>2}T{clock:0>5}")
    return When.instant(moment.replace(tzinfo=UTC)) if zone else When.local(moment)


def _day(text: str) -> When | None:
    if found := _YEAR_FIRST.fullmatch(text):
        return When.on(date(int(found[1]), int(found[3]), int(found[4])))
    if (found := _NAMED.fullmatch(text)) and (month := _MONTHS.get(found[2].casefold())):
        return When.on(date(_year(found[3]), month, int(found[1])))
    if (found := _NAMED_FIRST.fullmatch(text)) and (month := _MONTHS.get(found[1].casefold())):
        return When.on(date(int(found[3]), month, int(found[2])))
    return None


def _span(text: str) -> When | None:
    if (found := _MONTH.fullmatch(text)) and (month := _MONTHS.get(found[1].casefold())):
        return When.month(int(found[2]), month)
    return When.year(int(text)) if _YEAR.fullmatch(text) and int(text) else None


def _slashed(text: str, *, month_first: bool) -> When | None:
    if found := _DOTTED.fullmatch(text):
        return _whole(date(_year(found[3]), int(found[2]), int(found[1])), found[4] or "")
    if not (found := _SLASHED.fullmatch(text)):
        return None
    month, day = int(found[1]), int(found[2])
    if month > 12:
        month, day = day, month
    elif day <= 12 and day != month and not month_first:
        return None
    return _whole(date(_year(found[3]), month, day), _clock(found[4], found[5], found[6]))


def _clock(hour: str | None, minute: str, half: str | None) -> str:
    if hour is None:
        return ""
    hours = int(hour) % 12 + 12 * (half in ("P", "p")) if half else int(hour)
    return f"{hours:02}:{minute}"


def _whole(day: date, clock: str) -> When:
    return When.local(datetime.fromisoformat(f"{day.isoformat()}T{clock:0>5}")) if clock else When.on(day)


def _year(digits: str) -> int:
    return int(digits) + (2000 if len(digits) == 2 else 0)
