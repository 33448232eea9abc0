"""What the user types of somebody, put in order."""

from __future__ import annotations

import pytest

from rekindle.core.noted import PRIVATE, WORDS, alike, is_date, kind_of, settled
from rekindle.model.life import Fact, Relation


def fact(relation: Relation, text: str = "the boat", on: str = "") -> Fact:
    return Fact(record=1, relation=relation, text=text, on=on)


@pytest.mark.parametrize("relation", list(Relation))
def test_private_as_the_relation_asks_unless_said_otherwise(relation: Relation) -> None:
    assert settled(fact(relation), private=None)[0].private == (relation in PRIVATE)
    assert settled(fact(relation), private=True)[0].private
    assert not settled(fact(relation), private=False)[0].private
    assert WORDS[relation]


def test_notes_people_around_them_and_hard_times_are_private() -> None:
    assert {Relation.NOTE, Relation.ABOUT_OTHERS, Relation.DISTRESS} == PRIVATE


def test_what_needs_no_words_gets_some_and_the_rest_is_asked_for() -> None:
    assert settled(fact(Relation.READY, " "), private=None) == (
        fact(Relation.READY, "the one question may be asked"),
        "",
    )
    assert settled(fact(Relation.DISTRESS, ""), private=None)[0].text == "hard times"
    assert settled(fact(Relation.MEMORY, "\n"), private=None)[1] == "text"
    assert settled(fact(Relation.MEMORY, "the  boat\n"), private=None)[0].text == "the boat"


@pytest.mark.parametrize("text", ["", "2021", "2021-05", "2021-05-14", "2024-02-29"])
def test_partial_dates(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", ["21", "2021-13", "2021-02-30", "2021-5", "May 2021", "2021-05-14T10", "0000"])
def test_what_is_no_date(text: str) -> None:
    assert settled(fact(Relation.MEMORY, on=text), private=None)[1] == "on"


def test_what_will_not_be_said_is_told_at_once() -> None:
    assert kind_of(fact(Relation.MEMORY)) == "memory"
    assert kind_of(settled(fact(Relation.NOTE), private=None)[0]) == "note, private"
    assert kind_of(fact(Relation.FAVOUR, "drove me to the surgery")) == "favour done for you, kept out of messages"


def test_what_says_the_same() -> None:
    assert alike(fact(Relation.MEMORY, "The boat."), fact(Relation.MEMORY, "the boat"))
    assert not alike(fact(Relation.MEMORY), fact(Relation.LESSON))
    assert not alike(fact(Relation.MEMORY, "…"), fact(Relation.MEMORY, "?"))
