"""Questions to one's memory -> people on the formal list, each with the role the question asks for.

That somebody was named for a prompt hangs on the entry of the log that added them, so that undoing the one takes back
the other; how a prompt was left is a noun in versions. Nobody is a fine answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from rekindle.model import UserError, Verdict
from rekindle.model.entry import Hint
from rekindle.model.prompt import Chapter, Face, Presence, Prompt, Recall, RecallState, Screen
from rekindle.services.deciding import name_of
from rekindle.services.finding import person_named
from rekindle.services.memory import Memory
from rekindle.services.noting import keep_in, keep_one
from rekindle.services.saying import Decided, Said, say_in
from rekindle.store import kept, log, search
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.model.adding import Understood
    from rekindle.model.person import Role
    from rekindle.services.adding import Added

FACES = 60
"""So many of those who answer a prompt, and of those who may, are shown with their names."""
VERB = "remember"
_LEFT = {RecallState.DONE: "Answered", RecallState.NOBODY: "Nobody", RecallState.LATER: "For later"}


# --- what is asked ----------------------------------------------------------------------------------------------------


def due(at: Open, today: date) -> tuple[str, ...]:
    """The prompts to ask now, in order: their keys. None is there twice."""
    return Memory(at, today).due


def screen(at: Open, key: str, today: date) -> Screen:
    """One prompt as it is shown.

    Raises:
        UserError: no prompt has that key.
    """
    return _screen(at, Memory(at, today), key)


def coming(at: Open, today: date) -> Screen | None:
    """The prompt that is worth most now; None when all have been answered."""
    memory = Memory(at, today)
    return _screen(at, memory, memory.due[0]) if memory.due else None


def screens(at: Open, today: date) -> list[Screen]:
    """Every prompt with how it was left and how many answer it: chapter by chapter, then life. Nobody by name."""
    memory = Memory(at, today)
    return [_bare(memory, prompt) for prompt in memory.all]


def _screen(at: Open, memory: Memory, key: str) -> Screen:
    prompt, there = memory.near(_the(memory, key).key)
    faces = _faces(at, prompt, there)
    known, near = (tuple(faces[one] for one in several[:FACES]) for several in (prompt.known, prompt.near))
    return replace(_bare(memory, prompt), known=known, near=near)


def _the(memory: Memory, key: str) -> Prompt:
    if key in memory.asked:
        return memory.asked[key].prompt
    raise UserError(
        f"There is no prompt {key}.",
        unchanged="Nothing was changed.",
        next_step="See them: rekindle remember --all",
    )


def _bare(memory: Memory, prompt: Prompt) -> Screen:
    recall = memory.recalls.get(prompt.key)
    return Screen(
        prompt=prompt,
        named=len(memory.named.get(prompt.key, ())),
        state=recall.state if recall else None,
        on=recall.on if recall else None,
        left=len(memory.due),
    )


def _faces(at: Open, prompt: Prompt, there: Mapping[int, Presence]) -> dict[int, Face]:
    persons = [*prompt.known[:FACES], *prompt.near[:FACES]]
    why = {person: there[person].why for person in persons if person in there}
    if not prompt.chapter and prompt.roles:
        roles = rows_of_people.roles(at, persons)
        why = {person: _role(roles.get(person, ()), prompt.roles) for person in persons}
    return {
        one.id: Face(person=one.id, name=one.name, what=one.what, why=why.get(one.id, ""))
        for one in search.persons(at, persons)
    }


def _role(roles: Iterable[Role], wanted: Sequence[str]) -> str:
    return next((one.text for one in roles if one.role in wanted), "")


# --- what is answered -------------------------------------------------------------------------------------------------


def understand(at: Open, key: str, lines: Sequence[str], today: date) -> tuple[Understood, ...]:
    """What lines typed for a prompt say, and whom each of them names."""
    from rekindle.services.understanding import understand as read  # noqa: PLC0415 - what only shows reads no line

    hint = hint_of(at, key, today)
    return tuple(one for line in lines for one in read(at, line, hint))


def hint_of(at: Open, key: str, today: date) -> Hint:
    """What a line typed for a prompt takes for known: role and place.

    The years of the chapter are the user's; what was named for it tells that both were there (`services.chapters`).
    """
    memory = Memory(at, today)
    prompt, chapter = _the(memory, key), _the(memory, key).chapter or Chapter(kind="", name="")
    school = chapter.kind == "school"
    return Hint(
        roles=prompt.roles,
        company="" if school else chapter.name,
        school=chapter.name if school else "",
    )


def name(at: Open, key: str, several: Sequence[Understood], *, today: date, now: str) -> Added:
    """Add whom lines name, as answers to a prompt: one entry of the log for all of them.

    Raises:
        UserError: no prompt has that key.
    """
    from rekindle.services.adding import add  # noqa: PLC0415 - as above

    _the(Memory(at, today), key)
    with at.engine.transaction():
        added = add(at, several, now=now, today=today)
        persons = dict.fromkeys(one.person for one in added.outcomes if one.person)
        entry = _keep_named(at, key, persons, added.entry, today=today, now=now)
    return replace(added, entry=entry)


def pick(at: Open, key: str, persons: Sequence[str], *, today: date, now: str) -> Decided:
    """Put people of the book on the list, as answers to a prompt.

    Raises:
        UserError: no prompt has that key, or nobody, or more than one person, is meant.
    """
    roles = _the(Memory(at, today), key).roles[:1]
    numbers = list(dict.fromkeys(person_named(at, one) for one in persons))
    names = ", ".join(name_of(at, one) for one in numbers)
    told = f"On your list: {names}{f' ({roles[0]})' if roles else ''}"
    said = [Said(one, Verdict.LIST) for one in numbers]
    said += [Said(one, Verdict.ROLE, role) for one in numbers for role in roles]
    with at.engine.transaction():
        entry = say_in(at, said, VERB, told, now=now)
        _keep_named(at, key, numbers, entry, today=today, now=now)
    return Decided(told=told, entry=entry, person=numbers[0] if len(numbers) == 1 else 0)


def leave(at: Open, key: str, state: RecallState, *, today: date, now: str) -> Decided:
    """Keep how a prompt was left: done, nobody, or later.

    Raises:
        UserError: no prompt has that key.
    """
    memory = Memory(at, today)
    prompt, before = _the(memory, key), memory.recalls.get(key)
    recall = Recall(number=before.number if before else 0, prompt=key, state=state, on=today)
    return keep_one(at, recall, VERB, f"{_LEFT[state]}: {prompt.text.rstrip('?')}", now=now)


def _keep_named(  # noqa: PLR0913 - who, for which prompt, under which entry
    at: Open, key: str, persons: Iterable[int], entry: int, *, today: date, now: str
) -> int:
    """Keep whom a prompt brought back, each once, under the entry that added them, or one of its own."""
    recalls = kept.by_person(at, Recall)
    fresh = [one for one in persons if all(recall.prompt != key for recall in recalls.get(one, ()))]
    if fresh and not entry:
        entry = log.add_entry(at, now, VERB, f"Named: {', '.join(name_of(at, one) for one in fresh)}")
    for person in fresh:
        keep_in(at, entry, Recall(prompt=key, state=RecallState.NAMED, on=today, record=person), "")
    return entry
