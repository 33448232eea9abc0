"""The page that a browser shows in place of one that it did not keep, while the server does not answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path
from django.views.decorators.http import require_GET

from rekindle.web.page import page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def offline(request: HttpRequest) -> HttpResponse:
    """Read once, when pages begin to be kept; shown under whatever address was asked for."""
    return page(request, "offline.html", here="")


routes = [path("offline", require_GET(offline), name="offline")]
