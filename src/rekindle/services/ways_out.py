"""The settings of a book -> the ways out that the user set up: a mailbox, a model; none at first."""

from __future__ import annotations

from rekindle.model.codec import decode
from rekindle.model.wire import Account, Endpoint
from rekindle.store.shelf import Open, setting

MAILBOX, MODEL = "mailbox", "model"
"""The settings that hold them."""


def account_of(at: Open) -> Account | None:
    """The mailbox that was set up; None for none."""
    text = setting(at, MAILBOX)
    return decode(Account, text) if text else None


def endpoint_of(at: Open) -> Endpoint | None:
    """The model that was set up; None for none."""
    text = setting(at, MODEL)
    return decode(Endpoint, text) if text else None
