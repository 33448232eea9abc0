"""Stages in the book: from imports, touches and the user's word; taken back, they were never there."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekindle import Book
from rekindle.model import UserError
from rekindle.model.life import Fact, Profile, Relation, Trip
from rekindle.model.stage import Rung, Stage
from rekindle.services.finding import person_named
from rekindle.services.noting import keep_one
from rekindle.services.staging import standings
from tests import exports

START = date(2026, 1, 5)
OFFER = "send you the river list"


def day(number: int) -> date:
    return START + timedelta(days=number)


def at(book: Book, number: int) -> Book:
    book.today = day(number)
    return book


@pytest.fixture
def made(book: Book, tmp_path: Path) -> Book:
    """A book of four people, one of them in Leeds."""
    book.import_archives(exports.folder(tmp_path / "in", exports.linkedin()))
    return at(book, 0)


def stage(book: Book, number: int, person: str = "Kofi") -> Stage:
    return at(book, number).stage(person).stage


def test_from_nothing_to_warm_and_back(made: Book) -> None:
    assert stage(made, 0) is Stage.COLD
    made.touched("Kofi", "mail", told=True, offered=OFFER)
    assert stage(made, 0) is Stage.REACHED
    at(made, 2).touched("Kofi", "mail", reply="positive")
    assert stage(made, 2) is Stage.REPLIED
    at(made, 5).touched("Kofi", "call", minutes=25)
    assert stage(made, 5) is Stage.WARM
    assert stage(made, 4) is Stage.REPLIED
    assert stage(made, 300) is Stage.COLD


def test_a_touch_taken_back_gives_the_stage_before(made: Book) -> None:
    made.touched("Kofi", "mail")
    before = at(made, 2).stage("Kofi")
    entry = made.touched("Kofi", "call").entry
    assert made.stage("Kofi").stage is Stage.CONVERSATION
    made.undo(entry)
    assert made.stage("Kofi") == before


@pytest.mark.parametrize("kind", ["automatic", "bounce"])
def test_an_automatic_answer_moves_nothing(made: Book, kind: str) -> None:
    made.touched("Kofi", "mail", told=True, offered=OFFER)
    at(made, 1).touched("Kofi", "mail", reply=kind)
    assert stage(made, 1) is Stage.REACHED


def test_imports_count_and_a_pair_counts_once(made: Book, tmp_path: Path) -> None:
    made.touched("Kofi", "linkedin")
    talk = [(exports.KOFI, True, "2026-01-05 09:00:00", "Hi"), (exports.KOFI, False, "2026-01-06 09:00:00", "Yes")]
    made.import_archives(exports.folder(tmp_path / "next", exports.linkedin(talk=talk)))
    found = at(made, 2).stage("Kofi")
    assert [(one.on, one.stage) for one in found.steps] == [(day(0), Stage.REACHED), (day(1), Stage.REPLIED)]
    assert found.waiting == day(1)


def test_the_users_own_word_is_one_of_the_log(made: Book) -> None:
    done = made.set_stage("Kofi", "warm", "  we row\ntogether ")
    found = made.stage("Kofi")
    assert done.told == "Kofi Ofstad: Warm, by your own word"
    assert (found.stage, found.steps[-1].reason) == (Stage.WARM, "Warm, by your own word: we row together.")
    assert stage(made, 113) is Stage.CONVERSATION
    made.undo(done.entry)
    assert stage(made, 0) is Stage.COLD


def test_who_is_set_to_quiet_begins_anew(made: Book) -> None:
    made.touched("Kofi", "call")
    for word in ("quiet", "cold"):
        assert made.set_stage("Kofi", word, "a mistake").told == "Kofi Ofstad: Quiet, by your own word"
    assert stage(made, 0) is Stage.COLD


def test_the_users_own_word_holds_after_joining_and_working_out_anew(made: Book) -> None:
    made.set_stage("Kofi", "warm", "we row together")
    made.touched("Noor", "call")
    made.same("Noor", "Kofi")
    made.rebuild()
    assert at(made, 1).stage("Noor").stage is Stage.WARM
    assert made.stage("Noor").gates[0].open


@pytest.mark.parametrize(
    ("stage_", "because", "said"),
    [
        ("referral-ready", "x", "it opens when all seven gates are open"),
        ("hot", "x", "There is no stage called hot"),
        ("warm", "  ", "needs a reason"),
    ],
)
def test_what_cannot_be_set(made: Book, stage_: str, because: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        made.set_stage("Kofi", stage_, because)
    assert made.log()[0].verb == "import"


def test_notes_of_the_user_open_gates(made: Book) -> None:
    def gates(number: int) -> dict[str, bool]:
        return {one.gate: one.open for one in at(made, number).stage("Kofi").gates}

    assert (gates(0)["target"], gates(0)["yes"], gates(0)["no-distress"]) == (False, False, True)
    at(made, 3).note("Kofi", "flood risk at Corran", "target")
    made.note("Kofi", "it's time", "ready", on="2026-01-09")
    made.note("Kofi", "", "distress", on="2026-01", until=day(6))
    made.note("Kofi", "the storm", "memory")
    assert (gates(2)["target"], gates(2)["yes"], gates(2)["no-distress"]) == (False, False, False)
    assert (gates(3)["target"], gates(3)["yes"]) == (True, False)
    assert (gates(4)["yes"], gates(6)["no-distress"], gates(7)["no-distress"]) == (True, False, True)


def test_a_note_of_no_day_holds_from_the_start(made: Book) -> None:
    person = person_named(made._at, "Kofi")
    fact = Fact(record=person, relation=Relation.TARGET, text="Corran", source="a file")
    keep_one(made._at, fact, "note", "Noted", now="2026-01-05T10:00:00Z")
    assert {one.gate: one.open for one in at(made, -300).stage("Kofi").gates}["target"]


def test_never_and_no_stop_everything(made: Book) -> None:
    made.never("Noor")
    assert made.stage("Noor").stopped
    made.touched("Kofi", "mail")
    at(made, 1).touched("Kofi", "mail", reply="negative")
    found = made.stage("Kofi")
    assert (found.stage, found.stopped) == (Stage.COLD, True)


def test_coffee_where_we_are_both_or_a_trip_goes(made: Book, tmp_path: Path) -> None:
    (tmp_path / "leeds.vcf").write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ruth Amble\nADR:;;1 Mill Lane;Leeds;;;\nEMAIL:ruth@example.org\nEND:VCARD\n"
    )
    made.import_archives(tmp_path / "leeds.vcf")
    made.touched("Ruth", "video")
    assert made.stage("Ruth").rung is Rung.VIDEO
    made.tell_profile(Profile(place="Leeds"))
    assert made.stage("Ruth").rung is Rung.COFFEE
    made.tell_profile(Profile(place="Hull"))
    assert made.stage("Ruth").rung is Rung.VIDEO
    made.tell_trip(Trip(place="Leeds", since=day(10), until=day(12)))
    assert made.stage("Ruth").rung_reason == "After a video talk: a coffee. You're in Leeds from 15 to 17 January."


def test_asked_for_all_at_once_or_one_by_one(made: Book) -> None:
    made.touched("Kofi", "mail")
    everybody = [row.id for row in made.people_rows()]
    found = made.stages(everybody)
    assert found == {person: made.stage(person) for person in everybody}
    assert standings(made._at, [], made.today) == {}


DOINGS = st.lists(
    st.tuples(
        st.integers(0, 80), st.sampled_from(["mail", "call", "sms"]), st.sampled_from(["", "", "positive", "automatic"])
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda one: one[:2],
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(DOINGS, st.randoms(use_true_random=False))
def test_the_order_of_logging_is_irrelevant(tmp_path_factory: pytest.TempPathFactory, doings, chance) -> None:  # type: ignore[no-untyped-def] # hypothesis fills it
    shuffled = list(doings)
    chance.shuffle(shuffled)
    found = []
    for several in (doings, shuffled):
        with Book(tmp_path_factory.mktemp("book"), today=day(200)) as book:
            book.import_archives(exports.folder(tmp_path_factory.mktemp("in") / "a", exports.linkedin()))
            for number, how, reply in several:
                book.touched("Kofi", how, on=day(number), reply=reply)
            found.append(book.stage("Kofi"))
    assert found[0] == found[1]
