"""Contacts in CSV: the laws of every importer."""

from __future__ import annotations

import csv
import random
from collections import Counter
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.model import (
    Ignored,
    Photo,
    Problem,
    Record,
)
from rekindle.model.codec import to_plain
from tests.importers.contacts_csv.reading import OWN, SAMPLES, look, one, read, records


@given(st.binary(max_size=400))
def test_junk_becomes_problems_not_tracebacks(junk: bytes) -> None:
    look(junk)
    for item in read(junk):
        assert isinstance(item, Record | Problem | Ignored)


CELL = st.text(st.sampled_from("aZ0é:*/'-@. ;,\"\n"), max_size=12)


@settings(max_examples=50)
@given(st.lists(st.lists(CELL, min_size=9, max_size=9), max_size=4))
def test_junk_in_cells_becomes_problems_and_nothing_is_lost(rows: list[list[str]]) -> None:
    out = StringIO()
    header = [
        "First Name",
        "Labels",
        "E-mail 1 - Label",
        "E-mail 1 - Value",
        "Phone 2 - Value",
        "Birthday",
        "Notes",
        "Shoe",
        "Website 1 - Value",
    ]
    csv.writer(out).writerows([header, *rows])
    for item in read(out.getvalue().encode()):
        assert isinstance(item, Record | Problem | Ignored)


PERSON = st.fixed_dictionaries(
    {
        "Name": st.text("abc ÅÖ", max_size=6),
        "E-mail": st.sampled_from(["", "a@b.example", "c@d.example"]),
        "Mobile": st.sampled_from(["", "070-174 06 05", "DHL"]),
        "Birthday": st.sampled_from(["", "25/12/1980", "4/5/1981"]),
        "Shoe": st.sampled_from(["", "38", "€"]),
        "Notes": st.text("ab\n„ ", max_size=5),
    }
)


def written(
    people: list[dict[str, str]], columns: list[str], *, delimiter: str = ",", encoding: str = "utf-8"
) -> bytes:
    out = StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([columns, *([person[column] for column in columns] for person in people)])
    return out.getvalue().encode(encoding)


@settings(max_examples=50)
@given(st.lists(PERSON, max_size=6), st.randoms(use_true_random=False))
def test_shuffled_rows_and_columns_give_the_same_people(people: list[dict[str, str]], chance: random.Random) -> None:
    columns = ["Name", "E-mail", "Mobile", "Birthday", "Shoe", "Notes"]
    before = records(read(written(people, columns)))
    chance.shuffle(people)
    chance.shuffle(columns)
    after = records(read(written(people, columns)))
    assert Counter(str(to_plain(record)) for record in before) == Counter(str(to_plain(record)) for record in after)


@settings(max_examples=50)
@given(
    st.lists(PERSON, max_size=6),
    st.sampled_from([(";", "utf-8-sig"), (";", "cp1252"), ("\t", "utf-16"), (",", "utf-8-sig")]),
)
def test_saved_again_by_a_spreadsheet_gives_the_same_records(
    people: list[dict[str, str]], how: tuple[str, str]
) -> None:
    columns = ["Name", "E-mail", "Mobile", "Birthday", "Shoe", "Notes"]
    delimiter, encoding = how
    assert read(written(people, columns)) == read(written(people, columns, delimiter=delimiter, encoding=encoding))


def test_a_date_may_tell_its_own_order_where_the_file_does_not() -> None:
    record = one("Name,E-mail 1 - Value,Birthday\nAnna,a@b.example,25/12/1980\n")
    assert (record.source, record.occasions[0].when.text) == ("google-csv", "1980-12-25")


def test_a_part_that_its_group_does_not_have_is_kept() -> None:
    record = one("Name,E-mail 1 - Value,Phone 1 - City\nAnna,a@b.example,Lund\n")
    assert [(extra.name, extra.value) for extra in record.extras] == [("Phone 1 - City", "Lund")]


HEADERS = [sample.read_text(encoding="utf-8-sig").splitlines()[0] for sample in OWN if "google" in sample.name] + [
    (SAMPLES / name).read_text(encoding=encoding).splitlines()[0]
    for name, encoding in (
        ("outlook-classic.csv", "cp1252"),
        ("outlook-live.csv", "utf-8"),
        ("thunderbird.csv", "utf-8"),
        ("roundcube.csv", "utf-8-sig"),
    )
]


@given(st.sampled_from(HEADERS), st.data())
def test_no_word_of_a_row_is_lost(header: str, data: st.DataObject) -> None:
    columns = next(csv.reader([header]))
    filled = data.draw(st.sets(st.integers(0, len(columns) - 1), max_size=12))
    row = [f"word{place}x" if place in filled else "" for place in range(len(columns))]
    items = read(header + "\n" + ",".join(row) + "\n")
    said = "".join(item.raw if isinstance(item, Problem) else str(to_plain(item)) for item in items)
    only_unknown = bool(items) and isinstance(items[0], Ignored)
    assert only_unknown or [word for word in row if word not in said] == []


def test_a_second_picture_is_kept_as_an_extra() -> None:
    record = one("Name,Mail,Avatar,Photo\nAnna,a@b.example,https://p.example/1,https://p.example/2\n")
    assert record.photo == Photo(url="https://p.example/1")
    assert [(extra.name, extra.value) for extra in record.extras] == [("Photo", "https://p.example/2")]
