"""The shortcut for plain cards gives what the exact way gives, whatever the card."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from rekindle.importers.vcard.lines import exact, properties

_HEADS = ("TEL;TYPE=CELL", "item1.NOTE", "NOTE;ENCODING=QUOTED-PRINTABLE", "X-A;X=quoted-printable", 'ADR;LABEL="a:b"')
_PIECES = (
    "\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "=",
    ":",
    ";",
    '"',
    "=20",
    "\\n",
    "a",
    "é",
    "\x0b",
    "QUOTED-PRINTABLE",
    "BEGIN",
)
_ROWS = st.builds(lambda head, value, end: f"{head}:{value}{end}", st.sampled_from(_HEADS), st.text(), st.just("\r\n"))
_CARDS = st.lists(st.sampled_from((*_HEADS, *_PIECES)) | _ROWS, max_size=25).map("".join)


@given(_CARDS)
@example("\nNOTE:one\n  two\r\n\t three\n")
@example("\nNOTE:one\n\n two")
@example("\nNOTE:one\n QUOTED-PRINTABLE=\nTEL:1")
@example("\nNOTE:one\r\r\nTEL:1")
@settings(max_examples=300)
def test_the_shortcut_reads_what_the_exact_way_reads(card: str) -> None:
    raw = card.encode("utf-8", "replace")
    assert properties(raw) == exact(raw.decode(), [])
