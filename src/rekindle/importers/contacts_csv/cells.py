"""The text of one cell -> values: parts, labels, groups, dates. Formats only: what they are about is said elsewhere."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from rekindle.importers.contacts_csv.words import OTHER_CONTACTS, SYSTEM_GROUPS
from rekindle.model import When
from rekindle.util import mail as mails
from rekindle.util.inert import alive
from rekindle.util.text import fold, squeeze

_JOINED = re.compile(r"\s*:::\s*")
_GUARD = re.compile(r"'(?=[=+\-@\t])")  # how exporters keep a spreadsheet from running a cell
_NUMBER_NAME = re.compile(r"[\d\s()+./-]{5,40}")
_ISO = re.compile(r"(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:[T ].*)?")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
_YEARLESS = re.compile(r"--(\d{1,2})-?(\d{1,2})")
_PLACED = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})(?:\2\s?(\d{4}|\d{2})?)?")
_NO_DATE = re.compile(r"0{1,4}([./-])0{1,2}\1?0{0,4}")  # Outlook's "0/0/00"
_NO_YEAR = ("0000", "1604")  # 1604: how Apple writes a birthday without a year (formats.md section 3)


class Order(StrEnum):
    """What stands first in a file's dates such as 4/5/1980."""

    DAY = "day"
    MONTH = "month"
    UNKNOWN = "unknown"


def clean(cell: str) -> str:
    """The cell without outer blanks and the guard that exporters put before a formula."""
    text = cell.strip()
    return text[1:] if _GUARD.match(text) else text


def own(cell: str) -> str:
    """A cell of a list that Rekindle wrote, without what kept a spreadsheet from running it."""
    return alive(cell).strip()


def parts(cell: str) -> tuple[str, ...]:
    """The values that Google joins with ":::", in any cell."""
    if ":::" not in cell:
        return (cell,) if cell else ()
    return tuple(part for part in _JOINED.split(cell.strip()) if part)


def several(cell: str) -> tuple[str, ...]:
    """The mail addresses or phone numbers of one cell, however they are joined."""
    if ":::" in cell or mails.normal(cell):
        return parts(cell)
    return tuple(part.strip() for part in re.split(r"[;\n]|,(?=[^,]*@)| / ", cell) if part.strip())


def label(cell: str) -> tuple[str, bool]:
    """A label without its star, and whether it had one: the primary value's label is "* Home", or "*" alone."""
    text = squeeze(parts(cell)[0] if parts(cell) else "")
    return (text[1:].strip(), True) if text.startswith("*") else (text, False)


def groups(cell: str, *, google: bool) -> tuple[tuple[str, ...], bool]:
    """The tags of a cell, and whether it names Google's "Other contacts" and no group of the user's."""
    found = parts(cell) if google else tuple(re.split(r"[;,]|:::", cell))
    names = [squeeze(group).removeprefix("*").strip() for group in found]
    folded = {fold(name) for name in names}
    own = tuple(dict.fromkeys(name for name in names if name and fold(name) not in SYSTEM_GROUPS))
    return own, bool(folded & OTHER_CONTACTS) and folded <= OTHER_CONTACTS | {""}


def is_starred(cell: str) -> bool:
    """True when the user starred the entry."""
    return any(fold(group) == "starred" for group in parts(cell))


def is_number(name: str) -> bool:
    """True for a name that is only a phone number."""
    return _NUMBER_NAME.fullmatch(name) is not None and sum(mark.isdecimal() for mark in name) >= 5


def is_no_date(cell: str) -> bool:
    """True for what stands in a date's place when there is none."""
    return _NO_DATE.fullmatch(cell) is not None


def order_of(cell: str) -> Order:
    """What a date tells of its file's order: a number above twelve is no month."""
    found = _PLACED.fullmatch(cell.strip())
    if not found or found[2] != "/" or (int(found[1]) > 12) == (int(found[3]) > 12):
        return Order.UNKNOWN
    return Order.DAY if int(found[1]) > 12 else Order.MONTH


def own_day(cell: str) -> When | None:
    """A date as Rekindle writes it: a day, a day of every year, a month or a year."""
    try:
        if found := _MONTH.fullmatch(cell):
            first = date(int(found[1]), int(found[2]), 1)
            return When.month(first.year, first.month)
        if _YEAR.fullmatch(cell):
            return When.year(date(int(cell), 1, 1).year)
    except ValueError:
        return None
    return when(cell, Order.UNKNOWN)


def when(cell: str, order: Order) -> When | None:
    """A date, without its year where the year is not told in full; None when it is none or its order is not known."""
    text = cell.strip()
    if found := _YEARLESS.fullmatch(text):
        return day("", found[1], found[2])
    if found := _ISO.fullmatch(text):
        return day(found[1], found[2], found[3])
    if not (found := _PLACED.fullmatch(text)):
        return None
    first, mark, second, year = found.groups()
    if mark == "/" and first != second and order is Order.UNKNOWN:
        order = order_of(text)
        if order is Order.UNKNOWN:
            return None
    if mark == "/" and order is Order.MONTH:
        first, second = second, first
    return day(year or "", second, first)


def day(year: str, month: str, day_of_month: str) -> When | None:
    """A day from its digits; without a year of four digits a day of every year; None when there is no such day."""
    full = len(year) == 4 and year not in _NO_YEAR
    try:
        found = date(int(year) if full else 2000, int(month), int(day_of_month))  # 2000: has a 29 February
    except ValueError:
        return None
    return When.on(found) if full else When.month_day(found.month, found.day)
