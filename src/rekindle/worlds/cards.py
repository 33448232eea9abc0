"""A world -> two vCard files, as an iPhone (3.0) and an Android phone (2.1) write them.

The n-th BEGIN:VCARD is card n, whatever it holds: people, companies, groups, or nothing.
"""

from __future__ import annotations

import unicodedata
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from random import Random
from string import ascii_letters, digits
from typing import IO
from uuid import UUID

from rekindle.worlds.ledger import Ledger
from rekindle.worlds.nouns import View, World
from rekindle.worlds.work import employer

_FOLD = 75
_PLAIN = frozenset(b" ;" + (ascii_letters + digits).encode())


class Cards:
    """A vCard file being written; counts its cards."""

    def __init__(self, stream: IO[bytes], label: str) -> None:
        self._stream, self._label, self._count = stream, label, 0

    def card(self, lines: list[str]) -> str:
        """Writes a card; returns its origin, "<label>#<n>"."""
        self._count += 1
        text = "\r\n".join(("BEGIN:VCARD", *lines, "END:VCARD", ""))
        self._stream.write(text.encode())
        return f"{self._label}#{self._count}"


def iphone(world: World, path: Path, ledger: Ledger) -> int:
    """Writes the iPhone's file: grouped items, photos, decomposed accents, companies, groups last."""
    groups: dict[str, list[str]] = defaultdict(list)
    rng = Random(f"{world.seed}:iphone")
    count = 0
    with path.open("wb") as stream:
        cards = Cards(stream, path.name)
        for view in world.views:
            if view.source == "iphone":
                uid = _uid(world.seed, view)
                ledger.saw(view.person, "card", cards.card(list(_apple(view, uid, rng))), "vcard")
                count += 1
                for label in view.labels:
                    groups[label].append(uid)
                if count % 40 == 9:
                    ledger.decoy("company", cards.card(_company(rng)), "a company, no person")
        for label, uids in sorted(groups.items()):
            members = [f"X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:{uid}" for uid in uids]
            head = ["VERSION:3.0", f"N:{label};;;;", f"FN:{label}", "X-ADDRESSBOOKSERVER-KIND:group"]
            ledger.decoy(label, cards.card([*head, *members]), "a group, no person")
    return count


def _uid(seed: int, view: View) -> str:
    text = f"{seed}:{view.source}:{view.person}:{view.serial}"
    return str(UUID(bytes=blake2b(text.encode(), digest_size=16).digest(), version=4))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _apple(view: View, uid: str, rng: Random) -> Iterator[str]:
    name = [_escaped(text) for text in (view.family, view.given, view.middle, view.prefix, view.suffix)]
    yield from ("VERSION:3.0", "PRODID:-//Apple Inc.//iPhone OS 26.1//EN")
    named = ("N:" + ";".join(name), f"FN:{_escaped(view.full)}")
    yield from (unicodedata.normalize("NFD", text) for text in named) if rng.random() < 0.5 else named
    if view.nickname:
        yield f"NICKNAME:{_escaped(view.nickname)}"
    if view.company:
        yield f"ORG:{_escaped(view.company)};"
    if view.title:
        yield f"TITLE:{_escaped(view.title)}"
    yield from _apple_handles(view)
    if view.born:
        yield f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{view.born:%m-%d}" if view.yearless else f"BDAY:{view.born}"
    if view.note:
        yield f"NOTE:{_escaped(view.note)}\\nsecond line"
    if rng.random() < 0.06:
        yield from _photo(rng)
    yield f"UID:{uid}"


def _apple_handles(view: View) -> Iterator[str]:
    for number, (label, address) in enumerate(view.mails):
        if label == "work":
            yield f"item{number + 1}.EMAIL;type=INTERNET:{address}"
            yield f"item{number + 1}.X-ABLabel:_$!<Work>!$_"
        else:
            yield f"EMAIL;type=INTERNET;type=HOME;type=pref:{address}"
    for label, number_text in view.phones:
        kind = "CELL" if label == "mobile" else "HOME"
        yield f"TEL;type={kind};type=VOICE{';type=pref' if label == 'mobile' else ''}:{number_text}"
    if view.city:
        yield f"item9.ADR;type=HOME:;;{_escaped(view.street)};{_escaped(view.city)};;;"
        yield "item9.X-ABADR:gb"


def _photo(rng: Random) -> Iterator[str]:
    """A picture of nothing: a JPEG's first bytes and noise, folded."""
    shown = b64encode(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + rng.randbytes(rng.randrange(400, 1600))).decode()
    text = f"PHOTO;ENCODING=b;TYPE=JPEG:{shown}"
    yield text[:_FOLD]
    for at in range(_FOLD, len(text), _FOLD - 1):
        yield " " + text[at : at + _FOLD - 1]


def _company(rng: Random) -> list[str]:
    firm = employer(rng)
    number = f"+44 20 7946 {rng.randrange(100, 999):04}"  # a range kept free for fiction
    head = ["VERSION:3.0", "N:;;;;", f"FN:{_escaped(firm.legal)}", f"ORG:{_escaped(firm.legal)};"]
    return [*head, f"EMAIL;type=INTERNET;type=WORK:info@{firm.domain}", f"TEL;type=WORK:{number}", "X-ABShowAs:COMPANY"]


def android(world: World, path: Path, ledger: Ledger) -> int:
    """Writes the Android phone's file: an empty card first, quoted-printable, bare types, few UIDs."""
    count = 0
    with path.open("wb") as stream:
        cards = Cards(stream, path.name)
        ledger.decoy("", cards.card(["VERSION:2.1"]), "an empty card")
        for view in world.views:
            if view.source == "android":
                count += 1
                ledger.saw(view.person, "card", cards.card(list(_android(world.seed, view, count))), "vcard")
    return count


def _android(seed: int, view: View, count: int) -> Iterator[str]:
    yield "VERSION:2.1"
    yield _property("N", f"{view.family};{view.given};{view.middle};{view.prefix};{view.suffix}")
    if count % 9:  # some are written without FN
        yield _property("FN", view.full)
    if view.nickname:
        yield _property("X-ANDROID-CUSTOM", f"vnd.android.cursor.item/nickname;{view.nickname};1;;;;;;;;;;;;;")
    for number, (label, text) in enumerate(view.phones):
        yield f"TEL;{'CELL' if label == 'mobile' else 'HOME'}{';PREF' if not number else ''}:{text}"
    for label, address in view.mails:
        yield f"EMAIL;{label.upper() or 'HOME'}:{address}"
    if view.company:
        yield _property("ORG", view.company)
    if view.title:
        yield _property("TITLE", view.title)
    if view.born:
        yield f"BDAY:{view.born}" if not view.yearless else f"BDAY:--{view.born:%m-%d}"
    if view.note:
        yield _property("NOTE", f"{view.note}\nöfter anrufen")
    if count % 5 == 0:
        yield f"UID:{_uid(seed, view)}"


def _property(name: str, text: str) -> str:
    """Quoted-printable with soft breaks for anything but plain ASCII, as Android does."""
    if text.isascii() and "\n" not in text:
        return f"{name}:{text}"
    lines, line = [], f"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
    for byte in text.encode():
        mark = chr(byte) if byte in _PLAIN else f"={byte:02X}"
        if len(line) + len(mark) > _FOLD:
            lines.append(line + "=")
            line = ""
        line += mark
    return "\r\n".join((*lines, line))
