"""`draft`, `drafts`, `edit`, `ready`, `drop` as they are typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from rekindle.cli.table import width
from tests.cli.conftest import Shell

LONG = (
    "I moved to Leeds in June, and spent the summer building a flood map of our valley. "
    "A neighbour has already corrected it in pencil, and was right."
)
KEYS = {"id", "person", "channel", "subject", "text", "facts", "missing", "lint"}


@pytest.fixture
def told(empty: Shell, card: Callable[..., Path]) -> Shell:
    """Two people with mail addresses, news, an offer, and a memory with the first."""
    empty("import", str(card("Anna Lind", "Kofi Mensah")), "--me", "Sam Moran, sam@example.org")
    empty("news", LONG, "--short", "I've built a flood map of our valley.", "--on", "2026-06-10")
    empty("gives", "send you my list of open river data", "--kind", "find")
    empty("note", "Anna Lind", "the harbour workshop", "--memory", "--on", "2021")
    return empty


def test_a_draft_answers_as_the_contract_says(told: Shell) -> None:
    made = told("draft", "Anna Lind", "--channel", "mail", "--json").json()
    assert made.keys() == KEYS
    assert made["person"].keys() == {"id", "name"}
    assert (made["channel"], made["missing"]) == ("mail", [])
    assert made["facts"]
    assert all(fact.keys() == {"slot", "fact", "source"} for fact in made["facts"])
    assert made["lint"].keys() == {"errors", "warnings"}
    assert made["lint"]["errors"] == []
    assert "the harbour workshop" in made["text"].casefold()
    (listed,) = told("drafts", "--json").json()
    assert listed == made | {"kind": "first", "state": "open", "writer": "rules"}


def test_a_draft_is_shown_to_be_read(told: Shell) -> None:
    said = told("draft", "Anna Lind", "--why").out
    assert said.startswith("To Anna Lind, by mail (draft 1)")
    assert "    Subject: " in said
    assert '"the harbour workshop" <- you typed' in said
    assert "rekindle edit 1" in said
    assert all(width(line) <= 80 for line in said.splitlines())


def test_with_too_little_known_one_question_is_asked(empty: Shell, card: Callable[..., Path]) -> None:
    empty("import", str(card("Anna Lind")))
    said = empty("draft", "Anna Lind").out
    assert "No draft for Anna Lind yet. One question first:" in said
    assert "What's one thing you two did together?" in said
    assert 'rekindle note 1 --memory "..."' in said
    made = empty("draft", "Anna Lind", "--json").json()
    assert (made["id"], made["text"], len(made["missing"])) == (None, "", 1)
    assert empty("drafts").out.startswith("No drafts here.")
    assert empty("drafts", "--json").json() == []


def test_what_is_half_known_is_drafted_and_asked_for(empty: Shell, card: Callable[..., Path]) -> None:
    empty("import", str(card("Anna Lind")))
    empty("news", LONG)
    empty("note", "Anna Lind", "the harbour workshop", "--memory")
    said = empty("draft", "Anna Lind").out
    assert "It would be better with an answer:" in said
    assert 'rekindle gives "send you ..."' in said
    assert "Must change" in said
    assert "M4" in said
    assert ", 1 to mend" in empty("drafts").out


def test_the_drafts_are_listed_with_their_first_words(told: Shell) -> None:
    made = told("draft", "Anna Lind", "--json").json()
    said = told("drafts").out
    assert "  1  Anna Lind [1], mail, open" in said
    assert made["subject"] in said
    told("edit", "1", "--text", "Anna, one line.", "--subject", "")
    assert "     Anna, one line." in told("drafts").out


def test_a_text_is_edited_by_an_option_by_a_pipe_or_in_an_editor(told: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    told("draft", "Anna Lind")
    typed = "Hi Anna, I moved to Leeds. I could send you my list. How was the harbour workshop?"
    assert told("edit", "1", "--text", typed, "--json").json()["text"] == typed
    assert told("drafts", "--json").json()[0]["writer"] == "user"
    with patch("sys.stdin.read", return_value=f"{typed}\n"):
        assert typed in told("edit", "1", "--text", "-").out.replace("\n    ", " ")
    refused = told("edit", "1", code=2)
    assert "no terminal" in refused.err
    assert "There is no draft 7" in told("edit", "7", code=2).err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    with patch("click.edit", return_value="Hi Anna, by hand."):
        assert told("edit", "1", "--json").json()["text"] == "Hi Anna, by hand."
    with patch("click.edit", return_value=None):  # left without saving
        assert told("edit", "1", "--json").json()["text"] == "Hi Anna, by hand."


def test_ready_and_drop_say_what_they_did(told: Shell) -> None:
    told("draft", "Anna Lind")
    told("draft", "Kofi Mensah", "--json", code=None)
    assert "Rekindle doesn't send; you do." in told("ready", "1").out
    assert told("ready", "1", "--json").json()["id"] == 1
    assert told("drafts", "--json").json()[-1]["state"] == "ready"
    assert "Draft 1 for Anna Lind put away. Undo: rekindle undo" in told("drop", "1").out
    told("undo")
    assert told("drop", "1", "--json").json().keys() == {"done", "log", "person"}


def test_ready_is_refused_with_the_reason_and_the_way_on(told: Shell) -> None:
    told("draft", "Anna Lind")
    told("edit", "1", "--text", "Hi Anna, are you hiring? I'm looking for a job.")
    refused = told("ready", "1", code=2).err
    assert "M1" in refused
    assert "rekindle edit 1" in refused


def test_two_variants_on_request(told: Shell) -> None:
    first = told("draft", "Anna Lind", "--json").json()
    other = told("draft", "Anna Lind", "--other", "--json").json()
    assert first["id"] != other["id"]
    assert first["text"] != other["text"]
    assert told("draft", "Anna Lind", "--json").json()["id"] in (first["id"], other["id"])
