"""Every benchmark, one after the other: `make bench`. Each prints ratios to a limit or peer of the same run.

REKINDLE_BENCH=M or L takes the sizes that the goals are about; by default sizes are such that all ends in minutes. What
was seen is kept in .bench/results.jsonl; `python -m benchmarks --table` makes the table of docs/performance.md of it.
Name benchmarks to run those alone: `python -m benchmarks mail growth`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from importlib import import_module

from benchmarks import table


def main(words: Sequence[str]) -> None:
    """Run all, or those named, with a heading each."""
    if "--table" in words:
        table.main(words)
        return
    sys.argv[1:] = []  # the words were ours
    for name in words or table.NAMES:
        module = import_module(f"benchmarks.{name}")
        print(f"\n== {name}: {(module.__doc__ or '').splitlines()[0]}", flush=True)
        start = time.perf_counter()
        module.main()
        print(f"  ({time.perf_counter() - start:.0f} s)", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
