"""Drafts kept in a book: found again as they were, edited, made ready, dropped, undone; never the same for two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.core.drafting.same import essence
from rekindle.model import UserError
from rekindle.model.draft import DraftKind, DraftState, Family, Medium
from rekindle.model.life import Give, GiveKind, GiveState, News
from tests.exports import CAST, KOFI, MEI, NOOR, Contact, linkedin, zipped

LONG = (
    "I left Halden Foods in June. I've spent the summer building a flood map of the Aire valley, mostly to learn how, "
    "and it now covers my own street."
)
NEWS = News(
    on=date(2026, 6, 1),
    long=LONG,
    middle="I left Halden in June and spent the summer building a flood map.",
    short="I've built a flood map of my valley.",
)
LIST = Give(offer="send you my list of open river data", kind=GiveKind.FIND, words=("river",))
PAGES = Give(offer="read two pages of yours", kind=GiveKind.REVIEW)
GERMAN = "Hallo, ich habe noch an dich gedacht und wir sind nicht fertig mit der Karte für das Tal"


@pytest.fixture
def told(book: Book, tmp_path: Path) -> Book:
    """A book of four people, one of whom writes German, with news and two things to offer."""
    talk = [(NOOR, True, "2024-04-02 10:00:00", "Hi Noor, see you"), (MEI, False, "2024-05-02 10:00:00", GERMAN)]
    book.import_archives(zipped(tmp_path / "people.zip", linkedin(CAST, talk)))
    book.tell_news(NEWS)
    for give in (LIST, PAGES):
        book.list_give(give)
    book.note("Noor Haddvik", "the harbour workshop", "memory", past="ran the harbour workshop", on="2021")
    return book


def test_a_draft_is_kept_and_stays_as_it_is(told: Book) -> None:
    made = told.draft("Noor Haddvik")
    again = told.draft("Noor Haddvik")
    assert (again.draft, again.entry) == (made.draft, made.entry)
    assert made.draft.family is Family.MEMORY
    assert "the harbour workshop" in made.draft.text.casefold()
    assert made.lint.errors == ()
    assert [one.draft for one in told.drafts()] == [made.draft]


def test_the_other_stands_beside_it_and_says_it_otherwise(told: Book) -> None:
    first, other = told.draft("Noor Haddvik"), told.draft("Noor Haddvik", other=True)
    assert first.draft.number != other.draft.number
    assert essence(first.draft.text, "Noor Haddvik") != essence(other.draft.text, "Noor Haddvik")
    assert len(told.drafts()) == 2


def test_what_the_user_types_is_kept_and_never_proposed_over(told: Book) -> None:
    number = told.draft("Noor Haddvik").draft.number
    done = told.edit(
        number, "Hi Noor, " + LONG + " I could send you my river list. How are you?", subject="Hello  Noor"
    )
    assert (done.draft.writer, done.draft.subject) == ("user", "Hello Noor")
    assert told.draft("Noor Haddvik").draft == done.draft
    told.undo(done.entry)
    assert told.draft("Noor Haddvik").draft.writer == "rules"


def test_ready_waits_for_what_must_be_mended(told: Book) -> None:
    number = told.draft("Noor Haddvik").draft.number
    told.edit(number, "Hi Noor, is Fjordline hiring? I'd love a job there. Please refer me.")
    with pytest.raises(UserError, match="M1"):
        told.ready(number)
    assert told.drafts()[0].draft.state is DraftState.OPEN
    told.undo()
    done = told.ready(number)
    assert done.draft.state is DraftState.READY
    told.undo(done.entry)
    assert told.drafts()[0].draft.state is DraftState.OPEN


def test_a_dropped_draft_is_gone_until_it_is_undone(told: Book) -> None:
    number = told.draft("Noor Haddvik").draft.number
    done = told.drop(number)
    assert told.drafts() == []
    with pytest.raises(UserError, match="was dropped"):
        told.edit(number, "Hi")
    told.undo(done.entry)
    assert [one.draft.number for one in told.drafts()] == [number]


def test_a_sent_draft_waits_no_longer_and_its_news_is_spent(told: Book) -> None:
    first = told.draft("Noor Haddvik")
    told.touched("Noor Haddvik", draft=first.draft.number)
    assert told.drafts() == []
    with pytest.raises(UserError, match="was sent"):
        told.drop(first.draft.number)
    second = told.draft("Noor Haddvik")
    assert second.draft.kind is DraftKind.AGAIN
    assert second.draft.news == 0
    assert set(second.draft.causes).isdisjoint(first.draft.causes)
    assert second.draft.gives != first.draft.gives


def test_empty_words_and_unknown_numbers_are_refused(told: Book) -> None:
    number = told.draft("Noor Haddvik").draft.number
    with pytest.raises(UserError, match="no text"):
        told.edit(number, "  ")
    with pytest.raises(UserError, match="no draft 99"):
        told.ready(99)


def test_who_is_never_to_be_written_to_gets_no_draft(told: Book) -> None:
    told.never("Noor Haddvik")
    with pytest.raises(UserError, match="not to be written to"):
        told.draft("Noor Haddvik")


def test_the_one_question_waits_for_its_gates(told: Book) -> None:
    with pytest.raises(UserError, match="not open"):
        told.draft("Noor Haddvik", "call", kind="question")


def test_hard_times_are_met_gently(told: Book) -> None:
    told.note("Noor Haddvik", "her father", "distress")
    with pytest.raises(UserError, match="hard times"):
        told.draft("Noor Haddvik", kind="first")
    made = told.draft("Noor Haddvik").draft
    assert made.kind is DraftKind.CONDOLENCE
    assert "father" not in made.text  # it was not said to be open
    assert made.news == 0


def test_without_a_way_to_reach_them_the_way_there_is_is_named(told: Book) -> None:
    made = told.draft("Noor Haddvik", "sms")
    assert made.draft.text == ""
    assert made.draft.number == 0
    assert made.draft.missing[0].slot == "channel"
    assert "--channel mail" in made.draft.missing[0].answer
    assert told.drafts() == []


def test_unless_said_it_is_written_for_the_way_they_are_usually_reached(told: Book) -> None:
    assert told.draft("Mei-Lin Taoberg", english=True).draft.medium is Medium.LINKEDIN  # where she wrote last
    made = told.draft("Noor Haddvik").draft
    assert made.medium is Medium.MAIL
    told.tell_profile(replace(told.profile(), channels=("linkedin",)))
    assert told.draft("Noor Haddvik").draft.medium is Medium.MAIL  # the one that waits
    told.drop(made.number)
    assert told.draft("Noor Haddvik").draft.medium is Medium.LINKEDIN


def test_a_thread_in_another_language_is_asked_about(told: Book) -> None:
    asked = told.draft("Mei-Lin Taoberg").draft.missing[0]
    assert "German (du)" in asked.question
    assert "--english" in asked.answer
    assert told.draft("Mei-Lin Taoberg", english=True).draft.text


def test_with_nothing_told_one_question_is_asked(book: Book, tmp_path: Path) -> None:
    book.import_archives(zipped(tmp_path / "people.zip", linkedin(CAST)))
    made = book.draft("Kofi Ofstad", "linkedin").draft
    assert (made.text, len(made.missing)) == ("", 1)
    number = book.people_rows("Kofi")[0].id
    assert made.missing[0].answer == f'rekindle note {number} --memory "..."'
    book.note("Kofi Ofstad", "the long walk", "memory")
    book.tell_news(NEWS)
    partly = book.draft("Kofi Ofstad", "linkedin").draft
    assert [one.slot for one in partly.missing] == ["offer"]
    assert partly.text
    book.list_give(LIST)
    whole = book.draft("Kofi Ofstad", "linkedin").draft
    assert (whole.missing, whole.number) == ((), partly.number)


def test_a_promise_kept_and_a_talk_reported_back(told: Book) -> None:
    told.give("Noor Haddvik", Give(offer="send you the gauge notes", noun="the gauge notes"), GiveState.PROMISED)
    made = told.draft("Noor Haddvik", kind="delivery").draft
    assert "the gauge notes" in made.text.casefold()
    assert told.draft("Noor Haddvik", kind="report-back").draft.missing[0].slot == "referral"


def test_the_users_own_wordings_go_first_and_a_broken_line_is_named(
    places: Callable[[], Path | str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REKINDLE_HOME", str(tmp_path / "home"))
    place = places()
    folder = (place if isinstance(place, Path) else tmp_path / "home") / "templates"
    folder.mkdir(parents=True)
    (folder / "mine.txt").write_text("[shared-memory]\nStill laughing about {noun}, alone and in public.\n")
    with Book(place, today="2026-11-21") as book:
        book.import_archives(zipped(tmp_path / "people.zip", linkedin(CAST)))
        book.tell_news(NEWS)
        book.list_give(LIST)
        book.note("Noor Haddvik", "the harbour workshop", "memory")
        assert "Still laughing about the harbour workshop" in book.draft("Noor Haddvik").draft.text
        (folder / "mine.txt").write_text("[shared-memory]\n\nStill {laughing}.\n")
        with pytest.raises(UserError, match=r"mine\.txt, line 3: There is no slot \{laughing\}"):
            book.draft("Kofi Ofstad", "linkedin")
        (folder / "mine.txt").write_bytes(b"\xff\xfe\x00bad\xff")
        with pytest.raises(UserError, match="can't be read as text"):
            book.draft("Kofi Ofstad", "linkedin")
        (folder / "mine.txt").write_text("#" * 1_000_001)
        with pytest.raises(UserError, match="too large"):
            book.draft("Kofi Ofstad", "linkedin")


def test_many_people_of_one_book_never_get_the_same_text(book: Book, tmp_path: Path) -> None:
    """Colleagues of two firms: within a week no sentence and no offer twice in one firm."""
    people = [
        Contact(given=f"Ada{chr(97 + place)}", family="Lind", company=("Fjordline", "Otter Works")[place % 2],
                mail=f"a{place}@lind.example") for place in range(8)
    ]  # fmt: skip
    book.import_archives(zipped(tmp_path / "people.zip", linkedin([*people, KOFI])))
    book.tell_news(NEWS)
    for thing in ("my river list", "two maps", "a tide table", "a short paper"):
        book.list_give(Give(offer=f"send you {thing}", kind=GiveKind.FIND))
    for one in people:
        book.note(f"{one.given} Lind", "the harbour workshop", "memory")
    made = [book.draft(f"{one.given} Lind").draft for one in people]
    texts = [one for one in made if one.text]
    assert len({essence(one.text, "Ada Lind") for one in texts}) == len(texts)
    for firm in (made[0::2], made[1::2]):
        gives = [number for one in firm for number in one.gives]
        assert len(gives) == len(set(gives))


def test_a_draft_that_is_ready_is_shown_again_and_no_second_one_made(told: Book) -> None:
    made = told.draft("Noor Haddvik")
    told.ready(made.draft.number)
    assert told.draft("Noor Haddvik").draft.number == made.draft.number
    assert len(told.drafts()) == 1


def test_without_a_medium_it_is_what_reaches_them_or_what_waits(told: Book) -> None:
    assert told.draft("Tobias Kjellgrund").draft.medium is Medium.LINKEDIN
    made = told.draft("Noor Haddvik", "linkedin")
    assert told.draft("Noor Haddvik").draft == made.draft


def test_a_promise_logged_with_a_call_is_named_when_it_is_kept(told: Book) -> None:
    told.touched("Noor Haddvik", "call", promise="send you the pump list")
    made = told.draft("Noor Haddvik", kind="delivery")
    assert "the pump list" in made.draft.text
    told.touched("Tobias Kjellgrund", "call", promise="ring the bridge keeper")
    assert "I said I could ring the bridge keeper." in told.draft("Tobias Kjellgrund", kind="delivery").draft.text


def test_a_number_is_no_offer(told: Book) -> None:
    with pytest.raises(UserError, match="12 is a number"):
        told.list_give(Give(offer="12"))
