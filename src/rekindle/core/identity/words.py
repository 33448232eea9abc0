"""Levels of a pair -> evidence in words and bits: "same mobile +12.7; Bob ~ Robert +6.3; employers differ -2.0"."""

from __future__ import annotations

from functools import lru_cache

from rekindle.core.identity import fields as f
from rekindle.core.identity.columns import Columns, Ints
from rekindle.core.identity.score import RULES, Judged
from rekindle.model import Band, Evidence, Link
from rekindle.util.maker import maker

_link = maker(Link)
_BANDS = (Band.IGNORE, Band.ASK, Band.MERGE)
_COMMON = (
    f.EMPLOYER,
    f.CITY,
    f.MAIL,
    f.PHONE,
    f.PAGE,
    f.BIRTHDAY,
    f.STREET,
    f.CODE,
    f.REGION,
    f.SCHOOL,
    f.SOURCE,
    f.NAMESAKE,
)


def spoken(columns: Columns, left: Ints, right: Ints, judged: Judged, numbers: Ints) -> list[Link]:
    """A link a pair; `numbers` gives the record number of a row."""
    first, surname = columns.words[columns.first], columns.words[columns.surname]
    record = numbers.tolist()
    links = []
    for i, j, level, worth, bits, band, rule in zip(
        left.tolist(), right.tolist(), judged.levels.T.tolist(), judged.worth.T.round(1).tolist(),
        judged.bits.round(2).tolist(), judged.band.tolist(), judged.rule.tolist(), strict=True,
    ):  # fmt: skip
        said = [_name(f.FIRST, level[f.FIRST], first[i], first[j], worth[f.FIRST])] if level[f.FIRST] else []
        if level[f.SURNAME]:
            said.append(_name(f.SURNAME, level[f.SURNAME], surname[i], surname[j], worth[f.SURNAME]))
        said += [_fixed(field, level[field], worth[field]) for field in _COMMON if level[field]]
        said.sort(key=_strength)
        a, b = (record[i], record[j]) if record[i] < record[j] else (record[j], record[i])
        links.append(_link(a=a, b=b, band=_BANDS[band], bits=bits, evidence=tuple(said), rule=RULES[rule]))
    return links


def _strength(one: Evidence) -> float:
    return -abs(one.bits)


def _name(field: int, level: int, a: str, b: str, bits: float) -> Evidence:
    if level == f.EQUAL:
        return _same_name(field, a, bits)
    return _two_names(field, level, a, b, bits) if a <= b else _two_names(field, level, b, a, bits)


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
