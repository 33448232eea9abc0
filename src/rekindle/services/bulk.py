"""One change of many people alike, or several -> whom it changes, then verdicts and cadences under one log entry.

First a plan, which changes nothing; then all of it at once, so that one undo takes it back. Whoever has it already is
left alone. The result is that of the same changes made one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from rekindle.core.tags import key
from rekindle.model import UserError
from rekindle.model.decision import Verdict
from rekindle.model.rhythm import Cadence
from rekindle.services import roster
from rekindle.services.closeness import check_degree, closeness_of, value_of
from rekindle.services.deciding import check_role
from rekindle.services.finding import called, persons_named
from rekindle.services.keeping import days_of
from rekindle.services.layering import check_layer, said_layers
from rekindle.services.saying import Decided, Said, say_in
from rekindle.services.tagging import checked, tags_of
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import kept
from rekindle.store.shelf import Open

_SAME = "Nothing was changed."
FORMS = (
    *("role=ROLE", "not-role=ROLE", "closeness=0-4", "tag=TAG", "untag=TAG", "layer=LAYER", "every=60d"),
    *("never", "on-list", "off-list"),
)
ON, OFF, NEVER = "on-list", "off-list", "never"


class Change(NamedTuple):
    """What is to be said of people: "role" and "professor", "never" and ""."""

    kind: str
    value: str = ""

    @property
    def told(self) -> str:
        """In words: "role professor"."""
        return _PLAIN.get(self) or _KINDS[self.kind].told.format(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Whom changes would change, who has it already, and who cannot come onto the list: the user said never."""

    changes: tuple[Change, ...]
    persons: tuple[int, ...]
    already: tuple[int, ...] = ()
    barred: tuple[int, ...] = ()

    @property
    def told(self) -> str:
        """The changes, in words."""
        return ", ".join(one.told for one in self.changes)


def change(text: str) -> Change:
    """Words such as "role=professor", "closeness=3", "every=60d" or "never" -> a change that can be made.

    Raises:
        UserError: it is none.
    """
    word, equals, value = (part.strip() for part in text.partition("="))
    kind = _KINDS.get(word)
    if kind is None or bool(equals) != (kind.check is not None) or (equals and not value and word != "layer"):
        raise UserError(f"{text} is no change.", unchanged=_SAME, next_step=f"Choose one of {', '.join(FORMS)}.")
    return Change(word, kind.check(value) if kind.check else "")


def plan(at: Open, persons: Sequence[int], changes: Sequence[Change]) -> Plan:
    """What changes would do to these people. Changes nothing.

    Raises:
        UserError: there is no change, or two that say different things of the same.
    """
    _check(changes)
    never = _never(at, "", persons) if Change(ON) in changes else set()
    has = [_having(at, one, persons) for one in changes]
    already = {one for one in persons if all(one in several for several in has)} - never
    return Plan(
        changes=tuple(changes),
        persons=tuple(one for one in persons if one not in already | never),
        already=tuple(one for one in persons if one in already),
        barred=tuple(one for one in persons if one in never),
    )


def _check(changes: Sequence[Change]) -> None:
    if not changes:
        raise UserError("That changes nothing.", unchanged=_SAME, next_step=f"Choose one of {', '.join(FORMS)}.")
    about = [_about(one) for one in changes]
    if len(set(about)) < len(about):
        raise UserError("Two of these are about the same.", unchanged=_SAME, next_step="Leave one out.")


def _about(one: Change) -> str:
    """What a change is about: nobody can be put on the list and off it in one go."""
    kind = _KINDS[one.kind]
    return f"{kind.about or one.kind} {key(one.value) if kind.many else ''}"


def do(at: Open, meant: Plan, *, now: str) -> Decided:
    """Make the changes of a plan, in one entry of the log.

    Raises:
        UserError: it changes nobody.
    """
    if not meant.persons:
        raise UserError("Nobody is left to change.", unchanged=_SAME, next_step="See the list: rekindle list")
    one = meant.persons[0] if len(meant.persons) == 1 else 0
    told = f"{called(at, one) if one else f'{len(meant.persons):,} people'}: {meant.told}"
    with at.engine.transaction():
        new = {change: _new(at, change, meant.persons) for change in meant.changes}
        said = [word for change, persons in new.items() for word in _said(change, persons)]
        entry = say_in(at, said, "bulk", told, now=now)
        for change, persons in new.items():
            if change.kind == EVERY:
                _keep_cadences(at, entry, persons, int(change.value))
    return Decided(told=told, entry=entry, person=one)


def say_of(at: Open, persons: Sequence[str | int], kind: str, *, now: str) -> Decided:
    """Put people on the list or off it, named one by one.

    Raises:
        UserError: somebody is not found, is where they should be already, or was barred by the user.
    """
    numbers, whom = persons_named(at, persons)
    meant = plan(at, numbers, [Change(kind)])
    if meant.barred:
        raise UserError(
            f"{called(at, meant.barred[0])} can't come onto the list: you said never.",
            unchanged=_SAME,
            next_step="Take that back first: rekindle log shows its number, rekindle undo NUMBER does it",
        )
    if not meant.persons:
        there = "on the list already" if kind == ON else "not on the list"
        raise UserError(f"{whom}: {there}.", unchanged=_SAME, next_step="See it: rekindle list")
    return do(at, meant, now=now)


def _new(at: Open, one: Change, persons: Sequence[int]) -> list[int]:
    has = _having(at, one, persons)
    return [person for person in persons if person not in has]


def _said(one: Change, persons: Sequence[int]) -> list[Said]:
    verdict = _KINDS[one.kind].verdict
    value = value_of(int(one.value)) if verdict is Verdict.CLOSENESS else one.value
    return [Said(person, verdict, value) for person in persons] if verdict else []


def _keep_cadences(at: Open, entry: int, persons: Sequence[int], days: int) -> None:
    own = _cadences(at, persons)
    for person in persons:
        kept.keep(at, entry, replace(own.get(person, Cadence(record=person)), layer="", days=days))


def _cadences(at: Open, persons: Sequence[int]) -> dict[int, Cadence]:
    """The cadence that holds for each, of those who have one of their own."""
    several = kept.by_person(at, Cadence, persons)
    return {person: max(own, key=lambda one: one.number) for person, own in several.items()}


# --- what each kind of change may say, and who has it already ---------------------------------------------------------


def _role(value: str) -> str:
    check_role(value)
    return value


def _degree(value: str) -> str:
    check_degree(int(value) if value.isdecimal() else -1, told=value)
    return value


def _layer(value: str) -> str:
    check_layer(value)
    return value


def _having(at: Open, one: Change, persons: Sequence[int]) -> set[int]:
    """Of whom a change says nothing new."""
    return _KINDS[one.kind].having(at, one.value, persons)


def _told_role(verdict: Verdict) -> Callable[[Open, str, Sequence[int]], set[int]]:
    """Those of whom the user's last word on a role was this one."""

    def having(at: Open, value: str, persons: Sequence[int]) -> set[int]:
        said = rows_of_decisions.said_of(at, Verdict.ROLE, Verdict.NOT_ROLE, persons=persons)
        about = {person: [word for word in several if word.value == value] for person, several in said.items()}
        return {person for person, several in about.items() if several and several[-1].verdict is verdict}

    return having


def _as_close(at: Open, value: str, persons: Sequence[int]) -> set[int]:
    return {person for person, degree in closeness_of(at, persons).items() if degree == int(value)}


def _tagged(at: Open, value: str, persons: Sequence[int]) -> set[int]:
    return {person for person, tags in tags_of(at, persons).items() if key(value) in {key(tag) for tag in tags}}


def _in_layer(at: Open, value: str, persons: Sequence[int]) -> set[int]:
    said = said_layers(at, persons)
    return {person for person in persons if said.get(person, "") == value}


def _as_often(at: Open, value: str, persons: Sequence[int]) -> set[int]:
    return {person for person, own in _cadences(at, persons).items() if own.days == int(value)}


def _never(at: Open, _: str, persons: Sequence[int]) -> set[int]:
    return set(rows_of_decisions.said_of(at, Verdict.NEVER, persons=persons))


class _Kind(NamedTuple):
    told: str
    having: Callable[[Open, str, Sequence[int]], set[int]]
    check: Callable[[str], str] | None = None  # None: there is nothing to say after it
    verdict: Verdict | None = None  # None: it is no verdict but a cadence
    about: str = ""  # what else says something of the same
    many: bool = False  # several values hold at once


EVERY = "every"
_KINDS: Mapping[str, _Kind] = {
    "role": _Kind("role {}", _told_role(Verdict.ROLE), _role, Verdict.ROLE, many=True),
    "not-role": _Kind("not {}", _told_role(Verdict.NOT_ROLE), _role, Verdict.NOT_ROLE, "role", many=True),
    "closeness": _Kind("closeness {} of 4", _as_close, _degree, Verdict.CLOSENESS),
    "tag": _Kind("tagged {}", _tagged, checked, Verdict.TAG, many=True),
    "untag": _Kind(
        "no longer tagged {}", lambda at, value, persons: set(persons) - _tagged(at, value, persons), checked,
        Verdict.UNTAG, "tag", many=True,
    ),
    "layer": _Kind("layer {}", _in_layer, _layer, Verdict.LAYER),
    EVERY: _Kind("every {} days", _as_often, lambda value: str(days_of(value))),
    NEVER: _Kind("not suggested again", _never, None, Verdict.NEVER, "list"),
    ON: _Kind("on the list", lambda at, _, persons: roster.on_list(at) & {*persons}, None, Verdict.LIST, "list"),
    OFF: _Kind("off the list", lambda at, _, persons: {*persons} - roster.on_list(at), None, Verdict.UNLIST, "list"),
}  # fmt: skip
_PLAIN: Mapping[Change, str] = {Change("layer"): "the layer that is proposed", Change(EVERY, "0"): "no reminders"}
