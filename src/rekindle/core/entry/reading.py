"""One typed line -> an `Entry`: the steps in order, and what they found put into its fields."""

from __future__ import annotations

from rekindle.core.entry import people, posts, relatives, scan
from rekindle.core.entry.leftovers import note, pieces, settled
from rekindle.core.entry.line import Line, Span, cut
from rekindle.core.entry.reach import handle, reach
from rekindle.core.entry.saying import roles, title, when
from rekindle.core.entry.times import times
from rekindle.model.entry import Entry, Hint
from rekindle.model.handle import Handle
from rekindle.model.record import Name, Occasion, Relation, Website
from rekindle.model.when import When, WhenKind
from rekindle.util.text import fold

LONGEST = 1_000  # characters of a line that are read; the rest is kept in the note
_EXACT = {4: WhenKind.YEAR, 7: WhenKind.MONTH_DAY, 10: WhenKind.DAY}


def read_line(text: str, hint: Hint) -> Entry:
    """What one line says. Nothing of it is lost: each word is in a field, a piece or the note."""
    line = cut(text, spans(text, hint.region))
    scan.scan(line, hint)
    posts.employers(line)
    relations = relatives.relations(line)
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
    settled(line)
    since, until, ongoing = when(line)
    said = _with_asked(roles(line, name, ended=bool(until)), hint.roles)
    company, school = _first(line, "company"), _first(line, "school")
    elsewhere = bool(company and hint.company and fold(company) != fold(hint.company))
    dated = bool(since or until or elsewhere)
    reached = _reached(line)
    return Entry(
        line=line.text,
        name=name,
        roles=said,
        company=company or hint.company,
        title=title(line),
        school=school or hint.school,
        place=_first(line, "place") or _first(line, "street"),
        country=_first(line, "country"),
        since=since if dated else hint.since,
        until=until if dated else hint.until,
        ongoing=ongoing,
        handles=tuple(one for one in reached if isinstance(one, Handle)),
        websites=tuple(one for one in reached if isinstance(one, Website)),
        occasions=tuple(birthdays(line)),
        relations=tuple(relations),
        tags=tuple(dict.fromkeys(line.values("tag"))),
        note=note(line),
        pieces=pieces(line, said),
    )


def _with_asked(said: tuple[str, ...], asked: tuple[str, ...]) -> tuple[str, ...]:
    """The roles that a line says, and those that a prompt asks for; whoever is a boss is no former one as well."""
    boss = _BOSSES & set(said)
    return (*said, *(role for role in asked if role not in said and not (boss and role in _BOSSES)))


_BOSSES = frozenset({"boss", "ex-boss"})


def _first(line: Line, field: str) -> str:
    """The first value of a field, without what only parted it from the rest; the dots of D.C. stay."""
    value = next(iter(line.values(field)), "")
    return value.strip(" ,;:" if field == "company" or value.count(".") > 1 else " .,;:")


def _reached(line: Line) -> list[Handle | Website]:
    claims = sorted(line.claims, key=lambda one: one.first)
    found = (handle(one.field, one.value, line.slice(one.first, one.last)) for one in claims)
    return list(dict.fromkeys(one for one in found if one))


def birthdays(line: Line) -> list[Occasion]:
    """The first birthday told."""
    told = line.values("birthday")[:1]
    return [Occasion(kind="birthday", when=When(text=value, kind=_EXACT[len(value)])) for value in told]
