"""Every row of the stage table: what is entered when."""

from __future__ import annotations

import pytest

from rekindle.model.stage import Stage
from tests.core.stages.logs import FIRST, FRIENDS, READY, day, marks, stage, standing

TALK = (f"0 out {FIRST}", "2 in", "3 out", "5 in")


def test_nobody_has_written_yet() -> None:
    found = standing([], 100)
    assert found.stage is Stage.COLD
    assert found.reason == (
        "Quiet: nothing on record between you two yet. Next: a message, with your news and something for them."
    )
    assert (found.since, found.last, found.steps, found.tries) == (None, None, (), 0)


def test_a_touch_reaches_somebody() -> None:
    found = standing([f"0 out {FIRST}"], 3)
    assert found.stage is Stage.REACHED
    assert found.reason.startswith("You wrote on 5 January 2026. Next: one short follow-up from 12 January 2026")
    assert (found.since, found.tries, found.cycle) == (day(0), 1, 0)


def test_two_messages_of_a_day_are_one_try() -> None:
    assert standing(["0 out", "0 out sms"], 3).tries == 1


def test_a_human_answer_makes_it_replied() -> None:
    found = standing(["0 out", "2 in"], 3)
    assert found.stage is Stage.REPLIED
    assert found.reason == "They answered on 7 January 2026. Next: an answer, and a call."
    assert (found.waiting, found.tries) == (day(2), 0)


def test_note_and_answer_of_one_day_are_one_step() -> None:
    found = standing(["0 out", "0 in sms"], 3)
    assert found.stage is Stage.REPLIED
    assert [step.stage for step in found.steps] == [Stage.REPLIED]


@pytest.mark.parametrize("kind", ["automatic", "bounce"])
def test_what_a_machine_answers_is_no_answer(kind: str) -> None:
    assert stage(["0 out", f"1 in {kind}"], 3) is Stage.REACHED


def test_a_machine_beside_a_human_takes_nothing_from_the_answer() -> None:
    assert stage(["0 out", "1 mail 0 2 automatic"], 3) is Stage.REPLIED


def test_a_bounce_is_no_try() -> None:
    assert standing(["0 out", "1 in bounce"], 3).tries == 0


def test_who_writes_first_stays_quiet_until_answered() -> None:
    before = standing(["0 in"], 3)
    assert before.stage is Stage.COLD
    assert before.reason == (
        "Quiet. They wrote on 5 January 2026, and no answer of yours is on record. Next: an answer."
    )
    assert standing(["0 in", "61 out"], 62).reason.startswith("You wrote on")
    after = standing(["0 in", "1 out"], 3)
    assert after.stage is Stage.REACHED
    assert after.reason.startswith("You answered on 6 January 2026.")


def test_their_word_and_mine_on_one_day_as_an_export_shows_them() -> None:
    assert stage(["0 mail 1 1 theirs"], 3) is Stage.REACHED
    assert standing(["0 mail 1 2 theirs"], 3).stage is Stage.REPLIED
    assert standing(["0 mail 2 1"], 3).waiting is None


def test_a_late_answer_is_one_still() -> None:
    found = standing(["0 out", "7 out", "21 out", "90 in"], 91)
    assert [step.stage for step in found.steps] == [Stage.REACHED, Stage.COLD, Stage.REPLIED]
    assert found.cycle == 0


def test_two_messages_each_way_within_sixty_days_are_a_conversation() -> None:
    found = standing(TALK, 6)
    assert found.stage is Stage.CONVERSATION
    assert found.reason == ("Talking, since two messages each way in 5 days. Next: an answer, and a call.")
    assert stage(["0 out", "2 in", "40 out", "63 in"], 64) is Stage.REPLIED


def test_a_day_of_many_messages_is_a_conversation() -> None:
    assert standing(["0 chat 3 3"], 0).reason.startswith("Talking, since three messages each way on one day.")


@pytest.mark.parametrize(
    ("how", "words"), [("call", "you spoke"), ("video", "you spoke by video"), ("in-person", "you met")]
)
def test_any_talk_is_a_conversation(how: str, words: str) -> None:
    found = standing([f"0 {how}"], 1)
    assert found.stage is Stage.CONVERSATION
    assert found.reason.startswith(f"Talking, since {words} on 5 January 2026.")
    assert [step.stage for step in found.steps] == [Stage.CONVERSATION]


def test_a_call_as_a_phone_lists_it_is_a_talk_whoever_rang() -> None:
    assert stage(["0 call 1 0"], 1) is Stage.CONVERSATION
    assert stage(["0 call 0 1 theirs"], 1) is Stage.CONVERSATION


def test_a_meeting_of_a_calendar_is_contact_but_no_voice() -> None:
    found = standing(["0 meeting"], 1)
    assert found.stage is Stage.REPLIED
    assert not found.gates[0].open


def test_a_voicemail_is_no_talk() -> None:
    assert stage(["0 out missed-call"], 1) is Stage.REACHED


def test_warm_needs_voice_news_an_offer_and_warmth() -> None:
    found = standing([*TALK, "10 call"], 11)
    assert found.stage is Stage.WARM
    assert found.reason == (
        "Warm, since you spoke, told your news and offered something. Next: a video talk, and something for them."
    )
    assert stage(TALK, 11) is Stage.CONVERSATION
    assert stage(["0 out told", *TALK[1:], "10 call"], 11) is Stage.CONVERSATION
    assert stage(["0 out offered", *TALK[1:], "10 call"], 11) is Stage.CONVERSATION
    assert stage([*TALK, "10 call"], 11, warmth=0.34) is Stage.CONVERSATION
    assert stage(["0 out told", "2 in", "10 call", "11 none gave"], 12) is Stage.WARM  # given is more than offered


def test_regular_touch_needs_three_exchanges_over_sixty_days_and_something_given() -> None:
    found = standing(FRIENDS, 130)
    assert found.stage is Stage.TOP_OF_MIND
    assert found.since == day(125)
    assert found.reason.startswith("In regular touch, since five exchanges over 4 months, and something given.")
    nothing_given = [line.replace(" gave", "") for line in FRIENDS]
    assert stage(nothing_given, 130) is Stage.WARM
    assert stage([*nothing_given, "126 none got"], 130) is Stage.TOP_OF_MIND


def test_a_short_time_is_not_regular_touch_yet() -> None:
    assert stage([*TALK, "10 call gave", "12 out", "13 in", "20 out", "21 in"], 22) is Stage.WARM


def test_the_question_opens_when_all_gates_do_and_turns_came_on_time() -> None:
    found = standing(FRIENDS, 252, said=READY)
    assert found.stage is Stage.REFERRAL_READY
    assert found.reason == (
        "One question open: all seven gates are, and four turns or more came on time. Next: one question, by voice."
    )
    assert all(gate.open for gate in found.gates)


def test_it_opens_as_well_when_they_turn_to_you() -> None:
    lines = [*FRIENDS[:7], "62 out", "100 in", "101 call"]
    found = standing(lines, 102, said=marks("90 target flood risk", "95 ready yes"))
    assert found.stage is Stage.REFERRAL_READY
    assert "they turned to you by themselves" in found.reason
    assert stage([*FRIENDS[:7], "62 out", "101 call"], 102, said=marks("90 target flood risk", "95 ready yes")) is (
        Stage.TOP_OF_MIND
    )


def test_a_gate_may_open_by_time_alone() -> None:
    said = marks("100 target flood risk", "200 ready yes", "240-300 distress")
    lines = [*FRIENDS, "252 call"]
    assert stage(lines, 299, said=said) is Stage.TOP_OF_MIND
    found = standing(lines, 300, said=said)
    assert (found.stage, found.since) == (Stage.REFERRAL_READY, day(300))


def test_never_stops_and_moves_nothing() -> None:
    found = standing(["0 out"], 3, never=True)
    assert (found.stage, found.stopped) == (Stage.REACHED, True)


def test_no_means_no_for_good() -> None:
    found = standing(["0 out", "2 in negative", "30 in", "31 out", "32 call"], 40)
    assert (found.stage, found.stopped, found.next) == (Stage.COLD, True, "")
    assert found.reason == "Asked not to be written to: done, for good. No message goes out about it."
