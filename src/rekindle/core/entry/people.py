"""A scanned line -> whose name is in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rekindle.core.entry.line import Line
from rekindle.core.entry.naming import Found, is_given, is_plain, is_suffix, stretch
from rekindle.core.entry.orgs import is_firm
from rekindle.core.entry.shown import made, shown
from rekindle.core.entry.words_small import MAIDEN, words
from rekindle.model.record import Name
from rekindle.util import mail

_COMES_FIRST = words("role met thing kin label company")
_QUOTES = frozenset("\"“”„'‘’«»")
_OWNS = ("'s", "’s")
_LEADING = words("from at of in chez bei hos från aus presso na no")
_WHERE = words("place country company school")
_ARTICLES = words("the a an le la les der die das dem den el o os")
_ANDS = words("& + and och und et y e og i")
_BESIDE = 3  # words within which a name at birth stands behind the name
_IN_PLACE = (("relation",), ("kin",), ("place", "country"), ("role", "thing"), ("company",))
"""What is a name where no other words are, in order: "mamma", "Florence", "plumber"."""
_ALSO_SAID = words("kin role thing relation")


def name(line: Line) -> Name:
    """The name, claimed; without any other words a kin word, a place, a role or an address gives one."""
    found = candidate(line) or _from_claims(line)
    if not found:
        return _from_mail(line)
    if _is_led(line, found) and line.has("link") and not line.has("role"):
        return _from_mail(line)
    for at in sorted({*found.words, *found.prefix}):
        line.claim(at, at, "prefix" if at in found.prefix else "name")
    nickname, maiden = found.nickname or _quoted(line, found), _maiden(line, found)
    named = made(line, found, nickname=nickname, maiden=maiden, suffix=suffix(line, found))
    return _turned(line, found, named)


def candidate(line: Line) -> Found | None:
    """The first stretch that can be a name; behind a colon when a role or an employer stands before it."""
    found = [one for first, last in line.runs() for one in _stretches(line, first, last)]
    if not found:
        return None
    found.sort(key=lambda one: _is_led(line, one))
    if len(found) > 1 and line.words[found[0].words[-1]].text.endswith(_OWNS):
        _owner(line, found[0])
        found = found[1:]
    cased = [one for one in found[1:] if line.words[one.words[0]].capital]
    if cased and _tells_where(line, found[0], cased[0]):
        line.claim(found[0].words[0], _whole(line, found[0].words[-1]), "company")
        found = cased
    return _joined(line, _best(line, found))


def _stretches(line: Line, first: int, last: int) -> list[Found]:
    """The first name of a run, and the one behind an employer's: "Halcyon Press editor Jo Lind"."""
    cased = _is_cased(line, first, last)
    one = stretch(line, first, last, cased=cased)
    more = stretch(line, one.words[-1] + 1, last, cased=cased) if one and cased and _is_employer(line, one) else None
    return [each for each in (one, more) if each]


def _is_led(line: Line, one: Found) -> bool:
    """True behind a word that leads to where somebody is: "from Blaze Analytics", "the London office of Tresco"."""
    at = one.words[0] - 1
    part = line.words[one.words[0]].part
    while (
        at > 0 and line.words[at].part == part and (line.words[at].field in _WHERE or line.words[at].low in _ARTICLES)
    ):
        at -= 1
    return (
        at >= 0
        and line.words[at].part == part
        and line.words[at].field in ("", "met")
        and line.words[at].low in _LEADING
    )


def _owner(line: Line, one: Found) -> None:
    """As in "Pivotal Oak's founder Zoe Hart"."""
    line.claim(one.words[0], one.words[-1], "company", line.slice(one.words[0], one.words[-1])[:-2])


def _whole(line: Line, last: int) -> int:
    """The last word of an employer's name: "Brindle & Sons"."""
    while (joint := line.after(last)) and joint.low in _ANDS and (after := line.after(last + 1)) and after.capital:
        last += 2
    return last


def _is_cased(line: Line, first: int, last: int) -> bool:
    return any(word.capital for word in line.words[first : last + 1])


def _is_employer(line: Line, first: Found) -> bool:
    """True for "Corran Energy" before a name."""
    return is_firm(line, first.words[0], first.words[-1])


def _tells_where(line: Line, first: Found, second: Found) -> bool:
    """True for what stands before the name of somebody and is none: an employer."""
    return _is_employer(line, first) or _before_colon(line, first, second) or _heads(line, first, second)


def _heads(line: Line, first: Found, second: Found) -> bool:
    """True for "Norvik, sales, Mia Holm": one word that is no first name, then a whole name; each alone in its part."""
    known = is_given(line.words[first.words[0]].text) or not is_given(line.words[second.words[0]].text)
    alone = all(line.part(line.words[one.words[0]].part) == (one.words[0], one.words[-1]) for one in (first, second))
    return alone and not known and len(first.words) == 1 < len(second.words) and not line.has("company")


def _before_colon(line: Line, first: Found, second: Found) -> bool:
    """True for "Brisk Kitchens: Nella Dornan": before a colon stands no first name, behind it a whole name."""
    word, after = line.words[first.words[0]], line.words[second.words[0]]
    between = any(one.field != "time" and word.part <= line.words[one.first].part < after.part for one in line.claims)
    if line.has("company") or between or after.part == word.part:
        return False
    if ":" not in line.before[after.part]:
        barred = line.before[after.part][:1] in "/|" and after.part == word.part + 1 and len(first.words) == 1
        return bool(barred and len(second.words) == 2 and is_given(after.text) and not is_given(word.text))
    return word.capital and len(second.words) > 1 and not is_given(word.text) and not first.prefix


def _best(line: Line, found: Sequence[Found]) -> Found:
    best = found[0]
    part = line.words[best.words[0]].part
    told = any(one.field in _COMES_FIRST and line.words[one.first].part == part for one in line.claims)
    if told and len(line.before) > part + 1 and line.before[part + 1][:1] == ":":
        return next((one for one in found if line.words[one.words[0]].part == part + 1), best)
    if line.has("label"):
        return next((one for one in found if _is_labelled(line, one)), best)
    if not line.words[best.words[0]].capital and not _opens_alone(line, best):
        return next((one for one in found if line.words[one.words[0]].capital), best)
    return best


def _is_labelled(line: Line, one: Found) -> bool:
    """True behind "Name:"."""
    part = line.words[one.words[0]].part - 1
    return any(
        (one.field, one.value) == ("label", "name") and line.words[one.first].part == part for one in line.claims
    )


def _opens_alone(line: Line, one: Found) -> bool:
    """True for small letters that are all of the line's first part: "kalle, granne på Storgatan"."""
    return one.words[0] == 0 and line.part(line.words[0].part)[1] == one.words[-1]


def _joined(line: Line, found: Found) -> Found:
    """As in "Desmond (Des) Quarrie", Robert "Bob" Hale: the name goes on behind what stands in between."""
    quoted = [at for at in found.words if _is_quoted(line, at)]
    if quoted and len(quoted) < len(found.words):
        kept = tuple(at for at in found.words if at not in quoted)
        for at in quoted:
            line.claim(at, at, "name")
        return replace(found, words=kept, nickname=" ".join(line.words[at].text for at in quoted))
    inner = line.words[found.words[-1]].part + 1
    inside = [at for at, word in enumerate(line.words) if word.part == inner]
    more = _behind_brackets(line, found, inner, inside) if len(found.words) < 3 else None
    if not more:
        return found
    for at in inside:
        line.claim(at, at, "name")
    nickname = shown([line.words[at].text for at in inside])
    return replace(found, words=(*found.words, *more.words), nickname=nickname)


def _behind_brackets(line: Line, found: Found, inner: int, inside: list[int]) -> Found | None:
    """The rest of a name behind one or two words in brackets."""
    at = inside[-1] + 1 if inside else len(line.words)
    closed = line.before[inner : inner + 2] in (["(", ")"], ["[", "]"])
    if (
        not closed
        or len(inside) > 2
        or at >= len(line.words)
        or not line.words[at].free
        or line.words[at].part > inner + 1
    ):
        return None
    if not all(line.words[one].free and is_plain(line.words[one]) for one in inside):
        return None
    more = stretch(line, at, line.end(at), cased=line.words[found.words[0]].capital)
    return more if more and more.words[0] == at else None


def _is_quoted(line: Line, at: int) -> bool:
    """True for a word in quotes: Robert "Bob" Hale."""
    word = line.words[at]
    around = line.text[max(0, word.start - 1) : word.start], line.text[word.end : word.end + 1]
    return all(mark and mark in _QUOTES for mark in around)


def _quoted(line: Line, found: Found) -> str:
    """The word in quotes right behind the name, claimed."""
    at = found.words[-1] + 1
    if at >= len(line.words) or line.after(at - 1) is None or not _is_quoted(line, at):
        return ""
    line.claim(at, at, "name")
    return line.words[at].text


def _maiden(line: Line, found: Found) -> str:
    """The name at birth: "née Roe"."""
    for at in range(found.words[-1] + 1, min(found.words[-1] + _BESIDE, len(line.words) - 1)):
        word, after = line.words[at], line.after(at)
        if word.free and {word.low, word.low.rstrip(".")} & MAIDEN and after and after.capital:
            line.claim(at, at + 1, "name")
            return after.text
    return ""


def suffix(line: Line, found: Found) -> str:
    """Degrees behind the name: ", PhD, MBA"."""
    kept = []
    for at in range(found.words[-1] + 1, len(line.words)):
        word = line.words[at]
        if not (word.free and is_suffix(word) and any(mark.isupper() for mark in word.text)):
            break
        line.claim(at, at, "name")
        kept.append(word.text.rstrip("."))
    return ", ".join(kept)


def _turned(line: Line, found: Found, named: Name) -> Name:
    """As in "Marlow, Jenny": one word before a comma and a given name behind it are turned round."""
    at = found.words[-1] + 1
    opening = line.opening(at) if at < len(line.words) else ""
    particled = not line.words[found.words[0]].capital
    double = bool(opening) and _is_double(line, found)
    if not opening or opening not in ",，" or found.prefix or (len(found.words) > 1 and not particled and not double):
        return named
    inside = [one for one, word in enumerate(line.words) if word.part == line.words[at].part]
    plain = all(line.words[one].free and is_plain(line.words[one]) and line.words[one].capital for one in inside)
    if not plain or len(inside) > 2 or not (is_given(line.words[at].text) or _only_comma(line, line.words[at].part)):
        return named
    for one in inside:
        line.claim(one, one, "name")
    given = shown([line.words[one].text for one in inside])
    return replace(named, full=f"{given} {named.full}", given=given, family=named.full)


def _is_double(line: Line, found: Found) -> bool:
    """True for the two surnames of "GARCÍA MOLERO, PILAR"."""
    several = [line.words[at].text for at in found.words]
    at = found.words[-1] + 1
    given = is_given(line.words[at].text) and line.part(line.words[at].part) == (at, at)
    return len(several) == 2 and all(map(str.isupper, several)) and given and not is_given(several[0])


def _only_comma(line: Line, part: int) -> bool:
    """True when the comma is the only one, and other marks part the rest."""
    rest = [mark[:1] for mark in line.before[part + 1 :]]
    return bool(rest) and rest[0] in ";|\t-–—(" and "," not in rest


def _from_claims(line: Line) -> Found | None:
    """Without any other words the first kin word, place, role or employer is who they are; roles stay roles."""
    for fields in _IN_PLACE:
        for claim in sorted(line.claims, key=lambda one: one.first):
            if claim.field in fields:
                line.release(claim)
                if claim.field in _ALSO_SAID:
                    line.claims.append(claim)
                return Found(tuple(range(claim.first, claim.last + 1)))
    return None


def _from_mail(line: Line) -> Name:
    """The name that an address spells: "iris.vanloon@example.org"."""
    for value in line.values("mail"):
        parts = [part for part in re.split(r"[._-]", value.partition("@")[0]) if part.isalpha() and len(part) > 1]
        if len(parts) > 1 and not mail.is_role(value):
            return Name(full=shown(parts))
    pages = [value.rpartition("/")[2] for value in line.values("link") if value.startswith("x.com/")]
    return Name(full=pages[0]) if pages else Name()
