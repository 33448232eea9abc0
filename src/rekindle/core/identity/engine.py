"""Records + decisions + weights -> who is who, for a whole book or one record at a time with the same result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from rekindle.core.identity import words
from rekindle.core.identity.blocks import block_keys
from rekindle.core.identity.candidates import oversize
from rekindle.core.identity.cluster import Groups, obey, standing
from rekindle.core.identity.columns import Columns, Ints
from rekindle.core.identity.normalise import card, takes_part
from rekindle.core.identity.prepared import Numbered, Prepared, unhurried
from rekindle.core.identity.questions import questions
from rekindle.core.identity.score import judge
from rekindle.core.identity.weighing import weigh
from rekindle.core.identity.weights import Weights
from rekindle.model import Band, Decision, Link, Record, Resolution

_AT_ONCE = 250_000  # pairs compared at once: bounds memory


def freeze(records: Sequence[Numbered], *, registry: bool = False) -> Weights:
    """Everything that depends on the whole book; the order of the records plays no part.

    `registry`: the records are no address book but one list of people with full addresses and birthdays. Weights are
    then learned without the bounds that address books need, and bits alone decide.
    """
    with unhurried():
        return _weigh(Prepared.of(records), registry=registry)


def resolve(records: Sequence[Numbered] | Prepared, decisions: Sequence[Decision], weights: Weights) -> Resolution:
    """Who is who in a whole book. Organisations are in no group."""
    with unhurried():
        return _resolve(Prepared.of(records), decisions, weights)


def fresh(records: Sequence[Numbered] | Prepared, decisions: Sequence[Decision]) -> tuple[Weights, Resolution]:
    """`freeze` and `resolve` in one go, normalising once."""
    with unhurried():
        book = Prepared.of(records)
        weights = _weigh(book)
        return weights, _resolve(book, decisions, weights)


def _weigh(book: Prepared, *, registry: bool = False) -> Weights:
    """By what sources brought, but for the keys that too many share: those of all are counted, to bound the work."""
    weights = weigh(book.brought, registry=registry)
    return weights if book.brought is book else replace(weights, oversize=oversize(book.blocks))


def _resolve(book: Prepared, decisions: Sequence[Decision], weights: Weights) -> Resolution:
    left, right = book.pairs(weights.oversize)
    found = [link for part in _links(book, left, right, weights) for link in part]
    shared = tuple((*key.split(":", 1), why) for key, why in weights.shared.items())
    return replace(_settle(book, found, decisions, weights), shared=shared)  # type: ignore[arg-type]  # two parts and a reason


def _links(book: Prepared, left: Ints, right: Ints, weights: Weights) -> Iterator[list[Link]]:
    for start in range(0, len(left), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        yield _linked(book.columns, left[some], right[some], weights, book.numbers)


def _linked(columns: Columns, left: Ints, right: Ints, weights: Weights, numbers: Ints) -> list[Link]:
    judged = judge(columns, left, right, weights)
    at = np.flatnonzero(judged.band)
    return words.spoken(columns, left[at], right[at], judged.only(at), numbers)


def keys(record: Record, weights: Weights) -> tuple[str, ...]:
    """The block keys to index a record under, and to look up others by."""
    if not takes_part(record):
        return ()
    return tuple(key for key in block_keys(card(record)) if key not in weights.oversize)


def index_rows(book: Prepared, weights: Weights) -> Iterator[tuple[str, int]]:
    """Each key and number of a whole book's index, as `keys` gives them for one record."""
    numbers = book.numbers.tolist()
    for key, rows in book.blocks.items():
        if key not in weights.oversize:
            for row in rows:
                yield key, numbers[row]


def links(new: Numbered, others: Sequence[Numbered], weights: Weights) -> tuple[Link, ...]:
    """Merge and ask links between a record and others that share a key with it, by the other's number."""
    book = Prepared.of([new, *(one for one in others if one[0] != new[0])])
    at = [row for row, one in enumerate(book.records) if one[0] == new[0]]
    if not at:
        return ()
    rest = np.array([row for row in range(len(book.records)) if row != at[0]], np.int64)
    left, right = np.minimum(rest, at[0]), np.maximum(rest, at[0])
    found = _linked(book.columns, left, right, weights, book.numbers)
    return tuple(sorted(found, key=lambda link: (link.a, link.b)))


def explain(a: Numbered, b: Numbered, weights: Weights) -> Link:
    """The pair compared, whatever its band: evidence in words and bits, and the rule that decided if one did.

    Raises:
        ValueError: a record compared with itself.
    """
    if a[0] == b[0]:
        raise ValueError(f"record {a[0]} compared with itself")
    book = Prepared(sorted((a, b), key=lambda one: (one[1].source, one[1].key, one[0])))
    one, two = np.array([0]), np.array([1])
    judged = judge(book.columns, one, two, weights)
    return words.spoken(book.columns, one, two, judged, book.numbers)[0]


def regroup(
    records: Sequence[Numbered], links: Sequence[Link], decisions: Sequence[Decision], weights: Weights
) -> Resolution:
    """Who is who among records that stored links (and the user's verdicts) tie together; `shared` is left empty."""
    return _settle(Prepared.of(records), links, decisions, weights)


def _settle(book: Prepared, found: Sequence[Link], decisions: Sequence[Decision], weights: Weights) -> Resolution:
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
