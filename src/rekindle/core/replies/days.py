"""A text and the day it was written -> the day it names: when somebody is back, or has time again.

Month names of nine languages, in either order with the day; 5.1. is a fifth of January, 5/1 too unless another date of
the text shows that months come first. Without a year the next such day is meant. A day that is past, or more than
`FARTHEST` days away, is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice

FARTHEST = 400
_MOST = 40  # days looked at in one text
_NEXT = 300
"""A day without a year that is farther away than this was last year's."""

_NAMES = (
    "january januari januar jänner janvier enero gennaio janeiro jan",
    "february februari februar februarij février fevrier febrero febbraio fevereiro feb",
    "march mars märz maart marts marzo março marco mar mrz",
    "april avril abril aprile apr",
    "may maj mai mei mayo maggio maio",
    "june juni juin junio giugno junho jun",
    "july juli juillet julio luglio julho jul",
    "august augusti augustus août aout agosto aug",
    "september septembre septiembre setiembre settembre setembro sept sep",
    "october oktober octobre octubre ottobre outubro oct okt",
    "november novembre noviembre novembro nov",
    "december dezember décembre decembre diciembre dicembre dezembro desember dec dez dic",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
"""What months are called, in nine languages."""
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday montag lundi lunes måndag",
            "tuesday dienstag mardi martes tisdag",
            "wednesday mittwoch mercredi miércoles onsdag",
            "thursday donnerstag jeudi jueves torsdag",
            "friday freitag vendredi viernes fredag",
            "saturday samstag samedi sábado lördag",
            "sunday sonntag dimanche domingo söndag",
        )
    )
    for name in names.split()
}
_COUNTS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "zwei": 2, "drei": 3,
    "vier": 4, "deux": 2, "trois": 3, "dos": 2, "tres": 3, "två": 2, "tre": 3, "a": 1,
}  # fmt: skip


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_MONTH = rf"(?P<month>{_any(MONTHS)})\b\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?:,?\s+(?:de\s+|del\s+)?(?P<year>\d{4})\b)?"
_COUNT = rf"(?P<count>\d{{1,2}}|{_any(_COUNTS)})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"\b(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)\b",
        rf"\b{_DAY}(?:st|nd|rd|th|er|e|:e|º|°|\.)?\s*(?:of\s+|de\s+)?{_MONTH}{_YEAR}",
        rf"\b{_MONTH}\s+(?:the\s+)?{_DAY}(?:st|nd|rd|th)?(?!\d|[:.]\d)\b{_YEAR}",
        r"\b(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year>\d{4}\b|\d\d\b)?",
        r"\b(?P<first>\d{1,2})/(?P<second>\d{1,2})(?:/(?P<year>\d{4}|\d\d))?\b",
        rf"\b(?:in|until|till|after|before|im|ab|bis|nach|en|jusqu'en|hasta|i|till|efter)\s+{_MONTH}(?!\s*\d)",
        rf"\bin\s+{_COUNT}\s+(?P<unit>day|week|month|tag|woche|monat)",
        rf"\b(?:dans|en|om)\s+{_COUNT}\s+(?P<unit>jour|semaine|mois|días|semana|mes|dagar|veck|månad)",
        r"\bnext\s+(?P<next>week|month)\b|\b(?P<tomorrow>tomorrow)\b",
        rf"\b(?P<weekday>{_any(_WEEKDAYS)})\b",
        r"\b(?P<christmas>christmas|weihnachten|noël|navidad|jul)\b|\b(?P<newyear>new year|neujahr|nouvel an|nyår)\b",
    )
)
_UNITS = {"d": 1, "t": 1, "j": 1, "w": 7, "s": 7, "v": 7, "m": 30}
_CUE = re.compile(
    r"\b(?:until|till|til|through|thru|to|back|return\w*|reopen\w*|again|after|bis|ab|wieder|nach|zurück|retour|"
    r"jusqu\w*|au|rentre|hasta|vuelvo|regreso|después|åter|tillbaka|t\.o\.m\.|till|efter|tot|vanaf|terug|fino|torno|rientr\w*|"
    r"até|volto|tilbage|tilbake)\b[^.!?\n\d]{0,24}$"
)


def named_day(text: str, written: date) -> date | None:
    """The last day that the text says it is until, or back on; else the last it names at all; None when it has none."""
    low = text.casefold().replace("’", "'")
    found = list(islice(_days(low, written), _MOST))
    cued = [day for start, day in found if _CUE.search(low[:start])]
    return max(cued or [day for _, day in found], default=None)


def _days(low: str, written: date) -> Iterator[tuple[int, date]]:
    """Where each day is named, and which it is; of two readings of the same words the first form's."""
    american = any(int(one["second"]) > 12 for one in _FORMS[4].finditer(low))
    taken: list[tuple[int, int]] = []
    for form in _FORMS:
        for one in form.finditer(low):
            free = not any(one.start() < end and start < one.end() for start, end in taken)
            parts = {key: value for key, value in one.groupdict().items() if value}
            if free and (day := _day(parts, written, american=american)):
                taken.append(one.span())
                yield one.start(), day


def _day(parts: dict[str, str], written: date, *, american: bool) -> date | None:
    for key, read in _READERS.items():
        if key in parts:
            return read(parts, written)
    if "first" in parts:
        orders = [(parts["second"], parts["first"]), (parts["first"], parts["second"])]
        days = [_dated(int(month), int(day), parts, written) for month, day in orders]
        return next((day for day in (days[::-1] if american else days) if day), None)
    month = int(parts["number"]) if "number" in parts else MONTHS[parts["month"]]
    return _dated(month, int(parts.get("day", 1)), parts, written)


def _dated(month: int, day: int, parts: dict[str, str], written: date) -> date | None:
    """The day of that month: of the year given, else the next one."""
    if year := parts.get("year"):
        found = _valid(int(year) + (2000 if len(year) == 2 else 0), month, day)
        return found if found and 0 <= (found - written).days <= FARTHEST else None
    days = (_valid(year, month, day) for year in (written.year, written.year + 1))
    return next((one for one in days if one and 0 <= (one - written).days <= _NEXT), None)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _in(parts: dict[str, str], written: date) -> date:
    count = int(parts["count"]) if parts["count"].isdecimal() else _COUNTS[parts["count"]]
    return written + timedelta(days=count * _UNITS[parts["unit"][0]])


def _following(parts: dict[str, str], written: date) -> date:
    """Next week begins on its Monday, next month on its first."""
    if parts["next"] == "week":
        return written + timedelta(days=7 - written.weekday())
    return (written.replace(day=1) + timedelta(days=32)).replace(day=1)


def _weekday(parts: dict[str, str], written: date) -> date:
    return written + timedelta(days=(_WEEKDAYS[parts["weekday"]] - written.weekday() - 1) % 7 + 1)


_READERS: dict[str, Callable[[dict[str, str], date], date | None]] = {
    "count": _in,
    "next": _following,
    "tomorrow": lambda _, written: written + timedelta(days=1),
    "weekday": _weekday,
    "christmas": lambda parts, written: _dated(12, 25, parts, written),
    "newyear": lambda parts, written: _dated(1, 1, parts, written),
}
