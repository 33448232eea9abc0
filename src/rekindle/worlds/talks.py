"""Ties -> messages.csv: answered talks, group threads, adverts, strangers, drafts and spam.

The newest layout quotes every cell and has a column for drafts; the older one quotes where needed.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from rekindle.worlds import words
from rekindle.worlds.lines import Sheet
from rekindle.worlds.linkedin import Export, Member, slots
from rekindle.worlds.rhythm import Moment, moments

_HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
    "ATTACHMENTS"
)
_DRAFTS = ",IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
_TITLES = ("Spring offsite", "Launch crew", "Farewell drinks", "Reading group")


def messages(export: Export) -> None:
    """messages.csv: a thread a person, newest first in each; then groups and what is no contact at all."""
    header = _HEADER + (_DRAFTS if export.newest else "")
    with export.zip.sheet("messages.csv", header, quote_all=export.newest) as sheet:
        group: list[Member] = []
        for member in export.members:
            for cells in reversed(list(_thread(export, member))):
                sheet.row(cells)
            if member.someone.kind == "teammate" and not member.someone.planted:
                group.append(member)
        _groups(export, sheet, group)
        _noise(export, sheet)


def _row(export: Export, cells: list[str], *, draft: bool = False) -> list[str]:
    return [*cells, "", *(("Yes" if draft else "No", "No") if export.newest else ())]


def _identity(export: Export, what: object) -> str:
    return "2-" + b64encode(f"{export.world.seed}-made-up-{what}".encode()).decode()


def _thread(export: Export, member: Member) -> Iterator[list[str]]:
    someone = member.someone
    rng = export.rng(someone.id, "words")
    filled = slots(export, someone, rng)
    language = someone.locale if rng.random() < (0.8 if someone.locale == export.world.owner.locale else 0.4) else "en"
    thread = _identity(export, someone.id)
    for moment in moments(member.course, export.rng(someone.id, "talk")):
        day = moment.at.date()
        if day > export.as_of:
            return
        export.met(someone.id, day)
        yield _message(export, member, moment, _text(someone.kind, language, moment, rng, filled), thread)


def _text(kind: str, language: str, moment: Moment, rng: Random, filled: dict[str, str]) -> str:
    return words.line(rng, kind, language, out=moment.out, first=moment.first).format(**filled)


def _message(export: Export, member: Member, moment: Moment, text: str, thread: str) -> list[str]:
    names, urls = (export.me, member.name), (export.my_url, member.url)
    ends = (0, 1) if moment.out else (1, 0)
    cells = [thread, "", names[ends[0]], urls[ends[0]], names[ends[1]], urls[ends[1]]]
    return _row(export, [*cells, _stamp(moment.at), "", text, "INBOX"])


def _stamp(at: datetime) -> str:
    return f"{at.isoformat(' ', 'seconds')[:19]} UTC"


def _groups(export: Export, sheet: Sheet, members: list[Member]) -> None:
    """Threads of three to five; the one place where an export shows ties among others."""
    rng = export.rng(0, "groups")
    for number in range(min(len(_TITLES), len(members) // 4)):
        circle = members[number * 4 : number * 4 + rng.randrange(2, 5)]
        start = max(member.day for member in circle) + timedelta(days=rng.randrange(1, 40))
        if start <= export.as_of - timedelta(days=4):
            for cells in reversed(list(_group(export, circle, start, number, rng))):
                sheet.row(cells)


def _group(export: Export, circle: list[Member], start: date, number: int, rng: Random) -> Iterator[list[str]]:
    everybody = [(export.me, export.my_url), *((member.name, member.url) for member in circle)]
    at = datetime.combine(start, time(16), UTC)
    for turn in range(3 + number):
        sender = everybody[turn % len(everybody)]
        others = [one for one in everybody if one is not sender]
        at += timedelta(minutes=rng.randrange(2, 600))
        to, urls = ", ".join(name for name, _ in others), ",".join(url for _, url in others)
        text = rng.choice(
            ("Agenda attached", "Joining", "Round two,\nsame room", 'He said "yes"!', "Who brings the cake?")
        )
        stamp = _stamp(at)
        cells = [_identity(export, f"group {number}"), _TITLES[number], *sender, to, urls, stamp, "", text, "INBOX"]
        for member in circle:
            export.met(member.someone.id, at.date())
        yield _row(export, cells)


def _noise(export: Export, sheet: Sheet) -> None:
    """Adverts, deleted members, a draft and spam: nobody to write to."""
    rng = export.rng(0, "noise")
    for number in range(6 + len(export.world.people) // 100):
        at = datetime.combine(export.as_of - timedelta(days=rng.randrange(3, 900)), time(11, rng.randrange(60)), UTC)
        name, text, folder, why = (
            ("Quarry Cloud Ads", words.SPONSORED, "INBOX", "sponsored"),
            ("LinkedIn Member", "Hi, I came across your profile", "INBOX", "a deleted member"),
            ("Fortune Desk", words.SPAM, "SPAM", "spam"),
        )[number % 3]
        cells = [_identity(export, f"noise {number}"), "", name, "", export.me, export.my_url]
        where = sheet.row(_row(export, [*cells, _stamp(at), "", text, folder]))
        export.ledger.decoy(name, where, why)
    if export.newest:
        cells = [_identity(export, "draft"), "", export.me, export.my_url, "", "", f"{export.as_of} 07:00:00 UTC", ""]
        where = sheet.row(_row(export, [*cells, "Dear all, I", "INBOX"], draft=True))
        export.ledger.decoy(export.me, where, "a draft")
