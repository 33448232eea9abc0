"""The ways out at the command line: off by default, shown beforehand, and no secret anywhere but in its own file."""

from __future__ import annotations

import io
import json
import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.model.draft import Draft, DraftKind, DraftState, Medium, Slot
from rekindle.services.noting import keep_one
from rekindle.store import vault
from tests.cli.conftest import TODAY, Said, Shell
from tests.cli.test_terminal import terminal
from tests.models import model
from tests.post import DRAFTS, PASSWORD, SENT, Post

pytestmark = pytest.mark.xdist_group("cli")  # one worker: the book they share is imported once
RECENT = datetime(2026, 11, 18, 12, tzinfo=UTC)
ANSWER = "Subject: Your tides\n\nDear Anna, the harbour came to mind. Bergen too.\n\nSam"


def mail(number: int) -> bytes:
    return (
        f"From: Anna Lind <anna@example.org>\r\nTo: sam@example.org\r\nSubject: Letter {number}\r\n"
        f"Date: Wed, 18 Nov 2026 12:00:00 +0000\r\nMessage-ID: <letter-{number}@example.org>\r\n\r\nWords\r\n"
    ).encode()


Typed = Callable[..., Said]


@pytest.fixture
def typed(empty: Shell, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Runs a command with something on its standard input; the passphrase is in the environment."""
    monkeypatch.setattr(vault, "ROUNDS", 1)

    def run(*words: str, stdin: str = "", code: int = 0, **more: str) -> Said:
        monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        return empty(*words, code=code, **{"REKINDLE_PASSPHRASE": "made-up", **more})

    run("import", str(_cards(empty.home.parent)), "--me", "Sam Moran, sam@example.org")
    return run


def _cards(folder: Path) -> Path:
    cards = folder / "cards.vcf"
    cards.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Anna Lind\nEMAIL:anna@example.org\nEND:VCARD\n")
    return cards


def keep_draft(home: Path, **more: object) -> int:
    plain: dict[str, object] = {
        "record": 1, "kind": DraftKind.AGAIN, "medium": Medium.MAIL, "text": "Dear Anna, eels.", "subject": "Eels",
        "slots": (Slot(slot="memory", value="harbour workshop", fact="harbour workshop", source="you typed"),),
    }  # fmt: skip
    with Book(home, today=TODAY) as book:
        return keep_one(book._at, Draft(**{**plain, **more}), "draft", "Drafted", now="2026-11-21T10:00:00Z").number  # type: ignore[arg-type]  # plain fields


def set_up(typed: Typed, post: Post, user: str, *more: str, password: str = PASSWORD, code: int = 0) -> Said:
    line = ("--port", str(post.plain), "--plain", "--password-stdin")
    return typed("mailbox", "--set-up", f"{user}@127.0.0.1", *line, *more, stdin=f"{password}\n", code=code)


# --- the mailbox ------------------------------------------------------------------------------------------------------


def test_a_mailbox_from_set_up_to_forgotten(typed: Typed, post: Post) -> None:
    user = post.user()
    post.put(user, mail(1), mail(2), on=RECENT)
    said = " ".join(set_up(typed, post, user).out.split())
    assert f"Set up: {user} at 127.0.0.1. The password is in the encrypted file secrets." in said
    assert f"{SENT} (sent)" in said
    assert "port" in typed("mailbox").out
    looked = typed("mailbox", "--check").out
    assert "2 new of 2 mails read." in looked
    assert "Wrote: Anna Lind." in looked
    assert "Nothing new in the mailbox." in typed("mailbox", "--check").out
    assert "Letter 2" in typed("show", "Anna").out
    assert "Undone" in typed("undo").out
    assert typed("mailbox", "--check", "--json").json() == {
        "account": f"{user} at 127.0.0.1", "read": 2, "new": 2, "left_out": 0, "wrote": ["Anna Lind"],
        "dropped": False, "log": 4,
    }  # fmt: skip
    shown = typed("mailbox", "--folder", "INBOX", "--drafts", "Halbes", "--json").json()
    assert shown == {
        "user": user, "host": "127.0.0.1", "port": post.plain, "security": "plain", "folders": ["INBOX"],
        "drafts": "Halbes",
    }  # fmt: skip
    assert "saves drafts in: Halbes" in typed("mailbox").out
    assert "Forgotten" in typed("mailbox", "--forget").out
    assert typed("mailbox", "--json").json() is None
    assert "No mailbox is set up" in typed("mailbox").out
    assert "Letter 2" in typed("show", "Anna").out


def test_mistakes_in_setting_up_say_what_to_do_and_keep_nothing(typed: Typed, post: Post) -> None:
    user = post.user()
    assert "didn't accept the password" in set_up(typed, post, user, password="wrong", code=2).err  # noqa: S106 - made up
    assert "No password was given" in set_up(typed, post, user, password="", code=2).err
    assert "has a user and a server" in typed("mailbox", "--set-up", "sam", "--password-stdin", stdin="x", code=2).err
    words = ("mailbox", "--user", "sam", "--host", "imap.example.org", "--plain", "--password-stdin")
    assert "would be open to others" in " ".join(typed(*words, stdin="x", code=2).err.split())
    assert "No mailbox is set up" in typed("mailbox", "--check", code=2).err
    assert typed("mailbox", "--json").json() is None


def test_user_and_host_may_be_told_apart(typed: Typed, post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(post.authority))
    user, port = post.user(), str(post.secure)
    words = ("mailbox", "--set-up", user, "--host", "localhost", "--port", port, "--password-stdin", "--json")
    told = typed(*words, stdin=f"{PASSWORD}\n").json()
    assert told["security"] == "tls"
    assert told["password"].endswith("file secrets")
    assert set(told["found"]) >= {"INBOX", DRAFTS}


def test_a_password_is_typed_unseen(empty: Shell, post: Post) -> None:
    user = post.user()
    line = ("mailbox", "--set-up", f"{user}@127.0.0.1", "--port", str(post.plain), "--plain")
    with terminal(empty, *line) as one:
        one.until("has them): ")
        one.type(f"{PASSWORD}\n")
        one.until("Choose a passphrase for the file: ")
        one.type("hidden-words\n")
        one.until("Set up:")
        assert one.end() == 0
        assert "sesame" not in one.shown
        assert "hidden-words" not in one.shown
    with terminal(empty, "mailbox", "--check") as one:
        one.until("Passphrase for your saved passwords: ")
        one.type("hidden-words\n")
        one.until("Nothing new in the mailbox.")
        assert one.end() == 0


# --- the model --------------------------------------------------------------------------------------------------------


def test_a_model_from_set_up_to_forgotten(typed: Typed, empty: Shell) -> None:
    number = keep_draft(empty.home)
    assert "nothing goes to any" in typed("model").out
    assert "Wording by a model is off" in typed("suggest", str(number), code=2).err
    with model(ANSWER) as server:
        told = typed("model", "--set-up", server.url, "--model", "small", "--key-stdin", stdin="key-4711\n").out
        assert "Its key is in the encrypted file secrets." in told
        assert typed("model", "--json").json()["model"] == "small"
        said = typed("suggest", str(number)).out  # nobody to ask: that is a no
        assert "memory    harbour workshop" in said
        assert said.endswith("Nothing was sent.\n")
        assert "Every field is material" in " ".join(typed("suggest", str(number), "--show", "--verbose").out.split())
        payload = typed("suggest", str(number), "--json").json()
        assert payload["sent"] is False
        assert server.asked == []
        said = typed("suggest", str(number), "--yes", code=1).out
        assert server.asked[0][2] == payload["body"]
    assert 'Nothing you gave says "Bergen"' in " ".join(said.split())
    assert "Worded by a model." in said
    assert "worded by a model" in " ".join(typed("drafts").out.split())
    assert "Forgotten" in typed("model", "--forget").out
    assert typed("model", "--json").json() is None


def test_a_good_wording_for_scripts(typed: Typed, empty: Shell) -> None:
    number = keep_draft(empty.home)
    with model("Dear Anna, the harbour workshop came to mind. https://evil.example/x") as server:
        typed("model", "--set-up", server.url, "--model", "small", "--no-key")
        told = typed("suggest", str(number), "--yes", "--json", code=None).json()
        assert typed("suggest", str(number), "--yes", code=None).out.count("Taken out") == 1
    assert (told["sent"], told["writer"], told["unfounded"]) == (True, "model", [])
    assert told["removed"] == ["https://evil.example/x"]
    assert {"id", "text", "lint", "log"} <= set(told)


def test_a_user_at_a_terminal_is_asked_before_anything_goes(empty: Shell) -> None:
    empty("import", str(_cards(empty.home.parent)), "--me", "Sam Moran, sam@example.org")
    number = keep_draft(empty.home)
    with model("Dear Anna, the harbour workshop came to mind.") as server:
        empty("model", "--set-up", server.url, "--model", "small", "--no-key")
        for key, sent in (("\n", 0), ("n\n", 0), ("y\n", 1)):
            with terminal(empty, "suggest", str(number)) as one:
                one.until("Send these fields to 127.0.0.1")
                one.until("[y/N]: ")
                one.type(key)
                one.end()
            assert len(server.asked) == sent


# --- promises (safety.md section 7) -----------------------------------------------------------------------------------


def test_twenty_secrets_are_nowhere_but_in_the_encrypted_file(typed: Typed, empty: Shell, post: Post) -> None:
    """Passwords that work, that are refused, keys, and one in a traceback: never in the book, an export, or a word."""
    number = keep_draft(empty.home, state=DraftState.READY)
    planted = [f"canary-{secrets.token_hex(8)}" for _ in range(18)]
    heard = [set_up(typed, post, post.user(), password=word, code=2) for word in planted[:8]]
    user = post.user()
    heard += [set_up(typed, post, user), typed("mailbox", "--check"), typed("mailbox", "--verbose")]
    heard += [typed("mailbox", "--set-up", f"{user}@127.0.0.1", "--port", str(post.plain), "--plain", code=2)]
    with model("Bergen") as server:
        for word in planted[8:]:
            heard.append(typed("model", "--set-up", server.url, "--model", "m", "--key-stdin", stdin=f"{word}\n"))
        heard.append(typed("suggest", str(number), "--yes", "--json", code=1))
        assert planted[-1] in server.asked[0][1]["Authorization"]
    heard.append(typed("suggest", str(number), "--yes", "--verbose", code=2))  # the server is gone
    wrong = {"REKINDLE_PASSPHRASE": "canary-passphrase"}
    heard.append(typed("mailbox", "--check", "--verbose", code=2, **wrong))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("rekindle.services.mailing.to_read", None)  # a fault of ours while the password is at hand
        heard.append(typed("mailbox", "--check", "--verbose", code=70))
        assert "Traceback" in heard[-1].err
    out = empty.home.parent / "all.export"
    heard += [typed("export", str(out)), typed("log", "--json")]
    words = [*planted, PASSWORD, "made-up", "canary-passphrase"]
    files = [path for path in (*empty.home.rglob("*"), out) if path.is_file()]
    assert {path.name for path in files} >= {"secrets", "rekindle.book", "all.export"}
    found = [path.read_bytes() for path in files] + [(one.out + one.err).encode() for one in heard]
    assert [word for word in words if any(word.encode() in text for text in found)] == []
    assert vault.get(empty.home / "secrets", "made-up", f"mailbox {user} 127.0.0.1:{post.plain}") == PASSWORD


GUARD = """
import sys
def guard(event, _):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "socket.gethostbyname"):
        raise SystemExit(f"network: {event}")
sys.addaudithook(guard)
from rekindle.cli.main import main
import json, contextlib, io
for words in json.loads(sys.argv[1]):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            main(words)
        except SystemExit as left:
            code = left.code
    if "network" in str(code):
        sys.exit(f"{words}: {code}")
    loaded = [name for name in ("imaplib", "imap_tools", "keyring", "http.client", "ssl") if name in sys.modules]
    print(json.dumps([words, code, loaded, out.getvalue()]))
"""
QUIET = [
    ["--help"], ["people"], ["shortlist"], ["drafts"], ["today"], ["week"], ["log"], ["show", "1"], ["questions"],
    ["find", "a"], ["news"], ["gives"], ["goals"], ["stats"], ["mailbox", "--help"], ["model", "--help"],
]  # fmt: skip
OFF = [["suggest", "1"], ["mailbox"], ["mailbox", "--check"], ["mailbox", "--forget"], ["model"], ["model", "--forget"]]


def test_no_command_touches_the_network_until_a_way_out_is_set_up(changing: Shell) -> None:
    lines = changing.python(GUARD, json.dumps([*QUIET, *OFF])).out.splitlines()
    told = [json.loads(line) for line in lines]
    assert [words for words, *_ in told] == [*QUIET, *OFF]
    for words, code, loaded, said in told[: len(QUIET)]:
        assert code == 0, (words, said)
        assert loaded == [], words
    assert [code for _, code, *_ in told[len(QUIET) :]] == [2, 0, 2, 2, 0, 2]


def test_the_guard_sees_a_way_out_that_is_used(typed: Typed, empty: Shell, post: Post) -> None:
    set_up(typed, post, post.user())
    opens = "import os\nos.environ['REKINDLE_PASSPHRASE'] = 'made-up'\n"
    opens += "from rekindle.store import vault\nvault.ROUNDS = 1\n"
    empty.python(opens + GUARD, json.dumps([["mailbox", "--check"]]), code=1)
