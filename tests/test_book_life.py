"""My side through the Python door."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from rekindle import Book
from rekindle.model.life import Give, GiveState, GoalKind, News, Profile, Trip

DAY = date(2026, 11, 21)


def test_every_verb_of_my_side(tmp_path: Path) -> None:
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Anna Lind\nEMAIL:anna@example.org\nEND:VCARD\n")
    with Book(tmp_path / "home", today=DAY) as book:
        book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org")
        book.tell_profile(Profile(place="Leeds"))
        book.tell_profile(replace(book.profile(), zone="Europe/London"))
        assert (book.profile().place, book.profile().zone) == ("Leeds", "Europe/London")

        news = book.tell_news(News(on=DAY, short="I've built a flood map.")).number
        book.say_aloud(news)
        assert book.news_of(news).aloud
        assert book.check_news(news) == ()
        assert [one.news.number for one in book.news()] == [news]

        listed = book.list_give(Give(offer="send you the river list")).number
        handed = book.give("Anna", book.give_of(listed), GiveState.PROMISED, date(2026, 12, 1)).number
        book.advance_give(handed, GiveState.DELIVERED)
        assert [one.give.number for one in book.gives().delivered] == [handed]

        trip = book.tell_trip(Trip(place="Hull", since=DAY, until=DAY)).number
        assert [one.number for one in book.trips()] == [trip]

        book.drop_news(news)
        book.drop_give(handed)
        book.drop_trip(trip)
        assert (book.news(), book.gives().delivered, book.trips()) == ([], (), [])


def test_every_verb_of_goals_and_numbers(tmp_path: Path) -> None:
    with Book(tmp_path / "home", today=DAY) as book:
        assert [one.kind for one in book.proposed_goals()][:1] == [GoalKind.TOUCHES]
        book.set_goal(GoalKind.GIVES, 15)
        assert [(one.goal.target, one.done) for one in book.goals()] == [(15, 0)]
        book.drop_goal(GoalKind.GIVES)
        assert book.goals() == []
        assert book.stats().as_of == DAY
        assert book.structure().people == 0
        assert book.chart_page().startswith("<svg ")
        figures, charts = book.charts()
        assert figures == book.stats()
        assert all(one.broad.startswith("<svg ") and one.narrow.startswith("<svg ") for one in charts)
