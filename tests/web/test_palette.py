"""The palette, as its address answers what was typed."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from rekindle.book import Book
from rekindle.model.roster import Filter
from tests.web.sample_world import DAY
from tests.web.site import Site
from tests.web.visitor import Visitor


def lines(text: str) -> list[str]:
    found = re.findall(r'<div role="option".*?</div>', text, re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", one)).split()) for one in found]


def test_before_anything_is_typed_it_shows_the_latest_people_and_what_is_often_done(
    visitor: Visitor, book: Book
) -> None:
    shown = visitor.get("/palette").text
    latest = book.roster_page(Filter(everybody=True), order="last-contact", most=5).rows
    assert [line.startswith(one.name) for line, one in zip(lines(shown), latest, strict=False)] == [True] * 5
    assert any(line.startswith("Go on with the sweep") for line in lines(shown))
    assert any(line.startswith("Undo: ") for line in lines(shown))


def test_a_name_brings_the_person_and_what_can_be_done_with_them(visitor: Visitor, book: Book) -> None:
    one = book.shortlist().picks[0]
    for typed in (one.name, f"write to {one.name}"):
        shown = visitor.get(f"/palette?q={typed.replace(' ', '+')}").text
        assert f'data-href="/people/{one.person}"' in shown
        assert f'data-href="/people/{one.person}/write"' in shown
        assert f"Write to {one.name}" in unescape(shown)
    noted = visitor.get(f"/palette?q=note+{one.name.replace(' ', '+')}").text
    assert f'data-href="/people/{one.person}/touched"' in noted
    assert "Write to" not in noted


def test_places_and_acts_are_found_by_what_people_call_them(visitor: Visitor) -> None:
    for typed, href in (("imp", "/sources"), ("duplic", "/questions"), ("swee", "/sweep"), ("shortl", "/shortlist")):
        assert f'data-href="{href}"' in visitor.get(f"/palette?q={typed}").text, typed
    assert 'data-act="theme"' in visitor.get("/palette?q=night").text
    assert 'data-act="keys"' in visitor.get("/palette?q=shortcuts").text
    assert 'data-post="/undo"' in visitor.get("/palette?q=undo").text


def test_a_place_is_asked_of_the_network_with_how_many_live_there(visitor: Visitor, book: Book) -> None:
    shown = visitor.get("/palette?q=lond").text
    people = book.roster_page(Filter(everybody=True, cities=("London",))).total
    assert f"Who do you know in London? {people} people" in lines(shown)
    assert 'data-href="/people?show=all&amp;city=London"' in shown
    other = lines(visitor.get("/palette?q=librarian").text)
    assert any(line.startswith("Who has to do with librarian?") for line in other)


def test_nothing_found_says_so(visitor: Visitor) -> None:
    shown = visitor.get("/palette?q=zzzqqq").text
    assert "Nothing here has these words." in shown
    assert lines(shown) == ["Add “zzzqqq”"]
    assert 'data-href="/add?text=zzzqqq"' in shown


def test_words_typed_go_along_to_adding(visitor: Visitor, book: Book) -> None:
    people = book.glance().people
    shown = visitor.get("/palette?q=add+Lotte+Visser,+tide+gates+%26+eels").text
    assert lines(shown)[0] == "Add “Lotte Visser, tide gates & eels”"
    address = re.search(r'data-href="(/add[^"]*)"', shown)
    assert address
    page = visitor.get(unescape(address[1])).text
    assert "Lotte Visser, tide gates &amp; eels</textarea>" in page
    assert "somebody new" in page
    visitor.get("/add?text=Lotte+Visser&do=add")
    assert book.glance().people == people
    assert "Add someone" in lines(visitor.get("/palette?q=add").text)[0]


def test_options_have_names_of_their_own_and_nothing_in_them_takes_the_focus(visitor: Visitor) -> None:
    shown = visitor.get("/palette?q=lond").text
    marks = re.findall(r'role="option" id="([^"]+)"', shown)
    assert len(marks) == len(set(marks)) > 5
    assert not re.search(r"<(a|button|input|form)\b", shown)


def test_what_was_typed_and_names_are_text(empty_site: Site, tmp_path: Path) -> None:
    with Book(tmp_path / "empty", today=DAY) as book:
        book.add(book.understand("Lotte <img src=x onerror=alert(1)> Visser, advisor, lotte@example.org"))
        visitor = Visitor(empty_site.base, empty_site.cookies)
        for query in ("", "?q=lotte", "?q=%3Cscript%3Ealert(1)%3C/script%3E", "?q=%22onload=alert(1)"):
            shown = visitor.get(f"/palette{query}").text
            assert "<img" not in shown
            assert "<script" not in shown
            assert '"onload' not in shown
