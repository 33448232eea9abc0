"""Labelled one-liners -> how many of their fields `core.entry.read` gets right.

What a label says, for whoever writes lines:

- `name` is shown without its prefix, with capitals put right ("anna lind" -> "Anna Lind"). A kin word before a name is
  a role and no part of it ("uncle Jim" -> Jim, family); alone it is the name ("mamma" -> Mamma, family).
- `prefix` as typed: "Prof.", "Dr", "M." A Prof. before a name is a professor too.
- a time that ended or is one point fills both ends: "Uppsala 2014" -> since 2014, until 2014; "2009-2012"; "in the 90s"
  -> 1990, 1999. "since 2015", "seit", "met 2019" -> since alone; "until 2018", "class of 2004" -> until alone.
- a word that is a role is a role and no title ("recruiter", "Hausarzt"); a job is a title ("Head of Sales"), and
  "Founder & CEO" is both.
- `note` holds, in the order typed, what fits no field; words that only join ("from the", "at", "my") are not in it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from rekindle.core.entry import read
from rekindle.model.entry import Entry, Hint
from rekindle.model.handle import HandleKind
from rekindle.util.text import fold

SETS = ("roles", "mails", "phones", "links", "tags")
TEXTS = ("name", "prefix", "company", "title", "school", "place", "since", "until", "note")
_BARE = ("https://", "http://", "www.")

Label = Mapping[str, Any]


def labels(path: Path) -> list[Label]:
    """The labelled lines of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def hint_of(label: Label) -> Hint:
    """The hint under which a line is read."""
    told = {key: tuple(value) if isinstance(value, list) else value for key, value in label.get("hint", {}).items()}
    return Hint(**{"region": label.get("region", ""), **told})


def fields(entry: Entry) -> dict[str, Any]:
    """What was read, in the schema of the labels."""
    handles = {kind: [one.value for one in entry.handles if one.kind is kind] for kind in HandleKind}
    pages = [one.value for one in entry.handles if one.kind in (HandleKind.PROFILE, HandleKind.ACCOUNT)]
    return {
        "name": entry.name.shown,
        "prefix": entry.name.prefix,
        "roles": list(entry.roles),
        "company": entry.company,
        "title": entry.title,
        "school": entry.school,
        "place": entry.place,
        "since": entry.since,
        "until": entry.until,
        "mails": handles[HandleKind.MAIL],
        "phones": handles[HandleKind.PHONE],
        "links": [*pages, *(site.url for site in entry.websites)],
        "tags": list(entry.tags),
        "note": entry.note,
    }


def plain(field: str, value: Any) -> object:
    """A value in the form in which it is compared; empty values are false."""
    if field in ("since", "until"):
        return value or ""
    if field == "links":
        return frozenset(_page(one) for one in value)
    if field == "phones":
        return frozenset("".join(mark for mark in one if mark.isdigit() or mark == "+") for one in value)
    if field in SETS:
        return frozenset(fold(one.lstrip("#")) for one in value)
    return frozenset(fold(value).split()) if field == "note" else fold(value or "")


def _page(link: str) -> str:
    link = link.casefold()
    for head in _BARE:
        link = link.removeprefix(head)
    return link.rstrip("/")


def compared(label: Label, entry: Entry) -> dict[str, bool]:
    """Field -> right, over all fields that the label or the reading fills."""
    read_ = fields(entry)
    right = {}
    for field in (*TEXTS, *SETS):
        gold, got = plain(field, label.get(field) or ([] if field in SETS else "")), plain(field, read_[field])
        if gold or got:
            right[field] = gold == got
    return right


def score(several: Iterable[Label]) -> tuple[float, Counter[str], Counter[str]]:
    """(share of right fields, wrong by field, all by field)."""
    wrong: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for label in several:
        for field, right in compared(label, read(label["line"], hint_of(label))).items():
            total[field] += 1
            wrong[field] += not right
    return 1 - wrong.total() / max(1, total.total()), wrong, total


def misses(several: Iterable[Label]) -> Iterable[str]:
    """What went wrong, line by line, for whoever mends the reading."""
    for label in several:
        entry = read(label["line"], hint_of(label))
        read_ = fields(entry)
        bad = [field for field, right in compared(label, entry).items() if not right]
        if bad:
            yield label["line"]
            yield from (f"    {field}: wanted {label.get(field)!r}, read {read_[field]!r}" for field in bad)
