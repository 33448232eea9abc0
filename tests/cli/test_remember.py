"""`remember` for scripts and on paper; at a terminal it is in test_recalling."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.cli.table import width
from tests.cli.conftest import COMMAND, TODAY, Shell, environment
from tests.services.lives import lived

TEAM = "team:halden foods"


@pytest.fixture
def life(empty: Shell, tmp_path: Path) -> Shell:
    """A book of a small life."""
    with Book(empty.home, today=TODAY) as book:
        lived(book, tmp_path)
    return empty


def test_a_question_is_shown_with_who_may_answer(life: Shell) -> None:
    told = life.apart("remember", TEAM).out
    assert told.startswith("Who sat near you at Halden Foods, 2015 to 2021?\n  Your title: Planner. The room,")
    assert "    1  Noor Haddvik, CTO, Halden Foods (connected in 2017)\n" in told
    assert 'Answer: rekindle remember "team:halden foods" --name' in told
    assert [line for line in told.splitlines() if width(line) > 80] == []
    assert "!" not in told
    assert life.apart("remember").out.startswith("Who have your bosses been at Corran Energy, since 2021?\n")


def test_a_script_gets_the_next_question_whole(life: Shell) -> None:
    found = life("remember", "--json").json()
    assert found.keys() == {
        "prompt", "question", "roles", "chapter", "cues", "known", "near", "known_count", "near_count", "named",
        "state", "on", "left",
    }  # fmt: skip
    assert (found["prompt"], found["roles"], found["state"]) == ("bosses:corran energy", ["boss"], None)
    assert found["chapter"] == {
        "kind": "post", "name": "Corran Energy", "title": "Surveyor", "since": "2021-07", "until": ""
    }  # fmt: skip
    (noor, _) = life("remember", TEAM, "--json").json()["near"]
    assert noor == {"id": 1, "name": "Noor Haddvik", "what": "CTO, Halden Foods", "why": "connected in 2017"}


def test_names_are_taken_with_role_and_place(life: Shell) -> None:
    done = life("remember", TEAM, "--name", "Ida Brun, Leeds", "--name", "Noor Haddvik", "--json").json()
    assert done.keys() == {"prompt", "done", "log", "people", "next"}
    assert (done["people"][0]["name"], done["people"][0]["fate"]) == ("Ida Brun", "created")
    assert len(done["log"]) == 2
    assert done["next"] == "bosses:corran energy"
    found = life("remember", TEAM, "--json").json()
    assert (found["state"], found["on"], found["named"]) == ("done", TODAY.isoformat(), 2)
    assert "Ida Brun" in life.apart("remember", TEAM).out
    told = life("show", "Ida Brun").out
    assert "teammate" in told
    assert "Halden Foods" in told


def test_the_next_question_is_answered_when_none_is_named(life: Shell) -> None:
    assert life("remember", "--nobody").out.startswith("Nobody: Who have your bosses been at Corran Energy")
    assert life("remember", "--json").json()["prompt"] == "team:corran energy"
    later = life("remember", "--later", "--json").json()
    assert later["done"] == ["For later: Who sat near you at Corran Energy, since 2021"]
    assert life("remember", "--person", "Kofi", "--json").json()["done"][0].startswith("On your list: Kofi Ofstad")


def test_names_piped_in_are_taken(life: Shell) -> None:
    for words in (["remember", "thank"], ["remember", "glad", "--name", "-", "--json"]):
        done = subprocess.run(
            [*COMMAND, *words], env=environment(life.home), input="Ida Brun, Leeds\n\nOle Dahl\nq\nJo Ek\n",
            capture_output=True, encoding="utf-8", check=False, timeout=60,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    assert life("remember", "thank", "--json").json()["named"] == 2
    assert life("remember", "glad", "--json").json()["named"] == 2


def test_all_questions_with_their_state_and_the_list_so_far(life: Shell) -> None:
    life("remember", TEAM, "--person", "Noor")
    told = life("remember", "--all").out
    assert [line for line in told.splitlines() if width(line) > 80] == []
    assert told.startswith("Corran Energy\n  question")
    assert "\nLife\n" in told
    assert "On your list: 1" in told
    assert "Seen: 1 of 5 here.\n" in told
    assert "Kinds of people: 1 of 15. teammates 1.\n" in told
    (row,) = (line.split() for line in told.splitlines() if line.strip().startswith(TEAM))
    assert row[-6:] == ["answered,", "21", "November", "2026", "1", "1"]
    found = life("remember", "--all", "--json").json()
    assert found.keys() == {"prompts", "growth"}
    assert found["growth"].keys() == {"listed", "people", "seen", "added", "kinds", "prompts", "next"}
    assert found["growth"]["prompts"] == {"answered": 1, "all": len(found["prompts"])}
    assert found["growth"]["next"]["prompt"] == "bosses:corran energy"
    assert sum("near" in one for one in found["prompts"]) == 0


def test_what_cannot_be_taken_is_told_so(life: Shell) -> None:
    assert "are three answers. Nothing was kept." in life("remember", "--nobody", "--later", code=2).err
    assert "There is no prompt dreams." in life("remember", "dreams", "--nobody", code=2).err
    assert "There is no prompt dreams." in life("remember", "dreams", "--json", code=2).err
    refused = life("remember", TEAM, "--name", "no-reply@example.org", code=2)
    assert "Nothing was kept." in " ".join(refused.err.split())
    assert life("remember", TEAM, "--json").json()["state"] is None
    told = life("remember", TEAM, "--name", "Ida Brun", "--name", "no-reply@example.org", code=1).out
    assert "Ida Brun is on your list." in told
    assert "no-reply@example.org: " in told


def test_when_all_are_answered_nothing_is_asked(empty: Shell) -> None:
    with Book(empty.home, today=TODAY) as book:
        keys = book.prompts_due()
    for key in keys[:-1]:
        empty("remember", key, "--nobody", "--json")
    assert empty("remember", keys[-1], "--nobody", "--json").json()["next"] is None
    assert empty.apart("remember").out == "Every question has its answer. See them: rekindle remember --all\n"
    assert empty("remember", "--json").json() == {"prompt": None, "left": 0}
    assert "No question waits for an answer." in empty("remember", "--nobody", code=2).err
    assert "Every prompt has its answer." in empty("goals").out


def test_goals_say_how_far_the_list_has_come(life: Shell) -> None:
    told = life("goals").out
    assert "On your list: 0. Seen: 0 of 5 here.\nYou've named nobody from Corran Energy, since 2021; 1 of your" in told
    assert "Next: Who have your bosses been at Corran Energy, since 2021?" in told
    assert life("goals", "--json").json()["growth"]["next"]["prompt"] == "bosses:corran energy"
    life("remember", TEAM, "--person", "Noor")
    life("goals", "list", "30")
    life("goals", "roles", "12")
    lines = life("goals").out.splitlines()
    assert lines[:2] == [
        "on your list        ░░░░░░░░░░░░░░░░░░░░  1 of 30",
        "kinds of people     █░░░░░░░░░░░░░░░░░░░  1 of 12",
    ]
    assert "Not yet: mentors, teachers and advisors, bosses," in " ".join(lines)
