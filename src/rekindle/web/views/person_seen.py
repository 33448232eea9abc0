"""A number -> one person as the parts of their page ask for it: each verb is called once, and only if asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from rekindle import words
from rekindle.model.stage import Rung
from rekindle.web.books import book
from rekindle.web.threads import BROAD, NARROW
from rekindle.web.views import person_words

if TYPE_CHECKING:
    from rekindle.model import Link
    from rekindle.model.dealings import Dealings
    from rekindle.model.draft import Cause
    from rekindle.model.happening import Happened
    from rekindle.model.shortlist import Pick
    from rekindle.model.stage import Standing
    from rekindle.model.thread import Drawn
    from rekindle.services.keeping import Rhythm
    from rekindle.services.showing import Page

LINES = 12
"""Lines of what happened that are shown at first, and at each "show more"."""
_ONE_ONLY = ("name", "employer", "title", "city", "headline", "birthday")
"""Fields of which one value is shown first: where sources differ, the user may say which is right."""
_WAYS_TO = {"call": Rung.CALL, "video": Rung.VIDEO, "in-person": Rung.COFFEE}
_LETTERS = ("mail", "linkedin-message", "x-message", "sms", "chat")


class Told(NamedTuple):
    """One value of a field, and all that say so: "LinkedIn, 21 Nov"."""

    text: str
    by: list[str]


class Row(NamedTuple):
    """A field with its values, the one shown first; contested where sources differ on what can only be one."""

    field: str
    told: list[Told]
    contested: bool


class Step(NamedTuple):
    """A rung: whether it is behind, next or later, and the last day something of it is on record."""

    rung: Rung
    state: str  # "did", "next" or ""
    last: date | None


class Kin(NamedTuple):
    """A record of theirs, and what holds it to another one of them."""

    record: int
    source: str
    place: str
    other: int
    link: Link | None


class Whom:
    """One person, seen closely."""

    def __init__(self, number: int, lines: int = LINES) -> None:
        self.id = number
        self.lines = lines

    @cached_property
    def page(self) -> Page:
        """All that is known of them."""
        return book().show(self.id)

    @cached_property
    def name(self) -> str:
        """What they are called; a person without a name is called by their number."""
        return self.page.person.name or next((one.text for one in self.page.shown.best if one.text), f"№ {self.id}")

    @cached_property
    def standing(self) -> Standing:
        """How far it has come."""
        return book().stage(self.id)

    @cached_property
    def reasons(self) -> tuple[Cause, ...]:
        """Why to write to them now."""
        return book().reasons(self.id)

    @cached_property
    def rhythm(self) -> Rhythm:
        """Whose turn comes when."""
        return book().rhythm(self.id)

    @cached_property
    def dealings(self) -> Dealings:
        """What is open between you."""
        return book().dealings(self.id)

    @cached_property
    def happened(self) -> Happened:
        """What passed, the newest first."""
        return book().happened(self.id, most=self.lines)

    @cached_property
    def drawn(self) -> tuple[Drawn, ...]:
        """All days in touch as a line, for both widths of screen."""
        return book().drawings([self.id], BROAD, NARROW)[self.id]

    @cached_property
    def pick(self) -> Pick | None:
        """Their place on this week's list."""
        return next((one for one in book().shortlist().picks if one.person == self.id), None)

    @cached_property
    def rows(self) -> list[Row]:
        """Every value, under its field; several of one text are one."""
        found: dict[str, dict[str, Told]] = {}
        for one in (*self.page.shown.best, *self.page.shown.beside):
            told = found.setdefault(one.field, {}).setdefault(_alike(one.text), Told(words.bare(one.text), []))
            by = ", ".join(part for part in (person_words.source(one.source), person_words.short(one.as_of)) if part)
            if by not in told.by:
                told.by.append(by)
        return [
            Row(field, list(several.values()), field in _ONE_ONLY and len(several) > 1)
            for field, several in found.items()
        ]

    @cached_property
    def ladder(self) -> list[Step]:
        """The four rungs."""
        last, rungs = dict(self._last()), list(Rung)
        here = rungs.index(self.standing.rung)
        return [
            Step(rung, "did" if place < here else "next" if place == here else "", last.get(rung))
            for place, rung in enumerate(rungs)
        ]

    def _last(self) -> Iterator[tuple[Rung, date]]:
        """Rungs and the days on which something of them is on record, the last one last."""
        days = {(one.at[:10], one.channel) for one in self.page.timeline if one.personal}
        days |= {(one.on.isoformat(), one.channel.value) for one in self.page.touches}
        for day, channel in sorted(days):
            rung = _WAYS_TO.get(channel) or (Rung.MESSAGE if channel in _LETTERS else None)
            if rung and len(day) == len("2026-11-22"):
                yield rung, date.fromisoformat(day)

    @cached_property
    def kin(self) -> list[Kin]:
        """Their records, each with the strongest reason that it is one of theirs."""
        best: dict[int, Link] = {}
        for link in sorted(self.page.links, key=lambda one: one.bits):
            best |= {link.a: link, link.b: link}
        return [self._kin(one.record, one.source, one.place, best.get(one.record)) for one in self.page.records]

    def _kin(self, record: int, source: str, place: str, link: Link | None) -> Kin:
        others = [one.record for one in self.page.records if one.record != record]
        other = others[0] if others else 0
        if link and others:
            other = link.a if link.b == record else link.b
        return Kin(record, source, place, other, link if others else None)

    @property
    def address(self) -> str:
        """Where their page is."""
        return f"/people/{self.id}"


def _alike(text: str) -> str:
    """Two spellings that differ in capitals and spaces only are one value."""
    return " ".join(words.bare(text).casefold().split())
