"""A message -> how long it is in what its channel counts, in words, and how long each part takes to say.

The limits are those of M5 (`measure`); the words of the ruler are kinder than its own, for a short letter is no fault.
"""

from __future__ import annotations

from rekindle.core.lint import case_of
from rekindle.core.lint.case import Case
from rekindle.core.lint.measure import (
    CHARACTERS,
    FOLLOW_UP_LIMIT,
    PARTS_MOST,
    SECONDS_LEAST,
    SECONDS_LIMIT,
    SECONDS_MOST,
    WORDS_A_SECOND,
    WORDS_LIMIT,
    parts,
    septets,
)
from rekindle.core.lint.text import Sentence
from rekindle.model.draft import DraftKind, Medium
from rekindle.model.letter import Length, Spoken

AIM = (60, 110)
"""Words of a mail that are a good length (outreach.md section 6)."""
CALL_MOST = 60
"""Seconds after which a call script is a speech."""
_NAMES = {
    Medium.MAIL: "a mail",
    Medium.LINKEDIN: "LinkedIn",
    Medium.LINKEDIN_NOTE: "a note with an invitation",
    Medium.X: "a message on X",
    Medium.SMS: "an SMS",
    Medium.CHAT: "a chat",
    Medium.VOICEMAIL: "a voicemail",
    Medium.CALL: "what opens a call",
}


def ruler(text: str, medium: Medium, kind: DraftKind = DraftKind.AGAIN) -> Length:
    """How long a message is, and whether that is a good length."""
    case = case_of(text, medium, "", kind)
    match medium:
        case Medium.MAIL:
            return _words(case)
        case Medium.SMS:
            return _parts(case)
        case Medium.VOICEMAIL | Medium.CALL:
            return _seconds(case)
        case _:
            return _characters(case)


def _words(case: Case) -> Length:
    least, most = (0, case.bend.most) if case.bend.most else AIM
    limit = FOLLOW_UP_LIMIT if case.bend.most else WORDS_LIMIT
    if not case.bend.least:
        least = 0
    return _length("words", case.text.size, (least, most, limit), case, top=limit)


def _characters(case: Case) -> Length:
    limits = CHARACTERS[case.medium]
    top = min(limits.limit, 2 * limits.most)
    return _length("characters", len(case.body), (0, limits.most, limits.limit), case, top=top)


def _parts(case: Case) -> Length:
    count, plain = parts(case.body), septets(case.body) >= 0
    each = 153 if plain else 67
    told = {1: "fits one SMS", 2: "makes two SMS, which is fine"}.get(count, f"makes {count} SMS; two read better")
    return Length(
        unit="characters", count=len(case.body), least=0, most=PARTS_MOST * each, top=(PARTS_MOST + 1) * each, told=told
    )


def _seconds(case: Case) -> Length:
    seconds = round(case.text.size / WORDS_A_SECOND)
    if case.medium is Medium.CALL:
        return _length("seconds", seconds, (0, CALL_MOST, 2 * CALL_MOST), case, top=2 * CALL_MOST)
    return _length("seconds", seconds, (SECONDS_LEAST, SECONDS_MOST, SECONDS_LIMIT), case, top=SECONDS_LIMIT)


def _length(unit: str, count: int, limits: tuple[int, int, int], case: Case, *, top: int) -> Length:
    least, most, limit = limits
    long = "too long" if count > limit else "a little long" if count > most else ""
    told = long or ("short" if count < least else "a good length")
    name = "a follow-up" if case.bend.most else _NAMES[case.medium]
    fine = "; that can be fine" if count < least else ""
    return Length(unit=unit, count=count, least=least, most=most, top=top, told=f"{told} for {name}{fine}")


def spoken(text: str, medium: Medium) -> tuple[Spoken, ...]:
    """What is said in a call, a point a line, or in a voicemail, a sentence a line; nothing is said in a letter."""
    if medium is Medium.CALL:
        lines = (line.strip(" •·▪*\t") for line in text.splitlines())
        return tuple(_said(line, case_of(line, medium).text.size) for line in lines if line)
    if medium is not Medium.VOICEMAIL:
        return ()
    read = case_of(text, medium).text
    ends = [*(one.words[0].start for one in read.sentences), len(text)][1:]
    return tuple(_sentence(text, one, end) for one, end in zip(read.sentences, ends, strict=True))


def _sentence(text: str, one: Sentence, end: int) -> Spoken:
    return _said(" ".join(text[one.words[0].start : end].split()), one.size)


def _said(text: str, size: int) -> Spoken:
    return Spoken(text=text, seconds=max(1, round(size / WORDS_A_SECOND)))
