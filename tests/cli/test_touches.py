"""Handing over, logging, what came back, as one types it; applications are real programs that keep their words."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.cli.table import width
from rekindle.model.draft import Draft, DraftKind, DraftState, Medium
from rekindle.services.noting import keep_one
from tests.cli.conftest import COMMAND, TODAY, Said, Shell, environment
from tests.cli.test_terminal import Terminal

pytestmark = pytest.mark.xdist_group("cli")  # one worker, as the others of this folder
Write = Callable[..., str]
Programs = Callable[..., dict[str, str]]
TEXT = (
    "Hi Anna,\n\nyou ran the harbour workshop in 2021, and I still use your gauge list. I've moved to Leeds since, and "
    "built a flood map of the Aire valley over the summer. I could send you the tide data, tidied, if your class has a "
    "use for it. Are you still teaching the spring course?\n\nSam"
)
CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Lind\nEMAIL:anna@example.org\nTEL;TYPE=HOME:+442079460123\n"
    "TEL;TYPE=CELL:+447700900123\nURL:https://www.linkedin.com/in/anna-lind\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:Kofi Mensah\nNOTE:no address\nEND:VCARD\n"
)


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A shell on a book of two people, one of whom can be reached."""
    (tmp_path / "cards.vcf").write_text(CARDS)
    with Book(tmp_path / "home", today=TODAY) as book:
        book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org")
    return Shell(tmp_path / "home")


@pytest.fixture
def write(shell: Shell) -> Callable[..., str]:
    """Keeps a draft; its number."""

    def made(medium: Medium = Medium.MAIL, **more: object) -> str:
        fields: dict[str, object] = {"record": 1, "kind": DraftKind.AGAIN, "text": TEXT, "state": DraftState.READY}
        subject = {"subject": "Harbour list & tides"} if medium is Medium.MAIL else {}
        draft = Draft(medium=medium, **{**fields, **subject, **more})  # type: ignore[arg-type]  # the fields of a draft
        with Book(shell.home, today=TODAY) as book:
            return str(keep_one(book._at, draft, "draft", "Draft", now="2026-11-21T10:00:00Z").number)

    return made


@pytest.fixture
def programs(tmp_path: Path) -> Callable[..., dict[str, str]]:
    """Puts programs on the PATH; each writes its words, and what it reads, into a file of its name."""

    def made(*names: str, code: int = 0) -> dict[str, str]:
        folder = tmp_path / "bin"
        folder.mkdir()
        for name in names:
            program = folder / name
            program.write_text(
                f'#!/bin/sh\nprintf "%s\\n" "$@" > "{folder}/{name}.words"\ncat > "{folder}/{name}.read"\nexit {code}\n'
            )
            program.chmod(0o755)
        return {"PATH": f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin", "DISPLAY": ":9", "WAYLAND_DISPLAY": ""}

    return made


def given(tmp_path: Path, name: str) -> str:
    return (tmp_path / "bin" / name).read_text()


def run(shell: Shell, around: dict[str, str], *words: str) -> Said:
    return shell(*words, code=0, **around)


def one_line(said: Said) -> str:
    return " ".join(said.out.split())


# --- touched ---


def test_a_line_logs_a_call(shell: Shell) -> None:
    said = shell("touched", "Anna", "--how", "call", "--note", "tide gates", "--promise", "send you the list")
    assert one_line(said).startswith("Logged: call with Anna Lind, today. Back in view on ")
    assert "Undo: rekindle undo 2" in one_line(said)
    assert "Promised: send you the list, for 26 November." in said.out
    assert "Undone: Logged call with Anna Lind, 21 November 2026." in shell("undo").out


def test_what_is_logged_is_told_to_scripts(shell: Shell) -> None:
    told = shell(
        "touched", "Anna", "--how", "mail", "--on", "yesterday", "--told", "--offered", "send you X", "--ask", "advice",
        "--open", "--note", "hello", "--json",
    ).json()  # fmt: skip
    assert told == {
        "id": 1, "person": {"id": 1, "name": "Anna Lind"}, "on": "2026-11-20", "channel": "mail", "direction": "out",
        "note": "hello", "private": False, "minutes": None, "draft": None, "family": None, "news": None, "causes": [],
        "told": True, "offered": True, "ask": "advice", "reply": None, "words": None, "until": None,
        "gives": [{"id": 1, "offer": "send you X", "state": "offered", "due": None}], "never": False,
        "back": told["back"], "log": 2,
    }  # fmt: skip
    assert date.fromisoformat(told["back"]) > TODAY


def test_what_came_back_is_read_from_the_input(shell: Shell) -> None:
    said = subprocess.run(
        [*COMMAND, "touched", "Anna", "--how", "sms", "--text", "-"], input="Swamped until 3 December ✓", text=True,
        env=environment(shell.home), capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    assert "Logged: SMS from Anna Lind, today. Undo: rekindle undo 2" in said.stdout
    assert 'Taken for: busy ("swamped"). If not, undo it and log it with --reply KIND.' in said.stdout
    told = shell("touched", "Anna", "--how", "mail", "--text", "Hm. " * 20, "--json").json()
    assert (told["direction"], told["reply"], told["words"]) == ("in", "positive", "")
    assert "Taken for: positive." in shell("touched", "Anna", "--how", "chat", "--text", "Hm. " * 20).out


def test_who_wants_no_more_is_left_alone_and_a_bounce_counts_for_nothing(shell: Shell) -> None:
    said = shell("touched", "Anna", "--how", "mail", "--in", "--reply", "negative")
    assert "Asked not to be written to: done, for good. No message goes out about it." in said.out
    said = shell("touched", "Kofi", "--how", "mail", "--reply", "bounce")
    assert "It did not arrive, so it does not count. Find another address: rekindle show 2" in one_line(said)


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["Nobody", "--how", "mail"], "Nobody here is called Nobody."),
        (
            ["Anna", "--how", "pigeon"],
            "There is no channel called pigeon. Nothing was logged. Say how: mail, linkedin,",
        ),
        (["Anna", "--how", "mail", "--on", "soon"], "soon is no date. Nothing was changed. Write it as 2026-12-24."),
        (["Anna", "--how", "mail", "--on", "tomorrow"], "22 November 2026 is still to come."),
        (["Anna", "--how", "mail", "--both", "--minutes", "-3"], "-3"),
        (["Anna", "--draft", "7"], "There is no draft 7. Nothing was changed. See them: rekindle drafts"),
    ],
)
def test_a_mistake_is_told(shell: Shell, words: list[str], error: str) -> None:
    assert error in " ".join(shell("touched", *words, code=2).err.split())


def test_a_page_shows_what_was_logged(shell: Shell) -> None:
    for days in range(1, 13):
        shell("touched", "Anna", "--how", "mail", "--on", f"2026-10-{days:02}", "--note", f"page {days}")
    shell("touched", "Anna", "--how", "coffee", "--on", "2026-11-01")
    shell("touched", "Anna", "--how", "mail", "--reply", "busy", "--on", "2026-11-02")
    told = shell("show", "Anna").out
    assert (
        "Logged by you\n  2026-11-02 <- mail: busy\n  2026-11-01 -- in person\n  2026-10-12 -> mail: page 12\n" in told
    )
    assert "and 4 earlier (--verbose shows them)" in told
    assert "page 1\n" in shell("show", "Anna", "--verbose").out
    touches = shell("show", "Anna", "--json").json()["touches"]
    assert len(touches) == 14
    assert touches[0] == {
        "id": 14, "on": "2026-11-02", "channel": "mail", "direction": "in", "note": "", "reply": "busy",
    }  # fmt: skip
    assert "Logged by you" not in shell("show", "Kofi").out


# --- send ---


def test_a_mail_opens_with_its_text_ready(shell: Shell, write: Write, programs: Programs, tmp_path: Path) -> None:
    number = write()
    said = run(shell, programs("xdg-open"), "send", number)
    words = given(tmp_path, "xdg-open.words").strip()
    assert words.startswith(
        "mailto:anna@example.org?subject=Harbour%20list%20%26%20tides&body=Hi%20Anna%2C%0D%0A%0D%0Ayou"
    )
    assert said.out == (
        f"Open, to anna@example.org. Rekindle doesn't send; you do.\nOnce it is sent: rekindle send {number} --sent\n"
    )
    said = shell("send", number, "--sent")
    assert "Logged: mail to Anna Lind, today." in one_line(said)
    assert "was sent already, on 21 November 2026." in " ".join(shell("send", number, code=2).err.split())


def test_without_a_mail_program_the_text_is_copied(
    shell: Shell, write: Write, programs: Programs, tmp_path: Path
) -> None:
    number = write()
    around = programs("xclip")
    said = run(shell, {**around, "PATH": around["PATH"].split(os.pathsep)[0] + ":/bin"}, "send", number, "--not-sent")
    assert one_line(said) == (
        "No mail program opened. The draft is kept and its text is copied. Paste it where you write mail."
    )
    assert given(tmp_path, "xclip.read") == TEXT


def test_a_long_mail_opens_bare_and_its_text_is_copied(
    shell: Shell, write: Write, programs: Programs, tmp_path: Path
) -> None:
    long = TEXT * 6
    said = run(shell, programs("xdg-open", "xclip"), "send", write(text=long), "--not-sent")
    assert given(tmp_path, "xdg-open.words") == "mailto:anna@example.org?subject=Harbour%20list%20%26%20tides\n"
    assert given(tmp_path, "xclip.read") == long
    assert "Open: anna@example.org. The draft is kept and its text is copied." in one_line(said)


def test_a_page_opens_beside_the_clipboard(shell: Shell, write: Write, programs: Programs, tmp_path: Path) -> None:
    said = run(shell, programs("xdg-open", "xclip"), "send", write(Medium.LINKEDIN), "--not-sent")
    assert given(tmp_path, "xdg-open.words") == "https://www.linkedin.com/in/anna-lind\n"
    assert "is copied. Paste it into their page." in one_line(said)


def test_an_sms_and_a_call_go_to_the_mobile(shell: Shell, write: Write, programs: Programs, tmp_path: Path) -> None:
    around = programs("xdg-open")
    run(shell, around, "send", write(Medium.SMS, text="Hi & bye"), "--not-sent")
    assert given(tmp_path, "xdg-open.words") == "sms:+447700900123?body=Hi%20%26%20bye\n"
    said = run(shell, around, "send", write(Medium.CALL, text="- Memory\n- Update\n- Offer"), "--not-sent")
    assert given(tmp_path, "xdg-open.words") == "tel:+447700900123\n"
    assert said.out == "Ringing +447700900123. The words:\n- Memory\n- Update\n- Offer\n"
    said = run(shell, around, "send", write(Medium.VOICEMAIL, text="Hello", record=2), "--not-sent")
    assert said.out == "Ring Kofi Mensah. The words:\nHello\n"


def test_with_neither_program_nor_clipboard_the_text_is_shown(shell: Shell, write: Write, tmp_path: Path) -> None:
    said = shell("send", write(), "--not-sent", PATH=str(tmp_path / "nothing"))
    assert one_line(said).startswith(
        "No mail program opened. The draft is kept. Nothing took it to the clipboard; here it is to copy: "
        "Subject: Harbour list & tides Hi Anna, you ran"
    )
    said = shell("send", write(Medium.CHAT), "--not-sent", PATH=str(tmp_path / "nothing"))
    assert one_line(said).startswith("Nothing opened. The draft is kept.")


def test_it_is_only_shown_when_one_asks_for_that(
    shell: Shell, write: Write, programs: Programs, tmp_path: Path
) -> None:
    around = programs("xdg-open", "xclip")
    said = run(shell, around, "send", write(), "--print")
    assert said.out.startswith("To: Anna Lind, anna@example.org\nSubject: Harbour list & tides\n\nHi Anna,\n\nyou ran")
    assert all(width(line) <= 80 for line in said.out.splitlines())
    assert run(shell, around, "send", write(Medium.CHAT, record=2, text="Hi"), "--print").out == "To: Kofi Mensah\nHi\n"
    told = run(shell, around, "send", write(), "--print", "--json").json()
    assert told.keys() == {"draft", "person", "channel", "to", "link", "subject", "text", "opened", "copied"}
    assert (told["text"], told["opened"], told["copied"]) == (TEXT, False, False)
    assert not list((tmp_path / "bin").glob("*.words"))
    told = run(shell, around, "send", write(), "--json").json()
    assert (told["opened"], told["copied"]) == (True, False)
    assert shell("send", str(told["draft"]), "--sent", "--json").json()["draft"] == told["draft"]


def test_another_address_may_be_given(shell: Shell, write: Write) -> None:
    assert "To: Kofi Mensah, k@example.org" in shell("send", write(record=2), "--print", "--to", "k@example.org").out
    for to in ("k@example.org?bcc=eve@example.org", "k@example.org\nBcc: eve@example.org"):
        assert "no mail address" in shell("send", write(record=2), "--print", "--to", to, code=2).err


@pytest.mark.parametrize(
    ("medium", "more", "error"),
    [
        (Medium.MAIL, {"record": 2}, "There is no mail address for Kofi Mensah here. Nothing was opened; the draft is"),
        (Medium.SMS, {"record": 2}, "There is no phone number for Kofi Mensah here."),
        (Medium.MAIL, {"state": DraftState.DROPPED}, "Draft 1 was dropped."),
        (Medium.MAIL, {"state": DraftState.OPEN, "text": "Are you hiring? My CV is attached."}, "to mend first. M1"),
    ],
)
def test_what_must_not_go_out_is_not_handed_over(
    shell: Shell, write: Write, medium: Medium, more: dict[str, object], error: str
) -> None:
    assert error in " ".join(shell("send", write(medium, **more), "--print", code=2).err.split())


def test_an_open_draft_is_made_ready_first(shell: Shell, write: Write) -> None:
    number = write(state=DraftState.OPEN)
    shell("send", number, "--print")
    assert shell("log", "--json").json()[0]["verb"] == "ready"


def test_who_wants_no_message_gets_none(shell: Shell, write: Write) -> None:
    number = write()
    shell("never", "1")
    assert "Anna Lind is not to be written to." in shell("send", number, code=2).err


def test_saving_needs_a_mailbox(shell: Shell, write: Write) -> None:
    said = shell("send", write(), "--save", code=2)
    assert "mailbox" in said.err


@pytest.fixture
def terminal(shell: Shell) -> Iterator[Callable[..., Terminal]]:
    opened: list[Terminal] = []

    def made(*words: str, **more: str) -> Terminal:
        opened.append(Terminal([*COMMAND, *words], shell, **more))
        return opened[-1]

    yield made
    for one in opened:
        one.close()


@pytest.mark.parametrize(("typed", "told"), [("y", "Logged: mail to Anna Lind, today."), ("", "Once it is sent:")])
def test_at_a_terminal_it_asks_whether_it_was_sent(
    terminal: Callable[..., Terminal], write: Write, programs: Programs, typed: str, told: str
) -> None:
    screen = terminal("send", write(), **programs("xdg-open"))
    screen.until("Did you send it? [y/N]")
    screen.type(f"{typed}\n")
    screen.until(told)
    assert screen.end() == 0


# --- replies ---


def test_with_no_replies_it_says_where_they_come_from(shell: Shell) -> None:
    assert one_line(shell("replies")).startswith(
        "No replies to answer. They're found when you next import, or paste one"
    )
    assert "Who wrote first" in one_line(shell("replies"))
    assert shell("replies", "--json").json() == []


def test_replies_come_with_what_to_do_next(shell: Shell) -> None:
    shell("touched", "Anna", "--how", "mail", "--on", "2026-11-10")
    shell("touched", "Kofi", "--how", "sms", "--on", "2026-11-10")
    shell("touched", "Anna", "--how", "mail", "--text", "Could you send me the list?")
    shell("touched", "Kofi", "--how", "sms", "--reply", "automatic", "--until", "2026-12-03")
    said = shell("replies").out
    assert said == (
        "Anna Lind  [1]\n  mail of 21 November 2026, help\n  They asked for something. Send it by 26 November 2026.\n"
        "Kofi Mensah  [2]\n  SMS of 21 November 2026, automatic\n"
        "  Away until 3 December 2026. Back in view on 6 December 2026.\n"
    )
    first = shell("replies", "--json").json()[0]
    assert first == {
        "person": {"id": 1, "name": "Anna Lind"}, "on": "2026-11-21", "channel": "mail", "kind": "help", "words": None,
        "subject": None, "until": None, "days": 11, "touch": 1, "next": first["next"], "due": "2026-11-26",
    }  # fmt: skip
    shell("touched", "Anna", "--how", "mail")
    assert [one["person"]["name"] for one in shell("replies", "--json").json()] == ["Kofi Mensah"]
    shell("touched", "Kofi", "--how", "sms", "--reply", "negative")
    assert shell("replies", "--json").json() == []


def test_an_import_says_that_replies_came_in(shell: Shell, tmp_path: Path) -> None:
    shell("touched", "Anna", "--how", "mail", "--on", "2026-11-10")
    (tmp_path / "box.mbox").write_text(
        "From - Sat May 03 10:00:00 2025\nMessage-ID: <1@post.example>\nDate: 12 Nov 2026 10:00:00 +0000\n"
        "From: Anna Lind <anna@example.org>\nTo: sam@example.org\nSubject: Eels\n\nHow are you?\n\n"
    )
    assert "1 reply waits for you: rekindle replies\n" in shell("import", str(tmp_path / "box.mbox")).out
    assert shell("replies", "--json").json()[0]["subject"] == "Eels"
