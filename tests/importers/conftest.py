"""The golden fixture: what an importer yields beside what it yielded when somebody last looked at it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from rekindle.model import Item
from rekindle.model.codec import to_plain

Golden = Callable[[Path, Iterable[Item]], None]


@pytest.fixture(scope="session")
def golden() -> Golden:
    """Compare items with a sample's .expected.json, or rewrite that file when REKINDLE_GOLDEN=1."""

    def compare(path: Path, items: Iterable[Item]) -> None:
        shown = [{"is": type(item).__name__, **to_plain(item, origin=True)} for item in items]
        text = json.dumps(shown, ensure_ascii=False, indent=1) + "\n"
        expected = path.with_name(path.name + ".expected.json")
        if os.environ.get("REKINDLE_GOLDEN") == "1":
            expected.write_text(text, encoding="utf-8")
        assert json.loads(text) == json.loads(expected.read_text(encoding="utf-8"))

    return compare
