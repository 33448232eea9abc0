"""Imports, files and an import under way -> what the pages of Sources show of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rekindle.outside.dropped import SHOWN, was_dropped
from rekindle.web.environment import day, number
from rekindle.web.exports import kind
from rekindle.web.importing import Course, State

if TYPE_CHECKING:
    from rekindle.model import Archive
    from rekindle.model.archive import Account
    from rekindle.services.arriving import Arrival
    from rekindle.services.importing import Imported

FEW = 10  # problems shown on the page of all files; a file's own page has the rest
_UNITS = ("bytes", "kB", "MB", "GB")
_MINUTE, _SOON = 60, 10
Thing = TypeVar("Thing")


class Some(NamedTuple, Generic[Thing]):
    """Some of many, how many there are, and the pages before and after (0: none)."""

    things: Sequence[Thing]
    all: int
    before: int
    after: int


class File(NamedTuple):
    """A file as it is shown: its account, what it brought, where from; `entry` 0: not in the book, or not alone."""

    archive: Archive
    entry: int
    name: str
    kind: str
    account: Account
    brought: str
    place: str
    notice: str


class Shown(NamedTuple):
    """An import as it is shown: when, and its files."""

    entry: int
    when: str
    time: str
    files: tuple[File, ...]


class Under(NamedTuple):
    """An import as its page tells of it: a heading, a sentence, and how far it is."""

    course: Course
    told: str
    far: str
    left: str
    names: str
    files: tuple[File, ...]


def some(things: Sequence[Thing], page: int, most: int) -> Some[Thing]:
    """One page of many things; pages count from 1."""
    return Some(
        things=things[(page - 1) * most : page * most],
        all=len(things),
        before=page - 1,
        after=page + 1 if len(things) > page * most else 0,
    )


def arrival(one: Arrival) -> Shown:
    """An import of the book."""
    when = datetime.fromisoformat(one.at).astimezone()
    files = tuple(file(each, one.entry) for each in one.archives)
    return Shown(entry=one.entry, when=day(when.date()), time=f"{when:%H:%M}", files=files)


def file(one: Archive, entry: int) -> File:
    """A file of an import; of `entry` 0 when it is not in the book."""
    place = one.place or ""
    return File(
        archive=one,
        entry=entry if one.number else 0,
        name=_name(one),
        kind=kind(one.importer),
        account=one.account,
        brought=_brought(one),
        place="" if was_dropped(place) or (place.endswith(one.path) and not one.importer) else place,
        notice=_notice(one),
    )


def _name(one: Archive) -> str:
    """What a file is called; loose files that are read as one have the name of no folder of the user's."""
    if not one.importer:
        return _("Beside what could be read")
    return _("Files dropped here") if one.path == SHOWN and was_dropped(one.place) else one.path


def _brought(one: Archive) -> str:
    """What of it is new: entries about people, and history."""
    parts = []
    if one.items.created:
        text = ngettext("%(num)s entry about people", "%(num)s entries about people", one.items.created)
        parts.append(text % {"num": number(one.items.created)})
    if one.interactions.created:
        text = ngettext("%(num)s message or meeting", "%(num)s messages and meetings", one.interactions.created)
        parts.append(text % {"num": number(one.interactions.created)})
    return _("New: %s.") % _(" and ").join(parts) if parts else ""


def _notice(one: Archive) -> str:
    if one.known_since:
        return _("This file came in on %s. Nothing was added.") % day(one.known_since)
    if one.begun_on:
        told = {"size": size(one.begun), "day": day(one.begun_on)}
        return _("The first %(size)s came in on %(day)s. Only what came after was read.") % told
    return ""


def size(count: float) -> str:
    """Bytes in words: 1.3 GB."""
    for unit in _UNITS[:-1]:
        if count < 999.5:
            return f"{count:.3g} {unit}"
        count /= 1000
    return f"{count:.3g} {_UNITS[-1]}"


def course(one: Course | None) -> Under | None:
    """The import under way, or the last one until it is put away."""
    if one is None:
        return None
    archives = one.result.archives if one.result else ()
    return Under(
        course=one,
        told=_TOLD[one.state](one),
        far=_("%(done)s of %(total)s") % {"done": size(one.done), "total": size(one.total)} if one.total else "",
        left=_time_left(one.left) if one.state is State.READING else "",
        names=_names(one),
        files=tuple(file(each, 0) for each in archives),
    )


def _names(one: Course) -> str:
    names = [path.name for path in one.order.paths]
    if len(names) > 2:
        return _("%(name)s and %(num)s more") % {"name": names[0], "num": len(names) - 1}
    return _(" and ").join(names)


def _time_left(seconds: float | None) -> str:
    if seconds is None:
        return ""
    if seconds >= _MINUTE:
        minutes = round(seconds / _MINUTE)
        return ngettext("about %(num)s minute", "about %(num)s minutes", minutes) % {"num": minutes}
    return _("about %s s") % (round(seconds / _SOON) * _SOON or _SOON // 2)


def _reading(one: Course) -> str:
    return f"{one.words or _('Looking at what there is')}."


def _done(one: Course) -> str:
    """How long it took, and what it brought: "Done in 9 seconds: 1,480 new people, 12,388 messages."."""
    assert one.result is not None  # noqa: S101 - it is done
    parts = [*_parts(one.result)]
    took = max(1, round(one.seconds))
    time = ngettext("Done in %(num)s second", "Done in %(num)s seconds", took) % {"num": took}
    return f"{time}: {', '.join(parts)}." if parts else _("%s: nothing in it was new.") % time


def _parts(result: Imported) -> list[str]:
    accounts = [one.account for one in result.archives]
    messages = sum(one.interactions.created for one in result.archives)
    look = sum(one.to_look_at for one in accounts)
    parts = []
    if result.new_people:
        people = max(result.new_people, 0)
        parts.append(ngettext("%(num)s new person", "%(num)s new people", people) % {"num": number(people)})
    if messages:
        parts.append(ngettext("%(num)s message", "%(num)s messages", messages) % {"num": number(messages)})
    if look:
        parts.append(ngettext("%(num)s to look at", "%(num)s to look at", look) % {"num": number(look)})
    return parts


def _looked(one: Course) -> str:
    assert one.result is not None  # noqa: S101 - it is done
    parts = _parts(one.result)
    told = _("It would bring %s.") % ", ".join(parts) if parts else _("Nothing in it is new.")
    return f"{told} {_('Nothing was changed.')}"


def _refused(one: Course) -> str:
    """What happened and what was not changed; what to do next, unless that is a command: the page has a link for it."""
    told = one.error.told if one.error else ()
    return " ".join(part for part in told if part and "rekindle " not in part)


_TOLD: dict[State, Callable[[Course], str]] = {
    State.READING: _reading,
    State.STOPPING: lambda _one: _("Stopping. Nothing of it is kept."),
    State.DONE: _done,
    State.LOOKED: _looked,
    State.STOPPED: lambda _one: _("Stopped. Nothing was added; your book is as it was."),
    State.REFUSED: _refused,
    State.BROKEN: lambda _one: _(
        "Something broke in Rekindle, not in your file. The import was taken back and your book is as it was."
    ),
}
