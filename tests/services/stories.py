"""A life with the book, beside which is written down what was logged; and what holds after each step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
)

from rekindle.book import Book
from rekindle.model import Channel, UserError
from rekindle.model.channel import Direction
from rekindle.model.draft import Draft, DraftState
from rekindle.model.life import Fact, Give
from rekindle.model.rhythm import Cadence, Pause, Snooze
from rekindle.model.task import Errand
from rekindle.model.touch import Referral, Touch
from rekindle.services.living import news_untold
from rekindle.services.passing import passages_of
from rekindle.store import kept
from tests.dump import everything, meaning
from tests.exports import CAST, MEI, NOOR, TALK, Contact, linkedin, vcf, zipped

BEGIN = date(2026, 11, 23)
TOBBE = Contact(given="Tobbe", family="Kjellgrund", mail="tobbe@kjellgrund.example")
MESSAGES = (Errand.FOLLOW_UP, Errand.FIRST, Errand.DUE)
About = Draft | Give | Fact | Touch | Referral | Cadence | Snooze | Pause
JOB = "Hello Noor,\n\nIs there a job at your firm that I could apply for?\n\nMira"
NAMES = count(1)


def once(several: Sequence[About], by_person: Mapping[int, Sequence[About]]) -> None:
    """Each is found through exactly one person; what is about nobody through none."""
    found = sorted(one.number for held in by_person.values() for one in held)
    assert found == [one.number for one in several if one.record]


class Laws(RuleBasedStateMachine):
    """A life with the book; what was logged is written down beside it."""

    where: str | Path
    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.book = self.fresh()
        self.touches: dict[int, Touch] = {}
        self.shown: Counter[date] = Counter()
        self.entries: list[int] = []

    def fresh(self) -> Book:
        return Book(self.where, name=f"story {next(NAMES)}", today=BEGIN)

    @initialize()
    def begin(self) -> None:
        self.book.import_archives(zipped(self.folder / "export.zip", linkedin(CAST, TALK)))
        self.book.import_archives(vcf(self.folder / "phone.vcf", [TOBBE, MEI, NOOR]))
        self.book.tell_profile(self.book.profile().__class__(place="Uppsala", cap=2, signature="Mira Solberg"))
        self.shown = Counter(self.messages())
        self.base, self.since = meaning(self.book._at), self.book.log()[0].number

    def teardown(self) -> None:
        if hasattr(self, "since"):
            self.take_all_back()
        self.book.close()

    def take_all_back(self) -> None:
        """Undo of all is the book before: nothing is left but the log."""
        for entry in self.book.log():
            if entry.number > self.since and not entry.undone and not entry.undoes and entry.verb != "rebuild":
                self.book.undo(entry.number)
        assert meaning(self.book._at) == self.base
        assert not kept.kept(self.book._at, Touch)

    # --- what there is

    def people(self) -> list[int]:
        return sorted(row.id for row in self.book.people_rows())

    def one(self, place: int) -> int:
        several = self.people()
        return several[place % len(several)]

    def messages(self) -> list[date]:
        """The days of LinkedIn messages of mine, of all people together, one each."""
        passed = passages_of(self.book._at, self.people(), self.book.today)
        return [
            one.on
            for several in passed.values()
            for one in several
            if one.channel is Channel.LINKEDIN
            for _ in range(one.sent)
        ]

    def attempt(self, verb: Callable[[], Any]) -> Any:
        """What a verb gives; None where it is refused, and then nothing has changed."""
        before, entries = everything(self.book._at), len(self.book.log())
        try:
            return verb()
        except UserError:
            assert everything(self.book._at) == before
            assert len(self.book.log()) == entries
            return None

    def logged(self, done: Any) -> None:
        if done:
            self.touches[done.entry] = done.touch

    # --- what holds after each

    @invariant()
    def no_touch_is_lost_or_doubled(self) -> None:
        if hasattr(self, "since"):
            found = sorted((one.number, one) for one in kept.kept(self.book._at, Touch))
            assert [one for _, one in found] == sorted(self.touches.values(), key=lambda one: one.number)

    @invariant()
    def contact_counts_each_message_once(self) -> None:
        logged = Counter(
            one.on
            for one in self.touches.values()
            if one.channel is Channel.LINKEDIN and one.direction is Direction.OUT
        )
        if hasattr(self, "since"):
            assert Counter(self.messages()) == self.shown | logged

    @invariant()
    def every_noun_is_found_through_one_person(self) -> None:
        at = self.book._at
        once(kept.kept(at, Touch), kept.by_person(at, Touch))
        once(kept.kept(at, Draft), kept.by_person(at, Draft))
        once(kept.kept(at, Give), kept.by_person(at, Give))
        once(kept.kept(at, Fact), kept.by_person(at, Fact))
        once(kept.kept(at, Referral), kept.by_person(at, Referral))
        once(kept.kept(at, Cadence), kept.by_person(at, Cadence))
        once(kept.kept(at, Snooze), kept.by_person(at, Snooze))
        once(kept.kept(at, Pause), kept.by_person(at, Pause))

    @invariant()
    def the_week_keeps_to_the_cap(self) -> None:
        week = self.book.week()
        planned = sum(task.kind in MESSAGES for page in week.pages for task in page.tasks)
        assert planned <= max(0, week.cap - week.done)

    @invariant()
    def nobody_who_said_stop_is_due(self) -> None:
        tasks = self.book.due_today().tasks
        stands = self.book.stages([one.person for one in tasks])
        assert not [one for one in tasks if stands[one.person].stopped and one.kind in MESSAGES]

    @invariant()
    def news_told_is_not_proposed(self) -> None:
        drafts = {one.number: one.news for one in kept.kept(self.book._at, Draft)}
        for person, several in kept.by_person(self.book._at, Touch).items():
            told = {one.news for one in several} | {drafts.get(one.draft, 0) for one in several}
            assert not told & {one.number for one in news_untold(self.book._at, person)}

    @invariant()
    def no_job_ask_is_ready(self) -> None:
        assert not [one for one in kept.kept(self.book._at, Draft) if one.text == JOB and one.state is DraftState.READY]
