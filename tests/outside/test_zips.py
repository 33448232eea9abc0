from __future__ import annotations

import io
import zlib

import pytest

from rekindle.outside.limits import LIMITS, Refused
from rekindle.outside.zips import Unpacked, directory, refusal
from tests.outside.zipcraft import GOOD, Member, end, zip64, zipped


def entries(raw: bytes) -> list[str]:
    return [entry.name for entry in directory(io.BytesIO(raw), LIMITS)]


def test_names_are_utf8_whatever_the_flag_else_the_old_code_page() -> None:
    assert entries(zipped(Member(name="Zoë".encode()), Member(name=b"caf\x82"))) == ["Zoë", "café"]


@pytest.mark.parametrize(
    ("made", "mode", "folder", "special"),
    [(3, 0o100644, False, False), (3, 0o40755, True, True), (3, 0o120777, False, True), (0, 0o120777, False, False)],
)
def test_types_count_only_where_a_unix_wrote_them(made: int, mode: int, folder: bool, special: bool) -> None:  # noqa: FBT001 - the answers
    (entry,) = directory(io.BytesIO(zipped(Member(made=made, mode=mode))), LIMITS)
    assert (entry.is_folder, entry.is_special) == (folder, special)


@pytest.mark.parametrize("day", [0, (1 << 5) | 1, (46 << 9) | (2 << 5) | 30])
def test_a_day_that_is_none_is_not_known(day: int) -> None:
    (entry,) = directory(io.BytesIO(zipped(Member(day=day))), LIMITS)
    assert entry.modified is None


def test_the_last_end_record_counts_and_a_comment_may_hold_its_mark() -> None:
    assert entries(zipped(Member(), comment=b"PK\5\6 is what a zip ends with")) == ["a.csv"]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"PK\3\4",
        end(1, 46, 0),
        end(0xFFFF, 0, 0),
        zipped(Member(), count=2),
        b"x" * 20 + end(0xFFFF, 0xFFFFFFFF, 0),
        zipped(Member(), shift=9),
        zipped(Member(at=3)),
        zipped(Member(at=10**6)),
        zipped(Member(size=0xFFFFFFFF)),
        zipped(Member(size=0xFFFFFFFF, extra=b"\1\0\4\0abcd")),
        zipped(Member(size=0xFFFFFFFF, extra=b"\2\0\xff\xffab")),
        zip64(Member()).replace(b"PK\6\6", b"PK\6\x09"),
    ],
)
def test_damage_is_refused(raw: bytes) -> None:
    with pytest.raises(Refused, match="cut short or damaged"):
        directory(io.BytesIO(raw), LIMITS)


def unpacked(member: Member) -> bytes:
    stream = io.BytesIO(zipped(member))
    (entry,) = directory(stream, LIMITS)
    assert not refusal(entry, LIMITS)
    return io.BufferedReader(Unpacked(stream, entry), 16).read()


@pytest.mark.parametrize("method", [0, 8])
def test_content_comes_back(method: int) -> None:
    for content in (b"", GOOD, bytes(range(256)) * 999):
        assert unpacked(Member(content=content, method=method)) == content


@pytest.mark.parametrize(
    "member",
    [
        Member(crc=5),
        Member(size=len(GOOD) + 1),
        Member(packed=b"\xff\xff\xff\xff"),
        Member(packed=zlib.compress(GOOD)),
        Member(packed=b""),
        Member(method=0, crc=5),
        Member(content=GOOD * 99, packed=Member(content=GOOD * 99).body()[:-4]),
    ],
)
def test_damaged_content_is_refused(member: Member) -> None:
    with pytest.raises(Refused, match="damaged"):
        unpacked(member)


def test_bytes_after_the_packed_end_are_nothing() -> None:
    assert unpacked(Member(packed=Member().body() + b"tail")) == GOOD
