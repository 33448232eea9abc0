"""A person, a medium and a kind -> the sheet that a draft is made of: everything that may be said, and what was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rekindle.core.drafting.readers import circles_of, offers_of, reader_of, writer_of
from rekindle.core.drafting.same import WORDING_DAYS, essence
from rekindle.model.channel import Direction
from rekindle.model.draft import Draft, DraftKind, DraftState, Medium
from rekindle.model.drafting import Earlier, Reader, Sheet, Wording
from rekindle.model.known import Known
from rekindle.model.life import GiveState
from rekindle.model.touch import Referral, Touch
from rekindle.services.causing import causes_of, known_of, side_of
from rekindle.services.living import gives_listed, gives_with, news_untold
from rekindle.services.noting import holder
from rekindle.services.ranking import chunks, people_of
from rekindle.store import kept, search
from rekindle.store.shelf import Open


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be drafted."""

    person: int
    medium: Medium
    kind: DraftKind | None = None  # None: as it follows from the log
    turn: int = 0


def sheet_of(at: Open, asked: Asked, wordings: tuple[Wording, ...], today: date) -> tuple[Sheet, Known]:
    """Everything that one draft is made of, and what it was read from."""
    (known,), side = known_of(at, [asked.person], today), side_of(at)
    reader = reader_of(known, side, today)
    gives = gives_with(at, asked.person)
    sheet = Sheet(
        kind=asked.kind or usual_kind(known.touches),
        medium=asked.medium,
        today=today,
        writer=writer_of(side),
        reader=reader,
        causes=causes_of(at, asked.person, today),
        news=tuple(news_untold(at, asked.person, today)),
        offers=offers_of(gives_listed(at), gives, reader),
        facts=known.facts,
        promised=next((one for one in gives if one.state is GiveState.PROMISED), None),
        delivered=next((one for one in reversed(gives) if one.state is GiveState.DELIVERED), None),
        referral=next(reversed(kept.kept(at, Referral, person=asked.person)), None),
        wordings=wordings,
        cycle=sum(one.direction is Direction.OUT for one in known.touches),
        turn=asked.turn,
    )
    return _beside(at, sheet, today), known


def usual_kind(touches: tuple[Touch, ...]) -> DraftKind:
    """The first message, or a later one."""
    return DraftKind.AGAIN if any(one.direction is not Direction.IN for one in touches) else DraftKind.FIRST


def _beside(at: Open, sheet: Sheet, today: date) -> Sheet:
    """The sheet with what was drafted before: no two people get the same, nor one person the same twice."""
    drafts = [one for one in kept.kept(at, Draft) if one.text]
    holders = {one.number: holder(at, one) for one in drafts}
    names = search.names_of(at, set(holders.values()) - {0})
    texts = frozenset(essence(one.text, names.get(holders[one.number], "")) for one in drafts)
    return replace(sheet, earlier=tuple(_earlier(at, sheet, drafts, (holders, names), today)), texts=texts)


def _earlier(
    at: Open, sheet: Sheet, drafts: list[Draft], who: tuple[Mapping[int, int], Mapping[int, str]], today: date
) -> Iterator[Earlier]:
    """The messages of the last 30 days that were not dropped."""
    holders, names = who
    recent = [
        one
        for one in drafts
        if one.state is not DraftState.DROPPED and today - (one.on or today) < timedelta(days=WORDING_DAYS)
    ]
    near = _sharing(at, {holders[one.number] for one in recent}, sheet.reader)
    for one in recent:
        person = holders[one.number]
        yield Earlier(
            on=one.on or today,
            name=names.get(person, ""),
            person=person,
            text=one.text,
            family=one.family,
            variants=tuple(one.variant.split()),
            news=one.news,
            gives=one.gives,
            shares=person in near,
        )


def _sharing(at: Open, persons: set[int], reader: Reader) -> set[int]:
    """Those of these people, other than the reader, who name a firm or school that the reader names."""
    others = sorted(persons - {0, reader.person})
    return {
        one.id
        for several in chunks(others)
        for one in people_of(at, several)
        if reader.circles & circles_of(member.record for member in one.members)
    }
