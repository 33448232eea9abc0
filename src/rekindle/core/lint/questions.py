"""M6: one easy question, or a line that frees them from replying."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rekindle.core.lint.case import SPOKEN, Case, Found, whole
from rekindle.core.lint.pattern import Patterns
from rekindle.core.lint.text import Sentence

MOST = 3
_WHY = "One is easy to answer. Four are a form."
_FREE = Patterns(
    {
        "free": """
            no need|reason|hurry to? ~2 @reply; no @reply ~1 needed|necessary|required|expected|wanted;
            do not ~2 need|have to ~2 @reply; need not @reply; not expecting ~2 @reply; nothing to @reply;
            do not feel ~4 @reply; without @reply; no duty|obligation to @reply; you only have to; do not @reply;
            du musst nicht ~2 antworten; keine antwort notig; brauchst nicht ~2 antworten; inget svar behovs;
            sie mussen nicht ~2 antworten; no hace falta ~3 contestes|respondas|responder|contestar;
            pas besoin de ~2 repondre; inutile de ~2 repondre; du behover inte ~2 svara"""
    },
    {
        "reply": "reply; answer; respond; write back; ring back; call back; get back; write; call; ring; a reply; "
        "an answer; text back; say anything; answer this; come back"
    },
)
_IS_NOW_FINE = Patterns(
    {"now": "is now|this ~3 fine|good|ok|okay|bad; have you ~3 minute|minutes|moment; good|bad time"}
)


def questions(case: Case) -> Iterator[Found]:
    """M6; in a call, whether now is a good time is no question."""
    asked = [one for one in case.text.sentences if one.end == "?"]
    if case.medium in SPOKEN:
        asked = [one for one in asked if not _IS_NOW_FINE.holds(one)]
    if not case.bend.asks_back:
        return
    if len(asked) > 1:
        yield whole("M6", f"{len(asked)} questions. {_WHY}", "Keep the easiest.", error=len(asked) > MOST)
    elif not asked and not frees(case.text.sentences):
        what = f"No question, and no line that frees them from replying. {_WHY}"
        yield whole("M6", what, 'Ask one, or end with "no need to reply".')


def frees(sentences: Iterable[Sentence]) -> bool:
    """True when a line frees them from replying."""
    return any(_FREE.holds(one) for one in sentences)
