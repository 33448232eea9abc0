"""Goals and numbers follow from what is kept, cost one pass, and an undo restores every figure; on both databases."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekindle.book import Book
from rekindle.model import Channel, UserError
from rekindle.model.channel import Direction
from rekindle.model.figures import Share, Structure
from rekindle.model.life import Give, GiveState, GoalKind, Profile
from rekindle.model.touch import Touch
from rekindle.services.noting import keep_one

DAY = date(2026, 11, 21)
NAMES = ("Anna Lind", "Kofi Mensah", "Marcus Vale", "Clara Voss")


def filled(book: Book, folder: Path) -> Book:
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{name[:4].lower()}@example.org\nEND:VCARD\n" for name in NAMES
    )
    (folder / "cards.vcf").write_text(cards)
    book.import_archives(folder / "cards.vcf", me="Sam Moran, sam@example.org", region="GB")
    return book


@pytest.fixture
def four(book: Book, tmp_path: Path) -> Book:
    """A book of four people."""
    return filled(book, tmp_path)


def people(book: Book) -> list[int]:
    return [one.id for one in sorted(book.people_rows(), key=lambda one: one.name)]


def log(book: Book, person: int, days: int, channel: Channel = Channel.MAIL, **more: object) -> int:
    touch = Touch(record=person, on=DAY - timedelta(days=days), channel=channel, **more)  # type: ignore[arg-type]  # by name
    return keep_one(book._at, touch, "touched", "", now="2026-11-21T10:00:00Z").entry


def test_an_empty_book_has_numbers_too(book: Book) -> None:
    found = book.stats()
    assert (found.since, found.effort.people, found.effort.touches) == (None, 0, 0)
    assert sum(one.now for one in found.outcome.stages) == 0
    assert len(found.effort.weeks) == 4
    assert book.goals() == []


def test_what_was_done_and_what_came_of_it(four: Book) -> None:
    anna, clara, kofi, _ = people(four)
    four.tell_profile(Profile(cap=9))
    log(four, anna, 60)
    log(four, anna, 55, direction=Direction.IN, reply="positive")
    log(four, anna, 50, Channel.CALL, direction=Direction.MUTUAL, minutes=20)
    log(four, kofi, 40, ask="advice")
    log(four, clara, 3, Channel.IN_PERSON, direction=Direction.MUTUAL)
    four.give(anna, Give(offer="send you the river list"), GiveState.DELIVERED)
    four.give(kofi, Give(offer="scan your sketches"), GiveState.PROMISED, DAY)
    found = four.stats()
    effort, outcome = found.effort, found.outcome
    assert found.since == DAY - timedelta(days=60)
    assert (effort.people, effort.records, effort.touches, effort.first, effort.calls) == (4, 4, 4, 3, 1)
    assert (effort.gives, effort.promised, effort.asks, effort.cap) == (1, 1, 1, 9)
    assert sum(week.touches for week in effort.weeks) == 4
    assert outcome.reconnected == Share(2, 3)
    assert (outcome.conversations, outcome.coffees) == (2, 1)
    assert (outcome.asked, outcome.before_ask) == (1, 0.0)
    assert outcome.in_rhythm == Share(3, 3)
    assert {one.name: one.count for one in outcome.quiet if one.count} == {"under 2 months": 3, "nothing on record": 1}
    assert {one.name: one.count for one in outcome.quiet_then if one.count} == {"nothing on record": 4}
    assert sum(one.now for one in outcome.stages) == 3


def test_how_quiet_it_was_before_the_first_touch(four: Book, tmp_path: Path) -> None:
    anna, _, kofi, _ = people(four)
    letters = (("2024-03-01", "anna"), ("2025-12-01", "kofi"), ("2026-11-18", "clar"))
    (tmp_path / "box.mbox").write_text(
        "".join(
            f"From - Sat May 03 10:00:00 2025\nMessage-ID: <{day}@post.example>\nDate: {day}T10:00:00Z\n"
            f"From: {name} <{name}@example.org>\nTo: sam@example.org\n\nHello\n\n"
            for day, name in letters
        )
    )
    four.import_archives(tmp_path / "box.mbox")
    before = four.stats().outcome
    assert before.quiet_then == ()
    assert before.warmer == 0
    for days in (10, 8, 6, 4, 2, 0):
        log(four, anna, days, Channel.CALL, direction=Direction.MUTUAL, minutes=30)
    log(four, kofi, 9)
    found = four.stats().outcome
    spans = ("under 2 months", "6 to 12 months", "1 to 3 years", "nothing on record")
    then, now = ({one.name: one.count for one in several} for several in (found.quiet_then, found.quiet))
    assert [then[name] for name in spans] == [0, 1, 1, 2]  # Clara's mail came after the first touch
    assert [now[name] for name in spans] == [3, 0, 0, 1]
    assert found.warmer == 2  # Anna and Kofi, not Clara


def test_answers_make_rates(four: Book) -> None:
    anna, clara, kofi, _ = people(four)
    for person in (anna, clara, kofi):
        log(four, person, 40, family="found-this")
    log(four, anna, 38, direction=Direction.IN, reply="positive")
    log(four, clara, 39, direction=Direction.IN, reply="automatic")
    (mail,), (opener,) = four.stats().outcome.by_channel, four.stats().outcome.by_opener
    assert (mail.of, mail.answered, mail.asked, opener.of, opener.answered) == ("mail", 1, 3, "found-this", 1)
    assert four.stats().outcome.reply_days == 2.0


def test_a_merge_makes_one_person_of_two_in_the_numbers(four: Book) -> None:
    anna, _, kofi, _ = people(four)
    log(four, anna, 10)
    log(four, kofi, 5)
    assert (four.stats().effort.first, four.stats().effort.touches) == (2, 2)
    four.same(anna, kofi)
    assert (four.stats().effort.first, four.stats().effort.touches, four.stats().effort.people) == (1, 2, 3)


def test_the_page_of_charts_is_one_picture_file(four: Book) -> None:
    log(four, people(four)[0], 30)
    root = ET.fromstring(four.chart_page())  # noqa: S314 - our own text
    assert len(root.findall("{http://www.w3.org/2000/svg}svg")) == 4  # no opener is known


def test_who_knows_whom_follows_from_small_threads(four: Book, tmp_path: Path) -> None:
    assert four.structure() == Structure()
    letters = (("2026-10-01", "anna", "kofi"), ("2026-10-05", "clar", ""), ("2023-01-01", "marc", "anna"))
    (tmp_path / "box.mbox").write_text(
        "".join(
            f"From - Sat May 03 10:00:00 2025\nMessage-ID: <{day}@post.example>\nDate: {day}T10:00:00Z\n"
            f"From: {name}@example.org\nTo: sam@example.org{f', {other}@example.org' if other else ''}\n\nHello\n\n"
            for day, name, other in letters
        )
    )
    four.import_archives(tmp_path / "box.mbox")
    log(four, people(four)[2], 3)  # Kofi; Marcus was last heard of years ago
    found = four.structure()
    assert (found.people, found.pairs, found.circles, found.alone) == (3, 1, 2, 1)
    assert found.effective == pytest.approx(3 - 2 / 3)


# --- goals ------------------------------------------------------------------------------------------------------------


def test_goals_are_set_moved_and_dropped(four: Book) -> None:
    assert next(one.kind for one in four.proposed_goals()) is GoalKind.TOUCHES
    until = DAY + timedelta(days=60)
    done = four.set_goal(GoalKind.TOUCHES, 90, until=until)
    assert done.told == "Goal: touches 90 until 20 January 2027"
    four.set_goal(GoalKind.RECONNECTED, 10)
    four.set_goal(GoalKind.GIVES, 15, since=DAY - timedelta(days=30))
    log(four, people(four)[0], 0)
    assert [(one.goal.kind, one.goal.target, one.done, one.days_left) for one in four.goals()] == [
        (GoalKind.TOUCHES, 90, 1, 60),
        (GoalKind.GIVES, 15, 0, None),
        (GoalKind.RECONNECTED, 10, 0, None),
    ]
    four.set_goal(GoalKind.GIVES, 20)  # where it began stays
    assert [(one.goal.target, one.goal.since) for one in four.goals() if one.goal.kind is GoalKind.GIVES] == [
        (20, DAY - timedelta(days=30))
    ]
    four.drop_goal(GoalKind.GIVES)
    assert len(four.goals()) == 2
    four.undo()
    four.undo()
    assert [one.goal.target for one in four.goals()] == [90, 15, 10]


@pytest.mark.parametrize(
    ("kind", "target", "until", "words"),
    [
        (GoalKind.GIVES, 0, None, "0 is no goal"),
        (GoalKind.ON_TIME, 101, None, "101 is no goal"),
        (GoalKind.GIVES, 3, DAY - timedelta(days=1), "ends before it begins"),
    ],
)
def test_what_is_no_goal_is_told_so(four: Book, kind: GoalKind, target: int, until: date | None, words: str) -> None:
    with pytest.raises(UserError, match=words):
        four.set_goal(kind, target, until=until)
    with pytest.raises(UserError, match="no goal of gives"):
        four.drop_goal(GoalKind.GIVES)
    assert four.goals() == []


# --- laws -------------------------------------------------------------------------------------------------------------

deeds = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.integers(0, 120),
        st.sampled_from([Channel.MAIL, Channel.CALL, Channel.IN_PERSON]),
        st.sampled_from(Direction),
        st.sampled_from(["", "advice"]),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=deeds)
def test_undo_restores_every_figure(four: Book, deeds: list[tuple[int, int, Channel, Direction, str]]) -> None:
    who = people(four)
    four.set_goal(GoalKind.TOUCHES, 5, since=DAY - timedelta(days=100))
    before = [(four.stats(), four.goals())]
    for person, days, channel, way, ask in deeds:
        log(four, who[person], days, channel, direction=way, ask=ask)
        four.give(who[person], Give(offer=f"a page of {days}"), GiveState.DELIVERED)
        before.append((four.stats(), four.goals()))
    for figures in reversed(before[:-1]):
        four.undo()
        four.undo()
        assert (four.stats(), four.goals()) == figures
    four.undo()
