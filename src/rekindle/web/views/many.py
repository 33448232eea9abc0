"""Rows that were ticked, or all that fit -> a plan, then one change; a file to take along; views kept and dropped."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from rekindle.model import UserError
from rekindle.model.roster import Filter, Preset
from rekindle.web import changes
from rekindle.web.asked import asked, asked_in
from rekindle.web.books import book
from rekindle.web.environment import number
from rekindle.web.page import came_from, done, fragment, page, wants_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest, QueryDict

_SHOWN = 12
_ALL = 10**9
_KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "vcf": "text/vcard; charset=utf-8",
}


def plan(request: HttpRequest) -> HttpResponse:
    """Whom it would change. Changes nothing."""
    told = request.POST
    persons = _persons(told)
    change = changes.wanted(told.get("change", ""), told.get("tag", ""))
    meant = book().plan(persons, change)
    count = len(meant.persons)
    shown: dict[str, Any] = {
        "title": _("Look first"),
        "told": changes.told(meant),
        "names": _names(meant.persons[:_SHOWN]),
        "rest": max(0, count - _SHOWN),
        "others": changes.others(meant),
        "change": change,
        "all": "all" in told,
        "query": told.get("query", ""),
        "ticked": ",".join(map(str, persons)),
        "back": came_from(request, reverse("people")),
        "do": ngettext("Change %s person", "Change %s people", count) % number(count),
    }
    if wants_part(request):
        return fragment(request, "parts/people/plan.html", **shown)
    return page(request, "people-plan.html", here="people", **shown)


def change(request: HttpRequest) -> HttpResponse:
    """Do it, in one step that one undo takes back."""
    meant = book().plan(_persons(request.POST), request.POST.get("change", ""))
    return done(request, book().change(meant), came_from(request, reverse("people")))


def _persons(told: QueryDict) -> list[int]:
    """Whom a form means: all that fit what was asked, or those ticked here and on other pages."""
    if "all" in told:
        which = asked_in(told.get("query", ""))
        found = book().roster_page(which.filter, order=which.order, words=which.words, most=_ALL)
        return [one.person for one in found.rows]
    ticked = [*told.getlist("person"), *told.get("ticked", "").split(",")]
    persons = list(dict.fromkeys(int(one) for one in ticked if one.strip().isdecimal()))
    if not persons:
        raise UserError(_("Nobody is ticked."), next_step=_("Tick some rows first, or all that fit."))
    return persons


def _names(persons: Sequence[int]) -> list[str]:
    found = book().roster_page(Filter(everybody=True), most=_ALL) if persons else None
    names = {one.person: one.name for one in found.rows} if found else {}
    return [names.get(one) or _("No name") for one in persons]


def export(request: HttpRequest) -> HttpResponse:
    """All that fit, as a file to keep."""
    kind = request.GET.get("to", "")
    if kind not in _KINDS:
        raise Http404
    which = asked(request.GET)
    with tempfile.TemporaryDirectory(prefix="rekindle-") as folder:
        place = Path(folder) / f"people.{kind}"
        rows = book().roster(which.whole, order=which.order)
        book().write_list(rows, place, notes="notes" in request.GET)
        content = place.read_bytes()
    named = f'attachment; filename="people-{book().today.isoformat()}.{kind}"'
    headers = {"Content-Disposition": named, "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
    return HttpResponse(content, content_type=_KINDS[kind], headers=headers)


def views(request: HttpRequest) -> HttpResponse:
    """Keep what is asked under a name, or drop a view."""
    back = came_from(request, reverse("people"))
    if name := request.POST.get("drop", ""):
        return done(request, book().drop_view(name), back)
    which = asked_in(request.POST.get("query", ""))
    kept = book().save_view(Preset(name=request.POST.get("name", ""), filter=which.whole, order=which.order))
    return done(request, kept, back)


routes = [
    path("people/plan", require_POST(plan), name="people-plan"),
    path("people/change", require_POST(change), name="people-change"),
    path("people/export", require_GET(export), name="people-export"),
    path("people/views", require_POST(views), name="people-views"),
]
