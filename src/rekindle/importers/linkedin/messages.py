"""messages.csv and its relatives -> an interaction a message, and a record for each correspondent.

The key of a message is made of its thread, second and words alone: every era has these, while names change, accounts
close (their sender becomes "LinkedIn Member") and older exports wrote line breaks as blanks. Drafts, spam and talks
with LinkedIn's own coach are counted and left out; sponsored mail stays, marked as automatic.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

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
    When,
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
_SAYS = ("conversation id", "date", "subject", "content")
_LEFT_OUT_BY = ("conversation title", "folder", "is message draft", "is conversation draft")


class Messages:
    """Reads a messages file of any era. Names, URLs and groups of recipients are understood once each."""

    about = About.INTERACTION

    def __init__(self, file: Source, columns: Columns) -> None:
        self._name = file.name
        self._coach = _COACH_FILE.search(file.name) is not None
        self._people = picker(columns, *_SENT_BY)
        self._says = picker(columns, *_SAYS)
        self._marks = picker(columns, *_LEFT_OUT_BY)
        self._left_out: Counter[str] = Counter()
        self._seen: dict[tuple[str, str], Somebody] = {}
        self._sent_to: dict[tuple[str, str], tuple[tuple[Somebody, Participant | None], ...]] = {}
        self._recorded: set[str] = set()
        self._named: set[str] = set()
        self._waiting: dict[str, tuple[Somebody, str]] = {}
        self._known_to: set[tuple[str, ...]] = set()

    def row(self, row: Row) -> Iterable[Item]:
        """The message of a row, after the correspondents it shows first."""
        title, folder, *drafts = self._marks(row.cells)
        sender, url, to, urls = people = self._people(row.cells)
        if reason := self._reason_to_leave_out(sender, folder, drafts):
            self._left_out[reason] += 1
            return ()
        thread, date, subject, content = self._says(row.cells)
        if not (at := dates.instant(date)):
            reason = f"its date cannot be read: {date!r}" if date.strip() else "it has no date"
            return (row.problem(reason, About.INTERACTION),)
        if not any(people):
            return (row.problem("it names nobody", About.INTERACTION),)
        automatic = not url and _is_sponsored(title, content)
        message = self._message(row.where, (sender, url), (to, urls), (thread, at, subject, content), automatic)
        if automatic or people in self._known_to:
            return (message,)
        self._known_to.add(people)
        return (*self._correspondents(row.where, (sender, url), (to, urls)), message)

    def end(self) -> Iterable[Item]:
        """Correspondents known by half: a URL without a name, a name that nobody with a URL has. And what was left out."""
        for who, where in self._waiting.values():
            if who.page or who.key not in self._named:
                yield who.record("correspondent", Name(full=who.shown), Origin(where=where))
        for reason, count in self._left_out.items():
            yield Ignored(where=self._name, reason=reason, count=count)

    def _reason_to_leave_out(self, sender: str, folder: str, drafts: Iterable[str]) -> str:
        if self._coach or sender in _COACHES:
            return COACH
        if any(mark and mark.strip().casefold() in _YES for mark in drafts):
            return DRAFT
        return SPAM if folder != "INBOX" and folder.strip().upper() == "SPAM" else ""

    def _message(
        self,
        where: str,
        sender: tuple[str, str],
        to: tuple[str, str],
        says: tuple[str, When, str, str],
        automatic: bool,  # noqa: FBT001 - one of the facts handed over in a row
    ) -> Interaction:
        thread, at, subject, content = says
        text = plain(content)
        spoken = content.split()
        key = digest("message", thread, at.text, " ".join(spoken))
        return Interaction(
            source=SOURCE,
            key=key,
            channel=Channel.LINKEDIN,
            at=at,
            participants=self._participants(sender, to, thread or key),
            origin=Origin(where=where),
            thread=thread,
            subject=plain(subject) if subject else "",
            text=text,
            words=len(text.split()) if "<" in content else len(spoken),
            automatic=automatic,
        )

    def _participants(self, sender: tuple[str, str], to: tuple[str, str], place: str) -> tuple[Participant, ...]:
        parts: list[Participant] = []
        if sender[0] or sender[1]:
            parts.append(self._somebody(*sender).participant(Part.FROM, place))
        for who, part in self._recipients(to):
            part = part or who.participant(Part.TO, place)  # noqa: PLW2901 - the same, once the thread is known
            if part not in parts:
                parts.append(part)
        return tuple(parts)

    def _somebody(self, shown: str, url: str) -> Somebody:
        who = self._seen.get((shown, url))
        if who is None:
            who = self._seen[shown, url] = somebody(shown, url)
        return who

    def _recipients(self, to: tuple[str, str]) -> tuple[tuple[Somebody, Participant | None], ...]:
        """Each recipient with its participant; without one where that depends on the thread."""
        found = self._sent_to.get(to)
        if found is None:
            people = [self._somebody(*pair) for pair in recipients(*to)]
            found = tuple((who, who.participant(Part.TO, "") if who.known else None) for who in people)
            self._sent_to[to] = found
        return found

    def _correspondents(self, where: str, sender: tuple[str, str], to: tuple[str, str]) -> Iterator[Record]:
        """Records of people not met before; those known by half wait for a row that tells the rest."""
        for who in (self._somebody(*sender), *(who for who, _ in self._recipients(to))):
            if not who.known or who.key in self._recorded:
                continue
            if not (who.shown and who.page):
                self._waiting.setdefault(who.key, (who, where))
                continue
            self._recorded.add(who.key)
            self._named.add(name_key(who.shown))
            self._waiting.pop(who.key, None)
            yield who.record("correspondent", Name(full=who.shown), Origin(where=where))


def _is_sponsored(title: str, content: str) -> bool:
    """Advertising by LinkedIn's campaign editor; asked only where the sender has no URL."""
    return title == _SPONSORED_TITLE or any(mark in content for mark in _SPONSORED)
