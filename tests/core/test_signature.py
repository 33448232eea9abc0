"""Ends of mails in several languages -> what the sender says of themselves; what is no signature says nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.signature import LINES_MOST, Signature, signature

ANNA = {"name": "Anna Lind", "address": "anna.lind@corran.example"}


def read(text: str, **who: str) -> tuple[str, str, tuple[str, ...], tuple[str, ...]] | None:
    found = signature(text, **{**ANNA, **who})
    return (found.title, found.company, found.phones, found.links) if found else None


LABELLED = (
    (
        (
            "See you Tuesday.\n\nBest regards,\nAnna Lind\nHead of Sales | Corran Energy AB\n"
            "Mobile: +46 70 123 45 67 | Fax: +46 8 123 456\nwww.corran.example\nlinkedin.com/in/anna-lind-made-up\n"
            "anna.lind@corran.example\n\nThis e-mail is confidential and meant for nobody else."
        ),
        ANNA,
        (
            "Head of Sales",
            "Corran Energy AB",
            ("+46 70 123 45 67",),
            ("www.corran.example", "linkedin.com/in/anna-lind-made-up"),
        ),
    ),
    (
        "See you\n-- \nDr. Bo Ek\nProfessor of Statistics, Uppsala University\nTel 018-471 00 00",
        {"name": "Bo Ek", "address": "bo.ek@statistik.uppsala.example", "region": "SE"},
        ("Professor of Statistics", "Uppsala University", ("018-471 00 00",), ()),
    ),
    (
        (
            "Passt.\n\nMit freundlichen Grüßen\n\nKarl Weiss\nLeiter Einkauf bei Weiss & Söhne GmbH\n"
            "T. +49 (0)30 1234567\nTelefax +49 30 7654321"
        ),
        {"name": "Karl Weiss", "address": "k.weiss@weiss.example"},
        ("Leiter Einkauf", "Weiss & Söhne GmbH", ("+49 (0)30 1234567",), ()),
    ),
    (
        "Bien à vous,\nClaire Dubreuil\nChargée de communication\nMaison Valbrun\n01 23 45 67 89",
        {"name": "Claire Dubreuil", "address": "claire@maisonvalbrun.example", "region": "FR"},
        ("Chargée de communication", "Maison Valbrun", ("01 23 45 67 89",), ()),
    ),
    (
        "Un saludo,\nInés Robledal\nAbogada - Bufete Torrelmar, S.L.\n+34 612 34 56 78",
        {"name": "Inés Robledal", "address": "ines@torrelmar.example"},
        ("Abogada", "Bufete Torrelmar, S.L.", ("+34 612 34 56 78",), ()),
    ),
    ("Mvh\nAnna\nForskare, Corran", ANNA, ("Forskare", "Corran", (), ())),
    ("Talk soon\n\nAnna Lind\nCTO\n", ANNA, ("CTO", "", (), ())),
    (
        "Yes. When?\n\nAnna\n\nAnna Lind | CTO | Corran Energy AB\nT 0046701234567",
        ANNA,
        ("CTO", "Corran Energy AB", ("0046701234567",), ()),
    ),
    ("Cheers, Anna\nm +46701234567", ANNA, ("", "", ("+46701234567",), ())),
    (
        "Thanks!\nAnna Lind\nSenior Engineer\tCorran Energy\tgithub.com/annalind",
        ANNA,
        ("Senior Engineer", "Corran Energy", (), ("github.com/annalind",)),
    ),
)


@pytest.mark.parametrize(("text", "who", "expected"), LABELLED)
def test_signatures_as_people_write_them(text: str, who: dict[str, str], expected: object) -> None:
    assert read(text, **who) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ok!\n\nAnna",
        "Our director will call you.\nThe engineer says the pump is fine, and the price is 1 250 000.",
        "Best regards,\nAnna Lind",
        "Regards\nAnna\nI would be glad if the engineer could see to the pump before Sunday, said the director.",
        "-- \nSent from my phone",
        "Best,\nAnna\nPlease call me back.\nWhat a director!",
        "Best,\nAnna Lind\nRef. 12345 67890 12345 67890 12\nhttps://elsewhere.example/offer",
    ],
)
def test_what_is_no_signature_says_nothing(text: str) -> None:
    assert read(text) is None


def test_a_free_provider_vouches_for_nobody() -> None:
    text = "Best,\nAnna Lind\nHead of Sales, Corran Energy AB"
    assert read(text) == ("Head of Sales", "Corran Energy AB", (), ())
    assert read(text, address="anna.lind@gmail.com") is None
    assert read(text, address="anna.lind@localhost") is None


def test_the_first_title_and_employer_count_and_small_print_ends_it() -> None:
    above = "Best,\nAnna Lind\nHead of Sales\nCorran Energy\nVice President\nCorran Holding AB\n"
    assert read(above + "word " * 30 + "\nCTO") == ("Head of Sales", "Corran Energy", (), ())
    assert read("Best,\nAnna Lind\n" + "street\n" * LINES_MOST + "CTO") is None


def test_a_short_domain_names_only_the_very_same_employer() -> None:
    who = {"address": "anna@abc.example"}
    assert read("Best,\nAnna Lind\nCTO\nABC", **who) == ("CTO", "ABC", (), ())
    assert read("Best,\nAnna Lind\nCTO\nABCDE Partners and Friends", **who) == ("CTO", "", (), ())


@pytest.mark.parametrize(
    ("line", "title", "employer"),
    [
        ("Senior Consultant, Corran Energy, Inc.", "Senior Consultant", "Corran Energy, Inc."),
        ("Senior Consultant at Corran Energy, S.A.", "Senior Consultant", "Corran Energy, S.A."),
        ("Rainmaker, Corran Energy GmbH", "", "Corran Energy GmbH"),  # what a rainmaker is, nobody here knows
        ("Corran, Lind and Partners LLP", "", "Corran, Lind and Partners LLP"),
        ("CTO\nInc.", "CTO", ""),  # a legal form alone is no employer
    ],
)
def test_title_and_employer_on_one_line_with_commas(line: str, title: str, employer: str) -> None:
    assert read(f"Best,\nAnna Lind\n{line}") == (title, employer, (), ())


def test_the_lines_are_kept_as_evidence() -> None:
    found = signature("Best,\n> Anna Lind *\nCTO, Corran", **ANNA)
    assert found == Signature(title="CTO", company="Corran", lines=("Anna Lind", "CTO, Corran"))


@given(st.text(), st.text(), st.text(max_size=30))
def test_any_text_is_read_without_a_fault(text: str, name: str, address: str) -> None:
    signature(text, name=name, address=address)
    found = signature(f"{text}\n-- \n{text}", name=name, address="a@corran.example")
    assert found is None or len(found.lines) <= LINES_MOST
