"""Which questions are asked of which life, in which words, under which keys."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.prompts import Asked, asked, place_of, when
from rekindle.core.roles import KINDS
from rekindle.model.prompt import Chapter

DAY = date(2026, 11, 21)
HALDEN = Chapter(
    kind="post", name="Halden Foods", title="Planner", since="2019", until="2021-06", key="post:halden foods"
)
NOW = Chapter(kind="post", name="Corran Energy", since="2026-07", key="post:corran energy")
UNDATED = Chapter(kind="post", name="Aalto Mills", key="post:aalto mills")
UPPSALA = Chapter(
    kind="school", name="Uppsala universitet", title="MSc", since="2010", until="2014", key="school:university uppsala"
)
BARBERS = Chapter(kind="school", name="Leeds Barbers", key="school:barbers leeds")
CHOIR = Chapter(kind="club", name="Chamber Choir", key="club:chamber choir")
HOUSES = tuple(
    Chapter(kind="club", name=name, key=f"club:{name.lower()}") for name in ("Sigma Chi", "The Elm fraternity")
)
EVERY = (NOW, HALDEN, UNDATED, UPPSALA, BARBERS, CHOIR, *HOUSES)
_NEVER = re.compile(
    r"\b(I|we|us|our|leverage|nurture|lead|prospect|outreach|cold|ping|reach out|funnel|network)\b|!|\.\.",
    re.IGNORECASE,
)


def by_key(*several: Chapter) -> dict[str, Asked]:
    return {one.prompt.key: one for one in asked(several, DAY)}


def test_a_post_is_asked_about_from_bosses_to_years() -> None:
    found = by_key(HALDEN)
    keys = [key for key, one in found.items() if one.prompt.chapter]
    assert keys == [
        *(f"{word}:halden foods" for word in ("bosses", "team", "projects", "moved-on", "reports")),
        *(f"{word}:halden foods" for word in ("clients", "suppliers")),
        *(f"year:halden foods:{year}" for year in (2021, 2020, 2019)),
    ]  # fmt: skip
    assert [found[key].rank for key in keys] == list(range(10))
    bosses = found["bosses:halden foods"].prompt
    assert bosses.text == "Who were your bosses at Halden Foods, 2019 to 2021?"
    assert bosses.roles == ("ex-boss",)
    assert bosses.cues[0] == "Your title: Planner."
    assert found["year:halden foods:2020"].prompt.text == "Who did you work beside at Halden Foods in 2020?"
    assert found["year:halden foods:2020"].prompt.year == "2020"


def test_who_was_your_boss_where_you_still_are_may_be_it_now() -> None:
    found = by_key(NOW, UNDATED, Chapter(kind="post", name="Brenn", until="2009", key="post:brenn"))
    assert found["bosses:corran energy"].prompt.roles == ("boss",)
    assert found["bosses:corran energy"].prompt.text == "Who have your bosses been at Corran Energy, since 2026?"
    assert found["bosses:aalto mills"].prompt.roles == ("ex-boss",)
    assert found["bosses:aalto mills"].prompt.text == "Who were your bosses at Aalto Mills?"
    assert not [key for key in found if key.startswith("year:")]  # one year, or none known


def test_a_post_that_goes_on_is_asked_about_up_to_this_year() -> None:
    going = Chapter(kind="post", name="Corran", since="2024", key="post:corran")
    assert [key[-4:] for key in by_key(going) if key.startswith("year:")] == ["2026", "2025", "2024"]


def test_schools_ask_for_professors_only_where_there_are_any() -> None:
    found = by_key(UPPSALA, BARBERS)
    assert found["teachers:university uppsala"].prompt.roles == ("professor",)
    assert found["teachers:university uppsala"].prompt.cues[0] == "Your degree: MSc."
    assert found["teachers:barbers leeds"].prompt.roles == ("teacher",)
    assert "advisors:university uppsala" in found
    assert "advisors:barbers leeds" not in found


def test_a_house_is_more_than_a_club() -> None:
    found = by_key(CHOIR, *HOUSES)
    assert found["members:chamber choir"].prompt.roles == ("club",)
    assert found["members:sigma chi"].prompt.roles == ("fraternity",)
    assert found["members:the elm fraternity"].prompt.roles == ("fraternity",)


def test_where_no_post_or_school_is_known_life_is_asked_for_them() -> None:
    nothing, post, school = by_key(), by_key(HALDEN), by_key(UPPSALA)
    assert {"bosses", "team", "reports", "teachers", "classmates"} <= nothing.keys()
    assert {"teachers", "family", "thank", "helped", "let-down"} <= post.keys()
    assert "bosses" not in post
    assert {"bosses", "clients"} <= school.keys()
    assert "classmates" not in school


@pytest.mark.parametrize("one", asked(EVERY, DAY) + asked((), DAY), ids=lambda one: one.prompt.key)
def test_every_question_is_short_warm_and_plain(one: Asked) -> None:
    prompt = one.prompt
    assert prompt.text.endswith("?")
    assert len(prompt.text.split()) <= 22
    assert "{" not in prompt.text
    assert len([cue for cue in prompt.cues if not cue.startswith("Your ")]) == 2
    assert all(cue.endswith((".", "?")) and len(cue.split()) <= 14 for cue in prompt.cues)
    for text in (prompt.text, *prompt.cues):
        assert not _NEVER.search(text.replace("Corran Energy", ""))
    assert all(role in KINDS for role in prompt.roles)


def test_no_key_is_there_twice() -> None:
    keys = [one.prompt.key for one in asked(EVERY, DAY)]
    assert len(keys) == len(set(keys))


@given(st.lists(st.sampled_from(EVERY), unique=True), st.sampled_from(EVERY))
def test_a_chapter_more_moves_no_key_of_the_others(several: list[Chapter], more: Chapter) -> None:
    before = {one.prompt.key: one.prompt for one in asked(several, DAY) if one.prompt.chapter}
    after = {one.prompt.key: one.prompt for one in asked([*several, more], DAY)}
    assert before.items() <= after.items()


@pytest.mark.parametrize(
    ("chapter", "words"), [(HALDEN, "2019 to 2021"), (NOW, "since 2026"), (UNDATED, ""), (UPPSALA, "2010 to 2014")]
)
def test_years_in_words(chapter: Chapter, words: str) -> None:
    assert when(chapter) == words


@pytest.mark.parametrize("one", asked(EVERY, DAY), ids=lambda one: one.prompt.key)
def test_a_key_tells_its_chapter_and_year(one: Asked) -> None:
    chapter = one.prompt.chapter
    assert place_of(one.prompt.key) == ((chapter.key if chapter else ""), one.prompt.year)


def test_a_key_of_nothing_we_ask_tells_no_place() -> None:
    assert place_of("dreams:halden foods") == ("", "")
