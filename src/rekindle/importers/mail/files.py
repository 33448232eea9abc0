"""One mail a file -> one interaction: .eml, Apple Mail's .emlx, and the files of a maildir folder.

A file is told by its beginning: nothing but headers up to the first empty line, a sender or a delivery among them, and
a second one that only mails have. An .emlx has the length of the message in its first line, and a property list after
it. Maildir writes its flags into the file name and nowhere else ("1700000000.a.host:2,ST"), so there the name is read:
T is thrown away, D a draft; what lies in tmp was never delivered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rekindle.importers.mail.bodies import BODY_MOST
from rekindle.importers.mail.letters import DRAFT, TRASH, Letters
from rekindle.importers.mail.postmarks import HEAD_MOST, is_mbox, opening
from rekindle.model import Item, Peek, Source

UNDELIVERED = "mail that was never wholly delivered"
_BOM = b"\xef\xbb\xbf"
_LENGTH = re.compile(rb"[ \t]*(\d{1,12})[ \t]*\r?\n(?=[!-9;-~]{1,99}[ \t]*:|From )")
_LINE = re.compile(rb"([!-9;-~]{1,99})[ \t]*:(?!//)|[ \t]|>?From ")
_SENDERS = frozenset({b"from", b"sender", b"received", b"return-path", b"delivered-to"})
_OTHERS = frozenset(
    {b"date", b"to", b"cc", b"bcc", b"subject", b"message-id", b"mime-version", b"received", b"return-path",
     b"delivered-to", b"references", b"in-reply-to", b"reply-to", b"content-type", b"x-mailer", b"newsgroups"}
)  # fmt: skip
_SAVED_PAGE = re.compile(rb"^From: +<?Saved by ", re.MULTILINE | re.IGNORECASE)
_BROKEN_SHARE = 20  # one line in so many may be the rest of a broken fold
_MAILDIR = re.compile(r"(?:^|/)(cur|new|tmp)/\d[^/]*$")
_FLAGS = re.compile(r"[:;!_-]2,([A-Za-z]*)$")


@dataclass(frozen=True, kw_only=True)
class MailFilesImporter:
    """Mails that are a file each; those of one folder are one archive."""

    name: str = "mail-files"
    version: int = 1
    together: bool = True
    splits: bool = False
    dated: bool = False

    def recognises(self, file: Peek) -> bool:
        """True when it begins as a mail does."""
        return is_mail(file.head)

    def read(self, file: Source) -> Iterator[Item]:
        """Its mail; `where` is the file."""
        letters = Letters(file)
        reason = _left_out(file.name)
        if reason:
            letters.leave_out(reason)
        else:
            found = opening(b"\n" + _beginning(file), 0, HEAD_MOST + BODY_MOST, 0, BODY_MOST if file.bodies else 0)
            if item := letters.item(found.head, found.body, file.name):
                yield item
        yield from letters.end()


def is_mail(head: bytes) -> bool:
    """True when a file that begins so is one mail."""
    head = head.removeprefix(_BOM).lstrip(b"\r\n")
    if length := _LENGTH.match(head):
        head = head[length.end() :]
    elif is_mbox(head):
        return False
    lines = _header_lines(head)
    found = [_LINE.match(line) for line in lines]
    if not found or not found[0] or found.count(None) > 1 + len(lines) // _BROKEN_SHARE:
        return False
    names = {(one[1] or b"").lower() for one in found if one}
    several = len(names & (_SENDERS | _OTHERS)) > 1
    return several and not names.isdisjoint(_SENDERS) and not _SAVED_PAGE.search(head)


def _header_lines(head: bytes) -> list[bytes]:
    """The lines up to the first empty one; without the last where the beginning of the file ends in it."""
    text, empty, _ = head.replace(b"\r\n", b"\n").partition(b"\n\n")
    lines = text.split(b"\n")
    return lines if empty or len(lines) == 1 else lines[:-1]


def _beginning(file: Source) -> bytes:
    """The headers and some of the body, without what an .emlx has around them."""
    with file.open() as stream:
        head = stream.read(HEAD_MOST + BODY_MOST).removeprefix(_BOM).lstrip(b"\r\n")
    length = _LENGTH.match(head)
    return head[length.end() : length.end() + int(length[1])] if length else head


def _left_out(name: str) -> str:
    place = _MAILDIR.search(name)
    flags = _FLAGS.search(name) if place else None
    if place and place[1] == "tmp":
        return UNDELIVERED
    if flags and "T" in flags[1]:
        return TRASH
    return DRAFT if flags and "D" in flags[1] else ""


MAIL_FILES = MailFilesImporter()
