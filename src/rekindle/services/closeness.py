"""How close you two are, as the user says it: 0 to 4 <-> verdicts, which ties blend in (outreach.md section 2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rekindle.model import UserError
from rekindle.model.decision import Verdict
from rekindle.model.roster import CLOSENESS
from rekindle.services.finding import persons_named
from rekindle.services.saying import Said, say
from rekindle.store import decisions as rows_of_decisions
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.services.saying import Decided

MOST = len(CLOSENESS) - 1


def closeness_of(at: Open, persons: Sequence[int] | None = None) -> dict[int, int]:
    """Person -> 0 to 4, of everybody of whom the user has said it, or of these; the latest word holds."""
    said = rows_of_decisions.said_of(at, Verdict.CLOSENESS, persons=persons)
    return {person: degree_of(several[-1].value) for person, several in said.items()}


def value_of(degree: int) -> str:
    """0 to 4 -> the value of a verdict, "0.0" to "1.0"."""
    return str(degree / MOST)


def degree_of(value: str) -> int:
    """The value of a verdict -> 0 to 4."""
    return round(float(value) * MOST)


def set_closeness(at: Open, persons: Sequence[str | int], degree: int, *, now: str) -> Decided:
    """Say how close you are to one, or to many alike, in one entry of the log.

    Raises:
        UserError: somebody is not found, nobody is meant, or there is no such degree.
    """
    check_degree(degree)
    numbers, whom = persons_named(at, persons)
    told = f"{whom}: {CLOSENESS[degree]} ({degree} of {MOST})"
    return say(at, [Said(one, Verdict.CLOSENESS, value_of(degree)) for one in numbers], "closeness", told, now=now)


def check_degree(degree: int, *, told: str = "") -> None:
    """Refuse what is not on the scale; `told` is how it was written.

    Raises:
        UserError: there is no such degree.
    """
    if not 0 <= degree <= MOST:
        scale = ", ".join(f"{number} {words}" for number, words in enumerate(CLOSENESS))
        raise UserError(
            f"{told or degree} is not on the scale.", unchanged="Nothing was changed.", next_step=f"It is {scale}."
        )
