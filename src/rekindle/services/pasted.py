"""Text that holds vCards or a jCard -> the records and refusals that the importer of cards reads in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from io import BytesIO

from rekindle.importers.vcard import VCARD
from rekindle.model import Item, Peek, Source
from rekindle.model.source import PEEK

NAME = "card"


def holds_cards(text: str) -> bool:
    """True when the first thing in a text begins a card."""
    head = text[:PEEK].encode("utf-8", "replace")
    return VCARD.recognises(Peek(name=NAME, size=len(head), head=head))


def cards(text: str, region: str) -> Iterator[Item]:
    """What the importer of cards reads in a text."""
    raw = text.encode("utf-8", "replace")
    yield from VCARD.read(Source(name=NAME, size=len(raw), open=partial(BytesIO, raw), region=region))
