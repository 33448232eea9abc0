"""All that is known of one person, and my side -> the reader of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from rekindle.core.causes.private import is_private
from rekindle.core.causes.words import hit, spoken
from rekindle.core.drafting.address import address
from rekindle.core.drafting.language import language_of
from rekindle.core.drafting.slots import slot
from rekindle.core.names import best_name
from rekindle.core.profile import current
from rekindle.core.shortlist.facts import newest_first, origin_words
from rekindle.core.shortlist.fields import metro
from rekindle.core.silence import CALLS, FACE_TO_FACE
from rekindle.model.channel import Channel
from rekindle.model.draft import Medium, Slot
from rekindle.model.drafting import Contact, Offer, Reader, Writer
from rekindle.model.handle import HandleKind
from rekindle.model.known import Known, Side
from rekindle.model.life import Fact, Give, GiveKind, Relation
from rekindle.model.moment import Moment
from rekindle.model.person import Member
from rekindle.model.record import Owner, Record
from rekindle.util.company import normal
from rekindle.util.text import fold

_OLD = 365
_TALK = frozenset(
    (Channel.MAIL, Channel.LINKEDIN, Channel.X_MESSAGE, Channel.SMS, Channel.CHAT, *FACE_TO_FACE, *CALLS)
) - {Channel.MISSED_CALL}
_MENTORS = frozenset(("mentor", "professor", "advisor", "teacher", "ex-boss"))
_TELLING = frozenset((Relation.INTEREST, Relation.NEED, Relation.THEIR_NEWS, Relation.WORK))


def writer_of(side: Side) -> Writer:
    """Me: as I said I sign, else by the name the exports give."""
    owner = side.owner.name.shown if side.owner.name else ""
    name = side.profile.signature or owner
    short = side.profile.sign_off or (name.split()[0] if " " in name else name)
    return Writer(name=name, short=short, country=side.profile.country)


def reader_of(known: Known, side: Side, today: date) -> Reader:
    """The person as a draft needs them."""
    name = best_name(known.person.members)
    call, formal = address(known, name)
    org, old = _org(known, today)
    return Reader(
        person=known.person.id,
        record=known.person.id,
        name=known.person.name,
        call=call,
        formal=formal,
        org=org,
        org_old=old,
        near=_near(known, side),
        tie=_tie(known, side.owner),
        last=_last(known.moments, today),
        words=tuple(_words(known, today)),
        circles=circles_of(one.record for one in known.person.members),
        language=language_of(known),
        mentor=any(one.role in _MENTORS for one in known.roles),
        loss=_loss(known.facts, today),
    )


def _org(known: Known, today: date) -> tuple[Slot | None, bool]:
    """Where they are as the newest record says, and whether that is more than a year old."""
    for member in newest_first(known.person):
        post = current(member.record)
        if post and post.company and not post.until and normal(post.company) not in _NO_FIRM:
            read = date.fromisoformat(member.as_of[:10]) if member.as_of else None
            found = slot("org", spoken(post.company), f"{post.title}, {post.company}".strip(", "), _source(member))
            return found, read is None or (today - read).days > _OLD
    return None, False


_NO_FIRM = frozenset(("freelance", "freelancer", "self employed", "independent", "retired", "various", "confidential"))


def _source(member: Member) -> str:
    return origin_words(member)


def _tie(known: Known, owner: Owner) -> Slot | None:
    """A firm or school that both of us name: what tells them who I am."""
    mine = {normal(post.company): post.company for post in owner.positions if post.company}
    mine |= {fold(study.school): study.school for study in owner.schooling if study.school}
    for member in newest_first(known.person):
        for key, named in _firms_and_schools(member.record):
            if key in mine and key not in _NO_FIRM:
                return slot("tie", spoken(mine[key]), f"{named}, and {mine[key]} (yours)", _source(member))
    return None


def _firms_and_schools(record: Record) -> Iterator[tuple[str, str]]:
    yield from ((normal(post.company), post.company) for post in record.positions if post.company)
    yield from ((fold(study.school), study.school) for study in record.schooling if study.school)


def circles_of(records: Iterable[Record]) -> frozenset[str]:
    """The firms and schools of somebody, in a form to compare."""
    return frozenset(key for record in records for key, _ in _firms_and_schools(record) if key not in _NO_FIRM)


def _near(known: Known, side: Side) -> bool:
    mine = metro(side.profile.place) if side.profile.place else ""
    places = (place for member in known.person.members for place in member.record.places)
    return bool(mine) and any(metro(place.city) == mine for place in places if place.city)


def _last(moments: Iterable[Moment], today: date) -> Contact | None:
    """The last personal contact, and how."""
    for one in moments:
        if one.personal and one.channel in _TALK and one.at[:10] <= today.isoformat():
            how = "spoke" if one.channel in CALLS else "met" if one.channel in FACE_TO_FACE else "wrote"
            return Contact(on=date.fromisoformat(one.at[:10]), how=how)
    return None


def _words(known: Known, today: date) -> Iterator[str]:
    """What they do and care about, as far as it may be told."""
    for fact in known.facts:
        if fact.relation in _TELLING and not fact.private and not (fact.until and fact.until < today):
            yield fact.text
    for member in known.person.members:
        record = member.record
        yield from (f"{post.title} {post.company}" for post in record.positions)
        yield record.headline
        yield from (study.school for study in record.schooling)
        yield from record.tags


def _loss(facts: Iterable[Fact], today: date) -> Slot | None:
    """What they go through, only where the user marked it as not private."""
    for fact in facts:
        standing = not fact.until or fact.until >= today
        if (
            fact.relation is Relation.DISTRESS
            and standing
            and not fact.private
            and not fact.text.startswith(("is ", "has "))
        ):
            return slot("loss", fact.text, fact.text, fact.source or "you typed")
    return None


def distressed(facts: Iterable[Fact], today: date) -> bool:
    """True while hard times are noted: gentle words only."""
    return any(one.relation is Relation.DISTRESS and (not one.until or one.until >= today) for one in facts)


def offers_of(gives: Iterable[Give], had: Iterable[Give], reader: Reader) -> tuple[Offer, ...]:
    """What can be offered to somebody and was not yet: matched by their words, a find, or from the list."""
    before = {one.listed for one in had} | {one.number for one in had}
    return tuple(_offer(one, reader) for one in gives if one.number not in before and not is_private(one.offer))


def _offer(give: Give, reader: Reader) -> Offer:
    matched = next((word for text in reader.words if (word := hit(give.words, text))), "")
    return Offer(give=give, step=0 if matched else 1 if give.kind is GiveKind.FIND else 2, matched=matched)


def reachable(known: Known, medium: Medium) -> bool:
    """True when a record has a way to reach them by that medium, or they wrote by it before."""
    handles = [handle for member in known.person.members for handle in member.record.handles]
    kinds = {handle.kind for handle in handles}
    if medium is Medium.MAIL:
        return HandleKind.MAIL in kinds
    if medium in (Medium.SMS, Medium.VOICEMAIL, Medium.CALL):
        return HandleKind.PHONE in kinds
    if medium is Medium.CHAT:
        return HandleKind.PHONE in kinds or any(one.channel == Channel.CHAT for one in known.moments)
    service = "x" if medium is Medium.X else "linkedin"
    starts = ("x.com", "x:", "twitter") if service == "x" else ("linkedin",)
    return any(handle.value.startswith(starts) for handle in handles)
