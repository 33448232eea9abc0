"""Goals, and honest numbers with their pictures -> one page: what was done first, what came of it after."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from django.http import HttpResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST
from markupsafe import Markup

from rekindle import words
from rekindle.model import UserError
from rekindle.model.life import Goal, GoalKind
from rekindle.web.books import book
from rekindle.web.environment import day, number, sentence
from rekindle.web.page import done, page

if TYPE_CHECKING:
    from django.http import HttpRequest

    from rekindle.model.figures import Figures, Progress, Rate, Share
    from rekindle.services.counting import Chart


class Shown(NamedTuple):
    """A picture for both widths of screen; its texts were escaped where it was drawn."""

    name: str
    heading: str
    told: str
    broad: Markup
    narrow: Markup
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def goals(request: HttpRequest) -> HttpResponse:
    """What you set out to do, how far it has come, and what came of it."""
    figures, charts = book().charts()
    found = book().goals()
    return page(
        request,
        "goals.html",
        here="goals",
        title=_title(figures),
        lede=_lede(figures),
        figures=figures,
        pictures=[_shown(one, figures) for one in charts if figures.effort.touches or one.name == "silent"],
        facts=_facts(figures),
        goals=[(one, _of(one), _by(one)) for one in found],
        names=[(kind.value, sentence(words.GOALS[kind.value])) for kind in GoalKind],
        proposed=() if found else book().proposed_goals(),
        goal_words=words.GOALS,
        target=_target,
        growth=book().growth(),
    )


def set_goal(request: HttpRequest) -> HttpResponse:
    """Keep a goal, or take it away."""
    kind = _kind(request.POST.get("kind", ""))
    if "drop" in request.POST:
        return done(request, book().drop_goal(kind), "/goals")
    target, until = _whole(request.POST.get("target", "")), _day(request.POST.get("until", ""))
    return done(request, book().set_goal(kind, target, until=until), "/goals")


def charts_file(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """All pictures as one file to keep."""
    answer = HttpResponse(book().chart_page(), content_type="image/svg+xml")
    answer["Content-Disposition"] = 'attachment; filename="rekindle-charts.svg"'
    return answer


def _kind(text: str) -> GoalKind:
    if text not in {kind.value for kind in GoalKind}:
        raise UserError(_("There is no such goal."), next_step=_("Choose one of the list."))
    return GoalKind(text)


def _whole(text: str) -> int:
    if not text.strip().isdecimal():
        raise UserError(_("That goal has no number."), next_step=_("Say how many: a whole number, 1 or more."))
    return int(text)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UserError(_("%s is no date.") % text, next_step=_("Write it as 2026-12-24.")) from error


def _title(figures: Figures) -> str:
    back = figures.outcome.reconnected.part
    if not figures.effort.touches:
        return _("The first message starts the chart")
    if back:
        return ngettext("%s person is back", "%s people are back", back) % words.number(back).capitalize()
    count = figures.effort.first
    return ngettext("You turned to %s person", "You turned to %s people", count) % words.number(count)


def _lede(figures: Figures) -> str:
    if not figures.effort.touches:
        return _("No messages logged yet. The chart can wait.")
    back = figures.outcome.reconnected
    if back.part:
        return _(
            "So many wrote, rang or met you within a month of your first message, of %s old enough to tell."
        ) % number(back.whole)
    return _("What comes back is theirs. What you did is counted here first.")


def _shown(one: Chart, figures: Figures) -> Shown:
    columns, rows = _numbers(one.name, figures)
    heading = {
        "weekly": _("Week by week"),
        "stood": _("Where it stands"),
        "silent": _("Silence"),
        "channel": _("Answers, by channel"),
        "opener": _("Answers, by opening"),
    }.get(one.name, sentence(one.name))
    broad, narrow = Markup(one.broad), Markup(one.narrow)  # noqa: S704 - `core.svg.safe` went over every text in them
    return Shown(one.name, heading, one.told, broad, narrow, columns, rows)


def _numbers(name: str, figures: Figures) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The numbers of a picture as a table."""
    effort, outcome = figures.effort, figures.outcome
    if name == "weekly":
        return (_("Week of"), _("In all"), _("First ones")), tuple(
            (day(week.since), number(week.touches), number(week.first)) for week in effort.weeks
        )
    if name == "silent":
        then = {one.name: one.count for one in outcome.quiet_then}
        return (_("Quiet for"), _("Today"), _("Before you began")), tuple(
            (one.name, number(one.count), number(then[one.name]) if one.name in then else "") for one in outcome.quiet
        )
    if name in ("channel", "opener"):
        return _rates(outcome.by_channel if name == "channel" else outcome.by_opener)
    return (_("Stage"), _("Now"), _("Ever")), tuple(
        (level.name, number(level.now), number(level.ever)) for level in outcome.stages
    )


def _rates(several: tuple[Rate, ...]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    return (_("What"), _("Answered"), _("Asked"), _("Too early to tell")), tuple(
        (sentence(words.channel(one.of)), number(one.answered), number(one.asked), number(one.waiting))
        for one in several
    )


def _facts(figures: Figures) -> list[tuple[str, str]]:
    """What came of it, a line each."""
    effort, outcome = figures.effort, figures.outcome
    took = outcome.reply_days
    things = (
        ngettext("%s thing", "%s things", effort.gives) % number(effort.gives) if effort.gives else _("nothing yet")
    )
    asks = (
        ngettext("asked %s time", "asked %s times", effort.asks) % number(effort.asks)
        if effort.asks
        else _("asked nothing")
    )
    return [
        (_("Calls"), number(effort.calls)),
        (_("Given"), f"{things}; {asks}"),
        (_("In time"), _share(effort.on_time, _("no rhythm to keep yet"))),
        (_("Answers took"), _("no answer yet") if took is None else words.counted(round(took), "day")),
        (
            _("Conversations"),
            _("%(all)s, %(met)s of them in person") % {"all": outcome.conversations, "met": outcome.coffees}
            if outcome.conversations
            else _("none yet"),
        ),
        (_("In rhythm"), _share(outcome.in_rhythm, _("nobody has a rhythm yet"))),
        (_("Warmer"), ngettext("%s tie became warm", "%s ties became warm", outcome.warmer) % number(outcome.warmer)),
    ]


def _share(share: Share, none: str) -> str:
    return (
        _("%(part)s of %(whole)s") % {"part": number(share.part), "whole": number(share.whole)} if share.whole else none
    )


def _target(goal: Goal) -> str:
    """A number; of what is a share, so many of a hundred."""
    count = number(goal.target)
    return _("%s of 100") % count if goal.kind is GoalKind.ON_TIME else count


def _of(one: Progress) -> str:
    target = _target(one.goal)
    if one.done is None:
        return _("of %s; nothing to count yet") % target
    return _("of %s") % target


def _by(one: Progress) -> str:
    return _("by %s") % day(one.goal.until) if one.goal.until else ""


routes = [
    path("goals", require_GET(goals), name="goals"),
    path("goals/set", require_POST(set_goal), name="set-goal"),
    path("goals/charts.svg", require_GET(charts_file), name="charts"),
]
