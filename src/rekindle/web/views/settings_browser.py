"""What this browser keeps for itself, and the way out of it -> one page of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path, reverse
from django.views.decorators.http import require_GET, require_POST

from rekindle.web.gate import PLACE
from rekindle.web.keys import STAYS
from rekindle.web.page import SeeOther, page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_DAY = 24 * 60 * 60


def browser(request: HttpRequest) -> HttpResponse:
    """Day or night, single keys, reading offline; and who is let in."""
    days = STAYS // _DAY
    return page(request, "settings_browser.html", here="settings", part="settings-browser", stays=days)


def leave(request: HttpRequest) -> HttpResponse:
    """This browser is out, or every one is; what this one kept of the pages goes as well."""
    place = request.META[PLACE]
    if "all" in request.POST:
        place.door.lock_out()
    answer = SeeOther(reverse("start"))
    answer.delete_cookie(place.cookie, samesite="Strict")
    request.session.flush()
    answer["Clear-Site-Data"] = '"storage"'
    return answer


routes = [
    path("settings/browser", require_GET(browser), name="settings-browser"),
    path("settings/leave", require_POST(leave), name="settings-leave"),
]
