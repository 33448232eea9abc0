"""The folder of a book -> the secret address of its calendar feed, when there is one.

Whoever knows the address reads the calendar without being let in, as a calendar program must. So it is 192 random bits
in a file for its owner only, it is made when asked for and not before, and a new one ends the old one at once.
"""

from __future__ import annotations

import hmac
import json
import secrets
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from rekindle.outside.putting import put

if TYPE_CHECKING:
    from rekindle.book import Book


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The secret part of the address, and how the calendar is told."""

    secret: str
    discreet: bool = False  # without names
    alarm: str = "9:00"


def place_of(book: Book) -> Path:
    """The file that holds it: one a book, whichever folder or server that lies in."""
    hosted = book.place if book.size is None else ""
    number = sha256(json.dumps([hosted, book.name]).encode()).hexdigest()[:12]
    return book.home / f"feed-{number}.secret"


def feed_of(place: Path) -> Feed | None:
    """What the file holds; None where there is none that can be read."""
    try:
        held = json.loads(place.read_text(encoding="utf-8"))
        return Feed(secret=str(held["secret"]), discreet=bool(held["discreet"]), alarm=str(held["alarm"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def renew(place: Path) -> Feed:
    """A new address; the old one, if there was one, opens nothing any more. How it is told stays."""
    made = replace(feed_of(place) or Feed(secret=""), secret=secrets.token_urlsafe(24))
    _keep(place, made)
    return made


def tell(place: Path, *, discreet: bool, alarm: str) -> None:
    """From now on the same address tells it so; without an address there is nothing to change."""
    if found := feed_of(place):
        _keep(place, replace(found, discreet=discreet, alarm=alarm))


def switch_off(place: Path) -> None:
    """The address opens nothing any more."""
    with suppress(FileNotFoundError):
        place.unlink()


def opened(place: Path, shown: str) -> Feed | None:
    """The feed, if that is its secret; compared in a time that tells nothing of where they differ."""
    found = feed_of(place)
    right = hmac.compare_digest(_sum(found.secret if found else ""), _sum(shown))
    return found if right and found and found.secret else None


def _sum(text: str) -> bytes:
    return sha256(text.encode(errors="replace")).digest()


def _keep(place: Path, feed: Feed) -> None:
    put(place, json.dumps(asdict(feed)))
