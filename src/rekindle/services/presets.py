"""A filter, its groups and its order <-> a saved view under a name, in versions; taken back like anything else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rekindle.model import UserError
from rekindle.model.roster import Preset
from rekindle.services.noting import drop_one, keep_one
from rekindle.services.roster import check
from rekindle.store import kept
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.services.saying import Decided

_LONGEST = 60
_SAME = "Nothing was kept."


def presets(at: Open) -> list[Preset]:
    """The saved views, by name."""
    return sorted(kept.kept(at, Preset), key=lambda one: (one.name.casefold(), one.number))


def preset_named(at: Open, name: str) -> Preset | None:
    """The saved view of that name, in whatever capitals; None when there is none."""
    called = _squeezed(name).casefold()
    return next((one for one in presets(at) if one.name.casefold() == called), None)


def the_preset(at: Open, name: str) -> Preset:
    """The saved view of that name.

    Raises:
        UserError: there is none.
    """
    if found := preset_named(at, name):
        return found
    raise UserError(f"There is no view called {name}.", next_step="See them: rekindle list --views")


def save(at: Open, preset: Preset, *, now: str) -> Decided:
    """Keep a view under its name, in place of the one of that name.

    Raises:
        UserError: it has no name, or one too long, or something in it is not understood.
    """
    name = _squeezed(preset.name)
    if not name or len(name) > _LONGEST:
        raise UserError("A view needs a short name.", unchanged=_SAME, next_step='Name it: --save "old friends"')
    check(preset.filter, order=preset.order, by=preset.by)
    before = preset_named(at, name)
    new = replace(preset, name=name, number=before.number if before else 0)
    return keep_one(at, new, "view", f"{'Changed' if before else 'Saved'} the view {name}", now=now)


def drop(at: Open, name: str, *, now: str) -> Decided:
    """Take a view away.

    Raises:
        UserError: there is none of that name.
    """
    preset = the_preset(at, name)
    return drop_one(at, preset, "drop-view", f"The view {preset.name} is gone", now=now)


def _squeezed(name: str) -> str:
    return " ".join(name.split())
