"""A book's own weights: learned where it is large, never far from the shipped ones."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from rekindle.core.identity import fields as f
from rekindle.core.identity import freeze, fresh, resolve, weighing
from rekindle.core.identity.learn import learn
from rekindle.worlds import people
from tests.core.identity.cases import numbered, record

_TODAY = date(2026, 11, 21)


def registry() -> list[tuple[int, object]]:
    """People with full addresses, each twice, the second time with a slip."""
    rows = []
    for at in range(60):
        home = {
            "street": f"{at} Elm Row",
            "city": f"Town{at % 7}",
            "code": f"{1000 + at}",
            "born": f"19{10 + at}-03-05",
        }
        rows.append(record(f"a{at}", f"Anna{chr(97 + at % 26)} Lind{chr(97 + at % 13)}", source="a", **home))  # type: ignore[arg-type]  # all texts
        home["code"] = f"{1000 + at}" if at % 5 else "9999"
        rows.append(record(f"b{at}", f"Anna{chr(97 + at % 26)} Lind{chr(97 + at % 13)}", source="b", **home))  # type: ignore[arg-type]  # all texts
    return numbered(*rows)  # type: ignore[return-value]  # records


def test_a_registry_finds_its_pairs_by_bits_alone() -> None:
    book = registry()
    weights = freeze(book, registry=True)  # type: ignore[arg-type]  # records
    assert weights.alone
    assert not weights.sources
    groups = resolve(book, (), weights).groups  # type: ignore[arg-type]  # records
    assert groups == tuple((at, at + 1) for at in range(1, 121, 2))


def test_a_large_book_learns_within_the_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "ENOUGH", 400)
    book = [(number, one) for number, one, _ in people.records(count=500, seed=1, today=_TODAY)]
    weights = freeze(book)
    assert fresh(book, ()) == (weights, resolve(book, (), weights))
    shipped = f.shipped(weights.n)
    for name, levels in f.FIELDS.items():
        for level, bits in zip(levels, weights.bits[name][1:], strict=True):
            assert level.low <= bits <= level.high
    for name in ("mail", "phone", "page"):
        assert weights.bits[name] == pytest.approx(shipped[name], abs=1e-3)


def test_learning_tells_what_agrees_from_what_does_not() -> None:
    generator = np.random.default_rng(1)
    matched = generator.random(4_000) < 0.3
    blocked = np.zeros((len(f.ORDER), 4_000), np.int8)
    blocked[f.FIRST] = np.where(matched ^ (generator.random(4_000) < 0.05), f.EQUAL, f.DIFFERENT)
    blocked[f.SURNAME] = f.EQUAL
    blocked[f.CITY] = np.where(matched ^ (generator.random(4_000) < 0.1), f.SAME, f.OTHER)
    random = np.zeros((len(f.ORDER), 4_000), np.int8)
    random[f.FIRST] = np.where(generator.random(4_000) < 0.01, f.EQUAL, f.DIFFERENT)
    random[f.SURNAME] = f.DIFFERENT
    random[f.CITY] = np.where(generator.random(4_000) < 0.2, f.SAME, f.OTHER)
    bits = learn(blocked, random, 10_000, registry=True)
    assert bits["first"][f.EQUAL] > 5 > -2 > bits["first"][f.DIFFERENT]
    assert bits["city"][f.SAME] > 1 > -1 > bits["city"][f.OTHER]


def test_common_names_and_towns_are_worth_less() -> None:
    rows = [record(f"k{at}", f"Anna Lind{chr(97 + at % 26)}{chr(97 + at // 26)}", city="Leeds") for at in range(80)]
    weights = freeze(numbered(*rows))
    assert weights.counts["first"] == {"anna": 80}
    assert weights.counts["surname"] == {}
    assert weights.counts["city"] == {"leeds": 80}


def test_a_source_that_lists_people_once_tells_namesakes() -> None:
    """Two of one name on LinkedIn are two people, so a card of that name is a question with worse odds."""
    page = "https://linkedin.com/in/anna-{}".format
    rows = [record(f"p{at}", "Anna Lind", source="linkedin", page=page(at)) for at in range(2)]
    rows += [record(f"o{at}", f"Bo Ek{chr(97 + at)}", source="linkedin", page=page(f"x{at}")) for at in range(20)]
    weights = freeze(numbered(*rows, record("c", "Anna Lind")))
    assert weights.counts["namesakes"] == {"anna lind": 2}
    assert weights.sources["linkedin"] < -2


def test_duplicates_within_a_source_are_learned() -> None:
    rows = [record(f"k{at}", f"Anna{chr(97 + at // 2)} Lind", mail=f"a{at // 2}@example.com") for at in range(40)]
    assert freeze(numbered(*rows)).sources["vcard"] > -1


def test_a_huge_book_needs_rarer_names() -> None:
    assert weighing.rare_from(1) == weighing.rare_from(500) == 7.3
    assert 8 < weighing.rare_from(2_000) < 9
    assert 9 < weighing.rare_from(10_000) < 10
    assert weighing.rare_from(10**9) == 12


def test_a_name_in_too_many_records_for_one_person_is_no_rare_name() -> None:
    rows = [record(f"k{at}", "Mira Quell", source=f"s{at % 7}", mail=f"m{at}@example.com") for at in range(21)]
    weights = freeze(numbered(*rows))
    assert weights.counts["namesakes"] == {"mira quell": 3}
    assert all(len(group) == 1 for group in resolve(numbered(*rows), (), weights).groups)
