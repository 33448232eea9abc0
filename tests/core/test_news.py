from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.account import account, may_become
from rekindle.core.news import STALE_DAYS, amiss, length_for, lengths, missing, stale, untold
from rekindle.model.account import Account
from rekindle.model.channel import Channel, Direction
from rekindle.model.draft import Medium
from rekindle.model.life import Give, GiveState, News
from rekindle.model.touch import Touch

DAY = date(2026, 11, 21)


def test_lengths_are_measured_each_in_its_own_way() -> None:
    fits = News(on=DAY, long="word " * 45, middle="m" * 110, short="s" * 50)
    assert amiss(fits) == ()
    over = News(on=DAY, long="word " * 46, middle="m" * 111, short="s" * 51)
    assert amiss(over) == (
        "The long form has 46 words; at most 45 read well in a mail.",
        "The middle form has 111 characters; at most 110 fit.",
        "The short form has 51 characters; at most 50 fit.",
    )
    assert missing(fits) == ()
    assert missing(News(on=DAY, middle="m")) == ("long", "short")


def test_news_goes_stale_after_its_days() -> None:
    one = News(on=DAY, short="s")
    assert not stale(one, DAY + timedelta(days=STALE_DAYS))
    assert stale(one, DAY + timedelta(days=STALE_DAYS + 1))


numbers = st.sets(st.integers(1, 12))
days = st.dates(min_value=date(2025, 1, 1), max_value=date(2027, 12, 31))


@given(st.lists(days, max_size=12), numbers, st.lists(st.integers(0, 40), max_size=12))
def test_the_same_news_is_never_proposed_twice(when: list[date], told: set[int], picks: list[int]) -> None:
    several = [News(number=place, on=on, short="s") for place, on in enumerate(when, start=1)]
    heard = set(told)
    for pick in picks:  # each time something of what is proposed is told
        left = untold(several, heard, DAY)
        assert not heard & {one.number for one in left}
        assert left == sorted(left, key=lambda one: (one.on, one.number), reverse=True)
        assert all(one.on <= DAY for one in left)
        if left:
            heard.add(left[pick % len(left)].number)


@given(
    st.lists(st.sampled_from(GiveState)),
    st.lists(st.tuples(st.sampled_from(["", "advice"]), st.sampled_from(Direction))),
)
def test_an_account_counts_each_thing_once(states: list[GiveState], asked: list[tuple[str, Direction]]) -> None:
    gives = [Give(offer="x", state=state) for state in states]
    touches = [Touch(record=1, on=DAY, channel=Channel.MAIL, ask=ask, direction=way) for ask, way in asked]
    found = account(gives, touches)
    assert found.gives + found.promised + found.offered == len(states) - states.count(GiveState.LISTED)
    assert found.asks == len([1 for ask, way in asked if ask and way != Direction.IN])
    assert account([], []) == Account()


def test_a_give_never_goes_back() -> None:
    steps = {(one, other) for one in GiveState for other in GiveState if may_become(one, other)}
    assert (GiveState.OFFERED, GiveState.DELIVERED) in steps
    assert (GiveState.PROMISED, GiveState.PROMISED) in steps  # for another day
    assert (GiveState.PROMISED, GiveState.OFFERED) not in steps
    assert not [one for one, _ in steps if one is GiveState.DELIVERED]


def test_one_text_goes_into_the_lengths_it_fits() -> None:
    assert lengths("a" * 50) == {"long": "a" * 50, "middle": "a" * 50, "short": "a" * 50}
    assert lengths("a" * 51).keys() == {"long", "middle"}
    assert lengths("a" * 111).keys() == {"long"}


def test_each_medium_takes_a_length() -> None:
    found = {medium: length_for(medium) for medium in Medium}
    assert found[Medium.MAIL] == "long"
    assert found[Medium.LINKEDIN] == found[Medium.CALL] == "middle"
    assert found[Medium.SMS] == found[Medium.LINKEDIN_NOTE] == found[Medium.X] == "short"
