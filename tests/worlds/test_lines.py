from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from rekindle.worlds.lines import Sheet, Zip

CELL = st.text(st.characters(exclude_characters="\r\x00", codec="utf-8"), max_size=12)
TABLES = st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=6)


@given(table=TABLES, quote_all=st.booleans(), final_newline=st.booleans())
def test_what_is_written_is_read_and_lines_are_counted_right(
    *, table: list[list[str]], quote_all: bool, final_newline: bool
) -> None:
    stream = io.BytesIO()
    sheet = Sheet(stream, "a.csv", quote_all=quote_all, final_newline=final_newline)
    wheres = [sheet.row(cells) for cells in table]
    sheet.flush()
    text = stream.getvalue().decode()
    assert text.endswith("\n") or not final_newline
    reader, line = csv.reader(io.StringIO(text, newline="")), 1
    starts: list[str] = []
    rows: list[list[str]] = []
    for cells in reader:
        starts.append(f"a.csv:{line}")
        rows.append(cells)
        line = reader.line_num + 1
    assert rows == table
    assert wheres == starts


def test_long_sheets_reach_the_stream_before_the_end() -> None:
    stream = io.BytesIO()
    sheet = Sheet(stream, "a.csv")
    for _ in range(30):
        sheet.row(["x" * 20_000])
    assert len(stream.getvalue()) > 500_000


def test_a_zip_depends_on_nothing_but_its_members(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        with Zip(tmp_path / name, date(2026, 11, 21)) as archive, archive.sheet("x.csv", "a,b") as sheet:
            sheet.row(["1", "2"])
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as read:
        assert read.getinfo("x.csv").date_time == (2026, 11, 21, 6, 0, 0)
        assert read.read("x.csv") == b"a,b\n1,2\n"
