"""Literata and Commissioner from npm -> faces with the axes that pages use, and the rules that name them.

A first page may weigh 120 kB, and both faces as they come are 158 kB for Latin alone. What goes is what nobody sees:
weights and sizes that the look does not have, flares at any other setting than its own, how kerning changes from one
weight to the next, and the last hair's breadth of exactness (docs/decisions/0016-front-end-build.md has the figures).
Each script is a file of its own, which a browser loads when a name needs it.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from rekindle.web.building import Sources
from rekindle.web.building.shelf import Shelf

FEATURES = ["kern", "liga", "onum", "lnum", "tnum", "pnum", "locl", "ccmp", "mark", "mkmk"]
NEEDLESS = ("HVAR", "VVAR", "MVAR", "STAT", "vhea", "vmtx", "gasp")  # widths of other weights follow from the outlines
NAMES = [0, 1, 2, 13, 14]  # whose it is and under which licence
SCRIPTS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese")
APART = ("cyrillic", "cyrillic-ext", "greek", "greek-ext")
READ = 18
"""Pixels: the size of a text that is read, where a face has but one."""
NEAR = {"latin-ext": frozenset((*range(0x100, 0x180), *range(0x218, 0x21C), 0x1E9E))}
"""Letters of a script that are a file of their own: with these the languages of Europe write nearly every name."""
Limits = Mapping[str, float | tuple[float, float]]


class Face(NamedTuple):
    """One face of a family, which axes it keeps, and where on them its kerning is taken from."""

    name: str
    family: str
    file: str
    style: str
    weight: str
    limits: Limits
    middle: Limits

    def of(self, script: str) -> Face:
        """Words in other scripts stand beside no Latin letter of their own size, so that one size does for all."""
        if "opsz" not in self.limits or script not in APART:
            return self
        return self._replace(limits={**self.limits, "opsz": READ}, middle={**self.middle, "opsz": READ})


class Cut(NamedTuple):
    """One script of a face, or a part of it: from which file, and where it is kept when it is done."""

    face: Face
    script: str
    source: Path
    kept: Path
    letters: frozenset[int]


FACES = (
    Face("literata", "Literata", "literata-{}-opsz-normal", "normal", "400 500",
         {"wght": (400, 500), "opsz": (13, 52)}, {"wght": 450, "opsz": 20}),
    Face("literata-italic", "Literata", "literata-{}-opsz-italic", "italic", "400",
         {"wght": 400, "opsz": READ}, {"wght": 400, "opsz": READ}),  # somebody's own words, as large as a text
    Face("commissioner", "Commissioner", "commissioner-{}-flar-normal", "normal", "400 600",
         {"wght": (400, 600), "FLAR": 35}, {"wght": 450, "FLAR": 35}),
)  # fmt: skip


def put(sources: Sources, shelf: Shelf) -> str:
    """Keep every face and give the rules that name them."""
    sources.cut.mkdir(parents=True, exist_ok=True)
    wanted = list(_cuts(sources))
    with ProcessPoolExecutor(min(4, os.cpu_count() or 1), get_context("spawn")) as pool:
        list(pool.map(cut, [one for one in wanted if not one.kept.exists()]))
    return "\n".join(_rule(one, shelf) for one in wanted)


def cut(one: Cut) -> None:
    """Cut one file; a kept one is always whole."""
    part = one.kept.with_suffix(".part")
    part.write_bytes(smaller(one.source.read_bytes(), one.face.of(one.script), one.letters))
    part.replace(one.kept)


def smaller(content: bytes, face: Face, letters: Collection[int]) -> bytes:
    """A face of these letters and fewer axes, whose kerning is the same all over them, packed for the web."""
    font = _narrowed(content, face.limits, letters)
    middle = _narrowed(content, face.middle, letters)
    for table in ("GPOS", "GDEF"):
        if table in middle:
            font[table] = middle[table]
    if "gvar" in font:
        _bend_simply(font)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed)
    return packed.getvalue()


def _narrowed(content: bytes, limits: Limits, letters: Collection[int]) -> TTFont:
    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    axes = {axis.axisTag for axis in font["fvar"].axes}
    font = _read_again(
        instancer.instantiateVariableFont(font, {tag: at for tag, at in limits.items() if tag in axes}, optimize=False)
    )
    for table in NEEDLESS:
        if table in font:
            del font[table]
    options = subset.Options(layout_features=FEATURES, hinting=False, notdef_outline=True, name_IDs=NAMES)
    one = subset.Subsetter(options)
    one.populate(unicodes=font.getBestCmap().keys() & letters)
    one.subset(font)
    return font


def _read_again(font: TTFont) -> TTFont:
    """As a reader will find it: glyphs that lost all variation are only then known to have none."""
    font.flavor = None
    plain = io.BytesIO()
    font.save(plain)
    return TTFont(plain, recalcTimestamp=False)


def _bend_simply(font: TTFont) -> None:
    """Each axis bends the outlines by itself, and only as exactly as can be seen.

    What both together add shows only in heavy large words. A point that the ones beside it bring to its place, or to
    within a five-hundredth of the size of it, needs no word of its own.
    """
    outlines, widths, every = font["glyf"], font["hmtx"].metrics, font["gvar"].variations
    near = font["head"].unitsPerEm / 500
    for glyph, bends in every.items():
        every[glyph] = alone = [bend for bend in bends if len(bend.axes) == 1]
        places, control = outlines._getCoordinatesAndControls(glyph, widths)  # noqa: SLF001 - as fontTools' own tools do
        for bend in alone:
            bend.calcInferredDeltas(places, control.endPts)
            bend.roundDeltas()
            bend.optimize(places, control.endPts, tolerance=near, isComposite=outlines[glyph].isComposite())


def _cuts(sources: Sources) -> Iterator[Cut]:
    """Every part of a script that a package has a file for. What is kept goes by all that it is made from."""
    recipe = hashlib.sha256(f"{fontTools.version}{Path(__file__).read_text('utf-8')}".encode()).hexdigest()
    for face in FACES:
        ranges = json.loads((_package(sources, face) / "unicode.json").read_text("utf-8"))
        for script in SCRIPTS:
            source = _package(sources, face) / "files" / f"{face.file.format(script)}.woff2"
            if source.exists():
                mark = hashlib.sha256(f"{recipe}{face}".encode() + source.read_bytes()).hexdigest()[:24]
                for name, letters in _parts(script, _letters(ranges[script])):
                    yield Cut(face, name, source, sources.cut / f"{face.name}-{name}-{mark}.woff2", letters)


def _parts(script: str, letters: frozenset[int]) -> Iterator[tuple[str, frozenset[int]]]:
    """A script, or the letters of it that most names need, and the rest."""
    near = NEAR.get(script, letters)
    yield script, letters & near
    if rest := letters - near:
        yield f"{script}-rest", rest


def _letters(ranges: str) -> frozenset[int]:
    """Each letter of "U+0100-02BA,U+2020"."""
    ends = [one.strip().removeprefix("U+").split("-") for one in ranges.split(",")]
    return frozenset(letter for one in ends for letter in range(int(one[0], 16), int(one[-1], 16) + 1))


def _ranges(letters: Collection[int]) -> str:
    """Letters as a sheet names them: "U+100-2BA,U+2020"."""
    first = [one for one in sorted(letters) if one - 1 not in letters]
    last = [one for one in sorted(letters) if one + 1 not in letters]
    return ",".join(f"U+{a:X}-{b:X}" if b > a else f"U+{a:X}" for a, b in zip(first, last, strict=True))


def _rule(one: Cut, shelf: Shelf) -> str:
    found_at = shelf.put(f"faces/{one.face.name}-{one.script}.woff2", one.kept.read_bytes())
    return (
        f'@font-face {{ font-family: "{one.face.family} Variable"; font-style: {one.face.style}; '
        f"font-weight: {one.face.weight}; font-display: swap; "
        f'src: url("{found_at}") format("woff2"); unicode-range: {_ranges(one.letters)}; }}'
    )


def _package(sources: Sources, face: Face) -> Path:
    return sources.packages / "@fontsource-variable" / face.family.lower()
