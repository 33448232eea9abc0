"""The book -> all that waits for the user: who is in rhythm, who waits for a word, what was promised, whose birthday.

Looks only at people in rhythm, at picks that were kept, at those to whom something was promised, and at the few whom
the user holds close; of thirty thousand others it reads nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from rekindle.core.names import first_of
from rekindle.core.whereabouts import zone_of, zone_of_place
from rekindle.model import Decision, HandleKind, Verdict
from rekindle.model.agenda import EVERY_DAY, Chosen, Desk, Limits, Somebody
from rekindle.model.channel import Channel, Direction
from rekindle.model.codec import decode
from rekindle.model.draft import Draft, DraftKind, DraftState
from rekindle.model.life import Fact, Give, GiveState, Profile, Relation
from rekindle.model.person import Person
from rekindle.model.rhythm import Answer, Beat, Pause, Snooze
from rekindle.model.shortlist import Pick, Shortlist
from rekindle.model.stage import Stage, Standing
from rekindle.model.touch import Referral, Reply, Touch
from rekindle.services.deciding import all_barred
from rekindle.services.intervals import FAMILY, anchors, in_rhythm, intervals, monday_of, rhythm_people
from rekindle.services.lately import Earlier, lately
from rekindle.services.ranking import people_of
from rekindle.services.replying import replies
from rekindle.services.staging import standings
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import kept, lists, marks
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open

MINUTES = 180
"""A week, for who has not said: half an hour a day and a bit."""
CLOSE = 0.6
"""A closeness from which somebody's birthday is told, in rhythm or not."""
KEPT = timedelta(weeks=4)
"""A pick that was kept waits so long to be written to."""
_WORDS = {
    Channel.MAIL: "mail",
    Channel.LINKEDIN: "linkedin",
    Channel.X_MESSAGE: "x",
    Channel.SMS: "sms",
    Channel.CHAT: "chat",
    Channel.CALL: "call",
    Channel.MISSED_CALL: "call",
}
_PICKED = {"phone": "sms"}
_WAYS = ("mail", "linkedin", "sms", "x")
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the book keeps of all these people, by person."""

    snoozes: Mapping[int, Sequence[Snooze]]
    pauses: Mapping[int, Sequence[Pause]]
    everybody: tuple[Pause, ...]
    hard: frozenset[int]
    drafts: Mapping[int, int]
    chosen: Mapping[int, tuple[Chosen, str]]  # with the channel of the pick


def desk_of(at: Open, day: date) -> Desk:
    """All that waits, as of a day."""
    said = rows_of_decisions.standing(at, Verdict.KEEP, Verdict.SWAP, Verdict.CLOSENESS, Verdict.NOT_NOW)
    nobody, listed = all_barred(at), set(rhythm_people(at))
    gives, referrals = kept.by_person(at, Give), kept.by_person(at, Referral)
    owed = {person for person, several in gives.items() if any(one.state is GiveState.PROMISED for one in several)}
    chosen = _chosen(at, said, day)
    persons = sorted((listed | owed | set(referrals) | set(chosen) | _close(at, said)) - nobody)
    own = next(iter(kept.kept(at, Profile)), Profile())
    zone = own.zone or zone_of_place(own.place, own.country)

    def somebodies(several: Sequence[int]) -> list[Somebody]:
        return _people(at, several, listed, _kept(at, several, said, day, chosen), own, day) if several else []

    return Desk(
        day=day,
        people=_as_before(at, persons, chosen, somebodies, day),
        gives=tuple((person, one) for person in persons for one in gives.get(person, ())),
        referrals=tuple((person, one) for person in persons for one in referrals.get(person, ())),
        limits=_limits(kept.kept(at, Touch), own, zone, day),
    )


class _Around(NamedTuple):
    """All who were asked about, and the picks among them, which hang on the list of their week too."""

    people: dict[int, Somebody]
    chosen: Mapping[int, object]


def _as_before(
    at: Open,
    persons: Sequence[int],
    chosen: Mapping[int, object],
    somebodies: Callable[[Sequence[int]], Iterable[Somebody]],
    day: date,
) -> tuple[Somebody, ...]:
    """What is known of these people: looked at anew only of those of whom something was said or done since."""

    def around(before: Earlier[_Around] | None) -> _Around:
        held = before.worth if before else _Around({}, {})
        stale = {one for one in held.people if chosen.get(one) != held.chosen.get(one)}
        stale |= before.since.persons if before else frozenset()
        right = {one: held.people[one] for one in persons if one in held.people and one not in stale}
        fresh = somebodies([one for one in persons if one not in right])
        return _Around(right | {one.person: one for one in fresh}, chosen)

    found = lately(at, "desk", day, around).people
    return tuple(found[one] for one in persons)


def somebody_of(at: Open, person: int, day: date) -> Somebody:
    """What the agenda knows of one person, due or not."""
    own = next(iter(kept.kept(at, Profile)), Profile())
    said = rows_of_decisions.said_of(at, Verdict.NOT_NOW, persons=[person]).get(person, ())
    listed = {person} if in_rhythm(at, person) else set[int]()
    return _people(at, [person], listed, _kept(at, [person], said, day, {}), own, day)[0]


def _chosen(at: Open, said: Sequence[Decision], day: date) -> dict[int, tuple[Chosen, str]]:
    """Person -> since when they are kept on a list and why, with how to reach them; of the last four weeks."""
    out = {(one.a, one.value) for one in said if one.verdict is Verdict.SWAP}
    found: dict[int, tuple[Chosen, str]] = {}
    for one in said:
        if one.verdict is not Verdict.KEEP or (one.a, one.value) in out:
            continue
        monday, person = monday_of(one.value), lists.person_holding(at, one.a)
        if person is not None and monday <= day < monday + KEPT:
            pick = _pick(at, one.value, person)
            why = pick.reasons[0].text if pick and pick.reasons else ""
            channel = _PICKED.get(pick.channel, pick.channel) if pick else ""
            found[person] = (Chosen(on=max(monday, day - KEPT), why=why), channel)
    return found


def _pick(at: Open, week: str, person: int) -> Pick | None:
    held = rows_of_decisions.week_list(at, week)
    picks = decode(Shortlist, held[2]).picks if held else ()
    return next((one for one in picks if one.person == person), None)


def _close(at: Open, said: Sequence[Decision]) -> set[int]:
    """Family, and whom the user says they are close to."""
    near = {one.a: float(one.value) for one in said if one.verdict is Verdict.CLOSENESS}
    held = {lists.person_holding(at, record) for record, value in near.items() if value >= CLOSE}
    return marks.holding(at, FAMILY) | {person for person in held if person is not None}


def _kept(
    at: Open, persons: Sequence[int], said: Sequence[Decision], day: date, chosen: Mapping[int, tuple[Chosen, str]]
) -> _Kept:
    facts, drafts = kept.by_person(at, Fact, persons), kept.by_person(at, Draft, persons)
    touches = kept.by_person(at, Touch, persons)
    snoozes = {person: list(several) for person, several in kept.by_person(at, Snooze, persons).items()}
    for one in said:
        person = lists.person_holding(at, one.a) if one.verdict is Verdict.NOT_NOW else None
        if person is not None:
            until, on = date.fromisoformat(one.value), date.fromisoformat(one.at[:10])
            snoozes.setdefault(person, []).append(Snooze(record=one.a, on=min(on, until), until=until))
    return _Kept(
        snoozes=snoozes,
        pauses=kept.by_person(at, Pause, persons),
        everybody=tuple(one for one in kept.kept(at, Pause) if not one.record),
        hard=frozenset(person for person, several in facts.items() if any(_hard(one, day) for one in several)),
        drafts={
            person: open_[-1]
            for person, several in drafts.items()
            if (open_ := _open(several, touches.get(person, ())))
        },
        chosen=chosen,
    )


def _open(drafts: Sequence[Draft], touches: Sequence[Touch]) -> list[int]:
    """Drafts neither dropped, nor sent, nor a first word that another one has gone before."""
    sent = {one.draft for one in touches}
    waiting = [one for one in drafts if one.state is not DraftState.DROPPED and one.number not in sent]
    return [one.number for one in waiting if not _overtaken(one, touches)]


def _overtaken(draft: Draft, touches: Sequence[Touch]) -> bool:
    if draft.kind is not DraftKind.FIRST or draft.on is None:
        return False
    return any(one.direction is Direction.OUT and one.on >= draft.on for one in touches)


def _hard(one: Fact, day: date) -> bool:
    """Hard times that are not over."""
    return one.relation is Relation.DISTRESS and (one.until is None or day < one.until)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the log says of all these people, by person."""

    standings: Mapping[int, Standing]
    replies: Mapping[int, Sequence[Reply]]
    intervals: Mapping[int, int]
    anchors: Mapping[int, int]
    channels: Mapping[int, str]  # on which they last wrote or rang


def _people(  # noqa: PLR0913, PLR0917 - what everything known of people is made of
    at: Open, persons: Sequence[int], listed: set[int], known: _Kept, own: Profile, day: date
) -> list[Somebody]:
    seen = _Seen(
        standings=standings(at, persons, day),
        replies=replies(at, day, persons),
        intervals=intervals(at, persons),
        anchors=anchors(at, persons),
        channels={
            person: _WORDS.get(bond.channel, "")
            for person, bond in rows_of_people.bonds(at, persons)
            if bond.channel is not None
        },
    )
    return [_somebody(person, seen, known, own, listed=person.id in listed) for person in people_of(at, persons)]


def _somebody(person: Person, seen: _Seen, known: _Kept, own: Profile, *, listed: bool) -> Somebody:
    number = person.id
    standing, heard = seen.standings.get(number, Standing()), seen.replies.get(number, ())
    chosen, by = known.chosen.get(number, (None, ""))
    ways = sorted(_ways(person), key=lambda way: own.channels.index(way) if way in own.channels else len(own.channels))
    answered = _WORDS.get(heard[-1].channel, "") if heard and standing.waiting else ""
    channel = answered or by or seen.channels.get(number, "") or next(iter(ways), "")
    zone = own.zone or zone_of_place(own.place, own.country)
    there, guessed = zone_of(_places(person), _phones(person), zone)
    return Somebody(
        person=number,
        name=person.name or f"person {number}",
        given=_given(person),
        beat=_beat(number, standing, seen, known),
        listed=listed,
        waiting=None if heard and heard[-1].answered and heard[-1].on == standing.waiting else standing.waiting,
        heard=heard[-1].kind if heard else None,
        channel=channel,
        other=next((way for way in ways if way != channel), ""),
        zone=there,
        guessed=guessed,
        birthday=_birthday(person),
        gentle=number in known.hard,
        chosen=chosen if chosen and not (standing.last and standing.last >= chosen.on) else None,
        draft=known.drafts.get(number, 0),
    )


def _beat(number: int, standing: Standing, seen: _Seen, known: _Kept) -> Beat:
    heard = seen.replies.get(number, ())
    return Beat(
        person=number,
        anchor=seen.anchors[number],
        interval=seen.intervals[number],
        last=standing.last,
        two_way=standing.last_two_way,
        cycle=standing.cycle,
        tries=standing.tries if _chasing(standing) else 0,
        answer=Answer(on=heard[-1].on, kind=heard[-1].kind, until=heard[-1].until) if heard else None,
        stopped=standing.stopped,
        snoozes=tuple(known.snoozes.get(number, ())),
        pauses=(*known.everybody, *known.pauses.get(number, ())),
    )


def _chasing(standing: Standing) -> bool:
    """True when the open words are mine to begin with: an answer to theirs asks for no follow-up."""
    before = standing.steps[-2].stage if len(standing.steps) > 1 else Stage.COLD
    return standing.stage is Stage.REACHED and before is Stage.COLD


def _ways(person: Person) -> list[str]:
    """How they can be reached, the usual ways first."""
    found = {
        "mail"
        if one.kind is HandleKind.MAIL
        else "sms"
        if one.kind is HandleKind.PHONE
        else one.value.partition(".")[0]
        for member in person.members
        for one in member.record.handles
        if one.kind in (HandleKind.MAIL, HandleKind.PHONE, HandleKind.PROFILE)
    }
    return [way for way in _WAYS if way in found]


def _places(person: Person) -> list[tuple[str, str]]:
    return [(one.city or one.full, one.country) for member in person.members for one in member.record.places]


def _phones(person: Person) -> list[str]:
    handles = [one for member in person.members for one in member.record.handles]
    return [one.value for one in handles if one.kind is HandleKind.PHONE]


def _given(person: Person) -> str:
    """The first name, as some record has it, else the name itself."""
    known = (member.record.name.given for member in person.members)
    return next((given for given in known if given), first_of(person.name))


def _birthday(person: Person) -> tuple[int, int] | None:
    for member in person.members:
        for one in member.record.occasions:
            day = one.when.text[-5:]
            if one.kind == "birthday" and len(one.when.text) in (7, 10) and day[:2].isdigit():
                return int(day[:2]), int(day[3:])
    return None


def _limits(touches: Sequence[Touch], own: Profile, zone: str, day: date) -> Limits:
    """What the week holds, and what of it is used by touches of mine."""
    monday = day - timedelta(days=day.weekday())
    mine = [one for one in touches if one.direction is not Direction.IN and one.on <= day]
    week = [one for one in mine if one.on >= monday]
    return Limits(
        cap=own.cap,
        minutes=own.minutes or MINUTES,
        weekdays=weekdays(own.days),
        week=len(week),
        day=sum(one.on == day for one in week),
        calls=sum(one.channel in (Channel.CALL, Channel.VIDEO) for one in week),
        first_week=len(mine) == len(week),
        zone=zone,
    )


def weekdays(text: str) -> frozenset[int]:
    """Days in words, "mon-fri" or "mon, wed, sat" -> of the week, 0 is Monday; all of them where none is told."""
    found: set[int] = set()
    for part in text.lower().replace(" ", "").split(","):
        first, _, last = part.partition("-")
        ends = [_WEEK.index(word[:3]) for word in (first, last or first) if word[:3] in _WEEK]
        if len(ends) == 2:
            found |= {(ends[0] + step) % 7 for step in range((ends[1] - ends[0]) % 7 + 1)}
    return frozenset(found) or EVERY_DAY
