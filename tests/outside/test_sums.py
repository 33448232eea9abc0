"""What stands for a file's content: the same however it is opened, another for any change."""

from __future__ import annotations

import hashlib
import io
import os
import zlib
from pathlib import Path
from typing import BinaryIO

import pytest

from rekindle.outside import sums
from rekindle.outside.archives import find
from rekindle.outside.sums import Sums
from tests.outside.zipcraft import Member, zipped


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks so small that every edge is near."""
    monkeypatch.setattr(sums, "MIB", 8)
    monkeypatch.setattr(sums, "LARGE", 20)
    monkeypatch.setattr(sums, "_SPAN", 16)


def of(content: bytes, upto: int | None = None, *, anywhere: bool = True) -> str:
    def opened(start: int = 0) -> BinaryIO:
        return io.BytesIO(content[start:])

    return Sums(opened, len(content), anywhere=anywhere).digits(upto)


def expected(content: bytes) -> str:
    if len(content) <= 20:
        return hashlib.sha256(content).hexdigest()
    blocks = [content[at : at + 8] for at in range(0, len(content), 8)]
    found = b"".join(zlib.crc32(block).to_bytes(4) for block in blocks)
    return hashlib.sha256(found + len(content).to_bytes(8)).hexdigest()


@pytest.mark.parametrize("size", [0, 1, 19, 20, 21, 24, 32, 33, 48, 63, 64, 65, 200])
def test_the_digits_are_those_of_all_bytes_however_the_file_is_opened(size: int) -> None:
    content = os.urandom(size)
    assert of(content) == of(content, anywhere=False) == expected(content)


@pytest.mark.parametrize("size", [21, 24, 64, 77])
def test_the_digits_of_a_beginning_are_those_it_had_as_a_whole(size: int) -> None:
    content = os.urandom(size)
    several = Sums(lambda start=0: io.BytesIO(content[start:]), size, anywhere=True)
    for upto in range(size + 1):
        assert several.digits(upto) == expected(content[:upto])


def test_every_byte_counts() -> None:
    content = bytes(100)
    told = {of(content[:at] + b"\1" + content[at + 1 :]) for at in range(100)} | {of(content), of(content + b"\0")}
    assert len(told) == 102


def test_a_file_and_the_same_file_in_a_zip_have_the_same_digits(tmp_path: Path) -> None:
    content = b"a,b\n" * 50
    (tmp_path / "a.csv").write_bytes(content)
    (tmp_path / "a.zip").write_bytes(zipped(Member(content=content)))
    told = {file.digest() for path in tmp_path.iterdir() for file in find(path).files}
    assert told == {expected(content)}
