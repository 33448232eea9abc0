"""Changes between exports become news of theirs."""

from __future__ import annotations

from datetime import date

from rekindle.core.causes import weights
from rekindle.model.archive import Change
from rekindle.model.draft import Family
from tests.core.causes.made import TODAY, found, known, moment

MARCH, AUGUST = date(2026, 3, 2), date(2026, 8, 20)


def change(  # noqa: PLR0917 - a change
    field: str, before: str, after: str, since: date | None = MARCH, until: date | None = AUGUST, record: int = 1
) -> Change:
    return Change(record=record, field=field, before=before, after=after, since=since, until=until)


def test_a_new_employer() -> None:
    one = found(known(changes=(change("company", "Halden Foods Ltd", "Corran Energy (UK) Ltd."),)))["job:corran energy"]
    assert one.family is Family.THEIR_NEWS
    assert one.text == "changed jobs between March and August"
    assert one.fact == "Halden Foods became Corran Energy"
    assert one.source == "two exports of LinkedIn"
    assert (one.past, one.org, one.on) == ("gone from Halden Foods to Corran Energy", "Corran Energy", "2026-08")
    assert one.weight == weights.weigh(weights.NEWS, 1.0)


def test_a_new_post_and_a_move() -> None:
    several = found(known(changes=(change("title", "Planner", "Head of planning"), change("place", "Hull", "Leeds."))))
    assert [(one.key, one.text, one.past, one.title, one.place) for one in several.values()] == [
        ("moved:leeds", "moved between March and August", "moved to Leeds", "", "Leeds"),
        ("post:head of planning", "changed post between March and August", "taken a new post", "Head of planning", ""),
    ]


def test_a_new_title_at_a_new_employer_is_one_change_with_it() -> None:
    both = (change("title", "Planner", "Head of planning"), change("company", "Halden", "Corran"))
    assert list(found(known(changes=both))) == ["job:corran"]
    earlier = change("title", "Clerk", "Planner", until=MARCH)
    assert list(found(known(changes=(earlier, both[1])))) == ["job:corran", "post:planner"]


def test_only_the_last_change_is_news() -> None:
    changes = (
        change("company", "Corran", "Aire Maps", AUGUST, date(2026, 9, 1)),
        change("company", "Halden", "Corran"),
    )
    assert list(found(known(changes=changes))) == ["job:aire maps"]


def test_a_new_name_is_nobody_elses_business() -> None:
    assert found(known(changes=(change("name", "Anna Lind", "Anna Berg"),))) == {}


def test_news_grows_old_in_half_a_year_and_when_the_two_have_been_in_touch() -> None:
    one = change("company", "Halden", "Corran")
    weight = weights.weigh(weights.OLD_NEWS, 1.0)
    assert found(known(changes=(one,)), today=date(2027, 3, 1))["job:corran"].weight == weight
    spoken = known(changes=(one,), moments=(moment("2026-09-01T10:00:00Z", "Gauges"),))
    assert found(spoken)["job:corran"].weight == weight
    template = known(changes=(one,), moments=(moment("2026-09-01T10:00:00Z", "Gauges", personal=False),))
    assert found(template)["job:corran"].weight > weight


def test_when_it_was_is_told_as_far_as_the_exports_are_dated() -> None:
    def text(since: date | None, until: date | None) -> str:
        return found(known(changes=(change("company", "Halden", "Corran", since, until),)))["job:corran"].text

    assert text(None, AUGUST) == "changed jobs before August"
    assert text(None, date(2025, 8, 1)) == "changed jobs before August 2025"
    assert text(date(2026, 8, 1), AUGUST) == "changed jobs in August"
    assert text(date(2025, 3, 2), AUGUST) == "changed jobs between March 2025 and August 2026"
    assert text(date(2025, 3, 2), date(2025, 8, 1)) == "changed jobs between March 2025 and August 2025"
    assert text(None, None) == "probably changed jobs (no date)"


def test_an_undated_change_is_a_guess_and_its_record_may_be_gone() -> None:
    one = found(known(changes=(change("company", "Halden", "Corran", None, None, record=9),)), today=TODAY)[
        "job:corran"
    ]
    assert (one.sure, one.on, one.source) == (False, "", "two exports")
