"""Material -> the sentences of each move: one wording chosen for each, by the reader's own draw.

A wording is drawn from those that fit the slots, and first from those that nobody got in 30 days, so that a draft stays
still when it is opened again and two people seldom read the same line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rekindle.core.drafting import same
from rekindle.core.drafting.forms import joined, sentence, started
from rekindle.core.drafting.material import Material
from rekindle.core.drafting.recipes import RECIPES
from rekindle.core.drafting.slots import Slots, around, of_cause, of_news, of_offer, slot
from rekindle.core.drafting.wordings import fill, fits, of_section, slots_of, variant
from rekindle.model.draft import Cause, Family, Medium, Slot
from rekindle.model.drafting import Offer, Sheet, Wording
from rekindle.model.life import GiveKind
from rekindle.util.company import normal


@dataclass(frozen=True, slots=True)
class Piece:
    """The sentence or two of one move."""

    text: str
    low: str  # the same, to follow a comma: "we were both at Orbit."
    variant: str = ""
    slots: tuple[Slot, ...] = ()

    @property
    def asks(self) -> bool:
        """True when it holds the message's question."""
        return "?" in self.text


Pieces = dict[str, Piece]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """One try: who draws, which try it is, and what has been used lately."""

    seed: str
    attempt: int
    used: Mapping[str, date]

    def one(self, part: str, several: Sequence[Wording], *, brief: bool = False) -> Wording | None:
        """The user's own before ours, fresh before used; the shortest where brevity was drawn."""
        own = [one for one in several if one.own] if self.attempt < _OWN_TRIES else []
        able = own or list(several)
        fresh = [one for one in able if variant(one) not in self.used]
        if not fresh and able:
            oldest = min(self.used[variant(one)] for one in able)
            fresh = [one for one in able if self.used[variant(one)] == oldest]
        if brief:
            fresh = sorted(fresh, key=lambda one: len(one.text))[: max(1, len(fresh) // 3)]
        return fresh[same.draw(f"{self.seed}:{part}:{self.attempt}", len(fresh))] if fresh else None


_OWN_TRIES = 8
"""After so many tries our own wordings come in beside the user's."""


def slots_for(sheet: Sheet, material: Material, offer: Offer | None) -> Slots:
    """Every slot that this message may use."""
    found = around(sheet) | _given(sheet)
    if material.cause:
        found |= of_cause(material.cause, sheet.today)
    if material.news:
        found |= of_news(material.news, material.text, material.length)
    if offer:
        found |= of_offer(offer)
    elif sheet.promised:
        found |= of_offer(Offer(give=sheet.promised, step=0))
    return found


def _given(sheet: Sheet) -> Slots:
    """Whom they named, and what came of it."""
    one = sheet.referral
    if one is None:
        return {}
    source = f"referral logged, {one.on.isoformat()}"
    told = {"who": one.name, "outcome": joined(one.outcome)}
    return {name: slot(name, value, value, source) for name, value in told.items() if value}


def choose(sheet: Sheet, material: Material, slots: Slots, draw: Draw, *, brief: bool) -> Pieces:
    """A piece for every move of the kind for which there is one."""
    found: Pieces = {}
    for move, sections in _sections(sheet, material).items():
        held = _offering(material, slots) if move == "offer" else slots
        able = _able(sheet, sections, held, found, draw.used)
        if one := draw.one(move, able, brief=brief and move != "news"):
            found[move] = piece(one, slots)
    if "news" in found and sheet.reader.mentor and sheet.medium is Medium.MAIL and not brief:
        found["news"] = _with_lesson(sheet, found["news"], slots, draw)
    return found


def _offering(material: Material, slots: Slots) -> Slots:
    """Only what can be sent is of use to a firm; nobody offers a shelf to one."""
    said = slots["offer"].value if "offer" in slots else ""
    sent = any(one.give.kind is GiveKind.FIND and joined(one.give.offer) == said for one in material.offers)
    return slots if sent else {name: one for name, one in slots.items() if name != "org"}


def _with_lesson(sheet: Sheet, news: Piece, slots: Slots, draw: Draw) -> Piece:
    """Who taught me gets what I learned, beside what I did."""
    able = [one for one in of_section(sheet.wordings, "news learned", sheet.medium) if fits(one, slots)]
    one = draw.one("learned", able)
    if one is None:
        return news
    more = piece(one, slots)
    return replace(news, text=f"{news.text} {more.text}", low=f"{news.low} {more.text}", slots=news.slots + more.slots)


def _able(
    sheet: Sheet, sections: Sequence[str], slots: Slots, before: Pieces, used: Mapping[str, date]
) -> list[Wording]:
    """The wordings that fit, of the first section that has any, those made for the medium before the others."""
    asked = any(one.asks for one in before.values())
    if asked and "free" in sections:
        return []  # a question was put already: nothing after it frees from answering
    asked = asked or (sheet.medium is Medium.CALL and not before)  # in a call the offer asks
    for section in sections:
        several = [one for one in of_section(sheet.wordings, section, sheet.medium) if not (asked and one.asks)]
        able = [one for one in several if fits(one, slots) and not _again(one, slots, before)]
        if able := _telling([one for one in able if one.media] or able, used):
            return able
    return []


def _again(wording: Wording, slots: Slots, before: Pieces) -> bool:
    """True when a wording would name where they are once more, or say once more what is long to say."""
    said = [one.text for one in before.values()]
    org = slots["org"].value if "org" in slots_of(wording) else ""
    at = slots["at"].value if "at" in slots_of(wording) else ""
    long = [slots[name].value for name in slots_of(wording) if name in _ONCE]
    again = [value for value in (org, at, *(one for one in long if len(one.split()) >= _LONG)) if value]
    return any(value.casefold() in text.casefold() for value in again for text in said)


_ONCE = frozenset(("noun", "topic", "event"))
"""Slots whose phrases read like a form when they come back word for word."""
_LONG = 3
"""Words from which a phrase is one to say once."""


def _telling(several: list[Wording], used: Mapping[str, date]) -> list[Wording]:
    """Those that tell what came of it, or what the two did, where any are fresh: their story before our words.

    The user's own wordings need no such help.
    """
    if any(one.own for one in several):
        return several
    fresh = [one for one in several if variant(one) not in used]
    for name, section in (("proof", ""), ("past", Family.MEMORY)):
        told = [one for one in fresh if name in slots_of(one) and (not section or one.section == section)]
        if told:
            return told
    return several


def _sections(sheet: Sheet, material: Material) -> dict[str, tuple[str, ...]]:
    """Move -> the sections to look in, the closest first."""
    kind, section = f"{sheet.kind}", material.section
    base = section.split(" ")[0]
    opened = material.cause or "theirs" in RECIPES[sheet.kind].needs
    theirs = {"theirs": (section,)} if opened else {}
    told = theirs | {"kind": (f"kind {kind}",), "news": ("news",) if material.news else (),
            "offer": (f"offer {kind}", *_offers(sheet, base), "offer") if material.offers else (),
            "close": (*_closes(sheet, material, base), "free"), "free": (f"free {kind}", "free")}  # fmt: skip
    return {move: told[move] for move in RECIPES[sheet.kind].moves if told.get(move)}


def _offers(sheet: Sheet, base: str) -> tuple[str, ...]:
    """A find or promise that opens a message is what it offers; a letter may tie its offer to any opener."""
    tied = sheet.medium is Medium.MAIL and same.draw(f"{sheet.reader.record}:tie", 2)
    return (f"offer {base}",) if tied or base in (Family.FIND, Family.PROMISE) else ()


def _closes(sheet: Sheet, material: Material, base: str) -> tuple[str, ...]:
    section = material.section
    if base == Family.SCHOOL and _there(sheet, material.cause):
        section = base = f"{base} there"
    about = (f"close {sheet.kind}", f"close {section}", f"close {base}")
    return (*about, "still") if sheet.reader.org_old else (*about, "close")


def _there(sheet: Sheet, cause: Cause | None) -> bool:
    """True where they are still at the firm or school that the two share: nobody asks them what came after."""
    at = sheet.reader.org.value if sheet.reader.org else ""
    return cause is not None and bool(at) and normal(at) == normal(cause.org)


def piece(wording: Wording, slots: Slots) -> Piece:
    """A wording with its slots filled. One that adds no word of ours has no name, and can be used again at will."""
    text, held = fill(wording, slots)
    text = sentence(text)
    name = "" if wording.text.strip(".").count(" ") == 0 and wording.section == "news" else variant(wording)
    return Piece(text=text, low=_lowered(text, wording, slots), variant=name, slots=held)


def _lowered(text: str, wording: Wording, slots: Slots) -> str:
    """The text as it follows a comma: a capital goes unless a name, a quotation or "I" begins it."""
    if wording.text.startswith("{"):
        name = wording.text[1 : wording.text.index("}")]
        value = slots[name.casefold()].value
        return value + text[len(started(value)) :] if text.startswith(started(value)) else text
    first = text.split(" ", 1)[0]
    return text if first == "I" or first.startswith(("I'", '"')) else text[:1].lower() + text[1:]
