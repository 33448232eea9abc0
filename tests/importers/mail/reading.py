"""What the mail tests share: bytes or a sample -> the items read from it."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from rekindle.importers.mail import MAIL_FILES, MBOX
from rekindle.model import Interaction, Item, Part, Source

SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "mail"
Noun = TypeVar("Noun")


def source(raw: bytes, name: str = "all.mbox", *, bodies: bool = False, part: tuple[int, int] | None = None) -> Source:
    return Source(
        name=name,
        size=len(raw),
        open=lambda: io.BytesIO(raw),
        open_at=lambda start: io.BytesIO(raw[start:]),
        bodies=bodies,
        part=part,
    )


def of(file: Source) -> list[Item]:
    """The items of a file, by the importer that knows it."""
    return list((MBOX if MBOX.recognises(file.peek()) else MAIL_FILES).read(file))


def mbox(raw: bytes | str, *, bodies: bool = False, name: str = "all.mbox") -> list[Item]:
    return list(MBOX.read(source(raw.encode() if isinstance(raw, str) else raw, name, bodies=bodies)))


def mail(*headers: str, body: str = "", name: str = "one.eml", bodies: bool = False) -> list[Item]:
    """The items of one mail: what is not given of its sender, recipient and date is made up."""
    told = {header.partition(":")[0].strip().lower() for header in headers}
    usual = ("From: Anna Berg <anna@berg.example>", "To: mira@solberg.example", "Date: Sat, 9 Jul 2011 12:00:00 +0200")
    rows = [*headers, *(header for header in usual if header.partition(":")[0].lower() not in told)]
    return list(MAIL_FILES.read(source("\n".join([*rows, "", body]).encode(), name, bodies=bodies)))


def one(*headers: str, body: str = "", bodies: bool = False) -> Interaction:
    (found,) = only(Interaction, mail(*headers, body=body, bodies=bodies))
    return found


def only(kind: type[Noun], items: list[Item]) -> list[Noun]:
    return [item for item in items if isinstance(item, kind)]


def who(item: Interaction, part: Part) -> list[tuple[str, str]]:
    """(address, name) of those who take this part."""
    return [(one.handle.value, one.name) for one in item.participants if one.part is part]


def bare(item: Interaction) -> Interaction:
    """Without where it was read."""
    return replace(item, origin=replace(item.origin, where=""))
