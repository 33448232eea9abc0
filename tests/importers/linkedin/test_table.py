from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rekindle.importers.linkedin.table import RAW_MOST, Row, columns_of, picker, refused
from rekindle.model import About


def row(*cells: str) -> Row:
    return Row("x.csv:2", [*cells, ""], columns_of(["first name", "note"]))


def test_a_column_that_an_era_lacks_is_empty() -> None:
    assert row("Noor", "sails").cell("url") == row("Noor", "sails").text("url") == ""
    assert picker(columns_of(["a"]), "a", "b")(["1", ""]) == ("1", "")


def test_a_value_is_one_line_and_a_text_keeps_its_lines() -> None:
    assert row(" Noor \n Lindt", "").cell("first name") == "Noor Lindt"
    assert row("", " one\r\ntwo\rthree ").text("note") == "one\ntwo\nthree"


@given(st.text(st.characters(codec="ascii"), max_size=20))
def test_plain_values_are_cleaned_as_all_others(value: str) -> None:
    assert f"é {row(value).cell('first name')}".strip() == row(f"é {value}").cell("first name")


def test_a_refused_row_shows_its_beginning() -> None:
    assert refused("x", ["a", "", ""], "why", About.RECORD).raw == "a"
    assert len(refused("x", ["a" * 500], "why", About.RECORD).raw) == RAW_MOST
