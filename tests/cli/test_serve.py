"""`rekindle serve` as it is typed: a link, one server a book, and a clean end."""

from __future__ import annotations

import json
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

from rekindle.cli.serve import can_open
from rekindle.web import listening, settings
from tests.cli.conftest import COMMAND, Shell, environment
from tests.conftest import fresh_schema
from tests.web.visitor import Visitor

pytestmark = [
    pytest.mark.xdist_group("cli"),
    pytest.mark.skipif(not (settings.BUILT / "static").is_dir(), reason="the pages' files are not built"),
]
HEAVY = ("django", "waitress", "whitenoise", "jinja2")


class Serving:
    """A server of its own process."""

    def __init__(self, shell: Shell, *words: str, **more: str) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, "serve", "--json", *words], env=environment(shell.home, **more), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", cwd=shell.home.parent,
        )  # fmt: skip
        assert self.process.stdout
        told = ""
        while not told.rstrip().endswith("}"):
            line = self.process.stdout.readline()
            assert line, self.process.communicate()
            told += line
        self.told: dict[str, Any] = json.loads(told)

    @property
    def base(self) -> str:
        return str(self.told["url"]).partition("/start#")[0]

    def code(self) -> str:
        return str(self.told["url"]).partition("#")[2]

    def stop(self, by: signal.Signals = signal.SIGTERM) -> tuple[int, str, str]:
        self.process.send_signal(by)
        out, err = self.process.communicate(timeout=60)
        return self.process.returncode, out, err


@contextmanager
def serving(shell: Shell, *words: str, **more: str) -> Iterator[Serving]:
    found = Serving(shell, *words, **more)
    try:
        yield found
    finally:
        if found.process.poll() is None:
            found.process.kill()
            found.process.communicate()


def come_in(base: str, code: str) -> Visitor:
    visitor = Visitor(base)
    assert visitor.get("/start").status == 200
    assert visitor.post("/start", {"code": code}).status == 303
    return visitor


def files_of(home: Path) -> set[str]:
    return {path.name for path in home.iterdir()}


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_a_link_opens_the_book_and_a_signal_closes_it(by: signal.Signals, changing: Shell) -> None:
    before = files_of(changing.home)
    with serving(changing) as one:
        assert one.told.keys() == {"url", "port", "pid", "already"}
        assert (one.told["pid"], one.told["already"]) == (one.process.pid, False)
        assert Visitor(one.base).get("/today").status == 401
        visitor = come_in(one.base, one.code())
        assert "Rekindle" in visitor.get("/today").text
        assert Visitor(one.base).post("/start", {"code": one.code()}).status == 403  # it was used
        assert one.stop(by) == (0, "", "")
    assert files_of(changing.home) == before | {"serve.secret"}  # no note of a server, no log of the database
    assert changing("people", "--json").json()


def test_a_second_serve_gives_a_link_to_the_first(changing: Shell) -> None:
    with serving(changing) as one:
        told = changing.apart("serve", "--json").json()
        assert (told["pid"], told["port"], told["already"]) == (one.told["pid"], one.told["port"], True)
        assert told["url"] != one.told["url"]
        come_in(one.base, told["url"].partition("#")[2])
        said = changing.apart("serve", "--no-open").out
        assert said.startswith("The book is open already. Another link to it:\n  http://127.0.0.1:")
        assert "The pages are closed" not in said


def test_another_book_has_its_own_server(changing: Shell) -> None:
    with serving(changing) as one, serving(changing, "--book", "work") as two:
        assert not two.told["already"]
        assert one.told["port"] != two.told["port"]
        assert come_in(two.base, two.code()).get("/").to == "/welcome"  # nobody is in it yet


def test_a_browser_stays_in_over_a_restart_until_all_are_locked_out(changing: Shell) -> None:
    with serving(changing) as one:
        port = str(one.told["port"])
        visitor = come_in(one.base, one.code())
        one.stop()
    with serving(changing, "--port", port) as two:
        assert visitor.get("/today").status == 200
        told = changing.apart("serve", "--json", "--forget").json()
        assert told["already"]
        assert visitor.get("/today").status == 401
        come_in(two.base, told["url"].partition("#")[2])
        again = changing.apart("serve", "--json").json()  # both have the new secret
        assert (again["already"], again["pid"]) == (True, two.told["pid"])


def test_a_server_that_was_killed_is_not_waited_for(changing: Shell) -> None:
    with serving(changing) as one:
        one.process.kill()
        one.process.communicate()
        left = {name for name in files_of(changing.home) if name.startswith(("serve-", ".dropped-"))}
        assert len(left) == 2
        with serving(changing) as two:
            assert not two.told["already"]
            (waiting,) = (name for name in files_of(changing.home) if name.startswith(".dropped-"))
            assert waiting not in left  # what the first one left is gone
            come_in(two.base, two.code())


class _Stranger(BaseHTTPRequestHandler):
    """Another user's program, on the port of a server that is gone: it says yes to everything."""

    heard: ClassVar[list[str]] = []
    pid: ClassVar[int] = 0

    def do_POST(self) -> None:
        self.heard.append(str(self.headers["Authorization"]))
        told = json.dumps({"pid": self.pid, "token": "x" * 27, "proof": "0" * 64}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def log_message(self, *_: object) -> None:
        pass


def test_a_stranger_on_our_port_is_not_believed_and_learns_nothing(changing: Shell) -> None:
    with serving(changing) as one:
        one.process.kill()
        one.process.communicate()
        port = int(one.told["port"])
    _Stranger.heard.clear()
    _Stranger.pid = int(one.told["pid"])
    with HTTPServer(("127.0.0.1", port), _Stranger) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with serving(changing) as two:
            assert not two.told["already"]
            assert two.told["port"] != port
            (word,) = _Stranger.heard
            fresh = Visitor(two.base)  # what it heard is of no use at the new server
            answer = fresh.post("/start/fresh", Authorization=word)
            assert answer.status in (401, 403)
        server.shutdown()


def test_a_taken_port_is_said_and_nothing_is_started(changing: Shell) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        said = changing.apart("serve", "--port", port, "--json", code=2)
    assert json.loads(said.err) == {
        "error": f"Port {port} is taken.",
        "unchanged": "Nothing was started.",
        "next": "Give another one: rekindle serve --port NUMBER",
    }


def test_what_a_reader_sees(changing: Shell) -> None:
    """In words: the link on a line of its own, how long it works, how it ends."""
    process = subprocess.Popen(
        [*COMMAND, "serve", "--no-open"], env=environment(changing.home), stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdout
    lines = [process.stdout.readline().rstrip("\n") for _ in range(4)]
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert lines[0] == "The book is open:"
    assert re.fullmatch(r"  http://127\.0\.0\.1:\d+/start#[\w-]{27}", lines[1])
    assert lines[2:] == ["The link works once, for ten minutes, and only on this machine.", "Ctrl-C closes the book."]
    assert out == "The pages are closed.\n"
    assert listening.PORT == 8765


def test_a_book_on_a_server_is_served_too(server: str, empty: Shell, exports: Path) -> None:
    place = fresh_schema(server)
    cards = next(exports.glob("*.vcf"))
    empty.apart("import", str(cards), "--region", "GB", REKINDLE_DATABASE=place)
    with serving(empty, REKINDLE_DATABASE=place) as one:
        assert come_in(one.base, one.code()).get("/").to == "/today"
        assert one.stop() == (0, "", "")
    assert files_of(empty.home) == {"serve.secret"}


@pytest.mark.parametrize(
    ("told", "platform", "opens"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": "localhost:10.0", "SSH_CONNECTION": "a b c d"}, "linux", False),
        ({}, "darwin", True),
        ({}, "win32", True),
        ({"SSH_CONNECTION": "a b c d"}, "darwin", False),
    ],
)
def test_a_browser_opens_only_where_the_user_sees_it(told: dict[str, str], platform: str, *, opens: bool) -> None:
    assert can_open(told, platform) is opens


def test_the_browser_is_given_the_link(changing: Shell, tmp_path: Path) -> None:
    opener, kept = tmp_path / "bin" / "xdg-open", tmp_path / "opened"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\nprintf %s "$1" > {kept}.part && mv {kept}.part {kept}\n')
    opener.chmod(0o755)
    more = {"DISPLAY": ":99", "PATH": f"{opener.parent}:{Path(sys.executable).parent}:/usr/bin:/bin"}
    around = {**environment(changing.home), **more}
    around.pop("SSH_CONNECTION", None)
    process = subprocess.Popen([*COMMAND, "serve"], env=around, stdout=subprocess.PIPE, encoding="utf-8")
    try:
        assert process.stdout
        process.stdout.readline()
        link = process.stdout.readline().strip()
        for _ in range(300):
            if kept.exists():
                break
            threading.Event().wait(0.1)
        assert kept.read_text() == link
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)


@pytest.mark.parametrize(
    "words",
    [["people"], ["shortlist"], ["today"], ["list"], ["formats"], ["find", "cat"], ["log"], ["serve", "--help"]],
)
def test_no_other_command_loads_the_web(words: list[str], changing: Shell) -> None:
    script = (
        "import sys\nfrom rekindle.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\nfinally:\n    print(*sys.modules)"
    )
    loaded = changing.python(script, *words).out.split("\n")[-2].split()
    assert not [name for name in HEAVY if name in loaded]
    assert not [name for name in loaded if name.startswith("rekindle.web")]


def test_a_home_that_is_moved_away_breaks_nothing(changing: Shell, tmp_path: Path) -> None:
    with serving(changing) as one:
        shutil.move(changing.home, tmp_path / "elsewhere")
        code, _, err = one.stop()
        assert (code, "Traceback" in err) == (0, False)
