"""Who on the list answers a prompt, and who in the book may."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.prompts import Around, asked, with_known, with_near
from rekindle.model.prompt import Chapter, Presence

HALDEN = Chapter(kind="post", name="Halden", since="2015", until="2017", key="post:halden")
ASKED = {one.prompt.key: one for one in asked((HALDEN,), date(2026, 11, 21))}
SURE = Presence(sure=True, since="2015-01", until="2016-12", why="2015 to 2016")
GONE = replace(SURE, gone=True)
GOING = replace(SURE, until="")
UNKNOWN = Presence(sure=False, why="years not known")
AROUND = Around(
    listed={1, 2, 3},
    barred={9},
    roles={1: ["ex-boss"], 4: ["teammate", "ex-boss"], 5: ["ex-boss"], 6: ["friend"], 9: ["friend"]},
    there={HALDEN.key: {1: SURE, 3: GONE, 4: UNKNOWN, 7: GONE, 8: GOING, 9: SURE}},
    named={"thank": [2, 8], "team:halden": [2]},
    helped={3, 6, 9},
    owed={6},
    close=[6, 7, 9],
    strength={7: 0.2, 8: 0.9},
)


@pytest.mark.parametrize(
    ("key", "known", "near"),
    [
        ("bosses:halden", (1,), (4,)),  # 5 was elsewhere
        ("team:halden", (2, 1, 3), (8, 7, 4)),  # who was named comes first; then the stronger tie
        ("moved-on:halden", (3,), (7,)),
        ("year:halden:2016", (1, 3), (8, 7)),
        ("year:halden:2017", (), (8,)),  # who is still there was there then
        ("friends", (), (6,)),
        ("helped-you", (3,), (6,)),
        ("let-down", (), (6,)),
        ("thank", (2, 3), (6,)),  # 8 was named, and taken off the list since
        ("glad", (), (7, 6)),
        ("abroad", (), ()),
    ],
)
def test_who_answers_and_who_may(key: str, known: tuple[int, ...], near: tuple[int, ...]) -> None:
    assert with_known(ASKED[key], AROUND).known == known
    assert with_near(ASKED[key], AROUND).near == near


def test_of_equal_ties_those_come_first_whose_years_are_known() -> None:
    there = {HALDEN.key: {1: UNKNOWN, 2: SURE, 3: SURE}}
    assert with_near(ASKED["team:halden"], Around(there=there)).near == (2, 3, 1)
    assert with_near(ASKED["team:halden"], Around(there=there, strength={1: 0.1})).near == (1, 2, 3)
    assert with_near(ASKED["team:halden"], Around()).near == ()


PERSONS = st.sets(st.integers(1, 9))


@given(st.sampled_from(sorted(ASKED)), PERSONS, PERSONS)
def test_nobody_is_known_and_near_nor_shown_when_barred(key: str, listed: set[int], barred: set[int]) -> None:
    around = replace(AROUND, listed=listed - barred, barred=barred)
    known, near = with_known(ASKED[key], around).known, with_near(ASKED[key], around).near
    assert len({*known, *near}) == len(known) + len(near)
    assert set(known) <= listed - barred
    assert barred.isdisjoint(near)
