"""Stages, briefs, invitations and the one question through the commands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest

from rekindle.cli.table import width
from tests.cli.conftest import Shell


@pytest.fixture
def two(empty: Shell, card: Callable[..., Path]) -> Shell:
    """A book of two people."""
    empty("import", str(card("Anna Lind", "Kofi Mensah")), "--me", "Sam Moran, sam@example.org")
    return empty


@pytest.fixture
def talked(two: Shell) -> Shell:
    """... one of whom was rung."""
    two("touched", "Anna", "--how", "call", "--note", "Stuck between two tools")
    return two


def test_a_stage_says_why_and_what_is_next(talked: Shell) -> None:
    told = talked("stage", "Anna", "--steps").out
    assert told.startswith("Talking, since you spoke on 21 November 2026. Next: a video talk, your news, and")
    assert "  21 November 2026: Talking, since you spoke on 21 November 2026.\n" in told
    assert "Before the one question: 4 of 7 gates open" in told
    assert "  shut  your own yes: Your own yes is missing. Note why it's time." in told
    assert all(width(line) <= 80 for line in told.splitlines())
    assert "No step yet." in talked("stage", "Kofi", "--steps").out


def test_a_stage_for_scripts(talked: Shell) -> None:
    found = talked("stage", "Anna", "--json").json()
    assert (found["stage"], found["shown"], found["next_rung"]) == ("conversation", "Talking", "video")
    assert found["gates"][0] == {"gate": "voice", "open": True, "why": "You spoke on 21 November 2026."}
    assert len(found["gates"]) == 7
    assert "steps" not in found
    assert talked("stage", "Kofi", "--json").json()["since"] is None
    (step,) = talked("stage", "Anna", "--steps", "--json").json()["steps"]
    assert step["on"] == "2026-11-21"


def test_a_stage_set_by_hand_is_undone(talked: Shell) -> None:
    done = talked("stage", "Anna", "--set", "warm", "--because", "we row together").out
    assert done == "Anna Lind: Warm, by your own word. Undo: rekindle undo 3\n"
    assert talked("stage", "Anna", "--json").json()["stage"] == "warm"
    talked("undo", "3")
    assert talked("stage", "Anna", "--json").json()["stage"] == "conversation"
    kept = talked("stage", "Anna", "--set", "reached", "--because", "a slip", "--json").json()
    assert kept["done"] == "Anna Lind: You wrote, by your own word"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["stage", "Anna", "--set", "warm"], "A stage set by hand needs a reason. Nothing was changed."),
        (["stage", "Anna", "--set", "lukewarm"], "There is no stage called lukewarm. Nothing was changed."),
        (["stage", "Nemo"], "Nobody here is called Nemo."),
        (["brief", "Anna", "--for", "letter"], "There is no talk called letter. Nothing was changed."),
        (["refer", "Anna", "--asked"], "The question is shut: 4 of 7 gates are open."),
        (["refer", "Anna", "--asked", "--how", "mail"], "The question goes by voice or in person, not by mail."),
        (["refer", "Anna", "--thanked"], "They haven't named anybody yet. Nothing was changed."),
        (["invite", "Anna", "--at", "soon", "--into", "x.ics"], "soon is no time. No file was written."),
        (["invite", "Anna", "--at", "2026-12-01", "--into", "x.ics"], "2026-12-01 is no time."),
        (["invite", "Anna", "--at", "2026-11-01 10:00", "--into", "x.ics"], "That day is over. No file was written."),
    ],
)
def test_mistakes_say_what_was_not_done(talked: Shell, words: list[str], said: str) -> None:
    failed = talked(*words, code=2)
    assert " ".join(failed.err.split()).startswith(said)
    assert failed.out == ""


def test_a_brief_is_one_page(talked: Shell) -> None:
    for number in range(12):
        talked("note", "Anna", f"a thing worth {'knowing ' * 20}{number}", "--need")
    told = talked("brief", "Anna", "--for", "video").out.splitlines()
    assert told[0] == "Anna Lind  [1]"
    assert "  21 November 2026: Stuck between two tools (call)" in told
    assert told[-1] == "Afterwards: rekindle touched 1 --how video --note WORDS"
    assert len(told) <= 60
    assert all(width(line) <= 80 for line in told)
    found = talked("brief", "Anna", "--json").json()
    assert (found["for"], found["minutes"], found["person"]) == ("video", 20, {"id": 1, "name": "Anna Lind"})
    assert len(found["ask"]) == 3


def test_an_invitation_is_written_anew_but_over_nothing_else(talked: Shell, tmp_path: Path) -> None:
    into = tmp_path / "call.ics"
    talked("me", "--zone", "Europe/London")
    at = ["invite", "Anna", "--at", "2026-12-01 10:00", "--into", str(into)]
    told = talked(*at, "--for", "call", "--place", "the usual number").out
    assert told.startswith("Call Anna.\nWhere their clock stands is not known.\n")
    assert "Nothing was sent" in told
    first = into.read_bytes()
    (entry,) = icalendar.Calendar.from_ical(first.decode()).walk("VEVENT")
    assert (entry["summary"], entry["location"]) == ("Call Anna", "the usual number")
    found = talked(*at, "--for", "call", "--minutes", "45", "--json").json()
    assert (found["start"], found["minutes"], found["zone"]) == ("2026-12-01T10:00:00+00:00", 45, None)
    assert into.read_bytes() != first
    into.write_text("my letters")
    assert "is there already, and no calendar entry" in " ".join(talked(*at, code=2).err.split())
    assert into.read_text() == "my letters"


def test_an_invitation_with_both_clocks(empty: Shell, tmp_path: Path) -> None:
    (tmp_path / "yuki.vcf").write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Yuki Amble\nADR:;;1 Lane;Tokyo;;;\nEMAIL:yuki@example.org\nEND:VCARD\n"
    )
    empty("import", str(tmp_path / "yuki.vcf"), "--me", "Sam Moran, sam@example.org")
    empty("me", "--zone", "Europe/London")
    told = empty("invite", "Yuki", "--at", "2026-12-01 12:00", "--into", str(tmp_path / "a.ics"), "--with-address").out
    assert told.startswith(
        "Call Yuki, 12:00 here, 21:00 there.\nTheir clock is guessed from Tokyo.\n"
        "It's 21:00 there. Between 9 and 19 is kinder.\n"
    )


@pytest.mark.parametrize("place", ["nowhere/call.ics", "."])
def test_an_invitation_that_cannot_be_written(talked: Shell, tmp_path: Path, place: str) -> None:
    said = talked("invite", "Anna", "--at", "2026-12-01 10:00", "--into", str(tmp_path / place), code=2).err
    assert "No file was written." in " ".join(said.split())


def test_the_gates_of_the_question_and_what_opens_them(talked: Shell) -> None:
    told = talked("refer", "Anna").out
    assert "The one question, to Anna Lind  [1]" in told
    assert "The question is shut: 4 of 7 gates are open." in told
    assert '  rekindle note 1 --target "flood risk at Corran"\n' in told
    assert '  rekindle note 1 --ready "why it is time"\n' in told
    assert "anyone in" not in told
    talked("note", "Anna", "flood risk", "--target")
    talked("note", "Anna", "it's time", "--ready")
    assert "rekindle note" not in talked("refer", "Anna").out
    found = talked("refer", "Anna", "--json").json()
    assert (found["open"], found["script"], found["locked_until"]) == (False, [], None)


def test_who_led_to_whom(talked: Shell) -> None:
    assert talked("referrals").out.startswith("Nobody has led to anybody yet.")
    talked("refer", "Anna", "--led-to", "Kofi", "--person", "Kofi", "--outcome", "a talk on tides.")
    talked("refer", "Kofi", "--led-to", "Otto Lind")
    told = talked("referrals").out
    assert told == (
        "Anna Lind  [1]\n"
        "   -> Kofi Mensah  [2], 21 November 2026: a talk on tides\n"
        "      -> Otto Lind, 21 November 2026\n"
        "\n"
        "Owed\n"
        "  Anna Lind, for Kofi Mensah: thanks and how it went, by 5 December 2026\n"
        "  Kofi Mensah, for Otto Lind: thanks and how it went, by 5 December 2026\n"
    )
    assert "-> Kofi Mensah  [2], 21 November 2026: a talk on tides" in talked("refer", "Anna").out
    for person in ("Anna", "Kofi"):
        talked("refer", person, "--thanked", "--reported")
    told = talked("referrals").out
    assert "a talk on tides; thanked; told how it went" in " ".join(told.split())
    assert told.endswith("Nothing is owed: everybody was thanked and told.\n")
    found = talked("referrals", "--json").json()
    assert found["owed"] == []
    assert found["chains"][0]["led"][0]["onward"][0]["name"] == "Otto Lind"
