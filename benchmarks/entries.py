"""Lines that people would type, each labelled -> how many of their fields are read right, by field, style and language.

tests/lines/entry_dev.jsonl is for whoever writes the parser; entry_aside.jsonl was labelled apart and never shown to
them. A field counts when the label or the parser has something in it, so that empty fields raise no figure. "or" in a
label holds other readings that nobody would call wrong; how many fields are right without them is told too.

Run: python -m benchmarks.entries
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.measure import Figure, tell
from rekindle.core.entry import read
from rekindle.model.entry import Entry, Hint
from rekindle.model.handle import HandleKind
from rekindle.util import profile
from rekindle.util.text import fold

Value = str | tuple[str, ...]
"""A field: one value, or several."""
LINES = Path(__file__).resolve().parents[1] / "tests" / "lines"
ONE = ("name", "prefix", "company", "title", "school", "place", "since", "until", "note")
MANY = ("roles", "mails", "phones", "links", "tags")
GOAL = 0.95
"""What the issue asks of the lines set aside: a test sees that it never falls below."""
_TAIL = 8  # digits of a phone that tell it from others, whatever stands before them
_SPARE = 1  # words more than the label has that a note may hold
_CASED = "name"  # the one field that is shown as it was read
# words that hold a line together in the languages of the labels; a note may have them or not
_SMALL_WORDS = """
    a af al am an and at au auf aus av bei by chez como con d da dal das de del den der des det di die do dos du e ei
    el em en et fra from från für he her him i ich il im in is it j j'ai kennengelernt la las le les los m mail me med
    met mia min mio mit mon my na nel och of og om on op på s she shes the they til till to um un una und une van vid
    vom von w was we who with wrote y z zu à
"""
_SMALL = frozenset(_SMALL_WORDS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A line, and what an attentive reader makes of it: for each field all readings that are right, the best first."""

    line: str
    language: str
    style: str
    hint: Hint
    wanted: Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One field of one line: what was read, whether it is right, and right to the letter of the first label."""

    label: Label
    field: str
    seen: Value
    right: bool
    first: bool


@dataclass(slots=True)
class Tally:
    """How many fields there were, how many right, and right without other readings."""

    fields: int = 0
    right: int = 0
    first: int = 0
    lines: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        """Of the fields, those right; 1 where there was none."""
        return self.right / self.fields if self.fields else 1.0


def labels(name: str) -> list[Label]:
    """The labelled lines of a file of tests/lines."""
    with (LINES / name).open(encoding="utf-8") as file:
        return [_label(json.loads(line)) for line in file]


def _label(told: Mapping[str, Any]) -> Label:
    others = told.get("or", {})
    hint: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in told.get("hint", {}).items()
    }
    return Label(
        line=told["line"], language=told["lang"], style=told["cat"], hint=Hint(**hint),
        wanted={
            **{name: (told.get(name, ""), *others.get(name, ())) for name in ONE},
            **{name: tuple(map(tuple, (told.get(name, ()), *others.get(name, ())))) for name in MANY},
        },
    )  # fmt: skip


def fields(entry: Entry) -> dict[str, Value]:
    """What was read, as labels have it."""
    by = {kind: tuple(one.value for one in entry.handles if one.kind is kind) for kind in HandleKind}
    shown = entry.name.shown
    if entry.name.prefix and shown.startswith(f"{entry.name.prefix} "):
        shown = shown[len(entry.name.prefix) + 1 :]
    return {
        "name": shown, "prefix": entry.name.prefix, "company": entry.company, "title": entry.title,
        "school": entry.school, "place": entry.place or entry.country, "since": entry.since, "until": entry.until,
        "note": entry.note, "roles": entry.roles, "mails": by[HandleKind.MAIL], "phones": by[HandleKind.PHONE],
        "links": (*by[HandleKind.PROFILE], *by[HandleKind.ACCOUNT], *(site.url for site in entry.websites)),
        "tags": entry.tags,
    }  # fmt: skip


def judged(label: Label) -> Iterator[Verdict]:
    """Each field of a line that its label or the parser fills. Of whole signatures the note is not judged."""
    seen = fields(read(label.line, label.hint))
    for name, wanted in label.wanted.items():
        if not (seen[name] or any(wanted)) or (name == "note" and label.style == "paste"):
            continue
        same = [_same(name, one, seen[name]) for one in wanted]
        yield Verdict(label=label, field=name, seen=seen[name], right=any(same), first=same[0])


def _same(name: str, wanted: Value, seen: Value) -> bool:
    if not isinstance(wanted, str) or not isinstance(seen, str):
        return {_one(name, one) for one in wanted} == {_one(name, one) for one in seen}
    if name == "note":
        return _noted(wanted, seen)
    if name in _CASED:
        return _squeezed(wanted) == _squeezed(seen)
    return _bare(wanted) == _bare(seen)


def _one(name: str, value: str) -> str:
    if name == "phones":
        return re.sub(r"\D", "", value)[-_TAIL:]
    if name == "links":
        found = profile.normal(value) or re.sub(r"^https?://|^www\.|/$", "", value.casefold())
        host, _, path = found.partition("/")
        return path if host == "x.com" else found.removeprefix("@")
    return value.casefold()


def _noted(wanted: str, seen: str) -> bool:
    """All words of the label but small ones, in any order, and hardly another."""
    must, has = _words(wanted), _words(seen)
    return must <= has and len(has - must) <= _SPARE if must else not has


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(text))) - _SMALL


def _squeezed(text: str) -> str:
    return " ".join(text.split()).strip(" ,;.") + ("." if text.rstrip().endswith(".") else "")


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[\w&+@/'\u2019.-]+", text.casefold())).strip(" .")


def tallied(several: Iterable[Verdict], by: str) -> dict[str, Tally]:
    """Counts by "field", "style" or "language"; "" puts all together."""
    counts: dict[str, Tally] = {}
    for one in several:
        key = one.field if by == "field" else str(getattr(one.label, by)) if by else "all"
        tally = counts.setdefault(key, Tally())
        tally.fields += 1
        tally.right += one.right
        tally.first += one.first
    return dict(sorted(counts.items()))


def judge(name: str) -> list[Verdict]:
    """Every field of every line of a file."""
    return [one for label in labels(name) for one in judged(label)]


def table(several: Sequence[Verdict]) -> Iterator[str]:
    """Lines to print: all, then by field, by style, by language."""
    for by in ("", "field", "style", "language"):
        for key, tally in tallied(several, by).items():
            told = f"{tally.right:5} of {tally.fields:5}   {tally.share:.3f}   {tally.first / tally.fields:.3f}"
            yield f"{by:9} {key:14} {told}"
    whole = Counter[str]()
    for one in several:
        whole[one.label.line] += not one.right
    yield f"lines without an error: {sum(not bad for bad in whole.values())} of {len(whole)}"


def main() -> None:
    """Print the tables, then the figure with a goal."""
    for name in ("entry_dev.jsonl", "entry_aside.jsonl"):
        several = judge(name)
        print(f"\n{name}: right, of those filled, share, share by first labels alone")
        print("\n".join(table(several)))
    seen = tallied(several, "")["all"]
    on = f"{len({one.label.line for one in several})} lines set aside"
    tell(
        Figure(bench="entries", what="fields of a typed line read right", yardstick="", unit="of 1", seen=seen.share,
               goal=GOAL, least=True, on=on),
    )  # fmt: skip


if __name__ == "__main__":
    main()
