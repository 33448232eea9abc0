"""Gives and touches -> the account with somebody: what was given, offered and asked.

A give counts once it is delivered: an offer costs nothing, and a promise is a debt, so neither buys an ask (M14). Each
touch of mine that asked for something, whatever for, is one ask; what they asked of me is none. What lies further back
than the log is unknown and not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rekindle.model.account import Account
from rekindle.model.life import Give, GiveState
from rekindle.model.tie import Direction
from rekindle.model.touch import Touch


def account(gives: Iterable[Give], touches: Iterable[Touch]) -> Account:
    """The account of these gives to, and touches with, one person."""
    states = Counter(one.state for one in gives)
    return Account(
        gives=states[GiveState.DELIVERED],
        asks=sum(1 for one in touches if one.ask and one.direction is not Direction.IN),
        promised=states[GiveState.PROMISED],
        offered=states[GiveState.OFFERED],
    )
