"""The Shortlist, as its addresses answer: who is on it and why, and what four words do to it."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model.channel import Direction
from rekindle.model.shortlist import Reason
from rekindle.web import claims
from tests.web.sample_world import DAY
from tests.web.site import Site
from tests.web.visitor import Visitor


def names(text: str) -> list[str]:
    return re.findall(r"data-enter><bdi>([^<]+)</bdi>", text)


def test_twelve_stand_there_with_three_reasons_each(visitor: Visitor, book: Book) -> None:
    shown = visitor.get("/shortlist").text
    picks = book.shortlist().picks
    assert names(shown) == [one.name for one in picks]
    assert len(picks) == 12
    assert "Twelve people worth a letter this week" in shown
    assert shown.count('class="fact"') >= 12
    assert shown.count('aria-current="true"') == 1
    assert len(re.findall(r'data-key="k" aria-pressed="true"', shown)) == 3
    assert "still until Monday" in shown
    for note in book.shortlist().notes:
        assert note[1:] in shown


def test_the_lede_counts_everybody_once(visitor: Visitor, book: Book) -> None:
    lede = re.search(r'id="lede">([^<]+)<', visitor.get("/shortlist").text)
    assert lede
    numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    counts = [numbers.index(one) + 1 for one in re.findall(rf"\b({'|'.join(numbers)})\b", lede[1].lower())]
    assert sum(counts) == len(book.shortlist().picks)


def test_each_word_changes_the_list_and_is_taken_back(visitor: Visitor, book: Book) -> None:
    for verb, told in (("swap", "made room for"), ("later", "rests until"), ("never", "be suggested again")):
        before = [one.person for one in book.shortlist().picks]
        out = before[4]
        answer = visitor.post(f"/shortlist/{out}/{verb}")
        assert (answer.status, answer.to) == (303, "/shortlist")
        page = visitor.follow(answer).text
        after = [one.person for one in book.shortlist().picks]
        assert out not in after
        assert len(after) == 12
        assert set(before) - {out} <= set(after)
        assert told in page
        entry = re.search(r'name="entry" value="(\d+)"', page)
        assert entry
        assert visitor.post("/undo", {"entry": entry[1], "back": "/shortlist"}).to == "/shortlist"
        assert {one.person for one in book.shortlist().picks} == set(before)


def test_an_act_answers_with_that_entry_alone(visitor: Visitor, book: Book) -> None:
    out = book.shortlist().picks[5]
    answer = visitor.post(f"/shortlist/{out.person}/swap", htmx=True)
    said = json.loads(answer.headers["hx-trigger"])["said"]
    new = {one.person for one in book.shortlist().picks} - {one.person for one in book.shortlist().picks if one == out}
    assert answer.status == 200
    assert answer.text.count("<article") == 1
    assert out.name not in answer.text
    assert said["entry"] > 0
    assert said["text"].startswith(f"{out.name} made room for ")
    assert any(f'id="pick-{one}"' in answer.text for one in new)
    assert 'id="lede" hx-swap-oob="true"' in answer.text
    assert "<html" not in answer.text


def test_keeping_presses_the_button_once(visitor: Visitor, book: Book) -> None:
    one = book.shortlist().picks[7]
    assert not one.kept
    answer = visitor.post(f"/shortlist/{one.person}/keep", htmx=True)
    assert 'data-key="k" aria-pressed="true"' in answer.text
    assert f'id="pick-{one.person}"' in answer.text
    entries = len(book.log())
    again = visitor.post(f"/shortlist/{one.person}/keep", htmx=True)
    assert json.loads(again.headers["hx-trigger"])["said"] == {"text": f"{one.name} is kept already.", "entry": 0}
    assert len(book.log()) == entries


def test_other_words_are_no_acts(visitor: Visitor, book: Book) -> None:
    person = book.shortlist().picks[0].person
    entries = len(book.log())
    assert visitor.post(f"/shortlist/{person}/rebuild").status == 404
    assert visitor.get(f"/shortlist/{person}/never").status == 405
    assert len(book.log()) == entries


def test_ten_or_fifteen_stay_so_after_an_act(visitor: Visitor, book: Book) -> None:
    visitor.get("/shortlist")
    for size in (15, 10):
        assert visitor.post("/shortlist/size", {"size": size, "back": "/shortlist"}).status == 303
        assert len(names(visitor.get("/shortlist").text)) == size
        visitor.post(f"/shortlist/{book.shortlist().picks[-1].person}/never")
        assert len(names(visitor.get("/shortlist").text)) == size
    assert visitor.post("/shortlist/size", {"size": "many"}).status == 409
    assert len(names(visitor.get("/shortlist").text)) == 10


def test_a_letter_begun_is_gone_on_with(visitor: Visitor, book: Book) -> None:
    one = book.shortlist().picks[0]
    drafted = book.draft(one.person)
    shown = visitor.get("/shortlist").text
    assert f'href="/letters/{drafted.draft.number}"' in shown
    assert "letter begun" in shown
    assert shown.index('aria-current="true"') > shown.index(f'id="pick-{one.person}"') + 60


def test_whoever_was_written_to_says_so(visitor: Visitor, book: Book) -> None:
    kept = [one for one in book.shortlist().picks if one.kept]
    book.touched(kept[0].person, "mail")
    book.touched(kept[1].person, "mail", on=date(2026, 11, 20))
    book.touched(kept[1].person, "mail", on=date(2026, 11, 21), direction=Direction.IN)
    shown = visitor.get("/shortlist").text
    assert "you wrote today" in shown
    assert "answered yesterday" in shown
    assert "Write back" in shown


def test_all_that_counts_is_a_part_and_a_page(visitor: Visitor, book: Book) -> None:
    one = book.shortlist().picks[0]
    part = visitor.get(f"/shortlist/{one.person}/why", **{"HX-Request": "true"}).text
    page = visitor.get(f"/shortlist/{one.person}/why").text
    factors = [reason for reason in book.why(one.person)[1] if reason.factor != "reach"]
    assert "<html" not in part
    assert part.count("<li>") >= len(factors)
    assert f"<bdi>{one.name}</bdi>" in page
    assert part.count("<li>") == page.count("<li><span><b>")


def test_names_and_reasons_are_text(empty_site: Site, tmp_path: Path) -> None:
    with Book(tmp_path / "empty", today=DAY) as book:
        book.add(book.understand("Lotte <script>alert(1)</script> Visser, professor, lotte@example.org"))
        assert book.shortlist().picks
        shown = Visitor(empty_site.base, empty_site.cookies).get("/shortlist").text
    assert "Lotte" in shown
    assert "<script>alert" not in shown
    assert "One person" in shown


def test_an_empty_book_says_what_will_be_here(empty_site: Site) -> None:
    shown = Visitor(empty_site.base, empty_site.cookies).get("/shortlist").text
    assert "Twelve people will appear here once there are twelve to choose from. So far: 0." in shown
    assert "Bring in an export" in shown


@pytest.mark.parametrize(
    ("text", "fact", "shown"),
    [
        ("well placed: Partner, Brisk Bank", "LinkedIn", ("Well placed", ": Partner, Brisk Bank (LinkedIn)")),
        ("silent 5 months; you wrote weekly", "", ("Silent 5 months", ": you wrote weekly")),
        ("30 days of contact", "first in May", ("30 days of contact", ": first in May")),
        ("your mentor", "", ("Your mentor", "")),
        ('may be your mentor (it says "so: yes")', "", ("May be your mentor", ' (it says "so: yes")')),
        ("probably your boss (a note)", "Notes.csv", ("Probably your boss", " (a note; Notes.csv)")),
    ],
)
def test_a_claim_stands_before_its_fact(text: str, fact: str, shown: tuple[str, str]) -> None:
    assert claims.claim(text, fact) == shown
    assert claims.factor(Reason(factor="x", text=text, fact=f"{text} ({fact})" if fact else ""), "") == shown


def test_the_best_way_is_called_as_people_call_it() -> None:
    reason = Reason(factor="reach", text="best reached by linkedin", fact="")
    assert claims.factor(reason, "linkedin") == ("Best reached by LinkedIn", "")
    reason = Reason(factor="novelty", text="new", fact="London (LinkedIn)")
    assert claims.factor(reason, "linkedin") == ("New", ": London (LinkedIn)")
