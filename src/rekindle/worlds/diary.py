"""What truly happened -> truth.interactions.jsonl: a line for every mail and every occurrence of a meeting.

The file is written as the exports are, line by line, and never held in memory; what is counted of it is kept in the
ledger of the run. What an import has to leave out stands there too, with the reason.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, TextIO

from rekindle.worlds.ledger import Ledger

FEW = 8  # others, up to whom outreach.md section 2 lets an exchange count well


class With(NamedTuple):
    """Who took part beside the owner: the true person (0: nobody of this world's people), as what, by which address."""

    person: int
    role: str  # "from", "to", "cc", "with"
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A mail or one occurrence of a meeting, as it truly was.

    `key` is the Message-ID without its brackets ("" when the mail has none: found again by time and subject), or the
    UID of the event. `left` says why an import leaves it out: "spam", "trash", "draft", "cancelled", "declined",
    "alone", "birthday", "future". `dated` is False where no date can be read from its header. `signed` are title and
    employer in the signature of a mail to the owner.
    """

    source: str  # "mail", "calendar"
    key: str
    at: datetime
    direction: str  # "out", "in", "mutual"
    people: tuple[With, ...]
    automatic: bool = False
    left: str = ""
    dated: bool = True
    whole_day: bool = False
    subject: str = ""
    minutes: int | None = None
    signed: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """True when it is contact with somebody."""
        return not self.automatic and not self.left and bool(self.people)


class Diary:
    """Writes happenings, and tells the ledger whom the owner met and which addresses wrote or were written to."""

    def __init__(self, stream: TextIO, ledger: Ledger) -> None:
        self._write, self._ledger = stream.write, ledger
        self.mails = self.meetings = 0

    def add(self, one: Happening) -> None:
        """Enters one."""
        self._write(_line(one))
        if one.source == "mail":
            self.mails += 1
        else:
            self.meetings += 1
        if not one.left:
            self._count(one)

    def _count(self, one: Happening) -> None:
        few = len(one.people) <= FEW and one.counts
        day = one.at.date()
        for party in one.people:
            if one.source == "mail":
                self._ledger.wrote(party.person, party.address, _how(one, party, few=few))
            if few and party.person:
                self._ledger.met(party.person, day)


def _how(one: Happening, party: With, *, few: bool) -> str:
    """Whether an address wrote to the owner or was written to, in a mail to a few; see `Ledger.wrote`."""
    if one.automatic:
        return "automatic"
    if few and one.direction == "out":
        return "received"
    return "sent" if few and party.role == "from" else "beside"


def _line(one: Happening) -> str:
    told: dict[str, object] = {
        "source": one.source, "key": one.key, "at": f"{one.at:%Y-%m-%dT%H:%M:%SZ}", "direction": one.direction,
        "people": one.people, "files": one.files,
    }  # fmt: skip
    for name in ("automatic", "left", "whole_day", "subject", "minutes", "signed"):
        if value := getattr(one, name):
            told[name] = value
    if not one.dated:
        told["dated"] = False
    return json.dumps(told, ensure_ascii=False) + "\n"


def read(path: Path) -> Iterator[Happening]:
    """The happenings of a truth.interactions.jsonl, in its order."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            told = json.loads(line)
            at = datetime.strptime(told.pop("at"), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
            people = tuple(With(*one) for one in told.pop("people"))
            files, signed = (tuple(told.pop(name, ())) for name in ("files", "signed"))
            yield Happening(at=at, people=people, files=files, signed=signed, **told)
