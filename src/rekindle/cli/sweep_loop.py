"""A sweep and keys -> one person a screen, one key each, until all were seen or the user stops."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from rekindle.cli import sweep_screen as screen
from rekindle.cli.keys import STOP, Keys
from rekindle.cli.table import clip, room
from rekindle.model import UserError
from rekindle.model.sweep import Answer, Marks

if TYPE_CHECKING:
    from rekindle.cli.session import Session
    from rekindle.model.sweep import Glimpse, Turn
    from rekindle.services.sweeping import Walk

ANSWERS = {
    "y": Answer.LISTED, "n": Answer.LEFT_OUT, "x": Answer.NOT_PERSON, "v": Answer.NEVER, "s": Answer.SKIPPED,
}  # fmt: skip
_QUIT = ("q", "\x1b", STOP)
_ENTERS = ("\r", "\n")
_ON = (*_ENTERS, " ")
_LEAVES = ("\x1b", STOP)
_DELETES = ("\x7f", "\b")
USUAL = ("friend", "family", "mentor", "professor", "ex-boss", "teammate", "classmate", "client", "neighbour")
_NINE = "123456789"


def sweep(session: Session, walk: Walk) -> str:
    """Go through it; the source to go on with when the user says so at the end, else ""."""
    with Keys() as keys:
        return _Loop(session, walk, keys).run()


class _Loop:
    """One sitting."""

    def __init__(self, session: Session, walk: Walk, keys: Keys) -> None:
        self._session, self._walk, self._keys = session, walk, keys
        self._clears = keys.terminal and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
        self._told = ""
        self._back = False
        self._acts: dict[str, Callable[[int], Turn]] = {
            "r": self._role, "t": self._note, "b": self._before, "u": self._undo, "=": self._join,
            "?": self._help,
        }  # fmt: skip

    def run(self) -> str:
        """Until the end, or until the user stops."""
        turn = self._walk.turn()
        while True:
            self._show(turn)
            key = self._keys.key()
            if key in _QUIT:
                return self._stop(turn)
            if turn.next is None and key.lower() == "y" and turn.source:
                return turn.source
            try:
                turn = self._act(key.lower(), turn)
            except UserError as error:
                self._told = " ".join(part for part in error.told if part)
                turn = self._same(turn)

    def _show(self, turn: Turn) -> None:
        if self._clears:
            click.clear()
        if turn.next:
            screen.show(self._session, turn, turn.next, back=self._back, told=self._told)
        else:
            self._session.say(self._told)
            self._session.say(screen.seen_all(turn), hang="")
            self._session.say(f"{'y go on with it  ' if turn.source else ''}b back  u undo  q stop", dim=True)
        self._told = ""

    def _stop(self, turn: Turn) -> str:
        if self._clears:
            click.clear()
        if turn.next:
            self._session.say(screen.header(self._walk.turn(), turn.next, back=self._back), hang="")
        command = screen.resumed(self._walk.sweep, named=self._walk.named)
        self._session.say(f"Stopped; what you said is kept. Go on when you like: {command}")
        return ""

    def _same(self, turn: Turn) -> Turn:
        return self._walk.at_person(turn.next.person) if turn.next else self._walk.turn()

    def _act(self, key: str, turn: Turn) -> Turn:
        if turn.next is None and key not in ("b", "u"):
            return turn
        person = turn.next.person if turn.next else 0
        if key in self._acts:
            return self._acts[key](person)
        if key in ANSWERS:
            return self._answer(person, ANSWERS[key])
        if key in _ON:
            return self._on()
        if key in "01234":
            return self._mark(person, Marks(closeness=int(key)))
        self._told = "No key of this page. ? shows them."
        return turn

    def _on(self) -> Turn:
        self._back = False
        return self._walk.turn()

    def _answer(self, person: int, answer: Answer) -> Turn:
        self._told = self._walk.say(person, answer).told + "."
        return self._on()

    def _mark(self, person: int, marks: Marks) -> Turn:
        self._told = self._walk.say(person, Answer.MARKED, marks).told + "."
        return self._walk.at_person(person)

    def _join(self, person: int) -> Turn:
        self._told = self._walk.join(person).told + "."
        return self._on()

    def _before(self, person: int) -> Turn:
        before = self._walk.before(person)
        if not before:
            self._told = "This is where it began."
            return self._walk.at_person(person) if person else self._walk.turn()
        self._back = True
        return self._walk.at_person(before)

    def _undo(self, person: int) -> Turn:
        del person
        turn = self._walk.undo()
        self._told, self._back = turn.told + ".", False
        return turn

    def _help(self, person: int) -> Turn:
        if self._clears:
            click.clear()
        for key, told in screen.HELP:
            self._session.say(f"  {key:<4} {told}", hang=" " * 5)
        if self._keys.terminal:
            self._session.say("Any key goes on.", dim=True)
            self._keys.key()
        return self._walk.at_person(person)

    def _note(self, person: int) -> Turn:
        text = self._keys.line("Note: ")
        if text and text.strip():
            return self._mark(person, Marks(note=text))
        return self._walk.at_person(person)

    # --- roles

    def _role(self, person: int) -> Turn:
        turn = self._walk.at_person(person)
        role, holds = self._choose(_offered(turn.next))
        if not role:
            return turn
        return self._mark(person, Marks(roles=(role,)) if holds else Marks(not_roles=(role,)))

    def _choose(self, offered: tuple[str, ...]) -> tuple[str, bool]:
        """(The role of a number, or of the start of its word and Enter, whether they are that); "" for none."""
        menu = "  ".join(f"{place} {role}" for place, role in enumerate(offered, start=1))
        self._session.say(f"{menu}  or the start of a role and Enter; - for not, Esc for none", hang="", dim=True)
        typed, holds = "", True
        while True:
            key = self._keys.key(word=True).lower()
            if key in _LEAVES:
                return "", holds
            if key in _NINE and not typed:
                return offered[int(key) - 1], holds
            if key in _ENTERS:
                return next(iter(self._fitting(typed)), "") if typed else "", holds
            if key == "-" and not typed:
                holds = not holds
            elif key in _DELETES:
                typed = typed[:-1]
            elif self._fitting(typed + key):
                typed += key
            self._say_typed(typed, holds=holds)

    def _fitting(self, typed: str) -> list[str]:
        """The roles that begin so, the very word first."""
        return sorted((role for role in self._walk.roles if role.startswith(typed)), key=lambda role: role != typed)

    def _say_typed(self, typed: str, *, holds: bool) -> None:
        if self._keys.terminal:
            fits = ", ".join(self._fitting(typed)) if typed else ""
            self._session.say(clip(f"{'' if holds else 'not '}{typed}: {fits}", room()), dim=True)


def _offered(person: Glimpse | None) -> tuple[str, ...]:
    """Nine roles for nine keys: those guessed or said first, then the usual ones."""
    theirs = [one.role for one in person.roles] if person else []
    return tuple(dict.fromkeys([*theirs, *USUAL]))[: len(_NINE)]
