"""The user's word and the laws of guessing."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.roles import KINDS, ROLES, guess, mine, verdicts
from rekindle.model import (
    Decision,
    Handle,
    HandleKind,
    Name,
    Note,
    Owner,
    Person,
    Place,
    Position,
    Record,
    Relation,
    Schooling,
    Verdict,
    When,
)
from tests.core.roles.made import HERE, ME, SAID, STRONG, THIN, person, record


def say(number: int, verdict: Verdict, value: str = "", a: int = 1, revokes: int = 0) -> Decision:
    return Decision(number=number, at="2026-09-01T00:00:00Z", verdict=verdict, a=a, value=value, revokes=revokes)


ADVISOR = person(record(notes=(Note(text="my thesis advisor"),)))


def test_the_users_word_is_plain_and_takes_the_best_words() -> None:
    (role,) = guess(ADVISOR, ME, (), (say(1, Verdict.ROLE, "advisor"),))
    assert (role.sureness, role.text, role.evidence[0].text) == (SAID, "your thesis advisor", "you said so")
    assert len(role.evidence) == 2


def test_a_role_of_the_users_own_making_is_kept_last_among_the_said() -> None:
    decisions = (
        say(1, Verdict.ROLE, "sailing coach"),
        say(2, Verdict.ROLE, "faith"),
        say(3, Verdict.ROLE, "friend", a=99),
    )
    found = guess(ADVISOR, ME, (), decisions)
    assert [role.text for role in found[:2]] == ["from your faith community", "your sailing coach"]
    assert [role.role for role in found] == ["faith", "sailing coach", "advisor"]


def test_the_latest_word_holds_and_may_be_taken_back() -> None:
    yes, no = say(1, Verdict.ROLE, "advisor"), say(2, Verdict.NOT_ROLE, "advisor")
    back, forth = say(3, Verdict.REVOKE, revokes=2), say(4, Verdict.REVOKE, revokes=3)
    assert guess(ADVISOR, ME, (), (yes, no)) == ()
    assert guess(ADVISOR, ME, (), (back, no, yes))[0].sureness is SAID
    assert guess(ADVISOR, ME, (), (yes, no, back, forth)) == ()
    assert verdicts((say(5, Verdict.SAME, a=1),), {1}) == (frozenset(), frozenset())


def test_several_owners_add_up_and_nothing_known_of_the_user_is_fine() -> None:
    other = Owner(origin=HERE, name=Name(full="Sam"), positions=(Position(company="Corran", since=When.year(2000)),))
    side = mine((Owner(origin=HERE), other, ME))
    assert (side.name, side.surname) == ("sam", "sam")
    assert {"corran", "halden foods"} <= side.posts.keys()
    assert guess(ADVISOR, Owner(origin=HERE))[0].role == "advisor"


def test_the_vocabulary_is_whole() -> None:
    assert len(KINDS) == len(ROLES) >= 30
    assert all(kind.description.endswith(".") and 0 <= kind.influence <= 1 for kind in ROLES)
    assert not KINDS["faith"].guessed


TEXT = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["Uppsala University", "Halden Foods", "Professor", "Mum", "my boss", "Family", "Sam Moran", "Mill Lane 14"]
    ),
)
WHEN = st.one_of(
    st.none(), st.builds(When.year, st.integers(1, 9999)), st.builds(When.month_day, st.just(2), st.integers(1, 28))
)
RECORDS = st.builds(
    Record,
    source=st.sampled_from(["linkedin", "vcard"]),
    key=TEXT,
    name=st.builds(Name, full=TEXT, given=TEXT, nickname=TEXT, prefix=TEXT),
    origin=st.just(HERE),
    handles=st.lists(st.builds(Handle, kind=st.sampled_from(HandleKind), value=TEXT), max_size=2).map(tuple),
    positions=st.lists(st.builds(Position, company=TEXT, title=TEXT, since=WHEN, until=WHEN), max_size=2).map(tuple),
    schooling=st.lists(st.builds(Schooling, school=TEXT, activities=TEXT, since=WHEN, until=WHEN), max_size=2).map(
        tuple
    ),
    places=st.lists(st.builds(Place, street=TEXT, city=TEXT, code=TEXT), max_size=2).map(tuple),
    relations=st.lists(st.builds(Relation, kind=TEXT, name=TEXT), max_size=1).map(tuple),
    tags=st.lists(TEXT, max_size=2).map(tuple),
    notes=st.lists(st.builds(Note, text=TEXT), max_size=2).map(tuple),
    headline=TEXT,
)
PEOPLE = st.lists(RECORDS, min_size=1, max_size=3).map(lambda records: person(*records))


@given(PEOPLE, st.lists(TEXT, max_size=2))
def test_guessing_never_fails_and_stays_within_the_vocabulary(anna: Person, texts: list[str]) -> None:
    found = guess(anna, ME, texts)
    assert all(KINDS[role.role].guessed and role.evidence and role.sureness is not SAID for role in found)
    assert len({role.role for role in found}) == len(found)
    assert [role.sureness for role in found] == sorted(
        (role.sureness for role in found), key=[SAID, STRONG, THIN].index
    )
    assert all(role.text.startswith("probably " if role.sureness is STRONG else "may be ") for role in found)


@given(PEOPLE)
def test_the_order_of_members_does_not_matter(anna: Person) -> None:
    assert guess(replace(anna, members=anna.members[::-1]), ME) == guess(anna, ME)


@given(PEOPLE, st.sampled_from([kind.word for kind in ROLES]))
def test_a_role_denied_is_never_there_and_one_said_always(anna: Person, word: str) -> None:
    assert word not in {role.role for role in guess(anna, ME, (), (say(1, Verdict.NOT_ROLE, word),))}
    (said,) = [role for role in guess(anna, ME, (), (say(1, Verdict.ROLE, word),)) if role.role == word]
    assert said.sureness is SAID
