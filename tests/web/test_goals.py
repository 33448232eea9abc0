"""Goals and numbers in the browser: what is set is kept, what is shown is what the book counts."""

from __future__ import annotations

import re

from rekindle.book import Book
from rekindle.model.life import GoalKind
from tests.web.conftest import Look
from tests.web.eyes import NARROW, overflow, styled, violations
from tests.web.visitor import Visitor


def test_a_goal_is_proposed_taken_changed_and_taken_away(visitor: Visitor, book: Book) -> None:
    assert "No goals yet" in visitor.get("/goals").text
    answer = visitor.post("/goals/set", {"kind": "gives", "target": "15", "until": "2027-01-21"})
    assert (answer.status, answer.to) == (303, "/goals")
    (goal,) = [one.goal for one in book.goals()]
    assert (goal.kind, goal.target, str(goal.until)) == (GoalKind.GIVES, 15, "2027-01-21")
    shown = visitor.follow(answer).text
    assert 'aria-label="Things given"' in shown
    assert "Undo" in shown
    visitor.post("/goals/set", {"kind": "gives", "drop": "1"})
    assert book.goals() == []


def test_a_goal_without_a_number_or_of_no_kind_is_told_and_changes_nothing(visitor: Visitor, book: Book) -> None:
    for fields in (
        {"kind": "gives", "target": "many"},
        {"kind": "fame", "target": "3"},
        {"kind": "gives", "target": "3", "until": "soon"},
    ):
        answer = visitor.post("/goals/set", dict(fields))
        assert 400 <= answer.status < 500
        assert "Nothing was changed" in answer.text
    assert book.goals() == []


def test_the_numbers_beside_a_picture_are_those_of_the_book(visitor: Visitor, book: Book) -> None:
    book.touched(book.shortlist().picks[0].person, how="mail")
    shown = visitor.get("/goals").text
    quiet = book.stats().outcome.quiet
    assert [one.count for one in quiet if f'<th scope="row">{one.name}</th><td>{one.count:,}</td>' not in shown] == []
    assert "You turned to one person" in shown
    assert len(re.findall(r'<svg[^>]* class="chart"', shown)) >= 4


def test_the_charts_can_be_kept_as_a_file(visitor: Visitor) -> None:
    answer = visitor.get("/goals/charts.svg")
    assert answer.text.startswith("<svg")
    assert "attachment" in answer.headers["content-disposition"]


def test_the_page_is_for_everyone(look: Look, book: Book) -> None:
    book.touched(book.shortlist().picks[0].person, how="call")
    for width, dark in ((NARROW, True), (1280, False)):
        with look(width=width, dark=dark, axe=True) as eyes:
            page = eyes.open("/goals")
            page.get_by_text("The numbers").first.click()
            page.get_by_text("Set a goal of your own").click()
            assert violations(page) == []
            assert (overflow(page), styled(page)) == (0, 0)
            assert eyes.amiss == []
