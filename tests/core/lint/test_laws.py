"""For any text: the linter never raises, its places point at words, and no way of typing hides an ask."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.lint import lines
from rekindle.core.lint import lint
from rekindle.model.draft import DraftKind, Medium
from rekindle.model.lint import Context, Lint, Secret, Written

ASKS = [one for one in lines() if "M1" in one.labels]
_FOUND = [one.text for one in ASKS if any(f.rule == "M1" for f in lint(one.text, medium=Medium.MAIL).errors)]
_PARTS = """I you are hiring know of any openings job my CV attached sorry ! ? . , “ ” " ' ’ • ¶ looking for work Sam
2014 http://x.example {link} could send never wrote again hope well"""
WORDS = st.sampled_from([*_PARTS.split(), "\n\n"])
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join))
CONTEXTS = st.builds(
    Context,
    others=st.lists(st.builds(Written, name=st.text(max_size=5), text=TEXTS), max_size=2).map(tuple),
    private=st.lists(st.builds(Secret, source=st.text(max_size=8), text=TEXTS), max_size=2).map(tuple),
    account=st.none() | st.tuples(st.integers(0, 3), st.integers(0, 3)),
    language=st.sampled_from(["", "en", "de", "es", "fr", "sv"]),
    open=st.lists(TEXTS, max_size=1).map(tuple),
)
BLANKS = st.sampled_from([" ", "  ", "\n", "\t", "\u00a0", " \r\n ", "\u2009"])
APOSTROPHES = st.sampled_from(["'", "’", "ʼ", "´", "`"])


def asks(found: Lint) -> bool:
    return any(one.rule == "M1" for one in found.errors)


@settings(max_examples=300)
@given(TEXTS, st.sampled_from(Medium), st.sampled_from(DraftKind), st.none() | TEXTS, CONTEXTS)
def test_any_text_can_be_linted_and_places_point_at_the_words(
    text: str, medium: Medium, kind: DraftKind, subject: str | None, context: Context
) -> None:
    found = lint(text, medium=medium, kind=kind, subject=subject, context=context)
    for one in (*found.errors, *found.warnings):
        assert one.reason
        assert one.mend
        assert 0 <= one.start <= one.end <= len(text)
        if one.end:
            assert text[one.start : one.end] == one.words
    assert found.clear is not bool(found.errors)


@settings(max_examples=200)
@given(TEXTS, CONTEXTS)
def test_the_same_text_gets_the_same_findings(text: str, context: Context) -> None:
    assert lint(text, medium=Medium.MAIL, context=context) == lint(text, medium=Medium.MAIL, context=context)


@settings(max_examples=300)
@given(st.sampled_from(_FOUND), st.data())
def test_no_ask_for_work_hides_behind_case_apostrophes_or_blanks(text: str, data: st.DataObject) -> None:
    blank, mark = data.draw(BLANKS), data.draw(APOSTROPHES)
    case = data.draw(st.sampled_from(["lower", "upper", "title", "strip"]))
    worn = str(getattr(text, case)()).replace("’", "'").replace("'", mark).replace(" ", blank)
    assert asks(lint(worn, medium=Medium.MAIL)), worn


@settings(max_examples=150)
@given(st.sampled_from(_FOUND), st.sampled_from(_FOUND))
def test_one_ask_hides_no_other(first: str, second: str) -> None:
    assert asks(lint(f"{first}\n\n{second}", medium=Medium.MAIL))


@pytest.mark.parametrize("before", ["Dear Anna,\n\n", "Hi Anna, ", "The map is up at Otter Bridge.\n\n"])
def test_an_ask_is_found_after_a_greeting(before: str) -> None:
    missed = [text for text in _FOUND if not asks(lint(before + text, medium=Medium.MAIL))]
    assert len(missed) <= 0.01 * len(_FOUND), missed
