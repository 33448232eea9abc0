"""`goals` and `stats`: what you set out to do, what you did, and what came of it. Effort first; nobody is graded."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rekindle import words
from rekindle.cli.bars import Row, bars, whisker
from rekindle.cli.growing import growth_json, show_growth
from rekindle.cli.life import tell
from rekindle.cli.session import Session, common_options
from rekindle.model import UserError
from rekindle.model.life import GoalKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.model.figures import Effort, Figures, Level, Outcome, Progress, Rate, Share, Structure

_GOAL_WIDE = 20


@click.command()
@click.argument("kind", required=False, type=click.Choice([kind.value for kind in GoalKind]))
@click.argument("target", required=False, type=int)
@click.option("--from", "since", metavar="DATE", help="Count from this day [today, or where it began].")
@click.option("--until", metavar="DATE", help="The day by which.")
@click.option("--drop", is_flag=True, help="Take the goal of this kind away.")
@common_options
@click.pass_obj
def goals(  # noqa: PLR0913 - one argument an option
    session: Session, kind: str | None, target: int | None, since: str | None, until: str | None, *, drop: bool
) -> None:
    """What you set out to do, and how far it has come.

    KIND is touches, gives, on-time (per cent), list (people on it), added (this month), roles (kinds of people on the
    list), conversations or reconnected; TARGET is how much of it.
    """
    if kind is None:
        _show_goals(session)
    elif drop:
        tell(session, session.book.drop_goal(GoalKind(kind)))
    elif target is None:
        raise UserError(
            "That goal has no number.",
            unchanged="Nothing was kept.",
            next_step=f"Say how much: rekindle goals {kind} NUMBER --until DATE",
        )
    else:
        first, last = (session.day(text) for text in (since, until))
        tell(session, session.book.set_goal(GoalKind(kind), target, since=first, until=last))


def _show_goals(session: Session) -> None:
    found = session.book.goals()
    proposed = () if found else session.book.proposed_goals()
    growth = session.book.growth()
    if session.as_json:
        session.show_json(
            {
                "goals": [{**_goal_json(one.goal), "done": one.done, "days_left": one.days_left} for one in found],
                "proposed": [_goal_json(one) for one in proposed],
                "growth": growth_json(growth),
            }
        )
        return
    if not found:
        session.say("No goals yet. These suit many for sixty days; take what you like of them:")
    for goal in proposed:
        until = f" --until {goal.until}" if goal.until else ""
        session.say(f"  rekindle goals {goal.kind.value} {goal.target}{until}")
    for one in found:
        session.say(_goal_line(one), hang=" " * 4)
    session.say()
    show_growth(session, growth)


def _goal_json(goal: object) -> dict[str, object]:
    plain = _plain(goal)
    return {name: value for name, value in plain.items() if name != "number"} if isinstance(plain, dict) else {}


def _goal_line(one: Progress) -> str:
    goal = one.goal
    percent = " %" if goal.kind is GoalKind.ON_TIME else ""
    full = min(_GOAL_WIDE, _GOAL_WIDE * (one.done or 0) // goal.target)
    bar = "█" * full + "░" * (_GOAL_WIDE - full)
    until = f", by {words.day(goal.until.isoformat())}" if goal.until else ""
    done = "nothing to count yet;" if one.done is None else f"{one.done:,} of"
    return f"{words.GOALS[goal.kind]:<18}  {bar}  {done} {goal.target:,}{percent}{until}"


# --- stats ------------------------------------------------------------------------------------------------------------


@click.command()
@click.option("--svg", metavar="FILE", type=click.Path(path_type=Path), help="Write the charts to a file.")
@click.option("--network", is_flag=True, help="How wide the network of the people nearest to you is.")
@common_options
@click.pass_obj
def stats(session: Session, svg: Path | None, *, network: bool) -> None:
    """What you did, and what came of it.

    Rates come with what is likely: few messages say little. Nobody is graded, and silence is no verdict.
    """
    if svg is not None:
        _write(session, svg)
    elif network:
        _show_network(session, session.book.structure())
    elif session.as_json:
        session.show_json(_plain(session.book.stats()))
    else:
        _show_stats(session, session.book.stats())


def _show_network(session: Session, found: Structure) -> None:
    if session.as_json:
        session.show_json(_plain(found))
    elif not found.people:
        session.say("No messages or meetings of the last year are here, so there is no network to look at.")
    else:
        _say_network(session, found)


def _say_network(session: Session, found: Structure) -> None:
    session.say(f"The {words.counted(found.people, 'person', 'people')} nearest to you within a year", bold=True)
    _lines(
        session,
        (
            ("circles", f"{found.circles:,}, with no tie between one and the next"),
            ("know nobody", f"{found.alone:,} of them know no other: each the only way to where they are"),
            ("pairs", f"{found.pairs:,} were in the same small threads or meetings"),
            ("effective size", f"{found.effective:.1f} of {found.people:,}"),
            ("constraint", f"{found.constraint:.3f}; {1 / found.people:.3f} if no two knew each other"),
        ),
    )
    session.say("Exports show who met whom only in part; low constraint is a wide network (Burt 1992).", hang="")


def _write(session: Session, path: Path) -> None:
    try:
        path.write_text(session.book.chart_page(), encoding="utf-8")
    except OSError as error:
        raise UserError(
            f"{path} can't be written ({(error.strerror or 'refused').lower()}).",
            unchanged="Nothing was written.",
            next_step="Choose another place for it.",
        ) from error
    if session.as_json:
        session.show_json({"svg": str(path)})
    else:
        session.say(f"The charts are in {path}.")


def _plain(value: object) -> object:
    """Figures for scripts: every key there, days as text, a share as part and whole."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return value._asdict()
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, float):
        return round(value, 4)
    return value.isoformat() if isinstance(value, date) else value


def _show_stats(session: Session, figures: Figures) -> None:
    if not figures.effort.people:
        session.say("No people here yet. Bring in one export, or type one name. One is enough to begin.", hang="")
        return
    if figures.since is None:
        session.say("No messages logged yet. The first one starts the chart. The chart can wait.")
    else:
        session.say(f"Since {words.day(figures.since.isoformat())}", bold=True)
        _show_effort(session, figures.effort)
        _show_outcome(session, figures.outcome)
    _show_quiet(session, figures.outcome)


def _show_quiet(session: Session, outcome: Outcome) -> None:
    then = {one.name: one.count for one in outcome.quiet_then}
    rows = [
        Row(one.name, one.count, f"{one.count:,}{f' ({then[one.name]:,})' if then else ''}") for one in outcome.quiet
    ]
    _chart(session, f"How long it is quiet, in people{' (and before you began)' if then else ''}", rows)


def _chart(session: Session, title: str, rows: Sequence[Row], plan: int = 0) -> None:
    session.say()
    session.say(title, bold=True)
    for line in bars(rows, plan):
        session.say(line.rstrip())


def _show_effort(session: Session, effort: Effort) -> None:
    pairs = f"; {effort.questions:,} pairs may be one person" if effort.questions else ""
    owed = f", {effort.promised} more promised" if effort.promised else ""
    lines = (
        ("people here", f"{effort.people:,}, of {effort.records:,} entries in your files{pairs}"),
        ("turned to", f"{words.counted(effort.first, 'person', 'people')}, {words.counted(effort.touches, 'time')}"),
        ("calls", f"{effort.calls}"),
        ("given", f"{words.counted(effort.gives, 'thing')}{owed}; asked {words.counted(effort.asks, 'time')}"),
        ("in time", _share(effort.on_time, "touches within their rhythm", "no rhythm to keep yet")),
    )
    _lines(session, lines)
    rows = [Row(f"{week.since.day:>2} {week.since:%b}", week.touches, f"{week.touches}") for week in effort.weeks]
    _chart(session, f"Messages, calls and meetings by week; the line is your own, {effort.cap}", rows, effort.cap)


def _share(share: Share, noun: str, none: str) -> str:
    return f"{share.part} of {share.whole} {noun}" if share.whole else none


def _lines(session: Session, lines: Sequence[tuple[str, str]]) -> None:
    for name, value in lines:
        session.say(f"  {name + ':':<15} {value}", hang=" " * 16)


def _show_outcome(session: Session, outcome: Outcome) -> None:
    session.say()
    session.say("What came of it", bold=True)
    took = outcome.reply_days
    days = "no answer yet" if took is None else f"{words.counted(round(took), 'day')}, as a rule"
    _lines(
        session,
        (
            ("answers took", days),
            ("heard from", _share(outcome.reconnected, "within 30 days", "too early to tell")),
            ("conversations", f"{outcome.conversations}, {outcome.coffees} of them in person"),
            ("in rhythm", _share(outcome.in_rhythm, "people of the warm-up list", "nobody has a rhythm yet")),
            ("warmer", f"{words.counted(outcome.warmer, 'tie')} became warm since"),
            ("before an ask", _before(outcome)),
        ),
    )
    _show_levels(session, outcome.stages)
    for title, rates in (("by channel", outcome.by_channel), ("by opener", outcome.by_opener)):
        _show_rates(session, title, rates)


def _before(outcome: Outcome) -> str:
    if outcome.before_ask is None:
        return "nothing was asked of anybody"
    return f"{words.counted(round(outcome.before_ask), 'touch', 'touches')}, as a rule"


def _show_levels(session: Session, levels: Sequence[Level]) -> None:
    rows = [Row(one.name, one.ever, f"{one.ever}, {one.now} now") for one in levels]
    _chart(session, "How far people have come", rows)


def _show_rates(session: Session, title: str, rates: Sequence[Rate]) -> None:
    told = [one for one in rates if one.asked]
    if not told:
        return
    session.say()
    session.say(f"Answered, {title}; the line shows what is likely, from none to all", bold=True)
    room = max(len(words.channel(one.of)) for one in told)
    for one in told:
        line = whisker(one.low, one.estimate, one.high)
        session.say(f"  {words.channel(one.of):<{room}}  {line} {one.answered} of {one.asked}")
