"""A call, a meeting, a message, a letter -> logged, with what it led to and when their turn comes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from rekindle.model import UserError
from rekindle.model.channel import Direction
from rekindle.services.saying import Decided
from rekindle.web.books import book
from rekindle.web.environment import day, sentence
from rekindle.web.page import came_from, done, page
from rekindle.web.views import person_words
from rekindle.web.views.person import back
from rekindle.web.views.person_acts import day_of
from rekindle.web.views.person_seen import Whom

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rekindle.services.touching import Touched


def touched(request: HttpRequest, number: int) -> HttpResponse:
    """The form, and what is done with it."""
    if request.method == "POST":
        try:
            return _log(request, number)
        except UserError as error:
            return _form(request, number, error)
    return _form(request, number)


def _form(request: HttpRequest, number: int, error: UserError | None = None) -> HttpResponse:
    """The form as it was filled in, with what is amiss in it."""
    told = request.POST if error else request.GET
    whom = Whom(number)
    where = came_from(request, "") or _ours(request.GET.get("back", "")) or back(number)
    return page(request, "person_touched.html", status=409 if error else 200, here="people", whom=whom, told=told,
                error=error, where=where, say=person_words)  # fmt: skip


def _ours(where: str) -> str:
    """An address of ours that a link names; "" for any other."""
    fits = where.startswith("/") and url_has_allowed_host_and_scheme(where, allowed_hosts=None)
    return where if fits else ""


def _log(request: HttpRequest, number: int) -> HttpResponse:
    told = request.POST
    way = told.get("way", "")
    done_now = book().touched(
        number,
        told.get("how", ""),
        on=day_of(request, "on"),
        direction=Direction(way) if way in tuple(Direction) else None,
        note=told.get("note", ""),
        private=told.get("open", "") != "yes",
        minutes=_minutes(told.get("minutes", "")),
        draft=_number(told.get("draft", "")),
        told=told.get("told", "") == "yes",
        offered=told.get("offered", "").strip(),
        promise=told.get("promise", "").strip(),
        due=day_of(request, "due"),
        ask=told.get("ask", ""),
        reply=told.get("reply", ""),
        text=told.get("text", ""),
        until=day_of(request, "until"),
        again=told.get("again", "") == "yes",
    )
    return done(request, logged(done_now), came_from(request, back(number)))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 12 else 0


def _minutes(text: str) -> float | None:
    if not text.strip():
        return None
    if text.strip().isdecimal() and len(text.strip()) < 5 and int(text) <= 24 * 60:
        return float(text)
    raise UserError(_("%s are no minutes.") % text, unchanged=_("Nothing was logged."), next_step=_("Write 20."))


def logged(found: Touched) -> Decided:
    """A touch as a toast says it: what was logged, what it was taken for, what came of it, when their turn comes."""
    parts = [_("Logged: %s.") % found.told]
    if found.read:
        by = f" (“{found.read.words}”)" if found.read.words else ""
        parts.append(_("Taken for: %(kind)s%(by)s.") % {"kind": person_words.reply(found.read.kind).lower(), "by": by})
    parts += [_given(one.state.value, one.offer, day(one.due)) for one in found.gives]
    if found.never:
        parts.append(_("Asked not to be written to: done, for good. No message goes out about it."))
    elif found.back:
        unless = _(" unless an answer comes first") if found.touch.direction is Direction.OUT else ""
        parts.append(_("Back in view on %(day)s%(unless)s.") % {"day": day(found.back), "unless": unless})
    return Decided(told=" ".join(parts), entry=found.entry, person=found.person)


def _given(state: str, offer: str, due: str) -> str:
    if state == "promised":
        return _("Promised: %(offer)s, for %(due)s.") % {"offer": offer, "due": due}
    return f"{sentence(_('offered'))}: {offer}."


routes = [
    path("people/<int:number>/touched", require_http_methods(["GET", "HEAD", "POST"])(touched), name="touched"),
]
