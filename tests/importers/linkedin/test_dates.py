from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rekindle.importers.linkedin import dates
from rekindle.model import When, WhenKind

INSTANT, LOCAL, DAY, MONTH, YEAR = (
    WhenKind.INSTANT,
    WhenKind.LOCAL,
    WhenKind.DAY,
    WhenKind.MONTH,
    WhenKind.YEAR,
)


@pytest.mark.parametrize(
    ("raw", "text", "kind"),
    [
        ("08 Feb 2026", "2026-02-08", DAY),
        ("7-Feb-22", "2022-02-07", DAY),
        ("4-Apr-21", "2021-04-04", DAY),
        ("05 Jun 1833", "1833-06-05", DAY),
        ("03. Okt. 2022", "2022-10-03", DAY),
        ("1 März 2020", "2020-03-01", DAY),
        ("Jan 3, 2026", "2026-01-03", DAY),
        ("2026-02-08", "2026-02-08", DAY),
        ("2026/2/8", "2026-02-08", DAY),
        ("07.02.2022", "2022-02-07", DAY),
        ("07.02.22 14:05", "2022-02-07T14:05:00", LOCAL),
        ("29/1/26", "2026-01-29", DAY),
        ("1/29/26", "2026-01-29", DAY),
        ("3/3/26", "2026-03-03", DAY),
        ("1/29/26, 2:37 PM", "2026-01-29T14:37:00", LOCAL),
        ("1/29/26, 12:05 am", "2026-01-29T00:05:00", LOCAL),
        ("1/29/26, 12:05\u202fPM", "2026-01-29T12:05:00", LOCAL),
        ("1/29/2026 14:37", "2026-01-29T14:37:00", LOCAL),
        ("2026/07/28 13:20:49 UTC", "2026-07-28T13:20:49Z", INSTANT),
        ("2025-06-01T14:03:22Z", "2025-06-01T14:03:22Z", INSTANT),
        ("2025-06-01 14:03:22.123 UTC", "2025-06-01T14:03:22Z", INSTANT),
        ("2026-02-09 01:21:47", "2026-02-09T01:21:47", LOCAL),
        ("Jan 2024", "2024-01", MONTH),
        ("Mai 2024", "2024-05", MONTH),
        ("2015", "2015", YEAR),
    ],
)
def test_reads_every_form(raw: str, text: str, kind: WhenKind) -> None:
    assert dates.read(raw) == When(text=text, kind=kind)


@pytest.mark.parametrize(
    "raw", ["", "soon", "2/3/2026", "31 Feb 2020", "12 Foo 2020", "Foo 3, 2020", "Foo 2020", "0000"]
)
def test_guesses_nothing(raw: str) -> None:
    assert dates.read(raw) is None


def test_month_comes_first_where_linkedin_writes_it_so() -> None:
    assert dates.read("2/3/26, 9:15 PM", month_first=True) == When.local(datetime(2026, 2, 3, 21, 15))  # noqa: DTZ001 - the file tells no zone


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("2025-06-01 14:03:22 UTC", "2025-06-01T14:03:22Z"),
        ("2025-06-01 14:03:22", "2025-06-01T14:03:22Z"),
        ("2025-06-01T14:03:22Z", "2025-06-01T14:03:22Z"),
        ("2025/6/1 14:03", "2025-06-01T14:03:00Z"),
        ("2025-06-01 14:03", "2025-06-01T14:03:00Z"),
        ("2025-06-01 14:03+02", "2025-06-01T12:03:00Z"),
    ],
)
def test_messages_are_in_utc(raw: str, text: str) -> None:
    assert dates.instant(raw) == When(text=text, kind=INSTANT)


@pytest.mark.parametrize("raw", ["", "2025-06-01", "Jan 2024", "2025-13-01 14:03:22 UTC", "yesterday, at noon"])
def test_a_message_needs_a_moment(raw: str) -> None:
    assert dates.instant(raw) is None


@given(st.datetimes(timezones=st.just(UTC)))
@example(datetime(3, 4, 5, 6, 7, 8, tzinfo=UTC))
def test_the_quick_way_gives_what_the_model_gives(moment: datetime) -> None:
    assert dates.instant(moment.strftime("%Y-%m-%d %H:%M:%S UTC").rjust(23, "0")) == When.instant(moment)


@given(st.text(max_size=20) | st.text(st.sampled_from("0123456789-/. :,APMJanUTCZ"), max_size=24))
def test_junk_is_no_date_or_a_whole_one(raw: str) -> None:
    for when in (dates.read(raw), dates.read(raw, month_first=True), dates.instant(raw)):
        assert when is None or when.day is not None
