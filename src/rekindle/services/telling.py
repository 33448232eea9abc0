"""What the user says of themselves -> the owner of the book."""

from __future__ import annotations

from rekindle.model import HandleKind, Mine, Origin, Owner, UserError
from rekindle.model.codec import encode
from rekindle.services.corresponding import follow
from rekindle.services.owner import denied, mine, owner_of, told_owner
from rekindle.services.ranking import rank
from rekindle.services.resolving import resolve
from rekindle.store import facts, log
from rekindle.store.shelf import Open, setting


def tell_owner(at: Open, text: str, *, now: str) -> None:
    """Keep who "me" is, and work out again what hangs on it."""
    _keep(at, told_owner(text, setting(at, "region")), f"You are {text}", now=now)


def confirm_owner(at: Open, *, now: str) -> None:
    """Keep that every address held to be the user's is.

    Raises:
        UserError: there is none to confirm.
    """
    open_ones = unconfirmed(at)
    if not open_ones:
        raise UserError("There is no address to confirm.", next_step="See what is known of you: rekindle me")
    told = ", ".join(one.handle.value for one in open_ones)
    owner = Owner(origin=Origin(where="you"), handles=tuple(one.handle for one in open_ones))
    _keep(at, owner, f"Yours: {told}", now=now)


def deny_owner(at: Open, text: str, *, now: str) -> None:
    """Keep that addresses are not the user's."""
    gone = denied(text, setting(at, "region"))
    told = ", ".join(handle.value for handle in gone)
    _keep(at, Owner(origin=Origin(where="you"), denied=gone), f"Not yours: {told}", now=now)


def unconfirmed(at: Open) -> tuple[Mine, ...]:
    """The addresses that only look like the user's."""
    return tuple(one for one in mine(at) if not one.confirmed)


def _keep(at: Open, owner: Owner, told: str, *, now: str) -> None:
    with at.engine.transaction():
        before = owner_of(at)
        entry = log.add_entry(at, now, "me", told)
        facts.tell_owner(at.engine, at.book, entry, encode(owner))
        if owner_of(at) != before:
            follow(at)
            rank(at, resolve(at, log=entry, freeze=False))


def owner_words(at: Open) -> str:
    """The owner's name and addresses in one line."""
    owner = owner_of(at)
    shown = [handle.raw or handle.value for handle in owner.handles if handle.kind is not HandleKind.NAME]
    return ", ".join([*([owner.name.shown] if owner.name else []), *shown])
