from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rekindle.model import Channel, Handle, HandleKind, Interaction, Origin, Part, Participant, When
from rekindle.worlds.check import Found, compare, found
from rekindle.worlds.diary import Happening, With

AT = datetime(2024, 3, 4, 11, 20, 34, tzinfo=UTC)
MINE = frozenset({"me@example.com"})
MAIL = Happening(source="mail", key="a", at=AT, direction="in", people=(With(7, "from", "Anna@example.org"),))
SEEN = Found(source="mail", key="a", at=AT, direction="in", people=frozenset({("from", "anna@example.org")}))
MET = Happening(source="calendar", key="u1", at=AT, direction="mutual", people=(With(7, "with", "anna@example.org"),))
THERE = Found(
    source="calendar", key="u1/20240304", at=AT, direction="mutual", people=frozenset({("with", "anna@example.org")})
)


def test_what_is_as_it_was_is_right() -> None:
    result = compare([MAIL, MET], [THERE, SEEN, SEEN])
    assert (result.right, result.clean) == (2, True)


@pytest.mark.parametrize(
    ("what", "wrong"),
    [
        ("at", replace(SEEN, at=AT + timedelta(seconds=1))), ("at", replace(SEEN, at=None)),
        ("direction", replace(SEEN, direction="out")), ("automatic", replace(SEEN, automatic=True)),
        ("people", replace(SEEN, people=frozenset({("cc", "anna@example.org")}))),
        ("people", replace(SEEN, people=frozenset())),
    ],
)  # fmt: skip
def test_each_difference_is_told(what: str, wrong: Found) -> None:
    result = compare([MAIL], [wrong])
    assert [one.what for one in result.wrong] == [what]
    assert (result.right, result.clean) == (0, False)


def test_what_is_not_there_is_missing_and_what_is_too_much_is_extra() -> None:
    result = compare([MAIL], [replace(SEEN, key="b")])
    assert (result.missing, result.extra, result.wrong) == (("a",), ("b",), ())


def test_what_has_to_be_left_out_is_too_much_when_it_is_there() -> None:
    assert compare([replace(MAIL, left="spam")], [SEEN]).extra == ("a",)
    assert compare([replace(MAIL, left="spam")], []).clean


def test_nobody_misses_a_note_to_oneself() -> None:
    assert compare([replace(MAIL, people=())], []).clean


def test_a_mail_without_id_is_found_by_time_and_subject() -> None:
    true = replace(MAIL, key="", subject="Old  boats")
    assert compare([true], [replace(SEEN, key="#f00", subject="Old boats")]).clean
    assert compare([true], [replace(SEEN, key="#f00", subject="New boats")]).missing == (f"{AT} Old  boats",)


def test_a_date_nobody_can_read_may_be_any() -> None:
    assert compare([replace(MAIL, dated=False)], [replace(SEEN, at=None)]).clean


def test_two_occurrences_of_one_meeting_are_two() -> None:
    later = replace(MET, at=AT + timedelta(days=7))
    assert compare([MET, later], [THERE]).missing == ("u1",)
    assert compare([MET, later], [THERE, replace(THERE, key="u1/20240311", at=later.at)]).right == 2


def test_an_interaction_is_seen_as_the_truth_tells_it() -> None:
    def party(part: Part, address: str) -> Participant:
        return Participant(part=part, handle=Handle(kind=HandleKind.MAIL, value=address, raw=address))

    name = Participant(part=Part.CC, handle=Handle(kind=HandleKind.NAME, value="x:y", raw="y"))
    sent = Interaction(
        source="mail", key="a", channel=Channel.MAIL, at=When.instant(AT), origin=Origin(where="x"), subject="Hi",
        participants=(party(Part.FROM, "me@example.com"), party(Part.TO, "anna@example.org"), name),
    )  # fmt: skip
    people = frozenset({("to", "anna@example.org")})
    expected = Found(source="mail", key="a", at=AT, direction="out", people=people, subject="Hi")
    assert found(sent, MINE) == expected
    assert found(sent, frozenset()).direction == "in"
    assert found(replace(sent, source="calendar"), frozenset()).direction == "mutual"
    assert found(replace(sent, at=When.on(AT.date())), MINE).at == datetime(2024, 3, 4, tzinfo=UTC)
    assert found(replace(sent, at=When.year(2024)), MINE).at is None
