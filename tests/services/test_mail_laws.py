"""A mailbox is what its mails say: in any order, in one file or two, with their texts or without, in one go or two."""

from __future__ import annotations

import json
import random
import re
from datetime import date
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.worlds.files import write
from tests.dump import meaning

DAY = date(2026, 11, 21)
_POSTMARK = re.compile(rb"(?<=\n\n)(?=From \S)")


@pytest.fixture(scope="module")
def mails(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The mails of a made-up world's mailbox, each with its postmark."""
    into = tmp_path_factory.mktemp("world")
    written = write(into, size="S", seed=3, today=DAY)
    (box,) = (path for path in written.exports if path.name.startswith("All mail"))
    # Of two readings of one key, both are kept: what these laws compare is told once.
    known: set[bytes] = set()
    found = []
    for one in _POSTMARK.split(box.read_bytes()):
        key = re.search(rb"^message-id:.*$", one, re.IGNORECASE | re.MULTILINE)
        if key and key[0] not in known:
            known.add(key[0])
            found.append(one if one.endswith(b"\n\n") else one + b"\n\n")
    return found[:700]


def told(book: Book, *paths: Path, bodies: bool = False) -> dict[str, object]:
    """What a book makes of files: people with their ties and roles, links, questions, interactions without archives."""
    book.import_archives(*paths, me="benjamin@example.org", region="GB", bodies=bodies)
    found = json.loads(meaning(book._at))
    kept = {name: found[name] for name in ("people", "links", "questions", "handles", "shared")}
    return kept | {"interactions": sorted([*row[:7], row[8], *row[9:-1]] for row in found["interactions"])}


def box(at: Path, mails: list[bytes]) -> Path:
    at.write_bytes(b"".join(mails))
    return at


def two_books(tmp_path: Path) -> tuple[Book, Book]:
    return Book(tmp_path / "one", today=DAY), Book(tmp_path / "two", today=DAY)


def test_the_order_of_mails_does_not_matter(mails: list[bytes], tmp_path: Path) -> None:
    shuffled = mails.copy()
    random.Random(1).shuffle(shuffled)  # noqa: S311 - a fixed order
    one, two = two_books(tmp_path)
    with one, two:
        first = told(one, box(tmp_path / "a.mbox", mails))
        assert first == told(two, box(tmp_path / "b.mbox", shuffled))
        assert len(first["people"]) > 20  # type: ignore[arg-type]  # JSON


def test_a_mailbox_in_two_files_is_the_same_mailbox(mails: list[bytes], tmp_path: Path) -> None:
    one, two = two_books(tmp_path)
    with one, two:
        halves = box(tmp_path / "b.mbox", mails[:250]), box(tmp_path / "c.mbox", mails[250:])
        assert told(one, box(tmp_path / "a.mbox", mails)) == told(two, *halves)


def test_an_import_that_stopped_half_way_and_goes_on_is_the_same_import(mails: list[bytes], tmp_path: Path) -> None:
    class StopError(Exception):
        pass

    def stop(words: str, done: int, total: int) -> None:
        del done, total
        if words.startswith("Looking"):
            raise StopError

    one, two = two_books(tmp_path)
    whole = box(tmp_path / "a.mbox", mails)
    with one, two:
        told(two, box(tmp_path / "b.mbox", mails[:250]))
        with pytest.raises(StopError):
            two.import_archives(whole, watch=stop)
        assert told(one, whole) == told(two, whole)


def test_texts_change_no_tie_and_no_person(mails: list[bytes], tmp_path: Path) -> None:
    one, two = two_books(tmp_path)
    path = box(tmp_path / "a.mbox", mails)
    with one, two:
        bare, full = told(one, path), told(two, path, bodies=True)
        assert {**bare, "interactions": None} == {**full, "interactions": None}
        assert two.has_mail_texts()
        assert not one.has_mail_texts()
