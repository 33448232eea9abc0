"""messages.csv and its relatives -> an interaction a message, and a record for each correspondent.

The key of a message is made of its thread, second and words alone: every era has these, while names change, accounts
close (their sender becomes "LinkedIn Member") and older exports wrote line breaks as blanks. Drafts, spam and talks
with LinkedIn's own coach are counted and left out; sponsored mail stays, marked as automatic.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rekindle.importers.linkedin import dates
from rekindle.importers.linkedin.people import SOURCE, Somebody, digest, name_key, somebody
from rekindle.importers.linkedin.recipients import recipients
from rekindle.importers.linkedin.table import Columns, Row, picker
from rekindle.importers.linkedin.texts import plain
from rekindle.model import (
    About,
    Channel,
    Ignored,
    Interaction,
    Item,
    Name,
    Origin,
    Part,
    Participant,
    Record,
    Source,
)

DRAFT = "drafts that were never sent"
SPAM = "messages in the spam folder"
COACH = "talks with LinkedIn's own coach, not with a person"
_YES = frozenset({"yes", "true", "ja", "1"})
_COACHES = frozenset({"LinkedIn Coach", "LinkedIn Learning Coach", "Learning Coach", "LinkedIn Guide"})
# The coach files have the header of messages.csv (formats.md section 1): only the name tells them apart, and at worst
# their rows are counted as left out instead of read.
_COACH_FILE = re.compile(r"(?:^|[/_])(?:guide_|learning_?coach_?|learning_role_play_|coach_)messages", re.IGNORECASE)
_SPONSORED = ("spinmail-quill-editor", "%FIRSTNAME%")
_SPONSORED_TITLE = "Sponsored Conversation"
_SENT_BY = ("from", "sender profile url", "to", "recipient profile urls")
_SAYS = ("conversation id", "date", "conversation title", "subject", "content")
_LEFT_OUT_BY = ("folder", "is message draft", "is conversation draft")


class Messages:
    """Reads a messages file of any era. A name with its URL, and who wrote to whom, are understood once each."""

    about = About.INTERACTION

    def __init__(self, file: Source, columns: Columns) -> None:
        self._name = file.name
        self._coach = _COACH_FILE.search(file.name) is not None
        self._people = picker(columns, *_SENT_BY)
        self._says = picker(columns, *_SAYS)
        self._marks = picker(columns, *_LEFT_OUT_BY)
        self._left_out: Counter[str] = Counter()
        self._reasons: dict[tuple[str, ...], str] = {}
        self._seen: dict[tuple[str, str], Somebody] = {}
        self._circles: dict[tuple[str, ...], Circle] = {}
        self._correspondents = Correspondents()

    def row(self, row: Row) -> Iterable[Item]:
        """The message of a row, after the correspondents it shows first."""
        people = self._people(row.cells)  # FROM, SENDER PROFILE URL, TO, RECIPIENT PROFILE URLS
        if reason := self._reason_to_leave_out(people[0], self._marks(row.cells)):
            self._left_out[reason] += 1
            return ()
        thread, date, title, subject, content = self._says(row.cells)
        if not (at := dates.instant(date)):
            reason = f"its date cannot be read: {date!r}" if date.strip() else "it has no date"
            return (row.problem(reason, About.INTERACTION),)
        circle = self._circles.get(people) or self._circle(people)
        if not circle.people:
            return (row.problem("it names nobody", About.INTERACTION),)
        automatic = not people[1] and _is_sponsored(title, content)
        spoken = content.split()
        key = digest("message", thread, at.text, " ".join(spoken))
        text = plain(content)
        message = Interaction(
            source=SOURCE,
            key=key,
            channel=Channel.LINKEDIN,
            at=at,
            participants=circle.participants or circle.in_place(thread or key),
            origin=Origin(where=row.where),
            thread=thread,
            subject=plain(subject) if subject else "",
            text=text,
            words=len(text.split()) if "<" in content else len(spoken),
            automatic=automatic,
        )
        if automatic or circle.met:
            return (message,)
        circle.met = True
        return (*self._correspondents.records(row.where, circle), message)

    def end(self) -> Iterable[Item]:
        """Correspondents known by half, and what was left out."""
        yield from self._correspondents.waiting()
        for reason, count in self._left_out.items():
            yield Ignored(where=self._name, reason=reason, count=count)

    def _reason_to_leave_out(self, sender: str, marks: tuple[str, ...]) -> str:
        if self._coach or sender in _COACHES:
            return COACH
        reason = self._reasons.get(marks)
        if reason is None:
            reason = self._reasons[marks] = _reason_of_marks(*marks)
        return reason

    def _circle(self, people: tuple[str, ...]) -> Circle:
        """Understands a sender and recipients not seen together before."""
        sender, url, to, urls = people
        parts = [(self._somebody(sender, url), Part.FROM)] if sender.strip() or url.strip() else []
        parts += [(self._somebody(*pair), Part.TO) for pair in recipients(to, urls)]
        circle = self._circles[people] = Circle(people=tuple(parts))
        if all(who.known for who, _ in parts):
            circle.participants = circle.in_place("")
        return circle

    def _somebody(self, shown: str, url: str) -> Somebody:
        who = self._seen.get((shown, url))
        if who is None:
            who = self._seen[shown, url] = somebody(shown, url)
        return who


@dataclass(slots=True)
class Circle:
    """Who wrote to whom; `participants` is empty while somebody is unknown, as they are others in every place."""

    people: tuple[tuple[Somebody, Part], ...]
    participants: tuple[Participant, ...] = ()
    met: bool = False  # their records are told

    def in_place(self, place: str) -> tuple[Participant, ...]:
        """The participants of a message in this thread, each once."""
        return tuple(dict.fromkeys(who.participant(part, place) for who, part in self.people))


class Correspondents:
    """Makes one record of each person met in a file.

    Somebody known by half waits for a row that tells the rest: a URL without a name, or a name without a URL, which up
    to 2023 is all that recipients have and which may belong to a sender with one.
    """

    def __init__(self) -> None:
        self._recorded: set[str] = set()
        self._named: set[str] = set()
        self._waiting: dict[str, tuple[Somebody, str]] = {}

    def records(self, where: str, circle: Circle) -> Iterator[Record]:
        """Records of those not met before and known in full."""
        for who, _ in circle.people:
            if not who.known or who.key in self._recorded:
                continue
            if not (who.shown and who.page):
                self._waiting.setdefault(who.key, (who, where))
                continue
            self._recorded.add(who.key)
            self._named.add(name_key(who.shown))
            self._waiting.pop(who.key, None)
            yield who.record("correspondent", Name(full=who.shown), Origin(where=where))

    def waiting(self) -> Iterator[Record]:
        """After the last row: URLs that stayed without a name, and names that nobody with a URL has."""
        for who, where in self._waiting.values():
            if who.page or who.key not in self._named:
                yield who.record("correspondent", Name(full=who.shown), Origin(where=where))


def _reason_of_marks(folder: str, draft: str, thread_draft: str) -> str:
    if draft.strip().casefold() in _YES or thread_draft.strip().casefold() in _YES:
        return DRAFT
    return SPAM if folder.strip().upper() == "SPAM" else ""


def _is_sponsored(title: str, content: str) -> bool:
    """Advertising by LinkedIn's campaign editor; asked only where the sender has no URL."""
    return title == _SPONSORED_TITLE or any(mark in content for mark in _SPONSORED)
