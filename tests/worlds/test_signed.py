"""A made-up world's mails with their texts -> proposals, against who truly signed how."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.core.profile import same_company
from rekindle.model.proposal import Proposal, Proposed
from rekindle.util import mail
from rekindle.worlds.diary import Happening, read
from rekindle.worlds.files import Written, write

TODAY = date(2026, 11, 21)
PRECISION = 0.98
RECALL = 0.85


def last_signed(written: Written) -> dict[str, Happening]:
    """Each address of an employer's own domain, with the last signed mail that came from it alone."""
    found: dict[str, Happening] = {}
    for one in read(written.history):
        if one.source == "mail" and one.signed and not one.left and len(one.people) == 1:
            address = mail.normal(one.people[0].address)
            before = found.get(address)
            if mail.employer_hint(address) and (before is None or before.at <= one.at):
                found[address] = one
    return found


def cards(path: Path, written: Written, signed: dict[str, Happening]) -> Path:
    """An address book of whoever signed: a name and that address, nothing else."""
    names = {one["id"]: one["name"] for one in json.loads(written.truth.read_text(encoding="utf-8"))["people"]}
    lines = [
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{names[one.people[0].person]}\nEMAIL:{address}\nEND:VCARD\n"
        for address, one in signed.items()
    ]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def is_true(one: Proposal, signed: dict[str, Happening]) -> bool:
    title, employer = signed[one.address].signed if one.address in signed else ("", "")
    return one.value == title if one.field is Proposed.TITLE else same_company(one.value, employer)


@pytest.mark.parametrize("seed", [1, 2])
def test_titles_and_employers_proposed_are_those_signed(tmp_path: Path, seed: int) -> None:
    written = write(tmp_path / "world", size="S", seed=seed, today=TODAY)
    signed = last_signed(written)
    boxes = [path for path in written.exports if path.suffix == ".mbox"]
    with Book(tmp_path / "home", today=TODAY) as book:
        book.import_archives(cards(tmp_path / "cards.vcf", written, signed), *boxes, bodies=True, region="GB")
        found = [one for one in book.proposals() if one.field in (Proposed.TITLE, Proposed.EMPLOYER)]
    right = Counter(one.field for one in found if is_true(one, signed))
    last = {one.people[0].person: one.at for one in sorted(signed.values(), key=lambda one: one.at)}
    assert len(last) > 20
    assert right.total() >= PRECISION * len(found)
    assert min(right[Proposed.TITLE], right[Proposed.EMPLOYER]) >= RECALL * len(last)
