"""Worlds through our own importers, against the truth of every mail and meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

import pytest

from rekindle.importers.registry import IMPORTERS
from rekindle.model import Interaction, Source
from rekindle.worlds.check import Found, compare, found, mine
from rekindle.worlds.diary import read
from rekindle.worlds.files import write

TODAY = date(2026, 11, 21)


def opened(path: Path) -> Callable[[], BinaryIO]:
    def stream() -> BinaryIO:
        return path.open("rb")

    return stream


def imported(paths: tuple[Path, ...], me: frozenset[str]) -> Iterator[Found]:
    """Every mail and meeting that the importer of each file makes of it."""
    for path in paths:
        file = Source(name=path.name, size=path.stat().st_size, open=opened(path), today=TODAY)
        (importer,) = (one for one in IMPORTERS if one.recognises(file.peek()))
        yield from (found(item, me) for item in importer.read(file) if isinstance(item, Interaction))


@pytest.mark.parametrize("seed", [1, 5])
def test_an_import_makes_of_a_world_what_happened_there(tmp_path: Path, seed: int) -> None:
    written = write(tmp_path, size="S", seed=seed, today=TODAY)
    files = tuple(path for path in written.exports if path.suffix in {".mbox", ".ics"})
    result = compare(read(written.history), imported(files, mine(written.truth)))
    assert result.missing == result.extra == ()
    assert result.wrong == ()
    assert result.right > 1_700
