"""Any order of all verbs of reaching out keeps the laws of the book, on both databases.

Every touch is of a day of its own and every message that an export brings later is one that was logged, so that what
is to be found can be counted beside the book.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from rekindle.book import Book
from rekindle.model import Channel, UserError
from rekindle.model.channel import Direction
from rekindle.model.draft import Draft, DraftState
from rekindle.model.life import Fact, Give, GiveState, GoalKind, News, Trip
from rekindle.model.rhythm import Cadence, Pause, Snooze
from rekindle.model.stage import Stage
from rekindle.model.task import Errand
from rekindle.model.touch import Referral, Touch
from rekindle.services.living import news_untold, told_news
from rekindle.services.passing import passages_of
from rekindle.store import kept
from tests.dump import everything, keys, meaning
from tests.exports import CAST, MEI, NOOR, TALK, Contact, linkedin, vcf, zipped

BEGIN = date(2026, 11, 23)
TOBBE = Contact(given="Tobbe", family="Kjellgrund", mail="tobbe@kjellgrund.example")
MESSAGES = (Errand.FOLLOW_UP, Errand.FIRST, Errand.DUE)
About = Draft | Give | Fact | Touch | Referral | Cadence | Snooze | Pause
JOB = "Hello Noor,\n\nIs there a job at your firm that I could apply for?\n\nMira"
NAMES = count(1)
LONG = bool(os.environ.get("REKINDLE_LONG"))

who = st.integers(0, 9)
"""Somebody, counted round whoever there is."""
how = st.sampled_from(["mail", "linkedin", "linkedin", "sms", "call", "coffee"])


def once(several: Sequence[About], by_person: Mapping[int, Sequence[About]]) -> None:
    """Each is found through exactly one person; what is about nobody through none."""
    found = sorted(one.number for held in by_person.values() for one in held)
    assert found == [one.number for one in several if one.record]


class Story(RuleBasedStateMachine):
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

    # --- my side

    @rule()
    def tell_news(self) -> None:
        text = f"I moved to a house by water number {self.book.log()[0].number}."
        self.book.tell_news(News(on=self.book.today, topic="house", long=text, middle=text, short="I moved."))

    @rule(place=who)
    def drop_news(self, place: int) -> None:
        if several := self.book.news():
            self.attempt(lambda: self.book.drop_news(several[place % len(several)].news.number))

    @rule(
        place=who,
        state=st.sampled_from([GiveState.OFFERED, GiveState.PROMISED, GiveState.DELIVERED]),
        own=st.booleans(),
    )
    def give(self, *, place: int, state: GiveState, own: bool) -> None:
        listed = self.book.gives().listed
        give = listed[place % len(listed)] if listed and not own else Give(offer="read your draft")
        self.attempt(lambda: self.book.give(self.one(place), give, state))

    @rule(place=who)
    def list_or_drop_give(self, place: int) -> None:
        listed = self.book.gives().listed
        if len(listed) > 2:
            self.attempt(lambda: self.book.drop_give(listed[place % len(listed)].number))
        else:
            self.book.list_give(Give(offer=f"send you list {len(listed)}", noun="the list"))

    @rule(place=who)
    def trip(self, place: int) -> None:
        since = self.book.today + timedelta(days=place)
        self.book.tell_trip(Trip(place="Uppsala", since=since, until=since + timedelta(days=3)))

    @rule(target_=st.integers(1, 9))
    def goal(self, target_: int) -> None:
        self.book.set_goal(GoalKind.GIVES, target_)

    # --- about people

    @rule(place=who, relation=st.sampled_from(["memory", "lesson", "favour", "target", "ready", "distress", "note"]))
    def note(self, place: int, relation: str) -> None:
        past = "ran the harbour workshop" if relation == "memory" else None
        self.attempt(lambda: self.book.note(self.one(place), "the harbour workshop", relation, past=past))

    @rule(place=who)
    def drop_note(self, place: int) -> None:
        person, _, facts = self.book.notes(self.one(place))
        if facts:
            self.book.drop_note(person, facts[0].number)

    @rule(place=who, stage=st.sampled_from([one.value for one in Stage]))
    def set_stage(self, place: int, stage: str) -> None:
        self.attempt(lambda: self.book.set_stage(self.one(place), stage, "we spoke on the ferry"))

    @rule(place=who, holds=st.booleans())
    def role(self, *, place: int, holds: bool) -> None:
        self.book.role(self.one(place), "mentor", holds=holds)

    @rule(place=who)
    def never(self, place: int) -> None:
        self.book.never(self.one(place))

    @rule()
    def same(self) -> None:
        several = [row.id for row in self.book.people_rows("kjellgrund")]
        self.attempt(lambda: self.book.same(several[0], several[-1]))

    @rule(place=who, other=who)
    def different(self, place: int, other: int) -> None:
        """A record of the phone from one of LinkedIn; what was said went through the latter, and counts with it."""
        named = keys(self.book._at)
        phone = sorted(record for record, key in named.items() if key.startswith("vcard"))
        linked = sorted(record for record, key in named.items() if key.startswith("linkedin connection"))
        self.attempt(lambda: self.book.different(phone[place % len(phone)], linked[other % len(linked)]))

    @rule(place=who, answer=st.sampled_from(["same", "different", "unsure"]))
    def answer(self, place: int, answer: str) -> None:
        if asked := self.book.questions():
            self.book.answer(asked[place % len(asked)].question, answer)

    # --- writing

    @rule(place=who, medium=st.sampled_from(["mail", "linkedin"]), other=st.booleans())
    def draft(self, *, place: int, medium: str, other: bool) -> None:
        person = self.one(place)
        known = {one.draft.number for one in self.book.drafts()}
        heard = told_news(self.book._at, person)
        done = self.attempt(lambda: self.book.draft(person, medium, other=other))
        if self.book.stage(person).stopped:
            assert done is None
        if done and done.draft.number not in known:
            assert done.draft.news not in heard or not done.draft.news

    @rule(place=who, asks=st.booleans())
    def edit(self, *, place: int, asks: bool) -> None:
        if several := self.book.drafts():
            draft = several[place % len(several)].draft
            text = JOB if asks else f"{draft.text}\nP.S. The ferry still runs."
            self.attempt(lambda: self.book.edit(draft.number, text))

    @rule(place=who)
    def ready(self, place: int) -> None:
        if several := self.book.drafts():
            self.attempt(lambda: self.book.ready(several[place % len(several)].draft.number))

    @rule(place=who)
    def drop(self, place: int) -> None:
        if several := self.book.drafts():
            self.attempt(lambda: self.book.drop(several[place % len(several)].draft.number))

    @rule(place=who)
    def send(self, place: int) -> None:
        if several := self.book.drafts():
            self.go_on(2)
            number = several[place % len(several)].draft.number
            self.logged(self.attempt(lambda: self.book.sent(number)))
            assert self.attempt(lambda: self.book.sent(number)) is None, "a draft was sent twice"

    # --- touches

    @rule(days=st.integers(2, 40))
    def go_on(self, days: int) -> None:
        self.book.today += timedelta(days=days)

    @rule(
        place=who,
        means=how,
        more=st.sampled_from([{}, {"told": True}, {"offered": "read it"}, {"promise": "a list"}, {"ask": "advice"}]),
    )
    def touch(self, place: int, means: str, more: dict[str, Any]) -> None:
        self.go_on(2)
        self.logged(self.attempt(lambda: self.book.touched(self.one(place), means, **more)))

    @rule(place=who, kind=st.sampled_from(["positive", "brief", "help", "busy", "automatic", "bounce"]))
    def reply(self, place: int, kind: str) -> None:
        self.go_on(2)
        self.logged(self.attempt(lambda: self.book.touched(self.one(place), "mail", reply=kind)))

    @rule(place=who)
    def stop(self, place: int) -> None:
        self.go_on(2)
        self.logged(self.attempt(lambda: self.book.touched(self.one(place), "mail", reply="negative")))

    @rule(place=who)
    def ask(self, place: int) -> None:
        person = self.one(place)
        shut = self.book.question(person).shut
        done = self.attempt(lambda: self.book.asked(person))
        assert (done is None) is bool(shut)
        if done:
            newest = kept.kept(self.book._at, Touch, person=person)[-1]
            self.touches[done.entry] = newest

    @rule(place=who, to=who)
    def refer(self, place: int, to: int) -> None:
        self.attempt(lambda: self.book.led_to(self.one(place), to=self.one(to)))
        self.attempt(lambda: self.book.came_of(self.one(place), "a talk", thanked=True))

    @rule()
    def export_brings_what_was_logged(self) -> None:
        """A later LinkedIn export shows every message that was logged, to those it knows."""
        named = keys(self.book._at)
        cast = {record: one for record, key in named.items() for one in CAST if one.slug in key}
        talk = [
            (cast[one.record], True, f"{one.on} 10:00:00", f"Hello on {one.on}")
            for one in kept.kept(self.book._at, Touch)
            if one.record in cast and one.channel is Channel.LINKEDIN and one.direction is Direction.OUT
        ]
        path = self.folder / f"later {next(NAMES)}.zip"
        self.book.import_archives(zipped(path, linkedin(CAST, [*TALK, *talk])))
        self.shown |= Counter(date.fromisoformat(when[:10]) for _, _, when, _ in talk)

    # --- rhythm

    @rule(place=who, every=st.sampled_from(["3d", "30d", "75", "off"]))
    def cadence(self, place: int, every: str) -> None:
        self.book.cadence(self.one(place), every=every)

    @rule(place=who, until=st.sampled_from(["1d", "2w", "3m"]))
    def snooze(self, place: int, until: str) -> None:
        person = self.one(place)
        before = self.book.rhythm(person)
        self.book.snooze(person, until)
        after = self.book.rhythm(person)
        assert after.snoozed
        assert not before.snoozed or after.snoozed >= before.snoozed
        if before.due and after.due:
            assert after.due.on >= before.due.on

    @rule(place=who)
    def wake(self, place: int) -> None:
        self.attempt(lambda: self.book.wake(self.one(place)))

    @rule(place=who, all_=st.booleans(), ends=st.booleans())
    def pause(self, *, place: int, all_: bool, ends: bool) -> None:
        person = "" if all_ else self.one(place)
        self.attempt((lambda: self.book.resume(person)) if ends else (lambda: self.book.pause(person, until="2w")))

    # --- the whole book

    @rule(place=st.integers(0, 99))
    def undo(self, place: int) -> None:
        able = [
            one.number
            for one in self.book.log()
            if one.number > self.since
            and not one.undone
            and not one.undoes
            and one.verb != "rebuild"
            and not one.archives
        ]
        if able:
            number = able[place % len(able)]
            if self.attempt(lambda: self.book.undo(number)):
                self.touches.pop(number, None)

    @rule()
    def rebuild(self) -> None:
        self.book.stages(self.people())
        before, stands = everything(self.book._at), self.book.stages(self.people())
        self.book.rebuild()
        assert everything(self.book._at) == before
        assert self.book.stages(self.people()) == stands

    @rule()
    def export_and_restore(self) -> None:
        first, second = (self.folder / f"{next(NAMES)}.rekindle" for _ in range(2))
        self.book.export(first)
        told, stands, today = meaning(self.book._at), self.book.stages(self.people()), self.book.today
        self.book.close()
        self.book = self.fresh()
        self.book.today = today
        self.book.restore(first)
        self.book.export(second)
        assert first.read_bytes() == second.read_bytes()
        assert meaning(self.book._at) == told
        assert self.book.stages(self.people()) == stands

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


@pytest.fixture
def story(places: Callable[[], Path | str], tmp_path: Path) -> type[Story]:
    return type("Told", (Story,), {"where": places(), "folder": tmp_path})


def test_any_order_of_verbs_keeps_the_laws(story: type[Story]) -> None:
    few = settings(
        max_examples=40 if LONG else 3,
        stateful_step_count=40 if LONG else 30,
        derandomize=not LONG,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(story, settings=few)
