"""Firms, schools and clubs that both name, with what the years of both say."""

from __future__ import annotations

import pytest

from rekindle.core.causes import weights
from rekindle.model.draft import Cause, Family
from rekindle.model.record import Position, Schooling
from rekindle.model.when import When
from tests.core.causes.made import found, known, member, post, side, study


def firm(theirs: Position, mine: Position, source: str = "linkedin", as_of: str = "2026-05-03") -> Cause:
    (one,) = found(known(member(source=source, as_of=as_of, positions=(theirs,))), side([mine])).values()
    return one


def test_a_firm_at_the_same_time() -> None:
    one = firm(post("Halden Foods Ltd.", since=2018, until=2023), post("Halden Foods", since=2020, until=2026))
    assert (one.key, one.family) == ("firm:halden foods", Family.MEMORY)
    assert one.text == "both worked at Halden Foods, 2020 to 2023"
    assert (one.past, one.noun, one.when) == ("worked at Halden Foods", "our time at Halden Foods", "from 2020 to 2023")
    assert one.fact == "Halden Foods: 2018 to 2023, yours 2020 to 2026"
    assert one.source == "your profile and LinkedIn, as of 3 May 2026"
    assert one.sure


def test_a_firm_for_a_year_still_there_and_at_different_times() -> None:
    assert firm(post("Orbit", since=2020, until=2020), post("Orbit", since=2019, until=2021)).when == "in 2020"
    both = firm(post("Orbit", since=2020), post("Orbit", since=2019))
    assert (both.text, both.noun, both.past) == ("both at Orbit since 2020", "", "both know Orbit from the inside")
    apart = firm(post("Orbit", since=2010, until=2012), post("Orbit", since=2019))
    assert apart.text == "both worked at Orbit, at different times"
    assert apart.sure
    assert apart.past == "both know Orbit from the inside"
    assert apart.weight < both.weight


def test_where_linkedin_tells_only_that_they_are_there() -> None:
    one = firm(post("Orbit"), post("Orbit", since=2015, until=2020))
    assert (one.text, one.noun, one.when) == ("at Orbit, where you were 2015 to 2020", "", "")
    assert firm(post("Orbit"), post("Orbit", since=2015)).text == "both at Orbit"


def test_without_years_it_is_a_guess() -> None:
    one = firm(post("Orbit"), post("Orbit", since=2015), source="vcard")
    assert (one.text, one.sure) == ("may share Orbit (both name it, no years)", False)
    assert one.fact == "Orbit: yours since 2015"
    assert firm(post("Orbit"), post("Orbit")).fact == "Orbit"


@pytest.mark.parametrize("company", ["Freelance", "Self-employed", "", "Career Break"])
def test_no_firm_is_none_that_is_shared(company: str) -> None:
    mine = side([post(company, since=2015)])
    assert found(known(member(positions=(post(company, since=2015),))), mine) == {}


def test_more_years_together_weigh_more() -> None:
    short = firm(post("Orbit", since=2020, until=2020), post("Orbit", since=2015, until=2024))
    long = firm(post("Orbit", since=2016, until=2022), post("Orbit", since=2015, until=2024))
    assert weights.FIRM < short.weight < long.weight


def test_of_two_posts_at_one_firm_the_better_counts() -> None:
    theirs = (post("Orbit", since=2001, until=2002), post("Orbit", since=2016, until=2018))
    one = found(known(member(positions=theirs)), side([post("Orbit", since=2015, until=2020)]))["firm:orbit"]
    assert one.text == "both worked at Orbit, 2016 to 2018"


def school(theirs: Schooling, mine: Schooling) -> Cause:
    (one,) = found(known(member(schooling=(theirs,))), side(schooling=[mine])).values()
    return one


def test_a_school_years_apart() -> None:
    one = school(
        study("University of Uppsala", 2015, 2017, degree="Statistics"), study("Uppsala University", 2012, 2014)
    )
    assert (one.family, one.org, one.title) == (Family.SCHOOL, "Uppsala University", "Statistics")
    assert (one.text, one.when) == ("both at Uppsala University, 3 years apart", "three years apart")
    assert one.fact == "Uppsala University: 2015 to 2017, yours 2012 to 2014"


@pytest.mark.parametrize(
    ("theirs", "mine", "text", "when"),
    [
        ((2012, 2014), (2011, 2013), "both at U, 2012 to 2013", "from 2012 to 2013"),
        ((2012, 2012), (2011, 2013), "both at U, 2012", "in 2012"),
        ((2014, 2015), (2011, 2014), "both at U, 2014", "in 2014"),
        ((2015, 2016), (2011, 2015), "both at U, 2015", "in 2015"),
        ((2016, 2016), (2011, 2015), "both at U, a year apart", "a year apart"),
        ((2020, None), (2011, 2014), "both at U, 6 years apart", "six years apart"),
        ((2015, None), (2011, 2014), "both at U, a year apart", "a year apart"),
        ((2024, None), (2023, None), "both at U now", ""),
    ],
)
def test_a_school_and_its_years(
    theirs: tuple[int, int | None], mine: tuple[int, int | None], text: str, when: str
) -> None:
    one = school(study("U", *theirs), study("U", *mine))
    assert (one.text, one.when, one.sure) == (text, when, True)


def test_a_school_without_years_is_a_guess() -> None:
    one = school(study("U"), study("U", 2011, 2014))
    assert (one.text, one.sure) == ("may share U (both name it, no years)", False)


def test_a_club_that_both_name() -> None:
    theirs = study("Elsewhere", 2001, 2002, activities="Sigma Chi; Chess")
    mine = study("U", 2011, 2014, activities="Rowing, Sigma Chi")
    one = school(theirs, mine)
    assert (one.key, one.family, one.org, one.text) == (
        "club:sigma chi", Family.SCHOOL, "Sigma Chi", "both name Sigma Chi",
    )  # fmt: skip


def test_my_school_is_where_they_work() -> None:
    who = known(member(positions=(post("University of Uppsala", "Lecturer"),)))
    one = found(who, side(schooling=(study("Uppsala universitet", 2022, 2025),)))["school:university uppsala"]
    assert (one.text, one.org, one.title) == (
        "at Uppsala universitet, where you studied 2022 to 2025", "Uppsala universitet", "Lecturer",
    )  # fmt: skip
    still = side(schooling=(Schooling(school="Uppsala universitet", since=When.year(2022)),))
    assert found(who, still)["school:university uppsala"].text == "at Uppsala universitet, as you are"
    undated = side(schooling=(study("Uppsala universitet"),))
    assert found(who, undated)["school:university uppsala"].text == "at Uppsala universitet, where you studied"
