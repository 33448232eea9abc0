"""Words of a typed line -> the name: prefix, given and family name, nickname, maiden name, with its capitals.

A name is what nothing else was read into: in a line with capitals the words that have them, with the particles between
them; in one without, the words up to the first everyday one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rekindle.core.entry.lexicon import everyday, folded
from rekindle.core.entry.line import Line, Word
from rekindle.core.entry.words_small import AT, IN, JOIN, MAIDEN, PARTICLES, PREFIX, PREFIX_ONLY, SUFFIX
from rekindle.model.record import Name
from rekindle.util.text import fold

WORDS_MOST = 7
_QUOTES = "\"“”„'‘’«»"
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許沈呂蘇盧蔣賈葉閻余鐘譚鄒陸邱顧龍錢湯賴"
_HONORIFICS = ("教授", "老师", "老師", "先生", "医生", "醫生", "博士", "さん", "様", "氏", "님")


@dataclass(frozen=True, slots=True)
class Found:
    """Where the name stands: its words in order, without the prefix, and what else of it was found."""

    words: tuple[int, ...]
    prefix: tuple[int, ...] = ()
    nickname: str = ""


def is_plain(word: Word) -> bool:
    """True for a word that can be a name: letters, and no everyday word."""
    return bool(word.keys) and not any(mark.isdigit() for mark in word.text) and not _is_common(word)


def _is_common(word: Word) -> bool:
    keys = word.keys
    if len(keys) != 1 or keys[0] not in everyday():
        return False
    shouted = word.text.isupper() and len(word.text) > 3
    return not word.capital or (shouted and not is_given(word.text))


def opens(line: Line, at: int) -> bool:
    """True for the word that begins a sentence rather than a name: "Shared an office", "Mit Ute"."""
    word = line.words[at]
    key = word.keys[0] if len(word.keys) == 1 else ""
    if key not in everyday() or is_given(word.text):
        return False
    after = line.words[at + 1] if at + 1 < len(line.words) else word
    return key in _LEADS or not (after.capital and after.free) or after.part != word.part


_GIVEN = frozenset("una uma bo per hans lo kai yara ola nils siv liv li mei yu wei min jun lia leo milo ida ada isla freya maeve niamh siobhan aoife saoirse rhys owen gwen nia ravi arjun amit anil sanjay deepa meera anita kofi ama kwame abena chidi ngozi emeka yusuf omar ali zara aisha layla noor hiro kenji yuki akira sakura haruto jiho minjun".split())
_LEADS = frozenset("mit med con com avec met with my min mein meine the var hat was our vi wir mon ma mi".split())


def is_given(text: str) -> bool:
    """True for a first name of the table of names."""
    from rekindle.core.identity.nicknames import is_known  # noqa: PLC0415 - a table that few lines need

    return is_known(fold(text)) or fold(text) in _GIVEN


def bare(text: str) -> str:
    """A word without the dot after it, unless it is an initial: "Lind." -> "Lind", "J." as it is."""
    return text if len(text) <= 2 or text.count(".") > 1 else text.rstrip(".")


def stretch(line: Line, first: int, last: int, *, cased: bool) -> Found | None:
    """The first words within a run of free words that can be a name."""
    at = first
    while at <= last:
        end, prefix = _prefixes(line, at, last)
        words = _words(line, end, last, cased=cased)
        if words:
            return Found(tuple(words), tuple(prefix))
        at = max(end, at) + 1
    return None


def _prefixes(line: Line, at: int, last: int) -> tuple[int, list[int]]:
    """Titles before a name, and where they end; a word that may be a title is one where a name follows."""
    found = []
    known, only = folded(PREFIX), folded(PREFIX_ONLY)
    while at <= last and line.words[at].keys and " ".join(line.words[at].keys) in known:
        word = line.words[at]
        if not word.text.isascii() and word.text.lower() not in PREFIX or (word.keys[0] in _DOTTED and not word.text.endswith(".")):
            break
        more = at < last and (is_plain(line.words[at + 1]) or " ".join(line.words[at + 1].keys) in known and at + 1 < last)
        initial = len(word.text) == 1 or (len(word.text) == 2 and word.text.lower() != "m." and word.text.isupper())
        if not more or initial or not (word.text.endswith(".") or word.keys[0] in only or (word.capital or word.keys[0] in _LOWER) and line.words[at + 1].capital or found):
            break
        found.append(at)
        at += 1
    return at, found


_LOWER = frozenset("professor doktor doctor meneer mevrouw pan pani signora signor senor senora senhor senhora monsieur madame mister tante".split()) - {"tante"}
_DOTTED = frozenset("med phil rer nat fil lic kand cand tekn eng fr don me apl hab col col capt arch judge".split()) - {"don", "judge", "capt"}
"""Titles only with their dot: Phil Dean is none."""


def _words(line: Line, at: int, last: int, *, cased: bool) -> list[int]:
    """The words of a name from here on."""
    found: list[int] = []
    while at <= last and len(found) < WORDS_MOST:
        word = line.words[at]
        if not found and word.start == 0 and opens(line, at):
            break
        if found and _ends_cjk(line, found, word):
            break
        if _is_particle(line, at, last, cased=cased, begun=bool(found)) or _fits(word, cased=cased, begun=bool(found)):
            found.append(at)
        else:
            break
        at += 1
    while found and line.words[found[-1]].keys and line.words[found[-1]].keys[0] in folded(PARTICLES) and not line.words[found[-1]].capital:
        found.pop()
    return found


def _ends_cjk(line: Line, found: list[int], word: Word) -> bool:
    """A name in ideographs is one word, or two short ones: 大谷 直樹."""
    first = line.words[found[0]].text
    if not _CJK.search(first):
        return bool(_CJK.search(word.text))
    whole = first[0] in SURNAMES and len(first) > 1
    return len(found) > 1 or whole or len(first) > 3 or len(word.text) > 3 or not _CJK.search(word.text)


def _fits(word: Word, *, cased: bool, begun: bool) -> bool:
    if not is_plain(word):
        return False
    if begun and "".join(word.keys) in folded(SUFFIX) and not _CJK.search(word.text):
        return word.text.endswith(".") and len(word.text) == 2
    small = word.keys[0] in folded(JOIN) or word.keys[0] in folded(AT) or word.keys[0] in folded(IN)
    if cased:
        joins = small and len(word.keys) == 1 and not begun and word.text.lower() in JOIN
        return word.capital and (not joins or is_given(word.text))
    return not small or (not begun and is_given(word.text))


def _is_particle(line: Line, at: int, last: int, *, cased: bool, begun: bool) -> bool:
    """True for "van der" before a word that goes on with the name."""
    if begun and at < last and line.words[at].text.lower() == "in" and line.words[at + 1].text.lower() in ("'t", "’t"):
        return True
    keys = line.words[at].keys
    if not begun and at and keys and at < last and not line.words[at - 1].free and line.words[at - 1].part == line.words[at].part and is_given(line.words[at + 1].text):
        return False  # "collègue de Firmin"
    if not keys or keys[0] not in folded(PARTICLES) or (line.words[at].capital and line.words[at].text[0] not in "'’") or (not begun and keys[0] in ("i", "e", "y", "a", "und", "te")):
        return False
    after = at + 1
    while after <= last and line.words[after].keys and line.words[after].keys[0] in folded(PARTICLES) and not line.words[after].capital:
        after += 1
    if after > last or not (line.words[after].capital if cased else is_plain(line.words[after])):
        return False
    return keys[0] not in folded(IN | AT) or keys[0] in _SURE or (cased and begun and _romance(line, at))


_SURE = frozenset({"van", "von", "vom", "zu", "zur", "zum", "ter", "ten", "te", "der", "den", "della", "del", "di", "de", "da", "dos", "do", "du", "af", "av", "dela", "la", "y", "e", "d", "t"})


def _romance(line: Line, at: int) -> bool:
    return line.words[at].keys[0] not in ("a", "à", "en", "in", "i")


def is_cased(line: Line, first: int, last: int) -> bool:
    """True when some word of a run begins with a capital: then only such words are a name."""
    return any(word.capital for word in line.words[first : last + 1])


def shown(words: list[str]) -> str:
    """The words of a name with its capitals put right, where they were typed without, or in capitals alone."""
    text = " ".join([*words[:-1], *map(bare, words[-1:])]).strip(" ,;")
    if text == text.lower() or (text == text.upper() and len(text.replace(".", "").replace(" ", "")) > 3 and any(len(word.strip(".")) > 2 for word in words)):
        return " ".join(_capital(word.lower(), at) for at, word in enumerate(text.split()))
    return " ".join(word if word != word.lower() or fold(word) in folded(PARTICLES) else _capital(word, at) for at, word in enumerate(text.split()))


def _capital(word: str, at: int) -> str:
    """A capital for a word and each part of it; particles after the first word stay small."""
    if at and fold(word) in folded(PARTICLES) - {"al", "san", "ben", "mac", "santa", "ten"}:
        return word
    word = re.sub(r"(^|[-'’.])(\w)", lambda found: found[1] + found[2].upper(), word)
    word = re.sub(r"^(Mc)(\w)", lambda found: found[1] + found[2].upper(), word)
    return re.sub(r"(['’])S$", r"\1s", word)


def made(line: Line, found: Found, **rest: str) -> Name:
    """The name in its parts."""
    words = [line.words[at].text for at in found.words]
    prefix = " ".join(_prefix(line.words[at].text) for at in found.prefix)
    full = shown(words)
    family = ""
    if len(words) == 2 and words[0].isupper() and len(words[0]) > 2 and "." not in words[0] and not words[1].isupper() and not _CJK.search(full):
        full, family = f"{words[1]} {shown([words[0]])}", shown([words[0]])
    if _CJK.search(full):
        full, prefix = _honorific(full, prefix)
    given = full[: -len(family)].strip() if family else ""
    return Name(full=full, given=given, family=family, prefix=prefix, **rest)


def _prefix(text: str) -> str:
    return text.capitalize() if text == text.upper() and len(text.strip(".")) > 2 or text == text.lower() and len(text.strip(".")) < 5 and text.strip(".") in ("prof", "dr", "herr", "frau", "fru", "mr", "mrs", "ms") else text


def _honorific(full: str, prefix: str) -> tuple[str, str]:
    """What stands behind a name in Chinese, Japanese and Korean goes where others put it before."""
    for one in _HONORIFICS:
        if full.endswith(one) and len(full) - len(one) >= 2:
            return full[: -len(one)], prefix or one
    return full, prefix


def nickname_at(line: Line, at: int) -> bool:
    """True for a word in quotes: Robert "Bob" Hale."""
    word = line.words[at]
    before = line.text[word.start - 1 : word.start] if word.start else ""
    return bool(before) and before in _QUOTES and line.text[word.end : word.end + 1] in tuple(_QUOTES)


def is_maiden(word: Word) -> bool:
    """True for the word before a name at birth: "née"."""
    return word.text.lower() in MAIDEN or word.text.lower().rstrip(".") in MAIDEN
