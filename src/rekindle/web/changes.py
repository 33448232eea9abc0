"""What can be said of many people at once, in words: the choices of a form, and what one of them will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rekindle import words
from rekindle.model.roster import CLOSENESS, LAYERS
from rekindle.web.environment import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.services.bulk import Plan

Choices = list[tuple[str, str]]


def changes(roles: Sequence[str]) -> list[tuple[str, Choices]]:
    """Kinds of changes, each with its choices, `roles` among them; tags are typed."""
    return [
        (
            _("Your list"),
            [("on-list", _("On your list")), ("off-list", _("Off your list")), ("never", _("Never suggest again"))],
        ),
        (_("Who they are to you"), [(f"role={one}", one.capitalize()) for one in roles]),
        (_("How close"), [(f"closeness={degree}", one.capitalize()) for degree, one in enumerate(CLOSENESS)]),
        (_("How near"), [(f"layer={one}", words.LAYERS[one]) for one in LAYERS]),
        (_("Not to you"), [(f"not-role={one}", _("Not: %s") % one) for one in roles]),
    ]


def wanted(change: str, tag: str) -> str:
    """A choice and what was typed beside it, as a change: "tag=" and "choir"."""
    return f"{change}{tag.strip()}" if change.endswith("=") else change


def told(plan: Plan) -> str:
    """What a plan will do: "300 people would be tagged choir."."""
    count = len(plan.persons)
    if not count:
        return _("Nobody would change: %s.") % plan.told
    what = ngettext("%(num)s person would change: %(told)s.", "%(num)s people would change: %(told)s.", count)
    return what % {"num": number(count), "told": plan.told}


def others(plan: Plan) -> list[str]:
    """Whom it leaves alone, and why."""
    lines = []
    if count := len(plan.already):
        lines.append(ngettext("%s person has it already.", "%s people have it already.", count) % number(count))
    if count := len(plan.barred):
        lines.append(
            ngettext("%s person stays off: you said never.", "%s people stay off: you said never.", count)
            % number(count)
        )
    return lines
