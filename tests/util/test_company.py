"""Employers' names to one form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.util.company import normal, same


@pytest.mark.parametrize(
    ("raw", "form"),
    [
        ("Corran Energy Ltd.", "corran energy"),
        ("Corran Energy (UK) Limited", "corran energy"),
        ("Halden Foods GmbH & Co. KG", "halden foods"),
        ("Halden G.m.b.H.", "halden"),
        ("Vela S.p.A.", "vela"),
        ("Vela S. r. l.", "vela"),
        ("Kade B.V.", "kade"),
        ("Nordvik AB", "nordvik"),
        ("Fjord ApS", "fjord"),
        ("Fjell ASA", "fjell"),
        ("Järvi Oyj", "jarvi"),
        ("Wisła Sp. z o.o.", "wisla"),
        ("Delta Participações Ltda", "delta participacoes"),
        ("Société Lumière SARL", "societe lumiere"),
        ("The Halden Group", "halden"),
        ("Group", "group"),
        ("(Holding)", "holding"),
        ("Bread and Co", "bread"),
        ("", ""),
        ("???", ""),
    ],
)
def test_legal_forms_fall_off(raw: str, form: str) -> None:
    assert normal(raw) == form


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("Corran Energy Ltd", "CORRAN ENERGY", True),
        ("Halden", "Halden Foods AG", True),
        ("Halden Foods AG", "Halden", True),
        ("Halden Foods", "Halden Freight", False),
        ("Vega", "Vega Shipping", False),  # too short to be the start of a name
        ("", "", False),
        ("Corran", "", False),
    ],
)
def test_one_employer_or_two(a: str, b: str, answer: object) -> None:
    assert same(a, b) is answer


@given(st.text())
def test_a_form_is_its_own_form_and_keeps_something(raw: str) -> None:
    form = normal(raw)
    assert normal(form) == form


@given(st.text(), st.text())
def test_sameness_goes_both_ways(a: str, b: str) -> None:
    assert same(a, b) == same(b, a)
