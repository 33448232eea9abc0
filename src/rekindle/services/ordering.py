"""Where the owner lives -> the order of last names in lists, kept with the people and written anew when it changes.

The owner's country decides which alphabet last names go by (`rekindle.core.names`): as they told it themselves, else by
their addresses. Whenever who is who is worked out for all, so is this; here is what else changes it.
"""

from __future__ import annotations

from rekindle.core import names
from rekindle.model.life import Profile
from rekindle.services.owner import owner_of
from rekindle.store import kept, lists
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open, set_setting


def home_of(at: Open) -> str:
    """The country of the owner, two letters; "" where nothing tells it."""
    told = kept.kept(at, Profile)
    return names.home_of(owner_of(at), told[-1].country if told else "")


def sort_again(at: Open) -> None:
    """Write anew the keys by which people are sorted, where they have become others."""
    from rekindle.core.profile import person_of  # noqa: PLC0415 - once, where an order changes
    from rekindle.services.ranking import chunks, members_of  # noqa: PLC0415 - as above

    home, before = home_of(at), lists.sort_names(at)
    for several in chunks(sorted(before)):
        people = (person_of(members, home) for members in members_of(at, several))
        rows_of_people.keep_sort_names(
            at, [(one.id, one.sort_name) for one in people if one.sort_name != before[one.id]]
        )
    set_setting(at, lists.NAMES_DUE, "")
