"""How wide a network is: known values, and laws on any network."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.structure import structure
from rekindle.model.figures import Structure


def test_nobody_is_no_network() -> None:
    assert structure([], []) == Structure()


@pytest.mark.parametrize("people", [1, 2, 7, 40])
def test_strangers_to_each_other_make_the_widest_network(people: int) -> None:
    found = structure(range(1, people + 1), [])
    assert (found.circles, found.alone, found.effective) == (people, people, people)
    assert found.constraint == pytest.approx(1 / people)


def test_known_values() -> None:
    pair = structure([1, 2], [(1, 2), (2, 1), (1, 1), (1, 9)])
    assert (pair.pairs, pair.circles, pair.alone, pair.effective) == (1, 1, 0, 1.0)
    assert pair.constraint == pytest.approx(1.125)  # the closed triad of Burt's book
    clique = structure(range(4), combinations(range(4), 2))
    assert (clique.effective, clique.circles) == (1.0, 1)
    assert clique.constraint == pytest.approx(4 * (1 / 4 + 3 / 16) ** 2)
    chain = structure([1, 2, 3, 4], [(1, 2), (2, 3)])
    assert (chain.circles, chain.alone, chain.effective) == (2, 1, 3.0)


networks = st.integers(1, 9).flatmap(
    lambda size: st.tuples(
        st.just(size), st.lists(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)), max_size=30)
    )
)


@given(networks)
def test_every_network_lies_between_strangers_and_one_clique(network: tuple[int, list[tuple[int, int]]]) -> None:
    size, pairs = network
    found = structure(range(size), pairs)
    assert 1 <= found.effective <= size
    assert 1 / size - 1e-12 <= found.constraint <= 1.125 + 1e-12
    assert found.alone <= found.circles <= size
    assert found == structure(reversed(range(size)), [(b, a) for a, b in reversed(pairs)])
    more = structure(range(size), [*pairs, (0, size - 1)])
    assert more.effective <= found.effective
    assert more.circles <= found.circles
