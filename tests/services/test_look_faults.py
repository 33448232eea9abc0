"""Whatever the disk does while mails from a mailbox come in, the book is as before the look or as after it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rekindle.model.wire import Account, Batch, Letterhead
from rekindle.services import mailing
from rekindle.services.fetching import Intake
from rekindle.store.shelf import Open, open_book
from tests.services.test_faults import NOW, small, sound, try_all

__all__ = ["small"]  # the fixture

ACCOUNT = Account(user="sam@example.org", host="imap.example.org")


def mail(number: int) -> bytes:
    return (
        f"From: Anna Lind <anna@example.org>\r\nTo: sam@example.org\r\nSubject: Letter {number}\r\n"
        f"Date: Wed, 18 Nov 2026 12:00:00 +0000\r\nMessage-ID: <letter-{number}@example.org>\r\n\r\n"
    ).encode()


def look(at: Open) -> object:
    """What a look does once the mails are there."""
    intake = Intake(at, ACCOUNT)
    heads = tuple(Letterhead(uid=number, raw=mail(number)) for number in (1, 2, 3))
    intake.take(Batch(folder="INBOX", validity=7, first=1, last=3, done=3, total=3, heads=heads), "INBOX")
    return mailing._bring_in(at, ACCOUNT, intake, now=NOW, today=date(2026, 11, 21))


def test_a_failing_disk_leaves_no_half_of_a_look(small: Path) -> None:
    tried, taken_back = try_all(small, look)
    assert tried > 10
    assert 0 < taken_back <= tried
    at = open_book(small, "me", NOW)
    look(at)
    marks = mailing._marks(at, ACCOUNT)
    at.close()
    assert [(one.folder, one.validity, one.uid, one.on) for one in marks.values()] == [("INBOX", 7, 3, "2026-11-18")]
    assert "letter-3" in sound(small)
