from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from rekindle.model import UserError
from rekindle.outside.places import ensure_home, home_path, owner_only

ME = Path("/home/me")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, ME / ".local/share/rekindle"),
        ("linux", {"XDG_DATA_HOME": "/data"}, Path("/data/rekindle")),
        ("linux", {"XDG_DATA_HOME": "relative"}, ME / ".local/share/rekindle"),
        ("linux", {"XDG_DATA_HOME": ""}, ME / ".local/share/rekindle"),
        ("freebsd14", {}, ME / ".local/share/rekindle"),
        ("darwin", {"XDG_DATA_HOME": "/data"}, ME / "Library/Application Support/Rekindle"),
        ("win32", {"LOCALAPPDATA": "/appdata"}, Path("/appdata/Rekindle")),
        ("win32", {}, ME / "AppData/Local/Rekindle"),
        ("linux", {"REKINDLE_HOME": "/mine", "XDG_DATA_HOME": "/data"}, Path("/mine")),
        ("win32", {"REKINDLE_HOME": "mine"}, Path.cwd() / "mine"),
    ],
)
def test_home_is_where_the_platform_has_it(platform: str, environment: dict[str, str], expected: Path) -> None:
    assert home_path(environment=environment, platform=platform, user=ME) == expected


def test_home_without_arguments_is_absolute() -> None:
    assert home_path().is_absolute()


def test_a_new_home_is_its_owners_only(tmp_path: Path) -> None:
    home = ensure_home(tmp_path / "a" / "b")
    assert (mode(home.path), mode(tmp_path / "a"), home.tightened) == (0o700, 0o700, "")
    assert ensure_home(home.path) == home


@pytest.mark.parametrize("before", [0o755, 0o770, 0o701, 0o777])
def test_an_open_home_is_tightened_and_that_is_said(before: int, tmp_path: Path) -> None:
    (path := tmp_path / "home").mkdir()
    path.chmod(before)
    home = ensure_home(path)
    assert mode(path) == 0o700
    assert str(path) in home.tightened


def test_a_home_that_is_a_file_is_the_users_to_mend(tmp_path: Path) -> None:
    (path := tmp_path / "home").write_text("x")
    with pytest.raises(UserError, match="file exists") as raised:
        ensure_home(path)
    assert "REKINDLE_HOME" in raised.value.next_step


def test_files_made_by_the_owner_only_are_0600_and_the_umask_comes_back(tmp_path: Path) -> None:
    before = os.umask(0o022)
    os.umask(before)
    with pytest.raises(ZeroDivisionError), owner_only():
        _ = 1 // (tmp_path / "book").write_text("")
    assert mode(tmp_path / "book") == 0o600
    after = os.umask(before)
    assert after == before
