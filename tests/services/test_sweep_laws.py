"""Any order of sweeping, merging, splitting, importing and undoing keeps the laws of the sweep, on both databases.

What was said is written down beside the book: under which entry, of which record numbers, in which sweep.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.model.sweep import Answer, Marks
from rekindle.services.sweeping import Walk
from rekindle.store import people as rows_of_people
from tests.conftest import DAY
from tests.exports import CAST, MEI, NOOR, TALK, Contact, linkedin, vcf, zipped

LONG = bool(os.environ.get("REKINDLE_LONG"))
NAMES = count(1)
TOBBE = Contact(given="Tobbe", family="Kjellgrund", mail="tobbe@kjellgrund.example")
ASA = Contact(given="Åsa", family="Nordlund", mail="asa@nordlund.example")
FIRST = Contact(given="Bo", family="Abelin", company="Norrvik Optics", title="Editor")
LATER = Contact(given="Ida", family="Ziegler", company="Fjordline", title="Professor of Optics")
SWEEPS: tuple[dict[str, str], ...] = ({}, {"source": "linkedin"}, {"order": "recent"})
answers = st.sampled_from([*[Answer.LISTED] * 3, Answer.LEFT_OUT, Answer.SKIPPED, Answer.SKIPPED, Answer.NEVER])
which = st.integers(0, len(SWEEPS) - 1)
place = st.integers(0, 99)


@dataclass(frozen=True, slots=True)
class Saying:
    """What was said under one entry."""

    sweep: int
    records: frozenset[int]
    answer: Answer


class Sweeping(RuleBasedStateMachine):
    """A book swept three ways at once."""

    where: Path | str
    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.book = Book(self.where, name=f"sweep {next(NAMES)}", today=DAY)
        self.said: dict[int, Saying] = {}
        self.walks: list[Walk] = []

    @initialize()
    def begin(self) -> None:
        self.files = [
            zipped(self.folder / f"first {next(NAMES)}.zip", linkedin(CAST, TALK)),
            vcf(self.folder / f"phone {next(NAMES)}.vcf", [TOBBE, MEI, NOOR, ASA]),
            zipped(self.folder / f"later {next(NAMES)}.zip", linkedin([*CAST, FIRST, LATER], TALK), day=(2026, 11, 9)),
        ]
        self.book.import_archives(self.files[0])
        self.walks = [self.book.sweep(**one) for one in SWEEPS]
        for number, walk in enumerate(self.walks):
            self.kept(number, 1, Answer.LISTED, walk.say(1, Answer.LISTED).entry)

    def teardown(self) -> None:
        if self.walks:
            for number in range(len(SWEEPS)):
                self.sweep_to_the_end(number)
        self.book.close()

    # --- what was said, as it must be found

    def holders(self) -> dict[int, int]:
        return rows_of_people.memberships(self.book._at)

    def newest(self, sweep: int) -> dict[int, Answer]:
        """Record -> the last answer that stands."""
        found: dict[int, Answer] = {}
        for _, one in sorted(self.said.items(), key=lambda item: item[0]):
            if one.sweep == sweep and one.answer is not Answer.MARKED:
                found |= dict.fromkeys(one.records, one.answer)
        return found

    def answered(self, sweep: int) -> set[int]:
        """The people who were shown and answered, as they are now."""
        held = self.holders()
        return {held[one] for one, answer in self.newest(sweep).items() if answer is not Answer.SKIPPED and one in held}

    def barred(self) -> set[int]:
        return {one.id for one in self.book.people_rows() if self.book.sweep().at_person(one.id).next.barred}  # type: ignore[union-attr]  # they are there

    def sweep_to_the_end(self, number: int) -> None:
        """Everybody else is shown, and nobody of those answered again."""
        before = self.answered(number)
        shown: set[int] = set()
        walk = self.book.sweep(**SWEEPS[number])
        while person := walk.turn().next:
            assert person.person not in before | shown
            shown.add(person.person)
            walk.say(person.person, Answer.LEFT_OUT)
        fits = {one.id for one in self.book.people_rows(source=SWEEPS[number].get("source", ""))}
        assert before | shown >= fits - self.barred()
        assert walk.turn().tally.seen == walk.turn().tally.people

    # --- verbs

    @rule(number=which, answer=answers, mark=st.booleans())
    def say(self, *, number: int, answer: Answer, mark: bool) -> None:
        walk = self.walks[number]
        others = [self.next_of(other) for other in range(len(SWEEPS)) if other != number]
        if person := walk.turn().next:
            assert person.person not in self.answered(number)
            if mark:
                done = walk.say(person.person, Answer.MARKED, Marks(closeness=2))
                self.kept(number, person.person, Answer.MARKED, done.entry)
                assert self.next_of(number) == person.person
            self.kept(number, person.person, answer, walk.say(person.person, answer).entry)
            if answer not in (Answer.NEVER, Answer.NOT_PERSON):
                assert others == [self.next_of(other) for other in range(len(SWEEPS)) if other != number]

    def next_of(self, number: int) -> int:
        """Who is next for somebody who opens the book now."""
        found = self.book.sweep(**SWEEPS[number]).turn().next
        return found.person if found else 0

    def kept(self, sweep: int, person: int, answer: Answer, entry: int) -> None:
        looked = {one for saying in self.said.values() if saying.sweep == sweep for one in saying.records}
        theirs = {record for record, holder in self.holders().items() if holder == person}
        self.said[entry] = Saying(sweep, frozenset({person, *(looked & theirs)}), answer)

    @rule(number=which, answer=answers)
    def back(self, number: int, answer: Answer) -> None:
        walk = self.walks[number]
        if before := walk.before():
            seen = walk.turn().tally.people
            self.kept(number, before, answer, walk.say(before, answer).entry)
            assert answer is Answer.SKIPPED or walk.turn().tally.people == seen

    @rule(number=which)
    def undo_in_the_sweep(self, number: int) -> None:
        mine = [entry for entry, one in self.said.items() if one.sweep == number]
        if mine:
            turn = self.walks[number].undo()
            gone = self.said.pop(max(mine))
            held = self.holders()
            whom = {held[one] for one in gone.records if one in held}
            assert turn.next or not whom
            if turn.next and whom:
                assert turn.next.person in whom
                if turn.next.person not in self.answered(number) and not turn.next.barred:
                    assert self.next_of(number) == turn.next.person

    @rule(at=place)
    def undo_any(self, at: int) -> None:
        able = [one for one in self.book.log() if not one.undone and not one.undoes and one.verb != "rebuild"]
        able = [one for one in able if "Began" not in one.told]
        if able:
            entry = able[at % len(able)]
            self.book.undo(entry.number)
            self.said.pop(entry.number, None)

    @rule(at=place)
    def bring_in(self, at: int) -> None:
        self.book.import_archives(self.files[at % len(self.files)])

    @rule(at=place, other=place)
    def same(self, at: int, other: int) -> None:
        several = [one.id for one in self.book.people_rows()]
        if several:
            self.attempt(lambda: self.book.same(several[at % len(several)], several[other % len(several)]))

    @rule(at=place, other=place)
    def different(self, at: int, other: int) -> None:
        several = sorted(self.holders())
        if several:
            self.attempt(lambda: self.book.different(several[at % len(several)], several[other % len(several)]))

    @rule(at=place)
    def never(self, at: int) -> None:
        if several := [one.id for one in self.book.people_rows()]:
            self.book.never(several[at % len(several)])

    @rule()
    def rebuild(self) -> None:
        self.book.rebuild()

    @rule()
    def close_and_open(self) -> None:
        self.book.close()
        self.walks = [self.book.sweep(**one) for one in SWEEPS]

    def attempt(self, verb: Callable[[], object]) -> None:
        with suppress(UserError):
            verb()

    # --- what holds after each

    @invariant()
    def a_walk_under_way_is_where_a_fresh_one_is(self) -> None:
        for number, walk in enumerate(self.walks):
            fresh = self.book.sweep(**SWEEPS[number])
            assert walk.turn() == replace(fresh.turn(), sweep=walk.sweep)

    @invariant()
    def whoever_was_answered_is_not_shown(self) -> None:
        for number, walk in enumerate(self.walks):
            turn = walk.turn()
            answered = self.answered(number)
            assert turn.tally.seen == len(answered)
            assert turn.next is None or turn.next.person not in answered
            assert turn.next is None or not turn.next.barred

    @invariant()
    def coverage_is_what_was_shown(self) -> None:
        if self.walks:
            found = self.book.coverage()
            assert found.seen == len({one for number in range(len(SWEEPS)) for one in self.answered(number)})
            assert found.people >= found.seen


@pytest.fixture
def sweeping(places: Callable[[], Path | str], tmp_path: Path) -> type[Sweeping]:
    return type("Swept", (Sweeping,), {"where": places(), "folder": tmp_path})


def test_any_order_of_verbs_keeps_the_laws_of_the_sweep(sweeping: type[Sweeping]) -> None:
    few = settings(
        max_examples=60 if LONG else 4,
        stateful_step_count=40 if LONG else 25,
        derandomize=not LONG,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(sweeping, settings=few)
