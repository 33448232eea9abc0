"""A date as a card writes it ("19800321", "--0305", "1604-02-02") -> When, or None when it cannot be told.

Apple writes a birthday without a year in 1604, the leap year before the calendar it uses. A birthday with a time is
the day as written: the zone it was converted from is lost.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime

from rekindle.model import When

_DAY = re.compile(r"([0-9]{4})(?:[-./]([0-9]{1,2})[-./]([0-9]{1,2})|([0-9]{2})([0-9]{2}))(?:[T ].*)?")
_YEARLESS = re.compile(r"--([0-9]{2})-?([0-9]{2})(?:[T ].*)?")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEAR = re.compile(r"[0-9]{4}")
_NO_YEARS = frozenset({0, 1604})


def when(value: str, omitted: str = "") -> When | None:
    """The date in a value; `omitted` is a year that stands for none (X-APPLE-OMIT-YEAR)."""
    text = value.strip()
    with suppress(ValueError):
        if match := _DAY.fullmatch(text):
            year, month, day = int(match[1]), int(match[2] or match[4]), int(match[3] or match[5])
            if year in _NO_YEARS or match[1] == omitted:
                return _yearless(month, day)
            return When.on(date(year, month, day))
        if match := _YEARLESS.fullmatch(text):
            return _yearless(int(match[1]), int(match[2]))
        if match := _MONTH.fullmatch(text):
            return When.month(int(match[1]), date(2000, int(match[2]), 1).month)
        if _YEAR.fullmatch(text) and int(text) not in _NO_YEARS:
            return When.year(int(text))
    return None


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
    if "T" not in text.upper():
        return When.on(moment.date()).text
    with suppress(OverflowError):
        return (When.instant(moment) if moment.tzinfo else When.local(moment)).text
    return ""
