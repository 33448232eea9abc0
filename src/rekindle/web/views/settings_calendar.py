"""The secret address of the calendar feed -> a page of the settings: shown, made anew, switched off; or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from rekindle.model import UserError
from rekindle.web import feeds
from rekindle.web.books import book
from rekindle.web.forms import REFUSED, refused, text_of
from rekindle.web.page import done, page
from rekindle.web.views.feed import CALENDAR

if TYPE_CHECKING:
    from django.http import HttpRequest

    from rekindle.web.forms import Sent


def calendar(request: HttpRequest) -> HttpResponse:
    """The address, and what can be done with it."""
    return _shown(request)


def _shown(request: HttpRequest, form: Sent | None = None) -> HttpResponse:
    found = feeds.feed_of(feeds.place_of(book()))
    where = f"{request.get_host()}{reverse('feed', args=[found.secret])}" if found else ""
    return page(
        request,
        "settings_calendar.html",
        status=REFUSED if form else 200,
        here="settings",
        part="settings-calendar",
        form=form,
        feed=found,
        address=f"{request.scheme}://{where}" if found else "",
        subscribe=f"webcal://{where}" if found else "",
        zone=book().profile().zone,
    )


def renew(request: HttpRequest) -> HttpResponse:
    """A new address; the old one stops."""
    before = feeds.feed_of(feeds.place_of(book()))
    feeds.renew(feeds.place_of(book()))
    told = _("The calendar has a new address; the old one stopped working.") if before else _("The calendar is on.")
    return done(request, told, reverse("settings-calendar"))


def switch_off(request: HttpRequest) -> HttpResponse:
    """No address opens it any more."""
    feeds.switch_off(feeds.place_of(book()))
    return done(request, _("The calendar is off. Its address opens nothing any more."), reverse("settings-calendar"))


def tell(request: HttpRequest) -> HttpResponse:
    """Whether names are in it, and when it rings. Both are tried before they are kept."""
    told = request.POST
    alarm, discreet = text_of(told, "alarm") or "9:00", "discreet" in told
    try:
        book().feed(alarm=alarm, discreet=discreet)
    except UserError as error:
        return _shown(request, refused(request, "feed", error, field="alarm"))
    feeds.tell(feeds.place_of(book()), discreet=discreet, alarm=alarm)
    return done(request, _("Kept. Your calendar shows it when it next looks."), reverse("settings-calendar"))


def file(request: HttpRequest) -> HttpResponse:
    """The same four weeks as a file to keep or to carry to a phone."""
    text = book().feed(discreet="discreet" in request.GET)
    headers = {"Content-Disposition": 'attachment; filename="rekindle.ics"'}
    return HttpResponse(text, content_type=CALENDAR, headers=headers)


def write(request: HttpRequest) -> HttpResponse:
    """The same into a file on this computer, which a calendar program looks at."""
    told = request.POST
    alarm, discreet = text_of(told, "alarm") or "9:00", "discreet" in told
    try:
        place = _place(text_of(told, "into"))
        count = book().write_feed(place, alarm=alarm, discreet=discreet)
    except UserError as error:
        return _shown(request, refused(request, "file", error, field="into"))
    entries = ngettext("%(num)s entry", "%(num)s entries", count) % {"num": count}
    said = _("Written: %(entries)s, four weeks ahead.") % {"entries": entries}
    return done(request, said, reverse("settings-calendar"))


def _place(text: str) -> Path:
    found = Path(text.strip("\"'")).expanduser()
    if not found.is_absolute() or found.suffix.lower() != ".ics":
        raise UserError(
            _("That is no place for a calendar."),
            next_step=_("Write the whole path, from the root of the disk or from ~, ending in .ics."),
        )
    return found


routes = [
    path("settings/calendar", require_GET(calendar), name="settings-calendar"),
    path("settings/calendar/renew", require_POST(renew), name="settings-feed-renew"),
    path("settings/calendar/off", require_POST(switch_off), name="settings-feed-off"),
    path("settings/calendar/tell", require_POST(tell), name="settings-feed-tell"),
    path("settings/calendar/write", require_POST(write), name="settings-feed-write"),
    path("settings/calendar/rekindle.ics", require_GET(file), name="settings-feed-file"),
]
