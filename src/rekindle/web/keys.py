"""The server's secret -> who may come in: one-time start tokens, a signed cookie, and a word between our own processes.

The secret lies in a file for its owner only, and outlives the server, so that a browser stays in over a restart. Tokens
live in the memory of the running server alone: nothing that is written down opens the door. A second `rekindle serve`
asks the first one for a token, and each proves to the other that it can read the secret.
"""

from __future__ import annotations

import hmac
import json
import os
import secrets
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from rekindle.outside.places import owner_only

TOKEN_LIVES = 10 * 60
"""Seconds for which a start token works."""
TRIES = 10
"""Wrong tokens after which those that wait are void."""
STAYS = 30 * 24 * 60 * 60
"""Seconds for which a browser stays in; each new link begins them anew."""
TOKENS_MOST = 20
"""Links that wait to be opened at one time; the oldest goes first."""
SECRET = "serve.secret"  # noqa: S105 - the name of a file


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A server that runs, as it wrote itself down: its process, its port, and a word that is new at each start."""

    pid: int
    port: int
    run: str


class Door:
    """One secret, and the tokens that wait to be used. All threads of the server share it."""

    def __init__(
        self,
        secret: str,
        *,
        run: str = "",
        renew: Callable[[], str] | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._secret = secret.encode()
        self._renew = renew
        self._run = run
        self._now = now
        self._lock = threading.Lock()
        self._waiting: dict[bytes, float] = {}
        self._wrong = 0

    def issue(self) -> str:
        """A token for one link: 160 random bits. It works once, and for ten minutes."""
        token = secrets.token_urlsafe(20)
        with self._lock:
            self._wrong = 0
            self._waiting[_sum(token)] = self._now() + TOKEN_LIVES
            while len(self._waiting) > TOKENS_MOST:
                del self._waiting[next(iter(self._waiting))]
        return token

    def use(self, token: str) -> bool:
        """Whether a token opens the door; then it never does again. Too many wrong ones void all that wait."""
        with self._lock:
            given = _sum(token)
            found = [held for held in self._waiting if hmac.compare_digest(held, given)]
            if found:
                return self._waiting.pop(found[0]) >= self._now()
            self._wrong += 1
            if self._wrong >= TRIES:
                self._waiting.clear()
            return False

    def pass_on(self) -> str:
        """What a browser shows from now on: the hour, something random, and our signature under both."""
        told = f"{int(self._now())}.{secrets.token_urlsafe(16)}"
        return f"{told}.{self._sign('pass', told)}"

    def knows(self, shown: str) -> bool:
        """Whether we signed what a browser shows, and not too long ago."""
        told, _, signature = shown.rpartition(".")
        if not _same(signature, self._sign("pass", told)):
            return False
        return int(told.partition(".")[0]) + STAYS >= self._now()

    def lock_out(self) -> None:
        """From now on no browser that was let in is known; links that wait still open."""
        if self._renew is not None:
            self._secret = self._renew().encode()

    def key(self, purpose: str) -> str:
        """A secret of its own for one purpose: whoever learns it learns no other."""
        return self._sign("key", purpose)

    def word(self) -> str:
        """What another process of ours says to this run of the server."""
        return self._sign("word", self._run)

    def trusts(self, said: str) -> bool:
        """Whether another process of ours said it."""
        return bool(self._run) and _same(said, self.word())

    def proof(self, asked: str, token: str) -> str:
        """What only this run can answer to a random question."""
        return self._sign("proof", f"{self._run}.{asked}.{token}")

    def _sign(self, purpose: str, text: str) -> str:
        return hmac.new(self._secret, f"{purpose}:{text}".encode(), sha256).hexdigest()


def _sum(token: str) -> bytes:
    return sha256(token.strip().encode(errors="replace")).digest()


def _same(one: str, other: str) -> bool:
    """Whether two texts are equal, in a time that tells nothing of where they differ."""
    return hmac.compare_digest(one.encode(errors="replace"), other.encode(errors="replace"))


# --- what lies in the home folder -------------------------------------------------------------------------------------


def secret(home: Path) -> str:
    """The secret of this home folder; made anew where there is none that can be read."""
    with suppress(OSError, ValueError):
        held = (home / SECRET).read_text(encoding="ascii").strip()
        if len(bytes.fromhex(held)) == 32:  # ours are 256 bits
            return held
    made = secrets.token_hex(32)
    _write(home / SECRET, made)
    return made


def forget(home: Path) -> str:
    """A new secret: no browser that was let in is known any more."""
    with suppress(FileNotFoundError):
        (home / SECRET).unlink()
    return secret(home)


def running(file: Path) -> Running | None:
    """The server that wrote itself down here; it may be gone by now."""
    try:
        told = json.loads(file.read_text(encoding="ascii"))
        return Running(pid=int(told["pid"]), port=int(told["port"]), run=str(told["run"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_down(file: Path, server: Running) -> None:
    """Let others of ours find this server."""
    _write(file, json.dumps(asdict(server)))


def strike_out(file: Path, server: Running) -> None:
    """This server is gone; another that wrote itself down since stays."""
    if running(file) == server:
        with suppress(OSError):
            file.unlink()


def _write(path: Path, text: str) -> None:
    """A small file for its owner only: whole, or as it was."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}")
    try:
        with owner_only(), fresh.open("x", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        with suppress(OSError):
            fresh.unlink()
