"""The claims of a line -> what they say together: roles, times, a title."""

from __future__ import annotations

from rekindle.core.entry.line import Claim, Line
from rekindle.core.entry.words_small import JOIN, words
from rekindle.model.record import Name
from rekindle.util.text import fold

PUBLIC = frozenset(
    {
        *words(
            "journalist author speaker investor founder recruiter influencer acquaintance professor client supplier"
        ),
        "alumni officer",
        "club lead",
    }
)
"""Roles beside which it still says something that they were only met."""
_WHO = words("role met kin thing")
_WAS = words("was var war era fue foi était then ex former")
_PROFESSOR = words("prof professor professori professorin professore univ")
_HONOURED = {"老师": "teacher", "老師": "teacher", "医生": "doctor", "醫生": "doctor"}
_NO_CLUB = frozenset({"teacher", "club lead", "faith"})
_OWN_TRADE = words(
    """
    supplier vendor contractor leverantor lieferant lieferantin fournisseur fournisseuse proveedor proveedora fornecedor
    fornecedora fornitore fornitrice leverancier leverandor dostawca prestataire dienstleister
    """
)
_MINE = words(
    """
    my our min vår mein meine unser unsere mon ma notre mi nuestro nuestra meu minha nosso mio mia nostro nostra mijn
    onze vores
    """
)


def roles(line: Line, name: Name, *, ended: bool) -> tuple[str, ...]:
    """Roles in the order typed; who was boss until some year is a former one, a Prof. is a professor."""
    claims = [one for one in sorted(line.claims, key=lambda one: one.first) if one.field in _WHO]
    told = [_ended(line, one, ended=ended) for one in claims if not _is_trade(line, one)]
    if not _PROFESSOR.isdisjoint(fold(name.prefix).split()) or name.prefix == "教授":
        told.insert(0, "professor")
    if "professor" in fold(title(line)).split():
        told.append("professor")
    told += [role for end, role in _HONOURED.items() if name.full.endswith(end) or name.prefix == end]
    return tuple(role for role in dict.fromkeys(told) if not _is_idle(role, told))


def _ended(line: Line, claim: Claim, *, ended: bool) -> str:
    before = {word.low for word in line.words[max(0, claim.first - 2) : claim.first]}
    return "ex-boss" if claim.value == "boss" and (ended or before & _WAS) else claim.value


def _is_idle(role: str, told: list[str]) -> bool:
    """True for a role that the others make needless."""
    if role == "club":
        return not _NO_CLUB.isdisjoint(told)
    if role == "acquaintance":
        return not PUBLIC.issuperset(told)
    return role == "boss" and "ex-boss" in told


def _is_trade(line: Line, claim: Claim) -> bool:
    """True for "accountant, Zephra": a trade at an employer is what they do, unless it is "my accountant"."""
    near = {word.low for word in line.words[max(0, claim.first - 1) : claim.last + 1]}
    keys = {key for word in line.words[claim.first : claim.last + 1] for key in word.keys}
    return claim.value == "supplier" and line.has("company") and not near & _MINE and not keys & _OWN_TRADE


def title(line: Line) -> str:
    """The title, or the trade of somebody who works for the user: "plumber"."""
    if told := line.values("title"):
        return told[0].strip(" .,;:")
    trades = [one for one in line.claims if (one.field, one.value) == ("role", "supplier")]
    typed = line.slice(trades[0].first, trades[0].last).split() if trades else []
    own = _OWN_TRADE.isdisjoint(fold(" ".join(typed)).split())
    return " ".join(word for word in typed if word.lower() not in JOIN) if own else ""


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
    return since, until, ongoing
