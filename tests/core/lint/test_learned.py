from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.lint import OURS, authored, confusion, plain
from rekindle.core.lint import lint
from rekindle.core.lint.features import Seen, classes, seen
from rekindle.core.lint.learned import Weights, read, score, weights
from rekindle.core.lint.text import parse
from rekindle.core.lint.work import hear, ruled
from rekindle.model.draft import Medium
from rekindle.model.lint import Finding

APART = [one for one in authored() if one.aside]
THINGS = st.lists(st.sampled_from("abc"), max_size=4).map(tuple)
MAYBE = "The yard could do worse than my lad in the summer."


def asked(text: str) -> tuple[list[Finding], list[Finding]]:
    found = lint(text, medium=Medium.MAIL)
    return [one for one in found.errors if one.rule == "M1"], [one for one in found.warnings if one.rule == "M1"]


def here(text: str, number: int = 0) -> tuple[str, ...]:
    return seen(parse(text).sentences, number, "en")[0].here


# --- how it fares on what it never saw --------------------------------------------------------------------------------


def test_every_author_wrote_on_both_sides() -> None:
    several = authored()
    assert {one.author for one in several} == {one.author for one in APART} == set("abcdef")
    assert OURS not in {one.author for one in several}
    assert len({one.id for one in several}) == len(several) >= 3_000
    assert all(plain(one.text) for one in several)


def test_asks_of_six_authors_are_found_and_errors_are_rarely_wrong() -> None:
    errors, both = confusion(APART, "M1", warned=False), confusion(APART, "M1")
    assert (errors.recall >= 0.5, errors.precision >= 0.9) == (True, True), errors
    assert (both.recall >= 0.8, both.precision >= 0.78) == (True, True), both


# --- what is said of it -----------------------------------------------------------------------------------------------


def test_an_ask_that_no_rule_knows_is_an_error_with_its_sentence() -> None:
    text = "The map is done. Does your place ever take on older people?"
    sentences = parse(text).sentences
    ((error,), warnings) = asked(text)
    assert (error.words, warnings) == (text[17:-1], [])
    assert hear(sentences, 1, "en").error


def test_what_may_be_an_ask_is_a_warning_and_blocks_nothing() -> None:
    (errors, (warning,)) = asked(MAYBE)
    assert errors == []
    assert warning.reason.startswith('This may ask about work: "The yard could')


@pytest.mark.parametrize("text", ["I was laid off in May.", "I started a new job in June.", "How is the new job?"])
def test_news_is_no_ask(text: str) -> None:
    assert asked(text) == ([], [])


def test_what_is_denied_needs_more_to_be_doubted() -> None:
    assert ruled(parse("I'm not looking for work.").sentences, 0, "en").names == {"denied"}
    assert asked("I'm not looking for work.") == ([], [])


def test_an_ask_may_be_in_another_language_than_its_message() -> None:
    assert asked(
        "The map is up at Otter Bridge, and you and I know who was right. Anbei findest du meinen Lebenslauf."
    )[0]


# --- what is seen -----------------------------------------------------------------------------------------------------


def test_words_their_order_and_what_they_are_about_are_seen() -> None:
    found = here("Is your firm hiring?")
    assert {"w:^ is your", "w:hiring ?", "s:is~firm", "b:hirin", "c:FIRM>HIRE", "c:YOUR>FIRM>HIRE", "c:HIRE?"} <= {
        *found
    }
    assert len(set(found)) == len(found)
    assert "b:recruit"[:7] in here("Do they do recruitment there?")


def test_a_greeting_changes_nothing() -> None:
    assert here("Hi Anna, is your firm hiring?") == here("is your firm hiring?")
    assert here("Dear all who know me well enough, hire me.")[0] == "w:^"
    assert "w:^ hello" in here("Hello there")


def test_quotation_marks_are_seen() -> None:
    assert "q:all" in here("“Are you hiring?” he said.")
    assert "q:some" in here("He asked “are you hiring” twice.")
    assert not [one for one in here("Are you “hiring” now?") if one[:2] == "q:"]


def test_an_ask_late_in_a_long_sentence_is_seen() -> None:
    late = "and so on " * 60 + "is your firm hiring"
    assert any("c:FIRM>HIRE" in one.here for one in seen(parse(late).sentences, 0, "en"))
    assert len(seen(parse(late).sentences, 0, "en")) > 1


def test_neighbours_are_seen_and_only_add() -> None:
    sentences = parse("I lost my job. Could you help? The cat slept.").sentences
    (found,) = seen(sentences, 1, "en")
    assert "p:JOB+CAN" in found.before
    assert "n:FUN" in found.after
    assert score(sentences, 1, "en") >= score(sentences[1:2], 0, "en")


@given(THINGS, THINGS, THINGS, st.dictionaries(st.sampled_from("abc"), st.floats(-9, 9)))
def test_no_neighbour_takes_from_a_sum(
    own: tuple[str, ...], before: tuple[str, ...], after: tuple[str, ...], by_thing: dict[str, float]
) -> None:
    table = Weights(0.5, 1.0, 0.0, 0.0, by_thing)
    assert table.told(Seen(own, before, after)) >= table.told(Seen(own))


@pytest.mark.parametrize(
    ("word", "language", "sorts"),
    [
        ("hiring", "en", ("HIRE",)), ("son", "fr", ("KIN",)), ("recruiting", "en", ("HIRE",)),
        ("glazier", "en", ("DOER",)), ("uebersetzerin", "de", ("TRADE",)), ("zzz", "en", ()), ("mon", "fr", ("MY",)),
        ("mon", "xx", ()),
    ],
)  # fmt: skip
def test_words_are_told_what_they_are_about(word: str, language: str, sorts: tuple[str, ...]) -> None:
    assert classes(word, language) == sorts


# --- the table --------------------------------------------------------------------------------------------------------


def test_a_table_is_read_as_it_is_written() -> None:
    assert read("-1.50\t2.00\t0.00\t-0.50\n0.25\tw:a b\n-3.00\tc:JOB?\n") == Weights(
        -1.5, 2.0, 0.0, -0.5, {"w:a b": 0.25, "c:JOB?": -3.0}
    )


def test_the_table_is_small_and_its_levels_are_in_order() -> None:
    table = weights()
    assert 2_000 <= len(table.by_thing) <= 12_000
    assert table.doubted <= table.error
    assert table.warning < table.error
