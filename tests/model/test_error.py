"""The user's mistake: three sentences, in order, without holes."""

from __future__ import annotations

from rekindle.model import UserError


def test_an_error_says_what_happened_what_was_left_alone_and_what_to_do() -> None:
    error = UserError("No such file.", next_step="Give another.")
    assert str(error) == "No such file. Nothing was changed. Give another."
    assert (error.error, error.unchanged, error.next_step) == ("No such file.", "Nothing was changed.", "Give another.")
    assert str(UserError("No such file.", unchanged="")) == "No such file."
