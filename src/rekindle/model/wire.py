"""The ways out of this machine, each only as the user sets it up: a mailbox, and a model that words drafts."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from rekindle.model.draft import Drafted


class Security(StrEnum):
    """How the line to a mail server is kept from others."""

    TLS = "tls"  # from the first byte
    STARTTLS = "starttls"
    PLAIN = "plain"  # only to this machine itself

    @property
    def port(self) -> int:
        """Where servers listen for it."""
        return 993 if self is Security.TLS else 143


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A mailbox that headers are read from and drafts are saved in. Its password is kept elsewhere."""

    user: str
    host: str
    port: int = 993
    security: Security = Security.TLS
    folders: tuple[str, ...] = ()  # what to read; empty: the inbox and the folder of sent mail
    drafts: str = ""  # where drafts go; "": the folder that the server names

    @property
    def name(self) -> str:
        """What messages call it."""
        return f"{self.user} at {self.host}"

    @property
    def place(self) -> str:
        """What stands for it in the accounts of the book."""
        return f"imap://{self.user}@{self.host}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A folder of a mailbox, and what the server marks it as: "sent", "drafts", "junk"."""

    name: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How far a folder was read: all up to the mail `uid`, as long as the server keeps to `validity`."""

    folder: str
    validity: int
    uid: int
    on: str  # the newest day read, ISO


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The headers of one mail, as the server has them."""

    uid: int
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Some mails of a folder, in the order of their numbers; with this one, `done` of `total` new ones are read."""

    folder: str
    validity: int
    first: int  # the numbers that were asked for
    last: int
    done: int
    total: int
    heads: tuple[Letterhead, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a look into the mailbox brought."""

    account: str
    read: int = 0  # mails looked at
    new: int = 0  # of them, what the book did not have
    left_out: int = 0  # spam, drafts, and what could not be read
    replied: tuple[str, ...] = ()  # who wrote, of those in the book, the newest first
    dropped: bool = False  # the line broke: what came before is in, the rest comes with the next look
    entry: int = 0  # the log entry to undo; 0 where nothing came


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A mail draft as it lies in the mailbox now."""

    draft: int
    person: int
    to: str
    folder: str
    mail_id: str
    before: bool = False  # it lay there already, from a time when the line broke
    entry: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """A model that speaks the usual protocol, on this machine or elsewhere. Its key is kept elsewhere."""

    url: str  # up to "/v1"; what is asked for comes after it
    model: str
    host: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One field that a model gets, in the words in which the user sees it beforehand."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """All that would go out for a draft. `body` is what is sent, to the byte; the fields are all of yours in it."""

    draft: int
    host: str
    model: str
    fields: tuple[Given, ...]
    rules: str  # what the model is told to do: the same for everybody
    body: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """What a model made of a draft: a further version of it, and its words that nothing you gave says."""

    drafted: Drafted
    unfounded: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()  # links that are none of yours: taken out
