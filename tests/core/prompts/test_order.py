"""In what order prompts come, when they come again, and why the first is worth most."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.prompts import asked, coming, in_order, is_due
from rekindle.core.prompts.order import REST
from rekindle.model.prompt import Chapter, Presence, Prompt, Recall, RecallState

DAY = date(2026, 11, 21)
NEW = Chapter(kind="post", name="Corran", since="2021", until="2021", key="post:corran")
MIDDLE = Chapter(kind="post", name="Halden", since="2015", until="2015", key="post:halden")
OLD = Chapter(kind="post", name="Ericsson", since="2009", until="2012", key="post:ericsson")
ASKED = asked((NEW, MIDDLE, OLD), DAY)
SURE, UNKNOWN = Presence(sure=True, linked=True), Presence(sure=False)


def recall(key: str, state: RecallState, ago: int) -> Recall:
    return Recall(prompt=key, state=state, on=DAY - timedelta(days=ago))


def keys(known: dict[str, int] | None = None, naming: dict[str, int] | None = None, **late: int) -> list[str]:
    recalls = {key: recall(key, RecallState.LATER, ago) for key, ago in late.items()}
    return [one.prompt.key for one in in_order(ASKED, known or {}, recalls, naming or {})]


@pytest.mark.parametrize(
    ("state", "ago", "due"),
    [
        (RecallState.DONE, 0, False),
        (RecallState.DONE, REST - 1, False),
        (RecallState.DONE, REST, True),
        (RecallState.NOBODY, 30, False),
        (RecallState.NOBODY, REST, True),
        (RecallState.LATER, 0, False),
        (RecallState.LATER, 1, True),
    ],
)
def test_what_was_answered_rests_for_a_year_and_what_was_put_off_for_a_day(
    state: RecallState, ago: int, *, due: bool
) -> None:
    assert is_due(recall("thank", state, ago), DAY) is due
    assert is_due(None, DAY)


def test_chapters_come_newest_first_mixed_with_life() -> None:
    assert keys()[:9] == [
        "bosses:corran", "team:corran", "teachers",
        "bosses:halden", "projects:corran", "advisors",
        "team:halden", "bosses:ericsson", "classmates",
    ]  # fmt: skip


def test_many_who_name_a_place_lift_it() -> None:
    assert keys(naming={OLD.key: 0, NEW.key: 0})[0] == "bosses:corran"
    assert keys(naming={OLD.key: 31})[0] == "bosses:ericsson"
    assert keys(naming={OLD.key: 10_000, NEW.key: 10_000})[0] == "bosses:corran"
    assert keys(naming={MIDDLE.key: 7})[0] == "bosses:halden"


def test_where_somebody_is_known_comes_later_and_what_was_put_off_last() -> None:
    found = keys(known={"bosses:corran": 2, "glad": 1}, thank=3)
    assert found[0] == "team:corran"
    assert found[-3:] == ["bosses:corran", "glad", "thank"]


@given(
    st.dictionaries(st.sampled_from([one.prompt.key for one in ASKED]), st.integers(0, 3)),
    st.dictionaries(st.sampled_from([NEW.key, MIDDLE.key, OLD.key]), st.integers(0, 99)),
    st.sets(st.sampled_from(["thank", "glad", "family", "abroad"])),
)
def test_every_prompt_comes_once(known: dict[str, int], naming: dict[str, int], late: set[str]) -> None:
    found = keys(known, naming, **dict.fromkeys(late, 1))
    assert sorted(found) == sorted(one.prompt.key for one in ASKED)


def prompt(key: str, *known: int) -> Prompt:
    return replace(next(one.prompt for one in ASKED if one.prompt.key == key), known=known)


@pytest.mark.parametrize(
    ("there", "naming", "words"),
    [
        ([SURE] * 14, 0, "; 14 of your LinkedIn connections were there then."),
        ([SURE, UNKNOWN], 0, "; 1 of your LinkedIn connections was there then."),
        ([SURE, Presence(sure=True)], 0, "; 2 in your book were there then."),
        ([UNKNOWN] * 3, 0, "; 3 in your book name it, years not known."),
        ([UNKNOWN], 0, "; 1 in your book names it, years not known."),
        ([], 1_627, "; 1,627 in your book name it."),
        ([], 0, "."),
    ],
)
def test_a_chapter_says_how_many_wait_there(there: list[Presence], naming: int, words: str) -> None:
    found = coming(prompt("team:ericsson"), there, naming=naming)
    assert found.why == f"You've named nobody from Ericsson, 2009 to 2012{words}"
    assert (
        coming(prompt("team:ericsson", 4, 5), [], naming=0).why == "2 from Ericsson, 2009 to 2012, on your list so far."
    )


def test_life_says_whether_anybody_answers() -> None:
    assert coming(prompt("thank"), []).why == "Nobody on your list answers this yet."
    assert coming(prompt("thank", 1), []).why == "1 on your list so far; there may be more."
