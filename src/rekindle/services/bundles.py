"""Files found -> bundles: what belongs together as one archive, and the importer that reads it.

A zip's members of one format are one archive. So are the files of an export of many files (LinkedIn) that lie in one
folder or below it. Every other file stands for itself.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from rekindle.importers.base import Importer
from rekindle.model import Archive, Counts, Ignored, Problem, UserError
from rekindle.outside.archives import File
from rekindle.outside.limits import Unreadable

NOTHING = Counts()
WITH_BODIES = frozenset(("mbox", "mail-files"))
"""Importers that give more where the text of mails is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How files are read, as far as the user says it."""

    region: str = ""  # home region of phone numbers
    columns: tuple[tuple[str, str], ...] = ()  # of a CSV that nobody knows
    bodies: bool = False  # the text of mails, too
    today: date = date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Files that make one archive."""

    path: str
    importer: Importer
    files: tuple[File, ...]

    def digest(self, files: Iterable[str], terms: Terms) -> str:
        """What stands for the content as it will be read, by the digits of its files.

        Whatever they are called and however they lie; read with more, or on another day where that matters, the same
        files are other content.
        """
        parts = sorted(files) + [f"{name}={header}" for name, header in sorted(terms.columns)]
        parts += ["bodies"] if terms.bodies and self.importer.name in WITH_BODIES else []
        parts += [f"on {terms.today}"] if self.importer.dated else []
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(file.size for file in self.files)

    @property
    def place(self) -> str:
        """Where it lies on disk: the file or zip, or the folder that holds all of its files; "" for a mailbox."""
        paths = sorted({str(file.path) for file in self.files})
        return os.path.commonpath(paths) if len(paths) > 1 else "".join(paths)

    def account(
        self,
        items: Counts = NOTHING,
        interactions: Counts = NOTHING,
        *,
        problems: Iterable[Problem] = (),
        ignored: Iterable[Ignored] = (),
        number: int = 0,
    ) -> Archive:
        """What became of it."""
        return Archive(
            path=self.path,
            place=self.place,
            importer=self.importer.name,
            items=items,
            interactions=interactions,
            problems=tuple(problems),
            ignored=tuple(ignored),
            number=number,
        )

    @property
    def made(self) -> datetime | None:
        """When the newest of the files was made, as far as their dates tell."""
        return max((file.modified for file in self.files if file.modified), default=None)


def bundles(
    files: Sequence[File], importers: Sequence[Importer], *, forced: str = ""
) -> tuple[list[Bundle], list[Ignored]]:
    """What can be read, and what cannot with the reason.

    Raises:
        UserError: `forced` is no importer.
    """
    chosen = _named(forced, importers) if forced else None
    known: list[tuple[File, Importer]] = []
    strange: list[Ignored] = []
    for file in files:
        found = [chosen] if chosen else _those_that_know(file, importers)
        if isinstance(found, str):
            strange.append(Ignored(where=file.name, reason=found))
        elif len(found) == 1:
            known.append((file, found[0]))
        else:
            strange.append(Ignored(where=file.name, reason=_why_not(found)))
    return _gather(known), strange


def _those_that_know(file: File, importers: Sequence[Importer]) -> list[Importer] | str:
    """The importers that recognise a file, or why it cannot even be looked at."""
    try:
        peek = file.peek()
    except Unreadable as broken:
        return broken.reason
    return [one for one in importers if one.recognises(peek)]


def _named(forced: str, importers: Sequence[Importer]) -> Importer:
    for one in importers:
        if one.name == forced:
            return one
    names = ", ".join(one.name for one in importers)
    raise UserError(f"There is no importer called {forced}.", next_step=f"Choose one of {names}.")


def _why_not(found: Sequence[Importer]) -> str:
    if not found:
        return "of a kind Rekindle can't read"
    names = " or ".join(one.name for one in found)
    return f"could be {names}: name it alone and choose with --as"


def _gather(known: Iterable[tuple[File, Importer]]) -> list[Bundle]:
    groups: dict[tuple[str, str], list[tuple[File, Importer]]] = {}
    # The folder an export lies in comes before the folders below it, whatever their names.
    for file, importer in sorted(known, key=lambda one: one[0].container.count("/")):
        groups.setdefault((_home(file, importer, groups), importer.name), []).append((file, importer))
    return [
        Bundle(path=path, importer=several[0][1], files=tuple(file for file, _ in several))
        for (path, _), several in groups.items()
    ]


def _home(file: File, importer: Importer, groups: Iterable[tuple[str, str]]) -> str:
    """The label of the archive that a file belongs to."""
    if file.member:
        return file.container
    if not importer.together:
        return file.name
    for path, name in groups:
        if name == importer.name and f"{file.container}/".startswith(f"{path}/"):
            return path
    return file.container
