"""The yardstick itself: costs are those of the work and its children, figures judge, the table tells the last run."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import pytest

from benchmarks import measure, post, table
from benchmarks.measure import Figure, apart, power, whole

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is looked at in /proc")


def busy(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def busy_child() -> int:
    child = os.fork()
    if child == 0:
        busy(0.1)
        os._exit(0)
    os.waitpid(child, 0)
    return 7


def test_cost_counts_the_children_of_the_work() -> None:
    cost = apart(busy_child)
    assert cost.gave == 7
    assert 0.1 <= cost.cpu < 5


def hold() -> int:
    held = bytearray(os.urandom(1)) * 60_000_000
    time.sleep(0.2)
    return len(held)


def test_memory_is_what_the_work_holds_and_not_what_its_parent_has() -> None:
    least = apart(lambda: time.sleep(0.2)).memory
    assert 55_000_000 < apart(hold).memory - least < 70_000_000


def fail() -> None:
    raise ValueError("broken on purpose")


def test_work_that_fails_is_no_figure(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RuntimeError, match="code 1"):
        apart(fail)
    assert "broken on purpose" in capfd.readouterr().err


def test_a_command_tells_what_it_printed_and_must_end_well() -> None:
    cost = whole([sys.executable, "-c", "print('hello')"])
    assert cost.gave == "hello\n"
    assert cost.cpu > 0
    with pytest.raises(RuntimeError, match="code 3"):
        whole([sys.executable, "-c", "raise SystemExit(3)"])
    whole([sys.executable, "-c", "raise SystemExit(3)"], ends=(0, 3))


def test_powers_are_those_of_the_law() -> None:
    sizes = (10, 20, 40)
    assert power(sizes, [size**1.5 for size in sizes]) == pytest.approx(1.5)
    assert power(sizes, [5.0, 5.0, 5.0]) == pytest.approx(0)


@pytest.mark.parametrize(
    ("seen", "goal", "least", "met"),
    [
        (2.0, 2.5, False, True),
        (3.0, 2.5, False, False),
        (12.0, 10, True, True),
        (9.0, 10, True, False),
        (1, None, False, None),
    ],
)
def test_a_figure_judges_itself(seen: float, goal: float | None, *, least: bool, met: bool | None) -> None:
    assert Figure(bench="b", what="w", yardstick="", seen=seen, goal=goal, least=least).met is met


def test_what_is_told_is_kept_and_the_table_shows_the_last_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(measure, "RESULTS", tmp_path / "kept" / "results.jsonl")
    one = Figure(bench="mail", what="read", yardstick="grep", seen=2.25, goal=2.5, on="9 mails")
    gone = Figure(bench="mail", what="something measured no longer", yardstick="", seen=1)
    monkeypatch.setattr(measure, "_RUN", "2026-01-01T00:00:00")
    measure.tell(gone)
    monkeypatch.setattr(measure, "_RUN", "2026-01-02T00:00:00")
    measure.tell(one)
    assert "seen 2.25 times" in capsys.readouterr().out
    lines = measure.RESULTS.read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[1])["command"] == "python -m benchmarks mail"
    shown = table.table(lines)
    assert "| mail | read | grep | <= 2.5 times | 2.25 times | met | 9 mails |" in shown
    assert "2026-01-02" in shown
    assert "load " in shown
    assert "no longer" not in shown


def test_the_table_takes_its_place_in_the_page_and_nothing_else(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n{table.BEGIN}\nold\n{table.END}\nafter\n", encoding="utf-8")
    table.write(page, "new")
    table.write(page, "new")
    assert page.read_text(encoding="utf-8") == f"before\n{table.BEGIN}\nnew\n{table.END}\nafter\n"
    assert table.BEGIN in table.PAGE.read_text(encoding="utf-8")


def test_a_mailbox_is_cut_into_its_letters(tmp_path: Path) -> None:
    made = post.write(tmp_path, 60)
    letters = list(post.letters_of(made.box))
    assert b"".join(letters) == made.box.read_bytes()
    assert len(letters) == made.mails
    assert len(list(post.letters_of(post.slice_of(made.box, tmp_path / "few", 5)))) == 5
    there = post.maildir(letters, tmp_path / "maildir")
    assert len(list((there / "cur").iterdir())) == made.mails
