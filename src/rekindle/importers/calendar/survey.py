"""A first look over the file -> which times of which meetings were changed, and the zones it describes itself.

A changed time (RECURRENCE-ID) stands anywhere in the file, before its series, after it, or without it. Only the
identities of changed times are kept, so that memory does not grow with the meetings; the whole text only of meetings
with a change to this and all future times, which programs no longer write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from rekindle.importers.calendar.blocks import Block, Shape, blocks
from rekindle.importers.calendar.lines import Line, Said, parameter, said
from rekindle.importers.vcard.blocks import chunks
from rekindle.model import Source

_ZONE_NAME = re.compile(rb"\nTZID[^:\r\n]*:([^\r\n]+(?:\r?\n[ \t][^\r\n]*)*)", re.IGNORECASE)
_FOLD = re.compile(rb"\r?\n[ \t]")
_ZONES_MOST = 2_000
_MARK = b"RECURRENCE-ID"


@dataclass(slots=True)
class Survey:
    """What the second look has to know."""

    zones: dict[str, bytes] = field(default_factory=dict)  # VTIMEZONE by TZID
    changed: dict[str, dict[Line, tuple[int, int]]] = field(default_factory=dict)  # by UID: time, (version, number)
    whole: dict[str, list[bytes]] = field(default_factory=dict)  # by UID: all of a meeting changed from a time on

    def is_latest(self, uid: str, line: Line, number: int) -> bool:
        """False for a changed time that was changed again later."""
        return self.changed.get(uid, {}).get(line, (0, number))[1] == number


def survey(file: Source) -> Survey:
    """The first look."""
    seen = Survey()
    onward: set[str] = set()
    for block in blocks(chunks(file)):
        if block.shape is Shape.ZONE:
            _add_zone(seen, block.raw)
        elif block.shape is Shape.EVENT and (_MARK in block.raw or _MARK in block.raw.upper()):
            _add_change(seen, onward, block)
    if onward:
        _add_whole(seen, onward, blocks(chunks(file)))
    return seen


def uid_of(event: Said) -> str:
    """The UID, "" for none."""
    return event.text("UID")


def _add_zone(seen: Survey, raw: bytes) -> None:
    found = _ZONE_NAME.search(raw)
    if found and len(seen.zones) < _ZONES_MOST:
        name = _FOLD.sub(b"", found[1]).decode("utf-8", "replace").strip().strip('"')
        seen.zones.setdefault(name, raw)


def _add_change(seen: Survey, onward: set[str], block: Block) -> None:
    event = said(block.raw)
    uid, line = uid_of(event), event.one.get("RECURRENCE-ID")
    if not uid or line is None:
        return
    version = event.word("SEQUENCE")
    mine = (int(version) if version.isdecimal() and len(version) < 10 else 0, block.number)
    times = seen.changed.setdefault(uid, {})
    times[line] = max(times.get(line, mine), mine)
    if parameter(line[0], "RANGE").upper() == "THISANDFUTURE":
        onward.add(uid)


def _add_whole(seen: Survey, onward: set[str], found: Iterable[Block]) -> None:
    """Second sweep, hardly ever: the meetings changed from a time on, if their series is in the file."""
    headed: set[str] = set()
    for block in found:
        if block.shape is Shape.EVENT:
            event = said(block.raw)
            uid = uid_of(event)
            if uid in onward:
                seen.whole.setdefault(uid, []).append(block.raw)
                headed |= set() if "RECURRENCE-ID" in event.one else {uid}
    seen.whole = {uid: raws for uid, raws in seen.whole.items() if uid in headed}
