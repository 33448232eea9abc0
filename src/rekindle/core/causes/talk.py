"""What passed last -> the last topics, the last lines of a chat, notes of calls, a word left without an answer."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date

from rekindle.core.causes import weights
from rekindle.core.causes.private import is_private
from rekindle.core.causes.sources import seen_in
from rekindle.core.causes.times import ago, first_day, shown
from rekindle.core.causes.words import clipped, tidy
from rekindle.core.silence import silence
from rekindle.core.topics import bare
from rekindle.model.channel import Channel, Direction
from rekindle.model.draft import Cause, Family
from rekindle.model.known import Known, Side
from rekindle.model.moment import Moment
from rekindle.model.touch import Touch
from rekindle.util.text import fold

TOPICS_MOST = 3
LINES_LEAST = 5
"""Words: less is a thank-you."""
FEW = 9
"""Who took part, up to which it was talk between people (outreach.md section 2: eight others)."""
DIRECT = 3
"""The same, up to which a word asks me for an answer: the two of us and one more."""
QUIET = 30
"""Days after which a word without an answer is a gap."""
_CHATS = frozenset({Channel.LINKEDIN, Channel.X_MESSAGE, Channel.SMS, Channel.CHAT})
_WRITTEN = _CHATS | {Channel.MAIL}
_TALKED = _WRITTEN | {Channel.MEETING, Channel.VIDEO, Channel.IN_PERSON, Channel.CALL}
_NOTICE = re.compile(
    r"^(?:accepted|declined|tentative(?:ly accepted)?|invitation|updated invitation|cancell?ed(?: event)?|canceled|"
    r"new time proposed|reminder|zugesagt|abgesagt|einladung|accept[ée]e?|refus[ée]e?|aceptad[oa]|inbjudan|godkänd)"
    r"\s*:\s*",
    re.IGNORECASE,
)
_SAYS_NOTHING = frozenset({
    "a", "about", "again", "and", "at", "automatic", "blocked", "bonjour", "busy", "call", "catch", "catchup",
    "chat", "coffee", "contact", "danke", "day", "dinner", "document", "documents", "event", "file", "files",
    "for", "fraga", "frage", "from", "fw", "fyi", "gracias", "hallo", "happy", "hej", "hello", "hey", "hi",
    "hola", "in", "info", "intro", "introduction", "invitation", "invoice", "lunch", "me", "meet", "meeting",
    "merci", "message", "morning", "my", "new", "no", "none", "of", "office", "ok", "on", "out", "phone",
    "photo", "photos", "pregunta", "private", "question", "quick", "re", "reply", "skype", "sorry", "subject",
    "sync", "tack", "teams", "termin", "test", "thank", "thanks", "the", "this", "to", "today", "tomorrow",
    "untitled", "up",
    "long", "time", "hope", "well", "soon", "see", "are", "how", "there", "we", "been",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tonight", "next", "last", "year",
    "years", "anniversary", "birthday", "congratulations", "congrats", "welcome", "urgent", "important",
    "update", "us", "video", "week", "weekly", "with", "x", "you", "your", "zoom",
})  # fmt: skip


_OF_WORK = frozenset({
    "application", "bewerbung", "candidature", "curriculum", "cv", "entretien", "entrevista", "interview", "lebenslauf",
    "payslip", "redundancy", "resignation", "salary", "severance", "termination", "vorstellungsgesprach",
})  # fmt: skip
"""A subject with one of these would read as an ask about work, or touch a sore place."""


def talk(known: Known, side: Side, today: date) -> Iterator[Cause]:
    """Everything that was talked about last."""
    yield from _topics(known, side, today)
    yield from _lines(known, today)
    yield from (_note(one, side, today) for one in known.touches if _telling(one))
    yield from _gap(known, side, today)


def names_of(known: Known, side: Side) -> frozenset[str]:
    """The words of both names: a subject made of these, "Sam / Anna", says nothing."""
    mine = side.owner.name.shown if side.owner.name else ""
    return frozenset(fold(f"{known.person.name} {mine}").split())


def subject_of(one: Moment, names: Collection[str] = ()) -> str:
    """What a moment was about; "" where its subject says nothing, or is nobody else's business."""
    text = tidy(_NOTICE.sub("", bare(one.subject))).rstrip("!?., ")
    words = fold(text).split()
    telling = [word for word in words if not word.isdigit() and word not in _SAYS_NOTHING]
    told = any(word not in names for word in telling) and not _OF_WORK & set(words)
    return text if told and not is_private(text) else ""


def _topics(known: Known, side: Side, today: date) -> Iterator[Cause]:
    """The newest subjects, each once."""
    names, found = names_of(known, side), dict[str, tuple[str, Moment]]()
    for one in known.moments:
        subject = subject_of(one, names) if one.personal and one.seats <= FEW and one.channel in _TALKED else ""
        if subject:
            found.setdefault(fold(subject), (subject, one))
        if len(found) == TOPICS_MOST:
            break
    for place, (key, (subject, one)) in enumerate(found.items()):
        yield Cause(
            key=f"topic:{key}",
            family=Family.TOPIC,
            text=f"last about: {clipped(subject)}" if not place else f"before that about: {clipped(subject)}",
            fact=subject,
            source=seen_in(one),
            on=one.at[:10],
            when=ago(one.at[:10], today, side.profile.country),
            weight=weights.weigh(weights.TOPIC, 1 - place / 2),
            noun=subject,
        )


def _lines(known: Known, today: date) -> Iterator[Cause]:
    """The last lines of a chat: for the user to read; no draft quotes them."""
    one = next((one for one in known.moments if one.personal and one.channel in _CHATS), None)
    if one and len(one.text.split()) >= LINES_LEAST and not is_private(one.text):
        who = "they" if one.part == "from" else "you"
        yield Cause(
            key=f"lines:{one.at[:10]}",
            family=Family.TOPIC,
            text=f'{who} wrote last: "{clipped(one.text)}"',
            fact=clipped(one.text, 300),
            source=seen_in(one),
            on=one.at[:10],
            when=ago(one.at[:10], today),
            weight=weights.weigh(weights.TOPIC - 0.015),
        )


def _telling(one: Touch) -> bool:
    return bool(one.note.strip()) and not one.private and not is_private(one.note)


def _note(one: Touch, side: Side, today: date) -> Cause:
    note = tidy(one.note)
    return Cause(
        key=f"touch:{one.number}",
        family=Family.TOPIC,
        text=f"you noted: {clipped(note)} ({shown(one.on.isoformat())})",
        fact=one.note,
        source=f"your note, {shown(one.on.isoformat())}",
        on=one.on.isoformat(),
        when=ago(one.on.isoformat(), today, side.profile.country),
        weight=weights.weigh(weights.NOTE, 1 - (today - one.on).days / 365),
        noun=note,
    )


def _gap(known: Known, side: Side, today: date) -> Iterator[Cause]:
    """It fell quiet: after a word of theirs, which deserved an answer, or after whatever came last."""
    last = next((one for one in known.moments if one.personal and one.channel in _TALKED), None)
    day = first_day(last.at) if last else None
    if last is None or day is None or any(one.on >= day and one.direction is not Direction.IN for one in known.touches):
        return
    theirs = last.part == "from" and last.channel in _WRITTEN and last.seats <= DIRECT
    gap = (today - day).days
    if gap >= QUIET and (theirs or silence(gap)):
        yield Cause(
            key=f"answer:{day.isoformat()}" if theirs else f"quiet:{day.isoformat()}",
            family=Family.HONEST_GAP,
            text=f"the last word was theirs, on {shown(day.isoformat())}" if theirs else silence(gap),
            fact=f"last in touch on {shown(day.isoformat())}",
            source=seen_in(last),
            on=day.isoformat(),
            when=ago(day.isoformat(), today, side.profile.country),
            weight=weights.weigh(weights.GAP if theirs else weights.KNOWN_FROM, 1.0),
            past="wrote last" if theirs else "",
        )
