"""All that is known of somebody -> one page to read before ringing them (voice.md, days 23 and 24).

It is for the user's eyes: what is private is shown and marked as such. Nothing is invented: each line says a fact as it
was told, and each question rests on one, or fits anybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from rekindle.core.brief.asking import leave_out, listen, questions
from rekindle.core.brief.knowing import changes, facts, gives, history, topics
from rekindle.core.brief.places import clock_words
from rekindle.model.brief import Brief, Meeting, Section
from rekindle.model.stage import Rung

USUAL = {Rung.COFFEE: 60}
"""Minutes for a talk that is not the next rung."""


def brief(meeting: Meeting, today: date, now: datetime) -> Brief:
    """The page. Sections without a line are left out."""
    standing, purpose = meeting.standing, meeting.purpose
    minutes = standing.minutes if standing.rung is purpose and standing.minutes else USUAL.get(purpose, 20)
    return Brief(
        person=meeting.known.person.id,
        name=meeting.known.person.name,
        purpose=purpose,
        minutes=minutes,
        sections=tuple(one for one in _sections(meeting, today, now, minutes) if one.lines),
    )


def _sections(meeting: Meeting, today: date, now: datetime, minutes: int) -> Iterator[Section]:
    known, standing = meeting.known, meeting.standing
    yield Section(key="who", title="Who", lines=tuple(_who(meeting, now)))
    yield Section(key="history", title="How it was", lines=history(meeting.tie, standing))
    yield Section(key="topics", title="Last talked about", lines=topics(known.touches, meeting.topics))
    yield Section(key="gives", title="From you to them", lines=gives(known.gives))
    yield Section(key="facts", title="Good to know", lines=facts(known.facts))
    yield Section(key="changes", title="New with them", lines=changes(known, today))
    yield Section(key="ask", title="Three questions to choose from", lines=questions(meeting))
    yield Section(key="leave_out", title="Leave out", lines=leave_out(meeting, today))
    yield Section(key="listen", title="Listen for", lines=listen(meeting, minutes))


def _who(meeting: Meeting, now: datetime) -> Iterator[str]:
    if meeting.what:
        yield meeting.what
    if roles := "; ".join(one.text or one.role for one in meeting.known.roles[:3]):
        yield roles
    if meeting.where.towns:
        yield f"In {', '.join(meeting.where.towns[:2])}, as far as is known"
    if words := clock_words(meeting.where, now):
        yield words
