"""Who you are and your side -> the first page of the settings, and what its forms keep."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from rekindle import words
from rekindle.model import HandleKind, UserError
from rekindle.model.draft import Medium
from rekindle.util.span import minutes_of, span_of
from rekindle.web.books import book
from rekindle.web.forms import REFUSED, refused, text_of, whole_of, words_of
from rekindle.web.page import done, page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict

    from rekindle.model import Mine
    from rekindle.model.life import Profile
    from rekindle.web.forms import Sent

_TEXTS = ("signature", "sign_off", "pronoun", "place", "country", "zone", "hours", "days")
_LISTS = ("languages", "channels")


def settings(request: HttpRequest) -> HttpResponse:
    """Who the book holds you to be, and your side."""
    return _shown(request)


def _shown(request: HttpRequest, form: Sent | None = None) -> HttpResponse:
    addresses = [one for one in book().addresses() if one.handle.kind is not HandleKind.NAME]
    profile = book().profile()
    return page(
        request,
        "settings.html",
        status=REFUSED if form else 200,
        here="settings",
        part="settings",
        form=form,
        owner=book().owner(),
        addresses=[(one, _written(one)) for one in addresses],
        to_confirm=sum(not one.confirmed for one in addresses),
        profile=profile,
        weekly=span_of(profile.minutes) if profile.minutes else "",
        days=words.weekdays(profile.days),
        hours=words.hours(profile.hours),
        ways=", ".join(map(words.channel, profile.channels)),
        channels=", ".join(words.channel(one) for one in Medium if one is not Medium.LINKEDIN_NOTE),
    )


def _written(one: Mine) -> str:
    return one.handle.raw or one.handle.value


# --- who you are ------------------------------------------------------------------------------------------------------


def me(request: HttpRequest) -> HttpResponse:
    """A name, addresses, phones and profiles of yours, separated by commas."""
    text = text_of(request.POST, "me")
    try:
        book().tell_me(text)
    except UserError as error:
        step = _("Write a name, a mail address, a phone number or a profile, with commas.")
        return _shown(request, refused(request, "me", error, field="me", next_step=step))
    return done(request, _("Noted: you are %s.") % text, reverse("settings"))


def confirm(request: HttpRequest) -> HttpResponse:
    """All addresses shown are yours."""
    book().confirm_me()
    return done(request, _("Noted: these are yours."), reverse("settings"))


def deny(request: HttpRequest) -> HttpResponse:
    """One of them is not."""
    address = text_of(request.POST, "address")
    book().deny_me(address)
    return done(request, _("%s is not yours: noted.") % address, reverse("settings"))


# --- your side --------------------------------------------------------------------------------------------------------


def side(request: HttpRequest) -> HttpResponse:
    """Where you are, how you write, when, and what for."""
    try:
        decided = book().tell_profile(_profile(request.POST, book().profile()))
    except UserError as error:
        return _shown(request, refused(request, "side", error))
    return done(request, decided, f"{reverse('settings')}#side")


def _profile(form: QueryDict, before: Profile) -> Profile:
    """The profile with what the form tells; a field that it does not have stays."""
    told: dict[str, object] = {name: text_of(form, name) for name in _TEXTS if name in form}
    told |= {name: words_of(form, name) for name in _LISTS if name in form}
    if "aims" in form:
        told["aims"] = tuple(line.strip() for line in text_of(form, "aims").split("\n") if line.strip())
    if "weekly" in form:
        told["minutes"] = _minutes(text_of(form, "weekly"))
    if "cap" in form:
        told["cap"] = before.cap if (cap := whole_of(form, "cap")) is None else cap
    return replace(before, **told)  # type: ignore[arg-type]  # each by its name


def _minutes(text: str) -> int:
    found = minutes_of(text) if text else 0
    if found is None:
        raise UserError(
            _("%s is no time for a week.") % text, next_step=_("Write it as 3 hours or 90 minutes."), field="weekly"
        )
    return found


routes = [
    path("settings", require_GET(settings), name="settings"),
    path("settings/me", require_POST(me), name="settings-me"),
    path("settings/confirm", require_POST(confirm), name="settings-confirm"),
    path("settings/deny", require_POST(deny), name="settings-deny"),
    path("settings/side", require_POST(side), name="settings-side"),
]
