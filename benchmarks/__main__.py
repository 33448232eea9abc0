"""Every benchmark, one after the other: `make bench`. Each prints ratios to a limit or peer of the same run."""

from __future__ import annotations

from importlib import import_module

NAMES = (
    "start",
    "vcard",
    "meetings",
    "linkedin",
    "reading",
    "linking",
    "storing",
    "worlds",
    "shortlist",
    "backtest",
    "search",
)


def main() -> None:
    """Run all, with a heading each."""
    for name in NAMES:
        module = import_module(f"benchmarks.{name}")
        print(f"\n== {name}: {(module.__doc__ or '').splitlines()[0]}", flush=True)
        module.main()


if __name__ == "__main__":
    main()
