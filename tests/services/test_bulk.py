"""Changes of many: first told, then done in one step; as one by one; and one undo is nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekindle import Book
from rekindle.model import UserError
from rekindle.model.decision import Verdict
from rekindle.model.rhythm import Cadence
from rekindle.model.roster import Filter
from rekindle.services.bulk import FORMS, change
from rekindle.services.closeness import set_closeness
from rekindle.services.layering import set_layer
from rekindle.services.tagging import set_tag
from rekindle.store import kept
from rekindle.store import people as rows_of_people
from rekindle.store.decisions import said_of, standing
from tests.exports import CAST, TALK, linkedin, zipped

DAY = "2026-11-21"
NOW = "2026-11-21T10:00:00Z"
NAMES = count(1)


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    return zipped(tmp_path / "export.zip", linkedin(CAST, TALK))


@pytest.fixture
def known(book: Book, exported: Path) -> Book:
    """Four people."""
    book.import_archives(exported)
    return book


def ids(book: Book) -> list[int]:
    return [row.id for row in book.people_rows()]


def seen(book: Book) -> object:
    """All that a change may touch, as it is shown: rows but for the instant, roles with reasons, ties, rhythms."""
    at = book._at
    return (
        [replace(one, since="x" if one.since else "") for one in book.roster(Filter(everybody=True))],
        rows_of_people.roles(at),
        list(rows_of_people.bonds(at)),
        {person: [one.days for one in several] for person, several in kept.by_person(at, Cadence).items()},
        set(said_of(at, Verdict.NEVER)),
    )


def said(book: Book) -> object:
    """The user's words and rhythms that stand, with their numbers."""
    return standing(book._at), kept.kept(book._at, Cadence)


SINGLY: dict[str, Callable[[Book, int, str], object]] = {
    "role": lambda book, person, value: book.role(person, value),
    "not-role": lambda book, person, value: book.role(person, value, holds=False),
    "closeness": lambda book, person, value: set_closeness(book._at, [person], int(value), now=NOW),
    "tag": lambda book, person, value: set_tag(book._at, [person], value, now=NOW),
    "untag": lambda book, person, value: set_tag(book._at, [person], value, holds=False, now=NOW),
    "layer": lambda book, person, value: set_layer(book._at, [person], value, now=NOW),
    "every": lambda book, person, value: book.cadence(person, every=value if value != "0" else "off"),
    "never": lambda book, person, _: book.never(person),
    "on-list": lambda book, person, _: book.put_on_list(person),
    "off-list": lambda book, person, _: book.take_off_list(person),
}
ABOUT = {"untag": "tag", "never": "list", "on-list": "list", "off-list": "list", "not-role": "role"}
CHANGES = st.lists(
    st.sampled_from(
        [
            *(
                "role=mentor",
                "role=family",
                "not-role=mentor",
                "closeness=4",
                "closeness=0",
                "tag=Choir",
                "untag=choir",
            ),
            *("layer=core", "layer=", "every=60d", "every=off", "never", "on-list", "off-list"),
        ]
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda text: ABOUT.get(text.partition("=")[0], text.partition("=")[0]),
)
WHOM = st.lists(st.integers(0, 3), min_size=1, max_size=4, unique=True)


@given(CHANGES, CHANGES, WHOM, WHOM)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_many_at_once_are_as_one_by_one_and_undo_is_nothing(  # noqa: PLR0917 - what Hypothesis gives
    book: Book, exported: Path, before: list[str], changes: list[str], first: list[int], whom: list[int]
) -> None:
    with (
        Book(book._where, name=f"many {next(NAMES)}", today=DAY) as many,
        Book(book._where, name=f"one {next(NAMES)}", today=DAY) as one,
    ):
        for each in (many, one):
            each.import_archives(exported)
            do(each, [ids(each)[place] for place in first], before)
        persons = [ids(many)[place] for place in whom]
        then = seen(many), said(many)
        plan = many.plan(persons, *changes)
        assert (seen(many), said(many)) == then
        assert sorted((*plan.persons, *plan.already, *plan.barred)) == sorted(persons)
        if plan.persons:
            entry = many.change(plan).entry
            singly(one, plan.persons, changes)
            assert seen(many) == seen(one)
            assert many.plan(plan.persons, *changes).persons == ()
            many.undo(entry)
        assert (seen(many), said(many)) == then


def singly(book: Book, persons: Sequence[int], changes: list[str]) -> None:
    for text in changes:
        kind, value = change(text)
        for person in persons:
            with suppress(UserError):  # they are on the list already, or have no layer to take back
                SINGLY[kind](book, person, value)


def do(book: Book, persons: list[int], changes: list[str]) -> None:
    plan = book.plan(persons, *changes)
    if plan.persons:
        book.change(plan)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_that_is_told_is_a_change(form: str) -> None:
    text = form.replace("=ROLE", "=mentor").replace("=0-4", "=3").replace("=TAG", "=choir").replace("=LAYER", "=core")
    assert change(text).kind == form.partition("=")[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is no change"),
        ("role", "role is no change"),
        ("role=", "role= is no change"),
        ("role=wizard", "There is no role called wizard"),
        ("closeness=5", "5 is not on the scale"),
        ("closeness=close", "close is not on the scale"),
        ("tag=  ", "is no change"),
        ("tag=" + "x" * 61, "is no tag"),
        ("layer=60", "There is no layer 60"),
        ("every=now and then", "is no interval"),
        ("never=yes", "never=yes is no change"),
        ("mood=good", "mood=good is no change"),
    ],
)
def test_what_is_no_change_is_told(text: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        change(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("role=mentor", "role mentor"),
        ("not-role=mentor", "not mentor"),
        ("closeness=0", "closeness 0 of 4"),
        ("tag=choir", "tagged choir"),
        ("untag=choir", "no longer tagged choir"),
        ("layer=", "the layer that is proposed"),
        ("layer=50", "layer 50"),
        ("every=10w", "every 70 days"),
        ("every=off", "no reminders"),
        ("never", "not suggested again"),
        ("on-list", "on the list"),
        ("off-list", "off the list"),
    ],
)
def test_a_change_in_words(text: str, told: str) -> None:
    assert change(text).told == told


@pytest.mark.parametrize(
    "changes",
    [
        ("on-list", "off-list"), ("never", "on-list"), ("closeness=1", "closeness=2"), ("role=boss", "not-role=boss"),
        ("tag=Choir", "untag=choir"), ("every=30d", "every=off"), ("layer=core", "layer="),
    ],
)  # fmt: skip
def test_two_words_on_the_same_are_refused(known: Book, changes: tuple[str, ...]) -> None:
    with pytest.raises(UserError, match="about the same"):
        known.plan(ids(known), *changes)


def test_nothing_to_say_and_nobody_to_say_it_of_are_refused(known: Book) -> None:
    with pytest.raises(UserError, match="That changes nothing"):
        known.plan(ids(known))
    with pytest.raises(UserError, match="Nobody is left to change"):
        known.change(known.plan([], "role=mentor"))
    with pytest.raises(UserError, match="That names nobody"):
        known.put_on_list()


def test_a_plan_tells_whom_it_changes_who_has_it_and_who_is_barred(known: Book) -> None:
    one, two, three, four = ids(known)
    known.put_on_list(one)
    known.never(two)
    plan = known.plan([one, two, three, four], "on-list")
    assert (plan.persons, plan.already, plan.barred) == ((three, four), (one,), (two,))
    done = known.change(plan)
    assert (done.told, done.person) == ("2 people: on the list", 0)
    assert known.log()[0].verb == "bulk"
    alone = known.change(known.plan([one], "role=mentor", "tag=Row"))
    assert (alone.told, alone.person) == (f"{known.show(one).person.name}: role mentor, tagged Row", one)


def test_whoever_has_one_of_two_changes_gets_the_other_alone(known: Book) -> None:
    one, two, *_ = ids(known)
    known.cadence(one, every="30d")
    known.role(two, "mentor")
    before = len(standing(known._at))
    known.change(known.plan([one, two], "every=30d", "role=mentor"))
    assert len(standing(known._at)) == before + 1
    assert [len(several) for several in kept.by_person(known._at, Cadence).values()] == [1, 1]


def test_a_rhythm_set_for_many_takes_the_place_of_their_own(known: Book) -> None:
    one, two, *_ = ids(known)
    known.cadence(one, layer="core")
    entry = known.change(known.plan([one, two], "every=90d")).entry
    assert (known.rhythm(one).days, known.rhythm(two).days) == (90, 90)
    known.undo(entry)
    assert known.rhythm(one).days == 30
    assert set(kept.by_person(known._at, Cadence)) == {one}
