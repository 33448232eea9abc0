"""What holds for every book: the laws of linking.md section 11."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.core.identity import Prepared, Weights, freeze, fresh, index_rows, keys, links, regroup, resolve
from rekindle.model import Decision, Link, Record, Resolution, Verdict
from rekindle.worlds import people
from tests.core.identity.cases import LANDLINE, MOBILE, groups, numbered, record, said, who

Numbered = tuple[int, Record]
_NAMES = (
    "Anna Lind",
    "Ann Lind",
    "Lind, Anna",
    "Erik Lind",
    "A. Lind",
    "Anna Okafor",
    "Bob Ek",
    "Robert Ek",
    "",
    "Anna",
)
_MAILS = ("", "", "anna@lind.example", "us@lind.example", "info@corran.example", "bob.ek@corran.example")
_PHONES = ("", "", MOBILE, LANDLINE, "+447400123457")
_PAGES = ("", "", "", "https://linkedin.com/in/anna-1", "https://linkedin.com/in/anna-2")


@st.composite
def books(draw: st.DrawFn) -> list[Numbered]:
    rows = draw(
        st.lists(
            st.tuples(
                *(
                    st.sampled_from(one)
                    for one in (_NAMES, _MAILS, _PHONES, _PAGES, ("", "Corran", "Tavel"), ("linkedin", "vcard"))
                )
            ),
            min_size=1,
            max_size=9,
        )
    )
    return [
        (at, record(f"k{at}", name, mail=mail, phone=phone, page=page, company=company, source=source))
        for at, (name, mail, phone, page, company, source) in enumerate(rows, start=1)
    ]


@st.composite
def verdicts(draw: st.DrawFn, most: int = 9) -> list[Decision]:
    rows = draw(
        st.lists(
            st.tuples(st.sampled_from(("same", "different")), st.integers(1, most), st.integers(1, most)), max_size=4
        )
    )
    return [said(at, Verdict(verdict), a, b) for at, (verdict, a, b) in enumerate(rows, start=1)]


def one_by_one(records: Sequence[Numbered], decisions: Sequence[Decision], weights: Weights) -> Resolution:
    """The book as services keep it: an index of keys, links stored, the touched component put together again."""
    index: dict[str, set[int]] = {}
    held: dict[int, Record] = {}
    stored: list[Link] = []
    kept: dict[int, Resolution] = {}
    for number, new in records:
        others = sorted({other for key in keys(new, weights) for other in index.get(key, ())})
        stored += links((number, new), [(other, held[other]) for other in others], weights)
        held[number] = new
        for key in keys(new, weights):
            index.setdefault(key, set()).add(number)
        touched = _component(number, stored, decisions, set(held))
        part = [link for link in stored if link.a in touched]
        found = regroup([(one, held[one]) for one in touched], part, decisions, weights)
        kept = {root: one for root, one in kept.items() if root not in touched} | {min(touched): found}
    return Resolution(
        groups=tuple(sorted(group for one in kept.values() for group in one.groups)),
        links=tuple(sorted((link for one in kept.values() for link in one.links), key=lambda link: (link.a, link.b))),
        questions=tuple(sorted((q for one in kept.values() for q in one.questions), key=lambda q: (q.left, q.right))),
    )


def _component(start: int, stored: Sequence[Link], decisions: Sequence[Decision], known: set[int]) -> list[int]:
    ties = [(link.a, link.b) for link in stored] + [(one.a, one.b) for one in decisions]
    reached, grew = {start}, True
    while grew:
        new = {b for tie in ties for a, b in (tie, tie[::-1]) if a in reached and b in known} - reached
        reached, grew = reached | new, bool(new)
    return sorted(reached)


def plain(found: Resolution) -> Resolution:
    return replace(found, shared=(), questions=tuple(sorted(found.questions, key=lambda q: (q.left, q.right))))


@settings(max_examples=40)
@given(book=books(), decisions=verdicts(), order=st.randoms(use_true_random=False))
def test_one_by_one_in_any_order_is_the_batch(book: list[Numbered], decisions: list[Decision], order: Random) -> None:
    weights = freeze(book)
    shuffled = list(book)
    order.shuffle(shuffled)
    assert one_by_one(shuffled, decisions, weights) == plain(resolve(book, decisions, weights))


@pytest.mark.parametrize("seed", [1, 2])
def test_one_by_one_is_the_batch_on_a_made_up_world(seed: int) -> None:
    book = [(number, one) for number, one, _ in people.records(count=150, seed=seed, today=date(2026, 11, 21))]
    weights = freeze(book)
    shuffled = list(book)
    Random(seed).shuffle(shuffled)  # noqa: S311 - a fixed order, not a secret
    assert one_by_one(shuffled, [], weights) == plain(resolve(book, [], weights))


@settings(max_examples=40)
@given(book=books(), decisions=verdicts())
def test_what_the_user_set_apart_is_never_one_person(book: list[Numbered], decisions: list[Decision]) -> None:
    last = said(99, Verdict.DIFFERENT, 1, len(book))
    apart = resolve(book, [*decisions, last], freeze(book)).groups
    assert len(book) == 1 or not any({1, len(book)} <= set(group) for group in apart)


@settings(max_examples=40)
@given(book=books(), order=st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(book: list[Numbered], order: Random) -> None:
    shuffled = list(book)
    order.shuffle(shuffled)
    assert freeze(shuffled) == freeze(book)
    assert fresh(shuffled, []) == (freeze(book), resolve(book, [], freeze(book)))


@settings(max_examples=40)
@given(book=books())
def test_the_index_of_a_book_is_that_of_its_records(book: list[Numbered]) -> None:
    prepared = Prepared.of(book)
    weights, found = fresh(prepared, [])
    assert found == resolve(book, [], weights)
    weights = replace(weights, oversize=frozenset([*prepared.blocks][:2]))
    singly = sorted((key, number) for number, one in book for key in keys(one, weights))
    assert sorted(index_rows(prepared, weights)) == singly


@settings(max_examples=40)
@given(book=books(), shift=st.integers(1, 50))
def test_numbers_change_nothing_but_themselves(book: list[Numbered], shift: int) -> None:
    """Import order may change numbers, never the grouping."""
    moved = [(1_000 - number * 7 + shift, one) for number, one in book]
    back = {new: old for (new, _), (old, _) in zip(moved, book, strict=True)}
    weights = freeze(book)
    again = {frozenset(back[one] for one in group) for group in resolve(moved, [], weights).groups}
    assert again == {frozenset(group) for group in resolve(book, [], weights).groups}


@settings(max_examples=40)
@given(book=books(), decisions=verdicts(), a=st.integers(1, 9), b=st.integers(1, 9))
def test_taking_a_verdict_back_leaves_nothing_behind(
    book: list[Numbered], decisions: list[Decision], a: int, b: int
) -> None:
    weights = freeze(book)
    for verdict in (Verdict.SAME, Verdict.DIFFERENT):
        undone = [*decisions, said(50, verdict, a, b), said(51, Verdict.REVOKE, revokes=50)]
        assert resolve(book, undone, weights) == resolve(book, decisions, weights)


@settings(max_examples=40)
@given(book=books(), decisions=verdicts())
def test_every_record_is_in_one_sorted_group(book: list[Numbered], decisions: list[Decision]) -> None:
    found = resolve(book, decisions, freeze(book)).groups
    assert sorted(number for group in found for number in group) == [number for number, _ in book]
    assert all(list(group) == sorted(group) for group in found)


@settings(max_examples=40)
@given(book=books())
def test_weights_survive_as_text(book: list[Numbered]) -> None:
    weights = freeze(book)
    assert Weights.from_text(weights.to_text()) == weights
    assert resolve(book, [], Weights.from_text(weights.to_text())) == resolve(book, [], weights)


def test_a_revocation_can_be_revoked() -> None:
    anna, bo = record("a", "Anna Lind"), record("b", "Bo Ek")
    decisions = [said(1, Verdict.SAME, 1, 2), said(2, Verdict.REVOKE, revokes=1), said(3, Verdict.REVOKE, revokes=2)]
    assert groups(anna, bo, decisions=decisions[:2]) == ((1,), (2,))
    assert groups(anna, bo, decisions=decisions) == ((1, 2),)


def test_the_newest_verdict_wins() -> None:
    anna, bo = record("a", "Anna Lind"), record("b", "Bo Ek")
    same, different = said(1, Verdict.SAME, 1, 2), said(2, Verdict.DIFFERENT, 1, 2)
    assert groups(anna, bo, decisions=[same, different]) == ((1,), (2,))
    assert groups(anna, bo, decisions=[replace(same, number=3), different]) == ((1, 2),)


def test_a_chain_of_sames_loses_to_a_newer_different() -> None:
    rows = [record(key, name) for key, name in (("a", "Anna Lind"), ("b", "Bo Ek"), ("c", "Cy Ames"))]
    decisions = [said(1, Verdict.SAME, 1, 2), said(2, Verdict.SAME, 2, 3), said(3, Verdict.DIFFERENT, 1, 3)]
    assert groups(*rows, decisions=decisions) == ((1,), (2, 3))


def test_merging_a_record_with_itself_does_nothing() -> None:
    anna = record("a", "Anna Lind")
    assert groups(anna, decisions=[said(1, Verdict.SAME, 1, 1), said(2, Verdict.DIFFERENT, 1, 1)]) == ((1,),)


def test_verdicts_about_unknown_records_do_nothing() -> None:
    assert groups(record("a", "Anna Lind"), decisions=[said(1, Verdict.SAME, 1, 77), said(2, Verdict.NEVER, 1, 0)]) == (
        (1,),
    )


def test_merging_never_pulls_in_a_household() -> None:
    home: dict[str, Any] = {"phone": LANDLINE, "street": "4 Elm Row", "city": "Leeds", "code": "LS1 4AP"}
    rows = [
        record("a", "Anna Lind", mail="anna@lind.example", **home),
        record("b", "Erik Lind", **home),
        record("c", "Olof Lind", **home),
        record("d", "Ann Lind", source="google", mail="anna@lind.example"),
        record("e", "Lind family", source="google", phone=LANDLINE),
    ]
    assert groups(*rows, decisions=[said(1, Verdict.SAME, 1, 4)]) == ((1, 4), (2,), (3,), (5,))


def test_unsure_and_later_silence_a_question_until_its_evidence_changes() -> None:
    rows = [record("a", "Anna Lind"), record("b", "Anna Lind")]
    (question,) = who(*rows).questions
    for verdict in (Verdict.UNSURE, Verdict.LATER):
        assert not who(*rows, decisions=[said(1, verdict, 1, 2, value=question.id)]).questions
    more = [
        rows[0],
        record("b", "Anna Lind", born="1980-03-05"),
        record("c", "Anna Lind", born="1980-03-05", source="google"),
    ]
    assert who(*more, decisions=[said(1, Verdict.UNSURE, 1, 2, value=question.id)]).questions


def test_a_different_is_never_asked_about_again() -> None:
    rows = [record("a", "Anna Lind"), record("b", "Anna Lind")]
    assert not who(*rows, decisions=[said(1, Verdict.DIFFERENT, 1, 2)]).questions


def test_a_question_keeps_its_id_whatever_the_numbers() -> None:
    rows = [record("a", "Anna Lind"), record("b", "Anna Lind")]
    assert {one.id for one in who(*rows).questions} == {one.id for one in who(*reversed(rows)).questions}


def test_facets_count_once() -> None:
    page = "https://linkedin.com/in/anna-1"
    facets = [record(f"{facet}:1", "Anna Lind", source="linkedin", page=page) for facet in ("connection", "note")]
    assert freeze(numbered(*facets)).n == 1
    assert freeze(numbered(*facets, record("b", "Anna Lind"))).n == 2


def test_a_group_beyond_twelve_needs_a_hard_handle() -> None:
    many = [record(f"k{at:02}", "Anna Lind", company="Corran", city="Leeds") for at in range(14)]
    assert max(map(len, groups(*many))) == 12
    hard = [record(f"k{at:02}", "Anna Lind", mail="anna@lind.example") for at in range(14)]
    assert max(map(len, groups(*hard))) == 14


def test_a_record_without_a_birthday_cannot_bridge_two_birthdays() -> None:
    rows = [
        record("a", "Anna Lind", mail="anna@example.com", born="1980-03-05"),
        record("b", "Anna Lind", mail=("anna@example.com", "al@example.com")),
        record("c", "Anna Lind", mail="al@example.com", born="1991-11-17"),
    ]
    people = who(*rows)
    assert len(people.groups) == 2
    assert people.questions[0].refused == "birthdays differ"


def test_the_collector_is_left_as_it_was() -> None:
    book = numbered(record("a", "Anna Lind"))
    for setting, switch in ((True, gc.enable), (False, gc.disable)):
        switch()
        fresh(book, ())
        assert gc.isenabled() is setting
    gc.enable()
