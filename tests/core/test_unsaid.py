"""Signatures and records -> what is proposed; what is accepted -> a record."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.profile import person_of
from rekindle.core.unsaid import SOURCE, accepted, proposals
from rekindle.model import Handle, HandleKind, Name, Origin, Position, Record, Website, When, WhenKind
from rekindle.model.person import Member, Person
from rekindle.model.proposal import Mailed, Proposal, Proposed

ANNA = "anna.lind@corran.example"
TEXT = (
    "See you Tuesday.\n\nBest regards,\nAnna Lind\nHead of Sales | Corran Energy AB\nMobile: +46 (0)70 123 45 67\n"
    "www.corran.example\nlinkedin.com/in/anna-lind-made-up"
)
BARE = Record(source="vcard", key="1", name=Name(full="Anna Lind"), origin=Origin(where="cards.vcf#1"))
MAIL = Handle(kind=HandleKind.MAIL, value=ANNA)
PHONE = Handle(kind=HandleKind.PHONE, value="+46701234567")
PAGE = Handle(kind=HandleKind.PROFILE, value="linkedin.com/in/anna-lind-made-up")


def person(*records: Record) -> Person:
    return person_of([Member(number=number, record=one) for number, one in enumerate(records or (BARE,), start=7)])


def sent(text: str = TEXT, *, at: str = "2025-05-03T10:00:00Z", name: str = "Anna Lind", number: int = 1) -> Mailed:
    return Mailed(person=7, address=ANNA, name=name, at=at, interaction=number, text=text)


def told(several: tuple[Proposal, ...]) -> list[tuple[str, str]]:
    return [(one.field.value, one.value) for one in several]


EVERY = [
    ("title", "Head of Sales"),
    ("employer", "Corran Energy AB"),
    ("phone", "+46 (0)70 123 45 67"),
    ("link", "www.corran.example"),
    ("link", "linkedin.com/in/anna-lind-made-up"),
]


def test_all_that_no_record_says_is_proposed_with_its_line() -> None:
    found = proposals(person(), [sent()])
    assert told(found) == EVERY
    assert [one.said for one in found] == [
        "Head of Sales | Corran Energy AB",
        "Head of Sales | Corran Energy AB",
        "Mobile: +46 (0)70 123 45 67",
        "www.corran.example",
        "linkedin.com/in/anna-lind-made-up",
    ]
    assert {(one.person, one.name, one.address, one.at, one.beside) for one in found} == {
        (7, "Anna Lind", ANNA, "2025-05-03T10:00:00Z", "")
    }
    assert len({one.id for one in found}) == 5


@pytest.mark.parametrize(
    ("known", "left"),
    [
        (replace(BARE, positions=(Position(title="head of sales"),)), [1, 2, 3, 4]),
        (replace(BARE, headline="Head of Sales at Corran, and sailor"), [1, 2, 3, 4]),
        (replace(BARE, headline="Ahead of Salesmen"), [0, 1, 2, 3, 4]),
        (replace(BARE, positions=(Position(company="Corran Energy (Uppsala)"),)), [0, 2, 3, 4]),
        (replace(BARE, positions=(Position(company="Fjordline", title="CTO"),)), [0, 1, 2, 3, 4]),
        (replace(BARE, handles=(PHONE,)), [0, 1, 3, 4]),
        (replace(BARE, handles=(PAGE,)), [0, 1, 2, 3]),
        (replace(BARE, websites=(Website(url="https://corran.example/"),)), [0, 1, 2, 4]),
    ],
)
def test_what_a_record_says_in_any_spelling_is_not_proposed(known: Record, left: list[int]) -> None:
    assert told(proposals(person(known), [sent()])) == [EVERY[place] for place in left]


def test_what_another_record_of_them_says_counts_too() -> None:
    other = replace(BARE, key="2", positions=(Position(company="Corran Energy", title="Head of Sales"),))
    assert told(proposals(person(BARE, other), [sent()])) == EVERY[2:]


def test_the_last_mail_with_a_signature_counts() -> None:
    older = sent("Best,\nAnna Lind\nAnalyst, Corran", at="2019-01-01T00:00:00Z", number=9)
    short = sent("ok!", at="2026-01-01T00:00:00Z", number=3)
    assert told(proposals(person(), [older, short, sent()])) == EVERY
    assert told(proposals(person(), [short, older])) == [("title", "Analyst"), ("employer", "Corran")]
    assert proposals(person(), [short]) == ()
    assert proposals(person(), []) == ()


def test_the_name_in_the_mail_shows_where_a_signature_begins_and_else_the_persons() -> None:
    text = "Talk soon\n\nAnna Lind\nCTO"
    assert told(proposals(person(), [sent(text, name="")])) == [("title", "CTO")]
    assert proposals(person(), [sent(text, name="Bo Ek")]) == ()


def test_ids_stay_when_people_names_and_mails_change() -> None:
    before = proposals(person(), [sent()])
    moved = replace(BARE, name=Name(full="Anna Lind-Ek"))
    later = sent(TEXT.replace("Corran Energy AB", "CORRAN ENERGY"), at="2026-02-01T00:00:00Z", number=5)
    after = proposals(person_of([Member(number=99, record=moved)]), [later])
    assert [one.id for one in after] == [one.id for one in before]


# --- accepted ---------------------------------------------------------------------------------------------------------

SINCE = When(text="2025-05-03", kind=WhenKind.DAY)


def by_field(*fields: Proposed, known: Record = BARE, at: str = "2025-05-03T10:00:00Z") -> list[Proposal]:
    return [one for one in proposals(person(known), [sent(at=at)]) if one.field in fields]


def test_all_accepted_is_one_record_known_from_that_mail() -> None:
    assert accepted(proposals(person(), [sent()]), None) == Record(
        source=SOURCE,
        key=ANNA,
        name=Name(full="Anna Lind"),
        origin=Origin(where="signature in a mail of 3 May 2025"),
        handles=(MAIL, replace(PHONE, raw="+46 (0)70 123 45 67"), replace(PAGE, raw=PAGE.value)),
        positions=(Position(title="Head of Sales", company="Corran Energy AB", since=SINCE),),
        websites=(Website(url="www.corran.example"),),
    )


def test_a_title_is_kept_with_the_employer_that_is_known_already_and_the_other_way_round() -> None:
    known = replace(BARE, positions=(Position(company="Corran Energy"),))
    (title,) = by_field(Proposed.TITLE, known=known)
    assert title.beside == "Corran Energy AB"
    post = Position(title="Head of Sales", company="Corran Energy AB", since=SINCE)
    assert accepted([title], None).positions == (post,)
    (employer,) = by_field(Proposed.EMPLOYER, known=replace(BARE, positions=(Position(title="Head of Sales"),)))
    assert accepted([employer], None).positions == (post,)
    (alone,) = by_field(Proposed.TITLE)
    assert accepted([alone], None).positions == (replace(post, company=""),)


def test_halves_accepted_one_after_the_other_make_one_post() -> None:
    title, employer = by_field(Proposed.TITLE, Proposed.EMPLOYER)
    together = accepted([title, employer], None)
    assert accepted([employer], accepted([title], None)) == together
    assert accepted([title], accepted([employer], None)) == together


def test_what_was_accepted_before_stays_and_a_later_post_comes_first() -> None:
    old = accepted(by_field(Proposed.TITLE, Proposed.EMPLOYER, Proposed.PHONE), None)
    text = "Best,\nAnna Lind\nVice President, Corran Energy AB"
    new = accepted(proposals(person(BARE, old), [sent(text, at="2026-02-01T08:00:00Z")]), old)
    assert [(post.title, post.company) for post in new.positions] == [
        ("Vice President", "Corran Energy AB"),
        ("Head of Sales", "Corran Energy AB"),
    ]
    assert new.handles == old.handles
    assert new.origin.where == "signature in a mail of 1 February 2026"


@given(st.lists(st.sampled_from(range(5)), min_size=1, unique=True))
def test_accepted_in_any_order_it_is_the_same_and_is_not_proposed_again(order: list[int]) -> None:
    every = proposals(person(), [sent()])
    one_by_one: Record | None = None
    for place in order:
        one_by_one = accepted([every[place]], one_by_one)
    assert one_by_one
    at_once = accepted([every[place] for place in order], None)
    assert set(one_by_one.handles) == set(at_once.handles)
    assert one_by_one.positions == at_once.positions
    left = proposals(person(BARE, one_by_one), [sent()])
    assert {one.id for one in left} == {one.id for place, one in enumerate(every) if place not in order}
