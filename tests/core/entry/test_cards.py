"""Pasted signatures, cards and contact pages -> one entry; pastes of many lines -> one text a person."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.core.entry import read, split
from rekindle.model.entry import Hint

CARD = "Anna Lind\nHead of Sales\nCorran Energy AB\n+46 70 123 45 67\nanna@corran.example"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (CARD, ("Anna Lind", "Head of Sales", "Corran Energy AB", "", "")),
        (
            "i.A. Tobias Mohr\nVertrieb Nord\nHansa GmbH & Co. KG",
            ("Tobias Mohr", "Vertrieb Nord", "Hansa GmbH & Co. KG", "", ""),
        ),
        (
            "Sam Rivers\nVP, Partnerships\nLumenpath, Inc.",
            ("Sam Rivers", "VP, Partnerships", "Lumenpath, Inc.", "", ""),
        ),
        (
            "Hanno Beck\nBeck & Partner Berater\nbeck@beck-partner.example",
            ("Hanno Beck", "", "Beck & Partner Berater", "", ""),
        ),
        (
            "Ida Sund\nDepartment of Physics\nHallam University\nRoom 4\nLund",
            ("Ida Sund", "", "", "Hallam University", "Lund"),
        ),
        (
            "Ida Sund | Architect | Norrbygg\n12 Elm Street\nPerth PH1 0XX\nUK",
            ("Ida Sund", "Architect", "Norrbygg", "", "Perth"),
        ),
        ("Ida Sund\nKeizersgracht 10\n1015 CJ Amsterdam", ("Ida Sund", "", "", "", "Amsterdam")),
        ("Ida Sund\nFaculty member, Hallam University", ("Ida Sund", "", "", "Hallam University", "")),
        ("大谷 直樹\n総務部長\n青い空株式会社", ("大谷 直樹", "総務部長", "青い空株式会社", "", "")),
        (
            "Jo Marsh\nCTO at Tidewater Analytics\nTidewater Analytics",
            ("Jo Marsh", "CTO", "Tidewater Analytics", "", ""),
        ),
        ("Jo Marsh\nFreelance illustrator", ("Jo Marsh", "Freelance illustrator", "", "", "")),
        (
            "From: Brodie, Lachlan <lachlan.brodie@example.org>\nSent: Monday\nTo: bo@example.org\n\nLachlan Brodie",
            ("Lachlan Brodie", "", "", "", ""),
        ),
        ("--\nBest regards\nAnna Lind", ("Anna Lind", "", "", "", "")),
        ("Name: Ida Sund\nCompany: Norrbygg", ("Ida Sund", "", "Norrbygg", "", "")),
        ("mamma\nLund", ("Mamma", "", "", "", "Lund")),
        ("Anna Lind\n12345 anna@example.org", ("Anna Lind", "", "", "", "")),
        ("Anna Lind\n\n12345 67\n,,,", ("Anna Lind", "", "", "", "")),
    ],
)
def test_cards(text: str, fields: tuple[str, ...]) -> None:
    entry = read(text)

    assert (entry.name.shown, entry.title, entry.company, entry.school, entry.place) == fields


def test_what_a_card_says_besides_is_kept() -> None:
    entry = read(f"Best regards,\n{CARD}\nOffice hours: Tuesday\nThis mail is confidential.", Hint(region="SE"))

    assert [handle.value for handle in entry.handles] == ["+46701234567", "anna@corran.example"]
    assert "Tuesday" in entry.note
    assert any(piece.text.startswith("confidential") for piece in entry.pieces)
    assert read("Victor Bloom, PhD\nAssociate Professor\nvictor@example.org").roles == ("professor",)


PASTES = [
    ("Anna Lind\nBo Ek\nCarl Ask", ("Anna Lind", "Bo Ek", "Carl Ask")),
    ("Anna Lind, Uppsala\n\n- Bo Ek, boss\n2. Carl Ask", ("Anna Lind, Uppsala", "Bo Ek, boss", "Carl Ask")),
    (CARD, (CARD,)),
    (f"Best regards,\n\n{CARD}", (f"Best regards,\n{CARD}",)),
    (f"{CARD}\n\nBest regards,\nBo Ek\nbo@example.org", (CARD, "Best regards,\nBo Ek\nbo@example.org")),
    ("Anna Lind\nanna@example.org\nBo Ek\nbo@example.org", ("Anna Lind\nanna@example.org", "Bo Ek\nbo@example.org")),
    ("Anna Lind\nAcme Rocket\nanna@acme.example\n\nBo Ek", ("Anna Lind\nAcme Rocket\nanna@acme.example", "Bo Ek")),
    ("anna lind, statistics\nmamma\nuncle jim", ("anna lind, statistics", "mamma", "uncle jim")),
    ("Name: Eva Roth\nCompany: Nordlicht", ("Name: Eva Roth\nCompany: Nordlicht",)),
    ("anna@example.org\nbo@example.org", ("anna@example.org", "bo@example.org")),
    ("Corran Energy AB\nAnna Lind", ("Corran Energy AB\nAnna Lind",)),
    ("Corran Energy AB\nBo Ek, boss", ("Corran Energy AB", "Bo Ek, boss")),
    ("12 Elm Street\nwhatever it is", ("12 Elm Street", "whatever it is")),
    ("", ()),
    ("---", ("---",)),
]


@pytest.mark.parametrize(("text", "people"), PASTES)
def test_split(text: str, people: tuple[str, ...]) -> None:
    assert split(text) == people


@given(st.text(alphabet="ab A,\n-@.1", max_size=60))
@settings(max_examples=200, deadline=None)
def test_splitting_loses_no_letter(text: str) -> None:
    letters = [mark for mark in text if mark.isalnum()]
    kept = [mark for one in split(text) for mark in one if mark.isalnum()]

    assert [mark for mark in kept if mark.isalpha()] == [mark for mark in letters if mark.isalpha()]
