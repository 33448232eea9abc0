"""What is known of somebody -> how to address them, and how formally (voice.md section 3, "Names" and "Register").

First hit wins: what the user said; how they sign to me; how I last greeted them; title and surname for a professor or
doctor; the first name for peers and whoever wrote with me; else the whole name. No Mr, Mrs or Ms is ever made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rekindle.core.drafting.slots import slot
from rekindle.core.silence import MONTHS
from rekindle.model.draft import Slot
from rekindle.model.known import Known
from rekindle.model.life import Relation
from rekindle.model.moment import Moment
from rekindle.model.person import Role, Sureness
from rekindle.model.record import Name
from rekindle.util.text import fold

_GREETED = re.compile(
    r"^\W*(dear|hi|hello|hey|good (?:morning|afternoon|evening))[, ]+([^,\n:;!?]{2,40}?)\s*[,\n:!]", re.IGNORECASE
)
_SAID = re.compile(r"^(?:(dear|hi|hello|hey)\s+)?(\S.{0,60})$", re.IGNORECASE)
_TITLES = {"professor": "Professor", "prof": "Professor", "dr": "Dr"}
_PEERS = frozenset(
    (
        *("teammate", "classmate", "alumni", "friend", "family", "neighbour", "club", "fraternity", "volunteer"),
        *("report", "mentee", "student", "partner", "ex-boss", "boss", "acquaintance", "faith"),
    )
)


def address(known: Known, name: Name) -> tuple[Slot, bool]:
    """How they are called in this message, with its source, and whether formally."""
    return (
        _told(known)
        or _signed(known.moments, name)
        or _greeted(known.moments, name)
        or _titled(known.roles, name)
        or _plain(known, name)
    )


def _told(known: Known) -> tuple[Slot, bool] | None:
    """The user said how: "Dear Professor Lind", "Annie"."""
    said = [one for one in known.facts if one.relation is Relation.GREETING]
    found = _SAID.match(said[-1].text.strip().rstrip(",")) if said else None
    if not found or found[2].casefold() in ("du", "sie", "tu", "vous", "usted", "ni"):
        return None
    call = found[2]
    formal = (found[1] or "").casefold() == "dear" or call.split()[0].casefold().rstrip(".") in _TITLES
    return slot("name", call, said[-1].text, said[-1].source or "you typed"), formal


def _signed(moments: Sequence[Moment], name: Name) -> tuple[Slot, bool] | None:
    """How they sign to me: the first name alone, or what they make of it, in the last line of a message."""
    given = _first(name)
    for one in _texts(moments, "from"):
        last = one.text.strip().splitlines()[-1].strip(" .,-–")
        if given and last.isalpha() and last[:1].isupper() and len(last) > 1 and _short_for(last, given):
            return slot("name", last, f"signed {last}", f"their message, {_day(one)}"), False
    return None


def _short_for(signed: str, given: str) -> bool:
    """True for the first name, or a beginning of it of three letters: Dan of Daniel; "Danke" is none."""
    low, whole = fold(signed), fold(given)
    return low == whole or (3 <= len(low) < len(whole) and whole.startswith(low))


def _greeted(moments: Sequence[Moment], name: Name) -> tuple[Slot, bool] | None:
    """How I last greeted them, where what I called them is a part of their name or a title with it."""
    theirs = set(fold(name.shown).split()) | set(fold(name.nickname).split())
    for one in _texts(moments, "to"):
        found = _GREETED.match(one.text)
        words = fold(found[2]).split() if found else []
        named = [word for word in words if word in theirs]
        if found and named and all(word in theirs or word in _TITLES for word in words):
            titled = len(named) < len(words)
            formal = found[1].casefold() == "dear" and (titled or len(words) > 1)
            return slot("name", found[2].strip(), found[0].strip(), f"your message, {_day(one)}"), formal
    return None


def _titled(roles: Iterable[Role], name: Name) -> tuple[Slot, bool] | None:
    """Title and surname for a professor or doctor."""
    first = fold(f"{name.prefix} {name.shown}").split(" ")[0]
    title, source = _TITLES.get(first, ""), "their name as recorded"
    if not title and any(one.role == "professor" and one.sureness is not Sureness.THIN for one in roles):
        title, source = "Professor", "their role"
    if not title or not _family(name):
        return None
    return slot("name", f"{title} {_family(name)}", f"{title} {name.shown}", source), True


def _plain(known: Known, name: Name) -> tuple[Slot, bool]:
    """The first name for peers and whoever I wrote or spoke with; else the whole name."""
    given = _first(name)
    near = any(one.personal for one in known.moments) or any(one.role in _PEERS for one in known.roles)
    if given and near:
        return slot("name", given, name.shown, "their name as recorded"), False
    whole = name.shown.partition(",")[0].strip() or name.shown  # without the letters after it
    return slot("name", whole, name.shown, "their name as recorded"), True


def _first(name: Name) -> str:
    """The first name as one is called by it; "" for an initial, and where the family name may go first."""
    words = [word for word in (name.given or name.shown).split() if fold(word) not in _TITLES]
    alone = len(words) == 1 and not name.given
    given = words[0] if words and not alone and (name.given or words[0].isascii()) else ""
    return given if len(given.rstrip(".")) > 1 else ""


def _family(name: Name) -> str:
    """The family name, without the letters after it."""
    words = name.shown.partition(",")[0].split()
    return name.family or (words[-1] if len(words) > 1 else "")


def _texts(moments: Sequence[Moment], part: str) -> list[Moment]:
    """Messages one way with a text, the newest first."""
    return [one for one in moments if one.personal and one.part == part and one.text.strip()]


def _day(one: Moment) -> str:
    month = int(one.at[5:7]) if one.at[5:7].isdecimal() else 0
    return f"{MONTHS[month - 1]} {one.at[:4]}" if month else one.at[:4]
