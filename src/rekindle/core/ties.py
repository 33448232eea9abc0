"""What happened between two people -> how close, how regular, how silent, each part with its words.

The formulas are those of outreach.md section 2. The core obeys laws: a further personal event never lowers the
strength, time alone never raises it, mass mail adds nothing, an empty history is no tie. The extras (several channels,
responsiveness) are added only when `usual` is given: an unanswered message may lower the latter, so no law covers it.
Where the reference leaves a gap this module chooses, and says so at the place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from math import expm1, fsum, log, log2
from statistics import median
from typing import NamedTuple

from rekindle.core import silence as words
from rekindle.core.contact import ONE, Day, Sums, answers, gather
from rekindle.model.interaction import Channel
from rekindle.model.tie import Event, Part, State, Tie

HALF_LIFE = 90
KIN_HALF_LIFE = 180
BANDS = ((0.15, "faint"), (0.35, "weak"), (0.60, "warm"), (1.01, "strong"))
LAPSED, DORMANT, DEEPLY_DORMANT = 180, 365, 3 * 365
IN_TOUCH = 60
"""Days; under four days of contact there is no rhythm, and this alone tells active from cooling. Own prior."""
STALE = 31
"""Days by which a history may end before today without its silence becoming "at least". Own prior."""


class Usual(NamedTuple):
    """What the user's contacts usually do: the share of openings they answer, and the median wait in days."""

    share: float
    wait: float


class _Measures(NamedTuple):
    """The four parts, 0 to 1."""

    frequency: float
    recency: float
    duration: float
    regularity: float

    @property
    def warmth(self) -> float:
        return 0.615 * self.frequency + 0.385 * self.recency

    @property
    def history(self) -> float:
        return 0.57 * self.duration + 0.43 * self.regularity


def _active_weeks(days: Sequence[Day]) -> float:
    """How many weeks had contact, averaged over the seven days on which a week may begin.

    Counting calendar weeks would let a shift of zone move every Sunday night into the next week.
    """
    return 1 + fsum(min(1.0, (b.ordinal - a.ordinal) / 7) for a, b in pairwise(days))


def _measures(days: Sequence[Day], now: int, half_life: float) -> _Measures:
    activity = fsum(day.worth / ONE * 2 ** (-max(0, now - day.ordinal) / half_life) for day in days)
    gap = max(0, now - days[-1].ordinal)
    return _Measures(
        frequency=-expm1(-activity / 5),
        recency=2 ** (-gap / half_life),
        duration=min(1.0, log(1 + days[-1].ordinal - days[0].ordinal) / log(731)),
        regularity=-expm1(-_active_weeks(days) / 6),
    )


def _two_way(sums: Sums, *, impersonal: bool) -> float:
    if impersonal:
        return 0.25
    if sums.mutual or (sums.sent and sums.received):
        return 1.0
    return 0.85 if sums.sent else 0.70


def usual(histories: Iterable[Sums]) -> Usual:
    """The user's contacts -> what is usual; (.5, 1 day) when nobody was ever asked."""
    all_answers = [answers(sums.days) for sums in histories]
    asked = sum(each[0] for each in all_answers)
    waits = [wait for each in all_answers for wait in each[2]]
    return Usual(
        share=(sum(each[1] for each in all_answers) + 2) / (asked + 4), wait=float(median(waits)) if waits else 1.0
    )


def _responsiveness(sums: Sums, common: Usual) -> float:
    """-.05 to .05: shrunk reply share and, from three replies on, log wait against what is usual."""
    asked, answered, waits = answers(sums.days)
    share = (answered + 2) / (asked + 4) - common.share
    quick = log2((1 + common.wait) / (1 + median(waits))) / 8 if len(waits) >= 3 else 0.0
    return 0.05 * max(-1.0, min(1.0, 2 * share + quick))


def _extras(sums: Sums, common: Usual | None) -> float:
    if common is None:
        return 0.0
    further = sum(count >= 2 for _, count in sums.channels) - 1
    return 0.03 * max(0, min(3, further)) + _responsiveness(sums, common)


def _blend(strength: float, closeness: float | None) -> float:
    if closeness is not None:
        strength = 0.6 * strength + 0.4 * closeness
    return max(0.0, min(1.0, strength))


def band(strength: float) -> str:
    """A strength -> faint, weak, warm or strong."""
    return next(name for limit, name in BANDS if strength < limit)


def _rhythm(days: Sequence[Day]) -> float | None:
    """The median gap between active days; None under four of them."""
    return float(median(b.ordinal - a.ordinal for a, b in pairwise(days))) if len(days) >= 4 else None


def _state(gap: int, rho: float | None) -> State:
    if gap >= LAPSED:
        return State.DEEPLY_DORMANT if gap >= DEEPLY_DORMANT else State.DORMANT if gap >= DORMANT else State.LAPSED
    if rho is None:
        return State.ACTIVE if gap < IN_TOUCH else State.COOLING
    return State.ACTIVE if rho < 4 else State.COOLING if rho < 8 else State.LAPSED


def _silence(last: date, today: date, until: date | None) -> str:
    """How long silent. Only what has been read in counts: past the end of the history nothing is known."""
    if until is None or (today - until).days <= STALE:
        return words.silence((today - last).days)
    known = words.silence((until - last).days, at_least=True)
    ends = f"what you brought in ends in {words.month_words(until)}"
    return f"{known}; {ends}" if known else f"last contact on record in {words.month_words(last)}; {ends}"


def _turns(sums: Sums, asked: int, answered: int) -> str:
    if sums.mutual or (sums.sent and sums.received):
        return words.answered_words(answered, asked, sums.sent) or "both of you took part"
    return "only you wrote so far" if sums.sent else "only they wrote so far"


def _parts(sums: Sums, measured: _Measures, factor: float, texts: dict[str, str]) -> tuple[Part, ...]:
    first, last = sums.days[0].ordinal, sums.days[-1].ordinal
    return (
        Part(name="frequency", value=measured.frequency, text=words.contact_words(len(sums.days), last - first)),
        Part(name="recency", value=measured.recency, text=texts["silence"] or "in touch within the last two months"),
        Part(
            name="duration",
            value=measured.duration,
            text=f"first contact on record in {words.month_words(date.fromordinal(first))}",
        ),
        Part(name="regularity", value=measured.regularity, text=texts["rhythm"]),
        Part(name="two-way", value=factor, text=texts["turns"]),
    )


def _no_tie(closeness: float | None) -> Tie:
    """Nothing on record. A slider set by the user still counts, as the blend with a strength of 0."""
    if closeness is None:
        return Tie(strength=None, band="unknown", state=State.UNKNOWN)
    strength = _blend(0.0, closeness)
    return Tie(strength=strength, band=band(strength), state=State.UNKNOWN)


def tie_of(  # noqa: PLR0913 - the reference's settings, all keyword-only
    sums: Sums,
    today: date,
    *,
    half_life: float = HALF_LIFE,
    closeness: float | None = None,
    kin: bool = False,
    impersonal: bool = False,
    until: date | None = None,
    common: Usual | None = None,
) -> Tie:
    """Sums of one person's events -> their tie as of today. Settings as for `tie`."""
    if not sums.days:
        return _no_tie(closeness)
    measured = _measures(sums.days, today.toordinal(), max(half_life, KIN_HALF_LIFE) if kin else half_life)
    factor = _two_way(sums, impersonal=impersonal)
    core = factor * (0.65 * measured.warmth + 0.35 * measured.history)
    strength = _blend(core + _extras(sums, common), closeness)
    return _tell(sums, today, (measured, factor, strength), until)


def _tell(sums: Sums, today: date, scored: tuple[_Measures, float, float], until: date | None) -> Tie:
    """The scores with dates, counts, state and words."""
    measured, factor, strength = scored
    last = date.fromordinal(min(sums.days[-1].ordinal, today.toordinal()))
    gap = (today - last).days
    rhythm = _rhythm(sums.days)
    rho = None if rhythm is None else gap / max(7.0, rhythm)
    asked, answered, _ = answers(sums.days)
    texts = {
        "silence": _silence(last, today, until),
        "rhythm": "" if rhythm is None else words.rhythm_words(rhythm, words.verb(sums.channels)),
        "turns": _turns(sums, asked, answered),
    }
    return Tie(
        strength=strength,
        band=band(strength),
        state=_state(gap, rho),
        warmth=measured.warmth,
        history=measured.history,
        first=date.fromordinal(sums.days[0].ordinal),
        last=last,
        gap=gap,
        rhythm=rhythm,
        rho=rho,
        days=len(sums.days),
        count=sums.count,
        sent=sums.sent,
        received=sums.received,
        asked=asked,
        answered=answered,
        channel=Channel(sums.heard.rpartition(" ")[2]) if sums.heard else None,
        parts=_parts(sums, measured, factor, texts),
    )


def tie(  # noqa: PLR0913 - the reference's settings, all keyword-only
    events: Sequence[Event],
    today: date,
    *,
    half_life: float = HALF_LIFE,
    closeness: float | None = None,
    kin: bool = False,
    impersonal: bool = False,
    until: date | None = None,
    common: Usual | None = None,
) -> Tie:
    """Everything on record with one person -> their tie as of today (outreach.md section 2).

    Args:
        events: in any order; events after tomorrow have not happened and are left out.
        today: the day of the user.
        half_life: days in which what happened counts half.
        closeness: the user's own slider, 0 to 1; S' = .6S + .4m. It alone makes a tie where nothing is on record.
        kin: family or a close friend: a half-life of at least 180 days.
        impersonal: only list, role or no-reply addresses: a quarter counts.
        until: the day on which the history brought in ends, if that is not today.
        common: what the user's contacts usually do; given, the extras are added.
    """
    return tie_of(
        gather(events, today),
        today,
        half_life=half_life,
        closeness=closeness,
        kin=kin,
        impersonal=impersonal,
        until=until,
        common=common,
    )
