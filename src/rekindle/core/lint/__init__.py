"""A message -> what to mend before it goes: rules M1 to M14, a module each.

Pure and quick: nothing here knows a book. What rules have to know beside the text is a `Context`. Errors block a draft,
warnings never do; a rule that cannot know is silent.
"""

from __future__ import annotations

from rekindle.core.lint.asks import debt, kinds
from rekindle.core.lint.balance import balance
from rekindle.core.lint.case import Case, Found, Rule
from rekindle.core.lint.language import language_of
from rekindle.core.lint.links import links
from rekindle.core.lint.measure import length
from rekindle.core.lint.news import news
from rekindle.core.lint.offer import offer
from rekindle.core.lint.opener import opener
from rekindle.core.lint.private import private
from rekindle.core.lint.questions import questions
from rekindle.core.lint.reading import reading
from rekindle.core.lint.specific import specific
from rekindle.core.lint.subject import subject as subject_rule
from rekindle.core.lint.text import parse
from rekindle.core.lint.tone import tone
from rekindle.core.lint.work import work
from rekindle.model.draft import DraftKind, Medium
from rekindle.model.lint import Context, Finding, Lint

__all__ = ["RULES", "case_of", "lint"]

RULES: tuple[Rule, ...] = (
    work, opener, news, offer, length, questions, subject_rule, reading, balance, specific, tone, links, private, debt,
)  # fmt: skip
"""In the order of their numbers."""
_SUBJECT = "subject:"


def lint(
    text: str,
    *,
    medium: Medium,
    subject: str | None = None,
    kind: DraftKind = DraftKind.AGAIN,
    context: Context | None = None,
) -> Lint:
    """What to mend in a message. A mail may begin with its "Subject: ..." line; without any, M7 is silent."""
    case = case_of(text, medium, subject, kind, context)
    founds = [found for rule in RULES for found in rule(case)]
    return Lint(errors=_these(founds, error=True), warnings=_these(founds, error=False), asks=kinds(case))


def _these(founds: list[Found], *, error: bool) -> tuple[Finding, ...]:
    return tuple(found.finding for found in founds if found.error is error)


def case_of(
    text: str,
    medium: Medium,
    subject: str | None = None,
    kind: DraftKind = DraftKind.AGAIN,
    context: Context | None = None,
) -> Case:
    """A message, read: what every rule looks at."""
    context = context or Context()
    start, head, head_at = 0, None, -1
    if medium is Medium.MAIL and subject is None:
        start, head_at = _subject_line(text)
    if head_at >= 0:
        head, subject = parse(text, head_at, start), text[head_at:start].strip()
    elif subject:
        head = parse(subject)
    read = parse(text, start)
    language = context.language or language_of(read.words)
    if language != "en":
        read = parse(text, start, english=False)  # "im" is a word of German
    return Case(
        text=read, medium=medium, kind=kind, context=context, subject=subject, head=head, head_at=head_at,
        language=language,
    )  # fmt: skip


def _subject_line(text: str) -> tuple[int, int]:
    """Where the body begins, and where the words of a subject line above it do; (0, -1) without one."""
    blank = len(text) - len(text.lstrip())
    if text[blank : blank + len(_SUBJECT)].lower() != _SUBJECT:
        return 0, -1
    at = blank + len(_SUBJECT)
    ends = [end for mark in ("\n", "¶") if (end := text.find(mark, at)) >= 0]
    return min(ends, default=len(text)), at
