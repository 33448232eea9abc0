"""Bytes that a browser sends -> files in a folder of ours, under the names the user knows them by.

A name is a label: each of its parts is cleaned, none leads out of the folder, and no file is ever written over. The
folders are for their owner only; one is gone as soon as its files are read. Whoever takes files holds a lock as long as
it lives: what a server that was killed left behind has none, and goes when the next one takes its first file.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import IO

from rekindle.model import UserError
from rekindle.outside.places import owner_only

if sys.platform != "win32":
    import fcntl

SHOWN = "dropped"
"""What the folder is called that holds loose files: an export of several lies in a folder of this name."""
LOCK = ".held"
_FORGOTTEN = 6 * 60 * 60  # seconds after which nobody comes back for what was dropped and not read
_DEEP = 24
_LONG = 120  # bytes of a name; its ending is kept
_MARK = re.compile(r"[0-9a-f]{16}", re.ASCII)
_ODD = re.compile(r"[\x00-\x1f\x7f/\\]" if sys.platform != "win32" else r'[\x00-\x1f\x7f/\\<>:"|?*]')
_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)


_held: dict[Path, IO[bytes]] = {}
"""The locks of this process, until it ends."""


class Drops:
    """What was dropped and waits to be read, each drop in a folder of its own within one that is ours."""

    def __init__(self, within: Path) -> None:
        self._within = within

    def begin(self) -> str:
        """A new drop; the mark it is asked for by."""
        self._hold()
        self._forget()
        mark = secrets.token_hex(8)
        with owner_only():
            self._folder(mark).mkdir(parents=True)
        return mark

    def paths(self, mark: str) -> list[Path]:
        """The files and folders of a drop, by name.

        Raises:
            UserError: there is no such drop (any more).
        """
        try:
            return sorted(self._folder(mark).iterdir())
        except OSError as error:
            raise _gone() from error

    def keep(self, mark: str, label: str, pieces: Iterable[bytes], *, at: int = 0) -> str:
        """Write a file, or from byte `at` on the rest of one; the name it goes by here.

        Raises:
            UserError: there is no such drop, the disk is full, or the rest does not belong to what came before.
        """
        folder = self._folder(mark)
        if not folder.is_dir():
            raise _gone()
        name = label if at else _free(folder, cleaned(label))
        try:
            with owner_only():
                _write(folder / _inside(name), pieces, at)
        except OSError as error:
            raise _refused(error) from error
        return name

    def drop(self, mark: str) -> None:
        """A drop is gone, with all its files."""
        if _MARK.fullmatch(mark):
            shutil.rmtree(self._within / mark, ignore_errors=True)

    def size(self, mark: str) -> int:
        """Bytes of a drop's files."""
        return sum(one.stat().st_size for one in self._folder(mark).rglob("*") if one.is_file())

    def _folder(self, mark: str) -> Path:
        if not _MARK.fullmatch(mark):
            raise _gone()
        return self._within / mark / SHOWN

    def _hold(self) -> None:
        """Lock this folder, once a process; those beside it whose lock nobody holds belong to nobody any more."""
        if self._within in _held:
            return
        with owner_only():
            self._within.mkdir(parents=True, exist_ok=True)
            _held[self._within] = lock = (self._within / LOCK).open("wb")
        _lock(lock)
        alike = self._within.name.partition("-")[0]
        for one in self._within.parent.glob(f"{alike}-*/{LOCK}"):
            if one.parent != self._within and _is_free(one):
                shutil.rmtree(one.parent, ignore_errors=True)

    def _forget(self) -> None:
        """Away with what nobody came back for."""
        with suppress(OSError):
            for one in self._within.iterdir():
                if _MARK.fullmatch(one.name) and time.time() - one.stat().st_mtime > _FORGOTTEN:
                    shutil.rmtree(one, ignore_errors=True)


def _lock(file: IO[bytes]) -> bool:
    """Lock an open file; False when another process has. Windows locks what is open by itself."""
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_free(lock: Path) -> bool:
    """True when the process that made this lock has ended; then the lock is gone."""
    try:
        with lock.open("rb") as file:
            free = _lock(file)
        if free:
            lock.unlink()
    except OSError:
        return False
    return free


def cleaned(label: str) -> str:
    r"""A name, or a path below the folder that was dropped, each part harmless: "a/../b\\\\c" -> "a/b/c"."""
    parts = (_ODD.sub("", part).strip() for part in label.replace("\\", "/").split("/"))
    kept = [_short(part) for part in parts if part and set(part) != {"."}][-_DEEP:]
    return "/".join(kept) or "file"


def _short(part: str) -> str:
    raw = part.encode(errors="surrogatepass")
    if len(raw) <= _LONG:
        return part.encode(errors="replace").decode()
    ending = PurePosixPath(part).suffix[:12]
    return raw[: _LONG - len(ending.encode())].decode(errors="ignore") + ending


def _inside(name: str) -> PurePosixPath:
    """A name that was cleaned here before; whatever else comes back from a browser is cleaned again."""
    return PurePosixPath(cleaned(name))


def _free(folder: Path, name: str) -> str:
    """The name, in a numbered folder when there is a file of it already."""
    number, found = 1, name
    while (folder / found).exists():
        number += 1
        found = f"{number}/{name}"
    return found


def _write(path: Path, pieces: Iterable[bytes], at: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if at and (not path.is_file() or path.stat().st_size != at):
        raise UserError(
            "A piece of that file is missing.", unchanged="Nothing was added.", next_step="Drop it once more."
        )
    with path.open("ab" if at else "xb") as file:
        for piece in pieces:
            file.write(piece)
    if os.name == "posix":
        path.chmod(0o600)


def _gone() -> UserError:
    return UserError(
        "Those files are not waiting here any more.", unchanged="Nothing was added.", next_step="Drop them once more."
    )


def _refused(error: OSError) -> UserError:
    if error.errno in _FULL:
        return UserError(
            "The disk filled up.",
            unchanged="Nothing was added, and your book is as it was.",
            next_step="Free some room and start again, or name the file where it lies.",
        )
    return UserError(
        f"That file could not be kept ({(error.strerror or str(error)).lower()}).",
        unchanged="Nothing was added.",
        next_step="Name it where it lies on this computer instead.",
    )


def was_dropped(place: str) -> bool:
    """True when that is where something lay that was dropped: no place the user knows."""
    return bool(re.search(rf"[/\\][0-9a-f]{{16}}[/\\]{SHOWN}([/\\]|$)", place))
