"""The truth of a made-up world -> what its owner would say: in a sweep, to a prompt, and when asked who is meant.

The owner answers from truth alone, types names as people do (small letters, a mail address behind, a year, a short form
of the given name), and names people whether or not some export holds them: nobody remembers which.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from rekindle.model.adding import Understood
from rekindle.model.prompt import Chapter, Prompt
from rekindle.model.sweep import Answer
from rekindle.util.company import normal
from rekindle.util.text import fold

ALIKE = {
    "professor": {"professor", "teacher", "advisor"},
    "advisor": {"advisor", "professor"},
    "teacher": {"teacher"},
    "ex-boss": {"ex-boss", "boss"},
    "classmate": {"classmate", "alumni"},
    "alumni": {"classmate", "alumni"},
    "fraternity": {"fraternity", "club"},
    "mentor": {"mentor"},
}
"""Role -> the roles of a prompt that bring somebody to mind; itself where none is told."""
HELPED = "mentor"
"""Who comes to mind where no role is asked for: whoever helped, or ought to be thanked."""
MOST = 12
"""Names that anybody types for one prompt."""
FORGOTTEN = 0.5
"""Chance that somebody whom a prompt fits, and does not show, stays forgotten for now; ours [D]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class One:
    """Somebody of the owner's life: by exports, or by memory alone."""

    id: int
    name: str
    role: str
    stay: str
    since: str
    mail: str
    title: str = ""
    about: str = ""
    matters: bool = True
    moved_on: bool = False
    memory: bool = False


@dataclass(slots=True)
class Owner:
    """The owner, with everybody they know; and which of them come to mind."""

    people: Mapping[int, One]
    rng: Random
    told: set[int] = field(default_factory=set)  # named at a prompt before

    @classmethod
    def of(cls, truth: Path, seed: int) -> Owner:
        """As truth.json has it."""
        told = json.loads(truth.read_text(encoding="utf-8"))
        several = [*map(_exported, told["people"]), *map(_remembered, told["remembered"])]
        rng = Random(f"{seed}:owner")  # noqa: S311 - chance, not secrets
        return cls({one.id: one for one in several}, rng)

    @property
    def mattering(self) -> frozenset[int]:
        """Who must be found."""
        return frozenset(one.id for one in self.people.values() if one.matters)

    # --- in a sweep

    def answers(self, several: Iterable[int]) -> tuple[Answer, str]:
        """For whoever these true people are, most often one: on the list with their role, or left out."""
        found = [self.people[one] for one in several if one in self.people and self.people[one].matters]
        return (Answer.LISTED, found[0].role) if found else (Answer.LEFT_OUT, "")

    # --- at a prompt

    def recognises(self, several: Iterable[int], prompt: Prompt) -> One | None:
        """Whoever these true people are, if they matter, answer the prompt, and were not named before."""
        found = (self.people[one] for one in several if one in self.people and one not in self.told)
        one = next((one for one in found if one.matters and _fits(one, prompt)), None)
        self.told |= {one.id} if one else set()
        return one

    def names(self, prompt: Prompt) -> list[One]:
        """Whom a prompt brings to mind: all of memory that fits, and some of those whom the book holds anyway."""
        fits = [one for one in self.people.values() if one.id not in self.told and one.matters and _fits(one, prompt)]
        fits = [one for one in fits if one.memory or self.rng.random() > FORGOTTEN]
        fits.sort(key=lambda one: (not one.memory, self.rng.random()))
        chosen = fits[:MOST]
        self.told |= {one.id for one in chosen}
        return chosen

    def typed(self, one: One) -> str:
        """Their name as somebody in a hurry types it."""
        style, name = self.rng.randrange(6), one.name
        if style == 0:
            return name.lower()
        if style == 1 and one.mail:
            return f"{name}, {one.mail}"
        if style == 2 and one.stay:
            return f"{name} ({one.stay})"
        if style == 3 and one.title:
            return f"{name} - {one.title}"
        if style == 4 and one.since:
            return f"{name.lower()} {one.since}"
        return name

    @staticmethod
    def means(one: One, asked: Understood, true: Mapping[int, Sequence[int]]) -> int:
        """Who is meant, of those a question names: the person whose records are mostly theirs; 0 for somebody new."""
        fitting = [maybe.person for maybe in asked.maybe if one.id in true.get(maybe.person, ())]
        return max(fitting, key=lambda person: Counter(true[person])[one.id], default=0)


def _exported(told: Mapping[str, Any]) -> One:
    mails = [mail["address"] for mail in told["mails"] if mail["sent"] or mail["received"]]
    return One(
        id=told["id"], name=told["name"], role=_role(told), stay=told["stay"], since=told["met"][:4],
        mail=mails[0] if mails else "", matters=told["matters"], moved_on=told["moved_on"],
    )  # fmt: skip


def _role(told: Mapping[str, Any]) -> str:
    return "supplier" if told["kind"] == "trade" else str(told["kind"])


def _remembered(told: Mapping[str, Any]) -> One:
    return One(
        id=told["id"], name=told["name"], role=told["role"], stay=told["stay"], since=str(told["since"]),
        mail=told["mail"], title=told["title"], about=told["about"], memory=True,
    )  # fmt: skip


def _fits(one: One, prompt: Prompt) -> bool:
    """Of the role, and of the chapter where a prompt has one. A prompt of no role brings to mind who helped."""
    if not (set(prompt.roles) & ALIKE.get(one.role, {one.role}) if prompt.roles else one.role == HELPED):
        return False
    return prompt.chapter is None or _there(one, prompt.chapter)


def _there(one: One, chapter: Chapter) -> bool:
    """A club is one of the school's: whoever was at the school may have been in it, if their role says so."""
    if chapter.kind == "club":
        return one.role in ("fraternity", "club")
    return (bool(one.stay) and normal(one.stay) == normal(chapter.name)) or fold(one.stay) == fold(chapter.name)


def reached(several: Iterable[int], wanted: frozenset[int]) -> Iterator[int]:
    """Of the true people of somebody shown, those that must be found."""
    return (one for one in set(several) if one in wanted)
