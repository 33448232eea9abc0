"""A draft -> the page it is written on: where it goes, what a second reader says, and what lies beside it to be used.

Looking at a letter changes nothing. What is typed is read here by the same rules that stand before `ready`, so that the
page says what the server will say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from rekindle.core.causes.words import tidy
from rekindle.core.drafting.forms import started
from rekindle.core.drafting.readers import reachable, reader_of
from rekindle.core.lint.around import sentence_around
from rekindle.core.lint.praise import praise
from rekindle.core.lint.ruler import ruler, spoken
from rekindle.core.silence import day_words
from rekindle.model import UserError
from rekindle.model.draft import Cause, Draft, DraftState, Family, Medium
from rekindle.model.letter import Beside, Filed, Letter, Material, Review
from rekindle.model.touch import Touch
from rekindle.services.causing import causes_of, known_of, side_of
from rekindle.services.deciding import barred
from rekindle.services.drafting import linted, one_ending, reworded, the_draft
from rekindle.services.finding import called, person_named
from rekindle.services.linting import news_for
from rekindle.services.living import gives_listed, news_untold
from rekindle.services.noting import holder
from rekindle.services.sending import Handover, places_for, way_for
from rekindle.services.touching import back_of, sent_by
from rekindle.store import kept, search
from rekindle.store.shelf import Open

REASONS = 5
"""Reasons that stand beside a letter, the best first."""
SENT = 50
"""Letters sent that are listed, the newest first."""


def letter(at: Open, number: int, today: date, *, to: str = "") -> Letter:
    """A draft in any state, as its page shows it; with `to`, as it would go there.

    Raises:
        UserError: there is no draft of that number.
    """
    draft = the_draft(at, number)
    person = holder(at, draft)
    if not person:
        raise UserError(f"Whoever draft {number} is for is not in the book any more.", next_step="See: rekindle drafts")
    (known,) = known_of(at, [person], today)
    reader = reader_of(known, side_of(at), today)
    touch = sent_by(at, number)
    way, read = _way(at, draft, to), _review(at, draft, today)
    return Letter(
        draft=draft,
        person=person,
        name=called(at, person),
        review=read,
        stamp=draft.stamp,
        call=reader.call.value,
        last=reader.last.on if reader.last else None,
        to=to or way.to,
        link="" if read.stopped else way.link,
        whole=way.whole,
        known=places_for(at, draft.medium, person),
        ways=tuple(one for one in Medium if reachable(known, one)),
        sent=touch.on if touch else None,
        back=back_of(at, touch, today) if touch else None,
    )


def ways(at: Open, person: str, today: date) -> tuple[Medium, ...]:
    """By which means somebody can be reached."""
    (known,) = known_of(at, [person_named(at, person)], today)
    return tuple(one for one in Medium if reachable(known, one))


def _way(at: Open, draft: Draft, to: str) -> Handover:
    """Where it goes; an address that is none opens nothing, and the page says so."""
    try:
        return way_for(at, draft, to=to)
    except UserError:
        return Handover(draft=draft, person=0, name="", to=to)


def review(at: Open, number: int, text: str, subject: str | None, today: date) -> Review:
    """What a second reader says of words typed in a draft, which are not kept.

    Raises:
        UserError: there is no draft of that number.
    """
    before = the_draft(at, number)
    typed = reworded(before, text, subject)
    ready = before.state is DraftState.READY and typed.stamp == before.stamp
    whole = replace(typed, text=one_ending(text))  # with the blanks around it, which places count too
    return replace(_review(at, whole, today), ready=ready)


def _review(at: Open, draft: Draft, today: date) -> Review:
    found = linted(at, draft, today)
    low = draft.text.casefold()
    slots = frozenset(one.slot for one in draft.slots if one.value.casefold() in low)
    return Review(
        lint=found,
        length=ruler(draft.text, draft.medium, draft.kind),
        good=praise(draft.text, draft.medium, found, kind=draft.kind, slots=slots),
        lines=tuple(sentence_around(draft.text, one.start, one.end) for one in (*found.errors, *found.warnings)),
        spoken=spoken(draft.text, draft.medium),
        ready=draft.state is DraftState.READY,
        stopped=barred(at, holder(at, draft)),
    )


# --- beside it --------------------------------------------------------------------------------------------------------


def material(at: Open, number: int, today: date) -> Material:
    """What there is to write about: reasons, gives, and news that they have not heard."""
    draft = the_draft(at, number)
    person = holder(at, draft)
    return Material(
        reasons=tuple(_reason(one) for one in causes_of(at, person, today)[:REASONS]),
        gives=tuple(
            Beside(shown=started(tidy(one.offer)), put=f"I could {one.offer}.", source="on your list of gives")
            for one in gives_listed(at)
        ),
        news=tuple(_news(at, draft, person, today)),
    )


def _reason(one: Cause) -> Beside:
    """As a list tells it; put in is its noun, or the fact itself where that is more than a date."""
    bare = one.family is Family.HONEST_GAP or one.fact == one.text
    return Beside(shown=started(one.text), put=one.noun or ("" if bare else one.fact), source=one.source)


def _news(at: Open, draft: Draft, person: int, today: date) -> Iterator[Beside]:
    for one in news_untold(at, person, today):
        if text := news_for(one, draft.medium):
            yield Beside(shown=text, put=text, source=f"{day_words(one.on)}; not told to them yet")


# --- lists ------------------------------------------------------------------------------------------------------------


def letters_waiting(at: Open) -> list[Filed]:
    """What waits, open or ready, the newest first; a list reads no letter again."""
    sent = {one.draft for one in kept.kept(at, Touch)}
    found = [one for one in kept.kept(at, Draft) if one.state in _WAITING and one.number not in sent]
    return _filed(at, [(one, None) for one in reversed(found)])


_WAITING = (DraftState.OPEN, DraftState.READY)


def letters_sent(at: Open, most: int = SENT) -> list[Filed]:
    """What was sent of drafts, the newest first."""
    touches = [one for one in kept.kept(at, Touch) if one.draft]
    newest = sorted(touches, key=lambda one: (one.on, one.number), reverse=True)[:most]
    return _filed(at, [(draft, one.on) for one in newest if (draft := kept.kept_one(at, Draft, one.draft))])


def _filed(at: Open, several: Sequence[tuple[Draft, date | None]]) -> list[Filed]:
    persons = [holder(at, draft) for draft, _ in several]
    names = search.names_of(at, set(persons) - {0})
    return [
        Filed(draft=draft, person=person, name=names.get(person, ""), sent=on)
        for (draft, on), person in zip(several, persons, strict=True)
    ]
