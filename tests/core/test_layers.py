"""Layers: who is in which, why, and the laws that hold whoever comes."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.layers import SIZES, Standing, place
from rekindle.model.roster import LAYERS, Placed


def standing(person: int, strength: float | None = 0.5, days: int = 9, **more: object) -> Standing:
    return Standing(person, strength, days, 400)._replace(**more)  # type: ignore[arg-type]  # fields by name


def crowd(many: int, first: int = 1) -> list[Standing]:
    """So many with some contact, the strongest first."""
    return [standing(number, 1 - number / 1_000) for number in range(first, first + many)]


def layers(found: dict[int, Placed]) -> dict[str, list[int]]:
    return {layer: sorted(one for one, placed in found.items() if placed.layer == layer) for layer in LAYERS}


def test_five_fifteen_fifty_and_a_hundred_and_fifty_lie_within_each_other() -> None:
    found = layers(place(crowd(200)))
    assert [len(found[layer]) for layer in LAYERS] == [5, 10, 35, 100, 50]
    assert found["inner"] == [1, 2, 3, 4, 5]


def test_nobody_fills_a_place_without_anything_between_you() -> None:
    found = place([standing(1), standing(2, None, 0)], [1, 2, 3])
    assert {person: (one.layer, one.why) for person, one in found.items()} == {
        1: ("inner", "9 days of contact over 13 months"),
        2: ("outer", "no contact on record, and nothing said of how close you two are"),
        3: ("outer", "no contact on record, and nothing said of how close you two are"),
    }


def test_very_close_and_kin_come_first_within() -> None:
    several = [*crowd(6), standing(7, 0.1, closeness=4), standing(8, 0.05, kin=True), standing(9, 0.02, 0, closeness=4)]
    found = place(several)
    assert layers(found)["inner"] == [1, 2, 7, 8, 9]
    assert found[7].why == "you said very close; 9 days of contact over 13 months"
    assert found[8].why == "family; 9 days of contact over 13 months"
    assert found[9].why == "you said very close"


def test_whom_the_user_is_not_close_to_stays_further_out() -> None:
    several = [standing(number, 0.9, closeness=number) for number in range(5)]
    assert [place(several)[number].layer for number in range(5)] == ["50", "50", "core", "inner", "inner"]
    assert place([standing(1, 0.4, closeness=1, kin=True)])[1].layer == "50"
    nothing = place([standing(1, 0.0, 0, closeness=0)])[1]
    assert (nothing.layer, nothing.why) == ("outer", "you said hardly met")


def test_the_users_word_holds_and_takes_a_place() -> None:
    found = place(crowd(20), [], {18: "inner", 1: "outer", 99: "core"})
    assert layers(found)["inner"] == [2, 3, 4, 5, 18]
    assert found[18] == Placed(layer="inner", why="you said so", said=True)
    assert found[1] == Placed(layer="outer", why="you said so", said=True)
    assert len(layers(found)["inner"]) + len(layers(found)["core"]) == 15
    full = place(crowd(20), [], dict.fromkeys(range(10, 17), "inner"))
    assert layers(full)["inner"] == list(range(10, 17))
    assert layers(full)["core"] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_whom_nobody_wants_suggested_takes_no_place_unless_the_user_says_so() -> None:
    found = place(crowd(6), [], {2: "core"}, {1, 2})
    assert (found[1].layer, found[1].why) == ("outer", "not suggested any more")
    assert found[2].layer == "core"
    assert layers(found)["inner"] == [3, 4, 5, 6]


def test_beyond_the_last_layer_there_is_a_reason_too() -> None:
    assert place(crowd(151))[151] == Placed(layer="outer", why="beyond the 150, by contact and by your word")


def _least(one: Standing) -> int:
    """A strength is of contact, or of what was said."""
    return int(one.strength is not None and one.closeness is None)


STRENGTHS = st.one_of(st.none(), st.floats(0, 1, allow_nan=False))
STANDINGS = st.builds(
    Standing,
    person=st.just(0),
    strength=STRENGTHS,
    days=st.integers(0, 50),
    span=st.integers(0, 999),
    closeness=st.one_of(st.none(), st.integers(0, 4)),
    kin=st.booleans(),
)
PEOPLE = st.lists(STANDINGS, min_size=1, max_size=30).map(
    lambda several: [one._replace(person=number, days=max(one.days, _least(one))) for number, one in enumerate(several)]
)
WORDS = st.dictionaries(st.integers(0, 40), st.sampled_from(LAYERS), max_size=25)
BARRED = st.sets(st.integers(0, 40), max_size=5)
MANY = st.sampled_from([0, 6, 40, 160])


@given(PEOPLE, MANY, WORDS, BARRED, st.data())
def test_more_contact_never_moves_anybody_outward(
    people: list[Standing], many: int, said: dict[int, str], barred: set[int], data: st.DataObject
) -> None:
    everybody = [*people, *crowd(many, 100)]
    one = data.draw(st.sampled_from(people))
    raised = data.draw(st.floats(one.strength or 0.0, 1, allow_nan=False))
    more = one._replace(strength=raised, days=one.days + 1)
    before = place(everybody, [], said, barred)[one.person]
    after = place([more if other is one else other for other in everybody], [], said, barred)[one.person]
    assert LAYERS.index(after.layer) <= LAYERS.index(before.layer)


@given(PEOPLE, MANY, WORDS, BARRED)
def test_sizes_hold_wherever_anybody_is_proposed_and_the_word_of_the_user_always(
    people: list[Standing], many: int, said: dict[int, str], barred: set[int]
) -> None:
    found = place([*people, *crowd(many, 100)], range(300), said, barred)
    assert {person: one.layer for person, one in found.items() if one.said} == said
    assert found.keys() == set(range(300)) | said.keys()
    counts, inside = Counter(one.layer for one in found.values()), 0
    for layer, size in SIZES.items():
        inside += counts[layer]
        if any(one.layer == layer and not one.said for one in found.values()):
            assert inside <= size
    assert all(one.layer == "outer" for person, one in found.items() if person in barred and not one.said)


@given(PEOPLE, MANY, WORDS, st.randoms(use_true_random=False))
def test_the_order_in_which_people_come_is_all_one(
    people: list[Standing], many: int, said: dict[int, str], shuffler: object
) -> None:
    everybody = [*people, *crowd(many, 100)]
    mixed = list(everybody)
    shuffler.shuffle(mixed)  # type: ignore[attr-defined]  # random.Random, as Hypothesis makes one
    assert place(everybody, [], said) == place(mixed, [], said)


@given(PEOPLE, MANY)
def test_everybody_has_a_reason_and_nobody_without_evidence_a_place(people: list[Standing], many: int) -> None:
    found = place([*people, *crowd(many, 100)])
    assert all(one.why for one in found.values())
    assert all(found[one.person].layer == "outer" for one in people if not one.strength)


@given(PEOPLE, MANY, st.data())
def test_who_is_said_to_be_closer_is_not_put_further_out(
    people: list[Standing], many: int, data: st.DataObject
) -> None:
    """A slider that goes up raises the strength with it, and nothing else."""
    one = data.draw(st.sampled_from([each._replace(closeness=each.closeness or 0) for each in people]))
    up = data.draw(st.integers(one.closeness or 0, 4))
    closer = one._replace(closeness=up, strength=data.draw(st.floats(one.strength or 0.0, 1, allow_nan=False)))
    others = [each for each in [*people, *crowd(many, 100)] if each.person != one.person]
    before, after = (place([*others, each])[one.person] for each in (one, closer))
    assert LAYERS.index(after.layer) <= LAYERS.index(before.layer)
