"""The server under the door: where it listens, whom it waits for and how long, how it stops."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import pytest

from rekindle.model import UserError
from rekindle.web import bugs, listening, running, serving, wsgi
from rekindle.web.books import Place
from tests.web.behind import FORM, Behind, behind, lines, read

HALF_OPEN = 50


def yes(_: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
    start("200 OK", [("Content-Length", "3")])
    return [b"yes"]


@pytest.fixture
def at() -> Iterator[Behind]:
    with behind(lambda _: yes) as found:
        yield found


# --- where it listens -------------------------------------------------------------------------------------------------


def test_it_listens_on_two_addresses_of_this_machine_and_no_other(at: Behind) -> None:
    for address in ("127.0.0.1", "::1"):
        socket.create_connection((address, at.port), timeout=10).close()
    with pytest.raises(ConnectionRefusedError):  # whoever listens everywhere answers here as well
        socket.create_connection(("127.0.0.2", at.port), timeout=10)


def test_the_next_free_port_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        busy = taken.getsockname()[1]
        monkeypatch.setattr(listening, "PORT", busy)
        sockets, port = listening.listening(None)
        for one in sockets:
            one.close()
        assert busy < port < busy + listening.PORTS_TRIED


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_port_that_is_taken_on_either_address_is_said_to_be(family: socket.AddressFamily) -> None:
    with closing(socket.socket(family)) as taken:
        taken.bind(("127.0.0.1" if family == socket.AF_INET else "::1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UserError, match=f"Port {port} is taken") as told:
            listening.listening(port)
        assert told.value.unchanged == "Nothing was started."


def test_a_machine_without_the_newer_addresses_is_served_too(monkeypatch: pytest.MonkeyPatch) -> None:
    bound = listening._bound

    def none(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
        if family == socket.AF_INET6:
            raise OSError(97, "Address family not supported by protocol")
        return bound(family, host, port)

    monkeypatch.setattr(listening, "_bound", none)
    sockets, _ = listening.listening(0)
    assert len(sockets) == 1
    sockets[0].close()


# --- whom it waits for ------------------------------------------------------------------------------------------------

BEGUN = (
    b"GET /today HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
    b"G",
    (
        b"POST /start HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Length: 100\r\n"
        b"Content-Type: multipart/form-data; boundary=x\r\n\r\nhalf a body"
    ),
)


@pytest.mark.parametrize("begun", BEGUN, ids=["headers", "a letter", "a body"])
def test_fifty_that_never_finish_take_no_thread_from_others(begun: bytes) -> None:
    """As many others as there are threads are all answered at once, though fifty hold their lines half open."""
    meeting = threading.Barrier(serving.THREADS, timeout=60)

    def together(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        meeting.wait()  # broken, and so an error, unless every thread gets here
        return yes(environ, start)

    with behind(lambda _: together) as at, ExitStack() as held:
        for _ in range(HALF_OPEN):
            line = held.enter_context(closing(at.line()))
            line.sendall(begun.replace(b"{host}", at.host.encode()))
        statuses = asked_at_once(at, serving.THREADS)
        assert statuses == [200] * serving.THREADS
        assert at.reported == []


def asked_at_once(at: Behind, many: int) -> list[int]:
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(at.ask("GET", "/today").status)) for _ in range(many)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return found


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "FIRST_LINES_WITHIN", 1)
    monkeypatch.setattr(serving, "LOOK_EVERY", 1)


@pytest.mark.usefixtures("impatient")
def test_who_dribbles_is_sent_away(at: Behind) -> None:
    with closing(at.line()) as line:
        line.settimeout(0.2)
        line.sendall(b"GET /today HTTP/1.1\r\n")
        closed = False
        for _ in range(300):  # a minute at most
            try:
                line.sendall(b"X-Slow: x\r\n")
                closed = line.recv(1) == b""
            except TimeoutError:
                continue
            except OSError:
                closed = True
            if closed:
                break
        assert closed


@pytest.mark.usefixtures("impatient")
def test_who_comes_back_to_a_line_is_not_sent_away(at: Behind) -> None:
    with closing(at.line()) as line:
        for _ in range(5):
            line.sendall(lines("GET", "/today", at.ours()))
            assert read(line).body == b"yes"
            threading.Event().wait(0.5)


@pytest.mark.usefixtures("impatient")
def test_more_lines_than_there_is_room_for_wait_until_some_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "CONNECTIONS", 30)
    with behind(lambda _: yes) as at, ExitStack() as held:
        for _ in range(HALF_OPEN):
            held.enter_context(closing(at.line())).sendall(b"GET /today HTTP/1.1\r\n")
        assert at.ask("GET", "/today").status == 200


@pytest.mark.usefixtures("impatient")
def test_an_idle_line_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "IDLE", 1)
    with behind(lambda _: yes) as at, closing(at.line()) as line:
        line.sendall(lines("GET", "/today", at.ours()))
        assert read(line).status == 200
        line.settimeout(60)
        assert line.recv(1) == b""


def test_a_line_is_kept_open_between_pages(at: Behind) -> None:
    with closing(at.line()) as line:
        for _ in range(20):
            line.sendall(lines("GET", "/today", at.ours()))
            assert read(line).get("Connection") == ""


def test_more_than_the_disk_has_room_for_is_not_begun(at: Behind, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "DISK_SHARE", 0.0)
    with closing(at.line()) as line:
        line.sendall(lines("POST", "/import", [*at.ours(), FORM, ("Content-Length", "9000000")]))
        answer = read(line)
    assert answer.status == 413
    assert b"not enough room on the disk" in answer.body


# --- how it stops -----------------------------------------------------------------------------------------------------


def test_stopping_ends_every_thread_and_lets_go_of_what_each_held() -> None:
    gone: list[str] = []
    done = threading.Event()

    def slow(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        done.wait(0.5)
        return yes(environ, start)

    with behind(lambda _: slow, leaving=lambda: gone.append(threading.current_thread().name)) as at:
        assert asked_at_once(at, 3) == [200] * 3
        assert gone == []
    assert len(set(gone)) == serving.THREADS
    with pytest.raises(ConnectionRefusedError):
        at.line()


# --- what is told -----------------------------------------------------------------------------------------------------


def boom() -> None:
    raise ValueError("Anna Lind of anna@example.org")


def test_a_mistake_of_ours_is_told_without_anybodys_words(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="Anna") as raised:
        boom()
    bugs.report(raised.value)
    told = capsys.readouterr().err
    assert "ValueError" in told
    assert "test_serving.py" in told
    assert "Anna" not in told
    assert str(Path.home()) not in told
    assert str(Path(__file__).parents[2]) not in told


def test_servers_below_us_log_no_address(capsys: pytest.CaptureFixture[str]) -> None:
    with running._quiet():
        logging.getLogger("django.request").warning("Not Found: /people/Anna")
        logging.getLogger("waitress.queue").warning("Task queue depth is 3")
        logging.getLogger("django.request").error("Internal Server Error: /people/Anna")
        try:
            boom()
        except ValueError:
            logging.getLogger("waitress").exception("Exception while serving /people/Anna")
    told = capsys.readouterr().err
    assert "ValueError" in told
    assert "Anna" not in told
    assert "Not Found" not in told
    assert logging.getLogger("waitress").propagate


# --- files ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def built(tmp_path: Path) -> Path:
    names = (
        "static/look.3f9a1c0d2b4e.css",
        "static/js/3f9a1c0d2b4e/main.js",
        "static/plain.txt",
        "site/service-worker.js",
    )
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/static/look.3f9a1c0d2b4e.css", "max-age=315360000, public, immutable"),
        ("/static/js/3f9a1c0d2b4e/main.js", "max-age=315360000, public, immutable"),
        ("/static/plain.txt", "no-store"),
        ("/service-worker.js", "no-store"),
    ],
)
def test_files_come_before_pages_and_are_kept_by_their_names(path: str, kept: str, built: Path) -> None:
    app: Callable[[object], WSGIApplication] = lambda _: wsgi.files(yes, built)  # noqa: E731 - one line
    with behind(app) as at:
        answer = at.ask("GET", path, [("Host", at.host)])
        assert answer.body.decode().endswith(path.rsplit("/", 1)[1])
        assert answer.all("Cache-Control") == [kept]
        assert not answer.all("Access-Control-Allow-Origin")


def test_pages_that_are_not_built_are_said_to_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "BUILT", tmp_path)
    with pytest.raises(UserError, match="not built") as told:
        running.serve(Place(str(tmp_path)), port=None, lock_out=False, tell=lambda _: None)
    assert told.value.next_step == "Type: make run"
