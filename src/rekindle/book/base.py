"""A place, a name and a day -> an open book. Opened at the first verb."""

from __future__ import annotations

import os
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from rekindle.outside import clock
from rekindle.outside.places import ensure_home, home_path
from rekindle.util.recent import Recent

if TYPE_CHECKING:
    from types import TracebackType

    from rekindle.store.patience import Waiting
    from rekindle.store.shelf import Open

FILE = "rekindle.book"


class Base:
    """Where a book lies, and what day it is."""

    today: date
    on_wait: Waiting | None
    """Is told, again and again, for how many seconds a verb has waited while another process writes; may raise."""

    def __init__(
        self,
        where: str | Path | None = None,
        *,
        name: str = "me",
        today: date | str | None = None,
        on_wait: Waiting | None = None,
    ) -> None:
        self.on_wait = on_wait
        self._where = where
        self._name = name
        self.turn_to(today)
        self.notices: list[str] = []
        self._recent: Recent[Any] = Recent()

    @cached_property
    def _at(self) -> Open:
        from rekindle.store.shelf import open_book  # noqa: PLC0415 - the database loads at the first verb

        return open_book(self._place(), self._name, clock.now(), self._recent, self._waits)

    def _waits(self, seconds: float) -> None:
        if self.on_wait is not None:
            self.on_wait(seconds)

    def beside(self) -> Self:
        """The same book once more, for another thread; what either worked out lately, both have in mind."""
        other = type(self)(self._where, name=self._name, today=self.today, on_wait=self.on_wait)
        other._recent = self._recent  # noqa: SLF001 - of the same class
        return other

    def _place(self) -> str | Path:
        where = str(self._where or os.environ.get("REKINDLE_DATABASE", ""))
        if where.startswith(("postgresql://", "postgres://")):
            return where
        home = ensure_home(Path(where).expanduser().absolute() if where else home_path())
        self.notices += [home.tightened] if home.tightened else []
        return home.path / FILE

    @property
    def place(self) -> str:
        """Where the book lies."""
        return str(self._place())

    @property
    def name(self) -> str:
        """What tells it from other books of the same place."""
        return self._name

    @property
    def home(self) -> Path:
        """The folder of what lies beside the book for its owner alone: saved secrets, addresses that open something."""
        place = self._place()
        return place.parent if isinstance(place, Path) else ensure_home(home_path()).path

    @property
    def size(self) -> int | None:
        """How many bytes its file has, with what was just written; None for a book on a server."""
        place = self._place()
        if not isinstance(place, Path):
            return None
        return sum(one.stat().st_size for one in (place, place.with_name(f"{place.name}-wal")) if one.exists())

    def turn_to(self, today: date | str | None = None) -> None:
        """Go on with the day it is now, or that is given: a book that stays open outlives its first day."""
        self.today = today if isinstance(today, date) else clock.today(today)

    def close(self) -> None:
        """Let go of the database."""
        if "_at" in self.__dict__:
            self._at.close()
            del self.__dict__["_at"]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
