"""One person's page, as it answers: who, how far, why, what happened, and that words stay words."""

from __future__ import annotations

import re

import pytest

from rekindle.book import Book
from rekindle.model.life import Give, GiveState
from rekindle.web.views import person_words
from tests.web.closely import HOSTILE, section
from tests.web.visitor import Visitor

LONG = "Wilhelmina Konstantinopolitanskaja-Featherstonehaugh van der Berg"
RIGHT_TO_LEFT = "نورهان عبد الرحمن المصري"


@pytest.fixture
def someone(book: Book) -> int:
    """The first of this week's list."""
    return book.shortlist().picks[0].person


def test_the_page_says_who_how_far_why_and_what_happened(visitor: Visitor, book: Book, someone: int) -> None:
    shown = visitor.get(f"/people/{someone}").text
    known, standing = book.show(someone), book.stage(someone)
    assert f"<h1><bdi>{known.person.name}</bdi></h1>" in shown
    assert shown.count('class="btn ink"') == 1
    assert shown.count('class="thread big') == 2
    assert standing.reason in section(shown, "stage")
    assert len(re.findall(r"<li[^>]*><b>(Message|Call|Video talk|Coffee)</b>", shown)) == 4
    assert shown.count('aria-current="step"') == 1
    assert "the harbour workshop" in section(shown, "reasons")
    assert section(shown, "happened").count("<time") >= 12
    assert known.person.name in section(shown, "values")
    for record in known.records:
        assert record.place in section(shown, "records")


def test_every_value_and_every_source_of_it_is_there(visitor: Visitor, book: Book, someone: int) -> None:
    written = section(visitor.get(f"/people/{someone}").text, "values")
    known = book.show(someone).shown
    for one in (*known.best, *known.beside):
        assert one.text.removeprefix("https://").removeprefix("www.")[:9] in written or one.field == "connected"
    assert "LinkedIn" in written
    assert "phone contacts" in written
    assert "contested" in written  # two spellings of an employer


def test_nobody_is_graded(visitor: Visitor, book: Book, someone: int) -> None:
    strength = book.show(someone).tie.strength
    shown = visitor.get(f"/people/{someone}").text
    assert strength
    assert f"{strength:.2f}" not in shown
    read = re.sub(r"<svg.*?</svg>|<[^>]+>", " ", shown, flags=re.DOTALL)
    assert not re.search(r"\d\s?%|\b(score|cold|strong|weak)\b", read)


@pytest.mark.parametrize("name", [LONG, RIGHT_TO_LEFT, "Lotte"])
def test_somebody_with_nothing_but_a_name_has_a_page(visitor: Visitor, book: Book, name: str) -> None:
    number = book.add(book.understand(name)).outcomes[0].person
    shown = visitor.get(f"/people/{number}").text
    assert f"<bdi>{name}</bdi></h1>" in shown
    assert "No messages on record" in shown
    assert "Nothing given, nothing asked." in shown
    for path in ("brief", "invite", "question", "touched"):
        assert visitor.get(f"/people/{number}/{path}").status == 200


def test_words_of_others_stay_words(visitor: Visitor, book: Book) -> None:
    number = book.add(book.understand(f"Lotte {HOSTILE} Visser, thesis advisor")).outcomes[0].person
    book.note(number, HOSTILE, "memory", past=HOSTILE)
    book.tag(number, tag="<b>choir</b>")
    book.touched(number, "call", note=HOSTILE)
    book.give(number, Give(offer=HOSTILE), GiveState.PROMISED)
    book.led_to(number, HOSTILE)
    edits = [f"?edit={one}" for one in ("note1", "tag", "role", "give")]
    for path in ("", *edits, "/brief", "/touched", "/question", "/invite", f"/touched?note={HOSTILE[:9]}"):
        shown = visitor.get(f"/people/{number}{path}".replace(" ", "%20")).text
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown
        assert "<b>choir" not in shown
        assert ' onload="x"' not in shown
    assert "<script>alert" not in visitor.get("/referrals").text


def test_whoever_became_part_of_somebody_leads_to_them(visitor: Visitor, book: Book, someone: int) -> None:
    other = book.shortlist().picks[1].person
    answer = visitor.post(f"/people/{someone}/same", {"other": other})
    assert answer.to == f"/people/{someone}/two?with={other}"
    assert "Speaks for two" in visitor.follow(answer).text
    visitor.post(f"/people/{someone}/join", {"other": other})
    first, second = sorted((someone, other))
    moved = visitor.get(f"/people/{second}")
    assert (moved.status, moved.to) == (302, f"/people/{first}")
    assert visitor.get("/people/999999").status == 400


@pytest.mark.parametrize(
    ("claim", "fact", "told"),
    [
        ("The storm (Leeds)", "the storm, 14 to 23 September", "14 to 23 September"),
        ("Your find fits them: the list (employer: Solvik)", "the list: energy in Solvik", "energy in Solvik"),
        ('Promised: "the tables"', "the tables.", ""),
        ("They changed posts", "Halden became Corran", "Halden became Corran"),
        ("You two met", "", ""),
    ],
)
def test_a_fact_adds_to_its_claim(claim: str, fact: str, told: str) -> None:
    assert person_words.beside(claim, fact) == told


def test_how_quiet_it_is_is_told_in_one_way(visitor: Visitor, book: Book) -> None:
    one = next(pick.person for pick in book.shortlist().picks if book.stage(pick.person).steps)
    shown = section(visitor.get(f"/people/{one}").text, "stage")
    last = book.stage(one).last
    assert last
    assert f"no word either way since {last.day} {last:%B %Y}" in shown
    margin = re.search(r'class="in-margin">(.*?)</p>', shown, re.DOTALL)
    assert margin
    assert re.sub(r"<[^>]+>", "", margin[1]).strip() == "Quiet"
