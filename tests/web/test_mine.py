"""News and gives in the browser: what a form says is kept, a mistake keeps what was typed, and names stay text."""

from __future__ import annotations

from datetime import date
from html import escape

import pytest

from rekindle.book import Book
from rekindle.model.channel import Channel
from rekindle.model.life import Give, GiveKind, GiveState, News, Trip
from rekindle.model.touch import Touch
from rekindle.services.noting import keep_one
from tests.web.conftest import Look
from tests.web.eyes import NARROW, overflow, styled, violations
from tests.web.visitor import Visitor

PAYLOADS = (
    "<script>alert(1)</script>",
    '" onload="alert(1)" x="',
    "'><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "{{ 7 * 7 }}${7*7}",
    "\u202egnp.exe",
    "</textarea><svg onload=alert(1)>",
)


def mine(visitor: Visitor, edit: str = "") -> str:
    return visitor.get(f"/mine?edit={edit}").text


# --- news -------------------------------------------------------------------------------------------------------------


def test_news_are_written_changed_said_aloud_dropped_and_brought_back(visitor: Visitor, book: Book) -> None:
    told = {
        "long": "I mended the fence.\r\nThe neighbours noticed.",
        "middle": "",
        "short": "A fence",
        "on": "2026-11-01",
    }
    answer = visitor.post("/mine/news/0", dict(told))
    assert (answer.status, answer.to) == (303, "/mine#news")
    kept = next(one for one in book.news() if one.news.short == "A fence")
    number = kept.news.number
    assert kept.news.long == "I mended the fence.\nThe neighbours noticed."
    assert (kept.news.on, kept.missing) == (date(2026, 11, 1), ("middle",))
    shown = visitor.get("/mine").text
    assert "7 of 45 words" in shown
    assert "7 of 50 characters" in shown
    assert "Still to write." in shown
    visitor.post(f"/mine/news/{number}/aloud")
    assert book.news_of(number).aloud
    visitor.post(f"/mine/news/{number}", {"middle": "I mended the fence.", "topic": "Fence"})
    changed = book.news_of(number)
    assert (changed.long, changed.middle, changed.topic, changed.on) == (
        kept.news.long, "I mended the fence.", "Fence", date(2026, 11, 1),
    )  # fmt: skip
    visitor.post(f"/mine/drop/news/{number}")
    assert number not in {one.news.number for one in book.news()}
    visitor.post("/undo", {"entry": book.log()[0].number})
    assert number in {one.news.number for one in book.news()}


def test_what_is_amiss_with_news_is_said_in_words_and_nothing_is_refused_for_it(visitor: Visitor, book: Book) -> None:
    visitor.post("/mine/news/0", {"long": "I can row. Let me know if you hear of anything.", "short": "x" * 51})
    shown = visitor.get("/mine").text
    assert "The short form has 51 characters; at most 50 fit." in shown
    assert "The long form asks about work" in shown
    assert "51 of 50 characters" in shown
    assert any(one.news.short == "x" * 51 for one in book.news())


def test_who_was_told_and_whether_it_is_stale_stands_there(visitor: Visitor, book: Book) -> None:
    pick = book.shortlist().picks[0]
    number = book.tell_news(News(on=date(2026, 2, 1), long="I learned to row.")).number
    sent = Touch(record=pick.person, on=book.today, channel=Channel.MAIL, news=number)
    keep_one(book._at, sent, "touch", "Mail", now="2026-11-22T10:00:00Z")
    shown = visitor.get("/mine").text
    assert "older than four months" in shown
    assert f'<a href="/people/{pick.person}"><bdi>{escape(pick.name)}</bdi></a>' in shown


# --- mistakes ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "fields", "at"),
    [
        ("/mine/news/0", {"long": " ", "topic": "Leeds"}, ("long", "There is no news in that.")),
        ("/mine/news/0", {"long": "Leeds", "on": "soon"}, ("on", "soon is no day. Write it as 2026-12-24.")),
        ("/mine/give/0", {"offer": "", "noun": "Leeds"}, ("offer", "There is no offer in that.")),
        ("/mine/give/0", {"offer": "12", "noun": "Leeds"}, ("offer", "12 is a number, not an offer.")),
        ("/mine/give/0/to", {"offer": "Leeds", "to": "", "state": "offered"}, ("to", "For whom?")),
        (
            "/mine/give/0/to",
            {"offer": "Leeds", "to": "Zzyzx", "state": "offered"},
            ("to", "Nobody here is called Zzyzx."),
        ),
        (
            "/mine/give/0/to",
            {"offer": "", "noun": "Leeds", "to": "1", "state": "offered"},
            ("offer", "no offer in that"),
        ),
        ("/mine/give/0/to", {"offer": "Leeds", "to": "1", "state": "owed"}, ("state", "How far has it come?")),
        ("/mine/trip/0", {"place": "", "country": "Leeds"}, ("place", "That trip goes nowhere.")),
        ("/mine/trip/0", {"place": "Leeds", "since": "2026-12-05", "until": "2026-12-01"}, ("until", "ends before it")),
        ("/mine/occasion", {"text": "", "place": "Leeds"}, ("text", "That occasion has no name.")),
        (
            "/mine/occasion",
            {"text": "Leeds", "since": "2026-12-05", "until": "2026-12-01"},
            ("until", "before it begins"),
        ),
    ],
)
def test_a_mistake_stands_beside_its_field_and_keeps_what_was_typed(
    path: str, fields: dict[str, object], at: tuple[str, str], visitor: Visitor, book: Book
) -> None:
    name, told = at
    before = len(book.log())
    answer = visitor.post(path, fields)
    assert answer.status == 409
    assert told in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert f"-{name}-why" in answer.text.partition('aria-invalid="true"')[2][:90]
    assert "Leeds" in answer.text
    assert "rekindle " not in answer.text.partition('class="wrong"')[2].partition("</span></span>")[0]
    assert len(book.log()) == before


# --- gives ------------------------------------------------------------------------------------------------------------


def test_a_give_goes_from_the_list_to_somebody_and_on_until_they_have_it(visitor: Visitor, book: Book) -> None:
    whom = book.shortlist().picks[0]
    visitor.post(
        "/mine/give/0",
        {
            "offer": "read a page of yours",
            "kind": "review",
            "words": "essays,  maps ,",
            "link": "https://example.org/x",
        },
    )
    listed = next(one for one in book.gives().listed if one.offer == "read a page of yours")
    assert (listed.kind, listed.words, listed.link) == (GiveKind.REVIEW, ("essays", "maps"), "https://example.org/x")
    assert "A second reader" in mine(visitor)
    visitor.post(f"/mine/give/{listed.number}", {"offer": "read two pages of yours"})
    assert book.give_of(listed.number).words == ("essays", "maps")
    answer = visitor.post(f"/mine/give/{listed.number}/to", {"to": whom.person, "state": "offered", "due": ""})
    assert answer.to == "/mine#gives"
    (given,) = [one for one in book.gives().offered if one.person == whom.person]
    assert given.give.offer == "read two pages of yours"
    shown = mine(visitor)
    assert shown.index(">Offered <") < shown.index(">You could <")
    visitor.post(f"/mine/give/{given.give.number}/promised")
    assert "One promise is open" in mine(visitor)
    visitor.post(f"/mine/give/{given.give.number}/delivered")
    shelf = book.gives()
    assert [one.give.state for one in shelf.delivered] == [GiveState.DELIVERED]
    assert "given 1, asked 0" in mine(visitor)
    visitor.post(f"/mine/drop/give/{listed.number}")
    assert listed.number not in {one.number for one in book.gives().listed}


def test_a_give_that_is_there_for_nobody_or_in_no_state_changes_nothing(visitor: Visitor, book: Book) -> None:
    before = len(book.log())
    for path in ("/mine/give/99999/delivered", "/mine/give/1/owed", "/mine/drop/news/99999", "/mine/drop/fame/1"):
        assert visitor.post(path).status in (404, 409)
    assert len(book.log()) == before


def test_nothing_promised_nothing_owed_is_said_of_an_empty_shelf(visitor: Visitor, book: Book) -> None:
    for one in book.gives().listed:
        book.drop_give(one.number)
    assert "Nothing promised, nothing owed. What did someone mention lately" in mine(visitor)
    for told in book.news():
        book.drop_news(told.news.number)
    shown = mine(visitor)
    assert "People will ask how you are." in shown
    assert 'action="/mine/news/0"' in shown


# --- trips and occasions ----------------------------------------------------------------------------------------------


def test_trips_and_occasions_are_kept_changed_and_dropped(visitor: Visitor, book: Book) -> None:
    visitor.post("/mine/trip/0", {"place": "Copenhagen", "country": "dk", "since": "2026-12-06", "until": "2026-12-09"})
    (trip,) = book.trips()
    assert (trip.place, trip.country, trip.since, trip.until) == (
        "Copenhagen",
        "DK",
        date(2026, 12, 6),
        date(2026, 12, 9),
    )
    assert "6 December to 9 December" in mine(visitor)
    assert 'value="2026-12-06"' in mine(visitor, f"trip-{trip.number}")
    visitor.post(f"/mine/trip/{trip.number}", {"place": "Malmö", "since": "2026-12-07"})
    assert [(one.place, one.since, one.until) for one in book.trips()] == [
        ("Malmö", date(2026, 12, 7), date(2026, 12, 7))
    ]
    visitor.post(f"/mine/drop/trip/{trip.number}")
    assert book.trips() == []
    visitor.post(
        "/mine/occasion", {"text": "the storm", "words": "rail, ferries", "crisis": "yes", "until": "2026-12-01"}
    )
    (one,) = book.occasions()
    assert (one.occasion.text, one.occasion.words, one.occasion.crisis) == ("the storm", ("rail", "ferries"), True)
    assert "(a crisis)" in mine(visitor)
    visitor.post(f"/mine/drop/occasion/{one.occasion.number}")
    assert book.occasions() == []


# --- what others wrote is text ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("payload", PAYLOADS)
def test_whatever_is_typed_stays_text(payload: str, visitor: Visitor, book: Book) -> None:
    told = dict.fromkeys(("long", "middle", "short", "topic", "learned"), payload)
    assert visitor.post("/mine/news/0", dict(told)).status == 303
    assert (
        visitor.post("/mine/give/0", {"offer": payload, "noun": payload, "words": payload, "link": payload}).status
        == 303
    )
    assert visitor.post("/mine/trip/0", {"place": payload}).status == 303
    assert visitor.post("/mine/occasion", {"text": payload, "place": payload}).status == 303
    number = book.news()[0].news.number
    pages = [mine(visitor), mine(visitor, f"news-{number}"), mine(visitor, f"give-{book.gives().listed[-1].number}")]
    pages += [visitor.post("/mine/news/0", {"topic": payload, "learned": payload, "on": payload}).text]
    pages += [visitor.get("/log").text]
    for page in pages:
        assert escape(payload).replace("&#x27;", "&#39;").replace("&quot;", "&#34;") in page
        assert payload not in page or escape(payload) == payload


def test_no_payload_runs_in_a_browser_and_the_page_is_for_everyone(look: Look, book: Book) -> None:
    for payload in PAYLOADS:
        book.tell_news(News(on=book.today, topic=payload, long=payload, short=payload))
        book.give(book.shortlist().picks[1].person, Give(offer=payload, link=payload), GiveState.PROMISED)
        book.tell_trip(Trip(place=payload, since=book.today, until=book.today))
        book.declare(payload, place=payload)
    for width, dark in ((NARROW, True), (1280, False)):
        with look(width=width, dark=dark, axe=True) as eyes:
            page = eyes.open("/mine?edit=news-0")
            assert violations(page) == []
            assert (overflow(page), styled(page)) == (0, 0)
            assert eyes.amiss == []


def test_news_are_written_by_keyboard_and_counted_while_typed(look: Look, book: Book) -> None:
    with look(width=1280) as eyes:
        page = eyes.open("/mine")
        page.get_by_role("link", name="Write some news").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**edit=news-0")
        page.get_by_label("Long, for a mail").focus()
        page.keyboard.type("I learned to row, slowly.")
        assert page.locator("[data-count=long]").inner_text() == "5 of 45 words"
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.type("r" * 51)
        assert page.locator("[data-count=short]").get_attribute("class") == "src counting over"
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Keep it").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/mine#news")
        assert page.locator("#toast span").inner_text().startswith("News: ")
        page.locator("#toast [data-undo]").focus()
        page.keyboard.press("Enter")
        page.wait_for_function("document.querySelector('#toast span').textContent.startsWith('Undone')")
        assert eyes.amiss == []
    assert not [one for one in book.news() if "row" in one.news.long]
