"""M12: no attachment and one link at most in a first message."""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.core.lint.case import Case, Found, at
from rekindle.core.lint.pattern import Patterns
from rekindle.model.lint import Finding

_ATTACHED = Patterns(
    {
        "attached": """
            attached|enclosed !to|the_strings|by|myself|with_string; attachment|attachments; find enclosed;
            attaching ~4 file|photo|photos|map|deck|document|pdf|slides|paper|it|them|the|my|a; im anhang; angehangt;
            adjunto|adjunta|adjuntos; piece|pieces jointe|jointes; bifogar|bifogat|bifogad"""
    }
)
_WHY = "It looks like bulk mail, and opening it is work."
_MEND = 'Offer it instead: "I could send it if it\'s of use."'


def links(case: Case) -> Iterator[Found]:
    """M12, where the kind of message asks for it."""
    if not case.bend.light:
        return
    if found := _ATTACHED.first(case.text.sentences):
        yield at(case.text, *found, "M12", f"An attachment in a first message. {_WHY}", _MEND)
    if len(case.text.links) > 1:
        start, end = case.text.links[1]
        what = f"{len(case.text.links)} links in a first message. {_WHY}"
        words = case.text.raw[start:end]
        yield Found(False, Finding(rule="M12", words=words, reason=what, mend=_MEND, start=start, end=end))  # noqa: FBT003 - a warning
