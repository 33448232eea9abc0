"""A bare machine -> a virtual environment with what a task needs, from locked and hashed requirements.

    python3 scripts/prepare.py run|test|bench

Standard library only: this runs before anything is installed. Does nothing when it has been done for these very locks.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PIP = (VENV / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
LOCKS = {"run": ("run",), "test": ("run", "test"), "bench": ("run", "test", "bench")}
OLDEST = (3, 11)


def main(task: str) -> None:
    """Make ready for a task, or say in one sentence what is missing."""
    if sys.version_info < OLDEST:
        stop(f"Python {'.'.join(map(str, OLDEST))} or newer is needed; this is {sys.version.split()[0]}.")
    if not (VENV / "bin" / "python").exists():
        make_environment()
    install(task)
    build_front(task)
    if task != "run":
        ensure_postgres()
        ensure_dovecot()
        ensure_chromium()


def make_environment() -> None:
    """The virtual environment; on Debian its package may have to come first."""
    say("Making the virtual environment in .venv")
    if run(sys.executable, "-m", "venv", VENV):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not (apt(version) and run(sys.executable, "-m", "venv", VENV)):
        stop(f"Python cannot make virtual environments here. Install them first: apt-get install {version}")


def install(task: str) -> None:
    """The locked packages, then this project beside them."""
    locks = [ROOT / "requirements" / f"{name}.txt" for name in LOCKS[task]]
    mark = VENV / f".{task}-{digest([*locks, ROOT / 'pyproject.toml'])}"
    if mark.exists():
        return
    say(f"Installing what `make {task}` needs (hashes checked)")
    if not fetch(*locks):
        stop("The packages could not be fetched. Check the network, then run this again.")
    if not run(*PIP, "--no-deps", "--no-build-isolation", "--editable", ROOT):
        stop("This project could not be installed into .venv. Remove .venv and run this again.")
    mark.touch()


def fetch(*locks: Path) -> bool:
    """What lock files name, each package checked by its hash."""
    wanted = [word for lock in locks for word in ("-r", str(lock))]
    return run(*PIP, "--require-hashes", "--only-binary=:all:", *wanted)


def build_front(task: str) -> None:
    """What the web app's pages load, from npm packages of the lock file; the terminal does without."""
    node = ROOT / "requirements" / "node.txt"
    mark = VENV / f".node-{digest([node])}"
    if not (shutil.which("npm") or mark.exists()) and fetch(node):
        mark.touch()
    if not (ROOT / "src" / "rekindle" / "web" / "built").exists():
        say("Building what the web app's pages load: half a minute, once")
    words = () if task == "run" else ("--tests",)
    if not run(VENV / "bin" / "python", "-m", "rekindle.web.building", *words):
        say("The web app's files could not be built; everything in the terminal works without them.")


def ensure_chromium() -> None:
    """Debian's Chromium, in which the tests look at every page."""
    if shutil.which("chromium"):
        return
    say("Installing Chromium for the tests")
    if not apt("chromium"):
        say("The browser is missing: apt-get install chromium. Without it the tests of the web app fail in CI.")


def ensure_postgres() -> None:
    """PostgreSQL's server programs, which the tests start for themselves."""
    if any(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or (shutil.which("initdb") and shutil.which("pg_ctl")):
        return
    say("Installing PostgreSQL for the tests")
    if not apt("postgresql"):
        say("PostgreSQL's server is missing: apt-get install postgresql. Without it the tests on it fail in CI.")


def ensure_dovecot() -> None:
    """Dovecot, a mail server that the tests start for themselves; Debian's package starts none by that."""
    if shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin"):
        return
    say("Installing Dovecot for the tests")
    if not apt("dovecot-imapd"):
        say("The mail server is missing: apt-get install dovecot-imapd. Without it the tests on it fail in CI.")


def apt(package: str) -> bool:
    """Install a Debian package where that is allowed."""
    if not shutil.which("apt-get"):
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and not shutil.which("sudo"):
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = (("update", "-qq"), ("install", "-qq", "--no-install-recommends", package))
    return all(run(*prefix, "apt-get", *words, env=quiet) for words in commands)


def digest(paths: list[Path]) -> str:
    """Stands for the content of files."""
    return hashlib.sha256(b"\n".join(path.read_bytes() for path in paths)).hexdigest()[:16]


def run(*command: str | Path, env: dict[str, str] | None = None) -> bool:
    """Run a command; True when it worked."""
    return subprocess.run([str(word) for word in command], env=env, check=False).returncode == 0  # noqa: S603 - our own words


def say(text: str) -> None:
    """A line of progress."""
    print(text, flush=True)  # noqa: T201 - a script speaks


def stop(text: str) -> None:
    """Say what is missing and give up."""
    sys.exit(text)


if __name__ == "__main__":
    main(sys.argv[1] if sys.argv[1:] else "run")
