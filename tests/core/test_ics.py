"""Calendar files: what others read back is what was meant, whatever a text holds."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.ics import calendar, checked, escape, event, fold, plain
from rekindle.model.appointment import Appointment, Seat

STAMP = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
START = datetime(2026, 12, 1, 10, tzinfo=ZoneInfo("Europe/Stockholm"))


def appointment(**more: object) -> Appointment:
    told = {"uid": "one@rekindle", "stamp": STAMP, "start": START, "summary": "Call Kofi", **more}
    return Appointment(**told)  # type: ignore[arg-type] # a test gives what it likes


def read(text: str) -> Any:
    (found,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    return found


def test_a_file_to_the_letter() -> None:
    text = calendar(
        [
            event(
                appointment(
                    end=START + timedelta(minutes=20),
                    description="10:00 here, 9:00 there.\nBring: notes; tea",
                    place="Kirkstall",
                    url="https://example.org/room",
                    alarms=(10,),
                    organiser=Seat(mail="sam@example.org", name='Sam "Sammy" Moran'),
                    guests=(Seat(mail="kofi@example.org"),),
                    sequence=2,
                )
            )
        ],
        method="REQUEST",
        name="Rekindle",
    )
    assert text.split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Rekindle//Rekindle//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:REQUEST",
        "NAME:Rekindle",
        "X-WR-CALNAME:Rekindle",
        "BEGIN:VEVENT",
        "UID:one@rekindle",
        "DTSTAMP:20261122T093000Z",
        "DTSTART:20261201T090000Z",
        "DTEND:20261201T092000Z",
        "SUMMARY:Call Kofi",
        "DESCRIPTION:10:00 here\\, 9:00 there.\\nBring: notes\\; tea",
        "LOCATION:Kirkstall",
        "URL:https://example.org/room",
        "ORGANIZER;CN=\"Sam 'Sammy' Moran\":mailto:sam@example.org",
        "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:kofi@example.org",
        "SEQUENCE:2",
        "TRANSP:OPAQUE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Call Kofi",
        "TRIGGER:-PT10M",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_a_day_is_a_day_and_a_local_time_stays_local() -> None:
    day = read(calendar([event(appointment(start=date(2026, 12, 1), busy=False))]))
    assert (day["dtstart"].dt, day["transp"]) == (date(2026, 12, 1), "TRANSPARENT")
    local = read(calendar([event(appointment(start=datetime(2026, 12, 1, 10)))]))  # noqa: DTZ001 - a local time has none
    assert local["dtstart"].dt == datetime(2026, 12, 1, 10)  # noqa: DTZ001 - as above
    assert "dtend" not in local
    assert "method" not in icalendar.Calendar.from_ical(calendar([]))


@pytest.mark.parametrize("sign", ["\r", "\n", "\x00", "\x85", "\u2028", "\ud800"])
def test_no_control_gets_into_what_is_no_text(sign: str) -> None:
    for field in ("uid", "url"):
        with pytest.raises(ValueError, match="control character"):
            event(appointment(**{field: f"a{sign}b"}))
    with pytest.raises(ValueError, match="control character"):
        event(appointment(guests=(Seat(mail="a@example.org", name=f"a{sign}b"),)))
    assert checked(plain(f"Anna{sign} Lind")) == "Anna Lind"


@pytest.mark.parametrize("sign", ["\r\n", "\r", "\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_a_break_of_any_kind_is_one_break(sign: str) -> None:
    assert escape(f"a{sign}b") == "a\\nb"


def test_controls_leave_a_text_and_signs_are_escaped_once() -> None:
    assert escape("a\x00b\x7f\ud800c") == "abc"
    assert escape("\\n;,") == "\\\\n\\;\\,"


def test_lines_are_folded_at_seventy_five_octets_between_characters() -> None:
    folded = fold("X:" + "ü" * 100)
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == "X:" + "ü" * 100
    assert fold("x" * 75) == "x" * 75
    assert fold("x" * 76) == "x" * 75 + "\r\n x"


TEXTS = st.text(max_size=200)


def meant(text: str) -> str:
    """A text as any reader has it: breaks are line feeds, other controls gone."""
    for sign in ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"):
        text = text.replace(sign, "\n")
    return "".join(mark for mark in text if mark in "\t\n" or not (ord(mark) < 32 or 127 <= ord(mark) < 160))


@given(TEXTS, TEXTS, TEXTS)
def test_whatever_a_text_holds_it_ends_no_line_and_reads_back(summary: str, description: str, place: str) -> None:
    text = calendar([event(appointment(summary=summary, description=description, place=place))])
    lines = text.split("\r\n")
    assert all("\n" not in line and "\r" not in line and len(line.encode()) <= 75 for line in lines)
    found = read(text)
    assert str(found["summary"]) == meant(summary)
    assert str(found.get("description", "")) == meant(description)
    assert str(found.get("location", "")) == meant(place)
    assert sum(line.startswith("SUMMARY:") for line in lines) == 1


@given(st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1), timezones=st.timezones()))  # noqa: DTZ001 - bounds
def test_an_instant_stays_that_instant(start: datetime) -> None:
    found = read(calendar([event(appointment(start=start))]))
    # by the clock of the world: Python holds a time that comes twice, or never, for equal to none of another zone
    assert found["dtstart"].dt.timestamp() == start.replace(microsecond=0).timestamp()
