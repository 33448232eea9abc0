from __future__ import annotations

import pytest

from rekindle.core.my_side import country, days, hours, settled
from rekindle.model.life import Profile
from rekindle.util.span import minutes_of, span_of


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("9-17", "9-17"), ("09:00 – 17:30", "9-17:30"), ("0-24", "0-24"), ("", ""), ("9", None), ("17-9", None),
        ("9 to 17:30", "9-17:30"), ("9am to 5pm", "9-17"), ("12am to 12pm", "0-12"), ("1pm to 14pm", None),
        ("9-9", None), ("9-25", None), ("9:75-17", None), ("nine-five", None), ("9-17-20", None),
    ],
)  # fmt: skip
def test_hours_have_one_form(typed: str, kept: str | None) -> None:
    assert hours(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Monday - Fri, sun", "mon-fri,sun"), ("tue", "tue"), ("", ""), (",", None), ("someday", None),
        ("mon-wed-fri", None), ("mon,", "mon"), ("Monday to Friday and Sunday", "mon-fri,sun"),
    ],
)  # fmt: skip
def test_days_have_one_form(typed: str, kept: str | None) -> None:
    assert days(typed) == kept


@pytest.mark.parametrize(("typed", "kept"), [("gb", "GB"), (" se ", "SE"), ("", ""), ("GBR", None), ("ÅÄ", None)])
def test_countries_are_codes(typed: str, kept: str | None) -> None:
    assert country(typed) == kept


def test_all_fields_are_looked_at_and_named() -> None:
    wrong = Profile(hours="x", days="x", languages=("1",), channels=("owl",), country="x", cap=0)
    assert settled(wrong) == (wrong, ("hours", "days", "languages", "channels", "country", "cap"))
    told = Profile(languages=("EN", " ", "en", "sv-FI"), channels=("Mail", "x"), aims=(" tides ", "tides", ""), cap=100)
    assert settled(told) == (Profile(languages=("en", "sv-fi"), channels=("mail", "x"), aims=("tides",), cap=100), ())
    assert settled(Profile(cap=101))[1] == ("cap",)


@pytest.mark.parametrize(
    ("typed", "minutes", "shown"),
    [
        ("3h", 180, "3 hours"), ("1h30m", 90, "1 hour 30 minutes"), ("45 min", 45, "45 minutes"),
        ("2.5H", 150, "2 hours 30 minutes"),
        ("1 hour and 1 minute", 61, "1 hour 1 minute"), ("2 hours 30 minutes", 150, "2 hours 30 minutes"),
        ("0h", 0, "0 minutes"),
    ],
)  # fmt: skip
def test_time_to_spend_is_read_and_shown(typed: str, minutes: int, shown: str) -> None:
    assert minutes_of(typed) == minutes
    assert span_of(minutes) == shown


@pytest.mark.parametrize("typed", ["", "soon", "3", "200h", "h", "-3h"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert minutes_of(typed) is None
