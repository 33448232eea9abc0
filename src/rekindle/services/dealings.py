"""Gives, asks, letters and verdicts of one person -> what is open between them and the user."""

from __future__ import annotations

from rekindle.core.account import account
from rekindle.model import Verdict
from rekindle.model.channel import Direction
from rekindle.model.dealings import Dealings
from rekindle.model.draft import Draft, DraftState
from rekindle.model.touch import Touch
from rekindle.services.finding import person_named
from rekindle.services.formal import places
from rekindle.services.living import gives_with
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import kept
from rekindle.store.shelf import Open

_WAIT = (DraftState.OPEN, DraftState.READY)


def dealings_with(at: Open, text: str) -> Dealings:
    """All of it, of the person meant."""
    person = person_named(at, text)
    gives, touches = gives_with(at, person), kept.kept(at, Touch, person=person)
    sent = {one.draft for one in touches}
    drafts = [one for one in kept.kept(at, Draft, person=person) if one.state in _WAIT and one.number not in sent]
    asked = [one for one in touches if one.ask and one.direction is not Direction.IN]
    barred = rows_of_decisions.said_of(at, Verdict.NEVER, Verdict.NOT_PERSON, persons=[person]).get(person, ())
    on = places(at, [person]).get(person)
    return Dealings(
        gives=tuple(gives),
        asks=tuple(sorted(asked, key=lambda one: (one.on, one.number), reverse=True)),
        account=account(gives, touches),
        letters=tuple(reversed(drafts)),
        listed=on.since if on else "",
        because=on.why if on else "",
        barred=barred[-1].verdict.value if barred else "",
    )
