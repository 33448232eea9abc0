"""Levels of a pair -> evidence in words and bits: "same mobile +12.7; Bob ~ Robert +6.3; employers differ -2.0"."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from rekindle.core.identity import fields as f
from rekindle.core.identity.columns import Columns, Ints
from rekindle.core.identity.score import RULES, Bits, Judged, rarity
from rekindle.core.identity.weights import Weights
from rekindle.model import Band, Evidence, Link

_BANDS = (Band.IGNORE, Band.ASK, Band.MERGE)
_COMMON = (f.EMPLOYER, f.CITY, f.MAIL, f.PHONE, f.PAGE, f.BIRTHDAY, f.STREET, f.CODE, f.REGION, f.SCHOOL)


def spoken(columns: Columns, left: Ints, right: Ints, judged: Judged, weights: Weights, numbers: Ints) -> list[Link]:  # noqa: PLR0913 - pairs, their verdicts and whose they are
    """A link a pair; `numbers` gives the record number of a row."""
    rare = [
        rarity(columns, codes[left], counts, weights).round(1).tolist()
        for codes, counts in ((columns.first, weights.first), (columns.surname, weights.surname))
    ]
    first, surname = columns.words[columns.first], columns.words[columns.surname]
    links = []
    for at, (i, j, level, bits, band, rule) in enumerate(
        zip(
            left.tolist(), right.tolist(), judged.levels.T.tolist(), judged.bits.round(2).tolist(),
            judged.band.tolist(), judged.rule.tolist(), strict=True,
        )
    ):  # fmt: skip
        said = [_name(f.FIRST, level[f.FIRST], first[i], first[j], rare[0][at], weights)] if level[f.FIRST] else []
        if level[f.SURNAME]:
            said.append(_name(f.SURNAME, level[f.SURNAME], surname[i], surname[j], rare[1][at], weights))
        said += [_fixed(field, level[field], _worth(weights, field, level[field])) for field in _COMMON if level[field]]
        said.sort(key=_strength)
        a, b = sorted((int(numbers[i]), int(numbers[j])))
        links.append(Link(a=a, b=b, band=_BANDS[band], bits=bits, evidence=tuple(said), rule=RULES[rule]))
    return links


def _strength(one: Evidence) -> float:
    return -abs(one.bits)


def _worth(weights: Weights, field: int, level: int) -> float:
    return round(weights.bits[f.ORDER[field]][level], 1)


def _name(field: int, level: int, a: str, b: str, rare: float, weights: Weights) -> Evidence:  # noqa: PLR0913 - a pair of names and what it is worth
    if level == f.EQUAL:
        return _same_name(field, a, rare)
    return _two_names(field, level, *sorted((a, b)), _worth(weights, field, level))


@lru_cache(maxsize=100_000)
def _same_name(field: int, word: str, bits: float) -> Evidence:
    return Evidence(text=f"{f.FIELDS[f.ORDER[field]][0].text} ({word.title()})", bits=bits)


@lru_cache(maxsize=100_000)
def _two_names(field: int, level: int, a: str, b: str, bits: float) -> Evidence:
    text = f.FIELDS[f.ORDER[field]][level - 1].text
    sign = "/" if level >= f.SOFT else "~"
    return Evidence(text=f"{text} ({a.title()} {sign} {b.title()})", bits=bits)


@lru_cache(maxsize=1_000)
def _fixed(field: int, level: int, bits: float) -> Evidence:
    return Evidence(text=f.FIELDS[f.ORDER[field]][level - 1].text, bits=bits)


def kept(judged: Judged) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Places of the pairs worth remembering: merge and ask."""
    return np.flatnonzero(judged.band)
