from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.util.inert import alive, inert

LIVE = "=+-@＝＋－＠﹦﹢﹣﹫"
near = st.text(alphabet=LIVE + "'\" ,;|\t\r\nab1", max_size=12)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+46 70", "'+46 70"),
        ("＝1+1", "'＝1+1"),
        (" \t=1", " \t'=1"),
        ('"=1', "\"'=1"),
        ("Lind; =1", "Lind; '=1"),
        ("'-x", "''-x"),
        ("Zoë-Ann, 5+5 = 10", "Zoë-Ann, 5+5 = 10"),
        ("'t Hooft", "'t Hooft"),
    ],
)
def test_what_could_run_is_text(text: str, safe: str) -> None:
    assert inert(text) == safe
    assert alive(safe) == text


@given(st.one_of(near, st.text()))
def test_nothing_is_lost(text: str) -> None:
    assert alive(inert(text)) == text


@given(st.lists(near, min_size=1, max_size=4), st.sampled_from(",;|\t"))
def test_no_cell_runs_wherever_a_program_splits_a_line(cells: list[str], mark: str) -> None:
    line = ",".join('"' + inert(cell).replace('"', '""') + '"' for cell in cells)
    for found in next(csv.reader([line.replace("\r", " ").replace("\n", " ")], delimiter=mark)):
        assert not found or found.lstrip(' \t"')[:1] not in [*LIVE], found
