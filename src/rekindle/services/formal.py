"""What was said of people and done with them -> who is on the formal list, since when and why; said nowhere else.

docs/decisions/0014-the-formal-list.md tells the rules.
"""

from __future__ import annotations

from rekindle.core.onlist import On, Word, on_list
from rekindle.store import roster as rows_of_roster
from rekindle.store.shelf import Open


def places(at: Open) -> dict[int, On]:
    """Everybody on the list: since when (UTC instant, ISO), and why."""
    said = (Word(*one) for one in rows_of_roster.words(at))
    return on_list(said, (Word(*one) for one in rows_of_roster.done(at)))


def listed(at: Open) -> dict[int, str]:
    """Person -> the UTC instant (ISO) since when they are on the list; without those who are barred."""
    return {person: on.since for person, on in places(at).items()}
