"""Referrals -> who led to whom, as trees, and what is owed for each.

Thanks and word of how it went are owed within two weeks, whatever came of it (outreach.md section 5).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from rekindle.model.chain import Chain, Led
from rekindle.model.touch import Referral

DUE = timedelta(days=14)
THANKS, REPORT = "thanks", "how it went"

ByPerson = Mapping[int, Sequence[Referral]]


def owed(one: Referral) -> tuple[str, ...]:
    """What is still owed to the one who named somebody."""
    return tuple(word for word, done in ((THANKS, one.thanked), (REPORT, one.reported)) if done is None)


def due(one: Referral) -> date:
    """When it is owed."""
    return one.on + DUE


def chains(by: ByPerson, to: Mapping[int, int], names: Mapping[int, str]) -> tuple[Chain, ...]:
    """Person -> the referrals they made; referral -> whom it led to; names -> trees, each person's referrals once.

    Trees begin with those whom nobody led to, then, where people led to each other in a ring, with the lowest number.
    """
    told: set[int] = set()
    led_to = {person for person in to.values() if person}
    roots = sorted(by, key=lambda person: (person in led_to, person))
    found = []
    for person in roots:
        if person not in told:
            led = _led(person, by, to, names, told)
            found.append(Chain(person=person, name=names.get(person, ""), led=led))
    return tuple(found)


def _led(person: int, by: ByPerson, to: Mapping[int, int], names: Mapping[int, str], told: set[int]) -> tuple[Led, ...]:
    if person in told:
        return ()
    told.add(person)
    several = sorted(by.get(person, ()), key=lambda one: (one.on, one.number))
    return tuple(_one(one, person, by, to, names, told) for one in several)


def _one(  # noqa: PLR0913, PLR0917 - a referral within its tree
    one: Referral, person: int, by: ByPerson, to: Mapping[int, int], names: Mapping[int, str], told: set[int]
) -> Led:
    whom = to.get(one.number, 0)
    return Led(
        number=one.number,
        by=person,
        by_name=names.get(person, ""),
        name=names.get(whom, "") or one.name,
        person=whom,
        on=one.on,
        outcome=one.outcome,
        thanked=one.thanked,
        reported=one.reported,
        owed=owed(one),
        due=due(one),
        onward=_led(whom, by, to, names, told) if whom else (),
    )


def flat(several: Iterable[Chain]) -> list[Led]:
    """Every referral of some trees, in order."""
    return [one for chain in several for led in chain.led for one in _all(led)]


def _all(led: Led) -> list[Led]:
    return [led, *(one for onward in led.onward for one in _all(onward))]
