"""A row of the list, the person's records and the user's notes -> all that a file tells of somebody.

The shown value goes first wherever a file has room for one (`rekindle.core.profile`); addresses, numbers and pages go
all. Mail addresses are as somebody wrote them, where that is an address and no more; numbers are international.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from rekindle.core.handing.ids import uid_of
from rekindle.core.handing.texts import told
from rekindle.core.names import best_name, family_of, land_of, parted_name, sort_name
from rekindle.core.profile import by_trust, post_of
from rekindle.model.handle import Handle, HandleKind
from rekindle.model.handout import Handout
from rekindle.model.life import Fact, Relation
from rekindle.model.person import Member, Person
from rekindle.model.record import Name, Place
from rekindle.model.roster import Listed
from rekindle.model.when import When
from rekindle.util import mail as mails

_ADDRESS = re.compile(r"[^\s@<>\"(),:;\[\]\\']+@[^\s@<>\"(),:;\[\]\\']+")
_OF_OTHERS = frozenset({Relation.ABOUT_OTHERS})


def gather(listed: Listed, person: Person, facts: Sequence[Fact] | None, *, secret: str, today: date) -> Handout:
    """What is handed out of one person; no notes at all where `facts` is None, other people's affairs never."""
    members = by_trust(person.members)
    oldest = person.members[0].record
    post, place = post_of(members), _place(members)
    return Handout(
        uid=uid_of(secret, oldest.source, oldest.key),
        listed=listed,
        name=_parted(best_name(person.members), person.members),
        mails=_each(members, HandleKind.MAIL),
        phones=_each(members, HandleKind.PHONE),
        profiles=_each(members, HandleKind.PROFILE),
        company=post.company,
        title=post.title,
        city=listed.city or place.city,
        country=listed.country or (place.country if listed.city in ("", place.city) else ""),
        birthday=_birthday(members),
        notes=() if facts is None else _notes(members, facts),
        revised=max(member.as_of[:10] for member in members) or today.isoformat(),
    )


def _parted(name: Name, members: Sequence[Member]) -> Name:
    """A name with first and last name apart, for programs that show and sort by those; never so that it sorts anew."""
    parted = replace(parted_name(name, members), full=name.shown)
    if parted.family or parted.given:
        return parted
    land = land_of(members)
    family = family_of(name, land)
    given, _, rest = name.shown.rpartition(family) if family else ("", "", "")
    split = replace(name, full=name.shown, given=(given + rest).strip(), family=family)
    same = given[-1:] == " " and not rest and sort_name(split, land) == sort_name(name, land)
    return split if same else parted


def _place(members: Sequence[Member]) -> Place:
    """The first place with a city, else with a country."""
    places = [place for member in members for place in member.record.places]
    return next((one for one in places if one.city), next((one for one in places if one.country), Place()))


def _birthday(members: Sequence[Member]) -> When | None:
    """The one told most exactly, by the most trusted source."""
    found = [one.when for member in members for one in member.record.occasions if one.kind == "birthday"]
    return max(found, key=lambda when: len(when.text), default=None)


def _each(members: Sequence[Member], kind: HandleKind) -> tuple[str, ...]:
    """The handles of a kind, each once, as a file should have them."""
    found: dict[str, str] = {}
    for member in members:
        for handle in member.record.handles:
            if handle.kind is kind:
                found.setdefault(handle.value, _written(handle))
    return tuple(found.values())


def _written(handle: Handle) -> str:
    """An address as it was written, so that a +tag stays; a page with its scheme."""
    if handle.kind is HandleKind.PROFILE:
        return "https://" + handle.value
    if handle.kind is HandleKind.MAIL and _ADDRESS.fullmatch(handle.raw) and mails.normal(handle.raw) == handle.value:
        return handle.raw
    return handle.value


def _notes(members: Sequence[Member], facts: Iterable[Fact]) -> tuple[str, ...]:
    """What sources hold as notes of the user's, then what they noted here."""
    every = [note.text for member in members for note in member.record.notes]
    every += [fact.text for fact in facts if fact.relation not in _OF_OTHERS]
    return tuple(dict.fromkeys(text for text in map(told, every) if text))
