"""M5: how long a message is, in what its channel counts: words, characters, parts, seconds, bullets.

Limits and aims are those of outreach.md section 6. What a channel refuses is an error; the rest is worth a look.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rekindle.core.lint.case import Case, Found, whole
from rekindle.core.lint.pattern import Patterns
from rekindle.model.draft import Medium

_WHY = "Long mail gets put off; very short mail looks like a slip."
_CUT, _ADD = "Cut the second-best sentence.", "Add the one fact only you two know."
WORDS_LEAST, WORDS_MOST, WORDS_LIMIT = 40, 125, 200
FOLLOW_UP_LIMIT = 100
WORDS_A_SECOND = 2.5
SECONDS_LEAST, SECONDS_MOST, SECONDS_LIMIT = 20, 30, 60
BULLETS = 3
PARTS_MOST, PARTS_LIMIT = 2, 10
_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_TWO = frozenset("^{}\\[~]|€\f")  # two septets each


class Limits(NamedTuple):
    """Characters: the aim, what is worth a look, what the channel refuses."""

    aim: str
    most: int
    limit: int


CHARACTERS = {
    Medium.LINKEDIN_NOTE: Limits("Aim for 150 to 190", 190, 200),
    Medium.LINKEDIN: Limits("Aim for under 400", 400, 3_000),
    Medium.X: Limits("Aim for under 280", 280, 10_000),
    Medium.CHAT: Limits("Aim for under 400", 400, 4_000),
}
_WHO = Patterns(
    {
        "who": """
            it|this is !a|the|not|my|your|our|so|very|been|good|great|me|just|about|for|only|all|in|on; ~3 here $;
            my name is; i am ~1 from; ^ ~3 from; hier ist; har ar; soy; c est; ici; ich bin; jag heter"""
    }
)


def length(case: Case) -> Iterator[Found]:
    """M5 for the channel of the message."""
    if case.medium is Medium.MAIL:
        yield from _words(case)
    elif case.medium is Medium.SMS:
        yield from _parts(case)
    elif case.medium is Medium.VOICEMAIL:
        yield from _seconds(case)
    elif case.medium is Medium.CALL:
        yield from _bullets(case)
    else:
        yield from _characters(case, CHARACTERS[case.medium])


def _words(case: Case) -> Iterator[Found]:
    size, bend = case.text.size, case.bend
    most = bend.most or WORDS_MOST
    aim = f"{bend.most} at most" if bend.most else "60 to 110"
    what = f"{size} {'word' if size == 1 else 'words'}. Aim for {aim}. {_WHY}"
    if size > most:
        yield whole("M5", what, _CUT, error=size > (FOLLOW_UP_LIMIT if bend.most else WORDS_LIMIT))
    elif size < WORDS_LEAST and bend.least:
        yield whole("M5", what, _ADD)


def _characters(case: Case, limits: Limits) -> Iterator[Found]:
    size = len(case.body)
    if size > limits.most:
        over = size > limits.limit
        hard = f" The channel takes {limits.limit:,}." if over else ""
        yield whole("M5", f"{size:,} characters. {limits.aim}.{hard} {_WHY}", _CUT, error=over)


def septets(text: str) -> int:
    """What a text takes in the alphabet of plain text messages; -1 when it needs the other one."""
    if not _GSM.union(_GSM_TWO).issuperset(text):
        return -1
    return len(text) + sum(mark in _GSM_TWO for mark in text)


def parts(text: str) -> int:
    """How many text messages a text makes: 160 septets or 70 units in one; 153 or 67 in each of several."""
    units = septets(text)
    one, each = (160, 153) if units >= 0 else (70, 67)
    if units < 0:
        units = len(text.encode("utf-16-be", "surrogatepass")) // 2
    return 1 if units <= one else -(-units // each)


def _parts(case: Case) -> Iterator[Found]:
    count = parts(case.body)
    if count > PARTS_MOST:
        odd = next((mark for mark in case.body if mark not in _GSM and mark not in _GSM_TWO), "")
        why = f" “{odd}” makes a part 70 characters instead of 160." if odd else ""
        what = f"{len(case.body):,} characters, {count} parts. Aim for one or two.{why} {_WHY}"
        yield whole("M5", what, _CUT, error=count > PARTS_LIMIT)
    if case.first and not any(_WHO.holds(one) for one in case.text.sentences[:3]):
        yield whole("M5", "It doesn't say who you are. A number alone may be unknown to them.", "Begin with your name.")


def _seconds(case: Case) -> Iterator[Found]:
    seconds = round(case.text.size / WORDS_A_SECOND)
    if not SECONDS_LEAST <= seconds <= SECONDS_MOST:
        mend = _CUT if seconds > SECONDS_MOST else _ADD
        what = f"{seconds} seconds. Aim for 20 to 30. Nobody plays a long message twice."
        yield whole("M5", what, mend, error=seconds > SECONDS_LIMIT)


def _bullets(case: Case) -> Iterator[Found]:
    count = case.text.bullets
    if count != BULLETS:
        what = f"{count} {'point' if count == 1 else 'points'}. Aim for three: what you share, your news, your offer."
        yield whole("M5", what, "Put a • before each point.")
