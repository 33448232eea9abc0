"""A text -> a file of its owner's alone, whole or not at all: a reader never sees half of it, whatever stops us."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from rekindle.model import UserError


def put(path: Path, text: str) -> None:
    """Write a file beside its place (0600), wait until it is on the disk, and move it there.

    Raises:
        UserError: the place cannot be written to; a file that was there is as it was.
    """
    try:
        handle, beside = mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise _refused(path, error) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except OSError as error:
        with suppress(OSError):
            Path(beside).unlink()
        raise _refused(path, error) from error
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """The move itself is on the disk as well, where folders can be waited for (Windows has no such thing)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refused(path: Path, error: OSError) -> UserError:
    return UserError(
        f"{path} can't be written ({(error.strerror or str(error)).lower()}).",
        unchanged="Nothing was changed.",
        next_step="Name another place.",
    )
