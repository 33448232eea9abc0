"""People -> the mails they and the owner wrote: talks with the rhythm of each tie, and mails to circles of colleagues.

A tie has one course (see rhythm.py), whatever the channel: LinkedIn and mail begin and end together.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import NamedTuple

from rekindle.worlds import mime, phrases, words
from rekindle.worlds.diary import FEW, With
from rekindle.worlds.letters import QUIRKS, Letter
from rekindle.worlds.nouns import Someone, World
from rekindle.worlds.rhythm import Moment, Shape, moments, shape
from rekindle.worlds.zones import ZONES, offset

_WRITES = {
    "teammate": 0.6, "client": 0.8, "family": 0.7, "friend": 0.7, "professor": 0.8, "mentor": 0.8, "ex-boss": 0.6,
    "recruiter": 0.5, "founder": 0.6, "fraternity": 0.5,
}  # fmt: skip
_AT_WORK = frozenset({"teammate", "client", "recruiter", "founder", "speaker", "ex-boss", "professor", "author"})
_FILES = ("Plan.pdf", "Photo.jpg", "Draft.docx", "Übersicht.pdf")
_OLD = timedelta(days=1500)  # before that, people with an older private address used it
_CIRCLE = 48  # colleagues kept in mind while going through the people


@dataclass(frozen=True, slots=True, kw_only=True)
class Talker:
    """Somebody with the course of the tie; what they call themselves; how they sign; the language of the two."""

    someone: Someone
    course: Shape
    shown: str
    style: int
    language: str

    @property
    def signs(self) -> bool:
        """Whether their mails, and those to them, end with a signature."""
        return self.someone.kind in _AT_WORK or self.style % 4 == 0

    def address(self, day: date, today: date) -> str:
        """Their address on a day: at work, or the private one, which may have been another long ago."""
        if self.someone.kind in _AT_WORK:
            return self.someone.job_on(day).mail
        old = self.someone.old_mail
        return old if old and day < today - _OLD else self.someone.mail


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How much mail a world has: the share of people and of talks kept, bytes of attachments, and how many have one."""

    share: float
    talks: float
    attachment: int
    attached: float = 0.1


class _Said(NamedTuple):
    """What a letter says, and to which ones it answers."""

    subject: str
    text: str
    refs: tuple[str, ...]


class Talkers:
    """Makes the personal mails of a world, person by person."""

    def __init__(self, world: World, habits: Habits, block: mime.Block) -> None:
        self._world, self._habits, self._block = world, habits, block
        self._salt = Random(f"{world.seed}:keys").getrandbits(32)
        self._number = 0
        self._circle: deque[Talker] = deque(maxlen=_CIRCLE)
        self.lately: deque[Talker] = deque(maxlen=_CIRCLE)  # whoever came last, for what their programs send

    def threads(self, someone: Someone, *, by_mail: bool) -> Iterator[list[Letter]]:
        """The talks with somebody, a list of letters each; now and then one with a circle of colleagues."""
        world, rng = self._world, Random(f"{self._world.seed}:{someone.id}:mail")
        talker = self._talker(someone, rng)
        if by_mail or rng.random() < _WRITES.get(someone.kind, 0.3) * self._habits.share:
            if talker.course.name not in ("none", "once"):
                self.lately.append(talker)
            for talk in _talks(moments(talker.course, Random(f"{world.seed}:{someone.id}:letters"))):
                if rng.random() < self._habits.talks or (by_mail and someone.planted):
                    yield list(self._thread(talker, talk, rng))
        if someone.kind in ("teammate", "client") and not someone.planted and talker.course.name != "none":
            self._circle.append(talker)
            if len(self._circle) > 6 and rng.random() < 0.35:
                yield list(self._group(talker, rng))

    def _talker(self, someone: Someone, rng: Random) -> Talker:
        world = self._world
        course = shape(someone, world.today, Random(f"{world.seed}:{someone.id}:course"))
        own = someone.locale == world.owner.locale
        language = someone.locale if rng.random() < (0.8 if own else 0.4) else "en"
        shown = phrases.shown(someone, rng)
        return Talker(someone=someone, course=course, shown=shown, style=rng.randrange(60), language=language)

    def key(self, domain: str, rng: Random) -> str:
        """A new Message-ID."""
        self._number += 1
        if self._number % 3:
            return f"{rng.getrandbits(64):016x}.{self._number:x}.{self._salt:x}@{domain}"
        return f"CAM{rng.getrandbits(60):X}+{self._number:X}={self._salt:X}@mail.example.com"

    # -- talks of two --------------------------------------------------------------------------------------------------

    def _thread(self, talker: Talker, talk: list[Moment], rng: Random) -> Iterator[Letter]:
        day = talk[0].at.date()
        filled = words.slots(self._world.owner, talker.someone, day, rng)
        subject = rng.choice(phrases.SUBJECTS[talker.language]).format(**filled)
        refs: tuple[str, ...] = ()
        before: Letter | None = None
        said = ""
        for turn, moment in enumerate(talk):
            mark = (phrases.REPLY.get(talker.language, "Re: ") if talker.style % 2 else "Re: ") if turn else ""
            own = self._own_words(talker, moment, filled, rng)
            quoted = self._quoted(talker, before, said, rng)
            before = self._letter(talker, moment, _Said(mark + subject, own + quoted, refs), rng)
            refs, said = (*refs, before.key)[-8:], own
            yield before

    def _own_words(self, talker: Talker, moment: Moment, filled: dict[str, str], rng: Random) -> str:
        someone, owner = talker.someone, self._world.owner
        text = words.line(rng, someone.kind, talker.language, out=moment.out, first=moment.first).format(**filled)
        name = someone.given.latin if moment.out else owner.given.latin
        greeting = rng.choice(phrases.GREETINGS[talker.language]).format(name=name)
        if rng.random() < 0.02:
            text += f"\n\n{phrases.FROM_LINES[int(3 * rng.random())]}"
        elif rng.random() < 0.3:
            text += "\n\n" + words.line(rng, someone.kind, "en", out=moment.out, first=False).format(**filled)
        day = moment.at.date()
        writer = owner if moment.out else someone
        end = f"\n\n{writer.given.latin}"
        if talker.signs:
            mail = self._mine(talker, day) if moment.out else talker.address(day, self._world.today)
            end += f"\n{phrases.signature(writer, writer.job_on(day), mail, 1 if moment.out else talker.style)}"
        return f"{greeting}\n\n{text}{end}"

    def _quoted(self, talker: Talker, before: Letter | None, said: str, rng: Random) -> str:
        if not before or rng.random() < 0.25:
            return ""
        return f"\n\n{phrases.quote(talker.language, before.sender, before.at, said, talker.style % 7)}"

    def _mine(self, talker: Talker, day: date) -> str:
        """The owner's address that somebody of this kind writes to."""
        owner = self._world.owner
        return owner.job_on(day).mail if talker.someone.kind in ("teammate", "client", "ex-boss") else owner.mail

    def _letter(self, talker: Talker, moment: Moment, said: _Said, rng: Random) -> Letter:
        owner, day = self._world.owner, moment.at.date()
        address, mine = talker.address(day, self._world.today), self._mine(talker, day)
        me, them = (owner.name, mine), (talker.shown, address)
        key = self.key((mine if moment.out else address).partition("@")[2], rng)
        job = talker.someone.job_on(day)
        zone = ZONES[(owner if moment.out else talker.someone).city.plan.region]
        return Letter(
            at=moment.at, key=key, sender=me if moment.out else them, to=(them if moment.out else me,),
            subject=said.subject, content=self.content(said.text, rng), refs=said.refs,
            label="sent" if moment.out else "inbox",
            delivered="" if moment.out else mine, minutes=offset(zone, moment.at),
            quirk=self.quirk(rng, them[0] + said.subject),
            people=(With(talker.someone.id, "to" if moment.out else "from", address),),
            signed=(job.title, job.employer.legal) if talker.signs and not moment.out else (),
        )  # fmt: skip

    def quirk(self, rng: Random, words_shown: str) -> str:
        """Mostly none; what is not ASCII is written in all three ways."""
        if not words_shown.isascii() and self._number % 3:
            return ("raw names", "latin")[self._number % 3 - 1]
        return QUIRKS[self._number // 9 % len(QUIRKS)] if self._number % 9 == 4 and rng.random() < 0.8 else ""

    def content(self, text: str, rng: Random) -> bytes:
        """A text as its writer's program sends it: alone, with HTML beside it, with a file."""
        form = int(100 * rng.random())
        if "\nFrom " in text and form % 2:
            text = mime.shielded(text)  # some programs mark such lines, some leave them
        body = mime.plain(text, form) if form < 95 else mime.html(text)
        if form < 45:
            body = mime.several("alternative", f"=_{self._number:012x}", (body, mime.html(text)))
        if rng.random() < self._habits.attached:
            size = int(self._habits.attachment * rng.expovariate(1.0)) + 300
            parts = body, mime.attachment(_FILES[form % 3], self._block.slice(size))
            body = mime.several("mixed", f"----=_Part_{self._number}", parts)
        return body

    # -- circles -------------------------------------------------------------------------------------------------------

    def _group(self, talker: Talker, rng: Random) -> Iterator[Letter]:
        """A mail to several colleagues, by the owner or by one of them, and an answer or two to all.

        Small circles are of people whose tie was alive that day; large ones, which hardly count, of all colleagues.
        """
        course = talker.course
        day = course.since + timedelta(days=int((course.until - course.since).days * rng.random()))
        known = [one for one in self._circle if one is not talker and one.someone.met <= day]
        large = len(known) >= 2 * FEW and rng.random() < 0.5
        around = known if large else [one for one in known if one.course.since <= day <= one.course.until]
        size = rng.randrange(12, 40) if large else rng.randrange(2, 7)
        circle = [talker, *rng.sample(around, min(size, len(around)))]
        at = datetime.combine(day, time(7 + rng.randrange(9), rng.randrange(60), rng.randrange(60)), UTC)
        subject = rng.choice(phrases.GROUPS).format(topic=rng.choice(words.TOPICS))
        refs: tuple[str, ...] = ()
        for turn in range(1 if large else rng.randrange(1, 4)):
            speaker = rng.choice((None, *circle[:3])) if turn else rng.choice((None, talker))
            text = rng.choice(words.OUT["teammate"]).format(**words.slots(self._world.owner, talker.someone, day, rng))
            said = _Said(f"{'Re: ' if turn else ''}{subject}", f"Hello all,\n\n{text}", refs)
            letter = self._to_all(speaker, circle, at, said, rng)
            refs = (*refs, letter.key)
            at += timedelta(minutes=rng.randrange(3, 300))
            yield letter

    def _to_all(self, speaker: Talker | None, circle: list[Talker], at: datetime, said: _Said, rng: Random) -> Letter:
        """`speaker` is None when it is the owner."""
        day, owner = at.date(), self._world.owner
        me = (owner.name, owner.job_on(day).mail)
        boxes = {one.someone.id: (one.shown, one.address(day, self._world.today)) for one in circle}
        sender = boxes.pop(speaker.someone.id) if speaker else me
        others = tuple(boxes.values())
        half = max(1, len(others) - len(others) // 3)
        roles = [("to" if index < half else "cc") for index in range(len(others))]
        people = [With(person, role, boxes[person][1]) for person, role in zip(boxes, roles, strict=True)]
        if speaker:
            people.insert(0, With(speaker.someone.id, "from", sender[1]))
        return Letter(
            at=at, key=self.key(sender[1].partition("@")[2], rng), sender=sender,
            to=((me,) if speaker else ()) + others[:half], cc=others[half:], subject=said.subject, refs=said.refs,
            content=self.content(said.text, rng), label="inbox" if speaker else "sent",
            delivered=me[1] if speaker else "", people=tuple(people),
        )  # fmt: skip


def _talks(history: Iterator[Moment]) -> Iterator[list[Moment]]:
    """Messages -> talks; each begins with its opening."""
    talk: list[Moment] = []
    for moment in history:
        if moment.first and talk:
            yield talk
            talk = []
        talk.append(moment)
    if talk:
        yield talk
