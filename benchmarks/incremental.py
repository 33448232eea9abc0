"""The same mailbox again, and with one mail in a hundred more -> their cost as shares of the first import.

Run: python -m benchmarks.incremental   (REKINDLE_BENCH=M for 1.1 GB)
"""

from __future__ import annotations

import os
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks import measure, post
from benchmarks.mail import keep, warm
from benchmarks.measure import Cost, Figure, apart, tell
from benchmarks.post import Post

MORE = 100  # one in so many
SHARE = 5.0  # per cent
_HOUR = 3_600


def again(made: Post, home: Path, me: str = "") -> Cost:
    """One import in a process of its own."""
    return apart(partial(keep, (made.box,), home, me))


def hold_back(box: Path, letters: int) -> bytes:
    """Cut the newest letters off the end: what will have come by the next import, mostly from the same people."""
    newest = b"".join(deque(post.letters_of(box), maxlen=letters))
    with box.open("r+b") as whole:
        whole.truncate(box.stat().st_size - len(newest))
    return newest


def age(box: Path, hours: int) -> None:
    """Let a file lie: what changed just now may yet change unseen, and is looked into again."""
    then = time.time() - hours * _HOUR
    os.utime(box, (then, then))


def shares(folder: Path) -> Iterator[Figure]:
    """First, again, and grown; that modules load is no part of any."""
    warm(folder)
    made = post.write(folder / "made", post.LETTERS[measure.SIZE])
    home, few = folder / "home", made.mails // MORE
    newest = hold_back(made.box, few)
    age(made.box, 2)
    first = again(made, home, made.me)
    same = again(made, home)
    with made.box.open("ab") as box:
        box.write(newest)
    age(made.box, 1)
    grown = again(made, home)
    assert same.gave == 0, "what had not changed was read as new"
    assert isinstance(grown.gave, int)
    assert few / 2 < grown.gave <= few, f"{grown.gave} of {few} mails were new"
    of = partial(Figure, bench="incremental", yardstick="the first run", unit="%", on=made.told)
    for what, cost in (("second run, nothing changed", same), (f"one mail in {MORE} more", grown)):
        yield of(what=f"{what}, CPU", seen=100 * cost.cpu / first.cpu, goal=SHARE)
        yield of(what=f"{what}, wall", seen=100 * cost.wall / first.wall)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        tell(*shares(Path(folder)))


if __name__ == "__main__":
    main()
