"""What a line makes, what it says that is new, and whose name and surroundings agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.typed import (
    agreement,
    echo,
    kept,
    names_nobody,
    news,
    of_card,
    pieces_of,
    record_of,
    said,
    same_name,
    when_of,
)
from rekindle.model import Handle, HandleKind, Name, Note, Origin, Position, Record, When, WhenKind
from rekindle.model.entry import Entry, Piece
from rekindle.model.record import Occasion, Place, Relation, Schooling, Website

DAY = date(2026, 11, 22)
MAIL = Handle(kind=HandleKind.MAIL, value="anna@example.org", raw="Anna@example.org")
ANNA = Entry(
    line="Anna Lind, head of planning at Corran, Uppsala, 2014-05",
    name=Name(full="Anna Lind"),
    title="head of planning",
    company="Corran",
    place="Uppsala",
    country="Sweden",
    since="2014-05",
    until="2016",
    handles=(MAIL,),
    websites=(Website(url="https://lind.example"),),
    occasions=(Occasion(kind="birthday", when=When.month_day(3, 5)),),
    relations=(Relation(kind="spouse", name="Bo"),),
    tags=("choir",),
    note="likes old maps",
)


def typed(**fields: object) -> Record:
    return record_of(Entry(**{"line": "a line", "name": Name(full="Anna Lind"), **fields}))  # type: ignore[arg-type]  # any field of an entry


def test_every_field_of_a_line_has_its_place_and_the_line_is_kept() -> None:
    found = record_of(ANNA)
    since, until = When.month(2014, 5), When.year(2016)
    assert (found.source, found.name, found.handles) == ("typed", ANNA.name, (MAIL,))
    assert found.positions == (Position(company="Corran", title="head of planning", since=since, until=until),)
    assert found.places == (Place(city="Uppsala", country="Sweden"),)
    assert (found.occasions, found.relations, found.websites) == (ANNA.occasions, ANNA.relations, ANNA.websites)
    assert (found.tags, found.notes) == (("choir",), (Note(text="likes old maps"),))
    assert [(one.name, one.value) for one in found.extras] == [("line", ANNA.line)]


def test_a_role_in_words_of_its_own_is_a_note() -> None:
    told = (("Prof.", "professor"), ("thesis advisor", "advisor"), ("Friend", "friend"), ("chef", "boss"))
    entry = Entry(
        line="a line",
        name=Name(full="Anna Lind", prefix="Prof."),
        roles=("professor", "advisor", "friend", "mentor"),
        pieces=tuple(Piece(field="role", text=text, value=value) for text, value in told),
        note="likes old maps",
    )
    found = record_of(entry)
    assert [note.text for note in found.notes] == ["thesis advisor", "likes old maps"]  # "chef" was taken back
    assert [(piece.field, piece.text, piece.value) for piece in echo(entry, found)] == [
        ("name", "Anna Lind", "Anna Lind"),
        ("role", "Prof.", "professor"),
        ("role", "thesis advisor", "advisor"),
        ("role", "Friend", "friend"),
        ("role", "mentor", "mentor"),  # asked for by a prompt
        ("note", "likes old maps", "likes old maps"),
    ]


@pytest.mark.parametrize(
    ("line", "name", "note", "nobody"),
    [
        ("statistics, Uppsala", "Uppsala", "statistics", True),
        ("statistics, Anna Lind", "Anna Lind", "statistics", False),
        ("Anna, statistics", "Anna", "statistics", False),
        ("Anna", "Anna", "", False),
    ],
)
def test_a_word_after_others_is_no_name(line: str, name: str, note: str, *, nobody: bool) -> None:
    assert names_nobody(Entry(line=line, name=Name(full=name), note=note)) is nobody


def test_a_school_has_the_years_and_a_bare_name_has_nothing() -> None:
    found = typed(school="Uppsala universitet", since="2014")
    assert found.schooling == (Schooling(school="Uppsala universitet", since=When.year(2014), until=When.year(2014)),)
    assert (found.positions, found.occasions) == ((), ())
    assert typed(company="Corran", since="2014", ongoing=True).positions[0].until is None
    bare = typed()
    assert (bare.positions, bare.schooling, bare.places, bare.notes, bare.occasions) == ((), (), (), (), ())


@pytest.mark.parametrize(("until", "text"), [("", ""), ("2016", "until 2016")])
def test_years_without_a_post_or_school_say_since_when_they_are_known(until: str, text: str) -> None:
    assert typed(since="2014", until=until).occasions == (
        Occasion(kind="known since", when=When.year(2014), text=text),
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [("2014", WhenKind.YEAR), ("2014-05", WhenKind.MONTH), ("2014-05-03", WhenKind.DAY), ("", None), ("14", None)],
)
def test_partial_dates_keep_how_exact_they_are(text: str, kind: WhenKind | None) -> None:
    assert when_of(text) == (When(text=text, kind=kind) if kind else None)


def test_the_key_is_what_is_said_not_how_nor_when() -> None:
    one = record_of(ANNA)
    shouted = record_of(replace(ANNA, line="another order", name=Name(full="ANNA  LIND")))
    assert one.key == shouted.key == said(kept(one, DAY)) == said(kept(one, date(2027, 1, 1)))
    assert record_of(replace(ANNA, note="likes new maps")).key != one.key


def test_names_in_scripts_that_do_not_fold_have_keys_of_their_own() -> None:
    assert typed(name=Name(full="☃")).key != typed(name=Name(full="☂")).key


def test_what_is_kept_says_where_it_is_from_and_dates_its_note() -> None:
    found = kept(record_of(ANNA), DAY)
    assert found.origin == Origin(where="typed on 22 November 2026", as_of="2026-11-22")
    assert found.notes == (Note(text="likes old maps", when=When.on(DAY)),)
    dated = replace(found, notes=(Note(text="old", when=When.year(2001)),))
    assert kept(dated, DAY).notes == dated.notes


def test_a_card_keeps_its_key_and_all_it_says() -> None:
    card = Record(source="vcard", key="uid-1", name=Name(full="Anna Lind"), origin=Origin(where="card#1", as_of="2020"))
    assert of_card(card) == replace(card, source="typed", origin=Origin(where=""))


def test_the_echo_tells_all_of_a_record() -> None:
    found = replace(record_of(ANNA), schooling=(Schooling(school="KTH", since=When.year(2001)),))
    assert [(piece.field, piece.value) for piece in pieces_of(found)] == [
        ("name", "Anna Lind"), ("company", "Corran"), ("title", "head of planning"), ("since", "2014-05"),
        ("until", "2016"), ("school", "KTH"), ("since", "2001"), ("place", "Uppsala"), ("country", "Sweden"),
        ("mail", "Anna@example.org"), ("website", "https://lind.example"), ("birthday", "--03-05"), ("spouse", "Bo"),
        ("tag", "choir"), ("note", "likes old maps"),
    ]  # fmt: skip


def test_news_are_what_no_other_record_says_in_any_spelling() -> None:
    other = Record(
        source="linkedin",
        key="1",
        name=Name(full="Anna Lind"),
        origin=Origin(where=""),
        handles=(Handle(kind=HandleKind.MAIL, value="anna@example.org"),),
        positions=(Position(company="Corran Ltd", title="Head of Planning"),),
        places=(Place(city="uppsala"),),
    )
    assert [(piece.field, piece.value) for piece in news(record_of(ANNA), [other], ["mentor"])] == [
        ("role", "mentor"), ("since", "2014-05"), ("until", "2016"), ("country", "Sweden"),
        ("website", "https://lind.example"), ("birthday", "--03-05"), ("spouse", "Bo"), ("tag", "choir"),
        ("note", "likes old maps"),
    ]  # fmt: skip


@given(st.builds(typed, place=st.sampled_from(["", "Uppsala"]), note=st.text(max_size=5), since=st.just("2014")))
def test_law_nothing_is_new_of_what_is_said_already(record: Record) -> None:
    assert news(record, [record]) == ()


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Anna Lind", "Prof. Anna Lind", True),
        ("Anna Lind", "Lind, Anna", True),
        ("Anna Lind", "Anna Lindh", False),
        ("", "", False),
    ],
)
def test_whole_names_are_one_with_titles_and_in_any_order(one: str, two: str, *, same: bool) -> None:
    assert same_name(typed(name=Name(full=one)), typed(name=Name(full=two))) is same


@pytest.mark.parametrize(
    ("ours", "theirs", "common"),
    [
        ({"place": "Uppsala"}, {"school": "Uppsala University"}, "Uppsala"),
        ({"title": "statistics"}, {"title": "Professor of Statistics"}, "statistics"),
        ({"company": "Corran Energy AB"}, {"company": "Corran Energy"}, "Corran Energy AB"),
        ({"title": "manager"}, {"title": "Senior manager"}, ""),
        ({"place": "Uppsala"}, {"place": "Lund"}, ""),
        ({}, {"place": "Lund"}, ""),
    ],
)
def test_they_agree_where_words_that_tell_are_shared(ours: dict[str, str], theirs: dict[str, str], common: str) -> None:
    assert agreement(typed(**ours), typed(**theirs)) == common


def test_a_headline_and_a_whole_address_count() -> None:
    other = replace(typed(), headline="Statistics at Uppsala", places=(Place(full="Storgatan 1, Luleå"),))
    assert agreement(typed(place="Uppsala"), other) == "Uppsala"
    assert agreement(typed(place="Luleå"), other) == "Luleå"
