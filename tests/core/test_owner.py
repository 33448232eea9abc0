"""Which addresses are the owner's: what was said, what archives claim, and what neither may make of a stranger's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.owner import mine
from rekindle.model import Claim, Ground, Handle, HandleKind, Origin, Owner

ADDRESSES = ("sam@example.org", "sam@work.example", "info@work.example", "ana@work.example")


def mail(value: str) -> Handle:
    return Handle(kind=HandleKind.MAIL, value=value)


def claims(ground: Ground, **counts: int) -> list[Claim]:
    return [Claim(handle=mail(f"{name}@example.org"), ground=ground, count=count) for name, count in counts.items()]


def named(*several: list[Claim], handles: tuple[Handle, ...] = ()) -> Owner:
    return Owner(origin=Origin(where=""), handles=handles, claims=tuple(claim for one in several for claim in one))


def told(*handles: str, denied: tuple[str, ...] = ()) -> Owner:
    return Owner(
        origin=Origin(where="you"),
        handles=tuple(mail(one) for one in handles),
        denied=tuple(mail(one) for one in denied),
    )


def found(user: list[Owner], archives: list[Owner]) -> dict[str, tuple[str, bool]]:
    return {one.handle.value.partition("@")[0]: (one.why, one.confirmed) for one in mine(user, archives)}


def test_the_senders_of_sent_mail_and_where_mail_came_to_are_mine_until_i_confirm() -> None:
    archive = named(claims(Ground.SENT, sam=98, team=2, colleague=1), claims(Ground.DELIVERED, sam=1, work=99))
    assert found([], [archive]) == {
        "sam": ("sender of 98 messages in Sent; 1 message came to it", False),
        "work": ("99 messages came to it", False),
    }
    assert found([told("sam@example.org")], [archive])["sam"] == ("you said so", True)


def test_counts_of_several_archives_add_up() -> None:
    parts = [named(claims(Ground.SENT, sam=30, rare=1)), named(claims(Ground.SENT, sam=60, rare=1))]
    assert found([], parts) == {
        "sam": ("sender of 90 messages in Sent", False),
        "rare": ("sender of 2 messages in Sent", False),
    }


def test_what_an_export_names_needs_no_question() -> None:
    linkedin = named(handles=(mail("sam@example.org"),))
    assert found([], [linkedin]) == {"sam": ("your export says so", True)}


def test_a_calendar_counts_alone_or_with_meetings_full_of_its_address() -> None:
    calendar = named(claims(Ground.CALENDAR, sam=1, colleague=1), claims(Ground.ATTENDEE, sam=9, ana=4))
    assert found([], [calendar]) == {
        "sam": ("a calendar bears its name; takes part in 9 meetings of your calendars", False)
    }
    alone = named(claims(Ground.CALENDAR, sam=1))
    assert found([], [alone]) == {"sam": ("a calendar bears its name", False)}
    beside_sent = named(claims(Ground.CALENDAR, colleague=1), claims(Ground.SENT, sam=4))
    assert set(found([], [beside_sent])) == {"sam"}
    beside_linkedin = named(claims(Ground.CALENDAR, colleague=1), handles=(mail("sam@example.org"),))
    assert set(found([], [beside_linkedin])) == {"sam"}


@pytest.mark.parametrize(
    ("counts", "owner"),
    [({"sam": 9, "ana": 4}, {"sam"}),
     ({"sam": 9, "ana": 5}, set()), ({"sam": 1}, set()), ({"sam": 2}, {"sam"}), ({}, set())],
)  # fmt: skip
def test_the_attendee_who_leads_is_mine_when_nothing_else_is_known(counts: dict[str, int], owner: set[str]) -> None:
    assert set(found([], [named(claims(Ground.ATTENDEE, **counts))])) == owner


def test_what_i_deny_is_not_mine_and_my_newest_word_holds() -> None:
    archive = named(claims(Ground.SENT, sam=50, ana=50), handles=(mail("team@example.org"),))
    no = told(denied=("ana@example.org", "team@example.org"))
    assert set(found([no], [archive])) == {"sam"}
    assert found([told("ana@example.org"), no], [archive])["ana"] == ("you said so", True)
    assert set(found([no, told("ana@example.org")], [archive])) == {"sam"}


OWNERS = st.lists(
    st.builds(
        Owner,
        origin=st.just(Origin(where="")),
        handles=st.lists(st.builds(mail, st.sampled_from(ADDRESSES)), max_size=2).map(tuple),
        claims=st.lists(
            st.builds(
                Claim,
                handle=st.builds(mail, st.sampled_from(ADDRESSES)),
                ground=st.sampled_from(Ground),
                count=st.integers(1, 50),
            ),
            max_size=4,
        ).map(tuple),
    ),
    max_size=4,
)


@given(OWNERS, st.lists(st.sampled_from(ADDRESSES), max_size=2, unique=True))
def test_the_order_of_archives_never_matters_and_denials_hold(owners: list[Owner], no: list[str]) -> None:
    user = [told(denied=tuple(no))]
    forward = {(one.handle.value, one.why, one.confirmed) for one in mine(user, owners)}
    assert forward == {(one.handle.value, one.why, one.confirmed) for one in mine(user, owners[::-1])}
    assert not {value for value, _, _ in forward} & set(no)
