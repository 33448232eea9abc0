"""A secret address -> the coming four weeks as a calendar, for a program that no page of ours was opened in.

The only address with something of the book in it that asks for no login, so nothing here may show a page: whatever is
wrong with the address, the answer is the same few words, and they hold nothing that was asked for.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseNotModified
from django.urls import path
from django.utils.http import parse_etags
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from rekindle.model import UserError
from rekindle.web import bugs, feeds
from rekindle.web.books import book

if TYPE_CHECKING:
    from django.http import HttpRequest

CALENDAR = "text/calendar; charset=utf-8"
_PLAIN = "text/plain; charset=utf-8"
_MISSING, _BUSY, _BROKEN = 404, 503, 500


@csrf_exempt  # it answers GET alone; the page that tells of a missing mark is not for who was not let in
@require_safe
def feed(request: HttpRequest, secret: str = "") -> HttpResponse:
    """The calendar; the same words for an address that is old, wrong, or was never one."""
    try:
        return _answer(request, secret)
    except UserError:
        return _plainly("The calendar can't be read now. Nothing was changed.\n", _BUSY)
    except Exception as error:  # noqa: BLE001 - our mistake, told in the terminal; a page of ours has no place here
        bugs.report(error)
        return _plainly("Something broke in Rekindle. Nothing was changed.\n", _BROKEN)


def _answer(request: HttpRequest, secret: str) -> HttpResponse:
    found = feeds.opened(feeds.place_of(book()), secret)
    if found is None:
        return _plainly("There is nothing at this address.\n", _MISSING)
    text = book().feed(alarm=found.alarm, discreet=found.discreet)
    mark = f'"{sha256(text.encode()).hexdigest()[:32]}"'
    known = [one.removeprefix("W/") for one in parse_etags(request.headers.get("If-None-Match", ""))]
    if mark in known or known == ["*"]:
        return HttpResponseNotModified(headers={"ETag": mark})
    return HttpResponse(text, content_type=CALENDAR, headers={"ETag": mark})


def _plainly(told: str, status: int) -> HttpResponse:
    return HttpResponse(told, content_type=_PLAIN, status=status)


routes = [
    path("feed/<path:secret>.ics", feed, name="feed"),
    path("feed/.ics", feed, name="feed-nowhere"),  # or it would end on the page for what is not there
]
