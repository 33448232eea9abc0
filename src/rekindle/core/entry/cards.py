"""A line, or a pasted signature, card or contact page -> one entry.

Of several lines each is taken for one thing: a farewell, the name, a title, an employer, an address. What is reached by
its form (mails, numbers, pages) is read as in one line; what is none of these goes to the note, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rekindle.core.entry import people, posts, reading
from rekindle.core.entry.lexicon import everyday, folded, heads, lexicon, modifiers
from rekindle.core.entry.line import Line, cut
from rekindle.core.entry.naming import Found, stretch
from rekindle.core.entry.orgs import is_form, is_schoolish
from rekindle.core.entry.patterns import is_street
from rekindle.core.entry.shown import made
from rekindle.core.entry.words_kinds import FIRMS
from rekindle.core.phrases import find
from rekindle.core.signature_words import FAREWELLS
from rekindle.model.entry import Entry, Hint
from rekindle.util import mail
from rekindle.util import text as texts
from rekindle.util.text import fold

LINES_MOST = 40  # of a paste; what follows is kept in the note unread
_JUNK = re.compile(
    r"^(?:--+|__+|==+|\*+)\s*$|^(?:sent from my|get outlook|von meinem .* gesendet|envoyé de|"
    r"enviado desde|inviato da|skickat från|lähetetty|verzonden|sendt fra|wysłane z)\b.*|"
    r"^(?:contact|kontakt|contacto|contatti|contatto|contacts|coordonnées|yhteystiedot|contactgegevens|"
    r"about|profile|business card|visitkort|visitenkarte)\s*:?\s*$", re.IGNORECASE
)  # fmt: skip
_PRINT = re.compile(
    r"confidential|vertraulich|disclaimer|privileged|unsubscribe|konfidentiell|printing this|"
    r"handelsregister|amtsgericht|hrb \d|geschäftsführer(?:in)?:|ust-id|registergericht|vat no|org\.?nr",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?:\b[A-Z]{1,2}-)?\b(?:\d{5}|\d{4}\s?[A-Z]{2}|\d{3}\s\d{2}|\d{4}(?:-\d{3})?|"
    r"\d{2}-\d{3})\s+(?P<city>[^\W\d_][^\d,;|\n]*)"
)
_POSTAL_GB = re.compile(r"(?P<city>[^\W\d_][\w' -]*?)\s+[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
_UNIT = re.compile(
    r"^(?:department|dept|institutionen|inst\.|fakultet|facoltà|faculté|wydział|laboratoire|laboratory|"
    r"school of|katedra|zakład|institut für|institute of|abteilung|faculty|division|office|office hours|"
    r"room|raum|building|floor|lehrstuhl|avdelning|afdeling|osasto|dipartimento|département|"
    r"departamento|service|team)\b",
    re.IGNORECASE,
)

_RANKS = (
    "部長",
    "課長",
    "社長",
    "係長",
    "主任",
    "部门经理",
    "经理",
    "总监",
    "工程师",
    "取締役",
    "室長",
    "所長",
    "店長",
    "팀장",
    "과장",
    "부장",
)
_HEADER = re.compile(
    r"^(?:sent|date|to|cc|subject|gesendet|an|betreff|datum|skickat|till|ämne|envoyé|à|objet|enviado|"
    r"para|asunto|assunto|inviato|oggetto|aan|onderwerp|verzonden|til|emne)\s?:\s",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"^\s*(?:full name|name|namn|nom|nombre|nome|naam|navn|nimi|imię i nazwisko|姓名|氏名)\s*:\s*\S",
    re.IGNORECASE | re.MULTILINE,
)

Row = tuple[int, int]


def read(text: str, hint: Hint = Hint()) -> Entry:  # noqa: B008 - a frozen noun
    """What a line, or a pasted signature or contact page, says of one person. Any text can be read."""
    whole = texts.nfc(text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")).strip()
    head, rest = _cut(whole)
    entry = _card(head, hint) if "\n" in head else reading.read_line(head, hint)
    note = f"{entry.note} {rest}".strip() if rest else entry.note
    return replace(entry, line=text, note=note)


def _cut(whole: str) -> tuple[str, str]:
    """What is read, and what is too long to be read."""
    lines = whole.split("\n")
    head = "\n".join(lines[:LINES_MOST])
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
        if is_edge(line, row):
            _take(line, row, "farewell")
    name = _name(line, rows)
    suffix = people.suffix(line, name) if name else ""
    posts.employers(line)
    for row in rows:
        _row(line, row, name)
    if not name:
        return reading.read_line(" ".join(text.split()), hint)
    return reading.entry(line, made(line, name, nickname="", maiden="", suffix=suffix), [], hint)


def _rows(line: Line) -> Iterator[Row]:
    """First and last word of each line as pasted."""
    start = 0
    for at in range(1, len(line.words) + 1):
        if at == len(line.words) or "\n" in line.text[line.words[at - 1].end : line.words[at].start]:
            yield start, at - 1
            start = at


def is_edge(line: Line, row: Row) -> bool:
    """True for a farewell, a delimiter, small print: nothing of the person."""
    typed = line.slice(*row)
    words = len(typed.split())
    farewell = (
        words <= 6
        and not any(mark.isdigit() for mark in typed)
        and any(len(hit.words) >= words - 1 for hit in find(FAREWELLS, typed))
    )
    return farewell or bool(_JUNK.match(typed)) or bool(_HEADER.match(typed)) or bool(_PRINT.search(typed))


def _take(line: Line, row: Row, field: str, value: str = "") -> None:
    """Claim the free words of a stretch, as one value where they hang together."""
    free = [at for at in range(row[0], row[1] + 1) if line.words[at].free]
    if not free:
        return
    if free[-1] - free[0] + 1 == len(free):
        line.claim(free[0], free[-1], field, value)
        return
    for at in free:
        line.claim(at, at, field, value)


def _name(line: Line, rows: list[Row]) -> Found | None:
    """The part that is nothing but a name: the one that the mail address names, else the first."""
    for row in rows:
        if line.words[row[0]].text.lower() in ("i.a.", "i.v.", "ppa.", "i.a", "i.v", "ppa") and row[1] > row[0]:
            line.claim(row[0], row[0], "farewell")
    told = {word for value in line.values("mail") for word in fold(value.partition("@")[0]).split()}
    found = [one for row in rows[:8] for part in _parts(line, row) if (one := _whole_name(line, part))]
    best = max(
        found, key=lambda one: len(told & {key for at in one.words for key in line.words[at].keys}), default=None
    )
    if best:
        for at in (*best.prefix, *best.words):
            line.claim(at, at, "prefix" if at in best.prefix else "name")
    return best


def _parts(line: Line, row: Row) -> Iterator[Row]:
    """The free stretches of a row's parts, without the joining words at their edges."""
    for first, last in line.runs():
        if row[0] <= first and last <= row[1]:
            begin, end = posts.trimmed(line, first, last)
            if begin <= end:
                yield begin, end


def _whole_name(line: Line, part: Row) -> Found | None:
    found = stretch(line, *part, cased=True)
    words = line.words[part[0] : part[1] + 1]
    keys = tuple(key for word in words for key in word.keys)
    if not found or found.words[-1] != part[1] or (found.prefix or found.words)[0] != part[0] or keys in heads():
        return None
    if any((word.keys in heads() and not word.text.isascii()) or word.text.endswith(_RANKS) for word in words):
        return None
    firm = any(is_form(line.words[at]) or is_schoolish(line.words[at]) for at in found.words) or keys[-1] in folded(
        FIRMS
    )
    meaning = lexicon().match(line.words, *part)
    return None if firm or (meaning and meaning[1] == part[1]) or len(found.words) > 5 else found


def _row(line: Line, row: Row, name: Found | None) -> None:
    """What one row is; rows before the name and behind it alike."""
    if all(not line.words[at].free for at in range(row[0], row[1] + 1)):
        return
    free = [at for at in range(row[0], row[1] + 1) if line.words[at].free]
    if whole_school(line, row):
        _claim(line, row, "school")
        return
    if _title_row(line, row):
        line.claim(*row, "title")
        return
    whole = len(free) == row[1] - row[0] + 1
    one = not any(is_title(line, part) for part in _parts(line, row)) and set(
        line.before[line.words[row[0]].part + 1 : line.words[row[1]].part + 1]
    ) <= {","}
    if (
        whole
        and not line.has("company")
        and line.words[row[0]].part == line.words[row[1]].part
        and row[1] > row[0]
        and _is_own(line, row)
    ):
        _take(line, row, "company")
        return
    if whole and one and not line.has("company") and (is_form(line.words[row[1]]) or _is_own(line, row)):
        _take(line, row, "company")
        return
    _place(line, row)
    for part in list(_parts(line, row)):
        _part(line, part, near=name is not None and _beside(line, part, name))


def _title_row(line: Line, row: Row) -> bool:
    """True for "VP, Partnerships": a title and more of it behind a comma."""
    words = line.words[row[0] : row[1] + 1]
    parts = {word.part for word in words}
    keys = [key for word in words for key in word.keys]
    plain = (
        len(parts) == 2
        and all(word.free for word in words)
        and line.before[words[-1].part] == ","
        and not line.has("title")
    )
    firm = is_form(line.words[row[1]]) or keys[-1] in folded(FIRMS) - {"partners", "partnerships"} or _is_own(line, row)
    head = (row[0], next(at for at in range(row[1], row[0] - 1, -1) if line.words[at].part == words[0].part))
    return (
        plain
        and not firm
        and is_title(line, head)
        and len(words) < 6
        and words[-1].keys[0] in modifiers() | everyday() | {"partnerships"}
    )


def whole_school(line: Line, row: Row) -> bool:
    """True for a row that names a school and nothing else."""
    words = line.words[row[0] : row[1] + 1]
    one = len({word.part for word in words}) == 1 and all(word.free and word.keys for word in words)
    return one and not _UNIT.match(line.slice(*row)) and any(map(is_schoolish, words))


def _is_own(line: Line, row: Row) -> bool:
    """True for the name in the mail's own domain: "Rotbach" of rotbach.example."""
    labels = {fold(mail.employer_hint(value)).replace(" ", "") for value in line.values("mail")} | {
        fold(label) for value in line.values("mail") for label in value.partition("@")[2].split(".")[:-2]
    }
    plain = "".join(key for at in range(row[0], row[1] + 1) for key in line.words[at].keys)
    return any(len(label) > 3 and plain.startswith(label) for label in labels)


def _place(line: Line, row: Row) -> None:
    """The town beside a postal code, or one known by name; the street stays for the note."""
    if line.has("place"):
        return
    start, end = line.words[row[0]].start, line.words[row[1]].end
    found = _CODE.search(line.text, start, end) or _POSTAL_GB.search(line.text, start, end)
    if found:
        _town(line, row, found)
    for at in range(row[0], row[1] + 1):
        known = lexicon().match(line.words, at, row[1]) if line.words[at].free and line.words[at].capital else None
        if (
            known
            and known[0].field in ("place", "country")
            and not line.has(known[0].field)
            and line.words[known[1]].part == line.words[at].part
            and all(word.free for word in line.words[at : known[1] + 1])
        ):
            line.claim(at, known[1], known[0].field)


def _town(line: Line, row: Row, found: re.Match[str]) -> None:
    """The words of the town, up to a country."""
    inside = [
        at
        for at in range(row[0], row[1] + 1)
        if line.words[at].free and found.start("city") <= line.words[at].start < found.end("city")
    ]
    part = [at for at in inside if line.words[at].part == line.words[inside[-1]].part] if inside else []
    if part:
        line.claim(part[0], part[-1], "place")


def _part(line: Line, part: Row, *, near: bool) -> None:
    """A part of its own: a title, an employer or a school; units and rooms are for the note."""
    keys = [key for at in range(part[0], part[1] + 1) for key in line.words[at].keys]
    typed = line.slice(*part)
    if not keys or _UNIT.match(typed) or any(mark.isdigit() for mark in typed):
        return
    if any(is_schoolish(line.words[at]) for at in range(part[0], part[1] + 1) if line.words[at].keys):
        _claim(line, part, "school")
    elif is_title(line, part) and not is_form(line.words[part[1]]):
        _claim(line, part, "title")
    elif is_form(line.words[part[1]]) or keys[-1] in folded(FIRMS) or _is_own(line, part):
        _claim(line, part, "company")
    elif near and line.words[part[0]].capital and not any(map(is_street, keys)):
        _claim(line, part, "title")
    elif line.words[part[0]].capital and line.has("title") and not any(map(is_street, keys)):
        _claim(line, part, "company")


def _claim(line: Line, part: Row, field: str) -> None:
    if not line.has(field):
        line.claim(*part, field)


def is_unit(line: Line, row: Row) -> bool:
    """True for a department or a room."""
    return bool(_UNIT.match(line.slice(*row)))


def is_title(line: Line, part: Row) -> bool:
    """True when a title's word stands in it."""
    keys = [key for at in range(part[0], part[1] + 1) for key in line.words[at].keys]
    if line.words[part[1]].text.endswith(_RANKS):
        return True
    return (
        any(tuple(keys[at : at + size]) in heads() for size in (1, 2, 3) for at in range(len(keys))) and len(keys) <= 9
    )


def _beside(line: Line, part: Row, name: Found) -> bool:
    """True for the part right behind the name."""
    return 0 < part[0] - name.words[-1] <= 1 or line.words[part[0]].part - line.words[name.words[-1]].part == 1
