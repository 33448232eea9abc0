"""The formal list in the book: who is on it and why, what is shown of them, and that nothing shown is ever stale."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekindle import Book
from rekindle.model import UserError
from rekindle.model.decision import Verdict
from rekindle.model.roster import Filter, Listed
from rekindle.services.closeness import set_closeness
from rekindle.services.formal import places
from rekindle.services.roster import on_list
from rekindle.services.saying import Said, say
from rekindle.services.staging import standings
from rekindle.store import lists, search
from tests.exports import CAST, NOOR, TALK, Contact, linkedin, vcf, zipped

DAY = date(2026, 11, 21)
NOW = "2026-11-21T10:00:00Z"
CARDS = "".join(
    f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nN:{name.split()[1]};{name.split()[0]};;;\r\n"
    f"EMAIL:{name.split()[0].lower()}@example.org\r\n{more}END:VCARD\r\n"
    for name, more in (
        ("Berit Aasland", "ADR;TYPE=HOME:;;Storgata 1;Bergen;;5003;Norway\r\nCATEGORIES:Choir\r\n"),
        ("Ove Østby", "ADR;TYPE=HOME:;;;Oslo;;;Norway\r\nADR;TYPE=WORK:;;;Lund;;;Sweden\r\n"),
    )
)


@pytest.fixture
def known(book: Book, tmp_path: Path) -> Book:
    """Four people of LinkedIn, one of them on the phone too, and two with an address."""
    book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)), vcf(tmp_path / "phone.vcf", [NOOR]))
    (tmp_path / "home.vcf").write_text(CARDS, encoding="utf-8", newline="")
    book.import_archives(tmp_path / "home.vcf")
    return book


def names(book: Book, filter_: Filter | None = None, *, order: str = "") -> list[str]:
    return [one.name.split()[0] for one in book.roster(filter_, order=order)]


def who(book: Book, name: str) -> int:
    (found,) = (row.id for row in book.people_rows() if row.name.startswith(name))
    return found


def test_nobody_is_on_the_list_until_something_is_said_or_done(known: Book) -> None:
    assert known.roster() == known.roster_rows() == []
    assert known.on_list() == set()


def test_a_word_or_a_deed_puts_people_on_the_list_and_undo_takes_them_off(known: Book) -> None:
    entries = [
        known.put_on_list("Noor", "Ove").entry,
        known.touched("Kofi", "mail").entry,
        known.cadence("Mei-Lin", every="60d").entry,
        known.keep(next(one.person for one in known.shortlist().picks if one.name.startswith("Tobias"))).entry,
    ]
    why = {one.name.split()[0]: one.why for one in known.roster()}
    assert why["Noor"] == why["Ove"] == "you said so"
    assert why["Kofi"] == "you logged a message or a talk"
    assert why["Mei-Lin"] == "you set a rhythm for them"
    assert "you kept them on a week's list" in why.values()
    for entry in reversed(entries):
        known.undo(entry)
    assert known.roster() == []


def test_whoever_was_left_off_stays_off_whatever_is_done(known: Book) -> None:
    known.touched("Kofi", "mail")
    known.take_off_list("Kofi")
    known.touched("Kofi", "call")
    assert names(known) == []
    known.put_on_list("Kofi")
    assert names(known) == ["Kofi"]
    entry = known.never("Kofi").entry
    assert names(known) == []
    with pytest.raises(UserError, match="can't come onto the list: you said never"):
        known.put_on_list("Kofi")
    known.undo(entry)
    assert names(known) == ["Kofi"]
    with pytest.raises(UserError, match="Kofi Ofstad: on the list already"):
        known.put_on_list("Kofi")
    with pytest.raises(UserError, match="Noor Haddvik: not on the list"):
        known.take_off_list("Noor")


def test_all_of_a_row(known: Book) -> None:
    known.put_on_list("Noor", "Berit", "Ove")
    known.role("Noor", "mentor")
    known.cadence("Noor", every="60d")
    set_closeness(known._at, ["Noor"], 3, now=NOW)
    known.touched("Noor", "call", on=DAY)
    found = {one.name.split()[0]: one for one in known.roster()}
    berit, noor, ove = found["Berit"], found["Noor"], found["Ove"]
    assert (noor.name, noor.roles[0], noor.closeness, noor.every, noor.sources) == (
        "Noor Haddvik", "mentor", 3, 60, ("linkedin", "vcard"),
    )  # fmt: skip
    assert (noor.last, noor.ago, noor.stage, noor.stands) == (DAY, "today", "conversation", "Talking")
    assert noor.because.startswith("Talking")
    assert noor.placed is not None
    assert (berit.city, berit.country, berit.tags, berit.every) == ("Bergen", "Norway", ("Choir",), None)
    assert (berit.last, berit.ago, berit.stage, berit.because) == (None, "", "cold", "Quiet: no contact is on record.")
    assert (ove.city, ove.country, ove.on_list, ove.never) == ("Oslo", "Norway", True, False)
    assert ove.since == berit.since == noor.since != ""


def test_filters_ask_for_words_places_tags_layers_and_stages(known: Book) -> None:
    known.put_on_list(*(row.id for row in known.people_rows()))
    known.touched("Noor", "mail")
    assert names(known, Filter(words=("fjord",))) == ["Noor"]
    assert names(known, Filter(words=("qqq",))) == names(known, Filter(words=("!",))) == []
    assert sorted(names(known, Filter(cities=("oslo", "bergen")))) == ["Berit", "Ove"]
    assert names(known, Filter(tags=("choir",))) == ["Berit"]
    assert names(known, Filter(stages=("reached",), layers=("inner", "core"))) == ["Noor"]
    assert names(known, Filter(sources=("vcard",), since="2026")) == ["Noor"]
    assert set(names(known, Filter(layers=("outer",)))) >= {"Berit", "Ove"}
    assert names(known, Filter(everybody=True)) == names(known)
    assert [one.tags for one in known.roster_rows(Filter(tags=("choir",)))] == [("Choir",)]
    assert all(one.placed for one in known.roster_rows(by="layer"))
    assert not any(one.placed for one in known.roster_rows())
    last = names(known, order="last-contact")
    assert last[0] == "Noor"
    assert sorted(last) == sorted(names(known))


def test_everybody_shows_whom_the_list_leaves_out(known: Book) -> None:
    known.put_on_list("Noor")
    known.never("Kofi")
    say(known._at, [Said(who(known, "Ove"), Verdict.NOT_PERSON)], "not-person", "Ove Østby is no person", now=NOW)
    found = {one.name.split()[0]: one for one in known.roster_rows(Filter(everybody=True))}
    assert found.keys() == {"Noor", "Tobias", "Kofi", "Mei-Lin", "Berit"}
    assert [name for name, one in found.items() if one.on_list] == ["Noor"]
    assert [name for name, one in found.items() if one.never] == ["Kofi"]
    assert (found["Tobias"].stage, found["Tobias"].every, found["Tobias"].since) == ("", None, "")
    assert found["Noor"] == known.roster_rows()[0]


def test_a_role_is_a_guess_until_it_is_said(known: Book, tmp_path: Path) -> None:
    prof = Contact(given="Prof. Ulla", family="Vik", mail="ulla@example.org")
    known.import_archives(vcf(tmp_path / "prof.vcf", [prof]))
    (ulla,) = known.roster(Filter(everybody=True, words=("ulla",)))
    assert (ulla.roles, ulla.guessed, ulla.told) == (("professor",), ("professor",), ("professor?",))
    known.role("Ulla", "professor")
    known.role("Ulla", "neighbour")
    (ulla,) = known.roster(Filter(everybody=True, words=("ulla",)))
    assert (set(ulla.told), ulla.guessed) == ({"professor", "neighbour"}, ())


def test_among_everybody_roles_and_words_name_the_same_few(known: Book) -> None:
    known.put_on_list("Noor")
    known.role("Noor", "mentor")
    known.role("Berit", "neighbour")
    everybody = known.roster(Filter(everybody=True))
    for asked in (Filter(roles=("mentor", "Neighbour")), Filter(words=("bergen",)), Filter(roles=("landlord",))):
        found = known.roster(replace(asked, everybody=True))
        few = {"mentor", "neighbour"} if "mentor" in asked.roles else set(asked.roles)
        assert found == [one for one in everybody if few & set(one.roles) or (asked.words and one.city == "Bergen")]


@pytest.mark.parametrize(
    ("asked", "order", "told"),
    [
        (Filter(layers=("innermost",)), "", "There is no layer called innermost"),
        (Filter(stages=("frozen",)), "", "There is no stage called frozen"),
        (Filter(closest=5), "", "not on the scale"),
        (Filter(quiet=-1), "", "not on the scale"),
        (Filter(since="last year"), "", "last year is no date"),
        (Filter(), "first-name", "There is no order called first-name"),
    ],
)
def test_what_is_not_known_is_told(known: Book, asked: Filter, order: str, told: str) -> None:
    for verb in (known.roster, known.roster_rows):
        with pytest.raises(UserError, match=told):
            verb(asked, order=order)


def test_a_grouping_that_is_none(known: Book) -> None:
    with pytest.raises(UserError, match="There is no grouping called age"):
        known.roster_rows(by="age")


def test_contact_that_has_not_happened_yet_is_no_last_contact(known: Book) -> None:
    known.put_on_list("Noor")
    known.touched("Noor", "mail", on=DAY)
    known.today = DAY - timedelta(days=30)
    (noor,) = known.roster_rows()
    (row,) = (one for one in known.people_rows() if one.id == noor.person)
    assert row.last == (noor.last.isoformat() if noor.last else "") < "2026-10-23"
    known.today = DAY - timedelta(days=1)  # zones differ by a day
    assert known.roster_rows()[0].ago == "today"


def test_who_turns_out_to_be_one_is_on_the_list_by_the_last_word_on_either(known: Book) -> None:
    known.put_on_list("Tobias")
    known.touched("Kofi", "mail")
    joined = known.same(who(known, "Tobias"), who(known, "Kofi")).entry
    (one,) = known.roster()
    assert one.why == "you said so"
    known.take_off_list(one.person)
    known.undo(joined)
    assert len(known.roster()) == 1  # the word was said of one of their records


def test_the_list_goes_along_into_a_copy(known: Book, books: Callable[..., Book], tmp_path: Path) -> None:
    known.put_on_list("Noor", "Berit")
    known.touched("Kofi", "mail")
    before = known.roster()
    known.export(tmp_path / "whole.rekindle")
    other = books()
    other.restore(tmp_path / "whole.rekindle")
    assert other.roster() == before


def test_a_book_of_an_older_rekindle_works_out_its_ties_first(known: Book) -> None:
    known.put_on_list("Noor")
    before = known.roster_rows()
    known._at.engine.run("DELETE FROM tie WHERE book = :book", {"book": known._at.book})
    known._at.engine.run(
        "INSERT INTO setting (book, name, value) VALUES (:book, 'ties', 'due')", {"book": known._at.book}
    )
    assert known.roster_rows() == before


# --- never stale ------------------------------------------------------------------------------------------------------

NAMES = count(1)
PERSONS = st.sampled_from([one.given for one in CAST])
ACTS = st.one_of(
    st.tuples(st.just("word"), PERSONS, st.sampled_from([Verdict.LIST, Verdict.UNLIST, Verdict.NEVER])),
    st.tuples(st.just("touch"), PERSONS, st.sampled_from(["mail", "call", "reply"])),
    st.tuples(st.just("every"), PERSONS, st.sampled_from(["30d", "off"])),
    st.tuples(st.just("stage"), PERSONS, st.sampled_from(["warm", "talking", "quiet"])),
    st.tuples(st.just("role"), PERSONS, st.sampled_from(["mentor", "family"])),
    st.tuples(st.just("days"), st.just(""), st.sampled_from([1, 20, 80, 200])),
    st.tuples(st.just("undo"), st.just(""), st.integers(0, 9)),
    st.tuples(st.just("join"), PERSONS, PERSONS),
)


def act(book: Book, what: str, name: str, how: object) -> None:
    """One step of a life with the book; what cannot be done changes nothing."""
    person = next((row.id for row in lists.people_like(book._at, [name.lower()])), 0) if name else 0
    if what == "days":
        book.today += timedelta(days=int(str(how)))
    elif what == "undo":
        open_ = [one.number for one in book.log() if not one.undone and not one.undoes and not one.archives]
        if open_:
            book.undo(open_[int(str(how)) % len(open_)])
    elif what == "word":
        say(book._at, [Said(person, Verdict(str(how)))], str(how), str(how), now=f"{book.today}T10:00:00Z")
    elif what == "touch":
        book.touched(person, "mail" if how == "reply" else str(how), reply="positive" if how == "reply" else "")
    elif what == "join":
        book.same(person, next(row.id for row in lists.people_like(book._at, [str(how).lower()])))
    else:
        {"every": lambda: book.cadence(person, every=str(how)), "role": lambda: book.role(person, str(how)),
         "stage": lambda: book.set_stage(person, str(how), "so it is")}[what]()  # fmt: skip


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    return zipped(tmp_path / "export.zip", linkedin(CAST, TALK))


@given(st.lists(ACTS, min_size=1, max_size=7))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_shown_is_what_would_be_worked_out_now(
    book: Book, exported: Path, steps: list[tuple[str, str, object]]
) -> None:
    """Kept rows against rows made anew; stages against a replay of everybody; who is on it against the rules."""
    with Book(book._where, name=f"life {next(NAMES)}", today=DAY) as life:
        life.import_archives(exported)
        for what, name, how in steps:
            with suppress(UserError):
                act(life, what, name, how)
            shown = life.roster()
            life._at.engine.run("DELETE FROM listed WHERE book = :book", {"book": life._at.book})
            assert life.roster() == shown
            stands(life, shown)


def stands(book: Book, shown: list[Listed]) -> None:
    persons = [one.person for one in shown]
    assert set(persons) == on_list(book._at)
    replayed = standings(book._at, persons, book.today)
    assert {one.person: one.stage for one in shown} == {one: found.stage for one, found in replayed.items()}
    held = places(book._at)
    assert {one.person: (one.since, one.why) for one in shown} == {one: (on.since, on.why) for one, on in held.items()}
    assert {one.person: one.name for one in shown} == search.names_of(book._at, persons)
