"""A world -> contacts.csv as Google Contacts has exported it since 2024."""

from __future__ import annotations

from pathlib import Path

from rekindle.worlds.ledger import Ledger
from rekindle.worlds.lines import Sheet
from rekindle.worlds.nouns import View, World

_HEADER = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City"
)


def google(world: World, path: Path, ledger: Ledger) -> int:
    """Writes the file; returns how many rows it has."""
    count = 0
    with path.open("wb") as stream:
        sheet = Sheet(stream, path.name)
        sheet.row(_HEADER.split(","))
        for view in world.views:
            if view.source == "google":
                count += 1
                ledger.saw(view.person, "row", sheet.row(_cells(view)), "google-csv")
        sheet.flush()
    return count


def _cells(view: View) -> list[str]:
    other = "Other Contacts" in view.labels
    born = (f" --{view.born:%m-%d}" if view.yearless else view.born.isoformat()) if view.born else ""
    labels = ["* Other Contacts"] if other else [*view.labels, "* myContacts"]
    named = [view.given, view.middle, view.family]
    if other and view.mails and view.person % 2:
        named = [view.mails[0][1], "", ""]  # somebody mailed once: the address is all the name there is
    note = f"{view.note}\n(from the old phone)" if view.note else ""
    return [
        *named, "", "", "", view.prefix, view.suffix, view.nickname, "", view.company, view.title, "", born, note, "",
        " ::: ".join(labels), *_pairs(view.mails), *_pairs(view.phones),
        *(("Home", f"{view.street}\n{view.city}", view.street, view.city) if view.city else ("",) * 4),
    ]  # fmt: skip


def _pairs(found: tuple[tuple[str, str], ...]) -> list[str]:
    """Two (label, value) pairs; values of one label share a cell, the first label is the primary one."""
    joined: dict[str, list[str]] = {}
    for label, value in found:
        joined.setdefault(label.title() or "Other", []).append(value)
    cells: list[str] = []
    for number, (label, values) in enumerate(joined.items()):
        cells += [label if number else f"* {label}", " ::: ".join(values)]
    return [*cells, "", "", "", ""][:4]
