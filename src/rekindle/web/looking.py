"""A look into the mailbox, in a thread with a book of its own: begun by one page, watched by any, one at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.web import books, bugs

if TYPE_CHECKING:
    from rekindle.model.wire import Checked


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How far it is, or what came of it. With neither a result nor an error, an ended one broke by our mistake."""

    under_way: bool = True
    words: str = ""
    done: int = 0
    total: int = 0
    result: Checked | None = None
    error: UserError | None = None


class Looking:
    """The one look of this process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._look: Look | None = None
        self._thread: threading.Thread | None = None

    def start(self, passphrase: str = "", opened: Callable[[], Book] = books.another) -> None:
        """Begin one; where one is under way, that one goes on. The passphrase is kept by the thread alone."""
        with self._lock:
            if self._look and self._look.under_way:
                return
            self._look = Look()
            self._thread = threading.Thread(target=self._run, args=(passphrase, opened), name="mail", daemon=True)
        self._thread.start()

    def look(self) -> Look | None:
        """How far it is; None when there was none, or it was put away."""
        with self._lock:
            return self._look

    def put_away(self) -> None:
        """What came of the last one need not be shown any more."""
        with self._lock:
            if self._look and not self._look.under_way:
                self._look = None

    def wait(self, seconds: float | None = None) -> None:
        """Until it has ended."""
        if self._thread:
            self._thread.join(seconds)

    def _watch(self, words: str, done: int, total: int) -> None:
        with self._lock:
            if self._look:
                self._look = replace(self._look, words=words, done=done, total=total)

    def _run(self, passphrase: str, opened: Callable[[], Book]) -> None:
        try:
            with opened() as book:
                if passphrase:
                    book.ask = lambda _prompt: passphrase
                self._end(Look(under_way=False, result=book.check_mail(self._watch)))
        except UserError as error:
            self._end(Look(under_way=False, error=error))
        except Exception as error:  # noqa: BLE001 - nobody is above this thread: the page tells it, and the terminal where
            bugs.report(error)
            self._end(Look(under_way=False))

    def _end(self, look: Look) -> None:
        with self._lock:
            self._look = look


looking = Looking()
