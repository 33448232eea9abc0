"""Facts the user told become reasons in the very words that were typed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.causes import weights
from rekindle.model.draft import Family
from rekindle.model.life import Profile, Relation
from rekindle.model.person import Role, Sureness
from tests.core.causes.made import TODAY, fact, found, known, side


def test_a_memory_with_all_its_forms() -> None:
    told = fact(
        Relation.MEMORY, "the harbour workshop.", past="ran the harbour workshop.",
        doing="running the harbour workshop", on="2021-05", source="you typed, 22 November 2026",
    )  # fmt: skip
    one = found(known(facts=(told,)), side(profile=Profile(country="GB")))["fact:1"]
    assert one.family is Family.MEMORY
    assert one.text == "you share a memory: the harbour workshop (May 2021)"
    assert (one.noun, one.past, one.doing) == (
        "the harbour workshop", "ran the harbour workshop", "running the harbour workshop",
    )  # fmt: skip
    assert (one.when, one.on, one.source, one.number) == ("in spring 2021", "2021-05", "you typed, 22 November 2026", 1)
    assert one.sure


@pytest.mark.parametrize(
    ("relation", "text", "family", "form", "words"),
    [
        (Relation.LESSON, "plot the data first", Family.LESSON, "bare", "told you to plot the data first"),
        (Relation.FAVOUR, "rang me at once", Family.THANKS, "past", 'once did this for you: "rang me at once"'),
        (Relation.LET_DOWN, "check the survey", Family.HONEST_GAP, "bare", 'still owed: "check the survey"'),
        (Relation.THEIR_NEWS, "opened a shop", Family.THEIR_NEWS, "past", "news of theirs: opened a shop"),
        (Relation.WORK, "Maps for Wet Places", Family.LESSON, "noun", "work of theirs that you used: Maps for Wet"),
        (Relation.WORD, "sirens fail at night", Family.TOPIC, "noun", 'said: "sirens fail at night"'),
        (Relation.NEED, "a speaker for May", Family.TOPIC, "noun", "may need: a speaker for May"),
        (Relation.INTEREST, "tide gates", Family.TRADE, "noun", "an interest of theirs: tide gates"),
        (Relation.NOTE, "eels", Family.TOPIC, "noun", "you noted: eels"),
    ],
)
def test_what_was_typed_fills_the_form_its_relation_asks_for(
    relation: Relation, text: str, family: Family, form: str, words: str
) -> None:
    one = found(known(facts=(fact(relation, text),)))["fact:1"]
    assert one.family is family
    assert {name: getattr(one, name) for name in ("noun", "past", "bare")} == dict.fromkeys(
        ("noun", "past", "bare"), ""
    ) | {form: text}
    assert one.text.startswith(words)
    assert one.source == "you typed"
    assert one.sure == (relation is not Relation.NEED)


def test_a_form_typed_beside_the_text_leaves_the_text_its_name() -> None:
    one = found(known(facts=(fact(Relation.FAVOUR, "the call about Bergen", past="rang me the same day"),)))["fact:1"]
    assert (one.noun, one.past) == ("the call about Bergen", "rang me the same day")


@pytest.mark.parametrize(
    "relation",
    [Relation.GREETING, Relation.LANGUAGE, Relation.TARGET, Relation.READY, Relation.DISTRESS, Relation.ABOUT_OTHERS],
)
def test_what_is_no_reason_gives_none(relation: Relation) -> None:
    assert found(known(facts=(fact(relation, "something"),))) == {}


@given(st.sampled_from(list(Relation)), st.sampled_from(["2021", "2021-09", ""]))
def test_nothing_private_ever_becomes_a_reason(relation: Relation, on: str) -> None:
    assert found(known(facts=(fact(relation, "the harbour workshop", on=on, private=True),))) == {}


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "her knee operation"},
        {"text": "drove me home", "proof": "after the surgery"},
        {"text": "the workshop", "past": "met after his chemotherapy"},
        {"text": "das Seminar vor der Scheidung"},
    ],
)
def test_health_and_family_trouble_stay_where_they_are(fields: dict[str, Any]) -> None:
    assert found(known(facts=(fact(Relation.MEMORY, **fields),))) == {}


def test_what_is_over_is_no_reason_from_the_next_day_on() -> None:
    needs = known(facts=(fact(Relation.NEED, "a speaker", until=TODAY),))
    assert "fact:1" in found(needs)
    assert found(needs, today=date(2026, 9, 15)) == {}


def test_an_open_note_with_a_year_is_a_shared_project() -> None:
    one = found(known(facts=(fact(Relation.NOTE, "the Orbit project", on="2019"),)))["fact:1"]
    assert (one.family, one.noun, one.when) == (Family.MEMORY, "the Orbit project", "in 2019")
    assert one.weight == weights.weigh(weights.PROJECT, 0.2)


def test_a_lesson_weighs_most_with_a_mentor() -> None:
    facts = (fact(Relation.MEMORY, "the boat"), fact(Relation.LESSON, "plot first", 2))
    mentor = Role(role="professor", sureness=Sureness.SAID, evidence=())
    assert list(found(known(facts=facts))) == ["fact:1", "fact:2"]
    assert list(found(known(facts=facts, roles=(mentor,)))) == ["fact:2", "fact:1"]


def test_news_of_theirs_grows_old() -> None:
    fresh, old = (
        fact(Relation.THEIR_NEWS, "opened a shop", on="2026-08"),
        fact(Relation.THEIR_NEWS, "won a prize", 2, on="2024"),
    )
    several = found(known(facts=(old, fresh)))
    assert several["fact:1"].weight > weights.FIND > several["fact:2"].weight


def test_a_form_typed_twice_is_no_name() -> None:
    one = found(known(facts=(fact(Relation.LESSON, "plot first.", bare="plot first"),)))["fact:1"]
    assert (one.noun, one.bare) == ("", "plot first")
