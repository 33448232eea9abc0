"""A first look over the bytes -> which tags the groups of a file give, and which UIDs more than one card bears.

Groups are cards too (X-ADDRESSBOOKSERVER-KIND:group, KIND:group) or SOGo's VLIST, before or after their members. A
UID on two different cards would make one record of them, so only one keeps it as its key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rekindle.importers.vcard.blocks import Shape, blocks, chunks
from rekindle.importers.vcard.dates import instant
from rekindle.importers.vcard.lines import properties
from rekindle.importers.vcard.properties import Head, line
from rekindle.model import Extra, Source
from rekindle.model.codec import fingerprint
from rekindle.util import mail as mails

Found = list[tuple[Head, str]]
_KIND = frozenset({"KIND", "X-ADDRESSBOOKSERVER-KIND"})
_MEMBER = frozenset({"MEMBER", "X-ADDRESSBOOKSERVER-MEMBER", "CARD"})
_SEEN = re.compile(
    rb":(?:(?<=[DdIiTt]:)(?:(?<=[Uu][Ii][Dd]:)|(?<=[Uu][Rr][Ii]:)|(?<=[Tt][Ee][Xx][Tt]:))|"
    rb"(?=[ \tGgVv])[ \t]{0,8}(?i:(group|vlist))[ \t]{0,8}[\r\n])"
)
_UID = re.compile(rb"\n(?i:(?:[\w-]+\.)?UID(?:;[^:\n]*)?):([^\n]*(?:\n[ \t][^\n]*)?)")
_LONGEST = 255
_UIDS_MOST = 1_000_000
# what a program says about itself or about pictures; a new export of the same card differs in these
_PASSING = frozenset({"VERSION", "PRODID", "REV", "PROFILE", "PHOTO", "LOGO", "SOUND", "KEY"})


@dataclass(slots=True)
class Survey:
    """Tags by member (folded UID or "mailto:" address), and the content that keeps a shared UID."""

    tags: dict[str, list[str]] = field(default_factory=dict)
    by_mail: bool = False
    keepers: dict[str, str] = field(default_factory=dict)  # UID -> fingerprint of the card whose key it stays

    def of(self, uid: str, addresses: Iterable[str]) -> tuple[str, ...]:
        """The names of the groups of a card."""
        names = self.tags.get(member(uid), []) if uid else []
        if self.by_mail:
            names = [*names, *(name for address in addresses for name in self.tags.get(f"mailto:{address}", []))]
        return tuple(dict.fromkeys(names))


def uid(value: str) -> str:
    """A UID without the scheme that only some programs write; "" when it is too long to be one."""
    text = line(value)
    text = text[9:] if text[:9].lower() == "urn:uuid:" else text
    return text if len(text) <= _LONGEST else ""


def member(reference: str) -> str:
    """A reference to a card in the form that references are compared in."""
    text = uid(reference)
    if text[:7].lower() == "mailto:":
        return "mailto:" + mails.normal(text)
    return text.casefold().removesuffix(".vcf")


def is_group(found: Found) -> bool:
    """True for a card that lists others."""
    return any(head.name in _KIND and value.strip().lower() == "group" for head, value in found)


def content(found: Found) -> str:
    """The fingerprint of what a card says, whatever the order it says it in, its program or its picture."""
    said = sorted([f"{head.text}:{value}" for head, value in found if head.name not in _PASSING])
    return fingerprint(Extra(name="vcard", value="\n".join(said)))


def survey(file: Source) -> Survey:
    """The first look. It reads bytes only, unless there are groups or shared UIDs."""
    seen = Survey()
    groups, shared = _glimpse(chunks(file))
    if groups or shared:
        for shape, found in _readable(file):
            if shape is Shape.LIST or is_group(found):
                _add_group(seen, found)
            elif shared and (name := _uid_of(found)) in shared:
                _add_shared(seen, name, found)
    seen.keepers = {name: kept.rpartition(" ")[2] for name, kept in seen.keepers.items()}
    return seen


def _glimpse(pieces: Iterable[bytes]) -> tuple[bool, set[str]]:
    """Whether there are groups, and the UIDs that occur twice."""
    groups, once, twice = False, set[int](), set[str]()
    rest = b"\n"
    for piece in pieces:
        if b"\n" not in piece:
            rest = b""  # within an endless line there is nothing to find
            continue
        text = rest + piece
        for found in _SEEN.finditer(text):
            if found[1]:
                groups = True
            elif match := _UID.match(text, max(0, text.rfind(b"\n", max(0, found.start() - _LONGEST), found.start()))):
                name = _text(match[1])
                if hash(name) in once:
                    twice.add(name)
                elif len(once) < _UIDS_MOST:
                    once.add(hash(name))
        # a line that two chunks share is looked at twice, and a UID then taken for shared: that costs time alone
        rest = text[text.rfind(b"\n", 0, text.rfind(b"\n")) :][-4 * _LONGEST :]
    return groups, twice


def _text(raw: bytes) -> str:
    text = raw.decode("utf-8", "replace")
    return uid((re.sub(r"\r?\n[ \t]", "", text) if "\n" in text else text).strip())


def _readable(file: Source) -> Iterator[tuple[Shape, Found]]:
    for block in blocks(chunks(file)):
        if block.shape in (Shape.CARD, Shape.LIST):
            try:
                yield block.shape, properties(block.raw).found
            except ValueError:  # reported when the cards are read
                continue


def _uid_of(found: Found) -> str:
    return next((uid(value) for head, value in found if head.name == "UID"), "")


def _add_group(seen: Survey, found: Found) -> None:
    name = next((line(value) for head, value in found if head.name == "FN" and value), "")
    for head, value in found:
        if name and head.name in _MEMBER and (reference := member(value)):
            seen.tags.setdefault(reference, []).append(name)
            seen.by_mail = seen.by_mail or reference.startswith("mailto:")


def _add_shared(seen: Survey, name: str, found: Found) -> None:
    """The newest of the cards keeps the UID, at the same age the one with the greater fingerprint: in any order."""
    age = next((instant(value) for head, value in found if head.name == "REV"), "")
    seen.keepers[name] = max(seen.keepers.get(name, ""), f"{age} {content(found)}")
