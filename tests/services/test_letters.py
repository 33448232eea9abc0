"""A letter as its page needs it: read as it is typed, kept beside other windows, answered for; on either database."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.model import UserError
from rekindle.model.draft import DraftKind, DraftState, Medium
from rekindle.model.error import Meanwhile
from rekindle.model.letter import Answer
from rekindle.model.life import Give, GiveKind, News
from tests.exports import linkedin, zipped

TEXT = "Dear Noor,\n\nOur harbour workshop came to mind. Are you hiring? I hope you are well.\n\nSam"


@pytest.fixture
def told(book: Book, tmp_path: Path) -> Book:
    """A book of four people, with news, a give and a memory."""
    book.import_archives(zipped(tmp_path / "people.zip", linkedin()))
    book.tell_news(News(on=date(2026, 6, 1), long="I moved to Leeds in June.", short="I live in Leeds."))
    book.list_give(Give(offer="send you my list of open river data", kind=GiveKind.FIND))
    book.note("Noor Haddvik", "the harbour workshop", "memory", past="ran the harbour workshop", on="2021")
    return book


def test_looking_at_a_letter_changes_nothing(told: Book) -> None:
    number = told.draft("Noor Haddvik", "linkedin").draft.number
    before = len(told.log())
    one = told.letter(number)
    assert (one.name, one.draft.number, one.sent, one.review.stopped) == ("Noor Haddvik", number, None, False)
    assert one.stamp == one.draft.stamp
    assert Medium.LINKEDIN in one.ways
    assert one.ways == told.ways("Noor Haddvik")
    assert one.to.startswith("linkedin.com/in/")
    assert one.to in one.known
    assert one.link == f"https://www.{one.to}"
    assert not one.review.ready
    assert one.review.length.unit == "characters"
    told.review(number, TEXT, "Hello")
    told.material(number)
    assert len(told.log()) == before
    assert told.letter(number) == one


def test_another_address_is_tried_and_junk_opens_nothing(told: Book) -> None:
    number = told.draft("Noor Haddvik", "linkedin").draft.number
    assert told.letter(number, to="linkedin.com/in/noor-at-home").link == "https://www.linkedin.com/in/noor-at-home"
    wrong = told.letter(number, to="javascript:alert(1)")
    assert (wrong.to, wrong.link) == ("javascript:alert(1)", "")


def test_nothing_leads_to_whom_you_said_never_of(told: Book) -> None:
    number = told.draft("Noor Haddvik", "linkedin").draft.number
    told.ready(number)
    told.never("Noor Haddvik")
    one = told.letter(number)
    assert one.review.stopped
    assert one.link == ""
    assert told.review(number, "Hello again.").stopped


def test_words_are_read_where_they_stand_whatever_their_line_ends(told: Book) -> None:
    number = told.draft("Noor Haddvik", "linkedin").draft.number
    text = "  Grüße, Noor 👋!\r\n\r\nשלום. Are you hiring, by the way?\r\n"
    found = told.review(number, text)
    plain = text.replace("\r\n", "\n")
    work = next(one for one in found.lint.errors if one.rule == "M1")
    assert plain[work.start : work.end] == work.words == "Are you hiring"
    line = found.lines[found.lint.errors.index(work)]
    assert plain[line.start : line.end] == " Are you hiring, by the way?"


def test_what_is_lying_beside_it_has_its_source(told: Book) -> None:
    material = told.material(told.draft("Noor Haddvik", "linkedin").draft.number)
    assert material.reasons[0].put == "the harbour workshop"
    assert all(one.source for one in (*material.reasons, *material.gives, *material.news))
    assert material.gives[0].put == "I could send you my list of open river data."
    assert material.news[0].put == "I live in Leeds."


def test_the_same_words_are_no_new_version_and_stay_ready(told: Book) -> None:
    made = told.draft("Noor Haddvik", "linkedin").draft
    assert told.ready(made.number).draft.state is DraftState.READY
    before = len(told.log())
    kept = told.edit(made.number, made.text.replace("\n", "\r\n") + "\n", subject=made.subject)
    assert kept.draft.state is DraftState.READY
    assert len(told.log()) == before
    assert told.letter(made.number).review.ready
    assert told.review(made.number, f"{made.text} ", made.subject).ready
    assert not told.review(made.number, f"{made.text} More.", made.subject).ready


def test_words_of_another_window_are_not_written_over(told: Book) -> None:
    made = told.draft("Noor Haddvik", "linkedin").draft
    told.edit(made.number, "Their words", seen=made.stamp)
    before = len(told.log())
    with pytest.raises(Meanwhile, match="changed elsewhere"):
        told.edit(made.number, "My words", seen=made.stamp)
    assert len(told.log()) == before
    assert told.letter(made.number).draft.text == "Their words"
    told.edit(made.number, "Their words", seen=made.stamp)  # the same words from both are no quarrel
    again = told.edit(made.number, "My words", seen=told.letter(made.number).stamp)
    assert again.draft.text == "My words"


def test_what_was_sent_is_listed_with_its_day(told: Book) -> None:
    number = told.draft("Noor Haddvik", "linkedin").draft.number
    assert [one.draft.number for one in told.letters_waiting()] == [number]
    assert told.letters_sent() == []
    entry = told.sent(number).entry
    one = told.letter(number)
    assert one.sent == told.today
    assert [(gone.draft.number, gone.name, gone.sent) for gone in told.letters_sent()] == [
        (number, "Noor Haddvik", told.today)
    ]
    assert told.letters_waiting() == []
    assert told.glance().letters == 0
    told.undo(entry)
    assert told.letters_sent() == []
    assert told.glance().letters == 1


@pytest.mark.parametrize(
    ("slot", "text", "kind", "kept"),
    [
        ("theirs", "the eel count", "first", ("note", "the eel count")),
        ("theirs", "read my letter", "thanks", ("note", "read my letter")),
        ("theirs", "reading sixty pages", "decline", ("note", "reading sixty pages")),
        ("target", "flood risk at Corran", "question", ("note", "flood risk at Corran")),
        ("theirs", "the storm.", "crisis", ("occasion", "the storm")),
        ("news", "I've  built a map.", "first", ("news", "I've built a map.")),
        ("offer", "I could lend you my ladder.", "first", ("give", "lend you my ladder")),
        ("length", "lend you my ladder", "first", ("give", "lend you my ladder")),
        ("promised", "send you the plan", "delivery", ("promise", "send you the plan")),
    ],
)
def test_an_answer_is_kept_as_what_it_is(told: Book, slot: str, text: str, kind: str, kept: tuple[str, str]) -> None:
    told.answer_for("Noor Haddvik", Answer(slot=slot, text=text), "sms", kind)
    where, words = kept
    found = {
        "note": [one.text for one in told.notes("Noor Haddvik")[2]],
        "occasion": [one.occasion.text for one in told.occasions()],
        "news": [one.news.short for one in told.news()],
        "give": [one.offer for one in told.gives().listed],
        "promise": [one.give.offer for one in told.gives().promised],
    }
    assert words in found[where]


def test_whom_they_named_and_how_it_went_are_kept_together(told: Book) -> None:
    told.answer_for(
        "Noor Haddvik", Answer(slot="referral", text="Ingrid Berg", more="we talked"), "mail", "report-back"
    )
    told.answer_for("Noor Haddvik", Answer(slot="referral", text="Ola Berg"), "mail", "report-back")
    led = [one for chain in told.referrals() for one in chain.led]
    assert {(one.name, one.outcome) for one in led} == {("Ingrid Berg", "we talked"), ("Ola Berg", "")}


@pytest.mark.parametrize(
    ("answer", "medium", "told_"),
    [
        (Answer(slot="news", text="I've " + "really " * 10 + "moved"), "sms", "50 fit into this message"),
        (Answer(slot="news", text="I've " + "really " * 20 + "moved"), "linkedin", "110 fit into this message"),
        (Answer(slot="offer", text="  "), "mail", "no answer in that"),
        (Answer(slot="channel", text="by pigeon"), "mail", "not asked here"),
    ],
)
def test_what_is_no_answer_is_said(told: Book, answer: Answer, medium: str, told_: str) -> None:
    before = len(told.log())
    with pytest.raises(UserError, match=told_):
        told.answer_for("Noor Haddvik", answer, medium, DraftKind.FIRST)
    assert len(told.log()) == before
