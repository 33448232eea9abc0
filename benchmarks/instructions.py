"""A few mails, cards and events more -> how many instructions of the processor each costs; callgrind counts them.

The count repeats to a few in a million whatever else the machine does, so a change of a hundredth shows. Four runs: all
few, and each kind in turn many; what differs is the slope. Skipped where valgrind is not installed.

Run: python -m benchmarks.instructions
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from benchmarks import meetings, post, vcard
from benchmarks.counted import KINDS
from benchmarks.measure import Figure, tell

FEW, MANY = 50, 250
SCAN = 350_000
"""What a prototype took for the headers and the text of a mail (performance.md)."""
_COUNTED = re.compile(r"Collected : (\d+)")


def write(folder: Path) -> None:
    """Files of few and many of each kind; the mails are such as are met in the midst of a mailbox."""
    box = post.write(folder, 4 * MANY).box
    letters = list(post.letters_of(box))[-MANY:]
    for count in (FEW, MANY):
        several = (b"".join(letters[-count:]), vcard.address_book(count, photos=False), meetings.calendar(count))
        for kind, raw in zip(KINDS, several, strict=True):
            (folder / f"{kind} {count}").write_bytes(raw)


def counted(folder: Path, many: str) -> int:
    """Instructions of a process that reads few of each kind, and many of one."""
    names = [folder / f"{kind} {MANY if kind == many else FEW}" for kind in KINDS]
    argv = [
        "valgrind",
        "--tool=callgrind",
        f"--callgrind-out-file={os.devnull}",
        sys.executable,
        "-m",
        "benchmarks.counted",
    ]
    env = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([*argv, *map(str, names)], env=env, capture_output=True, text=True, check=True)
    found = _COUNTED.search(done.stderr)
    assert found, done.stderr[-500:]
    return int(found[1])


def slopes(folder: Path) -> Iterator[Figure]:
    """Instructions of one more of each kind."""
    write(folder)
    with ThreadPoolExecutor(os.cpu_count()) as hands:
        base, *more = hands.map(partial(counted, folder), ("", *KINDS))
    for kind, count in zip(KINDS, more, strict=True):
        mails = "text" in kind
        yield Figure(
            bench="instructions", what=f"instructions for one {kind}", yardstick="a prototype" if mails else "",
            seen=(count - base) / (MANY - FEW) / 1_000, unit="thousand", goal=SCAN / 1_000 if mails else None,
            on=f"from {FEW} to {MANY}",
        )  # fmt: skip


def main() -> None:
    """Print the slopes."""
    if not shutil.which("valgrind"):
        print("  valgrind is not installed: instructions are not counted")
    else:
        with tempfile.TemporaryDirectory() as folder:
            tell(*slopes(Path(folder)))


if __name__ == "__main__":
    main()
