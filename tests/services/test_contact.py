"""Contact and ties from random histories against a plain count of the same, on both databases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import count
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from rekindle.book import Book
from rekindle.core.contact import Sums, gather, sums_of, unit
from rekindle.core.ties import tie, tie_at
from rekindle.model import Channel, Handle, HandleKind, Interaction, Origin, Owner, Part, Participant, When
from rekindle.model.channel import Direction
from rekindle.model.codec import encode
from rekindle.model.tie import Event
from rekindle.model.when import WhenKind
from rekindle.services import ranking
from rekindle.store import facts
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open
from tests.store.archives import Made, bring

TODAY = date(2026, 11, 21)
ME = ("me@example.org", "sam@example.org")
PERSONS = {"a@example.org": 1, "b@example.org": 1, "c@example.org": 3}
SHARED, NOBODY = "home@example.org", "stranger@example.com"
FAR = date(9000, 1, 1)
INSTANTS = ("2024-05-06T07:08:09Z", "2024-05-06T09:00:00Z", "2024-05-07T00:00:00Z", "2026-12-24T10:00:00Z")
NAMES = count(1)


@st.composite
def interactions(draw: st.DrawFn) -> Interaction:
    several = draw(st.lists(st.sampled_from([*ME, *PERSONS, SHARED, NOBODY]), min_size=1, max_size=4))
    crowd = [f"{number}@example.com" for number in range(draw(st.sampled_from([0, 0, 0, 23, 24, 30])))]
    part = st.sampled_from(Part)
    at, kind = draw(
        st.sampled_from(INSTANTS).map(lambda text: (text, WhenKind.INSTANT))
        | st.sampled_from([("2024-05", WhenKind.MONTH), ("2023", WhenKind.YEAR), ("--05-06", WhenKind.MONTH_DAY)])
    )
    return Interaction(
        source=draw(st.sampled_from(["mail", "made"])),
        key=draw(st.sampled_from("klmnop")),
        channel=draw(st.sampled_from([Channel.MAIL, Channel.SMS, Channel.LIKE, Channel.MEETING, Channel.ENDORSEMENT])),
        at=When(text=at, kind=kind),
        participants=tuple(
            Participant(
                part=draw(part), handle=Handle(kind=HandleKind.MAIL, value=value), name=draw(st.sampled_from("xy"))
            )
            for value in (*several, *crowd)
        ),
        origin=Origin(where="here"),
        text=draw(st.sampled_from(["", "hello"])),
        words=draw(st.none() | st.integers(0, 60)),
        minutes=draw(st.none() | st.floats(0, 60)),
        automatic=draw(st.sampled_from([False, False, True])),
    )


def shown(several: Iterable[Interaction]) -> list[Interaction]:
    """Of interactions under one source and key those that the book shows: each content once is enough here."""
    return list({(one.source, one.key): one for one in several}.values())


def ways(one: Interaction) -> list[tuple[str, Direction, int]]:
    """(handle, direction, others) of an interaction, written down a second time."""
    others = [seat for seat in one.participants if seat.handle.value not in ME]
    sent = any(seat.part is Part.FROM and seat.handle.value in ME for seat in one.participants)
    came = any(seat.part is Part.FROM for seat in others)
    found = []
    for seat in others:
        if seat.part is Part.WITH:
            found.append((seat.handle.value, Direction.MUTUAL, len(others)))
        elif seat.part is Part.FROM and not sent:
            found.append((seat.handle.value, Direction.IN, len(others)))
        elif seat.part is not Part.FROM and (sent or not came):
            found.append((seat.handle.value, Direction.OUT, len(others)))
    return found


def plain(several: Iterable[Interaction]) -> dict[int, list[Event]]:
    """Person -> events, each channel, instant and direction once."""
    found: dict[int, dict[tuple[object, ...], Event]] = defaultdict(dict)
    for one in several:
        for value, direction, others in ways(one):
            event = Event(
                at=one.at.text, channel=one.channel, direction=direction, others=others, words=one.words,
                minutes=one.minutes, automatic=one.automatic,
            )  # fmt: skip
            if value in PERSONS and not one.automatic:
                key = (one.channel, one.at.text, direction)
                known = found[PERSONS[value]].get(key)
                found[PERSONS[value]][key] = max(known, event, key=unit) if known else event
    return {person: list(events.values()) for person, events in found.items()}


def fresh(book: Book) -> Open:
    """A book with three people and an owner, without history."""
    at = Book(book._where, name=f"book {next(NAMES)}", today=book.today)._at
    bring(at, Made("2020-01-01", [(value, value) for value in (*PERSONS, SHARED, "other")]))
    for number, value in enumerate((*PERSONS, SHARED, SHARED), start=1):
        at.engine.run("UPDATE handle SET value = :value WHERE book = :book AND record = :number",
                      {"value": value, "book": at.book, "number": number})  # fmt: skip
    rows = [(person, "", "", "", "", "", "") for person in (1, 3, 4, 5)]
    rows_of_people.keep_people(at, rows, [(1, 1), (2, 1), (3, 3), (4, 4), (5, 5)])
    handles = tuple(Handle(kind=HandleKind.MAIL, value=value) for value in ME)
    facts.tell_owner(at.engine, at.book, 1, encode(Owner(origin=Origin(where="you"), handles=handles)))
    return at


def rows(at: Open) -> list[list[Any]]:
    return [
        sorted(at.engine.rows(f"SELECT * FROM {table} WHERE book = :book", {"book": at.book}))  # noqa: S608 - our own names
        for table in ("contact", "telling", "tie")
    ]


def sums(at: Open, persons: Sequence[int]) -> dict[int, Sums]:
    return {person: sums_of(several) for person, several in ranking.contact_of(at, persons).items()}


few = settings(
    max_examples=20,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@few
@given(st.lists(interactions(), max_size=10).map(shown))
def test_contact_is_that_of_a_plain_count(book: Book, several: list[Interaction]) -> None:
    at = fresh(book)
    bring(at, Made("2021-01-01", more=several))
    ranking.recount(at)
    expected = {person: gather(events, FAR) for person, events in plain(several).items()}
    assert sums(at, [1, 3, 4, 5]) == {person: one for person, one in expected.items() if one.days}
    ranking.rank(at)
    for person, bond in ranking.bonds_at(at, TODAY):
        assert tie_at(bond, TODAY) == tie(plain(several).get(person, []), TODAY)
    at.close()


@few
@given(st.lists(st.lists(interactions(), max_size=5), min_size=2, max_size=3))
def test_summing_up_what_is_new_is_summing_up_everything(book: Book, archives: list[list[Interaction]]) -> None:
    at = fresh(book)
    for year, several in enumerate(archives):
        ((number, _, _),) = bring(at, Made(f"{2021 + year}-01-01", more=several))
        ranking.recount(at, [number])
    ranking.rank_some(at, [1, 3, 4, 5])
    bit_by_bit = rows(at)
    ranking.recount(at)
    ranking.rank(at)
    assert rows(at) == bit_by_bit
    at.close()


def test_summing_up_what_is_new_looks_at_nothing_that_only_the_owner_shares(book: Book) -> None:
    at = fresh(book)
    old, new = (mail_to(whom, key=key) for key, whom in (("k", "a@example.org"), ("l", "c@example.org")))
    bring(at, Made("2021-01-01", more=[old]))
    ((number, _, _),) = bring(at, Made("2022-01-01", more=[new]))
    handles = ranking.recount(at, [number])
    assert handles is not None
    assert len(handles) == 2  # of "me", too
    assert at.engine.rows("SELECT count(*) FROM near") == [(1,)]
    assert ranking.contact_of(at, [3])[3][0].sent == 1
    at.close()


def mail_to(whom: str, *, key: str) -> Interaction:
    return Interaction(
        source="made", key=key, channel=Channel.MAIL, at=When(text=INSTANTS[0], kind=WhenKind.INSTANT),
        participants=tuple(
            Participant(part=part, handle=Handle(kind=HandleKind.MAIL, value=value))
            for part, value in ((Part.FROM, ME[0]), (Part.TO, whom))
        ),
        origin=Origin(where="here"),
    )  # fmt: skip


def test_history_of_the_future_waits_for_its_day(book: Book) -> None:
    at = fresh(book)
    christmas = Interaction(
        source="made", key="k", channel=Channel.MAIL, at=When(text="2026-12-24T10:00:00Z", kind=WhenKind.INSTANT),
        participants=tuple(
            Participant(part=part, handle=Handle(kind=HandleKind.MAIL, value=value))
            for part, value in ((Part.FROM, "c@example.org"), (Part.TO, ME[0]))
        ),
        origin=Origin(where="here"),
    )  # fmt: skip
    bring(at, Made("2021-01-01", more=[christmas]))
    ranking.recount(at)
    ranking.rank(at)
    days = {day: dict(ranking.bonds_at(at, date(2026, 12, day)))[3].days for day in (22, 23, 24)}
    assert days == {22: 0, 23: 1, 24: 1}
    at.close()
