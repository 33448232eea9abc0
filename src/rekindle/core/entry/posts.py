"""What is left of a line once the name is known -> employer, school, place; the rest stays free for the note."""

from __future__ import annotations

from rekindle.core.entry.lexicon import everyday, folded
from rekindle.core.entry.line import Line, Word
from rekindle.core.entry.naming import ABROAD, is_given
from rekindle.core.entry.orgs import ends_as_firm
from rekindle.core.entry.patterns import is_street
from rekindle.core.entry.titles import title
from rekindle.core.entry.words_kinds import EVENTS, STREET_WORDS
from rekindle.core.entry.words_small import AT, IN, PLACE_ONLY, SMALL, STRONG_AT, words

AT_WORK = words(
    "boss ex-boss report teammate partner client supplier founder investor recruiter journalist mentor speaker mentee"
)
AT_SCHOOL = frozenset({*words("professor advisor classmate alumni student teacher fraternity"), "alumni officer"})
AT_HOME = words("neighbour landlord family friend faith doctor")
_AT_DOOR = words("neighbour landlord doctor")
_NOW = words("now nu nå nyt jetzt currently heute aujourd'hui maintenant ahora agora adesso ora obecnie сейчас")
_EX = words("ex ex- formerly former previously ehemals früher tidigare fd ancien anciennement antes prima vroeger")
_TO = words("to till til an")
_WORK_AT = words("na no en på for für för pour para per voor dla")
"""Behind a title they lead to an employer: "gerente na Sulmar"."""
_MET_IN = PLACE_ONLY | words("в em en no na")
_GATHERINGS = ("conf", "fest", "summit", "meetup", "kongress", "messe")
_PROJECT = words("project projekt projet proyecto projeto progetto prosjekt projekti")
_ITALIAN = words("con ho lavorato collega capo mio mia")
_ARTICLES = words("the der dem la le het de a an")
_IN_NAME = words("& of de and und y och des du for + og et di do da")
_IN_PART = _IN_NAME | words("the la")
_WEAK = words("of for för für de du der des van von av af di do da del della dello dei dos zu")
"""Words that join more often than they lead somewhere: only at the beginning of what is left."""


def employers(line: Line) -> None:
    """Before the name is looked for: "at Brightwater Labs", "@ Norrbygg" is where, never who."""
    _former(line)
    for at, word in enumerate(line.words):
        if word.free and word.text.startswith("@") and word.capital:
            line.claim(at, at, "company", word.text[1:])
        elif word.free and word.low in STRONG_AT and (after := line.after(at)):
            first = at + 2 if after.low in _ARTICLES and line.after(at + 1) else at + 1
            _claim(line, first, _extent(line, first), word)


def _former(line: Line) -> None:
    """As in "ex Spotify, now at Klarna": where they were is for the note where it is told where they are."""
    leads = [at for at, word in enumerate(line.words[:-1]) if word.free and word.low in _NOW and _led(line, at + 1)]
    for claim in [one for one in line.claims if one.field == "company" and leads]:
        if (before := line.ahead(claim.first)) and before.low in _EX and claim.first < leads[-1]:
            line.release(claim)


def _led(line: Line, at: int) -> bool:
    """True where an employer is told: a capital, or one behind "at"."""
    at += line.words[at].low in AT and at + 1 < len(line.words)
    return line.words[at].capital


def _extent(line: Line, first: int) -> int:
    """The last word of a name that begins here: capitals and what joins them; in small letters one word."""
    word = line.words[first]
    if not word.keys or (not word.capital and (line.cased or word.keys[0] in everyday())):
        return first - 1
    last = first
    while word.capital and (after := line.after(last)) and _goes_on(line, after, last + 1):
        last += 1
    return last


def _goes_on(line: Line, word: Word, at: int) -> bool:
    after = line.after(at)
    joins = word.low in _IN_NAME and after is not None and after.capital
    return joins or word.capital or (word.text.isdigit() and len(word.text) < 3)


def _claim(line: Line, first: int, last: int, before: Word | None) -> None:
    """What a stretch of capitals is, by its own words, the word before it and who is spoken of; or nothing."""
    field = _kind(line, first, last, before.low if before else "") if last >= first else ""
    if field and not line.has(field) and not all(word.low in ABROAD for word in line.words[first : last + 1]):
        line.claim(first, last, field)


def _kind(line: Line, first: int, last: int, lead: str) -> str:
    several = line.words[first : last + 1]
    keys = [key for word in several for key in word.keys]
    roles = frozenset(one for name in ("role", "kin", "thing", "met") for one in line.values(name))
    met_in = "acquaintance" in roles and lead in _MET_IN and first == last  # "met at a fair in Sochi"
    if met_in and not _is_occasion(line, 0, keys):
        return "place"
    if first == last and lead in _TO and is_given(several[0].text):
        return ""
    return _by_lead(line, first, last, lead, roles)


def _by_lead(line: Line, first: int, last: int, lead: str, roles: frozenset[str]) -> str:
    """As `_kind`, of what is neither where somebody was met nor a person."""
    several = line.words[first : last + 1]
    keys = [key for word in several for key in word.keys]
    if _is_address(keys) or _is_occasion(line, first, keys):
        return "place" if _is_address(keys) else ""
    if ends_as_firm(several[-1]) or (roles & AT_WORK and (lead == "i" or (lead == "in" and _is_italian(line)))):
        return "company"
    if lead in _WORK_AT and first > 1 and line.words[first - 2].field == "title":
        return "company"
    if lead in PLACE_ONLY or (lead in IN - STRONG_AT and not roles & AT_WORK):
        return "place"
    if lead in STRONG_AT:
        return "place" if roles and roles <= AT_HOME else "company"
    return "company" if line.opening(first) in ("(", "[") else _by_roles(roles, several)


def _is_italian(line: Line) -> bool:
    """True where "in" leads to an employer too."""
    return any(word.low in _ITALIAN for word in line.words)


def _is_occasion(line: Line, first: int, keys: list[str]) -> bool:
    """A conference or a project; and whatever follows "met at"."""
    part = line.words[first].part
    met = any(one.field == "met" and line.words[one.last].part == part and one.last < first for one in line.claims)
    return (
        met
        or keys[-1].endswith(_GATHERINGS)
        or keys[0] in _PROJECT
        or not folded(EVENTS).isdisjoint((keys[0], keys[-1]))
    )


def _by_roles(roles: frozenset[str], several: list[Word]) -> str:
    """With nothing of its own to tell by: an employer for those of work, else rather a place."""
    if roles & AT_WORK or not roles:
        return "company"
    acronym = several[0].text.isupper() and 2 <= len(several[0].text) <= 7  # "МГТУ-9"
    if roles & AT_SCHOOL:
        return "school" if len(several) > 1 or acronym else "place"
    return "place" if len(several) == 1 or roles & _AT_DOOR else ""


def _is_address(keys: list[str]) -> bool:
    """True for "Storgatan", "Elm Street", "rue de Sèvres"."""
    return any(map(is_street, keys)) or (len(keys) > 1 and any(key in folded(STREET_WORDS) for key in keys))


def settle(line: Line) -> None:
    """Everything behind the name, run by run."""
    for first, last in list(line.runs()):
        begin, end = trimmed(line, first, last)
        if not _is_occasion(line, begin, ["", ""]) if begin <= end else False:
            title(line, begin, end)
    for first, last in list(line.runs()):
        _places(line, first, last)
    for first, last in list(line.runs()):
        begin, end = trimmed(line, first, last)
        if begin <= end:
            _rest(line, begin, end)


def _places(line: Line, first: int, last: int) -> None:
    """As in "på Storgatan", "in Harrogate", "for Corran": a capital behind a word that leads somewhere."""
    for at in range(first, last):
        word, after = line.words[at], line.after(at)
        weak = word.low in _WEAK and at > first
        if after and not weak and word.low in AT | IN and after.capital and after.keys:
            _claim(line, at + 1, _extent(line, at + 1), word)


def _rest(line: Line, first: int, last: int) -> None:
    """A part that is nothing but a name of something: a street, or where they are known from."""
    several = line.words[first : last + 1]
    keys = [key for word in several for key in word.keys]
    cased = any(word.capital for word in several)
    ordinal = several[0].text[0].isdigit() and not any(map(str.isupper, several[0].text))  # "2º ESO"
    through = several[0].text == "via" and not any(word.text[0].isdigit() for word in several)
    if not keys or ordinal or through or (last == first and len(several[0].text) == 1 and several[0].text.isascii()):
        return
    if _is_address(keys) and cased and not line.has("place"):
        line.claim(first, last, "place")
    elif not line.cased and _bare_work(line, first, last):
        line.claim(first, last, "company", line.slice(first, last).title())
    elif _is_somebody(line, several) or not all(map(_proper, several)) or len(several) > 5:
        return
    elif not everyday().issuperset(keys) and _alone(line, first, last):
        _claim(line, first, last, None)


def _is_somebody(line: Line, several: list[Word]) -> bool:
    """True for another's name, and for the name in its own letters in brackets behind it."""
    other = len(several) > 1 and is_given(several[0].text)
    named = "".join(word.text for word in line.words if word.field == "name")
    own = (
        several[0].text[0] >= "\u2e80" > named[:1] and several[0].part > 0 and line.before[several[0].part][:1] in "(（"
    )
    return line.has("name") and (other or own)


def _bare_work(line: Line, first: int, last: int) -> bool:
    """In small letters alone: "ex colleague brisk media", behind a role of work and of two words or so."""
    strange = all(len(word.keys) == 1 and word.key not in everyday() for word in line.words[first : last + 1])
    before = line.words[first - 1] if first else line.words[first]
    titled = before.field == "title"
    behind = (titled or before.field == "role") and before.part == line.words[first].part
    return (
        behind
        and strange
        and last - first < 3
        and (titled or not AT_WORK.isdisjoint(line.values("role")))
        and not line.has("company")
    )


def _proper(word: Word) -> bool:
    return word.capital or word.low in _IN_PART or word.text.isdigit()


def _alone(line: Line, first: int, last: int) -> bool:
    """True unless words in small letters stand beside it: then it is a part of what they say."""
    part, small = line.words[first].part, folded(SMALL)
    others = (word for at, word in enumerate(line.words) if word.part == part and not first <= at <= last)
    return not any(word.free and not word.capital and word.keys and word.keys[0] not in small for word in others)


def trimmed(line: Line, first: int, last: int) -> tuple[int, int]:
    """A run without the joining words at its edges."""
    while first <= last and _joins(line.words[first]):
        first += 1
    while last >= first and _joins(line.words[last]):
        last -= 1
    return first, last


def _joins(word: Word) -> bool:
    if not word.keys:
        return word.text in "&@+"
    small = len(word.keys) == 1 and word.key in folded(SMALL)
    opens = word.start == 0 and not is_given(word.text)
    return small and (not word.capital or len(word.text) == 1 or opens)
