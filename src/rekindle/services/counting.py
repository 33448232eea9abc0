"""Touches, what passed, and people -> honest numbers. Nothing of it is kept.

The few with whom anything was done are read whole; of everybody else only the day of the last contact is, in one pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from rekindle.core import answered, stats
from rekindle.model import Channel
from rekindle.model.figures import Effort, Figures, Outcome, Story
from rekindle.services.living import profile_of
from rekindle.services.replying import replies
from rekindle.services.staging import standings
from rekindle.services.stories import stories
from rekindle.store import lists
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.services.beginning import Beginning


def whole_stories(at: Open, today: date) -> list[Story]:
    """The same with what came back and how far each has come."""
    found = stories(at, today)
    persons = [one.person for one in found]
    heard, stand = replies(at, today, persons), standings(at, persons, today)
    return [replace(one, replies=tuple(heard.get(one.person, ())), standing=stand[one.person]) for one in found]


def figures(at: Open, today: date) -> Figures:
    """All numbers as of a day."""
    from rekindle.services.beginning import Beginning, beginning  # noqa: PLC0415 - goals look at no time before

    told = whole_stories(at, today)
    rows = lists.people_with(at)
    since = min((one.on for one in stats.firsts(told, today)), default=None)
    last = {row.id: row.last for row in rows}
    then = beginning(at, since, today, last) if since else Beginning()
    return Figures(
        as_of=today,
        since=since,
        effort=_effort(at, told, len(rows), since or today, today),
        outcome=_outcome(told, last.values(), then, since or today, today),
    )


def _effort(at: Open, told: Sequence[Story], people: int, since: date, today: date) -> Effort:
    return Effort(
        people=people,
        records=len(rows_of_people.memberships(at)),
        questions=rows_of_people.counts(at)[1],
        touches=stats.touches(told, since, today),
        first=len(stats.firsts(told, today)),
        calls=stats.calls(told, since, today),
        gives=stats.given(told, date.min, today),
        promised=stats.promised(told),
        asks=stats.asks(told, today),
        on_time=stats.on_time(told, since, today),
        cap=profile_of(at).cap,
        weeks=stats.weeks(told, today),
    )


def _outcome(told: Sequence[Story], last: Iterable[str], then: Beginning, since: date, today: date) -> Outcome:
    asked, before = stats.before_ask(told, today)
    return Outcome(
        by_channel=answered.rates(told, answered.by_channel, today),
        by_opener=answered.rates(told, answered.by_opener, today),
        reply_days=answered.reply_days(told),
        stages=stats.levels(told),
        reconnected=stats.reconnected(told, since, today),
        in_rhythm=stats.in_rhythm(told, today),
        warmer=stats.warmer(then.strengths),
        quiet=stats.quiet(last, today),
        quiet_then=stats.quiet(then.last, since) if then.last else (),
        conversations=stats.conversations(told, since, today),
        coffees=stats.conversations(told, since, today, (Channel.IN_PERSON,)),
        asked=asked,
        before_ask=before,
    )


class Chart(NamedTuple):
    """A picture drawn for a broad and for a narrow screen, and the sentence that says what it shows."""

    name: str
    told: str
    broad: str  # SVG, every text in it escaped
    narrow: str


def charts(at: Open, today: date) -> tuple[Figures, tuple[Chart, ...]]:
    """All numbers, and their pictures for a page."""
    from rekindle.core.charts import BROAD, NARROW, pictures  # noqa: PLC0415 - only where something is drawn
    from rekindle.core.svg import drawn  # noqa: PLC0415 - as above

    found = figures(at, today)
    pairs = zip(pictures(found, BROAD), pictures(found, NARROW), strict=True)
    return found, tuple(Chart(broad.name, broad.told, drawn(broad), drawn(narrow)) for broad, narrow in pairs)


def chart_page(at: Open, today: date) -> str:
    """All numbers as one SVG file."""
    from rekindle.core.charts import pictures  # noqa: PLC0415 - only where something is drawn
    from rekindle.core.svg import page  # noqa: PLC0415 - as above

    return page(pictures(figures(at, today)))
