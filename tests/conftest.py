"""What every test shares: no network, the third-party samples when they are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "samples"

settings.register_profile("default", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("default")


@pytest.fixture(scope="session")
def shared_samples() -> Path:
    """The folder of third-party sample files; tests over it are skipped only when it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the third-party samples are not beside this checkout")
    return SHARED
