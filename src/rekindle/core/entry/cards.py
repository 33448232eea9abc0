"""A line, or a pasted signature, card or contact page -> one entry.

Of several lines each is taken for one thing: a farewell, the name, a title, an employer, an address. What is reached by
its form (mails, numbers, pages) is read as in one line; what is none of these goes to the note, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rekindle.core.entry import people, posts, reading
from rekindle.core.entry.lexicon import heads, lexicon
from rekindle.core.entry.line import Line, cut
from rekindle.core.entry.naming import Found, stretch
from rekindle.core.entry.orgs import ends_as_firm, is_form, is_schoolish
from rekindle.core.entry.rows import RANKS, Row, is_edge, parts, row_read
from rekindle.core.entry.shown import made
from rekindle.core.entry.words_small import words
from rekindle.model.entry import Entry, Hint
from rekindle.util import text as texts
from rekindle.util.text import fold

LINES_MOST = 40  # of a paste; what follows is kept in the note unread
_NAME_WITHIN = 8  # lines
_NAME_WORDS = 5
_SIGNED_FOR = words("i.a. i.v. ppa. i.a i.v ppa")
_FORM = re.compile(
    r"^\s*(?:full name|name|namn|nom|nombre|nome|naam|navn|nimi|imię i nazwisko|姓名|氏名)\s*:\s*\S",
    re.IGNORECASE | re.MULTILINE,
)


def read(text: str, hint: Hint = Hint()) -> Entry:  # noqa: B008 - a frozen noun
    """What a line, or a pasted signature or contact page, says of one person. Any text can be read."""
    whole = texts.nfc(text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")).strip()
    head, rest = _cut(whole)
    entry = _card(head, hint) if "\n" in head else reading.read_line(head, hint)
    return replace(entry, line=text, note=f"{entry.note} {rest}".strip())


def _cut(whole: str) -> tuple[str, str]:
    """What is read, and what is too long to be read."""
    head = "\n".join(whole.split("\n")[:LINES_MOST])
    if len(head) > reading.LONGEST:
        at = max(head.rfind(" ", 0, reading.LONGEST), head.rfind("\n", 0, reading.LONGEST))
        head = head[: at if at > 0 else reading.LONGEST]
    return head, whole[len(head) :].strip()


def _card(text: str, hint: Hint) -> Entry:
    if _FORM.search(text):
        return reading.read_line(text, hint)
    line = cut(text, reading.spans(text, hint.region))
    rows = list(_rows(line))
    for row in rows:
        _edge(line, row)
    name = _name(line, rows)
    if not name:
        return reading.read_line(" ".join(text.split()), hint)
    suffix = people.suffix(line, name)
    posts.employers(line)
    for row in rows:
        row_read(line, row, name)
    return reading.entry(line, made(line, name, nickname="", maiden="", suffix=suffix), [], hint)


def _rows(line: Line) -> Iterator[Row]:
    """First and last word of each line as pasted."""
    start = 0
    for at in range(1, len(line.words) + 1):
        if at == len(line.words) or "\n" in line.text[line.words[at - 1].end : line.words[at].start]:
            yield start, at - 1
            start = at


def _edge(line: Line, row: Row) -> None:
    """Claim a farewell, word for word where an address stands in it; and what says that somebody signs for another."""
    if line.words[row[0]].low in _SIGNED_FOR and row[1] > row[0]:
        line.claim(row[0], row[0], "farewell")
    elif is_edge(line, row):
        for at in range(row[0], row[1] + 1):
            if line.words[at].free:
                line.claim(at, at, "farewell")


def _name(line: Line, rows: list[Row]) -> Found | None:
    """The part that is nothing but a name: the one that the mail address names, else the first."""
    told = {word for value in line.values("mail") for word in fold(value.partition("@")[0]).split()}
    found = [one for row in rows[:_NAME_WITHIN] for part in parts(line, row) if (one := _whole_name(line, part))]
    if not found:
        return None
    best = max(found, key=lambda one: len(told & {key for at in one.words for key in line.words[at].keys}))
    for at in (*best.prefix, *best.words):
        line.claim(at, at, "prefix" if at in best.prefix else "name")
    return best


def _whole_name(line: Line, part: Row) -> Found | None:
    """The name that a part is, from its first to its last word; None for what else it may be."""
    found = stretch(line, *part, cased=True)
    if (
        not found
        or (*found.prefix, *found.words) != tuple(range(part[0], part[1] + 1))
        or len(found.words) > _NAME_WORDS
    ):
        return None
    several = line.words[part[0] : part[1] + 1]
    firm = ends_as_firm(several[-1]) or any(is_form(word) or is_schoolish(word) for word in several)
    rank = any(word.text.endswith(RANKS) or (word.keys in heads() and not word.text.isascii()) for word in several)
    known = lexicon().match(line.words, *part)
    titled = tuple(key for word in several for key in word.keys) in heads()
    return None if firm or rank or titled or (known and known[1] == part[1]) else found
