"""A date as a card writes it ("19800321", "--0305", "1604-02-02") -> When, or None when it cannot be told.

Apple writes a birthday without a year in 1604, the leap year before the calendar it uses. A birthday with a time is
the day as written: the zone it was converted from is lost.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime

from rekindle.model import When, WhenKind
from rekindle.util.maker import maker

_DAY = re.compile(r"([0-9]{4})(?:[-./]([0-9]{1,2})[-./]([0-9]{1,2})|([0-9]{2})([0-9]{2}))(?:[T ].*)?")
_YEARLESS = re.compile(r"--([0-9]{2})-?([0-9]{2})(?:[T ].*)?")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEAR = re.compile(r"[0-9]{4}")
_when = maker(When)
_NO_YEARS = frozenset({0, 1604})


def when(value: str, omitted: str = "") -> When | None:
    """The date in a value; `omitted` is a year that stands for none (X-APPLE-OMIT-YEAR)."""
    with suppress(ValueError):
        return _read(value.strip(), omitted)
    return None


def _read(text: str, omitted: str) -> When | None:
    """The same, raising ValueError for a day that no calendar has."""
    if len(text) == 10 and text[4] == text[7] == "-" and text[:4] not in (omitted, "0000", "1604"):
        date.fromisoformat(text)  # raises ValueError for a day that no calendar has
        return _when(text=text, kind=WhenKind.DAY)
    if match := _DAY.fullmatch(text):
        return _day(int(match[1]), int(match[2] or match[4]), int(match[3] or match[5]), omitted)
    if match := _YEARLESS.fullmatch(text):
        return _yearless(int(match[1]), int(match[2]))
    if match := _MONTH.fullmatch(text):
        return When.month(int(match[1]), date(2000, int(match[2]), 1).month)
    return When.year(int(text)) if _YEAR.fullmatch(text) and int(text) not in _NO_YEARS else None


def _day(year: int, month: int, day: int, omitted: str) -> When:
    if year in _NO_YEARS or str(year) == omitted:
        return _yearless(month, day)
    return When.on(date(year, month, day))


def _yearless(month: int, day: int) -> When:
    date(2000, month, day)  # raises ValueError for a day that no year has
    return When.month_day(month, day)


def instant(value: str) -> str:
    """A time stamp such as REV -> text that sorts as time does, UTC where the zone is told; "" for none.

    A stamp without a time is a day ("2015-02-06"), one without a zone is local ("2015-02-06T07:33:47").
    """
    text = value.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return ""
    if len(text) == 20 and text[4] == "-" and text[10] == "T" and text[19] == "Z":
        return text
    if "T" not in text.upper():
        return When.on(moment.date()).text
    with suppress(OverflowError):
        return (When.instant(moment) if moment.tzinfo else When.local(moment)).text
    return ""
