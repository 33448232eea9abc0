"""How far an import has come -> a line with rate and time left, on a terminal only and only past the first second."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rekindle.cli.table import clip

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 1.0  # seconds before anything is shown: what is quick needs no bar


class Line:
    """A watch for an import."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __call__(self, words: str, done: int, total: int) -> None:
        """Show `done` of `total` bytes."""
        if not sys.stderr.isatty() or time.monotonic() - self._started < PATIENCE:
            return
        if self._bar is None:
            self._bar, self._task = _bar(words)
        if self._task is not None:
            self._bar.update(self._task, description=clip(words, 30 if total else 60), completed=done, total=total)
            if not total:
                self._bar.tasks[0].total = None  # how long it takes is not known: `update` takes None for no change

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()


def _bar(words: str) -> tuple[Progress, TaskID]:
    from rich.console import Console  # noqa: PLC0415 - only an import that takes long needs it
    from rich.progress import (  # noqa: PLC0415 - as above
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=16),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.start()
    return bar, bar.add_task(clip(words, 30), total=None)
