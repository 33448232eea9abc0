"""Kinds of answers over lines of our own, a third of them set aside; the days they name; laws; what to do next.

The lines came in five batches, each written after the rules were mended on the tuning part of those before. On first
sight the last batch was right in 17 of 25 kinds, and found 5 of 7 requests for no more with no false one.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.replies import classify
from rekindle.core.replies.days import FARTHEST, named_day
from rekindle.core.replies.next import next_step
from rekindle.model import Channel
from rekindle.model.touch import Reply, ReplyKind

LINES = Path(__file__).resolve().parents[2] / "samples" / "replies" / "lines.tsv"
READ_ON = date(2026, 11, 22)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A labelled line."""

    kind: ReplyKind
    automatic: bool
    until: date | None
    subject: str
    text: str

    @property
    def aside(self) -> bool:
        """A third, by a fixed split of what they say."""
        return int(hashlib.sha256(f"{self.subject}\t{self.text}".encode()).hexdigest(), 16) % 3 == 0


def read() -> list[Line]:
    rows = [row.split("\t") for row in LINES.read_text(encoding="utf-8").splitlines() if not row.startswith("#")]
    return [
        Line(
            kind=ReplyKind(kind),
            automatic=automatic == "1",
            until=date.fromisoformat(until) if until else None,
            subject=subject,
            text=text,
        )
        for kind, _, automatic, until, subject, text in rows
    ]


def taken_for(line: Line) -> tuple[ReplyKind, date | None]:
    found = classify(line.subject, line.text.replace("¶", "\n"), READ_ON, automatic=line.automatic)
    return found.kind, found.until


def figures(lines: list[Line]) -> dict[str, float]:
    """Share of right kinds and days; precision and recall of what has the heaviest consequence."""
    told = [(line, *taken_for(line)) for line in lines]
    no_more = Counter((line.kind is ReplyKind.NEGATIVE, kind is ReplyKind.NEGATIVE) for line, kind, _ in told)
    dated = [(line, until) for line, _, until in told if line.kind in (ReplyKind.BUSY, ReplyKind.AUTOMATIC)]
    return {
        "kinds": sum(line.kind is kind for line, kind, _ in told) / len(told),
        "days": sum(line.until == until for line, until in dated) / len(dated),
        "precision": no_more[True, True] / (no_more[True, True] + no_more[False, True]),
        "recall": no_more[True, True] / (no_more[True, True] + no_more[True, False]),
        "humans": sum(line.kind.human == kind.human for line, kind, _ in told) / len(told),
    }


def test_there_are_lines_enough_and_a_third_is_set_aside() -> None:
    lines = read()
    assert len(lines) >= 400
    assert {line.kind for line in lines} == set(ReplyKind)
    assert 0.3 < sum(line.aside for line in lines) / len(lines) < 0.4


def test_kinds_are_told_apart() -> None:
    found = figures([line for line in read() if not line.aside])
    assert found["kinds"] >= 0.98
    assert found["days"] >= 0.98
    assert found["precision"] == found["recall"] == found["humans"] == 1


def test_kinds_are_told_apart_in_what_was_set_aside() -> None:
    found = figures([line for line in read() if line.aside])
    assert found["kinds"] >= 0.93
    assert found["days"] >= 0.93
    assert found["precision"] == 1  # nobody is left alone for good who did not ask for it
    assert found["recall"] >= 0.95
    assert found["humans"] == 1


@pytest.mark.parametrize(
    "text",
    [
        "Don't ring me, I'm deaf now. Write!",
        "Never call me Mr Lind again, we are friends.",
        "Not calling you back was rude of me.",
        "Don't contact me through work please, the lot are nosy.",
        "I can't stop calling it the toaster house.",
        "Don't bother me with details, just come!",
        "No calls today, please.",
        "We never stopped writing to each other, did we.",
        "You never bother me.",
        "Don't email me the file, bring it on Sunday.",
        "I hope you did not text me in vain.",
        "Not writing to you was my mistake.",
        "Please don't call me a hero.",
        "Never stop calling me.",
        "You can stop calling me Professor.",
        "If you stopped calling me sir I'd be glad.",
        "Delete my old number and take this one.",
        "Remove me from the guest list, I'm away that night.",
        "Don't message me, use the old address instead.",
        "Pourquoi tu ne m'écris plus ?",
        "Du får inte sluta skriva till mig.",
    ],
)
def test_nobody_is_left_alone_for_good_who_did_not_ask(text: str) -> None:
    assert classify("", text, READ_ON).kind is not ReplyKind.NEGATIVE


# --- words ---


def test_the_words_that_decided_are_told() -> None:
    assert classify("", "Could you help me? Sam", READ_ON).words == "could you help"
    assert classify("", "Bitte schreib mir nicht mehr.", READ_ON).words == "schreib mir nicht mehr"
    assert classify("Automatic reply: hi", "", READ_ON).words == "automatic reply"
    assert classify("", "Thanks!", READ_ON).words == "thanks!"
    assert classify("", "How are you?", READ_ON).words == "?"


def test_where_nothing_is_known_but_that_they_wrote_it_is_a_welcome() -> None:
    assert classify("Re: Hello", "", READ_ON) == classify("", "  \n ", READ_ON)
    assert classify("", "", READ_ON).kind is ReplyKind.POSITIVE
    long = classify(
        "", "The boat is in the water and the garden grows and we are all well here as you can see.", READ_ON
    )
    assert (long.kind, long.words) == (ReplyKind.POSITIVE, "")


def test_a_machine_is_one_whatever_it_says() -> None:
    assert classify("", "Hello", READ_ON, automatic=True).kind is ReplyKind.AUTOMATIC
    assert classify("", "Please stop writing to me.", READ_ON, automatic=True).kind is ReplyKind.AUTOMATIC


def test_only_the_two_that_may_name_a_day_do() -> None:
    assert classify("", "Shall we talk on 5 January?", READ_ON).until is None
    assert classify("", "Swamped. After 5 January?", READ_ON).until == date(2027, 1, 5)


@given(subject=st.text(), text=st.text(), automatic=st.booleans(), written=st.dates())
def test_there_is_an_answer_whatever_the_text(subject: str, text: str, written: date, *, automatic: bool) -> None:
    found = classify(subject, text, written, automatic=automatic)
    assert found.until is None or 0 <= (found.until - written).days <= FARTHEST + 31
    assert not automatic or not found.kind.human


@given(st.lists(st.sampled_from([line.text for line in read()]), min_size=2, max_size=4))
def test_what_is_quoted_decides_nothing(several: list[str]) -> None:
    own, *below = several
    alone = own.split("¶")[0]
    quoted = "\n".join(f"> {line}" for line in below)
    whole = f"{alone}\n\nOn 3 Nov 2026, Sam Moran wrote:\n{quoted}\n"
    assert classify("", whole, READ_ON) == classify("", alone, READ_ON)


# --- days ---


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("back on 5 January", "2027-01-05"),
        ("until 3 Dec", "2026-12-03"),
        ("until the 3rd of December", "2026-12-03"),
        ("back January 5th, 2027", "2027-01-05"),
        ("back on Dec. 7", "2026-12-07"),
        ("ab dem 5. Januar", "2027-01-05"),
        ("bis 24.12.", "2026-12-24"),
        ("bis 24.12.26", "2026-12-24"),
        ("le 1er décembre", "2026-12-01"),
        ("hasta el 10 de diciembre de 2026", "2026-12-10"),
        ("t.o.m. 6 januari", "2027-01-06"),
        ("2026-12-07", "2026-12-07"),
        ("12/24/2026", "2026-12-24"),
        ("24/12/2026", "2026-12-24"),
        ("from 5/12 to 7/12", "2026-12-07"),
        ("from 12/05 to 12/24", "2026-12-24"),
        ("in January", "2027-01-01"),
        ("in two weeks", "2026-12-06"),
        ("in 3 days", "2026-11-25"),
        ("in a month", "2026-12-22"),
        ("dans deux semaines", "2026-12-06"),
        ("next week", "2026-11-23"),
        ("next month", "2026-12-01"),
        ("tomorrow", "2026-11-23"),
        ("on Sunday", "2026-11-29"),
        ("am Montag", "2026-11-23"),
        ("after Christmas", "2026-12-25"),
        ("in the new year", "2027-01-01"),
        ("on Thursday 3 December", "2026-12-03"),
        ("3 December 2026, Jan 5", "2027-01-05"),
        ("away from 20 December to 4 January", "2027-01-04"),
        ("back on 30 November. The fair is on 5 March", "2026-11-30"),
        ("20 November", None),  # it was two days ago
        ("31 February", None),
        ("5 January 2020", None),
        ("5 January 2031", None),
        ("40/40", None),
        ("ring 020 7946 0000", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, day: str | None) -> None:
    assert named_day(text, READ_ON) == (date.fromisoformat(day) if day else None)


def test_in_december_next_month_is_in_the_next_year() -> None:
    assert named_day("next month", date(2026, 12, 31)) == date(2027, 1, 1)


@given(written=st.dates(date(1990, 1, 1), date(2090, 1, 1)), days=st.integers(0, 300))
def test_a_day_written_out_is_that_day(written: date, days: int) -> None:
    day = written + timedelta(days=days)
    assert named_day(f"back on {day.day} {day:%B}", written) == day
    assert named_day(f"back on {day:%B} {day.day}", written) == day
    assert named_day(f"back on {day.isoformat()}", written) == day
    assert named_day(f"ab dem {day.day}.{day.month}.{day.year}", written) == day


# --- what next ---


def reply(kind: ReplyKind, until: date | None = None) -> Reply:
    return Reply(person=1, on=READ_ON, channel=Channel.MAIL, kind=kind, until=until)


@pytest.mark.parametrize(
    ("kind", "until", "due", "words"),
    [
        (ReplyKind.POSITIVE, None, 1, "Answer by 23 November 2026"),
        (ReplyKind.BRIEF, None, 45, "A light word is enough, on about 6 January 2027"),
        (ReplyKind.HELP, None, 5, "Send it by 27 November 2026"),
        (ReplyKind.BUSY, None, 30, "until 22 December 2026"),
        (ReplyKind.BUSY, date(2026, 12, 3), 11, "until 3 December 2026"),
        (ReplyKind.AUTOMATIC, date(2026, 12, 3), 14, "Away until 3 December 2026. Back in view on 6 December 2026"),
        (ReplyKind.AUTOMATIC, None, None, "A machine answered"),
        (ReplyKind.BOUNCE, None, None, "Find another address"),
        (ReplyKind.NEGATIVE, None, None, "for good"),
    ],
)
def test_each_kind_has_its_next_step(kind: ReplyKind, until: date | None, due: int | None, words: str) -> None:
    step = next_step(reply(kind, until))
    assert words in step.words
    assert step.due == (READ_ON + timedelta(days=due) if due else None)
