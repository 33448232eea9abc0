"""The addresses of the app, over a book in which every page has something to show -> paths a browser can open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from django.urls import URLPattern, get_resolver
from django.urls.resolvers import RoutePattern

from rekindle.book import Book
from rekindle.model.life import Give, GiveState, Trip

NO_PAGE = ("offline", "charts", "export", "feed", "start", "manifest", "icon")
"""Names, or beginnings of names, of addresses that are no page of the frame."""


class Form:
    """A form as a page has it: where it goes, and its fields with what stands in them."""

    def __init__(self, action: str, method: str) -> None:
        self.action, self.method = action, method
        self.fields: dict[str, str] = {}
        self.texts: list[str] = []


class Forms(HTMLParser):
    """All forms of a page, and every address that it leads to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in one element."""
        told = {name: value or "" for name, value in attrs}
        if tag == "a" and told.get("href", "").startswith("/"):
            self.links.append(told["href"])
        if tag == "form":
            self.forms.append(Form(told.get("action", ""), told.get("method", "get").lower()))
        if self.forms and "name" in told and tag in ("input", "textarea", "select", "button"):
            self._field(tag, told)

    def _field(self, tag: str, told: dict[str, str]) -> None:
        form, kind = self.forms[-1], told.get("type", "text")
        if tag == "textarea" or (tag == "input" and kind in ("text", "search", "url", "email", "tel")):
            form.texts.append(told["name"])
        if tag in ("button", "select") or kind in ("file", "checkbox", "radio"):
            return
        form.fields[told["name"]] = told.get("value", "")


def furnish(book: Book, words: str = "") -> int:
    """Give every page something to show; `words` stand in every text that can be typed. The person it is about."""
    one, other, third = (pick.person for pick in book.shortlist().picks[:3])
    book.note(one, f"the boat house {words}", "memory")
    book.note(one, f"likes maps {words}")
    book.tag(one, tag="<b>rowing</b>")
    book.give(one, Give(offer=f"send the tide tables {words}"), GiveState.PROMISED, due=book.today)
    book.tell_trip(Trip(place=f"Leeds {words}", since=book.today, until=book.today))
    book.declare(f"the storm {words}")
    book.touched(other, how="mail", note=f"about the map {words}")
    drafted = book.draft(third)
    if drafted.draft.number:
        book.edit(
            drafted.draft.number, f"Dear you,\n\n{words} Thank you for the boat house.\n", subject=f"Maps {words}"
        )
    book.sweep().turn()
    book.add(book.understand(f"Lotte {words} Visser, tide gates, met at a fair in 2019"))
    return one


def paths(book: Book, person: int) -> Iterator[str]:
    """Every address without parts, and those of one person and one letter."""
    letters = [one.draft.number for one in book.drafts()]
    letter = str(letters[0]) if letters else "0"
    for pattern in get_resolver().url_patterns:
        route = str(pattern.pattern) if isinstance(pattern.pattern, RoutePattern) else ""
        if not isinstance(pattern, URLPattern) or (pattern.name or "").startswith(NO_PAGE) or "<str:" in route:
            continue
        route = re.sub("^people/<int:[a-z]+>", f"people/{person}", route)
        route = re.sub("<int:[a-z]+>", letter, route)
        if "<" not in route:
            yield f"/{route}"
