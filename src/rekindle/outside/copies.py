"""Lines of text <-> one file that tells whether it is whole: its last line holds the SHA-256 of all before it.

Written beside its place, flushed to the disk and then renamed, for its owner only: there is never half a file under the
name. Read twice: first to see that nothing is missing and nothing was changed, then for what it says.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from rekindle.model import UserError
from rekindle.outside.places import owner_only

LINE_MOST = 64 * 1024 * 1024
"""Bytes of one line: more than any row holds."""
_SUM = "sha256"


def write(path: Path, lines: Iterable[str], begins: str) -> str:
    """Write lines to a file; its SHA-256. A file that is there is replaced only if it begins alike.

    Raises:
        UserError: another file is there, or the place cannot be written to.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        _check_place(path, begins)
        with owner_only(), fresh.open("xb") as file:
            digest = hashlib.sha256()
            for line in lines:
                told = line.encode() + b"\n"
                digest.update(told)
                file.write(told)
            file.write(json.dumps({_SUM: digest.hexdigest()}).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        _settle(path.parent)
    except (OSError, ValueError) as error:
        raise UserError(
            f"{path} can't be written ({_reason(error)}).",
            unchanged="Nothing was exported.",
            next_step="Give a place with room that is yours to write to.",
        ) from error
    finally:
        with suppress(OSError, ValueError):
            fresh.unlink()
    return digest.hexdigest()


def _reason(error: OSError | ValueError) -> str:
    """Why a place can't be used; no disk takes a name with a NUL or half a character in it."""
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else "no name of a file"


def _settle(folder: Path) -> None:
    """Let the folder's new entry reach the disk; Windows has no such thing."""
    with suppress(OSError):
        place = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(place)
        finally:
            os.close(place)


def _check_place(path: Path, begins: str) -> None:
    if not path.exists():
        return
    with suppress(OSError), path.open("rb") as file:
        if file.read(len(begins.encode())) == begins.encode():
            return
    raise UserError(
        f"{path} is there already, and is none of ours.",
        unchanged="Nothing was exported.",
        next_step="Give another name.",
    )


def whole(path: Path) -> str | None:
    """The first line of a file that is whole; None for one that is cut off or was changed.

    Raises:
        UserError: it cannot be read.
    """
    first, digest, last = "", hashlib.sha256(), b""
    for line in _lines(path):
        digest.update(last)
        first = first or last.decode(errors="replace").rstrip("\n")
        last = line
    return first if last == json.dumps({_SUM: digest.hexdigest()}).encode() + b"\n" else None


def read(path: Path) -> Iterator[str]:
    """The lines of a file that is whole, but for the last one."""
    before: bytes | None = None
    for line in _lines(path):
        if before is not None:
            yield before.decode(errors="replace")
        before = line


def _lines(path: Path) -> Iterator[bytes]:
    """Lines, none too long to hold."""
    try:
        with path.open("rb") as file:
            while line := file.readline(LINE_MOST):
                yield line
    except (OSError, ValueError) as error:
        raise UserError(
            f"{path} can't be read ({_reason(error)}).",
            unchanged="Nothing was restored.",
            next_step="Give a file that `rekindle export` wrote.",
        ) from error
