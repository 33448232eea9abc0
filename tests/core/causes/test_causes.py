"""All reasons together: their order, and the laws they keep."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.causes import weights
from rekindle.core.causes.every import GROUPS, causes
from rekindle.core.shortlist.facts import facts as facts_of_person
from rekindle.model.archive import Change
from rekindle.model.channel import Channel
from rekindle.model.draft import Cause
from rekindle.model.known import Known, Side
from rekindle.model.life import Fact, Give, GiveState, Profile, Relation, Shared, Trip
from rekindle.model.record import Occasion, Place
from rekindle.model.touch import Touch
from rekindle.model.when import When
from tests.core.causes.made import TODAY, fact, known, member, moment, post, side, study

RECORD = member(
    positions=(post("Halden Foods", "Planner", 2018, 2023),),
    schooling=(study("Uppsala University", 2015, 2017),),
    places=(Place(city="Copenhagen", country="Denmark"),),
    occasions=(
        Occasion(kind="birthday", when=When.month_day(9, 20)),
        Occasion(kind="connected", when=When.on(date(2022, 9, 16))),
    ),
)
SIDE = side(
    [post("Halden Foods", "Planner", 2020, 2026)],
    [study("Uppsala University", 2012, 2014)],
    profile=Profile(place="Copenhagen", country="DK"),
    trips=(Trip(number=1, place="Copenhagen", since=TODAY, until=TODAY),),
    occasions=(Shared(number=1, text="the new year", since=TODAY, until=TODAY),),
    finds=(Give(number=1, offer="send you six pages", words=("planner",)),),
)
FULL = known(
    RECORD,
    changes=(Change(record=1, field="company", before="Halden", after="Corran", since=None, until=TODAY),),
    facts=tuple(
        fact(relation, f"about {relation}", number, on="2025-09")
        for number, relation in enumerate(Relation, start=1)
    ),
    gives=(Give(number=2, record=1, offer="send you notes", state=GiveState.PROMISED),),
    moments=(
        moment("2026-05-14", "Gauges", part="from"),
        moment("2025-09-14", "Harbour workshop", channel="meeting"),
        moment("2025-02-01", channel="chat", text="the words of a chat last year"),
    ),
    helped=(moment("2019-01-01", channel=Channel.RECOMMENDATION), moment("2019-01-01", "R", channel="endorsement")),
    touches=(Touch(number=1, record=1, on=date(2026, 1, 1), channel=Channel.CALL, private=False, note="tools"),),
)  # fmt: skip


def test_the_order_of_kinds() -> None:
    keys = [one.key for one in causes(FULL, SIDE, TODAY)]
    assert keys == [
        "fact:2", "fact:3", "fact:10", "promise:2", "fact:4", "fact:5", "recommended:2019-01-01", "job:corran",
        "find:1", "occasion:1", "trip:1", "birthday:2026", "fact:1:2026", "fact:2:2026", "fact:1",
        "fact:8", "fact:6", "touch:1", "topic:gauges", "topic:harbour workshop", "lines:2025-02-01",
        "met:2025-09-14:2026", "firm:halden foods", "school:university uppsala", "city:copenhagen", "fact:9",
        "endorsed:r", "fact:7", "answer:2026-05-14", "connected:2026",
    ]  # fmt: skip


def test_a_kind_never_overtakes_the_one_before_it() -> None:
    own = {name: value for name, value in vars(weights).items() if name.isupper() and name != "NEAR"}
    ranked = sorted(own.values())
    assert len(set(ranked)) == len(ranked)
    assert all(high - low > weights.NEAR for low, high in pairwise(ranked))
    assert max(ranked) + weights.NEAR <= 1
    assert weights.weigh(0.5, 7.0) == weights.weigh(0.5, 1.0)
    assert weights.weigh(0.5, -7.0) == 0.5


def test_nobody_is_without_any_reason_but_the_last_resort_says_so() -> None:
    (one,) = causes(known(member(positions=(post("Kade Works Ltd", "Engineer"),))), side(), TODAY)
    assert one.text == "no messages on record; known from LinkedIn, as of 3 May 2026"
    assert (one.noun, one.org, one.title) == ("", "Kade Works", "Engineer")
    on = Occasion(kind="connected", when=When.on(date(2022, 3, 14)))
    (linked,) = causes(known(member(occasions=(on,))), side(), TODAY)
    assert linked.text == "no messages on record; known from LinkedIn, connected in March 2022"
    assert (linked.past, linked.on, linked.fact) == (
        "connected on LinkedIn",
        "2022-03-14",
        "connected on 14 March 2022",
    )
    later = Occasion(kind="connected", when=When.on(date(2027, 3, 14)))
    assert causes(known(member(occasions=(later,))), side(), TODAY)[0].past == ""
    (paper,) = causes(known(member(1, "card"), member(2)), side(), TODAY)
    assert (paper.noun, paper.org) == ("your card", "")
    assert paper.weight > one.weight


@st.composite
def facts(draw: st.DrawFn) -> tuple[Fact, ...]:
    told: list[dict[str, Any]] = draw(
        st.lists(
            st.builds(
                dict,
                relation=st.sampled_from(list(Relation)),
                text=st.text(min_size=1, max_size=20),
                on=st.sampled_from(["", "2021", "2021-09", "2021-09-20", "2026-09-01"]),
                past=st.sampled_from(["", "ran it"]),
                private=st.booleans(),
                until=st.sampled_from([None, TODAY - timedelta(days=1), TODAY]),
            ),
            max_size=8,
        )
    )
    return tuple(fact(number=number, **one) for number, one in enumerate(told, start=1))


def having(several: tuple[Fact, ...], **fields: Any) -> Known:
    return known(RECORD, facts=several, **fields)


@given(facts(), facts())
def test_more_facts_never_take_a_reason_away(some: tuple[Fact, ...], more: tuple[Fact, ...]) -> None:
    further = tuple(fact(one.relation, one.text, 100 + one.number, on=one.on, private=one.private) for one in more)
    before = {one.key: one for one in causes(having(some), SIDE, TODAY)}
    after = {one.key: one for one in causes(having((*some, *further)), SIDE, TODAY)}
    assert before.keys() <= after.keys()
    assert all(after[key] == before[key] for key in before if not key.startswith(("find:", "occasion:")))


@given(facts(), st.data())
def test_what_was_used_never_comes_back_and_nothing_else_goes(some: tuple[Fact, ...], data: st.DataObject) -> None:
    every = causes(having(some), SIDE, TODAY)
    used = data.draw(st.sets(st.sampled_from([one.key for one in every])))
    left = causes(having(some), SIDE, TODAY, used)
    assert not {one.key for one in left} & used
    gone = {one.key for one in every} - {one.key for one in left}
    assert {":".join(key.split(":")[:2]) for key in gone} <= {":".join(key.split(":")[:2]) for key in used}
    assert causes(having(some), SIDE, TODAY) == every


@given(facts(), st.randoms())
def test_the_order_does_not_hang_on_the_order_of_what_is_known(some: tuple[Fact, ...], chance: Any) -> None:
    shuffled = list(some)
    chance.shuffle(shuffled)
    assert causes(having(some), SIDE, TODAY) == causes(having(tuple(shuffled)), SIDE, TODAY)


@given(facts(), st.dates(date(2020, 1, 1), date(2032, 1, 1)))
def test_every_reason_says_what_it_rests_on_and_where_that_is_from(some: tuple[Fact, ...], today: date) -> None:
    several = causes(having(some, moments=FULL.moments), SIDE, today)
    for one in several:
        assert one.key
        assert one.text
        assert one.source
        assert 0 < one.weight <= 1
        assert "!" not in one.text.replace(one.fact, "")
    assert [one.weight for one in several] == sorted((one.weight for one in several), reverse=True)
    assert len({one.key for one in several}) == len(several)


def test_each_group_stands_alone() -> None:
    """None reads another's, so all of them together are what each of them says."""

    def keys(several: tuple[Cause, ...]) -> set[str]:
        return {one.key for one in several}

    singly = {one.key for group in GROUPS for one in group(FULL, SIDE, TODAY)}
    assert keys(causes(FULL, SIDE, TODAY)) == singly
    assert facts_of_person(FULL.person).city == "Copenhagen"


def test_an_empty_side_gives_only_what_is_theirs() -> None:
    empty = Side(owner=side().owner, profile=Profile())
    assert not {one.key for one in causes(FULL, empty, TODAY)} & {"firm:halden foods", "trip:1", "occasion:1", "find:1"}
