"""Turns of threads: short while any long work is under way, as before when the last of it is done."""

from __future__ import annotations

import sys

import pytest

from rekindle.web.turns import SHORT, short_turns


def test_turns_are_short_until_the_last_long_work_is_done() -> None:
    before = sys.getswitchinterval()
    with short_turns():
        with short_turns():
            assert sys.getswitchinterval() == pytest.approx(SHORT)
        assert sys.getswitchinterval() == pytest.approx(SHORT)
    assert sys.getswitchinterval() == pytest.approx(before)


def test_what_fails_gives_the_turns_back() -> None:
    before = sys.getswitchinterval()
    with pytest.raises(ZeroDivisionError), short_turns():
        raise ZeroDivisionError
    assert sys.getswitchinterval() == pytest.approx(before)
