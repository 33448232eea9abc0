"""The one question to somebody -> what stands before it, its words while it is open, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.urls import path
from django.views.decorators.http import require_GET, require_POST

from rekindle.web.books import book
from rekindle.web.environment import url
from rekindle.web.page import came_from, done, page
from rekindle.web.views import person_words

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def question(request: HttpRequest, number: int) -> HttpResponse:
    """The gates, the words, the referrals."""
    found = book().question(number)
    return page(request, "person_question.html", here="people", found=found, say=person_words)


def asked(request: HttpRequest, number: int) -> HttpResponse:
    """It was asked, by voice."""
    decided = book().asked(number, request.POST.get("how", "call"), request.POST.get("note", ""))
    return done(request, decided, _back(request, number))


def led(request: HttpRequest, number: int) -> HttpResponse:
    """Whom they named."""
    told = request.POST
    decided = book().led_to(
        number, told.get("name", ""), to=told.get("to", "").strip(), number=_number(told.get("number", ""))
    )
    return done(request, decided, _back(request, number))


def came(request: HttpRequest, number: int) -> HttpResponse:
    """What came of it; that they were thanked, or told."""
    told = request.POST
    decided = book().came_of(
        number,
        told.get("outcome", ""),
        number=_number(told.get("number", "")),
        thanked=told.get("thanked") == "yes",
        reported=told.get("reported") == "yes",
    )
    return done(request, decided, _back(request, number))


def referrals(request: HttpRequest) -> HttpResponse:
    """Who led to whom, to what, and what is owed for it."""
    return page(request, "referrals.html", here="people", chains=book().referrals(), owed=book().owed())


def _back(request: HttpRequest, number: int) -> str:
    return came_from(request, url("one-question", number))


def _number(text: str) -> int:
    if text and not (text.isdecimal() and len(text) < 12):
        raise Http404
    return int(text or 0)


routes = [
    path("people/<int:number>/question", require_GET(question), name="one-question"),
    path("people/<int:number>/question/asked", require_POST(asked), name="one-question-asked"),
    path("people/<int:number>/question/led", require_POST(led), name="one-question-led"),
    path("people/<int:number>/question/came", require_POST(came), name="one-question-came"),
    path("referrals", require_GET(referrals), name="referrals"),
]
