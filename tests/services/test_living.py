"""My side is kept in versions, known per person, and comes back whole after an undo, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekindle.book import Book
from rekindle.model import Channel, UserError
from rekindle.model.account import Account
from rekindle.model.channel import Direction
from rekindle.model.draft import Draft, DraftKind, Medium
from rekindle.model.life import Give, GiveKind, GiveState, News, Profile, Trip
from rekindle.model.touch import Touch
from rekindle.services import living
from rekindle.services.noting import keep_one

DAY = date(2026, 11, 21)
NOW = "2026-11-21T10:00:00Z"
LEEDS = News(on=date(2026, 4, 10), topic="Leeds", long="We moved to Leeds in April.", short="I've moved to Leeds.")
MAP = News(on=date(2026, 9, 1), topic="map", long="I've built a flood map of the Aire valley.")
GAUGES = Give(offer="send you my notes on river gauges", noun="the gauge notes", kind=GiveKind.FIND, words=("rivers",))


@pytest.fixture
def met(book: Book, tmp_path: Path) -> Book:
    """A book of three people."""
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nORG:{name} Works\nEMAIL:{name[:4].lower()}@example.org\nEND:VCARD\n"
        for name in ("Anna Lind", "Kofi Mensah", "Marcus Vale")
    )
    (tmp_path / "cards.vcf").write_text(cards)
    book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org", region="GB")
    return book


def people(book: Book) -> list[int]:
    return [one.id for one in sorted(book.people_rows(), key=lambda one: one.name)]


def touch(book: Book, person: int, **more: object) -> int:
    one = Touch(record=person, on=DAY, channel=Channel.MAIL, **more)  # type: ignore[arg-type]  # fields by name
    return keep_one(book._at, one, "touched", "", now=NOW).entry


# --- profile ----------------------------------------------------------------------------------------------------------


def test_my_side_is_told_bit_by_bit_and_taken_back(book: Book) -> None:
    assert book.profile() == Profile()
    book.tell_profile(Profile(place="Leeds", country="gb", zone="Europe/London", hours="09:00-17"))
    done = book.tell_profile(replace(book.profile(), languages=("EN", "sv"), channels=("Mail",), aims=("tides",)))
    told = book.profile()
    assert (told.country, told.hours, told.languages, told.channels) == ("GB", "9-17", ("en", "sv"), ("mail",))
    assert done.told == "Your side: languages, channels, goals"
    book.undo()
    assert book.profile() == replace(told, languages=(), channels=(), aims=())
    book.undo()
    assert book.profile() == Profile()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (Profile(zone="Leeds"), "Leeds is no time zone"),
        (Profile(hours="17-9"), "17-9 is not understood as hours"),
        (Profile(channels=("pigeon",)), "pigeon is not understood as channels"),
        (Profile(cap=0), "0 is not understood as cap"),
    ],
)
def test_what_is_not_understood_is_not_kept(book: Book, wrong: Profile, words: str) -> None:
    with pytest.raises(UserError, match=words):
        book.tell_profile(wrong)
    assert book.profile() == Profile()
    assert book.log() == []


def test_goals_in_plain_words_move_the_list_of_the_week(book: Book, tmp_path: Path) -> None:
    titles = ("Baker", "Baker", "Flood mapping engineer")
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:Ann {chr(66 + place)}ell\nTITLE:{title}\nEMAIL:a{place}@example.org\nEND:VCARD\n"
        for place, title in enumerate(titles)
    )
    (tmp_path / "cards.vcf").write_text(cards)
    book.import_archives(tmp_path / "cards.vcf", me="Sam Moran", region="GB")
    before = book.shortlist()
    assert not [reason for pick in before.picks for reason in pick.reasons if reason.factor == "goal"]
    book.tell_profile(Profile(aims=("flood mapping",)))
    after = book.shortlist()
    assert [pick.name for pick in after.picks if any("flood mapping" in one.text for one in pick.reasons)] == [
        "Ann Dell"
    ]
    book.undo()
    assert book.shortlist() == before


# --- news -------------------------------------------------------------------------------------------------------------


def test_news_is_told_to_each_person_once(met: Book) -> None:
    anna, kofi, _ = people(met)
    leeds, flood = met.tell_news(LEEDS).number, met.tell_news(MAP).number
    assert [one.number for one in living.news_untold(met._at, anna)] == [flood, leeds]
    touch(met, anna, news=flood)
    assert [one.number for one in living.news_untold(met._at, anna)] == [leeds]
    assert [one.number for one in living.news_untold(met._at, kofi)] == [flood, leeds]
    told = {one.news.number: one for one in met.news()}
    assert [(one.person, one.name, one.on) for one in told[flood].told] == [(anna, "Anna Lind", DAY)]
    assert told[leeds].told == ()
    met.undo()
    assert [one.told for one in met.news()] == [(), ()]


def test_news_in_a_draft_that_was_sent_is_told(met: Book) -> None:
    anna, *_ = people(met)
    number = met.tell_news(MAP).number
    draft = Draft(record=anna, kind=DraftKind.FIRST, medium=Medium.MAIL, text="Dear Anna", news=number)
    kept = keep_one(met._at, draft, "draft", "", now=NOW).number
    assert living.news_untold(met._at, anna)
    touch(met, anna, draft=kept)
    assert living.news_untold(met._at, anna) == []


def test_who_was_told_stays_told_through_a_merge_and_a_change_of_words(met: Book) -> None:
    anna, kofi, _ = people(met)
    number = met.tell_news(MAP).number
    touch(met, kofi, news=number)
    met.tell_news(replace(MAP, number=number, short="I've built a flood map."))
    met.same(anna, kofi)
    for record in (anna, kofi):
        whom = met.show(record).person.id
        assert living.news_untold(met._at, whom) == []


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 2), min_size=1, max_size=12), st.integers(0, 12))
def test_the_same_news_is_never_told_twice_to_one_person(met: Book, tellings: list[int], joined: int) -> None:
    """Whoever is told the first of what is proposed, and whoever turns out to be whom, hears nothing again."""
    before = met.log()[0].number
    who = people(met)
    for place in range(3):
        met.tell_news(News(on=DAY - timedelta(days=place), short=f"news {place}"))
    told: set[tuple[int, int]] = set()
    for step, person in enumerate(tellings):
        if step == joined:
            met.same(who[0], who[1])
            told |= {(one, news) for whom, news in told if whom in who[:2] for one in who[:2]}
        holder = met.show(who[person]).person.id
        for news in living.news_untold(met._at, holder, DAY)[:1]:
            assert (who[person], news.number) not in told
            touch(met, holder, news=news.number)
            alike = who[:2] if step >= joined and person < 2 else [who[person]]
            told |= {(one, news.number) for one in alike}
    while any(one.number > before and not one.undone and not one.undoes for one in met.log()):
        met.undo()
    assert met.news() == []


def test_news_of_tomorrow_is_no_news_yet(met: Book) -> None:
    anna, *_ = people(met)
    met.tell_news(replace(MAP, on=DAY + timedelta(days=1)))
    assert living.news_untold(met._at, anna, DAY) == []
    assert len(living.news_untold(met._at, anna)) == 1


def test_news_is_changed_said_aloud_dropped_and_all_taken_back(met: Book) -> None:
    number = met.tell_news(LEEDS).number
    met.tell_news(replace(LEEDS, number=number, middle="We moved to Leeds, and the slugs have the garden."))
    met.say_aloud(number)
    (shown,) = met.news()
    assert (shown.news.aloud, shown.missing, shown.stale) == (True, (), True)
    met.drop_news(number)
    assert met.news() == []
    for _ in range(3):
        met.undo()
    assert [one.news for one in met.news()] == [replace(LEEDS, number=number)]


def test_empty_news_and_unknown_numbers_are_told_so(met: Book) -> None:
    for wrong, words in ((News(on=DAY, topic="Leeds"), "no news in that"), (replace(MAP, number=9), "no news 9")):
        with pytest.raises(UserError, match=words):
            met.tell_news(wrong)
    with pytest.raises(UserError, match="no news 9"):
        met.drop_news(9)


def test_news_that_leans_is_told_so(met: Book) -> None:
    leaning = News(
        on=DAY,
        long="I left Halden in June, so if something comes up, you know where I am. I'm open to work again.",
        short="I've built a flood map, and so much more of it to come.",
    )
    number = met.tell_news(leaning).number
    assert met.check_news(number) == (
        "The short form has 55 characters; at most 50 fit.",
        'The long form asks about work: "if something comes up". Cut that clause and see if it still stands.',
    )
    met.tell_news(replace(leaning, number=number, long="My post went in June.", short="I've built a flood map."))
    assert met.check_news(number) == ()


# --- gives ------------------------------------------------------------------------------------------------------------


def test_a_give_goes_from_the_list_to_a_person_step_by_step(met: Book) -> None:
    anna, kofi, _ = people(met)
    number = met.list_give(GAUGES).number
    listed = replace(GAUGES, number=number)
    met.give(anna, listed, GiveState.OFFERED)
    met.give(anna, listed, GiveState.PROMISED, DAY + timedelta(days=5))
    shelf = met.gives()
    assert shelf.listed == (listed,)
    assert [(one.person, one.name, one.give.listed, one.give.due) for one in shelf.promised] == [
        (anna, "Anna Lind", number, DAY + timedelta(days=5))
    ]
    assert living.balance_of(met._at, anna) == (0, 0)
    met.advance_give(shelf.promised[0].give.number, GiveState.DELIVERED)
    assert living.balance_of(met._at, anna) == (1, 0)
    assert living.balance_of(met._at, kofi) == (0, 0)
    assert [one.give.state for one in met.gives().delivered] == [GiveState.DELIVERED]
    assert len(living.gives_with(met._at, anna)) == 1
    met.give(anna, listed, GiveState.OFFERED)  # a second time: another give
    assert len(living.gives_with(met._at, anna)) == 2


def test_what_is_not_on_the_list_can_be_given_too(met: Book) -> None:
    anna, *_ = people(met)
    done = met.give("Anna", Give(offer="scan your old sketches"), GiveState.OFFERED)
    assert done.told == "Offered to Anna Lind: scan your old sketches"
    done = met.give("Anna", Give(offer="scan your old sketches"), GiveState.PROMISED, date(2026, 12, 1))
    assert done.told == "Promised to Anna Lind for 1 December 2026: scan your old sketches"
    assert [one.state for one in living.gives_with(met._at, anna)] == [GiveState.PROMISED]
    met.drop_give(done.number)
    assert living.gives_with(met._at, anna) == []
    met.undo()
    assert len(living.gives_with(met._at, anna)) == 1


def test_the_account_counts_what_was_given_and_asked(met: Book) -> None:
    anna, kofi, marcus = people(met)
    before = met.gives()
    met.give(anna, GAUGES, GiveState.DELIVERED)
    met.give(kofi, GAUGES, GiveState.OFFERED)
    touch(met, marcus, ask="advice")
    touch(met, marcus, ask="favour", direction=Direction.IN)  # they asked me
    assert {one.name: one.account for one in met.gives().balances} == {
        "Anna Lind": Account(gives=1),
        "Kofi Mensah": Account(offered=1),
        "Marcus Vale": Account(asks=1),
    }
    assert met.gives().balances[0].name == "Marcus Vale"  # who is owed most comes first
    for _ in range(4):
        met.undo()
    assert met.gives() == before


def test_what_is_promised_is_not_offered_again_and_has_a_day(met: Book) -> None:
    anna, *_ = people(met)
    done = met.give(anna, GAUGES, GiveState.PROMISED)
    assert met.gives().promised[0].give.due == DAY + timedelta(days=5)
    met.advance_give(done.number, GiveState.PROMISED, DAY + timedelta(days=9))
    with pytest.raises(UserError, match="promised already"):
        met.give(anna, GAUGES, GiveState.OFFERED)
    met.advance_give(done.number, GiveState.DELIVERED)
    with pytest.raises(UserError, match="delivered already"):
        met.advance_give(done.number, GiveState.DELIVERED)
    assert [one.give.due for one in met.gives().delivered] == [DAY + timedelta(days=9)]


def test_gives_that_cannot_be_are_told_so(met: Book) -> None:
    number = met.list_give(GAUGES).number
    with pytest.raises(UserError, match="nobody's yet"):
        met.advance_give(number, GiveState.DELIVERED)
    with pytest.raises(UserError, match="no offer"):
        met.list_give(Give(offer=""))
    with pytest.raises(UserError, match="no give 9"):
        met.list_give(replace(GAUGES, number=9))
    with pytest.raises(UserError, match="Nobody here"):
        met.give("Zoe", GAUGES, GiveState.OFFERED)


def test_a_give_cannot_leave_the_list_before_what_came_of_it(met: Book) -> None:
    anna, *_ = people(met)
    listed = met.list_give(GAUGES)
    met.give(anna, replace(GAUGES, number=listed.number), GiveState.OFFERED)
    with pytest.raises(UserError, match="rests on"):
        met.undo(listed.entry)


# --- trips ------------------------------------------------------------------------------------------------------------


def test_trips_stand_by_day_until_they_are_over(met: Book, books: Callable[..., Book]) -> None:
    met.tell_trip(Trip(place="Copenhagen", country="DK", since=date(2026, 12, 6), until=date(2026, 12, 9)))
    past = met.tell_trip(Trip(place="Hull", since=date(2026, 11, 1), until=date(2026, 11, 3)))
    near = met.tell_trip(Trip(place="York", since=DAY, until=DAY))
    assert [one.place for one in met.trips()] == ["York", "Copenhagen"]
    assert [one.place for one in living.trips_of(met._at)] == ["Hull", "York", "Copenhagen"]
    met.tell_trip(Trip(number=past.number, place="Hull", since=DAY, until=DAY))
    assert [one.place for one in met.trips()] == ["Hull", "York", "Copenhagen"]
    met.drop_trip(near.number)
    met.undo(past.entry + 2)
    assert [one.place for one in met.trips()] == ["Copenhagen"]
    with pytest.raises(UserError, match="ends before"):
        met.tell_trip(Trip(place="Hull", since=DAY, until=date(2026, 11, 1)))
    with pytest.raises(UserError, match="goes nowhere"):
        met.tell_trip(Trip(place="", since=DAY, until=DAY))
    with pytest.raises(UserError, match="no trip 9"):
        met.drop_trip(9)
    assert books().trips() == []
