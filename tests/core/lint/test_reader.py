"""What stands beside a letter: the ruler, what is good already, the sentence around words at fault."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.lint import lint
from rekindle.core.lint.around import sentence_around
from rekindle.core.lint.praise import praise
from rekindle.core.lint.ruler import ruler, spoken
from rekindle.model.draft import DraftKind, Medium
from rekindle.model.letter import Place

WORD = "heron "


@pytest.mark.parametrize(
    ("words", "kind", "told"),
    [
        (12, DraftKind.AGAIN, "short for a mail; that can be fine"),
        (12, DraftKind.REPLY, "a good length for a mail"),
        (60, DraftKind.FIRST, "a good length for a mail"),
        (110, DraftKind.FIRST, "a good length for a mail"),
        (111, DraftKind.FIRST, "a little long for a mail"),
        (201, DraftKind.FIRST, "too long for a mail"),
        (50, DraftKind.FOLLOW_UP, "a good length for a follow-up"),
        (51, DraftKind.FOLLOW_UP, "a little long for a follow-up"),
    ],
)
def test_a_mail_is_measured_in_words(words: int, kind: DraftKind, told: str) -> None:
    length = ruler(WORD * words, Medium.MAIL, kind)
    assert (length.unit, length.count, length.told) == ("words", words, told)


@pytest.mark.parametrize(
    ("medium", "most"),
    [(Medium.LINKEDIN, 400), (Medium.LINKEDIN_NOTE, 190), (Medium.X, 280), (Medium.CHAT, 400)],
)
def test_notes_are_measured_in_characters(medium: Medium, most: int) -> None:
    assert ruler("a" * most, medium).told.startswith("a good length for ")
    over = ruler("a" * (most + 1), medium)
    assert (over.unit, over.count, over.most) == ("characters", most + 1, most)
    assert over.told.startswith("a little long")
    assert over.top > over.most


@pytest.mark.parametrize(
    ("text", "told", "most"),
    [
        ("a" * 160, "fits one SMS", 306),
        ("a" * 161, "makes two SMS, which is fine", 306),
        ("a" * 307, "makes 3 SMS; two read better", 306),
        ("ł" * 70, "fits one SMS", 134),
        ("👋" * 36, "makes two SMS, which is fine", 134),
    ],
)
def test_a_text_message_is_measured_in_its_parts(text: str, told: str, most: int) -> None:
    length = ruler(text, Medium.SMS)
    assert (length.told, length.most, length.count) == (told, most, len(text))


def test_what_is_said_is_measured_in_seconds() -> None:
    assert ruler(WORD * 60, Medium.VOICEMAIL).told == "a good length for a voicemail"
    assert ruler(WORD * 40, Medium.VOICEMAIL).told == "short for a voicemail; that can be fine"
    call = ruler(WORD * 160, Medium.CALL)
    assert (call.unit, call.count, call.told) == ("seconds", 64, "a little long for what opens a call")


def test_a_call_is_said_point_by_point_and_a_voicemail_sentence_by_sentence() -> None:
    call = spoken("Hi Kofi, it's Sam.\n• Memory: the harbour workshop, six years ago.\n\n• Offer: a list.", Medium.CALL)
    assert [one.text for one in call] == [
        "Hi Kofi, it's Sam.",
        "Memory: the harbour workshop, six years ago.",
        "Offer: a list.",
    ]
    assert [one.seconds for one in call] == [2, 3, 1]
    mail = spoken("Hello Peter. It's Sam, Jim's eldest!", Medium.VOICEMAIL)
    assert [one.text for one in mail] == ["Hello Peter.", "It's Sam, Jim's eldest!"]
    assert spoken("", Medium.VOICEMAIL) == ()
    assert spoken("Hello.", Medium.MAIL) == ()


GOOD = (
    "Dear Noor, our harbour workshop in 2021 came to mind today. I've moved to Leeds since. "
    "I could send you my list of river data. What are you mapping now?"
)


def test_what_is_good_already_is_said() -> None:
    found = lint(GOOD, medium=Medium.LINKEDIN, kind=DraftKind.FIRST)
    assert praise(GOOD, Medium.LINKEDIN, found, kind=DraftKind.FIRST) == (
        "Opens with something particular",
        "Says what is new with you",
        "Offers something real",
        "One question, easy to answer",
    )


def test_only_what_is_there_is_praised() -> None:
    text = "Hello. No need to reply."
    assert praise(text, Medium.CHAT, lint(text, medium=Medium.CHAT)) == ("Frees them from replying",)
    assert praise("Hello.", Medium.CHAT, lint("Hello.", medium=Medium.CHAT)) == ()
    found = lint("Hello.", medium=Medium.CHAT, kind=DraftKind.REPLY)  # which needs no news
    known = praise("Hello.", Medium.CHAT, found, kind=DraftKind.REPLY, slots=frozenset({"news", "give"}))
    assert known == ("Says what is new with you", "Offers something real")


def test_a_rule_that_speaks_against_it_silences_the_praise() -> None:
    text = f"{GOOD} Are you well? Is it warm? Is it dry?"
    found = lint(text, medium=Medium.LINKEDIN, kind=DraftKind.FIRST)
    assert "M6" in {one.rule for one in found.errors}
    assert "One question, easy to answer" not in praise(text, Medium.LINKEDIN, found, kind=DraftKind.FIRST)


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        (
            "Hi Noor.\n\nThe eels came. Are you hiring? What next?",
            "are you hiring",
            "Hi Noor.\n\nThe eels came. What next?",
        ),
        ("Hi Noor.\n\nAre you hiring?\n\nSam", "are you hiring", "Hi Noor.\n\nSam"),
        ("The eels came. Are you hiring?", "are you hiring", "The eels came."),
        ("The eels came. Are you hiring?\nSam", "are you hiring", "The eels came.\nSam"),
        ("Well (are you hiring?) so.", "are you hiring", "so."),
        ("• Memory: eels.\n• Are you hiring?", "are you hiring", "• Memory: eels.\n"),
    ],
)
def test_a_sentence_goes_without_a_trace(text: str, words: str, left: str) -> None:
    start = text.casefold().index(words)
    place = sentence_around(text, start, start + len(words))
    assert text[: place.start] + text[place.end :] == left


def test_no_words_have_no_sentence() -> None:
    assert sentence_around("Hello.", 0, 0) == Place()
    assert sentence_around("... 👋", 4, 5) == Place(start=3, end=5)


@given(st.text(alphabet="ab .?!\n•(“”👋ä", max_size=60), st.integers(0, 60), st.integers(1, 10))
def test_the_sentence_holds_the_words(text: str, start: int, size: int) -> None:
    end = min(start + size, len(text))
    place = sentence_around(text, start, end)
    if start < end:
        assert 0 <= place.start <= start
        assert end <= place.end <= len(text)
