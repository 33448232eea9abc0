"""What comes next: the words, the rung of the ladder, and how long a talk."""

from __future__ import annotations

import pytest

from rekindle.model.stage import Rung
from tests.core.stages.logs import FIRST, FRIENDS, READY, marks, standing


@pytest.mark.parametrize(
    ("lines", "number", "coming"),
    [
        (["0 out"], 6, "one short follow-up from 12 January 2026, with something new, or let it rest"),
        (["0 out"], 7, "one short follow-up, with something new, or let it rest"),
        (["0 out", "7 out"], 8, "one try on another channel from 26 January 2026, or let it rest"),
        (["0 out", "7 out"], 21, "one try on another channel, or let it rest"),
        (["0 out", "7 out", "21 out"], 22, "a rest, from 9 February 2026"),
        (["0 out"], 35, "a rest, until their turn comes"),
        (["0 out", "7 out", "21 out"], 200, "a message, with your news and something for them"),
        (["0 out", "2 in", "3 out"], 4, "a call"),
        (["0 out", "2 in", "3 out", "5 in", "6 out"], 7, "a call, your news, and something for them"),
        ([f"0 out {FIRST}", "2 in", "3 out", "5 in", "6 out", "7 call gave"], 8, "a video talk"),
        ([line.replace(" gave", "") for line in FRIENDS[:8]], 121, "a video talk, and something for them"),
        (FRIENDS, 252, "an answer, and a video talk. Five of the seven gates are open"),
        ([*FRIENDS, "252 call"], 253, "a video talk. Five of the seven gates are open"),
        (["0 in"], 61, "a message, with your news and something for them"),
    ],
)
def test_what_comes_next(lines: list[str], number: int, coming: str) -> None:
    assert standing(lines, number).next == coming


def test_in_hard_times_a_kind_word_is_all() -> None:
    found = standing(FRIENDS, 252, said=[*READY, *marks("250 distress loss")])
    assert found.next == "a kind word, with no ask in it and no need to answer"


@pytest.mark.parametrize(
    ("lines", "near", "rung", "why", "minutes"),
    [
        (["0 out"], "", Rung.MESSAGE, "A message comes first.", 0),
        (["0 out", "2 in"], "", Rung.CALL, "After messages both ways on 7 January 2026: a call.", 20),
        (["0 call"], "", Rung.VIDEO, "After a call: a video talk.", 20),
        (["0 video"], "", Rung.VIDEO, "After a video talk: a video talk. Coffee waits until you're in one place.", 20),
        (["0 video"], "You're both in Leeds.", Rung.COFFEE, "After a video talk: a coffee. You're both in Leeds.", 60),
        (["0 in-person"], "", Rung.VIDEO, "After meeting: a video talk. Coffee waits until you're in one place.", 20),
        (["0 call"], "You're both in Leeds.", Rung.VIDEO, "After a call: a video talk.", 20),
    ],
)
def test_one_rung_at_a_time(lines: list[str], near: str, rung: Rung, why: str, minutes: int) -> None:
    found = standing(lines, 3, near=near)
    assert (found.rung, found.rung_reason, found.minutes) == (rung, why, minutes)


@pytest.mark.parametrize(
    ("pause", "minutes", "words"),
    [
        (300, 20, ""),
        (400, 30, " Plan 30 minutes: it was quiet for 13 months before."),
        (1500, 45, " Plan 45 minutes: it was quiet for 4 years 1 month before."),
    ],
)
def test_a_longer_silence_asks_for_a_longer_talk(pause: int, minutes: int, words: str) -> None:
    found = standing([f"{-pause} in", "0 out", "2 in"], 3)
    assert found.minutes == minutes
    assert found.rung_reason == f"After messages both ways on 7 January 2026: a call.{words}"
    assert standing([f"{-pause} in", "0 out", "2 in", "4 call"], 5).minutes == 20


def test_the_ladder_begins_anew_after_a_quiet_time() -> None:
    found = standing(["0 video", "400 out"], 401)
    assert found.rung is Rung.MESSAGE
    assert standing([], 3, said=marks("0 stage warm")).rung is Rung.MESSAGE
