"""A request and what a verb returned -> a page, a fragment of one, or the way back with what was done."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from markupsafe import Markup

from rekindle.web.books import book

if TYPE_CHECKING:
    from django.http import HttpRequest

    from rekindle.services.saying import Decided

SAID = "said"


class SeeOther(HttpResponseRedirect):
    """Back to a page, with GET, after an act."""

    status_code = 303


def page(request: HttpRequest, name: str, /, *, status: int = 200, **shown: Any) -> HttpResponse:  # noqa: ANN401 - what a template shows
    """A whole page, with the frame around it, or with the toast of the act before it."""
    shown |= {"today": book().today, "glance": book().glance(), "said": request.session.pop(SAID, None)}
    return HttpResponse(render_to_string(name, shown, request), status=status)


def fragment(request: HttpRequest, name: str, /, *, status: int = 200, **shown: Any) -> HttpResponse:  # noqa: ANN401 - as above
    """A part of a page, for htmx to put in."""
    return HttpResponse(render_to_string(name, {"today": book().today} | shown, request), status=status)


def rendered(name: str, /, **shown: Any) -> Markup:  # noqa: ANN401 - as above
    """A part that many pages share, to be kept and put into them: it knows nothing of a request."""
    return Markup(render_to_string(name, shown))  # noqa: S704 - a template's own text, what it shows escaped


def wants_part(request: HttpRequest) -> bool:
    """True when htmx asks, and not for a page of its history."""
    return request.headers.get("HX-Request") == "true" and "HX-History-Restore-Request" not in request.headers


def done(request: HttpRequest, decided: Decided | str, back: str, part: HttpResponse | None = None) -> HttpResponse:
    """After an act: the changed part and a toast where htmx asked and there is one, else the page it came from."""
    told = toast(decided)
    if part is not None and wants_part(request):
        part["HX-Trigger"] = json.dumps({SAID: told})
        return part
    request.session[SAID] = told
    if wants_part(request):
        return HttpResponse(status=204, headers={"HX-Redirect": back})
    return SeeOther(back)


def toast(decided: Decided | str) -> dict[str, object]:
    """What was done, as a toast shows it, and the log entry that takes it back (0: none)."""
    if isinstance(decided, str):
        return {"text": decided, "entry": 0}
    return {"text": f"{decided.told.rstrip('.')}.", "entry": decided.entry}


def came_from(request: HttpRequest, otherwise: str) -> str:
    """Where the form says it stands, if that is a page of ours."""
    back = request.POST.get("back", "")
    ours = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return back if ours else otherwise
