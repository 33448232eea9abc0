"""What a sweep tells beyond the next person: the index, the sitting, the card; and that an answer counts once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.model.sweep import Answer, Heard, Marks, Order, Passed
from rekindle.services.thumbs import letter_of
from tests.exports import CAST, TALK, linkedin, vcf, zipped
from tests.exports import NOOR as FRIEND


@pytest.fixture
def swept(book: Book, tmp_path: Path) -> Book:
    """Four people: Haddvik, Kjellgrund, Ofstad, Taoberg."""
    book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
    return book


def test_the_index_counts_on_as_answers_come(swept: Book) -> None:
    walk = swept.sweep()
    held = {one.letter: (one.people, one.waiting) for one in walk.letters()}
    assert [letter for letter, (people, _) in held.items() if people] == ["H", "K", "O", "T"]
    assert len(held) == 26
    first = walk.turn().next
    assert first
    walk.say(first.person, Answer.LISTED)
    assert {one.letter: one.waiting for one in walk.letters() if one.people} == {"H": 0, "K": 1, "O": 1, "T": 1}
    walk.undo()
    assert [one.waiting for one in walk.letters() if one.people] == [1, 1, 1, 1]
    there = walk.at_person(walk.first_of("O")).next
    assert there
    assert (there.last_name, walk.letter_of(there.person), walk.name_of(there.person)) == ("Ofstad", "O", there.name)
    walk.say(there.person, Answer.NEVER)
    assert walk.first_of("O") == there.person  # who was seen, where nobody waits
    assert walk.first_of("B") == 0
    assert [letter_of(name) for name in ("lind, anna", "орехенко", "", "9th street")] == ["L", "#", "#", "#"]


def test_an_answer_holds_against_one_that_came_meanwhile(swept: Book) -> None:
    walk = swept.sweep()
    turn = walk.turn()
    assert turn.next
    assert turn.answered == 0
    said = walk.say(turn.next.person, Answer.LISTED, answered=0)
    with pytest.raises(UserError) as refused:
        walk.say(turn.next.person, Answer.NEVER, answered=0)
    assert refused.value.told[:2] == (f"Meanwhile {turn.next.name}: on your list.", "Nothing more was kept.")
    other = swept.sweep()
    again = other.at_person(turn.next.person)
    assert again.answered == said.entry
    other.say(turn.next.person, Answer.LEFT_OUT, answered=again.answered)
    other.undo()
    other.undo()
    with pytest.raises(UserError, match="the answer was taken back"):
        other.say(turn.next.person, Answer.LISTED, answered=said.entry)
    assert other.turn().tally.seen == 0


def test_only_what_was_last_is_taken_back(swept: Book) -> None:
    walk = swept.sweep()
    assert walk.last == 0
    one, two = walk.turn().next, None
    assert one
    first = walk.say(one.person, Answer.LISTED).entry
    two = walk.turn().next
    assert two
    second = walk.say(two.person, Answer.LISTED).entry
    assert walk.last == second
    with pytest.raises(UserError, match="Something else was said meanwhile"):
        walk.undo(first)
    assert walk.undo(second).next == two
    assert walk.last == first


def test_whoever_was_joined_is_shown_again_when_they_are_two(swept: Book) -> None:
    walk = swept.sweep()
    one = walk.turn().next
    assert one
    walk.say(one.person, Answer.LISTED)
    two = walk.turn().next
    assert two
    walk.join(two.person)
    back = walk.undo().next
    assert back
    assert (back.person, back.name) == (two.person, two.name)


def test_a_walk_is_taken_up_only_while_nobody_wrote(swept: Book) -> None:
    walk = swept.sweep()
    person = walk.turn().next
    assert person
    assert swept.go_on(walk)
    walk.say(person.person, Answer.MARKED, Marks(note="the ferry"))
    assert swept.go_on(walk)  # what it wrote itself it knows
    swept.note(person.person, "elsewhere", "memory")
    assert not swept.go_on(walk)
    walk = swept.sweep()
    swept.turn_to(swept.today + timedelta(days=1))
    assert not swept.go_on(walk)


def test_a_sitting_tells_when_it_began_and_who_came_last(swept: Book) -> None:
    walk = swept.sweep()
    assert (walk.sitting(3).begun, walk.sitting(3).today, walk.sitting(3).lately) == ("", 0, ())
    persons = []
    for answer in (Answer.LISTED, Answer.NEVER, Answer.SKIPPED):
        person = walk.turn().next
        assert person
        persons.append(person)
        walk.say(person.person, answer)
    walk.say(persons[0].person, Answer.LEFT_OUT)  # a new answer is the last, once
    sitting = walk.sitting(2)
    assert sitting.begun == swept.log()[-1].at or sitting.begun >= swept.log()[-1].at
    assert [(one.name, one.answer) for one in sitting.lately] == [
        (persons[0].name, Answer.LEFT_OUT), (persons[2].name, Answer.SKIPPED),
    ]  # fmt: skip


def test_the_sweep_to_go_on_with(swept: Book) -> None:
    assert swept.last_sweep() is None
    assert swept.sweep_sources() == {"linkedin": "LinkedIn"}
    for filters in ({}, {"source": "linkedin", "order": "recent"}):
        walk = swept.sweep(**filters)
        person = walk.turn().next
        assert person
        walk.say(person.person, Answer.SKIPPED)
    last = swept.last_sweep()
    assert last
    assert (last.source, last.order) == ("linkedin", Order.RECENT)
    swept.close_sweep(last)
    last = swept.last_sweep()
    assert last
    assert last.source == ""


def test_a_card_tells_then_now_and_what_was_between(swept: Book, tmp_path: Path) -> None:
    swept.import_archives(vcf(tmp_path / "cards.vcf", [FRIEND]))
    walk = swept.sweep()
    person = walk.at_person("Noor").next
    assert person
    card = swept.sweep_card(person.person)
    assert card.now
    assert card.now.text.startswith(person.what)
    assert card.now.source == "LinkedIn"
    assert card.connected
    assert card.connected.source == "LinkedIn"
    assert "LinkedIn" in card.sources
    assert all(isinstance(one, Passed) and one.days > 0 and one.since <= one.until for one in card.between)
    line = swept.understand("Anna Lindqvist, Uppsala universitet 2010-2014")[0]
    added = swept.add([line])
    card = swept.sweep_card(added.person)
    assert card.then == (Heard(text="Uppsala universitet 2010 to 2014", source="typed by you"),)
    assert (card.now, card.connected, card.between) == (None, None, ())
