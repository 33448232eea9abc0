"""What was understood of a line, or a card pasted -> the record to keep of it, and what in it is new.

Every word typed is kept: what has a field goes there, what has none is a note, and the line itself stays as it was
typed. The key is what the line says, so that the same line twice is one record, whatever the day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from rekindle.core.names import sort_name
from rekindle.core.profile import same_company, same_title
from rekindle.core.silence import day_words
from rekindle.model import Name, Note, Origin, Position, Record, When, WhenKind
from rekindle.model.adding import TYPED
from rekindle.model.codec import fingerprint
from rekindle.model.entry import Entry, Piece
from rekindle.model.record import Extra, Occasion, Place, Schooling
from rekindle.util.text import fold

KNOWN_SINCE = "known since"
_KINDS = {4: WhenKind.YEAR, 7: WhenKind.MONTH, 10: WhenKind.DAY}
_COMMON = frozenset(
    {
        "academy", "and", "assistant", "associate", "at", "ceo", "chief", "college", "company", "consultant", "de",
        "der", "di", "director", "du", "engineer", "executive", "for", "group", "head", "hochschule", "hogskola",
        "hogskolan", "in", "institute", "international", "la", "lead", "manager", "of", "officer", "partner",
        "professor", "school", "senior", "skola", "specialist", "technology", "the", "uni", "universidad",
        "universita", "universitaet", "universitat", "universite", "universiteit", "universitet", "university",
        "vice", "president", "yliopisto",
    }
)  # fmt: skip
"""Words of employers, schools and titles that many have, folded: they tell nobody from anybody."""


def record_of(entry: Entry) -> Record:
    """The record that a line makes; where and when it was typed are told when it is kept."""
    since = when_of(entry.since)
    until = when_of(entry.until) or (None if entry.ongoing else since)  # a lone year is that year
    post = Position(company=entry.company, title=entry.title, since=since, until=until)
    school = Schooling(school=entry.school, since=since, until=until)
    found = Record(
        source=TYPED,
        key="",
        name=entry.name,
        origin=Origin(where=""),
        handles=entry.handles,
        positions=(post,) if entry.company or entry.title else (),
        schooling=(school,) if entry.school else (),
        places=(Place(city=entry.place, country=entry.country),) if entry.place or entry.country else (),
        occasions=(*entry.occasions, *_known_since(entry, since)),
        relations=entry.relations,
        websites=entry.websites,
        tags=entry.tags,
        notes=tuple(Note(text=text) for text in dict.fromkeys((*_role_words(entry), entry.note)) if text),
        extras=(Extra(name="line", value=entry.line),),
    )
    return replace(
        found, key=said(replace(found, tags=(*found.tags, *entry.roles)))
    )  # two Annas: a friend, a neighbour


def of_card(card: Record) -> Record:
    """A card pasted, as a record of what was typed; it keeps the key that the card gives itself."""
    return replace(card, source=TYPED, origin=Origin(where=""))


def kept(record: Record, today: date) -> Record:
    """The record as it is written on a day: where it is from, and since when its note is known."""
    notes = tuple(note if note.when else replace(note, when=When.on(today)) for note in record.notes)
    return replace(record, origin=Origin(where=f"typed on {day_words(today)}", as_of=today.isoformat()), notes=notes)


def said(record: Record) -> str:
    """32 hex digits for what a record says: not in which capitals or order of words, nor on which day."""
    name = Name(full=fold(record.name.shown) or record.name.shown)
    notes = tuple(replace(note, when=None) for note in record.notes)
    return fingerprint(replace(record, key="", name=name, notes=notes, extras=()))


def when_of(text: str) -> When | None:
    """A partial ISO date as a point or span of time; None for "" and what is no date."""
    kind = _KINDS.get(len(text))
    return When(text=text, kind=kind) if kind else None


def _role_words(entry: Entry) -> Iterator[str]:
    """Roles in the words typed, where they say more than the role's own: "thesis advisor"."""
    plain = {fold(entry.name.prefix), *map(fold, entry.roles)}
    yield from (piece.text for piece in _roles(entry) if fold(piece.text) not in plain)


def _roles(entry: Entry) -> Iterator[Piece]:
    """The words read as roles; those that a prompt asked for were not typed."""
    typed = [piece for piece in entry.pieces if piece.field == "role" and piece.value in entry.roles]
    yield from typed
    told = {piece.value for piece in typed}
    yield from (Piece(field="role", text=role, value=role) for role in entry.roles if role not in told)


def _known_since(entry: Entry, since: When | None) -> Iterator[Occasion]:
    """When they were first known, where no post and no school says it."""
    if since and not (entry.company or entry.title or entry.school):
        yield Occasion(kind=KNOWN_SINCE, when=since, text=f"until {entry.until}" if entry.until else "")


def names_nobody(entry: Entry) -> bool:
    """True where the name is but a word that begins large, after words that nothing was read into: "maths, Uppsala"."""
    before = fold(entry.note.partition(",")[0])
    return bool(before) and len(entry.name.shown.split()) == 1 and fold(entry.line).startswith(before)


# --- what it says, for the echo ---------------------------------------------------------------------------------------


def echo(entry: Entry, record: Record) -> tuple[Piece, ...]:
    """What a line was read as: the name, the roles with the words that say them, then all else."""
    told = set(_role_words(entry))
    pieces = pieces_of(record)
    names = (piece for piece in pieces if piece.field == "name")
    rest = (piece for piece in pieces if piece.field != "name" and (piece.field != "note" or piece.text not in told))
    return (*names, *_roles(entry), *rest)


def pieces_of(record: Record) -> tuple[Piece, ...]:
    """All that a record says, field by field; dates as they are kept."""
    return tuple(Piece(field=field, text=text, value=text) for field, text in dict.fromkeys(_told(record)) if text)


def _told(record: Record) -> Iterator[tuple[str, str]]:
    yield "name", record.name.shown
    for post in record.positions:
        yield from (("company", post.company), ("title", post.title), *_years(post.since, post.until))
    for one in record.schooling:
        yield from (("school", one.school), *_years(one.since, one.until))
    for place in record.places:
        yield from (("place", place.city or place.full), ("country", place.country))
    yield from ((handle.kind.value, handle.raw or handle.value) for handle in record.handles)
    yield from (("website", site.url) for site in record.websites)
    yield from ((one.kind, one.when.text) for one in record.occasions)
    yield from ((one.kind, one.name) for one in record.relations)
    yield from (("tag", tag) for tag in record.tags)
    yield from (("note", note.text) for note in record.notes)


def _years(since: When | None, until: When | None) -> Iterator[tuple[str, str]]:
    yield "since", since.text if since else ""
    yield "until", until.text if until else ""


def news(record: Record, others: Sequence[Record], roles: Iterable[str] = ()) -> tuple[Piece, ...]:
    """What a record says and none of these others does, in any spelling; roles come on top, those that are new."""
    theirs = [piece for other in others for piece in pieces_of(other)]
    held = {handle.key for other in others for handle in other.handles}
    reached = {handle.raw or handle.value for handle in record.handles if handle.key in held}
    return (
        *(Piece(field="role", text=role, value=role) for role in roles),
        *(
            piece
            for piece in pieces_of(record)
            if piece.field != "name" and piece.text not in reached and not any(_alike(piece, one) for one in theirs)
        ),
    )


def _alike(a: Piece, b: Piece) -> bool:
    if a.field != b.field:
        return False
    if a.field == "company":
        return same_company(a.text, b.text)
    return same_title(a.text, b.text) if a.field == "title" else fold(a.text) == fold(b.text)


# --- who it may be ----------------------------------------------------------------------------------------------------


def same_name(a: Record, b: Record) -> bool:
    """True when both have one and the same whole name, titles and the order of its parts aside."""
    one = sort_name(a.name)
    return bool(one) and one == sort_name(b.name)


def agreement(record: Record, other: Record) -> str:
    """The employer, school, place or trade that both speak of, as typed; "" for none."""
    theirs = [words for text in _around(other) if (words := _telling(text))]
    for text in _around(record):
        words = _telling(text)
        if words and any(words <= one or one <= words for one in theirs):
            return text
    return ""


def _around(record: Record) -> Iterator[str]:
    """Where somebody is or was, and what they do."""
    yield from chain.from_iterable((post.company, post.title) for post in record.positions)
    yield from (one.school for one in record.schooling)
    yield from (place.city or place.full for place in record.places)
    yield record.headline


def _telling(text: str) -> frozenset[str]:
    return frozenset(fold(text).split()) - _COMMON
