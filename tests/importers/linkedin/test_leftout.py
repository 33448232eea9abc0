from __future__ import annotations

from rekindle.importers.linkedin.leftout import reason_left_out


def test_a_whole_header_tells() -> None:
    assert reason_left_out(frozenset({"date", "type", "link"}), "x.csv")
    assert not reason_left_out(frozenset({"date", "type", "link", "name"}), "x.csv")


def test_telling_columns_are_enough() -> None:
    assert reason_left_out(frozenset({"member age", "buyer groups", "new column"}), "x.csv")


def test_what_could_be_an_address_book_needs_its_label() -> None:
    for label, known in (("export/Skills.csv", True), ("skills (1).csv", True), ("friends.csv", False)):
        assert bool(reason_left_out(frozenset({"name"}), label)) is known
    assert not reason_left_out(frozenset({"name", "number"}), "phone.csv")
