"""A one-time code -> a browser that is let in. The only page that anybody may see, and it says nothing of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from rekindle.web import checks
from rekindle.web.gate import LOCKED, PLACE
from rekindle.web.keys import STAYS
from rekindle.web.page import SeeOther, came_from

if TYPE_CHECKING:
    from django.http import HttpRequest

    from rekindle.web.checks import Place

UNAUTHORISED, FORBIDDEN = 401, 403


def start(request: HttpRequest) -> HttpResponse:
    """The way in; also in place of any page that a browser asks for before it was let in."""
    if request.method == "POST":
        return _try(request, request.META[PLACE])
    if LOCKED not in request.META and checks.is_in(request.META, request.META[PLACE]):
        return SeeOther("/")
    back = request.META.get("REQUEST_URI", "/") if LOCKED in request.META else "/"
    return _shown(request, back, status=UNAUTHORISED if LOCKED in request.META else 200)


def _try(request: HttpRequest, place: Place) -> HttpResponse:
    """The code by itself, or the whole link as it was copied. Where it opens, on to the page that was asked for."""
    code = request.POST.get("code", "").strip().rpartition("#")[2]
    back = came_from(request, "/")
    if not place.door.use(code):
        told = _("That code does not open this book. It may have been used, or be older than ten minutes.")
        return _shown(request, back, status=FORBIDDEN, told=told)
    answer = SeeOther(back)
    secure = place.scheme == "https"
    answer.set_cookie(
        place.cookie, place.door.pass_on(), max_age=STAYS, httponly=True, samesite="Strict", secure=secure
    )  # fmt: skip
    return answer


def _shown(request: HttpRequest, back: str, *, status: int, told: str = "") -> HttpResponse:
    return HttpResponse(render_to_string("start.html", {"told": told, "back": back}, request), status=status)


routes = [path("start", require_http_methods(["GET", "HEAD", "POST"])(start), name="start")]
