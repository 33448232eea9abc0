"""What a rule looks at, and what it says: the case and its findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rekindle.core.lint.bends import Bend, bend_of
from rekindle.core.lint.pattern import Hit
from rekindle.core.lint.text import Sentence, Text
from rekindle.model.draft import DraftKind, Medium
from rekindle.model.lint import Context, Finding

SPOKEN = frozenset({Medium.VOICEMAIL, Medium.CALL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A message, read; what it is for; and what is known beside it."""

    text: Text
    medium: Medium
    kind: DraftKind
    context: Context
    language: str = "en"
    subject: str | None = None
    head: Text | None = None  # the subject, read
    head_at: int = -1  # where the subject stands in the text; -1 when it was given beside it

    @property
    def first(self) -> bool:
        """True for the first word after a silence, where more is asked of a message."""
        return self.kind in (DraftKind.FIRST, DraftKind.CONDOLENCE, DraftKind.CRISIS)

    @property
    def bend(self) -> Bend:
        """Where rules bend for this kind."""
        return bend_of(self.kind)

    @property
    def body(self) -> str:
        """The message without its subject line, as it is counted."""
        return self.text.raw[self.text.start :].strip()


class Found(NamedTuple):
    """A finding, and whether it blocks."""

    error: bool
    finding: Finding


Rule = Callable[[Case], Iterator[Found]]


def whole(rule: str, reason: str, mend: str, *, error: bool = False, words: str = "") -> Found:
    """A finding about the whole text."""
    return Found(error, Finding(rule=rule, words=words, reason=reason, mend=mend))


def at(  # noqa: PLR0913, PLR0917 - where it is, and what is said of it
    text: Text, sentence: Sentence, hit: Hit, rule: str, what: str, mend: str, *, error: bool = False
) -> Found:
    """A finding about some words; `what` may quote them as {words}."""
    words, start, end = text.shown(sentence.words[hit.start], sentence.words[hit.end - 1])
    shown = " ".join(words.split())
    finding = Finding(rule=rule, words=words, reason=what.format(words=shown), mend=mend, start=start, end=end)
    return Found(error, finding)


def once(founds: Iterable[Found]) -> Iterator[Found]:
    """Findings of one rule, in the order of the text, without those whose words another has begun on."""
    reached = 0
    for one in sorted(founds, key=lambda one: (one.finding.start, -one.finding.end)):
        if one.finding.start >= reached:
            yield one
            reached = one.finding.end
