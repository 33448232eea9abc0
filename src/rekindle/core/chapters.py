"""The owner's posts, schools and clubs -> chapters of a life; a chapter and somebody's records -> were they there?

One employer in several posts or several exports is one chapter with the whole span. Unknown years count, and are said
to be unknown: a row of LinkedIn's connections names an employer without a day, so that the days of the exports that
show it, the day of connecting, and the exports that show another employer are all there is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rekindle.core.schools import SAME_WORD, activities, school_key
from rekindle.core.spans import OPEN, Span, span, years
from rekindle.model.prompt import Chapter, Presence
from rekindle.model.record import Owner, Position, Record, Schooling
from rekindle.model.when import When, WhenKind
from rekindle.util.company import normal
from rekindle.util.text import fold

_SHORT = 5  # a word of so many letters may be written as single ones: "I.B.M."
_COMMON = frozenset(SAME_WORD.values())

# --- the owner's ------------------------------------------------------------------------------------------------------


class _Stay(NamedTuple):
    """One post, or one time at a school."""

    key: str
    name: str
    title: str
    item: Position | Schooling


def chapters(owner: Owner) -> tuple[Chapter, ...]:
    """The posts, schools and clubs of a life, the newest first; those without years last."""
    found: dict[str, list[_Stay]] = {}
    for stay in _stays(owner):
        found.setdefault(stay.key, []).append(stay)
    return tuple(sorted(map(_chapter, found.values()), key=_age, reverse=True))


def _stays(owner: Owner) -> Iterator[_Stay]:
    for post in owner.positions:
        if key := normal(post.company):
            yield _Stay(f"post:{key}", post.company, post.title, post)
    for schooling in owner.schooling:
        if key := school_key(schooling.school):
            yield _Stay(f"school:{key}", schooling.school, schooling.degree, schooling)
        for club, name in activities(schooling).items():
            yield _Stay(f"club:{club}", name, "", schooling)


def _chapter(stays: Sequence[_Stay]) -> Chapter:
    """All of one key as one: named as the newest of them, from the first day to the last."""
    newest = max(stays, key=_newest)
    starts = [_text(stay.item.since) for stay in stays if _text(stay.item.since)]
    going = any(_text(stay.item.since) and not _text(stay.item.until) for stay in stays)
    ends = [_text(stay.item.until) for stay in stays if _text(stay.item.until)]
    return Chapter(
        kind=newest.key.partition(":")[0],
        name=newest.name,
        title=newest.title,
        since=min(starts, default=""),
        until="" if going else max(ends, key=_last, default=""),
        key=newest.key,
    )


def _newest(stay: _Stay) -> tuple[str, str, str, str]:
    first, last = span(stay.item) or ("", "")
    return last, first, stay.name, stay.title


def _age(chapter: Chapter) -> tuple[str, str, str]:
    first, last = months(chapter) or ("", "")
    return last, first, chapter.key


def _text(when: When | None) -> str:
    """A partial ISO date; "" for none, or a day of no year."""
    return when.text[:10] if when and when.kind is not WhenKind.MONTH_DAY else ""


def _last(text: str) -> str:
    return text[:7] if len(text) > 4 else f"{text}-12"


def months(chapter: Chapter) -> Span | None:
    """The months of a chapter; None where no year is known."""
    if not chapter.since and not chapter.until:
        return None
    since = chapter.since or chapter.until
    return since[:7] if len(since) > 4 else f"{since}-01", _last(chapter.until) if chapter.until else OPEN


# --- others -----------------------------------------------------------------------------------------------------------

History = Sequence[tuple[str, Record]]
"""What archives said of one record, the oldest first: (archive's day, ISO, "" where it has none; content)."""


@dataclass(slots=True)
class _Held:
    """All that the records of one person say of one place."""

    spans: list[Span] = field(default_factory=list)
    days: list[str] = field(default_factory=list)  # on which an export showed them there, without years
    met: list[str] = field(default_factory=list)  # connected, while they name it
    after: str = ""  # they came later than this day, ...
    before: str = ""  # ... or had left by this one
    gone: bool = False
    linked: bool = False


def presences(several: Iterable[Chapter], histories: Iterable[History]) -> dict[str, Presence]:
    """Key of a chapter -> how the person of these records was there then; without those where they were not."""
    wanted = {chapter.key: chapter for chapter in several}
    held: dict[str, _Held] = {}
    for history in histories:
        _look(history, wanted, held)
    found = {key: _presence(wanted[key], one) for key, one in held.items()}
    return {key: presence for key, presence in found.items() if presence}


def _look(history: History, wanted: Collection[str], held: dict[str, _Held]) -> None:
    """Add what one record says, and what it said before."""
    shown: dict[str, list[int]] = {}
    for place, (_, record) in enumerate(history):
        for key, item in _places(record, wanted):
            shown.setdefault(key, []).append(place)
            one = held.setdefault(key, _Held())
            if dated := span(item) if item else None:
                one.spans.append(dated)
            elif history[place][0] and record.source.startswith("linkedin"):
                one.days.append(history[place][0])
    for key, times in shown.items():
        _bound(history, times, held[key])


def _bound(history: History, times: Sequence[int], one: _Held) -> None:
    """What exports that do not show the place tell of when it began and ended; and the day of connecting."""
    one.gone |= times[-1] < len(history) - 1
    record = history[times[-1]][1]
    if record.source.startswith("linkedin"):
        one.after = max(one.after, *(history[place][0] for place in range(times[0])), "")
        left = [day for day, _ in history[times[-1] + 1 :] if day]
        one.before = min([*left[:1], *([one.before] if one.before else [])], default="")
        met = [occasion.when.text for occasion in record.occasions if occasion.kind == "connected"]
        one.met += met
        one.linked |= bool(met)


def _places(record: Record, wanted: Collection[str]) -> Iterator[tuple[str, Position | Schooling | None]]:
    """The wanted places that a record names; a school employs people too, and a tag may be a club's name."""
    for post in record.positions:
        for key in (f"post:{normal(post.company)}", f"school:{school_key(post.company)}", f"club:{fold(post.company)}"):
            if key in wanted:
                yield key, post
    for schooling in record.schooling:
        for key in (f"school:{school_key(schooling.school)}", *(f"club:{club}" for club in activities(schooling))):
            if key in wanted:
                yield key, schooling
    for tag in record.tags:
        if (key := f"club:{fold(tag)}") in wanted:
            yield key, None


def names_any(record: Record, wanted: Collection[str]) -> bool:
    """True when a record names one of these places, whenever that was."""
    return any(True for _ in _places(record, wanted))


def _presence(chapter: Chapter, one: _Held) -> Presence | None:
    stay = months(chapter)
    unknown = Presence(sure=False, why="years not known", gone=one.gone, linked=one.linked)
    if stay is None:
        return unknown
    both = [(max(first, stay[0]), min(last, stay[1])) for first, last in one.spans]
    if both := [shared for shared in both if shared[0] <= shared[1]]:
        shared = min(first for first, _ in both), max(last for _, last in both)
        return _sure(shared, years(shared), one, gone=all(last != OPEN for _, last in one.spans))
    for told, days in (("there in", one.days), ("connected in", one.met)):
        if day := next((day[:7] for day in days if stay[0] <= day[:7] <= stay[1]), ""):
            return _sure((day, day), f"{told} {day[:4]}", one, gone=one.gone)
    elsewhere = one.spans or one.after[:7] >= stay[1] or "" < one.before[:7] <= stay[0]
    return None if elsewhere else unknown


def _sure(shared: Span, why: str, one: _Held, *, gone: bool) -> Presence:
    since, until = shared[0], "" if shared[1] == OPEN else shared[1]
    return Presence(sure=True, since=since, until=until, why=why, gone=gone, linked=one.linked)


def said(year: str) -> Presence:
    """How somebody was there whom the user named for a chapter, or for one year of it."""
    return Presence(
        sure=True, since=f"{year}-01" if year else "", until=f"{year}-12" if year else "", why="you said so"
    )


def spellings(chapter: Chapter) -> tuple[tuple[str, ...], ...]:
    """The ways in which a chapter's name may stand in the folded text of whoever was there too: words that all must.

    What every other school is called too is left out, unless it is all there is; "ibm" may be written "I.B.M.".
    """
    words = chapter.key.partition(":")[2].split()
    telling = [word for word in words if word not in _COMMON] if chapter.kind == "school" else words
    if not telling:
        same = (other for other, stands in SAME_WORD.items() if stands == words[0])
        return tuple((word,) for word in dict.fromkeys((words[0], *same)))
    apart = [place for place, word in enumerate(telling) if len(word) <= _SHORT and word.isalpha()]
    return (tuple(telling), *((*telling[:place], " ".join(telling[place]), *telling[place + 1 :]) for place in apart))
