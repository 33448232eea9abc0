"""What is asked when something is missing; which news, offers and reasons a message takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rekindle.core.drafting.compose import compose
from rekindle.core.drafting.material import offers_for, section_of
from rekindle.core.drafting.recipes import RECIPES
from rekindle.core.drafting.same import families_of, used
from rekindle.model.draft import DraftKind, Family, Medium
from rekindle.model.drafting import Contact, Earlier, Offer, Wording
from rekindle.model.life import Fact, Give, GiveKind, GiveState, News, Relation
from tests.core.drafting.cast import (
    LESSON,
    LIFT,
    LIST,
    MEMORY,
    NEWS,
    OURS,
    TODAY,
    WRITER,
    cause,
    reader,
    sheet,
    told,
)

STORM = cause(Family.OCCASION, noun="the storm", place="Whitby", crisis=True, fact="the storm, Whitby")
FAVOUR = cause(Family.THANKS, past="read my letter twice", doing="reading my letter twice", fact="the letter")
NOTES = Give(number=9, offer="send you the gauge notes", noun="the gauge notes", record=7, state=GiveState.PROMISED)
FRIEND = Give(number=5, offer="introduce you to a friend who tests alarms", kind=GiveKind.INTRODUCTION)


# --- what is missing --------------------------------------------------------------------------------------------------


def test_two_moves_at_the_bottom_give_no_draft_but_the_question_that_lifts_most() -> None:
    made = compose(sheet(causes=(), news=()))
    assert (made.text, [one.slot for one in made.missing]) == ("", ["theirs"])
    made = compose(sheet(news=(), offers=()))
    assert (made.text, [one.slot for one in made.missing]) == ("", ["news"])
    assert "Clara Voss" in made.missing[0].question


def test_one_move_at_the_bottom_gives_a_draft_and_its_question() -> None:
    made = compose(sheet(offers=()))
    assert made.text
    assert [one.slot for one in made.missing] == ["offer"]
    card = compose(sheet(causes=()))
    assert card.text
    assert [one.answer for one in card.missing] == ['rekindle note 7 --memory "..."']
    assert compose(sheet(DraftKind.AGAIN, news=())).missing == ()


def test_nobody_without_a_name_is_written_to() -> None:
    assert compose(sheet(reader=reader(call=told("name", "")))).missing[0].slot == "name"


def test_what_is_too_long_for_a_sentence_is_asked_for_again() -> None:
    long = "the harbour workshop that we ran with eleven chairs for thirty people and no coffee"
    made = compose(sheet(causes=(cause(Family.MEMORY, key="fact:1", noun="the workshop", past=long),)))
    assert made.text
    assert made.missing[0].slot == "shorter"
    read = compose(sheet(causes=(cause(Family.MEMORY, key="topic:1", noun="the workshop", past=long),)))
    assert read.missing == ()


def test_what_fits_no_note_is_asked_for_shorter() -> None:
    made = compose(sheet(medium=Medium.LINKEDIN_NOTE, news=(replace(NEWS, short="I've built " + "a map " * 40),)))
    assert (made.text, made.missing[0].slot) == ("", "length")


def test_who_would_read_what_another_has_is_asked_about() -> None:
    line = Wording(section="shared-memory", text="{Noun} came to mind.")
    few = (line, Wording(section="news", text="{News}."), Wording(section="offer", text="I could {offer}."))
    one = sheet(wordings=few, offers=(Offer(give=LIST, step=0),))
    first = compose(one)
    near = Earlier(
        on=TODAY, name="Anna Lind", person=3, text="Hi Anna,\n\nThe harbour workshop came to mind.", shares=True
    )
    made = compose(replace(one, earlier=(near,)))
    assert first.text
    assert (made.text, made.missing[0].slot) == ("", "theirs")


# --- news, offers, reasons --------------------------------------------------------------------------------------------


def test_news_steps_down_to_the_next_shorter_length_never_up() -> None:
    short = News(number=2, on=TODAY, short="I've built a map.")
    assert "I've built a map" in compose(sheet(news=(short,))).text
    long = News(number=3, on=TODAY, long="I've built a map. It took all summer.")
    assert compose(sheet(medium=Medium.SMS, news=(long, short))).news == 2


def test_who_taught_me_hears_what_i_learned() -> None:
    learned = replace(NEWS, learned="a map is a promise about water")
    texts = [compose(sheet(reader=reader(mentor=True), news=(learned,), cycle=cycle)).text for cycle in range(8)]
    assert any("a map is a promise about water" in text for text in texts)
    assert compose(sheet(reader=reader(mentor=True))).text
    assert "promise about water" not in compose(sheet(news=(learned,))).text


def test_since_we_last_wrote_needs_news_in_the_perfect() -> None:
    short = News(number=2, on=TODAY, short="I've built a map.", long="I've built a map. It took all summer.")
    texts = [compose(sheet(news=(short,), cycle=cycle)).text for cycle in range(12)]
    assert any("Since we last wrote, I've built a map" in text for text in texts)
    dated = [compose(sheet(cycle=cycle)).text for cycle in range(12)]
    assert not any("Since we last wrote" in text for text in dated)


def test_a_lift_is_for_those_who_live_near() -> None:
    gives = (Offer(give=LIFT, step=2), Offer(give=LIST, step=2))
    far, near = (sheet(reader=reader(near=near), offers=gives) for near in (False, True))
    recipe = RECIPES[DraftKind.FIRST]
    assert offers_for(far, recipe, None)[0].give == LIST
    assert {one.give.number for one in offers_for(near, recipe, None)[:2]} == {LIST.number, LIFT.number}
    firsts = [offers_for(replace(near, reader=reader(near=True, record=n)), recipe, None)[0].give for n in range(9)]
    assert LIFT in firsts


def test_a_find_is_both_the_opener_and_the_offer() -> None:
    find = cause(Family.FIND, key="find:1", noun="my list of open river data", bare="send you my list", number=1,
                 text="your find fits them (interest rivers)", title="rivers")  # fmt: skip
    made = compose(sheet(DraftKind.AGAIN, causes=(find,)))
    assert (made.family, made.gives) == (Family.FIND, (LIST.number,))
    assert "send you" not in made.text
    assert section_of(replace(find, bare="draw you a map"), ()) == ""


def test_a_promise_opens_and_is_what_is_offered() -> None:
    promise = cause(Family.PROMISE, key="promise:9", noun="the gauge notes", bare="send you the gauge notes")
    made = compose(sheet(DraftKind.AGAIN, causes=(promise,), promised=NOTES))
    assert made.gives == ()  # it never was on the list
    assert "river data" not in made.text


def test_the_first_message_opens_with_what_two_share_before_a_find() -> None:
    find = cause(Family.FIND, key="find:1", noun="my list", bare="send you my list", number=1, weight=0.71)
    shared = cause(Family.SCHOOL, key="firm:orbit", org="Orbit", weight=0.45)
    assert compose(sheet(causes=(find, shared))).family is Family.SCHOOL
    assert compose(sheet(DraftKind.AGAIN, causes=(find, shared))).family is Family.FIND


@pytest.mark.parametrize(
    ("one", "section"),
    [
        (cause(Family.MEMORY, key="firm:orbit"), "shared-school"),
        (cause(Family.HONEST_GAP, key="fact:4", bare="check the survey"), "honest-gap owed"),
        (cause(Family.HONEST_GAP, key="known", noun="your card"), "card"),
        (cause(Family.HONEST_GAP, key="known"), ""),
        (cause(Family.ANNIVERSARY, key="met:2024"), "anniversary met"),
        (cause(Family.ANNIVERSARY, key="years:orbit:2026"), "anniversary post"),
        (cause(Family.TOPIC, key="topic:maps"), "last-topic"),
        (cause(Family.TOPIC, key="topic:maps", text="before that about: maps"), ""),
        (cause(Family.TOPIC, key="lines:2026"), ""),
        (cause(Family.TOPIC, key="fact:1"), "last-topic word"),
        (cause(Family.TOPIC, key="fact:2", sure=False), "last-topic need"),
        (cause(Family.TOPIC, key="fact:3"), ""),
        (cause(Family.THEIR_NEWS, sure=False), "saw-your-news guess"),
        (cause(Family.ANNIVERSARY, sure=False), ""),
        (cause(Family.PLACE, sure=False), "place-travel"),
    ],
)
def test_where_the_openers_for_a_reason_stand(one: object, section: str) -> None:
    facts = (
        Fact(number=1, record=7, relation=Relation.WORD, text="sirens fail"),
        Fact(number=2, record=7, relation=Relation.NEED, text="a planner"),
        Fact(number=3, record=7, relation=Relation.NOTE, text="likes eels"),
    )
    assert section_of(one, facts) == section  # type: ignore[arg-type]  # the table holds causes and words


def test_a_word_of_theirs_left_unanswered_is_owned_up_to() -> None:
    owed = cause(
        Family.HONEST_GAP, key="answer:2026-03-02", on="2026-03-02", when="in March", fact="their last message"
    )
    texts = [compose(sheet(causes=(owed,), cycle=cycle)).text for cycle in range(12)]
    assert any("in March" in text for text in texts)


def test_what_was_used_counts_for_thirty_days() -> None:
    old = Earlier(on=date(2026, 8, 1), name="", person=1, text="", variants=("a:1",), family=Family.MEMORY)
    new = replace(old, on=TODAY, variants=("a:1", "b:2"))
    assert used((old,), TODAY) == {}
    assert used((new, old), TODAY) == {"a:1": TODAY, "b:2": TODAY}
    assert families_of((old, replace(new, family=None)), TODAY) == set()


def test_the_users_own_wording_is_taken_before_ours() -> None:
    own = Wording(section="shared-memory", text="Still laughing about {noun}, alone and in public.", own=True)
    assert "Still laughing about the harbour workshop" in compose(sheet(wordings=(own, *OURS))).text


def test_it_is_said_where_they_are_once() -> None:
    moved = cause(Family.THEIR_NEWS, past="moved to Kade Harbour Works", org="Kade Harbour Works")
    for cycle in range(10):
        made = compose(sheet(causes=(moved,), cycle=cycle))
        offer = next(part for part in made.text.split("\n\n") if "could" in part or "I'd" in part or "I'll" in part)
        assert offer.count("Kade Harbour Works") <= 1


def test_an_old_post_is_asked_after() -> None:
    gap = cause(Family.OCCASION, noun="the new year")
    few = tuple(one for one in OURS if not one.section.startswith("close"))
    texts = [compose(sheet(causes=(gap,), reader=reader(org_old=True, record=n), wordings=few)).text for n in range(9)]
    assert any("Are you still at Kade Harbour Works?" in text for text in texts)


def test_a_lesson_that_bore_fruit_is_told_with_it() -> None:
    assert all(
        LESSON.proof in compose(sheet(causes=(LESSON,), cycle=cycle)).text.replace("Last", "last") for cycle in range(8)
    )


def test_the_writer_is_called_as_the_reader_knows_them() -> None:
    assert compose(sheet(writer=replace(WRITER, short=""))).text.endswith("Sam Moran")


def test_a_question_of_the_users_own_ends_the_message_and_stands_alone() -> None:
    own = Wording(section="offer", text="Shall I {offer}?", own=True)
    texts = [compose(sheet(reader=reader(record=record), wordings=(own, *OURS))).text for record in range(9)]
    assert all(text.count("?") == 1 for text in texts)
    asking = [text for text in texts if "Shall I" in text]
    assert asking
    assert all(text.index("I left") < text.index("Shall I") for text in asking)


def test_an_opener_that_asks_leaves_no_second_question() -> None:
    own = Wording(section="shared-memory", text="Do you remember {noun}?", own=True)
    made = compose(sheet(wordings=(own, *OURS)))
    assert "Do you remember the harbour workshop?" in made.text
    assert made.text.count("?") == 1
    call = compose(sheet(medium=Medium.CALL, wordings=(own, *OURS)))
    assert "Do you remember" not in call.text


def test_a_reason_that_no_wording_can_say_is_passed_over() -> None:
    mute = cause(Family.MEMORY, key="fact:9", weight=0.99)
    assert compose(sheet(causes=(mute, MEMORY))).causes == (MEMORY.key,)


def test_after_a_recent_word_no_silence_is_spoken_of() -> None:
    gap = cause(Family.HONEST_GAP, key="quiet:2026-09-01", fact="last in touch")
    recent = reader(last=Contact(on=date(2026, 9, 1), how="wrote"))
    assert compose(sheet(causes=(gap,), reader=recent)).missing[0].slot == "theirs"


def test_a_trip_heads_its_mail_with_place_and_days() -> None:
    trip = cause(Family.PLACE, place="Copenhagen", when="from 6 to 9 October", fact="your trip")
    subjects = {compose(sheet(causes=(trip,), cycle=cycle)).subject for cycle in range(9)}
    assert "Copenhagen, 6 to 9 October" in subjects


def test_what_tells_its_own_time_gets_no_other() -> None:
    dated = cause(Family.MEMORY, key="fact:1", noun="the Malmö talk in 2023", on="2023-05", when="in spring 2023")
    texts = [compose(sheet(causes=(dated,), cycle=cycle)).text for cycle in range(9)]
    assert all("the malmö talk in 2023" in text.casefold() for text in texts)
    assert not any("three years" in text or "in spring 2023" in text for text in texts)
