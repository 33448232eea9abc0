"""Sources and the look at their beginning."""

from __future__ import annotations

from io import BytesIO

from rekindle.model import Source
from rekindle.model.source import PEEK


def test_a_peek_is_the_beginning_decoded() -> None:
    raw = "Zoë\n".encode("utf-16") + b"a\0" * PEEK
    peek = Source(name="x", size=len(raw), open=lambda: BytesIO(raw)).peek()
    assert (peek.name, peek.size, len(peek.head)) == ("x", len(raw), PEEK)
    assert peek.text.startswith("Zoë\naaa")
    assert "head" not in repr(peek)
