from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from rekindle.cli.main import COMMANDS
from rekindle.cli.table import width
from rekindle.importers.registry import IMPORTERS
from tests.cli.conftest import Shell

pytestmark = pytest.mark.xdist_group("cli")  # one worker: the book they share is imported once
EVERY = [name for section in COMMANDS.values() for name in section]
COUNTS = {"read", "created", "updated", "unchanged", "refused"}
HEAVY = ("numpy", "apsw", "rich", "psycopg", "django", "rapidfuzz", "phonenumbers", "rekindle.book")


# --- help -------------------------------------------------------------------------------------------------------------


def test_help_is_grouped_and_fits(empty: Shell) -> None:
    told = empty("--help").out
    places = [told.index(f"\n{title}:\n") for title in COMMANDS]
    assert places == sorted(places)
    assert all(f"  {name} " in told for name in EVERY)
    assert all(width(line) <= 80 for line in told.splitlines())


def test_no_words_at_all_give_the_help(empty: Shell) -> None:
    assert empty().out == empty("-h").out


@pytest.mark.parametrize("words", [["--help"], ["import", "--help"], ["shortlist", "--help"], ["people", "--help"]])
def test_help_loads_nothing_heavy(empty: Shell, words: list[str]) -> None:
    script = (
        "import sys\nfrom rekindle.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\nfinally:\n    print(*sys.modules)"
    )
    loaded = empty.python(script, *words).out.split("\n")[-2].split()
    assert not [name for name in HEAVY if name in loaded]
    assert words[1:] or "rekindle.model" not in loaded


@pytest.mark.parametrize("name", EVERY)
def test_every_command_explains_itself(name: str, empty: Shell) -> None:
    told = empty(name, "--help").out
    assert all(option in told for option in ("--json", "--today", "--book", "--verbose", "--help"))
    assert all(width(line) <= 80 for line in told.splitlines())
    assert "!" not in told


@pytest.fixture
def signed(empty: Shell, tmp_path: Path) -> Shell:
    """A book of two people who sign their mails, with the texts of these."""
    end = "Head of Sales | Corran Energy AB\n+46 70 123 45 67\ngithub.com/alind"
    people = (
        ("Anna Lind", "anna.lind@corran.example", end),
        ("Bo Ek", "bo@haddvik.example", "Planner, Haddvik Optics"),
    )
    cards = [f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{mail}\nEND:VCARD\n" for name, mail, _ in people]
    letters = [
        f"From - Sat May 03 10:00:00 2025\nMessage-ID: <{mail}>\nDate: 3 May 2025 10:00:00 +0000\n"
        f"From: {name} <{mail}>\nTo: sam@example.org\n\nBest,\n{name}\n{end}\n\n"
        for name, mail, end in people
    ]
    (tmp_path / "cards.vcf").write_text("".join(cards))
    (tmp_path / "box.mbox").write_text("".join(letters))
    empty("import", str(tmp_path / "cards.vcf"), str(tmp_path / "box.mbox"), "--bodies", "--me", "Sam, sam@example.org")
    return empty


# --- answers for scripts ----------------------------------------------------------------------------------------------


def test_import_answers_as_the_contract_says(empty: Shell, exports: Path) -> None:
    told = empty("import", str(exports), "--json", "--region", "GB").json()
    assert {"archives", "people", "questions"} <= told.keys()
    kinds = set()
    for archive in told["archives"]:
        assert {"path", "importer", "items", "interactions", "problems", "ignored"} == archive.keys()
        kinds.add(archive["importer"])
        for counts in (archive["items"], archive["interactions"]):
            assert counts.keys() == COUNTS
            parts = counts["created"] + counts["updated"] + counts["unchanged"] + counts["refused"]
            assert counts["read"] == parts
        assert all({"where", "reason"} <= one.keys() for one in (*archive["problems"], *archive["ignored"]))
    assert kinds == {"linkedin", "vcard", "contacts-csv", "mbox", "calendar", None}
    again = empty("import", str(exports), "--json").json()
    assert again["people"] == told["people"]
    assert sum(one["items"]["created"] + one["interactions"]["created"] for one in again["archives"]) == 0


def test_people_answer_as_the_contract_says(looking: Shell) -> None:
    people = looking("people", "--json").json()
    assert len(people) > 300
    for one in people:
        assert {"id", "name", "roles", "handles", "records", "strength", "last"} <= one.keys()
        assert all(handle.keys() == {"kind", "value"} for handle in one["handles"])
        assert one["records"]
        assert all({"source", "key"} <= record.keys() for record in one["records"])
    assert any(one["strength"] is None and one["last"] is None for one in people)


def test_find_answers_as_the_contract_says(looking: Shell) -> None:
    found = looking("find", "cat", "--json").json()
    assert found.keys() == {"people", "addresses", "messages"}
    assert found["people"]
    assert found["messages"]
    assert all(one.keys() == {"id", "name", "what", "last", "why"} for one in found["people"])
    assert all(why.keys() == {"field", "text", "at"} for one in found["people"] for why in one["why"])
    for one in found["messages"]:
        assert one.keys() == {"at", "channel", "subject", "text", "others", "automatic"}
        assert all(other.keys() == {"person", "name"} for other in one["others"])
    few = looking("find", "cat", "--json", "--most", "1").json()
    assert [len(several) for several in few.values()] == [1, len(found["addresses"][:1]), 1]


def test_find_says_where_words_were_found_and_what_to_do_when_nowhere(looking: Shell) -> None:
    told = looking("find", "professor").out
    assert "found in" in told
    assert "title: Professor" in told
    assert "message of " in looking("find", "says", "hello").out
    assert "Fewer words find more: rekindle find WORD" in looking("find", "zzzz", "qqqq").out


def test_the_shortlist_answers_as_the_contract_says(looking: Shell) -> None:
    picks = looking("shortlist", "--json").json()
    assert [pick["rank"] for pick in picks] == list(range(1, 13))
    for pick in picks:
        assert {"rank", "person", "value", "reasons", "channel"} <= pick.keys()
        assert pick["person"].keys() == {"id", "name"}
        assert 1 <= len(pick["reasons"]) <= 3
        assert all(reason.keys() == {"factor", "text", "fact"} for reason in pick["reasons"])
        assert pick["channel"]


def test_questions_answer_as_the_contract_says(looking: Shell) -> None:
    asked = looking("questions", "--json").json()
    assert asked
    for one in asked:
        assert {"id", "people", "odds", "evidence"} <= one.keys()
        assert len(one["people"]) == 2
        assert all(side for side in one["people"])
        assert all(part.keys() == {"text", "bits"} for part in one["evidence"])


@pytest.mark.parametrize(
    "words",
    [
        ["import", "missing.zip"],
        ["bogus"],
        ["import"],
        ["show", "99999"],
        ["people", "--nope"],
        ["people", "--today", "2026-13-01"],
        ["later", "1", "--until", "soon"],
        ["undo", "77"],
        ["shortlist", "--size", "99"],
        ["import", "x", "--map", "nothing"],
        ["import", "x", "--map", "shoe=Size"],
        ["import", "x", "--region", "Sweden"],
        ["questions", "--answer", "x=same"],
        ["role", "1", "wizard"],
        ["me", ","],
    ],
)
def test_an_error_is_told_on_standard_error_with_three_parts(words: list[str], empty: Shell) -> None:
    said = empty(*words, "--json", code=2)
    assert said.out == ""
    told = json.loads(said.err)
    assert told.keys() == {"error", "unchanged", "next"}
    assert told["error"].endswith((".", "?"))
    assert told["unchanged"].startswith("Nothing was ")
    assert told["next"]


def test_errors_go_to_standard_error_and_leave_with_2(empty: Shell) -> None:
    said = empty.apart("--json", "import", "missing.zip", code=2)
    assert said.out == ""
    assert json.loads(said.err)["error"] == "missing.zip can't be read (no such file or directory)."
    said = empty("import", "missing.zip", code=2)
    assert said.err.startswith("missing.zip can't be read (no such file or directory). Nothing was read. Check")


# --- shared options ---------------------------------------------------------------------------------------------------


def test_shared_options_stand_before_or_after_the_name(looking: Shell) -> None:
    before = looking("--json", "--today", "2026-11-22", "--book", "me", "--verbose", "people", "Tavel")
    after = looking("people", "Tavel", "--json", "--today", "2026-11-22", "--book", "me", "--verbose")
    assert before.out == after.out
    assert before.json()


def test_the_day_comes_from_the_environment_unless_an_option_says_it(changing: Shell) -> None:
    assert "(2026-W47)" in changing("shortlist").out
    assert "(2026-W49)" in changing("shortlist", REKINDLE_TODAY="2026-12-01").out
    assert "(2026-W51)" in changing("shortlist", "--today", "2026-12-15", REKINDLE_TODAY="2026-12-01").out
    assert "REKINDLE_TODAY 'soon' is no date." in changing("people", code=2, REKINDLE_TODAY="soon").err


def test_two_books_know_nothing_of_each_other(changing: Shell) -> None:
    assert "No people here yet." in changing("people", "--book", "work").out
    assert changing("people", "--json").json()


# --- exit codes -------------------------------------------------------------------------------------------------------


def test_refused_items_leave_with_1(empty: Shell, card: Callable[..., Path]) -> None:
    path = card("Anna Lind")
    path.write_text(path.read_text() + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Broken\r\n", newline="")
    said = empty.apart("import", str(path), code=1)
    assert "1 new + 1 refused" in said.out
    assert "left out: cards.vcf" in said.out


def test_files_that_are_none_of_ours(empty: Shell, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "notes.xyz").write_text("hello")
    (tmp_path / "zero.vcf").touch()
    for name in ("folder", "notes.xyz", "zero.vcf"):
        told = " ".join(empty("import", str(tmp_path / name), code=2).err.split())
        assert "Nothing was added." in told
        assert "rekindle formats" in told


def test_a_zip_behind_a_password_says_what_to_do(empty: Shell, tmp_path: Path) -> None:
    path = tmp_path / "locked.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("cards.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nEND:VCARD\r\n")
    content = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + flags] |= 1
    path.write_bytes(content)
    said = empty("import", str(path), code=2)
    assert "password" in said.err
    assert "nzip it yourself" in " ".join(said.err.split())


def test_a_bug_tells_where_but_no_names_and_leaves_with_70(looking: Shell) -> None:
    script = (
        "import rekindle.cli.people as p, rekindle.book as b\n"
        "def broken(*a, **k): raise RuntimeError('Anna Lind')\n"
        "b.Book.people_rows = broken\n"
        "from rekindle.cli.main import main; main(['people'])"
    )
    said = looking.python(script, code=70)
    assert "Something broke in Rekindle, not in your files (RuntimeError)." in said.err
    assert "Anna Lind" not in said.err


# --- deciding ---------------------------------------------------------------------------------------------------------


def test_a_week_of_deciding(changing: Shell) -> None:
    first, second, third, *_ = changing("shortlist", "--json").json()
    numbers = [str(pick["person"]["id"]) for pick in (first, second, third)]
    assert "stays on this week's list" in changing("keep", numbers[0]).out
    assert "makes room" in changing("swap", numbers[1]).out
    assert "rests until 24 December 2026" in changing("later", numbers[2], "--until", "2026-12-24").out
    now = [pick["person"]["id"] for pick in changing("shortlist", "--json").json()]
    assert int(numbers[0]) in now
    assert int(numbers[1]) not in now
    assert "won't be suggested again" in changing("never", numbers[0]).out
    assert "you said never" in changing("why", numbers[0]).out
    assert len(changing("log", "--json").json()) == 5
    assert changing("undo").out.startswith("Undone: ")
    assert "(undone)" in changing("log").out


def test_roles_can_be_said_and_unsaid(changing: Shell) -> None:
    number = str(changing("people", "--json").json()[0]["id"])
    changing("role", number, "mentor")
    assert "mentor" in changing("show", number).out
    changing("role", number, "mentor", "--not")
    assert "mentor" not in changing("show", number).out
    told = changing("role", number, "friend", "--json").json()
    assert told["person"] == int(number)


def test_people_are_joined_and_taken_apart(changing: Shell) -> None:
    (one, *_), (other, *_) = changing("questions", "--json").json()[0]["people"]
    left, right = str(one["number"]), str(other["number"])
    assert "Made one person of" in changing("same", left, right).out
    assert "are one person here" in changing("why", left, right).out
    assert changing("why", left, right, "--json").json()["one_person"] is True
    assert "are two people" in changing("different", left, right).out
    assert "are two people here" in changing("why", left, right).out


def test_questions_are_answered_by_option(changing: Shell) -> None:
    first = changing("questions", "--json").json()[0]["id"]
    assert "Undo: rekindle undo" in " ".join(changing("questions", "--answer", f"{first}=different").out.split())
    assert first not in {one["id"] for one in changing("questions", "--json").json()}


def test_the_rest_answers(changing: Shell) -> None:
    before = len(changing("people", "--json").json())
    assert changing("rebuild", "--json").json()["people"] == before
    assert "Worked out again" in changing("rebuild").out
    assert changing("me", "--json").json()["me"]
    assert changing("me").out.strip()
    assert [one["importer"] for one in changing("formats", "--json").json()] == [one.name for one in IMPORTERS]
    assert changing("--version").out.startswith("rekindle ")


def test_proposals_are_shown_with_their_lines_accepted_and_dismissed(signed: Shell) -> None:
    told = signed("proposals").out
    assert "Anna Lind  [" in told
    assert "signed on 3 May 2025 from anna.lind@corran.example" in told
    assert "title:    Head of Sales" in told
    assert '"Head of Sales | Corran Energy AB"' in told
    assert max(map(len, told.splitlines())) <= 80
    page = signed("show", "Anna").out
    assert "title: Head of Sales? Signed 3 May 2025: Head of Sales | Corran Energy AB\n" in page
    assert "Right or wrong: rekindle proposals " in page
    title, employer, phone, page_of = (one["id"] for one in signed("proposals", "Anna", "--json").json())
    assert "Accepted Head of Sales for Anna Lind. Undo: " in signed("proposals", "--accept", title).out
    done = signed("proposals", "--accept", employer, "--dismiss", phone, "--json").json()
    assert [one["done"].split()[0] for one in done] == ["Accepted", "Dismissed"]
    assert [one["id"] for one in signed("show", "Anna", "--json").json()["proposals"]] == [page_of]
    assert [one["id"] for one in signed("proposals", "--json").json()][:1] == [page_of]
    assert "and 1 more people" not in signed("proposals", "--most", "2").out
    assert "and 1 more person (--most shows more)" in signed("proposals", "--most", "1").out
    assert "values from signatures" in signed("proposals", "--accept", "all").out
    assert "Nothing to propose" in signed("proposals").out
    assert "known from" not in signed("show", "Anna").out
    assert "signature in a mail of 3 May 2025" in signed("show", "Anna").out


def test_proposals_that_are_none_change_nothing(signed: Shell) -> None:
    first = signed("proposals", "--json").json()[0]["id"]
    assert "zzz is no open proposal." in signed("proposals", "--accept", "zzz", "--dismiss", first, code=2).err
    assert "can't be both" in signed("proposals", "--accept", first, "--dismiss", first, code=2).err
    assert signed("proposals", "--json").json()[0]["id"] == first


def test_without_texts_proposals_say_how_to_bring_them_in(looking: Shell) -> None:
    assert "rekindle import --bodies PATH" in " ".join(looking("proposals").out.split())
    assert looking("proposals", "--json").json() == []


def test_an_import_that_nobody_wanted_is_taken_back(changing: Shell, card: Callable[..., Path]) -> None:
    before = changing("people", "--json").json()
    said = changing("import", str(card("Quillon Vastmere", "Ottoline Brackwater")))
    assert "people are here now (+2)." in said.out
    changing("undo")
    assert [one["id"] for one in changing("people", "--json").json()] == [one["id"] for one in before]


def test_a_dry_run_changes_nothing(empty: Shell, card: Callable[..., Path]) -> None:
    said = empty("import", str(card("Anna Lind")), "--dry-run")
    assert "Nothing was changed: this was a dry run." in said.out
    assert "No people here yet." in empty("people").out


def test_a_demo_is_written_once(empty: Shell, tmp_path: Path) -> None:
    into = tmp_path / "made up"
    assert "who is who in truth" in empty("demo", "--into", str(into)).out
    written = sorted(path.suffix for path in into.rglob("*") if path.is_file())
    assert written == [".csv", ".ics", ".ics", ".json", ".jsonl", ".mbox", ".mbox", ".vcf", ".vcf", ".zip", ".zip"]
    assert "is not empty. Nothing was written." in " ".join(empty("demo", "--into", str(into), code=2).err.split())


def test_an_empty_book_says_what_to_do(empty: Shell) -> None:
    assert "Bring in one export" in empty("people").out
    assert "Twelve people will appear here" in empty("shortlist").out
    assert "Nothing to ask" in empty("questions").out
    assert "Nobody yet." in empty("me").out


def test_a_search_in_vain_advises_fewer_words_only_where_there_are_several(looking: Shell) -> None:
    assert "has that word, or one that begins so." in looking("find", "qqqxyz").out
    assert "Fewer words find more" in " ".join(looking("find", "qqqxyz", "zzzyx").out.split())
