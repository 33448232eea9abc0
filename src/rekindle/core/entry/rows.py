"""A row of a pasted card -> what it is: a farewell, a title, an employer, a school, an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rekindle.core.entry import posts
from rekindle.core.entry.lexicon import everyday, heads, lexicon, modifiers
from rekindle.core.entry.line import Line
from rekindle.core.entry.naming import Found
from rekindle.core.entry.orgs import ends_as_firm, is_form, is_schoolish
from rekindle.core.entry.patterns import is_street
from rekindle.core.phrases import find
from rekindle.core.signature_words import FAREWELLS
from rekindle.util import mail
from rekindle.util.text import fold

Row = tuple[int, int]
"""First and last word of a line as pasted, or of a part of it."""
RANKS = (
    *("部長", "課長", "社長", "係長", "主任", "室長", "所長", "店長", "取締役"),
    *("经理", "总监", "工程师"),
    *("팀장", "과장", "부장"),
)
"""How titles end in Chinese, Japanese and Korean."""
_FAREWELL_WORDS = 6
_TITLE_WORDS = 9
_LABEL_LEAST = 4  # letters: a shorter domain begins too many words
_JUNK = re.compile(
    r"^(?:--+|__+|==+|\*+)\s*$|^(?:sent from my|get outlook|von meinem .* gesendet|envoyé de|"
    r"enviado desde|inviato da|skickat från|lähetetty|verzonden|sendt fra|wysłane z)\b.*|"
    r"^(?:contact|kontakt|contacto|contatti|contatto|contacts|coordonnées|yhteystiedot|contactgegevens|"
    r"about|profile|business card|visitkort|visitenkarte)\s*:?\s*$", re.IGNORECASE
)  # fmt: skip
_HEADER = re.compile(
    r"^(?:sent|date|to|cc|subject|gesendet|an|betreff|datum|skickat|till|ämne|envoyé|à|objet|enviado|"
    r"para|asunto|assunto|inviato|oggetto|aan|onderwerp|verzonden|til|emne)\s?:\s",
    re.IGNORECASE,
)
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


def is_edge(line: Line, row: Row) -> bool:
    """True for a farewell, a delimiter, small print: nothing of the person."""
    typed = line.slice(*row)
    count = len(typed.split())
    plain = count <= _FAREWELL_WORDS and not any(mark.isdigit() for mark in typed)
    farewell = plain and any(len(hit.words) >= count - 1 for hit in find(FAREWELLS, typed))
    return farewell or any(pattern.search(typed) for pattern in (_JUNK, _HEADER, _PRINT))


def is_unit(line: Line, row: Row) -> bool:
    """True for a department or a room."""
    return bool(_UNIT.match(line.slice(*row)))


def is_title(line: Line, row: Row) -> bool:
    """True when a title's word stands in it."""
    keys = _keys(line, row)
    runs = (tuple(keys[at : at + size]) for size in (1, 2, 3) for at in range(len(keys)))
    return line.words[row[1]].text.endswith(RANKS) or (
        len(keys) <= _TITLE_WORDS and any(run in heads() for run in runs)
    )


def _keys(line: Line, row: Row) -> list[str]:
    return [key for word in line.words[row[0] : row[1] + 1] for key in word.keys]


def parts(line: Line, row: Row) -> Iterator[Row]:
    """The free stretches of a row's parts, without the joining words at their edges."""
    for first, last in list(line.runs()):
        begin, end = posts.trimmed(line, first, last)
        if row[0] <= first and last <= row[1] and begin <= end:
            yield begin, end


def row_read(line: Line, row: Row, name: Found) -> None:
    """Claim what a row is: one thing as a whole, or each of its parts for itself."""
    field = _whole(line, row) if all(word.free for word in line.words[row[0] : row[1] + 1]) else ""
    if field:
        _claim(line, row, field)
        return
    _place(line, row)
    for part in parts(line, row):
        _part(line, part, near=_beside(line, part, name))


def _whole(line: Line, row: Row) -> str:
    """The field of a row that is one thing, commas or not: an employer, a title of two parts, a school."""
    separators = line.before[line.words[row[0]].part + 1 : line.words[row[1]].part + 1]
    own = _is_own(line, row)
    if not separators and not is_unit(line, row) and any(map(is_schoolish, line.words[row[0] : row[1] + 1])):
        return "school"
    if own and not separators:
        return "company"
    if separators == [","] and _is_double_title(line, row):
        return "" if own or is_form(line.words[row[1]]) else "title"
    comma = set(separators) <= {","} and not any(is_title(line, part) for part in parts(line, row))
    return "company" if comma and (own or is_form(line.words[row[1]])) else ""


def _is_double_title(line: Line, row: Row) -> bool:
    """True for "VP, Partnerships": a title and more of it behind a comma."""
    last = max(at for at in range(row[0], row[1] + 1) if line.words[at].part == line.words[row[0]].part)
    said = line.words[row[1]].key in modifiers() | everyday() | {"partnerships"}
    return said and is_title(line, (row[0], last))


def _is_own(line: Line, row: Row) -> bool:
    """True for the name in the mail's own domain: "Rotbach" of rotbach.example."""
    labels = {fold(mail.employer_hint(value)).replace(" ", "") for value in line.values("mail")}
    plain = "".join(_keys(line, row))
    return any(len(label) >= _LABEL_LEAST and plain.startswith(label) for label in labels)


def _place(line: Line, row: Row) -> None:
    """The town beside a postal code, or one known by name, and the country; the street stays for the note."""
    start, end = line.words[row[0]].start, line.words[row[1]].end
    found = _CODE.search(line.text, start, end) or _POSTAL_GB.search(line.text, start, end)
    if found:
        _town(line, row, *found.span("city"))
    for at in range(row[0], row[1] + 1):
        known = lexicon().match(line.words, at, line.end(at)) if line.words[at].free else None
        if known and line.words[at].capital and known[0].field in ("place", "country"):
            _claim(line, (at, known[1]), known[0].field)


def _town(line: Line, row: Row, start: int, end: int) -> None:
    """The last part of the words of a town: "College Row, Perth"."""
    inside = [at for at in range(row[0], row[1] + 1) if line.words[at].free and start <= line.words[at].start < end]
    part = [at for at in inside if line.words[at].part == line.words[inside[-1]].part]
    if part:
        _claim(line, (part[0], part[-1]), "place")


def _part(line: Line, part: Row, *, near: bool) -> None:
    """A part of its own: a title, an employer or a school; units, rooms and streets are for the note."""
    keys, last = _keys(line, part), line.words[part[1]]
    if not keys or is_unit(line, part) or any(mark.isdigit() for mark in line.slice(*part)):
        return
    if any(map(is_schoolish, line.words[part[0] : part[1] + 1])):
        _claim(line, part, "school")
    elif is_title(line, part) and not is_form(last):
        _claim(line, part, "title")
    elif is_form(last) or ends_as_firm(last) or _is_own(line, part):
        _claim(line, part, "company")
    elif line.words[part[0]].capital and not any(map(is_street, keys)) and (near or line.has("title")):
        _claim(line, part, "title" if near else "company")


def _claim(line: Line, part: Row, field: str) -> None:
    if not line.has(field):
        line.claim(*part, field)


def _beside(line: Line, part: Row, name: Found) -> bool:
    """True for what stands right behind the name."""
    return part[0] - name.words[-1] == 1 or line.words[part[0]].part - line.words[name.words[-1]].part == 1
