"""Anybody as they may be handed out, made by Hypothesis; and what our importers read of a file."""

from __future__ import annotations

import io
import re
from datetime import date

from hypothesis import strategies as st

from rekindle.importers.base import Importer
from rekindle.model import Item, Name, Peek, Source, When
from rekindle.model.handout import OWN_ID, Handout
from rekindle.model.roster import Listed, Placed
from rekindle.util.text import squeeze

TRICKS = (
    "=1+1", "+46", "-5", "@SUM(A1)", "=cmd|'/C calc'!A0", "＝1+1", "'=quoted", "''-x", "a;=b", 'a,"=b', "tab\t-x",
    "Lind, Anna", 'Anna "Nan" Lind', "\\n", "back\\slash;", "line\nbreak", "end\r\n", "\u2028", "\x00nul", "\ud800half",
    "Zoë 👩‍🔬", "\u202eRTL\u202c نورا", "李明", "A ::: B", "* starred", "0/0/00", "O'Neill", "'t Hooft", "x" * 300,
)  # fmt: skip
texts = st.one_of(
    st.text(max_size=12), st.sampled_from(TRICKS), st.builds("".join, st.lists(st.sampled_from(TRICKS), max_size=3))
)
"""Any text at all, and what has broken others."""

_letters = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8)
mails = st.builds("{}@{}.example".format, _letters, _letters)
phones = st.builds("+4670174{:04}".format, st.integers(0, 9999))
profiles = st.builds("https://linkedin.com/in/{}-made-up".format, _letters)
birthdays = st.one_of(
    st.builds(When.on, st.dates(date(1901, 1, 1), date(2020, 1, 1))),
    st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: When.month_day(day.month, day.day)),
    st.builds(When.month, st.integers(1901, 2020), st.integers(1, 12)),
    st.builds(When.year, st.integers(1901, 2020)),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def some(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """A few different ones."""
    return st.lists(values, max_size=3, unique=True).map(tuple)


names = st.builds(Name, full=texts, given=texts, middle=texts, family=texts, prefix=texts, suffix=texts, nickname=texts)
listed = st.builds(
    Listed,
    person=st.integers(1, 99),
    name=st.just("Person 1"),
    roles=some(st.sampled_from(["mentor", "alumni"])),
    closeness=st.none() | st.integers(0, 4),
    placed=st.none() | st.just(Placed(layer="core", why="")),
    tags=some(texts),
    last=st.none() | st.dates(),
    stage=st.sampled_from(["", "cold", "warm"]),
    every=st.none() | st.sampled_from([0, 75]),
    sources=st.just(("linkedin", "vcard")),
)
handouts = st.builds(
    Handout,
    uid=st.integers(0, 2**128 - 1).map(lambda number: f"{OWN_ID}{number:032x}"),
    listed=listed,
    name=names,
    mails=some(mails),
    phones=some(phones),
    profiles=some(profiles),
    company=texts,
    title=texts,
    city=texts,
    country=texts,
    birthday=st.none() | birthdays,
    notes=some(texts),
    revised=st.just("2026-11-22"),
)


def source(text: str, name: str) -> Source:
    """A file of that text; half a character is in none."""
    raw = text.encode("utf-8", "replace")
    return Source(name=name, size=len(raw), open=lambda: io.BytesIO(raw))


def read(importer: Importer, text: str, name: str) -> list[Item]:
    """What an importer that recognises the file reads in it."""
    file = source(text, name)
    peek = file.peek()
    assert isinstance(peek, Peek)
    assert importer.recognises(peek)
    return list(importer.read(file))


def plain(text: str) -> str:
    """A text as every field of one line has it: no half characters, no controls, single blanks."""
    return squeeze(_CONTROL.sub("", text))
