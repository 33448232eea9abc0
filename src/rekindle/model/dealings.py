"""What is open between the user and one person, and whether they are wanted on lists: what their page says beside."""

from __future__ import annotations

from dataclasses import dataclass

from rekindle.model.account import Account
from rekindle.model.draft import Draft
from rekindle.model.life import Give
from rekindle.model.touch import Touch


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealings:
    """Gives, asks, letters that wait, the formal list, and the user's word that they are not to be suggested."""

    account: Account
    gives: tuple[Give, ...] = ()  # offered, promised or delivered, the oldest first
    asks: tuple[Touch, ...] = ()  # touches of the user's that asked for something, the newest first
    letters: tuple[Draft, ...] = ()  # open or ready, the newest first
    listed: str = ""  # since when they are on the formal list: UTC instant, ISO; "" while they are not
    because: str = ""  # why they are: "you logged a message or a talk"
    barred: str = ""  # "never" or "not-person", as the user said; "" while they may be suggested
