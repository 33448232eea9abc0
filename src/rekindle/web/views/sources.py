"""Files -> the book: what came in, how it went, and how each file goes out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rekindle.web import accounts as shown
from rekindle.web.books import book
from rekindle.web.environment import number
from rekindle.web.exports import EXPORTS, KINDS, still_worth
from rekindle.web.importing import importing
from rekindle.web.page import SeeOther, done, fragment, page, wants_part

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rekindle.services.arriving import Leaving

PAGE = 12  # imports on one page
PROBLEMS = 100  # of a file on one page


def sources(request: HttpRequest) -> HttpResponse:
    """Where files are dropped, what comes in now, and all that came in before."""
    at = _number(request)
    found = book().arrivals(skip=(at - 1) * PAGE, most=PAGE)
    read = {archive.importer for one in found.some for archive in one.archives}
    return page(
        request,
        "sources.html",
        here="sources",
        course=shown.course(importing.course()),
        found=found,
        arrivals=[shown.arrival(one) for one in found.some],
        number=at,
        more=found.count > at * PAGE,
        exports=EXPORTS,
        kinds=[(name, word) for name, word in KINDS.items() if name != "mailbox"],
        worth=still_worth(read) if found.count <= PAGE else [],
        owner=book().owner(),
        mine=[one for one in book().addresses() if not one.confirmed],
    )


def _number(request: HttpRequest) -> int:
    text = request.GET.get("page", "1")
    return max(1, int(text)) if text.isdecimal() and len(text) < len("100000") else 1


def file(request: HttpRequest, entry: int, archive: int) -> HttpResponse:
    """One file of an import: everything in it that is to be looked at or was left out, a page at a time."""
    found = book().arrival(entry)
    one = next((each for each in found.archives if each.number == archive), None)
    return page(
        request,
        "sources_file.html",
        here="sources",
        of=shown.file(one or found.archives[0], entry),
        problems=shown.some((one or found.archives[0]).problems, _number(request), PROBLEMS),
    )


def last(request: HttpRequest, place: int) -> HttpResponse:
    """The same of a file of the last import, which the book may not hold: of a dry run, or read in vain."""
    course = importing.course()
    if course is None or course.result is None or place >= len(course.result.archives):
        return SeeOther(reverse("sources"))
    one = course.result.archives[place]
    problems = shown.some(one.problems, _number(request), PROBLEMS)
    return page(request, "sources_file.html", here="sources", of=shown.file(one, 0), problems=problems)


def out(request: HttpRequest, entry: int) -> HttpResponse:
    """Take an import out again: first what that means, then, when it is agreed, done.

    Nothing of it is kept, so there is no undo but the file itself.
    """
    if request.method == "POST":
        names = ", ".join(one.path for one in book().arrival(entry).archives)
        book().undo(entry)
        told = _("Taken out: %s. To have it back, bring it in again.") % names
        return done(request, told, reverse("sources"))
    leaving = book().leaving(entry)
    return page(
        request,
        "sources_out.html",
        here="sources",
        leaving=leaving,
        told=_leaves(leaving),
        files=[shown.file(one, entry) for one in leaving.archives],
    )


def _leaves(leaving: Leaving) -> str:
    people, interactions, parts = leaving.people, leaving.interactions, []
    if people:
        told = ngettext("%(num)s person", "%(num)s people", people) % {"num": number(people)}
        parts.append(told if leaving.sure else _("about %s") % told)
    if interactions:
        text = ngettext("%(num)s message or meeting", "%(num)s messages and meetings", interactions)
        parts.append(text % {"num": number(interactions)})
    if not parts:
        return _("All that is in it is known from elsewhere: nobody leaves.")
    return _("This takes out %s.") % _(" and ").join(parts)


def me(request: HttpRequest) -> HttpResponse:
    """Which of the addresses found are mine, or who I am."""
    if told := request.POST.get("me", "").strip():
        book().tell_me(told)
        return done(request, _("Noted: you are %s.") % told, reverse("sources"))
    if address := request.POST.get("not", ""):
        book().deny_me(address)
        return done(request, _("%s is not yours: noted.") % address, reverse("sources"))
    book().confirm_me()
    return done(request, _("Noted: these are yours."), reverse("sources"))


def put_away(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """What became of the last import has been seen."""
    importing.put_away()
    return SeeOther(reverse("sources"))


def part(request: HttpRequest) -> HttpResponse:
    """How far the import is, for a page that watches it; when it has ended, that page comes anew."""
    course = importing.course()
    if course is not None and course.under_way:
        heard = request.GET.get("heard", "")
        return fragment(request, "parts/sources/progress.html", course=shown.course(course), heard=heard)
    response = SeeOther(reverse("sources"))
    if wants_part(request):
        response.status_code = 204
        response["HX-Redirect"] = reverse("sources")
    return response


routes = [
    path("sources", require_GET(sources), name="sources"),
    path("sources/progress", require_GET(part), name="sources-progress"),
    path("sources/close", require_POST(put_away), name="sources-close"),
    path("sources/me", require_POST(me), name="sources-me"),
    path("sources/last/<int:place>", require_GET(last), name="sources-last"),
    path("sources/<int:entry>/file/<int:archive>", require_GET(file), name="sources-file"),
    path("sources/<int:entry>/out", require_http_methods(["GET", "POST"])(out), name="sources-out"),
]
