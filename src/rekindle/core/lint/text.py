"""A message -> words in one form, each with its place; sentences; quotations; links.

Case, accents, apostrophes, blanks, line breaks and invisible marks make no difference to a word's form, and short forms
are written out ("I'm" is two words at one place), so that rules see what is said and not how it was typed. Every
expression here reads each character once.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple


def words_of(text: str) -> frozenset[str]:
    """Words as people would jot them down -> the set of them."""
    return frozenset(text.split())


MOST = 20_000
"""Characters that are looked at; nobody sends more to one person."""

_CHUNK = re.compile(r"\n[^\S\n]*\n|¶|\S+")
_PART = re.compile("[\\w'’‘ʼ´`\u0300-\u036f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+|[^\\w\\s]")
_DROPPED = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ´`", "'"))
_BREAKS, _PAUSES, _BULLETS = frozenset("?!…"), frozenset(",;:–—()[]-"), frozenset("•·▪*")
_OPENING, _CLOSING = frozenset("“„«"), frozenset("”“»")
_ENDINGS = ("com", "org", "net", "io", "uk", "de", "se", "fr", "es", "eu", "example", "dev", "app", "ly")
_SHORT = words_of(
    "dr prof mr mrs ms st e g i vs etc no nr bzw z b ca approx dept univ jan feb mar apr jun jul aug sep sept oct nov "
    "dec mme"
)
_IS = words_of("it he she that there what who where how here when everything all this")
_SUFFIXES = (("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"))
_WHOLE = {
    "won't": ("will", "not"), "can't": ("can", "not"), "shan't": ("shall", "not"), "cannot": ("can", "not"),
    "let's": ("let", "us"), "im": ("i", "am"), "ive": ("i", "have"), "id": ("i", "would"), "dont": ("do", "not"),
    "doesnt": ("does", "not"), "didnt": ("did", "not"), "cant": ("can", "not"), "wont": ("will", "not"),
    "isnt": ("is", "not"), "arent": ("are", "not"), "wasnt": ("was", "not"), "couldnt": ("could", "not"),
    "wouldnt": ("would", "not"), "shouldnt": ("should", "not"), "havent": ("have", "not"), "hasnt": ("has", "not"),
    "hadnt": ("had", "not"), "youre": ("you", "are"), "youve": ("you", "have"), "youd": ("you", "would"),
    "youll": ("you", "will"), "theyre": ("they", "are"), "theyve": ("they", "have"), "weve": ("we", "have"),
    "whos": ("who", "is"), "whats": ("what", "is"), "thats": ("that", "is"), "theres": ("there", "is"),
    "lets": ("let", "us"), "gonna": ("going", "to"), "wanna": ("want", "to"), "lemme": ("let", "me"),
    "gotta": ("got", "to"), "u": ("you",), "ur": ("your",), "pls": ("please",), "plz": ("please",),
    "whod": ("who", "would"), "hows": ("how", "is"),
}  # fmt: skip


class Word(NamedTuple):
    """A word in its one form and its place; a short form written out is several words at one place."""

    text: str
    start: int
    end: int
    shown: str  # as it stands in the message
    pause: bool = False  # a comma or the like comes before it
    quoted: bool = False


class Sentence(NamedTuple):
    """Words up to a full stop or an empty line, and the mark that ends them: ".", "?", "!" or ""."""

    words: tuple[Word, ...]
    end: str = ""

    @property
    def size(self) -> int:
        """Words as a reader counts them: a short form is one."""
        return len({word.start for word in self.words})


class Text(NamedTuple):
    """A message in sentences, with what no word shows."""

    raw: str
    sentences: tuple[Sentence, ...]
    links: tuple[tuple[int, int], ...]
    bullets: int = 0
    start: int = 0  # where it begins in `raw`

    @property
    def size(self) -> int:
        """Words as a reader counts them."""
        return sum(sentence.size for sentence in self.sentences)

    @property
    def words(self) -> Iterator[Word]:
        """All words."""
        for sentence in self.sentences:
            yield from sentence.words

    def shown(self, first: Word, last: Word) -> tuple[str, int, int]:
        """The words from one to another as they stand in the message, and their place."""
        return self.raw[first.start : last.end], first.start, last.end


@lru_cache(maxsize=20_000)
def folded(shown: str, *, english: bool = True) -> tuple[str, ...]:
    """A word as typed -> its words in one form: "I’M" -> ("i", "am"), "Résumé" -> ("resume",)."""
    word = form(shown)
    if english and (whole := _WHOLE.get(word)):
        return whole
    if "'" not in word:
        return (word,) if word else ()
    for suffix, full in _SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix):
            return (word.removesuffix(suffix), full)
    base, _, rest = word.rpartition("'")
    if rest == "s":
        return (base, "is" if base in _IS else "'s")
    return tuple(part for part in word.split("'") if part)  # French: "j'ai"


def form(shown: str) -> str:
    """A word in small letters, without accents and marks around it; short forms stay short."""
    word = shown.lower() if shown.isascii() else _plain(shown)
    return word.replace("`", "'").strip("'")


def _plain(shown: str) -> str:
    """Letters without their accents, one kind of apostrophe, nothing invisible."""
    marks = _DROPPED.sub("", unicodedata.normalize("NFKD", shown.translate(_APOSTROPHES)).casefold())
    return unicodedata.normalize("NFKC", marks)


class _Reader:
    """Gathers words into sentences, in one pass."""

    def __init__(self, *, english: bool) -> None:
        self.english = english
        self.sentences: list[Sentence] = []
        self.words: list[Word] = []
        self.links: list[tuple[int, int]] = []
        self.quotes: list[tuple[int, int]] = []
        self.opened = -1
        self.bullets = 0
        self.pause = False

    def stop(self, mark: str) -> None:
        if self.words:
            self.sentences.append(Sentence(tuple(self.words), mark))
            self.words.clear()
        elif self.sentences and mark == "?":
            self.sentences[-1] = self.sentences[-1]._replace(end="?")  # "Really!?"
        self.pause = False

    def word(self, shown: str, at: int) -> None:
        for word in folded(shown, english=self.english):
            self.words.append(Word(word, at, at + len(shown), shown, self.pause))
            self.pause = False

    def mark(self, mark: str, at: int, rest: str) -> None:
        if mark == '"' or mark in _OPENING or mark in _CLOSING:
            self._quote(mark, at)
        elif mark in _BREAKS or (mark == "." and not _goes_on(rest) and not self._shortened()):
            self.stop(mark)
        elif mark in _BULLETS:
            self.bullets += not self.words
            self.stop("")
        elif mark in _PAUSES and (mark != "-" or not rest):
            self.pause = True

    def _shortened(self) -> bool:
        return bool(self.words) and self.words[-1].text in _SHORT

    def _quote(self, mark: str, at: int) -> None:
        if self.opened < 0 and mark not in "”»":
            self.opened = at
        elif self.opened >= 0 and (mark == '"' or mark in _CLOSING):
            self.quotes.append((self.opened, at))
            self.opened = -1


def _goes_on(rest: str) -> bool:
    """True for a full stop within a chunk: "3.5", "v2.beta"."""
    return any(mark.isalnum() for mark in rest)


def _is_link(chunk: str) -> bool:
    low = chunk.lower().rstrip(".,;:!?)\"'")
    if "://" in low or low.startswith("www.") or low.strip("().,") == "{link}":
        return True
    host = low.partition("/")[0]
    return "@" not in host and host.rpartition(".")[2] in _ENDINGS and host.count(".") > 0 and len(host) > 4


def parse(raw: str, start: int = 0, end: int | None = None, *, english: bool = True) -> Text:
    """The message from one character to another; what lies beyond `MOST` is not looked at."""
    reader = _Reader(english=english)
    for chunk in _CHUNK.finditer(raw, start, min(start + MOST, len(raw) if end is None else end)):
        _read(chunk[0], chunk.start(), reader)
    reader.stop("")
    return Text(raw, _quoted(reader), tuple(reader.links), reader.bullets, start)


def _read(chunk: str, at: int, reader: _Reader) -> None:
    if chunk == "¶" or chunk[0] == "\n":
        reader.stop("")
    elif _is_link(chunk):
        reader.links.append((at, at + len(chunk)))
        if chunk[-1] in ".?!":
            reader.stop(chunk[-1])
    else:
        for part in _PART.finditer(chunk):
            if len(part[0]) == 1 and not (part[0].isalnum() or part[0] == "_"):
                tail = chunk[part.end() :] if part[0] in ".-" else ""
                reader.mark(part[0], at + part.start(), tail[:20])
            else:
                reader.word(part[0], at + part.start())


def _quoted(reader: _Reader) -> tuple[Sentence, ...]:
    """The sentences, each word told whether it stands between two marks of quotation."""
    if not reader.quotes:
        return tuple(reader.sentences)
    starts = [start for start, _ in reader.quotes]

    def inside(word: Word) -> bool:
        before = bisect_right(starts, word.start)
        return before > 0 and word.start < reader.quotes[before - 1][1]

    return tuple(
        Sentence(tuple(word._replace(quoted=inside(word)) for word in one.words), one.end) for one in reader.sentences
    )
