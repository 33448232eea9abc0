"""An entry of the log -> taken back, wherever it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rekindle.web.books import book
from rekindle.web.page import came_from, done

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def undo(request: HttpRequest) -> HttpResponse:
    """Take back the entry of the form, or the last one, and show the page anew."""
    number = request.POST.get("entry", "")
    entry = book().undo(int(number) if number.isdecimal() and int(number) else None)
    return done(request, _("Undone: %s") % entry.told, came_from(request, "/today"))


routes = [path("undo", require_POST(undo), name="undo")]
