"""What was typed -> people, addresses that are nobody yet, messages and meetings that have every word of it.

Whatever is typed can be searched for: words are folded as the index is, quotes make a phrase, the last word may be a
beginning. Nothing is ranked over all that fits: each index is read in the order in which it is shown, until there is
enough (performance.md: type-ahead within 5 ms).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rekindle.services.told_of import has, told_with
from rekindle.store import search
from rekindle.store.search import AddressFound, MessageFound, PersonFound, SeatFound
from rekindle.store.shelf import Open
from rekindle.store.words import Term, beginnings_of, terms_of
from rekindle.util.text import fold

MOST = 20
_BEFORE, _AFTER = 4, 16  # words of a long text shown around the one that fits


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Where a word was found: a field ("title", "note of 2023") or a channel, its text, and its day if it has one."""

    field: str
    text: str
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPerson:
    """A person in whom every word was found; `why` is empty when their name has them all."""

    id: int
    name: str
    what: str
    last: str
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class With:
    """Somebody who took part; the person's id, or 0 when the address is nobody's."""

    person: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMessage:
    """A message or meeting in which every word was found, and who took part beside the owner."""

    at: str
    channel: str
    subject: str
    text: str  # the part of it that has the words; "" when the subject has them
    others: tuple[With, ...]
    automatic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that was found, the first of each kind."""

    people: tuple[FoundPerson, ...] = ()
    addresses: tuple[AddressFound, ...] = ()
    messages: tuple[FoundMessage, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.people or self.addresses or self.messages)


def find(at: Open, words: Sequence[str], *, most: int = MOST, others: int | None = None) -> Found:
    """The people, addresses and messages that have all the words, at most so many of each.

    `others` is how many addresses, and messages, where people are the point. The last word may be a beginning; where
    nothing fits, so may every word.
    """
    terms = terms_of(words)
    if not terms or most < 1:
        return Found()
    catch_up(at)
    mine, beside = search.own_handles(at), most if others is None else others
    found = _find(at, terms, most, beside, mine)
    if not found and len(terms) > 1:
        return _find(at, beginnings_of(words), most, beside, mine)
    return found


def _find(at: Open, terms: Sequence[Term], most: int, beside: int, mine: set[tuple[str, str]]) -> Found:
    messages = search.messages(at, _for_messages(terms), beside)
    seats = _others(at, messages, mine)
    people = search.people(at, terms, most)
    told = [_person(one, _why(one, terms)) for one in people]
    told += _people_by_told(at, {one.id for one in people}, terms)[: most - len(told)]
    told += _people_by_messages(at, messages, seats, {one.id for one in told}, terms)[: most - len(told)]
    return Found(
        people=tuple(told),
        addresses=tuple(
            one for one in search.addresses(at, terms, beside + len(mine)) if (one.kind, one.value) not in mine
        )[:beside],
        messages=tuple(_messages(at, messages, seats, terms)),
    )


def catch_up(at: Open) -> None:
    """Index a book from before there was an index, once."""
    if search.unindexed(at):
        from rekindle.services.undoing import work_out_all  # noqa: PLC0415 - the rules load only for such a book

        with at.engine.transaction():
            work_out_all(at, log=0)


def _for_messages(terms: Sequence[Term]) -> tuple[Term, ...]:
    """In messages a single letter is a word: half of them have one that begins with it."""
    return tuple(replace(term, begins=term.begins and len(term.words[-1]) > 1) for term in terms)


def _person(one: PersonFound, why: Iterable[Why]) -> FoundPerson:
    return FoundPerson(id=one.id, name=one.name, what=one.what, last=one.last, why=tuple(why))


def _why(one: PersonFound, terms: Sequence[Term]) -> list[Why]:
    """The first line for each word that the name shown has not."""
    found: dict[Why, None] = {}
    for term in terms:
        if not _stands(term, one.name):
            lines = (Why(field=field, text=_around(text, [term])) for field, text in one.lines if _stands(term, text))
            found |= dict.fromkeys(list(lines)[:1])
    return list(found)


def _stands(term: Term, text: str) -> bool:
    """True where a text has the words side by side."""
    return has(term, fold(text).split())


def _around(text: str, terms: Sequence[Term]) -> str:
    """The text, or of a long one the words around the first that fits."""
    parts = text.split()
    if len(parts) <= _BEFORE + _AFTER:
        return " ".join(parts)
    heads = tuple(term.words[0] for term in terms)
    place = next((place for place, part in enumerate(parts) if any(w.startswith(heads) for w in fold(part).split())), 0)
    start, end = max(0, place - _BEFORE), place + _AFTER
    return ("… " if start else "") + " ".join(parts[start:end]) + (" …" if end < len(parts) else "")


def _others(at: Open, messages: Sequence[MessageFound], mine: set[tuple[str, str]]) -> dict[int, list[SeatFound]]:
    """Message -> who took part beside the owner, each once."""
    found: dict[int, dict[object, SeatFound]] = {one.number: {} for one in messages}
    for seat in search.seats(at, found):
        if (seat.kind, seat.value) not in mine:
            found[seat.interaction].setdefault(seat.person or (seat.kind, seat.value), seat)
    return {number: list(seats.values()) for number, seats in found.items()}


def _people_by_told(at: Open, known: set[int], terms: Sequence[Term]) -> list[FoundPerson]:
    """Whoever has the words in what the user typed of them, the latest in touch first."""
    lines = {person: found for person, found in told_with(at, terms).items() if person not in known}
    found = sorted(search.persons(at, lines), key=lambda one: (one.last, -one.id), reverse=True) if lines else []
    return [
        _person(one, [Why(field=line.field, text=_around(line.text, terms)) for line in lines[one.id]]) for one in found
    ]


def _people_by_messages(
    at: Open,
    messages: Sequence[MessageFound],
    seats: dict[int, list[SeatFound]],
    known: set[int],
    terms: Sequence[Term],
) -> list[FoundPerson]:
    """Whoever took part in a message that fits, and does not fit by themselves."""
    why: dict[int, Why] = {}
    for message in messages:
        for seat in seats[message.number]:
            if seat.person and seat.person not in known and not message.automatic:
                told = message.subject or _around(message.text, terms)
                why.setdefault(seat.person, Why(field=message.channel, text=told, at=message.at[:10]))
    found = {one.id: one for one in search.persons(at, why)} if why else {}
    return [_person(found[number], [reason]) for number, reason in why.items()]


def _messages(
    at: Open, messages: Sequence[MessageFound], seats: dict[int, list[SeatFound]], terms: Sequence[Term]
) -> Iterable[FoundMessage]:
    names = search.names_of(at, {seat.person for several in seats.values() for seat in several if seat.person})
    for one in messages:
        others = tuple(
            With(person=seat.person, name=names.get(seat.person) or seat.name or seat.value)
            for seat in seats[one.number]
        )
        told = all(_stands(term, one.subject) for term in terms)
        yield FoundMessage(
            at=one.at,
            channel=one.channel,
            subject=one.subject,
            text="" if told else _around(one.text, terms),
            others=others,
            automatic=one.automatic,
        )
