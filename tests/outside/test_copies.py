"""A file of lines that tells whether it is whole."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekindle.model import UserError
from rekindle.outside import copies

LINES = ['{"format":1}', '["a","é"]', "[]"]


def written(folder: Path, lines: list[str] = LINES) -> Path:
    copies.write(folder / "book.jsonl", lines, "{")
    return folder / "book.jsonl"


def test_lines_come_back_as_they_went(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert copies.whole(path) == LINES[0]
    assert list(copies.read(path)) == [f"{line}\n" for line in LINES]


def test_nobody_else_may_read_it_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = written(tmp_path)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_is_cut_off_or_changed_is_seen(tmp_path: Path, data: st.DataObject) -> None:
    whole = written(tmp_path).read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.binary(max_size=3).filter(lambda piece: piece != whole[place : place + 1]))
    damaged = tmp_path / "damaged"
    for content in (whole[:place], whole[:place] + other + whole[place + 1 :], whole + whole[place:]):
        damaged.write_bytes(content)
        assert copies.whole(damaged) is None


def test_an_empty_file_is_not_whole(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert copies.whole(tmp_path / "empty") is None
    assert list(copies.read(tmp_path / "empty")) == []


def test_only_a_file_of_its_own_kind_is_replaced(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert copies.write(path, ['{"format":2}'], '{"form') != copies.write(path, ['{"format":3}'], '{"form')
    assert copies.whole(path) == '{"format":3}'
    (tmp_path / "letter.txt").write_text("Dear Anna")
    for other in (tmp_path / "letter.txt", tmp_path):
        with pytest.raises(UserError, match="none of ours"):
            copies.write(other, LINES, "{")
    assert (tmp_path / "letter.txt").read_text() == "Dear Anna"


def test_a_place_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="can't be written") as told:
        copies.write(tmp_path / "nowhere" / "x", LINES, "{")
    assert told.value.unchanged == "Nothing was exported."
    with pytest.raises(UserError, match="can't be read") as told:
        copies.whole(tmp_path / "nowhere")
    assert told.value.unchanged == "Nothing was restored."


def test_what_breaks_off_leaves_the_file_before_it(tmp_path: Path) -> None:
    path = written(tmp_path)
    before = path.read_bytes()

    def broken() -> Iterator[str]:
        yield "{"
        raise UserError("The disk filled up.")

    with pytest.raises(UserError, match="filled up"):
        copies.write(path, broken(), "{")
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["x" * 5_000, "a\x00b", "\ud800"])
def test_what_can_be_no_name_of_a_file_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="can't be written"):
        copies.write(tmp_path / name, ["{}"], "{")
    with pytest.raises(UserError, match="can't be read"):
        copies.whole(tmp_path / name)
    assert list(tmp_path.iterdir()) == []
