"""A card's bytes -> its properties: unfolded, decoded, long base64 weighed but never copied.

Unfolding comes before decoding, as folds split UTF-8 characters. Quoted-printable of vCard 2.1 goes on after a `=` at
a line's end, whether or not a blank follows. A line that is no property belongs to the one before: some writers leave
newlines in notes, others base64 without a blank in front.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rekindle.importers.vcard.properties import BINARY, NO_HEAD, Head, cut, decoded, read, unprintable
from rekindle.util.decode import LINE_MOST, TooLong

_HEAVY = re.compile(rb"\n(?i:(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY))[;:]")
_SHORT = 16 * 1024  # heads of longer cards are read with a look at their length
_LIGHT = 2048  # a card below this is not searched for pictures
_FOLD = re.compile("\n[ \t]")
_FOLDS = (" ", "\t")
_LINES_MOST = 100_000  # pictures apart; a card of millions of tiny lines would fill the memory
_HALF = re.compile(r"=[0-9A-Fa-f]?\Z")


class TooManyLines(ValueError):
    """A card of more than 100,000 lines is none."""

    def __str__(self) -> str:
        return f"the card has more than {_LINES_MOST:,} lines"


@dataclass(slots=True)
class Properties:
    """What a card says, in order; values are still escaped. `weights` are bytes of base64 by place in `found`."""

    found: list[tuple[Head, str]] = field(default_factory=list)
    weights: dict[int, int] = field(default_factory=dict)
    guessed: bool = False  # some bytes were neither UTF-8 nor in a declared character set


def properties(raw: bytes) -> Properties:
    """The properties of one card.

    Raises:
        TooLong: a logical line passes LINE_MOST bytes.
        TooManyLines: the card has too many of them.
    """
    heavy: list[int] = []
    if len(raw) > _LIGHT:
        raw, heavy = _lightened(raw)
        if raw.count(b"\n") > _LINES_MOST:
            raise TooManyLines
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        whole, guessed = _by_line(raw)
        return _joined(whole, heavy, guessed=guessed)
    return (len(raw) < _SHORT and _quick(text)) or exact(text, heavy)


def exact(text: str, heavy: list[int]) -> Properties:
    """The properties of a card's text, whatever is in it; `_quick` gives the same for nearly all cards, sooner."""
    return _joined([cut(row) for row in _logical(text) if row], heavy, guessed=False)


def _quick(text: str) -> Properties | None:
    """The properties of a card whose lines are all plain or folds of plain ones; None as soon as one is not."""
    found: list[tuple[Head, str]] = []
    for row in _one_newline(text).strip("\n").split("\n"):
        start, colon, value = row.partition(":")
        if row < "!":  # begins with a blank, or is empty
            if not (found and row[:1] in _FOLDS) or row.rstrip().endswith("="):  # a soft break, it may be
                return None
            head, before = found[-1]
            found[-1] = head, before + row[1:]
        elif colon and (head := read(start)).plain:
            found.append((head, value))
        else:
            return None
    return Properties(found=found)


def _lightened(raw: bytes) -> tuple[bytes, list[int]]:
    """The card without long base64, and the bytes of payload taken out of each binary property."""
    kept: list[bytes] = []
    heavy: list[int] = []
    done = 0
    while found := _HEAVY.search(raw, done):
        first = raw.find(b"\n", found.end())
        first = len(raw) if first < 0 else first
        end = _next_property(raw, first)
        if end - found.start() > LINE_MOST:
            raise TooLong(raw.count(b"\n", 0, found.start()) + 1, LINE_MOST)
        kept.append(raw[done : min(first, found.end() + 256)])
        colon = raw.find(b":", found.start())
        if raw[colon + 1 : colon + 6].lower() == b"http:" or raw[colon + 1 : colon + 7].lower() == b"https:":
            kept[-1] = raw[done:end]
            heavy.append(0)
        else:
            heavy.append(_weight(raw[min(first, found.end() + 256) : end]))
        done = end
    kept.append(raw[done:])
    return b"".join(kept), heavy


def _next_property(raw: bytes, after: int) -> int:
    """Where the next line with a colon and no blank in front starts: base64 has neither."""
    colon = raw.find(b":", after)
    while colon >= 0:
        start = raw.rfind(b"\n", after, colon)
        if raw[start + 1 : start + 2] not in (b" ", b"\t"):
            return start
        end = raw.find(b"\n", colon)
        colon = raw.find(b":", end) if end >= 0 else -1
    return len(raw)


def _weight(payload: bytes) -> int:
    return len(payload) - sum(payload.count(blank) for blank in (b"\n", b"\r", b" ", b"\t"))


def _logical(text: str) -> list[str]:
    """Whole lines of a card, unfolded."""
    text = _one_newline(text)
    if "=" in text and _soft_broken(text):
        text = _hardened(text)
    if "\n\t" in text:
        text = _FOLD.sub("", text)
    elif "\n " in text:
        text = text.replace("\n ", "")
    lines = text.split("\n")
    if len(text) > LINE_MOST and (long := [n for n, line in enumerate(lines) if len(line) > LINE_MOST]):
        raise TooLong(long[0], LINE_MOST)
    return lines


def _one_newline(text: str) -> str:
    """The text with a line feed at each line's end, whatever its writer ends lines with."""
    if "\r" in text:
        text = text.removesuffix("\r").replace("\r\n", "\n")
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _soft_broken(text: str) -> bool:
    return ("=\n" in text or "= \n" in text) and "QUOTED-PRINTABLE" in text.upper()


def _hardened(text: str) -> str:
    """The text with the soft breaks of its quoted-printable lines taken out."""
    pieces: list[str] = []
    soft = False
    for line in text.split("\n"):
        piece = _continued(pieces[-1], line) if soft else line
        if not soft:
            pieces.append("\n")
        core = piece.rstrip(" \t")
        printable = soft or "QUOTED-PRINTABLE" in line.partition(":")[0].upper()
        soft = printable and core.endswith("=")
        pieces.append(core[:-1] if soft else piece)
    return "".join(pieces[1:])


def _continued(held: str, line: str) -> str:
    """The next line of a soft break. Some writers fold as well: a blank before an escape, or within one, is theirs."""
    folded = line[:1] in (" ", "\t") and (line[1:2] == "=" or _HALF.search(held) is not None)
    return line[1:] if folded else line


def _by_line(raw: bytes) -> tuple[list[tuple[Head, str]], bool]:
    """The same for a card that is not UTF-8 as it stands: each unfolded line is decoded by itself."""
    whole: list[tuple[Head, str]] = []
    guessed = False
    for line in _logical(raw.decode("latin-1")):
        if line:
            charset = cut(line)[0].charset
            text, guess = decoded(line.encode("latin-1"), charset)
            guessed = guessed or guess
            whole.append(cut(text))
    return whole, guessed


def _joined(whole: list[tuple[Head, str]], heavy: list[int], *, guessed: bool) -> Properties:
    """Lines that are no property go to the one before; quoted-printable is decoded last."""
    card = Properties(guessed=guessed)
    found = card.found
    for head, value in _gathered(whole):
        if head.printable:
            text, guess = unprintable(value, head)
            found.append((head, text))
            card.guessed = card.guessed or guess
        else:
            if heavy and head.name in BINARY:
                card.weights[len(found)] = heavy.pop(0)
            found.append((head, value))
    return card


def _gathered(whole: list[tuple[Head, str]]) -> Iterator[tuple[Head, str]]:
    """Each property with the lines after it that are none, and with the card within the card (AGENT in 2.1)."""
    head, values, inner = NO_HEAD, list[str](), 0
    for following, value in whole:
        inner += following.name == "BEGIN"
        if inner:
            values.append(f"{following.text}:{value}")
            inner -= following.name == "END"
            continue
        if following is not NO_HEAD:
            if values:
                yield head, "\n".join(values)
            head, values = following, []
        values.append(value)
    yield head, "\n".join(values)
