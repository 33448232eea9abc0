from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from rekindle.model import UserError
from rekindle.outside.clock import now, today


def test_the_option_goes_before_the_environment_and_that_before_the_clock() -> None:
    given = {"REKINDLE_TODAY": "2026-02-03"}
    assert today("2025-12-31", environment=given) == date(2025, 12, 31)
    assert today(environment=given) == date(2026, 2, 3)
    assert abs(today(environment={}) - datetime.now(tz=UTC).date()) <= timedelta(days=1)
    assert today(environment={"REKINDLE_TODAY": ""}) == today(environment={})


@pytest.mark.parametrize("text", ["", "tomorrow", "2026-02-30", "20260203", "2026-W05-2", "2026-2-3", "２０２６-02-03"])
def test_a_date_that_is_none_is_the_users_to_mend(text: str) -> None:
    with pytest.raises(UserError, match="--today") as raised:
        today(text)
    assert raised.value.next_step == "Write it as 2026-03-31."


def test_the_environment_is_named_when_it_is_wrong() -> None:
    with pytest.raises(UserError, match="REKINDLE_TODAY 'soon'"):
        today(environment={"REKINDLE_TODAY": "soon"})


def test_now_is_utc_to_the_second() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", now())
    assert abs(datetime.fromisoformat(now()) - datetime.now(tz=UTC)) < timedelta(minutes=1)
