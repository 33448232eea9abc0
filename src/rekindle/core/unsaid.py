"""Mails of somebody and their records -> what their last signature says that no record does; accepted, a record.

A value counts as said when a record has it in any spelling: short forms of titles, legal forms of employers, ways of
writing a number. What was accepted before stays in the record of its address, the newest post first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from rekindle.core.profile import same_company, same_title
from rekindle.core.signature import Signature, signature
from rekindle.model import Handle, HandleKind, Name, Origin, Position, Record, Website, When, WhenKind
from rekindle.model.codec import fingerprint
from rekindle.model.person import Person
from rekindle.model.proposal import Mailed, Proposal, Proposed
from rekindle.util import company, phone, profile
from rekindle.util.text import fold

SOURCE = "signature"
_DIGITS = 10


def proposals(person: Person, mails: Iterable[Mailed], region: str = "") -> tuple[Proposal, ...]:
    """What the last of these mails that bears a signature says of its sender, and their records do not."""
    for mail in sorted(mails, key=lambda one: (one.at, one.interaction), reverse=True):
        if found := signature(mail.text, name=mail.name or person.name, address=mail.address, region=region):
            return tuple(_proposals(person, mail, found, region))
    return ()


def _proposals(person: Person, mail: Mailed, found: Signature, region: str) -> Iterator[Proposal]:
    records = [member.record for member in person.members]
    told = ((Proposed.TITLE, found.title, found.company), (Proposed.EMPLOYER, found.company, found.title))
    rest = [(Proposed.PHONE, number, "") for number in found.phones]
    rest += [(Proposed.LINK, link, "") for link in found.links]
    for field, value, other in (*told, *rest):
        if value and not _is_said(field, value, records, region):
            half = Proposed.EMPLOYER if field is Proposed.TITLE else Proposed.TITLE
            one = Proposal(id="", person=0, name="", field=field, value=_plain(field, value, region), said="",
                           address=mail.address, at="")  # fmt: skip
            yield replace(
                one,
                id=fingerprint(one)[:_DIGITS],
                person=person.id,
                name=person.name,
                value=value,
                said=next((line for line in found.lines if value in line), ""),
                at=mail.at,
                beside=other if other and _is_said(half, other, records, region) else "",
            )


def _plain(field: Proposed, value: str, region: str) -> str:
    """A value in the form in which it is compared."""
    if field is Proposed.TITLE:
        return fold(value)
    if field is Proposed.EMPLOYER:
        return company.normal(value)
    return _number(value, region) if field is Proposed.PHONE else _page(value)


def _number(raw: str, region: str) -> str:
    return phone.normal(raw.replace("(0)", ""), region)


def _page(link: str) -> str:
    """A page in one form, with a path or without."""
    bare = link.casefold().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return profile.normal(link) or bare.rstrip("/")


def _is_said(field: Proposed, value: str, records: Sequence[Record], region: str) -> bool:
    if field is Proposed.TITLE:
        titles = [post.title for record in records for post in record.positions if post.title]
        headlines = (f" {fold(record.headline)} " for record in records)
        return any(same_title(value, one) for one in titles) or any(f" {fold(value)} " in one for one in headlines)
    if field is Proposed.EMPLOYER:
        return any(same_company(value, post.company) for record in records for post in record.positions)
    plain = _plain(field, value, region)
    handles = {handle.value for record in records for handle in record.handles}
    return plain in handles or plain in {_page(site.url) for record in records for site in record.websites}


def accepted(several: Sequence[Proposal], before: Record | None, region: str = "") -> Record:
    """The record of an address: what it held before, and these proposals, all of that address; at least one."""
    first = several[0]
    day = date.fromisoformat(first.at[:10])
    held = before or Record(
        source=SOURCE,
        key=first.address,
        name=Name(full=first.name),
        origin=Origin(where=""),
        handles=(Handle(kind=HandleKind.MAIL, value=first.address),),
    )
    pages = [one.value for one in several if one.field is Proposed.LINK]
    sites = [Website(url=page) for page in pages if not profile.is_person(_page(page))]
    return replace(
        held,
        origin=Origin(where=f"signature in a mail of {day.day} {day:%B %Y}"),
        handles=tuple(dict.fromkeys((*held.handles, *_handles(several, region)))),
        websites=tuple(dict.fromkeys((*held.websites, *sites))),
        positions=_positions(several, held.positions),
    )


def _handles(several: Sequence[Proposal], region: str) -> Iterator[Handle]:
    for one in several:
        if one.field is Proposed.PHONE:
            yield Handle(kind=HandleKind.PHONE, value=_number(one.value, region), raw=one.value)
        elif one.field is Proposed.LINK and profile.is_person(page := _page(one.value)):
            yield Handle(kind=HandleKind.PROFILE, value=page, raw=one.value)


def _positions(several: Sequence[Proposal], held: tuple[Position, ...]) -> tuple[Position, ...]:
    """The posts held, and the one that these proposals tell of: filled up where the same mail told of it before."""
    told = {one.field: one for one in several if one.field in (Proposed.TITLE, Proposed.EMPLOYER)}
    if not told:
        return held
    title, employer = told.get(Proposed.TITLE), told.get(Proposed.EMPLOYER)
    since = When(text=next(iter(told.values())).at[:10], kind=WhenKind.DAY)
    known = next((post for post in held if post.since == since), Position(since=since))
    post = replace(
        known,
        title=title.value if title else known.title or (employer.beside if employer else ""),
        company=employer.value if employer else known.company or (title.beside if title else ""),
    )
    return (post, *(one for one in held if one is not known))
