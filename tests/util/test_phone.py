"""Phone numbers: what is one, in which form, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.util.phone import is_mobile, normal


@pytest.mark.parametrize(
    ("raw", "region", "value"),
    [
        ("070-174 06 05", "SE", "+46701740605"),
        ("+46 (0)70-174 06 05", "", "+46701740605"),
        ("+49 (0) 170 1234567", "", "+491701234567"),
        ("+44 (0)20 7946 0018", "GB", "+442079460018"),
        ("0049 170 1234567", "", "+491701234567"),
        ("00 46 70 174 06 05", "US", "+46701740605"),
        ("+39 06 1234567", "", "+39061234567"),
        ("tel:+46-70-1740605;ext=3", "", "+46701740605"),
        ("TEL:+46701740605", "", "+46701740605"),
        ("08-123 456 78 ext. 12", "SE", "+46812345678"),
        ("+1 (415) 555-0132 x99", "", "+14155550132"),
        ("415-555-0132 #4", "US", "+14155550132"),
        ("Mobil: 070-1740605", "SE", "+46701740605"),
        ("070-1740605 (work)", "SE", "+46701740605"),
        ("1-800-FLOWERS", "US", "+18003569377"),
        ("+1-800-FLOWERS", "", "+18003569377"),
        ("٠٧٠١٧٤٠٦٠٥", "SE", "+46701740605"),
        ("+290 1234", "", "+2901234"),
    ],
)
def test_numbers(raw: str, region: str, value: str) -> None:
    assert normal(raw, region) == value


@pytest.mark.parametrize(
    ("raw", "region", "digits"),
    [
        ("900 00 000", "", "90000000"),
        ("070-1740605", "", "0701740605"),
        ("070-1740605", "ZZ", "0701740605"),
        ("4155550132", "SE", "4155550132"),
    ],
)
def test_digits_where_no_plan_tells(raw: str, region: str, digits: str) -> None:
    assert normal(raw, region) == digits


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "+",
        "00",
        "DHL",
        "phone work",
        "72000",
        "112",
        "call 17, 0701740605",
        "1-800-FLOWERS?",
        "+4670",
        "12345678901234567",
        "070 - ask Anna",
    ],
)
@pytest.mark.parametrize("region", ["", "SE"])
def test_what_is_no_number(raw: str, region: str) -> None:
    assert normal(raw, region) == ""


@given(st.text(st.sampled_from("+0123456789 ()-./xA:#\u0663"), max_size=24), st.sampled_from(["", "SE", "US", "IT"]))
def test_normal_twice_is_normal_once(raw: str, region: str) -> None:
    once = normal(raw, region)
    assert normal(once, region) == once
    assert once.removeprefix("+").isascii()
    assert once == "" or once.removeprefix("+").isdecimal()


@given(st.text())
def test_any_text_is_a_number_or_none(raw: str) -> None:
    assert isinstance(normal(raw, "SE"), str)


@pytest.mark.parametrize("value", ["+46701740605", "+14155550132"])
def test_mobiles(value: str) -> None:
    assert is_mobile(value)


@pytest.mark.parametrize("value", ["+4681234567", "0701740605", ""])
def test_no_mobiles(value: str) -> None:
    assert not is_mobile(value)
