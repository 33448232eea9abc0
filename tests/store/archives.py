"""Made-up archives -> rows, through the stage, as an import does it; no files and no people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rekindle.model import (
    Channel,
    Counts,
    Handle,
    HandleKind,
    Interaction,
    Name,
    Owner,
    Part,
    Participant,
    Record,
    When,
)
from rekindle.model.archive import Origin
from rekindle.model.when import WhenKind
from rekindle.store import facts, history
from rekindle.store.engine import Value
from rekindle.store.shelf import Open
from rekindle.store.stage import Stage


@dataclass(frozen=True, slots=True)
class Made:
    """An archive: its dates, (key, text) of its records, (key, text, how many profiles it names) of its messages."""

    as_of: str
    records: Sequence[tuple[str, str]] = ()
    messages: Sequence[tuple[str, str, int]] = ()
    made: str = ""
    more: Sequence[Interaction] = ()  # beside those messages

    @property
    def digest(self) -> str:
        return repr(self)


def record(key: str, text: str, where: str = "") -> Record:
    handles = (Handle(kind=HandleKind.MAIL, value=f"{text}@{key}.example", raw=text.upper(), label="work"),)
    return Record(source="made", key=key, name=Name(full=text), handles=handles, origin=Origin(where=where or key))


def message(key: str, text: str, profiles: int) -> Interaction:
    return Interaction(
        source="made",
        key=key,
        channel=Channel.LINKEDIN,
        at=When(text="2020-01-02T03:04:05Z", kind=WhenKind.INSTANT),
        participants=tuple(
            Participant(part=part, name=text, handle=Handle(kind=kind, value=f"{part} {text}"))
            for part, kind in (
                (Part.FROM, HandleKind.PROFILE if profiles > 0 else HandleKind.NAME),
                (Part.TO, HandleKind.PROFILE if profiles > 1 else HandleKind.NAME),
            )
        ),
        origin=Origin(where=key),
        text=text,
    )


def sent_by(key: str, value: str, *names: str) -> Interaction:
    """A message that one mail address took part in, under these names."""
    handle = Handle(kind=HandleKind.MAIL, value=value)
    seats = tuple(Participant(part=Part.FROM, name=name, handle=handle) for name in names)
    return replace(message(key, key, 1), participants=seats)


def bring(at: Open, *several: Made) -> list[tuple[int, Counts, Counts]]:
    """Archives into the book, in one command: (number, counts of records, counts of interactions) of each."""
    stage = Stage(at.engine)
    for place, one in enumerate(several, start=1):
        for key, text in one.records:
            stage.add(place, record(key, text))
        for key, text, profiles in one.messages:
            stage.add(place, message(key, text, profiles))
        for item in one.more:
            stage.add(place, item)
        stage.add(place, Owner(origin=Origin(where=""), name=Name(full=f"me in {one.as_of}")))
    stage.close()
    with at.engine.transaction():
        return [_settle(at, place, one) for place, one in enumerate(several, start=1)]


def _settle(at: Open, place: int, one: Made) -> tuple[int, Counts, Counts]:
    row: dict[str, Value] = {
        "book": at.book, "digest": one.digest, "importer": "made", "version": 1, "path": "made", "as_of": one.as_of,
        "made": one.made, "at": "2026-11-21T00:00:00Z",
    }  # fmt: skip
    number = facts.add_archive(at.engine, row)
    records = facts.settle_records(at.engine, at.book, place, number)
    messages = history.settle_interactions(at.engine, at.book, place, number)
    facts.settle_owner(at.engine, at.book, place, number)
    return number, records, messages


def take(at: Open, *numbers: int, held: tuple[int, ...] = ()) -> None:
    """Archives out of the book again."""
    Stage(at.engine)
    with at.engine.transaction():
        for number in numbers:
            facts.remove_archive(at.engine, at.book, number, held=held)
