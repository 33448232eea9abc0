"""Template files -> wordings; a wording and its slots -> a sentence and the slots it used.

The format is for people:

    # a line like this is a remark
    [shared-memory]                 what the lines below are for
    {Noun} came to mind today.      one wording a line; {noun} in a sentence, {Noun} where one begins
    [offer sms x]                   for these media only

A wording can be used when every slot in it is known, and it says at most one time. `SECTIONS` and `SLOTS` are all there
are; what is in neither is a flaw with its line, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

from rekindle.core.drafting.forms import started, timed
from rekindle.model.draft import DraftKind, Family, Medium, Slot
from rekindle.model.drafting import Flaw, Wording

SLOTS = {
    "noun": "what it is about: the harbour workshop",
    "past": "what was done, after I, you or we: ran the harbour workshop",
    "doing": "the same after for or of: running the harbour workshop",
    "bare": "the same after to: run the harbour workshop",
    "proof": "what came of it: last month it caught one bad gauge",
    "when": "the time: in spring 2024",
    "years": "how long ago: six years",
    "month": "the month, this year again: March",
    "place": "where: Copenhagen",
    "dates": "a trip's days: from 6 to 9 October",
    "days": "the same as a heading: 6 to 9 October",
    "at": "the firm or school that it is about: Corran Energy",
    "role": "somebody else's trade, with its article: a tide gate builder",
    "topic": "what they care about: tide gates",
    "org": "where they are now: Halden Foods",
    "tie": "the firm or school that both were at: Orbit",
    "name": "how they are called: Marcus, Professor Lind",
    "me": "how I call myself to them: Sam Moran, or Sam",
    "full": "my whole name: Sam Moran",
    "since": "since we last had to do with each other: Since we last wrote",
    "quiet": "how long it is quiet: spring 2024",
    "owed": "when they wrote and I did not answer: last March",
    "news": "my news, in the length that fits",
    "perfect": "the same, where it begins with I've",
    "learned": "what I learned by it",
    "offer": "what I could do: send you my list of open river data",
    "give": "the thing itself: the list of open river data",
    "link": "where it lies",
    "event": "a shared occasion: the storm",
    "loss": "what they go through, where it may be said: your father",
    "outcome": "what came of a talk they led to",
    "who": "the person they named",
    "target": "the firm or trade the one question is about",
}
_SECTION = re.compile(r"\[([^\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_TIMED = frozenset(("when", "years", "dates", "quiet", "owed", "month", "since"))
"""Slots that say a time. A sentence bears one."""


def _sections() -> frozenset[str]:
    families = [
        f"{family}{more}" for family in Family for more in ("", " guess", " word", " need", " met", " post", " owed")
    ]
    kinds = [kind.value for kind in DraftKind if kind not in (DraftKind.FIRST, DraftKind.AGAIN, DraftKind.REPLY)]
    heads = [
        f"{head} {name}".strip() for head in ("subject", "close", "offer", "free") for name in ("", *families, *kinds)
    ]
    return frozenset((*families, *heads, *(f"kind {kind}" for kind in kinds), *_FIXED))


_FIXED = (
    "news",
    "news learned",
    "free",
    "still",
    "card",
    "card connected",
    "close shared-school there",
    "bye",
    "who",
    "moment",
)
SECTIONS = _sections()
_MEDIA = frozenset(medium.value for medium in Medium)


def parse(text: str, *, own: bool = False) -> tuple[tuple[Wording, ...], tuple[Flaw, ...]]:
    """The wordings of a template file in their order, and the lines that are none."""
    found: list[Wording] = []
    flaws: list[Flaw] = []
    section = ""
    media: tuple[str, ...] = ()
    for number, line in enumerate((raw.strip() for raw in text.splitlines()), start=1):
        if not line or line.startswith("#"):
            continue
        if head := _SECTION.fullmatch(line):
            section, media = _head(head[1])
            why = "" if section in SECTIONS else f"There is no section [{section}]."
        else:
            why = _flaw(line, section)
        if why:
            flaws.append(Flaw(line=number, why=why))
        elif not head:
            found.append(Wording(section=section, text=line, media=media, own=own))
    return tuple(found), tuple(flaws)


def _head(text: str) -> tuple[str, tuple[str, ...]]:
    """What stands in brackets -> the section and the media after it."""
    words = text.split()
    media = tuple(word for word in words if word in _MEDIA)
    return " ".join(word for word in words if word not in _MEDIA), media


def _flaw(line: str, section: str) -> str:
    if section not in SECTIONS:
        return "It stands under no [section] that is known."
    if _SLOT.sub("", line).count("{") or _SLOT.sub("", line).count("}"):
        return "A brace is not closed, or not opened."
    unknown = [name for name in _SLOT.findall(line) if name.casefold() not in SLOTS]
    if unknown:
        return f"There is no slot {{{unknown[0]}}}."
    return "No exclamation marks, please." if "!" in line else ""


def slots_of(wording: Wording) -> tuple[str, ...]:
    """The names of its slots, in order."""
    return tuple(name.casefold() for name in _SLOT.findall(wording.text))


def variant(wording: Wording) -> str:
    """What names a wording for good, in whatever file and line it stands: "offer:3fa2c1"."""
    return f"{wording.section.replace(' ', '.')}:{sha256(wording.text.encode()).hexdigest()[:6]}"


def fits(wording: Wording, slots: Mapping[str, Slot]) -> bool:
    """True when all its slots are known and no sentence of it says two times."""
    return all(name in slots for name in slots_of(wording)) and not any(
        _times(part, slots) > 1 for part in _sentences(wording.text)
    )


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?:]) ", text)


def _times(part: str, slots: Mapping[str, Slot]) -> int:
    names = [name.casefold() for name in _SLOT.findall(part)]
    own = timed(_SLOT.sub("", part)) if names else False
    return own + sum(name in _TIMED or timed(slots[name].value) for name in names if name != "news")


def fill(wording: Wording, slots: Mapping[str, Slot]) -> tuple[str, tuple[Slot, ...]]:
    """The sentence, and the slots that it used."""

    def put(found: re.Match[str]) -> str:
        value = slots[found[1].casefold()].value
        return started(value) if found[1][0].isupper() else value

    text = _SLOT.sub(put, wording.text)
    return re.sub(r"\.\.(?=$| )", ".", text), tuple(slots[name] for name in dict.fromkeys(slots_of(wording)))


def of_section(wordings: Iterable[Wording], section: str, medium: Medium) -> list[Wording]:
    """The wordings of a section for a medium, the user's own first."""
    found = [one for one in wordings if one.section == section and (not one.media or medium.value in one.media)]
    return sorted(found, key=lambda one: not one.own)
