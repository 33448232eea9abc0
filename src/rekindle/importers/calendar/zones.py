"""The name of a time zone as a calendar has it -> the zone.

Names come from IANA, with a program's path before them, from Windows, as Outlook shows them ("(UTC+01:00) Amsterdam,
Berlin, Bern"), or are the calendar's own. A known name goes before what the file says of it, as files are often wrong
there; the file's own VTIMEZONE is asked for names nobody knows.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from rekindle.importers.calendar import exact
from rekindle.importers.calendar.windows import SHOWN, WINDOWS

_UTC = frozenset({"utc", "z", "gmt", "etc/utc", "zulu", "coordinated universal time", "greenwich mean time"})
_OFFSET = re.compile(r"\(?(?:UTC|GMT)?\s*(?:([+-])(\d{1,2})(?:[:.]?(\d{2}))?)?\)?\s*(.*)", re.IGNORECASE | re.DOTALL)
_BETWEEN = re.compile(r"[,;&/()]")
_PLACE = re.compile(rb"X-LIC-LOCATION[^:\r\n]*:([^\r\n]+)", re.IGNORECASE)
_LONGEST = 255


class Zones:
    """The zones of one file: `written` are its VTIMEZONE blocks by TZID; `floating` names that of times without one."""

    def __init__(self, written: dict[str, bytes]) -> None:
        self.floating = ""
        self._written = written
        self._found: dict[str, tzinfo | None] = {"": None}

    def of(self, name: str) -> tzinfo | None:
        """The zone of a name, None where nobody can tell."""
        try:
            return self._found[name]
        except KeyError:
            zone = self._found[name] = known(name) or self._own(name) or _offset(name)
            return zone

    def _own(self, name: str) -> tzinfo | None:
        raw = self._written.get(name)
        if raw is None:
            return None
        place = _PLACE.search(raw)
        return (known(place[1].decode("utf-8", "replace")) if place else None) or exact.zone(raw)


@lru_cache(maxsize=4096)
def known(name: str) -> tzinfo | None:
    """The zone of a name that does not need the file; None for others."""
    text = name[:_LONGEST].strip(" \t\"'")
    folded = text.casefold()
    if folded in _UTC:
        return UTC
    parts = text.replace(" ", "_").split("/")
    names = ["/".join(parts), *("/".join(parts[-some:]) for some in (3, 2, 1) if len(parts) > some)]
    zones = (_iana(one) for one in (WINDOWS.get(folded, ""), *names))
    return next((zone for zone in zones if zone), None) or _shown(text)


def _iana(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):  # no such zone; a path; a folder
        return None


def _shown(text: str) -> tzinfo | None:
    """The zone of "(UTC+01:00) Amsterdam, Berlin": the first of its cities that has this offset in winter or summer."""
    offset, words = _read(text)
    if offset is None or not words:
        return None
    for word in _BETWEEN.split(words):
        zone = _iana(_cities().get(word.strip().casefold(), ""))
        if zone and offset in {zone.utcoffset(datetime(2024, month, 15)) for month in (1, 7)}:  # noqa: DTZ001 - a wall clock
            return zone
    return None


def _offset(text: str) -> tzinfo | None:
    """The fixed offset in a name such as "GMT+0100"."""
    offset, _ = _read(text)
    return timezone(offset) if offset is not None else None


def _read(text: str) -> tuple[timedelta | None, str]:
    """The offset a name tells, None for none, and the words after it."""
    text = text[:_LONGEST].strip(" \t\"'")
    found = _OFFSET.fullmatch(text)
    if not found or found.start(4) == 0:
        return None, ""
    size = timedelta(hours=int(found[2] or 0), minutes=int(found[3] or 0))
    if size >= timedelta(days=1) or (found[1] is None and not text.startswith("(")):
        return None, ""
    return -size if found[1] == "-" else size, found[4]


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    """Zones by their folded city, and by the words of Outlook that are no zone's city."""
    return {
        name.rpartition("/")[2].replace("_", " ").casefold(): name for name in sorted(available_timezones())
    } | SHOWN
