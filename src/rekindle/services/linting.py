"""A text, and what the book knows of whom it is for -> what to mend before it goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rekindle.core.lint import lint
from rekindle.model.draft import Draft, DraftKind, Medium
from rekindle.model.lint import Context, Lint
from rekindle.services.claims import claims_of
from rekindle.store.shelf import Open


def lint_text(  # noqa: PLR0913 - what a message is, and what is told of it
    at: Open | None,
    text: str,
    medium: Medium,
    *,
    kind: DraftKind = DraftKind.AGAIN,
    subject: str | None = None,
    person: str = "",
    language: str = "",
    today: date | None = None,
) -> Lint:
    """What to mend in any text; with a person, held against what the book knows of them."""
    context = Context(language=language) if at is None or not person or today is None else Context(language=language)
    return lint(text, medium=medium, subject=subject, kind=kind, context=context)


def lint_draft(at: Open, draft: Draft, today: date) -> Lint:  # noqa: ARG001 - the context follows
    """What to mend in a draft before it is ready."""
    subject = draft.subject if draft.medium is Medium.MAIL else None
    found = lint(draft.text, medium=draft.medium, subject=subject, kind=draft.kind)
    return replace(found, errors=(*found.errors, *claims_of(at, draft)))
