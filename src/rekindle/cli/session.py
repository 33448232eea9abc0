"""The options that every command takes -> one session: which book, which day, how to speak."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from datetime import date

    from rekindle.book import Book
    from rekindle.model import UserError
    from rekindle.services.saying import Decided

PATIENCE = 1.0
"""Seconds that a command waits for another before it says so."""
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
Command = TypeVar("Command", bound=Callable[..., Any])


class Session:
    """What the shared options said, and the book opened when a command first asks for it."""

    def __init__(self) -> None:
        self.as_json = False
        self.verbose = False
        self.today: str | None = None
        self.name = "me"
        self._book: Book | None = None
        self._told_waiting = False

    @property
    def book(self) -> Book:
        """The book."""
        if self._book is None:
            from rekindle.book import Book  # noqa: PLC0415 - --help needs no book

            self._book = Book(name=self.name, today=self.today, on_wait=self._waits)
        return self._book

    def _waits(self, seconds: float) -> None:
        """Say once that another process is to be done first; Ctrl-C ends the wait, and nothing is changed by then."""
        if seconds >= PATIENCE and not self._told_waiting:
            self._told_waiting = True
            click.echo("Another Rekindle is writing; this waits for it.", err=True)

    @property
    def colour(self) -> bool:
        """True when colours are welcome: a terminal, and no NO_COLOR."""
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR")

    def close(self) -> None:
        """Let go of the book."""
        if self._book is not None:
            for notice in self._book.notices:
                click.echo(notice, err=True)
            self._book.close()

    def say(self, text: str = "", *, hang: str = "  ", **style: Any) -> None:  # noqa: ANN401 - click's style keywords
        """A line for the reader: clean, and wrapped where it is longer than the terminal is wide."""
        from rekindle.cli.table import wrap  # noqa: PLC0415 - --help must not load it

        for line in wrap(text, hang):
            click.echo(click.style(line, **style) if style and self.colour else line)

    def done(self, told: str, entry: int) -> None:
        """What was done, and the way back."""
        self.say(f"{told.rstrip('.')}. Undo: rekindle undo {entry}")

    def tell(self, decided: Decided, *lines: str) -> None:
        """What was decided, the way back, and what there is to say of it; for a script without the latter."""
        if self.as_json:
            self.show_json({"done": decided.told, "log": decided.entry, "person": decided.person or None})
            return
        self.done(decided.told, decided.entry)
        for line in lines:
            self.say(line)

    def day(self, text: str | None) -> date | None:
        """A day as typed: 2026-12-24, today, yesterday, tomorrow; None where nothing was.

        Raises:
            UserError: it names no day.
        """
        from datetime import date, timedelta  # noqa: PLC0415 - --help must not load it

        if not text:
            return None
        if text in _NEAR:
            return self.book.today + timedelta(days=_NEAR[text])
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            from rekindle.model import UserError  # noqa: PLC0415 - --help must not load the nouns

            raise UserError(
                f"{text} is no date.", unchanged="Nothing was changed.", next_step="Write it as 2026-12-24."
            ) from error

    def show_json(self, value: object) -> None:
        """A result for a script; safe to look at in a terminal as well."""
        click.echo(_json(value, indent=2))

    def show_error(self, error: UserError) -> None:
        """What happened, what was not changed, what to do next; on standard error."""
        if self.as_json:
            told = {"error": error.error, "unchanged": error.unchanged, "next": error.next_step}
            click.echo(_json(told), err=True)
            return
        from rekindle.cli.table import wrap  # noqa: PLC0415 - as above

        for line in wrap(" ".join(_sentence(part) for part in error.told if part), hang=""):
            click.echo(line, err=True)

    def show_usage(self, error: click.ClickException) -> None:
        """A mistake in the words of the command line."""
        from rekindle.model import UserError  # noqa: PLC0415 - --help must not load the nouns

        path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "rekindle"
        self.show_error(UserError(_sentence(error.format_message()), next_step=f"See: {path} --help"))

    def show_bug(self, error: Exception) -> None:
        """Our own mistake: where it was, without a word of anybody's data unless --verbose asks for it."""
        from traceback import TracebackException, format_exception  # noqa: PLC0415 - --help must not load it

        from rekindle.model import UserError  # noqa: PLC0415 - as above

        if self.verbose:
            click.echo("".join(format_exception(error)), err=True)
        else:
            frames = TracebackException.from_exception(error).stack[-3:]
            for frame in frames:
                click.echo(f"  {frame.filename.rpartition('rekindle/')[2]}:{frame.lineno} in {frame.name}", err=True)
        self.show_error(
            UserError(
                f"Something broke in Rekindle, not in your files ({type(error).__name__}).",
                unchanged="The last step was taken back.",
                next_step="Report the lines above, which hold no names; --verbose shows more, and may.",
            )
        )


def ask(prompt: str) -> str | None:
    """A line typed by the user; None when they stop with Ctrl-C or Ctrl-D, which undoes nothing that was done."""
    try:
        return str(click.prompt(prompt, default="", show_default=False))
    except click.Abort:
        click.echo()
        return None


def _sentence(text: str) -> str:
    """A text with an end; a command to type stays as it is to be typed."""
    return text if text.endswith((".", "?", "--help")) else f"{text}."


def _json(value: object, indent: int | None = None) -> str:
    """JSON that no terminal can mistake for an order."""
    import json  # noqa: PLC0415 - --help must not load it

    from rekindle.cli.table import escaped  # noqa: PLC0415 - as above

    return escaped(json.dumps(value, ensure_ascii=False, indent=indent))


def _keep(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:  # noqa: ANN401, ARG001 - click's signature
        if value not in (None, False):
            setattr(ctx.ensure_object(Session), name, value)

    return keep


def common_options(command: Command) -> Command:
    """--json, --today, --book and --verbose, before the command's name or after it."""
    for option in (
        click.option("--verbose", is_flag=True, help="Say more.", expose_value=False, callback=_keep("verbose")),
        click.option("--book", metavar="NAME", help="Whose network [me].", expose_value=False, callback=_keep("name")),
        click.option(
            "--today", metavar="DATE", help="Act as if it were DATE (or REKINDLE_TODAY).", expose_value=False,
            callback=_keep("today"),
        ),
        click.option("--json", is_flag=True, help="Answer for scripts.", expose_value=False, callback=_keep("as_json")),
    ):  # fmt: skip
        command = option(command)
    return command
