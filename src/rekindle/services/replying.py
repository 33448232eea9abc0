"""Touches and what came in after them -> replies, each with its kind, paired with the touch it answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rekindle.core.contact import latest
from rekindle.core.replies.next import next_step
from rekindle.core.replies.pairing import replies_of
from rekindle.model.channel import Direction
from rekindle.model.touch import Exchange, Reply, ReplyKind, Touch
from rekindle.services.deciding import barred
from rekindle.services.finding import called
from rekindle.store import kept
from rekindle.store import replies as rows_of_replies
from rekindle.store.shelf import Open


def replies(at: Open, today: date, persons: Sequence[int] | None = None) -> dict[int, list[Reply]]:
    """Person -> what came in within 60 days after a touch, oldest first; those with none are left out.

    Of everybody, or of these. What is dated after tomorrow has not happened.
    """
    touches = kept.by_person(at, Touch, persons)
    sent = {person for person, several in touches.items() if any(one.direction is Direction.OUT for one in several)}
    if not sent:
        return {}
    since = min(one.on for person in sent for one in touches[person]) - timedelta(days=1)
    shown = rows_of_replies.exchanges(at, sorted(sent), since.isoformat())
    bounced = _bounces(at, sorted(sent), since, shown, touches)
    found: dict[int, list[Reply]] = {}
    for person in sorted(sent):
        both = sorted([*shown.get(person, ()), *bounced.get(person, ())], key=lambda one: (one.at, one.number))
        several = [one for one in replies_of(person, touches[person], both) if one.on.toordinal() <= latest(today)]
        if several:
            found[person] = several
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A reply that nothing of mine followed yet, whose it is, and what to do about it."""

    reply: Reply
    name: str
    next: str
    due: date | None = None


def waiting(at: Open, today: date) -> list[Waiting]:
    """Of everybody who answered last, their newest reply: people's first, then machines', each the oldest first."""
    found = []
    for person, several in replies(at, today).items():
        human = [one for one in several if one.kind.human]
        newest = (human or several)[-1]
        if not newest.answered and not (newest.kind is ReplyKind.NEGATIVE and barred(at, person)):
            step = next_step(newest)
            found.append(Waiting(reply=newest, name=called(at, person), next=step.words, due=step.due))
    return sorted(found, key=lambda one: (not one.reply.kind.human, one.reply.on, one.reply.person))


def _bounces(
    at: Open,
    persons: Sequence[int],
    since: date,
    shown: Mapping[int, Sequence[Exchange]],
    touches: Mapping[int, Sequence[Touch]],
) -> dict[int, list[Exchange]]:
    """Person -> the bounces of mails to them: those in a thread of theirs, or that name an address of theirs."""
    several = list(rows_of_replies.bounces(at, since.isoformat()))
    if not several:
        return {}
    held = rows_of_replies.addresses(at, persons)
    found: dict[int, list[Exchange]] = {}
    for person in persons:
        threads = {one.thread for one in shown.get(person, ())} | {one.mail_id for one in touches[person]}
        for one in several:
            text = one.text.casefold()
            if one.thread in threads - {""} or any(address in text for address in held.get(person, ())):
                found.setdefault(person, []).append(one)
    return found


def kinds(several: Iterable[Reply], touches: Iterable[Touch]) -> dict[tuple[int, str], tuple[ReplyKind, ...]]:
    """(ordinal, channel) -> kinds of the replies that came in there, but for those that a touch tells itself."""
    told = {one.number for one in touches if one.reply}
    found: dict[tuple[int, str], tuple[ReplyKind, ...]] = {}
    for one in several:
        if one.logged not in told:
            place = one.on.toordinal(), one.channel.value
            found[place] = (*found.get(place, ()), one.kind)
    return found
