"""The one question: shut until every gate is open, asked once and by voice, and paid back whatever came of it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.model import UserError
from rekindle.model.life import Give, GiveState
from rekindle.model.stage import Stage
from tests import exports

START = date(2026, 1, 5)


def at(book: Book, number: int) -> Book:
    book.today = START + timedelta(days=number)
    return book


def befriend(book: Book, person: str) -> None:
    """A year that goes well, up to the question."""
    at(book, 0).touched(person, "mail", told=True, offered="lend you a hand")
    at(book, 2).touched(person, "mail", reply="positive")
    at(book, 3).give(person, Give(offer="send you the paper", noun="the substation paper"), GiveState.DELIVERED)
    at(book, 10).touched(person, "call")
    for number in (60, 120, 180):
        at(book, number).touched(person, "mail")
        at(book, number + 2).touched(person, "mail", reply="positive")
    at(book, 200).touched(person, "call")
    at(book, 230).touched(person, "mail", reply="positive")  # unasked, after a month
    at(book, 231).touched(person, "mail")
    book.note(person, "flood risk at Corran", "target")
    book.note(person, "we talk as friends now", "ready")


@pytest.fixture
def made(book: Book, tmp_path: Path) -> Book:
    book.import_archives(exports.folder(tmp_path / "in", exports.linkedin()))
    return book


@pytest.fixture
def ready(made: Book) -> Book:
    befriend(made, "Kofi")
    return made


def test_until_every_gate_is_open_there_is_no_word_of_it(made: Book) -> None:
    found = at(made, 0).question("Kofi")
    assert (found.name, found.script) == ("Kofi Ofstad", ())
    assert found.shut == "The question is shut: 3 of 7 gates are open."
    with pytest.raises(UserError, match="voice: You two haven't spoken yet") as wrong:
        made.asked("Kofi")
    assert wrong.value.unchanged == "Nothing was logged."
    assert [entry.verb for entry in made.log()] == ["import"]


def test_open_gates_alone_are_not_enough(made: Book) -> None:
    at(made, 0).touched("Kofi", "call")
    at(made, 50).note("Kofi", "flood risk", "target")
    made.note("Kofi", "it's time", "ready")
    found = made.question("Kofi")
    assert all(gate.open for gate in found.standing.gates)
    assert found.shut.startswith("All seven gates are open, and it takes regular touch first")
    assert found.script == ()


def test_its_words_rest_on_what_was_given_and_whom_they_can_reach(ready: Book) -> None:
    found = ready.question("Kofi")
    assert found.standing.stage is Stage.REFERRAL_READY
    assert found.shut == ""
    assert found.script[0] == "Kofi, before anything else: did the substation paper help? (Listen to the end.)"
    assert "Do you know anyone in flood risk at Corran who'd enjoy a talk with me?" in found.script[1]


@pytest.mark.parametrize("how", ["mail", "linkedin", "sms", "meeting", "pigeon"])
def test_it_is_never_asked_in_writing(ready: Book, how: str) -> None:
    with pytest.raises(UserError, match=f"by voice or in person, not by {how}"):
        ready.asked("Kofi", how)


@pytest.mark.parametrize("how", ["call", "video", "coffee"])
def test_asked_once_it_is_locked_and_thanks_are_owed(ready: Book, how: str) -> None:
    done = ready.asked("Kofi", how, " He named somebody. ")
    assert done.told == "Logged: the question, asked of Kofi Ofstad"
    (owed,) = at(ready, 232).owed()
    assert (owed.name, owed.owed, owed.due) == ("", ("thanks", "how it went"), START + timedelta(days=245))
    with pytest.raises(UserError, match=r"The question was asked\. It stays shut until 20 February 2027"):
        ready.asked("Kofi", "call")
    ready.undo(done.entry)
    assert ready.owed() == []
    assert ready.question("Kofi").shut == ""


def test_never_two_in_a_row_and_two_a_week_at_most(ready: Book) -> None:
    for person in ("Noor", "Mei-Lin"):
        befriend(ready, person)
    at(ready, 231).asked("Kofi")
    assert ready.question("Noor").shut.startswith("One question was asked today.")
    at(ready, 232).asked("Noor")
    assert at(ready, 237).question("Mei-Lin").shut == "2 questions were asked this week. The next can wait."
    with pytest.raises(UserError, match="The next can wait"):
        ready.asked("Mei-Lin")
    assert at(ready, 238).question("Mei-Lin").shut == ""


def test_whoever_wants_no_messages_is_asked_nothing(ready: Book) -> None:
    ready.never("Kofi")
    assert ready.question("Kofi").shut == "They are not to be written to. The question stays shut."


def test_whom_they_named_what_came_of_it_and_the_thanks(ready: Book) -> None:
    ready.asked("Kofi")
    at(ready, 233).led_to("Kofi", "Ingrid  Vale")
    ready.came_of("Kofi", "three better questions", thanked=True)
    (owed,) = ready.owed()
    assert (owed.name, owed.outcome, owed.owed) == ("Ingrid Vale", "three better questions", ("how it went",))
    assert at(ready, 240).came_of("Kofi", reported=True).told == "Kofi Ofstad: told how it went"
    assert ready.owed() == []
    (chain,) = ready.referrals()
    assert (chain.name, [one.name for one in chain.led]) == ("Kofi Ofstad", ["Ingrid Vale"])
    assert chain.led[0].reported == START + timedelta(days=240)
    assert ready.question("Kofi").led == chain.led


def test_chains_go_on_from_person_to_person(made: Book) -> None:
    first = at(made, 0).led_to("Kofi", to="Noor").number
    made.led_to("Noor", "Tobias", to="Tobias")
    second = made.led_to("Kofi", "a stranger").number
    made.came_of("Kofi", "a talk on pumps", number=first)
    made.led_to("Kofi", "Ada Blum", number=second)
    (chain,) = made.referrals()
    assert [(one.name, one.outcome, [more.name for more in one.onward]) for one in chain.led] == [
        ("Noor Haddvik", "a talk on pumps", ["Tobias Kjellgrund"]),
        ("Ada Blum", "", []),
    ]
    assert at(made, -1).referrals() == ()


@pytest.mark.parametrize(
    ("said", "number"), [("They haven't named anybody yet", 0), ("There is no referral 7 of theirs", 7)]
)
def test_nothing_comes_of_what_was_not(made: Book, said: str, number: int) -> None:
    with pytest.raises(UserError, match=said):
        at(made, 0).came_of("Kofi", "something", number=number)


def test_a_referral_names_somebody(made: Book) -> None:
    with pytest.raises(UserError, match="Whom did they name"):
        at(made, 0).led_to("Kofi", "  ")
