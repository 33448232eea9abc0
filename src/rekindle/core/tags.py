"""Labels of records and the user's word -> tags: each once, however it is spelled, without those of machines.

Two labels that fold alike are one tag. It reads as the user last typed it, else as most records spell it, else as comes
first in order. The user's word on a person wins over whatever their records say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rekindle.model.decision import Decision, Verdict
from rekindle.util.text import fold, squeeze

_SYSTEM = "system group"
_MACHINE = frozenset(
    {
        "mycontacts", "my contacts", "starred", "starred in android", "other contacts", "othercontacts", "all contacts",
        "allcontacts", "all", "contacts", "kontakte", "kontakter", "contatti", "contactos", "uncategorized",
        "uncategorised", "unfiled", "no category", "none", "default", "chatbuddies", "blocked", "suggested contacts",
        "recently added", "recent contacts", "frequent contacts", "collected addresses", "personal address book",
        "phone", "sim", "device", "whatsapp", "my card",
    }
)  # fmt: skip
"""Groups that address books and telephones make by themselves, folded."""
_IMPORTED = re.compile(
    r"(import(ed|iert|erad|erade|eret|ert|e|ado|ados|ati|ato)?|restored|synced|backup|google|icloud|exchange)"
    r"( (on|am|den|il|em|le|el|from|contacts|backup|at))*( \d+)*"
)
"""What an import left behind: "Imported on 4/3/20", "Importiert am 3.4.2020", "Import 2"."""


def key(label: str) -> str:
    """What makes two labels one tag; "" for a label without a letter or mark of its own."""
    return fold(label) or squeeze(label).casefold()


@lru_cache(maxsize=10_000)
def tidy(label: str) -> str:
    """A label as it may be shown: one line, without an asterisk or Android's "System Group:"; "" for a machine's."""
    text = squeeze(label).lstrip("*# ").strip()
    if fold(text).startswith(_SYSTEM):
        text = text[len(_SYSTEM) :].lstrip(": ")
    folded = fold(text)
    return "" if folded in _MACHINE or _IMPORTED.fullmatch(folded) else text


def tags(
    labels: Mapping[int, Iterable[str]], said: Mapping[int, Sequence[Decision]], shown: Mapping[str, str] | None = None
) -> dict[int, tuple[str, ...]]:
    """Labels of each person's records, and what the user said in order -> each person's tags, by name.

    `shown`: how tags are spelled in the whole book, where these are only some of its people.
    """
    spelled = spelling(labels, said) if shown is None else shown
    found: dict[int, set[str]] = {
        person: {key(text) for label in several if (text := tidy(label))} for person, several in labels.items()
    }
    for person, several in said.items():
        held = found.setdefault(person, set())
        for one in several:
            (held.add if one.verdict is Verdict.TAG else held.discard)(key(one.value))
    return {
        person: tuple(sorted((spelled[one] for one in held), key=lambda tag: (tag.casefold(), tag)))
        for person, held in found.items()
        if held
    }


def spelling(labels: Mapping[int, Iterable[str]], said: Mapping[int, Sequence[Decision]]) -> dict[str, str]:
    """Key of a tag -> how it is shown."""
    counts = Counter(text for several in labels.values() for label in several if (text := tidy(label)))
    found: dict[str, str] = {}
    for text, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
        found.setdefault(key(text), text)
    typed = sorted((one for several in said.values() for one in several), key=lambda one: one.number)
    return found | {key(one.value): one.value for one in typed if one.verdict is Verdict.TAG}
