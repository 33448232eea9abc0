"""Closeness, tags and layers through the commands: close, tag, layer, and what show tells of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from rekindle.cli.table import width
from tests.cli.conftest import Shell
from tests.services.rhythms import CARDS, card


@pytest.fixture
def four(empty: Shell, tmp_path: Path) -> Shell:
    """A book of Anna (1), Ben (2), Clara (3) and Dina (4)."""
    path = tmp_path / "cards.vcf"
    path.write_text("".join(card(*one) for one in CARDS), encoding="utf-8", newline="")
    empty("import", str(path), "--me", "Sam Moran, sam@example.org")
    return empty


def test_how_close_you_two_are(four: Shell) -> None:
    assert four("close", "anna", "4").out == "Anna Lind: very close (4 of 4). Undo: rekindle undo 2\n"
    told = four("show", "anna").out
    assert "  How close you two are: very close (4 of 4)\n  Layer inner: you said very close\n" in told
    found = four("show", "anna", "--json").json()
    assert (found["closeness"], found["tags"]) == (4, [])
    assert found["layer"] == {"layer": "inner", "why": "you said very close", "said": False}
    assert four("show", "ben", "--json").json()["closeness"] is None
    four("undo")
    assert "How close" not in four("show", "anna").out


def test_only_what_is_on_the_scale(four: Shell) -> None:
    refused = four("close", "anna", "7", code=2)
    assert " ".join(refused.err.split()).startswith("7 is not on the scale. Nothing was changed. It is 0 hardly met,")
    assert four("close", "anna", "dear", code=2).out == ""


def test_tags_are_given_counted_and_taken_away(four: Shell) -> None:
    assert four("tag").out == 'No tags so far. Give one: rekindle tag PERSON "choir"\n'
    four("tag", "anna", "choir")
    four("tag", "ben", "Choir")
    four("tag", "ben", "rowing")
    assert four("tag").out == "Choir: 2 people\nrowing: 1 person\n"
    assert four("tag", "--json").json() == [{"tag": "Choir", "people": 2}, {"tag": "rowing", "people": 1}]
    assert "  Tags: Choir, rowing\n" in four("show", "ben").out
    assert four("tag", "ben", "CHOIR", "--not").out.startswith("Ben Ofstad: no longer tagged CHOIR. Undo:")
    assert four("show", "ben", "--json").json()["tags"] == ["rowing"]
    assert "Which tag?" in four("tag", "ben", code=2).err


def test_layers_are_shown_with_their_reasons_and_set(four: Shell) -> None:
    four("close", "anna", "4")
    assert four("layer", "ben", "50").out == "Ben Ofstad: layer 50. Undo: rekindle undo 3\n"
    assert four("layer").out.splitlines() == [
        "The inner five (1)",
        "  Anna Lind [1]",
        "The core fifteen (0)",
        "The fifty (1)",
        "  Ben Ofstad [2]*",
        "The hundred and fifty (0)",
        "Further out (2)",
        "* as you said",
    ]
    assert "  Ben Ofstad [2]: you said so\n" in four("layer", "--verbose").out
    found = four("layer", "--json").json()
    assert [(ring["layer"], ring["size"], ring["people"]) for ring in found] == [
        ("inner", 5, 1), ("core", 15, 0), ("50", 50, 1), ("150", 150, 0), ("outer", None, 2),
    ]  # fmt: skip
    assert found[2]["placed"] == [{"id": 2, "name": "Ben Ofstad", "why": "you said so", "said": True}]
    assert four("layer", "ben", "--clear", "--json").json()["done"] == "Ben Ofstad: the layer that is proposed"
    assert four("show", "ben", "--json").json()["layer"]["layer"] == "outer"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("layer", "ben"), "Which layer?"),
        (("layer", "--clear"), "Say whose:"),
        (("layer", "ben", "core", "--clear"), "Say whose:"),
        (("layer", "ben", "60"), "There is no layer 60."),
        (("layer", "ben", "--clear"), "you have said no layer"),
    ],
)
def test_what_cannot_be_is_said(four: Shell, words: tuple[str, ...], told: str) -> None:
    refused = four(*words, code=2)
    assert told in refused.err
    assert refused.out == ""


def test_a_full_layer_fits_eighty_columns(four: Shell) -> None:
    for person in ("anna", "ben", "clara", "dina"):
        four("close", person, "4")
    assert all(width(line) <= 80 for line in four("layer").out.splitlines())
    assert all(width(line) <= 80 for line in four("layer", "--verbose").out.splitlines())
