"""One person's page, as its addresses answer: what it shows, what each form changes, and that words stay words."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from rekindle.book import Book
from rekindle.model.life import Give, GiveState
from rekindle.web.views.person import PARTS
from tests.web.visitor import Answer, Visitor

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)> " onload="x'
LONG = "Wilhelmina Konstantinopolitanskaja-Featherstonehaugh van der Berg"
RIGHT_TO_LEFT = "نورهان عبد الرحمن المصري"


@pytest.fixture
def someone(book: Book) -> int:
    """The first of this week's list."""
    return book.shortlist().picks[0].person


def told(answer: Answer) -> str:
    """The toast of an answer to htmx."""
    return str(json.loads(answer.headers["hx-trigger"])["said"]["text"])


def section(text: str, name: str) -> str:
    """One part of a page."""
    return text[text.index(f'id="p-{name}"') :].partition("</section>")[0]


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
    assert "a contact card" in written
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


# --- edited in place --------------------------------------------------------------------------------------------------


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
        assert shown.lstrip().startswith("<section")
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


# --- what was done elsewhere ------------------------------------------------------------------------------------------


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
    answer = visitor.post(
        f"/people/{someone}/touched", {"how": "mail", "way": "in", "text": "Lovely to hear from you!"}
    )
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
