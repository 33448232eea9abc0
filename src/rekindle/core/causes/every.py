"""One person's side and mine -> reasons to write to them now, the best first.

Each group of reasons is a module of its own, looks at what is known, and says its families, words, forms and keys.
None reads another's: what is known more never takes a reason away. A key that was used, by a touch or by the draft that
it sent, is left out for good.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from rekindle.core.causes.cards import cards
from rekindle.core.causes.days import days
from rekindle.core.causes.news import news
from rekindle.core.causes.occasions import occasions
from rekindle.core.causes.owed import owed
from rekindle.core.causes.places import places
from rekindle.core.causes.shared import shared
from rekindle.core.causes.talk import talk
from rekindle.core.causes.told import told
from rekindle.model.draft import Cause
from rekindle.model.known import Known, Side

GROUPS = (told, owed, news, occasions, places, days, shared, talk, cards)


def causes(known: Known, side: Side, today: date, used: Collection[str] = ()) -> tuple[Cause, ...]:
    """Every reason that was not used yet, the best first; of several under one key the best."""
    found: dict[str, Cause] = {}
    for group in GROUPS:
        for one in group(known, side, today):
            if not spent(one.key, used) and (one.key not in found or _order(one) < _order(found[one.key])):
                found[one.key] = one
    return tuple(sorted(found.values(), key=_order))


def spent(key: str, used: Collection[str]) -> bool:
    """True where a key was used; a fact and its anniversaries are one thing said, but another year is another time."""
    root = key.rpartition(":")[0] if key.startswith("fact:") and key.count(":") > 1 else ""
    return key in used or root in used or (key.startswith("fact:") and any(one.startswith(f"{key}:") for one in used))


def _order(one: Cause) -> tuple[float, str, str]:
    return -one.weight, one.key, one.text
