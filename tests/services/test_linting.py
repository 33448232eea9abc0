"""What the book knows beside a text: others, private notes, the account, what could be told and given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rekindle.book import Book
from rekindle.model import Channel, UserError
from rekindle.model.draft import Draft, DraftKind, DraftState, Medium, Slot
from rekindle.model.life import Fact, Give, GiveState, News, Relation
from rekindle.model.lint import Lint
from rekindle.model.stage import Stage, Standing
from rekindle.model.touch import Touch
from rekindle.services import linting
from rekindle.services.noting import keep_one

if TYPE_CHECKING:
    from rekindle.store.kept import Kind

DAY = date(2026, 11, 21)
NOW = "2026-11-21T10:00:00Z"
TEXT = "You told me to plot the data before testing it, and I still do that at Otter Bridge every week."


@pytest.fixture
def met(book: Book, tmp_path: Path) -> Book:
    """A book of two people."""
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{name[:4].lower()}@example.org\nEND:VCARD\n"
        for name in ("Anna Lind", "Kofi Mensah")
    )
    (tmp_path / "cards.vcf").write_text(cards)
    book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org", region="GB")
    return book


def person(book: Book, name: str) -> int:
    return next(one.id for one in book.people_rows() if one.name == name)


def keep(book: Book, noun: Kind) -> int:
    return keep_one(book._at, noun, "kept", "", now=NOW).number


def to(book: Book, name: str, text: str = TEXT, *, on: date = DAY, **more: object) -> Draft:
    one = Draft(record=person(book, name), kind=DraftKind.AGAIN, medium=Medium.MAIL, text=text, on=on, **more)  # type: ignore[arg-type]  # fields by name
    return replace(one, number=keep(book, one))


def rules(found: Lint) -> set[str]:
    return {one.rule for one in (*found.errors, *found.warnings)}


def repeats(found: Lint) -> list[str]:
    return [one.reason for one in found.warnings if one.rule == "M10" and "shares" in one.reason]


@pytest.mark.parametrize(
    ("on", "state", "told"),
    [
        (DAY, DraftState.OPEN, True),
        (DAY, DraftState.READY, True),
        (DAY - timedelta(days=30), DraftState.OPEN, True),
        (DAY - timedelta(days=31), DraftState.OPEN, False),
        (DAY, DraftState.DROPPED, False),
    ],
)
def test_what_others_got_lately_is_not_sent_again(met: Book, on: date, state: DraftState, *, told: bool) -> None:
    to(met, "Kofi Mensah", on=on, state=state)
    seen = repeats(linting.lint_draft(met._at, to(met, "Anna Lind"), DAY))
    assert [("Kofi Mensah" in one) for one in seen] == ([True] if told else [])


def test_a_second_draft_for_the_same_person_is_no_copy(met: Book) -> None:
    to(met, "Anna Lind")
    assert repeats(linting.lint_draft(met._at, to(met, "Anna Lind"), DAY)) == []


@pytest.mark.parametrize(
    ("relation", "private", "found"),
    [
        (Relation.NOTE, True, True),
        (Relation.NOTE, False, False),
        (Relation.ABOUT_OTHERS, False, True),
        (Relation.DISTRESS, False, True),
    ],
)
def test_private_facts_of_a_person_stay_out(met: Book, relation: Relation, *, private: bool, found: bool) -> None:
    told = "the shop in Hull is closing"
    keep(met, Fact(record=person(met, "Anna Lind"), relation=relation, text=told, private=private, source="you typed"))
    seen = met.lint("So the shop in Hull is closing.", person="Anna")
    assert ("M13" in rules(seen)) is found
    assert "M13" not in rules(met.lint("So the shop in Hull is closing.", person="Kofi"))
    assert all("(from you typed)" in one.reason for one in seen.errors if one.rule == "M13")


def test_private_notes_of_touches_stay_out_unless_told_elsewhere(met: Book) -> None:
    anna = person(met, "Anna Lind")
    note = "spoke of the harbour workshop in Hull"
    keep(met, Touch(record=anna, on=DAY, channel=Channel.CALL, note=note))
    text = "I still use the harbour workshop in Hull."
    (found,) = [one for one in met.lint(text, person=anna).errors if one.rule == "M13"]
    assert "(from a note of 21 November 2026)" in found.reason
    keep(met, Fact(record=anna, relation=Relation.MEMORY, text="the harbour workshop in Hull"))
    assert "M13" not in rules(met.lint(text, person=anna))


def test_a_slot_may_say_what_it_rests_on(met: Book) -> None:
    anna = person(met, "Anna Lind")
    keep(met, Touch(record=anna, on=DAY, channel=Channel.CALL, note="the harbour workshop went well"))
    slot = Slot(slot="memory", value="the harbour workshop went", fact="", source="you typed")
    text = "In 2021 the harbour workshop went on and on."
    assert "M13" in rules(linting.lint_draft(met._at, to(met, "Anna Lind", text), DAY))
    assert "M13" not in rules(linting.lint_draft(met._at, to(met, "Anna Lind", text, slots=(slot,)), DAY))


def test_an_ask_needs_a_give_behind_it(met: Book) -> None:
    anna, text = person(met, "Anna Lind"), "I'd love to pick your brain about Hull."
    assert "M14" in rules(met.lint(text, person=anna))
    assert "M14" not in rules(met.lint(text))
    keep(met, Give(record=anna, offer="send you the list", state=GiveState.DELIVERED, on=DAY))
    assert "M14" not in rules(met.lint(text, person=anna))
    keep(met, Touch(record=anna, on=DAY, channel=Channel.MAIL, ask="advice"))
    assert "M14" in rules(met.lint(text, person=anna))


@pytest.mark.parametrize(
    ("medium", "said"),
    [
        (Medium.MAIL, "I've built a long map."),
        (Medium.LINKEDIN, "I've built a map of it."),
        (Medium.SMS, "I've built a map."),
    ],
)
def test_news_of_the_right_length_and_a_give_are_proposed(met: Book, medium: Medium, said: str) -> None:
    keep(met, Give(offer="send you the list"))
    news = News(on=DAY, long="I've built a long map.", middle="I've built a map of it.", short="I've built a map.")
    keep(met, news)
    found = met.lint("Are you still in Hull?", medium, kind="first", person="Anna")
    mends = {one.rule: one.mend for one in found.errors}
    assert mends["M3"] == f'Add one true line. At this length you have: "{said.rstrip(".")}."'
    assert mends["M4"].endswith("From your list: send you the list.")


def test_a_missing_length_is_filled_by_a_shorter_one(met: Book) -> None:
    keep(met, News(on=DAY, short="I've built a map."))
    for medium in (Medium.MAIL, Medium.LINKEDIN):
        mends = [one.mend for one in met.lint("Hull?", medium, kind="first", person="Anna").errors if one.rule == "M3"]
        assert "I've built a map." in mends[0]


@pytest.mark.parametrize(
    ("medium", "stage", "shut"),
    [
        (Medium.CALL, Stage.REFERRAL_READY, False),
        (Medium.CALL, Stage.TOP_OF_MIND, True),
        (Medium.MAIL, Stage.REFERRAL_READY, True),
    ],
)
def test_the_one_question_opens_by_voice_when_it_is_earned(
    met: Book, monkeypatch: pytest.MonkeyPatch, medium: Medium, stage: Stage, *, shut: bool
) -> None:
    def standing(*_: object) -> Standing:  # the gates have tests of their own
        return Standing(stage=stage)

    monkeypatch.setattr(linting, "standing_of", standing)
    found = met.lint("Do you know anyone at Corran who'd talk to me about their work?", medium, person="Anna")
    assert ("M1" in rules(found)) is shut


def test_a_subject_is_proposed_from_the_facts(met: Book) -> None:
    slot = Slot(slot="memory", value="the harbour workshop", fact="we ran it", source="you typed")
    one = to(met, "Anna Lind", "In Hull.", slots=(slot,), subject="Hi")
    (found,) = [one for one in linting.lint_draft(met._at, one, DAY).warnings if one.rule == "M7"]
    assert found.mend == 'Two to six words that name the thing: "the harbour workshop".'
    short = replace(one, medium=Medium.SMS, subject="")
    assert "M7" not in rules(linting.lint_draft(met._at, short, DAY))


def test_nobody_of_that_name(met: Book) -> None:
    with pytest.raises(UserError):
        met.lint("Hello", person="Nobody")


def test_a_text_alone_opens_no_book(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Book(home, today=DAY) as book:
        assert rules(book.lint("Are you hiring?", "sms", kind="first", language="en")) >= {"M1", "M3", "M4"}
    assert not home.exists()


def test_linting_writes_nothing(met: Book, counted: Callable[[Book], int]) -> None:
    before = counted(met)
    met.lint(TEXT, person="Anna")
    assert counted(met) == before


@pytest.fixture
def counted() -> Callable[[Book], int]:
    """How many entries the log of a book has."""
    return lambda book: len(book.log())
