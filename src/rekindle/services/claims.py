"""A draft -> the fields that a model gets of it; and what a model that worded it made up beside them."""

from __future__ import annotations

from rekindle.core import suggested as rules
from rekindle.model.draft import Draft
from rekindle.model.lint import Finding
from rekindle.model.wire import Given
from rekindle.services.noting import holder
from rekindle.services.owner import owner_of
from rekindle.services.ranking import people_of
from rekindle.store.shelf import Open


def names_of(at: Open, draft: Draft) -> tuple[str, str]:
    """Who it is for, and who the user is; "" where that is not known."""
    person = holder(at, draft)
    found = people_of(at, [person]) if person else []
    owner = owner_of(at)
    return (found[0].name if found else ""), (owner.name.shown if owner.name else "")


def given_of(at: Open, draft: Draft) -> tuple[Given, ...]:
    """The fields that a model gets."""
    to, sender = names_of(at, draft)
    return rules.fields(draft, to=to, sender=sender)


def claims_of(at: Open, draft: Draft) -> tuple[Finding, ...]:
    """What a model claims in a draft that nothing given says; empty for a draft of the rules or the user."""
    return rules.made_up(draft, given_of(at, draft)) if draft.writer == rules.MODEL else ()
