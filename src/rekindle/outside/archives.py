"""A path (file, folder, zip; folder or zip of several exports) -> the files in it, read in place.

Member names are labels: nothing is ever written by them. What is left out is told with its reason, grouped by folder
(formats.md section 0, rule 8; safety.md section 2).
"""

from __future__ import annotations

import io
import os
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO

from rekindle.model import About, Ignored, Peek, Problem, Source, UserError
from rekindle.outside import kinds
from rekindle.outside.limits import (
    LIMITS,
    Counted,
    Limits,
    Refused,
    Tally,
    Unreadable,
    capped,
    pieces,
    shown,
    unreadable,
)
from rekindle.outside.streams import close_spool, raw_stream, seekable
from rekindle.outside.sums import Sums
from rekindle.outside.zips import BOMB, PASSWORD, Entry, directory, refusal

_BUFFER = 64 * 1024
_TICK = 2 * 10**9  # nanoseconds: some disks date changes no finer, so what is newer may yet change unseen
_GROUPS = 200  # more groups of ignored files than this are told by reason alone


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to read, on disk or in a zip. Holds no bytes and nothing open, so that it can go to another process.

    `name` is the label shown ("export.zip/Connections.csv"), `container` the label of the zip, or of the folder that
    holds it directly; `folder` is the folder within the zip. `member`: names in the zips, outermost first, as is.
    """

    path: Path
    name: str
    size: int
    container: str
    member: tuple[str, ...] = ()
    folder: str = ""
    modified: datetime | None = None
    stamp: int = 0  # when the file on disk last changed, in nanoseconds; 0 while that is too new to rely on
    inside: tuple[Entry, ...] = field(default=(), repr=False)
    limits: Limits = field(default=LIMITS, repr=False)

    def source(  # noqa: PLR0913 - what importers may be told
        self,
        region: str = "",
        columns: tuple[tuple[str, str], ...] = (),
        tally: Tally | None = None,
        *,
        bodies: bool = False,
        today: date = date.max,
        part: tuple[int, int] | None = None,
    ) -> Source:
        """As importers take it. Bytes read are counted in `tally`; a stream may raise `Unreadable`."""
        return Source(
            name=self.name,
            size=self.size,
            open=partial(_opened, self, tally),
            region=region,
            columns=columns,
            bodies=bodies,
            today=today,
            open_at=None if self.inside else partial(_opened, self, tally),
            part=part,
        )

    def peek(self) -> Peek:
        """Its beginning.

        Raises:
            Unreadable: it is damaged, or gone.
        """
        return self.source().peek()

    def sums(self) -> Sums:
        """What stands for its content, and for its beginning; asking may raise `Unreadable`."""
        return Sums(partial(_opened, self, None), self.size, anywhere=not self.inside)

    def digest(self) -> str:
        """What stands for its content.

        Raises:
            Unreadable: it is damaged, or gone.
        """
        return self.sums().digits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a path holds: files in a steady order, what could not be opened, what was left out on purpose."""

    files: tuple[File, ...] = ()
    problems: tuple[Problem, ...] = ()
    ignored: tuple[Ignored, ...] = ()


def find(path: Path, *, limits: Limits = LIMITS) -> Found:
    """All files that `path` holds, zips opened (in a zip or folder: one more level), hostile ones refused.

    Raises:
        UserError: there is no such path, or it cannot be read.
    """
    real = _real(path)
    search = _Search(limits)
    try:
        if real.is_dir():
            search.folder(real, "", real.name)
        else:
            search.given(real, path.name or real.name)
    finally:
        close_spool()
    return search.found()


def _real(path: Path) -> Path:
    """The path with links followed: the user named it, so it is meant."""
    try:
        real = path.resolve(strict=True)
        if not (real.is_dir() or real.is_file()):
            raise UserError(f"{shown(str(path))} is neither a file nor a folder.", unchanged="Nothing was read.")
        with os.scandir(real) if real.is_dir() else real.open("rb"):
            return real
    except (OSError, ValueError, RuntimeError) as error:  # a NUL in the name; a loop of links before 3.13
        reason = getattr(error, "strerror", None) or "no such file or folder"
        raise UserError(
            f"{shown(path.name or str(path))} can't be read ({reason.lower()}).",
            unchanged="Nothing was read.",
            next_step="Check the path and that you may open it, then try again.",
        ) from error


def _opened(file: File, tally: Tally | None, start: int = 0) -> BinaryIO:
    try:
        raw = raw_stream(file.path, file.inside, file.limits)
        if start:
            raw.seek(start)
    except Refused as refused:
        raise Unreadable(file.name, str(refused)) from refused
    except OSError as error:
        raise unreadable(file.name, error) from error
    return io.BufferedReader(Counted(raw, file.name, file.limits.total, tally), _BUFFER)


class _Search:
    """A walk under way: what was found so far, and how much of the limits is left."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._entries, self._bytes = limits.entries, limits.total
        self._files: list[File] = []
        self._problems: dict[str, list[Problem]] = {}
        self._ignored: Counter[tuple[str, str]] = Counter()
        self._settled = time.time_ns() - _TICK

    def found(self) -> Found:
        """The result."""
        listed = self._limits.listed
        return Found(
            files=tuple(self._files),
            problems=tuple(
                problem for where, some in self._problems.items() for problem in capped(some, where, listed)
            ),
            ignored=tuple(self._left_out()),
        )

    def _left_out(self) -> Iterator[Ignored]:
        groups: Counter[tuple[str, str]] = self._ignored
        if len(groups) > _GROUPS:
            groups = Counter()
            for (where, reason), count in self._ignored.items():
                groups[where.partition("/")[0], reason] += count
        for (where, reason), count in groups.items():
            yield Ignored(where=where, reason=reason, count=count)

    def _refuse(self, container: str, where: str, reason: str) -> None:
        problem = Problem(where=where, reason=reason, about=About.FILE)
        self._problems.setdefault(container, []).append(problem)

    def given(self, path: Path, label: str) -> None:
        """The one file that the user named: opened whatever its name ends with."""
        self._on_disk(path, shown(label), shown(path.parent.name))

    def folder(self, path: Path, prefix: str, label: str, depth: int = 0) -> None:
        """A folder and those in it. Links are never followed, so there are no loops."""
        container = shown(label)
        if depth > self._limits.depth:
            self._refuse(
                container, container, f"Folders lie more than {self._limits.depth} deep here. They were left out."
            )
            return
        try:
            with os.scandir(path) as scan:
                entries = sorted(self._bounded(scan, container), key=lambda entry: entry.name)
        except OSError as error:
            self._refuse(container, container, unreadable(container, error).reason)
            return
        for entry in entries:
            self._entry(entry, prefix, label, depth)

    def _bounded(self, scan: Iterator[os.DirEntry[str]], container: str) -> Iterator[os.DirEntry[str]]:
        for entry in scan:
            if self._entries <= 0:
                reason = f"There are more than {self._limits.entries:,} files. The rest was left out."
                self._refuse(container.partition("/")[0], container, f"{reason} Bring in a smaller folder.")
                return
            self._entries -= 1
            yield entry

    def _entry(self, entry: os.DirEntry[str], prefix: str, label: str, depth: int) -> None:
        name = f"{prefix}{entry.name}"
        if reason := _skipped(entry):
            self._ignored[shown(label), reason] += 1
        elif entry.is_dir(follow_symlinks=False):
            self.folder(Path(entry.path), f"{name}/", f"{label}/{entry.name}", depth + 1)
        elif entry.is_file(follow_symlinks=False):
            self._on_disk(Path(entry.path), shown(name), shown(label))
        else:
            self._ignored[shown(label), "devices and pipes aren't files"] += 1

    def _on_disk(self, path: Path, name: str, container: str) -> None:
        try:
            told = path.lstat()
        except OSError as error:
            self._refuse(container, name, unreadable(name, error).reason)
            return
        file = File(
            path=path,
            name=name,
            size=told.st_size,
            container=container,
            modified=_moment(told.st_mtime),
            stamp=told.st_mtime_ns if told.st_mtime_ns < self._settled else 0,
            limits=self._limits,
        )
        self._look(file)

    def _look(self, file: File) -> None:
        """Take a file, open it as a zip, or refuse it."""
        if not file.size:
            self._ignored[file.container, "empty files"] += 1
            return
        try:
            with _opened(file, None) as stream:
                head = stream.read(kinds.HEAD)
        except Unreadable as unread:
            self._refuse(file.container, file.name, unread.reason)
            return
        if kinds.is_zip(head):
            self._zip(file)
        elif reason := kinds.packed_otherwise(head):
            self._refuse(file.container, file.name, reason)
        else:
            self._files.append(file)

    def _zip(self, file: File) -> None:
        if len(file.inside) > 1:
            self._refuse(file.name, file.name, BOMB.format("a zip in a zip in a zip"))
            return
        try:
            entries = self._directory(file)
        except (Refused, Unreadable) as refused:
            self._refuse(file.name, file.name, getattr(refused, "reason", str(refused)))
            return
        names = {entry.name for entry in entries}
        if kinds.is_document(names):
            self._files.append(file)
        elif not entries:
            self._refuse(file.name, file.name, "The zip is empty. Nothing was read. Fetch the export again.")
        else:
            self._members(file, entries)

    def _directory(self, file: File) -> tuple[Entry, ...]:
        """The entries of a zip, within what is left of the limits."""
        left = replace(self._limits, entries=self._entries, total=self._bytes)
        try:
            with seekable(file.path, file.inside, self._limits) as stream:
                entries = directory(stream, left)
        except OSError as error:
            raise unreadable(file.name, error) from error
        self._entries -= len(entries)
        self._bytes -= sum(entry.size for entry in entries)
        return entries

    def _members(self, outer: File, entries: tuple[Entry, ...]) -> None:
        kept = [entry for entry in entries if not self._skips(outer, entry)]
        if kept and all(entry.encrypted for entry in kept):
            self._refuse(outer.name, outer.name, PASSWORD)
            return
        seen: set[str] = set()
        for entry in kept:
            self._member(outer, entry, seen)

    def _skips(self, outer: File, entry: Entry) -> bool:
        """True for what is left out by its name or type; folders need no word, empty files one."""
        *folders, last = pieces(entry.name) or [""]
        reasons = [kinds.skipped(part) for part in (*folders, last) if set(part) != {"."}]
        if entry.is_special and not entry.is_folder:
            reasons.append("links, devices and pipes in zips aren't files")
        if reason := next(filter(None, reasons), ""):
            hidden = next((at for at, part in enumerate(folders) if kinds.skipped(part)), len(folders))
            self._ignored["/".join((outer.name, *map(shown, folders[:hidden]))), reason] += 1
        return bool(reason) or entry.is_folder

    def _member(self, outer: File, entry: Entry, seen: set[str]) -> None:
        folder, _, last = shown(entry.name).rpartition("/")
        name = "/".join(part for part in (outer.name, folder, last) if part)
        reason = refusal(entry, self._limits)
        if not reason and name in seen:
            reason = "The zip has two files of this name; the first was read. Unzip it yourself to see both."
        seen.add(name)
        if reason:
            self._refuse(outer.name, name, reason)
            return
        self._look(
            replace(
                outer,
                name=name,
                size=entry.size,
                container=outer.name,
                member=(*outer.member, entry.name),
                folder=folder,
                modified=entry.modified,
                inside=(*outer.inside, entry),
            )
        )


def _skipped(entry: os.DirEntry[str]) -> str:
    """Why an entry of a folder is left out, or "". A maildir's folders begin with a dot (".Sent"), yet are read."""
    if entry.is_symlink():
        return "links aren't followed"
    maildir = entry.name.startswith(".") and all(Path(entry.path, part).is_dir() for part in ("cur", "new"))
    return "" if maildir else kinds.skipped(entry.name)


def _moment(seconds: float) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, tz=UTC)
    except (ValueError, OverflowError, OSError):
        return None
