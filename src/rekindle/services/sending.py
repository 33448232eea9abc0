"""A draft -> the application it is for, opened with the text ready; a person presses send.

What is handed over is a draft that is ready, to the byte: whoever changes it makes it ready anew. An open one is made
ready first if nothing in it must change. Rekindle sends nothing, and whether it was sent is for the user to say.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date

from rekindle.core.composing import mail_address
from rekindle.core.silence import day_words
from rekindle.model import HandleKind, UserError
from rekindle.model.draft import Draft, DraftState, Medium
from rekindle.model.person import Member
from rekindle.outside import handover as ways
from rekindle.services.deciding import barred
from rekindle.services.drafting import ready
from rekindle.services.finding import called
from rekindle.services.noting import holder, the
from rekindle.services.ranking import people_of
from rekindle.services.touching import sent_by
from rekindle.store.shelf import Open

_ITS_PAGE = {Medium.LINKEDIN: "linkedin.com/in/", Medium.LINKEDIN_NOTE: "linkedin.com/in/", Medium.X: "x.com/"}
_SPOKEN = (Medium.CALL, Medium.VOICEMAIL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """A draft that is ready, and where it goes."""

    draft: Draft
    person: int
    name: str
    to: str = ""  # the address, number or page; "" where none is known
    link: str = ""  # what opens it; "" where nothing does
    whole: bool = False  # the link holds the text as well


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """What became of it: opened or not, and the program that took the text to the clipboard, or ""."""

    opened: bool = False
    copied: str = ""


def handover(at: Open, number: int, today: date, now: str, *, to: str = "") -> Handover:
    """Make a draft ready and find where it goes, or take the address, number or page given.

    Raises:
        UserError: it was dropped, sent already, or must be changed first; its reader wants no message; no address.
    """
    draft = the(at, Draft, number, called="draft", see="rekindle drafts")
    person = holder(at, draft)
    name = called(at, person or draft.record)
    _check(at, draft, person, name)
    to = to or _place(at, draft.medium, person)
    if not to and draft.medium in (Medium.MAIL, Medium.SMS):
        sought = "mail address" if draft.medium is Medium.MAIL else "phone number"
        raise _kept(f"There is no {sought} for {name} here.", f"Give one: rekindle send {number} --to ADDRESS")
    link, whole = _link(draft, to) if to else ("", False)
    if draft.state is not DraftState.READY:
        draft = ready(at, number, today, now).draft
    return Handover(draft=draft, person=person, name=name, to=to, link=link, whole=whole)


def way_for(at: Open, draft: Draft, *, to: str = "") -> Handover:
    """Where a draft would go, to the address, number or page given or the best one known; nothing is changed by it.

    Raises:
        UserError: what is given is no address, number or page.
    """
    person = holder(at, draft)
    to = to or _place(at, draft.medium, person)
    link, whole = _link(draft, to) if to else ("", False)
    return Handover(draft=draft, person=person, name=called(at, person or draft.record), to=to, link=link, whole=whole)


def places_for(at: Open, medium: Medium, person: int) -> tuple[str, ...]:
    """Every address, number or page of theirs for that medium, the best one first."""
    best = _place(at, medium, person)
    if not best:
        return ()
    kind = _KINDS.get(medium, HandleKind.PHONE)
    found = _handles(people_of(at, [person])[0].members, kind)
    return tuple(dict.fromkeys([best, *(one for one in found if one.startswith(_ITS_PAGE.get(medium, "")))]))


_KINDS = {Medium.MAIL: HandleKind.MAIL, **dict.fromkeys(_ITS_PAGE, HandleKind.PROFILE)}


def _kept(error: str, next_step: str) -> UserError:
    return UserError(error, unchanged="Nothing was opened; the draft is kept.", next_step=next_step)


def _check(at: Open, draft: Draft, person: int, name: str) -> None:
    if draft.state is DraftState.DROPPED:
        raise _kept(f"Draft {draft.number} was dropped.", "See the others: rekindle drafts")
    if sent := sent_by(at, draft.number):
        raise _kept(f"Draft {draft.number} was sent already, on {day_words(sent.on)}.", "See: rekindle drafts")
    if person and barred(at, person):
        raise _kept(f"{name} is not to be written to.", f"If that has changed: rekindle why {person} says since when.")


def _place(at: Open, medium: Medium, person: int) -> str:
    """Where somebody is reached by that means; "" where nothing is known."""
    members = people_of(at, [person])[0].members if person else ()
    if medium is Medium.MAIL:
        return mail_address(members)
    if page := _ITS_PAGE.get(medium):
        return next((one for one in _handles(members, HandleKind.PROFILE) if one.startswith(page)), "")
    return next(iter(_handles(members, HandleKind.PHONE)), "") if medium is not Medium.CHAT else ""


def _handles(members: tuple[Member, ...], kind: HandleKind) -> list[str]:
    """The values of that kind, mobile phones first, then those of the newest archive."""
    found = [(one.as_of, handle) for one in members for handle in one.record.handles if handle.kind is kind]
    mobile = ("mobile", "cell", "iphone")
    ordered = sorted(
        found, key=lambda one: (any(word in one[1].label.casefold() for word in mobile), one[0]), reverse=True
    )
    return [handle.value for _, handle in ordered]


def _link(draft: Draft, to: str) -> tuple[str, bool]:
    """What opens it, and whether that holds the text as well: a long mail, and a page, do not."""
    match draft.medium:
        case Medium.MAIL:
            link = ways.mail_link(to, draft.subject, draft.text)
            return (link, True) if len(link) <= ways.MAIL_MOST else (ways.mail_link(to, draft.subject), False)
        case Medium.SMS:
            return ways.sms_link(to, draft.text, platform=sys.platform), True
        case Medium.CALL | Medium.VOICEMAIL:
            return ways.call_link(to), False
        case Medium.LINKEDIN | Medium.LINKEDIN_NOTE | Medium.X:
            return ways.page_link(to), False
        case Medium.CHAT:
            return "", False


def hand_over(one: Handover) -> Handed:
    """Open it; a text that the link does not hold goes to the clipboard, and so does one that nothing opened."""
    opened = bool(one.link) and ways.open_link(one.link)
    if (opened and one.whole) or one.draft.medium in _SPOKEN:
        return Handed(opened=opened)
    return Handed(opened=opened, copied=ways.copy(one.draft.text))
