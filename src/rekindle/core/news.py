"""One update in three lengths -> what is amiss with them, and which updates somebody has not heard yet.

The lengths are those of the media (voice.md section 3): long for mail, middle for LinkedIn and calls, short for SMS,
notes and X. An update is said to a person once; after that it is spent. After 120 days it is stale.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from rekindle.model.draft import Medium
from rekindle.model.life import LONG_WORDS, MIDDLE_MARKS, SHORT_MARKS, News

STALE_DAYS = 120
"""Own prior: two rhythms of 60 days. A season later an update is history."""


def amiss(news: News) -> tuple[str, ...]:
    """What the lengths of an update do not keep to, as sentences; nothing is refused for it."""
    words = len(news.long.split())
    found = [
        f"The long form has {words} words; at most {LONG_WORDS} read well in a mail." if words > LONG_WORDS else "",
        _too_long("middle", news.middle, MIDDLE_MARKS),
        _too_long("short", news.short, SHORT_MARKS),
    ]
    return tuple(line for line in found if line)


def _too_long(name: str, text: str, most: int) -> str:
    return f"The {name} form has {len(text)} characters; at most {most} fit." if len(text) > most else ""


def missing(news: News) -> tuple[str, ...]:
    """The lengths not written yet."""
    return tuple(name for name in ("long", "middle", "short") if not getattr(news, name))


def stale(news: News, today: date) -> bool:
    """True when an update is too old to be news."""
    return (today - news.on).days > STALE_DAYS


def untold(several: Iterable[News], told: Collection[int], today: date | None = None) -> list[News]:
    """The updates somebody has not heard, the newest first, so that what is stale comes last.

    `told` are the numbers of those that they have; what has not happened by `today` is no news yet.
    """
    fresh = [one for one in several if one.number not in told and (today is None or one.on <= today)]
    return sorted(fresh, key=lambda one: (one.on, one.number), reverse=True)


def lengths(text: str) -> dict[str, str]:
    """One text -> the lengths that it fits, all the same words; a long one is cut nowhere, so it is long alone."""
    found = {"long": text} | ({"middle": text} if len(text) <= MIDDLE_MARKS else {})
    return found | ({"short": text} if len(text) <= SHORT_MARKS else {})


def length_for(medium: Medium) -> str:
    """Which length a message of that medium takes at most."""
    if medium is Medium.MAIL:
        return "long"
    return "middle" if medium in _MIDDLE else "short"


_MIDDLE = (Medium.LINKEDIN, Medium.CHAT, Medium.VOICEMAIL, Medium.CALL)
