"""The user's answer to the one question that a draft waits for -> kept as what it is: a memory, news, a give, a name.

Nothing is conjugated or cut: news goes into the lengths that it fits, and an offer is kept as it completes "I could".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rekindle.core.causes.words import tidy
from rekindle.core.news import length_for, lengths
from rekindle.model import UserError
from rekindle.model.draft import DraftKind, Medium
from rekindle.model.letter import Answer
from rekindle.model.life import MIDDLE_MARKS, SHORT_MARKS, Fact, Give, GiveState, News, Relation, Shared
from rekindle.services.finding import person_named
from rekindle.services.knowing import note
from rekindle.services.living import give_to, list_give, tell_news
from rekindle.services.saying import Decided
from rekindle.services.sharing import LASTS, declare
from rekindle.services.touching import PROMISED_FOR
from rekindle.store.shelf import Open

_KEPT = "Nothing was kept."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """An answer, of whom, for what draft, and when."""

    at: Open
    person: int
    text: str
    more: str
    medium: Medium
    kind: DraftKind
    today: date
    now: str


def answer(  # noqa: PLR0913 - whom it is about, what for, when
    at: Open, person: str, one: Answer, today: date, now: str, *, medium: Medium, kind: DraftKind
) -> Decided:
    """Keep an answer by the verb that it is meant for.

    Raises:
        UserError: it says nothing, is too long for the message, or the question takes no answer here.
    """
    text = " ".join(one.text.split())
    if not text:
        raise UserError("There is no answer in that.", unchanged=_KEPT, next_step="A few words will do.")
    keep = _VERBS.get(one.slot)
    if keep is None:
        raise UserError("That is not asked here.", unchanged=_KEPT, next_step="Look at the page of this person.")
    number = person_named(at, person)
    return keep(_Said(at=at, person=number, text=text, more=one.more, medium=medium, kind=kind, today=today, now=now))


def _theirs(said: _Said) -> Decided:
    if said.kind is DraftKind.CRISIS:
        until = said.today + LASTS
        occasion = Shared(text=tidy(said.text), since=said.today, until=until, crisis=True, place=said.more.strip())
        return declare(said.at, occasion, now=said.now)
    return _note(said, _RELATIONS.get(said.kind, Relation.MEMORY))


_RELATIONS = {DraftKind.THANKS: Relation.FAVOUR, DraftKind.DECLINE: Relation.NEED}


def _target(said: _Said) -> Decided:
    return _note(said, Relation.TARGET)


def _note(said: _Said, relation: Relation) -> Decided:
    fact = Fact(record=0, relation=relation, text=said.text)
    return note(said.at, str(said.person), fact, private=None, now=said.now, today=said.today)


def _news(said: _Said) -> Decided:
    found, wanted = lengths(said.text), length_for(said.medium)
    if wanted not in found:
        most = MIDDLE_MARKS if wanted == "middle" else SHORT_MARKS
        raise UserError(
            f"That is {len(said.text)} characters; {most} fit into this message.",
            unchanged=_KEPT,
            next_step="Say it shorter, or write a mail instead.",
        )
    news = News(on=said.today, long=found["long"], middle=found.get("middle", ""), short=found.get("short", ""))
    return tell_news(said.at, news, now=said.now)


def _offer(said: _Said) -> Decided:
    return list_give(said.at, Give(offer=_completed(said.text)), now=said.now)


def _promised(said: _Said) -> Decided:
    give = Give(offer=_completed(said.text))
    due = said.today + PROMISED_FOR
    return give_to(said.at, str(said.person), give, GiveState.PROMISED, today=said.today, now=said.now, due=due)


def _completed(text: str) -> str:
    """What completes "I could ...", whichever way it was begun."""
    low = text.casefold()
    begun = next((one for one in ("i could ", "i can ", "i'd ", "i’d ") if low.startswith(one)), "")
    return tidy(text[len(begun) :])


def _referral(said: _Said) -> Decided:
    from rekindle.services.referring import came_of, led_to  # noqa: PLC0415 - only where somebody was named

    done = led_to(said.at, str(said.person), said.text, today=said.today, now=said.now)
    if not said.more.strip():
        return done
    return came_of(said.at, str(said.person), outcome=said.more.strip(), today=said.today, now=said.now)


_VERBS: dict[str, Callable[[_Said], Decided]] = {
    "theirs": _theirs,
    "target": _target,
    "news": _news,
    "offer": _offer,
    "length": _offer,
    "promised": _promised,
    "referral": _referral,
}
