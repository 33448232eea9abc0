"""M13: what isn't the writer's to bring: health, pay, others' news, and words out of private notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rekindle.core.lint.case import Case, Found, at, once
from rekindle.core.lint.pattern import Hit, Patterns
from rekindle.core.lint.text import Word, parse
from rekindle.core.lint.words_tone import PRIVATE, SENSITIVE
from rekindle.model.draft import DraftKind
from rekindle.model.lint import Secret

_PRIVATE = Patterns(PRIVATE)
_RUN = 4
"""So many words in a row tell the note they are from, when two of them have four letters and one has six."""
_MEND = "Leave it out. If they bring it up, you'll be there."
_GENTLE = frozenset({DraftKind.CONDOLENCE, DraftKind.CRISIS})


def private(case: Case) -> Iterator[Found]:
    """M13; in a condolence what happened may be named, and nothing else."""
    yield from once([*_patterns(case), *(found for secret in case.context.private for found in _secret(case, secret))])


def _patterns(case: Case) -> Iterator[Found]:
    if case.kind in _GENTLE:
        return
    for sentence in case.text.sentences:
        for hit in _PRIVATE.scan(sentence):
            yield at(case.text, sentence, hit, "M13", _what(hit.key), _MEND, error=True)


def _what(source: str) -> str:
    safe = source.replace("{", "(").replace("}", ")")
    return f'Private: "{{words}}" (from {safe}). They may not know that you know.'


def _secret(case: Case, secret: Secret) -> Iterator[Found]:
    """Words of a private note, but for those that stand open elsewhere."""
    told = _words(secret.text)
    may = {run for open_ in case.context.open for run in _runs(_words(open_), min(_RUN, len(told)))}
    kept = {run for run in _runs(told, min(_RUN, len(told))) if run not in may and _tells(run, told)}
    said = {word for open_ in case.context.open for word in _words(open_)}
    weighty = {word for word in told if word in SENSITIVE and word not in said}
    for sentence in case.text.sentences:
        for number, word in enumerate(sentence.words):
            size = next((len(run) for run in kept if _at(sentence.words, number, run)), int(word.text in weighty))
            if size:
                hit = Hit("note", number, number + size)
                yield at(case.text, sentence, hit, "M13", _what(secret.source), _MEND, error=True)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.text for word in parse(text).words)


def _runs(words: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    if size:
        yield from (tuple(words[number : number + size]) for number in range(len(words) - size + 1))


def _tells(run: tuple[str, ...], told: tuple[str, ...]) -> bool:
    """True when these words are enough to know the note by; one long word will do for a note of few."""
    sizes = sorted(map(len, run))
    return sizes[-1] > _RUN if len(told) < _RUN else sizes[-1] >= 6 and sizes[-2] >= 4


def _at(words: Sequence[Word], number: int, run: tuple[str, ...]) -> bool:
    return words[number].text == run[0] and tuple(one.text for one in words[number : number + len(run)]) == run
