"""Prompts over a book: who was there, who is named, what comes next, and undo, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekindle.book import Book
from rekindle.model import UserError, Verdict
from rekindle.model.life import Fact, GoalKind, Relation
from rekindle.model.prompt import RecallState
from rekindle.services.chapters import chapters_of, naming, presences, there
from rekindle.services.noting import keep_one
from rekindle.services.remembering import hint_of
from rekindle.services.saying import Said, say
from rekindle.store import lists
from tests.conftest import DAY
from tests.exports import zipped
from tests.services.lives import CAST, KOFI, MEI, NOOR, POSTS, TOBIAS, life, lived

TODAY = date.fromisoformat(DAY)
NOW = f"{DAY}T10:00:00Z"
TEAM, BOSSES = "team:halden foods", "bosses:halden foods"


@pytest.fixture
def who(book: Book, tmp_path: Path) -> dict[str, int]:
    """First name -> person, of a small life."""
    return lived(book, tmp_path)


# --- who was there ----------------------------------------------------------------------------------------------------


def test_who_was_where_the_user_was(book: Book, who: dict[str, int]) -> None:
    chapters = chapters_of(book._at)
    assert [one.key for one in chapters] == [
        "post:corran energy", "post:halden foods", "school:university uppsala", "club:chamber choir"
    ]  # fmt: skip
    found = there(book._at, chapters)
    assert found["post:halden foods"] == {who["Noor"], who["Tobias"]}
    assert found["post:corran energy"] == {who["Kofi"]}
    assert found["school:university uppsala"] == set()
    halden = presences(book._at, chapters)["post:halden foods"]
    assert {person: one.why for person, one in halden.items()} == {
        who["Noor"]: "connected in 2017", who["Tobias"]: "years not known"
    }  # fmt: skip
    assert presences(book._at, chapters, [who["Tobias"]])["post:halden foods"].keys() == {who["Tobias"]}
    assert naming(book._at, chapters)["post:halden foods"] == found["post:halden foods"]
    assert there(book._at, ()) == {}


def test_what_an_older_export_showed_counts_too(book: Book, tmp_path: Path) -> None:
    left = type(NOOR)(given="Noor", family="Haddvik", company="Brandvold AS", title="CTO", since="03 Jan 2017")
    for day, noor in (((2019, 5, 1), NOOR), ((2024, 5, 1), left)):
        members = {path.name: path.read_text() for path in life(tmp_path / str(day[0]), [noor, TOBIAS]).iterdir()}
        name = f"Basic_LinkedInDataExport_{day[1]:02}-{day[2]:02}-{day[0]}.zip"
        book.import_archives(zipped(tmp_path / name, members, day=day))
    (person,) = (row.id for row in book.people_rows() if row.name.startswith("Noor"))
    found = presences(book._at, chapters_of(book._at))["post:halden foods"][person]
    assert (found.sure, found.gone) == (True, True)
    assert person in book.prompt("moved-on:halden foods").prompt.near  # type: ignore[union-attr]  # a key gives one


# --- prompts ----------------------------------------------------------------------------------------------------------


def test_the_next_prompt_shows_who_may_answer(book: Book, who: dict[str, int]) -> None:
    screen = book.prompt(TEAM)
    assert screen is not None
    assert screen.prompt.near == (who["Noor"], who["Tobias"])
    assert [(one.name, one.why) for one in screen.near] == [
        ("Noor Haddvik", "connected in 2017"), ("Tobias Kjellgrund", "years not known")
    ]  # fmt: skip
    assert (screen.known, screen.named, screen.state, screen.on) == ((), 0, None, None)
    assert screen.left == len(book.prompts_due()) == len(book.prompts())
    following = book.prompt()
    assert following is not None
    assert following.prompt.key == book.prompts_due()[0]


def test_somebody_shown_is_put_on_the_list_with_the_role(book: Book, who: dict[str, int]) -> None:
    done = book.pick_for(TEAM, who["Noor"], "Tobias", who["Noor"])
    assert done.told == "On your list: Noor Haddvik, Tobias Kjellgrund (teammate)"
    screen = book.prompt(TEAM)
    assert screen is not None
    assert {one.person for one in screen.known} == {who["Noor"], who["Tobias"]}
    assert (screen.near, screen.named) == ((), 2)
    assert lists.roles_of(book._at)[who["Noor"]][0] == "teammate"
    assert book.pick_for("thank", who["Kofi"]).person == who["Kofi"]
    assert [one.name for one in book.prompt("thank").known] == ["Kofi Ofstad"]  # type: ignore[union-attr]  # as above


def test_a_line_typed_has_the_role_and_the_place(book: Book, who: dict[str, int]) -> None:
    added = book.name_for(BOSSES, book.understand_for(BOSSES, "Anna Lind, anna@example.org", "Ida Brun"))
    persons = [one.person for one in added.outcomes]
    screen = book.prompt(BOSSES)
    assert screen is not None
    assert set(screen.prompt.known) == set(persons)
    assert screen.named == 2
    assert hint_of(book._at, BOSSES, TODAY).company == "Halden Foods"
    assert hint_of(book._at, "teachers:university uppsala", TODAY).school == "Uppsala universitet"
    assert hint_of(book._at, "thank", TODAY).roles == ()
    assert persons[0] in there(book._at, chapters_of(book._at))["post:halden foods"]
    assert presences(book._at, chapters_of(book._at))["post:halden foods"][persons[0]].why == "you said so"
    assert persons[0] not in who.values()


def test_naming_somebody_twice_for_a_prompt_counts_once(book: Book, who: dict[str, int]) -> None:
    for _ in range(2):
        book.name_for("thank", book.understand_for("thank", "Ida Brun, Leeds"))
    assert book.prompt("thank").named == 1  # type: ignore[union-attr]  # as above
    (ida,) = (row.id for row in book.people_rows() if row.name == "Ida Brun")
    done = book.name_for("glad", book.understand_for("glad", "Ida Brun, Leeds"))  # nothing new but that she was named
    assert done.entry
    assert book.prompt("glad").prompt.known == (ida,)  # type: ignore[union-attr]  # as above
    book.undo(done.entry)
    assert book.prompt("glad").prompt.known == ()  # type: ignore[union-attr]  # as above
    assert ida not in who.values()


def test_a_line_that_names_nobody_is_no_answer(book: Book, who: dict[str, int]) -> None:
    done = book.name_for("thank", book.understand_for("thank", "mira@example.org"))
    assert bool(done.entry) == (len(book.people_rows()) > len(who))


@pytest.mark.parametrize("state", [RecallState.DONE, RecallState.NOBODY, RecallState.LATER])
def test_an_answered_prompt_does_not_come_again(books: Callable[..., Book], state: RecallState) -> None:
    book = books()
    (first, *rest) = book.prompts_due()
    book.leave_prompt(first, state)
    assert book.prompts_due() == tuple(rest)
    screen = book.prompt(first)
    assert screen is not None
    assert (screen.state, screen.on) == (state, TODAY)
    book.today = date(2026, 11, 22)
    assert (first in book.prompts_due()) == (state is RecallState.LATER)
    book.today = date(2027, 11, 21)
    assert first in book.prompts_due()
    book.undo()
    book.today = TODAY
    assert book.prompts_due()[0] == first


def test_facts_tell_who_helped_and_who_is_owed(book: Book, who: dict[str, int]) -> None:
    for name, relation in (("Bo", Relation.FAVOUR), ("Kofi", Relation.LET_DOWN)):
        keep_one(book._at, Fact(record=who[name], relation=relation, text="a page"), "note", "note", now=NOW)
    assert book.prompt("helped-you").prompt.near == (who["Bo"],)  # type: ignore[union-attr]  # as above
    assert book.prompt("let-down").prompt.near == (who["Kofi"],)  # type: ignore[union-attr]  # as above
    say(book._at, [Said(who["Bo"], Verdict.NEVER)], "never", "never", now=NOW)
    assert book.prompt("helped-you").prompt.near == ()  # type: ignore[union-attr]  # as above


def test_a_strange_key_is_told_so(book: Book) -> None:
    for wrong in (
        lambda: book.prompt("teachers:hogwarts"),
        lambda: book.leave_prompt("nobody", RecallState.DONE),
        lambda: book.pick_for("nobody", 1),
        lambda: book.understand_for("nobody", "Anna Lind"),
        lambda: book.name_for("nobody", ()),
    ):
        with pytest.raises(UserError, match="There is no prompt"):
            wrong()


def test_without_any_prompt_left_there_is_none(book: Book) -> None:
    for key in book.prompts_due():
        book.leave_prompt(key, RecallState.NOBODY)
    assert book.prompt() is None
    assert book.prompts_due() == ()
    growth = book.growth()
    assert (growth.asked, growth.coming) == (growth.prompts, None)


# --- growth -----------------------------------------------------------------------------------------------------------


def test_growth_counts_the_list_and_says_what_is_worth_most(book: Book, who: dict[str, int]) -> None:
    before = book.growth()
    assert (before.listed, before.people, before.seen, before.added) == (0, 5, 0, 0)
    assert before.coming is not None
    assert before.coming.prompt.key == book.prompts_due()[0] == "bosses:corran energy"
    assert before.coming.why == (
        "You've named nobody from Corran Energy, since 2021; 1 of your LinkedIn connections was there then."
    )
    book.pick_for(TEAM, who["Noor"])
    say(book._at, [Said(who["Mei-Lin"], Verdict.LIST)], "list", "list", now="2026-09-01T10:00:00Z")
    say(book._at, [Said(who["Bo"], Verdict.LIST), Said(who["Bo"], Verdict.NEVER)], "never", "never", now=NOW)
    after = book.growth()
    assert (after.listed, after.seen) == (2, 2)
    assert {one.name: one.listed for one in after.filled if one.listed} == {"teammates": 1}
    book.leave_prompt("bosses:corran energy", RecallState.DONE)
    assert book.growth().asked == 1


def test_goals_of_the_list_are_counted(book: Book, who: dict[str, int]) -> None:
    for kind, target in ((GoalKind.LIST, 30), (GoalKind.ADDED, 10), (GoalKind.ROLES, 12)):
        book.set_goal(kind, target, since=date(2026, 1, 1))
    assert [one.done for one in book.goals()] == [0, 0, 0]
    say(book._at, [Said(who["Noor"], Verdict.LIST), Said(who["Bo"], Verdict.LIST)], "list", "list", now=NOW)
    say(book._at, [Said(who["Kofi"], Verdict.LIST)], "list", "list", now="2026-09-01T10:00:00Z")
    assert [(one.goal.kind, one.done) for one in book.goals()] == [
        (GoalKind.LIST, 3), (GoalKind.ADDED, 2), (GoalKind.ROLES, 1)
    ]  # fmt: skip
    say(book._at, [Said(who["Bo"], Verdict.UNLIST)], "unlist", "unlist", now=NOW)
    assert [one.done for one in book.goals()] == [2, 1, 1]
    book.undo()
    assert [one.done for one in book.goals()] == [3, 2, 1]


def test_a_place_that_hundreds_name_is_not_looked_through(
    book: Book, who: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert who
    monkeypatch.setattr("rekindle.services.memory.MANY", 0)
    coming = book.growth().coming
    assert coming is not None
    assert coming.why == "You've named nobody from Corran Energy, since 2021; 1 in your book name it."


# --- laws -------------------------------------------------------------------------------------------------------------

steps = st.lists(
    st.tuples(st.sampled_from([TEAM, BOSSES, "thank", "glad"]), st.sampled_from(["Noor", "Tobias", "Kofi", "Bo"])),
    min_size=1,
    max_size=5,
)


def counts(book: Book) -> list[tuple[object, ...]]:
    return [(one.prompt.key, one.prompt.known, one.prompt.near, one.named, one.state) for one in book.prompts()]


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_undo_of_a_name_restores_every_count(book: Book, who: dict[str, int], steps: list[tuple[str, str]]) -> None:
    before = [(counts(book), book.prompts_due(), book.growth())]
    for key, first in steps:
        book.pick_for(key, who[first])
        before.append((counts(book), book.prompts_due(), book.growth()))
    for expected in reversed(before[:-1]):
        book.undo()
        assert (counts(book), book.prompts_due(), book.growth()) == expected


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=st.lists(st.sampled_from(["name", *RecallState]), min_size=3, max_size=3))
def test_a_walk_ends_and_asks_nothing_twice(
    books: Callable[..., Book], tmp_path_factory: pytest.TempPathFactory, answers: list[str]
) -> None:
    book = books()
    who = lived(book, tmp_path_factory.mktemp("life"))
    everything = {one.prompt.key for one in book.prompts()}
    shown: list[str] = []
    while (due := book.prompts_due()) and len(shown) <= len(everything):
        answer = answers[len(shown) % len(answers)]
        shown.append(due[0])
        if answer == "name":
            book.pick_for(due[0], who["Noor"])
        state = RecallState.DONE if answer in ("name", RecallState.NAMED) else RecallState(answer)
        book.leave_prompt(due[0], state)
    assert sorted(shown) == sorted(everything)


def test_an_import_of_another_post_moves_no_key(book: Book, who: dict[str, int], tmp_path: Path) -> None:
    assert who
    book.leave_prompt(TEAM, RecallState.DONE)
    before = {one.prompt.key: one.state for one in book.prompts()}
    more = f"{POSTS}Brandvold AS,Trainee,,Oslo,Jan 2014,Feb 2015\n"
    book.import_archives(life(tmp_path / "more", [*CAST, KOFI, MEI], posts=more))
    after = {one.prompt.key: one.state for one in book.prompts()}
    assert before.items() <= after.items()
    assert {key for key in after if key not in before} >= {"team:brandvold", "bosses:brandvold"}
