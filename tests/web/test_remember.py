"""Questions to one's memory, as their address answers: names, ticks, nobody, later, and the next one."""

from __future__ import annotations

import re
from html import unescape

from rekindle.book import Book
from rekindle.model.prompt import RecallState
from tests.web.site import Site
from tests.web.test_add import fields
from tests.web.test_sweep import said
from tests.web.visitor import Visitor


def question(text: str) -> str:
    found = re.search(r"<h1>([^<]+)</h1>", text)
    assert found
    return unescape(found[1])


def test_the_question_that_is_worth_most_comes_first(visitor: Visitor, book: Book) -> None:
    text = visitor.get("/remember").text
    screen = book.prompt()
    assert screen
    assert question(text) == screen.prompt.text
    assert f"{screen.left} questions to go" in text
    assert "Set a goal for it" in text
    assert "3 people on your list" in text


def test_names_are_read_for_the_question_and_kept(visitor: Visitor, book: Book) -> None:
    key = book.prompts_due()[0]
    shown = visitor.post("/remember", {"prompt": key, "text": "Anna Lindqvist\n\nOla Berg, Hull", "do": "read"}).text
    assert re.search(r'name="fix-0-company" value="Ravelin Systems"', shown)
    assert re.search(r'name="fix-1-role" value="boss"', shown)
    done = visitor.post("/remember", fields(shown) | {"do": "add"})
    page = visitor.follow(done).text
    assert said(page) == "2 people are on your list."
    assert "Who stood beside" in page
    assert key in book.prompts_due()
    entry = re.search(r'name="entry" value="(\d+)"', page)
    assert entry
    visitor.post("/undo", {"entry": entry[1], "back": "/remember"})
    screen = book.prompt(key)
    assert screen
    assert (screen.named, screen.known) == (0, ())


def test_going_on_keeps_what_is_typed(visitor: Visitor, book: Book) -> None:
    key = book.prompts_due()[0]
    done = visitor.post("/remember", {"prompt": key, "text": "Anna Lindqvist", "do": "next"})
    assert done.to == "/remember"
    assert said(visitor.follow(done).text) == "Anna Lindqvist is on your list."
    screen = book.prompt(key)
    assert screen
    assert (screen.state, screen.named) == (RecallState.DONE, 1)
    assert key not in book.prompts_due()


def test_nobody_is_a_fine_answer_and_later_is_one_too(visitor: Visitor, book: Book) -> None:
    first, second = book.prompts_due()[:2]
    done = visitor.post("/remember", {"prompt": first, "do": "nobody"})
    page = visitor.follow(done).text
    assert said(page) == "Nobody is a fine answer."
    assert visitor.post("/remember", {"prompt": second, "do": "later"}).to == "/remember"
    states = {one.prompt.key: one.state for one in book.prompts()}
    assert (states[first], states[second]) == (RecallState.NOBODY, RecallState.LATER)
    entry = re.search(r'name="entry" value="(\d+)"', page)
    assert entry
    visitor.post("/undo", {"entry": entry[1], "back": "/remember"})
    assert book.prompts_due()[0] == first
    every = visitor.get("/remember/all").text
    assert "for later, 22 November" in every
    assert f"{len(book.prompts())}" == str(every.count('<a href="/remember?prompt='))


def test_somebody_shown_is_taken_with_one_button(visitor: Visitor, book: Book) -> None:
    text = visitor.get("/remember?prompt=mentors").text
    person = re.search(r'value="pick:(\d+)"', text)
    assert person
    done = visitor.post("/remember", {"prompt": "mentors", "do": f"pick:{person[1]}"})
    assert done.to == "/remember?prompt=mentors"
    page = visitor.follow(done).text
    assert said(page).endswith("(mentor).")
    assert int(person[1]) in book.on_list()
    assert f'value="pick:{person[1]}"' not in page


def test_when_all_have_their_answer(visitor: Visitor, book: Book) -> None:
    for key in book.prompts_due():
        book.leave_prompt(key, RecallState.NOBODY)
    text = visitor.get("/remember").text
    assert question(text) == "Every question has its answer"
    assert 'href="/add"' in text


def test_a_question_that_is_none(visitor: Visitor, book: Book) -> None:
    entries = len(book.log())
    assert visitor.get("/remember?prompt=nonsense").status == 400
    assert visitor.post("/remember", {"prompt": "nonsense", "do": "nobody"}).status in (303, 409)
    assert visitor.post("/remember", {"prompt": "mentors", "do": "dance"}).status == 400
    assert len(book.log()) == entries


def test_an_empty_book_asks_as_well(empty_site: Site) -> None:
    text = Visitor(empty_site.base, empty_site.cookies).get("/remember").text
    assert question(text).endswith("?")
