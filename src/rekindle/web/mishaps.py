"""What goes wrong in a page -> the way out: a user's mistake says what to do next, ours says that it is ours."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from rekindle.model import UserError


class Mishaps:
    """Turns what a view raises into a page."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass a request on."""
        return self._answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:  # noqa: ARG002 - Django's
        """The user's mistake, in its own words."""
        return HttpResponse(str(error), status=400, content_type="text/plain") if isinstance(error, UserError) else None


def no_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's signature
    """A form that is not ours."""
    return HttpResponse("That form has grown old. Nothing was changed. Load the page again.", status=403)
