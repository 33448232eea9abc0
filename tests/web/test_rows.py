"""Rows of a list as markup: one group a letter, and nothing that is shown can leave its place."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from rekindle.web.rows import Line, rows
from tests.web.test_threads import LINE

HOSTILE = "\"><script>alert(1)</script><b title='"
pytestmark = pytest.mark.usefixtures("served")  # the thread of a row is in words of the reader's language


class Told(HTMLParser):
    """Tags in their order, and all text between them."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags = list[str]()
        self.links = list[str | None]()
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def line(number: int, letter: str = "") -> Line:
    name = ("Ines ", "Tavel", "")
    return Line(number, f"/people/{number}", name, who="", silent="", next="", letter=letter)


def test_each_letter_begins_a_group_under_its_heading() -> None:
    shown = rows([line(1, "T"), line(2), line(3, "…")], dict.fromkeys((1, 2, 3), LINE))
    kinds = re.findall(r'<tbody>|</tbody>|id="letter-\w+"|id="n\d"', shown)
    assert kinds == [
        *("<tbody>", 'id="letter-T"', 'id="n1"', 'id="n2"', "</tbody>"),
        *("<tbody>", 'id="letter-other"', 'id="n3"', "</tbody>"),
    ]


def test_without_letters_all_are_one_group() -> None:
    shown = rows([line(1), line(2)], dict.fromkeys((1, 2), LINE))
    assert re.findall(r'<tbody>|</tbody>|class="alpha"|id="n\d"', shown) == [
        "<tbody>",
        'id="n1"',
        'id="n2"',
        "</tbody>",
    ]


def test_whatever_is_shown_stays_text() -> None:
    plain, hostile = (
        Line(7, f"/people/7?{word}", (word, word, word), who=word, silent=word, next=word, letter=word, found=word)
        for word in ("word", HOSTILE)
    )
    told, expected = Told(rows([hostile], {7: LINE})), Told(rows([plain], {7: LINE}))
    assert told.tags == expected.tags
    assert told.text == expected.text.replace("word", HOSTILE)
    assert told.links == [f"/people/7?{HOSTILE}"]
