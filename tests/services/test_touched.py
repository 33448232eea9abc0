"""What only touches the few it concerns gives the same book as working everything out, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.services import importing, resolving
from rekindle.worlds import write
from tests.dump import everything, meaning
from tests.exports import CAST, TALK, linkedin, zipped

Books = Callable[..., Book]
DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A small world's exports by their names' first words."""
    written = write(tmp_path_factory.mktemp("world"), size="S", seed=4, today=DAY)
    return {path.name.split(".")[0].split("_")[0] + path.suffix: path for path in written.exports}


def worked_out(book: Book) -> str:
    """What the book says once everything derived was worked out anew with the weights in force."""
    book.rebuild()
    return meaning(book._at)


@pytest.mark.parametrize("late", ["contacts.csv", "iPhone contacts.vcf"])
def test_a_small_import_gives_what_a_rebuild_gives(
    book: Book, exports: dict[str, Path], late: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.import_archives(*(path for name, path in exports.items() if name != late), region="GB")
    monkeypatch.setattr(importing, "LARGE", 0)
    monkeypatch.setattr(importing, "SMALL", 1.0)
    whole: list[int] = []
    monkeypatch.setattr(resolving, "resolve_all", lambda *_, **__: whole.append(1))
    done = book.import_archives(exports[late], region="GB")
    assert done.archives[0].items.created > 50
    assert whole == []
    assert meaning(book._at) == worked_out(book)


def test_history_alone_ranks_anew_whom_it_is_with(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    members = linkedin(CAST, TALK)
    talk = {"messages.csv": members.pop("messages.csv")}
    book.import_archives(zipped(tmp_path / "people.zip", members))
    monkeypatch.setattr(importing, "LARGE", 0)
    monkeypatch.setattr(importing, "SMALL", 1.0)
    before = {one.row.id: one.row.last for one in book.people()}
    assert book.import_archives(zipped(tmp_path / "talk.zip", talk)).archives[0].interactions.created == len(TALK)
    assert {one.row.last for one in book.people()} - set(before.values())
    assert meaning(book._at) == worked_out(book)


def test_every_answer_gives_what_a_rebuild_gives(book: Book, exports: dict[str, Path]) -> None:
    book.import_archives(*exports.values(), region="GB")
    words = ("same", "different", "unsure", "later")
    for step in range(12):
        asked = book.questions()
        book.answer(asked[step % len(asked)].question, words[step % 4])
    assert meaning(book._at) == worked_out(book)


def test_answers_taken_back_in_any_order_leave_the_book_as_it_was(book: Book, exports: dict[str, Path]) -> None:
    book.import_archives(*exports.values(), region="GB")
    before = meaning(book._at)
    entries = [book.answer(book.questions()[0].question, word).entry for word in ("same", "same", "different", "same")]
    for entry in (entries[1], entries[3], entries[0], entries[2]):
        book.undo(entry)
    assert meaning(book._at) == before


def test_a_page_of_answers_is_the_same_answers_one_by_one(books: Books, exports: dict[str, Path]) -> None:
    at_once, singly = books(), books()
    for book in (at_once, singly):
        book.import_archives(*exports.values(), region="GB")
    page = [one.question for one in at_once.questions() if one.question.name_only][:8]
    at_once.answer_all(page, "same")
    for question in page:
        singly.same(question.left[0], question.right[0])
    assert meaning(at_once._at) == meaning(singly._at)


def test_a_verdict_touches_nobody_else(book: Book, exports: dict[str, Path]) -> None:
    book.import_archives(*exports.values(), region="GB")
    question = book.questions()[0].question
    before = set(everything(book._at).splitlines())
    book.answer(question, "same")
    changed = before ^ set(everything(book._at).splitlines())
    assert {line.partition(":")[0] for line in changed} <= {
        "decision", "person", "membership", "tie", "role", "question", "link", "person_word",
    }  # fmt: skip
    assert len([line for line in changed if line.startswith("membership")]) <= 2 * len(
        (*question.left, *question.right)
    )
