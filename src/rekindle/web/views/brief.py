"""The next talk with somebody -> one page to read before it, and the invitation to it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import path
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from rekindle.model import UserError
from rekindle.web.books import book
from rekindle.web.page import page
from rekindle.web.views import person_words
from rekindle.web.views.person_seen import Whom

if TYPE_CHECKING:
    from django.http import HttpRequest

    from rekindle.model.brief import Invitation

TALKS = ("call", "video", "coffee")


def brief(request: HttpRequest, number: int) -> HttpResponse:
    """The page: who, how it was, what to give, what to ask and what not."""
    found = book().brief(number, request.GET.get("for", ""))
    return page(request, "person_brief.html", here="people", brief=found, talks=TALKS, say=person_words)


def invite(request: HttpRequest, number: int) -> HttpResponse:
    """The form, and once it has a day and a time what the invitation says, ready to be taken along."""
    told, error, found = request.GET, None, None
    try:
        found = _invitation(request, number) if told.get("day") or told.get("time") else None
    except UserError as amiss:
        error = amiss
    stands = book().stage(number)
    purpose = told.get("for", "") or (stands.rung.value if stands.rung.value in TALKS else TALKS[0])
    return page(
        request, "person_invite.html", status=400 if error else 200, here="people", number=number,
        called=Whom(number).name, told=told, error=error, found=found, purpose=purpose, talks=TALKS,
        minutes=stands.minutes, query=urlencode(told.dict()), say=person_words,
    )  # fmt: skip


def entry(request: HttpRequest, number: int) -> HttpResponse:
    """The invitation as a file that every calendar opens."""
    found = _invitation(request, number)
    answer = HttpResponse(found.text, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="talk-{found.start:%Y-%m-%d}.ics"'
    return answer


def _invitation(request: HttpRequest, number: int) -> Invitation:
    told = request.GET
    return book().invite(
        number,
        _when(told.get("day", ""), told.get("time", "")),
        minutes=_minutes(told.get("minutes", "")),
        purpose=told.get("for", ""),
        place=told.get("place", "").strip(),
        with_address=told.get("answer", "") == "yes",
    )


def _when(day: str, time: str) -> datetime:
    try:
        found = datetime.fromisoformat(f"{day.strip()}T{time.strip()}")  # by the user's own clock: it has no zone yet
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None or not time.strip():
        raise UserError(
            _("When is it to be?"), unchanged=_("No file was written."), next_step=_("Name a day and a time.")
        )
    return found


def _minutes(text: str) -> int:
    return int(text) if text.strip().isdecimal() and len(text) < 6 else 0


routes = [
    path("people/<int:number>/brief", require_GET(brief), name="brief"),
    path("people/<int:number>/invite", require_GET(invite), name="invite"),
    path("people/<int:number>/talk.ics", require_GET(entry), name="invite-file"),
]
