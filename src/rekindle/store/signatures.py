"""Mails that people sent -> the newest texts from each address, where signatures are read.

One statement for the addresses of one person or of all, then one for so many addresses at a time: both go by keys, so
that a person's texts cost what that person sent and no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rekindle.model.proposal import Mailed
from rekindle.store.engine import choose
from rekindle.store.shelf import Open

TEXTS_MOST = 3
"""Texts looked at from each address: the last mail is often too short to be signed."""

Sender = tuple[int, int, str]
"""person, number of the handle among aliases, mail address."""

_HOLDER = """(SELECT min(n.person) FROM handle o CROSS JOIN membership n
    WHERE o.book = a.book AND o.kind = a.kind AND o.value = a.value AND n.book = o.book AND n.record = o.record
    HAVING min(n.person) = max(n.person))"""


def senders(at: Open, person: int | None = None) -> list[Sender]:
    """The mail addresses that one person alone holds and that took part in something; of one person or of all."""
    whose = "" if person is None else "AND m.person = :person"
    found = at.engine.rows(
        f"""SELECT person, handle, value FROM (
            SELECT DISTINCT m.person AS person, a.handle AS handle, a.value AS value, {_HOLDER} AS holder
            FROM membership m CROSS JOIN handle h CROSS JOIN alias a
            WHERE m.book = :book {whose} AND h.book = m.book AND h.record = m.record AND h.kind = 'mail'
                AND a.book = h.book AND a.kind = h.kind AND a.value = h.value) AS held
        WHERE holder = person ORDER BY person, value""",  # noqa: S608 - our own words
        {"book": at.book, "person": person or 0},
    )
    return [(int(whom), int(handle), value) for whom, handle, value in found]


def newest_texts(at: Open, several: Sequence[Sender], most: int = TEXTS_MOST) -> Iterator[Mailed]:
    """The newest texts that each of these sent by mail, by address, the newest first.

    Any reading of a mail will do: the one that is shown may have come in without its text.
    """
    holder = {handle: person for person, handle, _ in several}
    choose(at.engine, holder)
    found = at.engine.rows(
        """SELECT w.handle, a.value, a.name, i.at, i.number, i.text FROM (
            SELECT a.handle AS handle, a.number AS alias, i.number AS number, row_number() OVER
                (PARTITION BY a.handle ORDER BY i.at DESC, i.number DESC) AS place
            FROM chosen c CROSS JOIN alias a CROSS JOIN participant p CROSS JOIN interaction i
            WHERE a.book = :book AND a.handle = c.number AND p.book = :book AND p.alias = a.number AND p.part = 'from'
                AND i.book = :book AND i.number = p.interaction AND i.channel = 'mail' AND i.automatic = 0
                AND i.text <> '') AS w
        CROSS JOIN alias a CROSS JOIN interaction i
        WHERE w.place <= :most AND a.book = :book AND a.number = w.alias AND i.book = :book AND i.number = w.number
        ORDER BY a.value, w.place""",
        {"book": at.book, "most": most},
    )
    for handle, value, name, when, number, text in found:
        person = holder[int(handle)]
        yield Mailed(person=person, address=value, name=name, at=when, interaction=int(number), text=text)


def has_texts(at: Open) -> bool:
    """True when the text of any mail is here."""
    return bool(
        at.engine.rows(
            "SELECT 1 FROM interaction WHERE book = :book AND channel = 'mail' AND text <> '' LIMIT 1",
            {"book": at.book},
        )
    )


def record_of(at: Open, source: str, key: str) -> int | None:
    """The number of the record with that key, be it only kept for what is attached to it."""
    found = at.engine.rows(
        "SELECT number FROM record WHERE book = :book AND source = :source AND key = :key",
        {"book": at.book, "source": source, "key": key},
    )
    return int(found[0][0]) if found else None
