"""Adding people by a line, as the address answers: what is read in it, put right, and then on the list at once."""

from __future__ import annotations

import re
from html import unescape

from markupsafe import escape

from rekindle.book import Book
from tests.web.test_sweep import NAUGHTY, said
from tests.web.visitor import Visitor

LINES = "Anna Lindqvist, thesis advisor, Uppsala 2014, anna@example.org\nHenk de Boer, rowing club, +31 6 12345678"


def fields(text: str) -> dict[str, object]:
    """All that the form would send as it stands."""
    main = text[text.index('<form class="adding') : text.index("</form>", text.index('<form class="adding'))]
    found: dict[str, object] = {}
    for tag in re.findall(r"<input [^>]*>", main):
        told = {name: unescape(value) for name, value in re.findall(r'([a-z-]+)="([^"]*)"', tag)}
        if "name" not in told or (told.get("type") in ("checkbox", "radio") and " checked" not in tag):
            continue
        several = found.setdefault(told["name"], [])
        assert isinstance(several, list)
        several.append(told.get("value", "on"))
    area = re.search(r"<textarea[^>]*>(.*?)</textarea>", main, re.DOTALL)
    return found | ({"text": unescape(area[1])} if area else {})


def echo(text: str) -> list[str]:
    """What the lines are read as, name by name."""
    return [unescape(one) for one in re.findall(r'<p class="name"><bdi>([^<]*)</bdi>', text)]


def test_lines_are_shown_and_then_added_under_one_undo(visitor: Visitor, book: Book) -> None:
    people, entries = book.glance().people, len(book.log())
    shown = visitor.post("/add", {"text": LINES, "do": "read"})
    assert shown.status == 200
    assert echo(shown.text) == ["Anna Lindqvist", "Henk de Boer"]
    assert re.search(r'id="fix-0-mail" name="fix-0-mail" value="anna@example.org"', shown.text)
    assert "from “rowing club”" in shown.text
    assert "Add 2 people" in shown.text
    assert len(book.log()) == entries

    done = visitor.post("/add", fields(shown.text) | {"do": "add"})
    assert (done.status, done.to) == (303, "/add")
    assert book.glance().people == people + 2
    page = visitor.follow(done).text
    assert said(page) == "2 people are on your list."
    entry = re.search(r'name="entry" value="(\d+)"', page)
    assert entry
    visitor.post("/undo", {"entry": entry[1]})
    assert book.glance().people == people


def test_a_field_is_put_right_and_stays_so(visitor: Visitor, book: Book) -> None:
    shown = visitor.post("/add", {"text": LINES, "do": "read"}).text
    form = fields(shown) | {"fix-0-place": "Lund", "fix-0-since": "2011", "field-1": "place", "more-1": "Delft"}
    right = visitor.post("/add", form | {"do": "read"}).text
    assert re.search(r'name="fix-0-place" value="Lund"', right)
    assert re.search(r'name="fix-1-place" value="Delft"', right)
    # another line before them: what was put right goes with its own line
    form = fields(right) | {"text": "Mia Berg, neighbour\n" + LINES}
    again = visitor.post("/add", form | {"do": "read"}).text
    assert echo(again) == ["Mia Berg", "Anna Lindqvist", "Henk de Boer"]
    assert re.search(r'name="fix-1-place" value="Lund"', again)
    visitor.post("/add", fields(again) | {"do": "add"})
    found = {one.name: one.city for one in book.roster_rows()}
    assert (found["Anna Lindqvist"], found["Henk de Boer"]) == ("Lund", "Delft")


def test_a_field_that_cannot_be_read_says_why(visitor: Visitor) -> None:
    shown = visitor.post("/add", {"text": LINES, "do": "read"}).text
    wrong = visitor.post("/add", fields(shown) | {"fix-0-mail": "nowhere", "do": "read"}).text
    assert re.search(r'name="fix-0-mail" value="nowhere"[^>]*aria-invalid="true"', wrong)
    assert "cannot be read as mail" in wrong
    mended = visitor.post("/add", fields(wrong) | {"fix-0-mail": "a.lindqvist@example.org", "do": "read"}).text
    assert re.search(r'name="fix-0-mail" value="a.lindqvist@example.org"', mended)
    assert "aria-invalid" not in mended


def test_who_is_known_is_named_and_may_be_somebody_else(visitor: Visitor, book: Book) -> None:
    people = book.glance().people
    text = "Hazel Ashcombe, my old boss at Ravelin Systems"
    shown = visitor.post("/add", {"text": text, "do": "read"}).text
    assert "here already: VP Engineering, Ravelin Systems; LinkedIn" in shown
    visitor.post("/add", fields(shown) | {"do": "add"})
    assert book.glance().people == people
    other = "Hazel Ashcombe, my old boss at Ravelin Systems, Hull"
    shown = visitor.post("/add", {"text": other, "do": "read"}).text
    chosen = visitor.post("/add", fields(shown) | {"who-0": "new", "do": "read"}).text
    assert "Somebody else" in chosen
    visitor.post("/add", fields(chosen) | {"do": "add"})
    assert book.glance().people == people + 1


def test_where_two_could_be_meant_the_user_says_who(visitor: Visitor, book: Book) -> None:
    people = book.glance().people
    shown = visitor.post("/add", {"text": "Youssef Al-Naqqash, London", "do": "read"}).text
    both = re.findall(r'type="radio" name="who-0" value="(\d+)"', shown)
    assert len(both) == 2
    visitor.post("/add", fields(shown) | {"who-0": both[0], "do": "add"})
    assert book.glance().people == people
    assert int(both[0]) in book.on_list()


def test_a_signature_a_page_or_cards(visitor: Visitor, book: Book) -> None:
    signature = "Dr. Ingrid Moe\r\nHead of Planning\r\nHalden Foods\r\ningrid.moe@example.org"
    one = visitor.post("/add", {"text": signature, "whole": "1", "do": "read"}).text
    assert echo(one) == ["Ingrid Moe"]
    done = visitor.post("/add", fields(one) | {"whole": "1", "do": "add"})
    assert said(visitor.follow(done).text) == "Ingrid Moe is on your list."
    cards = "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEND:VCARD\r\n" for name in ("Ada Moe", "Bo Moe"))
    assert echo(visitor.post("/add", {"text": cards, "do": "read"}).text) == ["Ada Moe", "Bo Moe"]
    assert any(one.name == "Ingrid Moe" for one in book.roster_rows())


def test_lines_left_out_refused_or_kept_off_the_list(visitor: Visitor, book: Book) -> None:
    people = book.glance().people
    text = "maths, Uppsala\nMia Berg, neighbour\nOla Berg, neighbour"
    shown = visitor.post("/add", {"text": text, "do": "read"}).text
    assert "No name can be read there" in shown
    assert "Begin with the name: Anna Lind, statistics, Uppsala 2014." in shown
    assert "rekindle add" not in shown
    done = visitor.post("/add", fields(shown) | {"drop-2": "1", "off-list": "1", "do": "add"})
    assert done.status == 200
    assert book.glance().people == people + 1
    assert fields(done.text)["text"] == "maths, Uppsala"
    assert said(done.text) == "Mia Berg is in your book."
    assert "Mia Berg" not in [one.name for one in book.roster_rows()]
    assert visitor.post("/add", {"text": "  ", "do": "add"}).to == "/add"


def test_nothing_typed_becomes_part_of_the_page(visitor: Visitor) -> None:
    text = "\n".join(f"Anna{place} Lind, {payload}" for place, payload in enumerate(NAUGHTY))
    shown = visitor.post("/add", {"text": text, "do": "read"}, htmx=True).text
    for payload in NAUGHTY:
        assert payload == "{{ 7*7 }}" or payload not in shown
    assert str(escape("{{ 7*7 }}")) in shown
    assert "<html" not in shown
