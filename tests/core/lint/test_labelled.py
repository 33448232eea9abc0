from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.lint import PRECISION, RECALL, Line, confusion, lines, plain, rows, set_aside
from rekindle.core.lint import lint
from rekindle.core.lint.specific import runs
from rekindle.core.lint.text import parse
from rekindle.model.draft import DraftKind, Medium
from rekindle.model.lint import Context

LINES = lines()
BY_LINE = {"M1", "M2", "M11", "M13", "M14"}


# --- the sets themselves ----------------------------------------------------------------------------------------------


def test_there_are_enough_lines_on_both_sides() -> None:
    sides = Counter(one.aside for one in LINES)
    languages = Counter(one.language for one in LINES)
    assert sides[False] >= 400
    assert sides[True] >= 200
    assert languages["en"] >= 450
    assert sum(languages.values()) - languages["en"] >= 120
    assert set(languages) == {"en", "de", "es", "fr", "sv"}


def test_lines_are_told_apart() -> None:
    assert len({one.id for one in LINES}) == len(LINES)
    assert len({plain(one.text) for one in LINES}) == len(LINES)
    assert not [one.id for one in LINES if not one.labels <= BY_LINE]


def test_nothing_on_one_side_is_nearly_on_the_other() -> None:
    tuning = [(one, set(plain(one.text).split())) for one in LINES if not one.aside]
    near = [
        (one.text, other.text)
        for one in LINES
        if one.aside
        for words in [set(plain(one.text).split())]
        for other, known in tuning
        if len(words & known) > 0.8 * len(words | known)
    ]
    assert near == []


@pytest.mark.parametrize("same", ["Are you hiring?", "ARE  you\nhiring", "are you, hiring!"])
def test_the_split_is_by_what_is_said(same: str) -> None:
    assert set_aside(same) is set_aside("are you hiring")


# --- how the linter fares ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("aside", [False, True], ids=["tuning", "set aside"])
def test_asks_for_work_are_found(*, aside: bool) -> None:
    mine = [one for one in LINES if one.aside is aside]
    found, errors = confusion(mine, "M1"), confusion(mine, "M1", warned=False)
    assert (found.recall >= RECALL - 0.01, errors.precision >= PRECISION) == (True, True), (found, errors)


@pytest.mark.parametrize("language", ["de", "es", "fr", "sv"])
def test_the_basics_of_other_languages_are_found(language: str) -> None:
    seen = confusion([one for one in LINES if one.language == language], "M1")
    assert (seen.recall >= 0.9, seen.precision >= 0.9) == (True, True), seen


@pytest.mark.parametrize("rule", ["M2", "M11", "M13"])
def test_other_rules_of_single_lines_are_right_nine_times_in_ten(rule: str) -> None:
    seen = confusion(LINES, rule)
    assert (seen.recall >= 0.9, seen.precision >= 0.9) == (True, True), seen


# --- the reference: judged sentences, drafts, wrong lines -------------------------------------------------------------


def fired(text: str, medium: Medium, kind: DraftKind, context: Context, subject: str | None = None) -> set[str]:
    found = lint(text, medium=medium, kind=kind, context=context, subject=subject)
    return {one.rule for one in (*found.errors, *found.warnings)}


@pytest.mark.parametrize("row", list(rows("judged.tsv")), ids=lambda row: row["id"])
def test_the_judged_sentences(row: dict[str, str]) -> None:
    context = Context(account=(0, 0)) if row["labels"] == "M14" else Context()
    expected = set(row["labels"].split()) - {"-"}
    assert fired(row["text"], Medium.MAIL, DraftKind.FIRST, context) & BY_LINE == expected


@pytest.mark.parametrize(
    ("number", "rule", "met"),
    [("j-01", "M3", True), ("j-03", "M4", True), ("j-06", "M3", True), ("j-25", "M4", True), ("j-02", "M3", False)],
)
def test_what_the_judged_sentences_meet(number: str, rule: str, *, met: bool) -> None:
    (text,) = (row["text"] for row in rows("judged.tsv") if row["id"] == number)
    assert (rule not in fired(text, Medium.MAIL, DraftKind.FIRST, Context())) is met


def test_asks_of_other_kinds_are_reported_and_a_vague_offer_gets_a_hint() -> None:
    judged = {row["id"]: row["text"] for row in rows("judged.tsv")}
    assert lint(judged["j-17"], medium=Medium.MAIL).asks == ("favour",)
    assert lint(judged["j-18"], medium=Medium.MAIL).asks == ("advice",)
    assert lint(judged["j-25"], medium=Medium.MAIL).asks == ()
    (hint,) = (one for one in lint(judged["j-21"], medium=Medium.MAIL).warnings if one.rule == "M4")
    assert hint.mend == "Name one thing. Vague offers are rarely taken."


@pytest.mark.parametrize("row", list(rows("drafts.tsv")), ids=lambda row: row["id"])
def test_the_exemplary_drafts_have_no_errors(row: dict[str, str]) -> None:
    text, medium = row["text"].replace(" ¶ ", "\n\n"), Medium(row["medium"])
    subject = row["subject"] if medium is Medium.MAIL else None
    context = Context(account=(0, 0), unlocked=row["kind"] == "question")
    found = lint(text, medium=medium, subject=subject, kind=DraftKind(row["kind"]), context=context)
    assert found.errors == ()
    assert {one.rule for one in found.warnings} <= {"M6", "M9"}


def test_the_one_question_is_shut_until_it_is_earned() -> None:
    (row,) = (row for row in rows("drafts.tsv") if row["kind"] == "question")
    assert "M1" in fired(row["text"], Medium.CALL, DraftKind.QUESTION, Context())


@pytest.mark.parametrize("row", list(rows("wrong.tsv")), ids=lambda row: row["id"])
def test_the_wrong_lines_are_caught(row: dict[str, str]) -> None:
    seen = fired(
        row["text"], Medium(row["medium"]), DraftKind(row["kind"]), Context(account=(0, 0)), row["subject"] or None
    )
    assert set(row["labels"].split()) <= seen


def test_four_years_in_four_hundred_words_are_too_many() -> None:
    assert "M5" in fired("It was a long year. " * 80, Medium.MAIL, DraftKind.FIRST, Context())


def test_no_two_drafts_share_their_wording() -> None:
    texts = [runs(parse(row["text"])) for row in rows("drafts.tsv")]
    assert all(len(one & other) <= 2 for n, one in enumerate(texts) for other in texts[:n])


def test_a_line_tells_what_it_is() -> None:
    assert all(isinstance(one, Line) and one.text.strip() == one.text for one in LINES)
