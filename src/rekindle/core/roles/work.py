"""Posts of a person beside the user's -> boss, report, teammate.

The same employer in the same years makes a teammate; a title up or down the ladder there makes a boss or a report,
strongly only when both posts name one field ("Head of planning" over "Planner"), for a firm has many heads.
"""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.core.ladder import rung
from rekindle.core.roles.clue import Clue
from rekindle.core.roles.mine import Mine, Post, field_words
from rekindle.core.spans import OPEN, Span, overlap, span
from rekindle.model.person import Member, Person, Sureness
from rekindle.model.record import Position
from rekindle.util.company import normal

_STEP = 0.15
"""Less on the ladder than this is no rank."""


def work(person: Person, mine: Mine) -> Iterator[Clue]:
    """Every clue from posts."""
    if mine.posts:
        for member in person.members:
            for position in member.record.positions:
                for post in mine.posts.get(normal(position.company), ()):
                    yield from _beside(member, position, post)


def _beside(member: Member, position: Position, post: Post) -> Iterator[Clue]:
    theirs, where = held(member, position), member.record.origin.where
    if theirs is None or post.span is None:
        yield Clue("teammate", Sureness.THIN, "same employer, no years", where, f"a teammate at {position.company}")
        return
    shared = overlap(theirs, post.span)
    if not shared:
        return
    yield Clue("teammate", Sureness.STRONG, f"same employer, {shared}", where, f"a teammate at {position.company}")
    yield from _rank(position, post, shared, where, now=OPEN == theirs[1] == post.span[1])


def _rank(position: Position, post: Post, shared: str, where: str, *, now: bool) -> Iterator[Clue]:
    step = rung(position.title) - post.rung
    if abs(step) < _STEP or not post.rung or not position.title:
        return
    same_field = bool(field_words(position) & post.words)
    sureness = Sureness.STRONG if same_field else Sureness.THIN
    team = "same team" if same_field else "same employer"
    if step > 0:
        phrase = f"your manager at {position.company}" if now else f"your former manager at {position.company}"
        yield Clue("boss" if now else "ex-boss", sureness, f"{team}, {position.title}, {shared}", where, phrase)
    else:
        phrase = f"a report of yours at {position.company}"
        yield Clue("report", Sureness.THIN, f"{team}, {position.title}, {shared}", where, phrase)


def held(member: Member, position: Position) -> Span | None:
    """Its months; a LinkedIn post without any holds on the day of its export."""
    dated = span(position)
    if dated is None and member.as_of and member.record.source.startswith("linkedin"):
        return member.as_of[:7], member.as_of[:7]
    return dated
