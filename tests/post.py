"""A Dovecot of our own for the tests: in a temporary folder, on a free port of 127.0.0.1, never as root.

And a line that breaks: a proxy before it that lets so many bytes through and no more.
"""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Self

from imap_tools.imap_utf7 import utf7_encode
from imap_tools.mailbox import MailBoxUnencrypted

PASSWORD = 'open "sesame" \\ 7'  # noqa: S105 - made up
USERS = 1_000  # who may log in; read once by the server
_SETTINGS = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
last_valid_uid = 0
first_valid_gid = 0
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{folder}/leaf.pem
ssl_key = <{folder}/leaf.key
disable_plaintext_auth = no
auth_failure_delay = 0
mail_max_userip_connections = 100
mail_fsync = never
mail_location = maildir:{folder}/mail/%u:LAYOUT=fs
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {folder}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {secure}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox "Gesendete Post & Übriges" {{
    auto = create
    special_use = \\Sent
  }}
  mailbox Entwürfe {{
    auto = create
    special_use = \\Drafts
  }}
  mailbox Архив {{
    auto = create
  }}
}}
"""
SENT, DRAFTS, ARCHIVE = "Gesendete Post & Übriges", "Entwürfe", "Архив"


class MissingError(RuntimeError):
    """Dovecot is not on this machine."""


@dataclass(frozen=True, slots=True)
class Post:
    """A server that runs: where its mail lies, its ports, and the certificate to trust."""

    folder: Path
    plain: int
    secure: int
    authority: Path
    _users: Iterator[int] = field(default_factory=lambda: count(1))

    def user(self) -> str:
        """A fresh user with an empty mailbox."""
        return f"sam{next(self._users)}@example.org"

    @contextmanager
    def hand(self, user: str) -> Iterator[MailBoxUnencrypted]:
        """A mail program of the user's own, to put mail there and look at it."""
        with MailBoxUnencrypted("127.0.0.1", self.plain).login(user, PASSWORD, initial_folder=None) as client:
            yield client

    def put(self, user: str, *mails: bytes, folder: str = "INBOX", on: datetime | None = None) -> None:
        """Mails that arrived."""
        with self.hand(user) as client:
            for mail in mails:
                client.append(mail, folder, dt=on)

    def fill(self, user: str, mails: Iterable[bytes], on: datetime) -> None:
        """Many mails at once, laid where the server finds them; the mailbox must be untouched yet."""
        place = self.folder / "mail" / user
        for name in ("cur", "new", "tmp"):
            (place / name).mkdir(parents=True, exist_ok=True)
        for number, mail in enumerate(mails, start=1):
            file = place / "cur" / f"{int(on.timestamp())}.{number:06}.made:2,"
            file.write_bytes(mail)
            os.utime(file, (on.timestamp(), on.timestamp()))
        owner = self.folder.stat()
        for path in (place.parent, place, *place.rglob("*")):
            os.chown(path, owner.st_uid, owner.st_gid)

    def renumber(self, user: str, folder: str = "INBOX") -> None:
        """What a server does after a restore: the same mails, and numbers that no longer mean the same."""
        place = self.folder / "mail" / user / ("" if folder == "INBOX" else utf7_encode(folder).decode())
        for name in ("dovecot-uidlist", "dovecot.index", "dovecot.index.log", "dovecot.index.cache"):
            (place / name).unlink(missing_ok=True)


def _ports(number: int) -> list[int]:
    """Ports that are free now."""
    several = [socket.socket() for _ in range(number)]
    for one in several:
        one.bind(("127.0.0.1", 0))
    found = [int(one.getsockname()[1]) for one in several]
    for one in several:
        one.close()
    return found


def _user() -> tuple[list[str], pwd.struct_passwd]:
    """The command prefix and the user that the server runs as: nobody special."""
    if os.geteuid() != 0:
        return [], pwd.getpwuid(os.geteuid())
    return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"], pwd.getpwnam("nobody")


def _certify(folder: Path) -> None:
    """An authority, and a certificate of its for this machine."""
    run = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
    ]
    made = ["-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Made-up Authority"]
    leaf = ["-keyout", "leaf.key", "-out", "leaf.pem", "-subj", "/CN=localhost", "-CA", "ca.pem", "-CAkey", "ca.key"]
    names = ["-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE"]
    for words in ([*run, *made], [*run, *leaf, *names]):
        subprocess.run(words, cwd=folder, check=True, capture_output=True)


@contextmanager
def dovecot() -> Iterator[Post]:
    """A server that lives as long as the block."""
    program = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if not program:
        raise MissingError("no Dovecot here: apt-get install dovecot-imapd")
    with tempfile.TemporaryDirectory(prefix="rk", ignore_cleanup_errors=True) as named:
        folder, (prefix, user) = Path(named), _user()
        plain, secure = _ports(2)
        _certify(folder)
        group = grp.getgrgid(user.pw_gid).gr_name
        words = {"folder": folder, "user": user.pw_name, "group": group, "uid": user.pw_uid, "gid": user.pw_gid}
        (folder / "conf").write_text(_SETTINGS.format(**words, plain=plain, secure=secure), encoding="utf-8")
        users = (f"sam{number}@example.org:{{PLAIN}}{PASSWORD}\n" for number in range(1, USERS))
        (folder / "users").write_text("".join(users))
        for path in (folder, *folder.iterdir()):
            os.chown(path, user.pw_uid, user.pw_gid)
        run: list[str | Path] = [*prefix, program, "-c", folder / "conf"]
        subprocess.run(run, cwd=folder, check=True)  # goes to the background: no child of ours, as tests count those
        try:
            _wait_for(plain, folder / "log")
            yield Post(folder, plain, secure, folder / "ca.pem")
        finally:
            subprocess.run([*run, "stop"], cwd=folder, check=True)


def _wait_for(port: int, log: Path) -> None:
    for _ in range(200):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=5) as line:
            if line.recv(4).startswith(b"* OK"):
                return
        time.sleep(0.05)
    raise RuntimeError(f"Dovecot did not start: {log.read_text() if log.exists() else 'no log'}")


class Breaking:
    """A line to a port of this machine that breaks after so many bytes of the server's, or of the client's."""

    def __init__(self, port: int, *, after: int, upwards: bool = False) -> None:
        self._to, self._after, self._upwards = port, after, upwards
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._door.getsockname()[1])
        self.passed = 0
        self._lines: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._serve, daemon=True)]
        self._threads[0].start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for one in (self._door, *self._lines):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        for thread in self._threads:
            thread.join(10)

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._door.accept()
                server = socket.create_connection(("127.0.0.1", self._to))
                self._lines += [client, server]
                for one, other, counts in ((server, client, not self._upwards), (client, server, self._upwards)):
                    self._threads.append(threading.Thread(target=self._carry, args=(one, other, counts), daemon=True))
                    self._threads[-1].start()

    def _carry(self, one: socket.socket, other: socket.socket, counts: bool) -> None:  # noqa: FBT001 - inside only
        with suppress(OSError):
            while piece := one.recv(65_536):
                if counts:
                    piece = piece[: self._after - self.passed]
                    self.passed += len(piece)
                other.sendall(piece)
                if counts and self.passed >= self._after:
                    break
        for end in (one, other):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
