"""What was said of people and done with them -> who is on the formal list, since when and why; said nowhere else.

docs/decisions/0014-the-formal-list.md tells the rules.
"""

from __future__ import annotations

from collections.abc import Sequence

from rekindle.core.onlist import On, Word, on_list
from rekindle.store import roster as rows_of_roster
from rekindle.store.shelf import Open


def places(at: Open, persons: Sequence[int] | None = None) -> dict[int, On]:
    """Everybody on the list, or who of these is: since when (UTC instant, ISO), and why."""
    said = (Word(*one) for one in rows_of_roster.words(at, persons))
    return on_list(said, [Word(*one) for one in rows_of_roster.done(at, persons)])


def listed(at: Open) -> dict[int, str]:
    """Person -> the UTC instant (ISO) since when they are on the list; without those who are barred."""
    return {person: on.since for person, on in places(at).items()}
