"""A name -> a secret in the keyring of the operating system, where there is one; and the passphrase of the file else.

The keyring loads when a secret is first asked for, never before.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from rekindle.model import UserError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

Ask = Callable[[str], str]
"""Asks the user for something that must not be seen on the screen."""

SERVICE = "rekindle"


class Keyring:
    """The system's own keyring. Whatever goes wrong in it means that it holds nothing for us."""

    def is_there(self) -> bool:
        """Whether the system has one to keep secrets in."""
        return _backend() is not None

    def put(self, name: str, secret: str) -> bool:
        """Keep a secret; False where there is no keyring that takes it."""
        found = _backend()
        if found is None:
            return False
        from keyring.errors import KeyringError  # noqa: PLC0415 - loads only where used

        try:
            found.set_password(SERVICE, name, secret)
            if found.get_password(SERVICE, name) == secret:
                return True
            found.delete_password(SERVICE, name)  # it took what it cannot give back
        except KeyringError:
            pass
        return False

    def get(self, name: str) -> str:
        """A secret; "" where it has none of that name."""
        found = _backend()
        if found is None:
            return ""
        from keyring.errors import KeyringError  # noqa: PLC0415 - as above

        try:
            return found.get_password(SERVICE, name) or ""
        except KeyringError:
            return ""

    def drop(self, name: str) -> bool:
        """Forget a secret; False where it had none."""
        found = _backend()
        if found is None:
            return False
        from keyring.errors import KeyringError  # noqa: PLC0415 - as above

        try:
            found.delete_password(SERVICE, name)
        except KeyringError:
            return False
        return True


def _backend() -> KeyringBackend | None:
    """The keyring to use; None where the system has none, or only one that keeps secrets in the clear."""
    import keyring  # noqa: PLC0415 - as above
    from keyring.backends import fail, null  # noqa: PLC0415 - as above

    found = keyring.get_keyring()
    plain = isinstance(found, fail.Keyring | null.Keyring) or type(found).__module__.startswith("keyrings.alt")
    return None if plain else found


def told_passphrase(environment: Mapping[str, str] = os.environ) -> str:
    """The passphrase that REKINDLE_PASSPHRASE holds; "" for none."""
    return environment.get("REKINDLE_PASSPHRASE", "")


def passphrase(ask: Ask | None, prompt: str, *, environment: Mapping[str, str] = os.environ) -> str:
    """The passphrase of the file of secrets: REKINDLE_PASSPHRASE, else what the user types.

    Raises:
        UserError: nobody can be asked, or nothing was typed.
    """
    found = told_passphrase(environment) or (ask(prompt) if ask else "")
    if found:
        return found
    raise UserError(
        "This system has no keyring, so passwords are kept in an encrypted file, which needs a passphrase.",
        unchanged="Nothing was changed.",
        next_step="Type one when asked, or set REKINDLE_PASSPHRASE.",
        field="passphrase",
    )
