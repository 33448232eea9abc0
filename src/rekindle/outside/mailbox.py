"""An account -> headers of its mails, read without a trace, and drafts put beside the others. Nothing is ever sent.

The line is TLS with a verified certificate; plain only to this machine itself. Folders are examined, never selected,
and bodies are never asked for, so that nothing counts as read. A line that breaks is `Dropped`: whatever came before
is whole, and of a draft under way nobody knows whether it arrived.
"""

from __future__ import annotations

import imaplib
import re
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from typing import NoReturn

from imap_tools.errors import ImapToolsError, MailboxLoginError, UnexpectedCommandStatusError
from imap_tools.mailbox import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.query import AND

from rekindle.model import UserError
from rekindle.model.wire import Account, Batch, Folder, Letterhead, Mark, Security
from rekindle.outside.here import is_here

HEADERS = 100  # asked for at once
PATIENCE = 30.0  # seconds without a byte
FOLDERS_MOST = 10_000
_UID = re.compile(rb"\bUID (\d{1,10})\b")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?")
_NOTHING = "No mail was read, no draft saved."


class Dropped(Exception):
    """The line broke, or the server fell silent, after the login."""


def check(account: Account, password: str) -> None:
    """Refuse what no server can be asked with: a line break would be a command of its own.

    Raises:
        UserError: it cannot be the name of a host, a user or a folder; or the line would be open to others.
    """
    if not _HOST.fullmatch(account.host) or not 0 < account.port < 65536:
        _refuse(f"{account.host!r} can't be a mail server.")
    words = (account.user, password, *account.folders, account.drafts)
    if not account.user or not all(word.isprintable() for word in words):
        _refuse("A user name, password or folder can't hold line breaks.")
    if account.security is Security.PLAIN and not is_here(account.host):
        _refuse(f"The line to {account.host} would be open to others.", "Leave --plain out.")


def _refuse(error: str, next_step: str = "Look at what your provider says of IMAP, and type it anew.") -> NoReturn:
    raise UserError(error, unchanged=_NOTHING, next_step=next_step)


@contextmanager
def opened(account: Account, password: str, *, head_most: int = 65_536) -> Iterator[Mailbox]:
    """The mailbox, logged in; of each mail so many bytes of headers are read at most.

    Raises:
        UserError: the server cannot be reached or trusted, or does not accept the password.
        Dropped: the line broke later.
    """
    check(account, password)
    client = _connected(account)
    try:
        with _dropping():
            _log_in(client, account, password)
        yield Mailbox(client, head_most)
    finally:
        _leave(client)


def _connected(account: Account) -> BaseMailBox:
    try:
        match account.security:
            case Security.TLS:
                return MailBox(account.host, account.port, PATIENCE, ssl_context=ssl.create_default_context())
            case Security.STARTTLS:
                return MailBoxStartTls(account.host, account.port, PATIENCE, ssl_context=ssl.create_default_context())
            case Security.PLAIN:
                return MailBoxUnencrypted(account.host, account.port, PATIENCE)
    except ssl.SSLCertVerificationError as error:
        raise UserError(
            f"The certificate of {account.host} isn't one to trust ({error.verify_message.rstrip('.')}).",
            unchanged=f"No password was sent. {_NOTHING}",
            next_step="Look whether the name of the server is right.",
        ) from None
    except (OSError, UnicodeError, ValueError, imaplib.IMAP4.error, ImapToolsError) as error:
        raise UserError(
            f"The mail server {account.host}, port {account.port}, can't be reached ({_why(error)}).",
            unchanged=f"No password was sent. {_NOTHING}",
            next_step="Look whether its name and port are right and you are online.",
        ) from None


def _why(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, socket.gaierror):
        return "no server of that name"
    if isinstance(error, ssl.SSLError):
        return "it does not speak TLS there"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return "it does not answer as a mail server does"


def _log_in(client: BaseMailBox, account: Account, password: str) -> None:
    try:
        if (account.user + password).isascii():
            client.login(account.user, password, initial_folder=None)
        else:
            client.login_utf8(account.user, password, initial_folder=None)
    except imaplib.IMAP4.abort:
        raise
    except (imaplib.IMAP4.error, MailboxLoginError):
        raise UserError(
            "The mail server didn't accept the password.",
            unchanged=_NOTHING,
            next_step="Many providers want an app password; make one there and try again.",
        ) from None  # what the server says may hold what was typed


def _leave(client: BaseMailBox) -> None:
    """Say goodbye; whatever is wrong with that no longer matters."""
    with suppress(OSError, imaplib.IMAP4.error, ImapToolsError):
        client.client.socket().settimeout(2.0)
        client.logout()
    with suppress(OSError, imaplib.IMAP4.error):
        client.client.shutdown()


@contextmanager
def _dropping() -> Iterator[None]:
    """A broken line under one name."""
    try:
        yield
    except (OSError, EOFError, imaplib.IMAP4.abort) as error:
        raise Dropped(_why(error)) from None


class Mailbox:
    """A mailbox that one is logged in to."""

    def __init__(self, client: BaseMailBox, head_most: int) -> None:
        self._client = client
        self._parts = f"(UID BODY.PEEK[HEADER]<0.{head_most}>)"

    def folders(self) -> tuple[Folder, ...]:
        """All folders, with what the server marks them as."""
        with _asked("The mail server wouldn't list its folders."):
            found = self._client.folder.list()[:FOLDERS_MOST]
        return tuple(
            Folder(name=one.name, marks=tuple(mark.removeprefix("\\").lower() for mark in one.flags)) for one in found
        )

    def letterheads(self, folder: str, mark: Mark | None, since: date) -> Iterator[Batch]:
        """The headers of what came after a mark; of what came since a day where there is none that still counts.

        Raises:
            UserError: there is no such folder, or the server refuses.
        """
        validity = self._examine(folder)
        if mark and mark.validity == validity:
            uids = [uid for uid in self._numbers(f"UID {mark.uid + 1}:*") if uid > mark.uid]
        else:
            uids = self._numbers(str(AND(date_gte=_since(mark, since))))
        for place in range(0, len(uids), HEADERS):
            several = uids[place : place + HEADERS]
            yield Batch(
                folder=folder,
                validity=validity,
                first=several[0],
                last=several[-1],
                done=place + len(several),
                total=len(uids),
                heads=self._heads(several),
            )

    def _examine(self, folder: str) -> int:
        """Look at a folder without touching it; the validity of its numbers."""
        with _asked(f"There is no folder {folder} to read in the mailbox."):
            self._client.folder.set(folder, readonly=True)
        _, found = self._client.client.response("UIDVALIDITY")
        return int(found[0] or 0) if found else 0

    def _numbers(self, what: str) -> list[int]:
        with _asked("The mail server wouldn't search the folder."):
            return sorted({int(uid) for uid in self._client.uids(what, charset=None) if uid.isdecimal()})

    def _heads(self, uids: Sequence[int]) -> tuple[Letterhead, ...]:
        """The headers of these mails, as far as they are still there."""
        with _asked("The mail server wouldn't hand over headers."):
            status, found = self._client.client.uid("FETCH", ",".join(map(str, uids)), self._parts)
            if status != "OK":
                raise UnexpectedCommandStatusError((status, []), "OK")
        wanted = set(uids)
        heads = {one.uid: one for one in _letterheads(found) if one.uid in wanted}
        return tuple(heads[uid] for uid in uids if uid in heads)

    def holds(self, folder: str, mail_id: str) -> bool:
        """True when a mail of that Message-ID lies in a folder."""
        self._examine(folder)
        return bool(self._numbers(f'HEADER Message-ID "{mail_id}"'))

    def save(self, folder: str, message: bytes) -> None:
        """Put a draft into a folder.

        Raises:
            UserError: the server does not take it, for sure.
            Dropped: nobody knows whether it did.
        """
        with _asked("The mail server didn't take the draft."):
            self._client.append(message, folder, flag_set=["\\Draft"])


@contextmanager
def _asked(error: str) -> Iterator[None]:
    """A no of the server in our words, as its own may hold what is nobody's business; a broken line by its name."""
    with _dropping():
        try:
            yield
        except imaplib.IMAP4.abort:
            raise
        except (imaplib.IMAP4.error, ImapToolsError):
            raise UserError(
                error, unchanged="Nothing was changed.", next_step="See the folders: rekindle mailbox."
            ) from None


def _since(mark: Mark | None, since: date) -> date:
    """The day from which to read anew: none is left out that came after the newest one known."""
    newest = date.fromisoformat(mark.on) if mark and mark.on else since
    return min(since, newest - timedelta(days=1))


def _letterheads(found: Sequence[object]) -> Iterator[Letterhead]:
    """The mails in what a FETCH gave: a number may stand before the headers or after them, other news in between."""
    for place, one in enumerate(found):
        if not isinstance(one, tuple):
            continue
        after = found[place + 1] if place + 1 < len(found) else b""
        number = _UID.search(one[0]) or (_UID.search(after) if isinstance(after, bytes) else None)
        if number:
            yield Letterhead(uid=int(number[1]), raw=one[1])
