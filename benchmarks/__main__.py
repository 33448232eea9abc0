"""Every benchmark, one after the other: `make bench`. Each prints ratios to a limit or peer of the same run.

REKINDLE_BENCH=M or L takes the sizes that the goals are about; by default sizes are such that all ends in minutes. What
was seen is kept in .bench/results.jsonl; `python -m benchmarks --table` makes the table of docs/performance.md of it.
Name benchmarks to run those alone: `python -m benchmarks mail growth`.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec

from benchmarks import table


def main(words: Sequence[str]) -> int:
    """Run all, or those named, each in a process of its own; how many did not end well."""
    if "--table" in words:
        table.main(words)
        return 0
    failed = 0
    for name in words or table.NAMES:
        spec = find_spec(f"benchmarks.{name}")
        assert spec, f"there is no benchmark {name}"
        print(f"\n== {name}", flush=True)
        start = time.perf_counter()
        failed += subprocess.run([sys.executable, "-m", spec.name], check=False).returncode != 0
        print(f"  ({time.perf_counter() - start:.0f} s)", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
