from __future__ import annotations

import pytest

from rekindle.model import Owner, Problem, When
from tests.importers.linkedin.reading import only, read

PROFILE = "First Name,Last Name,Maiden Name,Headline,Geo Location,Twitter Handles,Websites\n"


def test_a_bare_profile_is_a_name() -> None:
    (owner,) = only(Owner, read(PROFILE + "Mira,,,,,,\n"))
    assert owner.name
    assert owner.name.full == "Mira"
    assert [handle.value for handle in owner.handles] == ["linkedin:mira"]
    assert owner.places == ()


def test_accounts_become_handles_and_other_pages_do_not() -> None:
    row = 'Mira,Solberg,,,,"[@mira, @home]","[BLOG:https://mira.example.org/,https://github.com/mira]"\n'
    (owner,) = only(Owner, read(PROFILE + row))
    assert [handle.value for handle in owner.handles[1:]] == ["x.com/mira", "github.com/mira"]


@pytest.mark.parametrize(
    "text",
    [
        PROFILE + ",,Ekdahl,,,,\n",
        "Company Name,Title,Description,Location,Started On,Finished On\n,,x,,,\n",
        "School Name,Start Date,End Date,Notes,Degree Name,Activities\n,2001,,,,\n",
        "Email Address,Confirmed,Primary,Updated On\nme,Yes,Yes,\n",
        "Extension,Number,Type\n,none,Mobile\n",
    ],
)
def test_what_says_nothing_of_me_is_refused(text: str) -> None:
    (problem,) = read(text)
    assert isinstance(problem, Problem)


@pytest.mark.parametrize(
    ("row", "number"),
    [
        ("+46,070-174 06 05,Mobile", "+46701740605"),
        ("0046,70-174 06 05,Mobile", "+46701740605"),
        ("+46,+46 70 174 06 05,Mobile", "+46701740605"),
        (",070-174 06 05,Mobile", "+46701740605"),
    ],
)
def test_the_country_code_may_stand_apart(row: str, number: str) -> None:
    (owner,) = only(Owner, read(f"Extension,Number,Type\n{row}\n", region="SE"))
    assert owner.handles[0].value == number


def test_a_post_without_an_end_lasts() -> None:
    (owner,) = only(Owner, read("Company Name,Title,Description,Location,Started On,Finished On\nA,B,,,Jan 2021,\n"))
    assert (owner.positions[0].since, owner.positions[0].until) == (When.month(2021, 1), None)
