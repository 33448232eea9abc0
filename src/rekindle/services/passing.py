"""Contact, touches, replies, gives, favours -> what passed with somebody, day by day: what stages are replayed from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rekindle.core.contact import latest
from rekindle.core.logged import passages
from rekindle.model.life import Fact, Give
from rekindle.model.touch import Passage
from rekindle.services.ranking import shown_contact_of, touches_of
from rekindle.services.replying import kinds, replies
from rekindle.store import kept
from rekindle.store.shelf import Open


def passages_of(at: Open, persons: Sequence[int], today: date) -> dict[int, tuple[Passage, ...]]:
    """Person -> what passed with them until a day, of these people."""
    contact = shown_contact_of(at, persons)
    touches, gives, facts = (
        touches_of(at, persons),
        kept.by_person(at, Give, persons),
        kept.by_person(at, Fact, persons),
    )
    came = replies(at, today, persons)
    return {
        person: tuple(
            one
            for one in passages(
                contact.get(person, ()),
                touches.get(person, ()),
                gives.get(person, ()),
                facts.get(person, ()),
                kinds(came.get(person, ()), touches.get(person, ())),
            )
            if one.on.toordinal() <= latest(today)
        )
        for person in persons
    }
