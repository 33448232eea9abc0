"""The calendar at a secret address: real entries for who has it, the same few words for everybody else."""

from __future__ import annotations

import re
import stat
from html import escape
from pathlib import Path

import pytest
from icalendar import Calendar

from rekindle.book import Book
from rekindle.model.life import Give, GiveState
from rekindle.web import feeds
from tests.web.behind import FORM, HTML, Behind
from tests.web.site import Site
from tests.web.test_gate_routes import dressed
from tests.web.visitor import Visitor

NOTHING = b"There is nothing at this address.\n"


@pytest.fixture
def stranger(site: Site) -> Visitor:
    """A calendar program: nobody let it in."""
    return Visitor(site.base)


@pytest.fixture
def due(book: Book) -> str:
    """Somebody who was promised something, so that there is an entry; their name."""
    pick = book.shortlist().picks[0]
    book.give(pick.person, Give(offer="send the gauge notes"), GiveState.PROMISED, book.today)
    return pick.name.split()[0]


def address(visitor: Visitor) -> str:
    found = re.search(r'value="http://127\.0\.0\.1:\d+(/feed/[^"]+\.ics)"', visitor.get("/settings/calendar").text)
    assert found
    return found[1]


def test_it_is_off_until_switched_on_and_then_any_calendar_reads_it(
    visitor: Visitor, stranger: Visitor, due: str, home: Path
) -> None:
    assert "It is off: no address opens your calendar." in visitor.get("/settings/calendar").text
    assert list(home.glob("feed-*")) == []
    visitor.post("/settings/calendar/renew")
    (file,) = home.glob("feed-*.secret")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    where = address(visitor)
    assert len(where) >= len("/feed/.ics") + 128 / 6
    assert f'href="webcal://{visitor._host}{where}"' in visitor.get("/settings/calendar").text
    answer = stranger.get(where)
    assert (answer.status, answer.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    assert answer.headers["cache-control"] == "no-store"
    assert "set-cookie" not in answer.headers
    calendar = Calendar.from_ical(answer.text)
    told = [str(entry.get("SUMMARY", "")) for entry in calendar.walk("VEVENT")]
    assert any(due in one for one in told), told


def test_a_new_address_ends_the_old_one_at_once_and_off_ends_both(visitor: Visitor, stranger: Visitor) -> None:
    visitor.post("/settings/calendar/renew")
    old = address(visitor)
    assert stranger.get(old).status == 200
    visitor.post("/settings/calendar/renew")
    new = address(visitor)
    assert old != new
    assert (stranger.get(old).status, stranger.get(new).status) == (404, 200)
    visitor.post("/settings/calendar/off")
    assert stranger.get(new).status == 404


@pytest.mark.usefixtures("due")
def test_what_was_seen_already_is_not_sent_again(visitor: Visitor, stranger: Visitor, book: Book) -> None:
    visitor.post("/settings/calendar/renew")
    where = address(visitor)
    mark = stranger.get(where).headers["etag"]
    for known in (mark, f"W/{mark}", f'"other", {mark}', "*"):
        again = stranger.get(where, **{"If-None-Match": known})
        assert (again.status, again.text, again.headers["etag"]) == (304, "", mark)
    assert stranger.get(where, **{"If-None-Match": '"other"'}).status == 200
    book.give(book.shortlist().picks[1].person, Give(offer="read a page"), GiveState.PROMISED, book.today)
    assert stranger.get(where, **{"If-None-Match": mark}).status == 200


def test_it_is_told_without_names_and_rings_when_it_is_to(visitor: Visitor, stranger: Visitor, due: str) -> None:
    visitor.post("/settings/calendar/renew")
    where = address(visitor)
    visitor.post("/settings/calendar/tell", {"discreet": "yes", "alarm": "8:30"})
    assert address(visitor) == where
    text = stranger.get(where).text
    assert due not in text
    assert "small thing" in text
    assert "T083000" in text
    answer = visitor.post("/settings/calendar/tell", {"alarm": "<b>soon"})
    assert answer.status == 409
    assert "is no time of day. Write it as 9:00." in answer.text
    assert "<b>soon" not in answer.text
    assert escape("<b>soon") in answer.text
    assert due not in stranger.get(where).text


@pytest.mark.parametrize(
    "path", ["/feed/x.ics", "/feed/.ics", "/feed/x/y.ics", "/feed/%C3%A9.ics", "/feed/{old}.ics", "/feed/a%20b.ics"]
)
def test_a_wrong_address_says_nothing_to_anybody(path: str, site: Site, book: Book) -> None:
    held = feeds.renew(feeds.place_of(book))
    path = path.format(old=held.secret)
    feeds.renew(feeds.place_of(book))
    at = Behind(site.port, site.place, site.reported)
    for headers in ([("Host", at.host)], [("Host", at.host), HTML], [*at.ours(), HTML]):
        for method in ("GET", "HEAD"):
            answer = at.ask(method, path, headers)
            assert (answer.status, answer.body) == (404, NOTHING if method == "GET" else b"")
            assert dressed(answer, path) == []
        ours = {*headers} & {("Origin", at.origin)}
        sent = at.ask("POST", path, [*headers, FORM] if ours else [*headers, ("Origin", at.origin), FORM])
        assert (sent.status, sent.body) == (405, b"")


def test_what_breaks_in_it_shows_no_page_and_no_secret(
    site: Site, book: Book, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    held = feeds.renew(feeds.place_of(book))

    def broken(*_: object, **__: object) -> str:
        raise RuntimeError(held.secret)

    monkeypatch.setattr(Book, "feed", broken)
    at = Behind(site.port, site.place, site.reported)
    answer = at.ask("GET", f"/feed/{held.secret}.ics", [("Host", at.host), HTML])
    assert (answer.status, answer.get("Content-Type")) == (500, "text/plain; charset=utf-8")
    assert held.secret.encode() not in answer.body
    told = capsys.readouterr()
    assert "RuntimeError" in told.err
    assert held.secret not in told.err + told.out
    (feeds.place_of(book)).write_text('{"secret": "", "discreet": false, "alarm": "9:00"}')
    assert at.ask("GET", "/feed/.ics", [("Host", at.host)]).status == 404
    (feeds.place_of(book)).write_text("no such thing")
    assert at.ask("GET", f"/feed/{held.secret}.ics", [("Host", at.host)]).status == 404


def test_the_secret_stands_on_its_own_page_alone(visitor: Visitor, book: Book) -> None:
    held = feeds.renew(feeds.place_of(book))
    for path in ("/settings", "/settings/book", "/settings/browser", "/settings/ways-out", "/log", "/today", "/mine"):
        assert held.secret not in visitor.get(path).text
    answer = visitor.get("/settings/calendar")
    assert held.secret in answer.text
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert held.secret not in book.place
    assert not [one for one in book.log() if held.secret in one.told]


def test_the_same_as_a_file_to_save_and_one_to_write(visitor: Visitor, due: str, tmp_path: Path) -> None:
    answer = visitor.get("/settings/calendar/rekindle.ics")
    assert answer.headers["content-disposition"] == 'attachment; filename="rekindle.ics"'
    assert due in str(Calendar.from_ical(answer.text).to_ical())
    assert due not in visitor.get("/settings/calendar/rekindle.ics?discreet=1").text
    into = tmp_path / "out.ics"
    assert visitor.post("/settings/calendar/write", {"into": str(into), "alarm": "9:00"}).status == 303
    assert Calendar.from_ical(into.read_text("utf-8"))
    assert stat.S_IMODE(into.stat().st_mode) == 0o600
    for wrong in ("out.ics", str(tmp_path / "profile"), ""):
        answer = visitor.post("/settings/calendar/write", {"into": wrong})
        assert answer.status == 409
        assert "That is no place for a calendar." in answer.text
    assert not (tmp_path / "profile").exists()


def test_each_book_has_its_own_address(home: Path) -> None:
    with Book(home, name="me") as one, Book(home, name="work") as other:
        mine, theirs = feeds.place_of(one), feeds.place_of(other)
        assert mine != theirs
        held = feeds.renew(mine)
        assert feeds.opened(mine, held.secret) == held
        assert feeds.opened(theirs, held.secret) is None
        feeds.tell(theirs, discreet=True, alarm="7:00")
        assert not theirs.exists()
        feeds.switch_off(theirs)
