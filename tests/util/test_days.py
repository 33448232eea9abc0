"""The next such day of the year."""

from datetime import date

from rekindle.util.days import next_time


def test_the_next_time_of_a_leap_day() -> None:
    assert next_time(2, 29, date(2026, 11, 21)) == date(2027, 2, 28)
    assert next_time(2, 29, date(2028, 1, 1)) == date(2028, 2, 29)
    assert next_time(11, 21, date(2026, 11, 21)) == date(2026, 11, 21)
