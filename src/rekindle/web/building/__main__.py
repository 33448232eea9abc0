"""`python -m rekindle.web.building [--tests]`: the packages of the lock file, then `built/`; nothing is done twice."""

from __future__ import annotations

import sys
from pathlib import Path

from rekindle.web.building import Sources, build, packages

ROOT = Path(__file__).resolve().parents[4]


def main(words: list[str]) -> None:
    """One sentence for what cannot be done; nothing for what was done before."""
    try:
        packages.fetch(Sources(ROOT), tests="--tests" in words)
    except packages.MissingError as missing:
        sys.exit(str(missing))
    build(ROOT, ROOT / "src" / "rekindle" / "web" / "built")


if __name__ == "__main__":
    main(sys.argv[1:])
