"""Pages of a book with nobody in it: each says what will stand there and what to do first, and counts no nothings."""

from __future__ import annotations

import re
from html import unescape

import pytest

from rekindle.book import Book
from tests.web.site import Site
from tests.web.visitor import Visitor

ACT = re.compile(r'<a class="btn ink" href="(/[a-z]+)"')


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/welcome", "Your phone gives its contacts in a minute."),
        ("/coverage", "No people here yet"),
        ("/sweep?order=last-name", "No people here yet."),
        ("/questions", "Nobody to tell apart yet"),
        ("/goals", "The first message starts the chart"),
    ],
)
def test_a_page_with_nobody_leads_to_a_first_file(empty_site: Site, path: str, says: str) -> None:
    shown = unescape(Visitor(empty_site.base, empty_site.cookies).get(path).text)
    assert says in shown
    assert ACT.findall(shown) == ["/sources"]
    main = shown.partition("<main")[2].partition("</main>")[0]
    assert not re.search(r"\b(0 of 0|0 people|no of them)\b", main)


def test_the_first_question_counts_nobody(empty_site: Site) -> None:
    assert "Nobody on your list yet" in Visitor(empty_site.base, empty_site.cookies).get("/remember").text


@pytest.mark.parametrize(
    "path", ["/welcome", "/sources", "/settings", "/settings/rhythm", "/settings/ways-out", "/mine"]
)
def test_no_example_stands_where_an_answer_would(empty_site: Site, path: str) -> None:
    shown = Visitor(empty_site.base, empty_site.cookies).get(path).text
    main = shown.partition("<main")[2].partition("</main>")[0]
    assert "placeholder=" not in main
    hints = re.findall(r'aria-describedby="([^"]+)"', main)
    assert hints
    assert [one for several in hints for one in several.split() if f'id="{one}"' not in main] == []


def test_sources_and_roles_that_stand_alone_have_a_capital(visitor: Visitor) -> None:
    shown = visitor.get("/coverage").text
    alone = re.findall(r'<th scope="row">(?:<a [^>]*>)?<bdi>([^<]+)', shown)
    assert {"LinkedIn", "Phone contacts", "Mail and meetings", "Recruiter"} <= set(alone)
    assert [one for one in alone if one[0] != one[0].upper()] == []
    chosen = re.findall(r"<option[^>]*>([^<]+)", shown)
    assert [one for one in chosen if one[0] != one[0].upper()] == []


def test_an_occasion_of_many_names_those_who_have_a_name(visitor: Visitor, book: Book) -> None:
    book.declare("the storm")
    told = re.search(r"concerns ([\d,]+) people: ([^<]*)", visitor.get("/mine").text)
    assert told
    assert not told[2].startswith(",")
