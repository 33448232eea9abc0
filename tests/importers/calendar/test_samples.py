"""Calendars: goldens of our twins, and the third-party samples with counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from rekindle.importers.calendar import CALENDAR
from rekindle.model import Ignored, Interaction, Item, Peek, Problem
from rekindle.model.codec import decode, encode
from tests.importers.calendar.reading import TODAY, read, source

Golden = Callable[[Path, Iterable[Item]], None]
SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "calendar"
TWINS = sorted(path for path in SAMPLES.iterdir() if not path.name.endswith(".expected.json"))


def recognised(raw: bytes) -> bool:
    return CALENDAR.recognises(Peek(name="x", size=len(raw), head=raw))


@pytest.mark.parametrize("sample", TWINS, ids=lambda path: path.name)
def test_a_twin_reads_as_expected(sample: Path, golden: Golden) -> None:
    raw = sample.read_bytes()
    assert recognised(raw)
    golden(sample, CALENDAR.read(source(raw, sample.name, bodies=True)))


# file -> meetings, events left out, problems. Most third-party events name no people, so nobody else attends them.
COUNTS = {
    "Kozea-Radicale__event_exdate_without_rrule.ics": (0, 2, 0),
    "bitfireAT-synctools__dst-only-vtimezone.ics": (0, 1, 0),
    "bitfireAT-synctools__latin1.ics": (0, 1, 0),
    "bitfireAT-synctools__multiple.ics": (0, 7, 0),
    "bitfireAT-synctools__outlook1.ics": (0, 1, 0),
    "bitfireAT-synctools__two-line-description-without-crlf.ics": (0, 1, 0),
    "bitfireAT-synctools__vienna-evolution.ics": (0, 1, 0),
    "collective-icalendar__big_bad_calendar.ics": (0, 0, 20),
    "collective-icalendar__bom_calendar.ics": (0, 0, 1),
    "collective-icalendar__broken_dtstart.ics": (0, 0, 1),
    "collective-icalendar__calendar_with_unicode.ics": (0, 0, 1),
    "collective-icalendar__invalid_duration.ics": (0, 1, 0),
    "collective-icalendar__issue_1050_multiple_calendars.ics": (0, 0, 2),
    "collective-icalendar__issue_1081_invalid_rrule_freq.ics": (0, 1, 0),
    "niccokunzmann-python-recurring-ical-events__end_before_start_event.ics": (0, 1, 0),
    "niccokunzmann-python-recurring-ical-events__issue_18_cancel_status.ics": (0, 2, 0),
    "niccokunzmann-python-recurring-ical-events__x_wr_timezone_simple_events_issue_59.ics": (0, 2, 0),
    "org-signal__google-ana.ics": (46, 3, 0),
    "org-signal__outlook-Calendar.ics": (1, 0, 0),
}
# the same with a guest put into each event, so that its times are asked for
WITH_GUEST = COUNTS | {
    "Kozea-Radicale__event_exdate_without_rrule.ics": (128, 0, 0),
    "bitfireAT-synctools__dst-only-vtimezone.ics": (1, 0, 0),
    "bitfireAT-synctools__latin1.ics": (1, 0, 0),
    "bitfireAT-synctools__multiple.ics": (22, 1, 0),  # a change of a time that cannot be read stands by itself
    "bitfireAT-synctools__outlook1.ics": (9, 0, 0),
    "bitfireAT-synctools__two-line-description-without-crlf.ics": (1, 0, 0),
    "bitfireAT-synctools__vienna-evolution.ics": (1, 0, 0),
    "collective-icalendar__invalid_duration.ics": (1, 0, 0),
    "collective-icalendar__issue_1081_invalid_rrule_freq.ics": (1, 0, 1),
    "niccokunzmann-python-recurring-ical-events__end_before_start_event.ics": (1, 0, 0),
    "niccokunzmann-python-recurring-ical-events__issue_18_cancel_status.ics": (2, 1, 0),
    "niccokunzmann-python-recurring-ical-events__x_wr_timezone_simple_events_issue_59.ics": (2, 0, 0),
}


def counted(items: list[Item]) -> tuple[int, int, int]:
    kinds = Counter(type(item) for item in items)
    return kinds[Interaction], sum(item.count for item in items if isinstance(item, Ignored)), kinds[Problem]


def test_every_third_party_calendar_is_accounted_for(shared_samples: Path) -> None:
    files = sorted((shared_samples / "ics").iterdir())
    assert [path.name for path in files] == sorted(COUNTS)
    for path in files:
        raw = path.read_bytes()
        assert recognised(raw), path.name
        assert counted(read(raw, path.name)) == COUNTS[path.name], path.name
        guest = raw.replace(b"END:VEVENT", b"ATTENDEE:mailto:guest@example.org\nEND:VEVENT")
        assert counted(read(guest, path.name)) == WITH_GUEST[path.name], path.name


def test_no_character_of_a_third_party_calendar_is_replaced(shared_samples: Path) -> None:
    for path in (shared_samples / "ics").iterdir():
        for item in read(path.read_bytes(), path.name, TODAY, bodies=True):
            assert "\ufffd" not in encode(item), path.name
            if isinstance(item, Interaction):
                assert decode(Interaction, encode(item), origin=item.origin) == item
