"""Hits among tries -> a rate with its interval, by Bayes: Beta(4, 6) before anything is seen (outreach.md section 8).

The prior is an assumption: it says that four of ten answer, with the weight of ten tries. The estimate is the mean of
what is believed after the tries, and the interval holds the middle 90 % of it.
"""

from __future__ import annotations

from math import exp, lgamma, log

PRIOR = (4.0, 6.0)
LEVEL = 0.90
_TINY = 1e-300
_CLOSE = 1e-15
_STEPS = 10_000
_HALVINGS = 60
"""Halvings of [0, 1]: the place is known to the last bit of a float's precision."""


def estimate(hits: int, tries: int) -> float:
    """What share of further tries to expect."""
    a, b = _after(hits, tries)
    return a / (a + b)


def interval(hits: int, tries: int, level: float = LEVEL) -> tuple[float, float]:
    """(low, high): the share lies between them with this certainty, as much above as below."""
    a, b = _after(hits, tries)
    tail = (1 - level) / 2
    return quantile(a, b, tail), quantile(a, b, 1 - tail)


def _after(hits: int, tries: int) -> tuple[float, float]:
    return PRIOR[0] + hits, PRIOR[1] + tries - hits


def quantile(a: float, b: float, share: float) -> float:
    """The x at which the regularised incomplete beta function of a and b reaches a share."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if incomplete(a, b, middle) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def incomplete(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function, for a and b above 0 and x within 0 and 1."""
    if x <= 0.0 or x >= 1.0:
        return float(x >= 1.0)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x))
    if x < (a + 1) / (a + b + 2):  # where the fraction is short
        return front / (a * _fraction(a, b, x))
    return 1 - front / (b * _fraction(b, a, 1 - x))


def _fraction(a: float, b: float, x: float) -> float:
    """1 + d1 / (1 + d2 / (1 + ...)), by Lentz's method as Thompson and Barnett mended it."""
    value = c = 1.0
    d = change = 0.0
    step = 0
    while abs(change - 1) > _CLOSE and step < _STEPS:
        step += 1
        term = _term(a, b, x, step)
        d = 1 / (1 + term * d or _TINY)
        c = 1 + term / c or _TINY
        change = c * d
        value *= change
    return value


def _term(a: float, b: float, x: float, step: int) -> float:
    """A numerator of the continued fraction of the incomplete beta function (DLMF 8.17.22)."""
    m = step // 2
    if step % 2:
        return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
