"""A world -> two calendars: Google's primary one, named by the owner's address, and Outlook's of the present post.

Meetings fall within the course of each tie, so that they tell the same story as mail and LinkedIn. What is no meeting
with anybody stands there too: cancelled, declined, birthdays, days off, plans.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import IO

from rekindle.worlds import words
from rekindle.worlds.diary import Diary
from rekindle.worlds.meetings import Guest, Meeting, Series, Writer, folded
from rekindle.worlds.nouns import Someone, World
from rekindle.worlds.rhythm import Shape, shape
from rekindle.worlds.views import Chances
from rekindle.worlds.zones import ZONES

OUTLOOK = "Outlook work.ics"
_RATES: Mapping[str, float] = {  # of people of a course who are met by calendar at all
    "planted": 0.4, "close of late": 0.6, "active": 0.5, "faded": 0.2, "once": 0.05, "none": 0.0,
}  # fmt: skip
_AT_WORK = frozenset({"teammate", "client", "ex-boss"})
_WEEKLY = 0.2  # of those who are met, every week
_TITLES = ("Coffee", "{topic}", "Lunch; the usual place", "Review: {topic}, part two", "Catch-up", "Interview", "Walk")
_ALL_HANDS = 60
_COLLEAGUES = 80


def calendars(world: World, into: Path, diary: Diary) -> tuple[Path, ...]:
    """Writes both; the truth of each occurrence goes into the diary."""
    google = f"Takeout/Calendar/{world.owner.mail}.ics"
    paths = (into / google, into / OUTLOOK)
    paths[0].parent.mkdir(parents=True, exist_ok=True)
    with paths[0].open("wb") as private, paths[1].open("wb") as work:
        office = _Secretary(world, {google: private, OUTLOOK: work}, diary)
        for meeting, names in _Planner(world, google).meetings():
            office.enter(meeting, names)
        office.close()
    return paths


class _Secretary:
    """Writes meetings into calendars and diary."""

    def __init__(self, world: World, streams: Mapping[str, IO[bytes]], diary: Diary) -> None:
        self._streams, self._diary, self._today = streams, diary, world.today
        self._zone = ZONES[world.owner.city.plan.region]
        self._writers = {name: Writer(self._zone, windows=name == OUTLOOK) for name in streams}
        for name, stream in streams.items():
            title = "Calendar" if name == OUTLOOK else world.owner.mail
            stream.write(folded(self._writers[name].head(title)))

    def enter(self, meeting: Meeting, names: tuple[str, ...]) -> None:
        """Writes one meeting."""
        for name in names:
            self._streams[name].write(folded(self._writers[name].event(meeting)))
        for one in meeting.happenings(self._zone, self._today, names):
            self._diary.add(one)

    def close(self) -> None:
        """Ends the calendars."""
        for stream in self._streams.values():
            stream.write(b"END:VCALENDAR\r\n")


class _Planner:
    """Plans all meetings of a world."""

    def __init__(self, world: World, google: str) -> None:
        self._world, self._google = world, google
        self._rng = Random(f"{world.seed}:calendar")
        self._chances = Chances(self._rng)
        self._colleagues: deque[Someone] = deque(maxlen=_COLLEAGUES)
        self._company: deque[tuple[Someone, Shape]] = deque(maxlen=12)
        self._number = 0

    def meetings(self) -> Iterator[tuple[Meeting, tuple[str, ...]]]:
        """Each meeting with the calendars it stands in."""
        for someone in self._world.everybody:
            course = shape(someone, self._world.today, Random(f"{self._world.seed}:{someone.id}:course"))
            if someone.kind == "teammate" and not someone.planted:
                self._colleagues.append(someone)
            if self._chances.hit(f"met {course.name}", _RATES[course.name]):
                yield from self._with(someone, course)
                self._company.append((someone, course))
            if someone.kind in ("friend", "family") and someone.id % 3 == 0:
                yield self._birthday(someone), (self._google,)
        yield from self._all_hands()
        yield from self._alone()

    def _uid(self) -> str:
        self._number += 1
        return f"{self._rng.getrandbits(80):020x}{self._number:x}@calendar.example.com"

    # -- with people ---------------------------------------------------------------------------------------------------

    def _with(self, someone: Someone, course: Shape) -> Iterator[tuple[Meeting, tuple[str, ...]]]:
        """Single meetings with somebody and at times with others, and perhaps one every week."""
        rng, today = self._rng, self._world.today
        for _ in range(rng.randrange(1, 4)):
            day = self._day(course)
            also = [one for one, other in self._company if other.since <= day <= other.until and one is not someone]
            guests = [someone, *rng.sample(also, min(len(also), rng.choice((0, 0, 0, 1, 3))))]
            names = self._names(someone, day)
            if self._chances.hit("both", 0.05):
                names = (self._google, OUTLOOK)
            yield self._odd(self._meeting(guests, day, names), names), names
        if course.name in ("planted", "close of late", "active") and self._chances.hit("weekly", _WEEKLY):
            yield self._weekly(someone, course)
        if course.name == "active" and self._chances.hit("plan", 0.2):
            names = self._names(someone, today)
            plan = self._meeting([someone], today + timedelta(days=rng.randrange(2, 40)), names)
            yield replace(plan, left="future"), names

    def _names(self, someone: Someone, day: date) -> tuple[str, ...]:
        work = someone.kind in _AT_WORK and day >= self._world.owner.job.since
        return (OUTLOOK if work else self._google,)

    def _day(self, course: Shape) -> date:
        span = (course.until - course.since).days
        return course.since + timedelta(days=int(span * self._rng.random()))

    def _wall(self, day: date) -> datetime:
        return datetime.combine(day, time(self._rng.randrange(8, 18), self._rng.choice((0, 30))))

    def _me(self, names: tuple[str, ...]) -> Guest:
        """The owner, by the address that the calendar belongs to."""
        owner = self._world.owner
        return Guest(person=0, name=owner.name, address=owner.mail if self._google in names else owner.job.mail)

    def _guest(self, someone: Someone, day: date, answer: str = "ACCEPTED") -> Guest:
        work = someone.kind in _AT_WORK
        name = f"{someone.family.latin}, {someone.given.latin}" if work and someone.id % 4 == 0 else someone.name
        return Guest(
            person=someone.id, name=name, address=someone.job_on(day).mail if work else someone.mail, answer=answer
        )

    def _meeting(self, people: list[Someone], day: date, names: tuple[str, ...]) -> Meeting:
        rng = self._rng
        answers = [self._chances.hit("guest declines", 0.06) and index > 0 for index in range(len(people))]
        guests = [
            self._guest(one, day, "DECLINED" if no else "ACCEPTED") for one, no in zip(people, answers, strict=True)
        ]
        me = self._me(names)
        return Meeting(
            uid=self._uid(), title=rng.choice(_TITLES).format(topic=rng.choice(words.TOPICS)), wall=self._wall(day),
            minutes=rng.choice((25, 30, 45, 60, 90)), organiser=me if rng.random() < 0.5 else guests[0],
            guests=(me, *guests), room=rng.random() < 0.2,
        )  # fmt: skip

    def _odd(self, meeting: Meeting, names: tuple[str, ...]) -> Meeting:
        """Now and then one that was cancelled, declined, lasts all day, or has no zone.

        Outlook takes what one declines out of the calendar.
        """
        if self._chances.hit("cancelled", 0.05):
            return replace(meeting, status="CANCELLED", left="cancelled")
        if OUTLOOK not in names and self._chances.hit("declined", 0.07):
            me = replace(meeting.guests[0], answer="DECLINED")
            return replace(meeting, guests=(me, *meeting.guests[1:]), organiser=meeting.guests[1], left="declined")
        if self._chances.hit("all day", 0.04):
            day = datetime.combine(meeting.wall.date(), time())
            return replace(meeting, whole_day=True, wall=day, title="Offsite")
        return replace(meeting, floating=True) if self._chances.hit("floating", 0.03) else meeting

    def _weekly(self, someone: Someone, course: Shape) -> tuple[Meeting, tuple[str, ...]]:
        """A 1:1 every week for some months; with those one still sees, to this day."""
        rng, today = self._rng, self._world.today
        alive = course.name == "active"
        last = today - timedelta(days=1) if alive else course.until
        weeks = min(rng.randrange(9, 60), max(2, (last - course.since).days // 7))
        first = last - timedelta(days=7 * weeks)  # so that none falls on today: series run on the weekday of `last`
        numbers = rng.sample(range(1, weeks), min(4, weeks - 1))
        moved = {number: timedelta(days=1, hours=1) for number in numbers[2:3]}
        series = Series(
            until=None if alive else last, dropped=frozenset(numbers[:2]), cancelled=frozenset(numbers[3:]), moved=moved
        )
        names = self._names(someone, first)
        return replace(self._meeting([someone], first, names), title=f"1:1 {someone.given.latin}", series=series), names

    # -- with everybody, and with nobody -------------------------------------------------------------------------------

    def _all_hands(self) -> Iterator[tuple[Meeting, tuple[str, ...]]]:
        """Once a month, with all colleagues: contact with none of them in particular."""
        day = _first_thursday(max(self._world.owner.job.since, self._world.today - timedelta(days=740)))
        host, guests = self._me((OUTLOOK,)), list(self._colleagues)[-_ALL_HANDS:]
        invited = tuple(self._guest(one, day) for one in guests)
        yield Meeting(
            uid=self._uid(), title="All-hands", wall=datetime.combine(day, time(15)), minutes=60,
            organiser=invited[0] if invited else host, guests=(host, *invited), series=Series(monthly=True), room=True,
        ), (OUTLOOK,)  # fmt: skip

    def _alone(self) -> Iterator[tuple[Meeting, tuple[str, ...]]]:
        for number in range(4 + len(self._world.people) // 100):
            day = self._world.today - timedelta(days=30 + 41 * number)
            yield Meeting(
                uid=self._uid(), title=("Dentist", "Day off", "Focus time")[number % 3], wall=self._wall(day),
                minutes=60, organiser=self._me((self._google,)), whole_day=number % 3 == 1, left="alone",
            ), (self._google if number % 2 else OUTLOOK,)  # fmt: skip

    def _birthday(self, someone: Someone) -> Meeting:
        """As Google keeps it: a whole day with an attendee who is nobody."""
        contacts = Guest(person=0, name="Contacts", address="addressbook#contacts@virtual")
        day = datetime(2024, someone.born.month, someone.born.day)  # noqa: DTZ001 - a day has no zone
        return Meeting(
            uid=self._uid(), title=f"{someone.given.latin}'s birthday", wall=day, minutes=0, organiser=contacts,
            guests=(contacts,), whole_day=True, left="birthday",
        )  # fmt: skip


def _first_thursday(day: date) -> date:
    first = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    return first + timedelta(days=(3 - first.weekday()) % 7)
