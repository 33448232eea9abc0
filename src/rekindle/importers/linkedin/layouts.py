"""The first rows of a file -> which member of a LinkedIn export it is, by the names of its columns.

The header is the first row that has the columns of a member, up to row HEADER_MOST: a preamble of any words may come
before it (formats.md section 1). Members that are left out must begin with their header, or with "Notes:".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from rekindle.importers.linkedin import imported, kudos, owner
from rekindle.importers.linkedin.connections import Connections, notes
from rekindle.importers.linkedin.invitations import Invitations
from rekindle.importers.linkedin.leftout import reason_left_out
from rekindle.importers.linkedin.messages import Messages
from rekindle.importers.linkedin.table import Columns, Reader, RowByRow, column_keys
from rekindle.model import Source

HEADER_MOST = 20


@dataclass(frozen=True, slots=True)
class Layout:
    """A member that is read: columns that only it has together, and what makes its reader."""

    columns: frozenset[str]
    reader: Callable[[Source, Columns], Reader]


@dataclass(frozen=True, slots=True)
class Found:
    """The header of a file: its row among the rows that are not blank, its keys, and what to do with the rows."""

    row: int
    keys: tuple[str, ...]
    layout: Layout | None
    reason: str = ""  # why the member is left out, when there is no layout


def _layout(columns: str, reader: Callable[[Source, Columns], Reader]) -> Layout:
    return Layout(frozenset(columns.split(",")), reader)


LAYOUTS = (
    _layout("first name,connected on", Connections),
    _layout("conversation id,from,to,date,content", Messages),
    _layout("from,to,sent at,direction", Invitations),
    _layout("endorsement date,skill name,endorser first name", lambda *_: kudos.Endorsements("endorser")),
    _layout("endorsement date,skill name,endorsee first name", lambda *_: kudos.Endorsements("endorsee")),
    _layout(
        "first name,last name,company,job title,text,creation date",
        lambda file, _: RowByRow(kudos.recommendations(file)),
    ),
    _layout("connection first name,connection last name,note", lambda *_: RowByRow(notes)),
    _layout(
        "firstname,lastname,emails,phonenumbers,createdat", lambda file, _: RowByRow(imported.imported_contacts(file))
    ),
    _layout("first name,last name,maiden name,headline,geo location", lambda *_: RowByRow(owner.profile)),
    _layout("company name,title,started on,finished on", lambda *_: RowByRow(owner.positions)),
    _layout("school name,start date,end date,degree name", lambda *_: RowByRow(owner.education)),
    _layout("email address,confirmed,primary,updated on", lambda *_: RowByRow(owner.addresses)),
    _layout("number,extension,is_whatsapp_number", lambda file, _: RowByRow(owner.numbers(file))),
)
_PHONES = Layout(frozenset({"extension", "number", "type"}), lambda file, _: RowByRow(owner.numbers(file)))


def find(rows: Iterable[list[str]], label: str) -> Found | None:
    """The header among the first rows of a file, or None when it is no member of a LinkedIn export."""
    after_notes = True
    for place, cells in enumerate(islice(rows, HEADER_MOST)):
        keys = tuple(column_keys(cells))
        told = frozenset(keys) - {""}
        if layout := _layout_of(told):
            return Found(place, keys, layout)
        if after_notes and (reason := reason_left_out(told, label)):
            return Found(place, keys, None, reason)
        after_notes = after_notes and (place > 0 or keys[0].startswith("notes"))
    return None


def _layout_of(told: frozenset[str]) -> Layout | None:
    if told == _PHONES.columns:
        return _PHONES
    return next((layout for layout in LAYOUTS if layout.columns <= told), None)
