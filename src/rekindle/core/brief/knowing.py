"""Ties, touches, gives, facts and changes -> the lines of a brief that say what is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from rekindle.core.causes.words import tidy
from rekindle.core.means import noun
from rekindle.core.silence import MONTHS, contact_words, day_words, month_words
from rekindle.model.known import Known
from rekindle.model.life import Fact, Give, GiveState, Relation
from rekindle.model.moment import Topic
from rekindle.model.stage import Standing
from rekindle.model.tie import Tie
from rekindle.model.touch import Touch

TOPICS_MOST, GIVES_MOST, FACTS_MOST, CHANGES_MOST = 4, 5, 8, 3
NOT_FIRST = "private: not to be brought up first"
FRESH = 365
"""Days for which a change is still news between people who rarely speak. Own prior."""

CALLED = {
    Relation.NEED: "needs",
    Relation.INTEREST: "likes",
    Relation.WORD: "said",
    Relation.MEMORY: "you shared",
    Relation.LESSON: "taught you",
    Relation.FAVOUR: "did for you",
    Relation.LET_DOWN: "you said you'd",
    Relation.WORK: "made",
    Relation.NOTE: "note",
    Relation.ABOUT_OTHERS: "about others",
}
"""What a brief tells of somebody, in the order of telling; the rest steers drafts and gates."""
_STATES = {GiveState.PROMISED: "promised", GiveState.OFFERED: "offered", GiveState.DELIVERED: "given"}


def history(tie: Tie, standing: Standing) -> tuple[str, ...]:
    """Two lines: since when and how often; when it last was, unless that is told next, and where it stands."""
    first = ""
    if tie.first and tie.last:
        first = f"First contact on record in {month_words(tie.first)}; {_contact(tie)}."
    told = standing.steps[-1].reason if standing.steps else ""
    last = f"Last in touch on {day_words(standing.last)}." if standing.last else "Nothing on record between you yet."
    if standing.last and day_words(standing.last) in told:
        last = ""
    return tuple(line for line in (first, " ".join(part for part in (last, told) if part)) if line)


def _contact(tie: Tie) -> str:
    return contact_words(tie.days, (tie.last - tie.first).days if tie.first and tie.last else 0)


def topics(touches: Iterable[Touch], subjects: Iterable[Topic]) -> tuple[str, ...]:
    """The notes of touches and the subjects of messages, the newest first."""
    noted = [(one.on.isoformat(), f"{tidy(one.note)} ({noun(one.channel)})") for one in touches if one.note]
    several = sorted([*noted, *((one.day, one.text) for one in subjects)], reverse=True)
    return tuple(f"{_day(day)}: {text}" for day, text in several[:TOPICS_MOST])


def gives(several: Iterable[Give]) -> tuple[str, ...]:
    """What was promised, then offered, then given, the newest first."""
    order = list(_STATES)
    known = [one for one in several if one.state in _STATES]
    known.sort(key=lambda one: (order.index(one.state), -(one.on or date.min).toordinal(), one.number))
    return tuple(_give(one) for one in known[:GIVES_MOST])


def _give(one: Give) -> str:
    when = f", due on {day_words(one.due)}" if one.state is GiveState.PROMISED and one.due else ""
    on = f" on {day_words(one.on)}" if one.on and not when else ""
    return f"{_STATES[one.state]}{on}{when}: {tidy(one.noun or one.offer)}"


def facts(several: Iterable[Fact]) -> tuple[str, ...]:
    """What the user noted, the useful first; what is private says so."""
    order = list(CALLED)
    told = sorted((one for one in several if one.relation in CALLED), key=lambda one: order.index(one.relation))
    lines = [_fact(one) for one in told[:FACTS_MOST]]
    more = len(told) - FACTS_MOST
    return (*lines, f"and {more} more in your notes") if more > 0 else tuple(lines)


def _fact(one: Fact) -> str:
    about = ", ".join(part for part in (_day(one.on), NOT_FIRST if hidden(one) else "") if part)
    return f"{CALLED[one.relation]}: {tidy(one.text)}{f' ({about})' if about else ''}"


def hidden(one: Fact) -> bool:
    """True for what a user should not be the first to name."""
    return one.private or one.relation is Relation.ABOUT_OTHERS


def changes(known: Known, today: date) -> tuple[str, ...]:
    """What archives and the user tell of late, the newest first."""
    return tuple(text for _, text in sorted(_changes(known, today), reverse=True)[:CHANGES_MOST])


def _changes(known: Known, today: date) -> Iterator[tuple[str, str]]:
    for one in known.changes:
        if one.until and one.before and one.after and (today - one.until).days <= FRESH:
            by = f"by {month_words(one.until)}"
            yield one.until.isoformat(), f"{one.field}: {one.before} became {one.after} ({by}, from two exports)"
    for fact in known.facts:
        if fact.relation is Relation.THEIR_NEWS:
            hint = ", ".join(part for part in (_day(fact.on), NOT_FIRST if fact.private else "") if part)
            yield fact.on, f"they've {tidy(fact.text)}{f' ({hint})' if hint else ''}"


def _day(text: str) -> str:
    """A partial date in words: "2026-05-03" -> "3 May 2026"."""
    year, _, rest = text[:10].partition("-")
    month, _, day = rest.partition("-")
    if not month:
        return year
    return " ".join(part for part in (day.lstrip("0"), MONTHS[int(month) - 1], year) if part)
