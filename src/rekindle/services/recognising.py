"""A record not yet written -> whom of the book it names: beyond doubt, perhaps, or nobody.

The rules that compare records say who it is, as they would once it is written; beyond that, somebody of the same whole
name whom a source knows at the same employer, school, place or trade, or in the role said. What the name alone speaks
for is asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rekindle.core import identity
from rekindle.core.identity.score import NAME_ONLY, NAMESAKES, RULES
from rekindle.core.typed import agreement, same_name
from rekindle.model import Band, Link, Record
from rekindle.model.adding import TYPED, Namesake
from rekindle.model.person import Member
from rekindle.model.provenance import source_name
from rekindle.services.resolving import weights_in_force
from rekindle.store import lists, search, views
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open

MOST = 8
"""People asked about at most."""
_OPEN = frozenset({"", RULES[NAME_ONLY], RULES[NAMESAKES]})
"""Rules that leave it to other evidence who is meant."""
_UNWRITTEN = 0


class Lookup:
    """Looks up one record after another; what all of them need is read once."""

    def __init__(self, at: Open) -> None:
        self._at = at
        self._weights = weights_in_force(at)

    def namesakes(self, record: Record, roles: Sequence[str] = ()) -> tuple[Namesake, ...]:
        """Who it is or may be, the surest first, each person once."""
        if self._weights is None:
            return ()
        near = rows_of_people.records_under(self._at, identity.keys(record, self._weights))
        members = list(views.members(self._at, sorted(near)))
        others = [(member.number, member.record) for member in members]
        links = {one.b: one for one in identity.links((_UNWRITTEN, record), others, self._weights)}
        found = [
            (sure, links[member.number].bits if member.number in links else 0.0, member, why)
            for member in members
            for sure, why in [self._judged(record, roles, member, links.get(member.number))]
            if why
        ]
        return self._people([(member, sure, why) for sure, _, member, why in sorted(found, key=_rank)])

    def _judged(self, record: Record, roles: Sequence[str], member: Member, link: Link | None) -> tuple[bool, str]:
        """Whether it is beyond doubt that both are one person, and why they may be; "" for two people."""
        if link and link.band is Band.MERGE:
            return True, _why(link)
        if same_name(record, member.record):
            if (common := self._common(record, roles, member)) and self._is_open(record, member, link):
                return True, f"same name, and {common}"
            return False, _why(link) if link else "same name"
        return False, _why(link) if link else ""

    def _common(self, record: Record, roles: Sequence[str], member: Member) -> str:
        """What else speaks for somebody of the same name whom a source knows; what was typed, the rules compare."""
        if member.record.source == TYPED:
            return ""
        return agreement(record, member.record) or self._role(roles, member.number)

    def _role(self, roles: Sequence[str], record: int) -> str:
        person = lists.person_holding(self._at, record)
        if not roles or person is None:
            return ""
        held = {one.role for one in rows_of_people.roles(self._at, [person]).get(person, ())}
        return next((role for role in roles if role in held), "")

    def _is_open(self, record: Record, member: Member, link: Link | None) -> bool:
        """False where a rule keeps the two apart: two profiles, birthdays that differ, father and son."""
        if link is None and self._weights is not None:
            link = identity.explain((_UNWRITTEN, record), (member.number, member.record), self._weights)
        return link is None or link.rule in _OPEN

    def _people(self, found: Sequence[tuple[Member, bool, str]]) -> tuple[Namesake, ...]:
        """Each person once, by the record that speaks most for them."""
        best: dict[int, tuple[Member, bool, str]] = {}
        for member, sure, why in found:
            person = lists.person_holding(self._at, member.number)
            if person is not None:
                best.setdefault(person, (member, sure, why))
        several = namesakes(self._at, list(best)[:MOST])
        return tuple(
            replace(one, record=best[one.person][0].number, sure=best[one.person][1], why=best[one.person][2])
            for one in several
        )


def namesakes(at: Open, persons: Sequence[int]) -> tuple[Namesake, ...]:
    """These people, as they are named where somebody is asked who is meant; in this order."""
    rows = {one.id: one for one in search.persons(at, persons)}
    return tuple(
        Namesake(
            person=person,
            name=rows[person].name,
            what=rows[person].what,
            sources=_sources(one.source for one in lists.sightings_of(at, person).get(person, ())),
            why="",
            record=person,
        )
        for person in persons
        if person in rows
    )


def _sources(several: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source_name(one) for one in several))


def _rank(found: tuple[bool, float, Member, str]) -> tuple[bool, float, int]:
    sure, bits, member, _ = found
    return not sure, -bits, member.number


def _why(link: Link) -> str:
    """What speaks for it, in words."""
    told = [one.text for one in link.evidence if one.bits > 0]
    return "; ".join(told) or link.rule
