"""Worlds whose owner answers from truth: whoever matters is found, by sweeps and prompts alone, in so many screens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from benchmarks.recall import ASKED, Life, Remembered, lived, prompts_until, remember, roles_first, screens, swept
from benchmarks.simulated import reached
from rekindle.model.sweep import Answer, Order
from rekindle.worlds.memory import MATTERING

BY_ROLE = 0.4
"""Screens of the sweeps of guessed roles, for each person of the book, that show all of those roles."""
ONE_ROLE = 45
"""Screens at most of a sweep of one role but colleagues: at thirty people a minute, a minute and a half."""


HALF, ALL = 24, 70
"""Prompts after which half, and all, of those whom memory alone holds have been named."""


@pytest.fixture(scope="module", params=[1, 2, 3])
def life(request: pytest.FixtureRequest) -> Iterator[Life]:
    with lived("S", request.param) as found:
        yield found


@pytest.mark.parametrize("order", list(Order))
def test_everybody_is_shown_once_in_a_whole_sweep(life: Life, order: Order) -> None:
    shown = swept(life, order=str(order))
    assert len(shown) == len(set(shown)) == len(life.true)
    assert screens(shown, life)[1.0] > 0


def test_whoever_matters_is_reached_by_sweeps_of_roles_alone(life: Life) -> None:
    shown = [person for role in ASKED for person in swept(life, role=role, order="recent")]
    assert set(life.wanted) == {one for person in shown for one in reached(life.true[person], life.wanted)}
    assert len(shown) <= BY_ROLE * len(life.true)


@pytest.mark.parametrize("role", sorted(MATTERING))
def test_a_sweep_of_one_role_is_short_and_shows_all_of_them(life: Life, role: str) -> None:
    shown = swept(life, role=role, order="closest")
    wanted = {one for one in life.wanted if life.owner.people[one].role == role}
    assert wanted <= {one for person in shown for one in life.true[person]}
    assert len(shown) <= ONE_ROLE


def test_roles_first_finds_them_sooner_than_last_names(life: Life) -> None:
    first, names = screens(roles_first(life), life), screens(swept(life, order="last-name"), life)
    assert all(2 * first[share] < names[share] for share in (0.5, 0.9, 1.0))


def test_coverage_agrees_with_what_was_shown_and_with_truth(life: Life) -> None:
    swept(life, order="last-name")
    told = life.book.coverage()
    assert told.seen == told.people == len(life.true)
    assert all(one.seen == one.people for one in (*told.sources, *told.roles, *told.chapters))
    on = {person for person in life.true if life.owner.answers(life.true[person])[0] is Answer.LISTED}
    assert told.listed == len(on)


# --- memory, and the whole of it --------------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=[1, 2])
def walked(request: pytest.FixtureRequest) -> Iterator[tuple[Life, Remembered]]:
    """A life whose every prompt was answered, and that was swept by role, then whole."""
    with lived("S", request.param) as found:
        done = remember(found)
        roles_first(found)
        yield found, done


def test_whom_memory_alone_holds_comes_to_mind_in_so_many_prompts(walked: tuple[Life, Remembered]) -> None:
    life, done = walked
    assert done.memory <= done.named.keys()
    assert 0 < prompts_until(done, done.memory, 0.5) <= HALF
    assert prompts_until(done, done.memory, 1.0) <= ALL
    assert life.book.prompt() is None


def test_everybody_who_matters_is_on_the_list(walked: tuple[Life, Remembered]) -> None:
    life, _ = walked
    on = life.book.on_list()
    whom = {person for person, true in life.true.items() if any(reached(true, life.owner.mattering))}
    assert on == whom
    assert life.owner.mattering <= {one for person in on for one in life.true[person]} | unheard(life)


def unheard(life: Life) -> set[int]:
    """Who matters, of whom no export holds anything, though truth knows of them: nobody can find these but memory."""
    held = {one for true in life.true.values() for one in true}
    return {one for one in life.owner.mattering if one not in held and not life.owner.people[one].memory}


def test_names_typed_make_nobody_twice(walked: tuple[Life, Remembered]) -> None:
    _, done = walked
    assert done.precision >= 0.98
    assert done.recall >= 0.95
    assert done.fresh >= len(done.memory) * 0.9
    assert len(done.misread) <= 2


def test_coverage_and_growth_agree_with_truth(walked: tuple[Life, Remembered]) -> None:
    life, _ = walked
    coverage, growth = life.book.coverage(), life.book.growth()
    whom = {person for person, true in life.true.items() if any(reached(true, life.owner.mattering))}
    assert coverage.seen == coverage.people == len(life.true)
    assert coverage.listed == growth.listed == growth.added == len(whom)
    assert growth.asked == growth.prompts
    assert growth.seen == growth.people == len(life.true)
    roles = {one.name: one.listed for one in coverage.roles}
    assert roles["recruiter"] >= sum(life.owner.people[one].role == "recruiter" for one in life.wanted)
