"""Facts, records, touches and my side -> the reasons to write to somebody now, those used up left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rekindle.core.causes.every import causes
from rekindle.model import Channel
from rekindle.model.draft import Cause, Draft
from rekindle.model.known import Known, Side
from rekindle.model.life import Fact, Give, GiveKind, GiveState, Profile, Shared, Trip
from rekindle.model.moment import Moment
from rekindle.model.touch import Touch
from rekindle.services.knowing import facts_of
from rekindle.services.listing import changes_of
from rekindle.services.owner import owner_of
from rekindle.services.ranking import chunks, freshen, people_of
from rekindle.store import contacts as rows_of_contacts
from rekindle.store import kept, views
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open

__all__ = ["causes_for", "causes_of", "facts_of", "side_of"]

MOMENTS_MOST = 200  # the newest, of each person


def causes_of(at: Open, person: int, today: date) -> tuple[Cause, ...]:
    """The reasons to write to one person, the best first."""
    return causes_for(at, [person], today)[person]


def causes_for(at: Open, persons: Sequence[int], today: date) -> dict[int, tuple[Cause, ...]]:
    """Person -> the reasons to write to them, the best first, of these people."""
    freshen(at)
    side, drafts = side_of(at), {one.number: one for one in kept.kept(at, Draft)}
    found: dict[int, tuple[Cause, ...]] = {}
    for several in chunks(dict.fromkeys(persons)):
        for known in known_of(at, several, today):
            found[known.person.id] = causes(known, side, today, used(known.touches, drafts))
    return found


def used(touches: Iterable[Touch], drafts: dict[int, Draft]) -> frozenset[str]:
    """The keys that touches used up, or the drafts they sent."""
    sent = (drafts[one.draft].causes for one in touches if one.draft in drafts)
    return frozenset(key for keys in (*(one.causes for one in touches), *sent) for key in keys)


def side_of(at: Open) -> Side:
    """My side of every reason."""
    listed = [one for one in kept.kept(at, Give) if one.state is GiveState.LISTED]
    return Side(
        owner=owner_of(at),
        profile=next(iter(kept.kept(at, Profile)), Profile()),
        trips=tuple(kept.kept(at, Trip)),
        occasions=tuple(kept.kept(at, Shared)),
        finds=tuple(one for one in listed if one.kind is GiveKind.FIND),
    )


def known_of(at: Open, persons: Sequence[int], today: date) -> list[Known]:
    """All that reasons rest on, of these people; what is planned has not passed yet."""
    people = people_of(at, persons)
    changed = changes_of(at, [member.number for person in people for member in person.members])
    facts, gives = kept.by_person(at, Fact, persons), kept.by_person(at, Give, persons)
    touches, roles = kept.by_person(at, Touch, persons), rows_of_people.roles(at, persons)
    helped = _helped(at, persons)
    return [
        Known(
            person=person,
            roles=roles.get(person.id, ()),
            changes=tuple(change for member in person.members for change in changed.get(member.number, ())),
            facts=tuple(facts.get(person.id, ())),
            gives=tuple(gives.get(person.id, ())),
            moments=_moments(at, person.id, today),
            touches=tuple(touches.get(person.id, ())),
            helped=tuple(helped.get(person.id, ())),
        )
        for person in people
    ]


def _moments(at: Open, person: int, today: date) -> tuple[Moment, ...]:
    return tuple(one for one in views.timeline(at, person, MOMENTS_MOST) if one.at[:10] <= today.isoformat())


def _helped(at: Open, persons: Sequence[int]) -> dict[int, list[Moment]]:
    found: dict[int, list[Moment]] = {}
    for person, one in rows_of_contacts.told_of(at, persons):
        if one.helped:
            moment = Moment(at=one.at, channel=Channel(one.channel), part="from", subject=one.subject, text="")
            found.setdefault(person, []).append(moment)
    return found
