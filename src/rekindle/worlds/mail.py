"""A world -> its mailbox: Takeout's "All mail Including Spam and Trash.mbox", in small worlds an older one beside it.

Both are written letter by letter, in no order of time, as such files are; memory does not grow with them. The older
box overlaps the newer by some months, so that mails occur twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import IO
from zlib import crc32

from rekindle.worlds.diary import Diary
from rekindle.worlds.letters import LABELS, Letter, takeout, thunderbird
from rekindle.worlds.mime import Block
from rekindle.worlds.noise import Noise
from rekindle.worlds.nouns import World
from rekindle.worlds.talkers import Habits, Talkers

TAKEOUT = "Takeout/Mail/All mail Including Spam and Trash.mbox"
OLDER = "Thunderbird/Inbox.mbox"
_UNTIL = timedelta(days=5 * 365)  # the older box ends so long ago ...
_SINCE = timedelta(days=5 * 365 + 240)  # ... and the newer one begins here
_BUFFER = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """How large a mailbox is: its letters, its habits, bytes of a newsletter, and whether there is an older box."""

    letters: int
    habits: Habits
    page: int
    older: bool = False


VOLUMES = {
    "S": Volume(letters=1_350, habits=Habits(share=0.35, talks=0.35, attachment=6_000), page=500, older=True),
    "M": Volume(letters=100_000, habits=Habits(share=1.0, talks=1.0, attachment=85_000), page=2_300),
    "L": Volume(letters=1_000_000, habits=Habits(share=1.0, talks=1.0, attachment=6_000), page=300),
}
"""By the size of a world."""


def mailboxes(world: World, into: Path, volume: Volume, diary: Diary) -> tuple[Path, ...]:
    """Writes the boxes; the truth of each letter goes into the diary."""
    names = (TAKEOUT, OLDER) if volume.older else (TAKEOUT,)
    with ExitStack() as open_files:
        streams: list[IO[bytes]] = []
        for name in names:
            (into / name).parent.mkdir(parents=True, exist_ok=True)
            streams.append(open_files.enter_context((into / name).open("wb", buffering=_BUFFER)))
        office = _Office(world, streams, diary)
        for thread in _threads(world, volume):
            office.post(thread)
    return tuple(into / name for name in names)


def _threads(world: World, volume: Volume) -> Iterator[list[Letter]]:
    """Talks, and between them as much noise as keeps the whole at its number of letters."""
    block = Block(Random(f"{world.seed}:attachments"), 60 * volume.habits.attachment)
    talkers = Talkers(world, volume.habits, block)
    noise = Noise(world, talkers, volume.page).letters()
    everybody, made = world.everybody, 0
    for number, someone in enumerate(everybody, start=1):
        for thread in talkers.threads(someone, by_mail=number > len(world.people)):
            made += len(thread)
            yield thread
        for letter in islice(noise, max(0, volume.letters * number // len(everybody) - made)):
            made += 1
            yield [letter]


class _Office:
    """Puts each thread into the boxes it belongs to, and into the diary."""

    def __init__(self, world: World, streams: list[IO[bytes]], diary: Diary) -> None:
        self._streams, self._diary = streams, diary
        self._labels = LABELS.get(world.owner.city.locale if world.seed % 2 else "en", LABELS["en"])
        midnight = datetime.combine(world.today, time(), UTC)
        self._until, self._since = midnight - _UNTIL, midnight - _SINCE
        self._number = 0

    def post(self, thread: list[Letter]) -> None:
        """Writes a thread."""
        identity = 1_500_000_000_000_000_000 + crc32(thread[0].key.encode())
        for letter in thread:
            self._number += 1
            files = self._files(letter)
            if TAKEOUT in files:
                self._streams[0].write(takeout(letter, self._number, identity, self._labels))
            if OLDER in files:
                self._streams[1].write(thunderbird(letter))
            self._diary.add(letter.happening(files))

    def _files(self, letter: Letter) -> tuple[str, ...]:
        if len(self._streams) == 1 or letter.left:
            return (TAKEOUT,)
        newer, older = letter.at >= self._since, letter.at < self._until
        return ((TAKEOUT,) if newer else ()) + ((OLDER,) if older else ())
