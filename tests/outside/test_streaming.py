"""A huge source costs no more memory than a small one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.outside.streaming import FILLER

MB = 10**6
MOST = 300 * MB

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="measures memory in /proc")


def read(size: int) -> tuple[int, int, int]:
    """(messages, most anonymous memory of the process that stores, of one that reads)."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.outside.streaming", str(size)],
        capture_output=True, text=True, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    messages, ours, theirs = map(int, done.stdout.split())
    return messages, ours, theirs


def test_memory_is_flat_in_the_size_of_what_is_read() -> None:
    few, many = read(16 * MB), read(64 * MB)
    assert many[0] > 3.9 * few[0] > 3.9 * 16 * MB / len(FILLER) * 0.9
    for small, large in zip(few[1:], many[1:], strict=True):
        assert large < MOST
        assert large - small < 16 * MB


@pytest.mark.skipif(not os.environ.get("REKINDLE_LONG"), reason="takes minutes")
def test_five_gigabytes_stay_under_300_megabytes() -> None:
    messages, ours, theirs = read(5_000 * MB)
    assert messages > 500_000
    assert ours + theirs * 2 < MOST
