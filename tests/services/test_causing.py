"""Reasons from a whole book: all that passed and was told, on both databases; used up, and back by undo."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekindle.book import Book
from rekindle.model.channel import Channel
from rekindle.model.draft import Draft, DraftKind, Medium
from rekindle.model.life import Give, GiveKind, GiveState, Relation, Shared, Trip
from rekindle.model.touch import Touch
from rekindle.services.causing import causes_for, causes_of, facts_of
from rekindle.services.noting import drop_one, keep_one
from rekindle.store.lists import TIES_DUE
from rekindle.store.shelf import set_setting
from tests.exports import CAST, KOFI, NOOR, TALK, TOBIAS, Contact, cards, linkedin, zipped

DAY = date(2026, 11, 21)
NOW = "2026-11-21T10:00:00Z"


@pytest.fixture
def filled(book: Book, tmp_path: Path) -> Book:
    """Four people, in two exports of LinkedIn and a phone."""
    moved = Contact(given="Kofi", family="Ofstad", company="Aire Maps", title="Surveyor", phone=KOFI.phone)
    (tmp_path / "phone.vcf").write_text(
        cards([NOOR, KOFI]).replace("END:VCARD", "BDAY:--12-03\r\nADR:;;;Uppsala;;;Sweden\r\nEND:VCARD")
    )
    spring, autumn = ((NOOR, True, f"2026-{month} 10:00:00", "Hello") for month in ("03-01", "11-01"))
    before = zipped(tmp_path / "before.zip", linkedin(CAST, (*TALK, spring)))
    after = zipped(tmp_path / "after.zip", linkedin((NOOR, TOBIAS, moved), (*TALK, spring, autumn)))
    book.import_archives(before, after, tmp_path / "phone.vcf", me="Mira Solberg, mira@example.org", region="SE")
    return book


def ids(book: Book) -> dict[str, int]:
    return {row.name.split()[0]: row.id for row in book.people_rows()}


def keys(book: Book, person: int) -> list[str]:
    return [one.key for one in book.reasons(person)]


def test_every_source_gives_its_reasons(filled: Book) -> None:
    at, kofi = filled._at, ids(filled)["Kofi"]
    filled.note(kofi, "the harbour workshop", "memory", past="ran the harbour workshop", on="2020-12")
    filled.note(kofi, "private words")
    trip = Trip(place="Uppsala", since=date(2026, 12, 1), until=date(2026, 12, 3))
    keep_one(at, trip, "told", "told", now=NOW)
    keep_one(at, Shared(text="the storm", place="Sweden", since=DAY, until=DAY), "told", "told", now=NOW)
    promised = Give(offer="send you the notes", state=GiveState.PROMISED, record=kofi)
    find = Give(offer="send you six pages", kind=GiveKind.FIND, words=("surveyor",))
    for give in (promised, find):
        keep_one(at, give, "told", "told", now=NOW)
    found = {one.key.partition(":")[0]: one.text for one in causes_of(at, kofi, DAY)}
    assert found["fact"] == "6 years since the harbour workshop"
    assert found["job"] == "changed jobs between March and November"
    assert found["trip"] == "you're in Uppsala from 1 to 3 December"
    assert found["occasion"] == "the storm (Sweden)"
    assert found["promise"] == 'promised: "send you the notes"'
    assert found["find"].startswith("your find fits them: send you six pages (title: Surveyor)")
    assert found["birthday"] == "birthday on 3 December"
    assert found["lines"] == 'you wrote last: "Good luck at the new firm!"'
    assert [one.text for one in facts_of(at, kofi)] == ["the harbour workshop", "private words"]


def test_many_at_once_are_each_by_themselves(filled: Book) -> None:
    everybody = list(ids(filled).values())
    filled.note(everybody[0], "the boat", "memory")
    found = causes_for(filled._at, [*everybody, everybody[0]], DAY)
    assert found == {person: causes_of(filled._at, person, DAY) for person in everybody}


def touched(book: Book, person: int, **fields: Any) -> int:
    touch = Touch(record=person, on=DAY, channel=Channel.MAIL, **fields)
    return keep_one(book._at, touch, "touched", "touched", now=NOW).entry


def test_what_a_touch_used_is_gone_until_it_is_undone(filled: Book) -> None:
    person = ids(filled)["Kofi"]
    before = keys(filled, person)
    entry = touched(filled, person, causes=(before[0],))
    assert before[0] not in keys(filled, person)
    assert keys(filled, ids(filled)["Noor"])
    filled.undo(entry)
    assert keys(filled, person) == before


def test_what_a_draft_used_is_gone_once_it_was_sent(filled: Book) -> None:
    person = ids(filled)["Kofi"]
    before = keys(filled, person)
    draft = Draft(record=person, kind=DraftKind.FIRST, medium=Medium.MAIL, text="x", causes=(before[0],))
    number = keep_one(filled._at, draft, "draft", "draft", now=NOW).number
    assert keys(filled, person) == before
    entry = touched(filled, person, draft=number)
    assert before[0] not in keys(filled, person)
    filled.undo(entry)
    assert keys(filled, person) == before


def test_a_reason_used_on_one_record_is_used_for_the_whole_person(filled: Book) -> None:
    kofi, tobias = ids(filled)["Kofi"], ids(filled)["Tobias"]
    shared = filled.note(tobias, "the boat", "memory").number
    touched(filled, tobias, causes=(f"fact:{shared}",))
    filled.same(kofi, tobias)
    assert f"fact:{shared}" not in keys(filled, min(kofi, tobias))


def test_an_old_book_is_worked_out_before_it_is_asked(filled: Book) -> None:
    person = ids(filled)["Noor"]
    before = keys(filled, person)
    set_setting(filled._at, TIES_DUE, "due")
    filled._at.engine.run("DELETE FROM telling")
    assert keys(filled, person) == before


STEP = st.tuples(st.sampled_from(["note", "touch", "undo", "drop"]), st.integers(0, 9))


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEP, min_size=1, max_size=10))
def test_a_reason_is_never_given_again_once_used_and_undo_brings_it_back(filled: Book, steps: list[Any]) -> None:
    """Whatever is noted, written, dropped and taken back: what a standing touch used is never a reason again."""
    person, entries = ids(filled)["Kofi"], dict[int, str]()
    start = len(filled.log())
    for step, number in steps:
        reasons = keys(filled, person)
        if step == "note":
            filled.note(person, f"memory {len(filled.log())}", "memory", on="2021-11")
        elif step == "touch" and reasons:
            entries[touched(filled, person, causes=(reasons[number % len(reasons)],))] = reasons[number % len(reasons)]
        elif step == "undo" and entries:
            entry = list(entries)[number % len(entries)]
            back = entries.pop(entry)
            filled.undo(entry)
            assert back in keys(filled, person) or _spoken_for(back, entries.values()) or _fact_gone(filled, back)
        elif step == "drop" and (notes := filled.notes(person)[2]):
            drop_one(filled._at, notes[number % len(notes)], "drop", "drop", now=NOW)
        now = keys(filled, person)
        assert not set(now) & set(entries.values())
        assert now == keys(filled, person)
    for one in filled.log()[: len(filled.log()) - start]:
        if not one.undone and not one.undoes:
            filled.undo(one.number)


def _spoken_for(key: str, used: Any) -> bool:
    """True where the same fact was used by another of its keys."""
    root = ":".join(key.split(":")[:2])
    return any(":".join(one.split(":")[:2]) == root for one in used)


def _fact_gone(book: Book, key: str) -> bool:
    kind, number, *_ = [*key.split(":"), "", ""]
    noted = {str(one.number) for one in book.notes(ids(book)["Kofi"])[2]}
    return kind == "fact" and number not in noted


def test_relations_are_all_known_to_the_door(filled: Book) -> None:
    for relation in Relation:
        filled.note(ids(filled)["Noor"], f"some {relation}", relation)
    assert len(filled.notes("Noor Haddvik")[2]) == len(Relation)
