"""Letters through the door, without scripts: begun, read, kept, held, made ready, logged; never lost, never run."""

from __future__ import annotations

import html
import json
import re

import pytest

from rekindle.book import Book
from rekindle.model.draft import DraftState
from rekindle.model.life import Give
from rekindle.web.views.letter_shown import after, units
from tests.web.visitor import Visitor

EVIL = '<script>alert(1)</script>"onload="alert(2)'
JOB = "\n\nPlease keep me in mind if you hear of any openings 👋."


@pytest.fixture
def number(book: Book) -> int:
    """A draft by mail with nothing to mend."""
    for pick in book.shortlist().picks:
        if "mail" in book.ways(pick.person):
            made = book.draft(pick.person, "mail")
            if made.draft.text and made.lint.clear:
                return made.draft.number
    raise AssertionError("nobody of this list can be written to by mail")


def form(book: Book, number: int, **changed: str) -> dict[str, object]:
    """What the page's form holds, with changes."""
    one = book.letter(number)
    return {"text": one.draft.text, "subject": one.draft.subject, "seen": one.stamp, "to": one.to, **changed}


def field(page: str, name: str) -> str:
    """The value of a hidden field or an input."""
    found = re.search(rf'name="{name}"[^>]* value="([^"]*)"', page)
    assert found, name
    return html.unescape(found[1])


def written(page: str) -> str:
    """What stands in the letter."""
    found = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", page, re.DOTALL)
    assert found
    return html.unescape(found[1])


def test_no_letter_waits_and_the_page_says_how_to_begin(visitor: Visitor) -> None:
    page = visitor.get("/letters")
    assert page.status == 200
    assert "No letter waits" in page.text
    assert 'href="/shortlist"' in page.text


def test_writing_begins_with_a_press_and_lands_on_the_letter(visitor: Visitor, book: Book) -> None:
    person = book.shortlist().picks[0].person
    asked = visitor.get(f"/people/{person}/write")
    assert asked.status == 200
    assert book.drafts() == []  # a look writes nothing
    made = visitor.post(f"/people/{person}/write", {"channel": "linkedin", "kind": "first"})
    assert (made.status, made.to) == (303, f"/letters/{book.drafts()[0].draft.number}")
    page = visitor.follow(made)
    assert written(page.text) == book.drafts()[0].draft.text
    assert "A draft for " in page.text
    assert "Reasons to write" in page.text
    assert "the harbour workshop" in page.text
    assert "One letter waits" in visitor.get("/letters").text


def test_a_channel_that_nothing_is_written_for_is_left_open(visitor: Visitor, book: Book) -> None:
    person = book.shortlist().picks[0].person
    assert visitor.post(f"/people/{person}/write", {"channel": "pigeon", "kind": "gossip"}).status == 303
    assert len(book.drafts()) == 1


def test_the_one_question_is_asked_kept_and_answered_with_a_draft(visitor: Visitor, book: Book) -> None:
    for give in book.gives().listed:
        book.drop_give(give.number)
    for one in book.news():
        book.drop_news(one.news.number)
    person = book.shortlist().picks[1].person
    page = visitor.post(f"/people/{person}/write", {"channel": "linkedin", "kind": "first"})
    assert page.status == 200
    slot = field(page.text, "slot")
    assert slot == "news"
    refused = visitor.post(
        f"/people/{person}/write",
        {"channel": "linkedin", "kind": "first", "slot": slot, "asked": field(page.text, "asked"), "answer": "a" * 200},
    )
    assert refused.status == 409
    assert "110 fit into this message" in refused.text
    assert field(refused.text, "answer") == "a" * 200
    answers = {"news": "I've moved to Leeds.", "offer": "send you my list", "theirs": "the eel count"}
    for _turn in range(3):
        told: dict[str, object] = {"channel": "linkedin", "kind": "first", "slot": slot, "answer": answers[slot]}
        page = visitor.post(f"/people/{person}/write", told)
        if page.status == 303:
            break
        slot = field(page.text, "slot")
    assert book.news()[0].news.middle == "I've moved to Leeds."
    assert "Leeds" in written(visitor.follow(page).text)


TEXTS = [
    "Hi Noor, are you hiring?",
    "Grüße 👋👩‍🔬, Noor. Are you hiring, mäßig gern?",
    "\n\n  שלום נור. Are you hiring? I hope you are well.\r\n\r\nSam",
    "Hi 👋,\r\n\r\nI hope you are well. Are you hiring 👋? \u202eKeep me in mind if you hear of anything.\r\n",
]


@pytest.mark.parametrize("text", TEXTS)
def test_marks_lie_on_the_very_words(visitor: Visitor, number: int, text: str) -> None:
    answer = visitor.post(f"/letters/{number}/read", {"text": text, "subject": "Hello again", "rev": "7"})
    assert (answer.status, answer.headers["rekindle-rev"]) == (200, "7")
    seen = text.replace("\r\n", "\n").encode("utf-16-le")  # as a textarea has it, two bytes a unit
    notes = re.findall(r'data-start="(\d+)" data-end="(\d+)".*?<p>(.*?)</p>', answer.text, re.DOTALL)
    marked = [(seen[2 * int(a) : 2 * int(b)].decode("utf-16-le"), said) for a, b, said in notes if int(b)]
    assert "re you hiring" in marked[0][0]
    for words, said in marked:
        quoted = re.search(r"<q>(.*?)</q>", said)
        assert quoted is None or html.unescape(quoted[1]) == " ".join(words.split())
    assert 'aria-disabled="true"' in answer.text


def test_reading_keeps_nothing(visitor: Visitor, book: Book, number: int) -> None:
    before = len(book.log())
    visitor.post(f"/letters/{number}/read", {"text": "Are you hiring?", "subject": "x"})
    assert len(book.log()) == before
    assert visitor.post(f"/letters/{number}/read", {"text": "", "subject": ""}).status == 200


def test_a_letter_that_asks_for_work_is_held_on_the_server_too(visitor: Visitor, book: Book, number: int) -> None:
    text = book.letter(number).draft.text
    held = visitor.post(f"/letters/{number}/ready", form(book, number, text=text + JOB))
    assert held.status == 303
    page = visitor.follow(held)
    assert "Not marked as ready." in page.text
    assert 'aria-disabled="true"' in page.text
    assert "mailto:" not in page.text
    assert book.letter(number).draft.state is DraftState.OPEN
    assert book.letter(number).draft.text.endswith(JOB)  # and the words are kept
    done = visitor.follow(visitor.post(f"/letters/{number}/ready", form(book, number, text=text)))
    assert book.letter(number).draft.state is DraftState.READY
    assert 'href="mailto:' in done.text
    assert "Rekindle cannot." in done.text


def test_the_way_out_goes_where_the_letter_says(visitor: Visitor, book: Book, number: int) -> None:
    visitor.post(f"/letters/{number}/ready", form(book, number, to="other@example.org"))
    page = visitor.get(f"/letters/{number}")
    assert 'href="mailto:other@example.org?' in page.text
    assert field(page.text, "to") == "other@example.org"
    visitor.post(f"/letters/{number}", form(book, number, to=EVIL))
    page = visitor.get(f"/letters/{number}")
    assert "is nothing that can be written to" in page.text
    assert "<script>alert" not in page.text


def test_whoever_is_not_to_be_written_to_is_not(visitor: Visitor, book: Book, number: int) -> None:
    book.ready(number)
    book.never(book.letter(number).person)
    page = visitor.get(f"/letters/{number}")
    assert "You said never" in page.text
    assert 'aria-disabled="true"' in page.text
    assert "mailto:" not in page.text
    assert "data-copy" not in page.text.partition("data-letter")[2].partition(">")[2]
    held = visitor.follow(visitor.post(f"/letters/{number}/ready", form(book, number)))
    assert "Not marked as ready. You said never" in held.text


def test_sent_is_logged_with_what_comes_next_and_taken_back(visitor: Visitor, book: Book, number: int) -> None:
    done = visitor.post(f"/letters/{number}/sent", form(book, number, text=book.letter(number).draft.text + " Bye."))
    page = visitor.follow(done)
    assert "Noted: mail to " in page.text
    assert "Back in view on " in page.text
    assert "Sent 22 November" in page.text
    assert book.letters_sent()[0].draft.text.endswith(" Bye.")
    again = visitor.post(f"/letters/{number}/sent", form(book, number))
    assert again.status == 409
    visitor.post("/undo", {"entry": field(page.text, "entry"), "back": f"/letters/{number}"})
    assert book.letters_sent() == []
    assert "<textarea" in visitor.get(f"/letters/{number}").text


def test_put_away_and_back(visitor: Visitor, book: Book, number: int) -> None:
    page = visitor.follow(visitor.post(f"/letters/{number}/drop", {"back": "/letters"}))
    assert "put away" in page.text
    assert book.drafts() == []
    assert "Put away" in visitor.get(f"/letters/{number}").text
    visitor.post("/undo", {"entry": field(page.text, "entry")})
    assert len(book.drafts()) == 1


def test_another_version_waits_beside_the_first(visitor: Visitor, book: Book, number: int) -> None:
    person = book.letter(number).person
    made = visitor.post(f"/people/{person}/write", {"channel": "mail", "kind": "first", "other": "yes"})
    assert made.to != f"/letters/{number}"
    assert len(book.drafts()) == 2


def test_changed_elsewhere_keeps_both_without_scripts(visitor: Visitor, book: Book, number: int) -> None:
    mine = form(book, number, text="My own words, typed here.", subject="Mine")
    book.edit(number, "Words of the other window.", subject="Theirs")
    for act in ("", "/ready", "/sent"):
        page = visitor.post(f"/letters/{number}{act}", mine)
        assert page.status == 409
        assert written(page.text) == "My own words, typed here."
        assert field(page.text, "subject") == "Mine"
        assert "Words of the other window." in page.text
        assert book.letter(number).draft.text == "Words of the other window."
    chosen = visitor.post(f"/letters/{number}", {**mine, "seen": field(page.text, "seen")})
    assert chosen.status == 303
    assert book.letter(number).draft.text == "My own words, typed here."


def test_a_script_is_told_where_it_stands(visitor: Visitor, book: Book, number: int) -> None:
    typed = form(book, number, text="Typed by a script.")
    kept = visitor.post(f"/letters/{number}", typed, Accept="application/json")
    assert json.loads(kept.text) == {"stamp": book.letter(number).stamp}
    again = visitor.post(f"/letters/{number}", {**typed, "text": "On top of old words."}, Accept="application/json")
    told = json.loads(again.text)
    assert "changed elsewhere" in told["told"]
    assert (told["text"], told["stamp"]) == ("Typed by a script.", json.loads(kept.text)["stamp"])
    assert book.letter(number).draft.text == "Typed by a script."
    empty = visitor.post(f"/letters/{number}", form(book, number, text="  "), Accept="application/json")
    assert "no text in that" in json.loads(empty.text)["told"]
    assert visitor.post(f"/letters/{number}", form(book, number, text=" ")).status == 409


@pytest.mark.parametrize("path", ["/letters/{number}", "/letters", "/people/{person}/write"])
def test_nothing_typed_or_imported_runs(visitor: Visitor, book: Book, number: int, path: str) -> None:
    person = book.letter(number).person
    book.edit(number, f"{EVIL} {{{{7*7}}}} </textarea><img src=x onerror=alert(3)>", subject=EVIL)
    book.note(person, EVIL, "memory")
    book.list_give(Give(offer=EVIL))
    page = visitor.get(path.format(number=number, person=person))
    assert page.status == 200
    assert "<script>alert" not in page.text
    assert "<img src=x" not in page.text
    assert '"onload=' not in page.text
    if path == "/letters/{number}":
        assert written(page.text) == book.letter(number).draft.text
        assert "{{7*7}}" in page.text


def test_what_is_no_letter_is_said(visitor: Visitor) -> None:
    assert visitor.get("/letters/4711").status == 400
    assert visitor.post("/letters/4711/ready", {"text": "x"}).status == 409
    assert visitor.post("/people/4711/write", {}).status in (400, 409)
    assert visitor.get("/letters/1/ready").status == 405


def test_a_model_gets_nothing_that_was_not_shown(visitor: Visitor, book: Book, number: int) -> None:
    assert "/model" not in visitor.get(f"/letters/{number}").text
    book.set_up_model("http://127.0.0.1:9/v1", "small-one")
    assert f"/letters/{number}/model" in visitor.get(f"/letters/{number}").text
    page = visitor.get(f"/letters/{number}/model")
    assert "This goes to 127.0.0.1" in page.text
    assert "river data" in page.text or "reading list" in page.text
    seen = field(page.text, "seen")
    book.edit(number, "Changed after the look.")
    again = visitor.post(f"/letters/{number}/model", {"seen": seen})
    assert again.status == 200
    assert "Nothing was sent; look again." in again.text


def test_places_count_as_browsers_do() -> None:
    assert [units("a👋ä", place) for place in range(4)] == [0, 1, 3, 4]


def test_how_long_it_has_been_is_said_in_whole_units(book: Book) -> None:
    today = book.today
    assert after(None, today) == ""
    assert after(today.replace(month=10), today) == ""
    assert after(today.replace(month=3), today) == "after eight months"
    assert after(today.replace(year=2022), today) == "after four years"
    assert after(today.replace(year=2022, day=23), today) == "after three years"
