"""What is shown of a person, what changed, what search reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.profile import changes, current, lines_of, person_of, search_text, shown, what_of
from rekindle.model import (
    Change,
    Handle,
    HandleKind,
    Member,
    Name,
    Note,
    Occasion,
    Origin,
    Place,
    Position,
    Record,
    Schooling,
    Trust,
    Website,
    When,
    WhenKind,
)

BASE = Record(source="vcard", key="k", name=Name(full="Anna Lind"), origin=Origin(where="phone.vcf#1"))
LINKEDIN = replace(
    BASE,
    source="linkedin",
    origin=Origin(where="Connections.csv:4"),
    positions=(Position(company="Corran Energy", title="Head of planning"),),
)
CARD = replace(
    BASE,
    name=Name(full="Annie", nickname="Annie"),
    positions=(Position(company="Halden Foods", title="Planner"),),
    places=(Place(street="Mill Lane 14", code="L1", city="Leeds", country="UK", label="home"),),
    schooling=(Schooling(school="Uppsala University", degree="MSc"),),
    handles=(Handle(kind=HandleKind.MAIL, value="anna@corran.test", raw="Anna@Corran.test", label="work"),),
    occasions=(Occasion(kind="birthday", when=When.month_day(3, 5)),),
    websites=(Website(url="lind.test"),),
    notes=(Note(text="brought figs"),),
    tags=("Book club",),
)
ANNA = (
    Member(number=9, record=LINKEDIN, as_of="2026-08-01"),
    Member(number=4, record=CARD, as_of="2026-09-01"),
)


def test_a_person_has_the_oldest_number_and_the_fullest_name() -> None:
    person = person_of(ANNA)
    assert (person.id, person.name, person.sort_name) == (4, "Anna Lind", "lind, anna")
    assert [member.number for member in person.members] == [4, 9]
    assert person == person_of(ANNA[::-1])


def test_what_people_say_of_themselves_is_shown_and_the_card_stays_beside() -> None:
    anna = shown(person_of(ANNA))
    assert (anna.name, anna.what, anna.city) == ("Anna Lind", "Head of planning, Corran Energy", "Leeds")
    assert what_of(person_of(ANNA)) == anna.what
    assert (anna.employer, anna.title) == ("Corran Energy", "Head of planning")
    employers = {value.text: value.where for value in (*anna.best, *anna.beside) if value.field == "employer"}
    assert employers == {"Corran Energy": "Connections.csv:4", "Halden Foods": "phone.vcf#1"}
    best = {value.field: value.text for value in anna.best}
    assert best["mail"] == "anna@corran.test"
    assert best["address"] == "Mill Lane 14, L1 Leeds, UK"
    assert (best["school"], best["birthday"], best["website"]) == ("Uppsala University", "--03-05", "lind.test")
    assert "Annie" in {value.text for value in anna.beside}


def test_trust_comes_before_date_and_date_before_number() -> None:
    low = Member(number=1, record=replace(LINKEDIN, trust=Trust.LOW), as_of="2026-09-01")
    old = Member(number=3, record=replace(CARD, positions=(Position(company="Old"),)), as_of="2020-01-01")
    new = Member(number=2, record=replace(CARD, positions=(Position(company="New"),)), as_of="2021-01-01")
    assert shown(person_of((low, old, new))).employer == "New"


def test_without_a_post_the_headline_says_what_they_do() -> None:
    person = person_of((Member(number=1, record=replace(BASE, headline="Draws maps")),))
    assert shown(person).what == what_of(person) == "Draws maps"
    assert shown(person).city == ""


@pytest.mark.parametrize(
    ("posts", "title"),
    [
        ((Position(title="A", until=When.year(2020)), Position(title="B")), "B"),
        ((Position(title="A", since=When.year(2019)), Position(title="B", since=When.year(2021))), "B"),
        ((Position(title="A"), Position(title="B")), "A"),
        ((Position(text="nothing"), Position(title="B", until=When.year(1999))), "B"),
    ],
)
def test_the_current_post(posts: tuple[Position, ...], title: str) -> None:
    post = current(replace(BASE, positions=posts))
    assert post is not None
    assert post.title == title


def test_no_post_is_no_post() -> None:
    assert current(BASE) is None


def at(company: str = "", title: str = "", name: str = "Anna Lind", city: str = "") -> Record:
    places = (Place(city=city),) if city else ()
    return replace(BASE, name=Name(full=name), positions=(Position(company=company, title=title),), places=places)


def test_a_new_employer_is_a_dated_change() -> None:
    revisions = [("2026-03-01", at("Halden Foods Ltd")), ("2026-08-01", at("Corran Energy"))]
    expected = Change(
        record=7,
        field="company",
        before="Halden Foods Ltd",
        after="Corran Energy",
        since=date(2026, 3, 1),
        until=date(2026, 8, 1),
    )
    assert changes(revisions, 7) == changes(revisions[::-1], 7) == (expected,)


@pytest.mark.parametrize(
    ("before", "after", "fields"),
    [
        (at(title="Planner"), at(title="Head of planning"), ["title"]),
        (at(name="Anna Lind"), at(name="Anna Berg"), ["name"]),
        (at(city="Leeds"), at(city="Bergen"), ["place"]),
        (at("Halden", "Planner"), at("Corran", "Director"), ["company", "title"]),
        (at(title="VP Sales"), at(title="SVP Sales"), ["title"]),
        (at("Halden Foods Ltd"), at("HALDEN FOODS"), []),
        (at("Halden Foods"), at("Haldan Foods"), []),
        (at("Halden"), at("Halden Foods"), []),
        (at(title="Sr. Planner"), at(title="senior planner"), []),
        (at(title="VP Sales"), at(title="Vice President, Sales"), []),
        (at(name="Anna Lind"), at(name="Anna M. Lind"), []),
        (at(name="Zoë Lind"), at(name="Zoe Lind"), []),
        (at(city="Malmö"), at(city="malmo"), []),
        (at("Halden"), at(), []),
        (at(), at("Halden"), []),
        (BASE, at("Halden"), []),
    ],
)
def test_spelling_and_what_appears_or_goes_are_no_change(before: Record, after: Record, fields: list[str]) -> None:
    found = changes([("2026-01-01", before), ("2026-02-01", after)], 1)
    assert [change.field for change in found] == fields


def test_a_gap_is_bridged_by_the_last_known_value_and_a_wrong_date_is_none() -> None:
    (change,) = changes([("", at("Halden")), ("2025-01-01", at()), ("2026-01-01", at("Corran"))], 1)
    assert (change.since, change.until) == (None, date(2026, 1, 1))


def test_search_reads_every_line_of_every_record_and_names_come_first() -> None:
    person = person_of((*ANNA, Member(number=11, record=replace(BASE, name=Name(full="Ånna Lind")))))
    lines = lines_of(person)
    for line in (
        ("name", "Ånna Lind"), ("name", "Annie"), ("employer", "Corran Energy"), ("city", "Leeds"),
        ("mail", "anna@corran.test"), ("tag", "Book club"), ("school", "Uppsala University"), ("title", "Planner"),
    ):  # fmt: skip
        assert line in lines
    assert [text for field, text in lines if field.startswith("note")] == ["brought figs"]
    fields = [field for field, _ in lines]
    assert fields.index("name") == 0
    assert "name" not in fields[fields.count("name") :]
    assert len(set(lines)) == len(lines)


def test_a_note_says_its_year_and_stands_on_one_line() -> None:
    notes = (
        Note(text="likes\n sailing", when=When(text="2023-05-01", kind=WhenKind.DAY)),
        Note(text="a day", when=When(text="--05-01", kind=WhenKind.MONTH_DAY)),
    )
    lines = lines_of(person_of([Member(number=1, record=replace(BASE, notes=notes))]))
    assert [line for line in lines if line[0].startswith("note")] == [
        ("note of 2023", "likes sailing"),
        ("note", "a day"),
    ]


def test_what_search_reads_is_folded_each_once() -> None:
    assert search_text(["Ånna Lind", "anna lind", "?", "O'Dell, J.R."]) == "anna lind\nodell j r"


@given(st.permutations(range(4)), st.lists(st.sampled_from(["", "2020-01-01", "2024-05-05"]), min_size=4, max_size=4))
def test_the_order_of_members_does_not_matter(order: list[int], dates: list[str]) -> None:
    records = (LINKEDIN, CARD, replace(CARD, trust=Trust.LOW), BASE)
    members = [Member(number=n + 1, record=records[n], as_of=dates[n]) for n in range(4)]
    assert shown(person_of(members)) == shown(person_of([members[n] for n in order]))
