"""Archives -> facts -> people, in one transaction: the book is as before the import, or after it.

First everything is read (in a process apart) and put aside; then the book changes in one step. Every item read ends as
created, updated, unchanged or refused with its reason; the sums are checked before anything is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rekindle.importers.base import Importer
from rekindle.importers.contacts_csv import FIELDS
from rekindle.importers.registry import IMPORTERS
from rekindle.model import About, Archive, Counts, Ignored, Mine, Origin, Owner, UserError
from rekindle.model.codec import decode, encode
from rekindle.model.person import Person
from rekindle.model.provenance import source_name
from rekindle.outside.archives import Found, find
from rekindle.services.bundles import Bundle, Terms, bundles
from rekindle.services.corresponding import follow
from rekindle.services.known import look, unchanged
from rekindle.services.owner import mine, owner_of, told_owner
from rekindle.services.ranking import rank, rank_some
from rekindle.services.reading import Reading, Watch, merged, read_all
from rekindle.store import facts, files, history, log, search, views
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open, set_setting, setting
from rekindle.store.stage import Stage

LARGE = 2_000  # people: from here on ...
SMALL = 0.01  # ... an import of at most this share leaves the weights as they are
NOWHERE = Origin(where="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to import."""

    dry_run: bool = False
    me: str = ""
    region: str = ""
    forced: str = ""  # --as: an importer's name
    columns: tuple[tuple[str, str], ...] = ()  # --map
    bodies: bool = False  # --bodies: keep the text of mails, too
    reread: bool = False  # --reread: look into every file, whatever its date says
    readers: int = 0  # processes that read at once; 0: as suits the machine
    importers: Sequence[Importer] = IMPORTERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did, or would do."""

    archives: tuple[Archive, ...]
    people: int
    questions: int
    new_people: int = 0
    owner_known: bool = True
    unconfirmed: tuple[Mine, ...] = ()  # addresses that look like the owner's
    dry_run: bool = False

    @property
    def refused(self) -> int:
        """Items and files refused in all."""
        return sum(len(archive.problems) for archive in self.archives)


class _DryRun(Exception):
    """Raised inside the transaction of a dry run."""


def import_paths(  # noqa: PLR0913 - all that one verb needs
    at: Open, paths: Sequence[Path], *, now: str, today: date, options: Options, watch: Watch
) -> Imported:
    """Read every archive found at the paths into the book.

    Raises:
        UserError: nothing at a path can be read, or a path is not there.
    """
    _check_columns(options.columns)
    found = [find(path) for path in paths]
    region = options.region or setting(at, "region")
    known, strange = bundles([file for one in found for file in one.files], options.importers, forced=options.forced)
    _refuse_nothing(paths, found, known, strange)
    terms = Terms(region=region, columns=options.columns, bodies=options.bodies, today=today)
    readings, seen = _sort_out(at, known, terms, reread=options.reread)
    stage = Stage(at.engine)
    read_all(readings, stage, terms, watch, readers=options.readers)
    beside = _beside(found, strange, paths)
    try:
        with at.engine.transaction():
            done = _settle(
                at, readings, seen, beside, now=now, today=today, region=region, options=options, watch=watch
            )
            watch("Writing it down", 0, 0)  # the last moment at which whoever watches can take it back
            if options.dry_run:
                raise _DryRun  # noqa: TRY301 - the transaction ends by it
    except _DryRun:
        return replace(done, dry_run=True)
    return done


def _check_columns(columns: Sequence[tuple[str, str]]) -> None:
    """A column for a field that there is not is a slip of the fingers, not of the file."""
    for name, _ in columns:
        if name not in FIELDS:
            raise UserError(
                f"--map {name} is no field.", unchanged="Nothing was read.", next_step=f"Choose of {', '.join(FIELDS)}."
            )


def _refuse_nothing(
    paths: Sequence[Path], found: Sequence[Found], known: Sequence[Bundle], strange: Sequence[Ignored]
) -> None:
    if known:
        return
    problems = [problem for one in found for problem in one.problems]
    if problems:
        raise UserError(
            f"{problems[0].where}: {problems[0].reason}",
            unchanged="Nothing was added.",
            next_step="Mend that, or unzip it yourself and bring in the folder.",
        )
    if strange and strange[0].reason.startswith("could be"):
        raise UserError(
            f"{strange[0].where} {strange[0].reason}.",
            unchanged="Nothing was added.",
            next_step="The names are in: rekindle formats.",
        )
    named = ", ".join(path.name or str(path) for path in paths)
    raise UserError(
        f"{named}: of a kind Rekindle can't read, or nothing is in it.",
        unchanged="Nothing was added.",
        next_step="Bring the export as you got it, or see what can be read: rekindle formats.",
    )


def _sort_out(at: Open, known: Sequence[Bundle], terms: Terms, *, reread: bool) -> tuple[list[Reading], list[Archive]]:
    """Bundles to read, and archives that are in the book already or came twice in this command."""
    readings: list[Reading] = []
    seen: list[Archive] = []
    for bundle, hashed in zip(known, look(at, known, terms, reread=reread), strict=True):
        if before := unchanged(at, bundle, hashed.digest):
            seen.append(before)
        elif any(one.seen.digest == hashed.digest and one.bundle.importer is bundle.importer for one in readings):
            reason = "the same as another archive of this import"
            seen.append(bundle.account(ignored=[Ignored(where=bundle.path, reason=reason)]))
        else:
            readings.append(Reading(bundle, hashed, len(readings) + 1))
    return readings, seen


def _beside(found: Sequence[Found], strange: Sequence[Ignored], paths: Sequence[Path]) -> Archive | None:
    """What lay beside the archives and was not read, as an entry of its own."""
    problems = tuple(problem for one in found for problem in one.problems)
    ignored = (*(one for each in found for one in each.ignored), *strange)
    if not problems and not ignored:
        return None
    path = str(paths[0]) if len(paths) == 1 else ", ".join(str(path) for path in paths)
    return Archive(
        path=path, importer="", items=Counts(), interactions=Counts(), problems=problems, ignored=tuple(ignored)
    )


def _settle(  # noqa: PLR0913 - one step of one verb, all of it needed
    at: Open,
    readings: Sequence[Reading],
    seen: Sequence[Archive],
    beside: Archive | None,
    *,
    now: str,
    today: date,
    region: str,
    options: Options,
    watch: Watch,
) -> Imported:
    people_before, _ = rows_of_people.counts(at)
    owner = owner_of(at)
    fresh, left = _part(at, readings)
    done = []
    for one in fresh:
        watch(f"Adding {one.bundle.path.rpartition('/')[2]}", 0, 0)
        done.append(settle_one(at, one, now=now, today=today))
    watch("Looking for people who are one person", 0, 0)
    if options.region:
        set_setting(at, "region", options.region)
    if done or options.me:
        entry = log.add_entry(at, now, "import", _told(done, options), archives=tuple(one.number for one in done))
        _tell_owner(at, options, region, entry)
        changed = sorted({number for one in fresh for number in one.changed})
        work_out(at, changed, [one.number for one in done], entry, owner)
    people, questions = rows_of_people.counts(at)
    return Imported(
        archives=(*done, *left, *seen, *([beside] if beside else [])),
        people=people,
        questions=questions,
        new_people=people - people_before,
        owner_known=bool(owner_of(at).handles),
        unconfirmed=tuple(one for one in mine(at) if not one.confirmed),
    )


def _part(at: Open, readings: Sequence[Reading]) -> tuple[list[Reading], list[Archive]]:
    """What to add, and what not: what another import brought meanwhile, and what could not be read to its end.

    The latter is not remembered, so that it can be tried again.
    """
    fresh: list[Reading] = []
    left: list[Archive] = []
    for one in readings:
        if before := unchanged(at, one.bundle, one.seen.digest):
            left.append(before)
        elif one.stopped:
            left.append(one.bundle.account(problems=one.problems))
        else:
            _check_beginning(at, one)
            fresh.append(one)
    return fresh, left


def _check_beginning(at: Open, one: Reading) -> None:
    """Another process may have taken out meanwhile what the rest of a file was to be added to."""
    beginning = one.seen.beginning
    if beginning and not files.still_begins(at.engine, at.book, beginning):
        raise UserError(
            "Another Rekindle took out what this file was to be added to.",
            unchanged="Nothing was added.",
            next_step="Import it again.",
        )


def work_out(at: Open, changed: Sequence[int], archives: Sequence[int], entry: int, before: Owner) -> None:
    """Contact, who is who, and ties: of the few whom an import touches; of everybody when "me" is somebody else."""
    owner = owner_of(at)
    met = follow(at, archives if owner.handles == before.handles else None)
    changed = sorted({*changed, *met.changed})
    if owner != before or met.gone:
        from rekindle.services.resolving import resolve  # noqa: PLC0415 - as below

        rank(at, resolve(at, log=entry, freeze=True))
        return
    touched, people = _resolve_touched(at, changed, entry)
    rank_some(at, touched | views.persons_near(at, changed, archives), people)
    search.index_people(at)  # whoever else was written anew


def _resolve_touched(at: Open, changed: Sequence[int], entry: int) -> tuple[set[int], list[Person]]:
    """Work out anew who is who, of all or a few: the persons who may be others now, and whoever is at hand."""
    count = rows_of_people.counts(at)[0]
    if count < LARGE or len(changed) > SMALL * count:
        from rekindle.services.resolving import resolve_all  # noqa: PLC0415 - as below

        return resolve_all(at, changed, entry)
    if not changed:
        return set(), []
    from rekindle.services.resolving import resolve_changed  # noqa: PLC0415 - loads numpy: mails of the known need not

    return resolve_changed(at, changed), []


def settle_one(at: Open, one: Reading, *, now: str, today: date) -> Archive:
    """Move one bundle into the book; its accounts must add up."""
    made = one.bundle.made
    beginning = one.seen.beginning
    newest = max(one.newest, beginning.newest if beginning else "")
    sure = newest if newest <= today.isoformat() else ""
    as_of = sure or (made.date().isoformat() if made else today.isoformat())
    number = facts.add_archive(
        at.engine,
        {
            "book": at.book,
            "digest": one.seen.digest,
            "importer": one.bundle.importer.name,
            "version": one.bundle.importer.version,
            "path": one.bundle.path,
            "as_of": as_of,
            "made": made.isoformat() if made else "",
            "at": now,
        },
    )
    items = facts.settle_records(at.engine, at.book, one.stage, number)
    one.changed = facts.changed_records(at.engine)
    interactions = history.settle_interactions(at.engine, at.book, one.stage, number)
    search.index_interactions(at, number)
    facts.settle_owner(at.engine, at.book, one.stage, number)
    _settle_files(at, one, number, newest)
    _check(one, items, interactions)
    archive = one.bundle.account(
        replace(items, refused=one.refused.get(About.RECORD, 0)),
        replace(interactions, refused=one.refused.get(About.INTERACTION, 0)),
        problems=one.problems,
        ignored=one.ignored,
        number=number,
    )
    if beginning:
        archive = replace(archive, begun=beginning.size, begun_on=date.fromisoformat(beginning.at[:10]))
    facts.set_accounts(at.engine, at.book, number, encode(archive))
    return archive


def _settle_files(at: Open, one: Reading, number: int, newest: str) -> None:
    """Keep what was read, and of a file that grew what its beginning says of the owner."""
    beginning = one.seen.beginning
    files.add_files(at, number, one.seen.files, newest=newest, begins=beginning.archive if beginning else 0)
    if not beginning:
        return
    told = [decode(Owner, text, origin=NOWHERE) for text in files.owners_of(at.engine, at.book, beginning.archive)]
    files.set_owners(at, number, [encode(owner) for owner in merged([*told, *one.owners])])


def _check(one: Reading, items: Counts, interactions: Counts) -> None:
    """Nothing read may be lost on the way. A sum that is off is our bug and takes the import back."""
    if items.read != one.staged.get(About.RECORD, 0) or interactions.read != one.staged.get(About.INTERACTION, 0):
        raise AssertionError(f"{one.bundle.path}: read {one.staged}, kept {items} and {interactions}")


def _tell_owner(at: Open, options: Options, region: str, entry: int) -> None:
    if options.me:
        facts.tell_owner(at.engine, at.book, entry, encode(told_owner(options.me, region)))


def _told(archives: Sequence[Archive], options: Options) -> str:
    told = [f"{archive.path} ({source_name(archive.importer)})" for archive in archives]
    return ", ".join(told) or f"You are {options.me}"
