"""What the linter says of a text (outreach.md section 6, voice.md section 5)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to mend: the rule, the words at fault, what and why, and how to mend it.

    `start` and `end` are character places of the words in the text, both 0 where the whole text is meant.
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
