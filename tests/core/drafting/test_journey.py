"""What reads like a form, or says more than is known, as a reader found it: none of it comes back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rekindle.core.drafting.address import address
from rekindle.core.drafting.compose import compose
from rekindle.model.draft import DraftKind, Family, Medium
from rekindle.model.drafting import Offer
from rekindle.model.life import Give, GiveKind
from rekindle.model.record import Name
from tests.core.causes.made import known, member
from tests.core.drafting.cast import MEMORY, cause, reader, sheet, told

SHELF = Give(number=9, offer="put up a shelf of yours", kind=GiveKind.TIME)


def test_a_long_memory_is_not_said_again_in_the_question() -> None:
    for turn in range(20):
        text = compose(sheet(causes=(MEMORY,), turn=turn)).text
        assert text.casefold().count("the harbour workshop") == 1


@pytest.mark.parametrize("turn", range(12))
def test_a_firm_is_named_once(turn: int) -> None:
    news = cause(Family.THEIR_NEWS, org="Corran Energy", past="joined Corran Energy")
    text = compose(sheet(causes=(news,), turn=turn, reader=reader(org=told("org", "Corran Energy")))).text
    assert text.count("Corran Energy") == 1


@pytest.mark.parametrize("turn", range(12))
def test_nobody_who_is_still_there_is_asked_what_came_after(turn: int) -> None:
    shared = cause(Family.SCHOOL, key="firm:orbit", org="Orbit Ltd.")
    text = compose(sheet(causes=(shared,), turn=turn, reader=reader(org=told("org", "Orbit Ltd.")))).text
    assert "since" not in text.rsplit(".", 2)[-1]
    assert "still in touch" not in text


@pytest.mark.parametrize("turn", range(12))
def test_no_firm_is_offered_a_shelf(turn: int) -> None:
    one = sheet(causes=(MEMORY,), turn=turn, offers=(Offer(give=SHELF, step=2),))
    assert "Kade Harbour Works" not in compose(one).text


@pytest.mark.parametrize("medium", [Medium.MAIL, Medium.LINKEDIN, Medium.LINKEDIN_NOTE])
def test_a_click_on_linkedin_is_said_and_something_better_asked_for(medium: Medium) -> None:
    click = cause(
        Family.HONEST_GAP, key="known", past="connected on LinkedIn", on="2022-03-14", when="in March 2022",
        fact="connected on 14 March 2022",
    )  # fmt: skip
    made = compose(sheet(DraftKind.FIRST, medium, causes=(click,), reader=reader(last=None)))
    assert "connected on LinkedIn" in made.text
    assert [asked.slot for asked in made.missing] == ["theirs"]
    assert {"past"} <= {slot.slot for slot in made.slots}
    assert compose(sheet(DraftKind.FIRST, medium, causes=(click,), news=(), reader=reader(last=None))).text == ""


def test_letters_after_a_name_stay_out_of_the_greeting() -> None:
    name = Name(full="Nicholas Haskley, Ph.D.", given="", family="")
    assert address(known(member()), name)[0].value == "Nicholas Haskley"


def test_only_what_was_asked_is_declined() -> None:
    subject = cause(Family.TOPIC, key="topic:notes", noun="Notes on open data", on="2026-06-01", when="in June")
    made = compose(sheet(DraftKind.DECLINE, causes=(subject,)))
    assert made.text == ""
    assert [asked.slot for asked in made.missing] == ["theirs"]


@pytest.mark.parametrize("turn", range(8))
def test_a_birthday_is_signed_once(turn: int) -> None:
    assert compose(sheet(DraftKind.BIRTHDAY, causes=(), turn=turn)).text.count("Sam") == 1


def test_where_nothing_says_what_it_is_for_one_question_is_asked() -> None:
    one = sheet(DraftKind.BIRTHDAY)
    assert compose(one).text
    silent = tuple(wording for wording in one.wordings if not wording.section.startswith("kind"))
    made = compose(replace(one, wordings=silent))
    assert made.text == ""
    assert [asked.slot for asked in made.missing] == ["theirs"]
