"""What came in after a touch -> what kind of answer it is, by which words, and until when somebody is busy or away.

Machines are told apart first; then whoever asks to be left alone, has no time, asks for help; what is left is a
welcome or a brief word. Quoted lines below decide nothing. Whatever the text, there is an answer; without a text a
person's is taken for a welcome, as nothing is known but that they wrote.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rekindle.model.touch import ReplyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """The kind of an answer, the words that decided ("" where none did), and the day it names."""

    kind: ReplyKind
    words: str = ""
    until: date | None = None


def classify(subject: str, text: str, written: date, *, automatic: bool = False) -> Kind:
    """What kind of answer a text is that was written on a day; `automatic` where headers show that no person did."""
    from rekindle.core.replies.telling import told  # noqa: PLC0415 - its patterns take long to make; most runs need none

    kind, words, until = told(subject, text, written, automatic=automatic)
    return Kind(kind=kind, words=words, until=until)
