"""Records + decisions + weights -> who is who; for a whole book at once, or one record at a time with the same result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from rekindle.core.identity import words
from rekindle.core.identity.blocks import block_keys
from rekindle.core.identity.candidates import Index, index, pairs
from rekindle.core.identity.cluster import Groups, obey, standing
from rekindle.core.identity.columns import Columns, Ints
from rekindle.core.identity.normalise import Card, card, takes_part
from rekindle.core.identity.questions import questions
from rekindle.core.identity.score import Judged, judge
from rekindle.core.identity.weighing import weigh
from rekindle.core.identity.weights import Weights
from rekindle.model import Band, Decision, Link, Record, Resolution

Numbered = tuple[int, Record]
_AT_ONCE = 250_000  # pairs compared at once: bounds memory


@dataclass(frozen=True)
class Book:
    """Persons' records sorted by (source, key), with what is worked out from them once."""

    records: Sequence[Numbered]

    @classmethod
    def of(cls, records: Sequence[Numbered]) -> Book:
        """A book of the records that take part."""
        persons = [one for one in records if takes_part(one[1])]
        return cls(sorted(persons, key=lambda one: (one[1].source, one[1].key, one[0])))

    @cached_property
    def cards(self) -> list[Card]:
        """The card of each record."""
        return [card(record) for _, record in self.records]

    @cached_property
    def blocks(self) -> Index:
        """Rows by block key."""
        return index(map(block_keys, self.cards))

    @cached_property
    def numbers(self) -> Ints:
        """The record number of each row."""
        return np.fromiter((number for number, _ in self.records), np.int64, len(self.records))


def freeze(records: Sequence[Numbered], *, registry: bool = False) -> Weights:
    """Everything that depends on the whole book; the order of the records plays no part.

    `registry`: the records are no address book but one list of people with full addresses and birthdays. Weights are
    then learned without the bounds that address books need, and bits alone decide.
    """
    book = Book.of(records)
    return weigh(book.cards, book.blocks, registry=registry)


def resolve(records: Sequence[Numbered], decisions: Sequence[Decision], weights: Weights) -> Resolution:
    """Who is who in a whole book. Organisations are in no group."""
    return _resolve(Book.of(records), decisions, weights)


def fresh(records: Sequence[Numbered], decisions: Sequence[Decision]) -> tuple[Weights, Resolution]:
    """`freeze` and `resolve` in one go, normalising once."""
    book = Book.of(records)
    weights = weigh(book.cards, book.blocks)
    return weights, _resolve(book, decisions, weights)


def _resolve(book: Book, decisions: Sequence[Decision], weights: Weights) -> Resolution:
    left, right = pairs(book.blocks, weights.oversize, max(1, len(book.records)))
    found = [link for part in _links(book, left, right, weights) for link in part]
    return _settle(book, found, decisions, weights)


def _links(book: Book, left: Ints, right: Ints, weights: Weights) -> Iterator[list[Link]]:
    columns = Columns.of(book.cards)
    for start in range(0, len(left), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        yield _linked(columns, left[some], right[some], weights, book.numbers)


def _linked(columns: Columns, left: Ints, right: Ints, weights: Weights, numbers: Ints) -> list[Link]:
    judged = judge(columns, left, right, weights)
    at = words.kept(judged)
    kept = Judged(judged.levels[:, at], judged.worth[:, at], judged.bits[at], judged.band[at], judged.rule[at])
    return words.spoken(columns, left[at], right[at], kept, numbers)


def keys(record: Record, weights: Weights) -> tuple[str, ...]:
    """The block keys to index a record under, and to look up others by."""
    if not takes_part(record):
        return ()
    return tuple(key for key in block_keys(card(record)) if key not in weights.oversize)


def links(new: Numbered, others: Sequence[Numbered], weights: Weights) -> tuple[Link, ...]:
    """Merge and ask links between a record and others that share a key with it, by the other's number."""
    book = Book.of([new, *(one for one in others if one[0] != new[0])])
    at = [row for row, one in enumerate(book.records) if one[0] == new[0]]
    if not at:
        return ()
    rest = np.array([row for row in range(len(book.records)) if row != at[0]], np.int64)
    left, right = np.minimum(rest, at[0]), np.maximum(rest, at[0])
    found = _linked(Columns.of(book.cards), left, right, weights, book.numbers)
    return tuple(sorted(found, key=lambda link: (link.a, link.b)))


def explain(a: Numbered, b: Numbered, weights: Weights) -> Link:
    """The pair compared, whatever its band: evidence in words and bits, and the rule that decided if one did.

    Raises:
        ValueError: a record compared with itself.
    """
    if a[0] == b[0]:
        raise ValueError(f"record {a[0]} compared with itself")
    book = Book(sorted((a, b), key=lambda one: (one[1].source, one[1].key, one[0])))
    columns, one, two = Columns.of(book.cards), np.array([0]), np.array([1])
    judged = judge(columns, one, two, weights)
    return words.spoken(columns, one, two, judged, book.numbers)[0]


def regroup(
    records: Sequence[Numbered], links: Sequence[Link], decisions: Sequence[Decision], weights: Weights
) -> Resolution:
    """Who is who among records that stored links (and the user's verdicts) tie together."""
    return _settle(Book.of(records), links, decisions, weights)


def _settle(book: Book, found: Sequence[Link], decisions: Sequence[Decision], weights: Weights) -> Resolution:
    cards = dict(zip(book.numbers.tolist(), book.cards, strict=True))
    entries = {number: (record.source, record.key) for number, record in book.records}
    ranks = {number: rank for rank, number in enumerate(cards)}
    stands, groups = standing(decisions), Groups(cards)
    obey(groups, stands, cards)
    ordered = sorted(found, key=lambda link: (-link.bits, *sorted((ranks[link.a], ranks[link.b]))))
    asked = [(link, reason) for link in ordered if (reason := _join(groups, link, weights)) is not None]
    return Resolution(
        groups=groups.groups(),
        links=tuple(sorted(found, key=lambda link: (link.a, link.b))),
        questions=questions(groups, asked, stands, entries, weights),
        shared=tuple((*key.split(":", 1), why) for key, why in weights.shared.items()),  # type: ignore[misc]  # two parts
    )


def _join(groups: Groups, link: Link, weights: Weights) -> str | None:
    """None when the link joined its ends or they were one already; else why it did not, "" for a mere question."""
    if groups.of(link.a) is groups.of(link.b):
        return None
    if link.band is not Band.MERGE:
        return ""
    if reason := groups.refusal(link.a, link.b, alone=weights.alone):
        return reason
    groups.join(link.a, link.b)
    return None
