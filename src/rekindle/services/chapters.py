"""What is known of the owner's life and of everybody's -> who was where the owner was, when the owner was.

One look into the index of words, then only the records of those who name a place of the owner's are read. Whoever was
named for a prompt about a chapter was there: the user says so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from rekindle.core import chapters as rules
from rekindle.core.prompts import place_of
from rekindle.model.prompt import Chapter, Presence, Recall
from rekindle.services.owner import owner_of
from rekindle.store import chapters as rows
from rekindle.store import kept
from rekindle.store.shelf import Open


def chapters_of(at: Open) -> tuple[Chapter, ...]:
    """The owner's posts, schools and clubs, the newest first."""
    return rules.chapters(owner_of(at))


def naming(at: Open, chapters: Sequence[Chapter]) -> dict[str, set[int]]:
    """Key of a chapter -> everybody in whose records its name stands, whenever they were there."""
    return {chapter.key: rows.persons_spelling(at, rules.spellings(chapter)) for chapter in chapters}


def presences(
    at: Open, chapters: Sequence[Chapter], persons: Collection[int] | None = None
) -> dict[str, dict[int, Presence]]:
    """Key of a chapter -> who was there then, and what tells so, of everybody or of these; nobody is an answer too."""
    found: dict[str, dict[int, Presence]] = {chapter.key: {} for chapter in chapters}
    near = _near(at, chapters) if persons is None else _near(at, chapters).intersection(persons)
    for person, histories in rows.histories(at, sorted(near)):
        for key, presence in rules.presences(chapters, histories).items():
            found[key][person] = presence
    for key, person, presence in _named(at):
        if key in found and (persons is None or person in persons) and not _sure(found[key].get(person)):
            found[key][person] = presence
    return found


def _sure(presence: Presence | None) -> bool:
    return presence is not None and presence.sure


def _named(at: Open) -> Iterator[tuple[str, int, Presence]]:
    """(key of a chapter, person, that the user said so) of whoever was named for a prompt about one."""
    for person, several in kept.by_person(at, Recall).items():
        for one in several:
            key, year = place_of(one.prompt)
            yield key, person, rules.said(year)


def there(at: Open, chapters: Sequence[Chapter]) -> dict[str, set[int]]:
    """Key of a chapter -> who was there when the user was, those whose years are not known included."""
    return {key: set(several) for key, several in presences(at, chapters).items()}


def _near(at: Open, chapters: Sequence[Chapter]) -> set[int]:
    """Everybody who may name one of these places, now or in an older export."""
    wanted = {chapter.key for chapter in chapters}
    found = {person for person, record in rows.formerly(at) if rules.names_any(record, wanted)} if wanted else set()
    return found.union(*naming(at, chapters).values())
