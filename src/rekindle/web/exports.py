"""How to get each export that can be read: where to ask for it, how long that takes, what to bring. As of 2026."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

Words = str | Promise


class Export(NamedTuple):
    """One place that people have their past in: the mark of its address, its name, what reads it, and the steps."""

    key: str
    title: Words
    importers: tuple[str, ...]
    takes: Words
    gives: Words
    steps: tuple[Words, ...]
    note: Words = ""


EXPORTS = (
    Export(
        key="linkedin",
        title="LinkedIn",
        importers=("linkedin",),
        takes=later("ten minutes for a part, up to three days for all of it"),
        gives=later("connections, messages, invitations, recommendations, your own notes"),
        steps=(
            later("On the web: your picture, Settings & Privacy, Data privacy, Get a copy of your data."),
            later("Choose the larger archive. The quick one leaves messages out, and they tell who was close."),
            later("LinkedIn sends a mail, first for a part, then for the rest. Fetch each zip while its link holds."),
            later("Bring the zip as it comes. If it comes in parts, bring them all: nothing doubles."),
        ),
        note=later("LinkedIn gives away few mail addresses. Your phone and address book fill them in."),
    ),
    Export(
        key="phone",
        title=later("The contacts on your phone"),
        importers=("vcard",),
        takes=later("a minute"),
        gives=later("names, numbers, addresses, birthdays"),
        steps=(
            later("iPhone and iPad: Contacts, Lists, hold a finger on a list, Export."),
            later("Android: Contacts, Fix & manage (or the menu), Export to file."),
            later(
                "Mac: Contacts, choose all, File, Export, Export vCard. Or on iCloud's website: Contacts, Export vCard."
            ),
            later("Send the file to this computer and bring it. It ends in .vcf."),
        ),
    ),
    Export(
        key="google",
        title=later("Google contacts"),
        importers=("vcard", "contacts-csv"),
        takes=later("a minute"),
        gives=later("names, numbers, addresses, labels"),
        steps=(later("On contacts.google.com: Export, then vCard (for iOS Contacts)."), later("Bring the .vcf.")),
        note=later("Google's CSV can be read as well, but it leaves some people out."),
    ),
    Export(
        key="outlook",
        title=later("Outlook contacts"),
        importers=("contacts-csv", "vcard"),
        takes=later("a minute"),
        gives=later("names, employers, numbers, addresses"),
        steps=(
            later("On the web: People, Manage contacts, Export contacts."),
            later("On the desktop: File, Open & Export, Import/Export, Export to a file, Comma Separated Values."),
            later("Bring the .csv as it is; do not tidy it in a spreadsheet."),
        ),
    ),
    Export(
        key="address-book",
        title=later("Thunderbird and any other address book"),
        importers=("vcard", "contacts-csv"),
        takes=later("a minute"),
        gives=later("whatever it holds"),
        steps=(
            later("Thunderbird: Address Book, Tools, Export, as vCard or CSV."),
            later("Anything else that writes vCards, or CSV with a row of headers."),
            later("Where the headers say nothing, name the columns: More ways to read it, under the drop field."),
        ),
    ),
    Export(
        key="gmail",
        title=later("Gmail, by Google Takeout"),
        importers=("mbox", "calendar", "vcard"),
        takes=later("some hours, a day for a large mailbox"),
        gives=later("who wrote to whom, and when; only headers are read unless you ask for texts"),
        steps=(
            later("On takeout.google.com: Deselect all, then tick Mail, Calendar and Contacts."),
            later("Next step, .zip. Google sends a mail when it is ready."),
            later("Bring the zips as they come, all parts."),
        ),
    ),
    Export(
        key="mail",
        title=later("Mail of other programs"),
        importers=("mbox", "mail-files"),
        takes=later("a minute"),
        gives=later("who wrote to whom, and when"),
        steps=(
            later("Thunderbird: Help, Troubleshooting Information, Profile Folder; bring its folder Mail or ImapMail."),
            later("Apple Mail: choose the mailboxes, Mailbox, Export Mailbox. The folders it makes end in .mbox."),
            later("Outlook on a Mac: drag a folder to the desktop, it becomes an .mbox."),
            later("Outlook on Windows: drag messages out as .eml, or add the account to Thunderbird."),
            later("A server of your own: bring the maildir folder with its subfolders, not zipped."),
        ),
        note=later(".msg and .pst can't be read."),
    ),
    Export(
        key="calendar",
        title=later("Calendars"),
        importers=("calendar",),
        takes=later("a minute"),
        gives=later("whom you truly met"),
        steps=(
            later("Google: calendar settings on the web, Import & export, Export: a zip with one .ics a calendar."),
            later("Mac: Calendar, choose one, File, Export."),
            later("Outlook on the desktop: File, Save Calendar, More Options, Whole calendar with Full details."),
            later("Bring it again now and then: meetings count up to the day you bring them."),
        ),
    ),
)

KINDS: dict[str, Words] = {
    "linkedin": later("LinkedIn export"),
    "vcard": later("phone contacts"),
    "contacts-csv": later("contacts, as a table"),
    "mbox": later("mail"),
    "mail-files": later("mail, a file each"),
    "calendar": later("calendar"),
    "mailbox": later("mailbox on a server"),
}
"""What each importer reads, as it stands beside the name of a file."""


def kind(importer: str) -> str:
    """How an importer reads, "" for none: "mbox" -> "mail"."""
    return str(KINDS.get(importer, importer)) if importer else _("not read")


def still_worth(importers: set[str]) -> list[Export]:
    """The exports of which nothing is here yet, those that tell most first."""
    order = ("linkedin", "phone", "gmail", "calendar")
    missing = {one.key: one for one in EXPORTS if not importers & set(one.importers)}
    return [missing[key] for key in order if key in missing]
