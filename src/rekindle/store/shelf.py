"""A place -> an open book in it. A shelf holds several books (one a user when hosted); embedded mode uses one.

Settings of a book are its few own choices, such as the home region of phone numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rekindle.store.engine import Engine, Value, open_engine
from rekindle.store.migrations import migrate
from rekindle.store.patience import Waiting
from rekindle.util.recent import Recent


@dataclass(frozen=True, slots=True)
class Open:
    """An open book: the engine it lies in, its number there, and what was worked out of it lately."""

    engine: Engine
    book: int
    recent: Recent[Any] = field(default_factory=Recent, compare=False, repr=False)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.close()


def open_book(
    where: str | Path, name: str, now: str, recent: Recent[Any] | None = None, waiting: Waiting | None = None
) -> Open:
    """The book of that name, made when it is not there yet; `recent` is shared by all who have that book open."""
    engine = open_engine(where, waiting)
    migrate(engine)
    if not (found := _number(engine, name)):
        with engine.transaction():
            if not _number(engine, name):  # another process may have made it meanwhile
                engine.run(
                    "INSERT INTO book (book, name, made) SELECT 1 + coalesce(max(book), 0), :name, :now FROM book",
                    {"name": name, "now": now},
                )
            found = _number(engine, name)
    return Open(engine, found, recent or Recent())


def _number(engine: Engine, name: str) -> int:
    found = engine.rows("SELECT book FROM book WHERE name = :name", {"name": name})
    return int(found[0][0]) if found else 0


def setting(at: Open, name: str, default: str = "") -> str:
    """A setting's value."""
    found = at.engine.rows(
        "SELECT value FROM setting WHERE book = :book AND name = :name", {"book": at.book, "name": name}
    )
    return str(found[0][0]) if found else default


def set_setting(at: Open, name: str, value: str) -> None:
    """Keep a setting; an empty value takes it away."""
    params: dict[str, Value] = {"book": at.book, "name": name, "value": value}
    at.engine.run("DELETE FROM setting WHERE book = :book AND name = :name", params)
    if value:
        at.engine.run("INSERT INTO setting (book, name, value) VALUES (:book, :name, :value)", params)
