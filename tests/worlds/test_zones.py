from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from rekindle.worlds.places import CITIES
from rekindle.worlds.zones import ZONES, Zone, instant, local, offset

MOMENTS = st.datetimes(datetime(2017, 1, 1), datetime(2027, 12, 31)).map(lambda at: at.replace(microsecond=0))  # noqa: DTZ001 - zones are put on below
KEPT = st.sampled_from(sorted(ZONES.values(), key=lambda zone: zone.name))


@given(zone=KEPT, at=MOMENTS)
def test_our_rules_are_those_of_the_zone_database(zone: Zone, at: datetime) -> None:
    moment = at.replace(tzinfo=UTC)
    shown = moment.astimezone(ZoneInfo(zone.name))
    assert timedelta(minutes=offset(zone, moment)) == shown.utcoffset()
    assert local(zone, moment) == shown.replace(tzinfo=None)


@given(zone=KEPT, day=MOMENTS, hour=st.integers(6, 22))
def test_a_time_on_the_wall_by_day_is_one_moment(zone: Zone, day: datetime, hour: int) -> None:
    wall = day.replace(hour=hour)
    assert instant(zone, wall) == wall.replace(tzinfo=ZoneInfo(zone.name))
    assert local(zone, instant(zone, wall)) == wall


def test_every_city_has_a_clock() -> None:
    assert {city.plan.region for city in CITIES} == set(ZONES)
