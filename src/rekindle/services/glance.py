"""A book -> the few numbers that stand beside every page; each is counted, none is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rekindle.model.draft import Draft, DraftState
from rekindle.model.touch import Touch
from rekindle.services.lately import lately
from rekindle.store import glance as rows
from rekindle.store import kept
from rekindle.store.shelf import Open

_WAITING = (DraftState.OPEN, DraftState.READY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """People, letters not sent, files read in, and pairs that may be one person."""

    people: int
    letters: int
    sources: int
    questions: int


def glance(at: Open) -> Glance:
    """Count them, once for whatever is done."""
    return lately(at, "glance", date.min, lambda _: _counted(at))


def _counted(at: Open) -> Glance:
    people, archives, questions = rows.counts(at)
    waiting = [one.number for one in kept.kept(at, Draft) if one.state in _WAITING]
    sent = {one.draft for one in kept.kept(at, Touch)} if waiting else set()
    letters = sum(number not in sent for number in waiting)
    return Glance(people=people, letters=letters, sources=archives, questions=questions)
