from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.cli.table import clean, clip, escaped, table, width, wrap

UNSAFE = ("\x1b", "\x07", "\x9b", "\x7f", "\u202e", "\u2066", "\u200f", "\u2028", "\ud800", "\U000e0041")
_SOME = ["a", " ", "word ", "語", "é", "e\u0301", "ש", "🦊", "\x1b[31m", "\u202e", "\n", "-" * 30]
LETTERS = st.lists(st.sampled_from(_SOME), max_size=200).map("".join)


@pytest.mark.parametrize("mark", UNSAFE)
def test_nothing_that_moves_a_terminal_gets_through(mark: str) -> None:
    assert clean(f"Anna{mark}Lind") == "Anna·Lind"
    assert mark not in clip(f"Anna{mark}Lind", 20)
    assert not any(mark in line for line in wrap(f"Anna{mark}Lind " * 20))


def test_lines_of_a_message_become_one() -> None:
    assert clean("Hello\r\n\tAnna") == "Hello Anna"


def test_persian_names_keep_the_joiner_that_their_letters_need() -> None:
    assert clean("علی\u200cرضا") == "علی\u200cرضا"
    assert width("علی\u200cرضا") == 6


@given(LETTERS)
def test_wrapped_lines_fit_and_lose_no_letter(text: str) -> None:
    lines = wrap(text)
    assert all(width(line) <= 80 for line in lines)
    assert "".join("".join(lines).split()) == "".join(clean(text).split())


@given(st.lists(st.tuples(LETTERS, LETTERS, LETTERS), max_size=5))
def test_tables_fit(rows: list[tuple[str, str, str]]) -> None:
    assert all(width(line) <= 80 for line in table(("no.", "name", "what"), rows))


@given(LETTERS, st.integers(1, 40))
def test_clipped_text_is_no_wider_than_asked(text: str, most: int) -> None:
    assert width(clip(text, most)) <= most


def test_a_hanging_line_begins_further_in() -> None:
    first, *rest = wrap("  name: " + "word " * 30)
    assert first.startswith("  name: word")
    assert rest
    assert all(line.startswith("    word") for line in rest)


def test_a_narrow_terminal_gets_narrow_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert max(width(line) for line in table(("name", "what"), [("n" * 60, "w" * 60)])) == 50


@given(st.text())
def test_escaped_json_is_the_same_json_without_unsafe_marks(text: str) -> None:
    shown = escaped(json.dumps({"name": text}, ensure_ascii=False, indent=2))
    assert json.loads(shown) == {"name": text}
    assert not any(unicodedata.category(mark) in ("Cc", "Cs", "Zl", "Zp") for mark in shown.replace("\n", ""))
    assert "\u202e" not in shown
