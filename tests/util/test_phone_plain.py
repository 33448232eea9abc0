"""Phones of plain form: known without the parser, and the same as the parser says."""

from __future__ import annotations

import phonenumbers
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.util import phone

_CODES = st.sampled_from([str(code) for code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE] + ["", "0"])
_PREFIXES = st.sampled_from(["", "0", "1", "8", "06", "9", "(0)"])
_REST = st.text(st.sampled_from("0123456789 -.()/"), min_size=4, max_size=14)


@settings(max_examples=300)
@given(_CODES, _PREFIXES, _REST)
def test_an_international_number_is_what_the_parser_makes_of_it(code: str, prefix: str, rest: str) -> None:
    plain = phone._plain(f"+{code}{prefix}{rest}")
    if plain:
        parsed = phonenumbers.parse(f"+{code}{prefix}{rest}", None)
        assert plain == phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def test_plain_numbers_take_the_short_way() -> None:
    assert phone._plain("+46 70-123 45 67") == "+46701234567"
    assert phone._plain("+44 (0)20 7946 0958") == ""
    assert phone._plain("+999 12345678") == ""
    assert phone.normal("08-123 45 67") == "081234567"
    assert phone.normal("12 34") == ""
    assert phone.normal("0171 123x456-78 9") == ""
    assert phone.normal("0171*12*345") == "017112345"


@settings(max_examples=300)
@given(st.sampled_from(["", "+", "00"]), _PREFIXES, _REST, st.sampled_from(["", "SE", "IT", "US"]))
def test_a_number_in_plain_writing_is_what_it_is_behind_a_label(
    start: str, prefix: str, rest: str, region: str
) -> None:
    written = f"{start}{prefix}{rest}"
    assert phone.normal(written, region) == phone.normal(f"tel:{written}", region)
