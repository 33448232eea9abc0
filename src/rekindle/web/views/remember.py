"""A question to one's memory, and what is typed or ticked -> people on the list; then the next question."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.core.exceptions import SuspiciousOperation
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from rekindle import words
from rekindle.model.life import GoalKind
from rekindle.model.prompt import RecallState
from rekindle.web.books import book
from rekindle.web.page import done, fragment, page, wants_part
from rekindle.web.typed import lines_of, summed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest, HttpResponse

    from rekindle.model.adding import Understood
    from rekindle.model.prompt import Growth, Screen
    from rekindle.web.typed import Line

ECHO = "parts/sweep/echo.html"
_LEAVES = {"next": RecallState.DONE, "nobody": RecallState.NOBODY, "later": RecallState.LATER}
_OF_THE_LIST = (GoalKind.LIST, GoalKind.ADDED, GoalKind.ROLES)


def remember(request: HttpRequest) -> HttpResponse:
    """The question that is worth most now, or one that was chosen; what is answered is kept at once."""
    if request.method == "POST":
        return _answer(request)
    screen = book().prompt(request.GET.get("prompt", ""))
    return page(request, "remember.html", here="sweep", **_shown(screen, [], ""))


def _shown(screen: Screen | None, lines: Sequence[Line], text: str) -> dict[str, Any]:
    growth = book().growth()
    return {
        "screen": screen,
        "prompt": screen.prompt.key if screen else "",
        "text": text,
        "growth": growth,
        "goals": [one for one in book().goals() if one.goal.kind in _OF_THE_LIST],
        "size": _size(growth),
        "states": _states(),
        **_echo(lines),
    }


def _echo(lines: Sequence[Line]) -> dict[str, Any]:
    ready = any(not one.understood.refused and not one.dropped for one in lines)
    return {"lines": lines, "summed": summed(lines), "ready": ready}


def _states() -> dict[RecallState, str]:
    return {
        RecallState.DONE: _("answered"),
        RecallState.NOBODY: _("nobody"),
        RecallState.LATER: _("for later"),
    }


def _size(growth: Growth) -> str:
    """How long the list is, and what of it came this month."""
    if not growth.listed:
        return _("Nobody on your list yet")
    people = _("%s on your list") % words.counted(growth.listed, "person", "people")
    if not growth.added:
        return people
    return _("%(people)s, %(added)s of them since this month began") % {
        "people": people,
        "added": words.number(growth.added),
    }


def _answer(request: HttpRequest) -> HttpResponse:
    """Read what was typed; add it; take somebody who was shown; or leave the question."""
    form, what = request.POST, request.POST.get("do", "read")
    key = form.get("prompt", "")
    lines = lines_of(form, partial(_understand, key))
    here = _where(key)
    if what == "read":
        return _read(request, key, lines)
    if what.startswith("pick:"):
        return done(request, book().pick_for(key, what.removeprefix("pick:")), here)
    if what == "add":
        return done(request, book().name_for(key, _kept(lines)), here)
    if what in _LEAVES:
        return _leave(request, key, _LEAVES[what], _kept(lines))
    raise SuspiciousOperation


def _where(key: str = "") -> str:
    return reverse("remember") + (f"?{urlencode({'prompt': key})}" if key else "")


def _kept(lines: Sequence[Line]) -> list[Understood]:
    return [one.understood for one in lines if not one.dropped and not one.understood.refused]


def _read(request: HttpRequest, key: str, lines: Sequence[Line]) -> HttpResponse:
    if wants_part(request):
        return fragment(request, ECHO, prompt=key, swapped=True, **_echo(lines))
    return page(request, "remember.html", here="sweep", **_shown(book().prompt(key), lines, request.POST["text"]))


def _leave(request: HttpRequest, key: str, state: RecallState, several: Sequence[Understood]) -> HttpResponse:
    """On to the next question. Whoever is typed still goes on the list: the way back is to them."""
    if several and state is RecallState.DONE:
        added = book().name_for(key, several)
        book().leave_prompt(key, state)
        return done(request, added, _where())
    left = book().leave_prompt(key, state)
    if state is RecallState.NOBODY:
        left = replace(left, told=_("Nobody is a fine answer"))
    return done(request, left, _where())


def every(request: HttpRequest) -> HttpResponse:
    """All questions, chapter by chapter, and how each was left."""
    chapters: dict[str, list[Screen]] = {}
    for one in book().prompts():
        chapters.setdefault(one.prompt.chapter.name if one.prompt.chapter else _("Life"), []).append(one)
    growth = book().growth()
    shown: dict[str, Any] = {"chapters": chapters, "growth": growth, "states": _states(), "size": _size(growth)}
    return page(request, "remember-all.html", here="sweep", **shown)


def _understand(key: str, text: str) -> Sequence[Understood]:
    """A line each; an empty one says nothing."""
    return book().understand_for(key, *(line for line in text.splitlines() if line.strip()))


routes = [
    path("remember", require_http_methods(["GET", "POST"])(remember), name="remember"),
    path("remember/all", require_GET(every), name="remember-all"),
]
