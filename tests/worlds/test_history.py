"""Mail and calendars of a world, read with the standard library, against the truth of every mail and meeting."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rekindle.worlds.check import compare, mine
from rekindle.worlds.diary import read
from rekindle.worlds.files import write
from tests.worlds.reading import mails, meetings

TODAY = date(2026, 11, 21)
MIDNIGHT = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_what_was_written_reads_as_what_happened(tmp_path: Path, seed: int) -> None:
    written = write(tmp_path, size="S", seed=seed, today=TODAY)
    me = mine(written.truth)
    boxes = [path for path in written.exports if path.suffix == ".mbox"]
    calendars = [path for path in written.exports if path.suffix == ".ics"]
    seen = [one for path in boxes for one in mails(path, me)]
    met = [one for path in calendars for one in meetings(path, me, MIDNIGHT)]
    result = compare(read(written.history), [*seen, *met])
    assert result.missing == ()
    assert result.extra == ()
    assert result.wrong == ()
    assert result.right > 1_700
