"""A record of somebody, or another person -> why they are held to be one or two, and the user's word on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponseRedirect
from django.urls import path
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from rekindle.model import UserError
from rekindle.web.books import book
from rekindle.web.environment import url
from rekindle.web.page import done, page, wants_part
from rekindle.web.views import person_words
from rekindle.web.views.person import back
from rekindle.web.views.person_seen import Whom

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def record(request: HttpRequest, number: int, record: int) -> HttpResponse:
    """One record of theirs beside the one that holds it to them."""
    whom = Whom(number)
    kin = next((one for one in whom.kin if one.record == record), None)
    if kin is None or not kin.other:
        raise Http404
    link, one = book().why_two(record, kin.other)
    pair = [each for each in whom.kin if each.record in (record, kin.other)]
    return page(request, "person_record.html", here="people", whom=whom, link=link, one=one, pair=pair,
                record=record, other=kin.other, say=person_words)  # fmt: skip


def apart(request: HttpRequest, number: int, record: int) -> HttpResponse:
    """Two records are two people."""
    decided = book().different(record, _number(request.POST.get("other", "")))
    return done(request, decided, back(number))


def same(request: HttpRequest, number: int) -> HttpResponse:
    """Another one, whom a form names: compare them first."""
    other = book().show(request.POST.get("other", "").strip() or "?").person.id
    if other == number:
        raise UserError(_("That is this very person."), next_step=_("Name the other one."))
    address = f"{url('person-two', number)}?{urlencode({'with': other})}"
    if wants_part(request):
        answer = done(request, "", address)
        request.session.pop("said", None)
        return answer
    return HttpResponseRedirect(address)


def two(request: HttpRequest, number: int) -> HttpResponse:
    """Somebody and somebody else, side by side, with what speaks for and against their being one."""
    left, right = Whom(number), Whom(_number(request.GET.get("with", "")))
    link, one = book().why_two(left.id, right.id)
    return page(request, "person_two.html", here="people", whom=left, right=right, link=link, one=one,
                say=person_words)  # fmt: skip


def join(request: HttpRequest, number: int) -> HttpResponse:
    """Two people are one."""
    decided = book().same(number, _number(request.POST.get("other", "")))
    return done(request, decided, back(decided.person or number))


def _number(text: str) -> int:
    if not text.isdecimal() or len(text) > 18:
        raise Http404
    return int(text)


routes = [
    path("people/<int:number>/records/<int:record>", require_GET(record), name="person-record"),
    path("people/<int:number>/records/<int:record>/apart", require_POST(apart), name="person-apart"),
    path("people/<int:number>/same", require_POST(same), name="person-same"),
    path("people/<int:number>/two", require_GET(two), name="person-two"),
    path("people/<int:number>/join", require_POST(join), name="person-join"),
]
