"""Posts, schools and homes beside the user's, one example a rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rekindle.model import (
    Handle,
    HandleKind,
    Position,
    When,
)
from tests.core.roles.made import STRONG, THIN, post, record, roles, study


def test_the_same_employer_in_the_same_years_is_a_teammate() -> None:
    role = roles(post("HALDEN FOODS", "Planner", 2021, 2022))["teammate"]
    assert (role.sureness, role.text) == (STRONG, "probably a teammate at HALDEN FOODS (same employer, 2021 to 2022)")
    assert role.evidence[0].text == "same employer, 2021 to 2022 [f:1]"


def test_a_higher_title_of_the_same_field_is_probably_the_former_manager() -> None:
    role = roles(post("Halden Foods", "Head of planning", 2019, 2022))["ex-boss"]
    assert role.sureness is STRONG
    assert role.text == "probably your former manager at Halden Foods (same team, Head of planning, 2020 to 2022)"


def test_a_higher_title_of_another_field_may_be() -> None:
    role = roles(post("Halden Foods", "Head of sales", 2019))["ex-boss"]
    assert role.text == "may be your former manager at Halden Foods (same employer, Head of sales, 2020 to 2023)"


def test_now_above_is_a_boss_and_now_below_a_report() -> None:
    assert roles(post("Aire Maps", "Director", 2022))["boss"].text.endswith("(same employer, Director, since 2024)")
    assert roles(post("Aire Maps", "Intern", 2025))["report"].sureness is THIN
    assert roles(post("Aire Maps", "Manager", 2024)).keys() == {"teammate"}


def test_without_titles_there_is_no_rank() -> None:
    assert roles(post("Untold", "Director", 2010)).keys() == {"teammate"}
    assert roles(post("Halden Foods", "", 2021)).keys() == {"teammate"}


def test_one_employer_without_years_is_thin_and_in_other_years_nothing() -> None:
    assert roles(post("Halden Foods"))["teammate"].text == "may be a teammate at Halden Foods (same employer, no years)"
    assert roles(post("Quiet Works", since=2011))["teammate"].sureness is THIN
    assert roles(post("Halden Foods", "Director", 2024)) == {}


def test_a_linkedin_post_without_years_holds_on_the_day_of_the_export() -> None:
    anna = record(source="linkedin", positions=(Position(company="Aire Maps", title="Clerk"),))
    assert roles(anna)["teammate"].text == "probably a teammate at Aire Maps (same employer, 2026)"
    assert roles(anna, as_of="")["teammate"].sureness is THIN


def test_a_birthday_is_no_year_of_work() -> None:
    odd = record(positions=(Position(company="Halden Foods", since=When.month_day(1, 2)),))
    assert roles(odd)["teammate"].sureness is THIN


def test_the_same_school_in_the_same_years() -> None:
    found = roles(study("Uppsala universitet", 2013, 2015))
    assert found["alumni"].text == "probably an alum of Uppsala University (same school, 2013 to 2014)"
    assert found["classmate"].sureness is THIN


def test_the_same_school_in_other_years_is_an_alum_only() -> None:
    found = roles(study("University of Uppsala", 2017, 2017))
    assert found.keys() == {"alumni"}
    assert found["alumni"].text.endswith("(same school, 2012 to 2014 and 2017)")


def test_a_school_without_a_year_is_thin() -> None:
    text = roles(study("Uppsala University"))["alumni"].text
    assert text == "may be an alum of Uppsala University (school named once, no year)"
    assert "twice" in roles(study("Malmo College"), study("Malmo College", 2001))["alumni"].text
    three = [study("Malmo College")] * 3
    assert "3 times" in roles(*three)["alumni"].text


def test_one_society_at_school() -> None:
    found = roles(study("Elsewhere", activities="rowing; SIGMA CHI"))
    assert found["fraternity"].text == "probably a fellow member of Sigma Chi (both name Sigma Chi)"
    assert found["club"].text == "probably a fellow member of Rowing (both name Rowing)"


def mail(address: str) -> tuple[Handle, ...]:
    return (Handle(kind=HandleKind.MAIL, value=address), Handle(kind=HandleKind.PHONE, value="1234567"))


@pytest.mark.parametrize("address", ["anna@uppsala.edu", "a@mail.uppsala.ac.uk", "a@uni-uppsala.de"])
def test_a_mail_address_at_the_school_may_be_an_alum(address: str) -> None:
    role = roles(record(handles=mail(address)))["alumni"]
    assert role.sureness is THIN
    assert role.text.startswith("may be an alum of Uppsala University (mail address at ")


def test_another_universitys_address_says_nothing() -> None:
    assert roles(record(handles=mail("a@leeds.ac.uk"))) == {}
    assert roles(record(handles=mail("a@uppsala.com"))) == {}


def test_who_taught_where_the_user_studied_in_those_years() -> None:
    role = roles(post("Uppsala University", "Professor of statistics", 2005, 2020))["professor"]
    assert role.text == "probably your professor (taught at Uppsala University, 2012 to 2014, where you studied)"
    undated = roles(post("Malmo College", "Lecturer"))["professor"]
    assert undated.text == "probably a professor (Lecturer, Malmo College)"
    assert "taught at Malmo College, where you studied [f:1]" in {item.text for item in undated.evidence}


def test_a_professor_elsewhere_and_one_by_mail_address_and_one_by_title_alone() -> None:
    assert roles(post("University of Leeds", "Professor"))["professor"].sureness is STRONG
    by_mail = replace(post("Institute", "Dozentin"), handles=mail("x@uni-koeln.de"))
    assert (
        roles(replace(by_mail, positions=(Position(company="KSH", title="Dozentin"),)))["professor"].sureness is STRONG
    )
    assert roles(post("Kade", "Lecturer"))["professor"].text == 'may be a professor (title "Lecturer")'
    by_headline = record(headline="Professor of statistics at Uppsala University")
    assert roles(by_headline)["professor"].sureness is STRONG
    assert roles(record("Prof. Anna Lind"))["professor"].text == 'probably a professor (saved as "Prof. Anna Lind")'
