"""An empty book -> its first file, or its first name: what was understood is shown before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from rekindle import words
from rekindle.web.books import book
from rekindle.web.importing import importing
from rekindle.web.page import done, page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rekindle.model.adding import Understood

_LONGEST = 4_000


class Read(NamedTuple):
    """A line as it was read: the name, each piece as (what it is, its value), and why nothing came of it."""

    name: str
    pieces: list[tuple[str, str]]
    refused: str
    known: str


def welcome(request: HttpRequest) -> HttpResponse:
    """Two ways to begin; a book that has begun goes on with its day."""
    course = importing.course()
    if course is not None and course.under_way:
        return HttpResponseRedirect(reverse("sources"))
    if book().glance().people:
        return HttpResponseRedirect(reverse("today"))
    return page(request, "welcome.html", here="", line="", read=[])


def name(request: HttpRequest) -> HttpResponse:
    """One line about somebody: first what is read as what; then, when that is right, written."""
    line = request.POST.get("line", "").strip()[:_LONGEST]
    if not line:
        return page(request, "welcome.html", here="", line="", read=[], empty=True, status=400)
    several = book().understand(line)
    usable = [one for one in several if one.record and not one.refused]
    if "yes" in request.POST and usable:
        added = book().add(usable)
        to = reverse("person", args=[added.person]) if added.person else reverse("today")
        return done(request, added, to)
    return page(request, "welcome.html", here="", line=line, read=[_read(one) for one in several], usable=bool(usable))


def _read(one: Understood) -> Read:
    return Read(
        name=one.name,
        pieces=[(_field(piece.field), words.bare(piece.value)) for piece in one.pieces if piece.field != "name"],
        refused=" ".join(part for part in (one.refused and f"{one.refused}.", one.mend) if part),
        known=_("%s is here already.") % one.known.name if one.known else "",
    )


def _field(field: str) -> str:
    return field.replace("-", " ").capitalize()


routes = [
    path("welcome", require_GET(welcome), name="welcome"),
    path("welcome/name", require_POST(name), name="welcome-name"),
]
