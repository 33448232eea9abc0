"""Messages with somebody -> the language that the two write in; a thread in another gets no English draft by itself.

By the little words of the newest messages; "en" where they say nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rekindle.model.known import Known
from rekindle.model.life import Relation
from rekindle.model.moment import Moment

LANGUAGES = {"en": "English", "de": "German", "es": "Spanish", "fr": "French", "sv": "Swedish"}
_WORDS = {
    "en": "the and you for with that have this was are not but from they would been your about",
    "de": "und der die das ich nicht ist mit auf ein eine dir dich ihnen euch wir auch noch für war",
    "es": "que los las una por para con como pero más muy esta este gracias hola nos hace tengo estoy",
    "fr": "les des une que pour dans avec pas vous nous est sur mais bonjour merci je suis été votre",
    "sv": "och det att som på är jag inte med för har till var men om kan vi du ett hej",
}
_BY_WORD = {(language, word) for language, words in _WORDS.items() for word in words.split()}
_NEWEST, _LEAST = 6, 4
"""Messages looked at, and little words that it takes to tell."""
_REGISTERS = {
    "de": (("du", "dir", "dich", "dein", "deine"), ("ihnen", "ihre", "ihr")),
    "fr": (("tu", "toi", "ton", "tes"), ("vous", "votre", "vos")),
    "es": (("tú", "tu", "te", "ti"), ("usted", "ustedes")),
}
_SAID = {"de": ("du", "Sie"), "fr": ("tu", "vous"), "es": ("tú", "usted")}


def language_of(known: Known) -> str:
    """The user's word, else that of the newest messages, else "en"."""
    said = [one.text.strip().casefold() for one in known.facts if one.relation is Relation.LANGUAGE]
    if said:
        return next((code for code, shown in LANGUAGES.items() if said[-1] in (code, shown.casefold())), said[-1][:2])
    return guessed(known.moments)


def guessed(moments: Sequence[Moment]) -> str:
    """The language of the newest texts."""
    words = _newest(moments)
    counts = Counter(language for word in words for language in _WORDS if (language, word) in _BY_WORD)
    best = max(counts, key=lambda one: (counts[one], one == "en"), default="en")
    return best if counts[best] >= _LEAST and counts[best] > counts["en"] else "en"


def register(moments: Sequence[Moment], language: str) -> str:
    """The old form of address in that language: "du" or "Sie"; "" where it has none, or none was used."""
    if language not in _REGISTERS:
        return ""
    words = Counter(_newest(moments))
    near, far = (sum(words[word] for word in several) for several in _REGISTERS[language])
    return "" if near == far == 0 else _SAID[language][far > near]


def _newest(moments: Sequence[Moment]) -> list[str]:
    texts = [one.text for one in moments if one.personal and one.text.strip()][:_NEWEST]
    return [word.strip(".,:;?!()\"'").casefold() for text in texts for word in text.split()]
