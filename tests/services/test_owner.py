"""The owner as archives show them, confirmed once: what it changes, and how it is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import (
    Channel,
    Claim,
    Ground,
    Handle,
    HandleKind,
    Interaction,
    Item,
    Name,
    Origin,
    Owner,
    Part,
    Participant,
    Peek,
    Record,
    Source,
    UserError,
    When,
    WhenKind,
)
from rekindle.services.importing import Imported, Options, import_paths
from tests.dump import everything

ME, ALIAS, NOOR = (
    Handle(kind=HandleKind.MAIL, value=value)
    for value in ("sam@example.org", "s.moran@example.com", "noor@haddvik.example")
)


@dataclass(frozen=True, kw_only=True)
class Mailbox:
    """A made-up format: its bytes do not matter, it always tells of the same exchange."""

    name: str = "mailbox"
    version: int = 1
    together: bool = False
    splits: bool = False
    dated: bool = False

    def recognises(self, file: Peek) -> bool:
        return file.head.startswith(b"MAILBOX")

    def read(self, file: Source) -> Iterator[Item]:  # noqa: ARG002 - see above
        here = Origin(where="mailbox")
        yield Record(source="mailbox", key="noor", name=Name(full="Noor Haddvik"), handles=(NOOR,), origin=here)
        for day, (sender, to) in enumerate([(ME, NOOR), (NOOR, ME), (ALIAS, NOOR)], 1):
            yield Interaction(
                source="mailbox",
                key=str(day),
                channel=Channel.MAIL,
                at=When(text=f"2024-05-0{day}T08:00:00Z", kind=WhenKind.INSTANT),
                participants=(Participant(part=Part.FROM, handle=sender), Participant(part=Part.TO, handle=to)),
                origin=here,
            )
        sent = tuple(Claim(handle=one, ground=Ground.SENT, count=10) for one in (ME, ALIAS))
        yield Owner(origin=here, claims=sent)


def bring(book: Book, at: Path) -> Imported:
    at.write_bytes(b"MAILBOX")
    options = Options(importers=(Mailbox(),))
    return import_paths(
        book._at, [at], now="2026-11-21T10:00:00Z", today=date(2026, 11, 21), options=options, watch=_see
    )


def _see(words: str, done: int, total: int) -> None:
    """Nobody watches."""


def sent_and_received(book: Book) -> tuple[int, int]:
    (row,) = book.people_rows()
    tie = book.show(row.id).tie
    assert tie is not None
    return tie.sent, tie.received


def test_addresses_are_taken_for_mine_asked_about_once_and_then_left_alone(book: Book, tmp_path: Path) -> None:
    done = bring(book, tmp_path / "box")
    assert done.owner_known
    assert [one.handle for one in done.unconfirmed] == [ALIAS, ME]
    assert sent_and_received(book) == (2, 1)
    book.confirm_me()
    assert [one.why for one in book.addresses()] == ["you said so"] * 2
    with pytest.raises(UserError, match="no address to confirm"):
        book.confirm_me()
    assert sent_and_received(book) == (2, 1)


def test_an_address_that_is_not_mine_stops_counting_and_comes_back_with_undo(book: Book, tmp_path: Path) -> None:
    bring(book, tmp_path / "box")
    before = everything(book._at)
    book.deny_me("s.moran@example.com")
    assert [one.handle.value for one in book.addresses()] == [ME.value]
    assert sent_and_received(book) == (1, 1)
    book.undo()
    assert everything(book._at) == before
    with pytest.raises(UserError, match="sam moran is no address"):
        book.deny_me("sam moran")
