"""Whose turn it is through the commands: today, week, cadence, snooze, pause, feed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rekindle.cli.table import width
from tests.cli.conftest import Shell
from tests.services.rhythms import CARDS, card

MONDAY = "2026-11-23"
KEYS = {"kind", "person", "why", "due", "channel", "minutes", "draft", "hint"}


@pytest.fixture
def four(empty: Shell, tmp_path: Path) -> Shell:
    """A book of Anna (1), Ben (2), Clara (3) and Dina (4)."""
    path = tmp_path / "cards.vcf"
    path.write_text("".join(card(*one) for one in CARDS), encoding="utf-8", newline="")
    empty("import", str(path), "--me", "Sam Moran, sam@example.org")
    return empty


@pytest.fixture
def due(four: Shell) -> Shell:
    """The same; Ben was met in May and is due."""
    with_book = (
        "from rekindle import Book\nwith Book() as book:\n    book.touched(2, 'coffee', on=book.today.replace(month=5))"
    )
    four.python(with_book)
    return four


def kinds(found: Any) -> list[tuple[str, int]]:
    return [(one["kind"], one["person"]["id"]) for one in found]


# --- today ------------------------------------------------------------------------------------------------------------


def test_nothing_due_is_said_kindly(four: Shell) -> None:
    first = "Nobody's turn is set yet. Keep somebody of this week's list, and they come here: rekindle shortlist"
    assert " ".join(four("today").out.split()) == first
    assert four("today", "--json").json() == []
    four("touched", "Anna", "--how", "call")
    assert four("today").out == "Nothing is due today. Enjoy it, or do one from next week.\n"


def test_today_shows_who_why_and_by_what_means(due: Shell) -> None:
    told = due("today").out.splitlines()
    assert told[0] == "Today, Saturday 21 November: 1 thing, about 6 minutes"
    assert told[2] == " 1. Write to Ben Ofstad  [2]"
    assert told[3] == "    silent 6 months; last in touch on 21 May; about every 75 days"
    assert told[4] == "    by mail; best on Monday, 8 to 11 (their zone is a guess)"
    (one,) = due("today", "--json").json()
    assert set(one) == KEYS
    assert one["person"] == {"id": 2, "name": "Ben Ofstad"}
    assert (one["kind"], one["channel"], one["minutes"], one["draft"]) == ("due", "mail", 6, None)


def test_today_and_week_fit_the_terminal(due: Shell) -> None:
    due("cadence", "Anna", "--every", "60d")
    for word in ("today", "week"):
        for day in ("2026-11-21", "2026-11-23"):
            said = due(word, REKINDLE_TODAY=day)
            assert all(width(line) <= 80 for line in said.out.splitlines())
            assert "!" not in said.out
            assert not said.err


def test_after_a_month_away_a_few_things_wait_and_no_wall(due: Shell) -> None:
    told = due("today", REKINDLE_TODAY="2027-03-01").out
    assert told.startswith("Hello again. You were last here on ")
    first = " ".join(told.split("\n\n")[0].split())
    assert "Nothing was lost and nothing was reset." in first
    assert first.endswith(
        "What came due meanwhile has moved along, and one thing is on today's list. One will do."
    )  # fmt: skip
    due("snooze", "Ben", "2027-06-01")
    quiet = " ".join(due("today", REKINDLE_TODAY="2027-03-01").out.split())
    assert quiet.endswith("nothing was reset. Nothing is due today. Enjoy it, or do one from next week.")


def test_those_who_wrote_back_meanwhile_come_first(due: Shell) -> None:
    script = (
        "from rekindle import Book\nfrom rekindle.model.channel import Direction\nfrom datetime import date\n"
        "with Book(today='2027-03-01') as book:\n"
        "    book.touched(1, 'mail', on=date(2027, 1, 20))\n"
        "    book.touched(1, 'mail', on=date(2027, 2, 20), direction=Direction.IN)"
    )
    due.python(script)
    told = " ".join(due("today", REKINDLE_TODAY="2027-03-01").out.split())
    assert (
        "One person wrote back, so start there. What came due meanwhile has moved along, and two things are on" in told
    )
    assert kinds(due("today", "--json", REKINDLE_TODAY="2027-03-01").json()) == [("reply", 1), ("due", 2)]


def test_an_open_draft_is_named(due: Shell) -> None:
    script = (
        "from rekindle import Book\nfrom rekindle.model.draft import Draft, DraftKind, Medium\n"
        "from rekindle.services.noting import keep_one\n"
        "with Book() as book:\n"
        "    draft = Draft(record=2, kind=DraftKind.AGAIN, medium=Medium.MAIL, text='Hello Ben')\n"
        "    keep_one(book._at, draft, 'draft', 'Draft to Ben', now='2026-11-21T10:00:00Z')"
    )
    due.python(script)
    assert "draft 1 is open" in due("today").out
    assert due("today", "--json").json()[0]["draft"] == 1


def test_today_loads_no_rules_once_it_is_kept(due: Shell) -> None:
    due("today")
    script = (
        "import sys\nfrom rekindle.cli.main import main\n"
        "try:\n    main(['today'])\nfinally:\n    print(*sys.modules)"
    )  # fmt: skip
    loaded = due.python(script).out.splitlines()[-1].split()
    assert not [name for name in loaded if name.startswith(("numpy", "rapidfuzz", "phonenumbers", "rekindle.core"))]
    due("cadence", "Ben", "--every", "60d")
    loaded = due.python(script).out.splitlines()[-1].split()
    assert "rekindle.core.agenda" in loaded
    assert "numpy" not in loaded


# --- week -------------------------------------------------------------------------------------------------------------


def test_a_week_is_told_day_by_day(due: Shell) -> None:
    told = due("week", REKINDLE_TODAY=MONDAY).out
    assert told.startswith("This week: 0 done, 1 planned, 12 at most\n")
    assert "Monday 23 November\n  Write to Ben Ofstad  [2], by mail\n" in told
    found = due("week", "--json", REKINDLE_TODAY=MONDAY).json()
    assert [day["day"] for day in found["days"]][:2] == ["2026-11-23", "2026-11-24"]
    assert kinds(found["days"][0]["tasks"]) == [("due", 2)]
    assert (found["cap"], found["done"], found["moved"], found["advice"]) == (12, 0, [], "")
    assert found["needed"] == 0.09


def test_an_empty_week_is_one(four: Shell) -> None:
    assert four("week").out == "This week: 0 done, 0 planned, 12 at most\n\nNothing is due this week.\n"


def test_what_does_not_fit_moves_on_with_advice(due: Shell) -> None:
    due("me", "--cap", "1")
    due("cadence", "Anna", "--every", "7d")
    told = due("week").out
    assert "Moves on\n" in told
    assert "no room left this week; next week" in told
    assert "These rhythms come to 1.1 messages a week, and your cap is 1." in " ".join(told.split())


def test_a_long_list_of_those_who_move_on_is_cut(four: Shell) -> None:
    cards = "".join(card(f"Person{number} Surname", f"p{number}@example.org", "", "", "") for number in range(20))
    path = four.home.parent / "many.vcf"
    path.write_text(cards, encoding="utf-8", newline="")
    four("import", str(path))
    script = (
        "from rekindle import Book\n"
        "with Book() as book:\n"
        "    for one in book.people():\n"
        "        book.touched(one.row.id, 'coffee', on=book.today.replace(month=5))"
    )
    four.python(script)
    told = four("week").out
    assert "  and 6 more\n" in told


# --- cadence ----------------------------------------------------------------------------------------------------------


def test_a_rhythm_is_shown_and_set(due: Shell) -> None:
    told = " ".join(due("cadence", "Ben").out.split())
    assert told.startswith("Ben Ofstad [2]: every 75 days (the rhythm of the list) Next on ")
    assert "is on time." in told
    done = due("cadence", "Ben", "--every", "2m", "--json").json()
    assert done == {"done": "Ben Ofstad: every 60 days", "log": done["log"], "person": 2}
    found = due("cadence", "Ben", "--json").json()
    assert (found["days"], found["why"], found["kind"], found["paused"]) == (60, "your own word", "due", False)
    assert found["from"] <= found["due"] <= found["until"]
    assert due("cadence", "Ben", "--clear").out.startswith("Ben Ofstad: the rhythm of the list. Undo: rekindle undo ")


def test_whoever_is_not_in_rhythm_is_told_so(four: Shell) -> None:
    assert "Not in rhythm yet" in four("cadence", "Anna").out
    found = four("cadence", "Anna", "--json").json()
    assert (found["due"], found["from"], found["until"], found["kind"]) == (None, None, None, None)


def test_a_follow_up_says_why(four: Shell) -> None:
    four("touched", "Anna", "--how", "mail")
    told = " ".join(four("cadence", "Anna").out.split())
    assert "Next on 28 November 2026: no answer yet; one short follow-up with something new, or let it rest;" in told
    four("snooze", "Anna", "2026-12-10")
    told = " ".join(four("cadence", "Anna").out.split())
    assert "or let it rest. Back in view on 10 December 2026." in told


def test_layers_are_shown_and_set(four: Shell) -> None:
    assert four("cadence").out.splitlines() == [
        "inner  no reminders", "core   every 30 days", "50     every 75 days", "list   every 75 days",
        "150    every 180 days", "outer  every 365 days",
    ]  # fmt: skip
    four("cadence", "--layer", "core", "--every", "1d")
    assert "core   every 1 day\n" in four("cadence").out
    assert four("cadence", "--json").json()["core"] == 1


# --- snooze and pause -------------------------------------------------------------------------------------------------


def test_a_snooze_and_its_end(due: Shell) -> None:
    assert due("snooze", "Ben", "2w").out.startswith(
        "Ben Ofstad: back in view on 5 December 2026. Undo: rekindle undo "
    )
    assert due("today", "--json").json() == []
    assert "Back in view on 5 December 2026." in due("cadence", "Ben").out
    assert due("cadence", "Ben", "--json").json()["snoozed"] == "2026-12-05"
    due("snooze", "Ben", "--off")
    assert kinds(due("today", "--json").json()) == [("due", 2)]
    assert due("snooze", "Ben", "--why", "bereavement", "--json").json()["done"] == (
        "Ben Ofstad: back in view on 20 January 2027"
    )


def test_a_pause_and_its_end(due: Shell) -> None:
    assert "Everybody rests until 5 December 2026; what was due moves along." in " ".join(
        due("pause", "--until", "2w").out.split()
    )
    assert due("today", "--json").json() == []
    assert due("pause", "--off", "--json").json()["person"] is None
    assert kinds(due("today", "--json").json()) == [("due", 2)]
    due("pause", "Ben")
    assert "Paused. Go on:" in due("cadence", "Ben").out
    assert due("pause", "--off", code=2).err.startswith("Everybody is not paused. Nothing was changed.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["cadence", "Ben", "--every", "often"], "'often' is no interval. Nothing was changed."),
        (["cadence", "--clear"], "That names nobody. Nothing was changed."),
        (["cadence", "Ben", "--layer", "friends"], "There is no layer friends. Nothing was changed."),
        (["snooze", "Ben", "2020-01-01"], "2020-01-01 is not in the future. Nothing was changed."),
        (["feed", "--alarm", "noon"], "'noon' is no time of day. Nothing was written."),
    ],
)
def test_mistakes_are_said_with_the_next_step(four: Shell, words: list[str], said: str) -> None:
    assert " ".join(four(*words, code=2).err.split()).startswith(said)


# --- feed -------------------------------------------------------------------------------------------------------------


def test_a_feed_is_written_or_printed(due: Shell, tmp_path: Path) -> None:
    place = tmp_path / "feed.ics"
    assert " ".join(due("feed", "--into", str(place)).out.split()).endswith("1 entry, four weeks ahead.")
    assert place.read_bytes().count(b"BEGIN:VEVENT") == 1
    assert place.stat().st_mode & 0o777 == 0o600
    assert due.apart("feed").out.replace("\n", "") == place.read_text(encoding="utf-8").replace("\n", "")
    assert b"Ben" in place.read_bytes()
    due("feed", "--into", str(place), "--discreet")
    assert b"Ben" not in place.read_bytes()
    assert due("feed", "--into", str(place), "--json").json() == {"file": str(place), "entries": 1}
    due("never", "Ben")
    assert "nothing is due in the coming four weeks." in " ".join(due("feed", "--into", str(place)).out.split())
