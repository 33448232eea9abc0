"""What is left of a line once the name is known -> employer, school, title, place; the rest stays free for the note."""

from __future__ import annotations

from rekindle.core.entry.lexicon import everyday, folded, heads, modifiers
from rekindle.core.entry.line import Line, Word
from rekindle.core.entry.naming import is_given
from rekindle.core.entry.scan import is_schoolish
from rekindle.core.entry.words_small import AT, AWAY, EVENTS, FIRMS, IN, JOIN, PLACE_ONLY, STREET_WORDS, STREETS, STRONG_AT

AT_WORK = frozenset({"boss", "ex-boss", "report", "teammate", "partner", "client", "supplier", "founder", "investor", "recruiter", "journalist", "mentor", "speaker", "mentee"})
AT_SCHOOL = frozenset({"professor", "advisor", "classmate", "alumni", "student", "alumni officer", "teacher", "fraternity"})
AT_HOME = frozenset({"neighbour", "landlord", "family", "friend", "faith", "doctor"})
_TITLE_WORDS = 8
_LINKS = frozenset({"of", "for", "de", "du", "des", "da", "do", "di", "del", "della", "der", "für", "fuer", "av", "för", "von", "im", "in", "til", "voor", "van", "and", "und", "och", "et", "y", "e", "og", "&", "to"})


def employers(line: Line) -> None:
    """Before the name is looked for: "at Brightwater Labs", "@ Norrbygg" is where, never who."""
    for at, word in enumerate(line.words[:-1]):
        if word.free and word.text.lower() in STRONG_AT and line.words[at + 1].part == word.part and line.words[at + 1].free:
            first = at + 1
            while first < len(line.words) - 1 and line.words[first].free and line.words[first].text.lower() in ("the", "der", "dem", "la", "le", "het", "de", "a", "an") and line.words[first + 1].part == word.part:
                first += 1
            last = _extent(line, first)
            if last >= first:
                _claim(line, first, last, word)
        elif word.free and word.text.startswith("@") and word.capital:
            line.claim(at, at, "company", word.text[1:])


def _extent(line: Line, first: int) -> int:
    """The last word of a name that begins here: capitals and what joins them; in small letters one word."""
    words = line.words
    if not words[first].free or not words[first].keys:
        return first - 1
    if not words[first].capital:
        small = not any(word.capital for word in words if word.free)
        return first if small and words[first].keys[0] not in everyday() else first - 1
    last = first
    while last + 1 < len(words) and words[last + 1].free and words[last + 1].part == words[first].part:
        word = words[last + 1]
        goes_on = last + 2 < len(words) and words[last + 2].free and words[last + 2].part == word.part and words[last + 2].capital
        if not (word.capital or (word.text.isdigit() and len(word.text) < 3) or (goes_on and word.text.lower() in ("&", "of", "de", "and", "und", "y", "och", "des", "du", "for", "+", "og", "et", "di", "do", "da"))):
            break
        last += 1
    return last


def _claim(line: Line, first: int, last: int, before: Word | None) -> None:
    """What a stretch of capitals is, by its own words, the word before it and who is spoken of; or nothing."""
    field = _kind(line, first, last, before)
    if field and not line.has(field):
        line.claim(first, last, field)


def _kind(line: Line, first: int, last: int, before: Word | None) -> str:
    keys = [key for word in line.words[first : last + 1] for key in word.keys]
    roles = frozenset(line.values("role") + line.values("kin") + line.values("thing"))
    lead = before.text.lower() if before else ""
    if any(map(is_schoolish, (word for word in line.words[first : last + 1] if word.keys))):
        return "school"
    if is_street(keys):
        return "place"
    if _met(line, first) or keys[0] in ("project", "projekt", "projet", "proyecto", "projeto", "progetto", "prosjekt", "projekti") or keys[-1] in folded(EVENTS) or keys[0] in folded(EVENTS):
        return ""
    if keys[-1] in folded(FIRMS):
        return "company"
    if roles & AT_WORK and (lead == "i" or (lead == "in" and _italian(line))):
        return "company"
    if lead in PLACE_ONLY or (lead in IN and not roles & AT_WORK and lead not in STRONG_AT):
        return "place"
    if lead in STRONG_AT and roles & AT_HOME and not roles - AT_HOME:
        return "place"
    return _unled(roles, lead, several=last > first, acronym=_is_acronym(line.words[first]), bracket=line.before[line.words[first].part][:1] in ("(", "["))


def _italian(line: Line) -> bool:
    """True where "in" leads to an employer too."""
    return any(word.text.lower() in ("con", "ho", "lavorato", "collega", "capo", "mio", "mia") for word in line.words)


def is_firm(line: Line, first: int, last: int) -> bool:
    """True for a name that ends in what firms call themselves: "Corran Energy"."""
    return last > first and not is_given(line.words[first].text) and bool(line.words[last].keys) and line.words[last].keys[-1] in folded(FIRMS)


def _unled(roles: frozenset[str], lead: str, *, several: bool, bracket: bool, acronym: bool) -> str:
    """With nothing of its own to tell by: a place for neighbours and kin, else an employer."""
    if lead in STRONG_AT or bracket:
        return "company"
    if roles & AT_WORK or not roles:
        return "company"
    if roles & AT_SCHOOL:
        return "school" if several or acronym else "place"
    return "" if several and not roles & {"neighbour", "landlord", "doctor"} else "place"


def _is_acronym(word: Word) -> bool:
    """True for "МГТУ-9": capitals alone, in a line that has others."""
    return word.text.isupper() and 2 <= len(word.text) <= 7


def _met(line: Line, first: int) -> bool:
    """True where the words before are "met at": what follows is an occasion."""
    part = line.words[first].part
    return any(claim.field == "met" and line.words[claim.last].part == part and claim.last < first for claim in line.claims)


def is_street(keys: list[str]) -> bool:
    """True for "Storgatan", "Elm Street", "rue de Sèvres"."""
    ends = any(len(key) > len(end) + 1 and key.endswith(end) for key in keys for end in _STREET_ENDS)
    return ends or any(key in folded(STREET_WORDS) for key in keys if len(keys) > 1)


_STREET_ENDS = tuple(end for end in STREETS if end in ("gatan", "vagen", "strasse", "gade", "straat", "laan", "plein", "gracht", "katu", "veien", "torget", "gasse", "allee", "grand", "vej", "kade", "singel", "stigen", "backen", "platz", "weg"))


def settle(line: Line) -> None:
    """Everything behind the name, run by run."""
    for first, last in list(line.runs()):
        _title(line, first, last)
    for first, last in list(line.runs()):
        _places(line, first, last)
    for first, last in list(line.runs()):
        _rest(line, first, last)


def _title(line: Line, first: int, last: int) -> None:
    """The words around a title's head, as far as they belong to it."""
    first, last = trimmed(line, first, last)
    if line.has("title"):
        return
    for at in range(first, last + 1):
        size = _head(line, at, last)
        if not size:
            continue
        start, end = _before_head(line, first, at), _behind_head(line, at + size - 1, last)
        if end - start < _TITLE_WORDS and not _met(line, at):
            line.claim(start, end, "title", _with_roles(line, start, end))
            return


def _with_roles(line: Line, start: int, end: int) -> str:
    """ "CEO & founder": a role beside the title, joined to it, is a part of what the title says."""
    for claim in line.claims:
        if claim.field == "role" and line.words[claim.first].part == line.words[start].part:
            if claim.first == end + 2 and line.words[end + 1].text in ("&", "and", "und", "och", "et", "y", "e"):
                return line.slice(start, claim.last)
            if claim.last == start - 2 and line.words[start - 1].text in ("&", "and", "und", "och", "et", "y", "e"):
                return line.slice(claim.first, end)
    return line.slice(start, end).rstrip(".,")


def _head(line: Line, at: int, last: int) -> int:
    """How many words a title's head takes from here; 0 for none."""
    for end in (at + 2, at + 1, at):
        if end <= last:
            keys = tuple(key for word in line.words[at : end + 1] for key in word.keys)
            if keys in heads() and not (len(keys) == 1 and keys[0] in _NO_HEAD):
                return end - at + 1
    return 0


_NO_HEAD = frozenset({"professor", "prof", "docent", "lecturer", "author", "teacher", "student", "partner", "best", "reader", "member", "board", "sr", "jr", "senior", "junior", "mg", "staff", "graduate", "volunteer", "lead"})


def _before_head(line: Line, first: int, at: int) -> int:
    """In a part of its own a title begins where the part does; behind a name, with the words that titles are made of."""
    part = line.words[at].part
    alone = not any(word.part == part and word.field == "name" for word in line.words)
    start = at
    while start > first:
        key = line.words[start - 1].keys[:1]
        if not key or key[0] in _JOINED or not (alone or key[0] in modifiers() or key[0] in everyday()) or key[0] in ("works", "worked", "was", "is"):
            break
        start -= 1
    return start


_JOINED = folded(JOIN | AT) - {"of", "de", "for", "fur", "av", "da", "do", "di"}


def _behind_head(line: Line, at: int, last: int) -> int:
    """Words after the head: "of procurement", "Sales", "& CEO"; what an "at" leads to is no title."""
    end = at
    while end < last:
        word = line.words[end + 1]
        key = (word.keys or (word.text,))[0]
        nxt = end + 2 <= last
        if key in folded(_LINKS) | {"&"} and nxt and line.words[end + 2].keys and line.words[end + 2].keys[0] not in _JOINED:
            end += 2
        elif key in modifiers() or (key in everyday() and key not in _JOINED and key not in folded(IN)) or _head(line, end + 1, last):
            end += 1
        else:
            break
    return end


def _places(line: Line, first: int, last: int) -> None:
    """ "på Storgatan", "in Harrogate", "for Corran": a capital behind a word that leads somewhere."""
    at = first
    while at < last:
        word = line.words[at]
        weak = word.text.lower() in _WEAK and at > first
        if word.free and not weak and word.text.lower() in AT | IN and line.words[at + 1].capital and line.words[at + 1].keys:
            end = min(_extent(line, at + 1), last)
            _claim(line, at + 1, end, word)
            at = end
        at += 1


_WEAK = frozenset("of for för für de du der des van von av af di do da del della dello dei dos zu".split())


def _rest(line: Line, first: int, last: int) -> None:
    """A part that is nothing but a name of something: a house with its number, or where they are known from."""
    first, last = trimmed(line, first, last)
    if last < first:
        return
    words = line.words[first : last + 1]
    keys = [key for word in words for key in word.keys]
    if is_street(keys) and not line.has("place") and any(word.capital for word in words):
        line.claim(first, last, "place")
    elif not any(word.capital for word in line.words if word.keys and not word.text.isdigit()) and _bare_work(line, first, last):
        line.claim(first, last, "company", line.slice(first, last).title())
    elif line.has("name") and line.before[words[0].part][:1] in "(（" and _foreign(line, words):
        return  # the name in its own letters
    elif len(words) > 1 and is_given(words[0].text) and line.has("name"):
        return  # somebody else
    elif all(map(_proper, words)) and len(words) <= 5 and not all(key in everyday() for key in keys) and _alone(line, first, last):
        _claim(line, first, last, None)


def _bare_work(line: Line, first: int, last: int) -> bool:
    """In small letters alone: "ex colleague brisk media", behind a role of work and of two words or so."""
    roles = frozenset(line.values("role"))
    strange = all(len(word.keys) == 1 and word.keys[0] not in everyday() for word in line.words[first : last + 1])
    behind = first > 0 and line.words[first - 1].field == "role" and line.words[first - 1].part == line.words[first].part
    return bool(roles & AT_WORK) and strange and behind and last - first < 3 and not line.has("company")


def _foreign(line: Line, words: list[Word]) -> bool:
    """True for ideographs beside a name in other letters."""
    return words[0].text[0] >= "\u2e80" and any(word.field == "name" and word.text[0] < "\u2e80" for word in line.words)


def _proper(word: Word) -> bool:
    return word.capital or word.text.lower() in ("&", "of", "de", "and", "y", "und", "och", "the", "+", "for", "da", "do", "di", "la", "des") or word.text.isdigit()


def _alone(line: Line, first: int, last: int) -> bool:
    """True unless words in small letters stand beside it: then it is a part of what they say."""
    part = line.words[first].part
    return not any(word.free and word.part == part and not first <= at <= last and not word.capital and word.keys and word.keys[0] not in folded(JOIN | AT | IN) for at, word in enumerate(line.words))


def trimmed(line: Line, first: int, last: int) -> tuple[int, int]:
    """A run without the joining words at its edges."""
    small = folded(JOIN | AT | IN)

    def joins(at: int) -> bool:
        word = line.words[at]
        return (not word.keys and word.text in "&@+") or (len(word.keys) == 1 and word.keys[0] in small and (not word.capital or len(word.text) == 1 or word.start == 0))

    while first <= last and joins(first):
        first += 1
    while last >= first and joins(last):
        last -= 1
    return first, last


def is_away(word: Word) -> bool:
    """True for "moved to", "lives in"."""
    return word.text.lower() in AWAY
