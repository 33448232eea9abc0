"""Text of a CSV -> what the reader makes of it, for tests."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from rekindle.importers.contacts_csv import CONTACTS_CSV
from rekindle.model import Item, Peek, Record, Source

SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "contacts-csv"
OWN = sorted(SAMPLES.glob("*.csv"))


def source(
    content: str | bytes, *, name: str = "x.csv", region: str = "SE", columns: Sequence[tuple[str, str]] = ()
) -> Source:
    raw = content.encode() if isinstance(content, str) else content
    return Source(name=name, size=len(raw), open=lambda: BytesIO(raw), region=region, columns=tuple(columns))


def read(
    content: str | bytes, *, name: str = "x.csv", region: str = "SE", columns: Sequence[tuple[str, str]] = ()
) -> list[Item]:
    return list(CONTACTS_CSV.read(source(content, name=name, region=region, columns=columns)))


def one(content: str | bytes, *, region: str = "SE", columns: Sequence[tuple[str, str]] = ()) -> Record:
    (record,) = read(content, region=region, columns=columns)
    assert isinstance(record, Record)
    return record


def records(items: list[Item]) -> list[Record]:
    return [item for item in items if isinstance(item, Record)]


def look(content: str | bytes) -> bool:
    raw = content.encode() if isinstance(content, str) else content
    return CONTACTS_CSV.recognises(Peek(name="x", size=len(raw), head=raw))
