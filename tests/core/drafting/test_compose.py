"""Each kind and medium of message."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rekindle.core.drafting.compose import compose
from rekindle.core.drafting.recipes import RECIPES, fits_in, sms_parts
from rekindle.model.draft import DraftKind, Family, Medium
from rekindle.model.drafting import Offer, Writer
from rekindle.model.life import Fact, Give, GiveKind, GiveState, Relation
from rekindle.model.touch import Referral
from tests.core.drafting.cast import (
    LIFT,
    LIST,
    MEMORY,
    cause,
    reader,
    sheet,
    told,
)

STORM = cause(Family.OCCASION, noun="the storm", place="Whitby", crisis=True, fact="the storm, Whitby")
FAVOUR = cause(Family.THANKS, past="read my letter twice", doing="reading my letter twice", fact="the letter")
NOTES = Give(number=9, offer="send you the gauge notes", noun="the gauge notes", record=7, state=GiveState.PROMISED)
FRIEND = Give(number=5, offer="introduce you to a friend who tests alarms", kind=GiveKind.INTRODUCTION)


# --- media ------------------------------------------------------------------------------------------------------------


def test_a_letter_greets_breaks_into_paragraphs_and_signs() -> None:
    parts = compose(sheet()).text.split("\n\n")
    assert (parts[0], parts[-1]) == ("Hi Clara,", "Sam")
    assert 2 <= len(parts[1:-1]) <= 4


def test_a_formal_letter_says_dear_signs_whole_and_says_who_this_is() -> None:
    who = reader(call=told("name", "Professor Voss"), formal=True, tie=told("tie", "Halden Foods"))
    made = compose(sheet(reader=who))
    assert made.text.startswith("Dear Professor Voss,")
    assert made.text.endswith("Sam Moran (Halden Foods)")
    assert compose(sheet(DraftKind.AGAIN, reader=who)).text.endswith("\n\nSam Moran")


def test_short_media_begin_with_the_name_and_go_on_in_the_same_sentence() -> None:
    for medium in (Medium.LINKEDIN, Medium.LINKEDIN_NOTE, Medium.X, Medium.CHAT):
        text = compose(sheet(medium=medium)).text
        assert text.startswith("Hi Clara, ")
        assert "\n" not in text


def test_a_text_message_and_a_voicemail_say_who_it_is() -> None:
    who = reader(tie=told("tie", "Orbit"))
    sms = compose(sheet(medium=Medium.SMS, reader=who)).text
    assert sms.startswith(("Clara, it's Sam Moran from Orbit. ", "Clara, Sam Moran here, from Orbit. "))
    spoken = compose(sheet(medium=Medium.VOICEMAIL, reader=who)).text
    assert spoken.startswith("Hello Clara, it's Sam Moran, from Orbit. ")
    assert 50 <= len(spoken.split()) <= 75  # 20 to 30 seconds


def test_a_call_has_an_opening_line_and_three_bullets() -> None:
    first, *bullets = compose(sheet(medium=Medium.CALL)).text.split("\n")
    assert first.startswith("Hi Clara, it's Sam Moran. ")
    assert [bullet.split(":")[0] for bullet in bullets] == ["• Memory", "• Update", "• Offer"]
    assert bullets[-1].endswith("Then stop and listen.")


def test_without_my_name_nothing_is_signed() -> None:
    assert compose(sheet(writer=Writer())).text.split("\n\n")[-1] != ""
    assert "Sam" not in compose(sheet(writer=Writer(), medium=Medium.SMS)).text
    assert compose(sheet(writer=Writer(), medium=Medium.VOICEMAIL)).text.startswith("Hello Clara. ")


@pytest.mark.parametrize(
    ("text", "parts"), [("a" * 160, 1), ("a" * 161, 2), ("a" * 307, 3), ("€" * 80, 1), ("€" * 81, 2), ("ł" * 70, 1),
                        ("ł" * 71, 2), ("🐟" * 36, 2)]
)  # fmt: skip
def test_parts_of_a_text_message(text: str, parts: int) -> None:
    assert sms_parts(text) == parts


def test_what_fits() -> None:
    assert not fits_in("a" * 201, Medium.LINKEDIN_NOTE)
    assert not fits_in("a " * 51, Medium.MAIL, most_words=50)
    assert not fits_in("a" * 400, Medium.SMS)
    assert fits_in("a" * 306, Medium.SMS)


# --- kinds ------------------------------------------------------------------------------------------------------------


def test_a_follow_up_is_short_and_brings_something() -> None:
    made = compose(sheet(DraftKind.FOLLOW_UP, causes=()))
    assert len(made.text.split()) <= 50
    assert made.gives
    assert made.news == 0


def test_a_condolence_tells_no_news_and_offers_hands_alone() -> None:
    who = reader(loss=told("loss", "your father"))
    made = compose(sheet(DraftKind.CONDOLENCE, reader=who))
    assert made.news == 0
    assert made.gives in ((), (LIFT.number,))
    assert "your father" in made.text or "thoughts" in made.text or "thinking" in made.text or "mind" in made.text
    plain = compose(sheet(DraftKind.CONDOLENCE, causes=(), offers=()))
    assert "address book" not in plain.text
    assert plain.missing == ()


def test_a_crisis_names_the_place_and_carries_an_offer() -> None:
    made = compose(sheet(DraftKind.CRISIS, Medium.SMS, causes=(MEMORY, STORM)))
    assert "storm" in made.text.casefold()
    assert made.gives == (LIFT.number,)
    assert made.family is Family.OCCASION


def test_a_crisis_is_no_reason_for_any_other_message() -> None:
    assert compose(sheet(causes=(STORM,))).missing[0].slot == "theirs"


def test_thanks_name_the_act() -> None:
    assert "my letter" in compose(sheet(DraftKind.THANKS, causes=(MEMORY, FAVOUR))).text
    assert compose(sheet(DraftKind.THANKS)).missing[0].question == "What did Clara Voss do for you?"


def test_a_promised_thing_is_delivered_with_its_link() -> None:
    bare = compose(sheet(DraftKind.DELIVERY, promised=NOTES))
    assert "the gauge notes" in bare.text.casefold()
    whole = [
        compose(sheet(DraftKind.DELIVERY, promised=replace(NOTES, link="https://example.org/notes"), cycle=cycle)).text
        for cycle in range(8)
    ]
    assert any("https://example.org/notes" in text for text in whole)
    assert compose(sheet(DraftKind.DELIVERY)).missing[0].slot == "promised"


def test_a_talk_is_reported_back() -> None:
    referral = Referral(record=7, name="Ingrid", on=date(2026, 9, 1), outcome="We talked for forty minutes")
    texts = {compose(sheet(DraftKind.REPORT_BACK, referral=referral, cycle=cycle)).text for cycle in range(6)}
    assert all("Ingrid" in text for text in texts)
    assert any("forty minutes" in text for text in texts)
    open_one = compose(sheet(DraftKind.REPORT_BACK, referral=replace(referral, outcome="")))
    assert "Thank you for the name" in open_one.text


def test_an_introduction_asks_first() -> None:
    made = compose(sheet(DraftKind.INTRODUCTION, offers=(Offer(give=LIST, step=0), Offer(give=FRIEND, step=2))))
    assert made.gives == (5,)
    assert "Shall I?" in made.text
    assert compose(sheet(DraftKind.INTRODUCTION)).missing[0].slot == "offer"


def test_an_introduction_is_never_offered_in_passing() -> None:
    made = compose(sheet(offers=(Offer(give=FRIEND, step=0), Offer(give=LIST, step=2))))
    assert made.gives == (LIST.number,)


def test_a_no_names_what_was_asked() -> None:
    asked = cause(Family.TOPIC, key="fact:5", noun="the review", bare="read your sixty pages by Friday")
    need = Fact(number=5, record=7, relation=Relation.NEED, text="the review")
    made = compose(sheet(DraftKind.DECLINE, Medium.X, causes=(asked,), facts=(need,)))
    assert "review" in made.text or "sixty pages" in made.text
    assert compose(sheet(DraftKind.DECLINE)).missing[0].question == "What did Clara Voss ask of you?"


def test_a_birthday_line_is_a_line() -> None:
    for causes in ((MEMORY,), ()):
        for medium in (Medium.SMS, Medium.LINKEDIN, Medium.MAIL):
            made = compose(sheet(DraftKind.BIRTHDAY, medium, causes=causes))
            assert "appy birthday" in made.text
            assert "Hi Clara" not in made.text


def test_the_one_question_is_a_script_to_speak() -> None:
    fact = Fact(number=6, record=7, relation=Relation.TARGET, text="flood risk at Corran")
    given = Give(
        number=4, offer="send you the substation paper", noun="the substation paper", state=GiveState.DELIVERED
    )
    made = compose(sheet(DraftKind.QUESTION, facts=(fact,), delivered=given))
    assert (made.medium, made.ask) == (Medium.CALL, "referral")
    assert made.text.startswith("Clara, before anything else: did the substation paper help?")
    assert "Do you know anyone in flood risk at Corran who'd enjoy a talk with me?" in made.text
    plain = compose(
        sheet(DraftKind.QUESTION, facts=(fact,), delivered=replace(given, noun="", offer="read two pages of yours"))
    )
    assert "how have you been?" in plain.text
    assert "how have you been?" in compose(sheet(DraftKind.QUESTION, facts=(fact,))).text
    assert compose(sheet(DraftKind.QUESTION)).missing[0].slot == "target"


def test_every_kind_has_a_recipe() -> None:
    assert set(RECIPES) == set(DraftKind)
