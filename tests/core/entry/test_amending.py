"""Corrections at the echo -> the entry with that field as typed."""

from __future__ import annotations

import pytest

from rekindle.core.entry import FIELDS, amend, read
from rekindle.core.entry.amending import field_of
from rekindle.model import UserError

ENTRY = read(
    "Prof. Anna Lind, statistics, Uppsala 2009-2012, advisor, anna.lind@example.org, b. 3 May, #x, a.example.org"
)


@pytest.mark.parametrize(
    ("field", "text", "name", "value"),
    [
        ("place", "Lund", "place", "Lund"),
        ("ort", "Lund", "place", "Lund"),
        ("title", "Head of Sales", "title", "Head of Sales"),
        ("role", "old boss, mentor", "roles", ("ex-boss", "mentor")),
        ("roles", "advisor", "roles", ("advisor",)),
        ("role", "from the choir", "roles", ("club",)),
        ("role", "", "roles", ()),
        ("since", "May 2011", "since", "2011-05"),
        ("until", "2018", "until", "2018"),
        ("until", "-2018", "until", "2018"),
        ("since", "until 2018", "since", "2018"),
        ("years", "2001-2003", "until", "2003"),
        ("years", "", "since", ""),
        ("tag", "#a, b, #a", "tags", ("a", "b")),
        ("note", "owes me a book", "note", "owes me a book"),
        ("note", "", "note", ""),
    ],
)
def test_a_field_is_as_typed(field: str, text: str, name: str, value: object) -> None:
    assert getattr(amend(ENTRY, field, text), name) == value


def test_a_name_is_as_typed_whatever_it_is() -> None:
    assert (amend(ENTRY, "name", "dr bo ek").name.prefix, amend(ENTRY, "name", "dr bo ek").name.full) == ("Dr", "Bo Ek")
    assert amend(ENTRY, "name", "the one with the hat").name.full == "the one with the hat"
    assert amend(ENTRY, "name", "").name.shown == ""


def test_handles_of_a_kind_are_replaced() -> None:
    assert [one.value for one in amend(ENTRY, "mail", "a@b.se, c@d.se").handles] == ["a@b.se", "c@d.se"]
    assert [one.value for one in amend(ENTRY, "mail", "").handles] == []
    assert [one.value for one in amend(ENTRY, "phone", "070-123 45 67", "SE").handles][1] == "+46701234567"
    linked = amend(ENTRY, "link", "@annal, b.example.org")
    assert [one.value for one in linked.handles][1] == "x.com/annal"
    assert [one.url for one in linked.websites] == ["b.example.org"]


def test_birthdays_and_relatives() -> None:
    assert [one.when.text for one in amend(ENTRY, "birthday", "1970-05-04").occasions] == ["1970-05-04"]
    assert amend(ENTRY, "birthday", "").occasions == ()
    assert amend(ENTRY, "relation", "Tom's wife").relations[0].name == "Tom"
    assert amend(ENTRY, "relation", "Tom").relations[0].name == "Tom"
    assert amend(ENTRY, "relation", "").relations == ()


def test_pieces_tell_the_correction() -> None:
    pieces = {(piece.field, piece.text) for piece in amend(ENTRY, "place", "Lund").pieces}

    assert ("place", "Lund") in pieces
    assert ("place", "Uppsala") not in pieces
    assert "place" not in {piece.field for piece in amend(ENTRY, "place", "").pieces}


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("colour", "red"),
        ("role", "wizard of sorts"),
        ("since", "ages ago"),
        ("until", "x"),
        ("years", "x"),
        ("mail", "no address"),
        ("birthday", "in spring"),
        ("phone", "none"),
    ],
)
def test_what_cannot_be_read_is_refused(field: str, text: str) -> None:
    with pytest.raises(UserError):
        amend(ENTRY, field, text)


def test_every_field_has_a_word_of_its_own() -> None:
    assert [field_of(field) for field in FIELDS] == list(FIELDS)
    assert [field_of(word) for word in ("stad:", "arbetsgivare", "förening")] == ["place", "company", ""]
