"""What is compared of a name, whoever wrote it and however."""

from __future__ import annotations

import pytest

from rekindle.core.identity.firsts import apart, incompatible
from rekindle.core.identity.names import from_mail, parse, sound
from rekindle.core.nicknames import roots
from rekindle.model import Name


@pytest.mark.parametrize(
    ("full", "first", "surname"),
    [
        ("Anna Lind", "anna", "lind"),
        ("Lind, Anna", "anna", "lind"),
        ("Lind, PhD", "lind", ""),
        ("Anna von Bergen", "anna", "bergen"),
        ("Al-Jundi Hussein", "hussein", "jundi"),
        ("LIND Anna", "anna", "lind"),
        ("ANNA LIND", "anna", "lind"),
        ("Prof. Dr. Anna Lind MBA", "anna", "lind"),
        ("Anna Lind Ph.D.", "anna", "lind"),
        ("Anna", "anna", ""),
        ("Dr", "", ""),
        ("🌱", "", ""),
        ("", "", ""),
        ("欧阳小明", "xiaoming", "ou yang"),
        ("김민수", "minsu", "gim"),
        ("Uncle Bob", "", ""),
        ("Ali Plumber", "ali", ""),
    ],
)
def test_whole_names_are_taken_apart(full: str, first: str, surname: str) -> None:
    found = parse(Name(full=full))
    assert (found.first, found.surname) == (first, surname)


def test_parts_win_over_the_whole_name() -> None:
    found = parse(Name(full="Lind A", given="Anna", family="Lind", middle="Maria"))
    assert (found.first, found.surname) == ("anna", "lind")
    assert "mary" in found.roots


def test_a_nickname_alone_is_a_first_name() -> None:
    assert parse(Name(nickname="Bob")).first == "bob"


@pytest.mark.parametrize(
    ("hint", "told"),
    [
        ("anna.okafor", {"okafor"}),
        ("annaokafor", {"okafor"}),
        ("okaforanna", {"okafor"}),
        ("aokafor", {"aokafor", "okafor"}),
        ("annax", set()),
        ("okafor-anna-3f2a1b", {"okafor"}),
        ("a.b", set()),
    ],
)
def test_addresses_tell_another_surname(hint: str, told: set[str]) -> None:
    assert parse(Name(full="Anna Lind"), (hint,)).parts == {"lind", *told}


def test_addresses_complete_a_surname_that_is_missing_or_an_initial() -> None:
    assert parse(Name(full="Anna"), ("anna.okafor",)).surname == "okafor"
    assert parse(Name(full="Anna O."), ("anna.okafor",)).surname == "okafor"
    assert parse(Name(full="Anna L."), ("anna.okafor",)).surname == "l"


def test_a_name_in_a_mailbox() -> None:
    assert (from_mail("anna.lind@example.com").first, from_mail("anna_lind@x.example").surname) == ("anna", "lind")
    assert not from_mail("alind@example.com").first
    assert not from_mail("a.lind@example.com").first


def test_generations() -> None:
    assert parse(Name(full="Uncle Bob")).generation == "uncle bob"
    assert parse(Name(full="Jon Hale Jr.")).generation == "jr"
    assert parse(Name(given="Jon", family="Hale", suffix="III")).generation == "iii"
    assert not parse(Name(full="Junior Hale")).generation


def test_a_sound_is_the_same_in_other_spellings() -> None:
    assert sound("mueller") == sound("muller")
    assert sound("shevchenko") == sound("schewtschenko")


@pytest.mark.parametrize(
    ("short", "formal"),
    [
        ("bob", "robert"),
        ("pepe", "jose"),
        ("hans", "johannes"),
        ("sasha", "alexander"),
        ("kasia", "katarzyna"),
        ("beppe", "giuseppe"),
        ("lasse", "lars"),
        ("jaap", "jacob"),
        ("ze", "jose"),
        ("toinette", "toinette"),
    ],
)
def test_short_forms_of_many_languages(short: str, formal: str) -> None:
    assert not roots(short).isdisjoint(roots(formal))


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        ("anna", "bob", True),
        ("paul", "paula", True),
        ("mario", "maria", True),
        ("bob", "robert", False),
        ("a", "anna", False),
        ("b", "anna", True),
        ("michael", "micheal", False),
        ("jorg", "joerg", False),
        ("sid", "siddharth", False),
        ("cilla", "priscilla", False),
    ],
)
def test_first_names_that_one_person_can_have(a: str, b: str, differ: bool) -> None:  # noqa: FBT001 - a table of cases
    assert apart(a, b) is differ
    assert apart(b, a) is differ


def test_names_in_the_other_order_go_together() -> None:
    assert not incompatible(("lind", "anna"), ("anna", "lind"))
    assert incompatible(("lind", "anna"), ("erik", "lind"))
    assert incompatible(("anna", ""), ("erik", "lind"))
    assert not incompatible(("anna", ""), ("lind", "anna"))
    assert incompatible(("anna", "ek"), ("lind", "anna"))


def test_an_initial_goes_with_what_a_short_form_stands_for() -> None:
    assert not apart("r", "bob")
    assert not apart("bob", "b")
    assert apart("k", "bob")
    assert apart("r", "b")
