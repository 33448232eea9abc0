"""Mail addresses: one form for each, none for what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.util.mail import FREE, ROLES, employer_hint, is_role, normal


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (" Anna.Lind@Corran.example ", "anna.lind@corran.example"),
        ('"Lind, Anna" <Anna.Lind+news@Corran.example>', "anna.lind@corran.example"),
        ("Anna Lind <anna@lind.example>", "anna@lind.example"),
        ("<anna@lind.example>", "anna@lind.example"),
        ("'anna@lind.example'", "anna@lind.example"),
        ("mailto:Anna@lind.example?subject=hello", "anna@lind.example"),
        ("MAILTO:%41nna%40lind.example", "anna@lind.example"),
        ("anna@lind.example.", "anna@lind.example"),
        ("anna@lind.example;", "anna@lind.example"),
        ("\u200banna@lind.example\ufeff", "anna@lind.example"),
        ("a.n.n.a+x@GoogleMail.com", "anna@gmail.com"),
        ("a.n.n.a@fastmail.com", "a.n.n.a@fastmail.com"),
        ("+tag@lind.example", "+tag@lind.example"),
        ("...@gmail.com", "...@gmail.com"),
        ("o'neill@lind.example", "o'neill@lind.example"),
        ("anna@xn--bcher-kva.example", "anna@bücher.example"),
        ("anna@BU\u0308CHER.example", "anna@bücher.example"),
        ("anna@xn--a\u00e9.example", "anna@xn--aé.example"),
        ("anna@intranet", "anna@intranet"),
    ],
)
def test_addresses(raw: str, value: str) -> None:
    assert normal(raw) == value


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "Anna",
        "@",
        "a@",
        "@b",
        "a@.",
        "a@b..c",
        "a b@c.example",
        "a@b@c",
        "/o=ExchangeLabs/ou=Group/cn=a@b",
        "<>",
        "a@b <c",
        "x" * 65 + "@b.example",
    ],
)
def test_what_is_no_address(raw: str) -> None:
    assert normal(raw) == ""


PIECES = st.sampled_from(
    [
        "a",
        "B",
        "é",
        ".",
        "+",
        "@",
        "<",
        ">",
        "'",
        '"',
        "mailto:",
        "%40",
        "xn--bcher-kva",
        "gmail.com",
        " ",
        ";",
        "\u200b",
        "İ",
        "u\u0308",
    ]
)


@given(st.lists(PIECES, max_size=9).map("".join))
def test_normal_twice_is_normal_once(raw: str) -> None:
    once = normal(raw)
    assert normal(once) == once
    assert once == "" or once.count("@") == 1


@given(st.text())
def test_any_text_is_an_address_or_none(raw: str) -> None:
    assert normal(normal(raw)) == normal(raw)


def test_roles() -> None:
    assert is_role("info@corran.example")
    assert is_role("kundservice@corran.example")
    assert not is_role("anna@corran.example")


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("anna@corran.example", "corran"),
        ("anna@mail.corran.co.uk", "corran"),
        ("anna@corran.gouv.fr", "corran"),
        ("anna@co.uk", "co"),
        ("anna@gmail.com", ""),
        ("anna@seznam.cz", ""),
        ("anna@intranet", ""),
        ("", ""),
    ],
)
def test_employers(address: str, hint: str) -> None:
    assert employer_hint(address) == hint


def test_the_tables_are_in_normal_form() -> None:
    assert all(normal(f"a@{domain}").partition("@")[2] in FREE for domain in FREE)
    assert all(normal(f"{role}@b.example").partition("@")[0] == role for role in ROLES)


_PARTS = st.sampled_from(
    [
        "anna",
        "Lind",
        ".",
        "..",
        "-",
        "_",
        "+x",
        "@",
        "@gmail.com",
        "@GoogleMail.com",
        "xn--",
        "bcher-kva",
        ".example",
        "7",
    ]
)


@given(st.lists(_PARTS, max_size=8).map("".join))
def test_a_plain_address_is_read_as_one_in_brackets_is(written: str) -> None:
    assert normal(written) == normal(f"<{written}>")
