"""Every row of the stage table: what is left when, and in what words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from rekindle.core.silence import day_words
from rekindle.model.stage import Mark, Stage
from tests.core.stages.logs import FIRST, FRIENDS, READY, day, marks, stage, standing

TALK = (f"0 out {FIRST}", "2 in", "3 out", "5 in")
WARM = (*TALK, "10 call")


def test_two_follow_ups_and_fourteen_silent_days_lead_back_to_quiet() -> None:
    lines = ["0 out", "7 out", "21 out"]
    assert stage(lines, 34) is Stage.REACHED
    found = standing(lines, 35)
    assert (found.stage, found.cycle, found.tries, found.since) == (Stage.COLD, 1, 0, day(35))
    assert found.reason == (
        "Back to Quiet: three notes, no answer. Rest until June. That's no verdict on either of you. Next: a rest."
    )


def test_a_year_is_told_where_the_month_alone_would_mislead() -> None:
    found = standing(["0 out", "7 out", "21 out"], 35, interval=200)
    assert "Rest until March 2027." in found.reason


def test_without_follow_ups_it_rests_two_intervals() -> None:
    assert stage(["0 out"], 149) is Stage.REACHED
    found = standing(["0 out"], 150)
    assert (found.stage, found.cycle) == (Stage.COLD, 1)
    assert found.reason.startswith("Back to Quiet: one note, no answer. Rest until June.")


def test_a_message_long_after_an_unanswered_one_opens_the_next_round() -> None:
    found = standing(["0 out", "45 out"], 46)
    assert (found.stage, found.cycle, found.tries) == (Stage.REACHED, 1, 1)
    assert standing(["0 out", "44 out"], 46).tries == 2


def test_two_rounds_unanswered_make_it_passive() -> None:
    lines = ["0 out", "7 out", "21 out", "185 out", "192 out", "206 out"]
    found = standing(lines, 221)
    assert (found.stage, found.cycle) == (Stage.COLD, 2)
    assert "That was round two; from here on a line when there's something to congratulate on" in found.reason
    assert found.next == "a line when there's something to congratulate on"
    assert standing([*lines, "230 in"], 231).cycle == 0


def test_after_a_year_the_rounds_count_anew() -> None:
    lines = ["0 out", "7 out", "21 out", "400 out"]
    assert standing(lines, 401).cycle == 0
    assert standing(["0 out", "7 out", "21 out", "300 out"], 301).cycle == 1


def test_an_answer_that_leads_nowhere_opens_the_next_round_after_forty_five_days() -> None:
    assert stage(["0 out", "2 in"], 46) is Stage.REPLIED
    found = standing(["0 out", "2 in"], 47)
    assert (found.stage, found.tries, found.next) == (Stage.REACHED, 0, "an answer")
    assert found.reason.startswith(f"Back to You wrote: quiet since {day_words(day(2))}.")
    assert standing(["0 out", "2 in", "3 out"], 50).next == "a message, with a fresh reason"


def test_silence_counts_from_my_first_word_without_an_answer() -> None:
    assert stage(["0 out", "2 in", "40 out"], 84) is Stage.REPLIED
    assert stage(["0 out", "2 in", "40 out", "60 out"], 85) is Stage.REACHED


def test_talk_rests_after_sixty_days() -> None:
    assert stage(TALK, 64) is Stage.CONVERSATION
    found = standing(TALK, 65)
    assert found.stage is Stage.REPLIED
    assert found.reason.startswith(f"Back to They answered: quiet since {day_words(day(5))}.")


def test_one_long_silence_steps_back_one_at_a_time() -> None:
    found = standing(TALK, 400)
    assert [(step.on, step.stage) for step in found.steps[-3:]] == [
        (day(65), Stage.REPLIED),
        (day(110), Stage.REACHED),
        (day(155), Stage.COLD),
    ]
    assert found.reason.startswith(f"Back to Quiet: no word either way since {day_words(day(5))}.")
    assert found.cycle == 0


def test_warmth_and_regular_touch_rest_after_one_and_a_half_intervals() -> None:
    assert stage(WARM, 122) is Stage.WARM
    assert stage(WARM, 123) is Stage.CONVERSATION
    regular = FRIENDS[:9]
    assert stage(regular, 125 + 112) is Stage.TOP_OF_MIND
    assert stage(regular, 125 + 113) is Stage.WARM
    assert stage(regular, 125 + 150) is Stage.COLD


def test_words_of_mine_alone_undo_no_step_back() -> None:
    assert stage([*WARM, "130 out"], 131) is Stage.CONVERSATION
    assert stage([*WARM, "130 out", "131 in"], 132) is Stage.WARM


def test_a_shorter_rhythm_is_quiet_sooner() -> None:
    assert standing(WARM, 56, interval=30).stage is Stage.CONVERSATION
    assert standing(WARM, 70, interval=30).stage is Stage.COLD


def test_no_rhythm_counts_silence_by_the_year() -> None:
    assert standing(WARM, 400, interval=0).stage is Stage.WARM


@pytest.mark.parametrize(
    ("more", "said", "why"),
    [
        (("252 out ask:job",), (), "Work was asked about on 14 September 2026."),
        (("252 out ask:advice", "253 out ask:favour", "254 out ask:advice"), (), "Two given, three asked."),
        ((), marks("253 distress my note"), "Hard times, by your note."),
    ],
)
def test_a_gate_that_falls_to_shuts_the_question(more: tuple[str, ...], said: Sequence[Mark], why: str) -> None:
    found = standing([*FRIENDS, *more], 256, said=[*READY, *said])
    assert found.stage is Stage.TOP_OF_MIND
    assert found.reason.startswith(f"In regular touch. The question is shut again: {why}")


def test_ninety_days_without_a_voice_shut_the_question() -> None:
    assert stage(FRIENDS, 280, said=READY) is Stage.REFERRAL_READY
    found = standing(FRIENDS, 281, said=READY)
    assert (found.stage, found.since) == (Stage.TOP_OF_MIND, day(281))


def test_the_question_asked_is_locked_for_half_a_year() -> None:
    lines = [*FRIENDS, "255 call ask:referral gave"]
    said = [*READY, *marks("260 ready once more")]
    found = standing(lines, 256, said=said)
    assert (found.stage, found.locked_until) == (Stage.TOP_OF_MIND, day(435))
    assert found.reason.startswith(
        "In regular touch. The question was asked on 17 September 2026; the next can wait until March 2027."
    )
    assert not found.gates[5].open
    kept_up = [*lines, "300 out", "301 in", "360 out", "361 call", "420 out", "421 in"]
    assert stage(kept_up, 434, said=said) is Stage.TOP_OF_MIND
    assert stage(kept_up, 435, said=said) is Stage.REFERRAL_READY


def test_the_users_own_word_holds_and_decays() -> None:
    said = marks("10 stage warm")
    found = standing([], 11, said=said)
    assert (found.stage, found.since) == (Stage.WARM, day(10))
    assert found.reason.startswith("Warm, by your own word.")
    assert stage([], 10 + 112, said=said) is Stage.WARM
    assert stage([], 10 + 113, said=said) is Stage.CONVERSATION
    assert stage([], 10 + 150, said=said) is Stage.COLD


def test_the_users_own_word_is_not_overruled_on_its_day() -> None:
    said = marks("10 stage replied")
    assert stage(WARM, 10, said=said) is Stage.REPLIED
    assert stage([*WARM, "12 in"], 12, said=said) is Stage.WARM


def test_quiet_by_the_users_own_word_begins_anew() -> None:
    found = standing([*WARM, "20 out"], 21, said=marks("15 stage cold"))
    assert found.stage is Stage.REACHED
    assert found.rung == "message"


def test_the_question_opens_for_no_word_of_the_users() -> None:
    assert stage([], 10, said=marks("10 stage referral-ready")) is Stage.TOP_OF_MIND
