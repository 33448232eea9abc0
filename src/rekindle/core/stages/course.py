"""Passages, one after the other -> what stages and gates ask of a history, kept up at the cost of a step each."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import date, timedelta

from rekindle.core.contact import EPISODE_DAYS
from rekindle.core.stages.limits import ANEW, CYCLE, EACH_WAY, LATE, LOCK, OFF, ROUND, WITHIN
from rekindle.model.channel import MET, Channel, Direction
from rekindle.model.stage import Mark, Word
from rekindle.model.touch import Passage, ReplyKind

OUT, IN = Direction.OUT, Direction.IN
LEVELS = {Channel.CALL: 2, Channel.VIDEO: 3, Channel.IN_PERSON: 4}
"""How high on the ladder a channel stands; 1 is a message, 0 nothing yet."""


def turns(one: Passage) -> tuple[Direction, ...]:
    """Whose turn it was, in order. Of a day and channel only the first is on record, and of touches not even that.

    What a machine answered is no turn. A call, and whatever both took part in, is a turn of each.
    """
    heard = _human(one)
    theirs_first = one.opened is IN
    if one.mutual or (one.channel in MET and (one.sent or heard > 0)):
        return (IN, OUT) if theirs_first else (OUT, IN)
    if not one.sent or heard <= 0:
        return (OUT,) if one.sent else (IN,) if heard > 0 else ()
    if theirs_first and not one.touch:
        return (IN, OUT) if one.sent >= heard else (IN, OUT, IN)
    return (OUT, IN) if heard >= one.sent else (OUT, IN, OUT)


@dataclass(slots=True)
class Run:
    """What happened since it last was quiet."""

    pause: int = 0  # days of silence before it began
    wrote: bool = False
    told: bool = False
    offered: bool = False
    given: int = 0  # gives either way
    job_ask: date | None = None
    first_reply: date | None = None
    level: int = 0
    exchanges: list[date] = field(default_factory=list)
    half: tuple[Direction, date] | None = None  # a word that no answer has completed yet
    cycle_since: date | None = None
    on_time: int = 0
    initiated: date | None = None  # they turned to me after a pause
    recent: deque[tuple[date, int, int]] = field(default_factory=deque)  # (day, my words, theirs)

    def turn(self, way: Direction, on: date) -> bool:
        """Take a turn; True when it completes an exchange: a word and its answer."""
        if self.half and self.half[0] is not way and (on - self.half[1]).days <= WITHIN:
            self.half = None
            return True
        self.half = (way, on)
        return False

    def exchange(self, on: date, interval: int) -> None:
        """An exchange is complete; the next cycle begins two weeks after the last one at the earliest."""
        if self.cycle_since is None:
            self.cycle_since = on
        elif (on - self.cycle_since).days >= CYCLE:
            self.on_time += (on - self.exchanges[-1]).days <= LATE * interval
            self.cycle_since = on
        if not self.exchanges or self.exchanges[-1] != on:
            self.exchanges.append(on)

    def count(self, on: date, mine: int, theirs: int) -> None:
        """Words each way, of the last days only."""
        self.recent.append((on, mine, theirs))
        while (on - self.recent[0][0]).days > WITHIN:
            self.recent.popleft()

    def each_way(self) -> tuple[int, int]:
        """(words each way, over so many days) of late; (0, 0) when they are too few."""
        words = min(sum(one[1] for one in self.recent), sum(one[2] for one in self.recent))
        return (words, (self.recent[-1][0] - self.recent[0][0]).days) if words >= EACH_WAY else (0, 0)


@dataclass(slots=True)
class Course:
    """A relationship up to a day."""

    interval: int = OFF
    run: Run = field(default_factory=Run)
    last: date | None = None  # contact in either direction
    two_way: date | None = None  # an exchange was completed
    out: date | None = None  # I turned to them
    heard: date | None = None  # they turned to me
    mine: date | None = None  # my word, while it is the last one
    replying: bool = False  # ... and answers one of theirs
    awaiting: date | None = None  # my first word since theirs, in this round
    tries: int = 0
    cycle: int = 0  # rounds that ended unanswered
    waiting: date | None = None  # their word that waits for mine
    answered: date | None = None  # an answer came
    spoke: date | None = None
    spoken: Channel | None = None
    asks: int = 0
    gave: int = 0
    asked: date | None = None  # the one question
    marks: list[Mark] = field(default_factory=list)
    floor: date = date.min  # no silence counts from before: the user said so
    stepped: date = date.min  # the last step back by silence
    stopped: bool = False

    @property
    def anchor(self) -> date:
        """Since when nothing has come back: my first unanswered word, else the last word of theirs."""
        return max(self.awaiting or self.heard or self.out or date.min, self.floor)

    @property
    def word(self) -> date:
        """The last word between the two, or the user's own about them."""
        return max(self.last or date.min, self.floor)

    @property
    def locked_until(self) -> date | None:
        """No question before that day."""
        return self.asked + timedelta(days=LOCK) if self.asked else None

    def marked(self, word: Word, day: date) -> Mark | None:
        """The newest word of the user's of a kind that holds on a day."""
        holding = (one for one in self.marks if one.word is word and (one.until is None or day < one.until))
        return max(holding, key=lambda one: one.on, default=None)

    def rest(self, *, unanswered: bool) -> None:
        """It is quiet: what comes next begins anew."""
        self.cycle += unanswered
        self.run = Run()
        self.next_round()

    def next_round(self) -> None:
        """No word of mine waits any more."""
        self.awaiting, self.tries = None, 0

    def see(self, one: Passage, *, in_round: bool) -> None:
        """Take up what passed; `in_round`: words of mine wait for a first answer."""
        self._note(one)
        taken = turns(one)
        if taken and not self.run.wrote and self.last:
            self.run.pause = max(self.run.pause, (one.on - self.last).days)
        for way in taken:
            if way is OUT:
                self._told(one.on, in_round=in_round)
            else:
                self._heard(one.on)
            if self.run.turn(way, one.on):
                self._exchanged(one)
        if taken:
            self.run.count(one.on, max(one.sent, taken.count(OUT)), max(_human(one), taken.count(IN)))
        if one.mutual or (taken and one.channel in MET):
            self._both(one)

    def _note(self, one: Passage) -> None:
        run = self.run
        run.told, run.offered = run.told or one.told, run.offered or one.offered or one.gave > 0
        run.given += one.gave + one.got
        run.job_ask = one.on if one.ask == "job" else run.job_ask
        self.gave += one.gave
        self.asks += bool(one.ask)
        self.asked = one.on if one.ask == "referral" else self.asked
        self.tries -= min(self.tries, one.replies.count(ReplyKind.BOUNCE))
        self.stopped = self.stopped or ReplyKind.NEGATIVE in one.replies

    def _told(self, on: date, *, in_round: bool) -> None:
        if self.last and (on - self.last).days >= ANEW:
            self.cycle, self.awaiting = 0, None
        elif in_round and self.tries and self.out and (on - self.out).days >= ROUND:
            self.cycle, self.awaiting = self.cycle + 1, None
        if self.awaiting is None:
            self.awaiting, self.tries = on, 0
        self.tries += self.out != on or not self.tries
        self.replying = self.waiting is not None and (on - self.waiting).days <= WITHIN
        self.waiting = None
        self.out = self.last = self.mine = on
        self.run.wrote = True

    def _heard(self, on: date) -> None:
        fresh = self.last is not None and (on - self.last).days >= EPISODE_DAYS
        if fresh and (self.mine is None or self.replying):
            self.run.initiated = on
        if self.run.wrote or (self.mine and (on - self.mine).days <= ANEW):
            self.answered = on
            self.run.first_reply = self.run.first_reply or on
        self.mine, self.awaiting, self.tries, self.cycle = None, None, 0, 0
        self.heard = self.last = self.waiting = on

    def _exchanged(self, one: Passage) -> None:
        self.two_way = one.on
        self.run.level = max(self.run.level, LEVELS.get(one.channel, 1))
        self.run.exchange(one.on, self.interval)

    def _both(self, one: Passage) -> None:
        """Both took part: nobody waits for an answer."""
        self.mine = self.awaiting = self.waiting = self.run.half = None
        self.tries, self.cycle = 0, 0
        self.answered = self.heard = one.on
        self.run.first_reply = self.run.first_reply or one.on
        if one.channel in MET:
            self.spoke, self.spoken = one.on, one.channel


def _human(one: Passage) -> int:
    """How much of what came in a person sent."""
    return max(0, one.received - sum(not kind.human for kind in one.replies))
