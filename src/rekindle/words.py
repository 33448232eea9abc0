"""Codes of the model -> words for a reader: days, channels, a fact beside its claim. The same at every door."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rekindle.model.provenance import source_name, source_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rekindle.model.shortlist import Reason
    from rekindle.model.task import Agenda

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ERRANDS = {
    "reply": "Answer",
    "give": "Give",
    "report-back": "Report back to",
    "follow-up": "Follow up with",
    "first": "Write to",
    "due": "Write to",
    "birthday": "Birthday of",
}
GOALS = {
    "touches": "messages and calls",
    "gives": "things given",
    "on-time": "in time",
    "list": "on your list",
    "added": "added this month",
    "roles": "kinds of people",
    "conversations": "conversations",
    "reconnected": "heard from again",
}
NOTHING = "Nothing is due today. Enjoy it, or do one from next week."
LAYERS = {
    "inner": "The inner five",
    "core": "The core fifteen",
    "50": "The fifty",
    "150": "The hundred and fifty",
    "outer": "Further out",
}
_DAY = re.compile(r"(\d{4}|-)-(\d\d)(?:-(\d\d))?")
_WEEK = {one[:3].lower(): one for one in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")}
_STRONG, _SOME = 6.0, 2.0  # bits: 64 to 1, 4 to 1
_CHANNELS = {
    "x": "X",
    "linkedin": "LinkedIn",
    "linkedin-message": "LinkedIn message",
    "x-message": "message on X",
    "sms": "SMS",
}


def day(when: date | str) -> str:
    """A day, or a partial date: "2019-07-23" -> "23 July 2019", "--12-03" -> "3 December"; other text as it is."""
    text = str(when)
    found = _DAY.fullmatch(text)
    if not found or not 1 <= int(found[2]) <= len(_MONTHS):
        return text
    year, month, number = found[1].strip("-"), _MONTHS[int(found[2]) - 1], found[3]
    return " ".join(part for part in (str(int(number)) if number else "", month, year) if part)


def counted(number: int, one: str, many: str = "") -> str:
    """1, "day" -> "1 day"; 1200, "person", "people" -> "1,200 people"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def bare(text: str) -> str:
    """A value as it reads best: a day in words, the address of a page without what all of them begin with."""
    return day(text.removeprefix("https://").removeprefix("http://").removeprefix("www."))


def channel(word: str) -> str:
    """How a channel reads."""
    return _CHANNELS.get(word, word.replace("-", " "))


def source(code: str) -> str:
    """Where a record is from, as it stands alone: "phone contacts"."""
    return source_name(code)


def weekdays(text: str) -> str:
    """Days of a week as they are kept, "mon-fri,sun", as they read: "Monday to Friday, Sunday"."""
    return ", ".join(" to ".join(_WEEK[one] for one in part.split("-")) for part in text.split(",") if part)


def hours(text: str) -> str:
    """Hours as they are kept, "9-17:30", as they read: "9:00 to 17:30"."""
    return " to ".join(one if ":" in one else f"{one}:00" for one in text.split("-") if one)


def from_source(code: str) -> str:
    """The same in a sentence: "known from your phone contacts"."""
    return source_words(code)


def weight(bits: float) -> str:
    """How much a piece of evidence says, for or against, in a word: nobody thinks in bits."""
    size = abs(bits)
    return "strong" if size >= _STRONG else "some" if size >= _SOME else "little"


def claims(several: Sequence[Reason]) -> list[tuple[str, str]]:
    """Each claim and the fact behind it; what an earlier one has told is not told again."""
    told: set[str] = set()
    pairs: list[tuple[str, str]] = []
    for one in several:
        fact = one.fact.removeprefix(one.text).strip(" ;,")
        if fact.startswith("(") and fact.endswith(")"):
            fact = fact[1:-1]
        new = [piece for piece in fact.split("; ") if piece and piece not in told]
        told.update(new)
        pairs.append((one.text, "; ".join(new)))
    return pairs


def reasons(several: Sequence[Reason]) -> list[str]:
    """The same, a line each."""
    return [f"{claim} ({fact})" if fact else claim for claim, fact in claims(several)]


def number(count: int) -> str:
    """Up to twelve in words, more in figures, as prose has them."""
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def date_line(when: date) -> str:
    """A day with its weekday: "Monday 14 September"."""
    return f"{when:%A} {when.day} {when:%B}"


def welcome_back(found: Agenda) -> str:
    """After a month away: gently, and no wall of what was missed."""
    since = day(found.away_since.isoformat()).removesuffix(f" {found.today.year}") if found.away_since else ""
    told = f"Hello again. You were last here on {since}. Nothing was lost and nothing was reset."
    if found.answered:
        who = "person" if found.answered == 1 else "people"
        told += f" {number(found.answered).capitalize()} {who} wrote back, so start there."
    if not found.tasks:
        return told
    things = f"{number(len(found.tasks))} thing{' is' if len(found.tasks) == 1 else 's are'}"
    return f"{told} What came due meanwhile has moved along, and {things} on today's list. One will do."
