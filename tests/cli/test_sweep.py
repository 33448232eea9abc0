"""`rekindle sweep` as scripts use it, by options and by keys piped in; and at a real terminal."""

from __future__ import annotations

import os
import signal
from io import StringIO
from typing import Any
from unittest.mock import patch

import pytest

from rekindle.cli.table import width
from tests.cli.conftest import Said, Shell
from tests.cli.test_terminal import terminal

pytestmark = pytest.mark.xdist_group("cli")  # one worker: the book they share is imported once
LINKEDIN = ("sweep", "--source", "linkedin")
PERSON = {
    "id", "name", "what", "employer", "city", "address", "sources", "last", "channel", "connected", "roles", "tags",
    "closeness", "notes", "on_list", "barred", "said",
}  # fmt: skip
SWEEP = {"number", "name", "source", "role", "since", "order", "people", "seen", "listed", "left_out", "skipped"}


def press(shell: Shell, keys: str, *words: str) -> Said:
    """The command with keys piped in."""
    with patch("sys.stdin", StringIO(keys)):
        return shell(*words)


def stands(shell: Shell, *words: str) -> Any:
    return shell(*words, "--json").json()


# --- by options -------------------------------------------------------------------------------------------------------


def test_json_has_the_sweep_the_next_person_and_coverage(looking: Shell) -> None:
    told = stands(looking, *LINKEDIN)
    assert told.keys() == {"sweep", "stopped_at", "next", "next_source", "coverage"}
    assert told["sweep"].keys() == SWEEP
    assert told["sweep"]["number"] is None  # begun with the first answer: looking keeps nothing
    assert told["next"].keys() == PERSON
    assert "linkedin" in told["next"]["sources"]
    assert told["coverage"].keys() == {"people", "seen", "listed", "sources", "roles", "chapters"}
    assert not [entry for entry in looking("log", "--json").json() if entry["verb"] == "sweep"]


def test_an_answer_goes_on_to_the_next(changing: Shell) -> None:
    first = stands(changing, *LINKEDIN)["next"]
    said = ("--is", "professor", "--closeness", "3", "--note", "the harbour workshop")
    told = changing(*LINKEDIN, "--answer", "listed", *said, "--json").json()
    assert told["person"] == first["id"]
    assert told["done"] == f"{first['name']}: on your list, professor, closeness 3, a note"
    assert told["next"]["id"] != first["id"]
    assert (told["sweep"]["seen"], told["sweep"]["listed"], told["sweep"]["number"]) == (1, 1, 1)
    again = stands(changing, *LINKEDIN, "--person", str(first["id"]))["next"]
    assert (again["said"], again["on_list"], again["closeness"]) == ("listed", True, 3)
    assert "professor" in [one["role"] for one in again["roles"]]
    assert again["notes"] == ["the harbour workshop"]
    changing("undo", str(told["log"]))
    once_more = stands(changing, *LINKEDIN)
    assert once_more["next"] == first
    assert once_more["sweep"]["seen"] == 0


def test_marks_alone_stay_with_the_person(changing: Shell) -> None:
    first = stands(changing, "sweep")["next"]["id"]
    told = changing("sweep", "--is-not", "mentor", "--closeness", "0", "--json").json()
    assert told["next"]["id"] == first
    assert told["next"]["closeness"] == 0
    assert told["sweep"]["seen"] == 0


def test_an_answer_in_words_tells_the_way_back_and_who_is_next(changing: Shell) -> None:
    told = changing("sweep", "--answer", "left-out").out
    assert "left out. Undo: rekindle undo" in told
    assert "1 of " in told
    assert "people seen. You stopped at " in told


def test_a_name_picks_a_sweep_and_several_go_side_by_side(changing: Shell) -> None:
    changing("sweep", "--order", "recent", "--answer", "listed", "my friends of old")
    changing("sweep", "--answer", "left-out")
    changing(*LINKEDIN, "--answer", "skipped")
    several = changing("sweep", "--all", "--json").json()
    assert [(one["name"], one["seen"], one["skipped"]) for one in several] == [
        ("my friends of old", 1, 0),
        ("everybody", 1, 0),
        ("linkedin", 0, 1),
    ]
    assert stands(changing, "sweep", "My Friends of old")["sweep"]["order"] == "recent"
    shown = changing("sweep", "--all").out
    assert "my friends of old" in shown
    assert all(width(line) <= 80 for line in shown.splitlines())
    changing("sweep", "my friends of old", "--close")
    assert [one["name"] for one in changing("sweep", "--all", "--json").json()] == ["everybody", "linkedin"]
    said = changing("sweep", "my friends of old", code=2).err
    assert "No open sweep is called my friends of old" in said
    changing("sweep", "my friends of old", "--source", "vcard", "--answer", "skipped")  # the name is free again


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--source", "pigeon"], "Nobody here is known from pigeon"),
        (["--role", "king"], "There is no role called king"),
        (["--since", "lately"], "lately is no year"),
        (["--order", "random"], "There is no order random"),
        (["--close"], "No such sweep was begun"),
        (["--answer", "listed", "--is", "king"], "There is no role called king"),
        (["--answer", "listed", "--is", "boss", "--is-not", "boss"], "They can't be boss and not"),
        (["--answer", "listed", "--person", "999999"], "There is no person 999999"),
        (["nobody at all"], "No open sweep is called nobody at all"),
    ],
)
def test_what_cannot_be_is_told(looking: Shell, words: list[str], expected: str) -> None:
    assert expected in looking("sweep", *words, code=2).err


def test_other_filters_under_a_name_that_is_taken(changing: Shell) -> None:
    changing("sweep", "--role", "professor", "--answer", "listed", "teachers")
    said = changing("sweep", "--role", "mentor", "teachers", code=2).err
    assert "teachers is a sweep over others: professors" in " ".join(said.split())


def test_a_sweep_since_a_year_is_about_whoever_was_in_touch_or_met_then(looking: Shell) -> None:
    everybody, later, long = (
        stands(looking, *LINKEDIN, *words)["sweep"] for words in ([], ["--since", "2024"], ["--since", "1990"])
    )
    assert 0 < later["people"] < everybody["people"]
    assert later["people"] < long["people"] <= everybody["people"]
    assert later["name"] == "linkedin, since 2024"


def test_the_closest_comes_first(looking: Shell) -> None:
    strengths = {one["id"]: one["strength"] or 0 for one in looking("people", "--json").json()}
    first = stands(looking, "sweep", "--order", "closest")["next"]
    assert strengths[first["id"]] == max(strengths.values())


def test_the_latest_comes_first(looking: Shell) -> None:
    last = max(one["last"] or "" for one in looking("people", "--json").json())
    assert stands(looking, "sweep", "--order", "recent")["next"]["last"] == last[:10]


def test_coverage(changing: Shell) -> None:
    changing(*LINKEDIN, "--answer", "listed", "--is", "professor")
    found = changing("sweep", "--coverage", "--json").json()
    assert (found["seen"], found["listed"]) == (1, 1)
    sources = {one["name"]: one for one in found["sources"]}
    assert sources["linkedin"]["listed"] == 1
    assert found["chapters"]
    shown = changing("sweep", "--coverage").out
    assert f"1 of {found['people']} people seen, 1 on your list; professor 1;" in " ".join(shown.split())
    assert "nobody yet from" in " ".join(shown.split())
    assert all(width(line) <= 80 for line in shown.splitlines())


# --- by keys ----------------------------------------------------------------------------------------------------------


def names(said: Said) -> list[str]:
    """Who was shown, screen by screen."""
    return [line for line in said.out.splitlines() if line.endswith("]") and "[" in line]


def test_keys_may_be_piped(changing: Shell) -> None:
    said = press(changing, "y\nn\ns3tthe ferry\ny", *LINKEDIN)
    shown = list(dict.fromkeys(names(said)))
    assert len(shown) == 5
    assert "what you said is kept. Go on when you like: rekindle sweep --source linkedin" in " ".join(said.out.split())
    told = stands(changing, *LINKEDIN)
    assert [told["sweep"][one] for one in ("seen", "listed", "left_out", "skipped")] == [3, 2, 1, 1]
    assert shown[-1] == f"{told['next']['name']}  [{told['next']['id']}]"
    verbs = [entry["told"] for entry in changing("log", "--json").json() if entry["verb"] == "sweep"]
    assert [told.partition(": ")[2] for told in reversed(verbs)] == [
        "linkedin", "on your list", "left out", "skipped", "closeness 3", "a note", "on your list",
    ]  # fmt: skip


def test_a_screen_is_small(changing: Shell) -> None:
    said = press(changing, "s" * 60, "sweep", "--order", "closest")
    screens = said.out.split("everybody, the closest first: ")[1:]
    assert len(screens) > 60
    assert all(len(screen.splitlines()) < 24 for screen in screens)
    assert all(width(line) <= 80 for line in said.out.splitlines())
    assert "mostly by" in said.out
    assert "probably" in said.out
    assert "!" not in said.out.replace("[!", "")


def test_a_role_is_a_number_or_the_start_of_its_word(changing: Shell) -> None:
    press(changing, "rprof\ny", "sweep")
    press(changing, "r-prof\ny", "sweep")
    entries = [one["told"] for one in changing("log", "--json").json() if one["verb"] == "sweep"]
    assert [told.partition(": ")[2] for told in reversed(entries)] == [
        "everybody", "professor", "on your list", "not professor", "on your list",
    ]  # fmt: skip
    first = stands(changing, "sweep", "--role", "teammate")["next"]
    press(changing, "r1y", "sweep", "--role", "teammate")
    said = stands(changing, "sweep", "--role", "teammate", "--person", str(first["id"]))["next"]
    assert [one["role"] for one in said["roles"] if one["sure"] == "said"] == [first["roles"][0]["role"]]


def test_a_role_menu_can_be_left_mended_and_ended(changing: Shell) -> None:
    press(changing, "r\x1brx\nrfr\x7f\x7fclub\ny", "sweep")  # left; none; mended, and "club lead" begins so too
    told = [one["told"] for one in changing("log", "--json").json() if one["verb"] == "sweep"]
    assert [one.partition(": ")[2] for one in reversed(told)] == ["everybody", "club", "on your list"]


def test_back_shows_what_was_said_and_a_new_answer_replaces_it(changing: Shell) -> None:
    said = press(changing, "yvb b", *LINKEDIN)
    assert "you said: never" in said.out
    press(changing, "bn", *LINKEDIN)
    told = stands(changing, *LINKEDIN)
    assert [told["sweep"][one] for one in ("seen", "listed", "left_out")] == [2, 1, 1]
    second = names(said)[1].rpartition("[")[2].strip("]")
    again = stands(changing, *LINKEDIN, "--person", second)["next"]
    assert (again["barred"], again["said"], again["on_list"]) == (None, "left-out", False)
    assert "This is where it began." in press(changing, "bbb", *LINKEDIN).out


def test_undo_takes_back_key_by_key_and_returns_to_the_person(changing: Shell) -> None:
    first = press(changing, "4ynu", *LINKEDIN)
    assert names(first)[-1] == list(dict.fromkeys(names(first)))[1]
    again = press(changing, "uu", *LINKEDIN)
    assert names(again)[-1] == names(first)[0]
    assert stands(changing, *LINKEDIN)["sweep"]["seen"] == 0
    assert stands(changing, *LINKEDIN)["next"]["closeness"] is None
    assert "Nothing was said in this sweep yet" in press(changing, "u", *LINKEDIN).out


def test_help_and_strange_keys(changing: Shell) -> None:
    said = press(changing, "?zwq", "sweep").out
    assert "undo the last key" in said
    assert said.count("No key of this page") == 2
    assert not [one for one in changing("log", "--json").json() if one["verb"] == "sweep"]


def test_the_end_has_its_words_and_the_next_source(changing: Shell) -> None:
    said = press(changing, "n" * 400 + "ubnny", "sweep", "--role", "neighbour")
    told = " ".join(said.out.split())
    assert "You've seen everyone here. 0 kept, 4 left out. Next source? linkedin:" in told
    assert "not seen yet. y go on with it b back u undo q stop" in told
    assert "linkedin: 0 of 251 people seen. The next is" in told  # y went on with it
    assert stands(changing, "sweep", "--role", "neighbour")["next"] is None
    assert stands(changing, "sweep", "--role", "neighbour")["next_source"]["source"]
    error = changing("sweep", "--role", "neighbour", "--answer", "listed", code=2).err
    assert "You've seen everyone here" in error


def test_an_empty_book_says_how_to_begin(empty: Shell) -> None:
    assert empty("sweep").out.startswith("No people here yet.")
    assert empty("sweep", "--all").out.startswith("No sweep is open.")
    assert empty("sweep", "--json").json()["next"] is None


# --- at a terminal ----------------------------------------------------------------------------------------------------


def test_one_key_each_at_a_terminal(changing: Shell) -> None:
    with terminal(changing, *LINKEDIN) as one:
        one.until("v never  b u = ? q")
        one.press("y")
        one.until("1 of ")
        one.until("v never  b u = ? q")
        one.type("nn")  # typed ahead of the screen
        one.until("3 of ")
        one.until("v never  b u = ? q")
        one.press("t")
        one.until("Note: ")
        one.type("met on the ferry\n")
        assert "met on the ferry" in one.until("v never  b u = ? q")
        one.press("r")
        one.until("Esc for none")
        one.press("m")
        one.until("m: mentor, mentee")
        one.press("\r")
        assert "your mentor (you said so)" in one.until("v never  b u = ? q")
        one.press("?")
        one.until("Any key goes on.")
        one.press("x")
        one.until("v never  b u = ? q")
        one.press("\x03")
        assert one.end() == 0
        assert "Stopped; what you said is kept." in one.shown
    told = stands(changing, *LINKEDIN)
    assert (told["sweep"]["seen"], told["next"]["notes"]) == (3, ["met on the ferry"])


def test_a_killed_sweep_goes_on_at_the_exact_person(changing: Shell) -> None:
    with terminal(changing, "sweep") as one:
        one.until("v never  b u = ? q")
        for seen in range(1, 4):
            one.press("y")
            one.until(f"{seen} of ")
            one.until("v never  b u = ? q")
        one.press("3")
        one.until("closeness 3.")
        os.kill(one.running.pid, signal.SIGKILL)
        assert one.end() == -signal.SIGKILL
    told = stands(changing, "sweep")
    assert (told["sweep"]["seen"], told["next"]["closeness"]) == (3, 3)
    with terminal(changing, "sweep") as one:
        shown = one.until("v never  b u = ? q")
        assert f"{told['next']['name']}  [{told['next']['id']}]" in shown
        one.press("q")
        assert one.end() == 0


def test_two_terminals_on_one_sweep_ask_nobody_twice(changing: Shell) -> None:
    with terminal(changing, "sweep") as one, terminal(changing, "sweep") as other:
        one.until("v never  b u = ? q")
        other.until("v never  b u = ? q")
        for seen in (1, 2, 3):
            one.press("y")
            one.until(f"{seen} of ")
            one.until("v never  b u = ? q")
        other.press("n")  # the first of all again, whom both were shown: the later word holds
        shown = other.until("v never  b u = ? q")
        assert "3 of " in shown
        for each in (one, other):
            each.press("q")
            assert each.end() == 0
    told = stands(changing, "sweep")["sweep"]
    assert (told["seen"], told["listed"], told["left_out"]) == (3, 2, 1)
    assert len(changing("sweep", "--all", "--json").json()) == 1
