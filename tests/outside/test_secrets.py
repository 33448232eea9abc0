"""Secrets: in the system's keyring, else in an encrypted file for its owner only; and nowhere else."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import KeyringLocked, PasswordDeleteError

from rekindle.model import UserError
from rekindle.outside.secrets import Keyring, passphrase
from rekindle.services.secrets import ENCRYPTED, KEYRING, Secrets
from rekindle.store import vault

PASSPHRASE = 'it\'s "long"; enough ü'  # noqa: S105 - made up


class Ring(KeyringBackend):
    """A keyring that lives as long as a test; `state` says what is wrong with it."""

    priority = 1

    def __init__(self, state: str = "") -> None:
        self.held: dict[tuple[str, str], str] = {}
        self.state = state

    def _look(self) -> None:
        if self.state == "locked":
            raise KeyringLocked

    def get_password(self, service: str, username: str) -> str | None:
        self._look()
        return None if self.state == "forgetful" else self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._look()
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._look()
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def ring(request: pytest.FixtureRequest) -> Iterator[Ring]:
    before = keyring.get_keyring()
    found = Ring(getattr(request, "param", ""))
    keyring.set_keyring(found)
    yield found
    keyring.set_keyring(before)


@pytest.fixture
def no_ring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]  # its own has no types
    yield
    keyring.set_keyring(before)


def typed(_: str) -> str:
    return PASSPHRASE


def test_the_keyring_of_the_system_comes_first(ring: Ring, tmp_path: Path) -> None:
    secrets = Secrets(tmp_path)
    assert secrets.put("mailbox", "sesame") == KEYRING
    assert ring.held == {("rekindle", "mailbox"): "sesame"}
    assert secrets.get("mailbox", see="") == "sesame"
    secrets.drop("mailbox")
    assert ring.held == {}
    secrets.drop("mailbox")
    with pytest.raises(UserError, match="no longer where it was kept"):
        secrets.get("mailbox", see="rekindle mailbox")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ring", ["locked", "forgetful"], indirect=True)
def test_a_keyring_that_keeps_nothing_gives_way_to_the_file(ring: Ring, tmp_path: Path) -> None:
    secrets = Secrets(tmp_path, typed)
    assert secrets.put("mailbox", "sesame") == ENCRYPTED
    assert secrets.get("mailbox", see="") == "sesame"
    secrets.drop("mailbox")
    assert vault.get(tmp_path / vault.FILE, PASSPHRASE, "mailbox") == ""
    assert ring.state


@pytest.mark.usefixtures("no_ring")
def test_without_a_keyring_a_file_for_its_owner_holds_them_encrypted(tmp_path: Path) -> None:
    secrets = Secrets(tmp_path, typed)
    assert not Keyring().put("model", "key")
    assert Keyring().get("model") == ""
    assert not Keyring().drop("model")
    assert secrets.put("mailbox", "sesame-4711") == ENCRYPTED
    assert secrets.put("model", "key-4711") == ENCRYPTED
    (file,) = tmp_path.iterdir()
    assert file.name == "secrets"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    held = file.read_bytes()
    assert not [word for word in (b"4711", b"sesame", b"mailbox", b"SQLite") if word in held]
    assert (secrets.get("mailbox", see=""), secrets.get("model", see="")) == ("sesame-4711", "key-4711")
    secrets.drop("model")
    with pytest.raises(UserError, match="Set it up again: rekindle model"):
        secrets.get("model", see="rekindle model")


@pytest.mark.usefixtures("no_ring")
def test_another_passphrase_opens_nothing_and_changes_nothing(tmp_path: Path) -> None:
    Secrets(tmp_path, typed).put("mailbox", "sesame")
    before = (tmp_path / vault.FILE).read_bytes()
    wrong = Secrets(tmp_path, lambda _: "something else")
    for act in (lambda: wrong.get("mailbox", see=""), lambda: wrong.put("b", "c"), lambda: wrong.drop("mailbox")):
        with pytest.raises(UserError, match="doesn't open your saved passwords"):
            act()
    assert (tmp_path / vault.FILE).read_bytes() == before


@pytest.mark.usefixtures("no_ring")
def test_a_passphrase_that_nobody_gives_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REKINDLE_PASSPHRASE", raising=False)
    with pytest.raises(UserError, match="set REKINDLE_PASSPHRASE"):
        Secrets(tmp_path).put("mailbox", "sesame")
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setenv("REKINDLE_PASSPHRASE", PASSPHRASE)
    Secrets(tmp_path).put("mailbox", "sesame")
    assert Secrets(tmp_path, typed).get("mailbox", see="") == "sesame"


def test_the_environment_goes_before_the_question() -> None:
    assert passphrase(typed, "", environment={"REKINDLE_PASSPHRASE": "set"}) == "set"
    assert passphrase(typed, "", environment={}) == PASSPHRASE


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_passphrase_opens_what_it_closed(word: str) -> None:
    import tempfile  # noqa: PLC0415 - a fixture's folder would be shared by all examples

    with tempfile.TemporaryDirectory() as named, pytest.MonkeyPatch.context() as patch:
        patch.setattr(vault, "ROUNDS", 1)
        path = Path(named) / "secrets"
        vault.put(path, word, "a", "b")
        assert vault.get(path, word, "a") == "b"
