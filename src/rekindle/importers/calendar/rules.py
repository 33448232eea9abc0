"""The common repetition rules -> days. What is not common is None here, and goes to the exact reader.

Common: DAILY, WEEKLY, MONTHLY and YEARLY with INTERVAL, COUNT or UNTIL, plain BYDAY, "the second Tuesday", BYMONTHDAY,
one month of the year. Days are counted on the wall clock of the meeting's own zone, as RFC 5545 says.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

_DAYS = {name: number for number, name in enumerate(("MO", "TU", "WE", "TH", "FR", "SA", "SU"))}
_BYDAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"[1-9]\d{0,4}", re.ASCII)
_MONTH_DAY = re.compile(r"-?(?:[1-9]|[12]\d|3[01])", re.ASCII)
_UNTIL = re.compile(r"\d{8}(?:T\d{6}Z?)?", re.ASCII)
_ALLOWED = {
    "DAILY": frozenset({"BYDAY"}),
    "WEEKLY": frozenset({"BYDAY"}),
    "MONTHLY": frozenset({"BYDAY", "BYMONTHDAY"}),
    "YEARLY": frozenset({"BYDAY", "BYMONTH", "BYMONTHDAY"}),
}
_ALWAYS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule we are sure of. `until` is as written; `days` are (which of the month or 0, weekday) pairs."""

    frequency: str
    interval: int = 1
    count: int | None = None
    until: str = ""
    days: tuple[tuple[int, int], ...] = ()
    month_days: tuple[int, ...] = ()
    month: int = 0
    week_start: int = 0


@lru_cache(maxsize=4096)
def rule(text: str) -> Rule | None:
    """The rule of an RRULE value; None when we are not sure."""
    parts = [part.partition("=") for part in text.strip().upper().removeprefix("RRULE:").strip(";").split(";")]
    said = {name: value for name, _, value in parts}
    allowed = _ALLOWED.get(said.get("FREQ", ""))
    if allowed is None or len(said) != len(parts) or not said.keys() <= _ALWAYS | allowed or not _sound(said):
        return None
    return Rule(
        frequency=said["FREQ"],
        interval=int(said.get("INTERVAL", 1)),
        count=int(said["COUNT"]) if "COUNT" in said else None,
        until=said.get("UNTIL", ""),
        days=_by_day(said.get("BYDAY", "")),
        month_days=tuple(int(day) for day in said.get("BYMONTHDAY", "").split(",") if day),
        month=int(said.get("BYMONTH", 0)),
        week_start=_DAYS[said.get("WKST", "MO")],
    )


def _sound(said: dict[str, str]) -> bool:
    """True when each part is written as we know it and goes with the others."""
    patterns = (("INTERVAL", _NUMBER), ("COUNT", _NUMBER), ("UNTIL", _UNTIL), ("BYMONTH", _NUMBER))
    plain = all(pattern.fullmatch(said[name]) for name, pattern in patterns if name in said)
    days = [_BYDAY.fullmatch(day) for day in said["BYDAY"].split(",")] if "BYDAY" in said else []
    dated = [_MONTH_DAY.fullmatch(day) for day in said["BYMONTHDAY"].split(",")] if "BYMONTHDAY" in said else []
    counted = any(day and day[1] for day in days)
    return (
        plain
        and all(days)
        and all(dated)
        and said.get("WKST", "MO") in _DAYS
        and _is_moment(said.get("UNTIL", "20000101"))
        and int(said.get("BYMONTH", 1)) <= 12
        and not ("COUNT" in said and "UNTIL" in said)
        and not (days and dated)
        and not (counted and said["FREQ"] in ("DAILY", "WEEKLY"))
        and not (said["FREQ"] == "YEARLY" and "BYMONTH" not in said and (days or dated))
    )


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text.removesuffix("Z"))
    except ValueError:
        return False
    return True


def _by_day(text: str) -> tuple[tuple[int, int], ...]:
    found = (_BYDAY.fullmatch(day) for day in text.split(",") if day)
    return tuple((int(day[1] or 0), _DAYS[day[2]]) for day in found if day)


def days(rule: Rule, first: date, last: date) -> Iterator[date]:
    """The days of a rule in order, from the first on (if it is one of them), to the last."""
    for day in _EVERY[rule.frequency](rule, first, last):
        if day > last:
            return
        if day >= first:
            yield day


def _daily(rule: Rule, first: date, last: date) -> Iterator[date]:
    wanted = {weekday for _, weekday in rule.days}
    step, day = timedelta(days=rule.interval), first
    while day <= last:
        if not wanted or day.weekday() in wanted:
            yield day
        day += step


def _weekly(rule: Rule, first: date, last: date) -> Iterator[date]:
    back = (first.weekday() - rule.week_start) % 7
    wanted = {weekday for _, weekday in rule.days} or {first.weekday()}
    shifts = [timedelta(days=shift - back) for shift in sorted((day - rule.week_start) % 7 for day in wanted)]
    step, day = timedelta(weeks=rule.interval), first
    while day + shifts[0] <= last:
        for shift in shifts:
            yield day + shift
        day += step


def _monthly(rule: Rule, first: date, last: date) -> Iterator[date]:
    place = first.year * 12 + first.month - 1
    while place <= last.year * 12 + last.month - 1:
        year, month = divmod(place, 12)
        yield from _in_month(rule, year, month + 1, first.day)
        place += rule.interval


def _yearly(rule: Rule, first: date, last: date) -> Iterator[date]:
    for year in range(first.year, last.year + 1, rule.interval):
        yield from _in_month(rule, year, rule.month or first.month, first.day)


def _in_month(rule: Rule, year: int, month: int, own: int) -> Iterator[date]:
    """The days of a rule in one month."""
    begins, length = monthrange(year, month)
    if rule.days:
        wanted = {day for which, weekday in rule.days for day in _weekdays(which, (weekday - begins) % 7 + 1, length)}
    else:
        wanted = {day if day > 0 else length + 1 + day for day in rule.month_days or (own,)}
    for day in sorted(wanted):
        if 1 <= day <= length:
            yield date(year, month, day)


def _weekdays(which: int, first: int, length: int) -> list[int]:
    """The days of a month that are this weekday, or the one of them that is asked for."""
    every = list(range(first, length + 1, 7))
    if not which:
        return every
    place = which - 1 if which > 0 else which
    return every[place:][:1] if -len(every) <= place < len(every) else []


_EVERY = {"DAILY": _daily, "WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}
