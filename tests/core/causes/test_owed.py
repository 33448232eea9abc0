"""Promises, thanks and finds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rekindle.core.causes import weights
from rekindle.model.channel import Channel
from rekindle.model.draft import Family
from rekindle.model.life import Give, GiveKind, GiveState, Relation
from rekindle.model.touch import Touch
from tests.core.causes.made import TODAY, fact, found, known, member, moment, post, side

FIND = Give(
    number=7, offer="send you the six pages", noun="the six pages", kind=GiveKind.FIND, words=("mapping", "floods"),
    link="https://example.org/six",
)  # fmt: skip
MAPPER = member(positions=(post("Aire Maps", "Head of mapping"),))


def give(**fields: Any) -> Give:
    base: dict[str, Any] = {"number": 4, "record": 1, "offer": "send you the gauge notes.", "state": GiveState.PROMISED}
    return Give(**base | fields)


def test_a_promise_with_its_day() -> None:
    promised = give(noun="the gauge notes", due=date(2026, 9, 20), on=date(2026, 9, 10), link="https://example.org/n")
    one = found(known(gives=(promised,)))["promise:4"]
    assert (one.family, one.text) == (Family.PROMISE, 'promised: "send you the gauge notes", for 20 September 2026')
    assert (one.bare, one.noun, one.link) == ("send you the gauge notes", "the gauge notes", "https://example.org/n")
    assert (one.on, one.source, one.number) == ("2026-09-20", "your gives, 10 September 2026", 4)
    bare = found(known(gives=(give(),)))["promise:4"]
    assert (bare.text, bare.source) == ('promised: "send you the gauge notes"', "your gives")
    late = found(known(gives=(give(due=date(2026, 9, 1)),)))["promise:4"]
    assert late.weight > one.weight > bare.weight


@pytest.mark.parametrize("state", [GiveState.OFFERED, GiveState.DELIVERED])
def test_only_what_is_promised_is_owed(state: GiveState) -> None:
    assert found(known(gives=(give(state=state),))) == {}


def test_thanks_for_what_they_wrote_of_me() -> None:
    helped = (
        moment("2019-05-03T10:00:00Z", channel=Channel.RECOMMENDATION),
        moment("2021-05-03T10:00:00Z", "Statistics", channel=Channel.ENDORSEMENT),
        moment("2018-05-03T10:00:00Z", "Maps", channel=Channel.ENDORSEMENT),
    )
    first, second = found(known(helped=helped)).values()
    assert (first.key, first.family, first.text) == (
        "recommended:2019-05-03", Family.THANKS, "recommended you on LinkedIn in 2019",
    )  # fmt: skip
    assert (first.past, first.doing, first.when) == (
        "recommended me on LinkedIn", "recommending me on LinkedIn", "in 2019",
    )  # fmt: skip
    assert (second.key, second.past, second.doing) == (
        "endorsed:statistics", "endorsed me for Statistics", "endorsing me for Statistics",
    )  # fmt: skip
    assert second.source == "LinkedIn, 3 May 2021"
    bare = found(known(helped=(moment("2021-05-03", channel=Channel.ENDORSEMENT),)))["endorsed:"]
    assert (bare.past, bare.doing) == ("endorsed me", "endorsing me")


def test_a_find_that_fits_their_work() -> None:
    one = found(known(MAPPER), side(finds=(FIND,)))["find:7"]
    assert (one.family, one.text) == (Family.FIND, "your find fits them: the six pages (title: Head of mapping)")
    assert (one.noun, one.bare, one.title, one.link) == (
        "the six pages", "send you the six pages", "mapping", "https://example.org/six",
    )  # fmt: skip
    assert one.fact == "send you the six pages: mapping in Head of mapping"
    assert found(known(), side(finds=(FIND,))) == {}


def test_an_interest_noted_weighs_more_than_a_title() -> None:
    (noted,) = [
        one
        for key, one in found(known(facts=(fact(Relation.INTEREST, "Mapping floods"),)), side(finds=(FIND,))).items()
        if key == "find:7"
    ]
    assert noted.weight == weights.weigh(weights.FIND, 1.0)
    assert noted.text == "your find fits them: the six pages (interest of theirs: Mapping floods)"


def test_what_they_had_is_not_found_for_them_again() -> None:
    offered = give(state=GiveState.OFFERED, listed=7)
    touch = Touch(number=1, record=1, on=TODAY, channel=Channel.MAIL, gives=(7,))
    assert found(known(MAPPER, gives=(offered,)), side(finds=(FIND,))) == {}
    assert found(known(MAPPER, touches=(touch,)), side(finds=(FIND,))) == {}
