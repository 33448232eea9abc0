"""Which mails no person wrote to anybody, and for which reason."""

from __future__ import annotations

import pytest

from rekindle.importers.mail.automatic import automatic
from rekindle.importers.mail.heads import read_head
from tests.importers.mail.reading import one

PERSON = "anna@berg.example"


def reason(*headers: str, sender: str = PERSON, subject: str = "") -> str:
    raw = ("\n" + "\n".join(headers)).encode()
    return automatic(read_head(raw), raw, sender, subject)


@pytest.mark.parametrize(
    ("header", "why"),
    [
        ("List-Id: <club.lists.example>", "list"),
        ("List-Unsubscribe: <https://corran.example/u>", "list"),
        ("list-post: NO", "list"),
        ("Precedence: bulk", "bulk"),
        ("Precedence:  List ", "bulk"),
        ("Precedence: first-class", ""),
        ("Auto-Submitted: auto-replied (vacation)", "auto-submitted"),
        ("Auto-Submitted: auto-generated; owner=x", "auto-submitted"),
        ("Auto-Submitted: No", ""),
        ("Auto-Submitted: no (a person)", ""),
        ("Auto-Submitted:", ""),
        ("X-Auto-Response-Suppress: All", "auto-submitted"),
        ("X-Auto-Response-Suppress: DR, OOF, AutoReply", "auto-submitted"),
        ("X-Auto-Response-Suppress: DR, RN", ""),
        ("X-Failed-Recipients: a@b.example", "bounce"),
        ("Return-Path: <>", "bounce"),
        ("Return-Path: <anna@berg.example>", ""),
        ("Content-Type: multipart/report; report-type=delivery-status", "report"),
        ("Content-Type:\n text/calendar; method=REPLY", "report"),
        ("Content-Type: text/plain", ""),
        ("Content-Class: urn:content-classes:calendarmessage", "calendar"),
        ("Content-Class: urn:content-classes:message", ""),
        ("Sender: Calendar <calendar-notification@google.com>", "calendar"),
        ("Sender: Anna <anna@berg.example>", ""),
    ],
)
def test_a_header_tells(header: str, why: str) -> None:
    assert reason(header) == why


@pytest.mark.parametrize(
    ("local", "why"),
    [
        ("no-reply", "machine"),
        ("noreply", "machine"),
        ("NoReply".lower(), "machine"),
        ("do_not_reply", "machine"),
        ("corran-noreply", "machine"),
        ("bounce-123-456", "machine"),
        ("mailer-daemon", "machine"),
        ("notifications", "machine"),
        ("newsletter", "machine"),
        ("anna.noreply-lind", "machine"),
        ("reply", ""),
        ("anna", ""),
        ("bouncer", ""),
        ("info", ""),  # without a trace of delivery it is the owner's own
    ],
)
def test_a_sender_tells(local: str, why: str) -> None:
    assert reason(sender=f"{local}@corran.example") == why


@pytest.mark.parametrize(
    "trace", ["Received: from x by y; Sat, 9 Jul 2011 12:00:00 +0000", "Delivered-To: a@b.example"]
)
def test_a_role_mailbox_tells_when_it_was_delivered_and_answers_nothing(trace: str) -> None:
    assert reason(trace, sender="sales@corran.example") == "role"
    assert reason(trace, "In-Reply-To: <x@y.example>", sender="sales@corran.example") == ""
    assert reason(trace, "References: <x@y.example>", sender="sales@corran.example") == ""


@pytest.mark.parametrize(
    ("subject", "why"),
    [
        ("Invitation: Planning @ Mon 4 Mar 2024 10:00 (Mira Solberg)", "calendar"),
        ("Accepted: Planning @ Mon 4 Mar 2024", "calendar"),
        ("Zugesagt: Planung @ Mo 4. März 2024", "calendar"),
        ("Invitation: come @home", ""),
        ("Lunch @ noon", ""),
        ("Re: Invitation: Planning @ Mon", ""),
    ],
)
def test_a_subject_of_a_calendar_tells(subject: str, why: str) -> None:
    assert reason(subject=subject) == why


def test_it_marks_the_interaction() -> None:
    assert one("List-Id: <club.lists.example>").automatic
    assert not one("Subject: lunch").automatic
