"""Whatever goes wrong on the way to a page -> what happened, what was not changed, and what to do next.

The door's one mapping: a mistake that the user can mend is told in its own three sentences, anything else is ours and
goes with a report that names nobody. htmx gets a toast, and the page stays as it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from rekindle.model import UserError
from rekindle.web import bugs
from rekindle.web.page import SAID, came_from, page, toast, wants_part

if TYPE_CHECKING:
    from django.http import HttpRequest

TEMPLATE = "mishap.html"
CONFLICT, UNREADABLE, FORBIDDEN, MISSING, BROKEN = 409, 400, 403, 404, 500


class Mishaps:
    """Maps what a view raises."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request; with its length, or the server would close the line behind every page."""
        answer = self._answer(request)
        if not answer.streaming:
            answer.headers.setdefault("Content-Length", str(len(answer.content)))
        return answer

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """A page or a toast for what was raised; None for what Django has an answer to, which is one of those below."""
        if isinstance(error, UserError):
            return tell(request, error, status=CONFLICT if request.method == "POST" else UNREADABLE)
        if isinstance(error, Http404 | PermissionDenied | SuspiciousOperation):
            return None
        bugs.report(error)
        return _ours(request, bugs.told(error))


def no_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's signature
    """A form without its mark, or with that of another time."""
    error = _("This form is from an older page, or the browser keeps no cookies.")
    return tell(request, UserError(error, next_step=_("Reload the page and do it there.")), status=FORBIDDEN)


def not_there(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - as above
    """An address that is no page, or somebody who is not in the book."""
    error = UserError(_("There is nothing at this address."), next_step=_("Begin at Today, or look for it by name."))
    return tell(request, error, status=MISSING)


def not_readable(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - as above
    """A form that is none of ours, or too long."""
    error = UserError(_("This form could not be read; it may be too long."), next_step=_("Send less at once."))
    return tell(request, error, status=UNREADABLE)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - as above
    """What no page asks for."""
    return tell(request, UserError(_("This is not to be done here."), next_step=_("Go back.")), status=FORBIDDEN)


def broke(request: HttpRequest) -> HttpResponse:
    """Our own mistake, outside of any view; it was reported where it was raised."""
    return _ours(request, [])


def _ours(request: HttpRequest, report: list[str]) -> HttpResponse:
    error = UserError(
        _("Something broke in Rekindle, not in your file."),
        unchanged=_("The last step was taken back."),
        next_step=_("A report without names is ready to copy.") if report else _("The terminal says where."),
    )
    return tell(request, error, status=BROKEN, report="\n".join(report))


def tell(request: HttpRequest, error: UserError, *, status: int, report: str = "") -> HttpResponse:
    """The three sentences: as a toast for htmx, else as a page; without the frame where the book can't be read."""
    if wants_part(request):
        said = {SAID: toast(" ".join(part for part in error.told if part))}
        return HttpResponse(status=status, headers={"HX-Trigger": json.dumps(said)})
    shown = {"error": error, "report": report, "back": _back(request), "here": ""}
    try:
        return page(request, TEMPLATE, status=status, framed=True, **shown)
    except Exception as second:  # noqa: BLE001 - the frame reads the book, which may be what is wrong
        if not isinstance(second, UserError):
            bugs.report(second)
        return HttpResponse(render_to_string(TEMPLATE, {"framed": False, **shown}, request), status=status)


def _back(request: HttpRequest) -> str:
    """Where the form says it stands; no address of another site."""
    try:
        return came_from(request, "")
    except Exception:  # noqa: BLE001 - a form that can't be read has no such field
        return ""
