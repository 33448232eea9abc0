"""Saved views: kept under a name, changed, dropped, and all of it taken back."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekindle import Book
from rekindle.core.roster import GROUPS, ORDERS
from rekindle.model import UserError
from rekindle.model.roster import LAYERS, Filter, Preset

MENTORS = Preset(name="mentors", filter=Filter(roles=("mentor", "advisor"), quiet=24), by="city", order="added")
WORDS = st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1), max_size=3)


def test_a_view_is_saved_changed_dropped_and_taken_back(book: Book) -> None:
    first = book.save_view(MENTORS)
    assert first.told == "Saved the view mentors"
    second = book.save_view(Preset(name="  Mentors ", filter=Filter(roles=("mentor",))))
    assert second.told == "Changed the view Mentors"
    assert [(one.number, one.name, one.by) for one in book.views()] == [(1, "Mentors", "")]
    third = book.drop_view("mentors")
    assert third.told == "The view Mentors is gone"
    assert book.views() == []
    book.undo(third.entry)
    book.undo(second.entry)
    assert book.view("MENTORS") == Preset(
        number=1, name="mentors", filter=MENTORS.filter, by=MENTORS.by, order=MENTORS.order
    )
    book.undo(first.entry)
    assert book.view("mentors") is None


def test_views_stand_by_name(book: Book) -> None:
    for name in ("row", "Alumni", "choir"):
        book.save_view(Preset(name=name, filter=Filter()))
    assert [one.name for one in book.views()] == ["Alumni", "choir", "row"]


@pytest.mark.parametrize(
    ("preset", "told"),
    [
        (Preset(name="  ", filter=Filter()), "needs a short name"),
        (Preset(name="x" * 61, filter=Filter()), "needs a short name"),
        (Preset(name="a", filter=Filter(layers=("60",))), "There is no layer called 60"),
        (Preset(name="a", filter=Filter(), by="age"), "There is no grouping called age"),
        (Preset(name="a", filter=Filter(), order="age"), "There is no order called age"),
    ],
)
def test_what_cannot_be_shown_is_not_kept(book: Book, preset: Preset, told: str) -> None:
    with pytest.raises(UserError, match=told):
        book.save_view(preset)
    assert book.views() == []
    with pytest.raises(UserError, match="There is no view called"):
        book.drop_view(preset.name)


@given(
    st.builds(
        Filter,
        words=WORDS.map(tuple),
        roles=WORDS.map(tuple),
        layers=st.lists(st.sampled_from(LAYERS)).map(tuple),
        stages=st.lists(st.sampled_from(["cold", "warm"])).map(tuple),
        closest=st.none() | st.integers(0, 4),
        quiet=st.none() | st.integers(0, 600),
        since=st.sampled_from(["", "2019", "2019-07"]),
        everybody=st.booleans(),
    ),
    st.sampled_from(["", *GROUPS]),
    st.sampled_from(["", *ORDERS]),
)
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_view_says_what_was_said(book: Book, filter_: Filter, by: str, order: str) -> None:
    saved = book.save_view(Preset(name="one", filter=filter_, by=by, order=order))
    assert book.view("one") == Preset(number=saved.number, name="one", filter=filter_, by=by, order=order)
