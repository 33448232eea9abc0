"""A network of whom some are told otherwise is the network counted anew."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.shortlist.network import Known, counted, recounted
from rekindle.model.archive import Origin
from rekindle.model.record import Owner

ME = Owner(origin=Origin(where=""))
features = st.lists(st.tuples(st.sampled_from(("company", "city")), st.sampled_from("abc")), max_size=3, unique=True)
words = st.lists(st.sampled_from(("map", "river", "flood")), max_size=4).map(Counter)


@st.composite
def told(draw: st.DrawFn, *, goals: bool) -> tuple[dict[int, Known], set[int]]:
    size = draw(st.integers(0, 6))
    people = {one: Known(tuple(draw(features)), draw(words) if goals else None) for one in range(size)}
    return people, draw(st.sets(st.sampled_from(sorted(people)))) if people else set()


@given(st.data(), st.booleans())
def test_recounted_is_as_counted_anew(data: st.DataObject, with_goals: object) -> None:
    goals = ("mapping rivers",) if with_goals else ()
    people, active = data.draw(told(goals=bool(goals)))
    others, warm = data.draw(told(goals=bool(goals)))
    those = others.keys() & people.keys()
    now = people | {one: others[one] for one in those}
    still = {one for one in people if (one in warm if one in those else one in active)}
    moved = recounted(
        counted(people, active, ME, goals),
        {one: (people[one], one in active) for one in those},
        {one: (now[one], one in still) for one in those},
    )
    assert moved == counted(now, still, ME, goals)
