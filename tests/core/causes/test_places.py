"""Where they live, where I am, where I go."""

from __future__ import annotations

from datetime import date

import pytest

from rekindle.core.causes.countries import code_of
from rekindle.core.causes.places import homes
from rekindle.model.draft import Family
from rekindle.model.life import Profile, Trip
from rekindle.model.record import Place
from tests.core.causes.made import found, known, member, side

TRIP = Trip(number=3, place="Copenhagen", country="DK", since=date(2026, 10, 6), until=date(2026, 10, 9))


def at(city: str = "", country: str = "", full: str = "") -> tuple[Place, ...]:
    return (Place(city=city, country=country, full=full),)


def test_the_same_city() -> None:
    who = known(member(source="vcard", places=at("Greater Leeds Area")))
    one = found(who, side(profile=Profile(place="Leeds")))["city:leeds"]
    assert (one.family, one.text, one.place, one.when) == (
        Family.PLACE, "both in Greater Leeds Area", "Greater Leeds Area", "",
    )  # fmt: skip
    assert one.fact == "Greater Leeds Area (theirs), Leeds (yours)"
    assert "city:leeds" in found(who, side(places=at(full="Leeds, England")))
    assert found(who, side(profile=Profile(place="Hull"), places=at("Leeds"))) == {}
    assert found(who, side()) == {}


def test_an_older_address_is_a_guess() -> None:
    who = known(
        member(2, "vcard", "2026-05-03", places=at("Hull")), member(1, "google-csv", "2019-01-01", places=at("Leeds"))
    )
    one = found(who, side(profile=Profile(place="Leeds")))["city:leeds"]
    assert (one.sure, one.text, one.place) == (False, "probably both in Leeds (an older address)", "")


def test_a_trip_to_their_town() -> None:
    who = known(member(places=at("Copenhagen", "Denmark")))
    one = found(who, side(trips=(TRIP,)))["trip:3"]
    assert (one.family, one.text) == (Family.PLACE, "you're in Copenhagen from 6 to 9 October")
    assert (one.place, one.when, one.on, one.number) == ("Copenhagen", "from 6 to 9 October", "2026-10-06", 3)
    assert one.source == "your trips and LinkedIn, as of 3 May 2026"


@pytest.mark.parametrize(
    ("today", "there"),
    [(date(2026, 7, 7), False), (date(2026, 7, 8), True), (date(2026, 10, 9), True), (date(2026, 10, 10), False)],
)
def test_a_trip_counts_from_ninety_days_before_until_its_end(today: date, there: bool) -> None:  # noqa: FBT001 - a parameter of the table
    who = known(member(places=at("Copenhagen")))
    assert ("trip:3" in found(who, side(trips=(TRIP,)), today)) == there


def test_a_trip_to_their_country_weighs_less() -> None:
    town, country = (found(known(member(places=at(city, "Danmark"))), side(trips=(TRIP,)))["trip:3"]
                     for city in ("Copenhagen", "Aarhus"))  # fmt: skip
    assert country.text == "you're in Copenhagen from 6 to 9 October; they're in Aarhus"
    assert country.weight < town.weight
    nowhere = found(known(member(places=at("", "Denmark"))), side(trips=(TRIP,)))["trip:3"]
    assert nowhere.text == "you're in Copenhagen from 6 to 9 October; they're in the same country"
    whole = Trip(number=4, place="Denmark", since=TRIP.since, until=TRIP.until)
    assert "trip:4" in found(known(member(places=at("Aarhus", "Denmark"))), side(trips=(whole,)))
    assert found(known(member(places=at("Malmö", "Sweden"))), side(trips=(TRIP,))) == {}


def test_a_trip_to_an_older_address_is_a_guess() -> None:
    who = known(
        member(2, as_of="2026-05-03", places=at("Hull")), member(1, as_of="2019-01-01", places=at("Copenhagen"))
    )
    one = found(who, side(trips=(TRIP,)))["trip:3"]
    assert not one.sure
    assert one.text.endswith("; they probably still live there (an older address)")


def test_homes_are_read_from_lines_too_and_never_from_streets() -> None:
    lines = (Place(full="Copenhagen, Capital Region, Denmark"), Place(full="14 Mill Lane, Leeds, UK"),
             Place(full="Spain"), Place(street="Mill Lane"))  # fmt: skip
    assert [(home.city, home.country, home.newest) for home in homes(known(member(places=lines)).person)] == [
        ("Copenhagen", "DK", True), ("", "GB", False), ("", "ES", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Sweden", "SE"),
        ("sverige", "SE"),
        ("se", "SE"),
        ("U.S.A.", "US"),
        ("Österreich", "AT"),
        ("Atlantis", ""),
        ("", ""),
    ],
)
def test_countries_by_any_of_their_names(written: str, code: str) -> None:
    assert code_of(written) == code
