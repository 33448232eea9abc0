"""One person -> what a sweep shows of them. A few queries of one person each, however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rekindle.core.profile import Shown, person_of, shown
from rekindle.core.sweep import last_name
from rekindle.core.tags import tags
from rekindle.model import Decision, Verdict
from rekindle.model.handle import HandleKind
from rekindle.model.life import Fact
from rekindle.model.person import Member, Person, Sureness
from rekindle.model.sweep import Answer, Glimpse, Guess
from rekindle.services.closeness import degree_of
from rekindle.services.finding import called
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import kept, looks, views
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.model.person import Role

_ADDRESSES = (HandleKind.MAIL, HandleKind.PHONE, HandleKind.PROFILE)
MOST_NOTES = 2
_BARRING = (Verdict.NEVER, Verdict.NOT_PERSON)
_TAGGING = (Verdict.TAG, Verdict.UNTAG)
_SAID = (Verdict.LIST, Verdict.UNLIST, Verdict.CLOSENESS, *_TAGGING, *_BARRING)


def glimpse(at: Open, person: int, today: date, said: Answer | None = None) -> Glimpse:
    """What is known of somebody, and what was said of them in this sweep."""
    members = list(views.members(at, views.records_of(at, person)))
    whole = person_of(members)
    best = shown(whole)
    told = rows_of_decisions.said_of(at, *_SAID, persons=[person]).get(person, [])
    last, channel = _last(at, person, today)
    name = whole.name or called(at, person)
    return Glimpse(
        person=person,
        name=name,
        last_name=last_name(name, whole.sort_name) if whole.name else name,
        what=best.what,
        employer=best.employer,
        city=best.city,
        address=_address(best),
        sources=tuple(dict.fromkeys(one.record.source for one in members)),
        last=last,
        channel=channel,
        connected=_connected(members),
        roles=_guesses(rows_of_people.roles(at, [person]).get(person, ())),
        tags=_tags(whole, told),
        closeness=_closeness(told),
        notes=_notes(at, whole),
        listed=_listed(told),
        barred=next((str(one.verdict) for one in reversed(told) if one.verdict in _BARRING), ""),
        said=said,
    )


def last_name_of(at: Open, person: int) -> str:
    """The last name of somebody, as shown; "" of nobody."""
    name, sort_name = looks.named(at, person) or ("", "")
    return last_name(name, sort_name) or (called(at, person) if person else "")


def _last(at: Open, person: int, today: date) -> tuple[date | None, str]:
    """The day of the last contact that has happened, and the channel of most."""
    last, channel = looks.last_of(at, person)
    if last > (today + timedelta(days=1)).isoformat():
        from rekindle.services.ranking import bonds_at  # noqa: PLC0415 - contact of the future comes of wrong clocks only

        bond = dict(bonds_at(at, today, [person]))[person]
        last, channel = date.fromordinal(bond.last).isoformat() if bond.last else "", bond.channel or ""
    return (min(date.fromisoformat(last), today), channel) if last else (None, "")


def _address(best: Shown) -> str:
    values = {one.field: one.text for one in best.best}
    return next((values[kind] for kind in _ADDRESSES if kind in values), "")


def _connected(members: Sequence[Member]) -> str:
    days = [one.when.text[:10] for member in members for one in member.record.occasions if one.kind == "connected"]
    return min(days, default="")


def _guesses(roles: Sequence[Role]) -> tuple[Guess, ...]:
    return tuple(Guess(role=one.role, sure=one.sureness, text=one.text, why=_why(one)) for one in roles)


def _why(role: Role) -> str:
    """What a guess rests on, the strongest first; of what the user said, nothing has to."""
    best = max(role.evidence, key=lambda one: one.bits, default=None)
    if best is None or role.sureness is Sureness.SAID:
        return ""
    return best.text.rpartition(" [")[0] if best.text.endswith("]") else best.text  # without the place in the file


def _tags(person: Person, told: Sequence[Decision]) -> tuple[str, ...]:
    """As they read in their own records: how the whole book spells them is not looked up for one screen."""
    labels = [tag for member in person.members for tag in member.record.tags]
    said = [one for one in told if one.verdict in _TAGGING]
    return tags({person.id: labels}, {person.id: said}).get(person.id, ())


def _closeness(told: Sequence[Decision]) -> int | None:
    values = [one.value for one in told if one.verdict is Verdict.CLOSENESS]
    return degree_of(values[-1]) if values else None


def _listed(told: Sequence[Decision]) -> bool | None:
    words = [one.verdict for one in told if one.verdict in (Verdict.LIST, Verdict.UNLIST)]
    return words[-1] is Verdict.LIST if words else None


def _notes(at: Open, person: Person) -> tuple[str, ...]:
    """The user's own words, those typed here first, the newest of them first."""
    typed = [one.text for one in reversed(kept.kept(at, Fact, person=person.id))]
    brought = [note.text for member in person.members for note in member.record.notes]
    return tuple(dict.fromkeys([*typed, *brought]))[:MOST_NOTES]
