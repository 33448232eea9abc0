"""Links that joined nothing -> questions, one a pair of groups, the most telling first.

Nothing is asked twice: not what the user said, nor what they were unsure of while groups and evidence stay as they are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from rekindle.core.identity import fields as f
from rekindle.core.identity.cluster import Groups
from rekindle.core.identity.score import NAME_ONLY, NAMESAKES, RARE, RULES, THIN, two_ids
from rekindle.core.identity.weights import Weights
from rekindle.model import Band, Decision, Link, Question, Verdict

_HARD = frozenset({f.FIELDS[name][0].text for name in ("mail", "phone", "page")})
_SOURCE = f.FIELDS["source"][0].text
Entry = tuple[str, str]
_BARE = frozenset({RULES[NAME_ONLY], RULES[RARE], RULES[NAMESAKES], RULES[THIN]})


def questions(
    groups: Groups,
    open_links: Sequence[tuple[Link, str]],
    decisions: Iterable[Decision],
    entries: Mapping[int, Entry],
    weights: Weights,
) -> tuple[Question, ...]:
    """Questions over (link, why it was refused) pairs whose ends are in two groups."""
    silent = {one.value for one in decisions if one.verdict in (Verdict.UNSURE, Verdict.LATER)}
    found: dict[tuple[int, int], list[tuple[Link, str]]] = {}
    for link, refused in open_links:
        one, two = groups.of(link.a), groups.of(link.b)
        if one is two or groups.apart(link.a, link.b) or link.bits < weights.ask:
            continue
        if two_ids(one.unique, two.unique) and not _hard(link):
            continue
        a, b = sorted((min(one.members), min(two.members)))
        found.setdefault((a, b), []).append((link, refused))
    asked = [_question(groups, pair, links, entries, weights) for pair, links in found.items()]
    open_still = (one for one in asked if one.id not in silent and one.bits >= weights.ask)
    return tuple(sorted(open_still, key=lambda one: (-gain(one), one.left, one.right)))


def gain(question: Question) -> float:
    """Pairs of records that a yes is expected to join."""
    return len(question.left) * len(question.right) * chance(question.bits)


def chance(bits: float) -> float:
    """Bits -> probability."""
    return float(1 / (1 + 2.0 ** -max(-60.0, min(60.0, bits))))


def _question(
    groups: Groups, pair: tuple[int, int], links: list[tuple[Link, str]], entries: Mapping[int, Entry], weights: Weights
) -> Question:
    left, right = (tuple(sorted(groups.of(number).members)) for number in pair)
    best, refused = max(links, key=lambda one: (one[0].bits, sorted((entries[one[0].a], entries[one[0].b]))))
    return Question(
        id=_identity(left, right, best, entries),
        left=left,
        right=right,
        bits=round(best.bits + _listed_twice(groups, best, weights), 2),
        evidence=best.evidence,
        name_only=all(link.band is Band.ASK and link.rule in _BARE for link, _ in links),
        refused=refused or ("" if best.rule in _BARE else best.rule),
    )


def _hard(link: Link) -> bool:
    return any(one.text in _HARD for one in link.evidence)


def _listed_twice(groups: Groups, best: Link, weights: Weights) -> float:
    """Bits against two groups that both have a record of a source which lists people once."""
    one, two = groups.of(best.a), groups.of(best.b)
    both = sum(weights.sources.get(source, 0.0) for source in one.sources & two.sources)
    return both - sum(said.bits for said in best.evidence if said.text == _SOURCE)


def _identity(left: tuple[int, ...], right: tuple[int, ...], best: Link, entries: Mapping[int, Entry]) -> str:
    """Stands for both groups' records and the evidence, whatever their numbers."""
    sides = sorted(sorted(entries[number] for number in side) for side in (left, right))
    text = repr((sides, sorted(one.text for one in best.evidence)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
