"""New mails of a mailbox -> their items put aside, as the importer of mail files reads them, in processes apart.

A header block that stops its reader is told and left out; the others of its batch still count.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO

from rekindle.importers.mail.files import MailFilesImporter
from rekindle.importers.mail.labels import Label, is_sent_folder, labels
from rekindle.model import About, Ignored, Item, Problem, Source, UserError
from rekindle.model.parcel import Packer, Parcel, unpack
from rekindle.model.wire import Account, Batch, Folder, Letterhead
from rekindle.outside.limits import Tally
from rekindle.outside.reader import ReaderStopped, parcels_apart
from rekindle.services.bundles import Bundle
from rekindle.services.known import Seen
from rekindle.services.reading import Reading
from rekindle.store.files import Place
from rekindle.store.shelf import Open
from rekindle.store.stage import Stage

MAILBOX = MailFilesImporter(name="mailbox")
"""Reads a mail from a mailbox as it reads one from a file: so a later import of the same mail adds nothing."""

_STAGE = 1
_SENT = "Sent"  # in English for the importer, whatever the server calls it


@dataclass(frozen=True, slots=True)
class Heads:
    """A job for a reading process: the headers of some mails -> their items."""

    label: str
    heads: tuple[Letterhead, ...]

    def __call__(self, tally: Tally) -> Iterator[Item]:
        """All items; `where` is the folder and the number of the mail in it."""
        for head in self.heads:
            tally.add(len(head.raw))
            name = f"{self.label}/mail {head.uid}"
            source = Source(name=name, size=len(head.raw), open=partial(BytesIO, head.raw))
            for item in MAILBOX.read(source):
                yield replace(item, where=self.label) if isinstance(item, Ignored) else item


class Intake:
    """Takes batch after batch; in the end, a reading to settle."""

    def __init__(self, at: Open, account: Account) -> None:
        self._stage = Stage(at.engine)
        self._account = account
        bundle = Bundle(path=account.name, importer=MAILBOX, files=())
        self._reading = Reading(bundle, Seen(digest="", files=()), _STAGE)
        self._batches: list[Batch] = []  # without their mails
        self._jobs = 0
        self.read = 0

    def take(self, batch: Batch, label: str) -> None:
        """Put the items of a batch aside."""
        self._batches.append(replace(batch, heads=()))
        self.read += len(batch.heads)
        if batch.heads:
            self._put(label, batch.heads)

    def _put(self, label: str, heads: tuple[Letterhead, ...]) -> None:
        """Each reading process is a job of its own; where one mail stops it, the others are read apart from that."""
        try:
            parcels = list(parcels_apart(Heads(label, heads)))
        except ReaderStopped as stopped:
            if len(heads) > 1:
                self._put(label, heads[: len(heads) // 2])
                self._put(label, heads[len(heads) // 2 :])
                return
            where = f"{label}/mail {heads[0].uid}"
            parcels = [_told(Problem(where=where, reason=stopped.error, about=About.INTERACTION))]
        self._jobs += 1
        for parcel in parcels:
            self._stage.add_parcel(_STAGE, self._jobs, self._reading.take(self._jobs, parcel))

    def end(self) -> Reading:
        """What was read of the mailbox, and up to which mail of each folder."""
        one = self._reading
        one.finish()
        for owner in one.owners:
            self._stage.add(_STAGE, owner)
        self._stage.close()
        parts = [f"{batch.folder} {batch.validity} {batch.first}:{batch.last}" for batch in self._batches]
        digest = hashlib.sha256("\n".join([self._account.place, *parts]).encode()).hexdigest()[:32]
        last = {batch.folder: batch for batch in self._batches}
        places = (
            Place(path=self._account.place, member=batch.folder, size=batch.last, stamp=batch.validity)
            for batch in last.values()
        )
        one.seen = Seen(digest=digest, files=tuple((place, digest) for place in places))
        return one


def _told(problem: Problem) -> Parcel:
    packer = Packer()
    packer.add(problem)
    return unpack(packer.take(), 0)


def to_read(account: Account, found: tuple[Folder, ...]) -> list[tuple[str, str]]:
    """(folder, label) of what is to be read: as the user says, else the inbox and what was sent."""
    sent = _marked(found, "sent", Label.SENT)
    names = account.folders or ("INBOX", *([sent] if sent else []))
    return [(name, _SENT if name == sent or is_sent_folder(name) else name) for name in dict.fromkeys(names)]


def drafts_folder(account: Account, found: tuple[Folder, ...]) -> str:
    """Where drafts go.

    Raises:
        UserError: neither the user nor the server says it.
    """
    if name := account.drafts or _marked(found, "drafts", Label.DRAFT):
        return name
    raise UserError(
        "The mailbox shows no folder for drafts.",
        unchanged="No draft was saved; your text is kept here.",
        next_step="Name one: rekindle mailbox --drafts FOLDER",
    )


def _marked(found: tuple[Folder, ...], mark: str, label: Label) -> str:
    """The folder that the server marks so, else one whose name says it; "" for none."""
    named = (one.name for one in found if label in labels(one.name.encode()))
    return next((one.name for one in found if mark in one.marks), "") or next(named, "")
