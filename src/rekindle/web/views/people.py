"""What the address asks for -> People: a page of the list, what else could be asked, and where words were found."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from django.http import HttpResponseRedirect
from django.urls import path
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from rekindle import words
from rekindle.model.roster import CLOSENESS, Filter
from rekindle.model.stage import Stage
from rekindle.web.asked import MOST, Asked, asked
from rekindle.web.books import book
from rekindle.web.changes import changes
from rekindle.web.environment import number, sentence
from rekindle.web.lines import table
from rekindle.web.page import fragment, page, rendered, wants_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.http import HttpRequest, HttpResponse
    from markupsafe import Markup

    from rekindle.model.roster import Facet, Letter, RosterPage

_KEPT = "people"
_FOUND = 8  # messages and addresses shown below the people
_FEW = 6  # choices of one kind that stand there before "more"


class Choice(NamedTuple):
    """What could be asked instead."""

    text: str
    people: int | None
    href: str
    mark: str  # names it on the page, so that the focus finds it again
    current: bool


class Group(NamedTuple):
    """Choices of one kind: a few, and the rest behind a word."""

    title: str
    few: Sequence[Choice]
    more: Sequence[Choice] = ()


class Leaf(NamedTuple):
    """Which of all people stand on this page, and the pages beside it."""

    first: int
    last: int
    before: str = ""
    after: str = ""


def people(request: HttpRequest) -> HttpResponse:
    """A page of everybody, or of those asked for."""
    if not request.GET and (kept := request.session.get(_KEPT)):
        return HttpResponseRedirect(f"{request.path}?{kept}")
    which = asked(request.GET)
    found = book().roster_page(which.filter, order=which.order, offset=(which.page - 1) * MOST, words=which.words)
    _remember(request, which)
    shown = _shown(which, found)
    if wants_part(request):
        return fragment(request, "parts/people/found.html", part=True, **shown)
    return page(request, "people.html", here="people", **shown)


def _remember(request: HttpRequest, which: Asked) -> None:
    if request.session.get(_KEPT, "show=all") != which.lasting:
        request.session[_KEPT] = which.lasting


def _shown(which: Asked, found: RosterPage) -> dict[str, Any]:
    also = book().find(*which.words.split(), most=MOST, others=_FOUND) if which.words else None
    views = _views(which)
    return {
        "asked": which,
        "found": found,
        "table": table(which, found, also),
        "also": also,
        "messages": also.messages if also else (),
        "addresses": also.addresses if also else (),
        "facets": _beside(which.turned(1), found.everybody, found.on_list, found.facets, views, get_language()),
        "views": views,
        "letters": _letters(which.turned(1), found.letters, _here(found)),
        "leaf": _leaf(which, found),
        "orders": _orders(which),
        "counted": counted(found.total),
        "changes": _changes(book().role_words(), get_language()),
        "narrowed": bool(which.words) or which.filter != Filter(everybody=which.filter.everybody),
    }


def counted(people_: int) -> str:
    """How many, in words."""
    return ngettext("%s person", "%s people", people_) % number(people_)


# --- beside them ------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def _beside(  # noqa: PLR0913, PLR0917 - all that it says
    which: Asked,
    everybody: int,
    on_list: int,
    facets: tuple[Facet, ...],
    views: tuple[Choice, ...],
    language: str,  # noqa: ARG001 - what was written in one is not shown in another
) -> Markup:
    """What could be asked instead; the same on every page of a list, so it is written once."""
    shown = [("all", _("Everyone"), everybody), ("list", _("On your list"), on_list)]
    first = Group(_("Show"), [_choice(which, "show", value, text, count) for value, text, count in shown])
    return rendered("parts/people/facets.html", groups=(first, *_facets(which, facets)), views=views)


@lru_cache(maxsize=8)
def _changes(roles: tuple[str, ...], language: str) -> Markup:  # noqa: ARG001 - as above
    return rendered("parts/people/changes.html", changes=changes(roles))


def _facets(which: Asked, facets: tuple[Facet, ...]) -> Iterator[Group]:
    several: dict[str, list[Choice]] = {}
    for facet in facets:
        if text := _facet(facet.field, facet.value):
            choice = _choice(which, facet.field, facet.value, text, facet.people)
            several.setdefault(facet.field, []).append(choice)
    for name, title in _TITLES():
        if choices := several.get(name):
            few, more = choices[:_FEW], choices[_FEW:]
            yield Group(title, [*few, *(one for one in more if one.current)], [one for one in more if not one.current])


def _TITLES() -> tuple[tuple[str, str], ...]:  # noqa: N802 - a table, in the reader's language
    return (
        ("quiet", _("How long quiet")),
        ("role", _("Who they are to you")),
        ("stage", _("How it stands")),
        ("layer", _("How near")),
        ("closest", _("At least so close")),
        ("tag", _("Tags")),
        ("source", _("Known from")),
        ("city", _("Where they live")),
    )


def _facet(name: str, value: str) -> str:
    """A choice in words; "" for one that is no choice."""
    if name == "quiet":
        told = {
            "6": _("Quiet half a year"),
            "12": _("Quiet a year"),
            "24": _("Quiet two years"),
            "60": _("Quiet five years"),
        }
        return told.get(value, "")
    if name == "stage":
        return Stage(value).shown
    if name == "layer":
        return words.LAYERS[value]
    if name == "closest":
        return CLOSENESS[int(value)].capitalize()
    if name == "source":
        return source(value)
    return value[:1].upper() + value[1:] if name == "role" else value


def source(code: str) -> str:
    """Where people are known from, as it stands alone."""
    return sentence(_(words.source(code)))


def _choice(which: Asked, name: str, value: str, text: str, people_: int | None) -> Choice:
    current = which.holds(name, value)
    href = which.with_one(name, "" if current and name != "show" else value).address
    return Choice(text, people_, href, f"f-{name}-{quote(value, safe='')}", current)


def _views(which: Asked) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            one.name,
            None,
            Asked(one.filter, " ".join(one.filter.words), one.order).address,
            f"v-{one.number}",
            (which.whole, which.order) == (one.filter, one.order),
        )
        for one in book().views()
    )


def _orders(which: Asked) -> list[Choice]:
    told = (
        ("", _("by last name")),
        ("last-contact", _("by last contact")),
        ("closeness", _("by closeness")),
        ("added", _("by when they came")),
    )
    current = "" if which.order == "last-name" else which.order
    return [
        Choice(text, None, which._replace(order=value, page=1).address, f"o-{value}", value == current)
        for value, text in told
    ]


def _here(found: RosterPage) -> Letter | None:
    return next((one for one in reversed(found.letters) if one.first <= found.offset), None)


@lru_cache(maxsize=256)
def _letters(which: Asked, letters: tuple[Letter, ...], here: Letter | None) -> tuple[Choice, ...]:
    """The thumb index: each letter leads to the page where its names begin."""
    return tuple(
        Choice(
            one.letter,
            one.people,
            f"{which.turned(one.first // MOST + 1).address}#{_anchor(one)}",
            f"i-{_anchor(one)}",
            one == here,
        )
        for one in letters
    )


def _anchor(one: Letter) -> str:
    return f"letter-{one.letter}" if one.letter.isalpha() else "letter-other"


def _leaf(which: Asked, found: RosterPage) -> Leaf:
    page_ = found.offset // MOST + 1
    last = found.offset + len(found.rows)
    return Leaf(
        first=found.offset + 1,
        last=last,
        before=which.turned(page_ - 1).address if page_ > 1 else "",
        after=which.turned(page_ + 1).address if last < found.total else "",
    )


routes = [path("people", require_GET(people), name="people")]
