"""Same town by name, or a trip there: coffee is possible."""

from __future__ import annotations

from datetime import date

import pytest

from rekindle.core.stages.near import near
from rekindle.model.life import Trip

TODAY = date(2026, 9, 14)


def trip(place: str, since: date, until: date) -> Trip:
    return Trip(place=place, since=since, until=until)


@pytest.mark.parametrize(
    ("theirs", "mine", "trips", "words"),
    [
        (["Leeds"], ["leeds"], [], "You're both in Leeds."),
        (["Malmö"], ["malmo"], [], "You're both in Malmö."),
        (["Hull"], ["Leeds"], [], ""),
        ([""], [""], [], ""),
        (["Copenhagen"], [], [trip("Copenhagen", date(2026, 10, 6), date(2026, 10, 9))],
         "You're in Copenhagen from 6 to 9 October."),
        (["Copenhagen"], [], [trip("Copenhagen", date(2026, 9, 28), date(2026, 10, 2))],
         "You're in Copenhagen from 28 September to 2 October."),
        (["Copenhagen"], [], [trip("Copenhagen", date(2026, 10, 6), date(2026, 10, 6))],
         "You're in Copenhagen on 6 October."),
        (["Copenhagen"], [], [trip("Hull", date(2026, 10, 6), date(2026, 10, 9))], ""),
        (["Copenhagen"], [], [trip("Copenhagen", date(2026, 9, 6), date(2026, 9, 13))], ""),
        (["Copenhagen"], [], [trip("Copenhagen", date(2026, 11, 14), date(2026, 11, 20))], ""),
    ],
)  # fmt: skip
def test_near(theirs: list[str], mine: list[str], trips: list[Trip], words: str) -> None:
    assert near(theirs, mine, trips, TODAY) == words
