"""M1: no ask for work, for oneself or anybody, in whatever clothes. Only what is earned unlocks it.

Words of work alone are nothing: who asks, and for whom, decides. A quotation, a denial, a thing long past and an offer
to the reader pass; a fact passes, until a request follows it. Rules name the words of asks they know; what was learned
of many authors' lines (`learned`) finds the others, and doubts a rule where everything else speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from rekindle.core.lint.case import Case, Found, at, once
from rekindle.core.lint.hints import hinted
from rekindle.core.lint.language import language_of
from rekindle.core.lint.learned import score, weights
from rekindle.core.lint.pattern import Hit, Patterns
from rekindle.core.lint.text import Sentence, Text, words_of
from rekindle.core.lint.words_asked import ASKED
from rekindle.core.lint.words_groups import GROUPS
from rekindle.core.lint.words_work import ALWAYS
from rekindle.core.lint.words_work_not import DENIED, INVERTED, OFFERED, PREMISE, REQUEST
from rekindle.core.lint.words_work_others import OTHERS, OTHERS_DENIED
from rekindle.model.lint import Finding

_ALWAYS, _ASKED = Patterns(ALWAYS, GROUPS), Patterns(ASKED, GROUPS)
_DENIED, _OFFERED = Patterns(DENIED, GROUPS, within=True), Patterns(OFFERED, GROUPS)
_PREMISE, _REQUEST = Patterns(PREMISE, GROUPS), Patterns(REQUEST, GROUPS)
_OTHERS = {language: Patterns(table) for language, table in OTHERS.items()}
_OTHERS_DENIED = {language: Patterns(table, within=True) for language, table in OTHERS_DENIED.items()}
_REPORTS = words_of("said asked used told wrote called sign heard titled motto")
_WONDERS, _BEFORE = words_of("if whether wonder wondering"), words_of("hi hey but so and")
_OFFERS = frozenset({"openings", "hiring", "needs", "recruiter", "pay", "application", "anything", "cv", "introduce"})
"""Families whose words an offer to the reader may hold."""
_HINTS = frozenset({"strong", "medium"})
_DISMISSED, _NAMED = -4.0, -2.35
"""Below this sum everything speaks against a turn of phrase that a rule found, or against a post that it named."""
_FAR = 2
"""Sentences after a fact in which a request belongs to it."""

_WHAT = 'This asks about work: "{words}". One job ask turns the whole message into an ask.'
_MAYBE = 'This may ask about work: "{words}". If it does, it turns the whole message into an ask.'
_MEND = "Take the line out. Put news or something for them there. The question has its day later, by voice."


def work(case: Case) -> Iterator[Found]:
    """M1 over the subject and the message."""
    if case.context.unlocked:
        return
    for found in once(_asks(case, case.head)) if case.head else ():
        beside = case.head_at < 0  # the subject stands outside the text: no place in it
        yield found._replace(finding=_placeless(found)) if beside else found
    yield from once(_asks(case, case.text))


def _placeless(found: Found) -> Finding:
    return replace(found.finding, start=0, end=0)


def _asks(case: Case, text: Text) -> Iterator[Found]:
    for number, sentence in enumerate(text.sentences):
        heard = hear(text.sentences, number, case.language)
        for hit in heard.hits:
            yield at(text, sentence, hit, "M1", _WHAT if heard.error else _MAYBE, _MEND, error=heard.error)


class Heard(NamedTuple):
    """The words of a sentence that ask for work, or may."""

    hits: tuple[Hit, ...]
    error: bool


def hear(sentences: Sequence[Sentence], number: int, language: str) -> Heard:
    """What rules find where what was learned does not doubt it; else the sentence, where it sounds like an ask."""
    first = max(0, number - _FAR)
    return _heard(tuple(sentences[first : number + 2]), number - first, language)


@lru_cache(maxsize=2_000)
def _heard(sentences: tuple[Sentence, ...], number: int, language: str) -> Heard:
    """The same of a sentence among those beside it. While one is typed, the others are heard as they were."""
    told = ruled(sentences, number, language)
    tongues = {language, language_of(sentences[number].words)}  # a sentence may be in another than its message
    sounds, levels = max(score(sentences, number, tongue, told.names) for tongue in tongues), weights()
    if told.hits and sounds >= (levels.doubted if told.hinted else _NAMED if told.named else _DISMISSED):
        return Heard(tuple(told.hits), error=True)
    error = sounds >= levels.error
    if error or (sounds >= levels.warning and not told.denied):
        return Heard((Hit("learned", 0, len(sentences[number].words)),), error=error)
    return Heard((), error=False)


class Ruled(NamedTuple):
    """What rules find in a sentence, and whether they found something that was taken back."""

    hits: Sequence[Hit]
    denied: bool = False

    @property
    def hinted(self) -> bool:
        """True when nothing but words of work and a plea was found: no turn of phrase."""
        return {hit.key for hit in self.hits} <= _HINTS

    @property
    def named(self) -> bool:
        """True when a post is named and no more."""
        return {hit.key for hit in self.hits} == {"openings"}

    @property
    def names(self) -> frozenset[str]:
        """The families of rules that hold."""
        return frozenset(hit.key for hit in self.hits) | ({"denied"} if self.denied else set())


def ruled(sentences: Sequence[Sentence], number: int, language: str) -> Ruled:
    """The asks for work in one sentence that rules know."""
    sentence = sentences[number]
    found = list(_english(sentence)) if language == "en" else []
    found += [hit for other in _OTHERS for hit in _elsewhere(sentence, other)]
    kept = found
    if found:
        denials = list(_DENIED.scan(sentence)) if language == "en" and not _is_tagged(sentence) else []
        kept = [hit for hit in found if not _denied(hit, denials) and not _reported(sentences, number, hit)]
    if language == "en" and (pair := _pair(sentences, number)):
        kept = [*kept, pair]
    return Ruled(kept, denied=not kept and _is_taken_back(sentence, found, language))


def _is_taken_back(sentence: Sentence, found: Sequence[Hit], language: str) -> bool:
    """True for what is no ask though its words are: said by another, denied, or an offer."""
    if found or any(_OTHERS[other].holds(sentence) for other in _OTHERS):
        return True
    return language == "en" and _OFFERED.holds(sentence)


def _elsewhere(sentence: Sentence, language: str) -> Iterator[Hit]:
    """Asks in another language; a short text may be held to be English though it is not."""
    hits = list(_OTHERS[language].scan(sentence))
    denials = list(_OTHERS_DENIED[language].scan(sentence)) if hits else []
    return (hit for hit in hits if not _denied(hit, denials))


def _english(sentence: Sentence) -> Iterator[Hit]:
    offered = _OFFERED.holds(sentence)
    for hit in _ALWAYS.scan(sentence):
        if not (offered and hit.key in _OFFERS):
            yield hit
    if not offered:
        asked = _is_asked(sentence)
        yield from _ASKED.scan(sentence) if asked else ()
        if hint := hinted(sentence, asked=asked):
            yield hint


def _is_asked(sentence: Sentence) -> bool:
    """True for a question, its mark typed or not, and for what someone wonders."""
    words = sentence.words
    if sentence.end == "?" or any(word.text in _WONDERS for word in words):
        return True
    begins = (n for n, word in enumerate(words) if n == 0 or word.pause or words[n - 1].text in _BEFORE)
    return any(words[number].text in INVERTED for number in begins)


def _is_tagged(sentence: Sentence) -> bool:
    """True for "you wouldn't know of one, would you?": it denies nothing."""
    last = [word.text for word in sentence.words[-2:]]
    return sentence.end == "?" and last[-1] == "you" and last[0] in INVERTED


def _denied(hit: Hit, denials: Sequence[Hit]) -> bool:
    return any(one.start <= hit.start <= one.end or hit.start <= one.start < hit.end for one in denials)


def _reported(sentences: Sequence[Sentence], number: int, hit: Hit) -> bool:
    """True for words in quotation marks that somebody is told to have said."""
    if not all(word.quoted for word in sentences[number].words[hit.start : hit.end]):
        return False
    near = sentences[max(0, number - 1) : number + 2]
    return any(word.text in _REPORTS or word.text == "was" for one in near for word in one.words if not word.quoted)


def _pair(sentences: Sequence[Sentence], number: int) -> Hit | None:
    """A request that a fact shortly before it turns into an ask for work."""
    request = next(_REQUEST.scan(sentences[number]), None)
    if request is None:
        return None
    before = sentences[max(0, number - _FAR) : number + 1]
    taken = any(_DENIED.holds(one) or _OFFERED.holds(one) for one in before)
    return None if taken or not any(_PREMISE.holds(one) for one in before) else request
