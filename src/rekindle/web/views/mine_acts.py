"""A form of the page of news and gives -> one verb, and the page again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from django.http import Http404
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rekindle.model import UserError
from rekindle.model.life import Give, GiveKind, GiveState, News, Trip
from rekindle.web.books import book
from rekindle.web.forms import day_of, refused, text_of, words_of
from rekindle.web.page import done
from rekindle.web.views.mine import shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict

    from rekindle.services.saying import Decided

_TEXTS = ("topic", "long", "middle", "short", "learned")


def _said(  # noqa: PLR0913 - a form: its name, what it does, and what to say where it can't
    request: HttpRequest, name: str, verb: Callable[[], Decided], *, at: str, field: str = "", next_step: str = ""
) -> HttpResponse:
    """Do what a form says; where it can't be done, the page with the form as it was typed."""
    try:
        decided = verb()
    except UserError as error:
        return shown(request, name, refused(request, name, error, field=field, next_step=next_step))
    return done(request, decided, f"{reverse('mine')}#{at}")


# --- news -------------------------------------------------------------------------------------------------------------


def tell_news(request: HttpRequest, number: int) -> HttpResponse:
    """Some news, new (0) or changed."""
    return _said(
        request,
        f"news-{number}",
        lambda: book().tell_news(_news(request.POST, number)),
        at="news",
        field="long",
        next_step=_("Write one true sentence: what happened."),
    )


def _news(form: QueryDict, number: int) -> News:
    before = book().news_of(number) if number else News(on=book().today)
    told = {name: text_of(form, name) for name in _TEXTS if name in form}
    return replace(before, **told, on=day_of(form, "on") or before.on)  # type: ignore[arg-type]  # its texts, by name


def aloud(request: HttpRequest, number: int) -> HttpResponse:
    """Said aloud."""
    return done(request, book().say_aloud(number), f"{reverse('mine')}#news-{number}")


# --- gives ------------------------------------------------------------------------------------------------------------


def list_give(request: HttpRequest, number: int) -> HttpResponse:
    """Something to offer to whom it fits, new (0) or changed."""
    return _said(
        request,
        f"give-{number}",
        lambda: book().list_give(_give(request.POST, number)),
        at="gives",
        field="offer",
        next_step=_("Say it as it goes on after “I could …”."),
    )


def hand(request: HttpRequest, number: int) -> HttpResponse:
    """Something for one person: of the list, or (0) only for them."""
    return _said(request, f"to-{number}", lambda: _handed(request.POST, number), at="gives", field="to")


def _handed(form: QueryDict, number: int) -> Decided:
    whom = text_of(form, "to")
    if not whom:
        raise UserError(_("For whom?"), next_step=_("Write a name that is in the book."), field="to")
    give = book().give_of(number) if number else _give(form, 0)
    if not give.offer:
        step = _("Say it as it goes on after “I could …”.")
        raise UserError(_("There is no offer in that."), next_step=step, field="offer")
    return book().give(whom, give, _state(text_of(form, "state")), day_of(form, "due"))


def _give(form: QueryDict, number: int) -> Give:
    before = book().give_of(number) if number else Give(offer="")
    kind = text_of(form, "kind")
    return replace(
        before,
        offer=text_of(form, "offer") if "offer" in form else before.offer,
        kind=GiveKind(kind) if kind in {one.value for one in GiveKind} else before.kind,
        noun=text_of(form, "noun") if "noun" in form else before.noun,
        words=words_of(form, "words") if "words" in form else before.words,
        link=text_of(form, "link") if "link" in form else before.link,
    )


def _state(text: str) -> GiveState:
    if text not in (GiveState.OFFERED, GiveState.PROMISED, GiveState.DELIVERED):
        raise UserError(_("How far has it come?"), next_step=_("Choose one of the list."), field="state")
    return GiveState(text)


def advance(request: HttpRequest, number: int, state: str) -> HttpResponse:
    """What is somebody's, one step on."""
    return done(request, book().advance_give(number, _state(state)), f"{reverse('mine')}#gives")


# --- trips and occasions ----------------------------------------------------------------------------------------------


def tell_trip(request: HttpRequest, number: int) -> HttpResponse:
    """Where I will be, new (0) or changed."""
    name = f"trip-{number}"
    return _said(request, name, lambda: book().tell_trip(_trip(request.POST, number)), at="trips", field="until")


def _trip(form: QueryDict, number: int) -> Trip:
    place = text_of(form, "place")
    if not place:
        raise UserError(_("That trip goes nowhere."), next_step=_("Say where: a town will do."), field="place")
    country, since = text_of(form, "country").upper(), day_of(form, "since") or book().today
    return Trip(number=number, place=place, country=country, since=since, until=day_of(form, "until") or since)


def declare(request: HttpRequest) -> HttpResponse:
    """Something that many share."""
    return _said(request, "occasion-0", lambda: _declared(request.POST), at="occasions", field="until")


def _declared(form: QueryDict) -> Decided:
    text = text_of(form, "text")
    if not text:
        step = _("Say it as it goes on after “how are you after …”.")
        raise UserError(_("That occasion has no name."), next_step=step, field="text")
    return book().declare(
        text,
        place=text_of(form, "place"),
        words=words_of(form, "words"),
        since=day_of(form, "since"),
        until=day_of(form, "until"),
        crisis="crisis" in form,
    )


# --- off the list -----------------------------------------------------------------------------------------------------


def drop(request: HttpRequest, what: str, number: int) -> HttpResponse:
    """News, a give, a trip or an occasion, taken off; Undo brings it back."""
    verbs = {
        "news": (book().drop_news, "news"),
        "give": (book().drop_give, "gives"),
        "trip": (book().drop_trip, "trips"),
        "occasion": (book().drop_occasion, "occasions"),
    }
    if what not in verbs:
        raise Http404
    verb, at = verbs[what]
    return done(request, verb(number), f"{reverse('mine')}#{at}")


routes = [
    path("mine/news/<int:number>", require_POST(tell_news), name="mine-news"),
    path("mine/news/<int:number>/aloud", require_POST(aloud), name="mine-aloud"),
    path("mine/give/<int:number>", require_POST(list_give), name="mine-give"),
    path("mine/give/<int:number>/to", require_POST(hand), name="mine-hand"),
    path("mine/give/<int:number>/<slug:state>", require_POST(advance), name="mine-advance"),
    path("mine/trip/<int:number>", require_POST(tell_trip), name="mine-trip"),
    path("mine/occasion", require_POST(declare), name="mine-occasion"),
    path("mine/drop/<slug:what>/<int:number>", require_POST(drop), name="mine-drop"),
]
