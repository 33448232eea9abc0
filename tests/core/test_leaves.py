"""A page of everybody: what each person alone says of the filter, many at once; the letters and counts beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core import roster as rules
from rekindle.core.leaves import LISTS, MEASURES, Leaf, Leaves, letter_of
from rekindle.model.roster import LAYERS, Filter, Listed, Placed

TODAY = date(2026, 11, 21)
days = st.none() | st.integers(0, 2_500).map(lambda ago: TODAY - timedelta(days=ago))
few = st.lists(st.sampled_from(("Mentor", "mentor", "friend", "boss")), max_size=2, unique=True).map(tuple)
people = st.builds(
    Listed,
    person=st.just(0),
    name=st.text("abcdez{1", max_size=3),
    roles=few,
    sources=st.lists(st.sampled_from(("mail", "linkedin")), unique=True).map(tuple),
    tags=few,
    city=st.sampled_from(("", "Leeds", "leeds", "Oslo")),
    placed=st.none() | st.builds(Placed, layer=st.sampled_from(LAYERS), why=st.just("")),
    stage=st.sampled_from(("", "cold", "warm")),
    closeness=st.none() | st.integers(0, 4),
    last=days,
    since=st.sampled_from(("", "2026-01-01", "2026-05-01")),
    on_list=st.booleans(),
)
filters = st.builds(
    Filter,
    roles=few,
    sources=st.sampled_from(((), ("mail",))),
    tags=few,
    cities=st.sampled_from(((), ("LEEDS",))),
    layers=st.sampled_from(((), ("core", "50"))),
    stages=st.sampled_from(((), ("warm",))),
    closest=st.none() | st.integers(0, 4),
    quiet=st.none() | st.integers(0, 30),
    since=st.sampled_from(("", "2025")),
    everybody=st.booleans(),
)


def leaves(several: list[Listed]) -> Leaves:
    return Leaves((Leaf(one.name, one) for one in several), TODAY)


def numbered(several: list[Listed]) -> list[Listed]:
    return [replace(one, person=place + 1) for place, one in enumerate(several)]


def naive(several: list[Listed], filter_: Filter, order: str) -> list[int]:
    by_name = sorted(several, key=lambda one: (one.name, one.person))
    fitting = [one for one in by_name if rules.fits(one, filter_, TODAY) and (filter_.everybody or one.on_list)]
    return [one.person for one in rules.ordered(fitting, order)]


@given(st.lists(people, max_size=25), filters, st.sampled_from(("", *rules.ORDERS)), st.integers(1, 9))
def test_the_pages_together_are_the_list(several: list[Listed], filter_: Filter, order: str, most: int) -> None:
    several = numbered(several)
    all_of_it = leaves(several)
    fitting = naive(several, filter_, order)
    pages = [all_of_it.page(filter_, order=order, offset=start, most=most) for start in range(0, len(fitting), most)]
    assert [one.person for page in pages for one in page.rows] == fitting
    page = all_of_it.page(filter_, order=order, most=most)
    assert page.total == len(fitting)
    assert page.everybody == len(naive(several, replace(filter_, everybody=True), ""))
    assert page.on_list == len(naive(several, replace(filter_, everybody=False), ""))


@given(st.lists(people, max_size=25), filters)
def test_a_facet_says_how_many_would_fit(several: list[Listed], filter_: Filter) -> None:
    several = numbered(several)
    fields = {
        "role": "roles",
        "source": "sources",
        "tag": "tags",
        "city": "cities",
        "layer": "layers",
        "stage": "stages",
    }
    for facet in leaves(several).page(filter_).facets:
        if facet.field == "quiet" and not facet.value:
            unasked = replace(filter_, quiet=None)
            never = [one for one in several if one.last is None]
            assert facet.people == len(naive(never, unasked, ""))
        elif facet.field == "quiet":
            asked = replace(filter_, quiet=int(facet.value) or None)
            assert facet.people == len(naive(several, asked, ""))
        elif facet.field == "closest":
            asked = replace(filter_, closest=int(facet.value))
            assert facet.people == len(naive(several, asked, "")) > 0
        else:
            asked = replace(filter_, **{fields[facet.field]: (facet.value,)})  # type: ignore[arg-type]  # all of them are words
            assert facet.people == len(naive(several, asked, "")) > 0


@given(st.lists(people, max_size=25), filters)
def test_letters_say_where_each_begins(several: list[Listed], filter_: Filter) -> None:
    several = numbered(several)
    page = leaves(several).page(filter_, most=1_000)
    assert sum(one.people for one in page.letters) == page.total
    for letter in page.letters:
        here = page.rows[letter.first : letter.first + letter.people]
        assert {letter_of(one.name) for one in here} == {letter.letter}
    assert leaves(several).page(filter_, order="added").letters == ()


@given(st.lists(people, max_size=15), st.lists(people, max_size=15), filters, st.sampled_from(("", *rules.ORDERS)))
def test_changed_is_as_if_made_anew(several: list[Listed], others: list[Listed], filter_: Filter, order: str) -> None:
    before, after = numbered(several), numbered(others)
    held = leaves(before)
    held.page(Filter(everybody=True), order=order)  # all bits are made
    moved = held.changed(Leaf(one.name, one) for one in after)
    now = [*after, *before[len(after) :]][: len(before)]
    assert moved.page(filter_, order=order) == leaves(now).page(filter_, order=order)


def test_words_are_the_searchs_and_an_offset_beyond_the_end_is_the_last_page() -> None:
    several = [Listed(person=number, name=f"n{number:02}", on_list=True) for number in range(1, 8)]
    made = leaves(several)
    page = made.page(Filter(), offset=500, most=3, among=made.among({1, 2, 4, 5, 6, 99}))
    assert ([one.person for one in page.rows], page.offset, page.total) == ([5, 6], 3, 5)
    assert leaves([]).page(Filter()).rows == ()


@pytest.mark.parametrize(("key", "letter"), [("", "#"), ("3m", "#"), ("berg, jan", "B"), ("}sterqvist", "…")])
def test_letters(key: str, letter: str) -> None:
    assert letter_of(key) == letter


def test_however_many_measures_are_asked_few_are_kept_and_all_are_right() -> None:
    somebody = Listed(person=1, name="Anna Lind", last=TODAY - timedelta(days=400), on_list=True)
    book = leaves([somebody])
    asked = [Filter(quiet=months) for months in range(MEASURES + 5)]
    assert [book.so(one) for one in asked] == [int(rules.fits(somebody, one, TODAY)) for one in asked]
    assert len(book._own) <= MEASURES


def test_however_many_lists_are_asked_few_are_kept_and_all_are_right() -> None:
    somebody = Listed(person=1, name="Anna Lind", city="Town 3", on_list=True)
    book = leaves([somebody])
    totals = [book.page(Filter(cities=(f"Town {number}",))).total for number in range(LISTS + 5)]
    assert totals == [int(number == 3) for number in range(LISTS + 5)]
    assert len(book._lists) <= LISTS


def test_a_list_of_which_somebody_left_is_counted_anew() -> None:
    both = [Listed(person=number, name=f"Name {number}", roles=("friend",), on_list=True) for number in (1, 2)]
    book = leaves(both)
    assert book.page(Filter(roles=("friend",))).total == 2
    assert book.changed([Leaf("Name 2", replace(both[1], roles=()))]).page(Filter(roles=("friend",))).total == 1
