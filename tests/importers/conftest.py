"""Golden files: what an importer makes of a sample, beside the sample."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from rekindle.model import Item
from rekindle.model.codec import to_plain

Golden = Callable[[Path, Iterable[Item]], None]


@pytest.fixture
def golden() -> Golden:
    """Compares items with `<name>.expected.json` beside the sample; REKINDLE_GOLDEN=1 writes that file instead."""

    def compare(sample: Path, items: Iterable[Item]) -> None:
        found = [{"noun": type(item).__name__, **to_plain(item, origin=True)} for item in items]
        text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
        expected = sample.with_suffix(".expected.json")
        if os.environ.get("REKINDLE_GOLDEN") == "1":
            expected.write_text(text, encoding="utf-8")
        assert found == json.loads(expected.read_text(encoding="utf-8"))

    return compare
