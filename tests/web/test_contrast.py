"""tokens.css -> WCAG 2.2 contrast of every pair of colours that is used together, by day and by night."""

from __future__ import annotations

import math
import re
from itertools import product
from typing import NamedTuple

import pytest

from tests.conftest import ROOT

TOKENS = (ROOT / "src" / "rekindle" / "web" / "front" / "css" / "tokens.css").read_text("utf-8")
COLOUR = r"oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)"
TOKEN = re.compile(rf"--([\w-]+):\s*light-dark\({COLOUR},\s*{COLOUR}\);")

PAPERS = ("desk", "sheet", "slip", "well", "hover")
WASHES = ("ember-wash", "done-wash", "note-wash", "hold-wash")
GROUNDS = ("desk", "sheet", "slip", "well")


class Need(NamedTuple):
    """Which words and shapes lie on which papers, and the least contrast between them."""

    least: float
    fronts: tuple[str, ...]
    backs: tuple[str, ...]


NEEDS = (
    Need(7, ("ink",), (*PAPERS, *WASHES)),
    Need(4.5, ("ink-2",), (*PAPERS, *WASHES)),
    Need(4.5, ("ink-3", "ember-ink"), PAPERS),
    Need(4.5, ("done", "note", "hold"), GROUNDS),
    Need(4.5, ("ember-ink",), ("ember-wash",)),
    Need(4.5, ("done",), ("done-wash",)),
    Need(4.5, ("note",), ("note-wash",)),
    Need(4.5, ("hold",), ("hold-wash",)),
    Need(4.5, ("on-ink",), ("ink", "ink-2", "done")),
    Need(3, ("rule-2", "ember", "focus"), GROUNDS),
)


def light(lightness: float, chroma: float, hue: float) -> float:
    """An OKLCH colour -> its relative luminance, clipped to sRGB (Ottosson's matrices; WCAG's weights)."""
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short
    clipped = (min(1.0, max(0.0, part)) for part in (red, green, blue))
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), clipped, strict=True))


def tokens() -> dict[str, tuple[float, float]]:
    found: dict[str, tuple[float, float]] = {}
    for name, *numbers in TOKEN.findall(TOKENS):
        day, night = (light(*map(float, three)) for three in (numbers[:3], numbers[3:]))
        found.setdefault(name, (day, night))
    return found


def contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@pytest.mark.parametrize("when", [0, 1], ids=["day", "night"])
@pytest.mark.parametrize("need", NEEDS, ids=lambda need: "-".join(need.fronts) + " on " + "-".join(need.backs))
def test_words_and_shapes_stand_out_from_their_paper(need: Need, when: int) -> None:
    known = tokens()
    pairs = {(front, back): contrast(known[front][when], known[back][when]) for front, back in product(*need[1:])}
    assert {pair: round(value, 2) for pair, value in pairs.items() if value < need.least} == {}


def test_luminance_is_that_of_the_standard() -> None:
    assert light(1, 0, 0) == pytest.approx(1, abs=1e-6)
    assert contrast(light(1, 0, 0), light(0, 0, 0)) == pytest.approx(21, abs=1e-4)
    assert light(0.62796, 0.25768, 29.234) == pytest.approx(0.2126, abs=1e-3)  # sRGB red
