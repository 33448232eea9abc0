from __future__ import annotations

import pytest

from rekindle.core.drafting.wordings import SECTIONS, SLOTS, fill, fits, of_section, parse, slots_of, variant
from rekindle.model.draft import Family, Medium
from rekindle.model.drafting import Wording
from tests.core.drafting.cast import OURS, told


def test_a_file_is_read_line_by_line() -> None:
    text = "# mine\n\n[shared-memory]\n{Noun} came to mind.\n[offer sms x]\n  I could {offer}.  \n"
    found, flaws = parse(text, own=True)
    assert flaws == ()
    assert [(one.section, one.text, one.media, one.own) for one in found] == [
        ("shared-memory", "{Noun} came to mind.", (), True),
        ("offer", "I could {offer}.", ("sms", "x"), True),
    ]


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("{Noun} came.", 1, "It stands under no [section] that is known."),
        ("[memories]\n", 1, "There is no section [memories]."),
        ("[offer]\n\nI could {ofer}.", 3, "There is no slot {ofer}."),
        ("[offer]\nI could {offer.", 2, "A brace is not closed, or not opened."),
        ("[offer]\nI could offer}.", 2, "A brace is not closed, or not opened."),
        ("[offer]\nI could {offer}!", 2, "No exclamation marks, please."),
    ],
)
def test_a_broken_line_is_named(text: str, line: int, why: str) -> None:
    found, (flaw, *_) = parse(text)
    assert found == ()
    assert (flaw.line, flaw.why) == (line, why)


def test_a_capital_begins_a_sentence() -> None:
    one = Wording(section="shared-memory", text="{Noun} came to mind, and {noun} is here.")
    text, held = fill(one, {"noun": told("noun", "the harbour workshop")})
    assert text == "The harbour workshop came to mind, and the harbour workshop is here."
    assert [slot.value for slot in held] == ["the harbour workshop"]


def test_a_wording_needs_all_its_slots_and_says_one_time() -> None:
    one = Wording(section="shared-memory", text="{When}, you and I {past}. That was {years} ago.")
    slots = {"when": told("when", "in 2021"), "past": told("past", "met"), "years": told("years", "five years")}
    assert not fits(one, {"past": slots["past"]})
    assert not fits(Wording(section="x", text="{When}, {past} {years} ago."), slots)
    assert not fits(Wording(section="x", text="{When}, you {past}."), slots | {"past": told("past", "won in 2019")})
    assert fits(Wording(section="x", text="{When}, you {past}. It came to me today."), slots)


def test_a_value_that_ends_a_sentence_ends_it_once() -> None:
    one = Wording(section="news", text="My own news: {news}.")
    assert fill(one, {"news": told("news", "I won the U.S. cup.")})[0] == "My own news: I won the U.S. cup."


def test_a_variant_is_named_by_its_words_wherever_it_stands() -> None:
    here, there = (Wording(section="offer", text="I could {offer}.", own=own) for own in (True, False))
    assert variant(here) == variant(there)
    assert variant(here) != variant(Wording(section="offer", text="I could {offer}"))


def test_the_users_own_go_first() -> None:
    own = Wording(section="offer", text="Have {give}.", own=True)
    assert of_section((*OURS, own), "offer", Medium.MAIL)[0] == own


def test_our_files_use_known_sections_and_slots_and_no_stock_phrases() -> None:
    barred = ("hope this", "reach out", "touch base", "checking in", "quick question", "pick your brain", "exciting")
    for one in OURS:
        assert one.section in SECTIONS
        assert set(slots_of(one)) <= SLOTS.keys()
        assert not any(words in one.text.casefold() for words in barred), one.text


def test_every_family_has_several_ways_to_begin() -> None:
    many = {family: len(of_section(OURS, family, Medium.MAIL)) for family in Family}
    assert all(count >= 2 for count in many.values()), many
    for family in (Family.MEMORY, Family.LESSON, Family.THANKS, Family.HONEST_GAP, Family.SCHOOL, Family.THEIR_NEWS):
        assert many[family] >= 7
    assert len({one.text for one in OURS if one.section == "offer" and not one.media}) >= 12
