"""Made-up cards -> how many our reader and vobject read in a second of CPU, in one run, and the ratio.

Ours does more: names, handles with normal numbers and addresses, dates, keys, the survey of groups. vobject stops at
the parsed properties. Run: `python benchmarks/vcard.py [cards]`.
"""

from __future__ import annotations

import base64
import io
import logging
import random
import sys
import time
from collections.abc import Callable, Iterable

import vobject

from benchmarks.measure import Figure, tell
from rekindle.importers.vcard import VCARD
from rekindle.model import Record, Source
from rekindle.util import mail, phone, profile

CARDS = 3_000
PHOTO = 50_000
_GIVEN = ("Anna", "Björn", "Chidi", "Dragana", "Émile", "Farah", "Goran", "Hana", "Iris", "Jonas")
_FAMILY = ("Lindqvist", "Okafor", "Müller", "Navarro", "O'Brien", "Petrović", "Quist", "Rasmussen", "Sato", "Tanaka")


def card(number: int, chance: random.Random, photo: bytes = b"") -> bytes:
    """One card as an address book in the cloud writes it, with an UID or, as phones do, without."""
    given, family = chance.choice(_GIVEN), f"{chance.choice(_FAMILY)}{number}"
    mail = f"{given}.{number}".encode("ascii", "ignore").decode().lower()
    rows = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        *([f"UID:{chance.getrandbits(128):032x}"] if number % 2 else []),
        f"N:{family};{given};;;",
        f"FN:{given} {family}",
        f"ORG:Firm {number % 400};Sales",
        "TITLE:Account manager",
        f"EMAIL;TYPE=INTERNET;TYPE=HOME:{mail}@example.org",
        f"EMAIL;TYPE=INTERNET;TYPE=WORK:{mail}@firm{number % 400}.example",
        f"TEL;TYPE=CELL:+46 70 {chance.randrange(100, 1000)} {chance.randrange(10, 100)} {chance.randrange(10, 100)}",
        f"TEL;TYPE=WORK:08-{chance.randrange(100, 1000)} {chance.randrange(10, 100)} {chance.randrange(10, 100)}",
        f"item1.ADR;TYPE=HOME:;;{number} Long Street\\, floor 2;Uppsala;;753 2{number % 10};Sweden",
        "item1.X-ABADR:se",
        f"item2.URL:http\\://people.example/{number}",
        "item2.X-ABLabel:_$!<HomePage>!$_",
        f"BDAY:19{chance.randrange(50, 99)}-0{chance.randrange(1, 10)}-1{chance.randrange(10)}",
        "NOTE:Met at the fair in spring\\; likes sailing\\, dogs and\\nlong walks. She wrote",
        "  that she would move in autumn.",
        "CATEGORIES:myContacts,Sailing",
        f"REV:2025-0{chance.randrange(1, 10)}-11T10:20:30Z",
    ]
    body = "\r\n".join(rows).encode() + b"\r\n"
    return body + photo + b"END:VCARD\r\n"


def picture(chance: random.Random) -> bytes:
    """A folded photo of PHOTO bytes."""
    text = b"PHOTO;ENCODING=b;TYPE=JPEG:" + base64.b64encode(chance.randbytes(PHOTO))
    return b"\r\n ".join([text[:75], *(text[at : at + 74] for at in range(75, len(text), 74))]) + b"\r\n"


def address_book(cards: int, *, photos: bool) -> bytes:
    """A file of cards."""
    chance = random.Random(20261121)  # noqa: S311 - made-up cards need no secrecy
    photo = picture(chance) if photos else b""
    return b"".join(card(number, chance, photo) for number in range(cards))


def ours(raw: bytes, region: str = "") -> int:
    """Records read."""
    file = Source(name="cards.vcf", size=len(raw), open=lambda: io.BytesIO(raw), region=region)
    return sum(isinstance(item, Record) for item in VCARD.read(file))


def theirs(raw: bytes) -> int:
    """Components read, each property of it parsed."""
    components: Iterable[object] = vobject.readComponents(raw.decode())
    return sum(1 for _ in components)


def rate(read: Callable[[bytes], int], raw: bytes, cards: int, turns: int = 1) -> float:
    """Cards in a second of CPU, the best of some turns."""
    best = float("inf")
    for _ in range(turns):
        for cache in (mail.normal, phone.normal, profile.normal):
            cache.cache_clear()  # each turn sees its numbers and addresses for the first time
        start = time.process_time()
        assert read(raw) == cards
        best = min(best, time.process_time() - start)
    return cards / best


def main(cards: int = CARDS) -> None:
    """Print the figures."""
    logging.disable(logging.CRITICAL)
    for title, photos, some in (("plain", False, cards), (f"{PHOTO // 1000} kB photos", True, max(1, cards // 10))):
        raw = address_book(cards, photos=photos)
        peer_raw = raw if some == cards else address_book(some, photos=photos)
        peer = rate(theirs, peer_raw, some)
        mine = rate(ours, raw, cards, turns=3)
        settled = rate(lambda text: ours(text, "SE"), raw, cards, turns=3)
        print(
            f"{cards:,} cards, {title}: ours {mine:,.0f} cards per CPU second ({settled:,.0f} with a home region), "
            f"vobject {peer:,.0f}, ratio {mine / peer:.1f} ({settled / peer:.1f})"
        )
        what, on = f"vCards, {title}, times less CPU", f"{cards:,} cards"
        tell(Figure(bench="vcard", what=what, yardstick="vobject", seen=mine / peer, goal=10, least=True, on=on))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
