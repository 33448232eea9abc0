"""Posts and schools beside mine -> the firms, schools and clubs that we share, with the years of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from rekindle.core.causes import weights
from rekindle.core.causes.sources import source_of
from rekindle.core.causes.times import counted
from rekindle.core.causes.words import spoken, tidy
from rekindle.core.roles.mine import Mine, mine
from rekindle.core.roles.work import held
from rekindle.core.schools import activities, school_key
from rekindle.core.spans import OPEN, Span, span, years
from rekindle.model.draft import Cause, Family
from rekindle.model.known import Known, Side
from rekindle.model.person import Member
from rekindle.model.record import Position, Schooling
from rekindle.util.company import normal
from rekindle.util.text import fold

_NO_FIRM = frozenset({
    "self employed", "selfemployed", "freelance", "freelancer", "freelance consultant", "independent", "consultant",
    "independent consultant", "retired", "stealth", "stealth startup", "various", "confidential", "unemployed", "none",
    "na", "selbststandig", "freiberuflich", "autonomo", "independant", "egenforetagare", "student", "career break",
})  # fmt: skip


def shared(known: Known, side: Side, today: date) -> Iterator[Cause]:  # noqa: ARG001 - every group is called alike
    """Every firm, school and club that both name."""
    own = mine([side.owner])
    for member in known.person.members:
        for position in member.record.positions:
            yield from _firms(member, position, own)
            yield from _teaches(member, position, own)
        for schooling in member.record.schooling:
            yield from _schools(member, schooling, own)
            yield from _clubs(member, schooling, own)


def _firms(member: Member, position: Position, own: Mine) -> Iterator[Cause]:
    key = normal(position.company)
    for post in own.posts.get(key, ()) if key not in _NO_FIRM else ():
        firm, theirs = spoken(post.company), span(position)
        named = Cause(
            key=f"firm:{key}",
            family=Family.MEMORY,
            text=f"may share {firm} (both name it, no years)",
            fact=_beside(firm, theirs, post.span),
            source=f"your profile and {source_of(member)}",
            weight=weights.weigh(weights.THIN, 1.0),
            sure=False,
            past=f"both know {firm} from the inside",
            org=firm,
        )
        if theirs and post.span:
            yield _worked(named, theirs, post.span)
        elif held(member, position) and post.span:
            yield _there_now(named, post.span)
        else:
            yield named


def _teaches(member: Member, position: Position, own: Mine) -> Iterator[Cause]:
    """My school as their firm: they work, or worked, where I studied."""
    key = school_key(position.company) if position.company else ""
    for study in own.studies.get(key, ()) if key and held(member, position) else ():
        school = tidy(study.school)
        mine = f"where you studied {years(study.span)}" if study.span else "where you studied"
        yield Cause(
            key=f"school:{key}",
            family=Family.SCHOOL,
            text=f"at {school}, {mine}" if not study.span or study.span[1] != OPEN else f"at {school}, as you are",
            fact=_beside(school, None, study.span),
            source=f"your profile and {source_of(member)}",
            weight=weights.weigh(weights.SCHOOL),
            org=school,
            title=tidy(position.title),
        )


def _there_now(named: Cause, ours: Span) -> Cause:
    """LinkedIn says of others where they are, not since when: whether it was at one time is not known."""
    text = f"at {named.org}, where you were {years(ours)}" if ours[1] != OPEN else f"both at {named.org}"
    return replace(named, sure=True, text=text, weight=weights.weigh(weights.FIRM))


def _worked(named: Cause, theirs: Span, ours: Span) -> Cause:
    """A firm with the years of both: at one time, or not, or still."""
    since, until = max(theirs[0], ours[0]), min(theirs[1], ours[1])
    if since > until:
        return replace(named, text=f"both worked at {named.org}, at different times", sure=True)
    found = replace(named, sure=True, on=since[:4], weight=weights.weigh(weights.FIRM, _length(since, until)))
    if until == OPEN:
        return replace(found, text=f"both at {named.org} {years((since, until))}")
    return replace(
        found,
        text=f"both worked at {named.org}, {years((since, until))}",
        noun=f"our time at {named.org}",
        past=f"worked at {named.org}",
        when=_stretch(since, until),
    )


def _stretch(since: str, until: str) -> str:
    """Months or years -> "from 2020 to 2023", "in 2020"."""
    return f"in {since[:4]}" if since[:4] == until[:4] else f"from {since[:4]} to {until[:4]}"


def _length(since: str, until: str) -> float:
    """How long, from one year to five."""
    return (1 + int(until[:4]) - int(since[:4])) / 5


def _beside(name: str, theirs: Span | None, ours: Span | None) -> str:
    """A firm or school with the years of both: "Halden Foods: 2018 to 2023, yours 2020 to 2026"."""
    told = [years(theirs) if theirs else "", f"yours {years(ours)}" if ours else ""]
    return f"{name}: {', '.join(part for part in told if part)}" if any(told) else name


def _schools(member: Member, schooling: Schooling, own: Mine) -> Iterator[Cause]:
    key = school_key(schooling.school)
    for study in own.studies.get(key, ()):
        school, theirs = tidy(study.school), span(schooling)
        named = Cause(
            key=f"school:{key}",
            family=Family.SCHOOL,
            text=f"may share {school} (both name it, no years)",
            fact=_beside(school, theirs, study.span),
            source=f"your profile and {source_of(member)}",
            weight=weights.weigh(weights.THIN),
            sure=False,
            org=school,
            title=tidy(schooling.degree),
        )
        yield _studied(named, theirs, study.span) if theirs and study.span else named


def _studied(named: Cause, theirs: Span, ours: Span) -> Cause:
    """A school with the years of both: at one time, or how many years apart."""
    since, until = max(theirs[0], ours[0]), min(theirs[1], ours[1])
    if since <= until:
        text = f"both at {named.org}, {years((since, until))}" if until != OPEN else f"both at {named.org} now"
        when = "" if until == OPEN else _stretch(since, until)
        return replace(named, sure=True, text=text, on=since[:4], when=when, weight=weights.weigh(weights.SCHOOL, 1.0))
    apart = abs(int(theirs[1][:4]) - int(ours[1][:4])) or 1
    if OPEN in (theirs[1], ours[1]):
        apart = int(since[:4]) - int(until[:4]) or 1
    shown = f"{apart} years apart" if apart > 1 else "a year apart"
    when = f"{counted(apart, 'year')} apart" if apart > 1 else "a year apart"
    return replace(
        named, sure=True, text=f"both at {named.org}, {shown}", when=when, weight=weights.weigh(weights.SCHOOL)
    )


def _clubs(member: Member, schooling: Schooling, own: Mine) -> Iterator[Cause]:
    for key in sorted(activities(schooling).keys() & own.activities.keys()) if schooling.activities else ():
        club = own.activities[key]
        yield Cause(
            key=f"club:{fold(club)}",
            family=Family.SCHOOL,
            text=f"both name {club}",
            fact=club,
            source=f"your profile and {source_of(member)}",
            weight=weights.weigh(weights.SCHOOL, 0.5),
            org=club,
        )
