"""A text alone -> what to mend in it. No book is opened, and none is made."""

from __future__ import annotations

from rekindle.core.lint import lint
from rekindle.model.draft import DraftKind, Medium
from rekindle.model.lint import Context, Lint


def lint_alone(
    text: str, medium: Medium, *, kind: DraftKind = DraftKind.AGAIN, subject: str | None = None, language: str = ""
) -> Lint:
    """What to mend, as far as the text itself shows it."""
    return lint(text, medium=medium, subject=subject, kind=kind, context=Context(language=language))
