"""Each thing that came in is paired with the one touch it answers."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.replies.pairing import WITHIN, replies_of
from rekindle.model import Channel
from rekindle.model.channel import Direction
from rekindle.model.touch import Exchange, Reply, ReplyKind, Touch

DAY = date(2026, 9, 1)
OUT, IN, BOTH = Direction.OUT, Direction.IN, Direction.MUTUAL
MAIL, SMS = Channel.MAIL, Channel.SMS


def touch(number: int, day: int = 0, channel: Channel = MAIL, direction: Direction = OUT, **more: object) -> Touch:
    on = DAY + timedelta(days=day)
    return Touch(number=number, record=1, on=on, channel=channel, direction=direction, **more)  # type: ignore[arg-type]  # the fields of a touch


def seen(
    number: int, day: int, hour: int = 10, way: Direction = IN, channel: Channel = MAIL, **more: object
) -> Exchange:
    at = f"{(DAY + timedelta(days=day)).isoformat()}T{hour:02}:00:00Z"
    return Exchange(number, at, channel, way, **more)  # type: ignore[arg-type]  # the fields of an exchange


def pairs(*found: Reply) -> list[tuple[int, int]]:
    return [(one.interaction or -one.logged, one.touch) for one in found]


def test_the_last_touch_of_the_same_channel_is_answered() -> None:
    touches = [touch(1, 0, SMS), touch(2, 2), touch(3, 4)]
    found = replies_of(
        1, touches, [seen(11, 3), seen(12, 5, channel=SMS), seen(13, 6), seen(14, 6, channel=Channel.CHAT)]
    )
    assert pairs(*found) == [(11, 2), (12, 1), (13, 3), (14, 3)]
    assert [one.days for one in found] == [1, 5, 2, 2]


def test_a_thread_says_more_than_a_day() -> None:
    mails = [
        seen(10, 0, way=OUT, key="a", thread="a"),
        seen(11, 2, way=OUT, key="b", thread="b"),
        seen(12, 3, thread="a"),
    ]
    assert pairs(*replies_of(1, [touch(1), touch(2, 2)], mails)) == [(12, 1)]
    saved = [touch(1, mail_id="c"), touch(2, 2)]
    assert pairs(*replies_of(1, saved, [seen(12, 3, thread="c")])) == [(12, 1)]


def test_a_message_id_pairs_a_touch_with_its_mail_days_later() -> None:
    mails = [seen(10, 4, way=OUT, key="c", thread="t"), seen(11, 3, thread="x"), seen(12, 5, thread="t")]
    assert pairs(*replies_of(1, [touch(1, mail_id="c")], mails)) == [(12, 1)]


def test_what_came_before_or_too_late_is_no_reply() -> None:
    assert replies_of(1, [touch(1)], [seen(11, -1), seen(12, WITHIN + 1)]) == []
    assert pairs(*replies_of(1, [touch(1)], [seen(11, 0), seen(12, WITHIN)])) == [(11, 1), (12, 1)]
    shown = [seen(9, 0, 8), seen(10, 0, 9, OUT), seen(11, 0, 10)]
    assert pairs(*replies_of(1, [touch(1)], shown)) == [(11, 1)]
    assert replies_of(1, [], [seen(11, 1)]) == []
    assert replies_of(1, [touch(1, 0, MAIL, BOTH)], [seen(11, 1)]) == []


def test_a_machine_answers_only_where_its_words_or_its_thread_say_so() -> None:
    away = seen(11, 1, automatic=True, subject="Automatic reply: Hello")
    news = seen(12, 1, automatic=True, subject="News of the week")
    thread = seen(13, 1, automatic=True, subject="Ticket 7", thread="a")
    found = replies_of(1, [touch(1, mail_id="a")], [away, news, thread])
    assert [(one.interaction, one.kind) for one in found] == [
        (11, ReplyKind.AUTOMATIC),
        (13, ReplyKind.AUTOMATIC),
    ]


def test_what_was_logged_and_is_shown_is_one_and_the_users_word_holds() -> None:
    log = [touch(1), touch(2, 3, MAIL, IN, reply="busy", until=date(2026, 12, 1))]
    (one,) = replies_of(1, log, [seen(11, 4, text="Thanks!")])
    assert (one.interaction, one.logged, one.kind, one.until) == (11, 2, ReplyKind.BUSY, date(2026, 12, 1))
    (one,) = replies_of(1, [touch(1), touch(2, 3, MAIL, IN)], [seen(11, 4, text="Thanks!")])
    assert (one.logged, one.kind, one.words) == (2, ReplyKind.BRIEF, "thanks!")


def test_what_only_the_log_shows_is_a_reply_too() -> None:
    log = [touch(1, 0, SMS), touch(2, 1), touch(3, 1, SMS, IN), touch(4, 2, Channel.CALL, IN, reply="help")]
    found = replies_of(1, log, [])
    assert pairs(*found) == [(-3, 1), (-4, 2)]
    assert [one.kind for one in found] == [ReplyKind.POSITIVE, ReplyKind.HELP]
    assert replies_of(1, [touch(1, 0, MAIL, IN), touch(2)], []) == []
    assert replies_of(1, [touch(1), touch(2, WITHIN + 1, MAIL, IN)], []) == []


def test_something_of_mine_after_it_makes_it_answered() -> None:
    def answered(log: list[Touch], *exchanges: Exchange) -> list[bool]:
        return [one.answered for one in replies_of(1, log, exchanges)]

    came = seen(11, 2)
    assert answered([touch(1)], came) == [False]
    assert answered([touch(1), touch(2, 2)], came) == [True]
    assert answered([touch(1), touch(2, 2, asked_again=True)], came) == [False]
    assert answered([touch(1, 2)], came) == [False]
    assert answered([touch(1), touch(2, 3, Channel.CALL, BOTH)], came) == [True]
    assert answered([touch(1)], came, seen(12, 2, 11, OUT)) == [True]
    assert answered([touch(1)], seen(10, 1, 9, OUT), came) == [False]
    logged = [touch(1), touch(2, 2, MAIL, IN)]
    assert answered(logged) == [False]
    assert answered([*logged, touch(3, 2)]) == [True]
    assert answered(logged, seen(12, 2, 23, OUT)) == [False]
    assert answered(logged, seen(12, 4, 9, OUT)) == [True]


EVENTS = st.lists(
    st.tuples(st.integers(0, 80), st.sampled_from([MAIL, SMS, Channel.CALL]), st.sampled_from([OUT, IN, BOTH])),
    max_size=10,
)


@given(log=EVENTS, shown=EVENTS)
def test_nothing_is_answered_twice_and_every_pair_is_in_time(
    log: list[tuple[int, Channel, Direction]], shown: list[tuple[int, Channel, Direction]]
) -> None:
    touches = {number: touch(number, *one) for number, one in enumerate(log, start=1)}
    exchanges = [
        seen(number, day, 10, way, channel) for number, (day, channel, way) in enumerate(sorted(shown), start=1)
    ]
    found = replies_of(7, list(touches.values()), exchanges)
    assert len({one.interaction for one in found} - {0}) == sum(bool(one.interaction) for one in found)
    assert len({one.logged for one in found} - {0}) == sum(bool(one.logged) for one in found)
    assert [one.on for one in found] == sorted(one.on for one in found)
    for one in found:
        assert one.person == 7
        assert touches[one.touch].direction is OUT
        assert -1 <= (one.on - touches[one.touch].on).days <= WITHIN + 1
        assert one.days >= 0
