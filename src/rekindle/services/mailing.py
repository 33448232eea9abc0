"""A mailbox the user set up -> new mails as interactions, and drafts put among the others. Off until then.

A look reads headers alone and changes nothing in the mailbox. What it finds is brought in as an import is: one
transaction, one log entry that `undo` takes back, and how far each folder was read is kept with that entry, so that
after an undo the next look finds it again. A line that breaks loses nothing: what came whole is in, the rest is new
next time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from rekindle.core.composing import composed, mail_address, mail_id
from rekindle.importers.mail.postmarks import HEAD_MOST
from rekindle.model import HandleKind, UserError
from rekindle.model.codec import encode
from rekindle.model.draft import Draft, DraftState, Medium
from rekindle.model.wire import Account, Checked, Folder, Mark, Saved
from rekindle.outside.mailbox import Dropped, check, opened
from rekindle.services.deciding import barred
from rekindle.services.fetching import Intake, drafts_folder, to_read
from rekindle.services.finding import called
from rekindle.services.importing import settle_one, work_out
from rekindle.services.noting import holder, keep_one, the
from rekindle.services.owner import owner_of
from rekindle.services.ranking import people_of
from rekindle.services.reading import Watch
from rekindle.services.secrets import Secrets
from rekindle.services.ways_out import MAILBOX, account_of
from rekindle.store import facts, files, kept, log, views
from rekindle.store.shelf import Open, set_setting
from rekindle.util.mail import normal

FIRST = timedelta(days=90)  # how far back the first look goes: older mail comes with an export
SET_UP = "rekindle mailbox --set-up USER@HOST"


def set_up(at: Open, account: Account, password: str, secrets: Secrets) -> tuple[str, tuple[Folder, ...]]:
    """Keep a mailbox after one login has shown that it works: where the password lies, and the folders.

    Raises:
        UserError: it cannot be reached, or does not accept the password. Nothing was kept.
    """
    try:
        with opened(account, password) as mailbox:
            found = mailbox.folders()
    except Dropped as dropped:
        raise _broken(dropped) from None
    where = secrets.put(_name(account), password)
    before = account_of(at)
    if before and _name(before) != _name(account):
        secrets.drop(_name(before))
    with at.engine.transaction():
        set_setting(at, MAILBOX, encode(account))
    return where, found


def change(at: Open, changed: Callable[[Account], Account]) -> Account:
    """Keep other folders for the mailbox that was set up."""
    account = changed(_account(at))
    check(account, "")
    with at.engine.transaction():
        set_setting(at, MAILBOX, encode(account))
    return account


def forget(at: Open, secrets: Secrets) -> Account:
    """Forget the mailbox and its password. Mails that came from it stay."""
    account = _account(at)
    secrets.drop(_name(account))
    with at.engine.transaction():
        set_setting(at, MAILBOX, "")
    return account


def check_mail(at: Open, secrets: Secrets, *, now: str, today: date, watch: Watch) -> Checked:
    """Bring in the headers of mails that are new in the mailbox.

    Raises:
        UserError: there is no mailbox, or it cannot be read. Nothing was added.
    """
    account = _account(at)
    password = secrets.get(_name(account), see=SET_UP)
    intake, marks = Intake(at, account), _marks(at, account)
    dropped = False
    try:
        with opened(account, password, head_most=HEAD_MOST) as mailbox:
            for folder, label in to_read(account, mailbox.folders()):
                for batch in mailbox.letterheads(folder, marks.get(folder), today - FIRST):
                    intake.take(batch, label)
                    watch(f"Reading headers in {folder}: {batch.done:,} of {batch.total:,}", 0, 0)
    except Dropped:
        dropped = True
    if not intake.read:
        return Checked(account=account.name, dropped=dropped)
    return replace(_bring_in(at, account, intake, now=now, today=today), dropped=dropped)


def _marks(at: Open, account: Account) -> dict[str, Mark]:
    """Folder -> how far it was read by looks that stand."""
    return {
        folder: Mark(folder=folder, validity=validity, uid=uid, on=day)
        for folder, uid, validity, day in files.upto(at, account.place)
    }


def _bring_in(at: Open, account: Account, intake: Intake, *, now: str, today: date) -> Checked:
    one = intake.end()
    with at.engine.transaction():
        importer = one.bundle.importer
        if facts.known_archive(at.engine, at.book, one.seen.digest, importer.name, importer.version):
            return Checked(account=account.name)  # another Rekindle looked at the same moment
        before = owner_of(at)
        archive = settle_one(at, one, now=now, today=today)
        came = archive.interactions
        told = f"{came.created:,} new mail{'' if came.created == 1 else 's'} from {account.name}"
        entry = log.add_entry(at, now, "mailbox", told, archives=(archive.number,))
        work_out(at, one.changed, [archive.number], entry, before)
        replied = views.wrote_in(at, archive.number)
    return Checked(
        account=account.name,
        read=intake.read,
        new=came.created,
        left_out=intake.read - came.read + came.refused,
        replied=tuple(replied),
        entry=entry,
    )


def save_draft(at: Open, number: int, secrets: Secrets, *, now: str, to: str = "") -> Saved:
    """Put a mail draft into the mailbox, to the address given or the best one known; the user sends it from there.

    Raises:
        UserError: it is no mail or not ready, nobody knows an address, or the server does not take it. A line that
            broke is told as what it is: nobody knows whether the draft arrived.
    """
    account = _account(at)
    draft = the(at, Draft, number, called="draft", see="rekindle drafts")
    _check_ready(at, draft)
    sender, reader = _sender(at, account), _reader(at, draft, to)
    ident = mail_id(draft, sender[1], reader[1], str(at.book))
    mail = _mail(draft, sender, reader, ident, now)
    password = secrets.get(_name(account), see=SET_UP)
    folder, before = _append(
        account, password, ident, mail, lost=lambda: _keep_id(at, draft, ident, reader[0], now=now)
    )
    entry = _keep_id(at, draft, ident, reader[0], now=now)
    return Saved(
        draft=number, person=holder(at, draft), to=reader[1], folder=folder, mail_id=ident, before=before, entry=entry
    )


def _check_ready(at: Open, draft: Draft) -> None:
    person = holder(at, draft)
    if person and barred(at, person):
        raise UserError(
            f"{called(at, person)} is not to be written to.",
            unchanged="Nothing was saved.",
            next_step=f"If that has changed: rekindle why {person} says since when.",
        )
    if draft.medium is not Medium.MAIL:
        raise UserError(
            f"Draft {draft.number} is no mail.",
            unchanged="Nothing was saved.",
            next_step=f"Open it where it belongs: rekindle send {draft.number}",
        )
    if draft.state is not DraftState.READY:
        raise UserError(
            f"Draft {draft.number} isn't marked as ready.",
            unchanged="Nothing was saved.",
            next_step=f"Mark it: rekindle ready {draft.number}",
        )


def _sender(at: Open, account: Account) -> tuple[str, str]:
    """Name and address of the user: that of the mailbox, where it is one."""
    owner = owner_of(at)
    own = (one.value for one in owner.handles if one.kind is HandleKind.MAIL)
    address = normal(account.user) or next(own, "")
    if not address:
        raise UserError(
            "It isn't known which address you write from.",
            unchanged="Nothing was saved.",
            next_step='Say it: rekindle me "YOUR NAME, you@example.org"',
        )
    return (owner.name.shown if owner.name else ""), address


def _reader(at: Open, draft: Draft, to: str) -> tuple[str, str]:
    """Name and address of who it is for: one person, one address."""
    person = holder(at, draft)
    found = people_of(at, [person]) if person else []
    address = normal(to) or (mail_address(found[0].members) if found and not to else "")
    if not address:
        raise UserError(
            "There is no mail address for them here.",
            unchanged="Nothing was saved.",
            next_step=f"See what there is: rekindle show {person or draft.record}",
        )
    return (found[0].name if found else ""), address


def _mail(draft: Draft, sender: tuple[str, str], to: tuple[str, str], ident: str, now: str) -> bytes:
    try:
        return composed(draft, sender=sender, to=to, ident=ident, at=datetime.fromisoformat(now))
    except ValueError:
        raise UserError(
            f"Draft {draft.number} can't be made into a mail: its subject or an address holds what no header may.",
            unchanged="Nothing was saved.",
            next_step=f"Mend it: rekindle edit {draft.number}",
        ) from None


def _append(
    account: Account, password: str, ident: str, mail: bytes, *, lost: Callable[[], object]
) -> tuple[str, bool]:
    """The folder that the draft is in now, and whether it was before; `lost` is called when nobody knows."""
    begun = False
    try:
        with opened(account, password) as mailbox:
            folder = drafts_folder(account, mailbox.folders())
            if mailbox.holds(folder, ident):
                return folder, True
            begun = True
            mailbox.save(folder, mail)
            return folder, False
    except Dropped as dropped:
        if not begun:
            raise _broken(dropped, "No draft was saved; your text is kept here.") from None
    lost()
    raise UserError(
        "The line dropped.",
        unchanged="The draft may or may not be in your mailbox.",
        next_step="Look there before you save again; your text is kept here.",
    )


def _keep_id(at: Open, draft: Draft, ident: str, name: str, *, now: str) -> int:
    """Keep the id of the mail with the draft, once: the mail that is sent from it may bring it back. The log entry.

    A draft that was changed while the line was busy stays as the user has it now.
    """
    if draft.mail_id == ident or kept.kept_one(at, Draft, draft.number) != draft:
        return 0
    told = f"Put a draft to {name} into your mailbox"
    return keep_one(at, replace(draft, mail_id=ident), "save", told, now=now).entry


def _broken(dropped: Dropped, unchanged: str = "Nothing was changed.") -> UserError:
    return UserError(f"The line to the mail server dropped ({dropped}).", unchanged=unchanged, next_step="Try again.")


def _account(at: Open) -> Account:
    if found := account_of(at):
        return found
    raise UserError(
        "No mailbox is set up, so none is looked at.",
        unchanged="Nothing was read or sent.",
        next_step=f"Set one up, if you want that: {SET_UP}",
    )


def _name(account: Account) -> str:
    """What its password is kept under."""
    return f"mailbox {account.user} {account.host}:{account.port}"
