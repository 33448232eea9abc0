"""What the linter says of a text (outreach.md section 6, voice.md section 5), and what it knows beside the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to mend: the rule, the words at fault, what and why, and how to mend it.

    `start` and `end` are character places of the words in the text, both 0 where the whole text is meant, or its
    subject.
    """

    rule: str  # "M1"
    words: str
    reason: str
    mend: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lint:
    """All findings; errors block `ready`, warnings never do."""

    errors: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()
    asks: tuple[str, ...] = ()  # kinds of ask found that are none for work: "advice", "favour"; M14 counts them

    @property
    def clear(self) -> bool:
        """True when nothing blocks the text."""
        return not self.errors


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A message to somebody else in the last 30 days: no two people get the same one (M10)."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """Words that the user marked as private, and where they stand: they enter no message (M13)."""

    text: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known beside a text. By default nothing is, and rules that need it are silent.

    `news`, `give` and `subject` are proposed where such a thing is missing.
    """

    others: tuple[Written, ...] = ()
    private: tuple[Secret, ...] = ()
    account: tuple[int, int] | None = None  # asks and gives so far with this person (M14); None is not known
    unlocked: bool = False  # referral-ready: the one question may be asked
    names: tuple[str, ...] = ()  # names of people, firms, places of theirs, for M10
    open: tuple[str, ...] = ()  # what may be said, though private notes have the same words
    language: str = ""  # of the text: "en", "de", "es", "fr", "sv"; "" is guessed from its words
    news: str = ""
    give: str = ""
    subject: str = ""
