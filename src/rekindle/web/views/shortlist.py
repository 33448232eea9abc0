"""This week's list -> the Shortlist: each person with three reasons, and four words that decide."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from django.http import Http404
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from rekindle import words
from rekindle.model.draft import DraftState
from rekindle.model.stage import Stage
from rekindle.web import claims
from rekindle.web.books import book
from rekindle.web.environment import age
from rekindle.web.page import came_from, done, fragment, page
from rekindle.web.threads import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from django.http import HttpRequest, HttpResponse

    from rekindle.model.draft import Drafted
    from rekindle.model.shortlist import Pick, Shortlist
    from rekindle.model.stage import Standing
    from rekindle.model.thread import Drawn
    from rekindle.services.saying import Decided

SIZES = (10, 12, 15)
_SHORT = timedelta(days=60)
_VERBS = ("keep", "swap", "later", "never")


class Place(NamedTuple):
    """One entry of the list, with what came of it so far."""

    pick: Pick
    drawn: Drawn
    who: str
    margin: str
    state: str = ""
    draft: int = 0  # an open letter to them
    answered: bool = False  # they wrote, and wait
    first: bool = False  # where the eye begins


def shortlist(request: HttpRequest) -> HttpResponse:
    """The twelve of this week."""
    found = book().shortlist()
    return page(request, "shortlist.html", here="shortlist", **_shown(found), places=_places(found.picks, first=True))


def decide(request: HttpRequest, person: int, verb: str) -> HttpResponse:
    """Keep, swap, not now or never: what stands in that place afterwards."""
    if verb not in _VERBS:
        raise Http404
    before = book().shortlist()
    one = next((pick for pick in before.picks if pick.person == person), None)
    if verb == "keep" and one and one.kept:
        decided: Decided | str = _("%s is kept already.") % one.name
    else:
        decided = getattr(book(), verb)(person)
    after = book().shortlist()
    new = [pick for pick in after.picks if pick.person not in {pick.person for pick in before.picks}]
    stays = [pick for pick in after.picks if pick.person == person]
    if new and not isinstance(decided, str):
        decided = replace(decided, told=_came_in(decided.told, verb, one, new[0]))
    places = _places(stays or new[:1])
    part = fragment(request, "parts/pick.html", places=places, came=not stays, **_shown(after))
    return done(request, decided, came_from(request, reverse("shortlist")), part)


def resize(request: HttpRequest) -> HttpResponse:
    """Another number of people, for this week."""
    text = request.POST.get("size", "")
    found = book().shortlist(int(text) if text.isdecimal() else -1)
    told = _("This week's list has %s people.") % words.number(len(found.picks))
    return done(request, told, came_from(request, reverse("shortlist")))


def why(request: HttpRequest, person: int) -> HttpResponse:
    """Everything that speaks for or against writing to somebody now; a page of its own without scripts."""
    valued, reasons = book().why(person)
    shown: dict[str, Any] = {"one": valued, "all": [claims.factor(reason, valued.channel) for reason in reasons]}
    if request.headers.get("HX-Request") == "true":
        return fragment(request, "parts/whole-why.html", **shown)
    return page(request, "why.html", here="shortlist", **shown)


# --- the page in words ------------------------------------------------------------------------------------------------


def _shown(found: Shortlist) -> dict[str, Any]:
    return {
        "found": found,
        "title": _title(len(found.picks)),
        "lede": _lede(found.picks),
        "notes": [_sentence(note) for note in found.notes],
        "until": _("still until Monday"),
        "sizes": SIZES,
    }


def _title(count: int) -> str:
    told = ngettext("%s person worth a letter this week", "%s people worth a letter this week", count)
    return told % words.number(count).capitalize()


def _lede(picks: Sequence[Pick]) -> str:
    """How many there are of each kind: "Three mentors, four you studied or worked with, and two surprises."."""
    counts = Counter("stretch" if pick.stretch else pick.kind for pick in picks)
    parts = [told % words.number(counts[kind]) for kind, told in _kinds(counts) if counts[kind]]
    listed = (
        _("%(most)s and %(last)s") % {"most": ", ".join(parts[:-1]), "last": parts[-1]} if parts[1:] else "".join(parts)
    )
    return _sentence(listed) if listed else ""


def _kinds(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    yield "mentor", ngettext("%s mentor", "%s mentors", counts["mentor"])
    yield (
        "influencer",
        ngettext("%s who sets the tone at work", "%s who set the tone at work", counts["influencer"]),
    )
    yield (
        "alumni-or-peer",
        ngettext("%s you studied or worked with", "%s you studied or worked with", counts["alumni-or-peer"]),
    )
    yield (
        "outside-industry",
        ngettext("%s from outside your field", "%s from outside your field", counts["outside-industry"]),
    )
    yield "", ngettext("%s other", "%s others", counts[""])
    yield "stretch", ngettext("%s surprise", "%s surprises", counts["stretch"])


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?")) else ".")


def _came_in(told: str, verb: str, out: Pick | None, new: Pick) -> str:
    if verb == "swap" and out:
        return _("%(out)s made room for %(new)s") % {"out": out.name, "new": new.name}
    return _("%(told)s; %(new)s came in") % {"told": told, "new": new.name}


# --- an entry in words ------------------------------------------------------------------------------------------------


def _places(picks: Sequence[Pick], *, first: bool = False) -> list[Place]:
    persons = [pick.person for pick in picks]
    threads, drawings, standings = book().threads(persons), book().drawings(persons, SMALL), _standings(persons)
    drafts = {one.person: one for one in reversed(book().drafts())}
    found = [
        _place(one, drawings[one.person][0], threads[one.person].last, standings.get(one.person), drafts)
        for one in picks
    ]
    start = next((number for number, one in enumerate(found) if not one.state), 0)
    return [one._replace(first=first and number == start) for number, one in enumerate(found)]


def _standings(persons: Sequence[int]) -> dict[int, Standing]:
    """Where those stand who were written to; of the others there is nothing to say but how long it is quiet."""
    written = {one.person for one in book().roster_rows() if one.stage not in {"", Stage.COLD}}
    asked = [person for person in persons if person in written]
    return book().stages(asked) if asked else {}


def _place(
    pick: Pick, drawn: Drawn, last: date | None, stands: Standing | None, drafts: Mapping[int, Drafted]
) -> Place:
    draft = drafts.get(pick.person)
    return Place(
        pick=pick,
        drawn=drawn,
        who="; ".join(part for part in (", ".join(pick.told[:2]), pick.what) if part),
        margin=_margin(last, stands),
        state=_state(stands, draft),
        draft=draft.draft.number if draft else 0,
        answered=bool(stands and stands.waiting),
    )


def _margin(last: date | None, stands: Standing | None) -> str:
    if last is None:
        return _("no messages yet")
    gap = book().today - last
    if stands is None and gap >= _SHORT:
        return _("silent %s") % age(gap)
    ago = {0: _("today"), 1: _("yesterday")}.get(gap.days) or _("%s ago") % age(gap)
    if stands and stands.waiting:
        return _("answered %s") % ago
    return (_("you wrote %s") if stands and stands.tries else _("in touch %s")) % ago


def _state(stands: Standing | None, draft: Drafted | None) -> str:
    if stands and stands.waiting:
        return _("answered")
    if stands and stands.tries:
        return _("you wrote")
    if draft:
        return _("letter ready") if draft.draft.state is DraftState.READY else _("letter begun")
    return ""


routes = [
    path("shortlist", require_GET(shortlist), name="shortlist"),
    path("shortlist/size", require_POST(resize), name="shortlist-size"),
    path("shortlist/<int:person>/why", require_GET(why), name="why"),
    path("shortlist/<int:person>/<str:verb>", require_POST(decide), name="pick"),
]
