"""Each rule of linking.md section 5 and 6, with somebody it is about."""

from __future__ import annotations

from typing import Any

import pytest

from rekindle.core.identity import explain, freeze, keys, links
from rekindle.importers import handles
from rekindle.model import Band, Name, RecordKind
from tests.core.identity.cases import LANDLINE, MOBILE, found, groups, numbered, pair, record, weights, who


def test_a_shared_mailbox_joins_a_nickname_and_a_formal_name() -> None:
    link = pair(
        record("a", "Bob Marlowe", mail="bob@example.com", company="Corran Ltd"),
        record("b", "Robert Marlowe", mail="bob@example.com", company="Tavel Trust"),
    )
    assert link.band is Band.MERGE
    texts = {one.text: one.bits for one in link.evidence}
    assert texts["same mailbox"] > 8
    assert texts["first names that may stand for each other (Bob ~ Robert)"] == 6.3
    assert texts["employers differ"] == -2.0


def test_a_mobile_joins_a_name_with_an_initial() -> None:
    assert groups(record("a", "A. Lind", phone=MOBILE), record("b", "Anna Lind", phone=MOBILE)) == ((1, 2),)


def test_a_changed_surname_joins_on_first_name_and_one_hard_handle() -> None:
    link = pair(record("a", "Anna Lind", mail="anna@example.com"), record("b", "Anna Okafor", mail="anna@example.com"))
    assert (link.band, link.rule) == (
        Band.MERGE,
        "same first name and one hard handle; the surname may have changed",
    )


def test_a_birth_name_counts_as_a_surname() -> None:
    married = record("a", Name(given="Anna", family="Okafor", maiden="Lind"), company="Corran")
    assert "surnames in part the same" in pair(married, record("b", "Anna Lind", company="Corran")).evidence[1].text


def test_a_couple_on_one_mobile_stays_two() -> None:
    assert groups(record("a", "Anna Lind", phone=MOBILE), record("b", "Erik Lind", phone=MOBILE)) == ((1,), (2,))


def test_a_mans_and_a_womans_form_on_one_mobile_are_asked_about() -> None:
    link = pair(record("a", "Paul Lind", phone=MOBILE), record("b", "Paula Lind", phone=MOBILE))
    assert (link.band, link.rule) == (Band.ASK, "first names differ on one mailbox or phone")


def test_parent_and_child_with_one_name_and_landline_are_asked_about() -> None:
    people = who(record("a", "Anna Lind", phone=LANDLINE), record("b", "Anna Lind", phone=LANDLINE))
    assert people.groups == ((1,), (2,))
    assert len(people.questions) == 1
    assert people.questions[0].name_only


def test_junior_and_senior_are_not_joined() -> None:
    link = pair(record("a", "Jon Hale Jr.", mail="j@example.com"), record("b", "Jon Hale Sr.", mail="j@example.com"))
    assert (link.band, link.rule) == (Band.ASK, "junior and senior, or two kin")


def test_a_role_mailbox_is_no_evidence() -> None:
    one, two = record("a", "Anna Lind", mail="info@corran.example"), record("b", "Bo Ek", mail="info@corran.example")
    people = who(one, two)
    assert people.groups == ((1,), (2,))
    assert ("mail", "info@corran.example", "a role mailbox") in people.shared


def test_a_mailbox_of_three_people_is_no_evidence() -> None:
    shared = [
        record(key, name, mail="us@lind.example")
        for key, name in (("a", "Anna Lind"), ("b", "Erik Lind"), ("c", "Olof Lind"))
    ]
    people = who(*shared, record("d", "Anna Berg", mail="us@lind.example"))
    assert ("mail", "us@lind.example", "3 people have it") in people.shared
    assert len(people.groups) == 4


def test_a_landline_of_two_people_is_remembered() -> None:
    people = who(record("a", "Anna Lind", phone=LANDLINE), record("b", "Erik Lind", phone=LANDLINE))
    assert people.shared == (("phone", LANDLINE, "a landline of 2 people"),)


def test_a_switchboard_is_dropped() -> None:
    many = [record(f"k{at}", f"Name{at} Family{at}", phone=LANDLINE) for at in range(45)]
    assert weights(*many).shared == {f"phone:{LANDLINE}": "45 records have it"}
    assert f"p:{LANDLINE}" not in keys(many[0], weights(*many))


def test_the_name_alone_is_a_question() -> None:
    people = who(record("a", "Anna Lind"), record("b", "Anna Lind"), record("c", "Bo Lind"), record("d", "Anna Ek"))
    assert people.groups == ((1,), (2,), (3,), (4,))
    assert [(one.left, one.right, one.name_only) for one in people.questions] == [((1,), (2,), True)]


def test_mum_joins_only_over_a_hard_handle() -> None:
    assert groups(record("a", "Mum"), record("b", "Mum", source="google")) == ((1,), (2,))
    assert groups(record("a", "Mum", phone=MOBILE), record("b", "Mum", source="google", phone=MOBILE)) == ((1, 2),)


def test_mum_is_whoever_has_her_mobile_and_not_dad() -> None:
    mum, anna = record("a", "Mum", phone=MOBILE), record("b", "Anna Lind", phone=MOBILE)
    assert groups(mum, anna) == ((1, 2),)
    link = pair(mum, record("c", "Dad", phone=MOBILE))
    assert (link.band, link.rule) == (Band.ASK, "junior and senior, or two kin")


def test_other_first_names_on_one_mailbox_and_one_mobile_are_asked_about() -> None:
    reach = {"mail": "anna@example.com", "phone": MOBILE}
    link = pair(record("a", "Anna Lind", **reach), record("b", "Bo Lind", **reach))  # type: ignore[arg-type]  # texts
    assert (link.band, link.rule) == (Band.ASK, "first names differ on one mailbox or phone")


def test_a_trade_is_no_surname() -> None:
    assert "surname" not in " ".join(
        one.text for one in pair(record("a", "Ali Plumber"), record("b", "Ali Demir")).evidence
    )


def test_two_profiles_at_one_service_are_asked_about() -> None:
    link = pair(
        record("a", "Anna Lind", page="https://linkedin.com/in/anna-1", phone=MOBILE),
        record("b", "Anna Lind", source="linkedin", page="https://linkedin.com/in/anna-2", phone=MOBILE),
    )
    assert (link.band, link.rule) == (Band.ASK, "two profiles at one service")


def test_facets_of_one_profile_are_one_person_whatever_they_say() -> None:
    facets = [
        record("connection:a", "Anna Lind", source="linkedin", page="https://linkedin.com/in/anna-1", company="Corran"),
        record("note:a", "", source="linkedin", page="https://linkedin.com/in/anna-1"),
        record("correspondent:a", "A. L.", source="linkedin", page="https://linkedin.com/in/anna-1"),
    ]
    people = who(*facets)
    assert people.groups == ((1, 2, 3),)
    assert {link.rule for link in people.links} == {"one id in one source"}


def test_two_ids_of_one_source_are_never_one_person() -> None:
    one = record("a", "Anna Lind", source="linkedin", page="https://linkedin.com/in/anna-1", mail="anna@example.com")
    two = record("b", "Anna Lind", source="linkedin", page="https://linkedin.com/in/anna-2", mail="anna@example.com")
    people = who(one, two)
    assert people.groups == ((1,), (2,))
    assert people.questions[0].refused == "two ids of a source that gives each person one"


def test_a_card_cannot_bridge_two_profiles() -> None:
    pages = [
        record(key, "Anna Lind", source="linkedin", page=f"https://linkedin.com/in/anna-{key}", company="Corran")
        for key in ("a", "b")
    ]
    people = who(*pages, record("c", "Anna Lind", company="Corran"))
    assert len(people.groups) == 2
    assert not people.questions


def test_an_account_of_another_service_is_its_own() -> None:
    one = record("a", "Anna Lind", source="x", more=[handles.account("x", "1")], mail="anna@example.com")
    two = record("b", "Anna Lind", source="x", more=[handles.account("x", "2")], mail="anna@example.com")
    assert groups(one, two) == ((1,), (2,))
    assert groups(one, record("c", "Anna Lind", more=[handles.resource("google", "c1")], mail="anna@example.com")) == (
        (1, 2),
    )


def test_a_name_handle_is_no_evidence_of_its_own() -> None:
    shared = [handles.name("linkedin", "Anna Lind")]
    assert pair(record("a", "Bo Ek", more=shared), record("b", "Anna Lind", more=shared)).band is Band.IGNORE


def test_birthdays_that_differ_bar_joining() -> None:
    link = pair(
        record("a", "Anna Lind", mail="anna@example.com", born="1980-03-05"),
        record("b", "Anna Lind", mail="anna@example.com", born="1991-11-17"),
    )
    assert (link.band, link.rule) == (Band.ASK, "birthdays differ")


@pytest.mark.parametrize("other", ["--03-05", "1980-03-05", "1980-05-03", "1981-03-05"])
def test_birthdays_that_agree_or_nearly(other: str) -> None:
    link = pair(record("a", "Anna Lind", born="1980-03-05"), record("b", "Anna Lind", born=other))
    assert any("birthday" in one.text and one.bits > 0 for one in link.evidence)


def test_employer_and_name_join() -> None:
    one = record("a", "Anna Lind", company="Corran Software GmbH")
    assert groups(one, record("b", "Anna Lind", mail="lind@corran-software.example")) == ((1, 2),)


def test_organisations_are_left_out() -> None:
    shop = record("a", "Corran", mail="c@corran.example", kind=RecordKind.ORGANISATION)
    assert who(shop, record("b", "Corran", mail="c@corran.example")).groups == ((2,),)
    assert keys(shop, weights(shop)) == ()
    assert found(shop, record("b", "Corran", mail="c@corran.example")) == ()


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Anna Lind", "Lind, Anna"),
        ("Anna Lind", "Lind Anna"),
        ("Müller Jürgen", "Juergen Mueller"),
        ("Александр Шевченко", "Alexander Shevchenko"),
        ("Γιώργος Παπαδόπουλος", "George Papadopoulos"),
        ("李小龙", "Xiaolong Li"),
        ("李小龙", "LI Xiaolong"),
        ("Mohammed Al-Haddad", "Muhammad Alhaddad"),
        ("Dr. Anna Lind, PhD", "Anna Lind 🌱"),
        ('Robert "Bob" Marlowe', "Bob Marlowe"),
        ("Anna Lind-Okafor", "Anna Okafor"),
        ("Ana García López", "Ana García"),
        ("Sasha Petrov", "Aleksandr Petrov"),
        ("Pepe Ruiz", "José Ruiz"),
        ("Hans Vogt", "Johannes Vogt"),
        ("J. Smith", "Jane Smith"),
    ],
)
def test_ways_to_write_one_name(one: str, two: str) -> None:
    same: dict[str, Any] = {"company": "Corran", "city": "Leeds", "school": "Leeds Grammar"}
    link = pair(record("a", one, **same), record("b", two, source="google", **same))
    assert link.bits > 4.25
    assert set(keys(record("a", one), weights())) & set(keys(record("b", two), weights()))


def test_a_name_told_by_the_mailbox_only() -> None:
    assert groups(
        record("a", mail="anna.lind@example.com", company="Corran"), record("b", "Anna Lind", company="Corran")
    ) == ((1, 2),)


def test_a_pair_of_one_record_is_refused() -> None:
    anna = record("a", "Anna Lind")
    with pytest.raises(ValueError, match="record 1 compared with itself"):
        explain((1, anna), (1, anna), weights(anna))
    assert found(anna) == ()


def test_explaining_strangers_says_what_differs() -> None:
    link = pair(record("a", "Anna Lind", company="Corran"), record("b", "Bo Ek", company="Tavel"))
    assert link.band is Band.IGNORE
    assert {one.text for one in link.evidence} >= {"first names differ (Anna / Bo)", "employers differ"}


def test_numbers_do_not_matter_to_a_link() -> None:
    one, two = numbered(record("b", "Anna Lind", phone=MOBILE), record("a", "Ann Lind", phone=MOBILE))
    assert explain(one, two, weights()) == explain(two, one, weights())


def test_what_was_typed_weighs_nobody_and_two_lines_are_never_one_by_name_alone() -> None:
    brought = numbered(record("a", "Anna Lind", mail="anna@example.com"), record("b", "Bo Ek", company="Corran"))
    typed = [(number, record(str(number), "Zebedee Quill", source="typed")) for number in (3, 4)]
    alone = freeze(brought)
    assert freeze([*brought, *typed]) == alone
    assert freeze(typed).n == 0
    (two,) = links(typed[0], typed[1:], alone)
    assert (two.band, two.rule) == (Band.ASK, "nothing but the name agrees")
    (one,) = links(typed[0], [(5, record("c", "Zebedee Quill"))], alone)
    assert (one.band, one.rule) == (Band.MERGE, "a name this rare")


def test_so_many_lines_of_one_name_are_not_all_compared() -> None:
    typed = [(number, record(str(number), "Zebedee Quill", source="typed")) for number in range(1, 80)]
    assert any("quil" in key for key in freeze(typed).oversize)
