"""The bytes of an address header -> participants: handle and name as seen, each mailbox once.

What nearly all headers are made of (`Name <a@b>`, `"Last, First" <a@b>`, `a@b`) goes a fast way; all else goes through
the tolerant grammar of `mailboxes`, which gives the same for those. A name that is an address (spoofers do that) or
repeats the local part is dropped, "Last, First" stays as it is. An Exchange path (/o=...) has no address: who has a
name there gets a handle of that name, so that the mail keeps its sender; without one they are left out.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rekindle.importers import handles
from rekindle.importers.mail.mailboxes import Mailbox, mailboxes
from rekindle.importers.mail.words import raw_text
from rekindle.model import Handle, Part, Participant
from rekindle.util.maker import maker
from rekindle.util.text import squeeze

SOURCE = "mail"
_NAME_MOST = 200
_KEPT = 8192  # headers remembered of each kind
_BOXES_KEPT = 32_768  # mailboxes remembered of each kind of header
HEADER_KEPT = 1024  # bytes of a header that is remembered: few are longer, and those differ anyway
_ATOM = rb"[!#-'*+./0-9A-Z^_`a-z{|}~-]"
_ADDRESS = _ATOM + rb"{1,64}@" + _ATOM + rb"{1,255}"
_FAST = re.compile(
    rb"[ \t\n]*+(?:\"([A-Za-z0-9 .,'&/_+-]{1,99})\" ?<(" + _ADDRESS + rb")>|([A-Za-z0-9][A-Za-z0-9 .'&/_+-]{0,99}?) ?<("
    + _ADDRESS + rb")>|<(" + _ADDRESS + rb")>|(" + _ADDRESS + rb"))[ \t]*+(?:,|\Z)"
)  # fmt: skip
_AT = re.compile(r"\S*@\S*\w\S*")
_OUTER = " \t'\",;<>"

_participant = maker(Participant)


class Reader:
    """Reads one kind of header, with a memory: few headers are new, and fewer mailboxes."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._kept = lru_cache(maxsize=_KEPT)(self._read)
        self._known = lru_cache(maxsize=_BOXES_KEPT)(self._one)

    def __call__(self, raw: bytes, charset: str = "") -> tuple[Participant, ...]:
        """Who stands in a header; `charset` is what raw 8-bit text in it may be written in."""
        return self._kept(raw, charset) if len(raw) <= HEADER_KEPT else self._read(raw, charset)

    def _read(self, raw: bytes, charset: str) -> tuple[Participant, ...]:
        """The participants, each handle once: where it first has a name."""
        boxes = fast(raw)
        found: dict[tuple[str, str], Participant] = {}
        for box in exact(raw, charset) if boxes is None else boxes:
            one = self._known(box)
            if one and (one.handle.key not in found or (one.name and not found[one.handle.key].name)):
                found[one.handle.key] = one
        return tuple(found.values())

    def _one(self, box: Mailbox) -> Participant | None:
        name = shown(box.name, box.address)
        handle = _handle(name, box.address)
        return _participant(part=self._part, handle=handle, name=name) if handle else None


def fast(raw: bytes) -> list[Mailbox] | None:
    """The mailboxes of a header of the usual forms; None when any of it is in another."""
    found: list[Mailbox] = []
    place = 0
    while place < len(raw):
        box = _FAST.match(raw, place)
        if box is None:
            return None
        quoted, one, plain, two, three, four = box.groups()
        found.append(Mailbox((quoted or plain or b"").decode(), (one or two or three or four).decode()))
        place = box.end()
    return found


def exact(raw: bytes, charset: str = "") -> list[Mailbox]:
    """The mailboxes of any header."""
    return mailboxes(raw_text(raw, charset))


def _handle(name: str, address: str) -> Handle | None:
    if address.startswith("/"):
        return handles.name(SOURCE, name)
    return handles.mail(address)


def shown(name: str, address: str) -> str:
    """A display name without what is none: quotes around it, addresses in it, the local part again."""
    name = squeeze(name).strip(_OUTER)
    if "@" in name:
        name = squeeze(_AT.sub(" ", name)).strip(_OUTER)
    if name.casefold() == address.partition("@")[0].casefold() or not any(map(str.isalnum, name)):
        return ""
    return name[:_NAME_MOST].rstrip()
