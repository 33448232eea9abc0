"""Who led to whom: trees, each referral once, also where people led to each other; and what is owed."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.chains import chains, due, flat, owed
from rekindle.model.touch import Referral

ON = date(2026, 12, 1)
NAMES = {1: "Marcus Webb", 2: "Ingrid Vale", 3: "Otto Lind"}


def referral(
    number: int, record: int, name: str = "", *, thanked: date | None = None, reported: date | None = None
) -> Referral:
    return Referral(number=number, record=record, name=name, on=ON, thanked=thanked, reported=reported)


def test_thanks_and_how_it_went_are_owed_within_two_weeks() -> None:
    one = referral(1, 1)
    assert (owed(one), due(one)) == (("thanks", "how it went"), date(2026, 12, 15))
    assert owed(referral(1, 1, thanked=ON)) == ("how it went",)
    assert owed(referral(1, 1, thanked=ON, reported=ON)) == ()


def test_a_chain_goes_on_through_those_it_led_to() -> None:
    by = {2: [referral(2, 2, "Otto")], 1: [referral(1, 1, "Ingrid V."), referral(3, 1, "a stranger")]}
    (found,) = chains(by, {1: 2, 2: 3, 3: 0}, NAMES)
    assert (found.person, found.name) == (1, "Marcus Webb")
    ingrid, stranger = found.led
    assert (ingrid.name, ingrid.person, ingrid.by_name) == ("Ingrid Vale", 2, "Marcus Webb")
    assert [(one.name, one.by) for one in ingrid.onward] == [("Otto Lind", 2)]
    assert (stranger.name, stranger.person, stranger.onward) == ("a stranger", 0, ())
    assert [one.number for one in flat([found])] == [1, 2, 3]


def test_people_who_led_to_each_other_are_told_once() -> None:
    found = chains({1: [referral(1, 1)], 2: [referral(2, 2)]}, {1: 2, 2: 1}, NAMES)
    assert [one.person for one in found] == [1]
    assert [one.number for one in flat(found)] == [1, 2]


MADE = st.lists(st.tuples(st.integers(1, 6), st.integers(0, 6)), max_size=12)


@given(MADE)
def test_every_referral_is_told_once(made: list[tuple[int, int]]) -> None:
    by: dict[int, list[Referral]] = {}
    for number, (person, _) in enumerate(made, start=1):
        by.setdefault(person, []).append(referral(number, person))
    to = {number: whom for number, (_, whom) in enumerate(made, start=1)}
    assert sorted(one.number for one in flat(chains(by, to, {}))) == list(range(1, len(made) + 1))
