"""Memory through the Python door."""

from __future__ import annotations

from pathlib import Path

from rekindle import Book
from rekindle.model.life import GoalKind
from rekindle.model.prompt import RecallState
from tests.services.lives import lived


def test_every_verb_of_memory(tmp_path: Path) -> None:
    with Book(tmp_path / "home", today="2026-11-21") as book:
        who = lived(book, tmp_path)
        first = book.prompts_due()[0]
        following = book.prompt()
        assert following is not None
        assert following.prompt.key == first
        book.name_for(first, book.understand_for(first, "Ida Brun, Leeds"))
        book.pick_for(first, "Kofi")
        book.leave_prompt(first, RecallState.DONE)
        screen = book.prompt(first)
        assert screen is not None
        assert (screen.named, screen.state) == (2, RecallState.DONE)
        assert next(one for one in book.prompts() if one.prompt.key == first).prompt.known == screen.prompt.known
        assert book.growth().listed == 2
        assert who["Kofi"] in screen.prompt.known
        assert GoalKind.LIST not in {one.kind for one in book.proposed_goals()}
