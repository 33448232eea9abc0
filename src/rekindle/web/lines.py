"""A page of people -> the rows of its table; what was written of them once is kept while the book stays as it is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rekindle import words
from rekindle.model.stage import Stage
from rekindle.util.text import fold
from rekindle.web.books import book, kept
from rekindle.web.environment import age, url
from rekindle.web.rows import Line, rows
from rekindle.web.threads import SMALL
from rekindle.web.views.person_words import short

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from markupsafe import Markup

    from rekindle.model.roster import Listed, RosterPage
    from rekindle.services.searching import Found, Why
    from rekindle.web.asked import Asked

TABLES = 400
"""Tables kept at most, of some twenty kilobytes each."""


class Table(NamedTuple):
    """The rows of a page, and the year in which their threads begin."""

    rows: Markup
    begins: int


def table(which: Asked, found: RosterPage, also: Found | None) -> Table:
    """The rows of those who were found; `also` says where the words stand that were asked for.

    A list is leafed through, and gone back to. The week's list is part of what tells one table from another: to choose
    it is no entry of the log.
    """
    picked = tuple(pick.person for pick in book().shortlist().picks)
    named = (book().moment(), which, picked, get_language())
    held = kept.get(named)
    if not isinstance(held, Table):
        if len(kept) >= TABLES:
            kept.clear()
        held = kept[named] = _written(found, also, picked)
    return held


def _written(found: RosterPage, also: Found | None, picked: Collection[int]) -> Table:
    drawings = {one: drawn for one, (drawn,) in book().drawings([one.person for one in found.rows], SMALL).items()}
    begins = min((one.years[0].year for one in drawings.values() if one.years), default=book().today.year)
    return Table(rows(_lines(found, also, set(picked)), drawings), begins)


def _lines(found: RosterPage, also: Found | None, picked: Collection[int]) -> list[Line]:
    begins = {one.first: one.letter for one in found.letters}
    where = {one.id: "; ".join(_where(why) for why in one.why) for one in also.people} if also else {}
    turns = book().turns()
    letter = next((one.letter for one in reversed(found.letters) if one.first <= found.offset), "")
    lines = []
    for place, one in enumerate(found.rows, start=found.offset):
        new = begins.get(place, letter if place == found.offset else "")
        letter = new or letter
        lines.append(
            Line(
                person=one.person,
                href=url("person", one.person),
                name=_name(one, letter),
                who=_who(one),
                silent=age(one.last) if one.last else "",
                next=_next(one, turns.get(one.person), on_shortlist=one.person in picked),
                letter=new,
                found=where.get(one.person, ""),
            )
        )
    return lines


def _name(one: Listed, letter: str) -> tuple[str, str, str]:
    """A name with what it is sorted by set apart: the last of its words that begins with the letter of its group."""
    if not one.name:
        return "", "", _("No name")
    parts = one.name.split(" ")
    for place in range(len(parts) - 1, -1, -1):
        if letter and _initial(parts[place][:1]) == letter:
            before, behind = " ".join(parts[:place]), " ".join(parts[place + 1 :])
            return f"{before} " if before else "", parts[place], f" {behind}" if behind else ""
    return one.name, "", ""


@lru_cache(maxsize=512)
def _initial(sign: str) -> str:
    return fold(sign)[:1].upper()


def _who(one: Listed) -> str:
    return "; ".join(part for part in (", ".join(one.told[:2]), one.what) if part)


def _next(one: Listed, turn: date | None, *, on_shortlist: bool) -> str:
    """The day on which their turn comes, and where they stand, unless it is quiet."""
    if one.never:
        return _("never suggested")
    if on_shortlist:
        return _("shortlist")
    stands = one.stands if one.stage and one.stage != Stage.COLD else ""
    when = "" if turn is None else short(turn) if turn > book().today else _("now")
    if stands and when:
        return f"{when} · {stands[:1].lower()}{stands[1:]}"
    return stands or when or (_("on your list") if one.on_list else "")


def _where(why: Why) -> str:
    if why.at:
        return f"{words.channel(why.field)}, {words.day(why.at)}: {why.text}"
    return _("also %s") % why.text if why.field == "name" else f"{why.field}: {words.bare(why.text)}"
