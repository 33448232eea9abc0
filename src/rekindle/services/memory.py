"""A book at one moment -> all that questions to one's memory rest on, each part looked up when it is first needed.

For what comes next only the index of words and those on the list are looked at; who may answer a prompt is looked for
when it is shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from rekindle.core import prompts as rules
from rekindle.core.prompts import Around, Asked
from rekindle.core.prompts.questions import Among
from rekindle.model.life import Fact, Relation
from rekindle.model.prompt import Chapter, Coming, Presence, Prompt, Recall, RecallState
from rekindle.services import chapters as places
from rekindle.services.deciding import all_barred
from rekindle.services.formal import listed
from rekindle.store import chapters as rows
from rekindle.store import kept
from rekindle.store.shelf import Open

MANY = 500
"""Where more people name a place, it is not looked up who of them was there then, only to say how many."""
CLOSE = 40
"""So many of the strongest ties may be glad to hear from the user ..."""
OFTEN = 1_000
"""... of so many with whom there was contact most often, and last: to weigh everybody's tie takes too long."""


class Memory:
    """What is asked, what was answered, and who is known."""

    def __init__(self, at: Open, today: date) -> None:
        self._at, self._today = at, today

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The owner's."""
        return places.chapters_of(self._at)

    @cached_property
    def asked(self) -> dict[str, Asked]:
        """Key of a prompt -> the prompt, all there are: chapter by chapter, then life at large."""
        return {one.prompt.key: one for one in rules.asked(self.chapters, self._today)}

    @cached_property
    def listed(self) -> set[int]:
        """Who is on the formal list."""
        return set(listed(self._at))

    @cached_property
    def recalls(self) -> dict[str, Recall]:
        """Key of a prompt -> how it was left."""
        return {one.prompt: one for one in kept.kept(self._at, Recall) if one.state is not RecallState.NAMED}

    @cached_property
    def named(self) -> dict[str, list[int]]:
        """Key of a prompt -> whom it brought back, in the order of their ids."""
        found: dict[str, dict[int, None]] = {}
        for person, several in kept.by_person(self._at, Recall).items():
            for one in several:
                found.setdefault(one.prompt, {})[person] = None
        return {key: list(persons) for key, persons in found.items()}

    @cached_property
    def naming(self) -> dict[str, set[int]]:
        """Key of a chapter -> who in the book names it and is not on the list."""
        return {key: found - self.listed for key, found in places.naming(self._at, self.chapters).items()}

    @cached_property
    def _helped(self) -> set[int]:
        return rows.helpers(self._at) | self._told(Relation.FAVOUR)

    def _told(self, relation: Relation) -> set[int]:
        facts = kept.by_person(self._at, Fact)
        return {person for person, several in facts.items() if any(one.relation is relation for one in several)}

    @cached_property
    def _of_list(self) -> Around:
        """What is known of those on the list."""
        if not self.listed:
            return Around()
        return Around(
            listed=self.listed,
            roles=rows.roles_of(self._at, self._roles, self.listed),
            there=places.presences(self._at, self.chapters, self.listed),
            named=self.named,
            helped=self._helped,
            owed=self._told(Relation.LET_DOWN),
        )

    @cached_property
    def _roles(self) -> set[str]:
        return {role for one in self.asked.values() for role in one.prompt.roles}

    @cached_property
    def known(self) -> dict[str, Prompt]:
        """Key of a prompt -> the prompt with who on the list answers it."""
        return {key: rules.with_known(one, self._of_list) for key, one in self.asked.items()}

    @cached_property
    def due(self) -> tuple[str, ...]:
        """The prompts to ask, in order: their keys."""
        waiting = [one for key, one in self.asked.items() if rules.is_due(self.recalls.get(key), self._today)]
        known = {one.prompt.key: len(self.known[one.prompt.key].known) for one in waiting}
        naming = {key: len(found) for key, found in self.naming.items()}
        return tuple(one.prompt.key for one in rules.in_order(waiting, known, self.recalls, naming))

    def near(self, key: str) -> tuple[Prompt, Mapping[int, Presence]]:
        """One prompt with who may answer it, the strongest tie first; and who was there."""
        one = self.asked[key]
        around = self._around([one])
        several = rules.with_near(one, around).near
        found = rules.with_near(one, replace(around, strength=self._strengths(several))).near
        there = around.there.get(one.prompt.chapter.key, {}) if one.prompt.chapter else {}
        return replace(self.known[key], near=found), there

    def coming(self, key: str) -> Coming:
        """A prompt with what makes it worth the while."""
        prompt = self.known[key]
        if prompt.chapter is None:
            return rules.coming(prompt, ())
        waiting = self.naming[prompt.chapter.key] - self._barred
        if len(waiting) > MANY:
            return rules.coming(prompt, (), naming=len(waiting))
        there = places.presences(self._at, [prompt.chapter], waiting)[prompt.chapter.key]
        return rules.coming(prompt, there.values())

    @cached_property
    def all(self) -> tuple[Prompt, ...]:
        """Every prompt with who answers it and who may, in the order of their ids; nobody's tie is looked at."""
        around = self._around([one for one in self.asked.values() if one.among is not Among.CLOSE])
        several = (replace(self.known[key], near=rules.with_near(one, around).near) for key, one in self.asked.items())
        return tuple(several)

    def _around(self, several: Sequence[Asked]) -> Around:
        chapters = {one.prompt.chapter.key: one.prompt.chapter for one in several if one.prompt.chapter}
        among = {one.among for one in several}
        return Around(
            listed=self.listed,
            barred=self._barred,
            roles=rows.roles_of(self._at, {role for one in several for role in one.prompt.roles}),
            there=places.presences(self._at, list(chapters.values())),
            helped=self._helped if Among.HELPED in among else (),
            owed=self._told(Relation.LET_DOWN) if Among.OWED in among else (),
            close=self._close if Among.CLOSE in among else (),
        )

    @cached_property
    def _barred(self) -> set[int]:
        return all_barred(self._at)

    @cached_property
    def _close(self) -> list[int]:
        ties = self._strengths(sorted(rows.often(self._at, OFTEN)))
        free = (person for person, strength in ties.items() if strength and person not in self.listed | self._barred)
        return sorted(free, key=lambda person: (-ties[person], person))[:CLOSE]

    def _strengths(self, persons: Sequence[int]) -> dict[int, float]:
        from rekindle.core.ties import strength_at  # noqa: PLC0415 - ties load where people are shown, best first
        from rekindle.services.ranking import bonds_at  # noqa: PLC0415 - as above

        bonds = bonds_at(self._at, self._today, persons)
        return {person: strength_at(bond, self._today) or 0.0 for person, bond in bonds}
