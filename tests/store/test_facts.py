"""Archives in and out of the book, on both databases: what is counted, what is shown, what stays."""

from __future__ import annotations

from itertools import count, permutations
from random import Random
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekindle.model import Counts, parcel
from rekindle.store import facts, views
from rekindle.store.engine import Engine
from rekindle.store.shelf import Open, open_book
from tests.conftest import Places
from tests.dump import everything, meaning
from tests.store.archives import Made, bring, sent_by, take

NOW = "2026-11-21T00:00:00Z"
FIRST = Made("2020-01-01", [("a", "one"), ("b", "two")], [("m", "hi", 1)])
SECOND = Made("2021-01-01", [("a", "uno"), ("b", "two"), ("c", "three")], [("m", "hi", 1), ("n", "ho", 2)])


def shown(at: Open) -> dict[str, str]:
    return {member.record.key: member.record.name.full for member in views.members(at)}


def texts(at: Open) -> dict[str, str]:
    found = at.engine.rows("SELECT key, text FROM interaction WHERE book = :book AND shown = 1", {"book": at.book})
    return dict(found)


def test_items_are_counted_as_created_updated_or_unchanged(at: Open) -> None:
    assert bring(at, FIRST) == [(1, Counts(created=2), Counts(created=1))]
    assert bring(at, SECOND) == [(2, Counts(created=1, updated=1, unchanged=1), Counts(created=1, unchanged=1))]


def test_twins_within_an_archive_count_once(at: Open) -> None:
    twins = Made("2020-01-01", [("a", "one"), ("a", "one"), ("a", "uno")], [("m", "hi", 1)] * 3 + [("m", "ho", 1)])
    ((_, records, messages),) = bring(at, twins)
    assert (records, messages) == (Counts(created=1, updated=1, unchanged=1), Counts(created=1, updated=1, unchanged=2))
    assert len(shown(at)) == 1
    assert len(texts(at)) == 1
    take(at, 1)
    assert everything(at) == ""


@pytest.mark.parametrize("order", [(FIRST, SECOND), (SECOND, FIRST)])
def test_the_newest_archive_is_shown_in_whatever_order_they_came(at: Open, order: tuple[Made, Made]) -> None:
    for one in order:
        bring(at, one)
    assert shown(at) == {"a": "uno", "b": "two", "c": "three"}
    assert {member.record.key: member.as_of for member in views.members(at)} == dict.fromkeys("abc", "2021-01-01")


def test_of_two_archives_of_a_day_the_one_made_later_is_shown(at: Open) -> None:
    bring(at, Made("2020-01-01", [("a", "late")], made="2020-03-01"), Made("2020-01-01", [("a", "early")], made=""))
    assert shown(at) == {"a": "late"}


def test_where_a_record_was_read_is_where_it_was_read_last(at: Open) -> None:
    bring(at, Made("2022-01-01", [("a", "one")]), Made("2019-01-01", [("a", "one")]))
    for archive, place in ((1, "new.csv:9"), (2, "old.csv:1")):
        at.engine.run("UPDATE sighting SET place = :place WHERE archive = :one", {"place": place, "one": archive})
    (member,) = views.members(at)
    assert (member.record.origin.where, member.as_of, member.archive) == ("new.csv:9", "2022-01-01", 1)
    assert list(views.members(at, [member.number])) == [member]
    assert list(views.members(at, [])) == []


@pytest.mark.parametrize("order", list(permutations([0, 1, 2])))
def test_the_reading_that_names_most_is_shown_in_whatever_order(at: Open, order: tuple[int, ...]) -> None:
    readings = [Made(f"202{n}-01-01", messages=[("m", f"reading {n}", n)]) for n in range(3)]
    for place in order:
        bring(at, readings[place])
    assert texts(at) == {"m": "reading 2"}
    take(at, order.index(2) + 1)
    assert texts(at) == {"m": "reading 1"}


@pytest.mark.parametrize("gone", [1, 2])
def test_what_several_archives_saw_stays_until_the_last_of_them_goes(at: Open, gone: int) -> None:
    bring(at, FIRST)
    bring(at, SECOND)
    take(at, gone)
    assert texts(at) == ({"m": "hi", "n": "ho"} if gone == 1 else {"m": "hi"})
    assert shown(at) == ({"a": "uno", "b": "two", "c": "three"} if gone == 1 else {"a": "one", "b": "two"})
    take(at, 3 - gone)
    assert everything(at) == ""


def aliases(at: Open) -> list[tuple[int, int, str, str]]:
    return at.engine.rows(
        """SELECT number, handle, kind || ':' || value, name FROM alias WHERE book = :book ORDER BY number""",
        {"book": at.book},
    )


def test_a_handle_is_written_down_once_with_each_name(at: Open) -> None:
    bring(at, Made("2020-01-01", more=[sent_by("m", "a@x", "Noor", ""), sent_by("n", "b@x", "Noor", "Noor")]))
    bring(at, Made("2021-01-01", more=[sent_by("o", "a@x", "Noor H"), sent_by("p", "a@x", "Noor")]))
    assert aliases(at) == [
        (1, 1, "mail:a@x", "Noor"),
        (2, 1, "mail:a@x", ""),
        (3, 3, "mail:b@x", "Noor"),
        (4, 1, "mail:a@x", "Noor H"),
    ]
    take(at, 1)
    assert aliases(at) == [(1, 1, "mail:a@x", "Noor"), (4, 1, "mail:a@x", "Noor H")]


def test_the_first_name_that_is_left_stands_for_a_handle(at: Open) -> None:
    for key in "abc":
        bring(at, Made(key, more=[sent_by(key, "a@x", key)]))
    before = everything(at)
    bring(at, Made("z", more=[sent_by("z", "a@x", "z", "a")]))
    take(at, 4)
    assert everything(at) == before
    take(at, 1)
    assert aliases(at) == [(2, 2, "mail:a@x", "b"), (3, 2, "mail:a@x", "c")]
    take(at, 3)
    take(at, 2)
    assert everything(at) == ""


def test_more_handles_than_are_remembered_at_once_are_still_one_each(at: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcel, "ALIASES_MOST", 2)
    bring(at, Made("m", more=[sent_by(str(n), f"{n % 3}@x", "N" * parcel.NAME_MOST + str(n)) for n in range(9)]))
    name = "N" * parcel.NAME_MOST
    assert aliases(at) == [(n + 1, n + 1, f"mail:{n}@x", name) for n in range(3)]
    assert at.engine.rows("SELECT interaction, alias FROM participant ORDER BY interaction") == [
        (n + 1, n % 3 + 1) for n in range(9)
    ]


@pytest.mark.parametrize("before", [0, 30])
def test_a_further_reading_is_weighed_in_a_small_book_and_in_a_large_one(at: Open, before: int) -> None:
    bring(at, Made("2019-01-01", [], [(f"k{n}", "old", 1) for n in range(before)] + [("m", "one", 1)]))
    ((_, _, counts),) = bring(at, Made("2020-01-01", [], [("m", "two", 2), ("m", "none", 0), ("n", "a", 1)]))
    assert counts == Counts(created=1, updated=2)
    assert {key: text for key, text in texts(at).items() if text != "old"} == {"m": "two", "n": "a"}
    take(at, 2)
    assert {key: text for key, text in texts(at).items() if text != "old"} == {"m": "one"}


def test_a_held_record_keeps_its_number_while_it_is_gone(at: Open) -> None:
    bring(at, FIRST)
    numbers = {member.record.key: member.number for member in views.members(at)}
    take(at, 1, held=(numbers["b"],))
    assert shown(at) == {}
    ((_, records, _),) = bring(at, Made("2022-01-01", [("z", "new"), ("b", "two")]))
    assert records == Counts(created=2)
    again = {member.record.key: member.number for member in views.members(at)}
    assert again["b"] == numbers["b"]


def test_an_archive_is_known_again_by_its_content_and_reader(at: Open) -> None:
    bring(at, FIRST)
    assert facts.known_archive(at.engine, at.book, FIRST.digest, "made", 1) == (1, NOW, "")
    assert facts.known_archive(at.engine, at.book, FIRST.digest, "made", 2) is None
    assert facts.known_archive(at.engine, at.book, FIRST.digest, "other", 1) is None
    facts.set_accounts(at.engine, at.book, 1, "accounts")
    assert facts.known_archive(at.engine, at.book, FIRST.digest, "made", 1) == (1, NOW, "accounts")


Several = list[tuple[list[tuple[str, str]], list[tuple[str, str, int]]]]
keys, words = st.sampled_from("abc"), st.sampled_from(["one", "two", "O'Ne\x00\n", "李"])
archives = st.lists(
    st.tuples(
        st.lists(st.tuples(keys, words), max_size=4),
        st.lists(st.tuples(keys, words, st.integers(0, 2)), max_size=3),
    ),
    min_size=1,
    max_size=4,
)
few = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
BOOKS = count(1)


@pytest.fixture
def shelf(at: Open) -> Open:
    return at


def another(at: Open) -> Open:
    """A further empty book of the same place."""
    number = next(BOOKS)
    with at.engine.transaction():
        at.engine.run(
            "INSERT INTO book (book, name, made) VALUES (:book, :name, '')", {"book": number + 1, "name": f"b{number}"}
        )
    return Open(at.engine, number + 1)


def dated(several: Several) -> list[Made]:
    return [Made(f"20{20 + n}-01-01", *one) for n, one in enumerate(several)]


@few
@given(several=archives, order=st.randoms(use_true_random=False))
def test_law_the_order_of_archives_is_irrelevant(shelf: Open, several: Several, order: Random) -> None:
    made = dated(several)
    one, two = another(shelf), another(shelf)
    for archive in made:
        bring(one, archive)
    order.shuffle(made)
    bring(two, *made)
    assert meaning(one) == meaning(two)


@few
@given(several=archives, order=st.randoms(use_true_random=False))
def test_law_taking_archives_out_leaves_what_the_others_bring(shelf: Open, several: Several, order: Random) -> None:
    made = dated(several)
    one, two = another(shelf), another(shelf)
    numbers = [bring(one, archive)[0][0] for archive in made]
    stays = sorted(order.sample(range(len(made)), order.randint(0, len(made) - 1)))
    gone = [place for place in range(len(made)) if place not in stays]
    order.shuffle(gone)
    take(one, *(numbers[place] for place in gone))
    for place in stays:
        bring(two, made[place])
    assert meaning(one) == meaning(two)


@few
@given(several=archives, order=st.randoms(use_true_random=False))
def test_law_every_handle_is_somebodys_and_stands_under_its_first_number(
    shelf: Open, several: Several, order: Random
) -> None:
    at, made = another(shelf), dated(several)
    numbers = [bring(at, archive)[0][0] for archive in made]
    take(at, *order.sample(numbers, order.randint(0, len(made) - 1)))
    used = at.engine.rows("SELECT DISTINCT alias FROM participant WHERE book = :book", {"book": at.book})
    held = aliases(at)
    assert {number for number, *_ in held} == {number for (number,) in used}
    sat = at.engine.rows("SELECT DISTINCT interaction FROM participant WHERE book = :book", {"book": at.book})
    there = at.engine.rows("SELECT number FROM interaction WHERE book = :book", {"book": at.book})
    assert sorted(sat) == sorted(there)
    first: dict[str, int] = {}
    assert all(handle == first.setdefault(value, number) for number, handle, value, _ in held)


@few
@given(several=archives)
def test_law_all_that_is_read_is_accounted_for(shelf: Open, several: Several) -> None:
    at, made = another(shelf), dated(several)
    known: set[str] = set()
    for archive, (_, records, messages) in zip(made, bring(at, *made), strict=True):
        assert (records.read, messages.read) == (len(archive.records), len(archive.messages))
        fresh = {key for key, _ in archive.records} - known
        assert records.created == len(fresh)
        known |= fresh
    assert set(shown(at)) == known


@few
@given(several=archives)
def test_law_the_same_again_changes_nothing(shelf: Open, several: Several) -> None:
    at, made = another(shelf), dated(several)
    bring(at, *made)
    before = (shown(at), texts(at))
    ((number, records, messages),) = bring(at, Made(made[-1].as_of, made[-1].records, made[-1].messages, made="again"))
    assert (records.created, records.updated, messages.created, messages.updated) == (0, 0, 0, 0)
    assert (shown(at), texts(at)) == before
    take(at, number)
    assert (shown(at), texts(at)) == before


def test_the_number_of_statements_does_not_grow_with_the_rows(places: Places) -> None:
    place = places()
    at = open_book(place if isinstance(place, str) else place / "x.book", "me", NOW)
    counted = Counting(at.engine)
    one = Open(cast("Engine", counted), at.book)
    seen = []
    for size in (1, 300):
        counted.seen = 0
        rows = [(f"{size} {n}", "text") for n in range(size)]
        bring(one, Made(f"{size}", rows, [(key, text, 1) for key, text in rows]))
        seen.append(counted.seen)
    assert seen[0] == seen[1]
    at.close()


class Counting:
    """An engine that counts what it is asked for."""

    def __init__(self, engine: Engine) -> None:
        self._engine, self.seen = engine, 0

    def __getattr__(self, name: str) -> Any:
        self.seen += 1
        return getattr(self._engine, name)
