"""The invitation: both clocks, one entry a talk and day, an address only when asked for; read back by two readers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from rekindle.core.invitation import invitation, late, summary
from rekindle.model.appointment import Seat
from rekindle.model.brief import Talk, Whereabouts
from rekindle.model.stage import Rung
from tests.importers.calendar.reading import meetings

STAMP = datetime(2026, 11, 22, 9, tzinfo=UTC)
LEEDS, LAGOS = ZoneInfo("Europe/London"), "Africa/Lagos"
TALK = Talk(
    person=12,
    name="Kofi Mensah",
    purpose=Rung.CALL,
    start=datetime(2026, 12, 1, 10, tzinfo=LEEDS),
    minutes=20,
    where=Whereabouts(zone=LAGOS, guess="Lagos", own="Europe/London"),
    owner=Seat(mail="sam@example.org", name="Sam Moran"),
)


def read(text: str) -> Any:
    (found,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    return found


def test_both_clocks_are_said() -> None:
    assert summary(TALK) == "Call Kofi, 10:00 here, 11:00 there"
    found = read(invitation(TALK, STAMP))
    assert found["summary"] == "Call Kofi, 10:00 here, 11:00 there"
    assert found["description"] == (
        "10:00 for Sam Moran, 11:00 for Kofi Mensah (their clock guessed from Lagos). 20 minutes."
    )
    assert found["dtstart"].dt == TALK.start
    assert (found["dtend"].dt - found["dtstart"].dt).total_seconds() == 1200


@pytest.mark.parametrize(
    ("talk", "words"),
    [
        (replace(TALK, where=Whereabouts()), "Call Kofi"),
        (replace(TALK, purpose=Rung.VIDEO), "Video talk with Kofi, 10:00 here, 11:00 there"),
        (replace(TALK, purpose=Rung.COFFEE, place="Kirkstall"), "Coffee with Kofi"),
    ],
)
def test_words_by_kind_of_talk(talk: Talk, words: str) -> None:
    assert summary(talk) == words


def test_no_address_goes_in_unless_asked_for() -> None:
    text = invitation(TALK, STAMP)
    assert "METHOD:PUBLISH" in text
    assert "ATTENDEE" not in text
    assert "BEGIN:VALARM" in text


def test_with_an_address_it_reads_well_for_both() -> None:
    text = invitation(replace(TALK, guest=Seat(mail="kofi@example.org", name="Kofi Mensah")), STAMP)
    found = read(text)
    assert "METHOD:REQUEST" in text
    assert (found["summary"], str(found["attendee"])) == ("Call, Sam and Kofi", "mailto:kofi@example.org")
    assert str(found["organizer"]) == "mailto:sam@example.org"
    assert "VALARM" not in text


def test_an_owner_without_an_address_organises_nothing() -> None:
    assert "ORGANIZER" not in invitation(replace(TALK, owner=Seat(mail="")), STAMP)


def test_a_talk_moved_within_its_day_is_the_same_entry() -> None:
    one, other = (
        read(invitation(replace(TALK, start=TALK.start.replace(hour=hour)), STAMP))["uid"] for hour in (10, 15)
    )
    assert one == other
    assert one != read(invitation(replace(TALK, start=TALK.start.replace(day=2)), STAMP))["uid"]
    assert one != read(invitation(replace(TALK, person=13), STAMP))["uid"]


@pytest.mark.parametrize(
    ("hour", "zone", "words"),
    [
        (10, LAGOS, ""),
        (10, "", ""),
        (10, "America/New_York", "It's 05:00 there. Between 9 and 19 is kinder."),
        (10, "Asia/Tokyo", "It's 19:00 there. Between 9 and 19 is kinder."),
    ],
)
def test_a_bad_hour_there_is_said(hour: int, zone: str, words: str) -> None:
    talk = replace(TALK, start=TALK.start.replace(hour=hour), where=Whereabouts(zone=zone, guess="a town"))
    assert late(talk) == words


@pytest.mark.parametrize(
    ("purpose", "zone", "words"),
    [
        (Rung.CALL, "", ""),
        (Rung.CALL, "Pacific/Auckland", "That's a Saturday. A day of work is kinder, unless you two agreed on it."),
        (Rung.COFFEE, "Pacific/Auckland", ""),
    ],
)
def test_a_day_of_rest_there_is_said(purpose: Rung, zone: str, words: str) -> None:
    friday = TALK.start.replace(day=4, hour=13)
    said = late(replace(TALK, purpose=purpose, start=friday, where=Whereabouts(zone=zone, guess="a town")))
    assert said == words


def test_our_own_importer_reads_it_back() -> None:
    text = invitation(replace(TALK, guest=Seat(mail="kofi@example.org", name="Mensah, Kofi")), STAMP)
    (found,) = meetings(text, today=date(2026, 12, 5))
    assert (found.subject, found.at.text, found.minutes) == ("Call, Sam and Kofi", "2026-12-01T10:00:00Z", 20)
    assert {(one.handle.value, one.name) for one in found.participants} == {
        ("sam@example.org", "Sam Moran"),
        ("kofi@example.org", "Kofi Mensah"),
    }
