"""The table of evidence: per field its levels, with words, the two chances, and the bits they are worth.

m is the chance of a level among true matches, u among random pairs; bits are log2(m/u), inside the bounds given
(linking.md section 5: measured on made-up books; the bounds are design priors, as towns and employers cluster in real
books more than in made-up ones). Level 0 is always "not known" and worth nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2

MISSING = 0
# First names and surnames share the first levels.
EQUAL, NICK, CLOSE, INITIAL, SOFT, DIFFERENT = 1, 2, 3, 4, 5, 6
# All other fields.
SAME, NEAR, OTHER = 1, 2, 3

STANDARD = 10_000
"""The book size that chances which shrink as 1/n are given for."""

SMALLEST = 300
"""Books below this size are weighed as if they had it: in a handful of records no name is rare."""


@dataclass(frozen=True, slots=True)
class Level:
    """One outcome of comparing a field. `scales`: u shrinks as the book grows."""

    text: str
    m: float
    u: float
    low: float = -20.0
    high: float = 20.0
    scales: bool = False

    def bits(self, n: int) -> float:
        """What the level is worth in a book of n records."""
        u = self.u * STANDARD / max(n, SMALLEST) if self.scales else self.u
        return min(self.high, max(self.low, log2(self.m / u)))


FIELDS: dict[str, tuple[Level, ...]] = {
    "first": (
        Level("same first name", 0.856, 0.0043),
        Level("first names that may stand for each other", 0.092, 0.0012),
        Level("first names spelled alike", 0.034, 0.0016),
        Level("an initial that fits", 0.01, 0.00125, 3, 3),
        Level("first names a little alike", 0.004, 0.0091, -1, 0),
        Level("first names differ", 0.009, 0.984, low=-7, high=-5.8),
    ),
    "surname": (
        Level("same surname", 0.913, 0.0014),
        Level("surnames in part the same", 0.03, 0.0003, 0, 7),
        Level("surnames spelled alike", 0.059, 0.0003),
        Level("an initial that fits", 0.01, 0.00125, 3, 3),
        Level("surnames a little alike", 0.006, 0.0044),
        Level("surnames differ", 0.022, 0.994, low=-6, high=-4.5),
    ),
    "employer": (
        Level("same employer", 0.85, 0.002, high=6),
        Level("employers spelled alike", 0.02, 0.002, high=3),
        Level("employers differ", 0.149, 0.996, low=-2),
    ),
    "city": (
        Level("same town", 0.888, 0.0027, high=4),
        Level("towns spelled alike", 0.02, 0.0027, high=3),
        Level("towns differ", 0.112, 0.997, low=-1),
    ),
    "mail": (
        Level("same mailbox", 0.563, 6.2e-5, scales=True),
        Level("same mailbox, which several share", 0.1, 0.025),
        Level("no mailbox in common", 0.437, 0.9999),
    ),
    "phone": (
        Level("same mobile", 0.915, 1.38e-4, scales=True),
        Level("same landline", 0.3, 0.019),
        Level("no phone in common", 0.085, 0.9998, low=-1),
    ),
    "page": (
        Level("same profile", 0.9, 6.8e-5, 13.7, 13.7),
        Level("same kind of profile", 0.5, 0.5),
        Level("two profiles at one service", 0.1, 0.8, -3, -3),
    ),
    "birthday": (
        Level("same birthday", 0.9, 5e-5, high=10),
        Level("birthdays a digit apart", 0.06, 0.002, high=4),
        Level("birthdays differ", 0.02, 0.998, low=-6),
    ),
    "street": (
        Level("same street address", 0.7, 0.0004, high=6),
        Level("street addresses alike", 0.2, 0.002, high=2),
        Level("street addresses differ", 0.1, 0.996, low=-2),
    ),
    "code": (
        Level("same postcode", 0.85, 0.002, high=4),
        Level("postcodes a digit apart", 0.08, 0.01, high=2),
        Level("postcodes differ", 0.1, 0.99, low=-1),
    ),
    "region": (
        Level("same region", 0.9, 0.2, high=1),
        Level("regions alike", 0.05, 0.05, high=0),
        Level("regions differ", 0.1, 0.8, low=-1),
    ),
    "school": (
        Level("same school", 0.5, 0.03, high=3),
        Level("schools alike", 0.1, 0.05, high=1),
        Level("schools differ", 0.4, 0.92, low=-0.5),
    ),
    "source": (Level("both listed in one source, which rarely lists a person twice", 0.04, 0.2),),
    "namesakes": (Level("one source lists several people of this name", 0.25, 0.5),),
}

ORDER = tuple(FIELDS)
"""The fields in the order of the rows of a level matrix."""

FIRST, SURNAME, EMPLOYER, CITY, MAIL, PHONE, PAGE, BIRTHDAY, STREET, CODE, REGION, SCHOOL, SOURCE, NAMESAKE = range(
    len(ORDER)
)

TEXTS = {EMPLOYER: "employers", CITY: "cities", STREET: "streets", CODE: "codes", REGION: "regions", SCHOOL: "schools"}
"""Fields of several values that may be common: the field -> its column of cards."""

PRIOR = 1.27e-4
"""Chance that a random pair of a book of STANDARD records is one person; shrinks as 1/n."""


def prior(n: int) -> float:
    """Bits that a pair starts with."""
    return log2(PRIOR * STANDARD / max(n, SMALLEST))


def shipped(n: int) -> dict[str, tuple[float, ...]]:
    """The bits of every level for a book of n records, "not known" first."""
    return {name: (0.0, *(level.bits(n) for level in levels)) for name, levels in FIELDS.items()}
