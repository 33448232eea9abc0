"""Records of one person -> what is shown of them, what changed about them, and what search reads.

Default for a shown field: the newest value from the most trusted source; all others stay beside it
(linking.md section 2).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from rekindle.core.names import best_name, land_of, parted_name, sort_name
from rekindle.model.archive import Change
from rekindle.model.handle import HandleKind
from rekindle.model.person import Member, Person
from rekindle.model.record import OWN, Place, Position, Record, Trust
from rekindle.util import company
from rekindle.util.text import fold, squeeze

_CLOSE = 90.0
"""Folded texts this alike (0 to 100) differ in spelling only ..."""
_SHORT = 6
"""... unless one is so short that a letter is a word: VP and SVP."""
_TITLE_WORDS = {
    "sr": "senior", "snr": "senior", "jr": "junior", "mgr": "manager", "dir": "director", "eng": "engineer",
    "vp": "vice president", "svp": "senior vice president", "asst": "assistant", "assoc": "associate",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of one field, with the source, the place in it and the archive's date (ISO) that gave it."""

    field: str  # "name", "employer", "title", "city", "address", "school", "mail", "phone", "headline" ...
    text: str
    source: str
    where: str
    as_of: str = ""
    label: str = ""  # the source's own: "work", "mobile"
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What is shown of a person. `best` has one value a field, `beside` all the others; together nothing is lost."""

    name: str
    what: str  # "Head of planning, Corran Energy"
    employer: str
    title: str
    city: str
    best: tuple[Value, ...]
    beside: tuple[Value, ...]


def person_of(members: Sequence[Member], home: str = "") -> Person:
    """The person these records are; at least one. Their order does not matter.

    `home` is the country of the owner of the book, by whose alphabet and customs last names are sorted.
    """
    ordered = tuple(sorted(members, key=lambda member: member.number))
    named = best_name(ordered)
    key = sort_name(parted_name(named, ordered), land_of(ordered), home)
    return Person(id=ordered[0].number, name=named.shown, sort_name=key, members=ordered)


def shown(person: Person) -> Shown:
    """The best value of each field and all other values."""
    members = by_trust(person.members)
    values = list(dict.fromkeys(value for member in members for value in _values(member)))
    best: dict[str, Value] = {}
    for value in values:
        best.setdefault(value.field, value)
    post = post_of(members)
    return Shown(
        name=person.name,
        what=_what(post, members),
        employer=post.company,
        title=post.title,
        city=_text(best, "city"),
        best=tuple(best.values()),
        beside=tuple(value for value in values if value is not best[value.field]),
    )


def what_of(person: Person) -> str:
    """`shown(person).what` alone, without all the values: "Head of planning, Corran Energy"."""
    members = by_trust(person.members)
    return _what(post_of(members), members)


def by_trust(members: Sequence[Member]) -> list[Member]:
    """Records of one person, those first whose values are shown."""
    return sorted(members, key=_trust, reverse=True)


def post_of(members: Sequence[Member]) -> Position:
    """The post that the first record with one speaks of."""
    return next((found for member in members if (found := current(member.record))), Position())


def _what(post: Position, members: Sequence[Member]) -> str:
    what = ", ".join(part for part in (post.title, post.company) if part)
    return what or next((member.record.headline for member in members if member.record.headline), "")


def current(record: Record) -> Position | None:
    """The post a record speaks of as of now: still going on, else the last; the first named breaks a tie."""
    posts = [post for post in record.positions if post.company or post.title]
    return max(posts, key=lambda post: (post.until is None, _day(post)), default=None)


def changes(revisions: Sequence[tuple[str, Record]], number: int) -> tuple[Change, ...]:
    """What each newer revision (as-of date in ISO, record) of one record says differently, oldest first.

    Spelling, case and legal forms are no change, nor is a value that appears or goes; the last known bridges a gap.
    """
    if any(is_own(record) for _, record in revisions):
        return ()  # whoever mends a value changed no job
    found: list[Change] = []
    last: dict[str, tuple[str, str]] = {}
    for as_of, record in sorted(revisions, key=lambda revision: revision[0]):
        for field, read, same in _FIELDS:
            after = read(record)
            if not after:
                continue
            before, since = last.get(field, (after, ""))
            last[field] = after, as_of
            if not same(before, after):
                span = (_date(since), _date(as_of))
                found.append(
                    Change(record=number, field=field, before=before, after=after, since=span[0], until=span[1])
                )
    return tuple(found)


def lines_of(person: Person) -> tuple[tuple[str, str], ...]:
    """Everything of a person that a search may hit, each once, as (field, text) on one line; names first.

    The most trusted source comes first, so that the first city is the one that is shown.
    """
    members = sorted(person.members, key=_trust, reverse=True)
    told = [("name", person.name), *(line for member in members for line in _lines(member.record))]
    squeezed = dict.fromkeys((field, squeeze(text)) for field, text in told)
    return tuple(sorted((line for line in squeezed if line[1]), key=lambda line: line[0] != "name"))


def search_text(texts: Iterable[str]) -> str:
    """Texts as search reads them: folded, a line each."""
    return "\n".join(dict.fromkeys(folded for text in texts if (folded := fold(text))))


def _trust(member: Member) -> tuple[bool, bool, bool, str, str, str]:
    """Sorts what is trusted most last: before the user's own word the older archive, others' words, low trust.

    Source and key decide the rest: numbers would make it hang on the order of imports.
    """
    record = member.record
    itself = record.source.startswith("linkedin")
    return is_own(record), record.trust is Trust.NORMAL, itself, member.as_of, record.source, record.key


def is_own(record: Record) -> bool:
    """True for what the user said of somebody's values: no export knows better."""
    return record.key.startswith(OWN)


def _values(member: Member) -> Iterator[Value]:
    record = member.record
    for field, text, label in _fields(record):
        if text:
            yield Value(
                field=field,
                text=text,
                source=record.source,
                where=record.origin.where,
                as_of=member.as_of,
                label=label,
                number=member.number,
            )


def _fields(record: Record) -> Iterator[tuple[str, str, str]]:
    yield "name", record.name.shown, ""
    now = current(record)
    for post in sorted(record.positions, key=lambda post: post is not now):
        yield "employer", post.company, ""
        yield "title", post.title, ""
    for place in record.places:
        yield "city", place.city, place.label
        yield "address", _address(place), place.label
    for schooling in record.schooling:
        yield "school", schooling.school, ""
    for handle in record.handles:
        spelt = handle.raw and handle.raw.casefold() != handle.value  # in other capitals only, it is the same value
        yield handle.kind.value, handle.raw if spelt else handle.value, handle.label
    for occasion in record.occasions:
        yield occasion.kind, occasion.when.text, occasion.text
    for website in record.websites:
        yield "website", website.url, website.label
    yield "headline", record.headline, ""
    for note in record.notes:
        yield "note", squeeze(note.text), ""


def _address(place: Place) -> str:
    parts = (place.street, " ".join(part for part in (place.code, place.city) if part), place.region, place.country)
    return place.full or ", ".join(part for part in parts if part)


def _text(best: dict[str, Value], field: str) -> str:
    value = best.get(field)
    return value.text if value else ""


def _lines(record: Record) -> Iterator[tuple[str, str]]:
    name = record.name
    for text in (name.shown, name.given, name.family, name.nickname, name.maiden, name.phonetic):
        yield "name", text
    yield "headline", record.headline
    for post in record.positions:
        yield from (("employer", post.company), ("title", post.title), ("department", post.department))
    for schooling in record.schooling:
        yield from (("school", schooling.school), ("degree", schooling.degree))
    for place in record.places:
        yield from (("city", place.city), ("country", place.country))
    yield from ((handle.kind.value, handle.value) for handle in record.handles if handle.kind is not HandleKind.NAME)
    yield from (("tag", tag) for tag in record.tags)
    for note in record.notes:
        year = note.when.text[:4] if note.when and note.when.day else ""
        yield f"note of {year}" if year else "note", note.text


def _day(post: Position) -> str:
    when = post.until or post.since
    return when.text if when else ""


def _date(as_of: str) -> date | None:
    try:
        return date.fromisoformat(as_of[:10])
    except ValueError:
        return None


def _company(record: Record) -> str:
    return next((post.company for post in _posts(record)), "")


def _title(record: Record) -> str:
    return next((post.title for post in _posts(record)), "")


def _posts(record: Record) -> Iterable[Position]:
    post = current(record)
    return (post,) if post else ()


def _name(record: Record) -> str:
    return record.name.shown


def _place(record: Record) -> str:
    return next((place.city for place in record.places if place.city), "")


def _alike(a: str, b: str) -> bool:
    """True when two folded texts differ in spelling only."""
    return a == b or (min(len(a), len(b)) >= _SHORT and fuzz.ratio(a, b) >= _CLOSE)


def same_company(a: str, b: str) -> bool:
    """True when two employers differ in spelling or legal form only."""
    return company.same(a, b) or _alike(company.normal(a), company.normal(b))


def same_title(a: str, b: str) -> bool:
    """True when two titles differ in spelling or short forms only."""
    a, b = (" ".join(_TITLE_WORDS.get(word, word) for word in fold(text).split()) for text in (a, b))
    return _alike(a, b)


def _same_name(a: str, b: str) -> bool:
    """True also when one has just more of the name: "Anna Lind", "Anna M. Lind"."""
    ours, theirs = set(fold(a).split()), set(fold(b).split())
    return ours <= theirs or theirs <= ours or _alike(fold(a), fold(b))


def _same_place(a: str, b: str) -> bool:
    return _same_name(a, b)


_FIELDS: tuple[tuple[str, Callable[[Record], str], Callable[[str, str], bool]], ...] = (
    ("company", _company, same_company),
    ("title", _title, same_title),
    ("name", _name, _same_name),
    ("place", _place, _same_place),
)
