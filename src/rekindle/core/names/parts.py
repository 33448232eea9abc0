"""A name -> the last name it is looked up by, the small words before that, and the given names.

Rules, each after IFLA's "Names of Persons: National Usages for Entry in Catalogues" (4th edition, 1996) and, where that
has one rule a country and a book cannot know the country, after how the name is written:

- A particle in small letters stands behind: Berg, Jan van der; Klint, Hilma af; Cruz, Ana de la; Marco, Luca di; Salem,
  Omar bin; Sayed, Omar al- (IFLA: the Netherlands, Germany, Sweden, Spain, Italy of old; Arabic articles). One with a
  capital is part of the name: Van Dyke, De Luca, Von Trier, Le Pen, Al-Sayed, Ben Ali, St. John (IFLA: English,
  Belgium, French articles, modern Italy). Where the bearer lives in the Netherlands or a Portuguese land, capitals are
  ignored, as they are there. In a name all in capitals two particles together stand behind, one alone does not.
- O', Mc and Mac belong to the name and stay as they are spelled: Mc is not Mac (as ALA's filing rules of 1980 and every
  telephone book since). An O that has lost its apostrophe has it back.
- Spanish names of two surnames go by the first of them, with or without "y" (IFLA: Spain and Spanish America);
  Portuguese ones by the last, with what makes an heir of its bearer (Filho, Neto, Júnior), and without da and dos.
- The family goes first in Chinese, Korean, Vietnamese, Hungarian, often Japanese names (`rekindle.core.names.turned`).
- Where only a part is in capitals, that is the last name: "LIND Anna", "Ana GARCÍA LÓPEZ".
- "Abdul" and "Abu" belong to what follows. Malay names have no family: they go by the given name where the bearer lives
  in Malaysia or Brunei. So do Icelandic ones in the book of an Icelander; elsewhere people look for the patronymic.
- Titles, degrees, generations and what is put in brackets or behind a bar are no part of a name. A firm goes by all of
  its name, and so does whoever has one name only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rekindle.core.names import lands
from rekindle.core.names import words as lists
from rekindle.core.names.turned import turned
from rekindle.model.record import Name
from rekindle.util.text import fold, squeeze

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\"[^\"]*\"|[“„][^“”„]*[”“]|«[^«»]*»")
_BARS = re.compile(r"\s+[|•·/–—~]\s|\s-\s|[|•]")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_KANA = re.compile("[\u3040-\u30ff]")
_SINGLE = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈"
    "丁魏薛叶葉余潘杜戴钟鍾汪姜范姚谭譚廖邹鄒熊陆陸郝孔崔邱秦顾顧侯邵孟钱錢汤湯尹黎"
)
"""Common Chinese surnames of one mark that Japanese parents hardly give as a first name."""
_DOUBLE = lists.words(
    "上官 东方 令狐 公孙 南宫 司馬 司马 夏侯 尉迟 慕容 欧阳 歐陽 皇甫 諸葛 诸葛 남궁 독고 선우 제갈 황보"
)
_ELIDED = re.compile(r"(?:dell?|all|[dl'st])['’](?=\w)|(?:al|el|as|ash|ad|an|ar|az|at|ul|ibn)-(?=\w)")
"""What clings to a name: d'Arc, dell'Acqua, 't Hooft, al-Sayed; in small letters it stands behind as well."""
_LEGAL = lists.words("ab ag aps asa bv corp gmbh inc kft kg limited llc llp ltd nv oy oyj plc pty sarl spa srl sro")
_FIRMS = lists.words(
    """
    airlines association bank church clinic club college committee company department foundation group hospital
    hotel institute library museum office restaurant school service services shop support team universidad universitet
    universität university
    """
)


_BEHIND = frozenset({"NL", "DE", "SE", *lands.SPANISH})
"""Where a single particle in capitals stands behind as well."""
_THE = frozenset({"da", "do", "dos", "das"})
_FIRST_HALVES = frozenset({"castelo", "castello", "espirito", "corte"})
"""Of Portuguese names that are never taken apart: "Castelo Branco", "Espírito Santo"."""


class Parts(NamedTuple):
    """A name taken apart, as it is written."""

    family: str = ""  # what it is looked up by: "Berg", "García Márquez", "Santos"
    given: str = ""
    before: str = ""  # shown before the family and filed behind it: "van der"
    behind: str = ""  # ... and after it, as it belongs to nobody's last name

    @property
    def shown(self) -> str:
        """The last name as it is shown: "van der Berg", "d'Arc"; the whole name where there is but one."""
        mark = "" if self.before.endswith(("'", "’", "-")) else " "
        return f"{self.before}{mark}{self.family}".strip() or self.given


def parts(name: Name, land: str = "", home: str = "") -> Parts:
    """A name taken apart; `land` is the bearer's country, `home` that of whoever looks for it."""
    if name.family:
        if name.family.isalpha() and name.given.isalpha() and not name.middle:  # nearly everybody
            return Parts(family=name.family, given=name.given)
        family, given = _clean(name.family), _clean(f"{name.given} {name.middle}")
        if family and (given or not name.full):
            return _lusophone(_fielded(given, family, land), land)
    return _whole(name.shown, land, home)


def _whole(text: str, land: str, home: str) -> Parts:
    """A name that nobody has told apart, but for a comma."""
    if not text.isascii() and (own := [word for word in _clean(text) if _CJK.search(word)]):
        return _cjk(own)
    if "," in text:
        first, _, rest = _BRACKETS.sub(" ", squeeze(text)).partition(",")
        after = _clean(rest.replace(",", " "))
        last = _clean(first)
        if last and 0 < len(after) <= 3 and not _told_of(last, after):
            return _lusophone(_fielded(after, last, land), land)
        text = first if last else rest.replace(",", " ")
    return _lusophone(_unsplit(_clean(text), land, home), land)


def _told_of(words: Sequence[str], after: Sequence[str]) -> bool:
    """True where what follows a comma is of somebody named before it: "Anna Lind, Uppsala"; and a degree."""
    named = len(words) > 1 and fold(words[0]) in lists.GIVEN and fold(after[0]) not in lists.GIVEN
    return named or _is_suffix(after[0])


def _clean(text: str) -> list[str]:
    """The words of a name, without titles, brackets, degrees, and words that have no letter."""
    bare = text
    if not _is_plain(text):
        bare = _BARS.split(_BRACKETS.sub(" ", squeeze(text)), maxsplit=1)[0].partition(",")[0]
    kept = [word for word in bare.split() if word == "&" or any(mark.isalpha() for mark in word)] or bare.split()
    while len(kept) > 1 and fold(kept[0]) in lists.TITLES:
        kept = kept[1:]
    while len(kept) > 1 and _is_suffix(kept[-1]):
        kept = kept[:-1]
    return kept


def _is_plain(text: str) -> bool:
    """Letters and single blanks: nothing to take away."""
    return text.isascii() and text.replace(" ", "").isalpha()


def _is_suffix(word: str) -> bool:
    """A degree or generation; "Ma" is a name, "MA" none."""
    plain = fold(word.replace(".", ""))
    return plain in lists.SUFFIXES and (len(plain) > 2 or "." in word or word.isupper() or plain in {"jr", "sr"})


def _fielded(given: list[str], family: list[str], land: str) -> Parts:
    """Parts that the source tells apart, or a comma; particles may have got to either side."""
    at = _aside(family, land)
    over = len(given)
    while over > 1 and _is_small(given[over - 1]):
        over -= 1
    return _made(given[:over], [*given[over:], *family[:at]], family[at:])


def _unsplit(words: list[str], land: str, home: str) -> Parts:
    if len(words) < 2 or _is_firm(words) or (len(words) == 2 and fold(words[0]) in lists.BOUND):
        return Parts(family=" ".join(words))
    plain = [fold(word) for word in words]
    if land in lands.MALAY and (at := next((at for at, word in enumerate(plain) if word in {"bin", "binti"}), 0)):
        return Parts(family=" ".join(words[:at]), given=" ".join(words[at:]))
    if home == "IS" and plain[-1].endswith(("son", "dottir")):
        return Parts(family=" ".join(words[:-1]), given=words[-1])
    loud = [len(word) > 2 and word.isupper() for word in words]
    if front := loud.index(False) if loud[0] and not loud[-1] else turned(words, land, home):
        return _made(words[front:], [], words[:front])
    start = _start(words, plain, land)
    if loud[-1] and not loud[0]:
        start = max(at for at, shouted in enumerate(loud) if not shouted) + 1
    at = start + _aside(words[start:], land)
    return _made(words[:start], words[start:at], words[at:])


def _made(given: Sequence[str], before: Sequence[str], family: Sequence[str]) -> Parts:
    """A clinging particle in small letters goes before, where all else is not in small letters too."""
    first, rest = family[0], family[1:]
    found = _ELIDED.match(first)
    if found and first[found.end()].isupper():
        before, first = [*before, found[0]], first[found.end() :]
    return Parts(family=" ".join([first, *rest]), given=" ".join(given), before=" ".join(before))


def _is_firm(words: Sequence[str]) -> bool:
    """True for what is no human being's name."""
    plain = [fold(word) for word in words]
    legal = plain[-1].replace(" ", "") in _LEGAL
    return (
        legal
        or "&" in words
        or not any(map(str.isalpha, "".join(words)))
        or (plain[0] not in lists.GIVEN and not _FIRMS.isdisjoint(plain))
    )


def _start(words: Sequence[str], plain: Sequence[str], land: str) -> int:
    """Where the family begins: the last word, with what belongs to it before it; the first word is a given name."""
    if _is_alone(words, plain):
        return 0
    at = len(words) - 1
    if plain[at] in lists.HEIRS and at > 1 and _is_portuguese(plain[1:], land):
        at -= 1
    if plain[at] in lists.VIETNAMESE:
        return at
    at = _prefixed(words, plain, at)
    if at > 2 and plain[at - 1] in {"y", "i"} and words[at - 1].islower():
        return _prefixed(words, plain, at - 2)
    return _prefixed(words, plain, at - 1) if _is_double(plain, at, land) else at


def _is_alone(words: Sequence[str], plain: Sequence[str]) -> bool:
    """True for a last name without a given one: it begins as no given name does."""
    if plain[0] == "van":
        return plain[1] in lists.DUTCH or (words[0] == "van" and not words[-1].islower())
    return plain[0] in lists.ALONE or (_is_small(words[0]) and not words[-1].islower())


def _prefixed(words: Sequence[str], plain: Sequence[str], at: int) -> int:
    if at > 1 and plain[at - 1] in _FIRST_HALVES:
        at -= 1
    while at > 1 and (_is_small(words[at - 1]) or _is_prefix(words[at - 1], plain[at - 1], plain[at])):
        at -= 1
    return at


def _is_small(word: str) -> bool:
    """A particle in small letters."""
    return (word[:1].islower() and fold(word) in lists.PARTICLES) or word in {"'t", "’t", "'s"}


def _is_prefix(word: str, plain: str, following: str) -> bool:
    return plain in lists.PREFIXES or (plain == "o" and following in lists.IRISH and word == "O")


def _aside(family: Sequence[str], land: str) -> int:
    """How many words of the front stand behind; never the last one."""
    most = len(family) - 1
    plain = [fold(word) for word in family[:most]]
    run = next((at for at, word in enumerate(plain) if word not in lists.PARTICLES), most)
    if run and all(word.isupper() for word in family):
        return run if run > 1 or land in _BEHIND else 0
    return next(
        (
            at
            for at, word in enumerate(family[:run])
            if not (_is_small(word) or (land == "NL" and plain[at] in lists.DUTCH))
        ),
        run,
    )


def _is_double(plain: Sequence[str], at: int, land: str) -> bool:
    """True where the word before the last surname is one too, by Spanish custom."""
    if at < 2 or _is_portuguese(plain[1:], land):
        return False
    one, last = plain[at - 1], plain[-1].split()[0]
    if len(one) < 3 or (one in lists.GIVEN | lists.SPANISH_GIVEN and one not in lists.SPANISH):
        return False
    if land in lands.SPANISH:
        return _is_spanish(one) or at > 2 or plain[0] in lists.SPANISH_GIVEN
    return _is_spanish(one) and (_is_spanish(last) or plain[0] in lists.SPANISH_GIVEN - lists.GIVEN)


def _is_spanish(word: str) -> bool:
    return word in lists.SPANISH or (len(word) > 4 and word.endswith(("ez", "iz", "azabal", "eche", "goitia")))


def _is_portuguese(plain: Sequence[str], land: str) -> bool:
    if land in lands.SPANISH:
        return False
    return (
        land in lands.PORTUGUESE
        or not lists.PORTUGUESE.isdisjoint(plain)
        or (plain[-1] in lists.ALSO_PORTUGUESE and not _THE.isdisjoint(plain))
    )


def _lusophone(found: Parts, land: str) -> Parts:
    """By Portuguese custom the last of the surnames, with an heir's word behind it."""
    words = [*found.before.split(), *found.family.split()]
    plain = [fold(word) for word in words]
    if len(words) < 2 or not _is_portuguese(plain, land):
        return found
    at = len(words) - (2 if plain[-1] in lists.HEIRS else 1)
    if at > 0 and plain[at - 1] in _FIRST_HALVES:
        at -= 1
    cut = next((place for place in range(at, 0, -1) if plain[place - 1] not in lists.PARTICLES), 0)
    return found._replace(
        family=" ".join(words[at:]), before=" ".join(words[cut:at]), behind=" ".join(words[:cut])
    )  # fmt: skip


def _cjk(words: Sequence[str]) -> Parts:
    """Family first. Unspaced: two marks of a double surname or of a Japanese name of four, else one.

    Two marks before a single one that is a Chinese surname are a given name that an export put first; before another
    they are a Japanese surname.
    """
    if [len(word) for word in words] == [2, 1] and words[1] in _SINGLE and words[0] not in _DOUBLE:
        return Parts(family=words[1], given=words[0])
    if len(words) > 1:
        return Parts(family=words[0], given=" ".join(words[1:]))
    text = words[0]
    two = text[:2] in _DOUBLE or len(text) >= 4 or bool(_KANA.search(text))
    return Parts(family=text[: 1 + two], given=text[1 + two :])
