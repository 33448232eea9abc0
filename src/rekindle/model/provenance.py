"""A record's source, or the importer that read it -> what people call it: alone, and in a sentence. The only table."""

from __future__ import annotations

from functools import lru_cache

from rekindle.model.adding import TYPED

SOURCES = (
    ("linkedin-imported", "contacts uploaded to LinkedIn", "contacts uploaded to LinkedIn"),
    ("linkedin", "LinkedIn", "LinkedIn"),
    ("vcard", "phone contacts", "your phone contacts"),
    ("google", "Google contacts", "your Google contacts"),
    ("outlook", "Outlook contacts", "your Outlook contacts"),
    ("thunderbird", "Thunderbird contacts", "your Thunderbird contacts"),
    ("contacts", "address book", "your address book"),
    ("csv", "address book", "your address book"),
    ("rekindle", "list kept by Rekindle", "a list kept by Rekindle"),
    ("card", "paper card", "a paper card"),
    ("mail-files", "mail", "your mail"),
    ("mailbox", "mailbox", "your mailbox"),
    ("mail", "mail and meetings", "your mail and meetings"),
    ("mbox", "mail", "your mail"),
    ("calendar", "calendar", "your calendar"),
    ("signature", "mail signature", "a mail signature"),
    (TYPED, "typed by you", "what you typed"),
)
"""How a code begins, the name, the words of a sentence; what begins like another stands before it."""


@lru_cache(maxsize=1000)
def source_name(source: str) -> str:
    """The name as it stands alone or beside a value: "vcard" -> "phone contacts"."""
    return next((name for start, name, _told in SOURCES if source.startswith(start)), _plain(source))


@lru_cache(maxsize=1000)
def source_words(source: str) -> str:
    """What the user calls it in a sentence: "vcard" -> "your phone contacts"."""
    return next((told for start, _name, told in SOURCES if source.startswith(start)), _plain(source))


def _plain(source: str) -> str:
    return source.partition(":")[0].replace("-", " ")
