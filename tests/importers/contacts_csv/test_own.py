"""A list that Rekindle wrote, and what somebody did to it in a spreadsheet."""

from __future__ import annotations

import pytest

from rekindle.model import Extra, HandleKind, RecordKind
from tests.importers.contacts_csv.reading import one

UID = "rekindle-0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("1980-03-05", "1980-03-05"),
        ("'--03-05", "--03-05"),
        ("--03-05", "--03-05"),
        ("1980-03", "1980-03"),
        ("1980", "1980"),
        ("14/03/1980", "1980-03-14"),
        ("0000", None),
        ("1980-13", None),
        ("in spring", None),
    ],
)
def test_birthdays_as_exact_as_they_are_known(cell: str, read: str | None) -> None:
    found = one(f"Name,Birthday,Rekindle ID\nUna Lenz,{cell},{UID}\n")
    assert [said.when.text for said in found.occasions] == ([read] if read else [])
    assert bool(found.extras) == (read is None)


def test_what_the_book_works_out_is_left_out_and_a_column_of_ones_own_is_kept() -> None:
    found = one(f"Name,E-mail,Roles,Layer,Stage,Number,Met at,Rekindle ID\nUna,,mentor,core,Quiet,36,Lund,{UID}\n")
    assert found.extras == (Extra(name="Met at", value="Lund"),)
    assert found.key == UID


def test_a_row_added_by_hand_is_somebody_without_an_id() -> None:
    found = one("Name,E-mail,Company,Rekindle ID\n,,Corran,\n")
    assert (found.kind, found.handles, found.key.startswith("rekindle-")) == (RecordKind.PERSON, (), False)


def test_guards_go_and_joined_values_part() -> None:
    found = one(f"Name,Phone,Tags,Rekindle ID\n'=1+1,'+46701740605 ::: '+46701740606,a; b ::: * starred,{UID}\n")
    assert found.name.full == "=1+1"
    assert [one.value for one in found.handles if one.kind is HandleKind.PHONE] == ["+46701740605", "+46701740606"]
    assert found.tags == ("a; b", "* starred")


def test_of_others_lists_nothing_is_taken_away() -> None:
    found = one("Name,Roles,E-mail,Phone\nUna,mentor,una@lenz.example,'+46701740605\n")
    assert (found.source, found.extras) == ("contacts-csv", (Extra(name="Roles", value="mentor"),))
