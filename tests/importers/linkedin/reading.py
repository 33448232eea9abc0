"""What the LinkedIn tests share: text or a file -> the items read from it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TypeVar

from rekindle.importers.linkedin import LINKEDIN
from rekindle.model import Interaction, Item, Record, Source

SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "linkedin"
Noun = TypeVar("Noun")


def source(raw: bytes, name: str = "member.csv", region: str = "") -> Source:
    return Source(name=name, size=len(raw), open=lambda: io.BytesIO(raw), region=region)


def read(text: str | bytes, name: str = "member.csv", region: str = "") -> list[Item]:
    """The items of a member that the importer must recognise."""
    file = source(text.encode() if isinstance(text, str) else text, name, region)
    assert LINKEDIN.recognises(file.peek())
    return list(LINKEDIN.read(file))


def only(kind: type[Noun], items: list[Item]) -> list[Noun]:
    return [item for item in items if isinstance(item, kind)]


def keys(items: list[Item]) -> set[tuple[str, str]]:
    return {(item.source, item.key) for item in items if isinstance(item, Record | Interaction)}
