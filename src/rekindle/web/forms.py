"""A form that could not be used -> the same form again: what was typed, and beside each field what to do next.

Passwords, keys and passphrases are never part of it: they are typed again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from rekindle.model import UserError

if TYPE_CHECKING:
    from django.http import HttpRequest, QueryDict

HIDDEN = frozenset({"csrfmiddlewaretoken", "password", "key", "passphrase"})
REFUSED = 409
_OF_THE_TERMINAL = ("rekindle ", " --")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A form as it was sent, by its name on the page. `wrong` is by field; "" is about the form as a whole."""

    name: str
    typed: Mapping[str, str]
    wrong: Mapping[str, str]


def refused(request: HttpRequest, name: str, error: UserError, *, field: str = "", next_step: str = "") -> Sent:
    """A form that a verb refused. The error names its field and what to do; else they are `field` and `next_step`."""
    typed = {key: value for key, value in request.POST.items() if key not in HIDDEN and isinstance(value, str)}
    return Sent(name=name, typed=typed, wrong={error.field or field: told(error, "" if error.field else next_step)})


def told(error: UserError, next_step: str = "") -> str:
    """What happened and what to do next; a way that only the terminal has is left out."""
    step = next_step or ("" if any(word in error.next_step for word in _OF_THE_TERMINAL) else error.next_step)
    return " ".join(part for part in (error.error, step) if part)


def text_of(form: QueryDict, name: str) -> str:
    """A line or some lines as typed, without blanks round them, the ends of line as everywhere else."""
    return form.get(name, "").replace("\r\n", "\n").strip()


def words_of(form: QueryDict, name: str) -> tuple[str, ...]:
    """Words between commas or ends of line, none empty."""
    return tuple(part.strip() for part in text_of(form, name).replace("\n", ",").split(",") if part.strip())


def day_of(form: QueryDict, name: str) -> date | None:
    """A day; None where it is left out.

    Raises:
        UserError: it is none.
    """
    text = text_of(form, name)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise UserError(_("%s is no day.") % text, next_step=_("Write it as 2026-12-24."), field=name) from None


def whole_of(form: QueryDict, name: str) -> int | None:
    """A whole number; None where it is left out.

    Raises:
        UserError: it is none.
    """
    text = text_of(form, name)
    if text and not (text.isascii() and text.isdecimal() and len(text) < len("1000000000")):
        raise UserError(_("%s is no whole number.") % text, next_step=_("Write it in digits."), field=name)
    return int(text) if text else None
