"""Sources and the look at their beginning."""

from __future__ import annotations

from io import BytesIO

import pytest

from rekindle.model import Peek, Source
from rekindle.model.source import PEEK


def test_a_peek_is_the_beginning_decoded() -> None:
    raw = "Zoë\n".encode("utf-16") + b"a\0" * PEEK
    peek = Source(name="x", size=len(raw), open=lambda: BytesIO(raw)).peek()
    assert (peek.name, peek.size, len(peek.head)) == ("x", len(raw), PEEK)
    assert peek.text.startswith("Zoë\naaa")
    assert "head" not in repr(peek)


@pytest.mark.parametrize(
    ("head", "is_headed"),
    [
        (b"Received: a\n by b\nFrom: c\r\nTo: d\n\nText", True),
        (b"From x@example.org Mon May  6 10:00:00 2024\nTo: a\nFrom: b\nDate: c\n", True),
        (b"Notes:\nFirst Name,Last Name\n", False),
        (b"Name,Mail\nAnna: Lind,a@example.org\nBo: Ek,b@example.org\n", False),
        (b"BEGIN:VCARD\nVERSION:3.0\nFN:Anna\n", False),
        (b"To: a\nFrom: b\n", False),
        (b"", False),
    ],
)
def test_header_lines_are_known_from_rows(head: bytes, is_headed: bool) -> None:  # noqa: FBT001 - a case
    assert Peek(name="x", size=len(head), head=head).is_headed is is_headed
