"""The platform and `REKINDLE_HOME` -> the home folder, which nobody but its owner can open."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rekindle.model import UserError


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The folder of the user's books. `tightened` is what to say when others could open it before, else ""."""

    path: Path
    tightened: str = ""


def home_path(
    *, environment: Mapping[str, str] = os.environ, platform: str = sys.platform, user: Path | None = None
) -> Path:
    """Where the home folder is, made or not.

    `REKINDLE_HOME` goes first; then the platform's own place: XDG_DATA_HOME or ~/.local/share (an XDG path that is
    not absolute is invalid and ignored, as its specification says), Application Support, or LOCALAPPDATA.
    """
    if chosen := environment.get("REKINDLE_HOME"):
        return Path(chosen).expanduser().absolute()
    home = user or Path.home()
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Rekindle"
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Rekindle"
    shared = Path(environment.get("XDG_DATA_HOME", ""))
    return (shared if shared.is_absolute() else home / ".local" / "share") / "rekindle"


def ensure_home(path: Path) -> Home:
    """The home folder, made for its owner only (0700), or tightened to that when it was there.

    Raises:
        UserError: it cannot be made, is no folder, or belongs to somebody else.
    """
    try:
        with owner_only():
            path.mkdir(parents=True, exist_ok=True)
        return Home(path=path, tightened=_tighten(path))
    except OSError as error:
        raise UserError(
            f"The folder {path} can't be used ({(error.strerror or str(error)).lower()}).",
            next_step="Give another one with REKINDLE_HOME, or mend that one.",
        ) from error


def _tighten(path: Path) -> str:
    """Take all rights from group and others; Windows keeps a user's own folders to the user by itself."""
    if sys.platform == "win32" or not stat.S_IMODE(path.stat().st_mode) & 0o077:
        return ""
    path.chmod(0o700)
    return f"Others on this machine could open {path}. Now only you can."


@contextmanager
def owner_only() -> Iterator[None]:
    """Files made in here are for their owner only (0600, folders 0700)."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)
