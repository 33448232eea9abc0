"""Touches, gives and what passed -> one story a person with whom anything was done: what goals and numbers count."""

from __future__ import annotations

from datetime import date

from rekindle.core.cadence import gaps
from rekindle.model.figures import Story
from rekindle.model.life import Give
from rekindle.model.rhythm import Pause
from rekindle.model.touch import Touch
from rekindle.services.intervals import intervals, rhythm_people
from rekindle.services.passing import passages_of
from rekindle.store import kept
from rekindle.store.shelf import Open


def stories(at: Open, today: date) -> list[Story]:
    """What was done with everybody on the warm-up list or with a touch or give: enough for goals."""
    touches, gives = kept.by_person(at, Touch), kept.by_person(at, Give)
    listed = set(rhythm_people(at))
    persons = sorted(listed | touches.keys() | gives.keys())
    passed, spans = passages_of(at, persons, today), intervals(at, sorted(listed))
    own, everybody = kept.by_person(at, Pause), [one for one in kept.kept(at, Pause) if not one.record]
    return [
        Story(
            person=person,
            touches=tuple(touches.get(person, ())),
            passages=passed.get(person, ()),
            gives=tuple(gives.get(person, ())),
            interval=spans.get(person, 0),
            off=tuple(gaps([*own.get(person, ()), *everybody])),
        )
        for person in persons
    ]
