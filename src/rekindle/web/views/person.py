"""One person -> their page: who, how far it has come, why now, what happened, all that is written, and every mark.

The page is made of parts. A part that is edited is the same part with a form where the value stood: htmx puts it in
place, and without scripts the whole page comes with that form open (`?edit=...`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.http import HttpResponseRedirect
from django.urls import path
from django.views.decorators.http import require_GET

from rekindle.web.books import book
from rekindle.web.page import fragment, page, wants_part
from rekindle.web.views import person_words
from rekindle.web.views.person_seen import LINES, Whom

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rekindle.services.saying import Decided

PARTS = (
    "head",
    "values",
    "stage",
    "reasons",
    "happened",
    "account",
    "known",
    "marks",
    "rhythm",
    "list",
    "records",
    "proposals",
)
_EDIT = re.compile(r"[\w-]{1,40}")
MOST = 5_000
"""Lines of what happened on one page, at most."""


def person(request: HttpRequest, number: int) -> HttpResponse:
    """All of one person. A number that has become part of somebody else leads to them."""
    whom = Whom(number, _lines(request))
    if whom.page.person.id != number:
        return HttpResponseRedirect(f"/people/{whom.page.person.id}")
    return page(request, "person.html", here="people", **_shown(whom, request.GET.get("edit", "")))


def _lines(request: HttpRequest) -> int:
    wanted = request.GET.get("lines", "")
    return min(int(wanted), MOST) if wanted.isdecimal() and len(wanted) < 6 else LINES


def _shown(whom: Whom, edit: str = "", **further: object) -> dict[str, Any]:
    roles = book().role_words() if edit == "role" else ()
    shown = {"whom": whom, "edit": edit, "say": person_words, "role_words": roles, "acted": ""}
    return shown | further


def part(request: HttpRequest, number: int, name: str) -> HttpResponse:
    """One part, with a form in it or without; or the page, which has it as well."""
    edit = request.GET.get("edit", "")
    if not wants_part(request) or name not in PARTS:
        query = f"?edit={edit}" if _EDIT.fullmatch(edit) else ""
        return HttpResponseRedirect(f"/people/{number}{query}#p-{name}")
    return fragment(request, "parts/person/parts.html", parts=[name], **_shown(Whom(number), edit))


def parts(request: HttpRequest, number: int, *names: str) -> HttpResponse:
    """Parts after an act: the first where it stood, the others wherever they are on the page."""
    return fragment(request, "parts/person/parts.html", parts=names, **_shown(Whom(number), acted=names[0]))


def more(request: HttpRequest, number: int) -> HttpResponse:
    """Earlier lines of what happened."""
    offset = _lines(request)
    if not wants_part(request):
        return HttpResponseRedirect(f"/people/{number}?lines={offset + LINES}#p-happened")
    found = book().happened(number, offset=offset, most=2 * LINES)
    lines: dict[str, Any] = {"several": found.several, "further": offset + 2 * LINES if found.more else 0}
    return fragment(request, "parts/person/lines.html", **_shown(Whom(number), **lines))


def back(number: int) -> str:
    """Where an act on somebody leads when its form does not say."""
    return f"/people/{number}"


def whom_of(decided: Decided, number: int) -> int:
    """The person after an act, who may have got another number by it."""
    return decided.person or number


routes = [
    path("people/<int:number>", require_GET(person), name="person"),
    path("people/<int:number>/part/<slug:name>", require_GET(part), name="person-part"),
    path("people/<int:number>/happened", require_GET(more), name="person-happened"),
]
