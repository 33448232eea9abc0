"""The questions of `remember` at a terminal: one a screen, names as fast as they are typed.

What is typed is kept at once. A number takes somebody shown; a question back is asked only where a name may be that of
somebody who is here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rekindle import words
from rekindle.cli.growing import left
from rekindle.cli.remember import show_near, show_screen
from rekindle.cli.session import Session, ask
from rekindle.cli.table import clip, room
from rekindle.model import UserError
from rekindle.model.prompt import RecallState

if TYPE_CHECKING:
    from rekindle.model.adding import Namesake, Understood
    from rekindle.model.prompt import Screen

_KEYS = 'Names, one a line. Enter next, "." nobody, later, b back, u undo, q stop, ?'
_HELP = (
    "A name first, then what you know: Anna Lind, planner, Leeds, anna@example.org",
    "A number takes somebody shown here; more shows more of them.",
    "Enter goes on. A dot says that nobody comes to mind, which is a fine answer.",
    "later asks again another day, b goes back, u undoes the last thing, q stops.",
)
_DROP = "-"


class _Done(NamedTuple):
    """Something kept in this walk: its entry in the log, and at which question."""

    entry: int
    place: int
    named: int = 0


class Walk:
    """One walk through the questions that wait."""

    def __init__(self, session: Session, key: str) -> None:
        due = session.book.prompts_due()
        self.session = session
        self.keys = [key, *(one for one in due if one != key)] if key else list(due)
        self.place = 0
        self.page = 0
        self.done: list[_Done] = []

    @property
    def named(self) -> int:
        """People named in this walk."""
        return sum(one.named for one in self.done)

    def go(self) -> None:
        """Ask until the user stops, or nothing is left."""
        while self.place < len(self.keys):
            screen = self._show()
            place = self.place
            while place == self.place < len(self.keys):
                told = ask("Name")
                if told is None or told.strip() == "q":
                    self._stop()
                    return
                screen = self._take(told.strip(), screen)
        self.session.say(f"That was the last question for now. {self._sum()}", hang="")

    def _show(self) -> Screen:
        screen, self.page = self._screen(), 0
        self.session.say()
        show_screen(self.session, screen)
        self.session.say(f"{left(len(self.keys) - self.place)}.", dim=True)
        self.session.say(_KEYS, hang="", dim=True)
        return screen

    def _screen(self) -> Screen:
        found = self.session.book.prompt(self.keys[self.place])
        assert found is not None  # noqa: S101 - a prompt with a key is always there, or refused
        return found

    def _take(self, told: str, screen: Screen) -> Screen:
        """What was typed; the screen as it is after that."""
        try:
            return self._do(told, screen)
        except UserError as error:
            self.session.show_error(error)
            return screen

    def _do(self, told: str, screen: Screen) -> Screen:
        match told.lower():
            case "" | "." | "later":
                self._leave(told.lower())
            case "b":
                self._back()
            case "u":
                return self._undo(screen)
            case "?":
                for line in _HELP:
                    self.session.say(f"  {line}")
            case "more":
                self.page += 1
                show_near(self.session, screen, self.page)
            case numbers if numbers.replace(",", " ").replace(" ", "").isdecimal():
                return self._pick(numbers.replace(",", " ").split(), screen)
            case _:
                return self._name(told, screen)
        return screen

    def _back(self) -> None:
        if self.place:
            self.place -= 1
        else:
            self.session.say("  This is the first one.")

    # --- answers ------------------------------------------------------------------------------------------------------

    def _leave(self, told: str) -> None:
        here = any(one.named for one in self.done if one.place == self.place)
        state = RecallState.LATER if told == "later" else RecallState.DONE
        if told == "." and not here:
            state = RecallState.NOBODY
            self.session.say("Nobody is a fine answer.")
        decided = self.session.book.leave_prompt(self.keys[self.place], state)
        self.done.append(_Done(decided.entry, self.place))
        self.place += 1

    def _pick(self, numbers: list[str], screen: Screen) -> Screen:
        chosen = [int(number) for number in numbers]
        if not all(0 < number <= len(screen.near) for number in chosen):
            self.session.say("  Nobody here has that number." if screen.near else "  Nobody is shown here.")
            return screen
        people = [screen.near[number - 1] for number in chosen]
        decided = self.session.book.pick_for(screen.prompt.key, *(one.person for one in people))
        self.done.append(_Done(decided.entry, self.place, len(people)))
        self.session.say(f"  {decided.told}.")
        return screen

    def _name(self, line: str, screen: Screen) -> Screen:
        for understood in self.session.book.understand_for(screen.prompt.key, line):
            if understood.refused:
                self.session.say(f"  {understood.refused}. {understood.mend}")
            elif one := self._meant(understood):
                added = self.session.book.name_for(screen.prompt.key, [one])
                if added.entry:
                    self.done.append(_Done(added.entry, self.place, 1))
                self.session.say("  " + clip(_echo(one), room() - 2))
        return screen

    def _meant(self, one: Understood) -> Understood | None:
        """With the user's word where somebody who is here may be meant; None when they drop the line."""
        if not one.asks:
            return one
        self.session.say(f"  {one.name} could be")
        for place, each in enumerate(one.maybe, start=1):
            self.session.say("  " + clip(f"{place:>3}  {_namesake(each)}", room() - 2))
        told = ask('  Its number, Enter for somebody new, "-" to drop the line')
        if told is None or told.strip() == _DROP:
            return None
        if told.strip().isdecimal() and 0 < int(told) <= len(one.maybe):
            return self.session.book.meant(one, str(one.maybe[int(told) - 1].person))
        return self.session.book.meant(one, "")

    def _undo(self, screen: Screen) -> Screen:
        """Take back the last thing of this walk, and show the question it was an answer to."""
        if not self.done:
            self.session.say("  Nothing was kept in this walk yet.")
            return screen
        last = self.done.pop()
        entry = self.session.book.undo(last.entry)
        self.session.say(f"  Undone: {entry.told}.")
        self.place = last.place
        return screen

    # --- the end ------------------------------------------------------------------------------------------------------

    def _stop(self) -> None:
        self.session.say(f"Stopped; what you named is kept. {self._sum()}", hang="")
        self.session.say("Go on when you like: rekindle remember")

    def _sum(self) -> str:
        return f"{words.counted(self.named, 'person', 'people')} named." if self.named else ""


def walk(session: Session, key: str) -> None:
    """Ask, from one question on or from the next."""
    one = Walk(session, key)
    if one.keys:
        one.go()
    else:
        session.say("Every question has its answer. See them: rekindle remember --all")


def _echo(one: Understood) -> str:
    """What was understood, in one line."""
    name = one.known.name if one.known else one.name
    place = (one.entry.company or one.entry.school) if one.entry else ""
    typed = [
        words.bare(piece.value) for piece in one.pieces if piece.field not in ("name", "role", "company", "school")
    ]
    told = "; ".join(dict.fromkeys(part for part in (*one.roles, place, *typed) if part))
    here = ", who was here already," if one.known else ""
    return f"{name}{here} is on your list{f': {told}' if told else ''}"


def _namesake(one: Namesake) -> str:
    about = "; ".join(part for part in (one.what, ", ".join(one.sources), one.why) if part)
    return f"{one.name}, {about}" if about else one.name
