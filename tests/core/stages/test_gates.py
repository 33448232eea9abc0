"""The seven gates: open or not, and what would open each."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from rekindle.model.stage import Gate, Mark
from tests.core.stages.logs import READY, marks, standing

ALL = ["voice", "time", "balance", "no-job-ask", "target", "yes", "no-distress"]


def gate(name: str, lines: list[str], number: int, said: Sequence[Mark]) -> Gate:
    found = {one.gate: one for one in standing(lines, number, said=said).gates}
    assert list(found) == ALL
    return found[name]


@pytest.mark.parametrize(
    ("name", "lines", "number", "said", "state", "why"),
    [
        ("voice", [], 5, (), False, "You two haven't spoken yet. A call opens it."),
        ("voice", ["0 call"], 90, (), True, "You spoke on 5 January 2026."),
        ("voice", ["0 in-person"], 91, (), False,
         "You met on 5 January 2026. That's over 90 days ago. A call opens it."),
        ("time", [], 5, (), False, "No answer yet. Their first answer, and 45 days, open it."),
        ("time", ["0 out", "1 in"], 45, (), False,
         "Their first answer came on 6 January 2026. It opens on 20 February 2026."),
        ("time", ["0 out", "1 in"], 46, (), True, "Their first answer came on 6 January 2026."),
        ("balance", [], 5, (), True, "Nothing given, nothing asked."),
        ("balance", ["0 out ask:advice"], 5, (), False, "Nothing given, one asked. Something for them opens it."),
        ("balance", ["0 out ask:advice gave"], 5, (), True, "One given, one asked."),
        ("no-job-ask", [], 5, (), True, "Nothing about work was asked."),
        ("no-job-ask", ["0 out ask:job"], 5, (), False,
         "Work was asked about on 5 January 2026. It opens when a new round begins, after a quiet time."),
        ("no-job-ask", ["0 out ask:job"], 151, (), True, "Nothing about work was asked."),
        ("target", [], 5, (), False,
         "Nobody is named yet. Name the firm or the role they could know somebody in."),
        ("target", [], 5, ("1 target flood risk at Corran",), True, "flood risk at Corran."),
        ("yes", [], 5, (), False, "Your own yes is missing. Note why it's time."),
        ("yes", [], 5, ("1 ready",), True, "You said yes."),
        ("yes", [], 5, ("1 ready we talk as friends.",), True, "You noted: we talk as friends."),
        ("yes", ["2 call ask:referral"], 5, ("1 ready it's time",), False,
         "Your yes is older than the question of 7 January 2026. Note why it's time again."),
        ("no-distress", [], 5, (), True, "No hard times noted."),
        ("no-distress", [], 5, ("1 distress loss",), False,
         "Hard times, by your note. Gentle words only. It opens when you end that note."),
        ("no-distress", [], 5, ("1-9 distress loss",), False,
         "Hard times, by your note. Gentle words only. It opens on 14 January 2026."),
        ("no-distress", [], 9, ("1-9 distress loss",), True, "No hard times noted."),
    ],
)  # fmt: skip
def test_each_gate_says_why(  # noqa: PLR0917 - one case a row
    name: str, lines: list[str], number: int, said: tuple[str, ...], state: object, why: str
) -> None:
    found = gate(name, lines, number, marks(*said))
    assert (found.open, found.why) == (state, why)


def test_the_newest_word_holds() -> None:
    assert gate("target", [], 9, marks("1 target one", "5 target two")).why == "two."


def test_what_is_said_later_opens_nothing_earlier() -> None:
    assert not gate("target", [], 99, READY).open
