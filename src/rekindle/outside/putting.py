"""What a file is to hold -> a file of its owner's alone, whole or not at all: a reader never sees half of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp, mkstemp

from rekindle.model import UserError

_UNCHANGED = "Nothing was changed."
_NEXT = "Name another place."


def put(path: Path, text: str) -> None:
    """Write a file, or write one anew.

    Raises:
        UserError: the place cannot be written to; a file that was there is as it was.
    """
    put_pieces(path, [text], over=True)


def put_pieces(path: Path, pieces: Iterable[str], *, over: bool) -> None:
    """The same from pieces, one in memory at a time; `over`: a file that is there may go.

    Raises:
        UserError: as above; or a file is there that is to stay.
    """
    with _beside(path, over=over) as fresh, fresh.open("w", encoding="utf-8", newline="") as file:
        for piece in pieces:
            file.write(piece)


@contextmanager
def room_beside(path: Path, *, over: bool) -> Iterator[tuple[Path, Path]]:
    """(a file to write, a folder of its owner's for what is needed meanwhile); the file then moves to its place.

    Raises:
        UserError: as above.
    """
    with _beside(path, over=over) as fresh, _folder(path) as folder:
        yield fresh, folder


@contextmanager
def _beside(path: Path, *, over: bool) -> Iterator[Path]:
    """A file beside its place (0600), moved there once it is on the disk."""
    _refuse_taken(path, over=over)
    fresh: Path | None = None
    try:
        handle, name = mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        fresh = Path(name)
        yield fresh
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        _refuse_taken(path, over=over)  # another process may have written it meanwhile
        fresh.replace(path)
        fresh = None
    except OSError as error:
        raise _refused(path, error) from error
    finally:
        if fresh:
            with suppress(OSError):
                fresh.unlink()
    _settle(path.parent)


@contextmanager
def _folder(path: Path) -> Iterator[Path]:
    """A folder of its owner's alone, gone afterwards with all that is in it."""
    from shutil import rmtree  # noqa: PLC0415 - only where something is needed meanwhile

    folder = Path(mkdtemp(prefix=f".{path.name}.", dir=path.parent))
    try:
        yield folder
    finally:
        rmtree(folder, ignore_errors=True)


def _settle(folder: Path) -> None:
    """The move itself is on the disk as well, where folders can be waited for (Windows has no such thing)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refuse_taken(path: Path, *, over: bool) -> None:
    if not over and os.path.lexists(path):
        raise UserError(f"{path} is there already.", unchanged=_UNCHANGED, next_step="Give another name, or --force.")


def _refused(path: Path, error: OSError) -> UserError:
    reason = (error.strerror or str(error)).lower()
    return UserError(f"{path} can't be written ({reason}).", unchanged=_UNCHANGED, next_step=_NEXT)
