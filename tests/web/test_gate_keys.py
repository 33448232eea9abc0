"""Who may come in: tokens, cookies, the word between our own processes, and what lies in the home folder."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.web import keys
from rekindle.web.keys import STAYS, TOKEN_LIVES, TOKENS_MOST, TRIES, Door, Running

SECRET = "5e" * 32


class Clock:
    """A time that only we move."""

    now = 1_795_345_543.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def door(clock: Clock) -> Door:
    return Door(SECRET, run="this run", now=clock)


# --- tokens -----------------------------------------------------------------------------------------------------------


def test_a_token_opens_once(door: Door) -> None:
    token = door.issue()
    assert len(token) * 6 >= 128
    assert [door.use(token), door.use(token)] == [True, False]


def test_a_token_opens_for_ten_minutes(door: Door, clock: Clock) -> None:
    early, late = door.issue(), door.issue()
    clock.now += TOKEN_LIVES
    assert door.use(early)
    clock.now += 1
    assert not door.use(late)


def test_blanks_round_a_pasted_token_are_nothing(door: Door) -> None:
    assert door.use(f"  {door.issue()}\n")


def test_ten_wrong_tokens_void_those_that_wait(door: Door) -> None:
    token, other = door.issue(), door.issue()
    assert not any(door.use(f"wrong {number}") for number in range(TRIES - 1))
    assert door.use(token)
    assert not door.use("wrong once more")
    assert not door.use(other)
    assert door.use(door.issue())  # a new link begins anew


def test_of_many_links_the_newest_work(door: Door) -> None:
    tokens = [door.issue() for _ in range(TOKENS_MOST + 1)]
    assert [door.use(token) for token in tokens] == [False, *[True] * TOKENS_MOST]


def test_of_many_at_once_one_comes_in(door: Door) -> None:
    token, came = door.issue(), []
    barrier = threading.Barrier(8)

    def tries() -> None:
        barrier.wait()
        came.append(door.use(token))

    threads = [threading.Thread(target=tries) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(came) == [*[False] * 7, True]


@given(st.text(max_size=60))
def test_nothing_made_up_opens(text: str) -> None:
    door = Door(SECRET, run="this run")
    door.issue()
    assert not door.use(text)
    assert not door.knows(text)
    assert not door.trusts(text)


# --- cookies ----------------------------------------------------------------------------------------------------------


def test_a_browser_stays_in_for_thirty_days_and_over_a_restart(door: Door, clock: Clock) -> None:
    shown = door.pass_on()
    assert shown != door.pass_on()
    clock.now += STAYS
    assert Door(SECRET, run="another run", now=clock).knows(shown)
    clock.now += 1
    assert not door.knows(shown)


def test_no_part_of_a_cookie_can_be_changed(door: Door) -> None:
    shown = door.pass_on()
    for place in range(len(shown)):
        changed = shown[:place] + ("a" if shown[place] != "a" else "b") + shown[place + 1 :]
        assert not door.knows(changed)
    assert not Door("00" * 32, run="this run").knows(shown)


def test_a_new_secret_locks_out_every_browser(clock: Clock) -> None:
    door = Door(SECRET, renew=lambda: "00" * 32, now=clock)
    shown, token = door.pass_on(), door.issue()
    door.lock_out()
    assert not door.knows(shown)
    assert door.use(token)
    assert door.knows(door.pass_on())


def test_secrets_for_other_purposes_tell_nothing_of_each_other(door: Door) -> None:
    told = {door.key("django"), door.key("feed"), door.word(), door.proof("a", "b"), door.proof("b", "a")}
    assert len(told) == 5
    assert not any(SECRET in one for one in told)


def test_the_word_is_that_of_one_run(door: Door, clock: Clock) -> None:
    assert door.trusts(door.word())
    assert not Door(SECRET, run="another run", now=clock).trusts(door.word())
    assert not Door(SECRET, now=clock).trusts(Door(SECRET, now=clock).word())  # a server that nobody wrote down


# --- what lies in the home folder -------------------------------------------------------------------------------------


def test_the_secret_is_kept_for_its_owner_only(tmp_path: Path) -> None:
    secret = keys.secret(tmp_path)
    assert len(bytes.fromhex(secret)) == 32
    assert keys.secret(tmp_path) == secret
    assert stat.S_IMODE((tmp_path / keys.SECRET).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [keys.SECRET]


@pytest.mark.parametrize("held", [b"", b"short", b"5e" * 31, b"zz" * 32, "é".encode() * 32, b"\xff" * 64])
def test_a_secret_that_cannot_be_read_is_made_anew(held: bytes, tmp_path: Path) -> None:
    (tmp_path / keys.SECRET).write_bytes(held)
    secret = keys.secret(tmp_path)
    assert len(bytes.fromhex(secret)) == 32
    assert keys.secret(tmp_path) == secret


def test_forgetting_makes_another_secret(tmp_path: Path) -> None:
    secret = keys.secret(tmp_path)
    assert keys.forget(tmp_path) != secret
    assert keys.forget(tmp_path / ".") == keys.secret(tmp_path)


def test_a_server_is_written_down_and_struck_out(tmp_path: Path) -> None:
    file, one = tmp_path / "serve.json", Running(pid=12, port=8765, run="abc")
    keys.write_down(file, one)
    assert keys.running(file) == one
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    keys.strike_out(file, Running(pid=13, port=8766, run="def"))  # another came since: it stays
    assert keys.running(file) == one
    keys.strike_out(file, one)
    assert keys.running(file) is None
    keys.strike_out(file, one)


@pytest.mark.parametrize("held", ["", "{", "[]", "null", '{"pid": 1}', '{"pid": "x", "port": 1, "run": ""}'])
def test_what_cannot_be_read_is_no_server(held: str, tmp_path: Path) -> None:
    (tmp_path / "serve.json").write_text(held)
    assert keys.running(tmp_path / "serve.json") is None
