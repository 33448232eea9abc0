"""What was done -> a page of it at a time, each with the way back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from django.urls import path
from django.views.decorators.http import require_GET

from rekindle.web.books import book
from rekindle.web.environment import day
from rekindle.web.page import page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

PAGE = 50
_LONGEST = 6  # digits of a page number
_FINAL = frozenset({"rebuild"})
"""What there is nothing to take back of."""


class Line(NamedTuple):
    """Something that was done, as the page shows it."""

    number: int
    told: str
    time: str
    undone: bool
    back: bool  # it can be taken back


def log(request: HttpRequest) -> HttpResponse:
    """What was done, the newest first, by day."""
    text = request.GET.get("page", "1")
    number = max(1, int(text)) if text.isascii() and text.isdecimal() and len(text) <= _LONGEST else 1
    found = book().log(skip=(number - 1) * PAGE, most=PAGE + 1)
    days: dict[str, list[Line]] = {}
    for one in found[:PAGE]:
        when = datetime.fromisoformat(one.at).astimezone()
        back = not (one.undone or one.undoes or one.verb in _FINAL)
        line = Line(number=one.number, told=one.told, time=f"{when:%H:%M}", undone=one.undone, back=back)
        days.setdefault(day(when.date()), []).append(line)
    return page(
        request, "settings_log.html", here="settings", part="log",
        days=list(days.items()), number=number, more=len(found) > PAGE,
    )  # fmt: skip


routes = [path("log", require_GET(log), name="log")]
