"""Zips that are none, or damaged anywhere: problems, never tracebacks."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.outside.archives import find
from rekindle.outside.limits import Unreadable
from tests.outside.test_archives import written
from tests.outside.zipcraft import Member, zip64, zipped


def attempt(path: Path) -> bool:
    """Everything that can be done with a path; only problems may come of it. True when something came of it."""
    found = find(path)
    for file in found.files:
        with suppress(Unreadable):
            file.digest()
    return bool(found.files or found.problems or found.ignored)


@given(junk=st.binary(max_size=300))
def test_junk_after_pk_becomes_problems(junk: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert attempt(written(tmp_path_factory.getbasetemp() / "junk.zip", b"PK\3\4" + junk))


WHOLE = zipped(Member(), Member(name=b"b/c.vcf", method=0), comment=b"c")
WHOLE64 = zip64(Member(), Member(name=b"b/c.vcf", method=0))


@given(whole=st.sampled_from([WHOLE, WHOLE64]), at=st.floats(0, 0.999), patch=st.binary(min_size=1, max_size=8))
def test_any_bytes_changed_become_problems(
    whole: bytes, at: float, patch: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = int(at * len(whole))
    raw = whole[:place] + patch + whole[place + len(patch) :]
    assert attempt(written(tmp_path_factory.getbasetemp() / "patched.zip", raw))
