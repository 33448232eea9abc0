"""`import`, `formats`: exports in, accounts out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rekindle import words
from rekindle.cli.progress import Line
from rekindle.cli.session import Session, ask, common_options
from rekindle.cli.table import clip, room
from rekindle.model import UserError

if TYPE_CHECKING:
    from rekindle.model import Archive, Counts
    from rekindle.services.importing import Imported

LISTED = 10  # problems shown of each archive; --verbose and --json show all


@click.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would happen; change nothing.")
@click.option("--me", metavar="WHO", default="", help='Who you are: "Sam Moran, sam@example.org".')
@click.option("--region", metavar="CC", default="", help="Home country of phone numbers: SE, GB, US ...")
@click.option("--as", "importer", metavar="IMPORTER", default="", help="Read as this format (see: rekindle formats).")
@click.option("--map", "columns", metavar="FIELD=HEADER", multiple=True, help="For a CSV nobody knows: mail=E-post ...")
@click.option("--bodies", is_flag=True, help="Keep the text of mails, too: for search, and for what you last wrote of.")
@click.option("--reread", is_flag=True, help="Look into every file, even where place, size and date are as before.")
@common_options
@click.pass_obj
def import_command(  # noqa: PLR0913 - the options of one command
    session: Session,
    paths: tuple[Path, ...],
    *,
    dry_run: bool,
    me: str,
    region: str,
    importer: str,
    columns: tuple[str, ...],
    bodies: bool,
    reread: bool,
) -> int:
    """Read exports: a file, a zip, or a folder of them.

    Nothing is extracted and nothing is added until all has been read. The same file twice adds nothing.
    """
    pairs = tuple(_pair(text) for text in columns)
    importer = importer or ("contacts-csv" if pairs else "")
    with Line() as watch:
        done = session.book.import_archives(
            *paths,
            dry_run=dry_run,
            me=me,
            region=_region(region),
            importer=importer,
            columns=pairs,
            bodies=bodies,
            reread=reread,
            watch=watch,
        )
    if session.as_json:
        session.show_json(_as_json(done))
    else:
        _show(session, done)
    if not dry_run and not session.as_json:
        _about_owner(session, done)
    return 1 if done.refused else 0


def _pair(text: str) -> tuple[str, str]:
    name, mark, header = text.partition("=")
    if not mark or not name or not header:
        raise UserError(f"--map {text} names no column.", next_step='Write it as --map mail="E-mail of contact".')
    return name.strip().lower(), header.strip()


def _region(text: str) -> str:
    if text and not (len(text) == 2 and text.isalpha() and text.isascii()):
        raise UserError(f"{text} is no country code.", next_step="Use two letters: SE, GB, US ...")
    return text.upper()


def _as_json(done: Imported) -> dict[str, object]:
    return {
        "archives": [
            {
                "path": archive.place or archive.path,
                "importer": archive.importer or None,
                "items": _counts(archive.items),
                "interactions": _counts(archive.interactions),
                "problems": [{"where": one.where, "reason": one.reason} for one in archive.problems],
                "ignored": [{"where": one.where, "reason": one.reason, "count": one.count} for one in archive.ignored],
            }
            for archive in done.archives
        ],
        "people": done.people,
        "questions": done.questions,
        "unconfirmed": [{"address": one.handle.value, "why": one.why} for one in done.unconfirmed],
        "dry_run": done.dry_run,
    }


def _counts(counts: Counts) -> dict[str, int]:
    return {
        "read": counts.read,
        "created": counts.created,
        "updated": counts.updated,
        "unchanged": counts.unchanged,
        "refused": counts.refused,
    }


def _show(session: Session, done: Imported) -> None:
    for archive in done.archives:
        _show_archive(session, archive)
    many = done.people != 1
    verb = "would be here" if done.dry_run else f"{'are' if many else 'is'} here now"
    session.say(f"{done.people:,} {'people' if many else 'person'} {verb} ({done.new_people:+,}).", bold=True)
    if done.questions:
        session.say(f"{done.questions:,} pairs may be one person; answer when you like: rekindle questions")
    if done.dry_run:
        session.say("Nothing was changed: this was a dry run.")
        return
    if waiting := len(session.book.waiting()):
        session.say(f"{waiting:,} {'replies wait' if waiting != 1 else 'reply waits'} for you: rekindle replies")
    session.say("Next: rekindle shortlist" if done.people else "What can be read: rekindle formats")


def _show_archive(session: Session, archive: Archive) -> None:
    session.say(clip(archive.path, room() - 16) + (f"  ({archive.importer})" if archive.importer else ""), bold=True)
    if archive.known_since:
        session.say(f"  This came in on {words.day(archive.known_since)}. Nothing was added.")
    elif archive.begun_on:
        told = (
            f"The first {_size(archive.begun)} came in on {words.day(archive.begun_on)}. Only what came after was read."
        )
        session.say(f"  {told}", hang="  ")
    if archive.importer:
        _show_counts(session, "entries", archive.items)
        _show_counts(session, "history", archive.interactions)
    shown = archive.problems if session.verbose else archive.problems[:LISTED]
    for problem in shown:
        session.say(f"  left out: {problem.where}: {problem.reason}", fg="yellow")
    if len(archive.problems) > len(shown):
        session.say(f"  and {len(archive.problems) - len(shown):,} more (--verbose lists them)", fg="yellow")
    _show_ignored(session, archive)


def _size(count: float) -> str:
    """Bytes in words: 1.3 GB."""
    for unit in ("bytes", "kB", "MB"):
        if count < 1_000:
            return f"{count:.3g} {unit}"
        count /= 1_000
    return f"{count:.3g} GB"


def _show_counts(session: Session, word: str, counts: Counts) -> None:
    if not counts.read:
        return
    parts = [f"{counts.created:,} new"]
    for name, number in (("updated", counts.updated), ("unchanged", counts.unchanged), ("refused", counts.refused)):
        parts += [f"{number:,} {name}"] if number else []
    session.say(f"  {word:8} {counts.read:>7,} read = {' + '.join(parts)}")


def _show_ignored(session: Session, archive: Archive) -> None:
    total = sum(one.count for one in archive.ignored)
    if session.verbose:
        for one in archive.ignored:
            session.say(f"  not read: {one.where}: {one.reason} ({one.count:,})", dim=True)
    elif total:
        session.say(f"  {total:,} left out on purpose (--verbose says what)", dim=True)


def _about_owner(session: Session, done: Imported) -> None:
    if not done.owner_known:
        _ask_owner(session)
    elif done.unconfirmed:
        for one in done.unconfirmed:
            session.say(f"Yours, it seems: {one.handle.value} ({one.why})", hang="  ")
        session.say("Right: rekindle me --yes. If one is not: rekindle me --not ADDRESS", hang="  ")


def _ask_owner(session: Session) -> None:
    """Ask who "me" is, once: without it, nobody can tell who wrote to whom."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        session.say('Who are you? These files do not tell. Say it once: rekindle me "Sam Moran, sam@example.org"')
        return
    session.say("Who are you? These files do not tell, and it says who wrote to whom.")
    told = ask("Your name, mail, phone (with commas; Enter to leave it for later)")
    if told and told.strip():
        session.book.tell_me(told)


FORMATS: tuple[tuple[str, str, str], ...] = (
    (
        "linkedin",
        "LinkedIn data export (zip or folder)",
        "LinkedIn: Settings, Data privacy, Get a copy of your data. Ask for all of it; bring the zip as it comes.",
    ),
    (
        "vcard",
        "phone and address book contacts (.vcf)",
        "iPhone: Contacts, Lists, Export. Android and Google: Contacts, Export, vCard. Outlook: save as vCard.",
    ),
    (
        "contacts-csv",
        "contacts as CSV (Google, Outlook, Thunderbird, others)",
        "Google's CSV leaves some people out; its vCard export is better. Any other CSV: name its columns with --map.",
    ),
    (
        "mbox",
        "mail, many to a file (Gmail's Takeout, Thunderbird, Apple Mail)",
        "Gmail: takeout.google.com, Mail; bring the zip as it comes. Thunderbird: the folder Mail of its profile.",
    ),
    (
        "mail-files",
        "mail, a file each (.eml, .emlx, maildir folders)",
        "Drag mails out of Outlook, Thunderbird or Apple Mail as .eml, or bring a maildir folder as it lies there.",
    ),
    (
        "calendar",
        "meetings in a calendar (.ics)",
        "Google: calendar settings, Export (or Takeout). Mac: Calendar, File, Export. Outlook: File, Save Calendar.",
    ),
)


@click.command()
@common_options
@click.pass_obj
def formats(session: Session) -> None:
    """What can be read, and how to get it."""
    if session.as_json:
        session.show_json([{"importer": name, "what": what, "how": how} for name, what, how in FORMATS])
        return
    for name, what, how in FORMATS:
        session.say(f"{name}: {what}", bold=True)
        session.say(f"  {how}", hang="")
    session.say()
    session.say("A zip or a folder of several exports is walked; files are known by what is in them.", hang="")
