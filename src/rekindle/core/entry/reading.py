"""One typed line -> an `Entry`: the steps in order, and what they found put into its fields."""

from __future__ import annotations

import re

from rekindle.core.entry import people, posts, scan
from rekindle.core.entry.lexicon import folded
from rekindle.core.entry.line import Line, Span, cut
from rekindle.core.entry.reach import handle, reach
from rekindle.core.entry.times import times
from rekindle.core.entry.words_small import AT, IN, JOIN, OLD, WORKS
from rekindle.model.entry import Entry, Hint, Piece
from rekindle.model.handle import Handle
from rekindle.model.record import Name, Occasion, Relation, Website
from rekindle.model.when import When, WhenKind
from rekindle.util.text import fold

LONGEST = 1_000  # characters of a line that are read; the rest is kept in the note
PUBLIC = frozenset({"journalist", "author", "speaker", "investor", "founder", "recruiter", "influencer", "acquaintance", "professor", "client", "supplier", "alumni officer", "club lead"})
"""Roles beside which it still says something that they were only met."""
_OWN_TRADE = frozenset("supplier vendor contractor leverantor lieferant lieferantin fournisseur fournisseuse proveedor proveedora fornecedor fornecedora fornitore fornitrice leverancier leverandor dostawca prestataire dienstleister".split())
_PROFESSOR = frozenset({"prof", "professor", "professori", "professorin", "professore", "univ"})
_HONOURED = {"老师": "teacher", "老師": "teacher", "医生": "doctor", "醫生": "doctor", "先生": ""}
_HAZY = re.compile(r"\b(?:early|mid|late|frühe\w*|späte\w*|tidigt|sent|slutet|början)\b.*0", re.IGNORECASE)
_WHO = frozenset({"role", "kin", "met", "thing"})
_SHOWN = frozenset({"mail", "phone", "link", "tag", "birthday", "time"})


def read_line(text: str, hint: Hint) -> Entry:
    """What one line says. Nothing of it is lost: each word is in a field, a piece or the note."""
    line = cut(text, spans(text, hint.region))
    scan.scan(line, hint)
    posts.employers(line)
    relations = people.relations(line)
    name = people.name(line)
    posts.settle(line)
    return entry(line, name, relations, hint)


def spans(text: str, region: str) -> list[Span]:
    """All that is known by its form: addresses, numbers, links, tags; then times in what is left."""
    found = reach(text, region)
    rest = list(text)
    for one in found:
        rest[one.start : one.end] = "\0" * (one.end - one.start)
    return [*found, *times("".join(rest))]


def entry(line: Line, name: Name, relations: list[Relation], hint: Hint) -> Entry:
    """The claims in the fields of an entry, filled up with what the hint knows."""
    since, until, ongoing = when(line)
    roles = _roles(line, name, until=bool(until) and not ongoing) or hint.roles
    company, school = _first(line, "company"), _first(line, "school")
    elsewhere = bool(company and hint.company and fold(company) != fold(hint.company))
    dated = bool(since or until or elsewhere)
    return Entry(
        line=line.text,
        name=name,
        roles=roles,
        company=company or hint.company,
        title=_title(line),
        school=school or hint.school,
        place=_first(line, "place") or _first(line, "street"),
        country=_first(line, "country"),
        since=since if dated else hint.since,
        until=until if dated else hint.until,
        ongoing=ongoing,
        handles=tuple(dict.fromkeys(one for one in _reached(line) if isinstance(one, Handle))),
        websites=tuple(dict.fromkeys(one for one in _reached(line) if isinstance(one, Website))),
        occasions=tuple(birthdays(line)),
        relations=tuple(relations),
        tags=tuple(dict.fromkeys(line.values("tag"))),
        note=_note(line),
        pieces=_pieces(line, roles),
    )


def _first(line: Line, field: str) -> str:
    return next(iter(line.values(field)), "").strip(" .,;:") if field != "company" else next(iter(line.values(field)), "").strip(" ,;:")


def _reached(line: Line) -> list[Handle | Website]:
    claims = sorted(line.claims, key=lambda one: one.first)
    found = [handle(one.field, one.value, line.slice(one.first, one.last)) for one in claims]
    return [one for one in found if one]


def _title(line: Line) -> str:
    """The title, or the trade of somebody who works for the user: "plumber"."""
    if title := _first(line, "title"):
        return title
    trades = [one for one in line.claims if one.field == "role" and one.value == "supplier"]
    typed = line.slice(trades[0].first, trades[0].last) if trades else ""
    typed = " ".join(word for word in typed.split() if word.lower() not in JOIN)
    return "" if not _OWN_TRADE.isdisjoint(fold(typed).split()) else typed


def _roles(line: Line, name: Name, *, until: bool) -> tuple[str, ...]:
    """Roles in the order typed; who was boss until some year is a former one, a Prof. is a professor."""
    told = [one for one in sorted(line.claims, key=lambda one: one.first) if one.field in ("role", "met", "kin", "thing")]
    if line.has("company") and line.has("name"):
        told = [one for one in told if not _is_trade(line, one.first, one.value)]
    found = ["ex-boss" if one.value == "boss" and (until or _was(line, one.first)) else one.value for one in told]
    if not _PROFESSOR.isdisjoint(fold(name.prefix).split()) or name.prefix == "教授":
        found.insert(0, "professor")
    if "professor" in fold(_first(line, "title")).split():
        found.append("professor")
    found += [role for end, role in _HONOURED.items() if name.full.endswith(end)]
    if "club" in found and not {"teacher", "club lead", "faith"}.isdisjoint(found):
        found = [role for role in found if role != "club"]
    if "acquaintance" in found and not PUBLIC.issuperset(found):
        found.remove("acquaintance")
    if "ex-boss" in found and "boss" in found:
        found.remove("boss")
    return tuple(role for role in dict.fromkeys(found) if role)


def _is_trade(line: Line, at: int, role: str) -> bool:
    """True for "accountant, Zephra": a trade at an employer is what they do, unless it is "my accountant"."""
    word = line.words[at]
    mine = word.text.lower() in _MINE or (at > 0 and line.words[at - 1].text.lower() in _MINE)
    return role == "supplier" and not mine and _OWN_TRADE.isdisjoint(word.keys)


_MINE = frozenset("my our min vår mein meine unser unsere mon ma notre mi nuestro nuestra meu minha nosso mio mia nostro nostra mijn onze vores vår".split())


def _was(line: Line, at: int) -> bool:
    return any(word.text.lower() in ("was", "var", "war", "era", "fue", "foi", "était", "then", "ex", "former") for word in line.words[max(0, at - 2) : at])


def when(line: Line) -> tuple[str, str, bool]:
    """(since, until, goes on): the first time that is told, an end from a later one if it has none."""
    since = until = ""
    ongoing = False
    for value in line.values("time"):
        first, _, last = value.partition("/")
        first = first.strip(".")
        if not since and not until:
            since, until, ongoing = first, last.strip("."), last == ".."
        elif not until and not first and last > since:
            until, ongoing = last, False
        elif not since and last == ".." and first < until:
            since = first
    return since, until, ongoing


def birthdays(line: Line) -> list[Occasion]:
    """The first birthday told."""
    kinds = {4: WhenKind.YEAR, 7: WhenKind.MONTH_DAY, 10: WhenKind.DAY}
    return [Occasion(kind="birthday", when=When(text=value, kind=kinds[len(value)])) for value in line.values("birthday")[:1]]


def _note(line: Line) -> str:
    """What fits no field, in the order typed; clubs and other times too. Words that only join are left out."""
    found: list[tuple[int, str]] = []
    _release(line)
    for first, last in line.runs():
        while last >= first and line.words[last].text.lower() in OLD and line.words[min(last + 1, len(line.words) - 1)].field in _WHO:
            last -= 1
        begin, end = posts.trimmed(line, first, last)
        if begin <= end and not _says_nothing(line, begin, end):
            found.append((begin, line.slice(begin, end)))
    return ", ".join(text for _, text in sorted(found))


def _release(line: Line) -> None:
    """Clubs by name, and what is told twice, go to the note."""
    seen = {"street"} if line.has("place") else set()
    for claim in sorted(line.claims, key=lambda one: one.first):
        if claim.field == "time" and _HAZY.search(line.slice(claim.first, claim.last)):
            line.words[claim.first].field = ""  # "late 1990s" is more than its years
        again = claim.field in seen and claim.field in ("company", "school", "place", "street", "country", "title")
        if claim.field == "fax" or again or claim.field == "thing":
            for word in line.words[claim.first : claim.last + 1]:
                word.field = ""
        if again:
            line.claims.remove(claim)
        seen.add(claim.field)


def _says_nothing(line: Line, first: int, last: int) -> bool:
    """True for marks alone, and for "works" beside an employer."""
    words = line.words[first : last + 1]
    bare = all(word.text.lower() in WORKS | JOIN | AT | IN for word in words) and line.has("company", "school", "place", "title")
    return bare or (all(not any(map(str.isalnum, word.text)) for word in words) and bool(line.claims))


def _pieces(line: Line, roles: tuple[str, ...]) -> tuple[Piece, ...]:
    """What was read as what, in order; words that only join go with the piece before them."""
    found: list[Piece] = []
    claims = sorted(line.claims, key=lambda one: one.first)
    for at, claim in enumerate(claims):
        end = claims[at + 1].first - 1 if at + 1 < len(claims) else len(line.words) - 1
        last = claim.last
        while last < end and _joins(line, last + 1):
            last += 1
        field = {"met": "role", "kin": "role", "thing": "role"}.get(claim.field, claim.field)
        value = "ex-boss" if claim.value == "boss" and "ex-boss" in roles else claim.value
        found.append(Piece(field=field, text=line.slice(claim.first, last), value=value))
    return tuple(found)


def _joins(line: Line, at: int) -> bool:
    word = line.words[at]
    return word.free and len(word.keys) == 1 and word.keys[0] in folded(JOIN)
