"""A person handed out -> a row of typed cells; a row -> a line of CSV in which no spreadsheet finds a formula.

Every cell of a line stands in quotes, so that a separator within one never begins another, and what could still run is
made inert (`rekindle.util.inert`). Lines end as RFC 4180 says. The importer of contacts reads all of it back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from rekindle.core.handing.texts import flat
from rekindle.model.handout import JOINT, PARTED, Handout
from rekindle.model.stage import Stage
from rekindle.util.inert import inert

Cell = str | int | date | None
"""What a cell holds; None is nothing."""
MARK = "\ufeff"
"""What a file begins with so that Excel reads its accents."""
_NAMES = ("Name", "First name", "Middle name", "Last name", "Name prefix", "Name suffix", "Nickname")
_LIST = ("Roles", "Closeness", "Layer", "Tags", "Last contact", "Stage", "Days between")
_REACH = ("E-mail", "Phone", "Profile URL", "Company", "Job title", "City", "Country", "Birthday")
_ORIGIN = ("Known from", "Number", "Rekindle ID")
_JOINTS = re.compile(":{3,}")
_OFF = "off"


def header(*, notes: bool) -> tuple[str, ...]:
    """The columns, in order."""
    return (*_NAMES, *_LIST, *_REACH, *(("Notes",) if notes else ()), *_ORIGIN)


def row(one: Handout, *, notes: bool) -> tuple[Cell, ...]:
    """A person's cells under `header`; several values of one cell are joined as Google joins them."""
    return (
        *_names(one),
        *_listed(one),
        *(JOINT.join(values) for values in (one.mails, one.phones, one.profiles)),
        *map(flat, (one.company, one.title, one.city, one.country)),
        _birthday(one),
        *((PARTED.join(one.notes),) if notes else ()),
        ", ".join(one.listed.sources),
        one.listed.person,
        one.uid,
    )


def _names(one: Handout) -> tuple[Cell, ...]:
    name = one.name
    parts = (name.shown, name.given, name.middle, name.family, name.prefix, name.suffix, name.nickname)
    return tuple(map(flat, parts))


def _listed(one: Handout) -> tuple[Cell, ...]:
    listed = one.listed
    return (
        ", ".join(listed.told),
        listed.closeness,
        listed.placed.layer if listed.placed else "",
        JOINT.join(_JOINTS.sub("::", flat(tag)) for tag in listed.tags),
        listed.last,
        Stage(listed.stage).shown if listed.stage else "",
        _OFF if listed.every == 0 else listed.every,
    )


def _birthday(one: Handout) -> Cell:
    """A day as a date; what is less exact as text: "--03-05", "1980"."""
    if not one.birthday:
        return ""
    return one.birthday.text[:10]


def line(cells: Sequence[Cell]) -> str:
    """A row as a line of CSV."""
    return ",".join(map(_quoted, cells)) + "\r\n"


def _quoted(cell: Cell) -> str:
    if cell is None:
        return '""'
    text = cell.isoformat() if isinstance(cell, date) else str(cell)
    return '"' + inert(text).replace('"', '""') + '"'
