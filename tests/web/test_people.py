"""People, as its addresses answer: whom it shows, what it remembers, what it changes of many, what leaves as a file."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model.roster import Filter
from rekindle.web.asked import asked_in
from tests.web.sample_world import DAY
from tests.web.site import Site
from tests.web.visitor import Visitor

ALL = Filter(everybody=True)


def rows(text: str) -> list[int]:
    return [int(one) for one in re.findall(r'name="person" value="(\d+)"', text)]


def links(text: str, mark: str) -> str:
    found = re.search(rf'<a [^>]*href="([^"]+)" id="{re.escape(mark)}"', text)
    assert found, mark
    return unescape(found[1])


def test_everybody_stands_there_by_last_name_fifty_a_page(visitor: Visitor, book: Book) -> None:
    found = book.roster_page(ALL, most=1000)
    first = visitor.get("/people").text
    assert rows(first) == [one.person for one in found.rows[:50]]
    second = visitor.get(links(first, "leaf-after")).text
    assert rows(second) == [one.person for one in found.rows[50:100]]
    assert f"{found.total} people" in first
    letters = re.findall(r'<tr class="alpha" id="letter-(\w)"', first)
    assert letters == sorted(letters)
    assert set(letters) <= {one.letter for one in found.letters}


def test_a_letter_leads_to_its_page(visitor: Visitor, book: Book) -> None:
    shown = visitor.get("/people?show=all").text
    letter = next(one for one in book.roster_page(ALL).letters if one.letter == "M")
    href = links(shown, "i-letter-M")
    assert href.endswith("#letter-M")
    leaf = visitor.get(href.partition("#")[0]).text
    assert 'id="letter-M"' in leaf
    assert book.roster_page(ALL, most=1000).rows[letter.first].person in rows(leaf)


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("role=recruiter", Filter(everybody=True, roles=("recruiter",))),
        ("source=linkedin&quiet=24", Filter(everybody=True, sources=("linkedin",), quiet=24)),
        ("tag=Work&tag=Friends", Filter(everybody=True, tags=("Work", "Friends"))),
        ("layer=core", Filter(everybody=True, layers=("core",))),
        ("show=list", Filter()),
        ("city=London&since=2024", Filter(everybody=True, cities=("London",), since="2024")),
        ("stage=cold&show=list", Filter(stages=("cold",))),
    ],
)
def test_an_address_says_all_that_is_asked(visitor: Visitor, book: Book, query: str, asked: Filter) -> None:
    shown = visitor.get(f"/people?{query}").text
    found = book.roster_page(asked)
    assert found.total
    assert rows(shown) == [one.person for one in found.rows]
    assert asked_in(asked_in(query).query) == asked_in(query)


def test_choices_are_counted_and_the_current_one_takes_itself_back(visitor: Visitor, book: Book) -> None:
    shown = visitor.get("/people?show=all").text
    href = links(shown, "f-role-recruiter")
    people = next(one.people for one in book.roster_page(ALL).facets if (one.field, one.value) == ("role", "recruiter"))
    narrowed = visitor.get(href).text
    assert len(rows(narrowed)) == people
    assert re.search(r'id="f-role-recruiter" aria-current="true"', narrowed)
    assert rows(visitor.get(links(narrowed, "f-role-recruiter")).text) == rows(shown)


def test_filters_are_remembered_and_words_are_not(visitor: Visitor) -> None:
    narrowed = visitor.get("/people?show=all&role=recruiter&order=last-contact&q=sol&page=1")
    assert narrowed.status == 200
    again = visitor.get("/people")
    assert (again.status, again.to) == (302, "/people?show=all&role=recruiter&order=last-contact")
    visitor.get("/people?show=all")
    assert visitor.get("/people").to in {"", "/people?show=all"}
    assert len(rows(visitor.get("/people?show=all").text)) == 50


def test_orders_put_them_otherwise(visitor: Visitor, book: Book) -> None:
    for order in ("last-contact", "closeness", "added"):
        shown = visitor.get(f"/people?show=all&order={order}").text
        assert rows(shown) == [one.person for one in book.roster_page(ALL, order=order).rows]
        assert 'class="alpha"' not in shown
    assert visitor.get("/people?order=worth").status == 400


def test_next_is_the_day_of_their_turn(visitor: Visitor, book: Book) -> None:
    picked = {one.person for one in book.shortlist().picks}
    soon, now = [one.person for one in book.roster_page(ALL).rows if one.person not in picked][:2]
    book.touched(soon, "coffee")
    book.touched(now, "coffee", on=date(2026, 1, 5))
    turn = book.rhythm(soon).due
    assert turn
    shown = visitor.get("/people?show=all").text
    cells = dict(zip(rows(shown), re.findall(r'<td class="next-cell">([^<]*)</td>', shown), strict=True))
    assert cells[soon].startswith(f"{turn.on.day} {turn.on:%b %Y} · ")
    assert cells[now].startswith("now")


def test_words_are_found_wherever_they_stand_and_it_says_where(visitor: Visitor, book: Book) -> None:
    shown = visitor.get("/people?q=lond").text
    assert rows(shown) == [one.person for one in book.roster_page(ALL, words="lond").rows]
    assert '<span class="where">city: London</span>' in shown
    person = book.roster_page(ALL).rows[7].person
    book.note(person, "collects barographs", "note")
    noted = visitor.get("/people?q=barogr").text
    assert rows(noted) == [person]
    assert '<span class="where">note: collects barographs</span>' in noted
    message = book.find("the", most=5).messages[0]
    words = message.subject or message.text.strip("… ")
    found = visitor.get(f"/people?q={words.split()[0]}").text
    assert "In messages and meetings" in found
    assert "Nobody's page has these words" in unescape(visitor.get("/people?q=zzzqqq").text)


def test_htmx_gets_the_list_alone(visitor: Visitor) -> None:
    part = visitor.get("/people?show=all&role=recruiter", **{"HX-Request": "true"})
    assert "<html" not in part.text
    assert part.text.count('hx-swap-oob="true"') == 2
    assert rows(part.text)


def test_many_are_shown_first_then_changed_in_one_step_with_one_undo(visitor: Visitor, book: Book) -> None:
    fields = {"all": "1", "query": "show=all&quiet=24", "change": "tag=", "tag": "old days", "back": "/people?show=all"}
    asked = Filter(everybody=True, quiet=24)
    persons = [one.person for one in book.roster_page(asked, most=1000).rows]
    assert len(persons) >= 300
    entries = len(book.log())
    plan = visitor.post("/people/plan", fields)
    assert f"{len(persons)} people would change: tagged old days." in plan.text
    assert len(book.log()) == entries
    answer = visitor.post("/people/change", fields | {"change": "tag=old days"})
    assert (answer.status, answer.to) == (303, "/people?show=all")
    tags = book.tags()
    assert all("old days" in tags[person] for person in persons)
    page = visitor.follow(answer).text
    entry = re.search(r'name="entry" value="(\d+)"', page)
    assert entry
    assert len(book.log()) == entries + 1
    visitor.post("/undo", {"entry": entry[1], "back": "/people"})
    assert not any("old days" in several for several in book.tags().values())


def test_ticked_rows_of_several_pages_are_changed(visitor: Visitor, book: Book) -> None:
    found = [one.person for one in book.roster_page(ALL, most=1000).rows]
    ticked, here = found[100:400], found[:3]
    fields = {"person": here, "ticked": ",".join(map(str, ticked)), "change": "closeness=3"}
    plan = visitor.post("/people/plan", fields, htmx=True)
    assert "<html" not in plan.text
    assert "303 people would change" in plan.text
    assert "and 291 more" in plan.text
    answer = visitor.post("/people/change", fields)
    assert answer.status == 303
    assert {person for person, degree in book.closeness().items() if degree == 3} >= {*here, *ticked}


def test_a_plan_says_whom_it_leaves_alone(visitor: Visitor, book: Book) -> None:
    persons = [one.person for one in book.roster_page(ALL).rows[:4]]
    book.never(persons[0])
    book.put_on_list(persons[1])
    plan = visitor.post("/people/plan", {"person": persons, "change": "on-list"}).text
    assert "2 people would change" in plan
    assert "1 person has it already." in plan
    assert "1 person stays off: you said never." in plan


def test_nobody_ticked_or_nothing_to_change_is_said(visitor: Visitor, book: Book) -> None:
    person = book.roster_page(ALL).rows[0].person
    assert "Nobody is ticked." in visitor.post("/people/plan", {"change": "never"}).text
    assert visitor.post("/people/plan", {"person": person, "change": "tag=", "tag": " "}).status == 409
    assert visitor.post("/people/plan", {"person": person, "change": "rebuild"}).status == 409


def test_a_file_is_taken_along_and_never_acts_as_a_page(visitor: Visitor, book: Book) -> None:
    person = book.roster_page(Filter(everybody=True, roles=("recruiter",))).rows[0].person
    book.note(person, "keeps bees", "note")
    for kind, begins in (("csv", "\ufeff"), ("vcf", "BEGIN:VCARD"), ("xlsx", "PK")):
        answer = visitor.get(f"/people/export?show=all&role=recruiter&to={kind}")
        assert answer.status == 200
        assert answer.text.startswith(begins)
        assert answer.headers["content-disposition"] == f'attachment; filename="people-2026-11-22.{kind}"'
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in answer.headers["content-security-policy"]
        assert "keeps bees" not in answer.text
    assert "keeps bees" in visitor.get("/people/export?show=all&role=recruiter&to=csv&notes=1").text
    assert visitor.get("/people/export?to=html").status == 404


def test_a_view_is_kept_shown_and_dropped(visitor: Visitor, book: Book) -> None:
    name = 'old <script>alert(1)</script> "friends'
    query = "show=all&role=friend&quiet=12&order=last-contact"
    answer = visitor.post("/people/views", {"name": name, "query": query, "back": f"/people?{query}"})
    assert answer.to == f"/people?{query}"
    shown = visitor.follow(answer).text
    assert "<script>alert" not in shown
    assert name in unescape(shown)
    kept = book.views()[0]
    assert kept.filter == Filter(everybody=True, roles=("friend",), quiet=12)
    assert visitor.get(links(shown, f"v-{kept.number}")).status == 200
    assert "Drop this view" in shown
    visitor.post("/people/views", {"drop": kept.name, "back": "/people"})
    assert book.views() == []
    assert visitor.post("/people/views", {"name": " ", "query": query}).status == 409


def test_names_and_tags_are_text(empty_site: Site, tmp_path: Path) -> None:
    with Book(tmp_path / "empty", today=DAY) as book:
        added = book.add(book.understand("Lotte <img src=x onerror=alert(1)> Visser, advisor, lotte@example.org"))
        book.tag(added.outcomes[0].person, tag='"><script>alert(2)</script>')
        shown = Visitor(empty_site.base, empty_site.cookies).get("/people?show=all").text
        assert book.roster_page(ALL).total == 1
    assert "1 person" in shown
    assert "<img src=x" not in shown
    assert "<script>alert" not in shown
    assert '"><script' not in shown


def test_an_empty_book_says_how_to_begin(empty_site: Site) -> None:
    shown = Visitor(empty_site.base, empty_site.cookies).get("/people").text
    assert "No people here yet." in shown
    assert "Bring in an export" in shown
    assert "Nobody fits." in Visitor(empty_site.base, empty_site.cookies).get("/people?role=friend").text
