"""A form of somebody's page -> one verb, and the part of the page that it changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.http import Http404
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rekindle.model import UserError
from rekindle.model.life import Give, GiveState
from rekindle.web.books import book
from rekindle.web.page import came_from, done
from rekindle.web.views.person import back, parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from rekindle.services.saying import Decided

    Act = Callable[[HttpRequest, int], Decided]


def _acted(request: HttpRequest, number: int, decided: Decided, *names: str) -> HttpResponse:
    """The parts that changed, for htmx; else the way back."""
    where = came_from(request, back(number))
    return done(request, decided, where, parts(request, number, *names) if names else None)


def day_of(request: HttpRequest, name: str) -> date | None:
    """A day of a form; None where it is left out.

    Raises:
        UserError: it is none.
    """
    text = request.POST.get(name, "").strip()
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise UserError(_("%s is no day.") % text, next_step=_("Write it as 2026-12-24.")) from None


def _act(several: dict[str, Act], name: str) -> Act:
    if name not in several:
        raise Http404
    return several[name]


# --- marks ------------------------------------------------------------------------------------------------------------


def _closeness(request: HttpRequest, number: int) -> Decided:
    value = request.POST.get("value", "")
    return book().how_close(number, degree=int(value) if value.isdecimal() and len(value) < 3 else -1)


_MARKS: dict[str, Act] = {
    "role": lambda request, number: book().role(number, request.POST.get("value", "")),
    "not-role": lambda request, number: book().role(number, request.POST.get("value", ""), holds=False),
    "closeness": _closeness,
    "layer": lambda request, number: book().put_in_layer(number, layer=request.POST.get("value", "")),
    "tag": lambda request, number: book().tag(number, tag=request.POST.get("value", "")),
    "untag": lambda request, number: book().tag(number, tag=request.POST.get("value", ""), holds=False),
}


def mark(request: HttpRequest, number: int, what: str) -> HttpResponse:
    """A role, a closeness, a layer or a tag, said or taken back."""
    return _acted(request, number, _act(_MARKS, what)(request, number), "marks")


def value(request: HttpRequest, number: int) -> HttpResponse:
    """What a value of theirs is: it is shown first from now on, so the head of the page may change with it."""
    decided = book().tell_value(number, request.POST.get("field", ""), request.POST.get("value", ""))
    return _acted(request, decided.person, decided, "values", "head", "records")


def stage(request: HttpRequest, number: int) -> HttpResponse:
    """Where you two stand, by your own word."""
    decided = book().set_stage(number, request.POST.get("stage", ""), request.POST.get("because", ""))
    return _acted(request, number, decided, "stage", "rhythm")


# --- rhythm -----------------------------------------------------------------------------------------------------------

_RHYTHMS: dict[str, Act] = {
    "every": lambda request, number: book().cadence(number, every=request.POST.get("every", "").strip() or "?"),
    "clear": lambda _request, number: book().no_cadence(number),
    "wake": lambda _request, number: book().wake(number),
    "pause": lambda _request, number: book().pause(number),
    "resume": lambda _request, number: book().resume(number),
}


def rhythm(request: HttpRequest, number: int, what: str) -> HttpResponse:
    """How often, and when not."""
    return _acted(request, number, _act(_RHYTHMS, what)(request, number), "rhythm")


def snooze(request: HttpRequest, number: int) -> HttpResponse:
    """Their turn comes later: for a while, until a day, or as long as what happened in their life asks for."""
    until = request.POST.get("day", "").strip() or request.POST.get("until", "")
    decided = book().snooze(number, until, why=request.POST.get("why", ""))
    return _acted(request, number, decided, "rhythm")


# --- notes ------------------------------------------------------------------------------------------------------------


def note(request: HttpRequest, number: int) -> HttpResponse:
    """Something noted of them, or changed where it was noted."""
    told = request.POST
    changed = told.get("number", "")
    private = {"yes": True, "no": False}.get(told.get("private", ""))
    decided = book().note(
        number,
        told.get("text", ""),
        told.get("relation", ""),
        **{name: told[name].strip() for name in ("past", "doing", "bare", "proof", "on") if name in told},
        until=day_of(request, "until"),
        private=private,
        number=int(changed) if changed.isdecimal() else 0,
    )
    return _acted(request, number, decided, "known", "reasons", "stage")


def drop_note(request: HttpRequest, number: int, fact: int) -> HttpResponse:
    """What was noted, taken back."""
    return _acted(request, number, book().drop_note(number, fact), "known", "reasons", "stage")


# --- gives ------------------------------------------------------------------------------------------------------------


def give(request: HttpRequest, number: int) -> HttpResponse:
    """Something offered, promised or given to them."""
    offer = request.POST.get("offer", "").strip()
    if not offer:
        raise UserError(_("What is it that you could do?"), next_step=_("Say it as it goes on after “I could …”."))
    state = _state(request.POST.get("state", ""))
    return _acted(request, number, book().give(number, Give(offer=offer), state, day_of(request, "due")), "account")


def _state(word: str) -> GiveState:
    if word in (GiveState.OFFERED, GiveState.PROMISED, GiveState.DELIVERED):
        return GiveState(word)
    raise UserError(_("How far has it come?"), next_step=_("Choose offered, promised or given."))


def advance(request: HttpRequest, number: int, give: int, state: str) -> HttpResponse:
    """A give goes on, or is taken off."""
    _theirs(number, give)
    decided = book().drop_give(give) if state == "dropped" else book().advance_give(give, _state(state))
    return _acted(request, number, decided, "account")


def _theirs(number: int, give: int) -> None:
    if give not in {one.number for one in book().dealings(number).gives}:
        raise Http404


def given(request: HttpRequest, number: int) -> HttpResponse:
    """What was promised is done: the one that the form names, else the one that is due first."""
    owed = [one for one in book().dealings(number).gives if one.state is GiveState.PROMISED]
    if not owed:
        raise UserError(_("Nothing is promised to them."), next_step=_("See their page."))
    first = min(owed, key=lambda one: (one.due or date.max, one.number))
    wanted = request.POST.get("give", "")
    meant = next((one for one in owed if str(one.number) == wanted), first)
    return _acted(request, number, book().advance_give(meant.number, GiveState.DELIVERED), "account")


# --- the list, proposals ----------------------------------------------------------------------------------------------

_LISTS: dict[str, Act] = {
    "on": lambda _request, number: book().put_on_list(number),
    "off": lambda _request, number: book().take_off_list(number),
    "never": lambda _request, number: book().never(number),
    "not-person": lambda _request, number: book().not_person(number),
    "again": lambda _request, number: book().again(number),
}


def listed(request: HttpRequest, number: int, what: str) -> HttpResponse:
    """On the list or off it; never, or after all."""
    names = ("list",) if what in ("on", "off") else ()  # the others change the head of the page as well
    return _acted(request, number, _act(_LISTS, what)(request, number), *names)


def proposal(request: HttpRequest, number: int, which: str, what: str) -> HttpResponse:
    """What a signature says, taken for true or not."""
    meant = [one for one in book().show(number).proposals if one.id == which]
    if what == "accept":
        return _acted(request, number, book().accept(meant))
    return _acted(request, number, book().dismiss(meant), "proposals")


routes = [
    path("people/<int:number>/mark/<slug:what>", require_POST(mark), name="person-mark"),
    path("people/<int:number>/value", require_POST(value), name="person-value"),
    path("people/<int:number>/stage", require_POST(stage), name="person-stage"),
    path("people/<int:number>/rhythm/<slug:what>", require_POST(rhythm), name="person-rhythm"),
    path("people/<int:number>/snooze", require_POST(snooze), name="snooze"),
    path("people/<int:number>/note", require_POST(note), name="person-note"),
    path("people/<int:number>/note/<int:fact>/drop", require_POST(drop_note), name="person-note-drop"),
    path("people/<int:number>/gives", require_POST(give), name="person-gives"),
    path("people/<int:number>/gives/<int:give>/<slug:state>", require_POST(advance), name="person-give"),
    path("people/<int:number>/given", require_POST(given), name="give-done"),
    path("people/<int:number>/list/<slug:what>", require_POST(listed), name="person-list"),
    path("people/<int:number>/proposals/<str:which>/<slug:what>", require_POST(proposal), name="person-proposal"),
]
