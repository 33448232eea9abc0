"""Rates come with intervals that can be checked by other means."""

from __future__ import annotations

from fractions import Fraction
from math import asin, comb, pi, sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rekindle.core.beta import estimate, incomplete, interval, quantile

shares = st.floats(0.001, 0.999)
whole = st.integers(1, 60)


def binomial(a: int, b: int, x: float) -> float:
    """The same for whole numbers, exactly: the odds of at least a hits in a + b - 1 throws."""
    odds, throws = Fraction(x), a + b - 1
    return float(sum(comb(throws, hits) * odds**hits * (1 - odds) ** (throws - hits) for hits in range(a, throws + 1)))


@given(whole, whole, shares)
def test_whole_numbers_agree_with_throws_of_a_coin(a: int, b: int, x: float) -> None:
    assert incomplete(a, b, x) == pytest.approx(binomial(a, b, x), abs=1e-12)


@given(st.floats(0.1, 80), shares)
def test_closed_forms_hold(a: float, x: float) -> None:
    assert incomplete(a, 1, x) == pytest.approx(x**a, abs=1e-12)
    assert incomplete(1, a, x) == pytest.approx(1 - (1 - x) ** a, abs=1e-12)
    assert incomplete(0.5, 0.5, x) == pytest.approx(2 / pi * asin(sqrt(x)), abs=1e-12)


@given(st.floats(0.1, 200), st.floats(0.1, 200), shares)
def test_it_mirrors(a: float, b: float, x: float) -> None:
    assert incomplete(a, b, x) == pytest.approx(1 - incomplete(b, a, 1 - x), abs=1e-12)


def test_the_ends() -> None:
    assert [incomplete(2, 3, x) for x in (-1.0, 0.0, 1.0, 2.0)] == [0.0, 0.0, 1.0, 1.0]


@given(st.floats(0.5, 100), st.floats(0.5, 100), st.floats(0.01, 0.99))
def test_the_quantile_is_the_inverse(a: float, b: float, share: float) -> None:
    place = quantile(a, b, share)
    assume(1e-9 < place < 1 - 1e-9)
    assert incomplete(a, b, place) == pytest.approx(share, abs=1e-6)


def test_before_anything_is_seen_the_prior_speaks() -> None:
    assert estimate(0, 0) == 0.4
    low, high = interval(0, 0)
    assert binomial(4, 6, low) == pytest.approx(0.05)
    assert binomial(4, 6, high) == pytest.approx(0.95)
    assert (round(low, 3), round(high, 3)) == (0.169, 0.655)


@given(st.integers(0, 400), st.integers(0, 400))
def test_an_interval_holds_its_estimate_and_shrinks_as_tries_grow(hits: int, misses: int) -> None:
    tries = hits + misses
    low, high = interval(hits, tries)
    assert 0 < low < estimate(hits, tries) < high < 1
    assume(tries)
    closer = interval(2 * hits, 2 * tries)
    assert closer[1] - closer[0] < high - low


@given(st.integers(0, 60), st.integers(1, 60))
def test_one_more_answer_never_lowers_a_rate(hits: int, misses: int) -> None:
    tries = hits + misses
    before, after = interval(hits, tries), interval(hits + 1, tries)
    assert before < after
    assert estimate(hits, tries) < estimate(hits + 1, tries)
