"""A name -> a secret: in the system's keyring, else in an encrypted file beside the book; never in the book itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rekindle.model import UserError
from rekindle.outside.secrets import Ask, Keyring, passphrase, told_passphrase
from rekindle.store import vault

KEYRING = "the keyring of this system"
ENCRYPTED = f"the encrypted file {vault.FILE}"


@dataclass(frozen=True, slots=True)
class Secrets:
    """Where secrets are kept: the folder for the file, and how to ask for its passphrase."""

    home: Path
    ask: Ask | None = None

    @property
    def path(self) -> Path:
        """The encrypted file, there or not."""
        return self.home / vault.FILE

    def need_passphrase(self) -> bool:
        """True where the system has no keyring and the environment no passphrase: then it must be typed."""
        return not (Keyring().is_there() or told_passphrase())

    def put(self, name: str, secret: str) -> str:
        """Keep a secret; where, in words."""
        if Keyring().put(name, secret):
            return KEYRING
        prompt = "Passphrase for your saved passwords" if self.path.exists() else "Choose a passphrase for the file"
        vault.put(self.path, passphrase(self.ask, prompt), name, secret)
        return ENCRYPTED

    def get(self, name: str, *, see: str) -> str:
        """A secret.

        Raises:
            UserError: there is none; `see` is the command that sets it up.
        """
        found = Keyring().get(name)
        if not found and self.path.exists():
            found = vault.get(self.path, passphrase(self.ask, "Passphrase for your saved passwords"), name)
        if found:
            return found
        raise UserError(
            "The password is no longer where it was kept.",
            unchanged="Nothing was read or sent.",
            next_step=f"Set it up again: {see}",
        )

    def drop(self, name: str) -> None:
        """Forget a secret, wherever it lies."""
        if not Keyring().drop(name) and self.path.exists():
            vault.drop(self.path, passphrase(self.ask, "Passphrase for your saved passwords"), name)
