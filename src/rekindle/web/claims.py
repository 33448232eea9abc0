"""Reasons, as services made them -> what stands out of each, and the rest of it with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext as _

from rekindle import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.model.shortlist import Reason

_ASIDE = " ("


class Claim(NamedTuple):
    """A reason as it is read: what stands out, and the rest of it with its source."""

    head: str
    tail: str = ""


def claimed(several: Sequence[Reason]) -> list[Claim]:
    """Reasons as a list shows them; what an earlier one has told is not told again."""
    return [claim(*pair) for pair in words.claims(several)]


def claim(text: str, fact: str) -> Claim:
    """What stands out of a claim, and the rest: "Well placed", ": Managing Partner, Brisk Bank (a contact card)"."""
    fact = "" if fact in text else fact
    signs = (": ", "; ", _ASIDE) if text.endswith(")") else (": ", "; ")
    at, sign = min(((text.find(one), one) for one in signs if one in text), default=(len(text), ""))
    head, rest = text[:1].upper() + text[1:at], text[at + len(sign) :]
    if sign == _ASIDE:
        return Claim(head, f"{_ASIDE}{rest[:-1]}; {fact})" if fact else f"{_ASIDE}{rest}")
    tail = _("%(rest)s (%(fact)s)") % {"rest": rest, "fact": fact} if rest and fact else rest or fact
    return Claim(head, f": {tail}" if tail else "")


def factor(reason: Reason, channel: str) -> Claim:
    """One factor of all that count; what is reached best is called as people call it."""
    fact = reason.fact.removeprefix(reason.text).strip(" ;,")
    fact = fact[1:-1] if fact.startswith("(") and fact.endswith(")") else fact
    text = reason.text.replace(channel, words.channel(channel)) if channel and reason.factor == "reach" else reason.text
    return claim(text, fact)
