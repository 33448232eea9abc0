"""A cut line -> claims by how words are made and put together: compounds, verbs, leaders of clubs, streets."""

from __future__ import annotations

from functools import cache
from itertools import chain

from rekindle.core.entry.holding import after_name
from rekindle.core.entry.lexicon import everyday, folded, lexicon
from rekindle.core.entry.line import Claim, Line, Word
from rekindle.core.entry.naming import is_given
from rekindle.core.entry.words_kinds import COMPOUNDS, GAPPED, LEADS, STREET_WORDS, STREETS
from rekindle.core.entry.words_names import CHINESE
from rekindle.core.entry.words_small import words

_SERVICES = words("signal whatsapp telegram viber wechat skype imessage facetime")
_BETWEEN = words("of the our in av i för der des vom im del de la du do da dello della van het til for")
_GREEK = words(
    """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi
    psi omega
    """
)
_OFFICES = words("treasurer secretary")  # of a club, without leading it
_CLUBS = words("club klubb klub society association choir verein chorale forening seura circolo kerho")
_STREET_JOINS = words("de la des du del da do dei della los las den")
_MISSPELT_LEAST = 6  # letters: shorter words have too many neighbours


def patterns(line: Line) -> None:
    """All of them, the surest first."""
    for pattern in (_services, _gapped, _letters, _compounds, _leaders, _streets):
        pattern(line)


def _services(line: Line) -> None:
    """As in "Signal / WhatsApp:" beside a number says only how it is used."""
    for at, word in enumerate(line.words):
        if word.free and word.low in _SERVICES and line.has("phone"):
            line.claim(at, at, "label", "phone")


def _gapped(line: Line) -> None:
    """As in "Mit Ute bei Rotbach gearbeitet": the verb says it where its small word stands in the same part."""
    for at, word in enumerate(line.words):
        role, beside = GAPPED.get(word.low, ("", ""))
        near = {one.low for one in line.words if one.part == word.part}
        if word.free and role and (not beside or not near.isdisjoint(beside.split())):
            line.claim(at, at, "met" if role == "acquaintance" else "role", role)


def _letters(line: Line) -> None:
    """As in "Omega Chi brother": a house of two or three Greek letters."""
    at = 0
    while at < len(line.words):
        last = at
        while last < len(line.words) and _is_letter(line.words[last]):
            last += 1
        if last - at > 1:
            line.claim(at, last - 1, "thing", "fraternity")
            for claim in [one for one in line.claims if one.first == last and one.field == "kin"]:
                claim.field, claim.value = "role", "fraternity"
        at = max(last, at + 1)


def _is_letter(word: Word) -> bool:
    return word.free and word.capital and word.key in _GREEK


@cache
def _halves() -> tuple[tuple[str, str], ...]:
    return tuple((half, role) for role, halves in COMPOUNDS.items() for half in halves.split())


def _compounds(line: Line) -> None:
    """As in "svensklärare" is a lärare; in ideographs what stands last says who it is: 大学の同級生."""
    for at, word in enumerate(line.words):
        role = _second_half(line, at) or _ideograph(word.text) if word.free and word.keys else ""
        if role:
            line.claim(at, at, "thing" if role == "club" else "role", role)


def _second_half(line: Line, at: int) -> str:
    word = line.words[at]
    key = word.keys[-1]
    role = next((role for half, role in _halves() if key.endswith(half) and len(key) - len(half) > 2), "")
    after = line.after(at)
    named = word.capital and (after_name(line, at) or (at == 0 and after is not None and after.capital))
    return "" if named else role


def _ideograph(text: str) -> str:
    if not "\u2e80" <= text[0] < "\uff00" or (text[0] in CHINESE and len(text) <= 4):
        return ""  # 王老师 is a name
    ends = (lexicon().meaning(text[at:]) for at in range(1, len(text) - 1))
    return next((one.value for one in ends if one and one.field == "role" and one.value != "professor"), "")


def _leaders(line: Line) -> None:
    """As in "chess club president", "president of the chess club": who leads what others are in."""
    for at, word in enumerate(line.words):
        if word.free and word.low in LEADS and (before := line.ahead(at)) and before.key in _CLUBS:
            line.claim(at - 1, at, "role", "club" if word.low in _OFFICES else "club lead")
    for claim in [one for one in line.claims if one.field == "thing"]:
        for at in range(max(0, claim.first - 3), min(len(line.words), claim.last + 3)):
            word = line.words[at]
            if (
                word.free
                and word.low in LEADS
                and word.part == line.words[claim.first].part
                and _leads(line, at, claim)
            ):
                line.claim(at, at, "role", "club lead")


def _leads(line: Line, at: int, claim: Claim) -> bool:
    between = chain(range(at + 1, claim.first), range(claim.last + 1, at))
    return all(line.words[one].low in _BETWEEN for one in between)


def _streets(line: Line) -> None:
    """As in "via Roma 8", "14 Mill Lane", "Storgatan 5": a street is no town, whatever it is called after."""
    for at, word in enumerate(line.words):
        found = _street(line, at) if word.free and word.keys else None
        if found:
            last = found[1]
            while (after := line.after(last)) and after.text[0].isdigit():
                last += 1
            line.claim(found[0], last, "street")


def _street(line: Line, at: int) -> tuple[int, int] | None:
    """First and last word of a street without its number behind; None for what is none."""
    word, after = line.words[at], line.after(at)
    if word.key not in folded(STREET_WORDS):
        numbered = after is not None and after.text[0].isdigit()
        return (at, at) if numbered and word.capital and is_street(word.keys[-1]) else None
    if word.text == "via" and not any(one.text[0].isdigit() for one in line.words):  # "via Camille"
        return None
    first = last = at
    while (before := line.ahead(first)) and _hangs(before) and first > at - 3:
        first -= 1
    while first == at and (behind := line.after(last)) and _hangs(behind) and last < at + 4:
        last += 1
    named = first < at and word.part == 0 and not line.words[first].text[0].isdigit()  # "Anna Mill Lane" has no street
    return (first, last) if first < last and not named else None


def _hangs(word: Word) -> bool:
    return word.capital or word.text[0].isdigit() or word.low in _STREET_JOINS


def is_street(key: str) -> bool:
    """True for a word that ends as names of streets do."""
    return any(len(key) > len(end) + 1 and key.endswith(end) for end in STREETS)


def misspelt(line: Line) -> None:
    """A role's word with one letter wrong, in small letters or before the name: "neigbor"."""
    for at, word in enumerate(line.words):
        if not word.free or len(word.keys) != 1 or len(word.key) < _MISSPELT_LEAST or word.key in everyday():
            continue
        after = line.after(at)
        opens = at == 0 and after is not None and after.capital and not is_given(word.text)
        small = at > 0 and word.text.islower() and (line.cased or line.ahead(at) is None)
        if (opens or small) and not lexicon().meaning(word.text) and (meaning := lexicon().near(word.key)):
            line.claim(at, at, "role", meaning.value)
