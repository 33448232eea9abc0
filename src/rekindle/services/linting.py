"""A text, and what the book knows of whom it is for -> what to mend before it goes.

The book adds what no text shows: what was lately written to others, what is private, what was asked and given, whether
the one question is open, and what could be told or offered where that is missing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from rekindle.core.lint import lint
from rekindle.core.silence import day_words
from rekindle.model.draft import Draft, DraftKind, DraftState, Medium
from rekindle.model.life import Fact, News, Relation
from rekindle.model.lint import Context, Lint, Secret, Written
from rekindle.model.stage import Stage
from rekindle.model.touch import Touch
from rekindle.services.claims import claims_of
from rekindle.services.finding import person_named
from rekindle.services.living import balance_of, gives_listed, news_untold
from rekindle.services.noting import holder
from rekindle.services.staging import standing_of
from rekindle.store import kept, search
from rekindle.store.shelf import Open

WINDOW = timedelta(days=30)
"""How long two people may still compare notes (M10)."""
_SHORT = frozenset({Medium.LINKEDIN_NOTE, Medium.SMS, Medium.X})
_SUBJECT_WORDS = 6


def lint_text(  # noqa: PLR0913 - what a message is, whom it is for, and when
    at: Open,
    text: str,
    medium: Medium,
    *,
    person: str,
    today: date,
    kind: DraftKind = DraftKind.AGAIN,
    subject: str | None = None,
    language: str = "",
) -> Lint:
    """What to mend in a text to somebody.

    Raises:
        UserError: nobody, or more than one person, fits.
    """
    context = replace(context_of(at, person_named(at, person), medium, today), language=language)
    return lint(text, medium=medium, subject=subject, kind=kind, context=context)


def lint_draft(at: Open, draft: Draft, today: date) -> Lint:
    """What to mend in a draft before it is ready; what a model made up in it is an error too."""
    subject = draft.subject if draft.medium is Medium.MAIL else None
    context = context_of(at, holder(at, draft), draft.medium, today)
    said = tuple(text for slot in draft.slots for text in (slot.value, slot.fact) if text)
    context = replace(
        context,
        names=(*context.names, *(slot.value for slot in draft.slots)),
        open=(*context.open, *said),
        subject=next((one for one in said if len(one.split()) <= _SUBJECT_WORDS), ""),
    )
    found = lint(draft.text, medium=draft.medium, subject=subject, kind=draft.kind, context=context)
    return replace(found, errors=(*found.errors, *claims_of(at, draft)))


def context_of(at: Open, person: int, medium: Medium, today: date) -> Context:
    """What the book knows beside a text to somebody."""
    facts, touches = kept.kept(at, Fact, person=person), kept.kept(at, Touch, person=person)
    gives, asks = balance_of(at, person)
    listed, news = gives_listed(at), news_untold(at, person, today)
    return Context(
        others=written(at, person, today),
        private=secrets(facts, touches),
        account=(asks, gives),
        unlocked=medium is Medium.CALL and standing_of(at, person, today).stage is Stage.REFERRAL_READY,
        names=tuple(one.text for one in facts if not _private(one)),
        open=tuple(text for one in facts if not _private(one) for text in (one.text, one.past, one.proof) if text),
        news=news_for(news[0], medium) if news else "",
        give=listed[0].offer if listed else "",
    )


def written(at: Open, person: int, today: date) -> tuple[Written, ...]:
    """What was drafted for others in the last 30 days and not put away."""
    found = [
        (holder(at, one), one.text)
        for one in kept.kept(at, Draft)
        if one.text and one.state is not DraftState.DROPPED and one.on is not None and today - one.on <= WINDOW
    ]
    names = search.names_of(at, {other for other, _ in found})
    return tuple(Written(name=names.get(other, "somebody"), text=text) for other, text in found if other != person)


def secrets(facts: Iterable[Fact], touches: Iterable[Touch]) -> tuple[Secret, ...]:
    """What was noted of somebody and marked as private."""
    told = [Secret(text=one.text, source=one.source or "a private fact") for one in facts if _private(one)]
    notes = [one for one in touches if one.private and one.note]
    return (*told, *(Secret(text=one.note, source=f"a note of {day_words(one.on)}") for one in notes))


def _private(fact: Fact) -> bool:
    return fact.private or fact.relation in (Relation.ABOUT_OTHERS, Relation.DISTRESS)


def news_for(news: News, medium: Medium) -> str:
    """The news in the length of the medium, or the next shorter one."""
    if medium in _SHORT:
        return news.short
    return (news.long or news.middle or news.short) if medium is Medium.MAIL else (news.middle or news.short)
