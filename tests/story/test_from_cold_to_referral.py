"""One made-up person, walked from long silence to the one question and the thanks for it, by commands alone.

Mira thanked Noor for some lens tables in 2019, and then they lost sight of each other. Nothing here sends a message:
each time, Mira does, and logs it in a line.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests import exports
from tests.cli.conftest import Said, Shell

NOOR = exports.NOOR
NEWS = "I moved to Leeds in April. I've spent the autumn grinding a lens by hand."
CARELESS = (
    "Hi Noor, the lens tables came to mind. I spent the autumn grinding a lens by hand. I could send you my table of "
    "cheap glass. Is Fjordline hiring?"
)
MENDED = (
    "Hi Noor, your lens tables came to mind this morning. I moved to Leeds, and spent the autumn grinding a lens by "
    "hand. I could send you my table of cheap glass. What are you building at Fjordline these days?"
)
ANSWER = "How lovely to hear from you! Yes, do send the table. We are building a new bench."


@dataclass(frozen=True)
class Mira:
    """Mira at her terminal."""

    shell: Shell

    def on(self, day: str) -> Callable[..., Said]:
        """A day of hers: runs commands as of that day."""

        def run(*words: str, code: int = 0) -> Said:
            return self.shell(*words, "--today", day, code=code)

        return run

    def stage(self, day: str) -> str:
        """The word that the screen shows for Noor."""
        return str(self.on(day)("stage", "Noor", "--json").json()["shown"])

    def gates(self, day: str) -> dict[str, bool]:
        """Which gates are open."""
        found: list[dict[str, Any]] = self.on(day)("stage", "Noor", "--json").json()["gates"]
        return {one["gate"]: one["open"] for one in found}

    def today(self, day: str) -> list[tuple[str, str]]:
        """What is due, and why."""
        return [(one["kind"], one["why"]) for one in self.on(day)("today", "--json").json()]


@pytest.fixture
def mira(tmp_path: Path) -> Mira:
    return Mira(Shell(tmp_path / "home"))


def export(folder: Path, *talk: tuple[exports.Contact, bool, str, str]) -> str:
    """Mira's LinkedIn export, with all that was written up to then."""
    return str(exports.folder(folder, exports.linkedin(talk=[*exports.TALK[:2], *talk])))


def test_from_cold_to_referral(mira: Mira, tmp_path: Path) -> None:
    gathers(mira, export(tmp_path / "january"))
    writes_a_note_and_mends_it(mira)
    finds_the_answer_in_a_later_export(mira, tmp_path)
    rings(mira, tmp_path)
    keeps_in_touch(mira)
    waits_until_the_question_is_open(mira)
    asks_once_and_by_voice(mira)
    gives_thanks_and_reports_back(mira)
    assert mira.stage("2026-08-04") == "In regular touch"


def gathers(mira: Mira, archive: str) -> None:
    day = mira.on("2026-01-05")
    assert "4 people are here now" in day("import", archive, "--region", "SE").out
    shortlist = day("shortlist").out
    assert "Noor Haddvik" in shortlist
    assert "silent 6 years 10 months" in shortlist
    day("keep", "Noor")
    assert mira.stage("2026-01-05") == "Quiet"


def writes_a_note_and_mends_it(mira: Mira) -> None:
    day = mira.on("2026-01-05")
    day("note", "Noor", "the lens tables", "--memory", "--past", "argued over the lens tables", "--on", "2019")
    day("news", NEWS, "--middle", "I moved to Leeds, and spent the autumn grinding a lens by hand.", "--topic", "lens")
    day("gives", "send you my table of cheap glass", "--noun", "the table of cheap glass")

    draft = day("draft", "Noor", "--channel", "linkedin", "--json").json()
    assert "lens tables" in draft["text"]
    assert "cheap glass" in draft["text"]
    assert all(one["source"] for one in draft["facts"])

    number = str(draft["id"])
    day("edit", number, "--text", CARELESS)
    refused = day("ready", number, code=2).err
    assert 'This asks about work: "Is Fjordline hiring"' in " ".join(refused.split())
    day("edit", number, "--text", MENDED)
    assert "Marked as ready" in day("ready", number).out

    day("touched", "Noor", "--draft", number)
    assert mira.stage("2026-01-05") == "You wrote"
    assert mira.today("2026-01-13") == [
        ("follow-up", "no answer yet; one short follow-up with something new, or let it rest")
    ]


def finds_the_answer_in_a_later_export(mira: Mira, tmp_path: Path) -> None:
    sent, came = (NOOR, True, "2026-01-05 10:00:00", MENDED), (NOOR, False, "2026-01-14 08:30:00", ANSWER)
    day = mira.on("2026-01-15")
    assert "2 new + 2 unchanged" in day("import", export(tmp_path / "february", sent, came)).out
    assert "Noor Haddvik" in day("replies").out
    assert mira.stage("2026-01-15") == "They answered"

    day("gives", "--number", "1", "--to", "Noor", "--delivered")
    day("touched", "Noor", "--how", "linkedin", "--note", "sent the table")
    assert mira.today("2026-01-15") == []


def rings(mira: Mira, tmp_path: Path) -> None:
    day = mira.on("2026-01-16")
    assert "Next: a call." in day("stage", "Noor").out
    brief = day("brief", "Noor", "--for", "call").out
    assert "  Did the table of cheap glass help?\n" in brief
    assert "Work: no posts, no openings, no names." in brief
    assert len(brief.splitlines()) <= 60

    file = tmp_path / "call.ics"
    day("invite", "Noor", "--at", "2026-01-20 10:00", "--into", str(file))
    (entry,) = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert entry["summary"] == "Call Noor"
    assert entry.decoded("dtstart").astimezone() == datetime(2026, 1, 20, 10).astimezone()

    day = mira.on("2026-01-20")
    call = ("--how", "call", "--minutes", "25", "--note", "She needs a glass cutter", "--told")
    day("touched", "Noor", *call, "--promise", "find a glass cutter", "--due", "2026-01-23")
    assert mira.stage("2026-01-20") == "Warm"
    assert ("give", "promised: find a glass cutter") in mira.today("2026-01-22")

    day = mira.on("2026-01-22")
    day("gives", "--number", "3", "--delivered")
    day("touched", "Noor", "--how", "mail", "--note", "the address of a glass cutter")
    mira.on("2026-01-24")("touched", "Noor", "--how", "mail", "--text", "Thank you, that was the one I needed.", "--in")
    mira.on("2026-01-25")("touched", "Noor", "--how", "mail")


def keeps_in_touch(mira: Mira) -> None:
    assert mira.today("2026-02-20") == []
    assert mira.today("2026-03-15") == [("due", "they answered briefly; a light touch")]

    spring = mira.on("2026-03-16")
    spring("news", "The lens is finished, and a school in Hull has borrowed it for a term.", "--topic", "school")
    spring("gives", "lend you my polishing rig", "--noun", "the polishing rig")
    draft = spring("draft", "Noor", "--channel", "mail", "--json").json()
    assert "a school in Hull has borrowed it" in draft["text"]
    assert NEWS not in draft["text"]  # she has heard that
    spring("touched", "Noor", "--draft", str(draft["id"]))
    mira.on("2026-03-18")("touched", "Noor", "--how", "mail", "--reply", "positive")
    mira.on("2026-03-19")("touched", "Noor", "--how", "mail")
    assert mira.stage("2026-03-19") == "In regular touch"
    assert mira.today("2026-03-27") == [("due", "they answered gladly; propose a call")]
    mira.on("2026-03-28")("touched", "Noor", "--how", "call", "--minutes", "20")

    assert mira.today("2026-04-28") == []  # it rests until her turn comes
    assert [kind for kind, _ in mira.today("2026-06-14")] == ["due"]
    mira.on("2026-06-14")("touched", "Noor", "--how", "mail")
    mira.on("2026-06-16")("touched", "Noor", "--how", "mail", "--reply", "positive")
    mira.on("2026-06-17")("touched", "Noor", "--how", "mail")

    unasked = ("--how", "mail", "--in", "--note", "asks how the lens does")  # this time she writes first
    mira.on("2026-07-20")("touched", "Noor", *unasked)
    assert [kind for kind, _ in mira.today("2026-07-20")] == ["reply"]
    mira.on("2026-07-21")("touched", "Noor", "--how", "mail")
    mira.on("2026-07-24")("touched", "Noor", "--how", "video", "--minutes", "30")


def waits_until_the_question_is_open(mira: Mira) -> None:
    assert mira.gates("2026-01-20") == {
        "voice": True, "time": False, "balance": True, "no-job-ask": True, "target": False, "yes": False,
        "no-distress": True,
    }  # fmt: skip
    day = mira.on("2026-07-24")
    shut = day("refer", "Noor").out
    assert "The question is shut: 5 of 7 gates are open." in shut
    assert "Do you know anyone" not in shut
    refused = " ".join(day("refer", "Noor", "--asked", code=2).err.split())
    assert "yes: Your own yes is missing." in refused
    assert "Nothing was logged." in refused

    day("note", "Noor", "lens making at Fjordline", "--target")
    day("note", "Noor", "we talk as friends now", "--ready")
    assert all(mira.gates("2026-07-24").values())
    assert mira.stage("2026-07-24") == "One question open"


def asks_once_and_by_voice(mira: Mira) -> None:
    day = mira.on("2026-07-25")
    words = " ".join(day("refer", "Noor").out.split())
    assert "Do you know anyone in lens making at Fjordline who'd enjoy a talk with me? It isn't about a post." in words
    written = day("refer", "Noor", "--asked", "--how", "mail", code=2).err
    assert "by voice or in person, not by mail" in " ".join(written.split())

    asked = day("refer", "Noor", "--asked", "--how", "call", "--note", "She'll think of somebody").out
    assert "owed within 14 days" in asked
    assert mira.stage("2026-07-25") == "In regular touch"
    again = day("refer", "Noor", "--asked", code=2).err
    assert "It stays shut until 21 January 2027." in " ".join(again.split())
    assert "report-back" in {kind for kind, _ in mira.today("2026-07-25")}


def gives_thanks_and_reports_back(mira: Mira) -> None:
    day = mira.on("2026-07-26")
    day("refer", "Noor", "--led-to", "Ingrid Vale")
    assert ("report-back", "named Ingrid Vale; a word of thanks") in mira.today("2026-07-26")
    day("refer", "Noor", "--thanked")

    day = mira.on("2026-08-03")
    assert ("report-back", "how it went with Ingrid Vale") in mira.today("2026-08-03")
    day("refer", "Noor", "--outcome", "forty minutes on cheap glass")
    draft = day("draft", "Noor", "--kind", "report-back", "--channel", "mail", "--json").json()
    assert "Ingrid Vale" in draft["text"]
    assert not draft["lint"]["errors"]
    day("touched", "Noor", "--how", "mail", "--note", "told her how it went with Ingrid")
    day("refer", "Noor", "--reported")

    told = " ".join(day("referrals").out.split())
    assert told == (
        "Noor Haddvik [1] -> Ingrid Vale, 25 July 2026: forty minutes on cheap glass; thanked; told how it went "
        "Nothing is owed: everybody was thanked and told."
    )
    assert "report-back" not in {kind for kind, _ in mira.today("2026-08-04")}
    steps = [one["stage"] for one in day("stage", "Noor", "--steps", "--json").json()["steps"] if one["on"] > "2026"]
    assert steps == ["reached", "replied", "warm", "top-of-mind", "referral-ready", "top-of-mind"]
