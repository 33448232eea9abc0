from __future__ import annotations

import pytest

from rekindle.core.lint.language import language_of
from rekindle.core.lint.text import MOST, folded, parse


def forms(text: str) -> list[str]:
    return [word.text for word in parse(text).words]


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("I'm", ("i", "am")),
        ("I’M", ("i", "am")),
        ("Im", ("i", "am")),
        ("you´re", ("you", "are")),
        ("won't", ("will", "not")),
        ("don`t", ("do", "not")),
        ("what's", ("what", "is")),
        ("Corran's", ("corran", "'s")),
        ("R\u00e9sum\u00e9", ("resume",)),
        ("Re\u0301sume\u0301", ("resume",)),
        ("hi\u200bring", ("hiring",)),
        ("ＪＯＢ", ("job",)),
        ("j’ai", ("j", "ai")),
        ("'", ()),
    ],
)
def test_a_word_has_one_form(typed: str, forms: tuple[str, ...]) -> None:
    assert folded(typed) == forms


def test_short_forms_of_english_are_words_elsewhere() -> None:
    assert folded("im", english=False) == ("im",)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("One. Two! Three?", [".", "!", "?"]),
        ("At 3.5 metres. Then Dr. Nair spoke.", [".", "."]),
        ("No mark\n\nA new paragraph", ["", ""]),
        ("One line\nruns on.", ["."]),
        ("Hi Anna, ¶ It goes on.", ["", "."]),
        ("Really!? Yes.", ["?", "."]),
        ("! alone", [""]),
        ("See example.org/map.", ["."]),
        ("• one • two", ["", ""]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, ends: list[str]) -> None:
    assert [one.end for one in parse(text).sentences] == ends


def test_words_know_where_they_stand() -> None:
    text = parse("So, I’m open-to-work  again.")
    assert [text.raw[word.start : word.end] for word in text.words] == [
        "So", "I’m", "I’m", "open", "to", "work", "again",
    ]  # fmt: skip
    assert text.size == 6
    assert [word.pause for word in text.words] == [False, True, False, False, False, False, False]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('You said "never ask me", I think.', ["never", "ask", "me"]),
        ("You said “never” and „immer” and «jamais».", ["never", "immer", "jamais"]),
        ('An odd " alone hides nothing', []),
        ('First "a" then b. Last "c".', ["a", "c"]),
        ("A stray ” closes nothing", []),
    ],
)
def test_quotations_are_told_from_the_rest(text: str, inside: list[str]) -> None:
    assert [word.text for word in parse(text).words if word.quoted] == inside


def test_links_and_bullets_are_counted_and_are_no_words() -> None:
    text = parse(
        "Look: https://example.org/a?b=c, www.example.org, sluice.example/map and {link}. sam@example.org isn't."
    )
    assert len(text.links) == 4
    assert "look" in forms(text.raw)
    assert parse("Hi. ¶ • one ¶ • two - not this ¶ • three").bullets == 3


def test_no_more_than_so_much_is_read() -> None:
    assert len(parse("a" * (MOST + 5)).sentences[0].words[0].shown) == MOST
    assert parse("Subject: x\nbody", 11).start == 11


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The fig survived the frost.", "en"),
        ("Behalte mich im Hinterkopf.", "de"),
        ("¿Sabes de alguna vacante en la empresa?", "es"),
        ("J'espère que tu vas bien.", "fr"),
        ("Vet du om det finns något på Corran?", "sv"),
        ("", "en"),
        ("Zzz", "en"),
    ],
)
def test_the_small_words_tell_the_language(text: str, language: str) -> None:
    assert language_of(parse(text).words) == language
