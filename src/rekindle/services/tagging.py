"""Groups, labels and the user's word -> the tags of people; and the user's word on one or many, kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from rekindle.core import tags as rules
from rekindle.model import UserError
from rekindle.model.decision import Verdict
from rekindle.services.finding import persons_named
from rekindle.services.lately import Earlier, lately
from rekindle.services.saying import Said, say
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import marks
from rekindle.store.shelf import Open
from rekindle.util.text import squeeze

if TYPE_CHECKING:
    from rekindle.services.saying import Decided

LONGEST = 60
"""Characters of a tag."""


def tags_of(at: Open, persons: Sequence[int] | None = None) -> dict[int, tuple[str, ...]]:
    """Person -> their tags by name, of everybody who has one, or of these; spelled alike in the whole book."""
    found = lately(at, "tags", date.min, lambda before: _tags(at, before)).found
    return dict(found) if persons is None else {one: found[one] for one in persons if one in found}


class _Tags(NamedTuple):
    """The labels of everybody's records, how tags are spelled, and what both and the user's word come to."""

    labels: Mapping[int, Sequence[str]]
    spelled: Mapping[str, str]
    found: Mapping[int, tuple[str, ...]]


def _tags(at: Open, before: Earlier[_Tags] | None) -> _Tags:
    if before is not None and before.since.kinds.isdisjoint({"tag", "untag"}):
        return before.worth
    labels = marks.labels(at) if before is None else before.worth.labels
    said = rows_of_decisions.said_of(at, Verdict.TAG, Verdict.UNTAG)
    spelled = rules.spelling(labels, said)
    if before is None or spelled != before.worth.spelled:
        return _Tags(labels, spelled, rules.tags(labels, said, spelled))
    those = before.since.persons
    few = rules.tags(
        {one: labels[one] for one in those if one in labels}, {one: said[one] for one in those if one in said}, spelled
    )
    rest = {one: tags for one, tags in before.worth.found.items() if one not in those}
    return _Tags(labels, spelled, rest | few)


def set_tag(at: Open, persons: Sequence[str | int], tag: str, *, holds: bool = True, now: str) -> Decided:
    """Say that one or many bear a tag, or do not, in one entry of the log.

    Raises:
        UserError: somebody is not found, nobody is meant, or it is no tag.
    """
    text = checked(tag)
    numbers, whom = persons_named(at, persons)
    told = f"{whom}: {'' if holds else 'no longer '}tagged {text}"
    verdict = Verdict.TAG if holds else Verdict.UNTAG
    return say(at, [Said(one, verdict, text) for one in numbers], "tag", told, now=now)


def checked(tag: str) -> str:
    """A tag as it is kept.

    Raises:
        UserError: it has no letter, is too long, or is the name of a machine's own group.
    """
    text = squeeze(tag)
    if not rules.key(text) or len(text) > LONGEST or not rules.tidy(text):
        raise UserError(
            f"{text[:LONGEST]!r} is no tag.", unchanged="Nothing was changed.", next_step="Choose a short word or two."
        )
    return text
