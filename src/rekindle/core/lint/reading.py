"""M8: how hard a text is to read: the grade of Flesch and Kincaid, and its longest sentence. English only."""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.core.lint.case import Case, Found
from rekindle.core.lint.text import Sentence, Text, form
from rekindle.core.lint.words_tone import PLAIN
from rekindle.model.lint import Finding

GRADE, LONGEST, FEWEST = 8.0, 22, 8
_VOWELS = frozenset("aeiouy")
_MUTE = (
    ("e", ("le", "ee", "ye")),
    ("ed", ("ted", "ded", "eed")),
    ("es", ("ses", "ces", "ges", "xes", "zes", "shes", "ches", "ies", "ees", "les")),
)
"""Endings that are not spoken, but for these."""
_TWO = ("ia", "io", "iation", "uous", "ier", "iest")
"""Endings of two vowels spoken apart."""
_WHY = "They'll read it on a phone, between two things."


def syllables(word: str) -> int:
    """Syllables of an English word, by its groups of vowels: "plot" 1, "gauge" 1, "table" 2, "started" 2."""
    low = form(word)
    groups = sum(mark in _VOWELS and (number == 0 or low[number - 1] not in _VOWELS) for number, mark in enumerate(low))
    groups -= any(low.endswith(mute) and not low.endswith(spoken) for mute, spoken in _MUTE)
    return max(1, groups + low.endswith(_TWO))


def grade(text: Text) -> float:
    """The school year that reads it with ease; 0 for nothing to read."""
    sizes = [sentence.size for sentence in text.sentences]
    words = sum(sizes)
    if not words:
        return 0.0
    spoken = {word.start: word.shown for word in text.words}
    return 0.39 * words / len(sizes) + 11.8 * sum(map(syllables, spoken.values())) / words - 15.59


def reading(case: Case) -> Iterator[Found]:
    """M8: one finding, at the hardest sentence."""
    text = case.text
    if case.language != "en" or text.size < FEWEST:
        return
    longest = max(text.sentences, key=lambda one: one.size)
    seen = grade(text)
    if seen > GRADE or longest.size > LONGEST:
        hardest = longest if longest.size > LONGEST else max(text.sentences, key=_weight)
        shown, start, end = text.shown(hardest.words[0], hardest.words[-1])
        what = f"Hard going: grade {max(0, round(seen))}, longest sentence {longest.size} words. {_WHY}"
        mend = f"Break the marked sentence.{_swap(hardest)}"
        yield Found(False, Finding(rule="M8", words=shown, reason=what, mend=mend, start=start, end=end))  # noqa: FBT003 - a warning


def _weight(sentence: Sentence) -> int:
    return sum(syllables(word.shown) for word in sentence.words)


def _swap(sentence: Sentence) -> str:
    found = next((word for word in sentence.words if word.text in PLAIN), None)
    return f' Swap "{found.shown}" for "{PLAIN[found.text]}".' if found else ""
