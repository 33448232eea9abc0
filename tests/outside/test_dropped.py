"""Files as a browser sends them: their names are labels, and none leads anywhere."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.model import UserError
from rekindle.outside.dropped import LOCK, Drops, cleaned, was_dropped

SOURCE = str(Path(__file__).resolve().parents[2] / "src")


@pytest.fixture
def drops(tmp_path: Path) -> Drops:
    """A place for drops."""
    return Drops(tmp_path / "uploads")


def test_a_file_keeps_its_name_and_is_its_owners_alone(drops: Drops) -> None:
    mark = drops.begin()
    assert drops.keep(mark, "Zoë's contacts.vcf", [b"BEGIN", b":VCARD"]) == "Zoë's contacts.vcf"
    (path,) = drops.paths(mark)
    assert (path.name, path.read_bytes()) == ("Zoë's contacts.vcf", b"BEGIN:VCARD")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert was_dropped(str(path))
    assert not was_dropped("/home/sam/dropped/contacts.vcf")
    assert drops.size(mark) == 11
    drops.drop(mark)
    assert not path.exists()


def test_a_folder_keeps_its_shape(drops: Drops) -> None:
    mark = drops.begin()
    for label in ("Mail/.Sent/cur/1:2,S", "Mail/cur/2", "alone.ics"):
        drops.keep(mark, label, [b"x"])
    assert [one.name for one in drops.paths(mark)] == ["Mail", "alone.ics"]
    assert (drops.paths(mark)[0] / ".Sent" / "cur" / "1:2,S").is_file()


def test_two_files_of_one_name_are_both_kept(drops: Drops) -> None:
    mark = drops.begin()
    names = [drops.keep(mark, "Connections.csv", [text]) for text in (b"1", b"2", b"3")]
    assert names == ["Connections.csv", "2/Connections.csv", "3/Connections.csv"]


def test_a_large_file_comes_in_pieces_and_none_is_missed(drops: Drops) -> None:
    mark = drops.begin()
    name = drops.keep(mark, "all.mbox", [b"From "])
    drops.keep(mark, name, [b"me\n"], at=5)
    assert drops.paths(mark)[0].read_bytes() == b"From me\n"
    for at in (5, 99):
        with pytest.raises(UserError, match="piece of that file is missing"):
            drops.keep(mark, name, [b"x"], at=at)
    with pytest.raises(UserError, match="piece"):
        drops.keep(mark, "never begun", [b"x"], at=3)


WAYS = ["..", ".", "", "/", "\\", "\0", "C:", "~", "a", "con", "\n", "..\\..", "\u202e", "\ud800"]
HOSTILE = st.one_of(st.text(), st.lists(st.sampled_from(WAYS)).map("/".join))


@given(label=HOSTILE)
def test_no_name_leads_out(label: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.getbasetemp() / "hostile"
    drops = Drops(root / "uploads")
    mark = drops.begin()
    name = drops.keep(mark, label, [b"x"])
    drops.keep(mark, name, [b"y"], at=1)
    found = [path for path in root.rglob("*") if path.is_file() and path.name != LOCK]
    assert len(found) == 1
    assert found[0].read_bytes() == b"xy"
    assert root / "uploads" / mark / "dropped" in found[0].parents
    drops.drop(mark)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("C:\\Users\\Sam\\a.vcf", "C:/Users/Sam/a.vcf"),
        ("", "file"),
        ("...", "file"),
        ("x" * 500 + ".vcf", "x" * 116 + ".vcf"),
    ],
)
def test_names_are_cleaned(label: str, name: str) -> None:
    assert cleaned(label) == name


@pytest.mark.parametrize("mark", ["", "../../x", "0" * 16, "ABCDEF0123456789", "0123456789abcdef/.."])
def test_a_mark_that_was_not_given_opens_nothing(drops: Drops, mark: str) -> None:
    drops.begin()
    with pytest.raises(UserError, match="not waiting here"):
        drops.keep(mark, "a", [b"x"])
    with pytest.raises(UserError, match="not waiting here"):
        drops.paths(mark)
    drops.drop(mark)


def test_a_full_disk_and_other_mishaps_are_told(drops: Drops) -> None:
    mark = drops.begin()

    def full() -> Iterator[bytes]:
        yield b"x"
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(UserError, match="disk filled up"):
        drops.keep(mark, "a", full())
    drops.keep(mark, "b", [b"x"])
    with pytest.raises(UserError, match="could not be kept"):
        drops.keep(mark, "b/c", [b"x"])


def test_what_nobody_came_back_for_is_forgotten(drops: Drops, tmp_path: Path) -> None:
    old, young = drops.begin(), drops.begin()
    past = time.time() - 7 * 3600
    os.utime(tmp_path / "uploads" / old, (past, past))
    drops.begin()
    assert not (tmp_path / "uploads" / old).exists()
    assert drops.paths(young) == []


def test_what_a_killed_server_left_goes_and_what_a_living_one_holds_stays(tmp_path: Path) -> None:
    left, lives, ours = (tmp_path / f".dropped-{name}" for name in ("left", "lives", "ours"))
    told = "import sys; from pathlib import Path; from rekindle.outside.dropped import Drops\n"
    told += (
        "d = Drops(Path(sys.argv[1])); d.keep(d.begin(), 'a.vcf', [b'x']); print('kept', flush=True); sys.stdin.read()"
    )
    several = [
        subprocess.Popen(
            [sys.executable, "-c", told, place],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": SOURCE},
        )
        for place in (left, lives)
    ]  # fmt: skip
    for one in several:
        assert one.stdout is not None
        assert one.stdout.readline() == "kept\n"
    several[0].kill()
    several[0].communicate()
    Drops(ours).begin()
    assert not left.exists()
    assert len(list(lives.rglob("a.vcf"))) == 1
    several[1].communicate("")
