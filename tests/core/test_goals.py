"""Goals of the list: its size, what came this month, its kinds of people; and when a size is proposed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.goals import KINDS, PROPOSED, SIZES, filled, needs_stories, progress, proposed
from rekindle.core.roles import ROLES
from rekindle.model.life import Goal, GoalKind

DAY = date(2026, 11, 21)
DAYS = [date(2026, 9, 30), date(2026, 11, 1), date(2026, 11, 20), date(2026, 12, 1)]


def done(kind: GoalKind, since: date = date(2026, 1, 1), until: date | None = None) -> int | None:
    return progress(Goal(kind=kind, target=5, since=since, until=until), [], DAYS, 3, DAY).done


def test_the_list_counts_who_is_on_it_and_its_kinds() -> None:
    assert done(GoalKind.LIST) == 4
    assert done(GoalKind.ROLES) == 3


@pytest.mark.parametrize(
    ("since", "until", "count"),
    [
        (date(2026, 1, 1), None, 2),  # this month
        (date(2026, 11, 2), None, 1),
        (date(2026, 1, 1), date(2026, 12, 31), 2),
        (date(2026, 1, 1), date(2026, 9, 30), 1),  # it ended: the month in which it did
    ],
)
def test_what_was_added_counts_by_the_month(since: date, until: date | None, count: int) -> None:
    assert done(GoalKind.ADDED, since, until) == count


def test_what_passed_is_read_only_where_a_goal_counts_it() -> None:
    of_list = [Goal(kind=kind, target=1, since=DAY) for kind in (GoalKind.LIST, GoalKind.ADDED, GoalKind.ROLES)]
    assert not needs_stories(of_list)
    assert not needs_stories([])
    others = set(GoalKind) - {one.kind for one in of_list}
    assert all(needs_stories([Goal(kind=kind, target=1, since=DAY)]) for kind in others)


@pytest.mark.parametrize(
    ("listed", "people", "size"),
    [
        (0, 0, None), (0, 29, None), (0, 30, 30), (12, 400, 30), (30, 400, 60), (16, 0, 30), (249, 9_000, 250),
        (250, 9_000, None),
    ],
)  # fmt: skip
def test_a_size_is_proposed_where_there_are_people_for_it(listed: int, people: int, size: int | None) -> None:
    found = {one.kind: one.target for one in proposed(DAY, listed=listed, people=people)}
    assert found.pop(GoalKind.LIST, None) == size
    assert found == PROPOSED


@given(st.integers(0, 400), st.integers(0, 40_000))
def test_a_proposed_size_is_ahead_and_not_far(listed: int, people: int) -> None:
    for one in proposed(DAY, listed=listed, people=people):
        if one.kind is GoalKind.LIST:
            assert one.target in SIZES
            assert listed < one.target <= max(people, 2 * listed)


def test_every_role_is_of_one_kind() -> None:
    words = [role for _, roles in KINDS for role in roles]
    assert sorted(words) == sorted(one.word for one in ROLES)


def test_somebody_with_two_roles_of_a_kind_counts_once_there() -> None:
    found = {one.name: one.listed for one in filled([["boss", "ex-boss", "friend"], ["friend"], []])}
    assert found.pop("bosses") == 1
    assert found.pop("friends") == 2
    assert set(found.values()) == {0}
