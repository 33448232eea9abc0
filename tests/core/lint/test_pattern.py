from __future__ import annotations

import pytest

from rekindle.core.lint.pattern import Patterns
from rekindle.core.lint.text import parse

GROUPS = {"post": "job; role", "work": "@post; paid work"}


def found(pattern: str, text: str, *, within: bool = False) -> list[str]:
    sentence = parse(text).sentences[0]
    hits = Patterns({"key": pattern}, GROUPS, within=within).scan(sentence)
    return [" ".join(word.text for word in sentence.words[hit.start : hit.end]) for hit in hits]


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("know of? any|some ~2 @post", "Do you know of any big old role?", ["know of any big old role"]),
        ("know of? any|some ~2 @post", "Do you know any role?", ["know any role"]),
        ("know of? any ~1 @post", "Know of any big old role?", []),
        ("do @work", "I do paid work", ["do paid work"]),
        ("keep me in_mind $", "Keep me in mind.", ["keep me in mind"]),
        ("keep me in_mind $", "Keep me in mind, please", ["keep me in mind"]),
        ("keep me in_mind $|please", "Keep me in mind please", ["keep me in mind please"]),
        ("keep me in_mind $", "Keep me in mind for the walk", []),
        ("hear of anything !on|about_the", "hear of anything on tides", []),
        ("hear of anything !on|about_the", "hear of anything about the lock", []),
        ("hear of anything !on|about_the", "hear of anything about", ["hear of anything"]),
        ("i have *ed", "I have mended it", ["i have mended"]),
        ("i have *ed", "I have red it", []),
        ("in 20*", "in 2012", ["in 2012"]),
        ("^ looking for", "Looking for it", ["looking for"]),
        ("^ looking for", "I'm looking for it", []),
        ("~1 here", "Sam here", ["sam here", "here"]),
        ("a|b|\n  c", "c", ["c"]),
    ],
)
def test_patterns_hold_where_they_should(pattern: str, text: str, words: list[str]) -> None:
    assert found(pattern, text) == words


@pytest.mark.parametrize(
    ("text", "holds"), [("not now looking", True), ("not now, looking", False), ("not but looking", False)]
)
def test_gaps_within_a_clause_go_over_no_comma(text: str, *, holds: bool) -> None:
    assert bool(found("not ~2 looking", text, within=True)) is holds


def test_the_first_that_holds_is_told_with_its_sentence() -> None:
    patterns = Patterns({"a": "bee", "b": "sea"})
    sentences = parse("By the sea. A bee.").sentences
    first = patterns.first(sentences)
    assert first is not None
    assert (first[0], first[1].key) == (sentences[0], "b")
    assert patterns.first(parse("Nothing.").sentences) is None
    assert patterns.holds(sentences[1])
