from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from rekindle.outside import streams
from rekindle.outside.limits import LIMITS, Refused
from rekindle.outside.zips import Entry, directory
from tests.outside.zipcraft import GOOD, Member, zipped

INNER = zipped(Member())


@pytest.fixture
def outer(tmp_path: Path) -> tuple[Path, Entry]:
    (path := tmp_path / "x.zip").write_bytes(zipped(Member(name=b"b.zip", content=INNER)))
    with streams.on_disk(path) as stream:
        (entry,) = directory(stream, LIMITS)
    return path, entry


@pytest.fixture
def spare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (folder := tmp_path / "spare").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def handles() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_a_spooled_zip_has_no_name_and_goes_when_closed(outer: tuple[Path, Entry], spare: Path) -> None:
    path, entry = outer
    before = handles()
    with streams.seekable(path, (entry,), LIMITS) as stream:
        stream.seek(0)
        assert stream.read() == INNER
        assert list(spare.iterdir()) == []
        assert os.fstat(stream.fileno()).st_nlink == 0
    streams.close_spool()
    assert handles() == before


def test_the_same_zip_is_spooled_once_and_anew_when_it_changed(outer: tuple[Path, Entry]) -> None:
    path, entry = outer

    def spooled() -> int:
        with streams.seekable(path, (entry,), LIMITS) as stream:
            return os.fstat(stream.fileno()).st_ino

    assert spooled() == spooled()
    path.write_bytes(zipped(Member(name=b"b.zip", content=INNER[::-1])))
    os.utime(path, (1, 1))
    with pytest.raises(Refused, match="damaged"):
        spooled()


def test_a_member_of_the_inner_zip_is_read_through_both(outer: tuple[Path, Entry]) -> None:
    path, entry = outer
    with streams.seekable(path, (entry,), LIMITS) as stream:
        (inner,) = directory(stream, LIMITS)
    with streams.raw_stream(path, (entry, inner), LIMITS) as member:
        assert member.readall() == GOOD
    streams.close_spool()


def test_spooling_that_fails_leaves_nothing_open(tmp_path: Path, spare: Path) -> None:
    (path := tmp_path / "y.zip").write_bytes(zipped(Member(name=b"b.zip", content=INNER, crc=1)))
    with path.open("rb") as stream:
        (entry,) = directory(stream, LIMITS)
    before = handles()
    with pytest.raises(Refused, match="damaged"):
        streams.seekable(path, (entry,), LIMITS)
    assert handles() == before
    assert list(spare.iterdir()) == []


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    before = handles()
    with pytest.raises(Refused, match="ordinary"):
        streams.on_disk(tmp_path)
    assert handles() == before
