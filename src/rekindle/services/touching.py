"""What was done or came back, as the user tells it in a line -> one touch, with the gives and the verdict it carries.

One transaction and one entry of the log: an undo leaves the book as it was before. Rekindle sends nothing; a touch says
that the user did.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rekindle.core.means import MEANS, channel_for, channel_of, told, usual_way
from rekindle.core.replies import Kind, classify
from rekindle.core.silence import day_words
from rekindle.model import Channel, UserError, Verdict
from rekindle.model.channel import Direction
from rekindle.model.draft import Draft, DraftKind, DraftState
from rekindle.model.life import Give, GiveState
from rekindle.model.touch import ReplyKind, Touch
from rekindle.services.finding import called, person_named
from rekindle.services.noting import holder, keep_in, the
from rekindle.services.saying import Said, say_in
from rekindle.store import kept
from rekindle.store.shelf import Open

ASKS = ("advice", "favour", "introduction", "referral", "job")
"""Kinds of ask that a touch may have made."""

PROMISED_FOR = timedelta(days=5)
"""When a promise falls due that names no day (outreach.md section 4, "Replies")."""

NOTE_MOST = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class More:
    """What else the user says of a touch."""

    on: date | None = None
    direction: Direction | None = None  # None: as is usual by that means
    note: str = ""
    private: bool = True
    minutes: float | None = None
    draft: int = 0
    told: bool = False
    offered: str = ""  # what was offered: "send you the list of river data"
    ask: str = ""
    reply: str = ""  # a ReplyKind, of what came in
    text: str = ""  # what came in, as pasted: tells its kind, unless `reply` does
    until: date | None = None
    promise: str = ""  # what was promised, for `due`
    due: date | None = None
    again: bool = False  # a second one of that day
    mail_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """What was logged, in words, and the log entry to undo."""

    touch: Touch
    person: int
    name: str
    told: str  # "mail to Anna Lind, today"
    entry: int
    gives: tuple[Give, ...] = ()  # offered or promised by it
    never: bool = False  # they asked not to be written to
    read: Kind | None = None  # what a pasted text was taken for, and by which words
    back: date | None = None  # when their turn comes again, unless an answer comes first


def touched(  # noqa: PLR0913 - who, how, when, and whatever else is told
    at: Open, person: str, channel: str, today: date, now: str, *, more: More | None = None
) -> Touched:
    """Log what was done or came back.

    Raises:
        UserError: nobody of that name; no such channel, ask or kind of reply; a day to come; the same once more on one
            day without `again`; a draft that is not theirs, was dropped, or was sent already.
    """
    with at.engine.transaction():  # what was logged already is seen, whichever window logged it
        return _touched(at, person, channel, today, now, more=more or More())


def _touched(at: Open, person: str, channel: str, today: date, now: str, *, more: More) -> Touched:  # noqa: PLR0913 - as above
    number = person_named(at, person)
    draft = _draft(at, more.draft, number) if more.draft else None
    read = classify("", more.text, more.on or today) if more.text.strip() and not more.reply else None
    more = replace(more, reply=read.kind, until=more.until or read.until) if read else more
    channel = channel or (_asked_by(at, number) if more.reply else "")
    touch = _touch(number, _channel(channel, draft), draft, more, today)
    _check(at, touch, today, again=more.again)
    done = _log(at, touch, draft, more, today=today, now=now)
    return replace(done, read=read, back=back_of(at, touch, today))


def back_of(at: Open, touch: Touch, today: date) -> date | None:
    """When their turn comes again, where it was mine just now."""
    if touch.direction is Direction.IN:
        return None
    from rekindle.services.keeping import rhythm_of  # noqa: PLC0415 - whose turn it is loads only where it is told

    due = rhythm_of(at, str(touch.record), today).due
    return due.on if due and due.on > today else None


def sent(at: Open, draft: int, today: date, now: str) -> Touched:
    """Log that a draft was sent, to whom it is for.

    Raises:
        UserError: there is no such draft, it was dropped, or sent already.
    """
    person = holder(at, the(at, Draft, draft, called="draft", see="rekindle drafts"))
    return touched(at, str(person), "", today, now, more=More(draft=draft, again=True))


def _asked_by(at: Open, person: int) -> str:
    """The channel of my last message to them: what came back came by it, unless the user says otherwise."""
    mine = [one for one in kept.kept(at, Touch, person=person) if one.direction is Direction.OUT]
    return max(mine, key=lambda one: (one.on, one.number)).channel.value if mine else ""


def _channel(word: str, draft: Draft | None) -> Channel:
    if not word and draft:
        return channel_for(draft.medium)
    if found := channel_of(word):
        return found
    raise UserError(
        f"There is no channel called {word}." if word else "By what means was it?",
        unchanged="Nothing was logged.",
        next_step=f"Say how: {', '.join(MEANS)}.",
    )


def _draft(at: Open, number: int, person: int) -> Draft:
    draft = the(at, Draft, number, called="draft", see="rekindle drafts")
    if holder(at, draft) != person:
        raise UserError(
            f"Draft {number} is for {called(at, holder(at, draft))}.",
            unchanged="Nothing was logged.",
            next_step="See the drafts: rekindle drafts",
        )
    if draft.state is DraftState.DROPPED:
        raise UserError(
            f"Draft {number} was dropped.", unchanged="Nothing was logged.", next_step="Log it without the draft."
        )
    if sent := sent_by(at, number):
        raise UserError(
            f"Draft {number} was sent already, on {day_words(sent.on)}.",
            unchanged="Nothing was logged.",
            next_step=f"Was that wrong? Take it back first: rekindle undo {kept.entry_of(at, sent)}",
        )
    return draft


def sent_by(at: Open, draft: int) -> Touch | None:
    """The touch that says that a draft was sent; None when none does."""
    return next((one for one in kept.kept(at, Touch) if one.draft == draft), None)


def _touch(person: int, channel: Channel, draft: Draft | None, more: More, today: date) -> Touch:
    """The touch to be kept."""
    usual = Direction.IN if more.reply or more.text else usual_way(channel)
    touch = Touch(
        record=person,
        on=more.on or today,
        channel=channel,
        direction=more.direction or usual,
        note=(more.note or more.text).strip()[:NOTE_MOST],
        private=more.private,
        minutes=more.minutes,
        told=more.told,
        offered=bool(more.offered or more.promise),
        ask=more.ask,
        reply=more.reply,
        until=more.until,
        mail_id=more.mail_id,
    )
    return _of_draft(touch, draft) if draft else touch


def _of_draft(touch: Touch, draft: Draft) -> Touch:
    """A touch with what the draft that was sent says of itself."""
    return replace(
        touch,
        draft=draft.number,
        family=draft.family.value if draft.family else "",
        news=draft.news,
        gives=draft.gives,
        causes=draft.causes,
        told=touch.told or bool(draft.news),
        offered=touch.offered or bool(draft.gives),
        ask=touch.ask or draft.ask,
        asked_again=draft.kind is DraftKind.FOLLOW_UP,
        mail_id=touch.mail_id or draft.mail_id,
    )


def _check(at: Open, touch: Touch, today: date, *, again: bool) -> None:
    if touch.on > today:
        raise UserError(
            f"{day_words(touch.on)} is still to come.",
            unchanged="Nothing was logged.",
            next_step="Log it once it has happened.",
        )
    _known(touch.ask, ASKS, "ask")
    _known(touch.reply, tuple(ReplyKind), "kind of reply")
    if touch.reply and touch.direction is Direction.OUT:
        raise UserError(
            "A reply comes from them, not from you.", unchanged="Nothing was logged.", next_step="Leave out --out."
        )
    _check_once(at, touch, again=again)


def _known(word: str, words: tuple[str, ...], called: str) -> None:
    if word and word not in words:
        raise UserError(
            f"There is no {called} called {word}.",
            unchanged="Nothing was logged.",
            next_step=f"Choose one of {', '.join(words)}.",
        )


def _check_once(at: Open, touch: Touch, *, again: bool) -> None:
    """A key pressed twice logs nothing twice."""
    for one in () if again else kept.kept(at, Touch, person=touch.record):
        if _what(one) == _what(touch):
            raise UserError(
                f"Logged already: {told(one.channel, one.direction, called(at, touch.record), one.on)}.",
                unchanged="Nothing was logged twice.",
                next_step="If this is another one, add --again.",
            )


def _what(touch: Touch) -> tuple[date, Channel, Direction, str]:
    """What makes two touches look like one, logged twice; an answer of another kind is another answer."""
    return touch.on, touch.channel, touch.direction, touch.reply


def _log(  # noqa: PLR0913 - a touch, what it rests on and what is told of it
    at: Open, touch: Touch, draft: Draft | None, more: More, *, today: date, now: str
) -> Touched:
    name = called(at, touch.record)
    words = told(touch.channel, touch.direction, name, touch.on)
    asked = any(one.reply == ReplyKind.NEGATIVE for one in kept.kept(at, Touch, person=touch.record))
    never = touch.reply == ReplyKind.NEGATIVE and not asked  # beside a word of the user's: that may be taken back
    with at.engine.transaction():
        said = [Said(touch.record, Verdict.NEVER)] if never else []
        entry = say_in(at, said, "touched", f"Logged {words}", now=now)
        done = keep_in(at, entry, touch, words, needs=[draft] if draft else [])
        gives = tuple(_kept(at, entry, give, words) for give in _gives(at, touch, more))
    return Touched(
        touch=replace(touch, number=done.number),
        person=done.person,
        name=name,
        told=told(touch.channel, touch.direction, name, touch.on, today),
        entry=entry,
        gives=gives,
        never=touch.reply == ReplyKind.NEGATIVE,
    )


def _kept(at: Open, entry: int, give: Give, words: str) -> Give:
    return replace(give, number=keep_in(at, entry, give, words).number)


def _gives(at: Open, touch: Touch, more: More) -> Iterator[Give]:
    """What a touch offered or promised: of the draft's list, and in the user's words."""
    had = {one.listed for one in kept.kept(at, Give, person=touch.record)}
    for number in touch.gives:
        listed = kept.kept_one(at, Give, number)
        if listed and number not in had:
            yield replace(
                listed, number=0, state=GiveState.OFFERED, record=touch.record, listed=number, on=touch.on, due=None
            )
    if more.offered:
        yield Give(offer=more.offered, state=GiveState.OFFERED, record=touch.record, on=touch.on)
    if more.promise:
        due = more.due or touch.on + PROMISED_FOR
        yield Give(offer=more.promise, state=GiveState.PROMISED, record=touch.record, on=touch.on, due=due)
