"""A correction at the echo -> the entry with that field as typed."""
from __future__ import annotations
from dataclasses import replace
from rekindle.model.entry import Entry

FIELDS = ("name", "role", "company", "title", "school", "place", "country", "since", "until", "years", "mail", "phone", "link", "birthday", "relation", "tag", "note")


def amend(entry: Entry, field: str, text: str) -> Entry:
    """The entry with one field as typed."""
    return replace(entry, **{field: text}) if field in ("company", "title", "school", "place", "country", "note") else entry
