"""Touches and all that passed -> what the user did and what came of it (outreach.md section 8).

Counted is what was logged: a touch of mine is one that I made, or a call or meeting of both; what imports alone show is
contact, and moves outcomes only. All counts run from a day to a day, so that goals and the whole use the same rules.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from rekindle.core.cadence import LATE, passed
from rekindle.core.stages.wording import SHOWN
from rekindle.core.ties import band
from rekindle.model.channel import MET, SPOKEN, Channel, Direction
from rekindle.model.figures import Level, Share, Story, Tally, Week
from rekindle.model.life import Give, GiveState
from rekindle.model.shortlist import week_of
from rekindle.model.stage import Stage, Step
from rekindle.model.touch import Passage, Touch

LEAST_WEEKS, WEEKS = 4, 12
"""Weeks that a chart shows."""
RECONNECT_DAYS = 30
OPENS_DAYS = 14
"""Days of silence after which a touch keeps a rhythm, rather than going on with an exchange. Own prior."""
DOUBLINGS = 2
"""An unanswered cycle doubles the interval, at most so often (outreach.md section 4)."""
WARM = "warm", "strong"
QUIET = (
    (60, "under 2 months"),
    (182, "2 to 6 months"),
    (365, "6 to 12 months"),
    (3 * 365, "1 to 3 years"),
)
LONGEST, UNKNOWN = "over 3 years", "nothing on record"


# --- what the user did ------------------------------------------------------------------------------------------------


def mine(story: Story, since: date, until: date) -> list[Touch]:
    """Touches of mine within these days, in order."""
    found = [one for one in story.touches if one.direction is not Direction.IN and since <= one.on <= until]
    return sorted(found, key=lambda one: (one.on, one.number))


def touches(stories: Iterable[Story], since: date, until: date) -> int:
    """How many touches of mine there were."""
    return sum(len(mine(story, since, until)) for story in stories)


def calls(stories: Iterable[Story], since: date, until: date) -> int:
    """How many of them were calls or video calls."""
    return sum(1 for story in stories for one in mine(story, since, until) if one.channel in SPOKEN)


def firsts(stories: Iterable[Story], until: date) -> list[Touch]:
    """The first touch of mine to each person, until a day."""
    found = (mine(story, date.min, until) for story in stories)
    return [several[0] for several in found if several]


def weeks(stories: Sequence[Story], today: date, most: int = WEEKS) -> tuple[Week, ...]:
    """The weeks since that of the first touch, this one last, four at least; those without a touch are there too."""
    start = min((one.on for one in firsts(stories, today)), default=today)
    monday = _monday(today)
    several = min(max((monday - _monday(start)).days // 7 + 1, LEAST_WEEKS), most)
    mondays = [monday - timedelta(weeks=back) for back in reversed(range(several))]
    counts, first = dict.fromkeys(mondays, 0), dict.fromkeys(mondays, 0)
    for story in stories:
        for place, one in enumerate(mine(story, date.min, today)):
            if (week := _monday(one.on)) in counts:
                counts[week] += 1
                first[week] += not place
    return tuple(Week(name=week_of(day), since=day, touches=counts[day], first=first[day]) for day in mondays)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def given(stories: Iterable[Story], since: date, until: date) -> int:
    """Gives of mine that were delivered within these days."""
    return sum(1 for one in _gives(stories) if one.state is GiveState.DELIVERED and since <= (one.on or since) <= until)


def promised(stories: Iterable[Story]) -> int:
    """Gives that are still owed."""
    return sum(1 for one in _gives(stories) if one.state is GiveState.PROMISED)


def _gives(stories: Iterable[Story]) -> Iterator[Give]:
    return (one for story in stories for one in story.gives)


def asks(stories: Iterable[Story], until: date) -> int:
    """Touches of mine that asked for something."""
    return sum(1 for story in stories for one in mine(story, date.min, until) if one.ask)


def on_time(stories: Iterable[Story], since: date, until: date) -> Share:
    """Touches that came within 1.2 intervals of the last contact, of those that keep a rhythm.

    The first touch to somebody has no time to keep, nor has a follow-up, nor what goes on with an exchange. Pauses stop
    the clock, and each unanswered cycle before doubles the interval.
    """
    kept = [ok for story in stories if story.interval for on, ok in _rhythm(story, until) if since <= on <= until]
    return Share(sum(kept), len(kept))


def _rhythm(story: Story, until: date) -> Iterator[tuple[date, bool]]:
    """(day, on time) of each touch after the first that opens an exchange."""
    contact = sorted({one.on for one in story.passages} | {one.on for one in story.touches})
    heard = [one.on for one in story.passages if two_way(one)]
    opened: date | None = None
    missed = 0
    for on in sorted({one.on for one in mine(story, date.min, until) if not one.asked_again}):
        before = contact[bisect_left(contact, on) - 1] if contact[0] < on else None
        if opened is None or before is None:
            opened = on
        elif (on - before).days >= OPENS_DAYS:
            missed = 0 if any(opened <= day < on for day in heard) else min(missed + 1, DOUBLINGS)
            opened = on
            yield on, passed(before, on, story.off) <= LATE * story.interval * 2**missed


# --- what came of it --------------------------------------------------------------------------------------------------


def two_way(one: Passage) -> bool:
    """True when somebody wrote, rang or met, and it was no machine."""
    machines = one.replies and not any(kind.human for kind in one.replies)
    return bool(one.mutual or (one.received and not machines))


def reconnected(stories: Iterable[Story], since: date, until: date) -> Share:
    """Of those first written to within these days, who answered, rang or met within 30 days.

    Who was written to less than 30 days before `until`, and has not answered yet, is not among them.
    """
    part = whole = 0
    for story in stories:
        first = next(iter(mine(story, date.min, until)), None)
        if first is None or first.on < since:
            continue
        last = first.on + timedelta(days=RECONNECT_DAYS)
        back = any(two_way(one) and first.on <= one.on <= min(last, until) for one in story.passages)
        part += back
        whole += back or last <= until
    return Share(part, whole)


def conversations(stories: Iterable[Story], since: date, until: date, channels: Iterable[Channel] = MET) -> int:
    """Calls, video calls and meetings in person, one a day and person by each of these means."""
    wanted = set(channels)
    return sum(1 for story in stories for one in story.passages if one.channel in wanted and since <= one.on <= until)


def in_rhythm(stories: Iterable[Story], today: date) -> Share:
    """Of those with a rhythm, with whom the last contact is within 1.2 intervals."""
    found = [story for story in stories if story.interval]
    near = [story for story in found if (gap := _gap(story, today)) is not None and gap <= LATE * story.interval]
    return Share(len(near), len(found))


def _gap(story: Story, today: date) -> int | None:
    last = max((one.on for one in story.passages), default=None)
    return None if last is None else passed(min(last, today), today, story.off)


def quiet(last: Iterable[str], today: date) -> tuple[Tally, ...]:
    """How long it has been quiet with how many; `last` are days of last contact, "" where none is on record."""
    counts = {name: 0 for _, name in QUIET} | {LONGEST: 0, UNKNOWN: 0}
    for text in last:
        counts[_quiet(text, today)] += 1
    return tuple(Tally(name, count) for name, count in counts.items())


def _quiet(text: str, today: date) -> str:
    if not text:
        return UNKNOWN
    gap = (today - date.fromisoformat(text)).days
    return next((name for most, name in QUIET if gap < most), LONGEST)


def warmer(strengths: Iterable[tuple[float | None, float | None]]) -> int:
    """How many ties became warm: (then, now) of each, None where nothing is on record."""
    return sum(1 for then, now in strengths if band(then or 0.0) not in WARM and band(now or 0.0) in WARM)


def levels(stories: Iterable[Story]) -> tuple[Level, ...]:
    """The stages, lowest first, since the first touch to each. Who has come to one has come past all below it."""
    order = {stage: place for place, stage in enumerate(Stage)}
    now, ever = dict.fromkeys(Stage, 0), dict.fromkeys(Stage, 0)
    stayed: dict[Stage, list[int]] = {stage: [] for stage in Stage}
    for story in stories:
        steps = _steps(story)
        now[story.standing.stage] += 1
        highest = max(order[stage] for stage in (story.standing.stage, *(step.stage for step in steps)))
        for stage, place in order.items():
            ever[stage] += place <= highest
        for one, following in pairwise(steps):
            stayed[one.stage].append((following.on - one.on).days)
    return tuple(
        Level(
            stage=stage,
            name=SHOWN[stage],
            now=now[stage],
            ever=ever[stage],
            days=int(median(stayed[stage])) if stayed[stage] else None,
        )
        for stage in Stage
    )


def _steps(story: Story) -> list[Step]:
    """The steps that came after the first touch of mine: what was before it is history."""
    first = next(iter(mine(story, date.min, date.max)), None)
    return [step for step in story.standing.steps if first and step.on >= first.on]


def before_ask(stories: Iterable[Story], until: date) -> tuple[int, float | None]:
    """(people asked for something, the median of touches of mine that came before the first ask)."""
    found = []
    for story in stories:
        several = mine(story, date.min, until)
        if place := [place for place, one in enumerate(several) if one.ask]:
            found.append(place[0])
    return len(found), float(median(found)) if found else None
