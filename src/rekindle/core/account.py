"""Gives and touches -> the account with somebody: what was given, offered and asked.

A give counts once it is delivered: an offer costs nothing, and a promise is a debt, so neither buys an ask (M14). Each
touch of mine that asked for something, whatever for, is one ask; what they asked of me is none. What lies further back
than the log is unknown and not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

from rekindle.model.account import Account
from rekindle.model.channel import Direction
from rekindle.model.life import Give, GiveState
from rekindle.model.touch import Touch

PROMISED_FOR = timedelta(days=5)
"""When a promise falls due that names no day (outreach.md section 4, "Replies")."""


def may_become(state: GiveState, wanted: GiveState) -> bool:
    """True for a step forward, or a further offer or promise of the same; what is delivered stays so."""
    order = list(GiveState)
    return state is not GiveState.DELIVERED and order.index(wanted) >= order.index(state)


def account(gives: Iterable[Give], touches: Iterable[Touch]) -> Account:
    """The account of these gives to, and touches with, one person."""
    states = Counter(one.state for one in gives)
    return Account(
        gives=states[GiveState.DELIVERED],
        asks=sum(1 for one in touches if one.ask and one.direction is not Direction.IN),
        promised=states[GiveState.PROMISED],
        offered=states[GiveState.OFFERED],
    )
