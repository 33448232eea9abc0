"""Goals and numbers through the commands: words, bars and --json."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle import Book
from rekindle.cli.bars import WIDE, Row, bars, cells_of, whisker
from rekindle.cli.table import width
from rekindle.model import Channel
from rekindle.model.channel import Direction
from rekindle.model.touch import Touch
from rekindle.services.noting import keep_one
from tests.cli.conftest import TODAY, Shell


@pytest.fixture
def written(empty: Shell, card: Callable[..., Path]) -> Shell:
    """A book of two people, both written to; one wrote back."""
    empty("import", str(card("Anna Lind", "Kofi Mensah")), "--me", "Sam Moran, sam@example.org")
    with Book(empty.home, today=TODAY) as book:
        anna, kofi = (one.id for one in book.people_rows())
        for person, days, way in ((anna, 40, Direction.OUT), (anna, 38, Direction.IN), (kofi, 20, Direction.OUT)):
            touch = Touch(
                record=person, on=TODAY - timedelta(days=days), channel=Channel.MAIL, direction=way, family="found-this"
            )
            keep_one(book._at, touch, "touched", "mail", now="2026-11-21T10:00:00Z")
    return empty


def test_goals_are_proposed_set_and_shown(written: Shell) -> None:
    told = written("goals").out
    assert told.startswith("No goals yet. These suit many for sixty days")
    assert "  rekindle goals touches 90 --until 2027-01-20\n" in told
    assert written("goals", "--json").json()["goals"] == []
    written("goals", "reconnected", "4", "--from", "2026-10-01")
    written("goals", "touches", "10", "--from", "2026-10-01", "--until", "2027-01-20")
    written("goals", "on-time", "80")
    lines = written("goals").out.splitlines()
    assert lines[3] == ""
    assert lines[4].startswith("On your list: 2, ")  # whom one has written to is on it
    assert lines[4].endswith("Seen: 2 of 2 here.")
    assert lines[:3] == [
        "messages and calls  ████░░░░░░░░░░░░░░░░  2 of 10, by 20 January 2027",
        "in time             ░░░░░░░░░░░░░░░░░░░░  nothing to count yet; 80 %",
        "heard from again    █████░░░░░░░░░░░░░░░  1 of 4",
    ]
    found = written("goals", "--json").json()
    assert found["proposed"] == []
    assert found["goals"][0] == {
        "kind": "touches", "target": 10, "since": "2026-10-01", "until": "2027-01-20", "done": 2, "days_left": 60
    }  # fmt: skip
    assert written("goals", "touches", "--drop", "--json").json()["done"] == "No goal of touches any more"
    assert "messages and calls" not in written("goals").out


def test_a_goal_without_a_number_or_with_a_strange_day_is_told_so(written: Shell) -> None:
    assert "That goal has no number. Nothing was kept." in " ".join(written("goals", "gives", code=2).err.split())
    assert "soon is no date." in written("goals", "gives", "3", "--until", "soon", code=2).err
    assert written("goals", "fame", "3", code=2).err
    assert "There is no goal of gives." in written("goals", "gives", "--drop", code=2).err


def test_numbers_begin_with_what_was_done(written: Shell) -> None:
    told = written("stats").out
    assert told.startswith("Since 12 October 2026\n")
    order = (
        "turned to:      2 people, 2 times",
        "the line is your own, 12",
        "What came of it",
        "heard from:     1 of 1",
    )
    assert [told.index(words) for words in order] == sorted(told.index(words) for words in order)
    assert "How far people have come" in told
    assert [line for line in told.splitlines() if width(line) > 80] == []
    assert "!" not in told
    assert "cold" not in told


def test_without_a_touch_there_is_only_how_quiet_it_is(looking: Shell, empty: Shell) -> None:
    told = looking("stats").out
    assert told.startswith("No messages logged yet. The first one starts the chart. The chart can wait.\n")
    assert "over 3 years" in told
    assert empty("stats").out.startswith("No people here yet. Bring in one export, or type one name.")


def test_numbers_answer_scripts_with_every_key(written: Shell) -> None:
    found = written("stats", "--json").json()
    assert found.keys() == {"as_of", "since", "effort", "outcome"}
    assert found["effort"].keys() == {
        "people", "records", "questions", "touches", "first", "calls", "gives", "promised", "asks", "on_time", "cap",
        "weeks",
    }  # fmt: skip
    assert found["outcome"].keys() == {
        "by_channel", "by_opener", "reply_days", "stages", "reconnected", "in_rhythm", "warmer", "quiet", "quiet_then",
        "conversations", "coffees", "asked", "before_ask",
    }  # fmt: skip
    assert found["outcome"]["reconnected"] == {"part": 1, "whole": 1}
    assert found["effort"]["weeks"][-1] == {"name": "2026-W47", "since": "2026-11-16", "touches": 0, "first": 0}
    (mail,) = found["outcome"]["by_channel"]
    assert (mail["of"], mail["asked"] + mail["waiting"]) == ("mail", 2)
    assert mail["low"] < mail["estimate"] < mail["high"]


def test_how_wide_the_network_is(looking: Shell, empty: Shell) -> None:
    told = looking("stats", "--network").out
    assert " people nearest to you within a year\n" in told
    assert [line for line in told.splitlines() if width(line) > 80] == []
    found = looking("stats", "--network", "--json").json()
    assert found.keys() == {"people", "pairs", "circles", "alone", "effective", "constraint"}
    assert found["alone"] <= found["circles"] <= found["people"] <= 150
    assert "there is no network to look at" in " ".join(empty("stats", "--network").out.split())


def test_charts_are_written_to_a_file(written: Shell, tmp_path: Path) -> None:
    path = tmp_path / "charts.svg"
    told = written("stats", "--svg", str(path)).out
    assert f"The charts are in {path}.".replace(" ", "") in "".join(told.split())  # a long path is cut by the terminal
    assert ET.parse(path).getroot().tag.endswith("svg")  # noqa: S314 - our own file
    assert written("stats", "--svg", str(path), "--json").json() == {"svg": str(path)}
    said = written("stats", "--svg", str(tmp_path / "no" / "x.svg"), code=2).err
    assert "Nothing was written. Choose another place for it." in " ".join(said.split())


# --- charts of letters ------------------------------------------------------------------------------------------------


def test_bars_are_in_proportion_and_never_invisible() -> None:
    assert bars([Row("a", 36, "x"), Row("bb", 18, "y"), Row("c", 1, "z"), Row("d", 0, "-")]) == [
        "  a   " + "█" * 36 + " x",
        "  bb  " + "█" * 18 + " " * 18 + " y",
        "  c   " + "█" + " " * 35 + " z",
        "  d   " + " " * 36 + " -",
    ]
    assert bars([]) == []
    assert cells_of(1, 100_000) == 1


@given(st.lists(st.integers(0, 300), min_size=1), st.integers(1, 100))
def test_the_line_of_the_cap_stands_in_one_column_and_only_a_full_bar_hides_it(counts: list[int], cap: int) -> None:
    lines = [line[3:-1] for line in bars([Row("", count, "") for count in counts], cap)]
    marks = {line.index("┊") for line in lines if "┊" in line}
    assert len(marks) <= 1
    for count, line in zip(counts, lines, strict=True):
        assert ("┊" in line) == (count < cap)
        assert len(line.replace(" ", "")) >= bool(count)


@given(st.lists(st.floats(0, 1), min_size=3, max_size=3))
def test_a_whisker_holds_its_dot(shares: list[float]) -> None:
    low, middle, high = sorted(shares)
    drawn = whisker(low, middle, high)
    assert len(drawn) == WIDE
    assert drawn.count("●") == 1
    assert drawn.strip() == drawn.strip().replace(" ", "")
    assert round((WIDE - 1) * low) <= drawn.index("●") <= round((WIDE - 1) * high)
