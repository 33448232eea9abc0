"""Filters, orders and groups of the formal list."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.roster import GROUPS, ORDERS, fits, grouped, months_before, ordered
from rekindle.model.roster import LAYERS, Filter, Listed, Placed

TODAY = date(2026, 11, 22)
ANNA = Listed(
    person=1,
    name="Anna Lind",
    roles=("professor", "mentor"),
    closeness=3,
    placed=Placed(layer="core", why="31 days of contact"),
    tags=("Choir",),
    city="Uppsala",
    last=date(2024, 5, 22),
    stage="cold",
    sources=("linkedin", "vcard"),
    since="2026-11-10",
)
BARE = Listed(person=2, name="Kofi Mensah")


@pytest.mark.parametrize(
    ("asked", "anna", "bare"),
    [
        (Filter(), True, True),
        (Filter(roles=("mentor",)), True, False),
        (Filter(roles=("boss", "Professor")), True, False),
        (Filter(roles=("boss",)), False, False),
        (Filter(sources=("vcard", "typed")), True, False),
        (Filter(tags=("choir",)), True, False),
        (Filter(tags=("cho",)), False, False),
        (Filter(cities=("uppsala", "oslo")), True, False),
        (Filter(layers=("inner", "core")), True, False),
        (Filter(layers=("outer",)), False, False),
        (Filter(stages=("cold",)), True, False),
        (Filter(stages=("warm",)), False, False),
        (Filter(closest=3), True, False),
        (Filter(closest=4), False, False),
        (Filter(closest=0), True, False),
        (Filter(quiet=30), True, True),
        (Filter(quiet=31), False, True),
        (Filter(since="2024"), True, False),
        (Filter(since="2024-06"), False, False),
        (Filter(roles=("mentor",), cities=("oslo",)), False, False),
        (Filter(words=("nobody",), everybody=True), True, True),
    ],
)
def test_any_value_of_a_field_will_do_and_all_fields_must_hold(asked: Filter, *, anna: bool, bare: bool) -> None:
    assert (fits(ANNA, asked, TODAY), fits(BARE, asked, TODAY)) == (anna, bare)


FILTERS = st.builds(
    Filter,
    roles=st.lists(st.sampled_from(["mentor", "boss"]), max_size=2).map(tuple),
    tags=st.lists(st.sampled_from(["choir", "row"]), max_size=2).map(tuple),
    layers=st.lists(st.sampled_from(LAYERS), max_size=2).map(tuple),
    closest=st.none() | st.integers(0, 4),
    quiet=st.none() | st.integers(0, 60),
    since=st.sampled_from(["", "2020", "2025-03"]),
)
PEOPLE = st.builds(
    Listed,
    person=st.integers(1, 99),
    name=st.just("Anna"),
    roles=st.lists(st.sampled_from(["mentor", "boss", "friend"]), unique=True).map(tuple),
    closeness=st.none() | st.integers(0, 4),
    placed=st.none() | st.builds(Placed, layer=st.sampled_from(LAYERS), why=st.just("")),
    tags=st.lists(st.sampled_from(["Choir", "row"]), unique=True).map(tuple),
    city=st.sampled_from(["", "Oslo", "Uppsala", "uppsala"]),
    last=st.none() | st.dates(date(2018, 1, 1), TODAY),
    sources=st.lists(st.sampled_from(["linkedin", "vcard"]), unique=True).map(tuple),
    since=st.sampled_from(["2026-11-01", "2026-11-02"]),
)


@given(PEOPLE, FILTERS, FILTERS)
def test_asking_for_more_never_shows_more(one: Listed, asked: Filter, other: Filter) -> None:
    """Whoever fits two filters' fields together fits each; an empty field lets everybody in."""
    both = replace(asked, quiet=other.quiet, since=other.since)
    assert fits(one, both, TODAY) == (
        fits(one, replace(asked, quiet=None, since=""), TODAY)
        and fits(one, Filter(quiet=other.quiet, since=other.since), TODAY)
    )


@given(st.lists(PEOPLE), st.sampled_from(["", *ORDERS]))
def test_an_order_leaves_nobody_out_and_keeps_the_order_of_equals(several: list[Listed], order: str) -> None:
    found = ordered(several, order)
    assert sorted(map(id, found)) == sorted(map(id, several))
    keys = {
        "last-contact": lambda one: one.last or date.min,
        "closeness": lambda one: -1 if one.closeness is None else one.closeness,
        "added": lambda one: one.since,
    }
    if order in keys:
        assert found == sorted(several, key=keys[order], reverse=True)
        assert [ordered(found, order)] == [found]
    else:
        assert found == several


@given(st.lists(PEOPLE), st.sampled_from(GROUPS))
def test_groups_hold_everybody_under_all_they_have(several: list[Listed], by: str) -> None:
    groups = grouped(several, by)
    names = [group.name for group in groups]
    assert len(set(names)) == len(names)
    assert "" not in names[:-1]
    held = {id(one) for group in groups for one in group.people}
    assert held == {id(one) for one in several}
    for one in several:
        has = {"role": one.roles, "source": one.sources, "city": (one.city,) if one.city else ()}
        has["layer"] = (one.placed.layer,) if one.placed else ()
        under = [group.name for group in groups if any(one is each for each in group.people)]
        assert sorted(under) == sorted(has[by] or ("",))


def test_layers_stand_from_the_inside_and_others_the_largest_first() -> None:
    layers = [replace(BARE, placed=Placed(layer=layer, why="")) for layer in ("outer", "outer", "inner", "50")]
    assert [group.name for group in grouped(layers, "layer")] == ["inner", "50", "outer"]
    cities = [replace(BARE, city=city) for city in ("", "Oslo", "Uppsala", "", "Uppsala", "Bergen", "")]
    assert [(group.name, len(group.people)) for group in grouped(cities, "city")] == [
        ("Uppsala", 2), ("Bergen", 1), ("Oslo", 1), ("", 3),
    ]  # fmt: skip


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 240))
def test_months_before_a_day_are_those_of_the_calendar(day: date, months: int) -> None:
    found = months_before(day, months)
    assert (day.year * 12 + day.month) - (found.year * 12 + found.month) == months
    assert found.day == min(day.day, monthrange(found.year, found.month)[1])


def test_so_many_months_that_no_calendar_has_them() -> None:
    assert months_before(TODAY, 12 * 3000) == date.min
    assert not fits(ANNA, Filter(quiet=12 * 3000), TODAY)
    assert fits(replace(ANNA, last=TODAY - timedelta(days=31)), Filter(quiet=1), TODAY)
