"""The header block of a message -> an interaction, a problem, or one more of those left out.

Only what the message itself says makes the interaction, so that it reads the same from an mbox, a maildir folder and an
.eml file. Its key is the Message-ID, else a digest of From, Date and Subject; its thread the first id of References,
else of In-Reply-To, else its own key. Its time is its Date, else that of the topmost Received header, else the
postmark's; without any it is a problem. Labels and flags decide only what is left out and what is a chat, and together
with Delivered-To they show which addresses are the owner's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rekindle.importers.mail.addresses import HEADER_KEPT, SOURCE, Reader
from rekindle.importers.mail.automatic import automatic
from rekindle.importers.mail.bodies import own_text
from rekindle.importers.mail.dates import when
from rekindle.importers.mail.heads import Head, read_head, received
from rekindle.importers.mail.ids import digest, message_id
from rekindle.importers.mail.labels import Label, is_sent_folder, labels
from rekindle.importers.mail.words import charset_of, raw_text, text_of
from rekindle.model import (
    About,
    Channel,
    Claim,
    Ground,
    Handle,
    HandleKind,
    Ignored,
    Interaction,
    Item,
    Origin,
    Owner,
    Part,
    Participant,
    Problem,
    Source,
    When,
)
from rekindle.util.mail import normal
from rekindle.util.maker import maker

RECIPIENTS_MOST = 200
"""More recipients than this are cut; what is left still shows that the mail was meant for no one of them."""

CLAIMS_MOST = 50
_ADDRESSES_MOST = 10_000  # of a catch-all domain, remembered while a file is read
_SUBJECT_MOST = 500
_RAW_MOST = 200
SPAM, TRASH, DRAFT = "mail marked as spam", "mail that was thrown away", "drafts that were never sent"
_CUT = f"recipients of a mail past its first {RECIPIENTS_MOST}"
_LEFT_OUT = ((Label.SPAM, SPAM), (Label.TRASH, TRASH), (Label.DRAFT, DRAFT))
_PEOPLE = ("from", "sender", "to", "cc", "bcc")
_FLAGS = {"x-mozilla-status", "x-status", "x-uniform-type-identifier"}
_EXPUNGED = 0x0008  # Mozilla's bit of what was deleted and not yet swept out

_interaction, _origin = maker(Interaction), maker(Origin)
_from, _to, _cc = Reader(Part.FROM), Reader(Part.TO), Reader(Part.CC)


class Letters:
    """The messages of one file: makes their items and adds up what is told at the end."""

    def __init__(self, file: Source) -> None:
        self._name = file.name
        self._bodies = file.bodies
        self._sent_folder = is_sent_folder(file.name)
        self._left: Counter[str] = Counter()
        self._delivered: Counter[bytes] = Counter()
        self._sent: Counter[Handle] = Counter()

    def item(self, raw: bytes, body: bytes, where: str) -> Interaction | Problem | None:
        """The item of a message, None when it is left out. `raw`: its headers after its postmark or a newline."""
        head = read_head(raw)
        marks = _marks(head["x-gmail-labels"]) if "x-gmail-labels" in head else _UNMARKED
        if reason := marks.left_out or ("" if _FLAGS.isdisjoint(head) else _flagged(head)):
            self._left[reason] += 1
            return None
        charset = "" if raw.isascii() else charset_of(head.get("content-type", b""))
        people = self._fewer(_people(head, charset))
        if not people:
            return _problem(where, "it names nobody", raw)
        at = _time(head, raw)
        if at is None:
            return _problem(where, "it has no date that can be read", raw)
        if marks.sent or self._sent_folder:
            self._claim(people[0])
        if "delivered-to" in head:
            self._count(self._delivered, head["delivered-to"])
        subject = text_of(head["subject"], charset)[:_SUBJECT_MOST] if "subject" in head else ""
        key = message_id(head["message-id"]) if "message-id" in head else ""
        key = key or digest(SOURCE, *(text_of(head.get(name, b""), charset) for name in ("from", "date", "subject")))
        sender = people[0].handle.value if people[0].part is Part.FROM else ""
        return _interaction(
            source=SOURCE,
            key=key,
            channel=marks.channel,
            at=at,
            participants=people,
            origin=_origin(where=where),
            thread=_thread(head) or key,
            subject=subject,
            text=own_text(head, body) if self._bodies else "",
            automatic=bool(automatic(head, raw, sender, subject)),
        )

    def leave_out(self, reason: str) -> None:
        """Count a message that something outside it says to leave out."""
        self._left[reason] += 1

    def end(self) -> Iterator[Item]:
        """What was left out, and which addresses look like the owner's."""
        for reason, count in sorted(self._left.items()):
            yield Ignored(where=self._name, reason=reason, count=count)
        if claims := self._claims():
            yield Owner(origin=Origin(where=self._name), claims=claims)

    def _fewer(self, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
        """Those of them that are kept."""
        if len(people) <= RECIPIENTS_MOST:  # nearly always, and quicker than to tell recipients from senders
            return people
        most = RECIPIENTS_MOST + sum(one.part is Part.FROM for one in people)
        if len(people) > most:
            self._left[_CUT] += len(people) - most
        return people[:most]

    def _claim(self, first: Participant) -> None:
        if first.part is Part.FROM and first.handle.kind is HandleKind.MAIL:
            self._count(self._sent, first.handle)

    @staticmethod
    def _count(counter: Counter[Handle] | Counter[bytes], what: Handle | bytes) -> None:
        if what in counter or len(counter) < _ADDRESSES_MOST:
            counter[what] += 1  # type: ignore[index]  # each counter is given its own kind

    def _claims(self) -> tuple[Claim, ...]:
        found: Counter[tuple[str, Ground]] = Counter()
        for handle, count in self._sent.items():
            found[handle.value, Ground.SENT] += count
        for raw, count in self._delivered.items():
            if address := normal(raw_text(raw)):
                found[address, Ground.DELIVERED] += count
        most = sorted(found.items(), key=lambda one: (-one[1], one[0]))[:CLAIMS_MOST]
        return tuple(
            Claim(handle=Handle(kind=HandleKind.MAIL, value=value, raw=value), ground=ground, count=count)
            for (value, ground), count in most
        )


class _Marks(NamedTuple):
    """What the labels of a message come to."""

    left_out: str = ""
    sent: bool = False
    channel: Channel = Channel.MAIL


_UNMARKED = _Marks()


@lru_cache(maxsize=4096)
def _marks(raw: bytes) -> _Marks:
    found = labels(raw)
    reason = next((reason for label, reason in _LEFT_OUT if label in found), "")
    return _Marks(reason, Label.SENT in found, Channel.CHAT if Label.CHAT in found else Channel.MAIL)


def _flagged(head: Head) -> str:
    """Why the flags of another program leave a message out, or ""."""
    status = head.get("x-mozilla-status", b"")[:8]
    if _hexadecimal(status) & _EXPUNGED or b"D" in head.get("x-status", b""):
        return TRASH
    draft = b"T" in head.get("x-status", b"") or b"mail-draft" in head.get("x-uniform-type-identifier", b"")
    return DRAFT if draft else ""


def _hexadecimal(text: bytes) -> int:
    try:
        return int(text, 16)
    except ValueError:
        return 0


def _people(head: Head, charset: str) -> tuple[Participant, ...]:
    """Who wrote and who was written to; the very same tuple for the same headers, so that it is packed only once."""
    asked = tuple([head.get(name, b"") for name in _PEOPLE])
    return _remembered(asked, charset) if sum(map(len, asked)) <= HEADER_KEPT else _participants(asked, charset)


def _participants(asked: tuple[bytes, ...], charset: str) -> tuple[Participant, ...]:
    author, sender, to, cc, bcc = asked
    others = _to(to, charset)
    if cc or bcc:
        more = _cc(cc, charset) + _cc(bcc, charset)
        known = {one.handle.key for one in others}
        others += tuple({one.handle.key: one for one in more if one.handle.key not in known}.values())
    return (_from(author, charset) or _from(sender, charset)) + others


_remembered = lru_cache(maxsize=8192)(_participants)


def _thread(head: Head) -> str:
    first = message_id(head["references"]) if "references" in head else ""
    return first or (message_id(head["in-reply-to"]) if "in-reply-to" in head else "")


def _time(head: Head, raw: bytes) -> When | None:
    if "date" in head and (told := when(raw_text(head["date"]))):
        return told
    return when(raw_text(received(raw)).strip()) or when(raw_text(raw.partition(b"\n")[0]))


def _problem(where: str, reason: str, raw: bytes) -> Problem:
    shown = raw_text(raw.strip()[:_RAW_MOST])
    return Problem(where=where, reason=f"{reason}; the mail was left out", about=About.INTERACTION, raw=shown)
