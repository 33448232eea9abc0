from __future__ import annotations

import contextlib
import ctypes
import faulthandler
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.model import (
    Channel,
    Handle,
    HandleKind,
    Ignored,
    Interaction,
    Item,
    Name,
    Origin,
    Owner,
    Part,
    Participant,
    Problem,
    Record,
    UserError,
    When,
)
from rekindle.model.parcel import ITEM_MOST
from rekindle.model.problem import About
from rekindle.outside import child
from rekindle.outside.archives import find
from rekindle.outside.limits import Tally
from rekindle.outside.reader import Heard, Job, ReaderFault, Readers, ReaderStopped, read_apart
from tests.outside.zipcraft import Member, zipped

MIB = 1024 * 1024
HERE = Origin(where="a.csv:1")


def record(key: str, text: str = "") -> Record:
    return Record(source="s", key=key, name=Name(full=text), origin=HERE)


def many(count: int, tally: Tally) -> Iterator[Item]:
    for number in range(count):
        tally.add(10)
        yield record(str(number))


def given_items(items: tuple[Item, ...], _: Tally) -> Iterator[Item]:
    yield from items


def hog(_: Tally) -> Iterator[Item]:
    yield record("first")
    held = []
    while True:
        held.append(bytearray(8 * MIB))


def endless(_: Tally) -> Iterator[Item]:
    yield record("first")
    while True:
        pass


def asleep(_: Tally) -> Iterator[Item]:
    time.sleep(600)
    yield record("never")


def leave(_: Tally) -> Iterator[Item]:
    yield record("first")
    sys.exit(3)


def drop(_: Tally) -> Iterator[Item]:
    yield record("first")
    os._exit(9)


def killed(_: Tally) -> Iterator[Item]:
    yield record("first")
    os.kill(os.getpid(), signal.SIGKILL)


def crashed(_: Tally) -> Iterator[Item]:
    yield record("first")
    faulthandler.disable()  # the death is meant
    ctypes.string_at(0)


def broken(_: Tally) -> Iterator[Item]:
    yield record("first")
    raise ZeroDivisionError("in the importer")


def refused(_: Tally) -> Iterator[Item]:
    yield record("first")
    raise UserError("Two importers fit.", unchanged="Nothing was added.", next_step="Choose one.")


def deep(_: Tally) -> Iterator[Item]:
    def down(level: int) -> int:
        return down(level + 1) + 1

    yield record(str(down(0)))


def call(function: Callable[[], object], _: Tally) -> Iterator[Item]:
    function()
    yield record("first")


def slow(_: Tally) -> Iterator[Item]:
    for number in range(7):
        time.sleep(0.2)
        yield record(str(number))


def slow_bytes(tally: Tally) -> Iterator[Item]:
    for _ in range(7):
        time.sleep(0.2)
        tally.add(1)
    yield record("late")


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    """Neither a process nor an open file outlives any path through the reader."""

    def handles() -> list[str]:
        return sorted(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").exists() else []  # noqa: PTH208 - names

    with contextlib.suppress(ChildProcessError):  # what tests of other parts started and left to end by itself
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    before, threads = handles(), threading.active_count()
    yield
    assert multiprocessing.active_children() == []
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
    assert handles() == before
    assert threading.active_count() == threads


def test_items_arrive_in_order_with_progress() -> None:
    heard = list[int]()
    items = list(read_apart(partial(many, 1234), progress=heard.append))
    assert items == list(many(1234, Tally()))
    assert heard[-1] == 12_340
    assert heard == sorted(heard)
    assert len(heard) >= 4


def test_every_kind_of_item_comes_back_equal() -> None:
    handle = Handle(kind=HandleKind.MAIL, value="a@example.org")
    items: tuple[Item, ...] = (
        record("1", "Zoë \u202e\0"),
        Problem(where="a.csv:2", reason="no date", about=About.INTERACTION, raw="x"),
        Owner(origin=HERE, name=Name(given="Me"), handles=(handle,)),
        Ignored(where="b", reason="pictures", count=3),
        Interaction(
            source="s",
            key="k",
            channel=Channel.MAIL,
            at=When.year(2020),
            participants=(Participant(part=Part.FROM, handle=handle, name="A"),),
            origin=HERE,
            minutes=1.5,
        ),
    )
    assert list(read_apart(partial(given_items, items))) == list(items)


@settings(max_examples=15)
@given(st.lists(st.builds(record, st.text(max_size=5), st.text(max_size=20)), max_size=5))
def test_reading_apart_is_reading(items: list[Record]) -> None:
    assert list(read_apart(partial(given_items, tuple(items)))) == items


def test_a_job_that_gives_nothing_ends() -> None:
    assert list(read_apart(partial(many, 0))) == []


@pytest.mark.parametrize(
    ("job", "words"),
    [
        (hog, "too much memory"),
        (endless, "no step in 0.5 seconds"),
        (asleep, "no step in 0.5 seconds"),
        (leave, "ended before the file did"),
        (drop, r"code 9\)"),
        (killed, r"code -9\)"),
        (crashed, r"code -11\)"),
    ],
)
def test_a_child_that_is_lost_stops_reading_in_words_for_the_user(
    job: Callable[[Tally], Iterator[Item]], words: str
) -> None:
    with pytest.raises(ReaderStopped, match=words) as raised:
        list(read_apart(job, memory=128 * MIB, seconds=0.5 if job in (endless, asleep) else 30))
    assert isinstance(raised.value, UserError)
    assert raised.value.unchanged == "Nothing was added."
    assert raised.value.next_step


def test_the_importers_own_fault_is_raised_with_its_traceback() -> None:
    with pytest.raises(ReaderFault, match=r"in broken(.|\n)*ZeroDivisionError: in the importer"):
        list(read_apart(broken))
    with pytest.raises(ReaderFault, match="RecursionError"):
        list(read_apart(deep))


def test_a_user_error_comes_back_whole() -> None:
    with pytest.raises(UserError) as raised:
        list(read_apart(refused))
    assert str(raised.value) == "Two importers fit. Nothing was added. Choose one."


def test_a_huge_item_is_refused_and_the_others_stay() -> None:
    huge = record("huge", "x" * (ITEM_MOST + 1))
    items = list(read_apart(partial(given_items, (record("1"), huge, record("2")))))
    assert items[0] == record("1")
    assert items[2] == record("2")
    problem = items[1]
    assert isinstance(problem, Problem)
    assert (problem.where, problem.about) == ("a.csv:1", About.RECORD)
    assert "64 MiB" in problem.reason


def test_a_file_that_breaks_off_keeps_what_was_read(tmp_path: Path) -> None:
    (path := tmp_path / "x.zip").write_bytes(zipped(Member(content=b"one\n" * 10_000, crc=1)))
    (file,) = find(path).files

    def lines(tally: Tally) -> Iterator[Item]:
        with file.source(tally=tally).open() as stream:
            for number, _ in enumerate(stream):
                yield record(str(number))

    *items, last = read_apart(lines)
    assert len(items) == 10_000
    assert last == Problem(
        where="x.zip/a.csv",
        reason="It is damaged. The rest was left out. Fetch the export again.",
        about=About.FILE,
    )


def heard_of(*several: Job, most: int = 2, seconds: float = 30, drop: int = 0) -> dict[int, list[Heard]]:
    """All that is heard of jobs, so many at once; the job `drop` is ended at its first word."""
    told: dict[int, list[Heard]] = {number: [] for number in range(len(several))}
    left = list(enumerate(several))
    with Readers(seconds=seconds, memory=128 * MIB) as readers:
        while left or len(readers):
            while left and len(readers) < most:
                readers.start(*left.pop(0))
            heard = readers.hear()
            told[heard.job].append(heard)
            if drop and heard.job == drop:
                readers.end([drop, 99])
    return told


def rows(told: list[Heard]) -> int:
    return sum(len(one.parcel.items) for one in told if one.parcel)


@pytest.mark.parametrize("most", [1, 2, 5])
def test_jobs_side_by_side_give_each_what_it_gives_alone(most: int) -> None:
    told = heard_of(*(partial(many, count) for count in (3_000, 0, 1, 2_000)), most=most)
    assert [rows(told[number]) for number in range(4)] == [3_000, 0, 1, 2_000]
    assert all(one[-1].ended and not any(heard.ended for heard in one[:-1]) for one in told.values())
    assert [one[-1].read for one in told.values()] == [30_000, 0, 10, 20_000]


@pytest.mark.parametrize("bad", [leave, killed, hog, asleep])
def test_a_job_that_is_stopped_leaves_the_others_alone(bad: Job) -> None:
    told = heard_of(bad, slow, partial(many, 900), seconds=0.6 if bad is asleep else 30)
    assert isinstance(told[0][-1].stopped, ReaderStopped)
    assert (rows(told[1]), rows(told[2])) == (7, 900)


def test_a_job_may_be_ended_while_others_go_on() -> None:
    told = heard_of(partial(many, 900), partial(many, 100_000), slow, drop=1)
    assert (len(told[1]), rows(told[0]), rows(told[2])) == (1, 900, 7)


def test_no_job_waits_for_a_talkative_one() -> None:
    with Readers() as readers:
        readers.start(1, partial(many, 100_000))
        readers.start(2, partial(many, 100_000))
        first = [readers.hear().job for _ in range(40)]
    assert min(first.count(1), first.count(2)) > 8


def nonsense(frame: bytes, _: Tally) -> Iterator[Item]:
    """As a process would that a file has taken over: it writes to the pipe what it likes."""
    yield record("first")
    caller: FrameType | None = sys._getframe()
    while caller and not isinstance(caller.f_locals.get("self"), child._Sender):
        caller = caller.f_back
    assert caller
    caller.f_locals["self"]._pipe.send_bytes(frame)


@pytest.mark.parametrize(
    "frame",
    [b"", b"I", b"X" + bytes(8), b"I" + bytes(8) + b"[[],[],[[1]]]", b"I" + bytes(8) + b"cposix\nsystem\n."],
)
def test_a_process_that_sends_anything_but_nouns_is_stopped(frame: bytes) -> None:
    with pytest.raises(ReaderStopped, match="can't be people or history"):
        list(read_apart(partial(nonsense, frame)))


def test_a_frame_larger_than_any_may_be_is_not_taken() -> None:
    with pytest.raises(ReaderStopped):
        list(read_apart(partial(nonsense, bytes(child.FRAME_MOST + 100))))


def test_slow_items_come_as_they_are_read_and_count_as_steps() -> None:
    assert len(list(read_apart(slow, seconds=1.2))) == 7


def test_bytes_without_items_count_as_steps() -> None:
    assert list(read_apart(slow_bytes, seconds=1.2)) == [record("late")]


def test_reading_may_be_left_early() -> None:
    items = read_apart(partial(many, 100_000))
    assert len(list(islice(items, 3))) == 3
    items.close()  # type: ignore[attr-defined]  # an iterator to callers, a generator in fact


def test_ctrl_c_ends_the_child() -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(read_apart(partial(many, 100_000), progress=interrupt))


def test_a_job_that_cannot_start_leaves_nothing() -> None:
    with pytest.raises(ValueError, match="nonsense"):
        list(read_apart(partial(many, 1), method="nonsense"))


def test_a_child_whose_parent_was_killed_ends() -> None:
    script = (
        "import os, time\n"
        "from rekindle.outside.reader import read_apart\n"
        "def job(tally):\n"
        "    print(os.getpid(), flush=True)\n"
        "    while True:\n"
        "        time.sleep(0.05)\n"
        "        tally.add(1)\n"
        "    yield\n"
        "list(read_apart(job))\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        reading = int(parent.stdout.readline())
        parent.kill()
    for _ in range(100):
        if not _running(reading):
            break
        time.sleep(0.05)
    assert not _running(reading)


def _running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_spawned_process_reads_the_same() -> None:
    """In a process of its own: spawning starts a tracker that lives as long as its parent."""
    script = (
        "from functools import partial\n"
        "from benchmarks.reading import reading\n"
        "from rekindle.outside.reader import read_apart\n"
        "if __name__ == '__main__':\n"
        "    print(len(list(read_apart(partial(reading, 700), method='spawn'))))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=30)
    assert done.stdout.strip() == "700"
