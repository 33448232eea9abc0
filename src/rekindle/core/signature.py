"""The end of a mail somebody wrote -> their signature: title, employer, phones and links, with the lines that say so.

Read only where the address is of an employer's own domain, because the domain then vouches for the employer. What a
line says must be plain, or it is left: a title holds a title's word, an employer bears the domain's label or a legal
form, a phone parses and is no fax, a link names a person at a service or is of the domain. Nothing here is a fact
until the user accepts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rekindle.core.ladder import ORDINARY, rung
from rekindle.core.phrases import find
from rekindle.core.signature_words import FAREWELLS, TRADES
from rekindle.util import company, mail, phone, profile
from rekindle.util.text import fold

LINES_MOST = 12  # a signature is shorter; what follows is small print
WITHIN = 16  # lines from the end in which a farewell or the name must stand
_LINE_MOST = 120  # characters: a longer line is small print, and ends a signature
_DELIMITER = re.compile(r"^-- ?$")
_PIECES = re.compile(r"(?<!\d)\s+-\s+(?!\d)|\s+[|·•‖/–—]\s+|\s*[|·•‖]\s*|\t+|\s{3,}")
_FORM = (
    r"\b(?:GmbH|AG|AB|ApS|A/S|AS|ASA|Oy|Oyj|Ltd|Limited|LLC|LLP|Inc|Corp|PLC|B\.?V|N\.?V|S\.?A|S\.?r\.?l|S\.?p\.?A|SAS|SARL|"
    r"S\.?L|Sp\. z o\.o|KG|e\.V|University|Universität|Universitet|Université|Universidad|Università)\b\.?"
)
_LEGAL = re.compile(_FORM)
_TITLE_AT = re.compile(  # the employer may end with ", Inc."
    r"^(?P<title>.+?)(?:,\s+|\s+(?:at|@|bei|chez|hos|på|bij|presso)\s+)(?P<company>[^,]+(?:,\s*" + _FORM + r")?)$"
)
_NUMBER = re.compile(r"(?P<label>[^\d+(]*?)[:.]?\s*(?P<number>[+(]?\d[\d\s().\-/]{5,}\d)(?P<after>.*)")
_FAX = re.compile(r"\b(?:tele)?fax\b|^f\b", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|www\.)\S+|\b[a-z0-9-]+\.(?:com|org|net|io|[a-z]{2})(?:/\S*)?\b", re.IGNORECASE)
_PRINT = re.compile(
    r"confidential|vertraulich|disclaimer|privileged|unsubscribe|konfidentiell|sent from my|printing", re.IGNORECASE
)
_TITLE_WORDS = 9
_LABEL_LEAST = 4  # letters: a shorter domain begins too many words


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What somebody says of themselves below a mail. Phones and links as written; `lines` is the evidence."""

    title: str = ""
    company: str = ""
    phones: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def signature(text: str, *, name: str, address: str, region: str = "") -> Signature | None:
    """The signature of `name` at the end of a text they sent from `address`; None without one that says anything.

    `region` is the home region of phone numbers.
    """
    label = mail.employer_hint(address)
    lines = _block(text, frozenset(fold(name).split())) if label else []
    reader = _Reader(label=label, region=region)
    for line in lines:
        reader.line(line, name)
    return reader.found(tuple(lines))


def _block(text: str, name: frozenset[str]) -> list[str]:
    """The lines of the signature, farewell and delimiter left out; none when there is no telling where it begins."""
    lines = [" ".join(line.split("\u00a0")).strip(" \r>*_") for line in text.rstrip().splitlines()]
    start = _start(lines, name)
    return list(_until_print(line for line in lines[start:] if line)) if start is not None else []


def _start(lines: Sequence[str], name: frozenset[str]) -> int | None:
    """Where it begins: below the last delimiter, below the last farewell, or at the name."""
    last = max(0, len(lines) - WITHIN)
    for at in range(len(lines) - 1, -1, -1):
        if _DELIMITER.match(lines[at]):
            return at + 1
    for at in range(len(lines) - 1, last - 1, -1):
        if _is_farewell(lines[at]):
            return at + 1
    for at in range(last, len(lines)):
        words = set(fold(_PIECES.split(lines[at])[0]).split())
        if name and name <= words and len(words) <= len(name) + 2:
            return at
    return None


def _is_farewell(line: str) -> bool:
    """True for a line of little else than a farewell: "Best regards," or "Thanks, Anna"; a number is none."""
    words = len(line.split()) if not any(mark.isdigit() for mark in line) else 0
    return 0 < words <= 6 and any(len(hit.words) >= words - 2 for hit in find(FAREWELLS, line))


def _until_print(lines: Iterator[str]) -> Iterator[str]:
    for count, line in enumerate(lines):
        if count >= LINES_MOST or len(line) > _LINE_MOST or _PRINT.search(line):
            return
        yield line


def _is_name(piece: str, name: str) -> bool:
    words, told = set(fold(piece).split()), set(fold(name).split())
    return bool(words & told) and len(words - told) <= 2 and not any(mark.isdigit() for mark in piece)


class _Reader:
    """Takes lines in order; the first plain title and employer count, and all phones and links."""

    def __init__(self, *, label: str, region: str) -> None:
        self._label, self._region = label, region
        self._title = self._company = ""
        self._phones: list[str] = []
        self._links: list[str] = []

    def line(self, line: str, name: str) -> None:
        """One line, piece by piece: pieces are parted by bars, dots and wide gaps. The name says nothing else."""
        for piece in _PIECES.split(line):
            if piece and not (_is_name(piece, name) or self._reach(piece)):
                self._post(piece)

    def _reach(self, piece: str) -> bool:
        """True when the piece is an address, a number or a link: those that are theirs are kept."""
        if "@" in piece:
            return True
        if found := _NUMBER.fullmatch(piece):
            label, number = found["label"].strip(), found["number"]
            digits = phone.normal(number.replace("(0)", ""), self._region)
            if digits and not _FAX.search(label) and len(label) <= 12:
                self._phones.append(number)
            return bool(digits)
        links = _LINK.findall(piece)
        self._links += [link.rstrip(".,;)") for link in links if self._is_theirs(link)]
        return bool(links)

    def _is_theirs(self, link: str) -> bool:
        page = profile.normal(link.rstrip(".,;)"))
        return profile.is_person(page) or self._label in link.lower()

    def _post(self, piece: str) -> None:
        parts = _TITLE_AT.match(piece)
        if parts and self._is_company(parts["company"]) and self._is_title(parts["title"]):
            self._title, self._company = self._title or parts["title"], self._company or parts["company"]
        elif parts and self._is_company(parts["company"]) and not self._is_own(piece):
            self._company = self._company or parts["company"]  # behind what may be a title, in words not known here
        elif self._is_company(piece):
            self._company = self._company or piece
        elif self._is_title(piece):
            self._title = self._title or piece.rstrip(",")

    def _is_company(self, piece: str) -> bool:
        if len(piece.split()) > _TITLE_WORDS or (piece.endswith((".", "!", "?")) and not _LEGAL.search(piece)):
            return False
        return self._is_own(piece) or bool(_LEGAL.search(piece) and _LEGAL.sub("", piece).strip(" .,&"))

    def _is_own(self, piece: str) -> bool:
        """True when it begins as the domain of the address does."""
        plain = company.normal(piece).replace(" ", "")
        label = fold(self._label).replace(" ", "")
        return bool(plain) and (plain.startswith(label) if len(label) >= _LABEL_LEAST else plain == label)

    def _is_title(self, piece: str) -> bool:
        """A few words, one of which is a title's, and no sentence."""
        words = piece.split()
        return len(words) <= _TITLE_WORDS and not piece.endswith((".", "!", "?")) and _names_work(piece)

    def found(self, lines: tuple[str, ...]) -> Signature | None:
        """What was found; None when it says nothing."""
        if not (self._title or self._company or self._phones or self._links):
            return None
        return Signature(
            title=self._title,
            company=self._company,
            phones=tuple(dict.fromkeys(self._phones)),
            links=tuple(dict.fromkeys(self._links)),
            lines=lines,
        )


def _names_work(piece: str) -> bool:
    """True when a word of it is a rung's, or one that people do for a living."""
    return rung(piece) not in (0.0, ORDINARY) or bool(find(TRADES, piece))
