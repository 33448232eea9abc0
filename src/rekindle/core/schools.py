"""Names of schools and what is done there -> one form for comparing; is it a place of learning, a house, a club?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rekindle.util.text import fold

if TYPE_CHECKING:
    from rekindle.model.record import Schooling

SAME_WORD = {
    "universitet": "university", "universitat": "university", "universite": "university", "universidad": "university",
    "universidade": "university", "universita": "university", "universiteit": "university", "yliopisto": "university",
    "uniwersytet": "university", "uni": "university", "univ": "university", "technische": "technical",
    "technical": "technical", "hogskola": "college", "hogskole": "college", "hogskolan": "college",
}  # fmt: skip
"""Words of schools' names in several languages, each with the one that stands for all."""
_SMALL = frozenset(
    {
        "a", "at", "da", "das", "de", "degli", "del", "della", "der", "di", "die", "do", "et", "for", "in", "la",
        "le", "of", "the", "van", "von", "y", "zu",
    }
)  # fmt: skip
_ACADEMIC = frozenset(
    {
        "academy", "akademie", "college", "ecole", "epfl", "eth", "fachhochschule", "faculty", "hochschule",
        "hogeschool", "institut", "institute", "korkeakoulu", "lehrstuhl", "politechnika", "politecnico",
        "polytechnic", "school", "universitatsklinikum", "university",
    }
)  # fmt: skip
_GREEK = frozenset(
    {
        "alpha", "beta", "chi", "delta", "epsilon", "eta", "gamma", "iota", "kappa", "lambda", "mu", "nu", "omega",
        "omicron", "phi", "pi", "psi", "rho", "sigma", "tau", "theta", "upsilon", "xi", "zeta",
    }
)  # fmt: skip


@lru_cache(maxsize=50_000)
def school_key(name: str) -> str:
    """One form of a school's name: "University of Uppsala", "Uppsala universitet" -> "university uppsala"."""
    words = (SAME_WORD.get(word, word) for word in fold(name).split())
    return " ".join(sorted({word for word in words if word not in _SMALL}))


@lru_cache(maxsize=50_000)
def is_academic(name: str) -> bool:
    """True for the name of a place of learning in one of our languages."""
    words = (SAME_WORD.get(word, word) for word in fold(name).split())
    return any(word in _ACADEMIC or "universi" in word for word in words)


def activities(schooling: Schooling) -> dict[str, str]:
    """Folded -> as written, for each club or society named at a school."""
    return {fold(part): part.strip() for part in re.split(r"[,;\n]", schooling.activities) if fold(part)}


def is_greek(text: str) -> bool:
    """True for the name of a fraternity or sorority: two or three Greek letters and no more."""
    words = text.lower().split()
    return 2 <= len(words) <= 3 and all(word in _GREEK for word in words)
