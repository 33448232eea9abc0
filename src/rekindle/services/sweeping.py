"""A sweep -> one person after the other, and what is said of each kept at once: a verdict, a look, one log entry.

The order and what was answered are read once and held in memory; a key costs one short transaction and a few queries of
one person. Whenever the log shows that somebody else wrote, all is read anew before the next person is shown.

A role, closeness or a note said before the answer is an entry of its own: nothing is lost when the power goes, and
`undo` takes back one key at a time. Said together with the answer, all is one entry.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from rekindle.core import sweep as rules
from rekindle.core.sweep import Held, Spot
from rekindle.model import UserError, Verdict
from rekindle.model.sweep import Answer, Lately, Letter, Look, Marks, Sitting, Sweep, Turn
from rekindle.services import covering
from rekindle.services.closeness import check_degree, value_of
from rekindle.services.deciding import all_barred, check_role
from rekindle.services.finding import called, person_named
from rekindle.services.glimpsing import glimpse, last_name_of
from rekindle.services.saying import Decided, Said, say_in
from rekindle.services.sweeps import begun, fitting, ordered
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import kept, lists, log, looks
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.services.thumbs import Thumbs

_VERDICTS: dict[Answer, tuple[Verdict, ...]] = {
    Answer.LISTED: (Verdict.LIST,),
    Answer.LEFT_OUT: (Verdict.UNLIST,),
    Answer.NOT_PERSON: (Verdict.NOT_PERSON,),
    Answer.NEVER: (Verdict.NEVER,),
    Answer.SKIPPED: (),
    Answer.MARKED: (),
}
_TOLD = {
    Answer.LISTED: "{name}: on your list",
    Answer.LEFT_OUT: "{name}: left out",
    Answer.NOT_PERSON: "{name}: not a person",
    Answer.NEVER: "{name} won't be suggested again",
    Answer.SKIPPED: "{name}: skipped",
    Answer.MARKED: "{name}",
}
_BARRING = (Verdict.NEVER, Verdict.NOT_PERSON)
NOTHING = Marks()


class Walk:
    """A sweep under way. `now` tells the instant of what is said; a sweep is kept with its first answer."""

    def __init__(self, at: Open, sweep: Sweep, today: date, now: Callable[[], str]) -> None:
        self._at, self.sweep, self._today, self._now = at, sweep, today, now
        self._read()

    def _read(self) -> None:
        self._known = log.newest(self._at)  # first: what is written from here on is noticed
        self._order = ordered(self._at, self.sweep, self._today)
        self._place = {person: place for place, person in enumerate(self._order)}
        self._whom = fitting(self._at, self.sweep, self._order)
        several = looks.looks_of(self._at, self.sweep.number) if self.sweep.number else []
        held = rules.answers(several)
        fits = self._whom - all_barred(self._at)
        self._held = {one: had for one, had in held.items() if had.answer is not Answer.SKIPPED or one in fits}
        self._counts = rules.counted(self._held)
        self._trail = sorted((had.log, one) for one, had in self._held.items())
        self._waiting = fits - self._held.keys()
        self._spot = rules.spot(several)
        self._stopped = self.before()
        self._thumbs: Thumbs | None = None

    @property
    def _index(self) -> Thumbs:
        if self._thumbs is None:
            from rekindle.services.thumbs import Thumbs  # noqa: PLC0415 - who looks at one person only needs none

            self._thumbs = Thumbs(self._at, self._waiting | self._held.keys(), self._waiting)
        return self._thumbs

    def taken_up(self, at: Open, today: date) -> bool:
        """Go on over another connection to the same book; False where anybody wrote since, and it is to be read anew.

        A server keeps a walk from one request to the next: reading everybody's order anew costs more than an answer.
        """
        if today != self._today or log.newest(at) != self._known:
            return False
        self._at = at
        return True

    def turn(self) -> Turn:
        """Who is next, and how far it has come."""
        if log.newest(self._at) != self._known:
            self._read()
        return self._show(self._next())

    def at_person(self, person: int | str) -> Turn:
        """Somebody of the book, by number or by words that fit one name, as if it were their turn.

        Raises:
            UserError: nobody, or more than one person, fits.
        """
        return self._show(person_named(self._at, str(person)))

    def sitting(self, most: int) -> Sitting:
        """When it began, how many were answered today, and who last."""
        begun, today = looks.sitting(self._at, self.sweep.number, self._today.isoformat())
        last = [(one, had.answer) for one, had in self._latest(most)]
        lately = tuple(Lately(person=one, name=called(self._at, one), answer=answer) for one, answer in last)
        return Sitting(begun=begun, today=len(self._trail) - bisect_left(self._trail, (today, 0)), lately=lately)

    def letters(self) -> tuple[Letter, ...]:
        """A to Z and whatever else last names begin with: how many there are, and how many wait."""
        return self._index.letters()

    def letter_of(self, person: int) -> str:
        """Under which letter of the index somebody stands."""
        return self._index.letter(person)

    def first_of(self, letter: str) -> int:
        """Who waits first under a letter, else whoever is first there; 0 where nobody is."""
        several = [one for one in self._order if one in self._whom and self._index.letter(one) == letter]
        return next((one for one in several if one in self._waiting), several[0] if several else 0)

    def name_of(self, person: int) -> str:
        """What somebody is called."""
        return called(self._at, person)

    @property
    def roles(self) -> tuple[str, ...]:
        """Every word that a role can be."""
        from rekindle.core.roles import KINDS  # noqa: PLC0415 - the tables of words load only here

        return tuple(KINDS)

    @property
    def named(self) -> bool:
        """True when the user gave it a name of its own."""
        return self.sweep.name != rules.name_of(self.sweep)

    def _next(self) -> int:
        """Who is next; 0 when all were seen."""
        here = self._spot.person
        if self._spot.stays and (here in self._waiting or self._skipped(here)):
            return here
        start = rules.start_of(self.sweep.order, self._place.get(here))
        return next(rules.coming(self._order, start, self._waiting, ()), 0) or next(
            iter(rules.skipped_of(self._held)), 0
        )

    def _latest(self, most: int) -> list[tuple[int, Held]]:
        holds = ((one, self._held[one]) for log_, one in reversed(self._trail) if self._holds(log_, one))
        return list(islice(holds, most))

    def _holds(self, entry: int, person: int) -> bool:
        """False where another answer took the place of this one."""
        return person in self._held and self._held[person].log == entry

    def _skipped(self, person: int) -> bool:
        return person in self._held and self._held[person].answer is Answer.SKIPPED

    def _show(self, person: int, told: str = "", entry: int = 0) -> Turn:
        had = self._held.get(person)
        one = glimpse(self._at, person, self._today, had.answer if had else None) if person else None
        source, waiting = ("", 0) if person else covering.next_source(self._at)
        return Turn(
            sweep=self.sweep,
            tally=rules.tally(len(self._waiting), self._counts),
            stopped=last_name_of(self._at, self._stopped) if self._stopped != person else "",
            next=one,
            answered=had.log if had else 0,
            told=told,
            entry=entry,
            source=source,
            waiting=waiting,
        )

    # --- said

    def say(self, person: int, answer: Answer, marks: Marks = NOTHING, *, answered: int | None = None) -> Decided:
        """Answer for somebody, with whatever else is said of them; a new answer takes the place of the one before.

        `answered` is `Turn.answered` as it was when they were shown: where another answer holds by now, from another
        window, another process or a key pressed twice, nothing is kept.

        Raises:
            UserError: they are no longer there, were answered meanwhile, or nothing, or no such role or closeness, is
                said.
        """
        check_marks(answer, marks)
        with self._at.engine.transaction():
            before = log.newest(self._at)
            whom = self._there(person)
            self._begin()
            several = looks.looks_at(self._at, self.sweep.number, whom)
            if answered is not None:
                self._check_unanswered(whom, several, answered)
            said = [*self._taken_back(several), *_said(whom, answer, marks)]
            told = _told(called(self._at, whom), answer, marks)
            entry = say_in(self._at, said, "sweep", told, now=self._now())
            records = {whom, *(one.record for one in several)}
            looks.add_looks(self._at, [self._look(record, entry, answer) for record in sorted(records)])
            if marks.note:
                self._note(whom, entry, marks.note)
        self._took(whom, answer, entry, alone=before == self._known)
        return Decided(told=told, entry=entry, person=whom)

    def join(self, person: int) -> Decided:
        """Somebody is whoever was answered before them: in the order of last names, twins come one after the other.

        Raises:
            UserError: nobody was answered before, or the two are one already.
        """
        from rekindle.services.deciding import same  # noqa: PLC0415 - only this key needs it

        before = self.before(person)
        if not before:
            raise UserError("Nobody was answered before them.", unchanged="Nothing was joined.")
        with self._at.engine.transaction():
            decided = same(self._at, str(before), str(person), now=self._now())
            looks.add_looks(self._at, [self._look(person, decided.entry, Answer.MARKED)])
        self._read()
        return decided

    def _check_unanswered(self, person: int, several: Sequence[Look], answered: int) -> None:
        held = rules.answers(several).get(person)
        if (held.log if held else 0) != answered:
            told = _TOLD[held.answer] if held else "{name}: the answer was taken back"
            raise UserError(
                f"Meanwhile {told.format(name=called(self._at, person))}.", unchanged="Nothing more was kept."
            )

    def _there(self, person: int) -> int:
        """Whoever holds that record now: somebody else may have made one person of two meanwhile."""
        if found := lists.person_holding(self._at, person):
            return found
        raise UserError(
            "They are no longer in your book.", unchanged="Nothing was kept.", next_step="Go on: rekindle sweep"
        )

    def _begin(self) -> None:
        """Keep the sweep with its first answer, or again where only its beginning was taken back meanwhile."""
        self.sweep = begun(self._at, self.sweep)
        if not self.sweep.number or kept.kept_one(self._at, Sweep, self.sweep.number) is None:
            entry = log.add_entry(self._at, self._now(), "sweep", f"Began a sweep: {self.sweep.name}")
            self.sweep = kept.keep(self._at, entry, self.sweep)

    def _look(self, record: int, entry: int, answer: Answer) -> Look:
        return Look(sweep=self.sweep.number, record=record, log=entry, answer=answer)

    def _taken_back(self, several: Sequence[Look]) -> list[Said]:
        """What an earlier answer of this sweep bars them by: a new answer lifts it. Barred elsewhere, they stay so."""
        entries = [log.entry(self._at, one.log) for one in several if not one.undone and one.answer in _BARS]
        numbers = sorted({number for entry in entries if entry for number in entry.decisions})
        about = rows_of_decisions.numbered(self._at, numbers) if numbers else []
        return [Said(0, Verdict.REVOKE, revokes=one.number) for one in about if one.verdict in _BARRING]

    def _note(self, person: int, entry: int, text: str) -> None:
        from rekindle.services.noting import keep_in  # noqa: PLC0415 - most keys note nothing
        from rekindle.services.sweeps import note_of  # noqa: PLC0415 - as above

        if fact := note_of(self._at, person, text, self._today):
            keep_in(self._at, entry, fact, fact.text)

    def _took(self, person: int, answer: Answer, entry: int, *, alone: bool) -> None:
        """Follow in memory what was just written; whatever else was written meanwhile is read at the next turn."""
        if alone:
            self._known = entry
        self._spot = Spot(person, stays=answer is Answer.MARKED)
        if answer is not Answer.MARKED:
            self._hold(person, Held(answer, entry))
            self._stopped = person if person in self._held else self.before()

    def _hold(self, person: int, held: Held | None) -> None:
        """Put the answer that holds of somebody in the place of the one before; None is none."""
        if before := self._held.pop(person, None):
            self._counts[before.answer] -= 1
        self._wait(person, still=False)
        fits = person in self._whom and not self._barred(person)
        if held and (held.answer is not Answer.SKIPPED or fits):
            self._held[person] = held
            self._counts[held.answer] += 1
            insort(self._trail, (held.log, person))
        elif not held and fits:
            self._wait(person, still=True)

    def _wait(self, person: int, *, still: bool) -> None:
        if still == (person in self._waiting):
            return
        self._waiting.symmetric_difference_update((person,))
        if self._thumbs is not None:
            self._thumbs.waits(person, still=still)

    def _barred(self, person: int) -> bool:
        """True while somebody is barred, which an answer or its undo may change."""
        return bool(rows_of_decisions.said_of(self._at, *_BARRING, persons=[person]))

    # --- the way back

    def before(self, person: int = 0) -> int:
        """Who was answered before somebody, or last of all; 0 where nobody was."""
        until = self._held[person].log if person in self._held else self._known + 1
        for place in range(bisect_left(self._trail, (until, 0)) - 1, -1, -1):
            entry, one = self._trail[place]
            if self._holds(entry, one):
                return one
        return 0

    @property
    def last(self) -> int:
        """The entry of the log that `undo` would take back; 0 where there is none."""
        look = looks.last_look(self._at, self.sweep.number) if self.sweep.number else None
        return look.log if look else 0

    def undo(self, expected: int | None = None) -> Turn:
        """Take back the last thing said in this sweep, and show that person again; with `expected`, only if it is that.

        Raises:
            UserError: there is nothing to take back, something later rests on it, or it is not the last any more.
        """
        from rekindle.services.undoing import undo  # noqa: PLC0415 - only this key needs it

        with self._at.engine.transaction():
            before = log.newest(self._at)
            last = looks.last_look(self._at, self.sweep.number)
            if last is None:
                raise UserError("Nothing was said in this sweep yet.", unchanged="Nothing was taken back.")
            if expected is not None and last.log != expected:
                raise UserError("Something else was said meanwhile.", unchanged="Nothing was taken back.")
            done = undo(self._at, last.log, now=self._now())
        whom = last.person
        if before != self._known or not last.person or done.verb == Verdict.SAME:
            self._read()
            whom = lists.person_holding(self._at, last.record) or 0  # two again: the one who was joined
        else:
            self._known = log.newest(self._at)
            held = rules.answers(looks.looks_at(self._at, self.sweep.number, last.person))
            self._hold(last.person, held.get(last.person))
            self._spot = Spot(last.person, stays=True)
            self._stopped = self.before()
        return self._show(whom or self._next(), f"Undone: {done.told}", done.number)


_BARS = (Answer.NEVER, Answer.NOT_PERSON)


def _said(person: int, answer: Answer, marks: Marks) -> list[Said]:
    close = [] if marks.closeness is None else [Said(person, Verdict.CLOSENESS, value_of(marks.closeness))]
    return [
        *(Said(person, Verdict.ROLE, role) for role in marks.roles),
        *(Said(person, Verdict.NOT_ROLE, role) for role in marks.not_roles),
        *close,
        *(Said(person, verdict) for verdict in _VERDICTS[answer]),
    ]


def _told(name: str, answer: Answer, marks: Marks) -> str:
    parts = [*marks.roles, *(f"not {role}" for role in marks.not_roles)]
    parts += [] if marks.closeness is None else [f"closeness {marks.closeness}"]
    parts += ["a note"] if marks.note else []
    told = _TOLD[answer].format(name=name)
    if not parts:
        return told
    return f"{told}{':' if answer is Answer.MARKED else ','} {', '.join(parts)}"


def check_marks(answer: Answer, marks: Marks) -> None:
    """Refuse what cannot be kept, before anything is.

    Raises:
        UserError: nothing, no such role or closeness, or a role and its contrary, is said.
    """
    if answer is Answer.MARKED and marks == NOTHING:
        raise UserError("That says nothing of them.", unchanged="Nothing was kept.", next_step="Give an answer.")
    if marks.closeness is not None:
        check_degree(marks.closeness)
    for role in (*marks.roles, *marks.not_roles):
        check_role(role)
    if both := set(marks.roles) & set(marks.not_roles):
        raise UserError(
            f"They can't be {min(both)} and not.", unchanged="Nothing was kept.", next_step="Say one of the two."
        )
