"""What our fast path is not sure of -> the dates, by icalendar and recurring-ical-events, imported only when asked for.

Both are guarded: whatever they raise on one event is that event's `Inexact`, and no rule may run away: nothing by the
hour, nothing before 1900, nothing after the user's day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, tzinfo

_TOO_DENSE = re.compile(r"FREQ=(?:SECONDLY|MINUTELY|HOURLY)|BY(?:HOUR|MINUTE|SECOND)=[^;]*,", re.IGNORECASE)
_OLDEST = 1900


class Inexact(ValueError):
    """Not even the exact reader can tell."""


def zone(raw: bytes) -> tzinfo | None:
    """The zone that a VTIMEZONE describes, None when it describes none."""
    from icalendar import Timezone  # noqa: PLC0415 - a tenth of a second that hardly any calendar needs

    try:
        made = Timezone.from_ical(_wrapped(b"VTIMEZONE", [raw]))
        found: tzinfo | None = made.to_tz() if isinstance(made, Timezone) else None
        datetime(2024, 1, 1, tzinfo=found).utcoffset()  # some broken zones fail only now
    except Exception:  # noqa: BLE001 - a foreign parser on foreign bytes raises anything
        return None
    return found


def starts(start: date, rules: Iterable[tuple[str, str]], dates: Iterable[date], last: date) -> list[date]:
    """The starts of a meeting with these (name, value) rules and further dates, up to the end of a day, in order.

    Raises:
        Inexact: the rules are none.
    """
    from icalendar import Calendar, Event, vRecur  # noqa: PLC0415 - as above
    from recurring_ical_events import of  # noqa: PLC0415 - as above

    rules = tuple(rules)
    _refuse_dense(value for _, value in rules)
    try:
        event = Event()
        event.add("UID", "one")
        event.add("DTSTART", start)
        for name, value in rules:
            event.add(name, vRecur.from_ical(value))
        for day in dates:
            event.add("RDATE", day)
        calendar = Calendar()
        calendar.add_component(event)
        found = of(calendar).between(*_span(start, last))
        return sorted((one.start for one in found), key=_order)
    except Exception as error:
        raise Inexact("its repetition cannot be read") from error


def series(raws: Iterable[bytes], zones: Iterable[bytes], last: date) -> list[tuple[date, bytes]]:
    """A meeting with changes to this and all future ones -> each of its times, with what is said of it then.

    Raises:
        Inexact: it cannot be read.
    """
    from icalendar import Calendar  # noqa: PLC0415 - as above
    from recurring_ical_events import of  # noqa: PLC0415 - as above

    text = _wrapped(b"VTIMEZONE", zones) + _wrapped(b"VEVENT", raws)
    _refuse_dense([text.decode("latin-1")])
    try:
        calendar = Calendar.from_ical(b"BEGIN:VCALENDAR\r\n" + text + b"END:VCALENDAR\r\n")
        found = of(calendar).between(*_span(date(_OLDEST, 1, 1), last))
        return sorted(((one.start, _inside(one.to_ical())) for one in found), key=lambda pair: _order(pair[0]))
    except Exception as error:
        raise Inexact("its changes cannot be read") from error


def _refuse_dense(rules: Iterable[str]) -> None:
    if any(_TOO_DENSE.search(rule) for rule in rules):
        raise Inexact("it repeats by the hour or faster")


def _wrapped(kind: bytes, raws: Iterable[bytes]) -> bytes:
    mark = kind + b"\r\n"
    return b"".join(b"BEGIN:" + mark + raw.strip(b"\r\n") + b"\r\nEND:" + mark for raw in raws)


def _inside(raw: bytes) -> bytes:
    """A written component without its first and last line."""
    return raw.strip().partition(b"\r\n")[2].rpartition(b"\r\n")[0]


def _span(start: date, last: date) -> tuple[date, date]:
    """The days to look at; one more on each side, as a day of UTC is not one of the meeting's zone."""
    first = date(*start.timetuple()[:3])
    return max(first - timedelta(days=1), date(_OLDEST, 1, 1)), last + timedelta(days=2)


def _order(start: date) -> str:
    """Starts of one meeting are of one kind; those of a broken one may be mixed."""
    return (start.astimezone(UTC) if isinstance(start, datetime) and start.tzinfo else start).isoformat()
