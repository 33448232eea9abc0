"""Keys typed in a terminal, or piped -> one at a time, at once; and a line where a line is asked for.

In a terminal no key waits for Enter and none is shown; keys typed ahead are kept for their turn. A pipe gives its
characters one after the other, so that scripts drive the very same screens.
"""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections import deque
from types import TracebackType
from typing import Any, Self

import click

try:
    import termios
    import tty
except ImportError:  # Windows
    POSIX = False
else:
    POSIX = True

STOP = "\x03"
"""What Ctrl-C, Ctrl-D and the end of a pipe give."""
_KEY = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O.)|.", re.DOTALL)
_ENDS = frozenset({"", "\x03", "\x04"})


class Keys:
    """Reads keys within a `with` block; the terminal is as it was afterwards, whatever happens."""

    def __init__(self) -> None:
        self.terminal = bool(sys.stdin) and sys.stdin.isatty()
        self._waiting: deque[str] = deque()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._before: list[Any] | None = None

    def __enter__(self) -> Self:
        if self.terminal and POSIX:
            self._before = termios.tcgetattr(sys.stdin.fileno())
            self._singly()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._as_before()

    def key(self, *, word: bool = False) -> str:
        """One key; an arrow or function key is one of several characters. `STOP` when there are no more.

        Within a word, and in a terminal, Enter is a key; elsewhere a script ends its lines where it likes.
        """
        while (key := self._next()) == "\n" and not (word or self.terminal):
            pass
        return key

    def _next(self) -> str:
        if not self._waiting:
            self._waiting.extend(_KEY.findall(self._read()))
        key = self._waiting.popleft() if self._waiting else STOP
        return STOP if key in _ENDS else key

    def line(self, prompt: str) -> str | None:
        """A line typed after a prompt; None where the user thinks better of it."""
        click.echo(prompt, nl=False)
        ahead = ""
        while self._waiting:
            if (mark := self._waiting.popleft()) in "\r\n":
                click.echo(ahead)
                return ahead
            ahead += mark
        click.echo(ahead, nl=False)
        self._as_before()
        try:
            rest = self._line()
        except KeyboardInterrupt:
            rest = ""
        finally:
            if self._before is not None:
                self._singly()
        if not rest.endswith("\n"):
            click.echo()
        return ahead + rest.rstrip("\r\n") if rest else None

    def _read(self) -> str:
        """What is typed next, at least a character; "" at the end."""
        try:
            if self._before is None:
                return click.getchar() if self.terminal else sys.stdin.read(1)
            return self._typed()
        except (KeyboardInterrupt, EOFError, OSError):
            return ""

    def _typed(self) -> str:
        while raw := os.read(sys.stdin.fileno(), 1024):
            if text := self._decoder.decode(raw):  # else half of a letter
                return text
        return ""

    def _line(self) -> str:
        if self._before is None:
            return sys.stdin.readline()
        return os.read(sys.stdin.fileno(), 65536).decode("utf-8", "replace")

    def _singly(self) -> None:
        """Each key at once, and not shown; what was typed ahead stays."""
        if POSIX:
            tty.setcbreak(sys.stdin.fileno(), termios.TCSADRAIN)

    def _as_before(self) -> None:
        if POSIX and self._before is not None:
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, self._before)
