"""What was said of people -> who is on the formal list, and since when."""

from __future__ import annotations

from rekindle.model import Verdict
from rekindle.services.deciding import all_barred
from rekindle.store import decisions as rows_of_decisions
from rekindle.store.shelf import Open


def listed(at: Open) -> dict[int, str]:
    """Person -> the UTC instant (ISO) since when they are on the list; without those who are barred."""
    found: dict[int, str] = {}
    for person, several in rows_of_decisions.said_of(at, Verdict.LIST, Verdict.UNLIST).items():
        for one in several:
            if one.verdict is Verdict.LIST:
                found.setdefault(person, one.at)
            else:
                found.pop(person, None)
    barred = all_barred(at) if found else set()
    return {person: since for person, since in found.items() if person not in barred}
