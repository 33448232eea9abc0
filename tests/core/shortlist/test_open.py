"""Who was written to is not chosen again before an answer, or a rest."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rekindle.core.shortlist.open import at_rest
from rekindle.model.stage import Standing

TODAY = date(2026, 11, 19)  # a Thursday


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (Standing(), ""),
        (Standing(last=date(2026, 11, 16), tries=1), ""),
        (Standing(last=date(2026, 11, 15), tries=1), "you wrote on 15 November 2026; an answer may still come"),
        (Standing(last=date(2026, 11, 15)), ""),
        (Standing(last=date(2026, 10, 1), cycle=1), "a round without an answer; they rest until February 2027"),
        (Standing(last=TODAY - timedelta(days=150), cycle=1), ""),
        (Standing(last=date(2020, 1, 1), cycle=2), "two rounds without an answer; they rest"),
    ],
)
def test_why_somebody_rests(standing: Standing, words: str) -> None:
    assert at_rest(standing, TODAY) == words
