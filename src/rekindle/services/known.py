"""Bundles -> what the book holds of them: all, the beginning, or nothing yet.

A file that lies where it lay, as large and as old as then, is not opened again; one that changed is hashed. Of a
mailbox that grew only what came after is read, when its beginning is the very same and an item begins where it grew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rekindle.model import Archive, Counts, Owner
from rekindle.model.codec import decode
from rekindle.outside.archives import File
from rekindle.outside.limits import Unreadable
from rekindle.outside.reader import ReaderStopped, parcels_apart
from rekindle.outside.sums import Sums
from rekindle.services.bundles import Bundle, Terms
from rekindle.services.jobs import Stretch
from rekindle.store import facts, files
from rekindle.store.files import Beginning, Place
from rekindle.store.shelf import Open

_PATH_MOST = 1_000  # characters of a path that is kept: a database indexes no more
_TRIED = 3  # beginnings of one file that are compared
_BREAK = 4  # bytes: a blank line that was written together with what came after it


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A bundle hashed: what stands for it, what is kept of its files, and the beginning that the book holds."""

    digest: str
    files: tuple[tuple[Place, str], ...]
    beginning: Beginning | None = None


def look(at: Open, bundles: Sequence[Bundle], terms: Terms, *, reread: bool) -> list[Seen]:
    """Each bundle hashed, from the files' dates where they tell enough and `reread` does not forbid it."""
    places = [place for bundle in bundles for file in bundle.files if (place := _place(file))]
    known = {} if reread else files.known_digests(at.engine, at.book, places)
    return [_look(at, bundle, terms, known) for bundle in bundles]


def _look(at: Open, bundle: Bundle, terms: Terms, known: dict[Place, str]) -> Seen:
    several = [(_place(file), file.sums(), file) for file in bundle.files]
    digests = [known.get(place, "") if place else "" for place, _, _ in several]
    changed = not all(digests)
    digests = [digest or _digits(sums, file) for digest, (_, sums, file) in zip(digests, several, strict=True)]
    kept = tuple((place, digest) for digest, (place, _, _) in zip(digests, several, strict=True) if place)
    digest = bundle.digest(digests, terms)
    beginning = None
    if changed and kept and bundle.importer.splits and not before(at, bundle, digest):
        beginning = _beginning(at, bundle, terms, several[0][1])
    return Seen(digest=digest, files=kept, beginning=beginning)


def _place(file: File) -> Place | None:
    """Where a file lies; None when that cannot be written down."""
    path, member = str(file.path), "!/".join(file.member)
    try:
        fits = len(path.encode()) + len(member.encode()) <= _PATH_MOST
    except UnicodeEncodeError:  # a name in no known encoding
        return None
    return Place(path=path, member=member, size=file.size, stamp=file.stamp) if fits and "\0" not in member else None


def _digits(sums: Sums, file: File) -> str:
    """What stands for a file's content; what breaks off is another content than the whole file."""
    try:
        return sums.digits()
    except Unreadable as broken:
        return f"{file.size} {broken.reason}"


def _beginning(at: Open, bundle: Bundle, terms: Terms, sums: Sums) -> Beginning | None:
    """The longest beginning of a file that the book holds, read on the same terms; None where it must be read whole."""
    (file,) = bundle.files
    place = _place(file)
    found = files.beginnings(at.engine, at.book, place) if place and not file.inside else []
    for one in found[:_TRIED]:
        held = before(at, bundle, bundle.digest([one.digest], terms))
        try:
            if held and held[0] == one.archive and sums.digits(one.size) == one.digest:
                return replace(one, size=start) if (start := _next_item(bundle, terms, one.size)) else None
        except (Unreadable, ReaderStopped):
            return None
    return None


def _next_item(bundle: Bundle, terms: Terms, start: int) -> int:
    """Where an item begins at that byte or after a blank line there; 0 where none does: the last one may have grown."""
    (file,) = bundle.files
    opened = file.source().open_at
    assert opened is not None  # noqa: S101 - only a member of a zip has none
    with opened(start) as stream:
        gap = stream.read(_BREAK)
    start += len(gap) - len(gap.lstrip(b"\r\n"))
    job = Stretch(bundle.importer, ((file, (start, start + 1)),), terms)
    begins = any(one.rows or any(kind is not Owner for kind, _ in one.items) for one in parcels_apart(job))
    return start if begins else 0


def before(at: Open, bundle: Bundle, digest: str) -> tuple[int, str, str] | None:
    """(number, when it came in, accounts) of a bundle that is in the book already."""
    return facts.known_archive(at.engine, at.book, digest, bundle.importer.name, bundle.importer.version)


def unchanged(at: Open, bundle: Bundle, digest: str) -> Archive | None:
    """The accounts of a bundle that is in the book already: all of it is unchanged or refused again."""
    found = before(at, bundle, digest)
    if not found:
        return None
    _, since, accounts = found
    archive = decode(Archive, accounts)
    return replace(
        archive,
        path=bundle.path,
        place=bundle.place,
        items=_again(archive.items),
        interactions=_again(archive.interactions),
        known_since=date.fromisoformat(since[:10]),
    )


def _again(counts: Counts) -> Counts:
    return Counts(unchanged=counts.read - counts.refused, refused=counts.refused)
