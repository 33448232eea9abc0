"""Bad data as a value, and data left out on purpose. Neither stops a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class About(StrEnum):
    """Which account a refused item belongs to."""

    RECORD = "record"
    INTERACTION = "interaction"
    FILE = "file"  # a whole file or member: no item could be told apart in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One item that was refused: where it was and why, in words the user can act on."""

    where: str
    reason: str
    about: About = About.RECORD
    raw: str = ""  # the first bytes of what was refused, as text, for the user's eyes only


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """Something seen and left out on purpose: where, why, and how many of it."""

    where: str
    reason: str
    count: int = 1
