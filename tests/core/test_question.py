"""The words of the one question: about a person, never a post, and a no is fine."""

from __future__ import annotations

import pytest

from rekindle.core.question import script


def test_the_words_of_draft_twenty_three() -> None:
    opening, ask, pause, thanks = script("Marcus", "flood risk at Corran.", "the substation paper")
    assert opening == "Marcus, before anything else: did the substation paper help? (Listen to the end.)"
    assert ask == (
        "Ask once: \"I have one question, and no is a fine answer. Do you know anyone in flood risk at Corran who'd "
        "enjoy a talk with me? It isn't about a post. I'd like to hear how they work.\""
    )
    assert "If nobody comes to mind, that's fine. It changes nothing." in pause
    assert "I'll tell you how it goes, and I won't ask again." in thanks


@pytest.mark.parametrize(
    ("target", "words"), [("at Corran", "anyone at Corran who'd"), ("Corran", "anyone in Corran who'd")]
)
def test_the_target_completes_the_sentence(target: str, words: str) -> None:
    opening, ask, _, _ = script("Anna", target, "")
    assert words in ask
    assert opening == "Anna, before anything else: how are things with you? (Listen to the end.)"
