"""What the user tells and does is kept in versions, on either database; an undo makes it as if it had not been."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.book import Book
from rekindle.model import Channel, UserError
from rekindle.model.draft import Draft, DraftKind, Medium
from rekindle.model.life import Give, GiveState, News
from rekindle.model.touch import Touch
from rekindle.services.noting import drop_one, holder, keep_one, the
from rekindle.store import kept
from rekindle.store.kept import TABLES
from rekindle.store.migrations import DECISIONS, FACTS
from tests.dump import everything
from tests.exports import CAST, TALK, linkedin, zipped

NOW = "2026-11-22T10:00:00Z"
NEWS = News(on=date(2026, 6, 1), long="I left Halden in June.", short="I left Halden.")


def tell(book: Book, news: News, verb: str = "news") -> News:
    done = keep_one(book._at, news, verb, "News", now=NOW)
    return replace(news, number=done.number)


def test_a_noun_keeps_its_number_through_its_versions(book: Book) -> None:
    first, second = tell(book, NEWS), tell(book, replace(NEWS, topic="map"))
    assert [first.number, second.number] == [1, 2]
    tell(book, replace(first, middle="I left Halden in June, after six years."))
    assert [one.number for one in kept.kept(book._at, News)] == [1, 2]
    assert kept.kept_one(book._at, News, 1) == replace(first, middle="I left Halden in June, after six years.")
    assert kept.kept_one(book._at, News, 3) is None
    assert kept.entry_of(book._at, first) == 3
    assert kept.entry_of(book._at, replace(first, number=9)) == 0


def test_what_is_dropped_is_gone_until_that_is_undone(book: Book) -> None:
    first = tell(book, NEWS)
    drop_one(book._at, first, "news", "Dropped", now=NOW)
    assert kept.kept(book._at, News) == []
    book.undo()
    assert kept.kept(book._at, News) == [first]


def test_undo_brings_the_version_before_back_and_the_first_one_goes_last(book: Book) -> None:
    first = tell(book, NEWS)
    changed = tell(book, replace(first, topic="Leeds"))
    assert kept.kept(book._at, News) == [changed]
    with pytest.raises(UserError, match="Number 2 rests on number 1") as error:
        book.undo(1)
    assert error.value.next_step == "Take that back first: rekindle undo 2"
    book.undo(2)
    assert kept.kept(book._at, News) == [first]
    book.undo(1)
    assert kept.kept(book._at, News) == []


def test_what_a_touch_rests_on_stays_until_the_touch_is_taken_back(book: Book) -> None:
    draft = Draft(record=1, kind=DraftKind.FIRST, medium=Medium.MAIL, text="Dear Anna")
    draft = replace(draft, number=keep_one(book._at, draft, "draft", "A draft", now=NOW).number)
    touch = Touch(record=1, on=date(2026, 11, 22), channel=Channel.MAIL, draft=draft.number)
    keep_one(book._at, touch, "touched", "Logged", now=NOW, needs=(draft,))
    with pytest.raises(UserError, match="rests on number 1"):
        book.undo(1)
    book.undo()
    book.undo(1)
    assert kept.kept(book._at, Draft) == []


def test_there_is_a_word_for_what_is_not_there(book: Book) -> None:
    with pytest.raises(UserError, match="There is no piece of news 7") as error:
        the(book._at, News, 7, called="piece of news", see="rekindle news")
    assert error.value.next_step == "See them: rekindle news"
    tell(book, NEWS)
    assert the(book._at, News, 1, called="piece of news", see="rekindle news").long == NEWS.long


@pytest.fixture
def known(book: Book, tmp_path: Path) -> Book:
    book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
    return book


def test_what_is_about_a_person_is_found_through_any_of_their_records(known: Book) -> None:
    a, b, *_ = (row.id for row in known.people_rows())
    give = Give(offer="send you the notes", state=GiveState.PROMISED, record=b)
    done = keep_one(known._at, give, "give", "Promised", now=NOW)
    assert done.person == b
    kept_give = replace(give, number=done.number)
    known.same(a, b)
    assert holder(known._at, kept_give) == min(a, b)
    assert kept.by_person(known._at, Give) == {min(a, b): [kept_give]}
    assert kept.kept(known._at, Give, person=min(a, b)) == [kept_give]
    known.undo()
    assert kept.by_person(known._at, Give) == {b: [kept_give]}
    assert kept.by_person(known._at, Give, [a]) == {}
    assert kept.by_person(known._at, Give, [b, b]) == {b: [kept_give]}
    assert kept.kept(known._at, Give, person=a) == []


def test_a_record_that_something_points_at_outlives_its_import(known: Book) -> None:
    person = known.people_rows()[0].id
    touch = Touch(record=person, on=date(2026, 11, 22), channel=Channel.CALL)
    keep_one(known._at, touch, "touched", "Logged", now=NOW)
    assert kept.held_records(known._at) == {person}
    known.undo(1)
    assert known.people_rows() == []
    assert kept.by_person(known._at, Touch) == {}
    assert len(kept.kept(known._at, Touch)) == 1


def test_a_touch_moves_the_tie_and_its_undo_moves_it_back(known: Book) -> None:
    person = known.people_rows()[0].id
    before = known.show(person).tie
    told = [line for line in everything(known._at).splitlines() if line.startswith("tie:")]
    touch = Touch(record=person, on=known.today, channel=Channel.CALL)
    done = keep_one(known._at, touch, "touched", "Logged", now=NOW)
    after = known.show(person).tie
    assert after.last == known.today
    assert (after.strength or 0) > (before.strength or 0)
    known.rebuild()
    assert known.show(person).tie == after
    drop_one(known._at, replace(touch, number=done.number), "touched", "Dropped", now=NOW)
    assert known.show(person).tie == before
    known.undo()
    known.undo(done.entry)
    assert [line for line in everything(known._at).splitlines() if line.startswith("tie:")] == told


def test_every_table_of_these_is_in_the_schema() -> None:
    assert set(TABLES) | {"need"} <= {*FACTS, *DECISIONS}


steps = st.lists(st.tuples(st.sampled_from(["new", "change", "drop", "undo"]), st.integers(0, 5)), max_size=14)


@given(steps=steps)
def test_undoing_everything_leaves_nothing(
    steps: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Book(tmp_path_factory.mktemp("book")) as book:
        for what, place in steps:
            there = kept.kept(book._at, News)
            if what == "new" or not there:
                tell(book, NEWS)
            elif what == "change":
                one = there[place % len(there)]
                assert tell(book, replace(one, topic=one.topic + "x")) in kept.kept(book._at, News)
            elif what == "drop":
                drop_one(book._at, there[place % len(there)], "news", "Dropped", now=NOW)
                assert len(kept.kept(book._at, News)) == len(there) - 1
            else:
                book.undo()
        while any(not one.undoes and not one.undone for one in book.log()):
            book.undo()
        assert kept.kept(book._at, News) == []
