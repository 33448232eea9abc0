"""The walk of `remember` at a real terminal, and its rules typed at a made-up one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.cli import recalling
from rekindle.cli.session import Session
from rekindle.cli.table import width
from rekindle.model import UserError
from rekindle.model.prompt import RecallState
from tests.cli.conftest import TODAY, Shell
from tests.cli.test_terminal import _STYLE, terminal
from tests.services.lives import lived

TEAM = "team:halden foods"


@pytest.fixture
def life(empty: Shell, tmp_path: Path) -> Shell:
    """A book of a small life."""
    with Book(empty.home, today=TODAY) as book:
        lived(book, tmp_path)
    return empty


def test_names_are_typed_undone_and_the_walk_goes_on_another_day(life: Shell) -> None:
    with terminal(life, "remember", TEAM) as one:
        told = one.until("Name: ")
        assert "Who sat near you at Halden Foods, 2015 to 2021?" in told
        assert "1  Noor Haddvik, CTO, Halden Foods (connected in 2017)" in told
        one.type("Ida Brun, Leeds\n")
        one.until("Ida Brun is on your list: teammate; Halden Foods; Leeds")
        one.type("u\n")
        one.until("Undone: Ida Brun is on your list.")
        one.type("1\n")
        one.until("On your list: Noor Haddvik (teammate).")
        one.type("\n")
        one.until("Who have your bosses been at Corran Energy")
        one.type(".\n")
        one.until("Nobody is a fine answer.")
        one.until("Name: ")
        one.type("q\n")
        assert one.end() == 0
        plain = _STYLE.sub("", one.shown)
        assert "Stopped; what you named is kept. 1 person named." in plain
        assert [line for line in plain.splitlines() if width(line) > 80] == []
        assert "!" not in plain
    assert life("remember", TEAM, "--json").json()["named"] == 1
    with terminal(life, "remember") as one:
        one.until("Who sat near you at Corran Energy, since 2021?")
        one.type("\x04")
        assert one.end() == 0
        assert "what you named is kept." in one.shown


# --- the rules, without a terminal ------------------------------------------------------------------------------------


class Typed:
    """A walk over a book in which lines are typed one after the other; what was said."""

    def __init__(self, home: Path, patch: pytest.MonkeyPatch) -> None:
        self._session = Session()
        self._session.today = TODAY.isoformat()
        patch.setenv("REKINDLE_HOME", str(home))
        self._patch = patch
        self.said: list[str] = []
        patch.setattr(self._session, "say", lambda text="", **_: self.said.append(text))
        patch.setattr(self._session, "show_error", lambda error: self.said.append(error.error))

    def __call__(self, *lines: str, key: str = TEAM) -> str:
        return self.over(lines, key)

    def over(self, lines: Iterable[str], key: str = TEAM) -> str:
        """What was said while these were typed."""
        self.said.clear()
        typed = iter(lines)
        self._patch.setattr(recalling, "ask", lambda _: next(typed, None))
        recalling.walk(self._session, key)
        assert next(typed, None) is None  # all of it was asked for
        return "\n".join(self.said)

    @property
    def book(self) -> Book:
        return self._session.book


@pytest.fixture
def typed(life: Shell, monkeypatch: pytest.MonkeyPatch) -> Iterator[Typed]:
    one = Typed(life.home, monkeypatch)
    yield one
    one.book.close()


def state(book: Book, key: str = TEAM) -> str | None:
    screen = book.prompt(key)
    assert screen is not None
    return screen.state


def test_enter_is_done_a_dot_is_nobody_and_later_comes_again(typed: Typed) -> None:
    typed("", ".", "later")
    assert [one.state for one in typed.book.prompts() if one.state] == ["nobody", "later", "done"]
    assert typed("1", ".", key="team:corran energy").count("Nobody is a fine answer.") == 0
    assert state(typed.book, "team:corran energy") == "done"


def test_back_and_undo_return_to_where_it_was(typed: Typed) -> None:
    told = typed("b", "u", "", "b", "u")
    assert "This is the first one." in told
    assert "Nothing was kept in this walk yet." in told
    assert told.count("Who sat near you at Halden Foods, 2015 to 2021?") == 2
    assert state(typed.book) is None
    told = typed("1", "", ".", "u", "u", "u")
    assert told.count("Undone: ") == 3
    assert typed.book.growth().listed == 0
    assert state(typed.book) is None


def test_a_number_nobody_has_is_told_so(typed: Typed) -> None:
    assert "Nobody here has that number." in typed("3, 1")
    assert "Nobody here has that number." in typed("0")
    assert "Nobody is shown here." in typed("1", key="abroad")
    assert typed.book.growth().listed == 0
    assert "On your list: Noor Haddvik, Tobias Kjellgrund (teammate)." in typed("1, 2")


def test_help_and_more_are_shown_where_asked(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rekindle.cli.remember.PAGE", 1)
    told = typed("?", "more", "more")
    assert "A number takes somebody shown here; more shows more of them." in told
    assert told.count("1 more") == 1
    assert "    2  Tobias Kjellgrund, Sales, Halden Foods AB (years not known)" in told


def test_who_is_known_is_asked_about_only_where_it_may_be_another(typed: Typed) -> None:
    book = typed.book
    book.name_for("thank", book.understand_for("thank", "Anna Lind, Leeds"))
    book.name_for("thank", [book.meant(one, "") for one in book.understand_for("thank", "Anna Lind, Oslo")])
    people = len(book.people_rows())
    told = typed("Anna Lind", "-")
    assert "Anna Lind could be" in told
    assert book.prompt(TEAM).named == 0  # type: ignore[union-attr]  # a key gives one
    told = typed("Anna Lind", "1")
    assert "Anna Lind, who was here already, is on your list" in told
    assert len(book.people_rows()) == people
    typed("Anna Lind, Bergen", "", key="glad")
    assert len(book.people_rows()) == people + 1


def test_what_cannot_be_read_or_kept_stops_nothing(typed: Typed) -> None:
    told = typed("no-reply@example.org", "Ida Brun", "Ida Brun")
    assert "is the address of a machine" in told
    assert told.count("Ida Brun is on your list: teammate; Halden Foods") == 1
    assert "Ida Brun, who was here already, is on your list" in told
    assert typed.book.prompt(TEAM).named == 1  # type: ignore[union-attr]  # as above


def test_what_was_taken_back_elsewhere_is_told_so(typed: Typed) -> None:
    def lines() -> Iterator[str]:
        yield "1"
        typed.book.undo()
        yield "u"

    assert "was taken back already" in typed.over(lines())


def test_the_last_one_ends_the_walk(typed: Typed) -> None:
    for key in typed.book.prompts_due()[1:]:
        typed.book.leave_prompt(key, RecallState.DONE)
    told = typed("Ida Brun", "", key="")
    assert "That was the last question for now. 1 person named." in told
    assert "Every question has its answer." in typed(key="")
    with pytest.raises(UserError, match="There is no prompt dreams"):
        typed(key="dreams")
