"""A Card -> its block keys: two records are compared when they share one (linking.md section 4).

A key is its kind (one letter or two), a colon and folded text, so it can be stored and looked up as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jellyfish import metaphone

from rekindle.core.identity.names import sound
from rekindle.core.identity.normalise import Card

NAME_MOST = 60
"""Blocks of names with more records are dropped: they say "common", not "same"."""

HANDLE_MOST = 40
"""Blocks of handles with more records are dropped: a switchboard."""

_HANDLES = frozenset({"m", "p", "u", "i"})


def most(key: str) -> int:
    """The largest block that a key may have."""
    return HANDLE_MOST if key.partition(":")[0] in _HANDLES else NAME_MOST


def block_keys(card: Card) -> list[str]:
    """All keys of a card, without repeats, in a fixed order."""
    found = dict.fromkeys(_handle_keys(card))
    found.update(dict.fromkeys(_name_keys(card)))
    if card.birthday or card.streets or card.codes:
        found.update(dict.fromkeys(_home_keys(card)))
    return list(found)


def _handle_keys(card: Card) -> Iterator[str]:
    for kind, values in (("m", card.mails), ("p", card.phones), ("u", card.pages), ("i", card.ids)):
        for value in sorted(values) if len(values) > 1 else values:
            yield f"{kind}:{value}"


def _name_keys(card: Card) -> Iterator[str]:
    first, surname = card.name.first, card.name.surname
    employers = sorted(card.employers)
    if surname:
        yield from (f"es:{employer}|{surname}" for employer in employers)
    if first:
        yield from (f"ef:{employer}|{first}" for employer in employers)
    if not (first and surname):
        if first or surname:
            yield f"o:{first or surname}"
        return
    like, heard, initial = metaphone_of(surname), sound(surname), first[0]
    yield "n:" + " ".join(sorted((sound(first), heard)))
    names = {heard, *map(sound, card.name.parts)}
    yield from sorted(f"r:{root}|{name}" for root in card.name.roots for name in names)
    yield f"s:{first}|{like}"
    yield f"is:{initial}|{surname}"
    yield f"si:{first}|{surname[0]}"
    for city in sorted(card.cities):
        yield f"c:{city}|{like}|{initial}"


def _home_keys(card: Card) -> Iterator[str]:
    """Keys of where somebody lives and when they were born, which meet under a wrong name too."""
    names = [sound(name)[:3] for name in (card.name.first, card.name.surname) if name]
    cities, codes, streets = sorted(card.cities), sorted(card.codes), sorted(card.streets)
    if card.birthday:
        yield f"b:{card.birthday}"
    yield from (f"a:{street}" for street in streets)
    yield from (f"ac:{city}|{code}" for city in cities for code in codes)
    yield from (f"an:{place}|{name}" for place in (*cities, *codes) for name in names if codes)
    for street in streets:
        number, _, rest = street.partition(" ")
        yield from (f"ah:{place}|{number}" for place in (*cities, *codes))
        yield from (f"ar:{place}|{sound(rest)[:5]}" for place in (*cities, *codes))
        yield from (f"ar:{code[:2]}|{sound(rest)[:7]}" for code in codes)


@lru_cache(maxsize=100_000)
def metaphone_of(surname: str) -> str:
    """How an English ear writes a surname down."""
    return metaphone(surname) or surname
