"""My side through the commands: told, listed, given, taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from rekindle.cli.table import width
from tests.cli.conftest import Shell

LONG = "I left Halden Foods in June. I've spent the summer building a flood map of the Aire valley."


@pytest.fixture
def two(empty: Shell, card: Callable[..., Path]) -> Shell:
    """A book of two people."""
    empty("import", str(card("Anna Lind", "Kofi Mensah")), "--me", "Sam Moran, sam@example.org")
    return empty


def test_a_side_is_told_in_bits_and_shown(two: Shell) -> None:
    assert two("me").out == "Sam Moran, sam@example.org\n"  # nothing of it is shown before it is told
    two("me", "--place", "Leeds", "--country", "gb", "--zone", "Europe/London", "--languages", "en,sv")
    two("me", "--channels", "mail,linkedin", "--hours", "9-17", "--days", "mon-fri", "--weekly", "3h", "--cap", "10")
    told = two("me", "--aim", "flood mapping", "--aim", "tides", "--sign", "Sam Moran", "--sign-off", "Sam").out
    for line in (
        "where:     Leeds, GB, Europe/London",
        "writes in: en, sv",
        "by:        mail, LinkedIn",
        "works:     Monday to Friday, 9:00 to 17:00",
        "for this:  3 hours a week, at most 10 messages a week",
        "goals:     flood mapping; tides",
        "signs:     Sam Moran, or Sam",
    ):
        assert f"  {line}\n" in told
    side = two("me", "--aim", "", "--weekly", "", "--json").json()["side"]
    assert side == {
        "signature": "Sam Moran", "sign_off": "Sam", "place": "Leeds", "country": "GB", "zone": "Europe/London",
        "languages": ["en", "sv"], "channels": ["mail", "linkedin"], "hours": "9-17", "days": "mon-fri", "minutes": 0,
        "cap": 10, "aims": [], "pronoun": "",
    }  # fmt: skip
    assert "3 hours" not in two("me").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["me", "--zone", "Leeds"], "Leeds is no time zone. Nothing was kept. Name it by its city"),
        (["me", "--weekly", "soon"], "soon is no time for a week. Nothing was kept."),
        (["me", "--channels", "pigeon"], "pigeon is not understood as channels. Nothing was kept."),
        (["news", LONG, "--on", "soon"], "soon is no date. Nothing was changed."),
        (["news", "--topic", "map"], "There is no news in that. Nothing was kept."),
        (["news", "--number", "7"], "There is no news 7. Nothing was changed."),
        (["gives", "--delivered"], "That names no give. Nothing was changed."),
        (["gives", "--number", "7", "--to", "Anna"], "There is no give 7. Nothing was changed."),
        (["trips", "Hull", "--from", "2026-12-02", "--until", "2026-12-01"], "That trip ends before it begins."),
    ],
)
def test_what_cannot_be_is_told_in_three_parts(two: Shell, words: list[str], said: str) -> None:
    assert said in " ".join(two(*words, code=2).err.split())
    assert json.loads(two(*words, "--json", code=2).err).keys() == {"error", "unchanged", "next"}
    assert [one["verb"] for one in two("log", "--json").json()] == ["import"]


def test_news_is_written_mended_and_said_aloud(two: Shell) -> None:
    assert two("news").out.startswith("No news here yet.")
    assert two("news", "--json").json() == []
    told = two("news", LONG, "--topic", "map", "--on", "2026-09-01").out
    assert "Still to write: the middle and the short form." in told
    done = two("news", "--number", "1", "--short", "A flood map " * 6, "--middle", "I've built a map.", "--json").json()
    assert (done["number"], done["notes"]) == (1, ["The short form has 72 characters; at most 50 fit."])
    two("news", "--number", "1", "--short", "I've built a flood map.", "--learned", "how rivers lie")
    two("news", "--aloud", "1")
    shown = two("news").out
    assert " 1. 1 September 2026  map  (said aloud)\n" in shown
    assert "    short:   I've built a flood map.\n" in shown
    assert "    learned: how rivers lie\n" in shown
    assert "Told to nobody yet." in shown
    (one,) = two("news", "--json").json()
    assert one.keys() == {
        "number", "on", "topic", "long", "middle", "short", "learned", "aloud", "told", "amiss", "missing", "stale"
    }  # fmt: skip
    assert "older than four months" in two("news", "--today", "2027-05-01").out
    two("news", "--drop", "1")
    assert two("news", "--json").json() == []
    two("undo")
    assert two("news", "--json").json() == [one]


def test_gives_go_from_the_list_to_people(two: Shell) -> None:
    assert two("gives").out.startswith("Nothing promised, nothing owed. What did someone mention lately")
    two("gives", "send you my river list", "--words", "rivers, floods", "--noun", "the river list", "--kind", "find")
    two("gives", "--number", "1", "--link", "https://rivers.example")
    assert "Offered to Kofi Mensah" in two("gives", "--number", "1", "--to", "Kofi").out
    told = two("gives", "scan your sketches", "--to", "Anna", "--promised", "2026-12-01").out
    assert "Promised to Anna Lind for 1 December 2026: scan your sketches." in " ".join(told.split())
    shown = two("gives").out
    assert "   1  send you my river list  (rivers, floods)\n" in shown
    assert "Promised\n   3  Anna Lind: scan your sketches, for 1 December 2026\n" in shown
    assert "Offered\n   2  Kofi Mensah: send you my river list, 21 November 2026\n" in shown
    assert "      Anna Lind: given 0, asked 0; promised 1\n" in shown
    two("gives", "--number", "3", "--delivered")
    shelf = two("gives", "--json").json()
    assert shelf.keys() == {"listed", "promised", "offered", "delivered", "balances"}
    (given,) = shelf["delivered"]
    assert given.keys() == {
        "number", "offer", "kind", "noun", "words", "link", "listed", "on", "due", "person"
    }  # fmt: skip
    assert given["person"]["name"] == "Anna Lind"
    assert [one["gives"] for one in shelf["balances"] if one["person"]["name"] == "Anna Lind"] == [1]
    two("gives", "--drop", "2")
    assert two("gives", "--json").json()["offered"] == []
    two("gives", "--number", "1", "--offered", code=2)
    two("undo")
    assert two("gives", "--json").json() == shelf


def test_trips_are_listed_until_they_are_over(two: Shell) -> None:
    assert two("trips").out.startswith("No trip ahead.")
    two("trips", "Copenhagen", "--from", "2026-12-06", "--until", "2026-12-09", "--country", "dk")
    two("trips", "York")
    assert two("trips").out.splitlines() == [
        "   2  York, 21 November 2026 to 24 November 2026",
        "   1  Copenhagen, DK, 6 December 2026 to 9 December 2026",
    ]
    assert two("trips", "--json").json()[1] == {
        "number": 1, "place": "Copenhagen", "country": "DK", "from": "2026-12-06", "until": "2026-12-09"
    }  # fmt: skip
    assert "York" not in two("trips", "--today", "2026-12-01").out
    two("trips", "--drop", "1")
    assert "Copenhagen" not in two("trips").out


def test_long_words_of_others_keep_to_80_columns(two: Shell) -> None:
    long = "send you " + "the longest page there is " * 12
    two("gives", long, "--to", "Anna", "--delivered")
    two("news", "Word " * 60, "--topic", "topic " * 30)
    two("trips", "Place " * 40)
    for words in (["gives"], ["news"], ["trips"], ["me"]):
        assert [line for line in two(*words).out.splitlines() if width(line) > 80] == []
