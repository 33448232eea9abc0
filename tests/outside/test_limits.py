from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from rekindle.model import About, Problem
from rekindle.outside.limits import Tally, Unreadable, capped, shown


@given(st.text(max_size=400))
def test_a_shown_name_is_printable_short_and_no_way_out(name: str) -> None:
    label = shown(name)
    label.encode("utf-8")
    assert 0 < len(label) <= 320
    assert not label.startswith("/")
    assert not {"..", ".", ""} & set(label.split("/"))
    assert not any(ord(mark) < 32 or mark in "\u202e\u2066\u200f\x7f\x85\u2028" for mark in label)


def test_names_stay_as_they_are_where_they_are_harmless() -> None:
    for name in ("Kontakte/Zoë Lind (1).csv", "名前.vcf", "a..b", "...hm"):
        assert shown(name) == name


def test_hostile_names_are_spelled_out() -> None:
    assert shown("../../etc/passwd") == "%2E%2E/%2E%2E/etc/passwd"
    assert shown("C:\\Windows\\x") == "C:/Windows/x"
    assert shown("\\\\server\\share\\x") == "server/share/x"
    assert shown("a\0b\x1b[31m\u202ecsv.exe") == "a\\x00b\\x1b[31m\\u202ecsv.exe"
    assert shown(b"caf\xe9".decode("utf-8", "surrogateescape")) == "caf\\xe9"
    assert shown("") == shown("./") == "(no name)"


def test_two_endless_names_stay_apart() -> None:
    assert shown("a" * 5000) != shown("a" * 2500 + "b" + "a" * 2499)


def test_few_problems_are_listed_and_many_counted() -> None:
    problem = Problem(where="x", reason="r")
    assert capped([problem] * 3, "c", 3) == [problem] * 3
    *listed, rest = capped([problem] * 1003, "c", 3)
    assert listed == [problem] * 3
    assert (rest.where, rest.reason) == ("c", "1,000 more files were left out for such reasons.")


def test_unreadable_is_a_problem_of_the_file_and_travels() -> None:
    error = pickle.loads(pickle.dumps(Unreadable("x.zip/a", "It is damaged.")))  # noqa: S301 - our own pickle
    assert error.problem == Problem(where="x.zip/a", reason="It is damaged.", about=About.FILE)


def test_a_tally_without_a_listener_counts() -> None:
    tally = Tally()
    tally.add(3)
    tally.add(4)
    assert tally.read == 7
