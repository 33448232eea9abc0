"""Rekindle warms up a neglected network. `from rekindle import Book` is the door for notebooks and scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rekindle.book import Book

__version__ = "0.1.0"
__all__ = ["Book", "__version__"]


def __getattr__(name: str) -> object:
    """Load `Book` when it is asked for: the command line must start without it."""
    if name == "Book":
        from rekindle.book import Book  # noqa: PLC0415 - see above

        return Book
    raise AttributeError(name)
