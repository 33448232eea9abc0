"""The laws of calendars: fast equals exact, any bytes are read, and neither place nor company changes a meeting."""

from __future__ import annotations

import tracemalloc
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.importers.calendar import CALENDAR
from rekindle.importers.calendar.times import when
from rekindle.model import Ignored, Interaction, Owner, Peek, Problem
from rekindle.model.codec import decode, encode
from tests.importers.calendar.reading import calendar, event, meetings, read, source, starts

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ZONES = ("", "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo")
_BOOK = date(2025, 6, 30)
_FIRST, _LAST = datetime(2023, 1, 1), datetime(2024, 12, 31)  # noqa: DTZ001 - wall clocks


@st.composite
def rules(draw: st.DrawFn) -> str:
    """A rule as calendars write them: not COUNT and UNTIL at once, no plain days beside counted ones."""
    frequency = draw(st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")))
    parts = [f"FREQ={frequency}"]
    parts += draw(st.sampled_from(([], ["INTERVAL=2"], ["INTERVAL=3"], [f"WKST={draw(st.sampled_from(_DAYS))}"])))
    until = draw(st.datetimes(_FIRST, datetime(2026, 1, 1)))  # noqa: DTZ001 - as above
    parts += draw(st.sampled_from(([], [f"COUNT={draw(st.integers(1, 30))}"], [f"UNTIL={until:%Y%m%dT%H%M%S}Z"])))
    days = draw(st.lists(st.sampled_from(_DAYS), min_size=1, max_size=3, unique=True))
    if frequency in ("DAILY", "WEEKLY"):
        return ";".join([*parts, *draw(st.sampled_from(([], [f"BYDAY={','.join(days)}"])))])
    if frequency == "YEARLY":
        parts.append(f"BYMONTH={draw(st.integers(1, 12))}")
    counted = [draw(st.sampled_from(("1", "2", "-1", "+3", "5", "-5"))) + day for day in days]
    dated = [str(day) for day in draw(st.lists(st.integers(-31, 31).filter(bool), min_size=1, max_size=2, unique=True))]
    by: tuple[list[str], ...]
    by = ([], [f"BYDAY={','.join(days)}"], [f"BYDAY={','.join(counted)}"], [f"BYMONTHDAY={','.join(dated)}"])
    return ";".join([*parts, *draw(st.sampled_from(by))])


def written(name: str, clock: datetime, zone: str, *, day: bool) -> str:
    """A date property in the words of a calendar."""
    if day:
        return f"{name};VALUE=DATE:{clock:%Y%m%d}"
    if zone == "UTC":
        return f"{name}:{clock:%Y%m%dT%H%M%S}Z"
    return f"{name}{f';TZID={zone}' if zone else ''}:{clock:%Y%m%dT%H%M%S}"


def by_oracle(text: str, zone: tzinfo | None) -> list[str]:
    """The starts that recurring-ical-events finds, up to the day of the book."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(
        date(2022, 1, 1), _BOOK + timedelta(days=3)
    )
    times = [one.start.replace(tzinfo=zone) if isinstance(one.start, datetime) else one.start for one in found]
    return sorted(when(one).text for one in times if (when(one).day or _BOOK) <= _BOOK)


@settings(max_examples=100, deadline=None)
@given(
    rules(),
    st.datetimes(_FIRST, _LAST),
    st.sampled_from(_ZONES),
    st.booleans(),
    st.booleans(),
    st.lists(st.integers(0, 40), max_size=3),
    st.integers(0, 40),
)
def test_fast_and_exact_find_the_same_times(  # noqa: PLR0917 - drawn
    rule: str,
    clock: datetime,
    zone: str,
    day: bool,  # noqa: FBT001 - drawn
    night: bool,  # noqa: FBT001 - drawn
    out: list[int],
    moved: int,
) -> None:
    clock = clock.replace(microsecond=0, fold=0)
    clock = clock.replace(hour=2, minute=30) if night else clock  # a clock that some nights skip and others repeat
    away = [written("EXDATE", clock + timedelta(days=days), zone, day=day) for days in out if days != moved]
    rows = ("UID:one", written("DTSTART", clock, zone, day=day), f"RRULE:{rule}", *away)
    # a change keeps the time where it is, so that it must replace the time of the series, not double it
    change = clock + timedelta(days=moved)
    changed = ("UID:one", written("RECURRENCE-ID", change, zone, day=day), written("DTSTART", change, zone, day=day))
    series, both = calendar(event(*rows)), calendar(event(*changed), event(*rows))
    own = ZoneInfo(zone) if zone else None
    assert sorted(starts(series, _BOOK)) == by_oracle(series, own)
    assert sorted(starts(both, _BOOK)) == by_oracle(both, own)


@settings(max_examples=200)
@given(st.binary(max_size=400))
def test_any_bytes_are_read(junk: bytes) -> None:
    CALENDAR.recognises(Peek(name="x", size=len(junk), head=junk))
    inside = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + junk + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    for item in read(junk) + read(inside):
        assert isinstance(item, Interaction | Ignored | Problem | Owner)


_WORDS = st.sampled_from(
    [
        *("BEGIN:VCALENDAR\n", "END:VCALENDAR\n", "BEGIN:VEVENT\n", "END:VEVENT\n", "BEGIN:VALARM\n", "END:VALARM\n"),
        *("BEGIN:VTIMEZONE\n", "END:VTIMEZONE\n", "TZID:Own\n", "BEGIN:STANDARD\n", "END:STANDARD\n"),
        *("\n", "\r", "\n ", "DTSTART;VALUE=DATE:20240101\n"),
        *("UID:a\n", "DTSTART:20240101T090000Z\n", "DTSTART;TZID=Own:20240101T090000\n"),
        *("DTSTART:00010101T000000\n", "DTSTART:99991231T235959Z\n", "DTEND:20240101T100000\n", "DURATION:P1D\n"),
        *("ATTENDEE:mailto:a@example.org\n", 'ATTENDEE;CN="a:mailto:b@example.org\n'),
        *("ORGANIZER;CN=B:/x/principal/\n", "EXDATE:20240101\n", "EXDATE:x\n", "EXRULE:FREQ=X\n", "STATUS:\n"),
        *("RRULE:FREQ=DAILY;COUNT=3\n", "RRULE:FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO;COUNT=3\n", "RDATE:20240103T090000Z\n"),
        *("RRULE:FREQ=YEARLY;UNTIL=2\n", "RDATE;VALUE=DATE:20240105\n", "SUMMARY:a\\", "\0", "ÿ", ";", ":"),
        *("RECURRENCE-ID:20240102T090000Z\n", "RECURRENCE-ID;RANGE=THISANDFUTURE:20240102T090000Z\n"),
        *("X-WR-TIMEZONE:Tokyo Standard Time\n", "X-WR-TIMEZONE:(UTC+99:00) Nowhere\n"),
    ]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(_WORDS, max_size=25))
def test_scrambled_calendars_are_read(words: list[str]) -> None:
    text = "".join(words)
    for whole in (text, f"BEGIN:VEVENT\nDTSTART:20240101T090000Z\nATTENDEE:mailto:c@example.org\n{text}\nEND:VEVENT\n"):
        for raw in (whole.encode(), whole.encode("latin-1"), whole.encode("utf-16")):
            for item in read(raw):
                if isinstance(item, Interaction):
                    assert decode(Interaction, encode(item), origin=item.origin) == item


_EVENTS = [
    event("UID:one", "DTSTART;TZID=Europe/Berlin:20240101T090000", "RRULE:FREQ=WEEKLY;COUNT=5"),
    event("UID:one", "RECURRENCE-ID;TZID=Europe/Berlin:20240108T090000", "DTSTART;TZID=Europe/Berlin:20240109T090000"),
    event("UID:two", "DTSTART:20240101T090000", "DTEND:20240101T100000"),
    event("DTSTART;VALUE=DATE:20240101", "SUMMARY:No UID"),
]


@given(st.permutations(_EVENTS))
def test_the_order_of_events_changes_no_meeting(order: list[str]) -> None:
    expected = {encode(item) for item in meetings(calendar(*_EVENTS))}
    assert len(expected) == 7
    assert {encode(item) for item in meetings(calendar(*order))} == expected


@given(st.permutations((*"abc",)))
def test_the_order_of_guests_changes_nothing(order: list[str]) -> None:
    guests = tuple(f"ATTENDEE;CN=Guest {one}:mailto:{one}@example.org" for one in order)
    (meeting,) = meetings(calendar(event("UID:x", "DTSTART:20240101T090000Z", people=guests)))
    assert [one.name for one in meeting.participants] == ["Guest a", "Guest b", "Guest c"]


@given(st.lists(st.integers(1, 9), max_size=30))
def test_folds_anywhere_change_nothing(widths: list[int]) -> None:
    rows = ("UID:x", "DTSTART;TZID=Europe/Berlin:20240101T090000", "SUMMARY:Grüße aus Łódź\\, und 東京")
    raw = event(*rows).encode()
    head, body = raw[:14], raw[14:-12]
    pieces, rest = [], body
    for width in widths:
        cut = rest[:width]
        if b"\r" in cut or b"\n" in cut or not rest[width : width + 1].strip():
            break  # only inside a line
        pieces.append(cut)
        rest = rest[width:]
    folded = head + b"\r\n ".join([*pieces, rest]) + raw[-12:]
    assert [encode(item) for item in meetings(folded)] == [encode(item) for item in meetings(raw)]


def test_meetings_seen_a_day_later_are_the_same_and_more() -> None:
    text = calendar(event("UID:x", "DTSTART:20240101T090000Z", "RRULE:FREQ=DAILY"))
    before, after = starts(text, date(2024, 3, 1)), starts(text, date(2024, 3, 2))
    assert after[:-1] == before
    assert after[-1] == "2024-03-02T09:00:00Z"


def test_memory_does_not_grow_with_the_events() -> None:
    def most(times: int) -> int:
        one = event("UID:x", "DTSTART:20240101T090000Z", f"DESCRIPTION:{'word ' * 200}").encode()
        raw = b"BEGIN:VCALENDAR\r\n" + one * times + b"END:VCALENDAR\r\n"
        tracemalloc.start()
        for _ in CALENDAR.read(source(raw)):
            pass
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return peak

    most(10)
    assert most(4_000) < most(2_000) + 1_000_000


def test_a_utc_day_is_what_counts_for_instants() -> None:
    late = calendar(event("UID:x", "DTSTART;TZID=America/New_York:20240301T200000"))
    assert starts(late, date(2024, 3, 1)) == []
    assert starts(late, date(2024, 3, 2)) == [f"{datetime(2024, 3, 2, 1, tzinfo=UTC):%Y-%m-%dT%H:%M:%SZ}"]
