"""What was typed anywhere -> people, acts and a question to the network: the palette of Ctrl K.

An answer as one types must come at once: it looks for six people, and counts the rest.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from rekindle import words
from rekindle.model.roster import Filter
from rekindle.util.text import fold
from rekindle.web.asked import Asked
from rekindle.web.books import book
from rekindle.web.environment import age, number, url
from rekindle.web.page import fragment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.http import HttpRequest, HttpResponse

    from rekindle.services.searching import FoundPerson

_LONGEST = 100
_PEOPLE, _RECENT, _ACTS = 6, 5, 5
_WARM = timedelta(days=60)
_EVERYBODY = Filter(everybody=True)
_SIGNIFICANT = 3  # letters from which words are asked of the whole network


class Option(NamedTuple):
    """One line of the palette: where it leads, what it posts, or what it does here."""

    text: str
    who: str = ""
    dot: str = ""  # of a person: "o" quiet, "f" in touch, "x" never in touch
    icon: str = ""
    href: str = ""
    post: str = ""
    entry: int = 0  # goes along with a post
    act: str = ""  # "theme", "keys"
    key: str = ""
    said: str = ""  # what the dot says, for who does not see it


class Group(NamedTuple):
    """Lines of one kind."""

    title: str
    options: Sequence[Option]


class Act(NamedTuple):
    """Something that can be done from anywhere, and the words it answers to."""

    option: Option
    words: str = ""


def palette(request: HttpRequest) -> HttpResponse:
    """What fits what was typed; before anything is, who was in touch last and what is often done."""
    typed = " ".join(request.GET.get("q", "")[:_LONGEST].split())
    groups = [Group(title, several) for title, several in _groups(typed) if several]
    return fragment(request, "palette.html", groups=groups, typed=typed)


def _groups(typed: str) -> Iterator[tuple[str, list[Option]]]:
    if not typed:
        yield _("Lately in touch"), _lately()
        yield _("Do"), [one.option for one in _acts() if one.option.act != "keys"][:_ACTS]
        return
    verb, rest = _verb(typed)
    people = book().find(*rest.split(), most=_PEOPLE).people if rest else ()
    named = [one for one in people if verb or not one.why]  # who fits by a town is not meant by name
    acts = [*(_with(named[0], verb) if named else ()), *_fitting(typed)][:_ACTS]
    asks = [] if people and len(named) == len(people) else list(_questions(rest))
    nothing = not (people or acts or asks or verb)
    if verb == "add" or not (named or acts):
        acts.append(_adding(rest))
    found, to_do = _("People"), _("Nothing here has these words.") if nothing else _("Do")
    both = [(found, [_person(one) for one in people]), (to_do, acts)]
    yield from reversed(both) if verb == "add" else both
    yield _("Ask your network"), asks


def _adding(words_: str) -> Option:
    """Somebody new, of whom this much is typed already."""
    return Option(_("Add “%s”") % words_, icon="plus", href=f"{url('add')}?text={quote(words_)}")


# --- people -----------------------------------------------------------------------------------------------------------


def _lately() -> list[Option]:
    found = book().roster_page(_EVERYBODY, order="last-contact", most=_RECENT).rows
    return [_line(one.person, one.name, one.what or ", ".join(one.told[:2]), one.last) for one in found if one.last]


def _person(one: FoundPerson) -> Option:
    why = "; ".join(reason.text for reason in one.why)
    last = date.fromisoformat(one.last[:10]) if one.last else None
    return _line(one.id, one.name, why or one.what, last)


def _line(person: int, name: str, who: str, last: date | None) -> Option:
    gap = book().today - last if last else None
    dot = "x" if gap is None else "f" if gap < _WARM else "o"
    said = {"x": _("no messages yet"), "f": _("in touch")}.get(dot) or _("silent %s") % age(gap)
    return Option(name or _("No name"), who=words.bare(who), dot=dot, href=url("person", person), said=said)


# --- acts -------------------------------------------------------------------------------------------------------------


def _verb(typed: str) -> tuple[str, str]:
    """A word that says what to do, and the rest: "write to henk" -> "write", "henk"."""
    first, _space, rest = typed.partition(" ")
    known = {_("write"): "write", _("call"): "note", _("note"): "note", _("log"): "note", _("show"): "show"}
    known[_("add")] = "add"
    verb = known.get(first.casefold(), "")
    return (verb, rest.removeprefix(_("to ")).removeprefix(_("a call with ")).strip()) if verb and rest else ("", typed)


def _with(one: FoundPerson, verb: str) -> list[Option]:
    """What can be done with somebody, or what was asked for."""
    write = Option(_("Write to %s") % one.name, icon="pen-nib", href=url("write", one.id))
    note = Option(_("Note a call or a talk with %s") % one.name, icon="note-pencil", href=url("touched", one.id))
    return [option for name, option in (("write", write), ("note", note)) if verb in {"", name}]


def _fitting(typed: str) -> list[Option]:
    """Acts whose words have all that was typed, as beginnings."""
    asked = fold(typed).split()
    return [
        one.option
        for one in _acts(undo=any("undo".startswith(word) for word in asked))
        if all(
            any(known.startswith(word) for known in fold(f"{one.option.text} {one.words}").split()) for word in asked
        )
    ]


def _acts(*, undo: bool = True) -> Iterator[Act]:
    yield Act(Option(_("Go on with the sweep"), icon="books", href=url("sweep"), key="G S"))
    yield Act(Option(_("Add someone"), icon="plus", href=url("add")), _("new person type name"))
    if undo and (last := next((one for one in book().log() if not one.undone and not one.undoes), None)):
        option = Option(_("Undo: %s") % last.told, icon="arrow-counter-clockwise", post=url("undo"), entry=last.number)
        yield Act(option, _("back take"))
    yield Act(Option(_("See the shortlist"), icon="list-numbers", href=url("shortlist"), key="G H"), _("twelve week"))
    yield Act(Option(_("Day or night"), icon="moon", act="theme"), _("dark light theme"))
    yield Act(Option(_("Keys"), icon="keyboard", act="keys", key="?"), _("shortcuts help"))
    yield from _places()


def _places() -> Iterator[Act]:
    for name, text, icon, key, known in (
        ("today", _("Today"), "sun-horizon", "G T", _("due tasks")),
        ("week", _("This week, day by day"), "calendar-blank", "", ""),
        ("letters", _("Letters"), "envelope-simple", "G E", _("drafts messages")),
        ("people", _("People"), "address-book", "G P", _("everyone list contacts")),
        ("remember", _("Remember people whom no file knows"), "lightbulb", "", _("prompts memory")),
        ("mine", _("News and gives"), "gift", "G N", _("offers trips")),
        ("goals", _("Goals"), "chart-line-up", "G G", _("statistics numbers charts")),
        ("sources", _("Sources: bring in an export"), "tray", "G O", _("import files upload linkedin")),
        ("questions", _("Who is who"), "user-switch", "G Q", _("same merge duplicates")),
        ("settings", _("Settings"), "sliders-horizontal", "", _("me mailbox hours quiet feed")),
    ):
        yield Act(Option(text, icon=icon, href=url(name), key=key), known)


# --- the network ------------------------------------------------------------------------------------------------------


def _questions(typed: str) -> Iterator[Option]:
    """How many have the words on their page, asked as a question."""
    if len(typed) < _SIGNIFICANT:
        return
    found = book().roster_page(_EVERYBODY, words=typed, most=1)
    if not found.total:
        return
    text, who = _("Who has to do with %s?") % typed, _counted(found.total)
    begun = fold(typed)
    city = next((one for one in found.facets if one.field == "city" and fold(one.value).startswith(begun)), None)
    if city:
        text, who = _("Who do you know in %s?") % city.value, _counted(city.people)
        asked = Asked(Filter(everybody=True, cities=(city.value,)))
    else:
        asked = Asked(_EVERYBODY, typed)
    yield Option(text, who=who, icon="path", href=asked.address)


def _counted(people: int) -> str:
    return ngettext("%s person", "%s people", people) % number(people)


routes = [path("palette", require_GET(palette), name="palette")]
