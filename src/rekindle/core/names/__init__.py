"""Names as sources show them -> the one to show, its last name, and the key it is sorted by."""

from __future__ import annotations

from rekindle.core.names.best import best_name, parted_name
from rekindle.core.names.lands import home_of, land_of
from rekindle.core.names.order import key
from rekindle.core.names.parts import parts
from rekindle.model.record import Name

__all__ = ["best_name", "family_of", "first_of", "home_of", "land_of", "parted_name", "sort_name"]


def sort_name(name: Name, land: str = "", home: str = "") -> str:
    """The key by which a name is sorted; "" where there is no name. What is shown never follows from it.

    Args:
        name: as a source shows it.
        land: the country of its bearer, two letters; "" where it is not known.
        home: that of the owner of the book, whose alphabet and customs the order follows.
    """
    if name.phonetic and not name.shown.isascii():
        name = Name(full=name.phonetic)
    return key(parts(name, land, home), land, home)


def first_of(name: str) -> str:
    """The first name: "Dr. Kristina Almström" -> "Kristina"; the only one where there is but one."""
    found = parts(Name(full=name))
    return (found.given or found.shown or name).partition(" ")[0]


def family_of(name: Name | str, land: str = "", home: str = "") -> str:
    """What to show as somebody's last name: "van der Berg", "García Márquez"; the whole name where there is but one."""
    return parts(Name(full=name) if isinstance(name, str) else name, land, home).shown
