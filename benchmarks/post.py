"""A number of letters -> a mailbox as a world of size M writes it: talks, newsletters, base64 attachments, all labels.

The shape is the same at every size (people, noise and attachments grow alike), so that costs can be compared.
"""

from __future__ import annotations

import mailbox
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from rekindle.util import mail
from rekindle.worlds.diary import Diary
from rekindle.worlds.files import FILED, SIZES
from rekindle.worlds.ledger import Ledger
from rekindle.worlds.mail import VOLUMES, Volume, mailboxes
from rekindle.worlds.people import make

TODAY = date(2026, 11, 22)
LETTERS = {"S": 11_000, "M": 100_000, "L": 1_000_000}
"""Mails that are timed, by REKINDLE_BENCH."""
_LIKE = VOLUMES["M"]
_POSTMARK = re.compile(rb"From \d+@xxx\s")
_FEWEST = 30  # people of a world


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A mailbox: where it lies, its truth, its mails, its bytes, and what to tell an import of the owner."""

    box: Path
    history: Path
    mails: int
    size: int
    mine: frozenset[str]
    me: str

    @property
    def told(self) -> str:
        """How large it is, in words."""
        return f"{self.mails:,} mails, {self.size / 1e6:,.0f} MB"


def write(into: Path, letters: int, seed: int = 1) -> Post:
    """Writes a mailbox of about so many letters into a folder."""
    people = max(_FEWEST, SIZES["M"] * letters // _LIKE.letters)
    world = make(people=people, seed=seed, today=TODAY, sources=FILED, by_mail=people // 10)
    volume = Volume(letters=letters, habits=_LIKE.habits, page=_LIKE.page)
    into.mkdir(parents=True, exist_ok=True)
    history = into / "truth.interactions.jsonl"
    with history.open("w", encoding="utf-8", buffering=1 << 20) as stream:
        diary = Diary(stream, Ledger(today=TODAY))
        (box,) = mailboxes(world, into, volume, diary)
    box = box.rename(into / "all.mbox")
    return Post(
        box=box, history=history, mails=diary.mails, size=box.stat().st_size,
        mine=frozenset(mail.normal(address) for address in world.owner.addresses),
        me=", ".join((world.owner.name, *world.owner.addresses)),
    )  # fmt: skip


def letters_of(box: Path) -> Iterator[bytes]:
    """Each letter with its postmark, byte by byte as it stands. Only for boxes made here, whose postmarks are known."""
    held: list[bytes] = []
    empty = True
    with box.open("rb") as lines:
        for line in lines:
            if empty and held and _POSTMARK.match(line):
                yield b"".join(held)
                held = []
            held.append(line)
            empty = line in (b"\n", b"\r\n")
    if held:
        yield b"".join(held)


def slice_of(box: Path, into: Path, letters: int) -> Path:
    """The first letters of a mailbox as one of their own."""
    into.write_bytes(b"".join(islice(letters_of(box), letters)))
    return into


def maildir(letters: Iterable[bytes], into: Path) -> Path:
    """Letters as a maildir, a file each, their postmarks off."""
    for name in ("cur", "new", "tmp"):
        (into / name).mkdir(parents=True, exist_ok=True)
    for number, letter in enumerate(letters):
        name = f"16000{number:08}.M1P1.corran{mailbox.Maildir.colon}2,S"
        (into / "cur" / name).write_bytes(letter.partition(b"\n")[2])
    return into
