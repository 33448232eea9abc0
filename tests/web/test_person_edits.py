"""One person's page, changed: each form stands in place, does one thing, and is taken back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.web.views.person import PARTS
from rekindle.web.views.person_words import reach
from tests.web.closely import HOSTILE, section, told
from tests.web.visitor import Visitor


@pytest.fixture
def someone(book: Book) -> int:
    """The first of this week's list."""
    return book.shortlist().picks[0].person


@pytest.mark.parametrize(
    ("edit", "part", "field"),
    [
        ("role", "marks", "value"), ("closeness", "marks", "value"), ("layer", "marks", "value"),
        ("tag", "marks", "value"), ("stage", "stage", "because"), ("every", "rhythm", "every"),
        ("rest", "rhythm", "until"), ("note", "known", "text"), ("memory", "known", "text"), ("note1", "known", "past"),
        ("give", "account", "offer"), ("same", "records", "other"),
    ],
)  # fmt: skip
def test_a_form_opens_in_place_and_without_scripts_on_the_page(
    visitor: Visitor, book: Book, edit: str, part: str, field: str
) -> None:
    someone = book.shortlist().picks[0].person
    number = book.notes(someone)[2][0].number
    edit = f"note{number}" if edit == "note1" else edit
    alone = visitor.get(f"/people/{someone}/part/{part}?edit={edit}", **{"HX-Request": "true"}).text
    whole = visitor.get(f"/people/{someone}?edit={edit}").text
    for shown in (section(alone, part), section(whole, part)):
        assert f'name="{field}"' in shown
        assert 'class="pform"' in shown
    assert "<h1>" not in alone
    assert visitor.get(f"/people/{someone}/part/{part}?edit={edit}").to == f"/people/{someone}?edit={edit}#p-{part}"


def test_every_part_comes_alone(visitor: Visitor, someone: int) -> None:
    for name in PARTS:
        shown = visitor.get(f"/people/{someone}/part/{name}", **{"HX-Request": "true"}).text
        assert shown.lstrip().startswith(("<section", "<header"))
        assert f'id="p-{name}"' in shown


def test_marks_change_where_they_stand_and_come_back(visitor: Visitor, book: Book, someone: int) -> None:
    said: list[tuple[str, str, Callable[[], bool]]] = [
        (
            "role",
            "mentor",
            lambda: [one.role for one in book.show(someone).roles if one.sureness == "said"] == ["mentor"],
        ),
        ("closeness", "3", lambda: book.show(someone).closeness == 3),
        ("layer", "core", lambda: (placed := book.show(someone).placed) is not None and placed.said),
        ("tag", "choir", lambda: book.show(someone).tags == ("choir",)),
        ("untag", "choir", lambda: book.show(someone).tags == ()),
        ("not-role", "mentor", lambda: not book.show(someone).roles),
    ]
    for what, value, holds in said:
        answer = visitor.post(f"/people/{someone}/mark/{what}", {"value": value}, htmx=True)
        assert answer.status == 200
        assert 'id="p-marks"' in answer.text
        assert told(answer)
        assert holds()
        entry = json.loads(answer.headers["hx-trigger"])["said"]["entry"]
        assert entry == book.log()[0].number
    visitor.post("/undo", {"entry": book.log()[0].number})
    assert [one.role for one in book.show(someone).roles] == ["mentor"]
    assert visitor.post(f"/people/{someone}/mark/nonsense").status == 404
    assert visitor.post(f"/people/{someone}/mark/closeness", {"value": "9"}).status == 409


def test_a_stage_said_by_hand_needs_its_reason(visitor: Visitor, someone: int) -> None:
    assert visitor.post(f"/people/{someone}/stage", {"stage": "warm"}).status == 409
    answer = visitor.post(f"/people/{someone}/stage", {"stage": "warm", "because": "We sail together"}, htmx=True)
    assert "We sail together" in section(answer.text, "stage")
    assert 'id="p-rhythm" hx-swap-oob' in answer.text


def test_the_rhythm_changes_rests_and_wakes(visitor: Visitor, book: Book, someone: int) -> None:
    act = f"/people/{someone}/rhythm"
    assert "Every <b>60 days</b>" in visitor.post(f"{act}/every", {"every": "60d"}, htmx=True).text
    assert visitor.post(f"{act}/every", {"every": "often"}).status == 409
    assert "Rests until" in visitor.post(f"/people/{someone}/snooze", {"until": "2w"}, htmx=True).text
    assert book.rhythm(someone).snoozed == book.today + timedelta(days=14)
    assert "Rests until" not in visitor.post(f"{act}/wake", htmx=True).text
    assert "Paused" in visitor.post(f"{act}/pause", htmx=True).text
    assert "Paused" not in visitor.post(f"{act}/resume", htmx=True).text
    visitor.post(f"{act}/clear", htmx=True)
    assert book.rhythm(someone).why == "the rhythm of the list"
    visitor.post(f"/people/{someone}/snooze", {"until": "", "why": "bereavement"})
    assert book.rhythm(someone).snoozed == book.today + timedelta(days=60)


def test_a_note_is_kept_changed_and_taken_back(visitor: Visitor, book: Book, someone: int) -> None:
    answer = visitor.post(
        f"/people/{someone}/note", {"relation": "note", "text": "Two sons.", "private": ""}, htmx=True
    )
    assert "stays private" in section(answer.text, "known")
    assert 'id="p-reasons" hx-swap-oob' in answer.text
    kept = book.notes(someone)[2][-1]
    assert (kept.text, kept.private) == ("Two sons.", True)
    changed = {"number": kept.number, "relation": "interest", "text": "Tide gates", "private": "no", "on": "2021"}
    visitor.post(f"/people/{someone}/note", changed)
    kept = book.notes(someone)[2][-1]
    assert (kept.text, kept.relation, kept.private, kept.on) == ("Tide gates", "interest", False, "2021")
    visitor.post(f"/people/{someone}/note/{kept.number}/drop")
    assert [one.text for one in book.notes(someone)[2]] == ["the harbour workshop"]
    assert visitor.post(f"/people/{someone}/note", {"text": "x", "until": "soon"}).status == 409


def test_gives_go_on_and_only_their_own(visitor: Visitor, book: Book, someone: int) -> None:
    shown = visitor.post(
        f"/people/{someone}/gives", {"offer": "send you the list", "state": "promised"}, htmx=True
    ).text
    assert "send you the list" in section(shown, "account")
    (give,) = book.dealings(someone).gives
    other = book.shortlist().picks[1].person
    assert visitor.post(f"/people/{other}/gives/{give.number}/delivered").status == 404
    assert visitor.post(f"/people/{someone}/given", {"back": "/today"}).to == "/today"
    assert book.dealings(someone).account.gives == 1
    assert visitor.post(f"/people/{someone}/given").status == 409
    assert visitor.post(f"/people/{someone}/gives", {"offer": " ", "state": "offered"}).status == 409
    assert visitor.post(f"/people/{someone}/gives", {"offer": "x", "state": "listed"}).status == 409
    visitor.post(f"/people/{someone}/gives/{give.number}/dropped")
    assert book.dealings(someone).gives == ()


def test_the_list_and_never_and_after_all(visitor: Visitor, book: Book, someone: int) -> None:
    act = f"/people/{someone}/list"
    assert "Not on the formal list" in visitor.post(f"{act}/off", htmx=True).text
    assert "On the formal list since" in visitor.post(f"{act}/on", htmx=True).text
    answer = visitor.post(f"{act}/never", htmx=True)
    assert (answer.status, answer.to) == (204, f"/people/{someone}")
    shown = visitor.get(f"/people/{someone}").text
    assert "You said: never suggest them" in shown
    assert 'aria-disabled="true"' in shown
    assert f"/people/{someone}/write" not in shown
    visitor.post(f"{act}/again")
    assert book.dealings(someone).barred == ""
    visitor.post(f"{act}/not-person")
    assert "not a person" in visitor.get(f"/people/{someone}").text


def test_two_records_are_taken_apart(visitor: Visitor, book: Book, someone: int) -> None:
    record = book.show(someone).records[-1].record
    shown = visitor.get(f"/people/{someone}/records/{record}").text
    assert "Speaks for one" in shown
    assert not re.search(
        r"[+-]?\d+\.\d+", re.sub(r"<svg.*?</svg>|<link[^>]*>|<script[^>]*>", "", shown, flags=re.DOTALL)
    )
    other = re.search(r'name="other" value="(\d+)"', shown)
    assert other
    visitor.post(f"/people/{someone}/records/{record}/apart", {"other": other[1]})
    assert record not in [one.record for one in book.show(someone).records]
    assert visitor.get(f"/people/{someone}/records/999999").status == 404


def test_a_value_is_corrected_where_it_stands_and_the_head_with_it(visitor: Visitor, book: Book, someone: int) -> None:
    form = visitor.get(f"/people/{someone}/part/values?edit=value-name", **{"HX-Request": "true"}).text
    assert 'name="field" value="name"' in form
    answer = visitor.post(f"/people/{someone}/value", {"field": "name", "value": HOSTILE}, htmx=True)
    assert 'id="p-head" hx-swap-oob' in answer.text
    assert "<script>alert" not in answer.text
    assert book.show(someone).person.name == HOSTILE
    visitor.post("/undo", {"entry": book.log()[0].number})
    employers = [one.text for one in book.show(someone).shown.beside if one.field == "employer"]
    assert f'value="{employers[-1]}"' in visitor.get(f"/people/{someone}").text  # "this one", beside the one shown
    visitor.post(f"/people/{someone}/value", {"field": "employer", "value": employers[-1]})
    assert book.show(someone).shown.employer == employers[-1]
    assert visitor.post(f"/people/{someone}/value", {"field": "mail", "value": "nowhere"}).status == 409


@pytest.mark.parametrize(
    ("field", "text", "there"),
    [
        ("mail", "anna@example.org", "mailto:anna@example.org"),
        ("mail", "anna?subject=x@example.org", "mailto:anna%3Fsubject%3Dx@example.org"),
        ("phone", "+44 (0)113 496-0000", "tel:+4401134960000"),
        ("phone", "call me", ""),
        ("profile", "linkedin.com/in/anna-lind", "https://linkedin.com/in/anna-lind"),
        ("website", "javascript:alert(1)", ""),
        ("website", "example.org/x y", ""),
        ("note", "anna@example.org", ""),
    ],
)
def test_a_value_leads_to_where_it_is_safe_to_go(field: str, text: str, there: str) -> None:
    assert reach(field, text) == there


SIGNED = """From - Sat May 03 10:00:00 2025
Message-ID: <1@post.example>
Date: 3 May 2025 10:00:00 +0000
From: Lotte Visser <lotte@kade-harbour.example>
To: Sam <{me}>
Subject: Gates
Content-Type: text/plain; charset=utf-8

See you.

Best regards,
Lotte Visser
Head of Gates | Kade Harbour Works
+31 10 123 45 67

"""


def test_what_a_signature_says_is_taken_or_not(visitor: Visitor, book: Book, tmp_path: Path) -> None:
    number = book.add(book.understand("Lotte Visser, lotte@kade-harbour.example")).outcomes[0].person
    mine = next(one.handle.value for one in book.addresses() if one.handle.kind == "mail")
    (tmp_path / "box.mbox").write_text(SIGNED.format(me=mine))
    book.import_archives(tmp_path / "box.mbox", bodies=True)
    fields = {str(one.field): one.id for one in book.proposals(number)}
    shown = section(visitor.get(f"/people/{number}").text, "proposals")
    assert "Head of Gates" in shown
    assert "mail of 3 May 2025" in shown
    answer = visitor.post(f"/people/{number}/proposals/{fields['phone']}/dismiss", htmx=True)
    assert "+31 10" not in section(answer.text, "proposals")
    assert visitor.post(f"/people/{number}/proposals/{fields['title']}/accept").status == 303
    assert book.show(number).shown.title == "Head of Gates"
    assert visitor.post(f"/people/{number}/proposals/{fields['title']}/accept").status == 409
