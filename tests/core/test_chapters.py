"""The owner's chapters, and who was there then: years known, unknown, connected, moved on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.chapters import chapters, months, names_any, presences, said, spellings
from rekindle.model import Name, Occasion, Origin, Owner, Position, Record, Schooling, When
from rekindle.model.prompt import Chapter, Presence
from rekindle.model.when import WhenKind
from rekindle.util.text import fold

HERE = Origin(where="here")
HALDEN = Chapter(kind="post", name="Halden Foods", since="2015-03", until="2021-06", key="post:halden foods")
NOW = Chapter(kind="post", name="Corran Energy", since="2021-07", key="post:corran energy")
UPPSALA = Chapter(
    kind="school", name="Uppsala universitet", since="2010", until="2014", key="school:university uppsala"
)
CHOIR = Chapter(kind="club", name="Chamber Choir", since="2010", until="2014", key="club:chamber choir")


def when(text: str) -> When | None:
    kinds = {0: None, 4: WhenKind.YEAR, 7: WhenKind.MONTH, 10: WhenKind.DAY}
    kind = kinds[len(text)]
    return When(text=text, kind=kind) if kind else None


def post(company: str, since: str = "", until: str = "", title: str = "") -> Position:
    return Position(company=company, title=title, since=when(since), until=when(until))


def study(school: str, since: str = "", until: str = "", activities: str = "", degree: str = "") -> Schooling:
    return Schooling(school=school, degree=degree, since=when(since), until=when(until), activities=activities)


def owner(*posts: Position, schooling: Sequence[Schooling] = ()) -> Owner:
    return Owner(origin=HERE, positions=posts, schooling=tuple(schooling))


def record(
    *posts: Position,
    schooling: Sequence[Schooling] = (),
    source: str = "vcard",
    met: str = "",
    tags: Sequence[str] = (),
) -> Record:
    found = when(met)
    occasions = (Occasion(kind="connected", when=found),) if found else ()
    return Record(
        source=source, key="k", name=Name(full="Anna Lind"), origin=HERE, positions=posts, schooling=tuple(schooling),
        occasions=occasions, tags=tuple(tags),
    )  # fmt: skip


def linkedin(company: str, met: str = "") -> Record:
    return record(post(company), source="linkedin", met=met)


def seen(chapter: Chapter, *histories: Sequence[tuple[str, Record]]) -> Presence | None:
    return presences([chapter], histories).get(chapter.key)


# --- the owner's ------------------------------------------------------------------------------------------------------


def test_one_employer_in_several_posts_is_one_chapter_with_the_whole_span() -> None:
    told = owner(
        post("Halden Foods Ltd.", "2018-01", "2021-06", "Planner"),
        post("Halden Foods", "2015-03", "2017-12", "Trainee"),
        post("Corran Energy", "2021-07", "", "Surveyor"),
        schooling=[study("Uppsala universitet", "2010", "2014", "Chamber Choir, Chess", "MSc")],
    )
    assert [(one.key, one.title, one.since, one.until) for one in chapters(told)] == [
        ("post:corran energy", "Surveyor", "2021-07", ""),
        ("post:halden foods", "Planner", "2015-03", "2021-06"),
        ("school:university uppsala", "MSc", "2010", "2014"),
        ("club:chess", "", "2010", "2014"),
        ("club:chamber choir", "", "2010", "2014"),
    ]
    assert chapters(told)[1].name == "Halden Foods Ltd."  # as the newest post calls it


def test_a_post_that_goes_on_keeps_the_chapter_open_and_one_without_years_comes_last() -> None:
    told = owner(
        post("Aalto Mills"), post("Halden", "2010", ""), post("Halden", "2012", "2013"), post("Brenn", "", "2009-05")
    )
    found = {one.key: (one.since, one.until) for one in chapters(told)}
    assert found == {"post:halden": ("2010", ""), "post:brenn": ("", "2009-05"), "post:aalto mills": ("", "")}
    assert list(found) == ["post:halden", "post:brenn", "post:aalto mills"]


def test_years_end_after_their_months_and_a_day_of_no_year_says_nothing() -> None:
    birthday = When.month_day(3, 5)
    told = owner(
        post("Halden", "2010", "2012-06"), post("Halden", "2012", "2012"), Position(company="Brenn", since=birthday)
    )
    assert [(one.since, one.until) for one in chapters(told)] == [("2010", "2012"), ("", "")]


def test_what_has_no_name_is_no_chapter() -> None:
    assert chapters(owner(post(""), schooling=[study("", activities=" , ")])) == ()


@given(st.permutations([
    post("Halden Foods", "2015", "2016", "Trainee"), post("Halden Foods AB", "2016", "2018", "Planner"),
    post("Corran", "2018"), post("Aalto"), post("Brenn", "2001", "2003"),
]))  # fmt: skip
def test_the_order_of_exports_and_a_post_elsewhere_move_no_key(several: list[Position]) -> None:
    ordered = chapters(owner(*several))
    assert ordered == chapters(owner(*sorted(several, key=str)))
    more = chapters(owner(*several, post("Dunmore", "2005", "2007")))
    assert [one for one in more if one.key != "post:dunmore"] == list(ordered)


@pytest.mark.parametrize(
    ("chapter", "expected"),
    [
        (HALDEN, ("2015-03", "2021-06")),
        (NOW, ("2021-07", "9999-12")),
        (UPPSALA, ("2010-01", "2014-12")),
        (Chapter(kind="post", name="x", until="2009-05-03"), ("2009-05", "2009-05")),
        (Chapter(kind="post", name="x", until="2009"), ("2009-01", "2009-12")),
        (Chapter(kind="post", name="x"), None),
    ],
)
def test_months_of_a_chapter(chapter: Chapter, expected: tuple[str, str] | None) -> None:
    assert months(chapter) == expected


# --- others -----------------------------------------------------------------------------------------------------------


def test_years_that_are_known_decide() -> None:
    here = [("", record(post("Halden Foods", "2017", "2019-02")))]
    assert seen(HALDEN, here) == Presence(sure=True, since="2017-01", until="2019-02", why="2017 to 2019", gone=True)
    still = [("", record(post("Halden Foods GmbH", "2017")))]
    assert seen(HALDEN, still) == Presence(sure=True, since="2017-01", until="2021-06", why="2017 to 2021")
    assert seen(NOW, [("", record(post("Corran Energy", "2020")))]) == Presence(
        sure=True, since="2021-07", why="since 2021"
    )
    assert seen(HALDEN, [("", record(post("Halden Foods", "2009", "2011")))]) is None
    assert seen(HALDEN, [("", record(post("Halden Oil", "2017", "2019")))]) is None


def test_without_years_it_is_said_so() -> None:
    assert seen(HALDEN, [("2026-01-01", record(post("Halden Foods")))]) == Presence(sure=False, why="years not known")
    assert seen(
        Chapter(kind="post", name="Aalto", key="post:aalto"), [("", record(post("Aalto", "2001", "2003")))]
    ) == Presence(sure=False, why="years not known")


def test_a_row_of_linkedin_counts_by_the_day_of_its_export_or_of_connecting() -> None:
    shown_then = [("2019-05-01", linkedin("Halden Foods"))]
    assert seen(HALDEN, shown_then) == Presence(sure=True, since="2019-05", until="2019-05", why="there in 2019")
    met = [("2026-01-01", linkedin("Halden Foods", "2016-04-02"))]
    assert seen(HALDEN, met) == Presence(
        sure=True, since="2016-04", until="2016-04", why="connected in 2016", linked=True
    )
    later = [("2026-01-01", linkedin("Halden Foods", "2023-04-02"))]
    assert seen(HALDEN, later) == Presence(sure=False, why="years not known", linked=True)


def test_what_older_and_newer_exports_show_tells_who_left_and_who_came_later() -> None:
    left = [("2018-01-01", linkedin("Halden Foods")), ("2020-01-01", linkedin("Corran Energy"))]
    assert seen(HALDEN, left) == Presence(sure=True, since="2018-01", until="2018-01", why="there in 2018", gone=True)
    too_early = [("2012-01-01", linkedin("Halden Foods")), ("2014-01-01", linkedin("Brenn"))]
    assert seen(HALDEN, too_early) is None
    too_late = [("2022-01-01", linkedin("Brenn")), ("2024-01-01", linkedin("Halden Foods"))]
    assert seen(HALDEN, too_late) is None
    perhaps = [("2014-01-01", linkedin("Halden Foods")), ("2022-01-01", linkedin("Brenn"))]
    assert seen(HALDEN, perhaps) == Presence(sure=False, why="years not known", gone=True)
    undated = [("", linkedin("Brenn")), ("2024-01-01", linkedin("Halden Foods")), ("", linkedin("Brenn"))]
    assert seen(HALDEN, undated) == Presence(sure=False, why="years not known", gone=True)


def test_records_of_one_person_are_looked_at_together() -> None:
    phone, row = [("", record(post("Halden Foods")))], [("2026-01-01", record(post("Halden Foods", "2001", "2003")))]
    assert seen(HALDEN, phone, row) is None  # the years that are known say no
    both = [[("2012-01-01", linkedin("Halden Foods")), ("2014-01-01", linkedin("Brenn"))]] * 2
    assert seen(HALDEN, *both) is None
    for order in permutations((phone, [("2019-01-01", linkedin("Halden Foods"))])):
        found = seen(HALDEN, *order)
        assert found is not None
        assert found.sure


def test_schools_count_those_who_studied_and_those_who_taught() -> None:
    student = record(schooling=[study("University of Uppsala", "2013", "2015")])
    found = presences([UPPSALA, CHOIR], [[("", student)]])
    assert found == {UPPSALA.key: Presence(sure=True, since="2013-01", until="2014-12", why="2013 to 2014", gone=True)}
    teacher = seen(UPPSALA, [("", record(post("Uppsala universitet", "1999", title="Professor")))])
    assert teacher is not None
    assert teacher.why == "2010 to 2014"


def test_clubs_are_named_in_activities_employers_or_tags() -> None:
    sang = record(schooling=[study("Elsewhere", "2011", "2012", "Chamber Choir")])
    assert seen(CHOIR, [("", sang)]) == Presence(
        sure=True, since="2011-01", until="2012-12", why="2011 to 2012", gone=True
    )
    assert seen(CHOIR, [("", record(post("chamber choir")))]) == Presence(sure=False, why="years not known")
    assert seen(CHOIR, [("", record(tags=["Chamber Choir", "Work"]))]) == Presence(sure=False, why="years not known")
    assert names_any(record(tags=["Chamber Choir"]), {CHOIR.key})
    assert not names_any(record(post("Halden")), {CHOIR.key})


YEARS = st.integers(1990, 2030)


@given(YEARS, YEARS, YEARS, YEARS)
def test_whoever_shares_a_year_was_there_and_nobody_else(a: int, b: int, c: int, d: int) -> None:
    (first, last), (since, until) = sorted((a, b)), sorted((c, d))
    stay = Chapter(kind="post", name="Halden", since=str(first), until=str(last), key="post:halden")
    found = seen(stay, [("", record(post("Halden", str(since), str(until))))])
    assert (found is not None) == (max(first, since) <= min(last, until))
    assert found is None or (found.sure and str(first) <= found.since[:4] <= found.until[:4] <= str(last))


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("post:corran energy", (("corran", "energy"),)),
        ("post:ibm", (("ibm",), ("i b m",))),
        ("post:abb as 24", (("abb", "as", "24"), ("a b b", "as", "24"), ("abb", "a s", "24"))),
        ("school:university uppsala", (("uppsala",),)),
        ("club:chamber choir", (("chamber", "choir"), ("chamber", "c h o i r"))),
    ],
)
def test_ways_of_spelling(key: str, expected: tuple[tuple[str, ...], ...]) -> None:
    assert spellings(Chapter(kind=key.partition(":")[0], name="x", key=key)) == expected


def test_a_school_called_as_all_are_is_looked_for_in_every_language() -> None:
    ways = {way for (way,) in spellings(Chapter(kind="school", name="University", key="school:university"))}
    assert {"university", "universitet", "uni"} <= ways


@given(st.sampled_from(["Corran Energy (UK) Ltd.", "I.B.M.", "Ö-Werke GmbH", "The A & B Co", "S.p.A. Rossi", "SKF AB"]))
def test_whoever_names_the_place_is_found_by_one_of_its_spellings(company: str) -> None:
    (chapter,) = chapters(owner(post(company, "2010")))
    text = f" {fold(company)} "
    assert any(all(f" {words} " in text for words in way) for way in spellings(chapter))


def test_whom_the_user_named_for_a_place_was_there() -> None:
    assert said("") == Presence(sure=True, why="you said so")
    assert said("2016") == Presence(sure=True, since="2016-01", until="2016-12", why="you said so")
