"""Days that come round."""

from __future__ import annotations

from datetime import date

import pytest

from rekindle.core.causes import weights
from rekindle.model.draft import Family
from rekindle.model.life import Relation
from rekindle.model.record import Occasion, Position
from rekindle.model.when import When
from tests.core.causes.made import TODAY, fact, found, known, member, moment


def occasion(kind: str, when: When) -> Occasion:
    return Occasion(kind=kind, when=when)


def test_a_birthday_within_thirty_days() -> None:
    who = known(member(source="vcard", occasions=(occasion("birthday", When.month_day(10, 3)),)))
    one = found(who)["birthday:2026"]
    assert (one.family, one.text, one.when, one.on) == (
        Family.BIRTHDAY, "birthday on 3 October", "on 3 October", "2026-10-03",
    )  # fmt: skip
    assert one.source == "your phone contacts, as of 3 May 2026"
    assert found(who, today=date(2026, 9, 2)) == {}
    assert found(who, today=date(2026, 10, 3))["birthday:2026"].text == "birthday today"
    assert found(who, today=date(2026, 10, 4)) == {}
    assert list(found(who, today=date(2027, 9, 14))) == ["birthday:2027"]


def test_no_age_is_ever_told() -> None:
    born = found(known(member(occasions=(occasion("birthday", When.on(date(1961, 9, 20))),))))["birthday:2026"]
    assert "65" not in born.text + born.fact
    assert "1961" not in born.text + born.fact
    assert born.years == 0


@pytest.mark.parametrize(
    "odd", [occasion("birthday", When.year(1961)), occasion("anniversary", When.on(date(2010, 9, 20)))]
)
def test_a_year_alone_and_a_wedding_day_are_no_reason(odd: Occasion) -> None:
    assert found(known(member(occasions=(odd,)))) == {}


def test_years_since_a_connection() -> None:
    who = known(member(occasions=(occasion("connected", When.on(date(2022, 9, 20))),)))
    one = found(who)["connected:2026"]
    assert (one.text, one.fact, one.years) == (
        "connected 4 years ago on 20 September", "connected on 20 September 2022", 4,
    )  # fmt: skip
    assert found(who, today=date(2026, 10, 7)) == {}
    assert found(who, today=date(2022, 9, 25)) == {}
    assert found(known(member(occasions=(occasion("connected", When.year(2022)),)))) == {}


def at_firm(since: When | None, as_of: str = "2026-05-03", until: When | None = None) -> dict[str, str]:
    held = Position(company="Halden Foods Ltd", title="Planner", since=since, until=until)
    several = found(known(member(source="vcard", as_of=as_of, positions=(held,))))
    return {key: one.text for key, one in several.items()}


def test_years_at_a_firm() -> None:
    assert at_firm(When.month(2021, 9)) == {"years:halden foods:2026": "5 years at Halden Foods in September"}
    assert at_firm(When.on(date(2025, 9, 29))) == {"years:halden foods:2026": "1 year at Halden Foods in September"}
    assert at_firm(When.month(2021, 9), "2024-05-03") == {
        "years:halden foods:2026": "probably 5 years at Halden Foods in September"
    }
    assert at_firm(When.month(2021, 9), "") == {
        "years:halden foods:2026": "probably 5 years at Halden Foods in September"
    }
    assert at_firm(When.year(2021)) == {}
    assert at_firm(None) == {}
    assert at_firm(When.month(2021, 3)) == {}
    assert at_firm(When.month(2021, 9), until=When.year(2025)) == {}


def test_a_month_lasts_to_its_end() -> None:
    told = fact(Relation.MEMORY, "the Orbit launch", on="2020-09")
    for day in (1, 14, 30):
        assert "fact:1:2026" in found(known(facts=(told,)), today=date(2026, 9, day))
    assert "fact:1:2026" not in found(known(facts=(told,)), today=date(2026, 10, 5))


def test_years_since_a_project() -> None:
    facts = (
        fact(Relation.MEMORY, "the Orbit launch", on="2020-09-20", past="launched Orbit"),
        fact(Relation.NOTE, "the harbour workshop", 2, on="2021-09"),
        fact(Relation.NOTE, "quiet", 3, on="2021-09", private=True),
        fact(Relation.FAVOUR, "rang me", 4, on="2021-09"),
        fact(Relation.MEMORY, "the boat", 5, on="2021"),
    )
    several = {key: one for key, one in found(known(facts=facts)).items() if key.endswith(":2026")}
    assert {key: one.text for key, one in several.items()} == {
        "fact:1:2026": "6 years since the Orbit launch", "fact:2:2026": "5 years since the harbour workshop",
    }  # fmt: skip
    one = several["fact:1:2026"]
    assert (one.family, one.noun, one.past, one.years) == (
        Family.ANNIVERSARY, "the Orbit launch", "launched Orbit", 6,
    )  # fmt: skip


def test_a_fact_and_its_anniversary_are_one_thing_said() -> None:
    who = known(facts=(fact(Relation.MEMORY, "the Orbit launch", on="2020-09-20"),))
    assert set(found(who)) == {"fact:1", "fact:1:2026"}
    assert set(found(who, used=["fact:1"])) == set()
    assert set(found(who, used=["fact:1:2026"])) == set()
    assert set(found(who, used=["fact:1:2026"], today=date(2027, 9, 14))) == {"fact:1:2027"}
    assert set(found(who, used=["fact:11", "fact:11:2026"])) == {"fact:1", "fact:1:2026"}


def test_a_meeting_a_year_ago_with_a_name_of_its_own() -> None:
    met = (
        moment("2025-09-16T10:00:00Z", "Harbour workshop", channel="meeting"),
        moment("2023-09-10T10:00:00Z", "Night floods", channel="in-person"),
    )
    several = {key: one for key, one in found(known(moments=met)).items() if key.startswith("met:")}
    assert {key: one.text for key, one in several.items()} == {
        "met:2025-09-16:2026": "you met a year ago: Harbour workshop",
        "met:2023-09-10:2026": "you met 3 years ago: Night floods",
    }  # fmt: skip
    one = several["met:2025-09-16:2026"]
    assert (one.noun, one.source, one.when) == (
        "Harbour workshop",
        "your calendar, 16 September 2025",
        "about a year ago",
    )
    assert one.weight > several["met:2023-09-10:2026"].weight > weights.FIRM


@pytest.mark.parametrize(
    "met",
    [
        [moment("2025-09-16", "Harbour workshop", channel="mail")],
        [moment("2025-09-16", "Harbour workshop", channel="meeting", personal=False)],
        [moment("2025-09-16", "Harbour workshop", channel="meeting", seats=10)],
        [moment("2025-09-16", "Anna / Sam", channel="meeting")],
        [moment("2025-09-16", "Physio after surgery", channel="meeting")],
        [moment("2025-06-16", "Harbour workshop", channel="meeting")],
        [moment("2026-09-10", "Harbour workshop", channel="meeting")],
        [moment(day, "Harbour round", channel="meeting") for day in ("2025-09-16", "2025-09-09")],
    ],
)
def test_other_meetings_do_not_come_round(met: list) -> None:  # type: ignore[type-arg] # of moments, as made above
    assert not [key for key in found(known(moments=tuple(met)), today=TODAY) if key.startswith("met:")]
