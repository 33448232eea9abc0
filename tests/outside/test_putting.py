from __future__ import annotations

import os
from pathlib import Path

import pytest

from rekindle.model import UserError
from rekindle.outside.putting import put


def test_a_file_is_its_owners_alone_and_exact_to_the_byte(tmp_path: Path) -> None:
    place = tmp_path / "feed.ics"
    put(place, "BEGIN:VCALENDAR\r\nSUMMARY:Œuvre\r\n")
    assert place.read_bytes() == b"BEGIN:VCALENDAR\r\nSUMMARY:\xc5\x92uvre\r\n"
    assert place.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [place]


def test_a_file_that_was_there_is_replaced_whole(tmp_path: Path) -> None:
    place = tmp_path / "feed.ics"
    place.write_text("much longer than what comes")
    put(place, "new")
    assert place.read_text() == "new"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_what_fails_half_way_leaves_the_file_as_it_was(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "feed.ics"
    place.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if step == "fsync" else Path, step, full)
    with pytest.raises(UserError, match="no space left"):
        put(place, "new")
    monkeypatch.undo()
    assert place.read_text() == "old"
    assert list(tmp_path.iterdir()) == [place]


def test_no_such_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such file or directory"):
        put(tmp_path / "nowhere" / "feed.ics", "x")
