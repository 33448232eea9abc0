"""What was done is logged once, whole, and can be taken back; what comes in by import pairs with it, in any order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekindle.book import Book
from rekindle.model import Channel, UserError
from rekindle.model.channel import Direction
from rekindle.model.draft import Draft, DraftKind, DraftState, Family, Medium
from rekindle.model.life import Fact, Give, GiveKind, GiveState, Goal, News, Profile, Shared, Trip
from rekindle.model.rhythm import Cadence, Pause, Snooze
from rekindle.model.touch import Referral, ReplyKind, Touch
from rekindle.services.noting import keep_one
from rekindle.services.ranking import contact_of
from rekindle.store import decisions, kept
from tests.dump import everything

NOW = "2026-11-21T10:00:00Z"
TODAY = date(2026, 11, 21)
ANNA = "anna@example.org"


@pytest.fixture
def people(book: Book, tmp_path: Path) -> Book:
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{mail}\nEND:VCARD\n"
        for name, mail in (("Anna Lind", ANNA), ("Kofi Mensah", "kofi@example.org"))
    )
    (tmp_path / "cards.vcf").write_text(cards)
    book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org")
    return book


def drafted(book: Book, **more: object) -> Draft:
    """A mail to Anna that tells news, offers a give and uses up a reason."""
    keep_one(book._at, News(on=TODAY, short="I've built a map."), "news", "News", now=NOW)
    listed = Give(offer="send you the river data", kind=GiveKind.FIND, words=("rivers",), noun="the river data")
    keep_one(book._at, listed, "give", "Give", now=NOW)
    fields: dict[str, object] = {
        "record": 1, "kind": DraftKind.FIRST, "medium": Medium.MAIL, "text": "Hi Anna, ...", "state": DraftState.READY,
        "family": Family.MEMORY, "causes": ("memory:1",), "news": 1, "gives": (1,), "mail_id": "a@example.org",
    }  # fmt: skip
    draft = Draft(**{**fields, **more})  # type: ignore[arg-type]  # the fields of a draft
    number = keep_one(book._at, draft, "draft", "Draft", now=NOW).number
    found = kept.kept_one(book._at, Draft, number)
    assert found
    return found


# --- what is kept ---


def test_a_line_is_a_touch(people: Book) -> None:
    done = people.touched(
        "Anna", "call", on=date(2026, 11, 20), note=" tide gates ", minutes=20, told=True, offered="send you the map"
    )
    assert done.touch == Touch(
        number=1, record=1, on=date(2026, 11, 20), channel=Channel.CALL, direction=Direction.MUTUAL, note="tide gates",
        minutes=20, told=True, offered=True,
    )  # fmt: skip
    assert kept.kept(people._at, Touch) == [done.touch]
    assert done.told == "call with Anna Lind, yesterday"
    assert [(one.offer, one.state, one.on) for one in done.gives] == [
        ("send you the map", GiveState.OFFERED, date(2026, 11, 20))
    ]
    assert (done.person, done.name, done.never) == (1, "Anna Lind", False)
    assert people.log()[0].told == "Logged call with Anna Lind, 20 November 2026"
    assert people.show("Anna").tie.last == date(2026, 11, 20)


def test_a_promise_comes_back_when_it_is_due(people: Book) -> None:
    soon = people.touched("Anna", "call", promise="send you the list").gives
    named = people.touched("Anna", "mail", promise="ask Kofi", due=date(2026, 12, 24)).gives
    assert [(one.state, one.due, one.record) for one in (*soon, *named)] == [
        (GiveState.PROMISED, date(2026, 11, 26), 1),
        (GiveState.PROMISED, date(2026, 12, 24), 1),
    ]


def test_a_draft_gives_its_touch_all_it_says_of_itself(people: Book) -> None:
    draft = drafted(people, kind=DraftKind.FOLLOW_UP, ask="advice")
    done = people.touched("Anna", draft=draft.number)
    touch = done.touch
    assert (touch.channel, touch.direction, touch.draft) == (Channel.MAIL, Direction.OUT, draft.number)
    assert (touch.family, touch.news, touch.gives, touch.causes) == ("shared-memory", 1, (1,), ("memory:1",))
    assert (touch.told, touch.offered, touch.ask, touch.asked_again) == (True, True, "advice", True)
    assert touch.mail_id == "a@example.org"
    assert done.gives == (
        Give(
            number=2, offer="send you the river data", kind=GiveKind.FIND, words=("rivers",), noun="the river data",
            state=GiveState.OFFERED, record=1, listed=1, on=TODAY,
        ),
    )  # fmt: skip
    again = drafted(people, family=None, gives=(1, 99))
    assert people.touched("Anna", "sms", draft=again.number).gives == ()  # offered before; the other is gone


def test_sent_is_the_short_way_to_log_a_draft(people: Book) -> None:
    first, second = drafted(people), drafted(people)
    assert people.sent(first.number).touch.draft == first.number
    assert people.sent(second.number).touch.draft == second.number  # a second one of that day, on purpose


# --- what is refused ---


@pytest.mark.parametrize(
    ("how", "more", "error"),
    [
        ("pigeon", {}, "no channel called pigeon"),
        ("", {}, "By what means"),
        ("", {"text": "Thanks!"}, "By what means"),
        ("mail", {"on": date(2026, 11, 22)}, "still to come"),
        ("mail", {"ask": "money"}, "no ask called money"),
        ("mail", {"reply": "angry"}, "no kind of reply called angry"),
        ("mail", {"reply": "busy", "direction": Direction.OUT}, "comes from them"),
        ("mail", {"draft": 9}, "no draft 9"),
    ],
)
def test_what_cannot_be_is_refused(people: Book, how: str, more: dict[str, object], error: str) -> None:
    before = everything(people._at)
    with pytest.raises(UserError, match=error) as told:
        people.touched("Anna", how, **more)  # type: ignore[arg-type]  # as the cases say
    assert all(told.value.told)
    assert everything(people._at) == before


def test_the_same_once_more_needs_a_word(people: Book) -> None:
    people.touched("Anna", "mail")
    with pytest.raises(UserError, match="Logged already: mail to Anna Lind, 21 November 2026") as told:
        people.touched("Anna", "mail")
    assert "--again" in told.value.next_step
    people.touched("Anna", "mail", again=True)
    people.touched("Anna", "sms")
    people.touched("Anna", "mail", direction=Direction.IN)
    people.touched("Anna", "mail", on=date(2026, 11, 20))
    people.touched("Kofi", "mail")
    assert len(kept.kept(people._at, Touch)) == 6


def test_a_draft_is_sent_once_to_whom_it_is_for(people: Book) -> None:
    draft = drafted(people)
    with pytest.raises(UserError, match="is for Anna Lind"):
        people.touched("Kofi", draft=draft.number)
    done = people.touched("Anna", draft=draft.number)
    with pytest.raises(UserError, match="sent already, on 21 November 2026") as told:
        people.touched("Anna", draft=draft.number, again=True)
    assert f"rekindle undo {done.entry}" in told.value.next_step
    people.undo(done.entry)
    people.touched("Anna", draft=draft.number)
    dropped = drafted(people, state=DraftState.DROPPED)
    with pytest.raises(UserError, match="was dropped"):
        people.touched("Anna", draft=dropped.number)


# --- what came back ---


def test_a_pasted_text_tells_its_kind_and_comes_by_the_channel_that_was_used(people: Book) -> None:
    people.touched("Anna", "sms", on=date(2026, 11, 10))
    done = people.touched("Anna", text="Swamped until 3 December.\n")
    assert (done.touch.channel, done.touch.direction, done.touch.reply) == (Channel.SMS, Direction.IN, ReplyKind.BUSY)
    assert (done.touch.until, done.touch.note) == (date(2026, 12, 3), "Swamped until 3 December.")
    assert done.read
    assert done.read.words == "swamped"
    assert done.back is None
    said = people.touched("Anna", "mail", text="Swamped until 3 December.", reply="help", note="wants the list")
    assert (said.read, said.touch.reply, said.touch.note) == (None, "help", "wants the list")


@pytest.mark.parametrize("text", ["Please stop writing to me.", ""])
def test_who_asks_not_to_be_written_to_is_not(people: Book, text: str) -> None:
    before = standing(people)
    people.touched("Anna", "mail", on=date(2026, 11, 10))
    done = people.touched("Anna", "mail", text=text, reply="" if text else "negative")
    assert done.never
    assert [pick.name for pick in people.shortlist().picks] == ["Kofi Mensah"]
    people.touched("Anna", "sms", reply="negative")
    decided = [one for one in people.log() if one.decisions]
    assert [one.number for one in decided] == [done.entry]  # said once, by the first
    for entry in people.log():
        if entry.verb == "touched":
            people.undo(entry.number)
    assert standing(people) == before


def test_a_bounce_takes_its_message_out_of_contact(people: Book) -> None:
    people.touched("Anna", "mail", on=date(2026, 11, 19))
    assert people.show("Anna").tie.last == date(2026, 11, 19)
    people.touched("Anna", "mail", reply="bounce", on=date(2026, 11, 20))
    assert people.show("Anna").tie.last is None


# --- laws ---

QUIET = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
KINDS = (Profile, News, Give, Trip, Shared, Goal, Fact, Draft, Touch, Referral, Cadence, Snooze, Pause)
_NOT_STANDING = {*kept.TABLES, "decision", "need", "shortlist", "pick", "setting"}


def standing(book: Book) -> list[str]:
    """What holds now: all that is kept and said, and every row but those that tell of what no longer holds."""
    at = book._at
    held = [repr(kept.kept(at, kind)) for kind in KINDS]  # type: ignore[type-var]  # each is one of them
    said = [repr((one.verdict, one.a, one.value)) for one in decisions.standing(at)]
    rows = [line for line in everything(at).splitlines() if line.partition(":")[0] not in _NOT_STANDING]
    return [*held, *said, *rows]


def card(folder: Path) -> Path:
    path = folder / "cards.vcf"
    path.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:Anna Lind\nEMAIL:{ANNA}\nEND:VCARD\n")
    return path


def box(folder: Path, mails: Sequence[tuple[int, bool]]) -> Path:
    """Mails of so many days ago, from me or to me."""
    letters = []
    for days, mine in mails:
        day = TODAY - timedelta(days=days)
        sender, to = ("sam@example.org", ANNA) if mine else (ANNA, "sam@example.org")
        letters.append(
            f"From - Sat May 03 10:00:00 2025\nMessage-ID: <{days}.{mine}@post.example>\n"
            f"Date: {day.day} {day:%b %Y} 10:00:00 +0000\nFrom: {sender}\nTo: {to}\nSubject: Hello\n\nHi.\n\n"
        )
    path = folder / "box.mbox"
    path.write_text("".join(letters))
    return path


@QUIET
@given(
    how=st.sampled_from(["mail", "call", "coffee", "voicemail"]),
    reply=st.sampled_from(["", "positive", "bounce", "negative"]),
    promise=st.sampled_from(["", "send you X"]),
    days=st.integers(0, 400),
)
def test_an_undone_touch_leaves_all_as_it_was(  # noqa: PLR0917 - fixtures and draws
    books: Callable[[], Book], tmp_path: Path, how: str, reply: str, promise: str, days: int
) -> None:
    with books() as book:
        book.import_archives(card(tmp_path), box(tmp_path, [(5, True), (9, False)]), me="Sam, sam@example.org")
        book.touched("Anna", "mail", on=TODAY - timedelta(days=2))
        before = standing(book)
        book.touched("Anna", how, reply=reply, promise=promise, on=TODAY - timedelta(days=days), again=True)
        book.undo()
        assert standing(book) == before


@QUIET
@given(
    logged=st.lists(st.tuples(st.integers(0, 6), st.booleans()), unique=True, min_size=1, max_size=5),
    mailed=st.lists(st.tuples(st.integers(0, 6), st.booleans()), unique=True, min_size=1, max_size=5),
)
def test_the_order_of_import_and_logging_makes_no_difference(
    books: Callable[[], Book], tmp_path: Path, logged: list[tuple[int, bool]], mailed: list[tuple[int, bool]]
) -> None:
    with books() as first, books() as last:
        for book in (first, last):
            book.import_archives(card(tmp_path), me="Sam, sam@example.org")
        mails = box(tmp_path, mailed)
        first.import_archives(mails)
        for book, order in ((first, logged), (last, logged[::-1])):
            for days, mine in order:
                way = Direction.OUT if mine else Direction.IN
                book.touched("Anna", "mail", direction=way, on=TODAY - timedelta(days=days))
        last.import_archives(mails)
        found = [contact_of(book._at, [1])[1] for book in (first, last)]
        assert [one[:7] for one in found[0]] == [one[:7] for one in found[1]]
        counted = sum(one.sent + one.received for one in found[0])
        assert max(len(logged), len(mailed)) <= counted <= len(logged) + len(mailed)
        assert len(set(logged) | set(mailed)) >= counted
        assert first.show("Anna").tie == last.show("Anna").tie


def test_a_saved_mail_that_goes_out_days_later_counts_once(people: Book, tmp_path: Path) -> None:
    people.touched("Anna", "mail", on=date(2026, 11, 10), mail_id="5.True@post.example")
    people.import_archives(box(tmp_path, [(5, True)]))
    assert [(date.fromordinal(one.day), one.sent) for one in contact_of(people._at, [1])[1]] == [
        (date(2026, 11, 16), 1)
    ]
