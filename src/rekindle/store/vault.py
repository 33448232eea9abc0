"""A passphrase -> a small encrypted file of secrets, for systems without a keyring. Not the book: no secret is in that.

The file is a database of its own under ChaCha20-Poly1305, through the driver that keeps the book; its key comes from
the passphrase by `ROUNDS` of PBKDF2 with a salt of the file. For its owner only (0600).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rekindle.model import UserError

if TYPE_CHECKING:
    import apsw

FILE = "secrets"
ROUNDS = 600_000  # what is advised for PBKDF2 with SHA-256: a third of a second here
_WRONG = "That passphrase doesn't open your saved passwords."


def put(path: Path, passphrase: str, name: str, secret: str) -> None:
    """Keep a secret."""
    with _opened(path, passphrase) as vault, vault:
        vault.execute("CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
        vault.execute("INSERT OR REPLACE INTO secret (name, value) VALUES (?, ?)", (name, secret))


def get(path: Path, passphrase: str, name: str) -> str:
    """A secret; "" where there is none of that name."""
    with _opened(path, passphrase) as vault:
        found = vault.execute("SELECT value FROM secret WHERE name = ?", (name,)).fetchall()
    return str(found[0][0]) if found else ""


def drop(path: Path, passphrase: str, name: str) -> None:
    """Forget a secret; what is freed in the file is overwritten."""
    with _opened(path, passphrase) as vault, vault:
        vault.execute("DELETE FROM secret WHERE name = ?", (name,))


@contextmanager
def _opened(path: Path, passphrase: str) -> Iterator[apsw.Connection]:
    """The file, open.

    Raises:
        UserError: the passphrase is another one, or the file is none of ours.
    """
    import apsw  # noqa: PLC0415 - as for the book

    path.touch(mode=0o600)
    path.chmod(0o600)
    vault = apsw.Connection(str(path))
    try:
        for name, value in (("cipher", "chacha20"), ("kdf_iter", ROUNDS), ("key", passphrase)):
            vault.pragma(name, value)
        vault.pragma("secure_delete", True)  # noqa: FBT003 - a value, not a switch of ours
        vault.pragma("journal_mode", "memory")  # no second file beside it
        vault.pragma("user_version")  # the first read tells whether the key is right
        yield vault
    except apsw.NotADBError:
        raise UserError(
            _WRONG,
            unchanged="Nothing was changed.",
            next_step=f"Try again. Without it, remove the file {path.name} in your home folder and set up anew.",
            field="passphrase",
        ) from None  # the driver's words add nothing
    finally:
        vault.close()
