"""Where one card ends: endless lines, marks across chunks, odd encodings, and memory that stays flat."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Iterator

import pytest

from rekindle.importers.vcard import VCARD
from rekindle.importers.vcard.blocks import CARD_MOST, CHUNK, Block, Shape, blocks, chunks, encoding
from rekindle.importers.vcard.lines import TooManyLines, properties
from rekindle.model import Ignored, Item, Problem, Record, Source
from rekindle.util.decode import LINE_MOST, TooLong

GOOD = b"BEGIN:VCARD\r\nFN:Good\r\nEND:VCARD\r\n"


class Made(io.RawIOBase):
    """A stream that is made while it is read: `times` fillings between a head and a tail."""

    def __init__(self, head: bytes, filling: bytes, times: int, tail: bytes) -> None:
        self.pieces = self._pieces(head, filling, times, tail)
        self.rest = b""

    @staticmethod
    def _pieces(head: bytes, filling: bytes, times: int, tail: bytes) -> Iterator[bytes]:
        yield head
        for _ in range(times):
            yield filling
        yield tail

    def read(self, size: int = -1) -> bytes:
        while len(self.rest) < size and (piece := next(self.pieces, b"")):
            self.rest += piece
        taken, self.rest = self.rest[:size], self.rest[size:]
        return taken


def made(head: bytes, filling: bytes, times: int, tail: bytes = b"\r\nEND:VCARD\r\n" + GOOD) -> list[Item]:
    file = Source(name="x.vcf", size=1 << 40, open=lambda: Made(head, filling, times, tail))  # type: ignore[arg-type, return-value]  # a raw stream reads alike
    return list(VCARD.read(file))


def names(items: list[Item]) -> list[str]:
    return [item.name.full for item in items if isinstance(item, Record)]


def peak(head: bytes, filling: bytes, times: int, tail: bytes = b"\r\nEND:VCARD\r\n" + GOOD) -> tuple[list[Item], int]:
    tracemalloc.start()
    try:
        return made(head, filling, times, tail), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("filling", [b"x" * CHUNK, b":" * CHUNK], ids=["letters", "colons"])
def test_an_endless_line_costs_its_card_alone_and_no_memory(filling: bytes) -> None:
    items, most = peak(GOOD + b"BEGIN:VCARD\r\nNOTE:", filling, 96)
    assert names(items) == ["Good", "Good"]
    (problem,) = [item for item in items if isinstance(item, Problem)]
    assert (problem.where, problem.reason) == (
        "x.vcf#2",
        "a card or a line in it is longer than 16 MiB; it was left out",
    )
    assert len(problem.raw) == 200
    assert most < 80 * CHUNK


def test_endless_text_after_an_endless_line_is_reported_once() -> None:
    items = made(b"BEGIN:VCARD\r\n", b"x" * (CHUNK - 1) + b"\n", 3 * CARD_MOST // CHUNK)
    assert [type(item) for item in items] == [Problem, Record]


def test_a_line_past_the_bound_is_refused_though_its_card_is_not() -> None:
    raw = b"\nNOTE:" + b"x" * LINE_MOST
    assert len(raw) < CARD_MOST
    with pytest.raises(TooLong):
        properties(raw)
    with pytest.raises(TooLong):
        properties(b"\nPHOTO;ENCODING=b:" + b"x" * LINE_MOST)
    items = list(VCARD.read(source(b"BEGIN:VCARD" + raw + b"\nEND:VCARD\n" + GOOD)))
    assert isinstance(items[0], Problem)
    assert "longer than 16,777,216" in items[0].reason
    assert names(items) == ["Good"]


def test_a_card_of_countless_lines_is_refused() -> None:
    with pytest.raises(TooManyLines, match="more than 100,000 lines"):
        properties(b"\na:b" * 100_001)


def test_memory_is_flat_in_the_number_of_pictures() -> None:
    card = b"BEGIN:VCARD\r\nPHOTO;ENCODING=b;TYPE=JPEG:" + b"QUJD\r\n " * 10_000 + b"QQ==\r\nFN:A\r\nEND:VCARD\r\n"
    few, many = (peak(b"\r\n", card, times, GOOD) for times in (40, 400))
    assert len(many[0]) == 401
    assert many[1] < 1.2 * few[1]
    record = many[0][0]
    assert isinstance(record, Record)
    assert record.photo is not None
    assert record.photo.media_type == "image/jpeg"
    assert record.photo.size == 30_003  # to within the padding, where base64 is cut


def source(raw: bytes) -> Source:
    return Source(name="x.vcf", size=len(raw), open=lambda: io.BytesIO(raw))


@pytest.mark.parametrize("size", [1, 2, 3, 7, 40])
def test_marks_are_found_across_chunks_of_any_size(size: int) -> None:
    raw = (
        b"junk\r\n"
        + GOOD
        + b"BEGIN:VCARD\nEND:VCARDS:1\nend:vcard\nBEGIN:VLIST\nFN:l\nEND:VLIST\nBEGIN:VCARD\nEND:VCARD"
    )
    found = list(blocks(raw[at : at + size] for at in range(0, len(raw), size)))
    assert found == [
        Block(Shape.STRAY, 0, b"\njunk\r"),
        Block(Shape.CARD, 1, b"\r\nFN:Good\r"),
        Block(Shape.CARD, 2, b"\nEND:VCARDS:1"),
        Block(Shape.LIST, 1, b"\nFN:l"),
        Block(Shape.CARD, 3, b""),
    ]


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_encoding_is_told_by_its_bytes(name: str) -> None:
    raw = "BEGIN:VCARD\nFN:春 Ølga\nEND:VCARD\n".encode(name)
    assert encoding(raw).startswith(name[:6])
    assert b"".join(chunks(source(raw))).decode() == "BEGIN:VCARD\nFN:春 Ølga\nEND:VCARD\n"


def test_half_a_character_is_shown_and_not_replaced() -> None:
    raw = "BEGIN:VCARD\nFN:a".encode("utf-16-le") + b"\x00\xd8" + "\nEND:VCARD\n".encode("utf-16-le")
    (record,) = VCARD.read(source(raw))
    assert isinstance(record, Record)
    assert record.name.full.startswith("a\\x00\\xd8")


def test_an_agent_without_an_end_costs_the_card_around_it() -> None:
    raw = b"BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nFN:x\n" + GOOD + GOOD
    shapes = [block.shape for block in blocks([raw])]
    assert shapes[0] is Shape.UNCLOSED
    assert shapes[-1] is Shape.CARD


def test_an_indented_mark_is_the_fold_of_a_note() -> None:
    items = list(VCARD.read(source(b"BEGIN:VCARD\nNOTE:a\n END:VCARD\nEND:VCARD\n")))
    assert isinstance(items[0], Record)
    assert items[0].notes[0].text == "aEND:VCARD"
    assert not any(isinstance(item, Ignored) for item in items)
