"""Today and the week, as their addresses answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.urls import NoReverseMatch
from django.utils import translation

from rekindle.book import Book
from rekindle.model.life import Give, GiveState
from rekindle.web import books
from rekindle.web.environment import age, day, number, said, sentence, url
from tests.web.sample_world import DAY
from tests.web.site import Site
from tests.web.visitor import Visitor


def test_today_names_who_was_kept_with_reasons_and_one_dark_button(visitor: Visitor, book: Book) -> None:
    shown = visitor.get("/today").text
    kept = [one for one in book.shortlist().picks if one.kept]
    assert len(kept) == 3
    for one in kept:
        assert f"/people/{one.person}" in shown
        assert one.name in shown
    assert "Three small things" in shown
    assert shown.count('class="btn ink"') == 1


def test_a_name_is_text_wherever_it_stands(visitor: Visitor, book: Book) -> None:
    said = book.due_today().tasks[0].person
    book.note(said, "<script>alert(1)</script>", "memory")
    added = book.add(book.understand("Lotte <img src=x onerror=alert(1)> Visser, thesis advisor"))
    book.give(added.outcomes[0].person, Give(offer="send <b>it</b>"), GiveState.PROMISED, due=book.today)
    shown = visitor.get("/today").text
    assert "Lotte" in shown
    for payload in ("<script>alert", "<img src=x", "<b>it"):
        assert payload not in shown


def test_the_week_names_its_days(visitor: Visitor, book: Book) -> None:
    shown = visitor.get("/week").text
    names = {task.name for page in book.week().pages for task in page.tasks}
    assert names
    assert all(name in shown for name in names)


def test_an_empty_book_begins_with_a_welcome(empty_site: Site) -> None:
    assert Visitor(empty_site.base, empty_site.cookies).get("/").to == "/welcome"


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "0 d"), (13, "13 d"), (14, "2 w"), (59, "8 w"), (60, "2 m"), (364, "11 m"), (365, "1 y"), (850, "2 y 3 m")],
)
def test_how_long_since_is_said_shortly(days: int, words: str) -> None:
    assert age(days) == words


@pytest.mark.usefixtures("served")
def test_days_have_their_year_only_when_it_is_another(tmp_path: Path) -> None:
    books.show(books.Place(str(tmp_path / "days"), today=DAY))
    assert day("2026-04-09") == "9 April"
    assert day("2025-04-09") == "9 April 2025"
    assert day("--12-03") == "3 December"
    assert day("") == ""
    books.let_go()


@pytest.mark.usefixtures("served")
def test_numbers_and_sentences_are_written_as_the_language_does() -> None:
    assert number(1480) == "1,480"
    assert sentence("silent 2 years") == "Silent 2 years"
    assert sentence("") == ""


@pytest.mark.usefixtures("served")
def test_texts_escape_what_stands_in_them_and_follow_the_language() -> None:
    assert said("Known from %(where)s.", where="<b>") == "Known from &lt;b&gt;."
    assert said("100 %% of it") == "100 % of it"
    assert said("Monday") == "Monday"
    with translation.override("de"):
        assert said("Monday") == "Montag"


def test_an_address_holds_its_number_and_nothing_else() -> None:
    assert url("person", 12) == "/people/12"
    assert url("person", 7_330) == "/people/7330"
    assert url("people") == "/people"
    with pytest.raises(NoReverseMatch):
        url("person", -1)


def test_every_icon_of_a_page_is_drawn_once(visitor: Visitor) -> None:
    shown = visitor.get("/today").text
    used = set(re.findall(r'href="#(i-[\w-]+)"', shown))
    drawn = re.findall(r'<symbol id="(i-[\w-]+)"', shown)
    assert used
    assert sorted(drawn) == sorted(used)


def test_an_act_is_undone_from_the_toast(visitor: Visitor, book: Book) -> None:
    person = book.due_today().tasks[0].person
    decided = book.later(person)
    answer = visitor.post("/undo", {"entry": decided.entry, "back": "/week"})
    assert (answer.status, answer.to) == (303, "/week")
    assert "Undone" in visitor.follow(answer).text
    assert "Undone" not in visitor.get("/week").text
    assert person in {one.person for one in book.due_today().tasks}


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"])
def test_the_way_back_stays_on_this_site(visitor: Visitor, book: Book, back: str) -> None:
    book.later(book.due_today().tasks[0].person)
    assert visitor.post("/undo", {"back": back}).to == "/today"
