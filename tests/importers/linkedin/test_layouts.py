from __future__ import annotations

import pytest

from rekindle.importers.linkedin.layouts import HEADER_MOST, LAYOUTS, find
from rekindle.importers.linkedin.table import column_keys, columns_of

CONNECTIONS = ["First Name", "Last Name", "Connected On"]


def test_no_header_is_two_layouts() -> None:
    for layout in LAYOUTS:
        assert [other for other in LAYOUTS if other.columns <= layout.columns] == [layout]


def test_the_header_is_looked_for_among_the_first_rows() -> None:
    preamble = [["Notes:"], *([["words"]] * (HEADER_MOST - 2))]
    found = find([*preamble, CONNECTIONS, ["Noor", "Lindt", "now"]], "x.csv")
    assert found
    assert found.row == HEADER_MOST - 1
    assert find([*preamble, ["more"], CONNECTIONS], "x.csv") is None


@pytest.mark.parametrize(("first", "known"), [("Notes about this file", True), ("Something", False)])
def test_what_is_left_out_begins_with_its_header(first: str, known: bool) -> None:  # noqa: FBT001 - a case
    assert (find([[first], ["Login Date", "IP Address", "User Agent"]], "x.csv") is not None) is known


def test_header_cells_may_repeat_be_empty_or_quoted() -> None:
    keys = column_keys(['\ufeff"First Name"', " Vorname ", "", "Connected  On", "connected on"])
    assert keys == ["first name", "first name", "", "connected on", "connected on"]
    assert columns_of(keys) == {"first name": 0, "connected on": 3}
