"""A PostgreSQL of our own for the tests: made in a temporary folder, on a socket, never as root."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

OPTIONS = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c listen_addresses='' -c max_connections=40"


class MissingError(RuntimeError):
    """PostgreSQL's server programs are not on this machine."""


def programs() -> Path:
    """The folder with initdb and pg_ctl."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    named = [Path(where).parent for where in (shutil.which("initdb"), shutil.which("pg_ctl")) if where]
    for folder in [*folders, *named]:
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    raise MissingError("no PostgreSQL server here: apt-get install postgresql (or `make tools`)")


def _plain_user() -> tuple[list[str], int]:
    """The command prefix and user id that make a command run as somebody who is not root."""
    if os.geteuid() != 0:
        return [], os.geteuid()
    for name in ("postgres", "nobody"):
        with suppress(KeyError):
            return ["setpriv", f"--reuid={name}", "--clear-groups"], pwd.getpwnam(name).pw_uid
    raise MissingError("PostgreSQL will not run as root, and there is no other user here")


@contextmanager
def postgres() -> Iterator[str]:
    """The URL of a server that lives as long as the block."""
    home, (prefix, user) = programs(), _plain_user()
    with tempfile.TemporaryDirectory(prefix="rk", ignore_cleanup_errors=True) as folder:
        os.chown(folder, user, -1)
        Path(folder).chmod(0o700)
        store = f"{folder}/pg"
        run = partial(subprocess.run, check=True, stdout=subprocess.DEVNULL, cwd=folder)
        made = ["-D", store, "-U", "rekindle", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C"]
        run([*prefix, home / "initdb", *made])
        options = f"{OPTIONS} -k {folder}"
        run([*prefix, home / "pg_ctl", "-D", store, "-w", "-l", f"{folder}/log", "-o", options, "start"])
        try:
            yield f"postgresql://rekindle@/postgres?host={folder}"
        finally:
            run([*prefix, home / "pg_ctl", "-D", store, "-m", "immediate", "-w", "stop"])
