"""The list kept for this ISO week, when it still holds. Loads no rules: looking at the list again is quick."""

from __future__ import annotations

from datetime import date

from rekindle.model import UserError
from rekindle.model.codec import decode
from rekindle.model.shortlist import Shortlist, week_of
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import log
from rekindle.store.shelf import Open

SIZE = 12
LEAST, MOST = 1, 15


def kept_list(at: Open, today: date, size: int | None) -> Shortlist | None:
    """This week's list as it was kept; None when there is none, or something was done since, or the size is another.

    Raises:
        UserError: the size asked for is out of bounds.
    """
    if size is not None and not LEAST <= size <= MOST:
        raise UserError(f"A list of {size} is not for a week.", next_step=f"Ask for {LEAST} to {MOST}.")
    kept = rows_of_decisions.week_list(at, week_of(today))
    if not kept or kept[1] != last_entry(at):
        return None
    found = decode(Shortlist, kept[2])
    return found if size in (None, len(found.picks)) or found.eligible <= len(found.picks) < (size or 0) else None


def size_of(at: Open, today: date) -> int:
    """How many places this week's list has, as it was last asked for; a short one has as many as any other."""
    kept = rows_of_decisions.week_list(at, week_of(today))
    found = decode(Shortlist, kept[2]) if kept else None
    return len(found.picks) if found and found.eligible > len(found.picks) >= LEAST else SIZE


def last_entry(at: Open) -> int:
    """The number of the newest entry of the log; 0 in an empty book."""
    return log.newest(at)
