"""Eligibility, reach, the seven factors and their words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.core.shortlist import network, reasons, value, why
from rekindle.core.shortlist.factors import WEIGHTS, dormancy
from rekindle.core.shortlist.facts import current, facts
from rekindle.model import (
    Change,
    Channel,
    Handle,
    HandleKind,
    Name,
    Note,
    Occasion,
    Photo,
    Place,
    Position,
    RecordKind,
    Sureness,
    Trust,
    When,
)
from rekindle.model.candidate import Candidate, Factor, Valued
from rekindle.model.provenance import source_words
from tests.core.shortlist.people import ME, NO_TIE, TODAY, candidate, handle, history, person, record, role


def valued(one: Candidate, *others: Candidate, goals: tuple[str, ...] = ()) -> Valued:
    return value(one, ME, network([one, *others], ME, TODAY, goals), TODAY)


def factor(one: Candidate, name: str, *others: Candidate, goals: tuple[str, ...] = ()) -> Factor:
    return next(part for part in valued(one, *others, goals=goals).factors if part.name == name)


def test_the_weights_of_the_reference_add_up_to_one() -> None:
    assert sum(WEIGHTS.values()) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("one", "why_not"),
    [
        (candidate(), ""),
        (candidate(last=None), ""),
        (candidate(more={"barred": "never"}), "never"),
        (candidate(kind=RecordKind.ORGANISATION), "an organisation, not a person"),
        (candidate(tags=("Do-Not-Contact",)), "marked as not to be contacted"),
        (candidate(roles=["family"]), "family needs no list"),
        (candidate(more={"roles": (role("family", Sureness.THIN),)}), ""),
        (candidate(handles=()), "no way to reach them on record"),
        (candidate(handles=(handle(HandleKind.MAIL, "info@halden.example"),)), "no way to reach them on record"),
        (candidate(handles=(handle(HandleKind.RESOURCE, "google:people/c1"),)), "no way to reach them on record"),
        (candidate(handles=(handle(HandleKind.NAME, "vcard:anna lind"),)), "no way to reach them on record"),
        (candidate(last=59), "in touch within the last two months"),
        (
            candidate(last=None, trust=Trust.LOW),
            "known only from collected addresses, no message on record",
        ),
        (candidate(trust=Trust.LOW), ""),
    ],
)
def test_who_may_be_on_the_list(one: Candidate, why_not: str) -> None:
    made = valued(one)
    assert made.ineligible == why_not
    assert (made.value == 0.0) == bool(why_not)


MAIL, PHONE = handle(HandleKind.MAIL, "a@b.example"), handle(HandleKind.PHONE, "+44700900123")
LINKEDIN = handle(HandleKind.NAME, "linkedin:anna lind")


@pytest.mark.parametrize(
    ("handles", "trust", "reach", "channel", "hint"),
    [
        ((LINKEDIN, PHONE, MAIL), Trust.NORMAL, 1.0, "mail", ""),
        ((LINKEDIN, PHONE), Trust.NORMAL, 1.0, "phone", ""),
        ((LINKEDIN,), Trust.NORMAL, 0.8, "linkedin", ""),
        ((PHONE,), Trust.LOW, 0.6, "phone", "hard to reach: the only address comes from LinkedIn"),
        ((LINKEDIN,), Trust.LOW, 0.3, "linkedin", "hard to reach: only linkedin"),
        ((handle(HandleKind.ACCOUNT, "x:123"),), Trust.NORMAL, 0.3, "x", "hard to reach: only x"),
        (
            (handle(HandleKind.PROFILE, "github.com/a"),),
            Trust.NORMAL,
            0.3,
            "github.com",
            "hard to reach: only github.com",
        ),
    ],
)
def test_reach_and_channel(handles: tuple[Handle, ...], trust: Trust, reach: float, channel: str, hint: str) -> None:
    one = candidate(handles=handles, trust=trust, more={"tie": replace(history(900), channel=None)})
    made = valued(one)
    assert (made.reach, made.channel, made.hint) == (reach, channel, hint)


def test_the_channel_they_last_answered_on_comes_first() -> None:
    both = candidate(handles=(MAIL, LINKEDIN))
    assert valued(both).channel == "linkedin"
    met = replace(both, tie=replace(both.tie, channel=Channel.IN_PERSON))
    assert valued(met).channel == "mail"


def test_value_is_reach_times_the_mean_with_what_is_missing_at_a_prior() -> None:
    made = valued(candidate(last=None, title="Director", company="Solar North"))
    x = {part.name: part.x for part in made.factors}
    assert [name for name in x if x[name] is None] == ["closeness", "engagement", "goal", "timing"]
    known = sum((x[name] or 0) * WEIGHTS[name] for name in ("influence", "novelty", "dormancy"))
    missing = 0.75 * (WEIGHTS["closeness"] + WEIGHTS["engagement"] + WEIGHTS["timing"])
    assert made.value == pytest.approx(0.9 * (known + 0.25 * missing) / (0.5 + missing))


def test_a_goal_that_nobody_set_says_nothing() -> None:
    one = candidate(title="Director")
    parts = [part for part in valued(one).factors if part.name != "goal"]
    weights = [part.weight * (0.75 if part.x is None else 1) for part in parts]
    mean = sum(w * (0.25 if part.x is None else part.x) for part, w in zip(parts, weights, strict=True)) / sum(weights)
    assert valued(one).value == pytest.approx(0.9 * mean)


ADVISOR = role("professor", Sureness.SAID, "your thesis advisor in 2014", "you said so")


@pytest.mark.parametrize(
    ("one", "x", "text", "fact"),
    [
        (candidate(), None, "", ""),
        (candidate(title="Specialist"), 0.3, "", "Specialist (LinkedIn, as of 1 November 2026)"),
        (
            candidate(title="CEO", company="Kade"), 1.0, "well placed: CEO, Kade", "LinkedIn, as of 1 November 2026"
        ),
        (candidate(roles=["mentor"]), 1.0, "probably your mentor", ""),
        (
            candidate(roles=["teammate"], title="Director"),
            0.8,
            "well placed: Director",
            "LinkedIn, as of 1 November 2026",
        ),
        (candidate(roles=["teammate"], title="Manager"), 0.5, "probably your teammate", ""),
        (
            candidate(more={"roles": (ADVISOR,)}),
            1.0,
            "your thesis advisor in 2014",
            "you said so",
        ),
        (candidate(more={"roles": (role("author", Sureness.THIN),)}), 0.48, "may be your author", ""),
    ],
)  # fmt: skip
def test_influence(one: Candidate, x: float | None, text: str, fact: str) -> None:
    found = factor(one, "influence")
    assert found.x == (None if x is None else pytest.approx(x))
    assert (found.text, found.fact) == (text, fact)


def test_closeness_is_history_fading_over_years() -> None:
    one = candidate(last=900)
    x = factor(one, "closeness").x or 0.0
    assert x == pytest.approx(one.tie.history * (0.5 + 0.5 * 2 ** (-900 / 1826.25)))
    assert factor(one, "closeness").text == "8 days of contact over 6 months"
    assert factor(candidate(last=3000), "closeness").x < x  # type: ignore[operator]  # known, as there is a tie


def test_closeness_knows_the_slider() -> None:
    one = candidate()
    x = factor(one, "closeness").x or 0.0
    assert factor(replace(one, closeness=1.0), "closeness").x == pytest.approx(0.5 * x + 0.5)
    assert factor(candidate(last=None), "closeness").x is None
    assert factor(candidate(last=None, more={"closeness": 0.7}), "closeness").x == 0.7


def test_novelty_names_what_nobody_else_has() -> None:
    one = candidate(1, title="Genetics", company="Helix", city="Rotterdam")
    other = candidate(2, title="Developer", company="Halden", city="Leeds")
    found = factor(one, "novelty", other)
    assert (found.x, found.text) == (1.0, "the only person on your list in biotech and in Rotterdam")
    twin = candidate(3, title="Biologist", company="Helix", city="Rotterdam")
    assert (factor(one, "novelty", twin).x or 0.0) < 1.0
    assert factor(one, "novelty", twin).text == ""
    assert factor(candidate(), "novelty").x is None


def test_novelty_looks_at_those_in_touch_when_there_are_enough() -> None:
    one = candidate(1, title="Developer")
    asleep = [candidate(number, title="Developer") for number in range(2, 12)]
    awake = [candidate(number, title="Nurse", last=9) for number in range(20, 25)]
    assert factor(one, "novelty", *asleep, *awake).x == 1.0
    assert (factor(one, "novelty", *asleep, *awake[1:]).x or 0.0) < 0.2


def test_engagement_is_a_shrunk_share_and_help() -> None:
    answered = candidate()
    assert factor(answered, "engagement").x == pytest.approx((8 + 2) / (8 + 4))
    assert factor(answered, "engagement").text == "answered 8 of your last 8"
    helped = replace(answered, helped=("recommended you in 2019",))
    assert factor(helped, "engagement").x == 1.0
    assert factor(helped, "engagement").text == "recommended you in 2019"
    ignored = candidate(more={"tie": history(900, 5, 60, answers=False)})
    assert factor(ignored, "engagement").x == pytest.approx(2 / 9)
    assert factor(ignored, "engagement").text == ""
    assert factor(candidate(last=None), "engagement").x is None
    assert factor(candidate(last=None, more={"helped": ("endorsed you",)}), "engagement").x == 0.7


@pytest.mark.parametrize(
    ("gap", "x"), [(None, 0.7), (59, 0), (60, 0.3), (122, 0.65), (183, 1), (2000, 1), (3000, 0.6), (6000, 0.5)]
)
def test_dormancy(gap: int | None, x: float) -> None:
    assert dormancy(gap) == pytest.approx(x, abs=0.01)


@given(st.integers(60, 180), st.integers(0, 30))
def test_a_young_silence_only_ripens(gap: int, more: int) -> None:
    assert dormancy(gap + more) >= dormancy(gap) - 1e-9


def test_silence_is_said_with_the_rhythm_before() -> None:
    found = factor(candidate(last=853), "dormancy")
    assert found.text == "silent 2 years 4 months; you wrote monthly before that"
    assert found.fact == "last on 21 July 2024"
    bare = candidate(more={"tie": replace(history(853), parts=())})
    assert factor(bare, "dormancy").text == "silent 2 years 4 months"
    assert factor(candidate(last=5), "dormancy").text == ""


@pytest.mark.parametrize(
    ("filled", "words"),
    [
        (
            {"occasions": (Occasion(kind="connected", when=When.on(date(2016, 5, 3))),)},
            "LinkedIn, connected in May 2016",
        ),
        ({"occasions": (Occasion(kind="connected", when=When.year(2016)),)}, "LinkedIn, connected in 2016"),
        (
            {"source": "vcard:home", "occasions": (Occasion(kind="birthday", when=When.month_day(1, 2)),)},
            "your phone contacts, as of 1 November 2026",
        ),
    ],
)
def test_nobody_without_a_message_goes_unsaid(filled: dict[str, Any], words: str) -> None:
    one = candidate(last=None, **filled)
    assert factor(one, "dormancy").text == f"no messages on record; known from {words}"
    assert any(reason.factor == "dormancy" for reason in reasons(valued(one)))


def test_a_source_without_a_date_is_named_alone() -> None:
    undated = Candidate(person=person(1, record(), as_of=""), roles=(), tie=NO_TIE)
    assert factor(undated, "dormancy").text == "no messages on record; known from LinkedIn"
    assert source_words("abook:1") == "abook"


def test_goals_are_matched_by_their_telling_words() -> None:
    mapper = candidate(1, title="Flood mapper", company="Northmoor", notes=(Note(text="maps the river, floods"),))
    others = [candidate(number, title="Baker", company="Flour & Co") for number in range(2, 6)]
    found = factor(mapper, "goal", *others, goals=("learning Welsh", "flood mapping"))
    assert found.text == "works on your goal: flood mapping"
    assert (found.x or 0.0) > 0.5
    assert factor(others[0], "goal", mapper, goals=("flood mapping",)).x == 0.0
    assert factor(candidate(), "goal", mapper, goals=("flood mapping",)).fact == ""
    assert factor(mapper, "goal").x is None
    assert "you have set no goal" in {reason.text for reason in why(valued(mapper))}
    assert factor(mapper, "goal", goals=("of the",)).x is None  # no word that tells anything


def test_words_meet_by_a_rough_stem() -> None:
    runner = candidate(1, title="Running boss")
    assert factor(runner, "goal", candidate(2, title="Baker"), goals=("runs",)).x > 0.5  # type: ignore[operator]  # goals given


def occasion(kind: str, when: When) -> dict[str, Any]:
    return {"occasions": (Occasion(kind=kind, when=when),)}


def change(field: str, since: date | None, until: date | None) -> dict[str, Any]:
    return {"more": {"changes": (Change(record=1, field=field, before="Halden", after="", since=since, until=until),)}}


@pytest.mark.parametrize(
    ("filled", "x", "text"),
    [
        ({}, None, ""),
        ({"city": "Graz"}, 0.0, ""),
        ({"city": "Leeds"}, 1.0, "both in Leeds"),
        (change("company", date(2026, 7, 1), date(2026, 10, 1)), 1.0, "changed jobs between July and October"),
        (change("title", date(2025, 7, 1), date(2026, 10, 1)), 1.0, "changed post between July 2025 and October"),
        (change("place", None, date(2026, 10, 1)), 1.0, "moved before October"),
        (change("company", None, date(2025, 10, 1)), 0.0, ""),
        (change("company", None, None), 0.0, ""),
        (change("name", None, date(2026, 10, 1)), 0.0, ""),
        (occasion("birthday", When.month_day(12, 1)), 1.0, "birthday on 1 December"),
        (occasion("birthday", When.month_day(11, 20)), 0.0, ""),
        (occasion("birthday", When.year(1970)), 0.0, ""),
        (occasion("first met", When.month_day(12, 1)), 0.0, ""),
        (occasion("connected", When.on(date(2016, 12, 3))), 0.5, "connected 10 years ago on 3 December"),
        (occasion("connected", When.on(date(2026, 11, 21))), 0.0, ""),
        (occasion("anniversary", When.month_day(12, 1)), 0.5, "anniversary on 1 December"),
    ],
)
def test_timing(filled: dict[str, Any], x: float | None, text: str) -> None:
    found = factor(candidate(**filled), "timing")
    assert (found.x, found.text) == (x, text)


def test_the_newest_record_decides_what_is_shown() -> None:
    old, new = record(1, "Clerk", "Halden"), record(2, "Director", "Corran")
    one = person(1, old, new, record(3, source="vcard", places=(Place(full="Graz, Austria"),)))
    newest_first = replace(one, members=(one.members[0], replace(one.members[1], as_of="2026-12-01"), one.members[2]))
    found = facts(newest_first)
    assert (found.title, found.company, found.city) == ("Director", "Corran", "Graz")
    assert ("company", "halden") in found.features


def test_a_headline_stands_in_for_a_title() -> None:
    assert facts(person(1, record(headline="Editor"))).title == "Editor"


def test_the_post_held_now_is_the_last_begun_without_an_end() -> None:
    posts = [
        Position(title="Old", since=When.year(2019), until=When.year(2021)),
        Position(title="Side", since=When.year(2020)),
        Position(title="Now", since=When.year(2022)),
        Position(),
    ]
    assert current(posts) == posts[2]
    assert current([Position()]) is None


@settings(max_examples=25)
@given(st.text(max_size=20), st.sampled_from(["Mr", "Ms", "Dr", "Pfarrerin"]))
def test_name_form_of_address_and_picture_never_move_the_value(shown: str, prefix: str) -> None:
    plain = record(title="Director", company="Kade")
    dressed = replace(plain, name=Name(full=shown, prefix=prefix), photo=Photo(url="https://x.example/a.jpg"))
    one, other = candidate(records=[plain]), candidate(records=[dressed])
    assert valued(one).value == valued(other).value


def test_the_year_of_birth_never_moves_the_value() -> None:
    old, young = (candidate(**occasion("birthday", When.on(date(year, 12, 1)))) for year in (1950, 1999))
    assert valued(old).value == valued(young).value


def test_three_reasons_at_most_one_a_factor_and_silence_among_them() -> None:
    made = valued(
        candidate(
            roles=["mentor"], title="CEO", company="Kade", city="Leeds", more={"helped": ("endorsed you in 2020",)}
        )
    )
    shown = reasons(made)
    assert len({reason.factor for reason in shown}) == len(shown) == 3
    assert "dormancy" in {reason.factor for reason in shown}
    assert all(reason.text for reason in shown)


def test_why_gives_every_factor_in_words_and_the_reach() -> None:
    told = why(valued(candidate(last=None, title="Clerk")))
    assert {reason.factor for reason in told} == {*WEIGHTS, "reach"}
    assert {reason.text for reason in told} >= {"not known", "nothing that stands out", "best reached by linkedin"}
    barred = why(valued(candidate(handles=())))
    assert barred[0].text == "not on the list: no way to reach them on record"
    assert barred[-1].text == "no way to reach them on record"
