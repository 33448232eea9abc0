"""Stages, steps and what comes next -> the words of voice.md section 6."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from rekindle.core.silence import MONTHS, counted, day_words, month_words, span
from rekindle.model.channel import Channel
from rekindle.model.stage import Stage

SHOWN: Mapping[Stage, str] = {stage: stage.shown for stage in Stage}
STOPPED = "Asked not to be written to: done, for good. No message goes out about it."
NO_VERDICT = "That's no verdict on either of you."
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SPOKEN = {Channel.CALL: "you spoke", Channel.VIDEO: "you spoke by video", Channel.IN_PERSON: "you met"}


def number(count: int) -> str:
    """A count: in words to twelve, then in digits."""
    return _WORDS[count] if count < len(_WORDS) else str(count)


def several(count: int, noun: str) -> str:
    """2, "note" -> "two notes"."""
    return f"{number(count)} {noun}" if count == 1 else f"{number(count)} {noun}s"


def month(day: date, today: date) -> str:
    """A month to come: "February", and with its year when that is not the next one of its name."""
    return MONTHS[day.month - 1] if (day - today).days < 330 else month_words(day)


def spoken(channel: Channel | None) -> str:
    """A channel of voices -> "you spoke"."""
    return _SPOKEN.get(channel, "you were in touch") if channel else "you were in touch"


def reached(on: date, *, answering: bool) -> str:
    """Why somebody is reached."""
    return f"You {'answered' if answering else 'wrote'} on {day_words(on)}."


def replied(on: date) -> str:
    """Why somebody has replied."""
    return f"They answered on {day_words(on)}."


def talking(each_way: tuple[int, int], voice: str, on: date) -> str:
    """Why it is a conversation: by voice, else by so many messages each way over so many days."""
    if voice:
        return f"Talking, since {voice} on {day_words(on)}."
    words, over = each_way
    within = "on one day" if over == 0 else f"in {counted(over, 'day')}"
    return f"Talking, since {several(words, 'message')} each way {within}."


def warm() -> str:
    """Why it is warm."""
    return "Warm, since you spoke, told your news and offered something."


def regular(exchanges: Sequence[date]) -> str:
    """Why it is regular."""
    over = span((exchanges[-1] - exchanges[0]).days)
    return f"In regular touch, since {several(len(exchanges), 'exchange')} over {over}, and something given."


def ready(*, initiated: bool) -> str:
    """Why the one question is open."""
    why = "they turned to you by themselves" if initiated else "four turns or more came on time"
    return f"One question open: all seven gates are, and {why}."


def unanswered(tries: int, cycle: int, until: date, day: date) -> str:
    """Why it is quiet again: nothing came back."""
    notes = f"Back to Quiet: {several(tries, 'note')}, no answer."
    if cycle > 1:
        return f"{notes} That was round {number(cycle)}; from here on a line when there's something to congratulate on is plenty. {NO_VERDICT}"  # noqa: E501 - a sentence
    return f"{notes} Rest until {month(until, day)}. {NO_VERDICT}"


def back(stage: Stage, since: date) -> str:
    """A step back by silence. It names a day, not a number of days: that stays true however long it is quiet."""
    return f"Back to {SHOWN[stage]}: quiet since {day_words(since)}."


def quiet(since: date) -> str:
    """Why it is quiet again: nobody wrote."""
    return f"Back to Quiet: no word either way since {day_words(since)}."


def asked(on: date, until: date) -> str:
    """Why the question is shut again: it was asked."""
    return f"In regular touch. The question was asked on {day_words(on)}; the next can wait until {month_words(until)}."


def shut(why: str) -> str:
    """Why the question is shut again: a gate fell to."""
    return f"In regular touch. The question is shut again: {why}"


def told_so(stage: Stage, why: str) -> str:
    """The user's own word."""
    reason = why.rstrip(". ")
    return f"{SHOWN[stage]}, by your own word{': ' if reason else ''}{reason}."
