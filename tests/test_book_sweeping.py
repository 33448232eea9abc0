"""Everybody, one at a time, through the Python door."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rekindle import Book
from rekindle.model.sweep import Answer, Marks
from tests.exports import CAST, TALK, linkedin, zipped

DAY = date(2026, 11, 21)


def test_every_verb_of_the_sweep(tmp_path: Path) -> None:
    with Book(tmp_path / "home", today=DAY) as book:
        book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
        walk = book.sweep(source="linkedin")
        shown = []
        while person := walk.turn().next:
            shown.append(person.last_name)
            walk.say(person.person, Answer.LISTED, Marks(closeness=3, note="met at the ferry"))
        assert shown == ["Haddvik", "Kjellgrund", "Ofstad", "Taoberg"]
        assert (walk.turn().tally.seen, walk.turn().tally.listed) == (4, 4)
        assert walk.before() == 4
        again = walk.at_person("Noor").next
        assert again
        assert (again.said, again.closeness, again.notes) == (Answer.LISTED, 3, ("met at the ferry",))

        turn = walk.undo()
        assert turn.next
        assert turn.next.last_name == "Taoberg"
        assert not walk.named
        assert "professor" in walk.roles

        assert [(sweep.name, tally.seen) for sweep, tally in book.sweeps()] == [("linkedin", 3)]
        assert book.coverage().told == "3 of 4 people seen, 3 on your list"
        assert book.close_sweep(walk.sweep).told == "Put away the sweep: linkedin"
        assert book.sweeps() == []
        assert book.sweep(source="linkedin").turn().tally.seen == 0  # a new one


def test_what_a_page_asks_of_a_sweep(tmp_path: Path) -> None:
    with Book(tmp_path / "home", today=DAY) as book:
        book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
        walk = book.sweep()
        person = walk.turn().next
        assert person
        card = book.sweep_card(person.person)
        assert card.now
        assert person.what in card.now.text
        walk.say(person.person, Answer.LISTED)
        assert book.go_on(walk)
        assert book.last_sweep() == walk.sweep
        assert book.sweep_sources() == {"linkedin": "LinkedIn"}
