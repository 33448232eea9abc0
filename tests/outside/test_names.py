"""Forty hostile member names: each a label, none a path."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from pathlib import Path

import pytest

from rekindle.outside.archives import find
from tests.outside.zipcraft import GOOD, Member, zipped

NAMES = (
    b"../evil.csv", b"../../../../../../tmp/evil.csv", b"/etc/passwd", b"//etc/passwd", b"..\\evil.csv",
    b"..\\..\\windows\\evil.csv", b"C:\\evil.csv", b"C:evil.csv", b"c:/evil.csv",
    b"\\\\server\\share\\evil.csv",     b"//server/share/evil.csv", b"\\\\?\\C:\\evil.csv",
    b"\\\\.\\PhysicalDrive0", b"a/../../evil.csv",     b"a/./../evil.csv",     b"./evil.csv",
    b"evil.csv\0.jpg2", b"\0", b"a\0b", b"..", b"../", b"...", b"....//evil.csv", b"%2e%2e/evil.csv",
    b"\xc0\xae\xc0\xae/evil.csv", b"\xff\xfe\xfd", b"caf\xe9.csv", "\u202egpj.csv".encode(),
    "\u2066a\u2069".encode(),     b"\x1b[2Jevil.csv", b"a\nb.csv", b"a\rb.csv", b"CON", b"NUL.csv", b"aux.vcf",
    b"evil.csv:stream", b"~/evil.csv",     b"$HOME/evil.csv", b"|touch evil", b"-rf", b"a" * 5000,
    b"/".join([b"d"] * 2000) + b"/evil.csv", b"evil.csv ", b"evil.",     "\u2024\u2024/evil.csv".encode(),
    b"file:///etc/passwd", b"",
)  # fmt: skip


def fingerprint(folder: Path) -> str:
    """All names, sizes and bytes below a folder."""
    sums = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        sums.update(os.fsencode(path) + (path.read_bytes() if path.is_file() else b"/"))
    return sums.hexdigest()


@pytest.mark.parametrize("number", range(len(NAMES)))
def test_a_hostile_name_is_a_label(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (store := tmp_path / "a" / "b" / "store").mkdir(parents=True)
    (path := tmp_path / "a" / "x.zip").write_bytes(zipped(Member(name=NAMES[number]), Member(name=b"good.csv")))
    monkeypatch.chdir(store)
    before = fingerprint(tmp_path)
    found = find(path)
    for file in found.files:
        with file.source().open() as stream:
            assert stream.read() == GOOD
        assert file.name.startswith("x.zip/")
        assert not {"..", ".", ""} & set(file.name.split("/"))
        assert not {"Cc", "Cf", "Cs"} & {unicodedata.category(mark) for mark in file.name}
        assert file.path == path
    told = len(found.files) + len(found.problems) + sum(left.count for left in found.ignored)
    assert told + NAMES[number].endswith(b"/") == 2
    assert fingerprint(tmp_path) == before


def test_there_are_forty_of_them() -> None:
    assert len(set(NAMES)) >= 40


def test_a_name_on_disk_in_no_encoding_is_shown(tmp_path: Path) -> None:
    (home := tmp_path / "home").mkdir()
    try:
        Path(os.fsdecode(os.fsencode(home) + b"/caf\xe9\x1b.csv")).write_bytes(GOOD)
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    (file,) = find(home).files
    assert file.name == "caf\\xe9\\x1b.csv"
    assert file.digest() == hashlib.sha256(GOOD).hexdigest()
