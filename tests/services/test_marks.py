"""Closeness, tags and layers as the user says them: kept, worked in, undone, and held by whoever is meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.model.roster import Placed
from rekindle.services import closeness, layering, tagging
from rekindle.services.saying import Decided
from tests.services.rhythms import ANNA, BEN, CLARA, DINA, TODAY, listed, peopled

NOTHING = Placed(layer="outer", why="no contact on record, and nothing said of how close you two are")


@pytest.fixture
def four(book: Book, tmp_path: Path) -> Book:
    return peopled(book, tmp_path)


# --- closeness --------------------------------------------------------------------------------------------------------


def test_how_close_you_two_are_is_in_the_tie_and_on_the_page(four: Book) -> None:
    four.touched(ANNA, "coffee", on=TODAY - timedelta(days=9))
    before = four.show(ANNA)
    assert before.closeness is None
    assert before.tie.strength is not None
    assert four.how_close(ANNA, degree=4).told == "Anna Lind: very close (4 of 4)"
    after = four.show(ANNA)
    assert after.closeness == 4
    assert after.tie.strength == pytest.approx(0.6 * before.tie.strength + 0.4)  # outreach.md: S' = .6S + .4m
    four.how_close("Anna Lind", degree=0)
    assert four.show(ANNA).tie.strength == pytest.approx(0.6 * before.tie.strength)
    assert four.closeness() == {ANNA: 0}


def test_many_are_told_in_one_entry_and_taken_back_in_one(four: Book) -> None:
    done = four.how_close(ANNA, "Ben", BEN, degree=3)
    assert (done.told, done.person) == ("2 people: close (3 of 4)", 0)
    assert closeness.closeness_of(four._at, [BEN, CLARA]) == {BEN: 3}
    strengths = {one.row.id: one.strength for one in four.people()}
    assert strengths[ANNA] == strengths[BEN] == pytest.approx(0.3)
    four.undo(done.entry)
    assert four.closeness() == {}
    assert {one.strength for one in four.people()} == {None}


def test_the_scale_is_read_back_as_it_was_said() -> None:
    assert [closeness.value_of(degree) for degree in range(5)] == ["0.0", "0.25", "0.5", "0.75", "1.0"]
    assert [closeness.degree_of(closeness.value_of(degree)) for degree in range(5)] == [0, 1, 2, 3, 4]


# --- tags -------------------------------------------------------------------------------------------------------------


def tagged(book: Book, folder: Path) -> Book:
    cards = [("Edith Holm", "Choir,myContacts"), ("Finn Moss", "choir"), ("Gus Tarn", "")]
    text = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\n" + (f"CATEGORIES:{tags}\n" if tags else "") + "END:VCARD\n"
        for name, tags in cards
    )
    (folder / "tagged.vcf").write_text(text)
    book.import_archives(folder / "tagged.vcf")
    return book


def named(book: Book) -> dict[str, tuple[str, ...]]:
    names = {row.id: row.name for row in book.people_rows()}
    return {names[person]: tags for person, tags in book.tags().items()}


def test_groups_and_labels_are_tags_and_the_users_word_wins(four: Book, tmp_path: Path) -> None:
    tagged(four, tmp_path)
    assert named(four) == {"Edith Holm": ("Choir",), "Finn Moss": ("Choir",)}
    assert four.tag("Gus", "Finn", tag="Rowing").told == "2 people: tagged Rowing"
    done = four.tag("Edith", tag="choir", holds=False)
    assert done.told == "Edith Holm: no longer tagged choir"
    assert named(four) == {"Finn Moss": ("Choir", "Rowing"), "Gus Tarn": ("Rowing",)}
    assert four.show("Finn").tags == ("Choir", "Rowing")
    assert tagging.tags_of(four._at, [done.person]) == {}
    four.undo(done.entry)
    assert four.show("Edith").tags == ("Choir",)


# --- layers -----------------------------------------------------------------------------------------------------------


def test_layers_are_proposed_from_what_passed_and_from_what_was_said(four: Book) -> None:
    assert four.layers() == dict.fromkeys((ANNA, BEN, CLARA, DINA), NOTHING)
    four.touched(ANNA, "coffee", on=TODAY - timedelta(days=9))
    four.how_close(BEN, degree=2)
    four.never(CLARA)
    found = four.layers()
    assert found[ANNA] == Placed(layer="inner", why="1 day of contact")
    assert found[BEN] == Placed(layer="core", why="you said on good terms")
    assert found[CLARA].why == "not suggested any more"
    assert layering.layers_of(four._at, TODAY, [DINA, ANNA]) == {DINA: NOTHING, ANNA: found[ANNA]}
    assert four.show(BEN).placed == found[BEN]


def test_what_is_yet_to_come_is_no_contact(four: Book) -> None:
    four.touched(ANNA, "coffee", on=TODAY - timedelta(days=9))
    four.today = TODAY - timedelta(days=30)
    assert four.layers()[ANNA].layer == "outer"


def test_the_users_word_holds_until_it_is_taken_back(four: Book) -> None:
    four.touched(ANNA, "coffee", on=TODAY - timedelta(days=9))
    said = four.put_in_layer(ANNA, DINA, layer="150")
    assert said.told == "2 people: layer 150"
    assert four.layers()[DINA] == Placed(layer="150", why="you said so", said=True)
    cleared = four.put_in_layer(ANNA, layer="")
    assert cleared.told == "Anna Lind: the layer that is proposed"
    assert four.layers()[ANNA].layer == "inner"
    four.undo(cleared.entry)
    assert four.layers()[ANNA].layer == "150"
    four.undo(said.entry)
    assert four.layers()[DINA] == NOTHING


def test_the_rings_tell_who_is_in_each_by_last_name(four: Book) -> None:
    for person in (BEN, ANNA):
        four.how_close(person, degree=4)
    four.put_in_layer(DINA, layer="outer")
    rings = four.rings()
    assert [(ring.layer, ring.size, ring.people) for ring in rings] == [
        ("inner", 5, 2), ("core", 15, 0), ("50", 50, 0), ("150", 150, 0), ("outer", None, 2),
    ]  # fmt: skip
    assert [(person, name) for person, name, _ in rings[0].placed] == [(ANNA, "Anna Lind"), (BEN, "Ben Ofstad")]
    assert [person for person, _, _ in rings[-1].placed] == [DINA]


def test_a_layer_sets_how_often_and_puts_nobody_on_the_rhythm(four: Book) -> None:
    four.put_in_layer(ANNA, layer="150")
    assert (four.rhythm(ANNA).days, four.rhythm(ANNA).why) == (180, "layer 150, as you said")
    assert four.rhythm(ANNA).due is None
    assert listed(four) == []
    four.put_in_layer(ANNA, layer="50")
    assert four.rhythm(ANNA).days == 75
    four.cadence(ANNA, every="9d")
    assert (four.rhythm(ANNA).days, four.rhythm(ANNA).why) == (9, "your own word")


def test_family_hears_of_a_layer_only_where_the_user_said_it(four: Book) -> None:
    four.role(ANNA, "family")
    four.touched(ANNA, "coffee", on=TODAY - timedelta(days=200))
    assert four.layers()[ANNA].layer == "inner"
    assert four.rhythm(ANNA).days == 0
    said = four.put_in_layer(ANNA, layer="core")
    assert four.rhythm(ANNA).days == 30
    four.undo(said.entry)
    assert four.rhythm(ANNA).days == 0


# --- all of it --------------------------------------------------------------------------------------------------------


def test_what_was_said_holds_through_a_merge_and_a_split(four: Book) -> None:
    four.how_close(BEN, degree=3)
    four.tag(BEN, tag="choir")
    four.put_in_layer(BEN, layer="core")
    joined = four.same(ANNA, BEN)
    assert (four.closeness(), four.tags(), four.layers()[ANNA].layer) == ({ANNA: 3}, {ANNA: ("choir",)}, "core")
    four.rebuild()
    assert four.tags() == {ANNA: ("choir",)}
    four.undo(joined.entry)
    assert (four.closeness(), four.tags(), four.layers()[BEN].layer) == ({BEN: 3}, {BEN: ("choir",)}, "core")
    assert four.layers()[ANNA] == NOTHING


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        (lambda book: book.how_close(ANNA, degree=5), "5 is not on the scale"),
        (lambda book: book.how_close(ANNA, degree=-1), "-1 is not on the scale"),
        (lambda book: book.how_close(degree=2), "names nobody"),
        (lambda book: book.how_close(ANNA, "Nobody At All", degree=2), "Nobody here is called"),
        (lambda book: book.tag(ANNA, tag=" "), "is no tag"),
        (lambda book: book.tag(ANNA, tag="myContacts"), "is no tag"),
        (lambda book: book.tag(ANNA, tag="x" * 61), "is no tag"),
        (lambda book: book.put_in_layer(ANNA, layer="60"), "There is no layer 60"),
        (lambda book: book.put_in_layer(ANNA, layer=""), "you have said no layer"),
        (lambda book: book.put_in_layer(ANNA, BEN, layer=""), "you have said no layer"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(four: Book, verb: Callable[[Book], Decided], words: str) -> None:
    before = four.log()
    with pytest.raises(UserError, match=words):
        verb(four)
    assert four.log() == before
