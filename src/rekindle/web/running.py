"""A book's place and a port -> its pages served until told to stop; or the link to those that are served already."""

from __future__ import annotations

import hmac
import json
import logging
import os
import secrets
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType

from rekindle.model import UserError
from rekindle.outside.places import ensure_home, home_path, owner_only
from rekindle.web import books, bugs, checks, keys, listening
from rekindle.web.checks import FRESH, START
from rekindle.web.keys import Door, Running
from rekindle.web.serving import Server
from rekindle.web.settings import BUILT

DROPPED = ".dropped-"
"""How the name of a folder begins in which files wait until they are read; then comes its server's process."""
ANSWERS_WITHIN = 3
"""Seconds in which a server of ours answers for itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The way in for one browser, once; whether the server behind it runs already, and in which process."""

    url: str
    port: int
    pid: int
    already: bool


def serve(shown: books.Place, *, port: int | None, lock_out: bool, tell: Callable[[Link], None]) -> bool:
    """Serve the pages of a book until Ctrl-C or SIGTERM; `tell` the link as soon as it works.

    Where they are served already, tell a fresh link to that server and answer False. `lock_out` locks out every browser
    that was let in before, there or here.

    Raises:
        UserError: the pages' files are not built, the port is taken, or the home folder can't be used.
    """
    _check_built()
    home = ensure_home(home_path() if _is_server(shown.where) else Path(shown.where or home_path())).path
    note = home / f"serve-{_number(shown)}.json"
    if found := _link_of_another(home, note, lock_out=lock_out):
        tell(found)
        return False
    if lock_out:
        keys.forget(home)
    _serve_here(home, note, shown, port, tell)
    return True


def _serve_here(home: Path, note: Path, shown: books.Place, port: int | None, tell: Callable[[Link], None]) -> None:
    from rekindle.web.wsgi import application  # noqa: PLC0415 - Django loads only in the process that serves

    sockets, port = listening.listening(port)
    run = secrets.token_hex(16)
    door = Door(keys.secret(home), run=run, renew=lambda: keys.forget(home))
    place = checks.Place.of(port, door)
    me = Running(pid=os.getpid(), port=port, run=run)
    with _own_files(home) as waiting:
        app = application(place, shown, uploads=waiting, report=bugs.report)
        server = Server(app, place, sockets, leaving=books.let_go)
        keys.write_down(note, me)
        try:
            with _stopped_by_signals(server), _quiet():
                tell(_link(port, door.issue(), pid=me.pid, already=False))
                books.warm_soon()
                server.run()
        finally:
            keys.strike_out(note, me)


def _check_built() -> None:
    if not (BUILT / "static").is_dir():
        raise UserError("The pages' files are not built.", unchanged="Nothing was started.", next_step="Type: make run")


def _is_server(where: str | None) -> bool:
    return str(where or os.environ.get("REKINDLE_DATABASE", "")).startswith(("postgresql://", "postgres://"))


def _number(shown: books.Place) -> str:
    """One number for one book as it is shown: another book, or another day, is another server."""
    where, today = (os.environ.get(name) for name in ("REKINDLE_DATABASE", "REKINDLE_TODAY"))
    told = json.dumps([shown.where or where, shown.name, shown.today or today])
    return sha256(told.encode()).hexdigest()[:12]


def _link(port: int, token: str, *, pid: int, already: bool) -> Link:
    """The token stands in the fragment, which no browser sends and nobody logs."""
    return Link(url=f"http://127.0.0.1:{port}{START}#{token}", port=port, pid=pid, already=already)


def _link_of_another(home: Path, note: Path, *, lock_out: bool) -> Link | None:
    """A fresh link to the server that wrote itself down here, when it is there and proves to be ours."""
    found = keys.running(note)
    if found is None:
        return None
    with suppress(OSError, HTTPException, ValueError, KeyError, TypeError):
        door = Door(keys.secret(home), run=found.run)
        asked = secrets.token_hex(16)
        said = _ask(found.port, door.word(), asked, lock_out=lock_out)
        token = str(said["token"])
        if said["pid"] == found.pid and hmac.compare_digest(str(said["proof"]), door.proof(asked, token)):
            return _link(found.port, token, pid=found.pid, already=True)
    return None


def _ask(port: int, word: str, asked: str, *, lock_out: bool) -> dict[str, object]:
    line = HTTPConnection("127.0.0.1", port, timeout=ANSWERS_WITHIN)
    try:
        more = {"Rekindle-Locks-Out": "1"} if lock_out else {}
        line.request("POST", FRESH, headers={"Authorization": f"Bearer {word}", "Rekindle-Asks": asked, **more})
        told = json.loads(line.getresponse().read(4096))
        return told if isinstance(told, dict) else {}
    finally:
        line.close()


@contextmanager
def _own_files(home: Path) -> Iterator[Path]:
    """A folder for what is dropped in, for the owner only, on the disk of the book; what waits in it goes at the end.

    Bodies that are on their way lie there as well: the system's own folder for such may be memory.
    """
    _clear_after_others(home)
    begins = f"{DROPPED}{os.getpid()}-"
    with owner_only(), tempfile.TemporaryDirectory(prefix=begins, dir=home, ignore_cleanup_errors=True) as name:
        before, tempfile.tempdir = tempfile.tempdir, name
        try:
            yield Path(name)
        finally:
            tempfile.tempdir = before


def _clear_after_others(home: Path) -> None:
    """What a server left that was killed: half of somebody's mail may be in it."""
    for old in home.glob(f"{DROPPED}*"):
        pid = old.name.removeprefix(DROPPED).partition("-")[0]
        if not (pid.isdecimal() and _is_alive(int(pid))):
            shutil.rmtree(old, ignore_errors=True)


def _is_alive(pid: int) -> bool:
    """Whether there is such a process; on Windows asking would end it, so there it is taken to be."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


@contextmanager
def _stopped_by_signals(server: Server) -> Iterator[None]:
    """Ctrl-C and SIGTERM both stop it as they should: what is being answered is answered."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        server.stop()

    before = {one: signal.signal(one, stop) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


class _Nameless(logging.Handler):
    """Of what the servers below us log, only mistakes, and only where they were."""

    def emit(self, record: logging.LogRecord) -> None:
        """Tell of a mistake."""
        if record.exc_info and record.exc_info[1]:
            bugs.report(record.exc_info[1])


@contextmanager
def _quiet() -> Iterator[None]:
    """No log of who asked for what: an address may hold a name."""
    loggers = [logging.getLogger(name) for name in ("waitress", "waitress.queue", "django")]
    before = [(one, one.propagate, one.level, list(one.handlers)) for one in loggers]
    for one in loggers:
        one.propagate, one.handlers = False, [_Nameless(logging.ERROR)]
        one.setLevel(logging.ERROR)
    try:
        yield
    finally:
        for one, propagate, level, handlers in before:
            one.propagate, one.handlers = propagate, handlers
            one.setLevel(level)
