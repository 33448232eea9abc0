"""Folders and zips have their limits; what lies past them is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rekindle.outside.archives import find
from rekindle.outside.limits import LIMITS, Unreadable
from tests.outside.test_archives import written, zip_of
from tests.outside.zipcraft import Member, zipped


def test_a_folder_is_bounded_in_number_and_depth(tmp_path: Path) -> None:
    for number in range(5):
        written(tmp_path / "many" / f"{number}.csv")
    found = find(tmp_path / "many", limits=replace(LIMITS, entries=3))
    assert (len(found.files), len(found.problems)) == (3, 1)
    written(tmp_path / "deep" / "1" / "2" / "3" / "a.csv")
    found = find(tmp_path / "deep", limits=replace(LIMITS, depth=2))
    assert (found.files, len(found.problems)) == ((), 1)


def test_the_limits_hold_for_all_zips_of_a_folder_together(tmp_path: Path) -> None:
    for number in range(3):
        members = [Member(name=name, content=b"\n" * 5000) for name in (b"a", b"b")]
        zip_of(tmp_path / "home" / f"{number}.zip", *members)
    assert len(find(tmp_path / "home", limits=replace(LIMITS, entries=8)).files) == 4
    assert len(find(tmp_path / "home", limits=replace(LIMITS, total=5 * 5000)).files) == 4


def test_too_little_room_for_a_zip_in_a_zip_is_told(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "x.zip", Member(name=b"b.zip", content=zipped(Member())))
    (problem,) = find(path, limits=replace(LIMITS, disk_share=0.0)).problems
    assert "Free 1 MB" in problem.reason


def test_a_damaged_zip_in_a_zip_is_told(tmp_path: Path) -> None:
    broken = zip_of(tmp_path / "x.zip", Member(name=b"b.zip", content=zipped(Member()) + bytes(5000), crc=5))
    (problem,) = find(broken).problems
    assert "damaged" in problem.reason


def test_a_file_past_the_limit_is_cut_off(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", bytes(200_000))
    (file,) = find(path, limits=replace(LIMITS, total=100_000)).files
    with pytest.raises(Unreadable, match="more than"):
        file.digest()


def test_many_problems_are_counted_instead_of_listed(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "x.zip", *(Member(name=b"same") for _ in range(101)))
    problems = find(path).problems
    assert len(problems) == LIMITS.listed + 1
    assert problems[-1].reason.startswith("80 more files")
