from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rekindle.outside.archives import find
from rekindle.outside.limits import LIMITS, Unreadable
from tests.outside.zipcraft import GOOD, Member, dense, end, quoted, zip64, zipped

MIB = 1024 * 1024


def deflated(content: bytes) -> bytes:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflate.compress(content) + deflate.flush()


def nested(depth: int) -> bytes:
    inner = zipped(Member(name=b"a.csv"))
    for _ in range(depth):
        inner = zipped(Member(name=b"inner.zip", content=inner))
    return inner


def snake() -> bytes:
    """A zip whose one file claims to be the zip itself, directory and all: stored, over its own directory."""
    whole = zipped(Member(name=b"r.zip", method=0, content=b"PK\3\4" + bytes(200)))
    return zipped(Member(name=b"r.zip", method=0, content=b"PK\3\4" + bytes(200), packed=b""), count=1) + whole


def over_directory() -> bytes:
    body = Member(name=b"a", method=0, content=bytes(100)).local()
    entry = Member(name=b"a", method=0, content=bytes(400)).central(0)
    return body + entry + end(1, len(entry), len(body)) + bytes(300)


def many() -> bytes:
    """One file more than may be, with an honest end record (whose count runs over at 65,536)."""
    entry = Member(name=b"", method=0, content=b"").central(0)
    return b"PK\3\4" + entry * 200_001 + end(200_001, len(entry) * 200_001, 4)


def long_directory() -> bytes:
    entries = b"".join(Member(name=b"x" * 60_000).central(0) for _ in range(20))
    return b"PK\3\4" + entries + end(20, len(entries), 4)


def few_told_many_there() -> bytes:
    """The end record counts one file; the directory holds more than may be."""
    entry = Member(name=b"", method=0, content=b"").central(0)
    return b"PK\3\4" + entry * 200_002 + end(1, len(entry) * 200_002, 4)


def twenty_gib() -> bytes:
    size = 21 * 1024**3
    extra = struct.pack("<2HQ", 1, 8, size)
    member = Member(name=b"a", size=0xFFFFFFFF, extra=extra, packed=bytes(1000))
    return zipped(member)


BOMBS: dict[str, Callable[[], bytes]] = {
    "one body, many names": lambda: dense(MIB, 50),
    "quoted overlap": lambda: quoted(50, MIB),
    "ratio": lambda: zipped(Member(content=bytes(4 * MIB))),
    "ratio past a lie": lambda: zipped(Member(content=b"name\n" + bytes(40 * MIB), size=5)),
    "small told, much there": lambda: zipped(Member(content=os.urandom(MIB), size=MIB // 2)),
    "much told, little there": lambda: zipped(Member(content=GOOD, size=MIB)),
    "stored told longer": lambda: zipped(Member(content=GOOD, method=0, size=4096)),
    "zip in zip in zip": lambda: nested(2),
    "zip in zip, five deep": lambda: nested(5),
    "snake": snake,
    "over the directory": over_directory,
    "200,001 files": many,
    "files not counted": few_told_many_there,
    "21 GiB": twenty_gib,
    "zip64 ratio": lambda: zip64(Member(content=bytes(4 * MIB))),
    "bomb in a zip": lambda: zipped(Member(name=b"b.zip", content=quoted(50, MIB))),
    "wrong sum": lambda: zipped(Member(crc=1)),
    "endless empty blocks": lambda: zipped(
        Member(content=b"x", packed=b"\0\0\0\xff\xff" * 200_000 + deflated(b"x" * 9))
    ),
}

SCRIPT = """
import json, sys, time
from dataclasses import replace
from pathlib import Path
from rekindle.outside.archives import find
from rekindle.outside.limits import Tally, Unreadable
for bomb in sorted(Path(sys.argv[1]).iterdir()):
    began, tally = time.process_time(), Tally()
    found = find(bomb)
    reasons = [problem.reason for problem in found.problems]
    for file in found.files:
        try:
            with file.source(tally=tally).open() as stream:
                while stream.read(65536):
                    pass
        except Unreadable as refused:
            reasons.append(refused.reason)
    # ru_maxrss would remember the process that we were started from
    status = Path("/proc/self/status").read_text() if sys.platform == "linux" else "VmHWM: 0"
    peak = int(status.partition("VmHWM:")[2].split()[0])
    print(json.dumps([bomb.stem, reasons, tally.read, peak, time.process_time() - began]), flush=True)
"""


@pytest.fixture(scope="module")
def blasts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[list[str], int, int]]:
    """Each bomb found and read to its end in one process: reasons, bytes given out, peak memory so far in KiB."""
    folder, spare = tmp_path_factory.mktemp("bombs"), tmp_path_factory.mktemp("spare")
    for name, make in BOMBS.items():
        (folder / f"{name}.zip").write_bytes(make())
    environment = {**os.environ, "TMPDIR": str(spare), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder)],
        cwd=spare, env=environment, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert list(spare.iterdir()) == []
    assert len(list(folder.iterdir())) == len(BOMBS)
    lines = map(json.loads, done.stdout.splitlines())
    return {name: (reasons, read, peak) for name, reasons, read, peak, _ in lines}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_within_bounds_and_leaves_nothing(
    name: str, blasts: dict[str, tuple[list[str], int, int]]
) -> None:
    reasons, read, peak = blasts[name]
    assert reasons
    assert read <= 2 * MIB
    assert peak < 200 * 1024


def test_the_overlapping_bombs_are_as_dense_as_the_known_ones() -> None:
    assert len(quoted(50, MIB)) < 6_000
    assert len(dense(MIB, 50)) < 5_000


def test_overlap_is_named_as_such(tmp_path: Path) -> None:
    for number, bomb in enumerate((dense(MIB, 50), quoted(50, MIB), over_directory())):
        path = tmp_path / f"{number}.zip"
        path.write_bytes(bomb)
        found = find(path)
        assert found.files == ()
        assert len(found.problems) == 1
        if number < 2:
            assert "overlap" in found.problems[0].reason


def test_the_other_refusals_are_named(tmp_path: Path) -> None:
    for bomb, words in ((nested(2), "zip in a zip in a zip"), (twenty_gib(), "20 GiB"), (long_directory(), "names")):
        (path := tmp_path / "x.zip").write_bytes(bomb)
        found = find(path, limits=replace(LIMITS, directory=MIB))
        assert found.files == ()
        assert words in found.problems[0].reason


def test_a_ratio_bomb_costs_only_itself(tmp_path: Path) -> None:
    (path := tmp_path / "x.zip").write_bytes(
        zipped(Member(name=b"bomb", content=bytes(4 * MIB)), Member(name=b"b.csv"))
    )
    found = find(path)
    assert [file.name for file in found.files] == ["x.zip/b.csv"]
    assert [problem.where for problem in found.problems] == ["x.zip/bomb"]
    assert str(LIMITS.ratio) in found.problems[0].reason


def test_a_high_ratio_below_a_mebibyte_is_no_bomb(tmp_path: Path) -> None:
    (path := tmp_path / "x.zip").write_bytes(zipped(Member(content=b"\n" * MIB)))
    (file,) = find(path).files
    with file.source().open() as stream:
        assert len(stream.read()) == MIB


def test_bytes_before_the_lie_are_given_then_it_is_told(tmp_path: Path) -> None:
    (path := tmp_path / "x.zip").write_bytes(zipped(Member(content=os.urandom(MIB), size=MIB // 2)))
    (file,) = find(path).files
    given = 0
    with file.source().open() as stream:
        while True:
            try:
                piece = stream.read1(1000)  # type: ignore[attr-defined]  # it is a BufferedReader
            except Unreadable as refused:
                reason = refused.reason
                break
            given += len(piece)
    assert MIB // 2 - 1000 <= given <= MIB // 2
    assert "more than it says" in reason
