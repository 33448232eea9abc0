"""A correction at the echo ("place: Lund") -> the entry with that field as typed; nothing typed empties it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from rekindle.core.entry import people, relatives, scan
from rekindle.core.entry.lexicon import labels, lexicon
from rekindle.core.entry.line import cut
from rekindle.core.entry.reach import handle
from rekindle.core.entry.reading import birthdays, read_line, spans
from rekindle.core.entry.saying import when
from rekindle.core.roles.kinds import KINDS
from rekindle.model import UserError
from rekindle.model.entry import Entry, Hint, Piece
from rekindle.model.handle import Handle, HandleKind
from rekindle.model.record import Name, Relation, Website

FIELDS = (
    "name", "role", "company", "title", "school", "place", "country", "since", "until", "years", "mail", "phone",
    "link", "birthday", "relation", "tag", "note",
)  # fmt: skip
"""What can be corrected; what people call them in other languages is understood too."""
_TEXTS = frozenset({"company", "title", "school", "place", "country", "note"})
_PARTS = re.compile(r"\s*[,;|]\s*")
_KINDS = {"mail": HandleKind.MAIL, "phone": HandleKind.PHONE, "link": HandleKind.PROFILE}


def field_of(word: str) -> str:
    """The field that a word names ("ort" -> "place"), or ""."""
    low = word.strip().strip(":").casefold()
    meaning = labels().meaning(low)
    return low if low in FIELDS else meaning.value if meaning else ""


def amend(entry: Entry, field: str, text: str, region: str = "") -> Entry:
    """The entry with one field as typed. `region` is for phones without a country. What cannot be read is refused."""
    known, typed = field_of(field), " ".join(text.split())
    if not known:
        raise UserError(
            f'There is no field "{field}".',
            unchanged="The entry is as it was.",
            next_step=f"Fields: {', '.join(FIELDS)}.",
        )
    changed = _changed(entry, known, typed, region)
    if changed is None:
        raise UserError(
            f'"{typed}" cannot be read as {known}.',
            unchanged="The entry is as it was.",
            next_step=_NEXT.get(known, "Type it anew."),
        )
    pieces = tuple(piece for piece in changed.pieces if piece.field not in (known, _OTHER.get(known, "")))
    return replace(changed, pieces=(*pieces, Piece(field=known, text=typed, value=typed)) if typed else pieces)


_NEXT = {
    "role": "Say who they are to you in a word: teacher, old boss, neighbour.",
    "mail": "Type an address: anna@example.org.",
    "phone": "Type a number, with its country code if need be: +46 70 123 45 67.",
    "birthday": "Type a day: 3 May, or 1970-05-03.",
}
_OTHER = {"years": "time", "since": "time", "until": "time", "name": "prefix"}


def _changed(entry: Entry, field: str, text: str, region: str) -> Entry | None:
    """None where the text is not of that field."""
    if field in _TEXTS:
        return replace(entry, **{field: text})  # type: ignore[arg-type]  # each is a text
    if field in _KINDS:
        return _reached(entry, field, text, region)
    return _READERS[field](entry, text)


def _name(entry: Entry, text: str) -> Entry | None:
    line = cut(text)
    named = people.name(line) if line.words else Name()
    left = any(word.free for word in line.words)
    return replace(entry, name=Name(full=text) if left or not named.full else named)


def _roles(entry: Entry, text: str) -> Entry | None:
    found = [_role(part) for part in _PARTS.split(text) if part]
    return replace(entry, roles=tuple(dict.fromkeys(found))) if all(found) else None


def _role(text: str) -> str:
    if text.casefold() in KINDS:
        return text.casefold()
    meaning = lexicon().meaning(text)
    if meaning and meaning.value in KINDS:
        return meaning.value
    return next(iter(read_line(f"X, {text}", Hint()).roles), "")


def _since(entry: Entry, text: str) -> Entry | None:
    time = _time(text)
    return replace(entry, since=time[0] or time[1]) if time else None


def _until(entry: Entry, text: str) -> Entry | None:
    time = _time(text)
    return replace(entry, until=time[1] or time[0], ongoing=False) if time else None


def _years(entry: Entry, text: str) -> Entry | None:
    time = _time(text)
    return replace(entry, since=time[0], until=time[1], ongoing=time[2]) if time else None


def _time(text: str) -> tuple[str, str, bool] | None:
    """(since, until, goes on) of a typed time; None for what is none."""
    line = cut(text, spans(text, ""))
    if text and not line.has("time"):
        return None
    return when(line)


def _reached(entry: Entry, field: str, text: str, region: str) -> Entry | None:
    """All of a kind are as typed now: mails, phones, or pages and profiles."""
    line = cut(text, spans(text, region))
    found = [handle(one.field, one.value, line.slice(one.first, one.last)) for one in line.claims if one.field == field]
    if text and not found:
        return None
    kept = tuple(one for one in entry.handles if one.kind is not _KINDS[field])
    handles = (*kept, *(one for one in found if isinstance(one, Handle)))
    pages = tuple(one for one in found if isinstance(one, Website))
    return replace(entry, handles=handles, websites=pages if field == "link" else entry.websites)


def _birthday(entry: Entry, text: str) -> Entry | None:
    line = cut(f"b. {text}", spans(f"b. {text}", ""))
    found = tuple(birthdays(line))
    others = tuple(one for one in entry.occasions if one.kind != "birthday")
    return replace(entry, occasions=(*others, *found)) if found or not text else None


def _relation(entry: Entry, text: str) -> Entry | None:
    line = cut(text)
    scan.scan(line, Hint())
    found = tuple(relatives.relations(line)) or ((Relation(kind="", name=text),) if text else ())
    return replace(entry, relations=found)


def _tags(entry: Entry, text: str) -> Entry | None:
    return replace(
        entry, tags=tuple(dict.fromkeys(part.lstrip("#") for part in _PARTS.split(text) if part.strip("# ")))
    )


_READERS: dict[str, Callable[[Entry, str], Entry | None]] = {
    "name": _name, "role": _roles, "since": _since, "until": _until, "years": _years, "birthday": _birthday,
    "relation": _relation, "tag": _tags,
}  # fmt: skip
