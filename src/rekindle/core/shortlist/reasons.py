"""A valued candidate -> the reasons shown on the list, and all factors in words for `why` (voice.md section 4)."""

from __future__ import annotations

from rekindle.model.candidate import Factor, Valued
from rekindle.model.shortlist import Reason

SHOWN = 3
INFORMATIVE = {
    "influence": 1.0,
    "closeness": 0.9,
    "novelty": 0.8,
    "engagement": 1.0,
    "dormancy": 1.0,
    "goal": 1.2,
    "timing": 2.0,  # a small weight, yet the best opening there is
}
"""How much each factor tells a reader, beside what it adds to the value. Own prior."""
UNKNOWN = "not known"
NOT_TELLING = "nothing that stands out"


def _worth(part: Factor) -> float:
    return (part.x or 0.0) * part.weight * INFORMATIVE[part.name]


def _by_worth(parts: tuple[Factor, ...]) -> list[Factor]:
    return sorted(parts, key=lambda part: (-_worth(part), part.name))


def _reason(part: Factor) -> Reason:
    return Reason(factor=part.name, text=part.text, fact=part.fact)


def reasons(valued: Valued) -> tuple[Reason, ...]:
    """The top three by contribution and by how much they tell, strongest first.

    How long silent, or that no message is on record, is always one of them: whoever reads the list needs to know.
    """
    telling = [part for part in _by_worth(valued.factors) if part.text and part.x]
    silent = [part for part in telling if part.name == "dormancy"]
    others = [part for part in telling if part.name != "dormancy"][: SHOWN - len(silent)]
    return tuple(_reason(part) for part in _by_worth((*silent, *others)))


def _all_words(part: Factor) -> Reason:
    text = part.text or (UNKNOWN if part.x is None else NOT_TELLING)
    return Reason(factor=part.name, text=text, fact=part.fact)


def why(valued: Valued) -> tuple[Reason, ...]:
    """Every factor in words, strongest first, unknown ones last; before them why not eligible, after them the reach."""
    known = [part for part in _by_worth(valued.factors) if part.x is not None]
    unknown = [part for part in valued.factors if part.x is None]
    barrier = [Reason(factor="eligible", text=f"not on the list: {valued.ineligible}", fact="")]
    way = valued.hint or (f"best reached by {valued.channel}" if valued.channel else "no way to reach them on record")
    return (
        *(barrier if valued.ineligible else []),
        *map(_all_words, (*known, *unknown)),
        Reason(factor="reach", text=way, fact=""),
    )
