"""Bundles -> jobs for reading processes: several files each, or a part of one that is large.

What a job is depends on the files alone, so that the same files give the same book on any machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rekindle.importers.base import Importer
from rekindle.model import Item
from rekindle.outside.archives import File
from rekindle.outside.limits import MIB, Tally, Unreadable
from rekindle.services.bundles import Bundle, Terms

LARGE = 32 * MIB  # bytes a job reads at least, where there are so many ...
PART = 48 * MIB  # ... and about so many of a file that is cut

Part = tuple[int, int] | None
Piece = tuple[File, Part]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one job reads. Called in the process apart, where it gives the items."""

    importer: Importer
    pieces: tuple[Piece, ...]
    terms: Terms

    def __call__(self, tally: Tally) -> Iterator[Item]:
        """All items, file by file; what cannot be read on is the last item of its file."""
        terms = self.terms
        for file, part in self.pieces:
            source = file.source(terms.region, terms.columns, tally, bodies=terms.bodies, today=terms.today, part=part)
            try:
                yield from self.importer.read(source)
            except Unreadable as broken:
                yield broken.problem

    @property
    def size(self) -> int:
        """Bytes to read."""
        return sum(_bytes(piece) for piece in self.pieces)


def stretches(bundle: Bundle, terms: Terms, *, start: int = 0) -> list[Stretch]:
    """The jobs of a bundle, in the order of its items; `start`: a lone file is read only from there on."""
    pieces = [piece for file in bundle.files for piece in _cut(bundle.importer, file, start)]
    groups: list[list[Piece]] = [[]]
    held = 0  # bytes of the last group
    for piece in pieces:
        # A zip within a zip is unpacked anew by every process that reads in it, so one process does.
        if groups[-1] and (piece[1] or held >= LARGE) and len(piece[0].inside) < 2:
            groups.append([])
            held = 0
        groups[-1].append(piece)
        held += _bytes(piece)
    return [Stretch(bundle.importer, tuple(group), terms) for group in groups]


def _cut(importer: Importer, file: File, start: int) -> list[Piece]:
    """A file whole, or in parts of about the same size."""
    if not importer.splits or file.inside or (not start and file.size <= LARGE):
        return [(file, None)]
    length = file.size - start
    count = max(1, round(length / PART))
    cuts = [start + length * number // count for number in range(count + 1)]
    return [(file, (one, other)) for one, other in pairwise(cuts)]


def _bytes(piece: Piece) -> int:
    file, part = piece
    return part[1] - part[0] if part else file.size
