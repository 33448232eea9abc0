"""Any order of all verbs of reaching out keeps the laws of the book, on both databases.

Every touch is of a day of its own and every message that an export brings later is one that was logged, so that what
is to be found can be counted beside the book.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    rule,
    run_state_machine_as_test,
)

from rekindle.model import Channel
from rekindle.model.channel import Direction
from rekindle.model.life import Give, GiveState, GoalKind, News, Trip
from rekindle.model.stage import Stage
from rekindle.model.touch import Touch
from rekindle.services.living import told_news
from rekindle.store import kept
from tests.dump import everything, keys, meaning
from tests.exports import CAST, TALK, linkedin, zipped
from tests.services.stories import JOB, NAMES, Laws

LONG = bool(os.environ.get("REKINDLE_LONG"))

who = st.integers(0, 9)
"""Somebody, counted round whoever there is."""
how = st.sampled_from(["mail", "linkedin", "linkedin", "sms", "call", "coffee"])


class Story(Laws):
    """The verbs, in any order."""

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
