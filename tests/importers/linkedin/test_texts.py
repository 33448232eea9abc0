from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.importers.linkedin.texts import plain


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Hi,\r\nthere\r", "Hi,\nthere"),
        ("I <3 Python, if a < b", "I <3 Python, if a < b"),
        ("see List<b>ook</b>", "see List<b>ook</b>"),
        ("<3 you", "<3 you"),
        (
            '<p class="x">Hi&nbsp;there,</p><p><br></p><p>read <a href="https://example.org">more</a>.</p>',
            "Hi there,\n\nread more.",
        ),
        ("<ul><li>one &amp; two</li><li>three</li></ul>", "- one & two\n- three"),
        ("<p>cut off <a href='foo", "cut off"),
        ("bell\x07", "bell"),
    ],
)
def test_tags_go_and_words_stay(content: str, text: str) -> None:
    assert plain(content) == text


@given(st.text())
def test_any_text_stays_text(content: str) -> None:
    assert plain(plain(content)) == plain(plain(plain(content)))
    assert "\r" not in plain(content)
