"""A text -> the language it is written in, by its small words; English where it cannot be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rekindle.core.lint.text import Word, form

_SMALL = {
    "en": "the and you i is of to it for that my your have was are with on at we this not but do if me so as be "
    "what how would could any there been from an or can will who anyone please a d ll ve re m t s about its "
    "im",
    "de": "und ich der die das ist nicht du sie es den dem ein eine einen mit auf fur war zu im von dass mich dich "
    "mir dir wir ihr auch noch nur bei wie hast kannst gerade habe bist dein deine mein meine bin wenn falls "
    "wer was darf",
    "es": "el la los que de y en un una por para con no se lo es mi tu te me si como esta estoy muy pero del al su "
    "ha he algo hay quien eres alguna a gracias sobre sigues puedo",
    "fr": "le la les je tu vous et est un une de des du que qui pas pour dans en ce il mon ma ton ta votre au sur "
    "avec ne se j c c j d l s m t si a se me te moi toi suis avez peux chez es nous ai y toujours",
    "sv": "och jag du det att en ett ar pa som har inte med for till om av vi ni kan mig dig min din ditt mitt hos "
    "er vad hur vet nagot nagra nu ska skulle nar den de far sin vem",
}
_OWN = {language: frozenset(words.split()) for language, words in _SMALL.items()}
_ENOUGH = 300
"""Words by which a language is told; more would tell the same."""


def language_of(words: Iterable[Word]) -> str:
    """The language whose small words are most of the text's."""
    counts: Counter[str] = Counter()
    for _, word in zip(range(_ENOUGH), words, strict=False):
        for part in form(word.shown).split("'"):  # as it was typed: "im" is a word of German
            counts.update(language for language, own in _OWN.items() if part in own)
    return max(_OWN, key=lambda language: (counts[language], language == "en"))
