"""A company's name as written -> one form for comparing: "Corran Energy (UK) Ltd." -> "corran energy".

Folds the name and drops brackets and legal forms (linking.md section 3); at least one word always stays.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rekindle.util.text import fold

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_DOTTED = re.compile(r"(?<=\b\w)\.(?=\w\b)")  # "G.m.b.H." and "S.p.A." are one word each
_FORMS = frozenset(
    {
        "ab", "ag", "aps", "as", "asa", "bv", "bvba", "co", "company", "corp", "corporation", "cv", "doo", "eg",
        "eirl", "ek", "ev", "gbr", "gesmbh", "ggmbh", "gmbh", "group", "groupe", "grupo", "gruppe", "gruppo",
        "holding", "holdings", "inc", "incorporated", "international", "intl", "kft", "kg", "kgaa", "kk", "lab",
        "labs", "limitada", "limited", "llc", "lllp", "llp", "lp", "ltd", "ltda", "mbh", "nv", "ohg", "ooo", "oy",
        "oyj", "pbc", "plc", "plcc", "pte", "pty", "publ", "pvt", "sa", "sarl", "sas", "sca", "scs", "se", "sl",
        "slu", "snc", "spa", "spk", "sprl", "spzoo", "srl", "sro", "stiftung", "ug", "unlimited", "vof", "zoo", "zrt",
    }
)  # fmt: skip
_ARTICLES = frozenset({"the", "ooo", "pt"})
_JOINTS = frozenset(("and", "und", "et", "y", "e", "och", "og", "ja", "i", "en"))
_SPREAD = frozenset({("sp", "z", "oo"), ("sp", "zoo"), ("s", "r", "l"), ("s", "a"), ("b", "v"), ("n", "v")})
"""Forms written as several words, for which one letter alone would be too little."""


@lru_cache(maxsize=100_000)
def normal(raw: str) -> str:
    """Words a-z and digits without legal forms; "" only when nothing can be read."""
    words = (fold(_DOTTED.sub("", _BRACKETS.sub(" ", raw))) or fold(raw)).split()
    while len(words) > 1 and (words[0] in _ARTICLES or _form(words)):
        words = words[1:] if words[0] in _ARTICLES else words[: -_form(words)]
    return " ".join(words)


def _form(words: list[str]) -> int:
    """How many words at the end are a legal form or a joint; 0 if none, and never all."""
    long = next((size for size in (3, 2) if len(words) > size and tuple(words[-size:]) in _SPREAD), 0)
    return long or int(words[-1] in _FORMS or words[-1] in _JOINTS)


def same(a: str, b: str) -> bool:
    """True when two names mean one employer: equal, or one is the other's first words ("Halden", "Halden Foods")."""
    a, b = normal(a), normal(b)
    if not a or not b:
        return False
    return a == b or (min(len(a), len(b)) >= 5 and (a.startswith(b + " ") or b.startswith(a + " ")))
