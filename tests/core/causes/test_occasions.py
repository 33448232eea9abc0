"""Occasions that many share, and whom they concern."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rekindle.core.causes import weights
from rekindle.core.causes.occasions import concerns
from rekindle.model.draft import Family
from rekindle.model.known import Known
from rekindle.model.life import Relation, Shared
from rekindle.model.record import Note, Place
from tests.core.causes.made import TODAY, fact, found, known, member, post, side, study

STORM = Shared(number=2, text="the storm.", place="Whitby", since=TODAY, until=TODAY + timedelta(days=9), crisis=True)
WEEK = Shared(number=3, text="flood week", words=("flood", "art"), since=TODAY, until=TODAY + timedelta(days=9))
NEW_YEAR = Shared(number=4, text="the new year", since=TODAY, until=TODAY + timedelta(days=9))
AT_WHITBY = member(places=(Place(city="Whitby", country="UK"),))


def test_a_crisis_where_they_live_comes_first() -> None:
    who = known(AT_WHITBY, facts=(fact(Relation.MEMORY, "the boat"),))
    one = next(iter(found(who, side(occasions=(STORM,))).values()))
    assert (one.key, one.family, one.text) == ("occasion:2", Family.OCCASION, "the storm (Whitby)")
    assert (one.noun, one.place, one.crisis, one.number) == ("the storm", "Whitby", True, 2)
    assert one.fact == "the storm, 14 September 2026 to 23 September 2026"
    assert found(known(), side(occasions=(STORM,))) == {}


def test_an_occasion_of_everybody() -> None:
    one = found(known(), side(occasions=(NEW_YEAR,)))["occasion:4"]
    assert (one.text, one.place, one.crisis) == ("the new year", "", False)
    assert weights.OCCASION < one.weight < weights.FIND


@pytest.mark.parametrize(("days", "there"), [(-1, False), (0, True), (9, True), (10, False)])
def test_an_occasion_counts_while_it_lasts(days: int, there: bool) -> None:  # noqa: FBT001 - a parameter of the table
    assert bool(found(known(), side(occasions=(NEW_YEAR,)), TODAY + timedelta(days=days))) == there


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (known(member(positions=(post("Aire Maps", "Head of floods"),))), "title: Head of floods"),
        (known(member(positions=(post("Flood Partners", "Clerk"),))), "employer: Flood Partners"),
        (known(member(headline="All about flooding")), "headline: All about flooding"),
        (known(member(schooling=(study("School of Art"),))), "school: School of Art"),
        (known(member(tags=("floods",))), "tag: floods"),
        (known(facts=(fact(Relation.INTEREST, "flood maps"),)), "interest of theirs: flood maps"),
        (known(facts=(fact(Relation.NOTE, "flood maps"),)), "noted: flood maps"),
        (known(facts=(fact(Relation.NOTE, "flood maps", private=True),)), None),
        (known(facts=(fact(Relation.ABOUT_OTHERS, "brother maps floods"),)), None),
        (known(member(notes=(Note(text="flood maps"),))), None),
        (known(member(positions=(post("Afloodia", "Artist"),))), None),
        (known(), None),
    ],
)
def test_an_occasion_by_words(who: Known, why: str | None) -> None:
    assert concerns(WEEK, who, TODAY) == why


def test_a_place_may_be_a_country_and_words_go_beside_it() -> None:
    storm = Shared(number=5, text="the storm", place="England", words=("flood",), since=TODAY, until=date(2026, 9, 20))
    assert concerns(storm, known(AT_WHITBY), TODAY) == "England"
    assert concerns(storm, known(member(tags=("floods",))), TODAY) == "tag: floods"
    assert concerns(storm, known(member(places=(Place(city="Malmö", country="Sweden"),))), TODAY) is None
    one = found(known(member(tags=("floods",))), side(occasions=(storm,)))["occasion:5"]
    assert one.place == ""
