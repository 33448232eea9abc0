"""`add`, as a user types it: shown, corrected, written, refused; for scripts as well."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest

from rekindle import Book
from tests.cli.conftest import TODAY, Said, Shell

REFUSED = "Shop Bot, noreply@shop.example\n"
LINE = "Prof. Ida Solvang, Uppsala 2014, thesis advisor, ida@solvang.example, likes old maps"


class Typed(StringIO):
    """What somebody at a terminal types."""

    def isatty(self) -> bool:
        return True


Types = Callable[..., Said]


@pytest.fixture
def types(empty: Shell) -> Types:
    """Runs `add` with lines typed at a terminal, on a book that begins empty."""

    def typing(answers: Sequence[str], *words: str, code: int = 0) -> Said:
        stdin = Typed("".join(f"{answer}\n" for answer in answers))
        with patch("sys.stdin", stdin), patch("rekindle.cli.add.at_terminal", lambda: True):
            return empty("add", *words, code=code)

    return typing


@pytest.fixture
def piped(empty: Shell) -> Types:
    """Runs `add` with a text piped in."""

    def piping(text: str, *words: str, code: int = 0) -> Said:
        with patch("sys.stdin", StringIO(text)):
            return empty("add", *words, code=code)

    return piping


@pytest.fixture
def book(empty: Shell) -> Iterator[Book]:
    """The same book, to look into."""
    with Book(empty.home, today=TODAY) as found:
        yield found


def test_a_line_is_shown_and_written_with_one_key(types: Types, book: Book) -> None:
    said = types([""], *LINE.split()).out
    for told in (
        "Ida Solvang\n",
        '  role         advisor  ("thesis advisor")',
        "  place        Uppsala\n",
        "  mail         ida@solvang.example\n",
        "  known since  2014\n",
        "  note         likes old maps\n",
        "Somebody new.\n",
        "Enter writes it; ",
        "Ida Solvang is on your list. Undo: rekindle undo 1\n",
    ):
        assert told in said
    assert max(map(len, said.splitlines())) <= 80
    assert [(row.row.name, "advisor" in row.roles) for row in book.people()] == [("Ida Solvang", True)]


def test_a_field_is_corrected_before_it_is_written(types: Types, book: Book) -> None:
    said = types(["place: Lund", "colour: red", ""], LINE)
    assert "  place        Lund\n" in said.out
    assert 'There is no field "colour".' in said.err
    assert {value.text for value in book.show("Ida").shown.best if value.field == "city"} == {"Lund"}


def test_a_line_is_dropped_and_nothing_is_written(types: Types, book: Book) -> None:
    assert "is on your list" not in types(["-"], LINE).out
    assert (book.people_rows(), book.log()) == ([], [])


def test_without_words_the_line_is_asked_for(types: Types, book: Book) -> None:
    types(["Ida Solvang, friend", ""])
    assert [row.name for row in book.people_rows()] == ["Ida Solvang"]


def test_nothing_typed_at_all_is_a_mistake_that_tells_the_way(types: Types) -> None:
    assert types([""], code=2).err == (
        'Nothing was typed. Nothing was added. Begin with the name: rekindle add "Anna\n'
        'Lind, statistics, Uppsala 2014".\n'
    )


def test_who_is_here_already_is_told_with_what_is_new(types: Types, book: Book) -> None:
    book.add(book.understand(LINE))
    said = types([""], "Ida Solvang, neighbour, ida@solvang.example").out
    assert "Ida Solvang is here already: " in said
    assert "New: role neighbour.\n" in said
    again = types([""], "Ida Solvang, neighbour, ida@solvang.example").out
    assert "All of that is known.\n" in again
    assert "Ida Solvang is here already, with all of that. Nothing was added.\n" in again
    assert len(book.people_rows()) == 1


def test_who_may_be_here_is_asked_until_it_is_said(types: Types, book: Book) -> None:
    book.add(book.understand("Ida Solvang, friend"))
    said = types(["", "9", "1", ""], "Ida Solvang, neighbour")
    assert "Here already, perhaps:\n  1  Ida Solvang, typed by you; " in said.out
    assert "9 corrects no field." in said.err
    assert [(row.row.id, set(row.roles)) for row in book.people()] == [(1, {"friend", "neighbour"})]


def test_somebody_new_of_that_name_is_somebody_new(types: Types, book: Book) -> None:
    book.add(book.understand("Ida Solvang, friend"))
    types(["new", ""], "Ida Solvang, neighbour")
    assert (len(book.people_rows()), book.questions()) == (2, [])


def test_stopping_keeps_what_was_written(types: Types, book: Book, tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("Ida Solvang, friend\nPia Holm, neighbour\n", encoding="utf-8")
    assert "Stopped; what you wrote is kept.\n" in types([""], "--file", str(path)).out
    assert [row.name for row in book.people_rows()] == ["Ida Solvang"]


def test_a_refused_line_can_be_mended_or_left(types: Types, book: Book) -> None:
    said = types(["name: Ida Solvang", ""], "2014, ida@solvang.example")
    assert "ida@solvang.example. Put their name before it." in said.out
    assert [row.name for row in book.people_rows()] == ["Ida Solvang"]
    types([""], "2014", code=1)


def test_with_nobody_to_ask_nothing_is_written(piped: Types, book: Book) -> None:
    said = piped("", LINE, code=2)
    assert "Somebody new.\n" in said.out
    assert said.err.startswith("Nobody is here to press Enter. Nothing was added. Write it with --yes,")
    assert book.log() == []


def test_a_dry_run_only_shows(piped: Types, book: Book) -> None:
    said = piped("Ida Solvang, friend\nShop Bot, noreply@shop.example\n", "--dry-run", code=1).out
    assert said.endswith("Nothing was written: this was a dry run.\n")
    assert "  noreply@shop.example is the address of a machine. " in said
    assert book.log() == []


def test_many_lines_are_accounted_for_one_by_one(piped: Types, book: Book) -> None:
    text = "Ida Solvang, friend\nShop Bot, noreply@shop.example\nPia Holm, ida@solvang.example\nIda Solvang, friend\n"
    said = piped(text, "--yes", code=1).out
    assert said == (
        "2 people are on your list. Undo: rekindle undo 1\n"
        "2 created, 1 unchanged, 1 refused.\n"
        "  line 1: Ida Solvang [1] created\n"
        "  line 2: Shop Bot, noreply@shop.example: noreply@shop.example is the address of\n"
        "      a machine\n"
        "  line 3: Pia Holm [2] created\n"
        "  line 4: Ida Solvang [1] unchanged\n"
    )
    book.undo()
    assert book.people_rows() == []


def test_of_very_many_lines_only_those_to_look_at_are_shown(piped: Types) -> None:
    given = ("Ida", "Pia", "Mei-Lin", "Tobias", "Kofi")
    text = "".join(f"{one} {family}, friend\n" for one in given for family in ("Holm", "Quist", "Brandt", "Ek", "Dahl"))
    assert "created\n" not in piped(text + REFUSED, "--yes", code=1).out.partition("refused.")[2]
    assert "line 26: Shop Bot" in piped(text + REFUSED, "--yes", "--file", "-", code=1).out
    assert "line 25: " in piped(text, "--yes", "--verbose").out


def test_a_file_of_names_and_a_page_of_one_person(empty: Shell, book: Book, tmp_path: Path) -> None:
    names, page = tmp_path / "names.txt", tmp_path / "page.txt"
    names.write_text("\ufeffIda Solvang, friend\nPia Holm\n", encoding="utf-8")
    page.write_text("Jonas Frey\nHead of Planning\nHalden Foods Ltd\njonas@halden.example\n", encoding="utf-8")
    empty("add", "--file", str(names), "--yes")
    empty("add", "--file", str(page), "--one", "--yes")
    assert [row.name for row in book.people_rows()] == ["Jonas Frey", "Pia Holm", "Ida Solvang"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Ida", "--file", "names.txt"), "A line and --file can't both be. Nothing was added. Give one."),
        (("Ida Solvang", "--new", "--person", "1"), "--person and --new can't both be. Nothing was added. Give one."),
        (("--file", "no-such-file.txt", "--yes"), "no-such-file.txt can't be read: No such file or directory. Nothing"),
        (("2014", "--yes"), "No name can be read there. Nothing was added. Begin with the name: rekindle add"),
        (("Ida Solvang", "--person", "Zed", "--yes"), "Nobody here is called Zed."),
    ],
)
def test_mistakes_are_told_with_what_was_not_changed(empty: Shell, words: tuple[str, ...], told: str) -> None:
    assert empty("add", *words, code=2).err.replace("\n", " ").startswith(told)


def test_scripts_say_who_is_meant(empty: Shell, book: Book) -> None:
    book.add(book.understand("Ida Solvang, friend"))
    empty("add", "Ida Solvang, neighbour", "--person", "1", "--yes")
    empty("add", "Ida Solvang, mentor", "--new", "--yes", "--off-list")
    assert [(row.row.id, set(row.roles)) for row in book.people()] == [(1, {"friend", "neighbour"}), (3, {"mentor"})]


def test_for_a_script_all_is_json(empty: Shell, book: Book) -> None:
    shown = empty("add", LINE, "--json").json()
    assert (shown["lines"][0]["name"], shown["lines"][0]["known"], "done" in shown) == ("Ida Solvang", None, False)
    assert {"field": "role", "text": "thesis advisor", "value": "advisor"} in shown["lines"][0]["fields"]
    assert book.log() == []
    done = empty("add", LINE, "--json", "--yes").json()
    assert (done["done"], done["log"]) == ("Ida Solvang is on your list", 1)
    assert done["counts"] == {"created": 1, "added": 0, "unchanged": 0, "refused": 0}
    assert done["outcomes"][0] | {"line": ""} == {
        "line": "", "fate": "created", "person": 1, "name": "Ida Solvang", "why": "",
    }  # fmt: skip
    known = empty("add", "Ida Solvang, ida@solvang.example", "--json", "--dry-run", "--yes").json()
    assert (known["lines"][0]["known"]["person"], "done" in known) == (1, False)
    refused = empty("add", "2014", "--json", code=1).json()["lines"][0]
    assert (refused["refused"], refused["next"][:19]) == ("No name can be read there", "Begin with the name")


def test_cards_are_taken_as_they_were_copied(empty: Shell, book: Book) -> None:
    empty("add", "BEGIN:VCARD\nVERSION:3.0\nFN:Ida Solvang\nTEL:+46 70 174 06 05\nEND:VCARD", "--yes")
    assert book.people()[0].handles == (("phone", "+46701740605"),)
