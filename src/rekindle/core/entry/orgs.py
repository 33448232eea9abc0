"""A cut line -> claims of schools and employers that bear a word or a form of theirs, whatever their name is."""

from __future__ import annotations

from rekindle.core.entry.lexicon import folded, lexicon
from rekindle.core.entry.line import Line, Word
from rekindle.core.entry.naming import is_given
from rekindle.core.entry.words_kinds import FIRMS, FORMS, SCHOOL_ENDS, SCHOOLISH
from rekindle.core.entry.words_more import FIRM_LEADS
from rekindle.core.entry.words_small import AT, IN, STRONG_AT, words

_OF = words("of de di du da do for zu van degli studi dei della del des la le and und og et y i der &")
_ADJECTIVES = words(
    "technical technische royal kungliga freie tekniska tekniske tekninen state national open sankt st saint"
)
_SCHOOLS = ("大学", "学院", "中学", "高中", "高校", "小学", "大學", "대학교", "고등학교", "학교")
_FIRMS = ("株式会社", "有限公司", "주식회사")
_IN_FIRM = words("and und och de of et y e og i sp z & +")
_FIRM_LEADS = words(FIRM_LEADS)
_FIRM_MOST = 3  # words behind the one that firms begin with
_SMALL_FORMS = words("gmbh ltd llc inc oyj aps srl bv plc sarl o.o ооо ао")


def led(line: Line) -> None:
    """As in "studio Colombini", "شركة الأفق": a word that firms begin with, and the capitals behind it."""
    for at, word in enumerate(line.words):
        after = line.after(at) if word.free and word.low in _FIRM_LEADS else None
        if not after or not after.capital or after.text.isdigit():
            continue
        last = at + 1
        most = at + (_FIRM_MOST if at else 1)  # at the beginning the name may follow: "Grupo Almena Raquel Soto"
        while (more := line.after(last)) and more.capital and last < most and more.text.isascii():
            last += 1
        line.claim(at, last, "company")


def schools(line: Line) -> None:
    """As in "University of Uppsala", "lycée Montclair", "Hillside Primary": a word of schools with its name."""
    for at, word in enumerate(line.words):
        after, before = line.after(at), line.ahead(at)
        street = word.text == "High" and ((after and after.capital) or not (before and before.capital))
        if word.free and is_schoolish(word) and not street:
            first, last = _left(line, at), _right(line, at)
            if any(one.capital for one in line.words[first : last + 1]) and (last > first or _ends(word)):
                line.claim(first, last, "school")


def is_schoolish(word: Word) -> bool:
    """True for a word that names a kind of school."""
    high = word.text == "High"  # "Westbrook High"
    return bool(word.keys) and (high or word.keys[-1] in folded(SCHOOLISH) or _ends(word))


def _ends(word: Word) -> bool:
    if word.text.endswith(_SCHOOLS):
        return len(word.text) > 2
    return word.capital and word.keys[-1].endswith(SCHOOL_ENDS) and word.keys[-1] not in SCHOOL_ENDS


def _left(line: Line, at: int) -> int:
    """Where a school's name begins: in the first part, where the person's name is, only places count for it."""
    while (before := line.ahead(at)) and before.low not in STRONG_AT and (_led(line, at - 1) or _belongs(before)):
        at -= 1
    return at


def _belongs(word: Word) -> bool:
    near = lexicon().meaning(word.key) or lexicon().meaning(word.key.removesuffix("s"))
    placed = near is not None and near.field in ("place", "country", "school")
    return placed or (word.capital and (word.part > 0 or word.key in _ADJECTIVES))


def _led(line: Line, at: int) -> bool:
    """True for capitals behind a word that leads to a place: "på Östra gymnasiet"."""
    while line.words[at].capital and (before := line.ahead(at)):
        if before.low in AT | IN and not before.capital:
            return True
        at -= 1
    return False


def _right(line: Line, at: int) -> int:
    """Where it ends: capitals, and the words that join them."""
    while after := line.after(at):
        joins = bool(after.keys) and after.keys[0] in _OF and (behind := line.after(at + 1)) and behind.capital
        if not joins and not (after.keys and after.capital):
            break
        at += 1
    return at


def firms(line: Line) -> None:
    """As in "Utz & Söhne KG": what ends in a legal form is an employer, from where its capitals begin."""
    for at, word in enumerate(line.words):
        if not word.free or not is_form(word):
            continue
        first = last = at
        while (after := line.after(last)) and is_form(after):
            last += 1
        while (before := line.ahead(first)) and (before.capital or before.low.rstrip(".") in _IN_FIRM):
            first -= 1
        others = any(one.part != word.part and one.free and one.capital for one in line.words)
        if word.part == 0 and at - first > 2 and not others:
            first = at - 1  # the name stands before it in the same breath
        if first < last or len(word.text) > 4:
            line.claim(first, last, "company")


def is_form(word: Word) -> bool:
    """True for a legal form as it is written: "GmbH", "S.p.A."; "as" and "ab" are words."""
    low = word.low.rstrip(".")
    if low not in FORMS and word.low not in FORMS:
        return any(one in word.text for one in _FIRMS)
    return not word.text.islower() or low in _SMALL_FORMS


def is_firm(line: Line, first: int, last: int) -> bool:
    """True for a name that ends in what firms call themselves: "Corran Energy"."""
    return last > first and not is_given(line.words[first].text) and ends_as_firm(line.words[last])


def ends_as_firm(word: Word) -> bool:
    """True for "Foods", "Systems", "Bank"."""
    return bool(word.keys) and word.keys[-1] in folded(FIRMS)
