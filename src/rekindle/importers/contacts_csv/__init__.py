"""Contacts in CSV -> records: Google, Outlook, Thunderbird, Roundcube and any other by its header or a mapping."""

from rekindle.importers.contacts_csv.reading import CONTACTS_CSV
from rekindle.importers.contacts_csv.words import FIELDS

__all__ = ["CONTACTS_CSV", "FIELDS"]
