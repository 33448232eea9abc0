"""The labelled lines of samples/lint -> core/lint/asks.txt, the weights with which the linter hears asks for work.

    .venv/bin/python -m scripts.learn_asks

The same lines give the same table. Run it after lines were added, and look at `python -m benchmarks.lint` then.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.asks import apart, learned, levelled, rounded, table

TABLE = Path(__file__).resolve().parents[1] / "src" / "rekindle" / "core" / "lint" / "asks.txt"


def main() -> None:
    """Learn and write."""
    found = rounded(levelled(learned(), apart()))
    TABLE.write_text(table(found), encoding="utf-8")
    print(f"{len(found.by_thing):,} weights; errors from {found.error}, warnings from {found.warning}")  # noqa: T201


if __name__ == "__main__":
    main()
