"""The sweep, as its addresses answer: each answer names its person, and none is lost, doubled or for somebody else."""

from __future__ import annotations

import json
import re
from html import unescape
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from markupsafe import escape

from rekindle.book import Book
from rekindle.model.sweep import Answer
from rekindle.web import walks
from tests.web.site import Site
from tests.web.visitor import Visitor

START = "/sweep?order=last-name"


def shown(text: str) -> str:
    """Who is on the card."""
    found = re.search(r'<h1 id="sw" tabindex="-1">(?:<bdi>)?([^<]+)<', text)
    assert found, text[:2000]
    return unescape(found[1])


def form(text: str) -> dict[str, object]:
    """The hidden fields of the pad."""
    pad = text[text.index('<form class="whole"') : text.index("<article")]
    return {name: unescape(value) for name, value in re.findall(r'name="([a-z]+)" value="([^"]*)"', pad)}


def press(visitor: Visitor, text: str, what: str, **more: object) -> str:
    """Press a button of the pad without scripts; the page that comes."""
    answer = visitor.post("/sweep/say", form(text) | {"do": what} | more)
    assert answer.status == 303, answer.text
    return visitor.follow(answer).text


def said(text: str) -> str:
    """What the toast says."""
    found = re.search(r'<form class="toast".*?<span>([^<]*)</span>', text, re.DOTALL)
    return unescape(found[1]) if found else ""


def test_nav_leads_to_the_last_sweep(visitor: Visitor, book: Book) -> None:
    assert visitor.get("/sweep").to == START
    walk = book.sweep(source="vcard", order="roles")
    person = walk.turn().next
    assert person
    walk.say(person.person, Answer.LISTED)
    to = visitor.get("/sweep").to
    assert parse_qs(urlsplit(to).query) == {"name": [walk.sweep.name], "source": ["vcard"], "order": ["roles"]}
    assert "1 of 180" in visitor.get(to).text


def test_every_word_of_the_pad_is_an_answer_of_the_core(visitor: Visitor, book: Book) -> None:
    text = visitor.get(START).text
    words = {"listed": Answer.LISTED, "skipped": Answer.SKIPPED, "never": Answer.NEVER, "left-out": Answer.LEFT_OUT,
             "not-person": Answer.NOT_PERSON}  # fmt: skip
    for word, answer in words.items():
        person = int(str(form(text)["person"]))
        text = press(visitor, text, word)
        had = book.sweep().at_person(person).next
        assert had
        assert had.said is answer
        assert int(str(form(text)["person"])) != person
    tally = book.sweep().turn().tally
    assert (tally.seen, tally.listed, tally.left_out, tally.skipped) == (4, 1, 3, 1)
    assert re.search(r"<b>4 of \d+</b> seen, by last name · 1 for later", text)


def test_an_answer_to_somebody_who_was_answered_is_refused(visitor: Visitor, book: Book) -> None:
    text = visitor.get(START).text
    first = shown(text)
    after = press(visitor, text, "listed")
    again = press(visitor, text, "never")  # the same form once more: a double click, or the other window
    assert said(again) == f"Meanwhile {first}: on your list. Nothing more was kept."
    assert shown(again) == shown(after)
    person = book.sweep().at_person(int(str(form(text)["person"]))).next
    assert person
    assert person.said is Answer.LISTED
    assert book.sweep().turn().tally.seen == 1


def test_ten_windows_at_once_keep_one_answer_each(site: Site, book: Book) -> None:
    visitor = Visitor(site.base, site.cookies)
    fields = form(visitor.get(START).text) | {"do": "listed"}
    mark = visitor._token
    several = [Visitor(site.base, [{"name": k, "value": v} for k, v in visitor._cookies.items()]) for _ in range(10)]

    def act(one: Visitor) -> None:
        one._token = mark
        one.post("/sweep/say", fields, htmx=True)

    threads = [Thread(target=act, args=(one,)) for one in several]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert book.sweep().turn().tally.seen == 1
    name = shown(visitor.get(f"{START}&person={fields['person']}").text)
    assert [one.told for one in book.log()].count(f"{name}: on your list") == 1


def test_another_process_moves_the_sweep_on(visitor: Visitor, book: Book) -> None:
    text = visitor.get(START).text
    walk = book.sweep()
    for _ in range(3):
        person = walk.turn().next
        assert person
        walk.say(person.person, Answer.LEFT_OUT)
    next_one = walk.turn().next
    assert next_one
    assert shown(visitor.get(START).text) == next_one.name
    assert "Nothing more was kept" in said(press(visitor, text, "listed"))


def test_roles_closeness_and_a_line_of_memory(visitor: Visitor, book: Book) -> None:
    text = visitor.get(START).text
    name, person = shown(text), int(str(form(text)["person"]))
    text = press(visitor, text, "is:friend")
    assert shown(text) == name
    assert re.search(r'value="not:friend" data-key="2" aria-pressed="true"', text)
    text = press(visitor, text, "not:friend")
    assert re.search(r'value="is:friend" data-key="2" aria-pressed="false"', text)
    text = press(visitor, text, "close:3")
    assert re.search(r'value="close:3" aria-pressed="true"', text)
    assert re.search(r'value="close:4" aria-pressed="false" data-key="\+"', text)
    text = press(visitor, text, "note", note="the ferry to Skagen")
    assert '<span class="noted"><bdi>the ferry to Skagen</bdi></span>' in text
    text = press(visitor, text, "is", kind="neighbour")
    had = book.sweep().at_person(person).next
    assert had
    assert (had.closeness, had.notes[0]) == (3, "the ferry to Skagen")
    assert ("neighbour", "said") in [(one.role, one.sure) for one in had.roles]
    assert "friend" not in [one.role for one in had.roles]


def test_a_guess_says_what_it_rests_on(visitor: Visitor) -> None:
    text = visitor.get(START).text
    assert "Guessed from: group &#34;Work&#34;." in text
    assert re.search(r'class="key guess" name="do" value="not:teammate" data-key="4" aria-pressed="true"', text)


def test_back_takes_back_the_last_and_restores_the_place(visitor: Visitor, book: Book) -> None:
    first = visitor.get(START).text
    second = press(visitor, first, "listed")
    third = press(visitor, second, "never")
    back = press(visitor, third, "undo")
    assert shown(back) == shown(second)
    assert said(back).startswith("Undone: ")
    twice = press(visitor, third, "undo")  # the same press again is for nobody
    assert said(twice) == "Something else was said meanwhile. Nothing was taken back."
    assert shown(twice) == shown(second)
    assert shown(press(visitor, twice, "undo")) == shown(first)
    assert book.sweep().turn().tally.seen == 0


def test_the_toast_takes_back_as_well(visitor: Visitor) -> None:
    text = visitor.get(START).text
    after = press(visitor, text, "listed")
    entry = re.search(r'name="entry" value="(\d+)"', after)
    assert entry
    answer = visitor.post("/undo", {"entry": entry[1], "back": START})
    assert shown(visitor.follow(answer).text) == shown(text)


def test_the_same_as_the_one_before(visitor: Visitor, book: Book) -> None:
    people = book.glance().people
    text = visitor.get(START).text
    name = shown(text)
    text = press(visitor, text, "listed")
    assert f"<bdi>{name}</bdi></span> <kbd>=</kbd>" in text
    second = shown(text)
    text = press(visitor, text, "join")
    assert book.glance().people == people - 1
    back = press(visitor, text, "undo")
    assert book.glance().people == people
    assert shown(back) == second


def test_letters_jump_and_the_sweep_goes_on_from_there(visitor: Visitor, book: Book) -> None:
    text = visitor.get(START).text
    assert re.search(r'class="here" href="/sweep\?order=last-name&amp;at=A" aria-current="true">A<', text)
    assert text.count(' far"') == 15
    there = visitor.get(f"{START}&at=L").text
    walk = book.sweep()
    person = walk.at_person(int(str(form(there)["person"]))).next
    assert person
    assert person.last_name[0] == "L"
    assert re.search(r'class="here" [^>]*>L<', there)
    on = press(visitor, there, "listed")
    assert re.search(r'class="here" [^>]*>L<', on)
    assert "You stopped at" in visitor.get(START).text


def test_somebody_looked_at_again_keeps_their_answer_or_gets_another(visitor: Visitor, book: Book) -> None:
    text = visitor.get(START).text
    person = form(text)["person"]
    press(visitor, text, "listed")
    again = visitor.get(f"{START}&person={person}").text
    assert "You said: kept" in again
    assert re.search(r'<a class="key" href="/sweep\?order=last-name" data-key=" ">', again)
    press(visitor, again, "never")
    had = book.sweep().at_person(int(str(person))).next
    assert had
    assert (had.said, had.barred) == (Answer.NEVER, "never")


def test_space_takes_nobody_off_the_list(visitor: Visitor, book: Book) -> None:
    person = book.sweep().turn().next
    assert person
    book.put_on_list(person.person)
    text = visitor.get(START).text
    assert "on your list already" in text
    assert re.search(r'value="listed" data-key=" "', text)
    press(visitor, text, "listed")
    assert person.person in book.on_list()


def test_the_end_says_so_and_leads_to_the_next_source(visitor: Visitor, book: Book) -> None:
    walk = book.sweep(role="mentor")
    for word in (Answer.LISTED, Answer.LEFT_OUT, Answer.NEVER):
        person = walk.turn().next
        assert person
        walk.say(person.person, word)
    text = visitor.get("/sweep?role=mentor&order=last-name").text
    assert shown(text) == "You've seen everyone here."
    assert "1 kept, 2 left out. Next source?" in unescape(text)
    assert 'href="/sweep?source=linkedin&amp;order=last-name"' in text
    back = visitor.post("/sweep/say", {"role": "mentor", "order": "last-name", "do": "undo", "last": str(walk.last)})
    last = walk.turn().next
    assert last
    assert shown(visitor.follow(back).text) == last.name


def test_an_empty_book_says_what_to_do(empty_site: Site) -> None:
    text = Visitor(empty_site.base, empty_site.cookies).get(START).text
    assert shown(text) == "No people here yet."
    assert 'href="/add"' in text
    assert 'href="/sources"' in text


def test_an_act_answers_with_the_next_card_alone(visitor: Visitor) -> None:
    text = visitor.get(START).text
    answer = visitor.post("/sweep/say", form(text) | {"do": "listed"}, htmx=True)
    assert answer.status == 200
    assert "<html" not in answer.text
    assert answer.text.count("<article") == 1
    assert json.loads(answer.headers["hx-trigger"])["said"]["text"] == f"{shown(text)}: on your list."
    assert answer.headers["hx-replace-url"] == START
    assert 'id="lately" hx-swap-oob="true"' in answer.text
    refused = visitor.post("/sweep/say", form(text) | {"do": "listed"}, htmx=True)
    assert json.loads(refused.headers["hx-trigger"])["refused"] is True
    assert shown(refused.text) == shown(answer.text)


def test_nonsense_is_refused(visitor: Visitor, book: Book) -> None:
    text = visitor.get(START).text
    fields = form(text)
    entries = len(book.log())
    for wrong in ({"do": "praise"}, {"do": "close:x"}, {"do": "listed", "person": "x"}, {"do": ""}):
        assert visitor.post("/sweep/say", fields | wrong).status == 400, wrong
    for wrong in ({"do": "is:wizard"}, {"do": "close:7"}, {"do": "listed", "person": "999999"}, {"do": "note"}):
        answer = visitor.post("/sweep/say", fields | wrong)
        assert answer.status == 303, wrong
        assert "Nothing" in said(visitor.follow(answer).text), wrong
    assert len(book.log()) == entries


def test_a_sweep_put_away_takes_no_answer(visitor: Visitor, book: Book) -> None:
    text = press(visitor, visitor.get(START).text, "listed")
    coverage = visitor.get("/coverage").text
    assert "Sweeps under way" in coverage
    assert re.search(r"<h1>1 of 501 people seen</h1>|<h1>\d+ of 501 people seen</h1>", coverage)
    answer = visitor.post("/sweep/close", {"name": "everybody", "order": "last-name"})
    assert answer.to == "/coverage"
    assert "Sweeps under way" not in visitor.follow(answer).text
    assert book.sweeps() == []
    assert said(press(visitor, text, "listed")) == "That sweep was put away. Nothing was kept."


def test_found_so_far_waits_beside_the_card(visitor: Visitor) -> None:
    text = visitor.get("/sweep/found").text
    assert "Founders and investors" in text
    assert 'href="/remember?prompt=' in text


def test_walks_are_kept_only_while_nobody_writes(site: Site, book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor = Visitor(site.base, site.cookies)
    begun: list[str] = []
    whole = Book.sweep

    def counted(self: Book, name: str = "", **filters: str) -> object:
        begun.append(name)
        return whole(self, name, **filters)

    monkeypatch.setattr(Book, "sweep", counted)
    text = visitor.get(START).text
    read = len(begun)
    for _ in range(5):
        text = press(visitor, text, "left-out")
    assert len(begun) == read  # whichever thread answered
    book.note(int(str(form(text)["person"])), "typed elsewhere", "memory")
    assert shown(visitor.get(START).text) == shown(text)
    assert len(begun) == read + 1
    assert len(walks._kept) <= walks.MOST


NAUGHTY = (
    "<script>alert(1)</script>",
    '"onmouseover="alert(1)',
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }}",
    "</h1><svg/onload=alert(1)>",
)


def test_names_notes_and_what_is_asked_are_text(visitor: Visitor, book: Book) -> None:
    for place, payload in enumerate(NAUGHTY):
        entry = book.understand(f"Anna Lind{place}")[0]
        added = book.add([book.correct(entry, f"name: {payload}")])
        book.note(added.person, payload, "memory")
        text = visitor.get(f"{START}&person={added.person}").text
        main = text[text.index("<main") : text.index("</main>")]
        assert main.count(str(escape(payload))) >= 2
        assert payload == "{{ 7*7 }}" or payload not in main
        after = press(visitor, text, "listed")
        assert payload == "{{ 7*7 }}" or payload not in after  # neither in the toast nor among those just now
        assert str(escape(payload)) in after
    for payload in NAUGHTY:
        answer = visitor.get(f"/sweep?{urlencode({'source': payload, 'name': payload, 'at': payload})}")
        assert answer.status == 400
        assert payload == "{{ 7*7 }}" or payload not in answer.text
