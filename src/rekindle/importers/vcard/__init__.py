"""vCard 2.1, 3.0, 4.0 and jCard -> one record a card. Our own reader: tolerant, and nothing is lost.

Names of people, all handles, addresses, posts, dates, relations, notes and tags have their fields; every other property
goes to the extras as it was written, except VERSION, PROFILE and PRODID, which speak of the program. REV becomes
`origin.as_of`, so that a new stamp alone is no change. A picture is its type, size and address, never its bytes.

The key is the UID, else the fingerprint of what the card says (not its picture). Two different cards with one UID: the
newer keeps it as its key, the other gets the UID and its fingerprint, whatever their order. A broken or unclosed card
costs only itself. Groups and SOGo lists are tags on their members. Sources: RFC 2426, 6350, 6868, 7095, 9554,
the vCard 2.1 paper, and what the writers listed in formats.md section 3 really do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rekindle.importers.vcard import jcard
from rekindle.importers.vcard.blocks import Block, Shape, blocks, chunks, encoding
from rekindle.importers.vcard.cards import item
from rekindle.importers.vcard.groups import Survey, survey
from rekindle.importers.vcard.lines import properties
from rekindle.importers.vcard.properties import decoded
from rekindle.model import About, Ignored, Item, Origin, Peek, Problem, Source
from rekindle.util.decode import decode_head
from rekindle.util.maker import maker

_BEGIN = re.compile(r"[\ufeff\s]*BEGIN[ \t]*:[ \t]*(?:VCARD|VLIST)[ \t]*[\r\n]", re.IGNORECASE)
_RAW = 200  # characters of a refused card that are shown
_REASONS = {
    Shape.UNCLOSED: "the card has no END:VCARD; it was left out",
    Shape.TOO_LONG: "a card or a line in it is longer than 16 MiB; it was left out",
}


_origin = maker(Origin)


@dataclass(frozen=True, kw_only=True)
class VCardImporter:
    """vCards, many to a file, versions mixed."""

    name: str = "vcard"
    version: int = 1
    together: bool = False
    splits: bool = False
    dated: bool = False

    def recognises(self, file: Peek) -> bool:
        """True when the first thing in the file begins a card, in any encoding, or it is a jCard."""
        told = encoding(file.head)
        text = file.head.decode(told, "replace") if told.startswith("utf-16-") else decode_head(file.head)
        return _BEGIN.match(text) is not None or jcard.recognises(text)

    def read(self, file: Source) -> Iterator[Item]:
        """A record, ignored entry or problem a card, in file order; `where` is "phone.vcf#3" for the third card."""
        if jcard.recognises(file.peek().text):
            yield from jcard.read(file)
            return
        found = False
        seen = survey(file)
        for block in blocks(chunks(file)):
            found = True
            yield _item(file, block, seen)
        if not found:
            yield Problem(where=file.name, reason="there is no vCard in this file", about=About.FILE)


def _item(file: Source, block: Block, seen: Survey) -> Item:
    if block.shape is Shape.LIST:
        return Ignored(where=f"{file.name}#list{block.number}", reason="a list; its name is a tag on its members")
    where = f"{file.name}#{block.number}"
    if block.shape is Shape.STRAY:
        return _problem(f"{file.name} after #{block.number}", "text outside any card", block.raw)
    if block.shape is not Shape.CARD:
        return _problem(where, _REASONS[block.shape], block.raw)
    try:
        said = properties(block.raw)
    except ValueError as error:
        return _problem(where, f"{error}; the card was left out", block.raw)
    if block.raw.strip() and not any(head.name for head, _ in said.found):
        return _problem(where, "no property can be read in this card", block.raw)
    return item(said, _origin(where=where), seen, file.region)


def _problem(where: str, reason: str, raw: bytes) -> Problem:
    return Problem(where=where, reason=reason, raw=decoded(raw[: _RAW * 4].strip(), "")[0][:_RAW])


VCARD = VCardImporter()
