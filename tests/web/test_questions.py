"""Who is who, and the first name of an empty book, as their addresses answer without scripts."""

from __future__ import annotations

import re

from rekindle.book import Book
from rekindle.services.asking import Asked
from tests.web.site import Site
from tests.web.visitor import Visitor


def first(book: Book) -> Asked:
    """The question that the page shows."""
    return next(one for one in book.questions() if not one.question.name_only)


def test_a_pair_stands_side_by_side_with_words_and_no_numbers(visitor: Visitor, book: Book) -> None:
    page, asked = visitor.get("/questions").text, first(book)
    for name, this, that in asked.fields:
        if name in ("name", "mail"):
            assert all(value.split(", ")[0] in page for value in (this, that) if value)
    for one in asked.question.evidence:
        assert one.text[1:].replace("'", "&#39;") in page
    assert asked.together is not None
    assert asked.together.name in page
    main = re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0])
    assert "%" not in main
    assert not re.search(r"[+-]\d+\.\d", main)


def test_an_answer_joins_and_the_next_pair_comes(visitor: Visitor, book: Book) -> None:
    asked, people, waiting = first(book), book.glance().people, len(book.waiting_questions())
    answer = visitor.post(f"/questions/{asked.question.id}/answer", {"answer": "same"})
    page = visitor.follow(answer).text
    assert book.glance().people == people - 1
    assert len(book.waiting_questions()) < waiting
    assert "Made one person of" in page
    assert "2 of " in page
    assert asked.question.id not in page
    entry = re.search(r'name="entry" value="(\d+)"', page)
    assert entry is not None
    visitor.post("/undo", {"entry": entry[1], "back": "/questions"})
    assert book.glance().people == people


def test_htmx_gets_the_next_pair_and_what_was_done(visitor: Visitor, book: Book) -> None:
    asked = first(book)
    answer = visitor.post(f"/questions/{asked.question.id}/answer", {"answer": "different"}, htmx=True)
    assert answer.status == 200
    assert answer.text.lstrip().startswith('<div id="pair"')
    assert "two people" in answer.headers["hx-trigger"]
    assert asked.question.id not in answer.text


def test_what_is_put_off_comes_no_more_today(visitor: Visitor, book: Book) -> None:
    for _ in range(len(book.waiting_questions())):
        page = visitor.get("/questions").text
        if "Is this one person?" not in page:
            break
        (mark,) = set(re.findall(r'action="/questions/([^/"]+)/answer"', page))
        visitor.post(f"/questions/{mark}/answer", {"answer": "later"})
    assert "asked again another day" in page
    assert "share only a name" in page


def test_a_question_has_an_address_of_its_own(visitor: Visitor, book: Book) -> None:
    asked = [one for one in book.questions() if not one.question.name_only][-1]
    page = visitor.get(f"/questions/{asked.question.id}").text
    assert f'action="/questions/{asked.question.id}/answer"' in page
    gone = visitor.get("/questions/nothing")
    assert gone.to == "/questions"
    assert "answered, or no question any more" in visitor.follow(gone).text
    assert visitor.post("/questions/nothing/answer", {"answer": "same"}).status == 409
    assert visitor.post(f"/questions/{asked.question.id}/answer", {"answer": "perhaps"}).status == 409


def test_only_what_is_ticked_is_answered_and_one_undo_takes_it_back(visitor: Visitor, book: Book) -> None:
    page = visitor.get("/questions/names").text
    marks = re.findall(r'name="pair" value="([^"]+)"', page)
    assert len(marks) == 50
    assert "checked" not in page.partition("<main")[2]
    people = book.glance().people
    answer = visitor.post("/questions/names/answer", {"pair": marks[:2], "answer": "same"})
    page = visitor.follow(answer).text
    assert "2 pairs are one person each." in page
    assert book.glance().people == people - 2
    assert len(book.log()) > 0
    left = {one.id for one in book.waiting_questions()}
    assert not left & set(marks[:2])
    visitor.post("/undo", {"entry": re.search(r'name="entry" value="(\d+)"', page)[1]})  # type: ignore[index]  # it is there
    assert book.glance().people == people
    assert visitor.post("/questions/names/answer", {"answer": "same"}).status == 409


def test_an_empty_book_has_nothing_to_ask(empty_site: Site) -> None:
    visitor = Visitor(empty_site.base, empty_site.cookies)
    assert "Nobody to tell apart yet" in visitor.get("/questions").text
    assert "No two people share only a name" in visitor.get("/questions/names").text


def test_a_first_name_is_shown_before_it_is_written(empty_site: Site) -> None:
    visitor = Visitor(empty_site.base, empty_site.cookies)
    assert "A blank page. Good." in visitor.get("/welcome").text
    line = "Prof. Anna Lind, statistics, thesis advisor, 2014 <script>alert(1)</script>"
    shown = visitor.post("/welcome/name", {"line": line}).text
    assert "Is this right?" in shown
    assert "Anna Lind" in shown
    assert "<script>alert" not in shown
    assert visitor.get("/").to == "/welcome"
    answer = visitor.post("/welcome/name", {"line": line, "yes": "1"})
    assert answer.to.startswith("/people/")
    assert visitor.get("/").to == "/today"
    assert visitor.get("/welcome").to == "/today"


def test_a_line_that_names_nobody_is_told_beside_the_field(empty_site: Site) -> None:
    visitor = Visitor(empty_site.base, empty_site.cookies)
    assert visitor.post("/welcome/name", {"line": "  "}).status == 400
    shown = visitor.post("/welcome/name", {"line": "12345", "yes": "1"})
    assert shown.status == 200
    assert "Write it down" not in shown.text
