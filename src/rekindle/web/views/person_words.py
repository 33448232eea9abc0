"""Codes of one person's page -> words: fields, sources, relations, rungs, gates. The language is that of the page."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rekindle import words
from rekindle.model.channel import Channel, Direction
from rekindle.model.draft import Draft
from rekindle.model.happening import Happening
from rekindle.model.stage import Stage
from rekindle.model.touch import ReplyKind
from rekindle.web.books import book


def gettext_noop(text: str) -> str:
    """Mark words that are put into the page's language later; Django's own asks for settings when a module loads."""
    return text


_FIELDS = {
    "name": gettext_noop("Name"),
    "employer": gettext_noop("Employer"),
    "title": gettext_noop("Post"),
    "city": gettext_noop("Town"),
    "address": gettext_noop("Address"),
    "school": gettext_noop("School"),
    "mail": gettext_noop("Mail"),
    "phone": gettext_noop("Telephone"),
    "profile": gettext_noop("Profile"),
    "account": gettext_noop("Account"),
    "resource": gettext_noop("Entry in an address book"),
    "website": gettext_noop("Page"),
    "headline": gettext_noop("Headline"),
    "birthday": gettext_noop("Birthday"),
    "anniversary": gettext_noop("Anniversary"),
    "connected": gettext_noop("Connected since"),
    "note": gettext_noop("Note"),
    "link": gettext_noop("Page"),
    "known since": gettext_noop("Known since"),
    "company": gettext_noop("Employer"),
    "place": gettext_noop("Town"),
}
RELATIONS = {
    "note": (gettext_noop("A note"), gettext_noop("For yourself. It never enters a letter unless you say so.")),
    "memory": (gettext_noop("Something you two shared"), gettext_noop("The harbour workshop")),
    "lesson": (gettext_noop("Something they taught you"), gettext_noop("Plot the data before testing it")),
    "favour": (gettext_noop("Something they did for you"), gettext_noop("Rang me the same day")),
    "let-down": (gettext_noop("Something you owe them"), gettext_noop("Check the survey")),
    "need": (gettext_noop("Something they may need"), gettext_noop("A second reader")),
    "interest": (gettext_noop("Something they care for"), gettext_noop("Tide gates")),
    "word": (gettext_noop("Something they said, word for word"), gettext_noop("Never ask who is hiring")),
    "their-news": (gettext_noop("News of theirs"), gettext_noop("Opened a second shop")),
    "work": (gettext_noop("A book, talk or piece of theirs that you used"), gettext_noop("Maps for Wet Places")),
    "greeting": (gettext_noop("How you address them"), gettext_noop("Dear Professor Lind")),
    "language": (gettext_noop("The language you two write in"), gettext_noop("sv")),
    "target": (gettext_noop("Whom or what they can reach"), gettext_noop("Flood risk at Corran")),
    "ready": (gettext_noop("Your yes to the one question"), gettext_noop("Why it is time")),
    "distress": (gettext_noop("Hard times"), gettext_noop("Only gentle words until it is over")),
    "about-others": (gettext_noop("About people around them"), gettext_noop("Kept, and never in a message")),
}
"""A relation -> what it is, and an example of it."""
FORMS = (
    ("past", gettext_noop("After “you and I …” or “you …”"), gettext_noop("ran the workshop")),
    ("doing", gettext_noop("After “thank you for …”"), gettext_noop("ringing me that day")),
    ("bare", gettext_noop("After “you told me to …”"), gettext_noop("plot the data first")),
    ("proof", gettext_noop("What came of it"), gettext_noop("last month it caught one bad gauge")),
)
_RUNGS = {
    "message": gettext_noop("Message"),
    "call": gettext_noop("Call"),
    "video": gettext_noop("Video talk"),
    "coffee": gettext_noop("Coffee"),
}
_GATES = {
    "voice": gettext_noop("A talk in the last 90 days"),
    "time": gettext_noop("45 days since their first answer"),
    "balance": gettext_noop("As much given as asked"),
    "no-job-ask": gettext_noop("No ask about work"),
    "target": gettext_noop("Somebody they can reach is named"),
    "yes": gettext_noop("Your own yes"),
    "no-distress": gettext_noop("No hard times"),
}
_TIES = {
    "unknown": gettext_noop("Nothing on record between you"),
    "active": gettext_noop("In touch"),
    "cooling": gettext_noop("Cooling"),
    "lapsed": gettext_noop("Quiet"),
    "dormant": gettext_noop("Long quiet"),
    "deeply dormant": gettext_noop("Quiet for years"),
}
_CLOSENESS = (
    gettext_noop("Hardly met"),
    gettext_noop("Acquainted"),
    gettext_noop("On good terms"),
    gettext_noop("Close"),
    gettext_noop("Very close"),
)
_LAYERS = {
    "inner": gettext_noop("The inner five"),
    "core": gettext_noop("The core fifteen"),
    "50": gettext_noop("The fifty"),
    "150": gettext_noop("The hundred and fifty"),
    "outer": gettext_noop("Further out"),
}
MEANS = {
    "mail": gettext_noop("Mail"),
    "call": gettext_noop("Call"),
    "coffee": gettext_noop("Coffee, or met"),
    "video": gettext_noop("Video talk"),
    "linkedin": gettext_noop("LinkedIn"),
    "sms": gettext_noop("SMS"),
    "chat": gettext_noop("Chat"),
    "voicemail": gettext_noop("Voicemail"),
    "meeting": gettext_noop("Meeting"),
    "x": gettext_noop("X"),
}
_REPLIES = {
    ReplyKind.POSITIVE: gettext_noop("Glad to hear from you"),
    ReplyKind.BRIEF: gettext_noop("Short and friendly"),
    ReplyKind.HELP: gettext_noop("Asked for help"),
    ReplyKind.BUSY: gettext_noop("Busy just now"),
    ReplyKind.NEGATIVE: gettext_noop("Asked not to be written to"),
    ReplyKind.AUTOMATIC: gettext_noop("Out of office"),
    ReplyKind.BOUNCE: gettext_noop("It came back undelivered"),
}
ASKS = {
    "advice": gettext_noop("Advice"),
    "favour": gettext_noop("A favour"),
    "introduction": gettext_noop("An introduction"),
    "referral": gettext_noop("The one question"),
    "job": gettext_noop("Work"),
}
CORRECTED = ("name", "employer", "title", "city", "mail", "phone", "headline")
"""Fields that the user may correct, or add to ..."""
SEVERAL = ("mail", "phone")
"""... of which people have several: what is said of them joins the others."""
STAGES = ("quiet", "reached", "replied", "conversation", "warm", "top-of-mind")
"""What the user may say of a stage: the last of all only opens by itself."""
LAYERS, RUNGS, REPLIES = tuple(_LAYERS), tuple(_RUNGS), tuple(_REPLIES)


def field(code: str) -> str:
    """A field of a record: "title" -> "Post"; a source's own label as it is."""
    return _(_FIELDS[code]) if code in _FIELDS else code[:1].upper() + code[1:]


def source(code: str) -> str:
    """A record's source beside a value: "vcard" -> "phone contacts"."""
    return _(words.source(code))


def from_source(code: str) -> str:
    """The same in a sentence: "your phone contacts"."""
    return _(words.from_source(code))


def relation(code: str) -> str:
    """What is noted: "memory" -> "Something you two shared"."""
    return _(RELATIONS[code][0])


def rung(code: str) -> str:
    """A rung of the ladder: "video" -> "Video talk"."""
    return _(_RUNGS[code])


def gate(code: str) -> str:
    """A gate of the one question."""
    return _(_GATES[code])


def tie(state: str) -> str:
    """How quiet it is between two: never of one of them."""
    return _(_TIES[state])


def closeness(degree: int) -> str:
    """0 to 4 as the user says it."""
    return _(_CLOSENESS[degree])


def degrees() -> list[tuple[int, str]]:
    """All of them, for a choice."""
    return [(degree, _(told)) for degree, told in enumerate(_CLOSENESS)]


def layer(code: str) -> str:
    """A layer: "150" -> "The hundred and fifty"."""
    return _(_LAYERS[code])


def layers() -> list[tuple[str, str]]:
    """All of them, for a choice."""
    return [(code, _(told)) for code, told in _LAYERS.items()]


def reply(code: str) -> str:
    """What an answer was: "busy" -> "Busy just now"; "" for none."""
    return _(_REPLIES[ReplyKind(code)]) if code else ""


def ask(code: str) -> str:
    """What was asked for."""
    return _(ASKS[code]) if code in ASKS else code


def pairs(codes: tuple[str, ...]) -> list[tuple[str, str]]:
    """Words that are their own codes, for a choice: roles."""
    return [(one, one[:1].upper() + one[1:]) for one in codes]


def corrected() -> list[tuple[str, str]]:
    """Fields that the user may correct, for a choice."""
    return [(one, field(one)) for one in CORRECTED]


def stages() -> list[tuple[str, str]]:
    """What the user may say of a stage; the last of all only opens by itself."""
    return [(one, (Stage.COLD if one == "quiet" else Stage(one)).shown) for one in STAGES]


def relations() -> list[tuple[str, str]]:
    """What can be noted, for a choice."""
    return [(code, _(told)) for code, (told, _example) in RELATIONS.items()]


def forms() -> list[tuple[str, str, str]]:
    """The forms in which a letter may say a fact: name, label, example."""
    return [(name, _(label), _(example)) for name, label, example in FORMS]


_GLYPHS = {
    "call": "phone",
    "missed-call": "phone",
    "video": "video-camera",
    "in-person": "coffee",
    "meeting": "calendar-blank",
    "sms": "chat-text",
    "chat": "chat-circle-text",
    "x-message": "x-logo",
    "linkedin-message": "linkedin-logo",
}


def glyph(channel: str, way: Direction) -> str:
    """The icon of a line: what was sent flies out, the rest is what it is."""
    if channel in ("mail", "linkedin-message") and way is Direction.OUT:
        return "paper-plane-tilt"
    return _GLYPHS.get(channel, "envelope-simple")


def short(when: date | str | None) -> str:
    """A day in a narrow column: "24 Oct 2025", the year only when it is not this one."""
    if isinstance(when, str):
        try:
            when = date.fromisoformat(when[:10])
        except ValueError:
            return words.day(when)
    if when is None:
        return ""
    return date_format(when, "j M" if when.year == book().today.year else "j M Y")


def line(one: Happening) -> str:
    """What a line of the story is: "They wrote, by mail", "A call, 35 minutes", "Five mails, to and fro"."""
    if one.reply:
        return f"{reply(one.reply)}."
    told = _told(one)
    crowd = "" if one.personal and one.seats <= _FEW else _(" among %s people") % one.seats if one.seats > _FEW else ""
    minutes = ngettext(", %d minute", ", %d minutes", round(one.minutes)) % round(one.minutes) if one.minutes else ""
    return f"{told}{crowd}{minutes}{':' if one.text else '.'}"


def beside(claim: str, fact: str) -> str:
    """What a fact adds to its claim: "the storm", "the storm, 14 to 23 September" -> "14 to 23 September"."""
    fact, told = fact.strip(" ."), claim.casefold()
    first, _sign, rest = re.match(r"(.*?)([:,] |$)(.*)", fact, re.DOTALL).groups()  # type: ignore[union-attr]  # it fits any text
    return "" if fact.casefold() in told else rest if rest and first.casefold() in told else fact


_FEW = 3
_BY = {
    "linkedin-message": gettext_noop(" on LinkedIn"),
    "x-message": gettext_noop(" on X"),
    "sms": gettext_noop(" by SMS"),
    "chat": gettext_noop(" in a chat"),
}
_MEETINGS = {
    "call": gettext_noop("A call"),
    "video": gettext_noop("A video talk"),
    "in-person": gettext_noop("You met"),
    "meeting": gettext_noop("A meeting"),
    "invitation": gettext_noop("An invitation"),
    "endorsement": gettext_noop("An endorsement"),
    "recommendation": gettext_noop("A recommendation"),
    "comment": gettext_noop("A comment"),
    "like": gettext_noop("A like"),
}


def _told(one: Happening) -> str:
    if one.channel == "missed-call":
        return _("You left a voicemail") if one.way is Direction.OUT else _("They rang, and missed you")
    if one.channel in _MEETINGS:
        told = _(_MEETINGS[one.channel])
        return (
            told
            if one.way is Direction.MUTUAL
            else f"{told} {_('of yours') if one.way is Direction.OUT else _('of theirs')}"
        )
    by = _(_BY[one.channel]) if one.channel in _BY else ""
    if one.way is Direction.MUTUAL:
        return f"{_('You wrote to and fro')}{by}"
    return f"{_('You wrote') if one.way is Direction.OUT else _('They wrote')}{by}"


def means() -> list[tuple[str, str]]:
    """By what means, for a choice."""
    return [(code, _(told)) for code, told in MEANS.items()]


def replies() -> list[tuple[str, str]]:
    """What an answer may be, for a choice."""
    return [(code.value, _(told)) for code, told in _REPLIES.items()]


def asks() -> list[tuple[str, str]]:
    """What may have been asked for, for a choice; work is never asked for here, yet what happened is logged."""
    return [(code, _(told)) for code, told in ASKS.items()]


def letters(several: tuple[Draft, ...]) -> list[tuple[str, str]]:
    """Letters that wait, for a choice."""
    return [(str(one.number), one.subject or words.channel(one.medium.value)) for one in several]


def talks(codes: tuple[str, ...]) -> list[tuple[str, str]]:
    """Kinds of talk, for a choice."""
    return [(code, rung(code)) for code in codes]


_USUAL = {
    Channel.CALL: "call",
    Channel.VIDEO: "video",
    Channel.IN_PERSON: "coffee",
    Channel.MEETING: "meeting",
    Channel.LINKEDIN: "linkedin",
    Channel.X_MESSAGE: "x",
    Channel.SMS: "sms",
    Channel.CHAT: "chat",
}


def usual(channel: Channel | None) -> str:
    """The means that a form begins with: that by which they were last heard of, else mail."""
    return _USUAL.get(channel, "mail") if channel else "mail"


_PAGE = re.compile(r"[\w.-]{1,255}\.[a-z]{2,24}(?:[/?#]\S{0,2000})?", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{3,255}")
_NUMBER = re.compile(r"\+?[\d\s().\-/]{5,30}")


def reach(code: str, text: str) -> str:
    """Where a value leads: a mail program, a telephone, a page of the web; "" where it leads nowhere that is safe."""
    if code == "mail" and _ADDRESS.fullmatch(text):
        return f"mailto:{quote(text, safe='@+.')}"
    if code == "phone" and _NUMBER.fullmatch(text):
        return f"tel:{re.sub('[^0-9+]', '', text)}"
    if code in ("profile", "website") and _PAGE.fullmatch(text):
        return f"https://{text}"
    return ""
