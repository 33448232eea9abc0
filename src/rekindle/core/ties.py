"""What happened between two people -> how close, how regular, how silent, each part with its words.

The formulas are those of outreach.md section 2. The core obeys laws: a further personal event never lowers the
strength, time alone never raises it, mass mail adds nothing, an empty history is no tie. The extras (several channels,
responsiveness) are added only when `usual` is given: an unanswered message may lower the latter, so no law covers it.
Where the reference leaves a gap this module chooses, and says so at the place.

All that does not hang on the day is worked out once (`bond_of`); `tie_at` then tells the tie of any day at a glance,
because what decays, decays for all days alike.
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
from rekindle.model.channel import Channel
from rekindle.model.tie import Bond, Event, Part, State, Tie

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


def _decayed(days: Sequence[Day], half_life: float) -> float:
    """The worth of days but the last, in units, as of the last."""
    end = days[-1].ordinal
    return fsum(day.worth / ONE * 2 ** (-(end - day.ordinal) / half_life) for day in days[:-1])


def _measures(bond: Bond, now: int) -> _Measures:
    """A last day that is tomorrow somewhere counts as today; what came before it decays as ever."""
    ago = now - bond.last
    gap = max(0, ago)
    activity = bond.worth * 2 ** (-gap / bond.half_life) + bond.before * 2 ** (-ago / bond.half_life)
    return _Measures(
        frequency=-expm1(-activity / 5),
        recency=2 ** (-gap / bond.half_life),
        duration=min(1.0, log(1 + bond.last - bond.first) / log(731)),
        regularity=-expm1(-bond.weeks / 6),
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


def _turns(bond: Bond) -> str:
    if bond.mutual or (bond.sent and bond.received):
        return words.answered_words(bond.answered, bond.asked, bond.sent) or "both of you took part"
    return "only you wrote so far" if bond.sent else "only they wrote so far"


def _parts(bond: Bond, measured: _Measures, silent: str) -> tuple[Part, ...]:
    first = date.fromordinal(bond.first)
    often = "" if bond.rhythm is None else words.rhythm_words(bond.rhythm, bond.doing)
    return (
        Part(name="frequency", value=measured.frequency, text=words.contact_words(bond.days, bond.last - bond.first)),
        Part(name="recency", value=measured.recency, text=silent or "in touch within the last two months"),
        Part(name="duration", value=measured.duration, text=f"first contact on record in {words.month_words(first)}"),
        Part(name="regularity", value=measured.regularity, text=often),
        Part(name="two-way", value=bond.factor, text=_turns(bond)),
    )


def _no_tie(closeness: float | None) -> Tie:
    """Nothing on record. A slider set by the user still counts, as the blend with a strength of 0."""
    if closeness is None:
        return Tie(strength=None, band="unknown", state=State.UNKNOWN)
    strength = _blend(0.0, closeness)
    return Tie(strength=strength, band=band(strength), state=State.UNKNOWN)


def bond_of(  # noqa: PLR0913 - the reference's settings, all keyword-only
    sums: Sums,
    *,
    half_life: float = HALF_LIFE,
    closeness: float | None = None,
    kin: bool = False,
    impersonal: bool = False,
    common: Usual | None = None,
) -> Bond:
    """Sums of one person's events -> all that a tie needs of them. Settings as for `tie`."""
    if not sums.days:
        return Bond(closeness=closeness)
    life = max(half_life, KIN_HALF_LIFE) if kin else half_life
    asked, answered, _ = answers(sums.days)
    return Bond(
        first=sums.days[0].ordinal,
        last=sums.days[-1].ordinal,
        worth=sums.days[-1].worth / ONE,
        before=_decayed(sums.days, life),
        half_life=float(life),
        weeks=_active_weeks(sums.days),
        rhythm=_rhythm(sums.days),
        days=len(sums.days),
        sent=sums.sent,
        received=sums.received,
        mutual=sums.mutual,
        asked=asked,
        answered=answered,
        channel=Channel(sums.heard.rpartition(" ")[2]) if sums.heard else None,
        doing=words.verb(sums.channels),
        factor=_two_way(sums, impersonal=impersonal),
        extra=_extras(sums, common),
        closeness=closeness,
    )


def strength_at(bond: Bond, today: date) -> float | None:
    """The strength of a day, without its words; None where nothing is on record and no slider is set."""
    if not bond.days:
        return None if bond.closeness is None else _blend(0.0, bond.closeness)
    return _strength(bond, _measures(bond, today.toordinal()))


def _strength(bond: Bond, measured: _Measures) -> float:
    core = bond.factor * (0.65 * measured.warmth + 0.35 * measured.history)
    return _blend(core + bond.extra, bond.closeness)


def tie_at(bond: Bond, today: date, *, until: date | None = None, told: bool = True) -> Tie:
    """A bond -> the tie as of a day, the last of its days being that day, the next one, or earlier.

    `until`: the day on which the history brought in ends, if that is not today. Unless `told`, it has no parts in
    words, which take most of the time where everybody's tie is asked for.
    """
    if not bond.days:
        return _no_tie(bond.closeness)
    measured = _measures(bond, today.toordinal())
    strength = _strength(bond, measured)
    last = date.fromordinal(min(bond.last, today.toordinal()))
    gap = (today - last).days
    rho = None if bond.rhythm is None else gap / max(7.0, bond.rhythm)
    return Tie(
        strength=strength,
        band=band(strength),
        state=_state(gap, rho),
        warmth=measured.warmth,
        history=measured.history,
        first=date.fromordinal(bond.first),
        last=last,
        gap=gap,
        rhythm=bond.rhythm,
        rho=rho,
        days=bond.days,
        count=bond.sent + bond.received + bond.mutual,
        sent=bond.sent,
        received=bond.received,
        asked=bond.asked,
        answered=bond.answered,
        channel=bond.channel,
        parts=_parts(bond, measured, _silence(last, today, until)) if told else (),
    )


def tie_of(sums: Sums, today: date) -> Tie:
    """Sums of one person's events -> their tie as of today, with the settings of the reference."""
    return tie_at(bond_of(sums), today)


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
    bond = bond_of(
        gather(events, today),
        half_life=half_life,
        closeness=closeness,
        kin=kin,
        impersonal=impersonal,
        common=common,
    )
    return tie_at(bond, today, until=until)
