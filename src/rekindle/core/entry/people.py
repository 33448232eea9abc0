"""A scanned line -> whose name is in it, and whose relative or friend they are."""

from __future__ import annotations

import re
from dataclasses import replace

from rekindle.core.entry import posts
from rekindle.core.entry.lexicon import folded, lexicon
from rekindle.core.entry.line import Line
from rekindle.core.entry.naming import Found, is_cased, is_given, is_maiden, is_plain, made, nickname_at, shown, stretch
from rekindle.core.entry.words_small import SUFFIX
from rekindle.model.record import Name, Relation
from rekindle.util import mail

_OF = frozenset({"of", "von", "vom", "till", "til", "av", "de", "di", "do", "da", "du", "van", "d'", "od"})
_COMES_FIRST = frozenset({"role", "met", "thing", "kin", "label", "company"})


def relations(line: Line) -> list[Relation]:
    """ "Tom's wife", "husband of Karen Holt": kin of somebody else, which is no role to the user."""
    found = []
    for claim in sorted(line.claims, key=lambda one: one.first):
        if claim.field not in ("kin", "role") or (claim.field == "role" and claim.value != "friend"):
            continue
        first, last, whose = claim.first, claim.last, ""
        if first and (whose := _owner(line, first - 1)):
            first = _start(line, first - 1)
            whose = line.slice(first, claim.first - 1)[: -len(line.words[claim.first - 1].text)] + whose
        elif claim.last + 2 <= len(line.words) and (end := _after_of(line, claim.last + 1)):
            last, whose = end, line.slice(claim.last + 2, end)
        if whose and not (claim.field == "role" and not last > claim.last and not first < claim.first):
            kind = line.slice(claim.first, claim.last)
            line.release(claim)
            line.claim(first, last, "relation", whose)
            found.append(Relation(kind=f"{kind} of", name=whose))
    return found


def _owner(line: Line, at: int) -> str:
    """ "Tom's" -> "Tom"; "Annas" before kin in small letters -> "Anna"; "" for what owns nothing."""
    word = line.words[at]
    if not word.free or not word.capital or word.part != line.words[at + 1].part:
        return ""
    for end in ("'s", "’s"):
        if word.text.endswith(end):
            return word.text[:-2]
    if word.text.endswith(("s'", "s’")):
        return word.text[:-1]
    return word.text[:-1] if is_given(word.text[:-1]) and word.text.endswith("s") and not is_given(word.text) else ""


def _start(line: Line, at: int) -> int:
    """Where the owner's name begins: "Karen Holt's husband"."""
    before = at - 1
    if before >= 0 and line.words[before].free and line.words[before].capital and line.words[before].part == line.words[at].part and is_plain(line.words[before]) and (before == 0 or line.words[before - 1].part != line.words[at].part):
        return before
    return at


def _after_of(line: Line, at: int) -> int:
    """The last word of the name behind "of": 0 for none, or for "of mine"."""
    if line.words[at].text.lower() not in _OF or at + 1 >= len(line.words) or line.words[at + 1].part != line.words[at - 1].part:
        return 0
    end = at
    while end + 1 < len(line.words) and line.words[end + 1].free and line.words[end + 1].capital and line.words[end + 1].part == line.words[at].part and end - at < 3:
        end += 1
    return end if end > at else 0


def name(line: Line) -> Name:
    """The name, claimed; without any other words a kin word, a role or a place is one."""
    found = candidate(line) or _from_claims(line)
    if not found:
        return _from_mail(line)
    for at in sorted({*found.words, *found.prefix}):
        line.claim(at, at, "prefix" if at in found.prefix else "name")
    nickname, maiden = _aside(line, found)
    suffix_ = suffix(line, found)
    named = made(line, found, nickname=nickname, maiden=maiden, suffix=suffix_)
    return _turned(line, found, named)


def _from_mail(line: Line) -> Name:
    """The name that an address spells: "iris.vanloon@example.org"."""
    for value in line.values("mail"):
        words = [word for word in re.split(r"[._-]", value.partition("@")[0]) if word.isalpha() and len(word) > 1]
        if len(words) > 1 and not mail.is_role(value):
            return Name(full=shown(words))
    return Name()


def candidate(line: Line) -> Found | None:
    """The first stretch that can be a name; behind a colon when a role stands before it."""
    found = []
    for first, last in line.runs():
        one = stretch(line, first, last, cased=is_cased(line, first, last))
        if one:
            found.append(one)
    if not found:
        return None
    firms = [one for one in found[:1] if len(found) > 1 and line.words[found[1].words[0]].capital and posts.is_firm(line, one.words[0], one.words[-1])]
    for one in firms:
        line.claim(one.words[0], one.words[-1], "company")
        found.remove(one)
    best = found[0]
    part = line.words[best.words[0]].part
    if _company_first(line, found):
        line.claim(best.words[0], best.words[-1], "company")
        return _joined(line, found[1])
    told = [claim for claim in line.claims if line.words[claim.first].part == part and claim.field in _COMES_FIRST]
    if told and len(found) > 1 and (line.before[part + 1 :] or [""])[0][:1] == ":":
        best = next((one for one in found if line.words[one.words[0]].part == part + 1), best)
    elif line.has("label"):
        best = next((one for one in found if _labelled(line, one)), best)
    elif not line.words[best.words[0]].capital:
        best = next((one for one in found if _sooner(line, one, best)), best)
    return _joined(line, best)


def _company_first(line: Line, found: list[Found]) -> bool:
    """True for "Brisk Kitchens: Nella Dornan": before a colon stands no first name, behind it a whole name."""
    first, after = line.words[found[0].words[0]], line.words[found[-1].words[0]] if len(found) < 2 else line.words[found[1].words[0]]
    between = [one for one in line.claims if one.field != "time" and first.part <= line.words[one.first].part < after.part]
    if len(found) < 2 or line.has("company") or between or after.part == first.part:
        return False
    colon = ":" in line.before[after.part]
    after = found[1]
    return colon and len(after.words) > 1 and line.words[after.words[0]].capital and not is_given(line.words[found[0].words[0]].text) and not found[0].prefix


def _labelled(line: Line, one: Found) -> bool:
    part = line.words[one.words[0]].part
    return any(claim.field == "label" and claim.value == "name" and line.words[claim.first].part == part - 1 for claim in line.claims)


def _sooner(line: Line, one: Found, best: Found) -> bool:
    """A name with capitals goes before small letters, unless those stand alone at the very beginning."""
    word = line.words[best.words[0]]
    alone = best.words[0] == 0 and all(other.field or at in best.words or other.part != word.part for at, other in enumerate(line.words[:4]))
    return line.words[one.words[0]].capital and not alone


def _joined(line: Line, found: Found) -> Found:
    """ "Desmond (Des) Quarrie", Robert "Bob" Hale: the name goes on behind what stands in between."""
    last = found.words[-1]
    quoted = [at for at in found.words if nickname_at(line, at)]
    if quoted:
        kept = tuple(at for at in found.words if at not in quoted)
        return replace(found, words=kept, nickname=" ".join(line.words[at].text for at in quoted))
    inner = line.words[last].part + 1
    inside = [at for at, word in enumerate(line.words) if word.part == inner]
    behind = [at for at, word in enumerate(line.words) if word.part == inner + 1]
    closed = len(line.before) > inner + 1 and line.before[inner][:1] in "([" and line.before[inner + 1][:1] in ")]"
    if not (closed and line.before[inner + 1] in (")", "]") and inside and behind and len(inside) <= 2 and len(found.words) <= 2):
        return found
    plain = all(line.words[at].free and is_plain(line.words[at]) for at in inside)
    more = stretch(line, behind[0], _free_to(line, behind), cased=line.words[found.words[0]].capital) if plain and line.words[behind[0]].free else None
    if not more or more.words[0] != behind[0] or more.prefix:
        return found
    for at in inside:
        line.claim(at, at, "name")
    return replace(found, words=(*found.words, *more.words), nickname=shown([line.words[at].text for at in inside]))


def _free_to(line: Line, several: list[int]) -> int:
    last = several[0]
    for at in several:
        if not line.words[at].free:
            break
        last = at
    return last


def _aside(line: Line, found: Found) -> tuple[str, str]:
    """(nickname, name at birth), claimed where they stand beside the name."""
    for at in found.words:
        line.words[at].field = "name"
    quoted = [at for at, word in enumerate(line.words) if word.free and nickname_at(line, at) and word.part == line.words[found.words[-1]].part and found.words[0] - 1 <= at <= found.words[-1] + 1]
    for at in quoted:
        line.claim(at, at, "name")
    nickname = found.nickname or " ".join(line.words[at].text for at in quoted)
    if found.nickname:
        for at in range(found.words[0], found.words[-1]):
            if line.words[at].free:
                line.claim(at, at, "name")
    return nickname, _maiden(line, found)


def _maiden(line: Line, found: Found) -> str:
    for at in range(found.words[-1] + 1, min(found.words[-1] + 3, len(line.words) - 1)):
        word = line.words[at]
        if word.free and is_maiden(word) and line.words[at + 1].free and line.words[at + 1].capital:
            line.claim(at, at + 1, "name")
            return line.words[at + 1].text
    return ""


def suffix(line: Line, found: Found) -> str:
    """Degrees behind the name: ", PhD, MBA"."""
    kept = []
    for at in range(found.words[-1] + 1, len(line.words)):
        word = line.words[at]
        if not (word.free and ("".join(word.keys) in folded(SUFFIX) or word.text.lower() in SUFFIX) and any(mark.isupper() for mark in word.text)):
            break
        line.claim(at, at, "name")
        kept.append(word.text.rstrip("."))
    return ", ".join(kept)


def _turned(line: Line, found: Found, named: Name) -> Name:
    """ "Marlow, Jenny": one word before a comma and a given name behind it are turned round."""
    at = found.words[-1] + 1
    if len(found.words) > 1 and not _particled(line, found) or found.prefix or at >= len(line.words) or line.before[line.words[at].part][:1] not in ",，":
        return named
    part = line.words[at].part
    inside = [one for one, word in enumerate(line.words) if word.part == part]
    free = all(line.words[one].free and is_plain(line.words[one]) and line.words[one].capital for one in inside)
    if not free or len(inside) > 2 or not (is_given(line.words[at].text) or _ends_there(line, part)):
        return named
    for one in inside:
        line.claim(one, one, "name")
    given = shown([line.words[one].text for one in inside])
    return replace(named, full=f"{given} {named.full}", given=given, family=named.full)


def _particled(line: Line, found: Found) -> bool:
    return not line.words[found.words[0]].capital


def _ends_there(line: Line, part: int) -> bool:
    """True when the comma is the only one, and other marks part the rest."""
    rest = [mark[:1] for mark in line.before[part + 1 :]]
    return bool(rest) and rest[0] in ";|\t-–—(" and "," not in rest


def _from_claims(line: Line) -> Found | None:
    """Without any other words the first kin word, role, place or employer is who they are: "mamma", "Florence"."""
    for fields in (("relation",), ("kin",), ("place", "country"), ("role", "thing"), ("company",)):
        for claim in sorted(line.claims, key=lambda one: one.first):
            if claim.field in fields and all(line.words[at].keys for at in range(claim.first, claim.last + 1)):
                line.release(claim)
                if claim.field in ("kin", "role", "thing", "relation"):
                    line.claims.append(replace_field(claim))
                return Found(tuple(range(claim.first, claim.last + 1)))
    return None


def replace_field(claim):  # type: ignore[no-untyped-def]
    """The same claim, which stands beside the name that its words give."""
    return claim


def roles_known(word: str) -> bool:
    """True when a word stands for a role."""
    meaning = lexicon().meaning(word)
    return meaning is not None and meaning.field == "role"
