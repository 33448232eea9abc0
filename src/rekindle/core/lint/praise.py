"""A message and what to mend in it -> what is good already, so that mending one thing does not look like failing.

Only what rules found to be there is said, never what they merely did not miss.
"""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.core.lint import case_of
from rekindle.core.lint.case import Case
from rekindle.core.lint.news import tells
from rekindle.core.lint.offer import offers
from rekindle.core.lint.questions import frees
from rekindle.core.lint.specific import names
from rekindle.model.draft import DraftKind, Medium
from rekindle.model.lint import Lint

_OPENING = 3
"""Sentences in which a message opens; the names of a greeting are not counted by `names`."""


def praise(
    text: str, medium: Medium, found: Lint, *, kind: DraftKind = DraftKind.AGAIN, slots: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """What is good already; `slots` are those of a draft whose phrases still stand in it."""
    case = case_of(text, medium, kind=kind)
    amiss = {one.rule for one in (*found.errors, *found.warnings)}
    return tuple(told for rule, told in _good(case, slots) if rule not in amiss)


def _good(case: Case, slots: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What is there, each with the rule that would speak against it."""
    sentences = case.text.sentences
    if any(names(one) for one in sentences[:_OPENING]):
        yield "M2", "Opens with something particular"
    if slots & {"news", "perfect"} or any(tells(one) for one in sentences):
        yield "M3", "Says what is new with you"
    if slots & {"offer", "give"} or any(offers(one) for one in sentences):
        yield "M4", "Offers something real"
    asked = sum(one.end == "?" for one in sentences)
    if asked == 1:
        yield "M6", "One question, easy to answer"
    elif frees(sentences):
        yield "M6", "Frees them from replying"
