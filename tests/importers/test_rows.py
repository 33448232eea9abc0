"""Rows of CSV: delimiters, ends of lines, bounds, and what one missing quote costs."""

from __future__ import annotations

import csv
from io import BytesIO, RawIOBase, StringIO
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.importers import rows as reading
from rekindle.importers.rows import CELL_MOST, BadRows, delimiter, header_key, rows
from rekindle.model import Source
from rekindle.util.decode import TooLong

MIB = 1024 * 1024


def source(raw: bytes) -> Source:
    return Source(name="x.csv", size=len(raw), open=lambda: BytesIO(raw))


def read(text: str | bytes) -> list[tuple[int, list[str]]]:
    return list(rows(source(text.encode() if isinstance(text, str) else text)))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a,b\n1,2\n", [(1, ["a", "b"]), (2, ["1", "2"])]),
        ("a,b\r1,2\r", [(1, ["a", "b"]), (2, ["1", "2"])]),
        ('a,b\r\n1,"x\r\ny"\r\n3,4', [(1, ["a", "b"]), (2, ["1", "x\r\ny"]), (4, ["3", "4"])]),
        ("\n\na,b\n , \n1,2", [(3, ["a", "b"]), (5, ["1", "2"])]),
        ('a,"b ""c"" d"\n', [(1, ["a", 'b "c" d'])]),
        ("a\0,b\n", [(1, ["a\0", "b"])]),
        ("sep=;\na;b,c\n", [(2, ["a", "b,c"])]),
        ('"sep=,"\na;b,c\n', [(2, ["a;b", "c"])]),
        ("sep=x\naxb\n", [(1, ["sep=x"]), (2, ["axb"])]),
        ("\ufeffa\tb\n1\t2\n", [(1, ["a", "b"]), (2, ["1", "2"])]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_rows_and_their_lines(content: str, expected: object) -> None:
    assert read(content) == expected


@pytest.mark.parametrize(
    ("head", "mark"),
    [
        (["a,b", "1,2"], ","),
        (["a;b", "1;2"], ";"),
        (["a\tb", "1\t2"], "\t"),
        (["name;mail;note", "Lind, Anna, Dr;a@b;x", "Ek, Bo;b@b;y", "Ö, Cy;c@b;z, z, z, z"], ";"),
        (["name,groups,mail", "A,x;y;z;u;v,a@b", "B,x;y,b@b", "C,,c@b"], ","),
        (["Notes:", '"a sentence, with; both"', "First Name,Last Name,URL", "A,B,C", "D,E,F"], ","),
        (["one", "two"], ","),
        ([], ","),
        (["a;b;c", '1;2;"cut'], ";"),
    ],
)
def test_delimiters(head: list[str], mark: str) -> None:
    assert delimiter(head) == mark


def test_the_header_key_is_bare() -> None:
    assert header_key('\ufeff "E-Mail" ') == "e-mail"


def test_a_cell_beyond_the_bound_is_refused_with_its_line() -> None:
    with pytest.raises(BadRows, match="longer than 1,048,576") as refused:
        read('a,b\n"' + "x" * (CELL_MOST + 1) + '",2\n')
    assert refused.value.line == 2
    assert read("a,b\n" + "x" * CELL_MOST + ",2\n")[1][1][1] == "2"


def test_a_quote_never_closed_is_refused_with_its_line() -> None:
    with pytest.raises(BadRows, match="never closed") as refused:
        read('a,b\n1,"2\n3,4\n')
    assert (refused.value.line, refused.value.raw) == (2, '1,"2')


def test_reading_goes_on_after_a_bad_row_when_somebody_listens() -> None:
    bad: list[BadRows] = []
    found = list(rows(source(b'a,b\n1,"2\n3,4\n"' + b"x" * (CELL_MOST + 1) + b'",0\n5,6'), refused=bad.append))
    assert [(row[0], len(row[1])) for row in found] == [(1, 2), (3, 2), (5, 2)]
    assert [error.line for error in bad] == [2, 4]


def test_a_file_of_bad_rows_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "BAD_MOST", 3)
    monkeypatch.setattr(reading, "CELL_MOST", 10)
    bad: list[BadRows] = []
    with pytest.raises(BadRows) as refused:
        list(rows(source(b"a,b\n" + b"x" * 20 + b",1\n" + (b"y" * 20 + b",1\n") * 5), refused=bad.append))
    assert [error.line for error in bad] == [2, 3, 4]
    assert refused.value.line == 5


def test_a_file_of_open_quotes_is_given_up_before_it_costs_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_AGAIN_MOST", 10_000)
    monkeypatch.setattr(reading, "ROW_MOST", 5_000)
    bad: list[BadRows] = []
    with pytest.raises(BadRows):
        list(rows(source(b'a","x\n' * 10_000), refused=bad.append))
    assert len(bad) == 2


def test_a_row_that_never_ends_is_refused() -> None:
    endless = b'a,b\n1,"' + (b"x" * 1000 + b'\n","') * (reading.ROW_MOST // 1000)
    with pytest.raises(BadRows, match="a row is longer than") as refused:
        read(endless)
    assert refused.value.line == 2


class Long(RawIOBase):
    """64 MiB of one line, made as it is read."""

    taken = 0

    def __init__(self, unit: bytes) -> None:
        self.unit = unit
        self.left = 64 * MIB

    def read(self, size: int = -1, /) -> bytes:
        size = min(size, self.left)
        self.left -= size
        Long.taken += size
        return self.unit * (size // len(self.unit))


@pytest.mark.parametrize("unit", [b"x", b"x,", b'"x"', b"\xe9;"])
def test_a_line_without_end_is_refused_after_little_of_it(unit: bytes) -> None:
    Long.taken = 0
    file = Source(name="x.csv", size=64 * MIB, open=lambda: cast("BinaryIO", Long(unit)))
    with pytest.raises(TooLong) as refused:
        list(rows(file))
    assert refused.value.line == 1
    assert Long.taken <= 25 * MIB


@given(
    st.lists(st.lists(st.text("ab,;\t\"\r\n é'"), min_size=2, max_size=4), max_size=6),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_what_a_writer_writes_is_read(table: list[list[str]], mark: str, end: str) -> None:
    out = StringIO()
    csv.writer(out, delimiter=mark, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(table)
    content = f"sep={mark}{end}{out.getvalue()}"
    assert [cells for _, cells in read(content)] == [row for row in table if any(map(str.strip, row))]


@given(st.binary(max_size=300))
def test_junk_is_rows_or_a_reason(junk: bytes) -> None:
    bad: list[BadRows] = []
    found = [line for line, _ in rows(source(junk), refused=bad.append)]
    assert found == sorted(found)
    assert all(error.line >= 1 for error in bad)
