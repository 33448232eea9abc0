"""A sweep and what is pressed -> the next card: one person, a pile behind, one key each.

Every act names its person and the answer that they had when they were shown. Where that is no longer so, nothing is
kept, and the card as it stands now is shown instead: a key pressed twice, or in two windows, counts once.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from django.core.exceptions import SuspiciousOperation
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from rekindle.model import UserError
from rekindle.model.sweep import Answer, Marks, Order
from rekindle.web.books import book
from rekindle.web.page import SeeOther, done, fragment, page, wants_part
from rekindle.web.sweep_page import desk, title
from rekindle.web.walks import Asked, walking

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict

    from rekindle.model.sweep import Turn
    from rekindle.services.saying import Decided
    from rekindle.services.sweeping import Walk

PART = "parts/sweep/desk.html"
_ENOUGH = 18  # digits of a number that a database can hold


def sweep(request: HttpRequest) -> HttpResponse:
    """The card that is next, or of somebody chosen; without a word of which sweep, the last one goes on."""
    asked = Asked.of(request.GET)
    if not any(asked):
        return SeeOther(_where(_last()))
    with walking(asked) as walk:
        chosen = _number(request.GET, "person") or walk.first_of(request.GET.get("at", ""))
        turn = walk.at_person(chosen) if chosen else walk.turn()
        shown = desk(walk, turn, resumed=not chosen)
    return page(request, "sweep.html", here="sweep", **shown)


def _last() -> Asked:
    one = book().last_sweep()
    return Asked.over(one) if one else Asked(order=str(Order.LAST_NAME))


def _where(asked: Asked, **more: object) -> str:
    return f"{reverse('sweep')}?{asked.query(**more)}"


class _Shown(NamedTuple):
    """What an act left: the card to show, what to say, and where it is read anew."""

    told: Decided | str
    desk: dict[str, Any]
    back: str


def say(request: HttpRequest) -> HttpResponse:
    """Do what was pressed, and show whoever is next."""
    asked = Asked.of(request.POST)
    try:
        with walking(asked) as walk:
            _check_open(walk, request.POST)
            shown = _act(walk, request.POST)
    except UserError as error:
        return _refused(request, asked, error)
    return _answer(request, shown)


def _answer(request: HttpRequest, shown: _Shown) -> HttpResponse:
    if not wants_part(request):
        return done(request, shown.told, shown.back)
    answer = done(request, shown.told, shown.back, fragment(request, PART, swapped=True, **shown.desk))
    answer["HX-Replace-Url"] = shown.back
    return answer


def _refused(request: HttpRequest, asked: Asked, error: UserError) -> HttpResponse:
    """The card as it stands now, and why nothing was kept; what was typed ahead of it is for nobody."""
    with walking(asked) as walk:
        back = _where(Asked.by(walk))
        shown = _Shown(str(error), desk(walk, walk.turn()), back)
    answer = _answer(request, shown)
    if wants_part(request):
        answer["HX-Trigger"] = json.dumps({**json.loads(answer["HX-Trigger"]), "refused": True})
    return answer


def _check_open(walk: Walk, form: QueryDict) -> None:
    if (number := _number(form, "sweep")) and number != walk.sweep.number:
        raise UserError(_("That sweep was put away."), unchanged=_("Nothing was kept."))


def _act(walk: Walk, form: QueryDict) -> _Shown:
    person, what = _number(form, "person"), form.get("do", "")
    if what == "undo":
        turn = walk.undo(_number(form, "last"))
        return _shown(walk, turn, turn.told + ".")
    if not person:
        raise SuspiciousOperation
    if what == "join":
        return _shown(walk, None, walk.join(person))
    if what in _ANSWERS:
        return _shown(walk, None, walk.say(person, Answer(what), answered=_number(form, "answered")))
    told = walk.say(person, Answer.MARKED, _marks(what, form))
    return _shown(walk, walk.at_person(person), told, stays=person)


_ANSWERS = frozenset(str(one) for one in Answer if one is not Answer.MARKED)


def _shown(walk: Walk, turn: Turn | None, told: Decided | str, *, stays: int = 0) -> _Shown:
    return _Shown(told, desk(walk, turn or walk.turn()), _where(Asked.by(walk), person=stays))


def _marks(what: str, form: QueryDict) -> Marks:
    """What is said beside the answer: "is:friend", "not:professor,advisor", "close:3", a role chosen, a note typed."""
    kind, _colon, value = what.partition(":")
    if kind == "is":
        return Marks(roles=(value or form.get("kind", ""),))
    if kind == "not":
        return Marks(not_roles=tuple(value.split(",")))
    if kind == "close" and value.isdecimal():
        return Marks(closeness=int(value[:2]))
    if kind == "note":
        return Marks(note=form.get("note", "").strip())
    raise SuspiciousOperation


def _number(form: QueryDict, field: str) -> int:
    text = form.get(field, "")
    return int(text) if text.isdecimal() and len(text) <= _ENOUGH else 0


# --- beside it --------------------------------------------------------------------------------------------------------


def found(request: HttpRequest) -> HttpResponse:
    """What the list has so far, and the question worth asking now: looked up beside the card, which does not wait."""
    return fragment(request, "parts/sweep/found.html", growth=book().growth())


def coverage(request: HttpRequest) -> HttpResponse:
    """How far the list has come; the sweeps that are open; and a new one."""
    sources = {code: _(name) for code, name in book().sweep_sources().items()}
    sweeps = [(title(one), tally, Asked.over(one)) for one, tally in book().sweeps()]
    far = book().coverage()
    return page(
        request,
        "coverage.html",
        here="sweep",
        coverage=far,
        told=_rest(far.told),
        sweeps=sweeps,
        sources=sources,
        chosen=Asked.of(request.GET),
    )


def _rest(told: str) -> str:
    """What the title does not say yet: "41 on your list; professors 3; nobody yet from Ericsson."."""
    return f"{told.partition(' seen, ')[2]}."


def close(request: HttpRequest) -> HttpResponse:
    """Put a sweep away; what was said in it stays."""
    with walking(Asked.of(request.POST)) as walk:
        decided = book().close_sweep(walk.sweep)
    return done(request, decided, reverse("coverage"))


routes = [
    path("sweep", require_GET(sweep), name="sweep"),
    path("sweep/say", require_POST(say), name="sweep-say"),
    path("sweep/close", require_POST(close), name="sweep-close"),
    path("sweep/found", require_GET(found), name="sweep-found"),
    path("coverage", require_GET(coverage), name="coverage"),
]
