"""Work -> what it cost, figures against goals, and a line of JSON each in .bench/results.jsonl.

Work to be measured runs in a forked process of its own: its CPU includes its children's, and anonymous memory is looked
at from outside, parent and reading processes added up (pages shared after a fork count twice). A figure is a ratio to a
yardstick of the same run wherever there is one, for seconds mean little on a busy machine.
"""

from __future__ import annotations

import gc
import json
import os
import platform
import select
import sys
import time
import traceback
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import cache
from math import log
from pathlib import Path
from tempfile import TemporaryFile

RESULTS = Path(__file__).resolve().parents[1] / ".bench" / "results.jsonl"
SIZE = os.environ.get("REKINDLE_BENCH", "S")
"""S by default; M and L take minutes and more."""
_RUN = datetime.now(UTC).isoformat(timespec="seconds")
_LOOK = 0.02  # seconds between two looks at memory
_MB = 1e6


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Something measured. `goal` is the most it may be, with `least` the least; None where it is only told."""

    bench: str
    what: str
    yardstick: str
    seen: float
    goal: float | None = None
    unit: str = "times"
    least: bool = False
    on: str = ""  # the input: "11,015 mails, 117 MB"

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None without one."""
        if self.goal is None:
            return None
        return self.seen >= self.goal if self.least else self.seen <= self.goal

    @property
    def goal_told(self) -> str:
        """The goal in words."""
        return "" if self.goal is None else f"{'>=' if self.least else '<='} {_short(self.goal)} {self.unit}".strip()

    @property
    def seen_told(self) -> str:
        """What was seen, in words."""
        return f"{_short(self.seen)} {self.unit}".strip()


def _short(number: float) -> str:
    if abs(number) >= 1_000:
        return f"{number:,.0f}"
    return f"{number:.3g}" if abs(number) < 100 else f"{number:.0f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What work cost: seconds of wall and processor with all children; bytes of anonymous memory at the most."""

    wall: float
    cpu: float
    memory: int = 0  # of it and its children together
    alone: int = 0  # of the largest process
    gave: object = None  # what the work returned, when it was ours


def tell(*figures: Figure) -> None:
    """Print what was seen beside the goal, and keep it for the table."""
    told = {"run": _RUN, "size": SIZE, "machine": machine(), "load": os.getloadavg()[0]}
    RESULTS.parent.mkdir(exist_ok=True)
    with RESULTS.open("a", encoding="utf-8") as kept:
        for one in figures:
            judged = {True: "met", False: "MISSED", None: ""}[one.met]
            what = f"{one.what}, against {one.yardstick}" if one.yardstick else one.what
            print(f"  {what:<84} seen {one.seen_told:<14} goal {one.goal_told or '-':<14} {judged}", flush=True)
            kept.write(json.dumps({**asdict(one), **told, "command": command(one.bench)}) + "\n")


@cache
def machine() -> str:
    """Where this runs: cores, Python, SQLite."""
    import apsw  # noqa: PLC0415 - only for its version

    cores, sqlite = os.cpu_count(), apsw.sqlite_lib_version()
    return f"{cores} cores {platform.machine()}, Python {platform.python_version()}, SQLite {sqlite}"


def command(bench: str, size: str = SIZE) -> str:
    """What to type to get figures again."""
    return f"{'' if size == 'S' else f'REKINDLE_BENCH={size} '}python -m benchmarks {bench}"


def apart(work: Callable[[], object]) -> Cost:
    """The cost of work of ours in a forked process. What it returns has to be JSON.

    Raises:
        RuntimeError: the work raised; its traceback has been printed.
    """
    gc.collect()
    sys.stdout.flush()
    taking, giving = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(taking)
        _serve(work, giving)
    os.close(giving)
    with open(taking, encoding="utf-8") as answer:  # noqa: PTH123 - a pipe
        cost = _watch(child)
        told = json.loads(answer.read() or "null")
    if told is None:
        raise RuntimeError("what was measured did not end well")
    return Cost(wall=told[0], cpu=cost.cpu, memory=cost.memory, alone=cost.alone, gave=told[1])


def _serve(work: Callable[[], object], giving: int) -> None:
    """In the child: work, say how it went, be gone."""
    try:
        start = time.perf_counter()
        gave = work()
        os.write(giving, json.dumps([time.perf_counter() - start, gave]).encode())
    except BaseException:  # noqa: BLE001 - the parent tells it
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def whole(argv: Sequence[str], env: Mapping[str, str] | None = None, *, ends: Collection[int] = (0,)) -> Cost:
    """The cost of a whole command, from its start to its end, and what it printed.

    Raises:
        RuntimeError: it ended with another code.
    """
    with TemporaryFile("w+", encoding="utf-8") as said:  # to /dev/null, grep would stop at its first match
        start = time.perf_counter()
        actions = [(os.POSIX_SPAWN_DUP2, said.fileno(), number) for number in (1, 2)]
        child = os.posix_spawnp(argv[0], list(argv), {**os.environ, **(env or {})}, file_actions=actions)
        cost = _watch(child, ends)
        wall = time.perf_counter() - start
        said.seek(0)
        return Cost(wall=wall, cpu=cost.cpu, memory=cost.memory, alone=cost.alone, gave=said.read())


def _watch(child: int, ends: Collection[int] = (0,)) -> Cost:
    """Look at a child's memory until it has gone."""
    most = alone = 0
    with _end_of(child) as ended:
        while not ended(_LOOK):
            sizes = [anonymous(one) for one in family(child)]
            most, alone = max(most, sum(sizes)), max(alone, *sizes)
    _, status, used = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in ends:
        raise RuntimeError(f"what was measured ended with code {code}")
    return Cost(wall=0.0, cpu=used.ru_utime + used.ru_stime, memory=most, alone=alone)


@contextmanager
def _end_of(child: int) -> Iterator[Callable[[float], bool]]:
    """Whether a child ends within so many seconds, told at the very moment it does."""
    handle = os.pidfd_open(child)
    try:
        poll = select.poll()
        poll.register(handle, select.POLLIN)
        yield lambda seconds: bool(poll.poll(seconds * 1000))
    finally:
        os.close(handle)


def family(process: int) -> Iterator[int]:
    """A process and its children's children."""
    yield process
    try:
        told = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return
    for child in told.split():
        yield from family(int(child))


def anonymous(process: int) -> int:
    """Bytes of anonymous memory that a process holds now; 0 when it has gone."""
    try:
        told = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    line = told.partition("RssAnon:")[2].partition("\n")[0]
    return int(line.removesuffix("kB")) * 1024 if line else 0


def best(times: int, work: Callable[[], Cost]) -> Cost:
    """The least of so many runs: CPU and wall each for itself."""
    runs = [work() for _ in range(times)]
    return replace(min(runs, key=lambda cost: cost.cpu), wall=min(cost.wall for cost in runs))


def power(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The exponent with which costs grow with sizes: least squares over their logarithms."""
    xs, ys = [log(size) for size in sizes], [log(max(cost, 1e-9)) for cost in costs]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def megabytes(count: int) -> float:
    """Bytes in millions."""
    return count / _MB
