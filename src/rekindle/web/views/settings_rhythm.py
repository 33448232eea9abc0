"""How often, for everybody of a layer; and a rest from all of it -> one page of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from rekindle import words
from rekindle.model import UserError
from rekindle.web.books import book
from rekindle.web.forms import REFUSED, refused, text_of
from rekindle.web.page import done, page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rekindle.web.forms import Sent


def rhythm(request: HttpRequest) -> HttpResponse:
    """The rhythm of each layer, and whether all rest."""
    return _shown(request)


def _shown(request: HttpRequest, form: Sent | None = None) -> HttpResponse:
    return page(
        request,
        "settings_rhythm.html",
        status=REFUSED if form else 200,
        here="settings",
        part="settings-rhythm",
        form=form,
        layers=[(layer, _name(layer), days, _often(days)) for layer, days in book().rhythms().items()],
        pause=book().paused(),
        profile=book().profile(),
    )


def _name(layer: str) -> str:
    return words.LAYERS.get(layer, _("Everybody else on the list"))


def _often(days: int) -> str:
    return ngettext("%s day", "%s days", days) % days if days else _("off")


def layer(request: HttpRequest, name: str) -> HttpResponse:
    """How often for everybody in a layer."""
    try:
        decided = book().cadence(layer=name, every=text_of(request.POST, "every") or "?")
    except UserError as error:
        return _shown(request, refused(request, f"layer-{name}", error, field="every"))
    return done(request, decided, reverse("settings-rhythm"))


def pause(request: HttpRequest) -> HttpResponse:
    """Nothing is due for a while."""
    told = request.POST
    try:
        decided = book().pause(until=text_of(told, "until"), why=text_of(told, "why"))
    except UserError as error:
        return _shown(request, refused(request, "pause", error, field="until"))
    return done(request, decided, f"{reverse('settings-rhythm')}#rest")


def resume(request: HttpRequest) -> HttpResponse:
    """Things come due again from today on."""
    return done(request, book().resume(), f"{reverse('settings-rhythm')}#rest")


routes = [
    path("settings/rhythm", require_GET(rhythm), name="settings-rhythm"),
    path("settings/rhythm/<slug:name>", require_POST(layer), name="settings-layer"),
    path("settings/pause", require_POST(pause), name="settings-pause"),
    path("settings/resume", require_POST(resume), name="settings-resume"),
]
