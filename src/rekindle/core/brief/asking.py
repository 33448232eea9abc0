"""Facts, topics and gates -> three questions to choose from, what to leave out, and what to listen for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rekindle.core.brief.knowing import FRESH, hidden
from rekindle.core.causes.words import spoken, tidy
from rekindle.core.silence import day_words
from rekindle.model.brief import Meeting
from rekindle.model.life import GiveState, Relation
from rekindle.model.stage import Rung, Stage, Standing

MOST = 3
RECENT = timedelta(days=90)
GENTLE = (
    "How are you doing this week?",
    "Is there one thing that would help?",
    "Would you rather talk of something else altogether?",
)
ANYBODY = (
    "What takes most of your time at the moment?",
    "What are you looking forward to?",
    "What have you learned lately that you wish you'd known before?",
)
OPENING = "Begin with: \"Nothing's wrong and I'm not selling anything. Is now fine, or is there a better day?\""


def questions(meeting: Meeting) -> tuple[str, ...]:
    """Three questions, those that rest on something first; in hard times only gentle ones."""
    if distress(meeting.standing):
        return GENTLE
    return tuple(dict.fromkeys([*_of_theirs(meeting), *ANYBODY]))[:MOST]


def _of_theirs(meeting: Meeting) -> Iterator[str]:
    """One of each kind, so that three questions are not three times the same."""
    open_ = [one for one in reversed(meeting.known.facts) if not hidden(one)]
    for relation, shape in _SHAPES:
        if found := next((tidy(one.text) for one in open_ if one.relation is relation), ""):
            yield shape.format(found)
    given = [one for one in meeting.known.gives if one.state is GiveState.DELIVERED and one.noun]
    if given:
        yield f"Did {tidy(given[-1].noun)} help?"
    if firm := _new_firm(meeting):
        yield f"How are you finding {firm}?"
    if meeting.topics:
        yield f'What came of "{tidy(meeting.topics[0].text)}"?'


_SHAPES = (
    (Relation.NEED, "Has {} turned up yet?"),
    (Relation.WORD, 'You said "{}". Do you still think so?'),
    (Relation.INTEREST, "What's new in {}?"),
    (Relation.WORK, "What came after {}?"),
)


def _new_firm(meeting: Meeting) -> str:
    """The employer they went to not long ago, as two exports show."""
    moved = [one for one in meeting.known.changes if one.field == "company" and one.after and one.until]
    newest = max(moved, key=lambda one: one.until or date.min, default=None)
    last = meeting.standing.last
    if newest is None or newest.until is None or (last and (last - newest.until).days > FRESH):
        return ""
    return spoken(newest.after)


def distress(standing: Standing) -> bool:
    """True in hard times."""
    return any(one.gate == "no-distress" and not one.open for one in standing.gates)


def leave_out(meeting: Meeting, today: date) -> tuple[str, ...]:
    """What not to ask, and what not to bring up."""
    return tuple(_left_out(meeting, today))


def _left_out(meeting: Meeting, today: date) -> Iterator[str]:
    standing, known = meeting.standing, meeting.known
    if distress(standing):
        yield "Every ask. Hard times, by your note: let them say what they want said."
    elif standing.stage is Stage.REFERRAL_READY:
        yield "Any other ask: the one question is open. Its words: rekindle refer."
    else:
        shut = sum(not one.open for one in standing.gates)
        yield f"Work: no posts, no openings, no names. The question is shut, with {shut} of 7 gates to go."
    asks = [one for one in known.touches if one.ask and today - RECENT <= one.on <= today]
    if asks:
        yield f"A further ask: you asked on {day_words(max(one.on for one in asks))}."
    if any(hidden(one) for one in known.facts):
        yield "What is marked private, unless they bring it up."


def listen(meeting: Meeting, minutes: int) -> tuple[str, ...]:
    """What to catch, and how to begin and end."""
    first = not any(one.gate == "voice" and one.open for one in meeting.standing.gates)
    begin = (OPENING,) if first and meeting.purpose is Rung.CALL else ()
    return (
        *begin,
        "Two nouns: things they need, look for or puzzle over. Either may be yours to look up.",
        "One name or date worth noting the same day.",
        f"The clock: {minutes} minutes, and end on time.",
    )
