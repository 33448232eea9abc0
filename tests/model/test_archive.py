"""Counts: what was read is always the sum of what became of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rekindle.model import Counts


@given(st.from_type(Counts), st.from_type(Counts))
def test_counts_add_up(left: Counts, right: Counts) -> None:
    both = left + right
    assert both.read == left.read + right.read
    assert (both.created, both.updated) == (left.created + right.created, left.updated + right.updated)
    assert (both.unchanged, both.refused) == (left.unchanged + right.unchanged, left.refused + right.refused)
    assert left + Counts() == left
