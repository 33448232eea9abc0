"""The machine's clock, `--today` and `REKINDLE_TODAY` -> today and now. Nothing else asks the clock."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime

from rekindle.model import UserError

_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def today(override: str | None = None, *, environment: Mapping[str, str] = os.environ) -> date:
    """The date given with `--today`, else in REKINDLE_TODAY, else of the machine where the user lives.

    Raises:
        UserError: the date given is none.
    """
    if override is not None:
        return _day(override, "--today")
    if given := environment.get("REKINDLE_TODAY"):
        return _day(given, "REKINDLE_TODAY")
    return datetime.now().astimezone().date()


def _day(text: str, where: str) -> date:
    """Only the long form of ISO 8601: `fromisoformat` takes weeks and dates without hyphens, too."""
    with suppress(ValueError):
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
    raise UserError(f"{where} {text!r} is no date.", next_step="Write it as 2026-03-31.")


def now() -> str:
    """This moment, UTC, to the second: "2026-11-21T22:31:57Z"."""
    return datetime.now(tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
