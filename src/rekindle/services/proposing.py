"""Signatures below mails -> what they say of people and no record does, proposed with the line that says it.

Read only when asked for, never while importing. A dismissed proposal does not come back unless that is undone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rekindle.model import HandleKind, Verdict
from rekindle.model.person import Person
from rekindle.model.proposal import Mailed, Proposal, Proposed
from rekindle.services.finding import person_named
from rekindle.services.owner import owner_of
from rekindle.services.ranking import chunks, people_of
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import signatures
from rekindle.store.shelf import Open, setting
from rekindle.store.signatures import Sender
from rekindle.util import mail

_FIELDS = tuple(Proposed)


def proposals(at: Open, person: str | None = None) -> list[Proposal]:
    """Open proposals about one person or everybody, the newest mail first."""
    number = None if person is None else person_named(at, person)
    senders = _vouched(at, signatures.senders(at, number))
    found = [one for several in chunks(senders) for one in _unsaid(at, people_of(at, several), senders)]
    found.sort(key=lambda one: (one.person, one.address, _FIELDS.index(one.field)))
    return sorted(found, key=lambda one: one.at, reverse=True)


def about(at: Open, person: Person) -> tuple[Proposal, ...]:
    """Open proposals about a person whose records are at hand."""
    return tuple(_unsaid(at, [person], _vouched(at, signatures.senders(at, person.id))))


def has_texts(at: Open) -> bool:
    """True when the text of any mail is here to be read."""
    return signatures.has_texts(at)


def _vouched(at: Open, senders: Iterable[Sender]) -> dict[int, list[Sender]]:
    """Person -> their addresses at an employer's own domain; neither a role's nor the owner's."""
    own = {handle.value for handle in owner_of(at).handles if handle.kind is HandleKind.MAIL}
    found: dict[int, list[Sender]] = defaultdict(list)
    for one in senders:
        if mail.employer_hint(one[2]) and not mail.is_role(one[2]) and one[2] not in own:
            found[one[0]].append(one)
    return found


def _unsaid(at: Open, people: Sequence[Person], senders: dict[int, list[Sender]]) -> Iterator[Proposal]:
    asked = [sender for one in people for sender in senders.get(one.id, ())]
    texts: dict[int, list[Mailed]] = defaultdict(list)
    for text in signatures.newest_texts(at, asked) if asked else ():
        texts[text.person].append(text)
    if not texts:
        return
    from rekindle.core.unsaid import proposals as unsaid  # noqa: PLC0415 - its tables load only where there is a text

    dismissed = {one.value for one in rows_of_decisions.standing(at, Verdict.DISMISS)}
    region = setting(at, "region")
    for one in people:
        yield from (found for found in unsaid(one, texts[one.id], region) if found.id not in dismissed)
