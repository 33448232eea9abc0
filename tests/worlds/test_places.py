from __future__ import annotations

import pytest

from rekindle.util import phone
from rekindle.worlds.places import CITIES, HOMES, City, international, written

DIGITS = "1234567890"


def number(city: City, *, mobile: bool) -> str:
    plan = city.plan
    head, rest = (plan.mobiles[0], plan.mobile_digits) if mobile else (city.line, plan.line_digits)
    return international(plan, head + DIGITS[:rest])


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.name)
@pytest.mark.parametrize("mobile", [True, False])
def test_a_number_typed_in_any_style_is_the_same_number(city: City, *, mobile: bool) -> None:
    value = number(city, mobile=mobile)
    for style in range(6):
        region = city.plan.region if style > 3 else "GB"
        assert phone.normal(written(value, city.plan, style), region) == value


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.name)
def test_mobiles_and_landlines_can_be_told_apart_outside_north_america(city: City) -> None:
    assert phone.is_mobile(number(city, mobile=True))
    assert phone.is_mobile(number(city, mobile=False)) == (city.plan.region == "US")


def test_owners_live_in_four_countries() -> None:
    assert {city.plan.region for city in HOMES} == {"DE", "GB", "SE", "US"}
