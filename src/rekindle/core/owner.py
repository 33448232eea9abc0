"""What the user said and what archives claim -> the handles that are the owner's, each with its reason.

A claim is evidence, not proof: a shared mailbox files its mail under Sent too, a list is delivered to, a colleague's
calendar bears the colleague's address. So small shares are left out; a calendar's name counts when its meetings are
full of that address, or when there is nothing else; and the user is asked once. The shares are own priors.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rekindle.model import Claim, Ground, Handle, Mine, Owner
from rekindle.model.handle import HandleKind

SHARE = {Ground.SENT: 0.02, Ground.DELIVERED: 0.05}
"""Of all claims on one ground, what an address needs at least."""
LEAD = 2
"""How many times oftener than the next one the first attendee must come to be the owner."""

Key = tuple[HandleKind, str]
Counts = Mapping[Ground, Counter[Key]]

_WORDS = {
    Ground.SENT: "sender of {many} message{s} in Sent",
    Ground.DELIVERED: "{many} message{s} came to it",
    Ground.CALENDAR: "a calendar bears its name",
    Ground.ATTENDEE: "takes part in {many} meeting{s} of your calendars",
}


def mine(told: Sequence[Owner], named: Sequence[Owner]) -> tuple[Mine, ...]:
    """Owners as the user told them and as archives name them -> what is mine: told, named, then claimed.

    What the user denied is none of them, unless they said later that it is theirs: `told` has the newest word first.
    """
    denied, sure = _settled(told)
    found = {key: Mine(handle=handle, why="you said so", confirmed=True) for key, handle in sure.items()}
    for owner in named:
        for handle in owner.handles:
            found.setdefault(handle.key, Mine(handle=handle, why="your export says so", confirmed=True))
    claims = [claim for owner in named for claim in owner.claims]
    for one in _claimed(claims, known={key for key in found if key[0] is HandleKind.MAIL}):
        found.setdefault(one.handle.key, one)
    return tuple(one for key, one in found.items() if key not in denied)


def _settled(told: Sequence[Owner]) -> tuple[set[Key], dict[Key, Handle]]:
    """(denied, said to be mine): the newest word on each handle."""
    denied: set[Key] = set()
    sure: dict[Key, Handle] = {}
    for owner in told:
        fresh = {handle.key: handle for handle in owner.handles if handle.key not in denied | sure.keys()}
        denied |= {handle.key for handle in owner.denied} - sure.keys()
        sure |= fresh
    return denied, sure


def _claimed(claims: Iterable[Claim], known: set[Key]) -> list[Mine]:
    """What claims make the owner's, the best first."""
    counts: dict[Ground, Counter[Key]] = {ground: Counter() for ground in Ground}
    handles: dict[Key, Handle] = {}
    for claim in claims:
        counts[claim.ground][claim.handle.key] += claim.count
        handles.setdefault(claim.handle.key, Handle(kind=claim.handle.kind, value=claim.handle.value))
    chosen = [key for ground in SHARE for key in _frequent(counts[ground], SHARE[ground])]
    leader = _leader(counts[Ground.ATTENDEE])
    chosen += [key for key in leader if key in counts[Ground.CALENDAR]]
    if not chosen and not known:
        chosen = sorted(counts[Ground.CALENDAR]) or leader
    return [Mine(handle=handles[key], why=_why(key, counts)) for key in dict.fromkeys(chosen)]


def _frequent(counts: Counter[Key], share: float) -> list[Key]:
    least = share * counts.total()
    return [key for key, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])) if count >= least]


def _leader(counts: Counter[Key]) -> list[Key]:
    """The attendee who comes much oftener than all others, or nobody."""
    ranked = [*sorted(counts.items(), key=lambda one: (-one[1], one[0])), (None, 0)]
    (first, most), (_, second) = ranked[0], ranked[min(1, len(ranked) - 1)]
    return [first] if first is not None and most > 1 and most >= LEAD * second else []


def _why(key: Key, counts: Counts) -> str:
    told = ((words, counts[ground][key]) for ground, words in _WORDS.items())
    return "; ".join(words.format(many=f"{count:,}", s="" if count == 1 else "s") for words, count in told if count)
