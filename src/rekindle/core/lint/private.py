"""M13: what isn't the writer's to bring: health, pay, others' news, and words out of private notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rekindle.core.lint.case import Case, Found, at, once
from rekindle.core.lint.pattern import Hit, Patterns
from rekindle.core.lint.text import Word, parse
from rekindle.core.lint.words_message import PRIVATE, SENSITIVE
from rekindle.model.draft import DraftKind
from rekindle.model.lint import Secret

_PRIVATE = Patterns(PRIVATE)
_RUN = 3
"""Words in a row that tell where they are from, one of them long."""
_LONG = 5
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
    told = [word.text for word in parse(secret.text).words]
    size = min(_RUN, len(told))
    kept = {tuple(told[number : number + size]) for number in range(len(told) - size + 1)} if told else set()
    weighty = {word for word in told if word in SENSITIVE}
    for sentence in case.text.sentences:
        for number in range(len(sentence.words)):
            if hit := _spilt(sentence.words, number, size, kept, weighty):
                yield at(case.text, sentence, hit, "M13", _what(secret.source), _MEND, error=True)


def _spilt(
    words: Sequence[Word], number: int, size: int, kept: set[tuple[str, ...]], weighty: set[str]
) -> Hit | None:
    """Where words of a private note begin here."""
    run = tuple(word.text for word in words[number : number + size])
    if run in kept and any(len(word) >= _LONG for word in run):
        return Hit("note", number, number + size)
    return Hit("note", number, number + 1) if words[number].text in weighty else None
