"""Everything known of me and one person -> a message in four moves, or the one question that would make it possible.

Each try draws its wordings anew by the reader's own seed; the first that fits its medium, and that nobody else has got,
is taken. So the same sheet gives the same draft, wherever and whenever it is composed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from rekindle.core.drafting import same
from rekindle.core.drafting.material import Material, gather, longer, question, target
from rekindle.core.drafting.moves import Draw, Piece, Pieces, choose, piece, slots_for
from rekindle.core.drafting.recipes import RECIPES, SIZES, fits_in
from rekindle.core.drafting.shapes import script, shaped
from rekindle.core.drafting.slots import Slots, of_offer, slot
from rekindle.core.drafting.vouching import vouched
from rekindle.core.drafting.wordings import fits, of_section
from rekindle.core.lint import lint
from rekindle.model.draft import Draft, DraftKind, Medium, Missing, Slot
from rekindle.model.drafting import Offer, Sheet
from rekindle.model.lint import Context

TRIES = 48
_ENOUGH, _GRAVE = 5, 6
"""After so many tries one is taken that has none of so many first faults."""
_OURS = frozenset(("M6", "M7", "M8", "M9", "M11", "M12"))
"""Warnings that other wordings may spare."""
_ALIKE = 0.6
"""From this share of runs of five words a message reads like another's (M10)."""
_BRIEF = 4
"""One mail in so many is short."""


@dataclass(frozen=True, slots=True)
class Try:
    """One whole message, and what speaks against it."""

    text: str
    pieces: tuple[Piece, ...]
    offer: Offer | None
    told: bool
    offers: bool
    says: bool  # what the kind is for: thanks without a thank-you are none
    faults: tuple[int, ...]  # the gravest first


def compose(sheet: Sheet) -> Draft:
    """The draft. Without a text where two moves stand at the bottom; then `missing` has one question."""
    material = gather(sheet)
    if not sheet.reader.call.value:
        return _nothing(sheet, Missing(slot="name", question="What's this person called?"))
    if stopped := _stopped(sheet, material):
        return _nothing(sheet, stopped)
    if sheet.kind is DraftKind.QUESTION:
        return _question(sheet)
    best = min(_tries(sheet, material), key=lambda one: one.faults)
    if not best.says:
        return _nothing(sheet, question(sheet, (*RECIPES[sheet.kind].needs, "theirs")[0]))
    if any(best.faults[:3]):
        return _nothing(sheet, _too_much(sheet, best))
    return _draft(sheet, material, best)


def _stopped(sheet: Sheet, material: Material) -> Missing | None:
    """The one question that would lift most, where too much is missing for a message."""
    bottom = material.bottom
    several = sheet.kind in (DraftKind.FIRST, DraftKind.AGAIN)
    return bottom[0] if len(bottom) >= (2 if several else 1) else None


def _nothing(sheet: Sheet, *missing: Missing) -> Draft:
    return Draft(
        record=sheet.reader.record, kind=sheet.kind, medium=sheet.medium, text="", missing=missing, on=sheet.today
    )


def _too_much(sheet: Sheet, best: Try) -> Missing:
    if best.faults[0]:
        asked = "All that could be said is too long here. What is it in a few words?"
        return Missing(slot="length", question=asked, answer='rekindle gives "send you ..."')
    asked = f"{sheet.reader.name} would read what somebody else has read. What's one thing only you two did?"
    return Missing(slot="theirs", question=asked, answer=f'rekindle note {sheet.reader.person} --memory "..."')


# --- tries ------------------------------------------------------------------------------------------------------------


def _seed(sheet: Sheet) -> str:
    return f"{sheet.reader.record}:{sheet.cycle}:{sheet.kind}:{sheet.medium}:{sheet.turn}"


def _tries(sheet: Sheet, material: Material) -> list[Try]:
    """As many tries as it takes for one without a fault."""
    seed, used = _seed(sheet), same.used(sheet.earlier, sheet.today)
    found: list[Try] = []
    for attempt in range(TRIES):
        found.append(_try(sheet, material, Draw(seed=seed, attempt=attempt, used=used)))
        if not any(found[-1].faults) or (attempt >= _ENOUGH and not any(found[-1].faults[:_GRAVE])):
            break
    return found


def _try(sheet: Sheet, material: Material, draw: Draw) -> Try:
    offer = _offer(sheet, material, draw.attempt)
    brief = _brief(sheet, draw)
    stuff = _shortened(sheet, material, draw) if brief or draw.attempt > TRIES // 2 else material
    slots = slots_for(sheet, stuff, offer)
    pieces = _framed(sheet, choose(sheet, stuff, slots, draw, brief=brief), slots, draw)
    text, pieces = _fitted(sheet, pieces, slots, draw)
    return Try(
        text=text,
        pieces=tuple(pieces.values()),
        offer=offer,
        told="news" in pieces,
        offers="offer" in pieces
        or any(one.slot in ("offer", "give") for part in pieces.values() for one in part.slots),
        says="kind" in pieces or "kind" not in RECIPES[sheet.kind].moves,
        faults=_faults(sheet, text, pieces, draw),
    )


def _brief(sheet: Sheet, draw: Draw) -> bool:
    """One mail in four is short, and every note; other media are where nothing else fits."""
    if sheet.medium is Medium.MAIL:
        return same.draw(f"{draw.seed}:brief", _BRIEF) == 0
    return sheet.medium is Medium.LINKEDIN_NOTE or draw.attempt >= TRIES // 3


def _offer(sheet: Sheet, material: Material, attempt: int) -> Offer | None:
    """The best offer; on later tries those after it, as it may be too long here."""
    if not material.offers:
        return None
    return material.offers[(sheet.turn + attempt // 8) % len(material.offers)]


def _shortened(sheet: Sheet, material: Material, draw: Draw) -> Material:
    """The same news in its next shorter length."""
    shorter = {"long": "middle", "middle": "short"}.get(material.length, "")
    if not material.news or not shorter or (sheet.medium is not Medium.MAIL and draw.attempt <= TRIES // 2):
        return material
    text = getattr(material.news, shorter)
    return replace(material, text=text, length=shorter) if text else material


def _framed(sheet: Sheet, pieces: Pieces, slots: Slots, draw: Draw) -> Pieces:
    """The same with what a medium adds: who writes, how a call opens, goodbye."""
    frame = {Medium.SMS: ("who",), Medium.VOICEMAIL: ("who", "bye"), Medium.CALL: ("who", "moment")}
    found = dict(pieces)
    for part in frame.get(sheet.medium, ()):
        able = [one for one in of_section(sheet.wordings, part, sheet.medium) if fits(one, slots)]
        if part == "who":  # what ties the two says more than the name alone
            able = [one for one in able if "{tie}" in one.text] or able
        if one := draw.one(part, able):
            found[part] = piece(one, slots)
    if sheet.medium is Medium.VOICEMAIL and "close" in found:
        found["close"] = _free(sheet, slots, draw) or found["close"]
    return found


def _free(sheet: Sheet, slots: Slots, draw: Draw) -> Piece | None:
    able = [one for one in of_section(sheet.wordings, "free", sheet.medium) if fits(one, slots)]
    narrow = [one for one in able if one.media] or able
    one = draw.one("free", narrow)
    return piece(one, slots) if one else None


def _fitted(sheet: Sheet, pieces: Pieces, slots: Slots, draw: Draw) -> tuple[str, Pieces]:
    """The text; where it is too long, with a line that frees from answering for its close, or with none."""
    short = {move: one for move, one in pieces.items() if move != "close"}
    free = None if any(one.asks for one in short.values()) else _free(sheet, slots, draw)
    tries = [pieces, *([short | {"close": free}] if free else []), short] if "close" in pieces else [pieces]
    shapes = [(shaped(sheet, one, slots, draw.seed), one) for one in tries]
    return next((one for one in shapes if fits_in(one[0], sheet.medium, _most(sheet))), shapes[-1])


def _most(sheet: Sheet) -> int:
    return RECIPES[sheet.kind].most_words


def _faults(sheet: Sheet, text: str, pieces: Pieces, draw: Draw) -> tuple[int, ...]:
    """What must not be, then what had better not be."""
    grave = _grave(sheet, text)
    return (*grave, *_lesser(sheet, text, pieces, draw)) if not any(grave) else (*grave, 1)


def _grave(sheet: Sheet, text: str) -> tuple[int, ...]:
    near = same.neighbours(sheet.earlier, sheet.today)
    return (
        not fits_in(text, sheet.medium, _most(sheet)),
        same.essence(text, sheet.reader.name) in sheet.texts,
        same.repeats(text, near),
    )


_STRICT = Context(account=(0, 0))
"""As if nothing was given yet: no draft of ours may ask for anything."""


def _slots(pieces: Pieces) -> tuple[Slot, ...]:
    return tuple(slot for one in pieces.values() for slot in one.slots)


def _lesser(sheet: Sheet, text: str, pieces: Pieces, draw: Draw) -> tuple[int, ...]:
    variants = [one.variant for one in pieces.values()]
    found = vouched(lint(text, medium=sheet.medium, kind=sheet.kind, context=_STRICT), _slots(pieces), text)
    return (
        len(found.errors),
        not ({"close", "free"} & pieces.keys() or any(one.asks for one in pieces.values())),
        bool(SIZES[sheet.medium].aim) and len(text) > SIZES[sheet.medium].aim,
        same.overlap(text, [one.text for one in sheet.earlier]) > _ALIKE,
        any(variant in draw.used for variant in variants),
        len(text.split()) < SIZES[sheet.medium].least_words,
        len(pieces) < len(RECIPES[sheet.kind].moves),
        sum(one.rule in _OURS for one in found.warnings),
    )


# --- drafts -----------------------------------------------------------------------------------------------------------


def _draft(sheet: Sheet, material: Material, best: Try) -> Draft:
    subject = _subject(sheet, material, best)
    held = [*best.pieces, *([subject] if subject else [])]
    asked = longer(sheet, material.cause) if material.cause else None
    missing = [*material.bottom, *([asked] if asked else [])]
    return Draft(
        record=sheet.reader.record,
        kind=sheet.kind,
        medium=sheet.medium,
        text=best.text,
        subject=subject.text.rstrip(".") if subject else "",
        family=material.cause.family if material.cause else None,
        variant=" ".join(one.variant for one in held if one.variant),
        slots=_told(sheet, held, f"{best.text}\n{subject.text if subject else ''}"),
        missing=tuple(missing),
        causes=(material.cause.key,) if material.cause else (),
        news=material.news.number if material.news and best.told else 0,
        gives=_gives(best),
        on=sheet.today,
    )


def _gives(best: Try) -> tuple[int, ...]:
    """The number of the give on the list that is offered; none for a promise that was never on it."""
    give = best.offer.give if best.offer and best.offers else None
    number = (give.listed if give.record else give.number) if give else 0
    return (number,) if number else ()


def _told(sheet: Sheet, held: list[Piece], text: str) -> tuple[Slot, ...]:
    """Every slot once, those of greeting and signature before the others."""
    known = slots_for(sheet, Material(), None)
    frame = [known[name] for name in ("name", "me", "tie") if name in known]
    used = [*frame, *(one for piece in held for one in piece.slots)]
    return tuple(dict.fromkeys(one for one in used if one.value.casefold() in text.casefold()))


def _subject(sheet: Sheet, material: Material, best: Try) -> Piece | None:
    """Two to six words that name the thing; mail only."""
    if sheet.medium is not Medium.MAIL:
        return None
    slots = slots_for(sheet, material, best.offer)
    base = material.section.split(" ")[0]
    draw = Draw(seed=_seed(sheet), attempt=0, used=same.used(sheet.earlier, sheet.today))
    for section in (f"subject {sheet.kind}", f"subject {material.section}", f"subject {base}", "subject"):
        able = [one for one in of_section(sheet.wordings, section, sheet.medium) if fits(one, slots)]
        short = [one for one in able if _heads(piece(one, slots).text)]
        if one := draw.one("subject", short):
            return piece(one, slots)
    return None


_SUBJECT_MARKS, _SUBJECT_WORDS = 50, range(2, 7)


def _heads(text: str) -> bool:
    return len(text.rstrip(".")) <= _SUBJECT_MARKS and len(text.split()) in _SUBJECT_WORDS


def _question(sheet: Sheet) -> Draft:
    """The one question: a script to speak, never a text to send."""
    fact = target(sheet)
    assert fact  # noqa: S101 - without it the draft was stopped before
    slots = slots_for(sheet, Material(), None)
    about = slot("target", fact.text, fact.text, fact.source or "you typed")
    given = of_offer(Offer(give=sheet.delivered, step=0)).get("give") if sheet.delivered else None
    held = (slots["name"], about, *((given,) if given else ()))
    return Draft(
        record=sheet.reader.record,
        kind=sheet.kind,
        medium=Medium.CALL,
        text=script(slots | ({"give": given} if given else {}), about.value),
        slots=held,
        ask="referral",
        on=sheet.today,
    )
