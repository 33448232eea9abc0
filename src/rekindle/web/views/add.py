"""Lines typed or pasted -> what is read in them, field by field, and then people on the list under one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from rekindle.model.adding import Fate
from rekindle.web.books import book
from rekindle.web.page import done, fragment, page, toast, wants_part
from rekindle.web.typed import Line, each_or_whole, lines_of, summed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest, HttpResponse

    from rekindle.services.adding import Added

ECHO = "parts/sweep/echo.html"


def add(request: HttpRequest) -> HttpResponse:
    """A line or many: shown as they are read, added when that is right. What was typed elsewhere comes with a link."""
    form = request.POST if request.method == "POST" else request.GET
    lines = lines_of(form, each_or_whole(form))
    if request.method == "POST" and form.get("do") == "add":
        return _add(request, lines)
    shown = _shown(lines)
    if wants_part(request):
        return fragment(request, ECHO, swapped=True, **shown)
    return page(request, "add.html", here="people", text=form.get("text", ""), whole=bool(form.get("whole")), **shown)


def _shown(lines: Sequence[Line]) -> dict[str, Any]:
    return {
        "lines": lines,
        "summed": summed(lines),
        "ready": any(not one.understood.refused and not one.dropped for one in lines),
        "listed": True,
    }


def _add(request: HttpRequest, lines: Sequence[Line]) -> HttpResponse:
    """Write what can be written; a line that cannot stays where it was typed, with the reason."""
    done_ = book().add([one.understood for one in lines if not one.dropped], listed="off-list" not in request.POST)
    refused = [one for one in lines if one.understood.refused and not one.dropped]
    if not refused:
        return done(request, done_ if done_.entry else f"{done_.told}.", reverse("add"))
    said = toast(done_ if done_.entry else _("Nothing was added."))
    request.session["said"] = said
    text = "\n".join(one.understood.line for one in refused)
    return page(request, "add.html", here="people", text=text, whole=False, added=_account(done_), **_shown(refused))


def _account(added: Added) -> dict[str, int]:
    """How many lines went which way."""
    return {str(fate): sum(one.fate is fate for one in added.outcomes) for fate in Fate}


routes = [path("add", require_http_methods(["GET", "POST"])(add), name="add")]
