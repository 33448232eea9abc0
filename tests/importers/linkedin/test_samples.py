"""Our own twins of every era against their golden files, and what must hold between the eras."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rekindle.model import Interaction, Item, Owner, Record
from tests.importers.linkedin.reading import SAMPLES, only, read

TWINS = sorted(SAMPLES.glob("*/*.csv"))


@pytest.mark.parametrize("sample", TWINS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_reads_as_expected(sample: Path, golden: Callable[[Path, list[Item]], None]) -> None:
    golden(sample, read(sample.read_bytes(), sample.name, "SE"))


def test_no_golden_file_is_left_without_its_sample() -> None:
    assert {path.name.removesuffix(".expected.json") for path in SAMPLES.glob("*/*.json")} == {
        path.name for path in TWINS
    }


def messages(era: str) -> dict[str, Interaction]:
    items = read((SAMPLES / era / "messages.csv").read_bytes(), "messages.csv")
    return {item.key: item for item in only(Interaction, items)}


def test_a_message_has_one_key_in_all_eras() -> None:
    old, new = messages("2020"), messages("2026")
    shared = old.keys() & new.keys()
    assert {new[key].text for key in shared} == {"Thanks for the talk!\n\nCoffee next week?", "Gladly. Tuesday works."}
    assert {old[key].words for key in shared} == {new[key].words for key in shared}


def test_a_profile_has_one_handle_however_its_url_is_written() -> None:
    found = [
        record.handles[0].value
        for name in ("Connections.csv", "messages.csv", "Notes.csv")
        for record in only(Record, read((SAMPLES / "2026" / name).read_bytes(), name))
        if record.name.full == "Zoë Amsel"
    ]
    assert found == ["linkedin.com/in/zoë-amsel"] * 3


def test_the_owner_has_a_name_and_a_profile() -> None:
    owners = only(Owner, read((SAMPLES / "2024" / "Invitations.csv").read_bytes()))
    assert [(owner.name and owner.name.full, owner.handles[0].value) for owner in owners] == [
        ("Mira Solberg", "linkedin.com/in/mira-solberg")
    ]
