"""A world on a day -> the LinkedIn export zip of that day: everything but the messages (see talks.py).

The newest export has the layouts of 2026, an older one those of 2023 to 2025. Both have profile URLs, so that a new
employer between the two is a change of one record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from urllib.parse import quote

from rekindle.util import profile as profiles
from rekindle.worlds import words
from rekindle.worlds.ledger import Ledger
from rekindle.worlds.lines import Sheet, Zip
from rekindle.worlds.nouns import Someone, Study, View, World
from rekindle.worlds.rhythm import Shape, shape

PREAMBLE = (
    'Notes:\n"Some of the email addresses below are missing. You only see the addresses of connections who let their '
    'connections see or download them, see the privacy settings."\n'
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
_INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
_PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers"
)
_IMPORTED = (
    "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt,"
    "UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location"
)
_RECOMMENDATIONS = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
_NOTES = "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A connection: the true person, what LinkedIn shows of them, the course of the tie."""

    someone: Someone
    view: View
    course: Shape
    day: date
    url: str
    name: str  # as shown in messages


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """An export being written: its zip, its day, whether it is the newest, and the account to keep."""

    world: World
    zip: Zip
    as_of: date
    newest: bool
    ledger: Ledger
    members: tuple[Member, ...]
    me: str
    my_url: str

    def rng(self, person: int, what: str) -> Random:
        """Chance of one person and purpose: the same in every export of the world."""
        return Random(f"{self.world.seed}:{person}:{what}")

    def met(self, person: int, day: date) -> None:
        """An interaction; counted once, in the newest export."""
        if self.newest:
            self.ledger.met(person, day)


def open_export(world: World, archive: Zip, as_of: date, ledger: Ledger) -> Export:
    """An export of that day, with everybody who was connected then, by person."""
    members = tuple(member for member in _members(world) if member.day <= as_of)
    return Export(
        world=world, zip=archive, as_of=as_of, newest=as_of == world.today, ledger=ledger, members=members,
        me=world.owner.name, my_url=_url(world.owner.slug),
    )  # fmt: skip


def _url(slug: str) -> str:
    """A profile, percent-encoded as LinkedIn does."""
    return f"https://www.linkedin.com/in/{quote(slug)}"


def _members(world: World) -> Iterator[Member]:
    for view in world.views:
        if view.source == "linkedin" and view.day:
            someone = world.people[view.person - 1]
            course = shape(someone, world.today, Random(f"{world.seed}:{someone.id}:course"))
            day = min(view.day, max(course.since, date(2009, 1, 5))) if course.name != "none" else view.day
            name = f"{view.given} {view.family}".strip()
            yield Member(someone=someone, view=view, course=course, day=day, url=_url(view.slug), name=name)


def slots(export: Export, someone: Someone, rng: Random) -> dict[str, str]:
    """What the slots of words.py hold for somebody on the day of the export."""
    return words.slots(export.world.owner, someone, export.as_of, rng)


def american(moment: datetime) -> str:
    """1/29/26, 2:37 PM."""
    half = "AM" if moment.hour < 12 else "PM"
    return f"{moment.month}/{moment.day}/{moment:%y}, {moment.hour % 12 or 12}:{moment:%M} {half}"


def short_day(day: date) -> str:
    """08 Feb 2026."""
    return f"{day.day:02} {_MONTHS[day.month - 1]} {day.year}"


def _moment(day: date, rng: Random) -> datetime:
    return datetime.combine(day, time(rng.randrange(7, 22), rng.randrange(60)))


def connections(export: Export) -> None:
    """Connections.csv: newest first, a few hidden profiles, employers as of the day."""
    members = sorted(export.members, key=lambda member: (member.day, member.someone.id), reverse=True)
    hidden = export.rng(0, "hidden")
    with export.zip.sheet("Connections.csv", "", final_newline=not export.newest) as sheet:
        sheet.text(PREAMBLE)
        sheet.row(_CONNECTIONS.split(","))
        for number, member in enumerate(members):
            _connection(export, sheet, member)
            if number % 60 == 17:
                day = member.day - timedelta(days=hidden.randrange(3))
                export.ledger.decoy("hidden profile", sheet.row([""] * 6 + [short_day(day)]), "a date and nothing else")


def _connection(export: Export, sheet: Sheet, member: Member) -> None:
    view, someone = member.view, member.someone
    job = someone.job_on(export.as_of)
    bare = someone.id % 25 == 3
    where = sheet.row(
        [
            view.given, view.family, member.url, view.mails[0][1] if view.mails else "",
            "" if bare else job.employer.name, "" if bare else job.title, short_day(member.day),
        ]
    )  # fmt: skip
    key = f"connection:{profiles.normal(f'linkedin.com/in/{view.slug}')}"
    export.ledger.saw(someone.id, "connection", where, "linkedin", key)
    if export.newest and someone.planted and member.course.name == "planted":
        export.ledger.planted.add(someone.id)


def invitations(export: Export) -> None:
    """Invitations.csv: some of the connections, and strangers who were never answered."""
    with export.zip.sheet("Invitations.csv", _INVITATIONS) as sheet:
        for member in export.members:
            rng = export.rng(member.someone.id, "invitation")
            if rng.random() < 0.45:
                _invitation(export, sheet, member, rng)
        _strangers(export, sheet)


def _invitation(export: Export, sheet: Sheet, member: Member, rng: Random) -> None:
    out = rng.random() < 0.5
    text = rng.choice(words.HELLO if out else words.HELLO_IN).format(**slots(export, member.someone, rng))
    names, urls = (export.me, member.name), (export.my_url, member.url)
    sent = american(_moment(member.day, rng))
    cells = [*(names if out else names[::-1]), sent, text, "OUTGOING" if out else "INCOMING"]
    where = sheet.row([*cells, *(urls if out else urls[::-1])])
    export.ledger.saw(member.someone.id, "invitation", where, "linkedin")
    export.met(member.someone.id, member.day)


def _strangers(export: Export, sheet: Sheet) -> None:
    rng = export.rng(0, "strangers")
    for number in range(3 + len(export.world.people) // 100):
        name = (
            f"{rng.choice(('Growth', 'Talent', 'Crypto', 'Sales'))} {rng.choice(('Hacker', 'Guru', 'Ninja'))} {number}"
        )
        url = f"https://www.linkedin.com/in/{name.lower().replace(' ', '-')}-{rng.getrandbits(32):08x}"
        sent = american(_moment(export.as_of - timedelta(days=rng.randrange(5, 300)), rng))
        where = sheet.row([name, export.me, sent, "", "INCOMING", url, export.my_url])
        export.ledger.decoy(name, where, "an invitation nobody answered")


def endorsements(export: Export) -> None:
    """Endorsement_Received_Info.csv and Endorsement_Given_Info.csv."""
    for name, side in (("Received", "Endorser"), ("Given", "Endorsee")):
        header = f"Endorsement Date,Skill Name,{side} First Name,{side} Last Name,{side} Public Url,Endorsement Status"
        with export.zip.sheet(f"Endorsement_{name}_Info.csv", header) as sheet:
            for member in export.members:
                _endorsement(export, sheet, member, side)


def _endorsement(export: Export, sheet: Sheet, member: Member, side: str) -> None:
    rng = export.rng(member.someone.id, side)
    rate = {"planted": 0.35, "close of late": 0.15, "active": 0.15}.get(member.course.name, 0.04)
    day = _within(member, rng)
    if rng.random() > rate or day > export.as_of:
        return
    for skill in rng.sample(words.SKILLS, rng.randrange(1, 3)):
        stamp = f"{day:%Y/%m/%d} {rng.randrange(7, 22):02}:{rng.randrange(60):02}:{rng.randrange(60):02} UTC"
        url = member.url.removeprefix("https://")
        where = sheet.row([stamp, skill, member.view.given, member.view.family, url, "ACCEPTED"])
        export.ledger.saw(member.someone.id, side.lower(), where, "linkedin")
        export.met(member.someone.id, day)


def _within(member: Member, rng: Random) -> date:
    """A day while the tie was alive, not before it was made."""
    span = (member.course.until - member.course.since).days
    return max(member.course.since + timedelta(days=int(span * rng.random())), min(member.day, member.course.until))


def recommendations(export: Export) -> None:
    """Recommendations_Received.csv and Recommendations_Given.csv."""
    for name, kind in (("Received", "recommender"), ("Given", "recommended")):
        with export.zip.sheet(f"Recommendations_{name}.csv", _RECOMMENDATIONS) as sheet:
            for member in export.members:
                _recommendation(export, sheet, member, kind)


def _recommendation(export: Export, sheet: Sheet, member: Member, kind: str) -> None:
    someone, rng = member.someone, export.rng(member.someone.id, kind)
    rate = {"ex-boss": 0.7, "mentor": 0.5, "professor": 0.4}.get(someone.kind, 0.12 if someone.planted else 0.015)
    day = _within(member, rng)
    if rng.random() > rate or day > export.as_of or member.course.name == "none":
        return
    plain = words.PRAISE.get(someone.kind, words.PRAISE_PLAIN) if kind == "recommender" else words.GIVEN_PLAIN
    job = someone.job_on(day)
    where = sheet.row(
        [
            member.view.given, member.view.family, job.employer.name, job.title,
            plain.format(**slots(export, someone, rng)), f"{day.month}/{day.day}/{day:%y}", "VISIBLE",
        ]
    )  # fmt: skip
    export.ledger.saw(someone.id, kind, where, "linkedin")
    export.met(someone.id, day)


def notes(export: Export) -> None:
    """Notes.csv: the owner's private words on a few connections."""
    with export.zip.sheet("Notes.csv", _NOTES) as sheet:
        for member in export.members:
            rng, text = export.rng(member.someone.id, "note"), words.NOTES.get(member.someone.kind, "")
            if text and rng.random() < (0.1 if member.someone.kind in ("teammate", "alumni", "client") else 0.4):
                made = f"{max(member.day, date(2021, 1, 9)).isoformat()} {rng.randrange(8, 20):02}:20:00 UTC"
                text = text.format(**slots(export, member.someone, rng))
                where = sheet.row([member.view.given, member.view.family, member.url, text, made, ""])
                export.ledger.saw(member.someone.id, "note", where, "linkedin")


def imported(export: Export) -> None:
    """ImportedContacts.csv: the address book that was uploaded once, years ago."""
    day = american(datetime.combine(export.world.today - timedelta(days=2300), time(9, 14)))
    with export.zip.sheet("ImportedContacts.csv", _IMPORTED) as sheet:
        for view in export.world.views:
            if view.source == "imported":
                mails, phones = (", ".join(text for _, text in pairs) for pairs in (view.mails, view.phones))
                cells = [view.given, view.middle, view.family, "", view.nickname, view.prefix, view.suffix, view.title]
                where = sheet.row([*cells, mails, phones, day, day, "", "", "", view.city])
                export.ledger.saw(view.person, "imported", where, "linkedin-imported")


def owner(export: Export) -> None:
    """Profile, Positions, Education, Email Addresses and PhoneNumbers: all about the owner."""
    me, sheet = export.world.owner, export.zip.sheet
    headline = f"{me.job.title} at {me.job.employer.name}"
    with sheet("Profile.csv", _PROFILE) as file:
        file.row([me.given.latin, me.family.latin, "", "", "", headline, "", me.job.employer.field, "", me.city.name]
                 + [""] * 3)  # fmt: skip
    with sheet("Positions.csv", "Company Name,Title,Description,Location,Started On,Finished On") as file:
        for job in reversed(me.jobs):
            file.row([job.employer.name, job.title, "", me.city.name, _month(job.since), _month(job.until)])
    with sheet("Education.csv", "School Name,Start Date,End Date,Notes,Degree Name,Activities") as file:
        file.row(_study(me.study))
    with sheet("Email Addresses.csv", "Email Address,Confirmed,Primary,Updated On") as file:
        for address, first in ((me.mail, "Yes"), (me.job.mail, "No")):
            file.row([address, "Yes", first, f"{me.jobs[0].since.isoformat()} 08:00:00 UTC"])
    with sheet("PhoneNumbers.csv", "Extension,Number,Type") as file:
        file.row([f"+{me.city.plan.code}", me.mobile.removeprefix(f"+{me.city.plan.code}"), "Mobile"])


def _month(day: date | None) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}" if day else ""


def _study(study: Study) -> list[str]:
    return [study.school, str(study.since), str(study.until), "", study.degree, study.activities]


def leftovers(export: Export) -> None:
    """Files that say nothing about the people one knows: repeated and empty header cells, empty talks."""
    me, sheet = export.world.owner, export.zip.sheet
    with sheet("Ad_Targeting.csv", "Member Age,Buyer Groups,Company Names,Company Names,Company Names,Degrees") as file:
        file.row(["35-44", "", *(job.employer.name for job in me.jobs), "Bachelor"])
    learning = "Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),Notes taken,"
    with sheet("Learning.csv", learning) as file:
        file.row(["Speaking so that people stay", "A made-up course,\nin two lines", "VIDEO", "10 Jan 2025", "", ""])
    with sheet("Rich_Media.csv", "Date/Time,Media Description,Media Link") as file:
        file.row(["2022-09-28 14:27:00 UTC", "A picture", "https://example.com/picture.png"])
    with export.zip.member("LearningCoachMessages.csv") as stream:
        stream.write(b"No conversations found")
