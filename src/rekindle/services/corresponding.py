"""History -> contact by handle, and a record of everybody known through mail and meetings; linking says who is who.

An address becomes somebody after an exchange both ways that went to few, or a small meeting; a role mailbox never does.
All other addresses stay what history knows them as: counted, and found by search.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from rekindle.core.correspondent import PERSONAL, SOURCE, Seen, correspondent
from rekindle.model import Record
from rekindle.model.codec import encode
from rekindle.services.ranking import recount
from rekindle.store import correspondents as rows
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open
from rekindle.store.stage import digest
from rekindle.util import mail


class Met(NamedTuple):
    """The numbers of records that are new or say something else, and whether some are gone."""

    changed: list[int]
    gone: bool


def follow(at: Open, archives: Sequence[int] | None = None) -> Met:
    """Sum up contact, and work out whom it makes known: of all history, or of what these archives touch.

    Where records are gone, all that is derived of people is gone with them, for it points at records.
    """
    handles = recount(at, archives)
    wanted = {record.key: record for record in _wanted(at, handles)}
    kept = {key: (number, revision) for number, key, revision in rows.kept(at, SOURCE, handles)}
    gone = [number for key, (number, revision) in kept.items() if revision and key not in wanted]
    if gone:
        rows_of_people.clear(at)
        rows.drop(at, gone, rows_of_decisions.held_records(at))
    changed = [one for key, one in wanted.items() if key not in kept or digest(encode(one)) != kept[key][1]]
    known = {one.key: kept[one.key][0] for one in changed if one.key in kept}
    return Met(rows.keep(at, changed, known) if changed else [], bool(gone))


def _wanted(at: Open, handles: Collection[int] | None) -> list[Record]:
    found = {handle: address for handle, address in rows.two_way(at, PERSONAL, handles) if not mail.is_role(address)}
    names = dict(rows.names(at, found))
    return [
        correspondent(address, [Seen(name=name, own=own, count=count) for name, own, count in names.get(handle, ())])
        for handle, address in found.items()
    ]
