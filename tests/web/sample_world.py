"""The made-up person of `make run`, with what no export knows -> a book to look at, built once and then copied."""

from __future__ import annotations

import shutil
from pathlib import Path

from rekindle.book import Book
from rekindle.model.life import Give, GiveKind, News
from rekindle.worlds.files import write

DAY = "2026-11-22"


def build(home: Path) -> Path:
    """Import the small world and tell its owner's side, in a folder that is then only ever copied."""
    if (home / "rekindle.book").exists():
        return home
    exports = home.with_name(f"{home.name}-exports")
    today = Book(home, today=DAY).today
    write(exports, size="S", seed=1, today=today)
    with Book(home, today=DAY) as book:
        book.import_archives(exports, region="GB")
        tell(book)
    shutil.rmtree(exports)
    return home


def tell(book: Book) -> None:
    """News, gives, a memory, a goal: what a person would have told after a week."""
    book.tell_news(
        News(
            on=book.today.replace(month=6),
            long="I moved to Leeds in April and spent the summer building a flood map of our valley. "
            "A neighbour has already corrected it in pencil, and was right.",
            middle="I moved to Leeds in April and have built a flood map of our valley since.",
            short="I've built a flood map of our valley.",
        )
    )
    book.list_give(
        Give(offer="send you my list of open river data", kind=GiveKind.FIND, words=("water", "river", "energy"))
    )
    book.list_give(Give(offer="send you the reading list of my evening course", kind=GiveKind.FIND, words=("school",)))
    picks = book.shortlist().picks
    for pick in picks[:3]:
        book.keep(pick.person)
    book.note(picks[0].person, "the harbour workshop", "memory", past="ran the harbour workshop together", on="2021")


def copy(world: Path, into: Path) -> Path:
    """A book of one's own to change."""
    shutil.copytree(world, into)
    return into
