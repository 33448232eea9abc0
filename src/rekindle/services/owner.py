"""What archives and the user say about "me" -> one owner, with every handle that is theirs.

LinkedIn never gives the owner's own URL: it is the one that sends messages under the owner's name (formats.md
section 1). A book without an owner is asked about once, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from typing import TypeVar

from rekindle.core import owner as rules
from rekindle.model import Handle, HandleKind, Mine, Name, Owner, UserError
from rekindle.model.archive import Origin
from rekindle.services.lately import lately
from rekindle.store import views
from rekindle.store.shelf import Open
from rekindle.util.text import fold

Kind = TypeVar("Kind")


def owner_of(at: Open) -> Owner:
    """The owner, all that is known added up; empty when nothing is. A page asks for them several times."""
    return lately(at, "owner", date.min, lambda _: _owner(at))


def _owner(at: Open) -> Owner:
    user, archives = views.owners(at)
    told = [*user, *archives]
    name = next((one.name for one in told if one.name and one.name.shown), None)
    handles = [one.handle for one in rules.mine(user, archives)]
    return Owner(
        origin=Origin(where=""),
        name=name,
        handles=_once([*handles, *_inferred(at, name, handles)]),
        positions=_once(chain.from_iterable(one.positions for one in told)),
        schooling=_once(chain.from_iterable(one.schooling for one in told)),
        places=_once(chain.from_iterable(one.places for one in told)),
        headline=next((one.headline for one in told if one.headline), ""),
    )


def mine(at: Open) -> tuple[Mine, ...]:
    """The handles held to be the owner's, each with its reason."""
    return rules.mine(*views.owners(at))


def denied(text: str, region: str) -> tuple[Handle, ...]:
    """The addresses that the user says are not theirs.

    Raises:
        UserError: one of them is no address.
    """
    found = {part.strip(): _handle(part.strip(), region) for part in text.split(",") if part.strip()}
    if strange := next((part for part, handle in found.items() if handle is None), None):
        raise UserError(f"{strange} is no address.", next_step="Name it as `rekindle me` shows it.")
    return tuple(handle for handle in found.values() if handle is not None)


def told_owner(text: str, region: str) -> Owner:
    """What the user typed of themselves: a name, addresses, phones and profile URLs, separated by commas.

    Raises:
        UserError: there is neither a name nor an address in it.
    """
    handles: list[Handle] = []
    names: list[str] = []
    for part in (piece.strip() for piece in text.replace("<", ",").replace(">", ",").split(",")):
        if found := _handle(part, region):
            handles.append(found)
        elif part:
            names.append(part)
    if not handles and not names:
        raise UserError("That names nobody.", next_step='Say who you are: --me "Sam Moran, sam@example.org".')
    name = Name(full=" ".join(names)) if names else None
    return Owner(origin=Origin(where="you"), name=name, handles=tuple(handles))


def _handle(text: str, region: str) -> Handle | None:
    from rekindle.util import mail, phone, profile  # noqa: PLC0415 - numbering plans load only for what was typed

    for kind, value in (
        (HandleKind.MAIL, mail.normal(text)),
        (HandleKind.PROFILE, profile.normal(text)),
        (HandleKind.PHONE, phone.normal(text, region)),
    ):
        if value:
            return Handle(kind=kind, value=value, raw=text)
    return None


def _inferred(at: Open, name: Name | None, handles: Sequence[Handle]) -> list[Handle]:
    """The name as a handle of LinkedIn, and the profile that sends under it when no archive named it."""
    if name is None or not fold(name.shown):
        return []
    mine = fold(name.shown)
    found = [Handle(kind=HandleKind.NAME, value=f"linkedin:{mine}", raw=name.shown)]
    if not any(handle.kind is HandleKind.PROFILE for handle in handles):
        found += [
            Handle(kind=HandleKind.PROFILE, value=value) for value, shown in views.senders(at) if fold(shown) == mine
        ]
    return found


def _once(values: Iterable[Kind]) -> tuple[Kind, ...]:
    return tuple(dict.fromkeys(values))
