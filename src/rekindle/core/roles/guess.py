"""A person, the user and the user's word -> roles, strongest first, each with its evidence.

Multi-valued; the user's word wins: a role said is always there, one denied never. Nothing is guessed from gender,
belief, health, age or origin, and none of them is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rekindle.core.roles.clue import Clue, order, role_of
from rekindle.core.roles.home import homes, labels, relations, tags
from rekindle.core.roles.mine import Mine, mine
from rekindle.core.roles.said import notes, written
from rekindle.core.roles.school import school
from rekindle.core.roles.titles import titles
from rekindle.core.roles.work import work
from rekindle.model.decision import Decision, Verdict
from rekindle.model.person import Person, Role
from rekindle.model.record import Owner


def guess(
    person: Person, owner: Owner | Mine, texts: Sequence[str] = (), decisions: Sequence[Decision] = ()
) -> tuple[Role, ...]:
    """Roles of a person. Make a `Mine` of all owners once when asking for many people.

    `texts` are messages exchanged with this person, bounded by the caller; `decisions` may be
    all of the book's, though those about this person and their revoking rows are enough and quicker.
    """
    side = owner if isinstance(owner, Mine) else _side(owner)
    said, denied = verdicts(decisions, {member.number for member in person.members})
    found: dict[str, list[Clue]] = {word: [] for word in said}
    for clue in _clues(person, side, texts):
        if clue.role not in denied:
            found.setdefault(clue.role, []).append(clue)
    return _ranked(found, said)


def verdicts(decisions: Iterable[Decision], numbers: set[int]) -> tuple[frozenset[str], frozenset[str]]:
    """Roles said and roles denied of whoever holds these records; the latest word on a role holds."""
    word: dict[str, Verdict] = {}
    revoked: set[int] = set()
    for decision in sorted(decisions, key=lambda each: -each.number):
        if decision.number in revoked:
            continue
        if decision.verdict is Verdict.REVOKE:
            revoked.add(decision.revokes)
        elif decision.a in numbers and decision.verdict in (Verdict.ROLE, Verdict.NOT_ROLE):
            word.setdefault(decision.value, decision.verdict)
    said = frozenset(role for role, verdict in word.items() if verdict is Verdict.ROLE)
    return said, frozenset(word) - said


def _clues(person: Person, side: Mine, messages: Sequence[str]) -> Iterator[Clue]:
    yield from titles(person)
    yield from work(person, side)
    yield from school(person, side)
    yield from labels(person)
    yield from tags(person)
    yield from relations(person, side)
    yield from homes(person, side)
    yield from notes(person)
    yield from written(messages)


def _ranked(found: dict[str, list[Clue]], said: frozenset[str]) -> tuple[Role, ...]:
    roles = (role_of(word, clues, said=word in said) for word, clues in found.items())
    return tuple(sorted(roles, key=order))


@lru_cache(maxsize=8)
def _side(owner: Owner) -> Mine:
    return mine((owner,))
