"""What is due -> Today, and the days after it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from django.http import HttpResponseRedirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from rekindle import words
from rekindle.model.task import Errand
from rekindle.web.books import book
from rekindle.web.environment import age, day, weekday
from rekindle.web.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from django.http import HttpRequest, HttpResponse

    from rekindle.model.shortlist import Reason
    from rekindle.model.task import Agenda, Task

_SOON = 7
_DATED = (Errand.GIVE, Errand.REPORT, Errand.BIRTHDAY)
"""What is due on its very day; for the rest, today is as good as any."""


class Line(NamedTuple):
    """A task, what its person does, when it is due in words, whether it is the page's first, and a pick's reasons."""

    task: Task
    who: str
    margin: str
    first: bool
    reasons: tuple[Reason, ...] = ()


def home(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Where the day begins; an empty book begins with its first file."""
    return HttpResponseRedirect("/today" if book().glance().people else "/welcome")


def today(request: HttpRequest) -> HttpResponse:
    """What waits today, at most what there is time for."""
    agenda = book().due_today()
    picks = book().shortlist().picks
    lines = list(_lines(agenda.tasks, agenda.today, {one.person: one.reasons for one in picks}))
    groups = [(_heading(kind), [one for one in lines if one.task.kind in kinds]) for kind, kinds in _GROUPS]
    return page(
        request,
        "today.html",
        here="today",
        title=_title(agenda),
        lede=_lede(agenda),
        groups=[(heading, several) for heading, several in groups if several],
        picks=picks[:7],
        agenda=agenda,
    )


def week(request: HttpRequest) -> HttpResponse:
    """The days left of this week, what moves on, and whether all rhythms fit."""
    agenda = book().week()
    pages = [(one.on, list(_lines(one.tasks, agenda.today))) for one in agenda.pages if one.tasks]
    return page(request, "week.html", here="today", agenda=agenda, days=pages)


def _lines(
    tasks: Sequence[Task], now: date, reasons: Mapping[int, tuple[Reason, ...]] = MappingProxyType({})
) -> Iterator[Line]:
    what = book().what_of(*(one.person for one in tasks))
    for place, one in enumerate(tasks):
        why = reasons.get(one.person, ()) if one.kind is Errand.FIRST else ()
        yield Line(one, what.get(one.person, ""), _margin(one, now), place == 0, why)


def _margin(one: Task, now: date) -> str:
    gap = (one.due - now).days
    if gap == 0:
        return _("today") if one.kind in _DATED else ""  # the page says so
    if gap == 1:
        return _("tomorrow")
    if gap < 0:
        return _("since %s") % day(one.due) if one.kind is not Errand.REPLY else _("%s ago") % age(-gap)
    return _("by %s") % (weekday(one.due) if gap < _SOON else day(one.due))


_GROUPS = (
    (Errand.REPLY, (Errand.REPLY,)),
    (Errand.GIVE, (Errand.GIVE, Errand.REPORT)),
    (Errand.FOLLOW_UP, (Errand.FOLLOW_UP,)),
    (Errand.FIRST, (Errand.FIRST,)),
    (Errand.DUE, (Errand.DUE, Errand.BIRTHDAY)),
)


def _heading(kind: Errand) -> str:
    return {
        Errand.REPLY: _("Answer"),
        Errand.GIVE: _("You promised"),
        Errand.FOLLOW_UP: _("Once more, with something new"),
        Errand.FIRST: _("Say hello"),
        Errand.DUE: _("Time to say hello again"),
    }[kind]


def _title(agenda: Agenda) -> str:
    count = len(agenda.tasks)
    if not count:
        return _("Nothing is due today")
    things = ngettext("%s small thing", "%s small things", count) % words.number(count).capitalize()
    return _("%(things)s, %(time)s") % {"things": things, "time": _time(sum(one.minutes for one in agenda.tasks))}


def _time(minutes: int) -> str:
    """About how long: quarters of an hour are near enough."""
    quarters = max(1, round(minutes / 15))
    spoken = {1: _("a quarter of an hour"), 2: _("about half an hour"), 4: _("about an hour")}
    return spoken.get(quarters) or _("about %s minutes") % (quarters * 15)


def _lede(agenda: Agenda) -> str:
    if agenda.away_since:
        return words.welcome_back(agenda)
    if not agenda.tasks:
        return (
            _("Enjoy it, or do one from next week.")
            if agenda.needed
            else _("Keep somebody of this week's list, and they come here.")
        )
    replies = sum(one.kind is Errand.REPLY for one in agenda.tasks)
    if replies:
        told = ngettext("%s person wrote back. The rest can wait.", "%s people wrote back. The rest can wait.", replies)
        return told % words.number(replies).capitalize()
    return _("Start with one. The rest can wait until after lunch.")


routes = [
    path("", require_GET(home), name="home"),
    path("today", require_GET(today), name="today"),
    path("week", require_GET(week), name="week"),
]
