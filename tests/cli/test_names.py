"""Names are the way in for whoever wants to move another's terminal: no command lets one through."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from rekindle.cli.table import width
from tests.cli.conftest import Shell, environment

pytestmark = pytest.mark.xdist_group("cli")  # one worker: the book they share is imported once
ESCAPES = "\x1b]0;owned\x07\x1b[2J\x9b31m"
TURNED = "\u202eanna\u2066lind\u200f"
NAMES = (
    f"Eve{ESCAPES}Adler",
    f"Noa{TURNED}Berg",
    "Wolfeschlegelsteinhausen" * 20,
    "Anna " * 60 + "Lind",
    "山田太郎" * 30,
    "דוד" * 40 + " לוי",
    "Zoë\u0301\u0302\u0303 Åkergren",
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """A book whose every value would like to reach the terminal."""
    folder = tmp_path_factory.mktemp("hostile")
    cards = [
        f"BEGIN:VCARD\nVERSION:4.0\nFN:{name}\nN:{name};;;;\nORG:{name}\nTITLE:{name}\nNOTE:{name}\nURL:https://{name}\n"
        f"ADR:;;{name};{name};;;\nCATEGORIES:{name}\nX-{place}:{name}\nEMAIL:e{place}@example.org\nEND:VCARD\n"
        for place, name in enumerate([*NAMES, *NAMES])
    ]
    path = folder / f"cards{TURNED}\x1b[31m.vcf"
    path.write_text("".join(cards) + f"BEGIN:VCARD\nVERSION:3.0\nFN:{NAMES[0]}\n", encoding="utf-8")
    rows = "".join(f'"{name}","{name}","{name}","01 Jan 2024"\n' for name in NAMES)
    (folder / "Connections.csv").write_text(f"First Name,Last Name,Company,Connected On\n{rows}", encoding="utf-8")
    letter = (
        f"From - Sat May 03 10:00:00 2025\nMessage-ID: <1@x.example>\nDate: 3 May 2025 10:00:00 +0000\n"
        f"From: Eve <e0@example.org>\nTo: me@x.example\n\nBest,\nEve\n"
        f"Head of {ESCAPES} {TURNED}, Example {TURNED} AB\n\n"
    )
    (folder / "box.mbox").write_text(letter, encoding="utf-8")
    shell = Shell(folder / "home")
    shell("import", str(folder), "--verbose", "--bodies", code=1)
    return shell


def commands(shell: Shell) -> list[tuple[str, ...]]:
    ids = [str(one["id"]) for one in shell("people", "--json").json()]
    asked = [one["id"] for one in shell("questions", "--json").json()]
    folder = str(shell.home.parent)
    proposed = [one["id"] for one in shell("proposals", "--json").json()]
    return [
        ("proposals",), ("proposals", ids[0]), ("proposals", "--accept", ESCAPES),
        ("proposals", "--dismiss", proposed[0]), ("proposals", "--accept", "all"),
        ("people",), ("people", "--verbose"), ("people", "a"), ("find", "a"), ("find", "zzz" + ESCAPES),
        ("find", "example"), ("questions",), ("questions", "--most", "99"),
        ("shortlist",), ("log",), ("me",), ("formats",), ("show", NAMES[0]), ("show", NAMES[1]),
        ("show", "zzz" + ESCAPES),
        *(("show", one) for one in ids), *(("why", one) for one in ids), ("why", ids[0], ids[1]),
        *(("questions", "--answer", f"{one}=later") for one in asked[:1]), ("questions", "--answer", f"{ESCAPES}=same"),
        ("same", ids[0], ids[1]), ("different", ids[2], ids[3]), ("role", ids[2], "mentor"), ("role", ids[2], ESCAPES),
        ("never", ids[2]), ("later", ids[3]), ("later", ids[3], "--until", ESCAPES), ("keep", ids[4]), ("swap", ids[4]),
        ("import", folder, "--verbose"), ("import", folder, "--dry-run"), ("import", folder + ESCAPES),
        ("import", folder, "--map", f"{TURNED}=x"), ("import", folder, "--as", ESCAPES), (f"pe{ESCAPES}ople",),
        ("me", f"Sam{ESCAPES} Moran"), ("me",), ("rebuild",), ("undo",), ("undo", "1"), ("log", "--verbose"),
        ("news", f"I moved{ESCAPES}", "--topic", TURNED), ("news",), ("gives", f"a page{ESCAPES}", "--to", ids[5]),
        ("gives",), ("trips", f"Hull{TURNED}"), ("trips",), ("me", "--place", f"Leeds{ESCAPES}"),
        ("me", "--zone", ESCAPES), ("goals", "gives", "3", "--until", ESCAPES), ("goals",), ("stats",),
        ("stats", "--svg", folder + ESCAPES),
        ("demo", "--into", folder), ("people", f"--{ESCAPES}"), ("--today", ESCAPES, "people"),
    ]  # fmt: skip


def unsafe(text: str) -> list[str]:
    return [mark for mark in text if mark != "\n" and unicodedata.category(mark) in ("Cc", "Cf", "Cs", "Zl", "Zp")]


def told(shell: Shell, words: tuple[str, ...]) -> str:
    said = shell(*words, code=None)
    assert said.code in (0, 1, 2), (words, said.err)
    return said.out + said.err


def test_no_command_lets_a_name_move_the_terminal(hostile: Shell) -> None:
    for words in commands(hostile):
        text = told(hostile, words)
        assert not unsafe(text), (words, text)
        assert [line for line in text.splitlines() if width(line) > 80] == [], words


@pytest.mark.parametrize(
    "words", [("people",), ("questions",), ("shortlist",), ("log",), ("proposals",), ("show", "zzz" + ESCAPES)]
)
def test_json_carries_such_names_escaped(hostile: Shell, words: tuple[str, ...]) -> None:
    assert not unsafe(told(hostile, (*words, "--json")))


@pytest.mark.parametrize(
    "typed",
    ["\ud800", "a\udcffb", "a\x00b", "x" * 60_000, "9" * 30, "{news}", "{", "--help", "=1+1", "\r\nBcc: e@x.example"],
)
def test_whatever_is_typed_is_kept_as_it_is_or_refused_in_words(hostile: Shell, typed: str) -> None:
    person = str(hostile("people", "--json").json()[0]["id"])
    several: list[tuple[str, ...]] = [
        ("touched", typed, "--how", "mail"), ("touched", person, "--how", "mail", "--promise", typed, "--again"),
        ("note", person, "--memory", typed), ("stage", typed), ("refer", person, "--led-to", typed),
        ("snooze", person, "--why", typed), ("news", typed), ("gives", typed, "--to", person),
        ("me", "--sign-off", typed), ("ready", typed),
        ("send", typed), ("edit", "1", "--text", typed), ("drop", typed), ("occasions", typed),
        ("export", f"{hostile.home}/no/{typed}"), ("restore", f"{hostile.home}/{typed}"), ("today",), ("drafts",),
    ]  # fmt: skip
    for words in several:
        text = told(hostile, words)
        assert not unsafe(text), (words, text)


def test_a_pipe_gets_no_colours(looking: Shell, tmp_path: Path) -> None:
    for words in (("people",), ("shortlist",), ("formats",), ("questions",)):
        assert "\x1b" not in looking.apart(*words).out
    assert "NO_COLOR" not in environment(tmp_path)


def test_every_line_of_every_list_fits_80_columns(looking: Shell) -> None:
    ids = [str(pick["person"]["id"]) for pick in looking("shortlist", "--json").json()][:4]
    several = [
        ("people",),
        ("find", "h"),
        ("find", "any", "time"),
        ("shortlist",),
        ("questions", "--most", "200"),
        ("log",),
        ("me",),
        ("formats",),
        ("--help",),
    ]
    for words in (*several, *(("show", one) for one in ids), *(("why", one) for one in ids)):
        assert [line for line in looking(*words).out.splitlines() if width(line) > 80] == [], words
