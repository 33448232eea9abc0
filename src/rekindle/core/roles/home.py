"""What the user's own address book says -> family, friend, neighbour, doctor, supplier, club ...

Labels in a name ("Onkel Karl"), groups, relations, and the user's own address or landline shared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rekindle.core.phrases import Hit, find
from rekindle.core.roles.clue import Clue
from rekindle.core.roles.mine import Mine, home, street
from rekindle.core.roles.words_home import LABELS, NAMES_TOO, TAGS, WHOLE_ONLY
from rekindle.core.schools import is_greek
from rekindle.model.handle import HandleKind
from rekindle.model.person import Person, Sureness
from rekindle.model.record import Record
from rekindle.util.text import fold

_KIN = frozenset(
    {
        "aunt", "brother", "child", "cousin", "daughter", "family", "father", "grandchild", "grandfather",
        "grandmother", "grandparent", "kin", "mother", "nephew", "niece", "parent", "partner", "relative", "sibling",
        "sister", "son", "spouse", "uncle",
    }
)  # fmt: skip
_OTHERS = {
    "friend": "friend",
    "manager": "report",
    "assistant": "boss",
    "neighbor": "neighbour",
    "colleague": "teammate",
}
_WORD = re.compile(r"[A-Z][a-z]+|[a-z]+")


def labels(person: Person) -> Iterator[Clue]:
    """Clues from names as saved by the user; a LinkedIn name is its owner's and says nothing."""
    for member in person.members:
        record = member.record
        if not record.source.startswith("linkedin"):
            for name in {record.name.shown, record.name.nickname, *record.name.full.splitlines()} - {""}:
                yield from _label(name, record)


def _label(name: str, record: Record) -> Iterator[Clue]:
    for hit in find(LABELS, name):
        if _is_label(hit, name):
            sureness = Sureness.THIN if hit.words[-1] in NAMES_TOO else Sureness.STRONG
            yield Clue(hit.key, sureness, f'saved as "{name}"', record.origin.where)


def _is_label(hit: Hit, name: str) -> bool:
    """Alone, or in lower case after a name ("Karl onkel"); kin also in front, trades anywhere, if never a surname."""
    words = " ".join(hit.words)
    added = hit.at > 0 and hit.words[-1] in name.split() and name != name.lower()
    return hit.whole or added or (words not in WHOLE_ONLY and (hit.key != "family" or hit.at == 0))


def tags(person: Person) -> Iterator[Clue]:
    """Clues from groups and categories: the user's own words, so strong."""
    for member in person.members:
        for tag in member.record.tags:
            where = member.record.origin.where
            if is_greek(tag):
                yield Clue("fraternity", Sureness.STRONG, f'group "{tag}"', where, f"a fellow member of {tag}")
            for hit in find(TAGS, tag):
                yield Clue(hit.key, Sureness.STRONG, f'group "{tag}"', where)


def relations(person: Person, mine: Mine) -> Iterator[Clue]:
    """Clues from a record that names the user as kin, friend, manager ... of this person."""
    if mine.name:
        for member in person.members:
            for relation in member.record.relations:
                kind = " ".join(word.lower() for word in _WORD.findall(relation.kind))
                role = "family" if kind in _KIN else _OTHERS.get(kind)
                if role and fold(relation.name) == mine.name:
                    why = f'names you as "{relation.kind}"'
                    yield Clue(role, Sureness.STRONG, why, member.record.origin.where)


def homes(person: Person, mine: Mine) -> Iterator[Clue]:
    """Thin clues: a surname with one home or landline is family, one street alone a neighbour."""
    if not (mine.homes or mine.streets or mine.landlines):
        return
    names = {word for member in person.members for word in fold(member.record.name.shown).split()[-1:]}
    kin = mine.surname in names
    for member in person.members:
        where = member.record.origin.where
        if kin and (why := _shared(member.record, mine)):
            yield Clue("family", Sureness.THIN, f"same surname and {why}", where)
        elif not kin and any(street(place) in mine.streets for place in member.record.places):
            yield Clue("neighbour", Sureness.THIN, "an address in your street", where)


def _shared(record: Record, mine: Mine) -> str:
    if any(home(place) in mine.homes for place in record.places):
        return "same address"
    phones = {handle.value for handle in record.handles if handle.kind is HandleKind.PHONE}
    return "same landline" if phones & mine.landlines else ""
