"""`reasons`, `note`, `occasions`, `export` and `restore` in the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from rekindle.cli.table import width
from rekindle.model.life import Relation
from tests.cli.conftest import Shell

pytestmark = pytest.mark.xdist_group("cli")
CARDS = """BEGIN:VCARD
VERSION:3.0
N:Lind;Anna;;;
FN:Anna Lind
TITLE:Professor of statistics
BDAY:--12-03
ADR:;;;Copenhagen;;;Denmark
EMAIL:anna@example.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Mensah;Kofi;;;
FN:Kofi Mensah
TITLE:Flood engineer
EMAIL:kofi@example.org
END:VCARD
"""


@pytest.fixture
def shell(empty: Shell, tmp_path: Path) -> Shell:
    """A book of two people."""
    (tmp_path / "cards.vcf").write_text(CARDS)
    empty("import", str(tmp_path / "cards.vcf"), "--me", "Sam Moran, sam@example.org", "--region", "GB")
    return empty


def test_notes_are_typed_listed_changed_and_dropped(shell: Shell) -> None:
    told = shell("note", "Anna", "plot the data first.", "--lesson", "--on", "2014", "--proof", "one bad gauge").out
    assert told == "Noted of Anna Lind (lesson): plot the data first. Undo: rekindle undo 2\n"
    shell("note", "Anna", "her office smelt of smoke")
    shell("note", "Anna", "--distress", "--until", "2026-12-31")
    assert shell("note", "Anna").out.splitlines() == [
        "Anna Lind  [1]",
        "    1  lesson: plot the data first. (2014)",
        "       proof: one bad gauge",
        "       you typed, 21 November 2026",
        "    2  note: her office smelt of smoke (private)",
        "       you typed, 21 November 2026",
        "    3  distress: hard times (private, until 31 December 2026)",
        "       you typed, 21 November 2026",
    ]
    shell("note", "Anna", "--number", "2", "--open")
    assert "note: her office smelt of smoke\n" in shell("note", "Anna").out
    assert shell("note", "Anna", "--drop", "1").out.startswith("Dropped of Anna Lind: plot the data first. Undo:")
    assert "Noted\n" in shell("show", "Anna").out
    assert "lesson" not in shell("show", "Anna").out


def test_notes_answer_scripts(shell: Shell) -> None:
    done = shell("note", "Anna", "the boat", "--memory", "--past", "rowed the boat", "--json").json()
    assert done == {"done": "Noted of Anna Lind (memory): the boat", "log": 2, "person": 1, "number": 1, "notes": []}
    (one,) = shell("note", "Anna", "--json").json()
    assert one == {
        "number": 1, "relation": "memory", "text": "the boat", "past": "rowed the boat", "doing": "", "bare": "",
        "proof": "", "on": "", "until": None, "source": "you typed, 21 November 2026", "private": False,
    }  # fmt: skip
    assert shell("show", "Anna", "--json").json()["facts"] == [one]
    assert shell("note", "Kofi", "--json").json() == []


def test_every_relation_has_its_switch(shell: Shell) -> None:
    for relation in Relation:
        if relation is not Relation.NOTE:
            shell("note", "Anna", f"some {relation}", f"--{relation}")
    listed = [one["relation"] for one in shell("note", "Anna", "--json").json()]
    assert listed == [relation for relation in Relation if relation is not Relation.NOTE]


def test_a_memory_without_a_past_form_says_how_to_add_it(shell: Shell) -> None:
    told = shell("note", "Anna", "the boat", "--memory").out.splitlines()
    assert told[1] == '  For "you and I ...", add: rekindle note 1 --number 1 --past "..."'
    assert len(shell("note", "Anna", "--number", "1", "--past", "rowed the boat").out.splitlines()) == 1
    assert len(shell("note", "Anna", "the lake", "--memory", "--past", "swam").out.splitlines()) == 1
    assert shell("note", "Anna", "--number", "1").out == shell("note", "Anna").out


def test_of_two_switches_the_last_counts(shell: Shell) -> None:
    shell("note", "Anna", "the boat", "--lesson", "--memory")
    assert shell("note", "Anna", "--json").json()[0]["relation"] == "memory"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("note", "Anna", "--memory"), "There is nothing to note in that. Nothing was kept."),
        (("note", "Anna", "x", "--until", "soon"), "soon is no date. Nothing was changed. Write it as 2026-12-24."),
        (("note", "Anna", "--drop", "7"), "There is no note 7 of theirs."),
        (("occasions", "x", "--from", "soon"), "soon is no date."),
        (("occasions", "--drop", "7"), "There is no occasion 7."),
        (("reasons", "Nemo"), "Nobody here is called Nemo."),
    ],
)
def test_what_cannot_be_is_told(shell: Shell, words: tuple[str, ...], said: str) -> None:
    assert said in " ".join(shell(*words, code=2).err.split())


def test_nothing_noted_asks_one_question(shell: Shell) -> None:
    assert shell("note", "Kofi").out.splitlines() == [
        "Nothing is noted of Kofi Mensah. What's one thing you two did together?",
        'Note it: rekindle note 2 --memory "..."',
    ]


def test_reasons_come_with_fact_and_source(shell: Shell) -> None:
    shell("note", "Anna", "the harbour workshop", "--memory", "--on", "2021-05")
    shell("occasions", "the storm", "--place", "Copenhagen")
    told = shell("reasons", "Anna").out
    assert told.splitlines()[:5] == [
        " 1. you share a memory: the harbour workshop (May 2021)",
        "    you typed, 21 November 2026",
        " 2. the storm (Copenhagen)",
        "    the storm, 21 November 2026 to 5 December 2026 (your occasions)",
        " 3. birthday on 3 December",
    ]
    assert told.splitlines()[5].startswith("    your phone contacts, as of ")
    assert all(width(line) <= 80 for line in told.splitlines())
    first, *_ = shell("reasons", "Anna", "--json").json()
    assert first == {
        "key": "fact:1", "family": "shared-memory", "text": "you share a memory: the harbour workshop (May 2021)",
        "fact": "the harbour workshop", "source": "you typed, 21 November 2026", "on": "2021-05", "sure": True,
        "weight": 0.933, "number": 1,
    }  # fmt: skip


def test_where_nothing_speaks_for_it_one_question_is_asked(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "box.mbox").write_text(
        "From - Fri Nov 20 10:00:00 2026\nMessage-ID: <1@example.org>\nDate: 20 Nov 2026 10:00:00 +0000\n"
        "From: Kofi Mensah <kofi@example.org>\nTo: sam@example.org\nSubject: Hi\n\n\n"
    )
    shell("import", str(tmp_path / "box.mbox"))
    assert shell("reasons", "Kofi Mensah").out.splitlines() == [
        "Nothing yet. What's one thing you two did together?",
        'Note it: rekindle note 2 --memory "..."',
    ]


def test_the_product_says_neither_i_nor_we(shell: Shell) -> None:
    for relation in ("memory", "lesson", "favour", "need", "their-news", "word"):
        shell("note", "Anna", f"thing {relation}", f"--{relation}")
    said = shell("reasons", "Anna").out + shell("note", "Anna").out + shell("occasions", "--help").out
    assert not {"I", "I'd", "we", "We", "us", "me", "my"} & set(said.split())
    assert "!" not in said


def test_occasions_are_listed_with_whom_they_concern(shell: Shell) -> None:
    assert "Declare one:" in shell("occasions").out
    assert shell("occasions", "the storm", "--place", "Copenhagen", "--crisis").out.startswith("Occasion: the storm.")
    shell("occasions", "flood week", "--words", "floods, river,", "--from", "2026-12-01")
    shell("occasions", "last winter", "--from", "2026-01-01", "--until", "2026-01-31")
    shell("occasions", "the new year", "--from", "2026-12-28")
    assert shell("occasions").out.splitlines() == [
        "  4. the new year: 28 December 2026 to 11 January 2027",
        "     concerns 2 people: Anna, Kofi",
        "  2. flood week (floods, river): 1 December 2026 to 15 December 2026",
        "     concerns nobody here",
        "  1. the storm (Copenhagen; crisis): 21 November 2026 to 5 December 2026",
        "     concerns 1 person: Anna",
        "  3. last winter: 1 January 2026 to 31 January 2026",
        "     over",
    ]
    one = shell("occasions", "--json").json()[2]
    assert one == {
        "number": 1, "text": "the storm", "place": "Copenhagen", "words": [], "since": "2026-11-21",
        "until": "2026-12-05", "crisis": True, "over": False, "persons": [1], "names": ["Anna"],
    }  # fmt: skip
    assert shell("occasions", "--drop", "1").out.startswith("Dropped the occasion: the storm.")


def test_many_people_are_counted(looking: Shell, shell: Shell, tmp_path: Path) -> None:
    more = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:P{n} Q\nN:Q;P{n};;;\nEND:VCARD\n" for n in range(6))
    (tmp_path / "more.vcf").write_text(more)
    shell("import", str(tmp_path / "more.vcf"))
    shell("occasions", "the new year")
    assert "concerns 8 people: Anna, Kofi, P0, P1, P2 and 3 more" in shell("occasions").out
    assert looking("reasons", "1").out


def test_a_book_is_exported_and_restored(shell: Shell, tmp_path: Path) -> None:
    shell("note", "Anna", "the boat", "--memory")
    told = shell("export", str(tmp_path / "book.jsonl")).out
    assert told.startswith("Exported ")
    assert " rows, 2 people:" in told
    assert shell("restore", str(tmp_path / "book.jsonl"), "--book", "new").out.endswith("2 people are here now.\n")
    assert shell("note", "Anna", "--book", "new").out == shell("note", "Anna").out
    done = shell("export", str(tmp_path / "again.jsonl"), "--book", "new", "--json").json()
    assert done.keys() == {"file", "rows", "people", "sha256"}
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "book.jsonl").read_bytes()
    back = shell("restore", str(tmp_path / "again.jsonl"), "--book", "third", "--json").json()
    assert back == {"file": str(tmp_path / "again.jsonl"), "rows": done["rows"], "people": 2}
    refused = shell("restore", str(tmp_path / "again.jsonl"), code=2).err
    assert "This book is not empty. Nothing was restored." in refused
