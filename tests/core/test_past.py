"""Whom an interaction ties to the owner, which way, and what it says of help."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from rekindle.core.past import TEXTS_MOST, Key, Past, remember
from rekindle.model import Channel, Part
from rekindle.model.tie import Direction, Seat

ME: Key = ("profile", "linkedin.com/in/me")
HOLDERS: dict[Key, int] = {
    ("profile", "linkedin.com/in/anna"): 1,
    ("mail", "anna@example.org"): 1,
    ("profile", "linkedin.com/in/bo"): 2,
    ("mail", "home@example.org"): 0,  # two people share it
}


def seat(part: Part, kind: str, value: str, channel: Channel = Channel.MAIL) -> Seat:
    return Seat(
        number=7, channel=channel, at="2024-05-06T07:08:09Z", thread="t", subject="Sailing", text="Hello there",
        words=2, minutes=None, automatic=False, part=part, kind=kind, value=value, name="",
    )  # fmt: skip


MINE, ANNA = seat(Part.FROM, *ME), seat(Part.FROM, "profile", "linkedin.com/in/anna")
BO = seat(Part.TO, "profile", "linkedin.com/in/bo")


def pasts_of(*seats: Seat) -> dict[int, Past]:
    pasts: dict[int, Past] = defaultdict(Past)
    remember(pasts, seats, {ME}, HOLDERS)
    return dict(pasts)


def directions(*seats: Seat) -> dict[int, tuple[Direction, int]]:
    return {person: (past.events[0].direction, past.events[0].others) for person, past in pasts_of(*seats).items()}


@pytest.mark.parametrize(
    ("seats", "expected"),
    [
        ((MINE, replace(ANNA, part=Part.TO), BO), {1: (Direction.OUT, 2), 2: (Direction.OUT, 2)}),
        ((ANNA, replace(MINE, part=Part.TO), BO), {1: (Direction.IN, 2)}),
        ((ANNA,), {1: (Direction.IN, 1)}),
        ((replace(ANNA, part=Part.TO),), {1: (Direction.OUT, 1)}),
        ((replace(MINE, part=Part.WITH), replace(ANNA, part=Part.WITH)), {1: (Direction.MUTUAL, 1)}),
        ((MINE, seat(Part.TO, "mail", "home@example.org")), {}),
        ((MINE, seat(Part.TO, "mail", "nobody@example.org")), {}),
    ],
    ids=["sent to two", "received beside another", "given no recipient", "given no sender", "met", "shared", "unknown"],
)
def test_who_turned_to_whom(seats: tuple[Seat, ...], expected: dict[int, tuple[Direction, int]]) -> None:
    assert directions(*seats) == expected


def test_somebody_with_two_addresses_on_one_message_was_written_to_once() -> None:
    found = pasts_of(MINE, replace(ANNA, part=Part.TO), seat(Part.CC, "mail", "anna@example.org"))
    assert len(found[1].events) == len(found[1].texts) == 1


@pytest.mark.parametrize(
    ("channel", "subject", "part", "expected"),
    [
        (Channel.RECOMMENDATION, "", Part.FROM, ["recommended you on LinkedIn in 2024"]),
        (Channel.ENDORSEMENT, "Sailing", Part.FROM, ["endorsed you for Sailing in 2024"]),
        (Channel.ENDORSEMENT, "", Part.FROM, ["endorsed you in 2024"]),
        (Channel.ENDORSEMENT, "Sailing", Part.TO, []),
        (Channel.MAIL, "Sailing", Part.FROM, []),
    ],
)
def test_help_is_what_they_did_for_the_owner(channel: Channel, subject: str, part: Part, expected: list[str]) -> None:
    found = pasts_of(replace(ANNA, channel=channel, subject=subject, part=part))
    assert found[1].helped == expected


def test_only_the_first_texts_are_kept() -> None:
    pasts: dict[int, Past] = defaultdict(Past)
    for number in range(TEXTS_MOST + 3):
        remember(pasts, [replace(ANNA, text=f"word {number}")], {ME}, HOLDERS)
    remember(pasts, [replace(ANNA, text="")], {ME}, HOLDERS)
    assert pasts[1].texts == [f"word {number}" for number in range(TEXTS_MOST)]
    assert len(pasts[1].events) == TEXTS_MOST + 4
