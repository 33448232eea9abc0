"""Every format Rekindle reads, in one tuple. Tests pass their own."""

from __future__ import annotations

from rekindle.importers.base import Importer
from rekindle.importers.calendar import CALENDAR
from rekindle.importers.contacts_csv import CONTACTS_CSV
from rekindle.importers.linkedin import LINKEDIN
from rekindle.importers.mail import MAIL_FILES, MBOX
from rekindle.importers.vcard import VCARD

IMPORTERS: tuple[Importer, ...] = (LINKEDIN, VCARD, CONTACTS_CSV, MBOX, MAIL_FILES, CALENDAR)
