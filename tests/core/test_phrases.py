"""Finding phrases as whole words."""

from __future__ import annotations

from rekindle.core.phrases import Hit, Table, find

TABLE = Table({"a": {"en": "thesis advisor; advisor"}, "b": {"de": "Gründer"}, "": {"en": "advisor to nobody"}})


def test_the_longest_phrase_wins() -> None:
    assert find(TABLE, "My thesis advisor!") == (Hit("a", ("thesis", "advisor"), 1, "my", "", whole=False),)


def test_case_and_accents_do_not_matter() -> None:
    assert find(TABLE, "GRUNDER") == find(TABLE, "Gründer") == (Hit("b", ("grunder",), 0, "", "", whole=True),)


def test_parts_of_words_and_what_is_nothing_on_purpose_are_not_found() -> None:
    assert find(TABLE, "advisors; advisor to nobody") == ()


def test_a_whole_message_is_read_too() -> None:
    assert [hit.key for hit in TABLE.scan("word " * 100 + "gründer")] == ["b"]


def test_two_phrases_are_both_found() -> None:
    assert [hit.key for hit in find(TABLE, "advisor, Gründer")] == ["a", "b"]
