"""The nouns of Rekindle, in the order in which one becomes the next.

archive       a file or folder the user brought, known by its content hash
record        what one source says about one person (or organisation) at one place in an archive
handle        a mail address, phone, profile URL, account id or resource id: what reaches or names somebody
interaction   something that happened between handles at a time: a message, an invitation, a meeting
participant   a handle and the name as seen, taking part in an interaction; never a person
owner         what an archive says about "me", the user whose network this is; a claim is an address it shows as mine
problem       bad data, as a value: where it was and why it was refused
ignored       data seen and left out on purpose, with the reason
decision      the user's word: same, different, role, keep, never ...
person        the records that are one human being; its id is the number of the oldest record
tie           how close two people have been (strength), how regular (rhythm), how silent (dormancy)
passage       what passed with one person on one day by one channel, from interactions and touches
shortlist     the ten to fifteen people worth a message this week; a pick is one of them, with reasons
news          an update of my life in three lengths; told once to a person, it is spent there
give          what I can offer; offered, promised or delivered to somebody
trip          where I will be, and when; a shared occasion is what many go through at once
fact          what the user knows of a person, in their own words
known         all that reasons to write to one person rest on
cause         a reason to write to somebody now, with what it rests on
draft         a message as proposed, each slot traced to its fact; missing is what only the user can tell
finding       what the linter says of some words of a text
touch         what was done or came back, as the user logged it; Rekindle sends nothing
referral      who led to whom, and to what
stage         how far a relationship has come; a rung is what comes next; gates stand before the one question
cadence       how often somebody's turn comes; a snooze or a pause moves it; due is when
task          what is to be done on a day; an agenda is the days ahead, never more than there is time for
goal          how much of something until when
sweep         one way through one's people, one at a time; a look is one of them as seen; coverage is how far it came
entry         what was understood of a line typed from memory or pasted
prompt        a question to one's memory; a chapter of the user's life it asks about; recall is how it was left
thread        the days in touch with one person, as a list draws them: text, voice or face to face
roster        the formal list: a row a person; a layer with its reason; a preset is a filter under a name
book          all of one user's network; every row carries it

Nouns are frozen and keyword-only, use the standard library alone, and are defined once. Each loads when it is first
asked for: a list command has a tenth of a second in all, and making all these classes takes a quarter of that.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rekindle.model.archive import Archive, Change, Counts, Origin
    from rekindle.model.channel import Channel
    from rekindle.model.decision import Decision, Verdict
    from rekindle.model.error import UserError
    from rekindle.model.handle import Handle, HandleKind
    from rekindle.model.interaction import Interaction, Part, Participant
    from rekindle.model.item import Item
    from rekindle.model.link import Band, Evidence, Link, Question, Resolution
    from rekindle.model.person import Member, Person, Role, Sureness
    from rekindle.model.problem import About, Ignored, Problem
    from rekindle.model.record import (
        Claim,
        Extra,
        Ground,
        Mine,
        Name,
        Note,
        Occasion,
        Owner,
        Photo,
        Place,
        Position,
        Record,
        RecordKind,
        Relation,
        Schooling,
        Trust,
        Website,
    )
    from rekindle.model.source import Peek, Source
    from rekindle.model.when import When, WhenKind

_HOMES = {
    "About": "problem",
    "Archive": "archive",
    "Band": "link",
    "Change": "archive",
    "Channel": "channel",
    "Claim": "record",
    "Counts": "archive",
    "Decision": "decision",
    "Evidence": "link",
    "Extra": "record",
    "Ground": "record",
    "Handle": "handle",
    "HandleKind": "handle",
    "Ignored": "problem",
    "Interaction": "interaction",
    "Item": "item",
    "Link": "link",
    "Member": "person",
    "Mine": "record",
    "Name": "record",
    "Note": "record",
    "Occasion": "record",
    "Origin": "archive",
    "Owner": "record",
    "Part": "interaction",
    "Participant": "interaction",
    "Peek": "source",
    "Person": "person",
    "Photo": "record",
    "Place": "record",
    "Position": "record",
    "Problem": "problem",
    "Question": "link",
    "Record": "record",
    "RecordKind": "record",
    "Relation": "record",
    "Resolution": "link",
    "Role": "person",
    "Schooling": "record",
    "Source": "source",
    "Sureness": "person",
    "Trust": "record",
    "UserError": "error",
    "Verdict": "decision",
    "Website": "record",
    "When": "when",
    "WhenKind": "when",
}

__all__ = [
    "About",
    "Archive",
    "Band",
    "Change",
    "Channel",
    "Claim",
    "Counts",
    "Decision",
    "Evidence",
    "Extra",
    "Ground",
    "Handle",
    "HandleKind",
    "Ignored",
    "Interaction",
    "Item",
    "Link",
    "Member",
    "Mine",
    "Name",
    "Note",
    "Occasion",
    "Origin",
    "Owner",
    "Part",
    "Participant",
    "Peek",
    "Person",
    "Photo",
    "Place",
    "Position",
    "Problem",
    "Question",
    "Record",
    "RecordKind",
    "Relation",
    "Resolution",
    "Role",
    "Schooling",
    "Source",
    "Sureness",
    "Trust",
    "UserError",
    "Verdict",
    "Website",
    "When",
    "WhenKind",
]


def __getattr__(name: str) -> object:
    """Load a noun's module when the noun is asked for."""
    if name not in _HOMES:
        raise AttributeError(name)
    noun: object = getattr(import_module(f"rekindle.model.{_HOMES[name]}"), name)
    globals()[name] = noun
    return noun
