"""A Card -> its block keys: two records are compared when they share one (linking.md section 4).

A key is its kind (one letter or two), a colon and folded text, so it can be stored and looked up as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jellyfish import metaphone

from rekindle.core.identity.names import Parsed, sound
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
    found = _handle_keys(card)
    found += _employer_keys(card)
    found += _name_keys(card.name)
    if card.cities and card.name.first and card.name.surname:
        end = f"{metaphone_of(card.name.surname)}|{card.name.first[0]}"
        found += [f"c:{city}|{end}" for city in sorted(card.cities)]
    if card.birthday or card.streets or card.codes:
        found += dict.fromkeys(_home_keys(card))
    return found


def _handle_keys(card: Card) -> list[str]:
    found: list[str] = []
    for kind, values in (("m:", card.mails), ("p:", card.phones), ("u:", card.pages), ("i:", card.ids)):
        if values:
            found += [kind + value for value in (sorted(values) if len(values) > 1 else values)]
    return found


def _employer_keys(card: Card) -> list[str]:
    first, surname, employers = card.name.first, card.name.surname, card.employers
    if not employers:
        return []
    ordered = sorted(employers) if len(employers) > 1 else employers
    found = [f"es:{employer}|{surname}" for employer in ordered] if surname else []
    return found + [f"ef:{employer}|{first}" for employer in ordered] if first else found


@lru_cache(maxsize=100_000)
def _name_keys(name: Parsed) -> tuple[str, ...]:
    first, surname = name.first, name.surname
    if not (first and surname):
        return (f"o:{first or surname}",) if first or surname else ()
    heard = sound(surname)
    names = {heard, *map(sound, name.parts)}
    return (
        "n:" + " ".join(sorted((sound(first), heard))),
        *sorted(f"r:{root}|{other}" for root in name.roots for other in names),
        f"s:{first}|{metaphone_of(surname)}",
        f"is:{first[0]}|{surname}",
        f"si:{first}|{surname[0]}",
    )


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
