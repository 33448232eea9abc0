"""What was done elsewhere, the next talk, and the one question: the pages beside somebody's own."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest

from rekindle.book import Book
from tests.web.closely import section
from tests.web.visitor import Visitor


@pytest.fixture
def someone(book: Book) -> int:
    """The first of this week's list."""
    return book.shortlist().picks[0].person


def test_a_call_is_logged_with_what_came_of_it(visitor: Visitor, book: Book, someone: int) -> None:
    form = visitor.get(f"/people/{someone}/touched?how=call&way=mutual&back=/today").text
    assert re.search(r'value="call" required checked', form)
    fields = {"how": "call", "way": "mutual", "on": "2026-11-20", "minutes": "25", "note": "Wants the gauge notes.",
              "promise": "send the gauge notes", "back": "/today"}  # fmt: skip
    answer = visitor.post(f"/people/{someone}/touched", fields)
    assert (answer.status, answer.to) == (303, "/today")
    toast = visitor.follow(answer).text
    assert "Logged: call with" in toast
    assert "Promised: send the gauge notes, for 25 November." in toast
    (touch,) = book.show(someone).touches
    assert (touch.minutes, touch.note, touch.private, str(touch.on)) == (
        25,
        "Wants the gauge notes.",
        True,
        "2026-11-20",
    )
    assert "Wants the gauge notes." in section(visitor.get(f"/people/{someone}").text, "happened")


def test_a_pasted_answer_is_read_and_a_stop_is_for_good(visitor: Visitor, book: Book, someone: int) -> None:
    visitor.post(f"/people/{someone}/touched", {"how": "mail", "way": "out"})
    text = "Lovely to hear from you! Yes, let us talk some time next week."
    answer = visitor.post(f"/people/{someone}/touched", {"how": "mail", "way": "in", "text": text})
    assert "Taken for: glad to hear from you" in visitor.follow(answer).text
    shown = visitor.get(f"/people/{someone}").text
    assert "Write back" in shown
    answer = visitor.post(f"/people/{someone}/touched", {"how": "mail", "reply": "negative"})
    assert "done, for good" in visitor.follow(answer).text
    assert 'aria-disabled="true"' in visitor.get(f"/people/{someone}").text
    assert book.stage(someone).stopped


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"how": ""}, "By what means was it?"),
        ({"how": "mail", "on": "2027-01-01"}, "is still to come"),
        ({"how": "mail", "on": "soon"}, "soon is no day"),
        ({"how": "call", "minutes": "many"}, "many are no minutes"),
    ],
)
def test_what_is_amiss_stands_beside_what_was_typed(
    visitor: Visitor, book: Book, someone: int, wrong: dict[str, object], said: str
) -> None:
    answer = visitor.post(f"/people/{someone}/touched", {"note": "One detail", **wrong})
    assert answer.status == 409
    assert said in answer.text
    assert "One detail</textarea>" in answer.text
    assert book.show(someone).touches == ()


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example/", "javascript:alert(1)", "/\\evil.example"])
def test_the_way_back_stays_here(visitor: Visitor, someone: int, back: str) -> None:
    shown = visitor.get(f"/people/{someone}/touched?back={quote(back)}").text
    assert f'name="back" value="/people/{someone}"' in shown
    assert f'href="{back}' not in shown
    answer = visitor.post(f"/people/{someone}/touched", {"how": "call", "back": back})
    assert answer.to == f"/people/{someone}"


def test_a_second_one_of_a_day_is_asked_about(visitor: Visitor, book: Book, someone: int) -> None:
    visitor.post(f"/people/{someone}/touched", {"how": "call"})
    answer = visitor.post(f"/people/{someone}/touched", {"how": "call"})
    assert "Logged already" in answer.text
    assert 'name="again"' in answer.text
    visitor.post(f"/people/{someone}/touched", {"how": "call", "again": "yes"})
    assert len(book.show(someone).touches) == 2


def test_earlier_lines_come_a_page_at_a_time(visitor: Visitor, book: Book, someone: int) -> None:
    first = section(visitor.get(f"/people/{someone}").text, "happened")
    more = visitor.get(f"/people/{someone}/happened?lines=12", **{"HX-Request": "true"}).text
    assert first.count("<time") == 12
    lines = book.happened(someone, most=500).several
    assert more.count("<time") == min(24, len(lines) - 12)
    whole = section(visitor.get(f"/people/{someone}?lines=4999").text, "happened")
    assert whole.count("<time") == len(lines)
    assert "Earlier" not in whole
    assert visitor.get(f"/people/{someone}?lines=nonsense").status == 200


# --- the next talk ----------------------------------------------------------------------------------------------------


def test_the_brief_is_the_verb_word_for_word(visitor: Visitor, book: Book, someone: int) -> None:
    shown = visitor.get(f"/people/{someone}/brief?for=coffee").text
    for part in book.brief(someone, "coffee").sections:
        assert f">{part.title}</h2>" in shown
    assert f"/people/{someone}/touched?how=coffee" in shown
    assert visitor.get(f"/people/{someone}/brief?for=opera").status == 400


def test_an_invitation_is_shown_with_both_clocks_then_taken_along(visitor: Visitor, someone: int) -> None:
    query = "for=call&day=2026-12-01&time=10:00&minutes=20"
    shown = visitor.get(f"/people/{someone}/invite?{query}").text
    assert "Take the file" in shown
    assert "Nothing is sent" in shown
    file = visitor.get(f"/people/{someone}/talk.ics?{query}")
    assert file.headers["content-type"].startswith("text/calendar")
    assert file.headers["content-disposition"] == 'attachment; filename="talk-2026-12-01.ics"'
    assert file.text.startswith("BEGIN:VCALENDAR")
    for amiss in ("day=2026-12-01&time=", "day=2020-01-01&time=10:00", "day=x&time=10:00"):
        answer = visitor.get(f"/people/{someone}/invite?{amiss}")
        assert answer.status == 400
        assert "No file was written." in answer.text


def test_the_one_question_is_shut_until_it_is_earned(visitor: Visitor, book: Book, someone: int) -> None:
    shown = visitor.get(f"/people/{someone}/question").text
    assert shown.count('<li class="shut">') == sum(not one.open for one in book.stage(someone).gates)
    assert "The question is shut" in shown
    assert 'name="how"' not in shown
    refused = visitor.post(f"/people/{someone}/question/asked", {"how": "call"})
    assert refused.status == 409
    assert "Nothing was logged." in refused.text


def test_whom_they_named_and_what_came_of_it(visitor: Visitor, book: Book, someone: int) -> None:
    other = book.shortlist().picks[1].person
    visitor.post(f"/people/{someone}/question/led", {"name": "Ingrid Voss", "to": other})
    (one,) = book.question(someone).led
    assert one.person == other
    assert "Owed: thanks and how it went" in visitor.get(f"/people/{someone}/question").text
    came = {"number": one.number, "outcome": "A good talk", "thanked": "yes", "reported": "yes"}
    visitor.post(f"/people/{someone}/question/came", came)
    shown = visitor.get("/referrals").text
    assert "A good talk" in shown
    assert "Nothing is owed" in shown
