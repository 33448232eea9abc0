"""Whole commands against a bare interpreter, in turn -> ratios of CPU seconds.

`--help` is to cost at most 5 times, a list command at most 10 times a bare interpreter (issue 2, section 1). The book
listed is that of a made-up world of size S, with everybody on the formal list.

Run: python -m benchmarks.start
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import median

from benchmarks.measure import Figure, tell
from rekindle import Book
from rekindle.worlds import write

RUNS = 15
TODAY = date(2026, 11, 21)
LISTS = (
    "people",
    "list",
    "shortlist",
    "log",
    "today",
    "replies",
    "referrals",
    "news",
    "gives",
    "trips",
    "cadence",
    "mailbox",
    "model",
)
COMMANDS = (("--help", 5), *((name, 10) for name in LISTS))


def seconds(command: Sequence[str]) -> float:
    """CPU seconds of a command, its own and the system's."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print a row a command."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        written = write(Path(folder) / "exports", size="S", seed=1, today=TODAY)
        with Book(home, today=TODAY) as book:
            book.import_archives(*written.exports, region="GB")
            book.change(book.plan([row.id for row in book.people_rows()], "on-list"))
            book.roster_rows()
            book.shortlist()
        os.environ |= {"REKINDLE_HOME": str(home), "REKINDLE_TODAY": TODAY.isoformat()}
        rekindle = str(Path(sys.executable).with_name("rekindle"))
        for name, goal in COMMANDS:
            pairs = [(seconds([rekindle, name]), seconds([sys.executable, "-c", "pass"])) for _ in range(RUNS)]
            ratio = median(ours for ours, _ in pairs) / median(bare for _, bare in pairs)
            tell(
                Figure(
                    bench="start", what=f"rekindle {name}, CPU", yardstick="a bare interpreter", seen=ratio, goal=goal
                )
            )


if __name__ == "__main__":
    main()
