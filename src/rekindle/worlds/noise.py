"""Nobody in particular -> most of a mailbox: newsletters, receipts, lists, notices, spam, and strangers who wrote once.

Kinds come from a deck of a hundred cards, shuffled again when it is used up, so that small mailboxes hold every kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from random import Random

from rekindle.worlds import mime, phrases, words
from rekindle.worlds.diary import With
from rekindle.worlds.letters import Letter
from rekindle.worlds.names import LOCALES
from rekindle.worlds.nouns import World
from rekindle.worlds.talkers import Talkers
from rekindle.worlds.work import employer

_DECK = {
    "newsletter": 37, "receipt": 18, "mailing list": 14, "calendar notice": 6, "spam": 7, "trash": 3, "draft": 1,
    "bounce": 2, "auto-reply": 2, "stranger": 4, "written once": 1, "note to self": 1, "role": 4,
}  # fmt: skip
_YEARS = 12
_PAGES = 6  # different HTML pages that newsletters are made of
_UNSUBSCRIBE = "List-Unsubscribe: <https://{domain}/off/{n}>, <mailto:off@{domain}>\n"
_NOTICES = (
    ("Invitation: {topic} @ weekly", "REQUEST", ""), ("Accepted: {topic}", "REPLY", "PARTSTAT=ACCEPTED"),
    ("Updated invitation: {topic}", "REQUEST", ""), ("Declined: {topic}", "REPLY", "PARTSTAT=DECLINED"),
    ("Canceled event: {topic}", "CANCEL", ""),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """A firm that writes by itself: its name, its domain, the local part it uses."""

    name: str
    domain: str
    local: str

    @property
    def box(self) -> tuple[str, str]:
        """Name and address."""
        return self.name, f"{self.local}@{self.domain}"


class Noise:
    """Makes the impersonal mails of a world, one after another, without end."""

    def __init__(self, world: World, talkers: Talkers, page: int) -> None:
        self._world, self._talkers = world, talkers
        self._rng = Random(f"{world.seed}:mail noise")
        self._firms = [self._firm(number) for number in range(12 + len(world.people) // 100)]
        self._pages = [self._page(page * (2 + number)) for number in range(_PAGES)]
        self._lists = [f"{word}-{end}" for word in ("harbour", "ledger", "lantern") for end in ("dev", "users")]
        self._count = 0

    def letters(self) -> Iterator[Letter]:
        """Them all, never ending."""
        makers: dict[str, Callable[[], Letter]] = {
            "newsletter": self._newsletter, "receipt": self._receipt, "mailing list": self._list,
            "calendar notice": self._notice, "spam": self._spam, "trash": self._trash, "draft": self._draft,
            "bounce": self._bounce, "auto-reply": self._auto_reply, "stranger": self._stranger,
            "written once": self._once, "note to self": self._note, "role": self._role,
        }  # fmt: skip
        deck = [name for name, times in _DECK.items() for _ in range(times)]
        while True:
            self._rng.shuffle(deck)
            for name in deck:
                self._count += 1
                yield makers[name]()

    # -- what they are made of -----------------------------------------------------------------------------------------

    def _firm(self, number: int) -> Sender:
        made = employer(self._rng)
        local = ("newsletter", "hello", "no-reply", "news", "digest", "updates.noreply")[number % 6]
        return Sender(name=made.name, domain=f"post{number}.{made.domain}", local=local)

    def _page(self, size: int) -> bytes:
        """A newsletter's HTML with its headers, a text before it, about so many bytes."""
        cell = '<tr><td style=3D"padding:12px;font-family:Arial">{} <a href=3D"https://example.com/=\nread">more</a></td></tr>\n'
        rows = "".join(cell.format(self._rng.choice(words.TOPICS)) for _ in range(size // len(cell) + 1))
        text = mime.plain("Open this in a browser.\n\nYou get this because you asked for it.", 0)
        head = b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        page = head + f"<html><body><table>\n{rows}</table></body></html>\n".encode()
        return mime.several("alternative", f"=_page{size:x}", (text, page))

    def _at(self) -> datetime:
        """Some time in the last years, rather lately."""
        days = int(_YEARS * 365 * self._rng.random() ** 1.4) + 1
        clock = time(self._rng.randrange(24), self._rng.randrange(60), self._rng.randrange(60))
        return datetime.combine(self._world.today - timedelta(days=days), clock, UTC)

    def _me(self) -> tuple[str, str]:
        owner = self._world.owner
        return (owner.name, owner.addresses[int(len(owner.addresses) * self._rng.random() ** 2)])

    def _subject(self, forms: tuple[str, ...], **more: str) -> str:
        made = self._rng.choice(forms).format(topic=self._rng.choice(words.TOPICS), n=self._count, **more)
        return made[:1].upper() + made[1:]

    def _in(self, sender: tuple[str, str], subject: str, content: bytes, headers: str = "", person: int = 0) -> Letter:
        """A letter that a machine sent, in the name of a person of this world or of nobody."""
        me = self._me()
        return Letter(
            at=self._at(), key=self._talkers.key(sender[1].partition("@")[2], self._rng), sender=sender, to=(me,),
            subject=subject, content=content, headers=headers, delivered=me[1], automatic=True,
            people=(With(person, "from", sender[1]),),
        )  # fmt: skip

    def _out(self, to: tuple[str, str], subject: str, text: str) -> Letter:
        """A letter of the owner's to somebody outside this world."""
        me = self._me()
        return Letter(
            at=self._at(), key=self._talkers.key(me[1].partition("@")[2], self._rng), sender=me, to=(to,),
            subject=subject, content=self._talkers.content(text, self._rng), label="sent",
            people=(With(0, "to", to[1]),),
        )  # fmt: skip

    def _anybody(self) -> tuple[str, str]:
        """A name and an address of nobody this world knows."""
        locale = self._rng.choice(LOCALES)
        given, family = self._rng.choice(locale.given).latin, self._rng.choice(locale.family).latin
        return f"{given} {family}", f"w{self._count:x}.{self._rng.randrange(99)}@elsewhere{self._count % 7}.example"

    # -- machines ------------------------------------------------------------------------------------------------------

    def _newsletter(self) -> Letter:
        firm = self._firms[int(len(self._firms) * self._rng.random() ** 2)]  # the first ones write most
        headers = _UNSUBSCRIBE.format(domain=firm.domain, n=self._count)
        if self._count % 2:
            headers += f"Precedence: bulk\nList-Id: {firm.name} <{firm.local}.{firm.domain}>\n"
        page = self._rng.choice(self._pages)
        return replace(self._in(firm.box, self._subject(phrases.NEWSLETTERS), page, headers), label="promotions")

    def _receipt(self) -> Letter:
        firm = self._rng.choice(self._firms)
        local = self._rng.choice(("no-reply", "noreply", "donotreply", "no_reply"))
        text = f"Thank you for order {self._count}.\n\nPlease do not answer this mail."
        body = self._talkers.content(text, self._rng)
        return self._in((firm.name, f"{local}@{firm.domain}"), self._subject(phrases.RECEIPTS), body)

    def _role(self) -> Letter:
        """A person's hand, perhaps, but nobody's own mailbox."""
        firm = self._rng.choice(self._firms)
        local = self._rng.choice(("info", "office", "billing", "support"))
        body = self._talkers.content("Dear customer,\n\nyour question was passed on.\n\nThe team", self._rng)
        return self._in((f"{firm.name} {local}", f"{local}@{firm.domain}"), f"Your request {self._count}", body)

    def _list(self) -> Letter:
        """A list has few writers; all of them are strangers."""
        name = self._rng.choice(self._lists)
        number = self._rng.randrange(25)
        headers = f"List-Id: <{name}.lists.example>\nList-Post: <mailto:{name}@lists.example>\nPrecedence: list\n"
        text = f"{self._rng.choice(phrases.FROM_LINES) if number == 3 else 'I see it the other way round.'}\n\n+1"
        sender = (f"Lister No {number}", f"lister{number}@forum.example")
        body = self._talkers.content(text, self._rng)
        subject = self._subject(phrases.LISTS, list=name)
        letter, box = self._in(sender, subject, body, headers), ("", f"{name}@lists.example")
        return replace(letter, label="list", to=(box,), people=(*letter.people, With(0, "to", box[1])))

    def _notice(self) -> Letter:
        """What a calendar sends in the name of somebody one knows."""
        subject, method, part = self._rng.choice(_NOTICES)
        if not self._talkers.lately:
            return self._receipt()
        talker = self._rng.choice(self._talkers.lately)
        at = max(talker.course.since, talker.someone.met)
        sender = (talker.shown, talker.address(at, self._world.today))
        event = (
            f"BEGIN:VEVENT\nUID:{self._count:x}@made-up\nATTENDEE;{part or 'RSVP=TRUE'}:mailto:{sender[1]}\nEND:VEVENT"
        )
        calendar = f"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:{method}\n{event}\nEND:VCALENDAR\n"
        parts = (
            mime.plain("You have an invitation.", 0),
            f"Content-Type: text/calendar; charset=utf-8; method={method}\n\n{calendar}".encode(),
        )
        content = mime.several("alternative", f"=_cal{self._count:x}", parts)
        headers = "Auto-Submitted: auto-generated\nSender: calendar-notification@example.com\n"
        subject = subject.format(topic=self._rng.choice(words.TOPICS))
        return self._in(sender, subject, content, headers, talker.someone.id)

    def _auto_reply(self) -> Letter:
        if not self._talkers.lately:
            return self._receipt()
        talker = self._rng.choice(self._talkers.lately)
        sender = (talker.shown, talker.address(talker.course.until, self._world.today))
        headers = "Auto-Submitted: auto-replied\nX-Autoreply: yes\nPrecedence: auto_reply\n"
        subject = self._rng.choice(("Automatic reply: {}", "Out of office: {}", "Abwesenheitsnotiz: {}"))
        body = self._talkers.content("I am away until Monday.", self._rng)
        subject = subject.format(self._rng.choice(words.TOPICS))
        return self._in(sender, subject, body, headers, talker.someone.id)

    def _bounce(self) -> Letter:
        name, address = self._anybody()
        gone = f"From: {self._world.owner.mail}\nTo: {name} <{address}>\nSubject: Hello\n\nHello?\n"
        parts = (
            mime.plain(f"The mail to {address} could not be delivered: no such mailbox.", 0),
            f"Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; {address}\nAction: failed\n".encode(),
            f"Content-Type: message/rfc822\n\n{gone}".encode(),
        )
        content = mime.several("report; report-type=delivery-status", f"=_gone{self._count:x}", parts)
        sender = ("Mail Delivery Subsystem", f"mailer-daemon@relay{self._count % 3}.example")
        return self._in(
            sender, "Undelivered Mail Returned to Sender", content, headers="Auto-Submitted: auto-replied\n"
        )

    # -- left out ------------------------------------------------------------------------------------------------------

    def _spam(self) -> Letter:
        body = self._talkers.content(words.SPAM, self._rng)
        subject = self._subject(phrases.SPAM)
        return replace(self._in(self._anybody(), subject, body), label="spam", automatic=False, left="spam")

    def _trash(self) -> Letter:
        body = self._talkers.content("Thrown away by its reader.", self._rng)
        letter = self._in(self._anybody(), f"Old news {self._count}", body)
        return replace(letter, label="trash", automatic=False, left="trash")

    def _draft(self) -> Letter:
        return replace(self._out(self._anybody(), "Unfinished", "Dear"), label="draft", left="draft")

    # -- people one never got to know ----------------------------------------------------------------------------------

    def _stranger(self) -> Letter:
        sender = self._anybody()
        topic = self._rng.choice(words.TOPICS)
        text = f"Hello,\n\nwe have not met. May I show you something about {topic}?\n\n{sender[0]}"
        body = self._talkers.content(text, self._rng)
        return replace(self._in(sender, self._subject(phrases.COLD), body), automatic=False)

    def _once(self) -> Letter:
        return self._out(self._anybody(), "Lost umbrella", "Hello,\n\nis the blue one still with you?")

    def _note(self) -> Letter:
        owner = self._world.owner
        letter = self._out((owner.name, owner.job.mail), "Note to self", "Milk, stamps")
        return replace(letter, sender=(owner.name, owner.mail), people=())
