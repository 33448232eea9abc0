"""Who is on the formal list: a word wins over deeds, the last word over those before, a bar over all."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.onlist import On, Word, ago, home, may_have_moved, on_list, quiet

TODAY = date(2026, 11, 22)
ANNA, KOFI = 1, 2


def said(*verdicts: str, person: int = ANNA) -> list[Word]:
    return [Word(person, verdict, f"2026-11-{day:02}") for day, verdict in enumerate(verdicts, start=10)]


def did(word: str, day: int, person: int = ANNA) -> Word:
    return Word(person, word, f"2026-11-{day:02}")


@pytest.mark.parametrize(
    ("verdicts", "deeds", "held"),
    [
        ((), (), None),
        (("list",), (), On("2026-11-10", "you said so")),
        (("list", "unlist"), (), None),
        (("list", "unlist", "list"), (), On("2026-11-12", "you said so")),
        (("unlist", "list", "list"), (), On("2026-11-11", "you said so")),
        (("keep",), (), On("2026-11-10", "you kept them on a week's list")),
        (("keep", "list"), (), On("2026-11-10", "you kept them on a week's list")),
        ((), (("touch", 3),), On("2026-11-03", "you logged a message or a talk")),
        ((), (("touch", 9), ("cadence", 4)), On("2026-11-04", "you set a rhythm for them")),
        (("list",), (("touch", 3),), On("2026-11-03", "you logged a message or a talk")),
        (("unlist",), (("touch", 20),), None),
        (("unlist", "keep"), (("cadence", 20),), None),
        (("unlist", "keep", "list", "keep"), (("touch", 3),), On("2026-11-12", "you said so")),
        (("list", "never"), (("touch", 3),), None),
        (("never", "list"), (), None),
        (("not-person",), (("touch", 3),), None),
    ],
)
def test_a_word_wins_over_deeds_and_a_bar_over_all(
    verdicts: tuple[str, ...], deeds: tuple[tuple[str, int], ...], held: On | None
) -> None:
    assert on_list(said(*verdicts), [did(*one) for one in deeds]).get(ANNA) == held


VERDICTS = st.lists(
    st.tuples(st.sampled_from([ANNA, KOFI]), st.sampled_from(["list", "unlist", "keep", "never", "not-person"])),
    max_size=8,
)
DEEDS = st.lists(
    st.tuples(st.sampled_from([ANNA, KOFI]), st.sampled_from(["touch", "cadence"]), st.integers(1, 28)), max_size=6
)


@given(VERDICTS, DEEDS)
def test_the_last_plain_word_holds_unless_they_are_barred(
    verdicts: list[tuple[int, str]], deeds: list[tuple[int, str, int]]
) -> None:
    words = [Word(person, verdict, f"2026-12-{place:02}") for place, (person, verdict) in enumerate(verdicts, start=1)]
    done = [did(word, day, person) for person, word, day in deeds]
    found = on_list(words, done)
    for person in (ANNA, KOFI):
        own = [verdict for one, verdict in verdicts if one == person]
        plain = [verdict for verdict in own if verdict in ("list", "unlist")]
        meant = plain[-1] == "list" if plain else "keep" in own or any(one.person == person for one in done)
        assert (person in found) == (meant and not {"never", "not-person"} & set(own))


@given(VERDICTS, DEEDS)
def test_the_order_of_deeds_and_the_words_on_others_are_irrelevant(
    verdicts: list[tuple[int, str]], deeds: list[tuple[int, str, int]]
) -> None:
    words = [Word(person, verdict, f"2026-12-{place:02}") for place, (person, verdict) in enumerate(verdicts, start=1)]
    done = [did(word, day, person) for person, word, day in deeds]
    found = on_list(words, done)
    assert on_list(words, reversed(done)) == found
    alone = on_list([one for one in words if one.person == ANNA], [one for one in done if one.person == ANNA])
    assert alone.get(ANNA) == found.get(ANNA)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("", ("", "")),
        ("name\tAnna Lind\ncity\tUppsala\ncountry\tSweden\ncity\tOslo", ("Uppsala", "Sweden")),
        ("name\tAnna Lind\ncity\tUppsala\ncity\tOslo\ncountry\tNorway", ("Uppsala", "")),
        ("name\tAnna Lind\ncountry\tSweden", ("", "")),
        ("name\tcity\tUppsala", ("", "")),
        ("name\tAnna Lind\ncity\tUppsala", ("Uppsala", "")),
    ],
)
def test_a_city_is_the_first_with_its_own_country(lines: str, found: tuple[str, str]) -> None:
    assert home(lines) == found


def test_who_was_silent_for_two_intervals_is_quiet_unless_a_stage_was_said() -> None:
    assert may_have_moved(TODAY - timedelta(days=150), said=False, days=75, today=TODAY)
    assert not may_have_moved(TODAY - timedelta(days=151), said=False, days=75, today=TODAY)
    assert may_have_moved(TODAY - timedelta(days=151), said=True, days=75, today=TODAY)
    assert not may_have_moved(None, said=False, days=75, today=TODAY)
    assert may_have_moved(None, said=True, days=75, today=TODAY)


def test_a_last_contact_in_words() -> None:
    words = {0: "today", 1: "yesterday", 2: "2 days ago", 21: "3 weeks ago", 100: "3 months ago", 1500: "4 years ago"}
    assert {days: ago(days) for days in words} == words
    assert quiet(TODAY - timedelta(days=1500), TODAY) == "Quiet: the last contact was 4 years ago."
    assert quiet(None, TODAY) == "Quiet: no contact is on record."
