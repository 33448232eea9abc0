"""Laws of drafts over made-up people: nothing invented, nobody gets what another got, the same sheet the same draft."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.core.drafting.compose import compose
from rekindle.core.drafting.recipes import fits_in
from rekindle.core.drafting.same import essence, overlap, sentences
from rekindle.core.lint import lint
from rekindle.model.draft import Cause, Draft, DraftKind, Family, Medium
from rekindle.model.drafting import Contact, Earlier, Offer, Sheet
from rekindle.model.life import Give, GiveKind, News
from rekindle.model.lint import Context
from tests.core.drafting.cast import LESSON, LIFT, LIST, MEMORY, NEWS, OURS, PAGES, TODAY, cause, reader, sheet, told

MANY = 300 if os.environ.get("REKINDLE_LONG") else 80
NOUNS = ("the harbour workshop", "our first tide table", "the long walk to Kirkstall", "the night of the power cut",
         "the Orbit hand-over", "that train to Malmö", "the choir in the crypt", "your leaving party")  # fmt: skip
FIRMS = ("Corran Energy", "Otter Works", "Kade Harbour Works", "Northmoor Trust", "Pine Press")
FIRST = ("Anna", "Kofi", "Clara", "Luke", "Priya", "Amir", "Joan", "Theo", "Ruth", "Ines")
LAST = ("Lind", "Mensah", "Voss", "Frey", "Nair", "Bell", "Hart", "Okafor")


def causes() -> st.SearchStrategy[Cause]:
    noun, firm = st.sampled_from(NOUNS), st.sampled_from(FIRMS)
    when = st.sampled_from([("", ""), ("2021", "in 2021"), ("2024-04", "in spring 2024"), ("2014-09", "in 2014")])
    memory = st.builds(
        lambda noun, at: cause(Family.MEMORY, key="fact:1", noun=noun, fact=noun, on=at[0], when=at[1]), noun, when
    )
    news = firm.map(lambda at: cause(Family.THEIR_NEWS, past=f"moved to {at}", org=at, fact=f"now at {at}"))
    school = st.builds(lambda at, on: cause(Family.SCHOOL, org=at, fact=at, when=on[1]), firm, when)
    topic = st.builds(
        lambda noun, at: cause(Family.TOPIC, key="topic:x", noun=noun, fact=noun, on=at[0], when=at[1]), noun, when
    )
    thanks = when.map(
        lambda at: cause(
            Family.THANKS, past="read my letter twice", doing="reading my letter twice", fact="the letter", on=at[0],
            when=at[1],
        )
    )  # fmt: skip
    gap = st.just(cause(Family.HONEST_GAP, key="quiet:2024-04-02", fact="last in touch on 2 April 2024"))
    trip = st.just(cause(Family.PLACE, place="Copenhagen", when="from 6 to 9 October", fact="your trip"))
    return st.one_of(memory, news, school, topic, thanks, gap, trip, st.just(LESSON))


@st.composite
def sheets(draw: st.DrawFn, kinds: Sequence[DraftKind] = (DraftKind.FIRST, DraftKind.AGAIN)) -> Sheet:
    first, last, number = draw(st.sampled_from(FIRST)), draw(st.sampled_from(LAST)), draw(st.integers(1, 5000))
    formal = draw(st.booleans())
    who = reader(
        person=number,
        record=number,
        name=f"{first} {last}",
        call=told("name", f"Professor {last}" if formal else first),
        formal=formal,
        org=draw(st.sampled_from([None, *(told("org", firm) for firm in FIRMS)])),
        org_old=draw(st.booleans()),
        tie=draw(st.sampled_from([None, told("tie", "Halden Foods")])),
        last=draw(st.sampled_from([None, *(Contact(on=date(year, 4, 2), how="wrote") for year in (2019, 2024))])),
    )  # fmt: skip
    return sheet(
        kind=draw(st.sampled_from(list(kinds))),
        medium=draw(st.sampled_from(list(Medium))),
        reader=who,
        causes=(draw(causes()),),
        offers=tuple(Offer(give=give, step=draw(st.integers(0, 2))) for give in (LIST, PAGES)),
        cycle=draw(st.integers(0, 3)),
        turn=draw(st.integers(0, 1)),
    )


def known_words(one: Sheet, made: Draft) -> str:
    """Everything that the draft may have taken words from."""
    held = [f"{slot.value} {slot.fact}" for slot in made.slots]
    news = [f"{item.long} {item.middle} {item.short}" for item in one.news]
    gives = [f"{offer.give.offer} {offer.give.noun}" for offer in one.offers]
    return " ".join([*held, *news, *gives]).casefold()


STARTS = re.compile(r"(?:^|[.?:]\s+|\n|• |\(|\")(\w+)")
FIXED = frozenset(("I", "I'm", "I've", "I'd", "I'll"))
NUMBERS = re.compile(r"\b\d+\b")
FRAME = ("Memory", "Update", "Offer", "Reason")


def claims(text: str) -> set[str]:
    """Proper nouns within sentences, and numbers: what only a fact can give."""
    starts = {found.start(1) for found in STARTS.finditer(text)}
    capitals = {
        found[0]
        for found in re.finditer(r"\b[A-ZÀ-Þ][\w'-]*", text)
        if found.start() not in starts and found[0] not in FIXED
    }
    return (capitals | set(NUMBERS.findall(text))) - set(FRAME)


@settings(max_examples=MANY)
@given(sheets())
def test_every_name_number_and_date_is_in_a_slot_or_was_typed(one: Sheet) -> None:
    made = compose(one)
    body = made.text.removeprefix("Dear ").removeprefix("Hi ").removeprefix("Hello ")
    known = known_words(one, made)
    assert {word for word in claims(body) | claims(made.subject) if word.casefold() not in known} == set()


@settings(max_examples=MANY)
@given(sheets())
def test_every_slot_shown_is_in_the_message_and_has_a_source(one: Sheet) -> None:
    made = compose(one)
    told_of = f"{made.subject}\n{made.text}".casefold()
    assert all(slot.fact and slot.source for slot in made.slots)
    assert [slot for slot in made.slots if slot.value.casefold().rstrip(".") not in told_of] == []


@settings(max_examples=MANY)
@given(sheets())
def test_every_whole_draft_passes_our_own_linter(one: Sheet) -> None:
    made = compose(one)
    if not made.text or made.missing:
        return
    found = lint(
        made.text,
        medium=made.medium,
        subject=made.subject or None,
        kind=made.kind,
        context=Context(account=(0, 0)),
    )
    assert found.errors == (), made.text
    assert "!" not in made.text + made.subject


@settings(max_examples=MANY)
@given(sheets())
def test_a_draft_fits_its_medium_and_is_whole(one: Sheet) -> None:
    made = compose(one)
    assert made.text or made.missing
    if made.text:
        assert fits_in(made.text, made.medium)
        assert "{" not in made.text
        assert "  " not in made.text
        assert ".." not in made.text
        assert made.text.count("?") <= 2 if made.medium is Medium.CALL else made.text.count("?") <= 1
        assert 2 <= len(made.subject.split()) <= 6 if made.medium is Medium.MAIL else made.subject == ""


@settings(max_examples=60)
@given(sheets())
def test_the_same_sheet_gives_the_same_draft(one: Sheet) -> None:
    assert compose(one) == compose(replace(one, wordings=tuple(OURS)))


def earlier(made: Draft, name: str, on: date, *, shares: bool = False) -> Earlier:
    return Earlier(
        on=on, name=name, person=made.record, text=made.text, family=made.family, variants=tuple(made.variant.split()),
        news=made.news, gives=made.gives, shares=shares,
    )  # fmt: skip


def people(many: int) -> list[Sheet]:
    """People with much the same story, as colleagues of one firm have."""
    found = []
    for number in range(1, many + 1):
        name = f"{FIRST[number % len(FIRST)]} {LAST[number % len(LAST)]}"
        who = reader(person=number, record=number, name=name, call=told("name", FIRST[number % len(FIRST)]), org=None)
        found.append(sheet(reader=who, causes=(MEMORY,), medium=Medium.MAIL))
    return found


def test_no_two_of_200_people_get_the_same_text() -> None:
    texts: set[str] = set()
    before: list[Earlier] = []
    for number, one in enumerate(people(200)):
        day = TODAY + timedelta(days=number // 6)
        made = compose(replace(one, today=day, earlier=tuple(before), texts=frozenset(texts)))
        if not made.text:  # it asks for something of theirs rather than say it again
            assert made.missing[0].slot == "theirs"
            continue
        assert essence(made.text, one.reader.name) not in texts
        texts.add(essence(made.text, one.reader.name))
        before = [item for item in before if (day - item.on).days < 30] + [earlier(made, one.reader.name, day)]
    assert len(texts) >= 190


def test_wordings_are_not_used_again_within_30_days_while_there_are_others() -> None:
    before: list[Earlier] = []
    openers: list[str] = []
    for one in people(8):
        made = compose(replace(one, earlier=tuple(before)))
        openers.append(made.variant.split()[0])
        before.append(earlier(made, one.reader.name, TODAY))
    assert len(set(openers)) == len(openers)


def test_people_who_share_a_firm_get_no_common_sentence_and_no_common_offer_in_a_week() -> None:
    gives = [
        Give(number=number, offer=f"send you {thing}", kind=GiveKind.FIND)
        for number, thing in enumerate(("my river list", "two maps", "a short paper", "a tide table"), start=1)
    ]
    several = (NEWS, News(number=2, on=date(2026, 7, 1), long="I've learned to row. It's harder than it looks."))
    before: list[Earlier] = []
    texts = []
    for one in people(4):
        full = replace(one, offers=tuple(Offer(give=give, step=1) for give in gives), news=several)
        made = compose(replace(full, earlier=tuple(before)))
        before.append(earlier(made, one.reader.name, TODAY, shares=True))
        texts.append(made)
    assert len({made.gives for made in texts}) == 4
    said = [sentence for made in texts for sentence in set(sentences(made.text))]
    assert len(said) == len(set(said))
    week_later = compose(replace(people(1)[0], today=TODAY + timedelta(days=8), earlier=tuple(before)))
    assert week_later.news == 1


def test_a_family_of_today_makes_room_for_another() -> None:
    both = (MEMORY, cause(Family.THANKS, past="read my letter", weight=0.45))
    first = compose(sheet(causes=both))
    second = compose(sheet(causes=both, earlier=(earlier(first, "Anna Lind", TODAY),)))
    assert (first.family, second.family) == (Family.MEMORY, Family.THANKS)


def test_one_in_three_offers_before_it_tells_and_one_mail_in_four_is_short() -> None:
    made = [compose(one) for one in people(120)]
    turned = sum(one.text.index("I left") > one.text.index("could") for one in made if "could" in one.text)
    asked = sum("could" in one.text for one in made)
    short = sum("after six years" not in one.text for one in made)
    assert 0.2 < turned / asked < 0.47
    assert 0.15 < short / len(made) < 0.36


@pytest.mark.parametrize(("text", "others", "share"), [("a b", ["a b"], 0.0), ("a b c d e f", ["a b c d e x"], 0.5)])
def test_overlap_is_the_share_of_runs_of_five_words(text: str, others: list[str], share: float) -> None:
    assert overlap(text, others) == share


def test_the_other_draft_says_it_otherwise() -> None:
    one = sheet(causes=(MEMORY, LESSON), offers=tuple(Offer(give=give, step=1) for give in (LIST, PAGES, LIFT)))
    first, other = compose(one), compose(replace(one, turn=1))
    assert first.text != other.text
    assert first.family != other.family
