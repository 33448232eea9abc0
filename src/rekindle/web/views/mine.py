"""My side -> one page: news in three lengths, what I can give and have promised, trips, and what many share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from rekindle import words
from rekindle.model.life import LONG_WORDS, MIDDLE_MARKS, SHORT_MARKS, GiveKind, GiveState
from rekindle.web.books import book
from rekindle.web.page import page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rekindle.model.account import Shelf, Update
    from rekindle.model.life import Concerned, News
    from rekindle.web.forms import Sent

_HEARD = 6
_NAMES = 5


class Length(NamedTuple):
    """One of the three lengths: what it is for, what it says, and how long that is."""

    name: str
    heading: str
    text: str
    size: int
    most: int
    by_words: bool

    @property
    def over(self) -> bool:
        """True when it is longer than reads well."""
        return self.size > self.most


class Told(NamedTuple):
    """Some news as the page shows it."""

    update: Update
    lengths: tuple[Length, ...]
    amiss: tuple[str, ...]
    heard: tuple[str, ...]
    more: int


def mine(request: HttpRequest) -> HttpResponse:
    """All of it, with one form open where the address says so."""
    return shown(request, request.GET.get("edit", ""))


def shown(request: HttpRequest, edit: str, form: Sent | None = None) -> HttpResponse:
    """The page; with a form that could not be used, that form is open and says why."""
    shelf, news = book().gives(), book().news()
    return page(
        request,
        "mine.html",
        status=409 if form else 200,
        here="mine",
        edit=form.name if form else edit,
        form=form,
        title=_title(shelf),
        lede=_lede(news, shelf),
        news=[_told(one) for one in news],
        blank=lengths(None),
        shelf=shelf,
        stages=stages(shelf),
        kinds=kinds(),
        trips=book().trips(),
        occasions=[(one, _whom(one)) for one in book().occasions()],
    )


def _told(one: Update) -> Told:
    amiss = book().check_news(one.news.number)
    names = tuple(who.name for who in one.told[:_HEARD])
    return Told(one, lengths(one.news), amiss, names, len(one.told) - len(names))


def lengths(news: News | None) -> tuple[Length, ...]:
    """The three lengths of some news, or of none yet."""
    long, middle, short = (news.long, news.middle, news.short) if news else ("", "", "")
    return (
        Length("long", _("Long, for a mail"), long, len(long.split()), LONG_WORDS, by_words=True),
        Length("middle", _("Middle, for LinkedIn and calls"), middle, len(middle), MIDDLE_MARKS, by_words=False),
        Length("short", _("Short, for a text"), short, len(short), SHORT_MARKS, by_words=False),
    )


def stages(shelf: Shelf) -> tuple[tuple[str, str, tuple[object, ...]], ...]:
    """All gives by how far they have come, what waits for you first: the state, its heading, and what is there."""
    return (
        (GiveState.PROMISED.value, _("Promised"), shelf.promised),
        (GiveState.OFFERED.value, _("Offered"), shelf.offered),
        (GiveState.LISTED.value, _("You could"), shelf.listed),
        (GiveState.DELIVERED.value, _("Given"), shelf.delivered),
    )


def kinds() -> list[tuple[str, str]]:
    """What can be given, in words."""
    said = {
        GiveKind.THING: _("a thing"),
        GiveKind.FIND: _("a find: an article, a list, a tool"),
        GiveKind.SKILL: _("something you can do"),
        GiveKind.TIME: _("time"),
        GiveKind.REVIEW: _("a second reader"),
        GiveKind.INTRODUCTION: _("an introduction"),
        GiveKind.OPENING: _("an opening you know of"),
    }
    return [(kind.value, told) for kind, told in said.items()]


def _title(shelf: Shelf) -> str:
    count = len(shelf.promised)
    if count:
        told = ngettext("%s promise is open", "%s promises are open", count)
        return told % words.number(count).capitalize()
    return _("Something to tell, something to give")


def _lede(news: list[Update], shelf: Shelf) -> str:
    if not news:
        return _("People will ask how you are. Write your news once, and you needn't invent it at the keyboard.")
    if not (shelf.listed or shelf.promised or shelf.offered or shelf.delivered):
        return _("Nothing promised, nothing owed. What did someone mention lately that you could find for them?")
    return _("Each reader gets each news once. What you promised stays here until they have it.")


def _whom(one: Concerned) -> str:
    if one.over:
        return _("over")
    if not one.persons:
        return _("concerns nobody here")
    known = [name for name in one.names if name]
    names = ", ".join(known[:_NAMES])
    told = ngettext("concerns %(num)s person: %(names)s", "concerns %(num)s people: %(names)s", len(one.persons))
    line = told % {"num": f"{len(one.persons):,}", "names": names}
    more = len(one.persons) - min(len(known), _NAMES)
    return _("%(line)s and %(more)s more") % {"line": line, "more": f"{more:,}"} if more > 0 else line


routes = [path("mine", require_GET(mine), name="mine")]
