"""Standings, rhythms, gives and replies -> what is due today, at most what there is time for; and the days after it.

The list of a day is kept until something is done, as the shortlist of a week is: looking at it again loads no rules.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from rekindle.model.codec import decode, encode
from rekindle.model.task import Agenda, Task
from rekindle.store import log
from rekindle.store.shelf import Open, set_setting, setting

KEPT = "agenda"
"""The setting that holds the list last worked out: "2026-11-22 41" and the list, where 41 is the newest log entry."""
AWAY = timedelta(days=28)


def today(at: Open, day: date) -> list[Task]:
    """What is due on a day, the most pressing first."""
    return list(agenda_of(at, day).tasks)


def agenda_of(at: Open, day: date) -> Agenda:
    """Today's list with what is told beside it; worked out anew when the day is another or something was done since."""
    key = f"{day.isoformat()} {log.newest(at)}"
    before, _, payload = setting(at, KEPT).partition("\n")
    if before == key:
        return decode(Agenda, payload)
    whole = week_of(at, day)
    found = replace(whole, pages=whole.pages[:1], moved=())
    if not at.engine.busy():  # else an import is at work: whoever looks meanwhile need not wait for it
        with at.engine.transaction():
            set_setting(at, KEPT, f"{key}\n{encode(found)}")
    return found


def week_of(at: Open, day: date, weeks: int = 1) -> Agenda:
    """The days from today to the end of this week, or of some week after it."""
    from rekindle.services.lately import lately  # noqa: PLC0415 - a list that is kept needs no rules
    from rekindle.services.ranking import freshen  # noqa: PLC0415 - as above

    freshen(at)
    return lately(at, f"week {weeks}", day, lambda _: _week(at, day, weeks))


def turns(at: Open, day: date) -> dict[int, date]:
    """Person -> the day on which their turn comes, of everybody in rhythm: what a list shows beside many names."""
    from rekindle.services.lately import lately  # noqa: PLC0415 - as above
    from rekindle.services.ranking import freshen  # noqa: PLC0415 - as above

    freshen(at)
    return lately(at, "turns", day, lambda _: _turns(at, day))


def _turns(at: Open, day: date) -> dict[int, date]:
    from rekindle.core.cadence import due  # noqa: PLC0415 - as above
    from rekindle.services.desk import desk_of  # noqa: PLC0415 - as above

    found = ((one.person, due(one.beat, day)) for one in desk_of(at, day).people if one.listed)
    return {person: turn.on for person, turn in found if turn}


def _week(at: Open, day: date, weeks: int) -> Agenda:
    from rekindle.core.agenda import agenda  # noqa: PLC0415 - as above
    from rekindle.services.desk import desk_of  # noqa: PLC0415 - as above

    return replace(agenda(desk_of(at, day), weeks), away_since=_away(at, day))


def _away(at: Open, day: date) -> date | None:
    """When something was last done here before today, if that is a month ago or more."""
    days = (date.fromisoformat(one.at[:10]) for one in log.entries(at))
    last = next((one for one in days if one < day), None)
    return last if last and day - last >= AWAY else None
