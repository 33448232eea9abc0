"""A letter -> the bytes of one entry of an mbox, as Gmail's Takeout or Thunderbird writes it, quirks and all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from rekindle.worlds import mime
from rekindle.worlds.diary import Happening, With

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FULL = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
         "December")  # fmt: skip
_SEAL = "\n        ".join("q7Zk0bW3xVt9yR2mLh8Nf5JcTpDgUeAsKoYiBvXwQzMn4Hr1GjF6lCtPdSaEuOiWy" for _ in range(6))
_PATH = (
    "Received: by 192.0.2.{part} with SMTP id w{number:x}csp; {stamp}\n"
    "X-Received: by 198.51.100.{part} with SMTP id d{number:x}mr; {stamp}\n"
    "ARC-Seal: i=1; a=rsa-sha256; t={unix}; cv=none; d=example.com; s=arc-made-up;\n        b=" + _SEAL + "==\n"
    "Return-Path: <{back}>\n"
    "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=made-up;\n        b=" + _SEAL + "==\n"
)
QUIRKS = (
    "no date", "dateless postmark", "no id", "words as date", "raw names", "no seconds", "comment in date", "folded",
    "full month", "header case", "latin", "undisclosed", "comma first",
)  # fmt: skip
"""What may be awkward about a letter beside its text."""
_UNDATED = frozenset({"no date", "words as date"})
LABELS: Mapping[str, Mapping[str, str]] = {
    "en": {"inbox": "Inbox,Important,Opened", "sent": "Sent,Opened", "spam": "Spam,Unread", "trash": "Trash",
           "draft": "Drafts", "promotions": "Inbox,Category promotions,Unread", "list": "Archived,Lists/Forum"},
    "de": {"inbox": "Posteingang,Wichtig,Geöffnet", "sent": "Gesendet,Geöffnet", "spam": "Spam,Ungelesen",
           "trash": "Papierkorb", "draft": "Entwürfe", "promotions": "Posteingang,Kategorie: Werbung,Ungelesen",
           "list": "Archiviert,Listen/Forum"},
    "sv": {"inbox": "Inkorgen,Viktigt,Öppnade", "sent": "Skickat,Öppnade", "spam": "Skräppost,Olästa",
           "trash": "Papperskorgen", "draft": "Utkast", "promotions": "Inkorgen,Kategori Kampanjer,Olästa",
           "list": "Arkiverade,Listor/Forum"},
}  # fmt: skip
"""Gmail's labels by language; those that are not ASCII are encoded in the file."""
Boxes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mail: what its header says, its content with the headers of its parts, and what is true of it."""

    at: datetime
    key: str
    sender: tuple[str, str]  # name, address
    to: Boxes
    subject: str
    content: bytes
    cc: Boxes = ()
    refs: tuple[str, ...] = ()
    label: str = "inbox"
    headers: str = ""  # further lines
    delivered: str = ""  # the owner's address; "" for what the owner sent
    minutes: int = 0  # of the sender's clock, east of UTC
    quirk: str = ""
    people: tuple[With, ...] = ()
    automatic: bool = False
    left: str = ""
    signed: tuple[str, ...] = ()

    @property
    def seen_at(self) -> datetime:
        """The moment that its Date header tells."""
        return self.at.replace(second=0) if self.quirk == "no seconds" else self.at

    def happening(self, files: tuple[str, ...]) -> Happening:
        """The truth of it."""
        return Happening(
            source="mail", key="" if self.quirk == "no id" else self.key, at=self.seen_at,
            direction="in" if self.delivered else "out", people=self.people, automatic=self.automatic, left=self.left,
            dated=self.quirk not in _UNDATED, subject=self.subject, signed=self.signed, files=files,
        )  # fmt: skip


def takeout(letter: Letter, number: int, thread: int, labels: Mapping[str, str]) -> bytes:
    """An entry of Takeout's mbox."""
    day = "" if letter.quirk == "dateless postmark" else f" {_postmark(letter.at)}"
    head = f"From {1_600_000_000_000_000_000 + number}@xxx{day}\nX-GM-THRID: {thread}\n"
    label = labels[letter.label]
    head += f"X-Gmail-Labels: {label if label.isascii() else _label(label)}\n"
    if letter.delivered:
        head += f"Delivered-To: {letter.delivered}\n{_path(letter, number)}"
    return head.encode() + _header(letter).encode() + letter.content + b"\n"


def thunderbird(letter: Letter) -> bytes:
    """The same letter as an older program kept it: another postmark, no labels, fewer lines of its way."""
    head = f"From - {_postmark(letter.at).replace(' +0000', '')}\nX-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\n"
    if letter.delivered:
        head += f"Return-Path: <{_back(letter)}>\nDelivered-To: {letter.delivered}\n"
        head += f"Received: from relay.example by post.example; {_stamp(letter.at, 60)}\n"
    return head.encode() + _header(letter).encode() + letter.content + b"\n"


def _label(label: str) -> str:
    quoted = "".join(
        sign if sign.isascii() and sign != " " else "".join(f"={byte:02X}" for byte in sign.encode()) for sign in label
    )
    return f"=?UTF-8?Q?{quoted}?="


def _path(letter: Letter, number: int) -> str:
    stamp, unix = _stamp(letter.at, -480), int(letter.at.timestamp())
    return _PATH.format(part=number % 250 + 1, number=number, stamp=stamp, unix=unix, back=_back(letter))


def _back(letter: Letter) -> str:
    """Where a failure would be told: nowhere for what tells one."""
    return "" if letter.sender[1].startswith("mailer-daemon@") else letter.sender[1]


def _postmark(at: datetime) -> str:
    return f"{_DAYS[at.weekday()]} {_MONTHS[at.month - 1]} {at.day:02} {at:%H:%M:%S} +0000 {at.year}"


def _stamp(at: datetime, minutes: int) -> str:
    """A moment as RFC 5322 writes it, by a clock so many minutes east."""
    shown = at + timedelta(minutes=minutes)
    sign, (hours, rest) = "-" if minutes < 0 else "+", divmod(abs(minutes), 60)
    return (
        f"{_DAYS[shown.weekday()]}, {shown.day} {_MONTHS[shown.month - 1]} {shown.year}"
        f" {shown.hour:02}:{shown.minute:02}:{shown.second:02} {sign}{hours:02}{rest:02}"
    )


def _utc(at: datetime) -> str:
    return f"{at:%H:%M:%S} +0000"


_DATES: Mapping[str, Callable[[Letter], str]] = {
    "no date": lambda _: "",
    "words as date": lambda _: "Date: late last evening\n",
    "no seconds": lambda one: f"Date: {_stamp(one.at, 0)[:-9]} +0000\n",
    "comment in date": lambda one: f"Date: {_stamp(one.at, one.minutes)} (a clock, made up)\n",
    "full month": lambda one: f"Date: {one.at.day} {_FULL[one.at.month - 1]} {one.at.year} {_utc(one.at)}\n",
}


def _header(letter: Letter) -> str:
    quirk = letter.quirk
    charset = {"raw names": "raw", "latin": "iso-8859-1"}.get(quirk, "utf-8")
    dated = _DATES.get(quirk)
    lines = [dated(letter) if dated else f"Date: {_stamp(letter.at, letter.minutes)}\n"]
    if quirk != "no id":
        lines.append(f"{'MESSAGE-ID' if quirk == 'header case' else 'Message-ID'}: <{letter.key}>\n")
    if letter.refs:
        folded = "\n ".join(f"<{ref}>" for ref in letter.refs)
        lines.append(f"In-Reply-To: <{letter.refs[-1]}>\nReferences: {folded}\n")
    subject = letter.subject if charset == "raw" else mime.words(letter.subject, charset)
    if quirk == "folded" and letter.subject.isascii():
        subject = subject.replace(" ", "\n ", 1)
    lines.append(f"Subject: {subject}\n")
    lines.append(f"{'FROM' if quirk == 'header case' else 'From'}: {mime.mailbox(*letter.sender, charset)}\n")
    lines.append(_receivers(letter, charset))
    return f"{''.join(lines)}{letter.headers}MIME-Version: 1.0\n"


def _receivers(letter: Letter, charset: str) -> str:
    if letter.quirk == "undisclosed" and letter.delivered:
        return "To: undisclosed-recipients:;\n"
    between = ",\n " if letter.quirk == "folded" or len(letter.to) > 3 else ", "
    first = ", " if letter.quirk == "comma first" else ""
    lines = f"To: {first}{between.join([mime.mailbox(*box, charset) for box in letter.to])}\n" if letter.to else ""
    if letter.cc:
        lines += f"Cc: {', '.join([mime.mailbox(*box, charset) for box in letter.cc])}\n"
    return lines
