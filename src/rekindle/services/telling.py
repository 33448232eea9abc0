"""What the user says of themselves -> the owner of the book."""

from __future__ import annotations

from datetime import date

from rekindle.model import HandleKind
from rekindle.model.codec import encode
from rekindle.services.owner import owner_of, told_owner
from rekindle.services.ranking import rank
from rekindle.services.resolving import resolve
from rekindle.store import facts, log
from rekindle.store.shelf import Open, setting


def tell_owner(at: Open, text: str, *, now: str, today: date) -> None:
    """Keep who "me" is, and work out again what hangs on it."""
    owner = told_owner(text, setting(at, "region"))
    with at.engine.transaction():
        entry = log.add_entry(at, now, "me", f"You are {text}")
        facts.tell_owner(at.engine, at.book, entry, encode(owner))
        resolve(at, log=entry, freeze=False)
        rank(at, today)


def owner_words(at: Open) -> str:
    """The owner's name and addresses in one line."""
    owner = owner_of(at)
    shown = [handle.raw or handle.value for handle in owner.handles if handle.kind is not HandleKind.NAME]
    return ", ".join([*([owner.name.shown] if owner.name else []), *shown])
