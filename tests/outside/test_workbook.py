from __future__ import annotations

import gc
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from resource import RLIMIT_FSIZE, getrlimit, setrlimit
from secrets import token_hex

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from rekindle.model import UserError
from rekindle.outside.workbook import LONGEST, write
from tests.core.handing.people import TRICKS

_NUMBERS = count(1)
LINKS = (
    "https://corran.example",
    "mailto:a@corran.example",
    "file:///etc/hosts",
    "internal:Sheet1!A1",
    "{=1+1}",
    "_x0041_",
)
cells = st.one_of(st.none(), st.integers(0, 99), st.dates(date(1900, 3, 1)), st.text(), st.sampled_from(TRICKS + LINKS))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(cells, min_size=2, max_size=2), max_size=3))
def test_texts_stay_texts_whatever_they_look_like(tmp_path: Path, rows: list[list[object]]) -> None:
    place = tmp_path / f"{next(_NUMBERS)}.xlsx"
    assert write(place, "List", ("A", "B"), rows, over=False) == 0
    with zipfile.ZipFile(place) as held:
        sheet = held.read("xl/worksheets/sheet1.xml").decode()
        links = "".join(held.read(name).decode() for name in held.namelist() if name.endswith(".rels"))
    assert not re.search(r"<(f|hyperlinks?|dde\w*)[ >/]", sheet)
    assert "External" not in links
    found = list(load_workbook(place).active.iter_rows(min_row=2, max_col=2))
    for there, asked in zip(found, rows, strict=False):
        for cell, value in zip(there, asked, strict=True):
            kind = "d" if isinstance(value, date) else "n" if isinstance(value, int) or not value else "s"
            assert cell.data_type == kind or not re.sub("[\ufffe\uffff\ud800-\udfff]", "", str(value))


def test_what_excel_cannot_hold_is_cut_and_counted(tmp_path: Path) -> None:
    rows = [("x" * (LONGEST + 1), "y"), ("z" * LONGEST, "")]
    assert write(tmp_path / "l.xlsx", "List", ("A", "B"), rows, over=False) == 1
    assert len(load_workbook(tmp_path / "l.xlsx").active["A2"].value) == LONGEST


def test_equal_rows_give_equal_files(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / f"{name}.xlsx", "List", ("A",), [("x",)], over=False)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_a_row_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def rows() -> Iterator[tuple[object, ...]]:
        yield ("x",)
        raise UserError("Gone.", next_step="Begin again.")

    (tmp_path / "l.xlsx").write_bytes(b"before")
    with pytest.raises(UserError, match="Gone"):
        write(tmp_path / "l.xlsx", "List", ("A",), rows(), over=True)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("l.xlsx", b"before")]


@pytest.mark.parametrize("room", [0, 500, 4_000, 40_000])
def test_a_disk_that_is_full_leaves_what_was_there(tmp_path: Path, room: int) -> None:
    (tmp_path / "l.xlsx").write_bytes(b"before")
    soft, hard = getrlimit(RLIMIT_FSIZE)
    setrlimit(RLIMIT_FSIZE, (room, hard))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the library leaves its open files to the collector
        try:
            with pytest.raises(UserError, match=r"l\.xlsx can't be written .* Nothing was changed"):
                write(tmp_path / "l.xlsx", "List", ("A",), ((token_hex(30),) for _ in range(1_000)), over=True)
        finally:
            setrlimit(RLIMIT_FSIZE, (soft, hard))
        gc.collect()
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("l.xlsx", b"before")]
