"""A draft and two addresses -> the bytes of a mail, with an id of our own; nothing in it tells of Rekindle.

The id is the same for the same words to the same person, so that a draft saved twice is known again, and the mail that
is sent from it pairs with the touch where the mail program keeps it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import blake2b
from unicodedata import category

from rekindle.model.draft import Draft
from rekindle.model.handle import HandleKind
from rekindle.model.person import Member
from rekindle.model.record import Trust
from rekindle.util.mail import is_role, normal

_BREAKS = frozenset({"Cc", "Zl", "Zp"})  # of Unicode's categories: controls, line and paragraph ends


def mail_address(members: Sequence[Member]) -> str:
    """The address to write to: of the newest record that a person vouches for; "" where there is none."""
    found = [
        (one.record.trust is not Trust.LOW, not is_role(handle.value), one.as_of, -place, handle.value)
        for one in members
        for place, handle in enumerate(one.record.handles)
        if handle.kind is HandleKind.MAIL
    ]
    return max(found)[-1] if found else ""


def mail_id(draft: Draft, sender: str, to: str, book: str) -> str:
    """The Message-ID without its brackets, as an interaction's key is."""
    said = "\x1f".join((book, str(draft.number), sender, to, draft.subject, draft.text))
    digest = blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return f"{digest}@{sender.rpartition('@')[2]}"


def composed(draft: Draft, *, sender: tuple[str, str], to: tuple[str, str], ident: str, at: datetime) -> bytes:
    """The mail: from and to are (name, address), one recipient, plain text.

    Raises:
        ValueError: an address is none, or a header would hold a line break.
    """
    mail = EmailMessage(policy=SMTP)
    try:
        mail["From"] = _mailbox(*sender)
        mail["To"] = _mailbox(*to)
        mail["Subject"] = _line(draft.subject)
        mail["Date"] = format_datetime(at)
        mail["Message-ID"] = f"<{ident}>"
        mail.set_content(draft.text)
        return mail.as_bytes()
    except (MessageError, UnicodeError, IndexError, AttributeError) as error:  # what the standard library meets in junk
        raise ValueError(str(error)) from error


def _mailbox(name: str, address: str) -> Address:
    """One mailbox; an address with anything beside it is none."""
    if normal(address) != address.lower() or not address.isascii():
        raise ValueError("no address")
    return Address(display_name=_line(name), addr_spec=address)


def _line(text: str) -> str:
    """A text without what ends a line: the standard library lets one at its end pass, and the headers end there."""
    if any(category(letter) in _BREAKS for letter in text):
        raise ValueError("a line break in a header")
    return text
