"""A world's raw exports -> the twelve names, by two commands as typed, against the sum of their own stages.

The commands are `rekindle import FOLDER` and `rekindle shortlist`, from the start of the interpreter to its end; the
stages are measured in the same run (see stages.py). The book that the commands made is held against the truth.

Run: python -m benchmarks.headline   (REKINDLE_BENCH=M for the world that the goal is about)
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks import measure
from benchmarks.measure import Cost, Figure, apart, tell, whole
from benchmarks.post import TODAY
from benchmarks.stages import after_reading, reading
from benchmarks.truth import judge
from rekindle import Book
from rekindle.worlds import Written, write

GOALS = 1.5, 30.0, 300.0
"""Times its stages, seconds of wall, MB: for size M."""
_REFUSED = 1  # exit code of an import that refused something
_CLI = (sys.executable, "-m", "rekindle.cli.main")


def commands(exports: Path, home: Path) -> tuple[Cost, Cost]:
    """Import and shortlist, as typed."""
    env = {"REKINDLE_HOME": str(home), "REKINDLE_TODAY": TODAY.isoformat(), "PYTHONPATH": os.pathsep.join(sys.path)}
    brought = whole([*_CLI, "import", str(exports), "--region", "GB"], env, ends=(0, _REFUSED))
    listed = whole([*_CLI, "shortlist", "--json"], env)
    assert isinstance(listed.gave, str)
    assert len(json.loads(listed.gave)) == 12, "no twelve names"
    return brought, listed


def figures(brought: Cost, listed: Cost, stages: dict[str, float], on: str) -> Iterator[Figure]:
    """The whole against its parts, and what it took. The goals are for a world of size M: a small one only starts."""
    of = partial(Figure, bench="headline", on=on, yardstick="")
    times, wall_most, memory_most = GOALS if measure.SIZE == "M" else (None, None, None)
    cpu, wall = brought.cpu + listed.cpu, brought.wall + listed.wall
    for name, seconds in stages.items():
        yield of(what=f"stage: {name}, CPU", seen=seconds, unit="s")
    added = sum(stages.values())
    yield of(what="import + shortlist, CPU", yardstick="its stages added", seen=cpu / added, goal=times)
    yield of(what="import + shortlist, CPU", seen=cpu, unit="s")
    yield of(what="import + shortlist, wall", seen=wall, unit="s", goal=wall_most)
    yield of(what="import + shortlist, wall", yardstick="their CPU", seen=wall / cpu)
    yield of(what="shortlist alone, wall", seen=listed.wall, unit="s")
    memory = measure.megabytes(max(brought.memory, listed.memory))
    yield of(what="anonymous memory at the most, readers included", seen=memory, unit="MB", goal=memory_most)


def check(home: Path, made: Written, on: str) -> Iterator[Figure]:
    """What the commands kept against what happened."""
    with Book(home, today=TODAY) as book:
        judged = judge(book, made.history, made.truth)
    print(f"  truth: {judged.told}")
    of = partial(Figure, bench="headline", on=on, yardstick="the truth", unit="")
    found = judged.history
    bad = len(found.missing) + len(found.extra) + len(found.wrong)
    yield of(what="mails and meetings right", seen=found.right)
    yield of(what="mails and meetings missing, too much or wrong", seen=bad, goal=0)
    share = 100 * judged.known / max(1, judged.two_way)
    yield of(what="addresses written to and fro that are people", seen=share, unit="%")
    assert found.clean, found.wrong[:3]


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = write(folder / "world", size=measure.SIZE, seed=1, today=TODAY)
        exports = folder / "exports"
        size = sum(path.stat().st_size for path in made.exports)
        _apart_from_truth(made, folder / "world", exports)
        on = f"world {measure.SIZE}: {made.mails:,} mails, {made.meetings:,} meetings, {size / 1e6:,.0f} MB"
        print(f"  {on}")
        brought, listed = commands(exports, folder / "home")
        tell(*check(folder / "home", made, on))
        alone = apart(partial(reading, exports)).gave
        rest = apart(partial(after_reading, exports, folder / "stages")).gave
        assert isinstance(alone, float)
        assert isinstance(rest, dict)
        tell(*figures(brought, listed, {"reading": alone, **rest}, on))


def _apart_from_truth(made: Written, world: Path, exports: Path) -> None:
    """Move the exports into a folder of their own: nobody's downloads hold the truth."""
    for path in made.exports:
        there = exports / path.relative_to(world)
        there.parent.mkdir(parents=True, exist_ok=True)
        path.rename(there)


if __name__ == "__main__":
    main()
