"""What the user typed for a person -> that person: a number, or words that fit exactly one name. And back."""

from __future__ import annotations

from collections.abc import Sequence

from rekindle.model import UserError
from rekindle.store import lists, search
from rekindle.store.shelf import Open

SHOWN = 8
_NO_NAME = 10_000  # characters: SQLite takes no pattern of five times that
_TOO_LONG = 19  # digits: no number of a database is that long


def person_named(at: Open, text: str) -> int:
    """The id of the person meant.

    Raises:
        UserError: nobody, or more than one person, fits.
    """
    if text.isdecimal():
        found = lists.person_holding(at, int(text)) if len(text) < _TOO_LONG else None
        if found is None:
            raise UserError(f"There is no person {text}.", next_step="Find the number with: rekindle people WORDS.")
        return found
    if len(text) > _NO_NAME:
        raise UserError("Nobody here has a name of that length.", next_step="Look with: rekindle people WORDS.")
    fitting = lists.people_like(at, text.split())
    exact = [row for row in fitting if row.name.casefold() == text.casefold()]
    if len(exact) == 1:
        return exact[0].id
    if len(fitting) == 1:
        return fitting[0].id
    if not fitting:
        raise UserError(f"Nobody here is called {text}.", next_step="Look with: rekindle people WORDS.")
    shown = ", ".join(f"{row.id} {row.name}" for row in fitting[:SHOWN])
    more = f" and {len(fitting) - SHOWN} more" if len(fitting) > SHOWN else ""
    raise UserError(f"{text} could be {shown}{more}.", next_step="Use the number.")


def called(at: Open, person: int) -> str:
    """What somebody is called in every list; without a name by an address, and with neither "Person 12"."""
    return search.names_of(at, [person]).get(person, "") or lists.address_of(at, person) or f"Person {person}"


def persons_named(at: Open, several: Sequence[str | int]) -> tuple[list[int], str]:
    """The ids of one or many, each once, and what they are called together.

    Raises:
        UserError: somebody is not found, or nobody is meant.
    """
    numbers = list(dict.fromkeys(person_named(at, str(one)) for one in several))
    if not numbers:
        raise UserError(
            "That names nobody.", unchanged="Nothing was changed.", next_step="Say who: a number, or words."
        )
    return numbers, called(at, numbers[0]) if len(numbers) == 1 else f"{len(numbers):,} people"
