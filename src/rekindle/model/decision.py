"""The user's word, one row each, never changed: a revoking row takes an earlier one back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What the user said."""

    SAME = "same"  # records a and b are one person
    DIFFERENT = "different"  # records a and b are two people
    UNSURE = "unsure"  # asked about a and b; ask again only when the evidence changes
    LATER = "later"  # asked about a and b; ask again next time
    ROLE = "role"  # the person holding record a has role `value`
    NOT_ROLE = "not-role"  # ... does not
    NEVER = "never"  # never suggest the person holding record a
    NOT_NOW = "not-now"  # do not suggest them before the day in `value`
    KEEP = "keep"  # they stay on the list of the week in `value`
    SWAP = "swap"  # they leave the list of the week in `value` for somebody else
    CLOSENESS = "closeness"  # how close, 0 to 1, in `value`
    LIST = "list"  # the person holding record a is on the formal list
    UNLIST = "unlist"  # ... is left off it
    NOT_PERSON = "not-person"  # record a is a company, a list, a machine: nobody to write to
    TAG = "tag"  # they bear the tag in `value`
    UNTAG = "untag"  # ... do not, whatever their records say
    LAYER = "layer"  # they belong to the layer in `value`; "" is where they are proposed
    STAGE = "stage"  # they stand at the stage in `value` from the day in it on, for the reason in it
    DISMISS = "dismiss"  # what a signature says and `value` names is not to be proposed again
    REVOKE = "revoke"  # takes back decision number `revokes`


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One verdict. `a` and `b` are record numbers, so that it holds after any merge, split or rebuild."""

    number: int
    at: str  # UTC instant, ISO
    verdict: Verdict
    a: int = 0
    b: int = 0
    value: str = ""
    revokes: int = 0
