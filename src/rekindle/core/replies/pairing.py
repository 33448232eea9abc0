"""Touches and interactions with somebody -> what came in after a touch, each thing paired with the touch it answers.

A mail is paired by its thread, all else by person and day: with the last touch of its own channel before it, else the
last touch. What the user logged and an export shows is one reply, and the user's word for its kind holds. Answers of
machines count where their words, or their thread, show that they are answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rekindle.core.contact import ordinal
from rekindle.core.replies import classify
from rekindle.model.channel import Channel, Direction
from rekindle.model.touch import Exchange, Reply, ReplyKind, Touch

WITHIN = 60
"""Days after a touch in which something that comes in is an answer to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sent:
    """A touch of mine that may be answered, with the message that an export shows for it."""

    touch: Touch
    shown: Exchange | None

    @property
    def threads(self) -> set[str]:
        """The threads it is known to be in."""
        found = {self.touch.mail_id} | ({self.shown.thread, self.shown.key} if self.shown else set())
        return found - {""}

    def before(self, at: str, day: int) -> bool:
        """True when it went out before that instant, as far as is known, and not too long before."""
        if self.shown:
            return self.shown.at < at and day - ordinal(self.shown.at[:10]) <= WITHIN
        return 0 <= day - self.touch.on.toordinal() <= WITHIN

    def may_answer(self, day: int) -> bool:
        """True when it was logged for that day, at no known hour: more likely the answer to what came in that day."""
        return not self.shown and not self.touch.asked_again and self.touch.on.toordinal() == day


def replies_of(person: int, touches: Sequence[Touch], exchanges: Sequence[Exchange]) -> list[Reply]:
    """What one person, or a machine for them, answered, oldest first. Exchanges are in order of time."""
    ordered = sorted(touches, key=lambda one: (one.on, one.number))
    sent = list(_sent(ordered, exchanges))
    logged = [one for one in ordered if one.direction is Direction.IN]
    found: list[Reply] = []
    for exchange in (one for one in exchanges if one.direction is Direction.IN):
        answers = _answered(exchange, sent)
        same = next((one for one in logged if _same(one, exchange)), None)
        reply = _shown(person, exchange, answers, same)
        if reply and answers:
            found.append(replace(reply, answered=_followed(exchange, answers.touch, ordered, exchanges)))
            logged = [one for one in logged if one is not same]
    found += _told(person, logged, sent, ordered, exchanges)
    return sorted(found, key=lambda one: (one.on, one.interaction, one.logged))


def _sent(touches: Iterable[Touch], exchanges: Iterable[Exchange]) -> Iterator[_Sent]:
    """My touches, each message of an export with one of them: by Message-ID, else by channel and day."""
    left = [one for one in exchanges if one.direction is Direction.OUT]
    for touch in (one for one in touches if one.direction is Direction.OUT):
        shown = next((one for one in left if touch.mail_id and one.key == touch.mail_id), None)
        shown = shown or min(
            (one for one in left if _same(touch, one)), key=lambda one: _apart(touch, one), default=None
        )
        left = [one for one in left if one is not shown]
        yield _Sent(touch=touch, shown=shown)


def _same(touch: Touch, exchange: Exchange) -> bool:
    return exchange.channel == touch.channel and _apart(touch, exchange) <= 1


def _apart(touch: Touch, exchange: Exchange) -> int:
    return abs(ordinal(exchange.at[:10]) - touch.on.toordinal())


def _answered(exchange: Exchange, sent: Sequence[_Sent]) -> _Sent | None:
    day = ordinal(exchange.at[:10])
    near = [one for one in sent if one.before(exchange.at, day)]
    near = [one for one in near if not one.may_answer(day)] or near
    by_thread = [one for one in near if exchange.thread in one.threads]
    by_channel = [one for one in near if one.touch.channel == exchange.channel]
    return next((several[-1] for several in (by_thread, by_channel, near) if several), None)


def _shown(person: int, exchange: Exchange, answers: _Sent | None, same: Touch | None) -> Reply | None:
    """The reply that an exchange is; None for what a machine sent that is no answer."""
    written = date.fromordinal(ordinal(exchange.at[:10]))
    kind = classify(exchange.subject, exchange.text, written, automatic=exchange.automatic)
    by_thread = bool(answers and exchange.thread in answers.threads)
    if not answers or (exchange.automatic and not kind.words and not by_thread):
        return None
    return Reply(
        person=person,
        on=written,
        channel=Channel(exchange.channel),
        kind=ReplyKind(same.reply) if same and same.reply else kind.kind,
        words=kind.words,
        subject=exchange.subject,
        until=(same.until if same else None) or kind.until,
        interaction=exchange.number,
        logged=same.number if same else 0,
        touch=answers.touch.number,
        days=max(0, (written - answers.touch.on).days),
    )


def _told(
    person: int, logged: Iterable[Touch], sent: Sequence[_Sent], touches: Sequence[Touch], exchanges: Sequence[Exchange]
) -> Iterator[Reply]:
    """Replies that only the user's log shows."""
    for one in logged:
        near = [
            other.touch
            for other in sent
            if 0 <= (one.on - other.touch.on).days <= WITHIN
            and (other.touch.on, other.touch.number) < (one.on, one.number)
        ]
        if near:
            answers = [other for other in near if other.channel is one.channel][-1:] or near[-1:]
            at = f"{one.on.isoformat()}~"  # after whatever an export shows of that day
            followed = any(other.direction is Direction.OUT and other.at > at for other in exchanges)
            yield Reply(
                person=person,
                on=one.on,
                channel=one.channel,
                kind=ReplyKind(one.reply or ReplyKind.POSITIVE),
                until=one.until,
                logged=one.number,
                touch=answers[0].number,
                days=(one.on - answers[0].on).days,
                answered=followed or any(_mine_after(other, one.on, one.number) for other in touches),
            )


def _followed(exchange: Exchange, answers: Touch, touches: Sequence[Touch], exchanges: Sequence[Exchange]) -> bool:
    """True when something of mine came after it."""
    on = date.fromordinal(ordinal(exchange.at[:10]))
    return any(one.direction is not Direction.IN and one.at > exchange.at for one in exchanges) or any(
        _mine_after(one, on, answers.number) for one in touches
    )


def _mine_after(touch: Touch, on: date, number: int) -> bool:
    """True for something of mine of a later day, or of that day and logged later."""
    return touch.direction is not Direction.IN and (touch.on > on or (touch.on == on and touch.number > number))
