"""M9: how often the writer is in it, and how often they are. English only."""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.core.lint.case import Case, Found, whole
from rekindle.model.draft import DraftKind

_ME = frozenset({"i", "me", "my", "mine", "myself"})
_YOU = frozenset({"you", "your", "yours", "yourself", "yourselves"})
FEWEST = 3
"""Times below which a short line is no report."""


def balance(case: Case) -> Iterator[Found]:
    """M9; in a condolence any sentence too many about oneself is worth a look."""
    if case.language != "en":
        return
    words = [*case.text.words, *(case.head.words if case.head else ())]
    mine, theirs = sum(word.text in _ME for word in words), sum(word.text in _YOU for word in words)
    gentle = case.kind is DraftKind.CONDOLENCE
    if (mine > theirs and mine > 1) if gentle else (mine >= FEWEST and mine > 2 * theirs):
        what = f"You're in it {_times(mine)}, they're in it {_times(theirs)}. It reads as a report."
        yield whole("M9", what, 'Turn one "I" line into a line about them.')


def _times(count: int) -> str:
    return {0: "not once", 1: "once", 2: "twice"}.get(count, f"{count} times")
