"""Invitations.csv -> an interaction an invitation, a record of the other side, and who "me" is.

The owner's own profile stands nowhere else in an export: the inviter of what went out, the invitee of what came in.
The key of an invitation holds the other side's name, as URLs came only in 2023 and times are exact to the minute alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rekindle.importers.linkedin import dates
from rekindle.importers.linkedin.people import SOURCE, Somebody, digest, name_key, somebody
from rekindle.importers.linkedin.table import Columns, Row
from rekindle.model import About, Channel, Interaction, Item, Name, Owner, Part, Source, Trust, When


class Invitations:
    """Reads Invitations.csv of every era; each person and each form of the owner is told once."""

    about = About.INTERACTION

    def __init__(self, file: Source, columns: Columns) -> None:
        self._told: set[str] = set()
        del file, columns  # rows bring what is needed

    def row(self, row: Row) -> Iterable[Item]:
        """The invitation of a row, after the people it shows first."""
        inviter = somebody(row.cell("from"), row.cell("inviterprofileurl"))
        invitee = somebody(row.cell("to"), row.cell("inviteeprofileurl"))
        direction = row.cell("direction").upper()
        if not (inviter.shown or inviter.page) and not (invitee.shown or invitee.page):
            yield row.problem("it names nobody", About.INTERACTION)
            return
        if direction in ("OUTGOING", "INCOMING"):
            me, other = (inviter, invitee) if direction == "OUTGOING" else (invitee, inviter)
            yield from self._people(row, me, other)
        else:
            other = inviter
            yield row.problem(f"it is neither INCOMING nor OUTGOING but {direction!r}, so you cannot be told from them")
        sent = row.cell("sent at")
        if at := dates.read(sent, month_first=True):
            yield _invitation(
                row, inviter, invitee, digest("invitation", direction, name_key(other.shown), at.text), at
            )
        else:
            reason = f"its date cannot be read: {sent!r}" if sent else "it has no date"
            yield row.problem(reason, About.INTERACTION)

    def end(self) -> Iterable[Item]:
        """Nothing more."""
        return ()

    def _people(self, row: Row, me: Somebody, other: Somebody) -> Iterator[Item]:
        if me.known and f"me:{me.key}" not in self._told:
            self._told.add(f"me:{me.key}")
            yield Owner(name=Name(full=me.shown) if me.shown else None, handles=me.handles, origin=row.origin())
        if other.known and other.key not in self._told:
            self._told.add(other.key)
            yield other.record("invited", Name(full=other.shown), row.origin(), Trust.LOW)


def _invitation(row: Row, inviter: Somebody, invitee: Somebody, key: str, at: When) -> Interaction:
    text = row.text("message")
    sides = ((inviter, Part.FROM), (invitee, Part.TO))
    return Interaction(
        source=SOURCE,
        key=key,
        channel=Channel.INVITATION,
        at=at,
        participants=tuple(who.participant(part, f"invitation {key}") for who, part in sides if who.shown or who.page),
        text=text,
        words=len(text.split()),
        origin=row.origin(),
    )
