"""A walk and a turn -> what the desk of a sweep shows: the index, the card, the keys of the pad, who came before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rekindle import words
from rekindle.model.person import Sureness
from rekindle.model.roster import CLOSENESS
from rekindle.model.sweep import Answer, Order
from rekindle.web.books import book
from rekindle.web.environment import age
from rekindle.web.threads import SMALL
from rekindle.web.walks import Asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.model.sweep import Glimpse, Guess, Letter, Sweep, Turn
    from rekindle.services.sweeping import Walk

EIGHT = (
    (gettext_lazy("Family"), ("family",)),
    (gettext_lazy("Friend"), ("friend",)),
    (gettext_lazy("Studied with"), ("classmate",)),
    (gettext_lazy("Worked with"), ("teammate",)),
    (gettext_lazy("Taught me"), ("professor", "teacher", "advisor")),
    (gettext_lazy("Helped me"), ("mentor",)),
    (gettext_lazy("Was my boss"), ("ex-boss", "boss")),
    (gettext_lazy("Met once"), ("acquaintance",)),
)
"""The pad, key by key: what it says, and the roles it stands for; pressed, it gives the first of them."""
BEFORE, AFTER = 3, 8
"""So many letters before and after the one that is here are shown on a phone."""
LATELY = 3
_UNSAID = ("invitation",)
_LATELY = 60  # days: less is no silence


class Key(NamedTuple):
    """A key of the pad: its number, its word, what pressing it says, and whether it holds, by a guess or a word."""

    number: int
    label: str
    does: str
    pressed: bool
    guessed: bool


class Place(NamedTuple):
    """A letter of the index as it is drawn."""

    letter: str
    people: int
    waiting: int
    seen: bool
    here: bool
    far: bool


def desk(walk: Walk, turn: Turn, *, resumed: bool = False) -> dict[str, Any]:
    """All that the desk shows. `resumed` says where it stopped."""
    asked, one = Asked.by(walk), turn.next
    sitting = walk.sitting(LATELY)
    before = walk.before(one.person if one else 0)
    shown: dict[str, Any] = {
        "turn": turn,
        "one": one,
        "asked": asked,
        "fields": {**asked._asdict(), "sweep": walk.sweep.number},
        "query": asked.query(),
        "sitting": sitting,
        "begun": date.fromisoformat(sitting.begun[:10]) if sitting.begun else None,
        "before": {"person": before, "name": walk.name_of(before)} if before else None,
        "last": walk.last,
        "resumed": resumed and turn.tally.seen > 0,
        "places": _index(walk, turn),
        "by": _order_words(walk.sweep.order),
        "over": title(walk.sweep) if any(asked[:-1]) else "",
        "answers": {str(answer): said for answer, said in SAID.items()},
        "roles": walk.roles,
        "closeness": CLOSENESS,
    }
    return shown | (_of(one) if one else _nobody(turn))


def title(sweep: Sweep) -> str:
    """What a sweep is called, its source in the user's words: "LinkedIn, professors"."""
    if not sweep.source or not sweep.name.startswith(sweep.source):
        return sweep.name
    return _(words.source(sweep.source)) + sweep.name[len(sweep.source) :]


def _nobody(turn: Turn) -> dict[str, Any]:
    following = _(words.from_source(turn.source)) if turn.source else ""
    return {"following": following, "glanced": book().glance().people > 0}


def _index(walk: Walk, turn: Turn) -> list[Place]:
    """The letters, where people come by name and there are any."""
    if walk.sweep.order is not Order.LAST_NAME or not turn.tally.people:
        return []
    return places(walk.letters(), walk.letter_of(turn.next.person) if turn.next else "")


def _of(one: Glimpse) -> dict[str, Any]:
    card = book().sweep_card(one.person)
    eight = {role for _label, roles in EIGHT for role in roles}
    return {
        "card": card,
        "between": [each for each in card.between if each.channel not in _UNSAID],
        "known": ", ".join(card.sources),
        "drawn": book().drawings([one.person], SMALL)[one.person][0] if one.last else None,
        "silent": _silent(one.last),
        "pad": keys(one.roles),
        "guessed": next((each.why for each in one.roles if each.role in eight and each.why), ""),
        "others": [each for each in one.roles if each.role not in eight],
    }


def _silent(last: date | None) -> str:
    if last is None:
        return ""
    gap = (book().today - last).days
    return _("silent %s") % age(gap) if gap > _LATELY else _("in touch %s ago") % age(gap)


def keys(roles: Sequence[Guess]) -> list[Key]:
    """The eight of the pad, those that hold pressed; pressing one of them takes all away that it stands for."""
    held = {one.role: one for one in roles}
    found = []
    for number, (label, several) in enumerate(EIGHT, start=1):
        theirs = [held[role] for role in several if role in held]
        does = f"not:{','.join(one.role for one in theirs)}" if theirs else f"is:{several[0]}"
        guessed = bool(theirs) and all(one.sure != Sureness.SAID for one in theirs)
        found.append(Key(number, str(label), does, pressed=bool(theirs), guessed=guessed))
    return found


def places(letters: Sequence[Letter], here: str) -> list[Place]:
    """The letters, where the sweep is among them, and which a phone has no room for."""
    at = next((place for place, one in enumerate(letters) if one.letter == here), 0)
    first = max(0, min(at - BEFORE, len(letters) - 1 - BEFORE - AFTER))
    near = range(first, first + BEFORE + AFTER + 1)
    return [
        Place(
            one.letter,
            one.people,
            one.waiting,
            seen=not one.waiting and (one.people > 0 or place < at),
            here=one.letter == here,
            far=place not in near,
        )
        for place, one in enumerate(letters)
    ]


SAID = {
    Answer.LISTED: gettext_lazy("kept"),
    Answer.LEFT_OUT: gettext_lazy("left out"),
    Answer.NOT_PERSON: gettext_lazy("no person"),
    Answer.NEVER: gettext_lazy("never"),
    Answer.SKIPPED: gettext_lazy("for later"),
}


def _order_words(order: Order) -> str:
    return {
        Order.LAST_NAME: _("by last name"),
        Order.RECENT: _("the latest first"),
        Order.ROLES: _("by what they are to you"),
        Order.CLOSEST: _("the closest first"),
    }[order]
