"""Export then restore is the same book: every row, on either database; anything less is refused whole."""

from __future__ import annotations

import hashlib
import json
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.store.migrations import WORDS
from rekindle.worlds.files import write
from tests.conftest import fresh_schema
from tests.dump import everything, meaning
from tests.exports import CAST, TALK, cards, linkedin, vcf, zipped

Books = Callable[..., Book]
DAY = date(2026, 11, 21)


def fill(book: Book, folder: Path) -> Book:
    """A small book in which everything was done once, some of it taken back."""
    folder.mkdir(exist_ok=True)
    (folder / "phone.vcf").write_text(cards(CAST))
    talk = (*TALK, (CAST[0], False, "2024-03-02 08:30:00", 'Ärtsoppa 🍲 \\ "quoted"\nsecond line\t\u2028'))
    book.import_archives(
        zipped(folder / "x.zip", linkedin(CAST, talk)), folder / "phone.vcf", me="Mira Solberg", region="SE"
    )
    first, second, *_ = (row.id for row in book.people_rows())
    book.note(first, "the harbour workshop", "memory", past="ran it", on="2021-05")
    book.note(first, "gone", "memory")
    book.drop_note(first, 2)
    book.note(second, "taken back")
    book.undo()
    book.declare("the storm", place="Uppsala")
    for pick in book.shortlist().picks[:1]:
        book.keep(pick.person)
    book.role(second, "mentor")
    book.same(first, second)
    book.never(second)
    book.undo()
    return book


def rows(book: Book) -> list[str]:
    """Every row but those of the word indexes, which each database makes in its own way."""
    return [line for line in everything(book._at).splitlines() if not line.startswith(WORDS)]


def log_of(book: Book) -> list[tuple[int, str, bool]]:
    return [(one.number, one.told, one.undone) for one in book.log()]


def test_a_restored_book_is_the_same_and_gives_the_same_file(books: Books, tmp_path: Path) -> None:
    book, other = fill(books(), tmp_path / "files"), books()
    done = book.export(tmp_path / "book.jsonl")
    back = other.restore(tmp_path / "book.jsonl")
    assert everything(other._at) == everything(book._at)
    assert log_of(other) == log_of(book)
    assert (done.rows, done.people) == (back.rows, back.people) == (done.rows, len(book.people_rows()))
    other.export(tmp_path / "again.jsonl")
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "book.jsonl").read_bytes()
    assert stat.S_IMODE((tmp_path / "book.jsonl").stat().st_mode) == 0o600


def test_undo_goes_on_where_it_was(books: Books, tmp_path: Path) -> None:
    book, other = fill(books(), tmp_path / "files"), books()
    book.export(tmp_path / "book.jsonl")
    other.restore(tmp_path / "book.jsonl")
    for one in [entry.number for entry in book.log() if not entry.undone and not entry.undoes]:
        book.undo(one)
        other.undo(one)
    assert meaning(other._at) == meaning(book._at)  # the same but for the second in which each undo was done
    assert other.people_rows() == []


def test_from_one_database_to_the_other_and_back(server: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with fill(Book(home, today=DAY), tmp_path / "files") as book, Book(fresh_schema(server), today=DAY) as hosted:
        book.export(tmp_path / "a")
        hosted.restore(tmp_path / "a")
        hosted.export(tmp_path / "b")
        assert rows(hosted) == rows(book)
    with Book(tmp_path / "back", today=DAY) as back:
        back.restore(tmp_path / "b")
        back.export(tmp_path / "c")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == (tmp_path / "c").read_bytes()


def test_a_world_of_mail_and_meetings_comes_back_whole(tmp_path: Path) -> None:
    written = write(tmp_path / "world", size="S", seed=4, today=DAY)
    with Book(tmp_path / "one", today=DAY) as book, Book(tmp_path / "other", today=DAY) as other:
        book.import_archives(*written.exports, region="GB", me="Sam Moran, sam@example.org")
        book.answer(book.questions()[0].question, "same")
        book.export(tmp_path / "book.jsonl")
        other.restore(tmp_path / "book.jsonl")
        assert everything(other._at) == everything(book._at)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(["note", "occasion", "undo"]), st.text("aÉ🍲\"\\\n\t\u2028'", min_size=1)), max_size=6
    )
)
def test_whatever_was_typed_comes_back(tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]]) -> None:
    folder = tmp_path_factory.mktemp("typed")
    with Book(folder / "one", today=DAY) as book, Book(folder / "other", today=DAY) as other:
        book.import_archives(vcf(folder / "phone.vcf", CAST[:1]), me="Mira Solberg")
        for number, (verb, text) in enumerate(steps):
            if verb == "note":
                book.note("Noor", f"{text} {number}", "memory", proof=text)
            elif verb == "occasion":
                book.declare(f"{text} {number}", words=[text])
            elif sum(not one.undone and not one.undoes for one in book.log()) > 1:  # the import stays
                book.undo()
        book.export(folder / "a")
        other.restore(folder / "a")
        other.export(folder / "b")
        assert everything(other._at) == everything(book._at)
    assert (folder / "a").read_bytes() == (folder / "b").read_bytes()


def test_two_books_of_one_place_stay_apart(tmp_path: Path) -> None:
    with fill(Book(tmp_path / "home", today=DAY), tmp_path / "files") as book:
        book.export(tmp_path / "a")
        before = everything(book._at)
        with Book(tmp_path / "home", name="second", today=DAY) as second:
            second.restore(tmp_path / "a")
            assert len(second.people_rows()) == len(book.people_rows())
            second.export(tmp_path / "b")
        assert everything(book._at) == before
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_only_an_empty_book_takes_an_export(books: Books, tmp_path: Path) -> None:
    book = fill(books(), tmp_path / "files")
    book.export(tmp_path / "book.jsonl")
    before = everything(book._at)
    with pytest.raises(UserError, match="not empty") as told:
        book.restore(tmp_path / "book.jsonl")
    assert told.value.unchanged == "Nothing was restored."
    assert everything(book._at) == before


def test_an_empty_book_goes_and_comes_back_empty(books: Books, tmp_path: Path) -> None:
    book, other = books(), books()
    assert book.export(tmp_path / "book.jsonl").rows == 0
    assert other.restore(tmp_path / "book.jsonl").people == 0
    assert everything(other._at) == everything(book._at)


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An export."""
    folder = tmp_path_factory.mktemp("whole")
    with fill(Book(folder / "home", today=DAY), folder / "files") as book:
        book.export(folder / "book.jsonl")
    return (folder / "book.jsonl").read_bytes()


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """An empty book that stays empty."""
    return Book(tmp_path_factory.mktemp("empty"), today=DAY)


def refused(book: Book, path: Path, content: bytes, words: str = "no whole export") -> bool:
    """True when a file is refused and nothing has changed."""
    path.write_bytes(content)
    before = everything(book._at)
    with pytest.raises(UserError, match=words) as told:
        book.restore(path)
    assert told.value.unchanged == "Nothing was restored."
    return everything(book._at) == before and not book.log()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_that_is_cut_off_or_changed_is_refused(
    data: st.DataObject, whole: bytes, empty: Book, tmp_path: Path
) -> None:
    place = data.draw(st.integers(0, len(whole) - 1))
    kind = data.draw(st.sampled_from(["cut", "changed", "longer"]))
    changed = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
    contents = {"cut": whole[:place], "changed": changed, "longer": whole + whole[place:]}
    assert refused(empty, tmp_path / "x", contents[kind])


def summed(lines: list[bytes]) -> bytes:
    """Lines with a checksum that is right: somebody knew what they did."""
    told = b"".join(line + b"\n" for line in lines)
    return told + json.dumps({"sha256": hashlib.sha256(told).hexdigest()}).encode() + b"\n"


def test_a_newer_file_is_refused(whole: bytes, empty: Book, tmp_path: Path) -> None:
    lines = whole.split(b"\n")[:-2]
    assert refused(
        empty, tmp_path / "x", summed([lines[0].replace(b'"version":2', b'"version":3'), *lines[1:]]), "newer"
    )


def test_an_older_file_that_knows_no_list_yet_comes_back_whole(books: Books, whole: bytes, tmp_path: Path) -> None:
    """Version 1 had neither sweeps nor what came with them."""
    first, *rest = whole.split(b"\n")[:-2]
    told = json.loads(first)
    rows_then = {table: count for table, count in told["rows"].items() if table not in _NEW}
    old = json.dumps({**told, "version": 1, "rows": rows_then}).encode()
    (tmp_path / "old").write_bytes(summed([old, *rest]))
    other = books()
    assert other.restore(tmp_path / "old").rows == sum(rows_then.values())
    other.export(tmp_path / "now")
    assert (tmp_path / "now").read_bytes() == whole


_NEW = ("sweep", "look", "preset", "recall")


@pytest.mark.parametrize("content", [b"", b"\n", b"[]\n", b'{"format":"else"}\n', b"\xff\xfe\n", b"null\n"])
def test_other_files_are_refused(content: bytes, empty: Book, tmp_path: Path) -> None:
    assert refused(empty, tmp_path / "x", content)
    assert refused(empty, tmp_path / "x", summed(content.splitlines()))


@pytest.mark.parametrize("harm", ["lost", "twice", "turned", "strange", "short", "typed", "broken", "empty"])
def test_rows_that_are_not_as_they_were_written_are_refused(
    harm: str, whole: bytes, empty: Book, tmp_path: Path
) -> None:
    head, *rows = whole.split(b"\n")[:-2]
    records = [row for row in rows if row.startswith(b'["record",')]
    place = rows.index(records[0])
    first = json.loads(records[0])
    harmed = {
        "lost": rows[:-1],
        "twice": [*rows[: place + 1], *rows[place:]],
        "turned": [*rows[:place], records[1], records[0], *rows[place + 2 :]],
        "strange": [*rows[:place], b'["person",1]', *rows[place:]],
        "short": [*rows[:place], json.dumps(first[:-1]).encode(), *rows[place + 1 :]],
        "typed": [*rows[:place], json.dumps([*first[:-1], 7]).encode(), *rows[place + 1 :]],
        "broken": [*rows[:place], b'["record"', *rows[place:]],
        "empty": [*rows[:place], b"[]", *rows[place:]],
    }
    assert refused(empty, tmp_path / "x", summed([head, *harmed[harm]]))


def test_a_file_in_the_way_is_left_alone(books: Books, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Anna")
    with pytest.raises(UserError, match="none of ours"):
        books().export(tmp_path / "letter.txt")
    assert (tmp_path / "letter.txt").read_text() == "Dear Anna"
