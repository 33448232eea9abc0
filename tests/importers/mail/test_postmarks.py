"""Where a message begins: the rule, cuts anywhere, hostile files, memory that stays flat."""

from __future__ import annotations

import io
import random
import tracemalloc
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.importers.mail import MBOX
from rekindle.importers.mail.postmarks import AHEAD, BLOCK, HEAD_MOST, Opening, is_mbox, openings
from rekindle.model import About, Interaction, Item, Problem, Source
from tests.importers.mail.reading import SAMPLES, bare, mbox, only, source

MARK = b"From anna@berg.example Sat Jul  9 12:00:00 2011\n"
HEAD = b"From: anna@berg.example\nTo: mira@solberg.example\nDate: Sat, 9 Jul 2011 12:00:00 +0200\n"


def places(raw: bytes) -> list[int]:
    return [one.at for one in openings(source(raw))]


@pytest.mark.parametrize(
    "line",
    [
        b"From 1790123456789012345@xxx Mon Mar 04 11:20:34 +0000 2024",
        b"From - Mon Sep  2 08:00:00 2019",
        b"From MAILER-DAEMON Fri Jul  8 12:08:34 2011",
        b"From anna@berg.example  Fri Jul  8 12:08 2011",
        b"From anna@berg.example Fri Jul  8 12:08:34 CEST 2011",
        b"From anna@berg.example Fri Jul  8 12:08:34 2011 +0200",
        b"From anna@berg.example Fri, 8 Jul 2011 12:08:34 +0200 (CEST)",
        b"From anna@berg.example Fri Jul  8 12:08:34 2011 remote from corran",
        b'From "anna berg"@berg.example Fri Jul  8 12:08:34 2011',
        b"From ???@??? Fri Jul  8 12:08:34 2011",
        b"From Fri Jul  8 12:08:34 2011",
    ],
)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_dated_line_after_an_empty_one_is_a_postmark(line: bytes, end: bytes) -> None:
    assert places(line + end) == [0]
    assert places(line) == [0]
    assert places(b"x" + end * 2 + line + end) == [1 + 2 * len(end)]
    assert places(b"x" + end + line + end) == []
    assert places(end + line + end) == [len(end)]
    assert places(b"x" + end * 2 + b">" + line + end) == []


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (b"From 17@xxx\nSubject: x", True),
        (b"From 17@xxx \r\nX-GM-THRID : 1", True),
        (b"From 17@xxx\n>From 17@xxx", True),
        (b"From 17@xxx", False),
        (b"From 17@xxx\n\nSubject: x", False),
        (b"From 17@xxx\nand then some words", False),
        (b"From 17@xxx\nhttps://corran.example", False),
        (b"From here on: it goes\nSubject: x", False),
        (b"From anna\nSubject: x", False),
        (b"From what I saw on Fri Jul  8 12:08:34 2011\nSubject: x", False),
        (b"From anna@berg.example Fri Jul  8 12:08:34 2011 as she told us\nSubject: x", False),
        (b"From: anna@berg.example\n", False),
        (b"from anna@berg.example Fri Jul  8 12:08:34 2011\n", False),
    ],
)
def test_a_line_without_a_date_needs_an_address_and_a_header_after_it(text: bytes, begins: bool) -> None:  # noqa: FBT001 - a table
    assert is_mbox(text) is begins
    assert places(text) == [0] * begins
    assert places(b"body\n\n" + text) == [6] * begins


def test_a_byte_order_mark_and_empty_lines_may_come_first() -> None:
    raw = b"\xef\xbb\xbf\r\n" + MARK + HEAD
    assert is_mbox(raw)
    assert places(raw) == [5]
    assert places(b"\xef\xbb\xbf" + MARK) == [3]


def test_a_message_is_its_headers_and_as_much_body_as_is_asked_for() -> None:
    raw = MARK + HEAD + b"\nsome body\n\n" + MARK + HEAD.replace(b"\n", b"\r\n") + b"\r\nmore"
    assert list(openings(source(raw))) == [
        Opening(0, MARK + HEAD[:-1]),
        Opening(len(MARK + HEAD) + 12, MARK + HEAD.replace(b"\n", b"\r\n")[:-1]),
    ]
    assert [one.body for one in openings(source(raw), 4)] == [b"some", b"more"]
    assert [one.body for one in openings(source(raw), 100)] == [b"some body\n\n", b"more"]


def test_a_message_without_a_body_ends_at_the_next_postmark() -> None:
    first, second = openings(source(MARK + HEAD + b"\n" + MARK + HEAD), 100)
    assert (first.head, first.body) == (MARK + HEAD[:-1], b"")
    assert second.head == MARK + HEAD


LINES = st.sampled_from(
    [
        MARK,
        HEAD,
        b"From 17@xxx\n",
        b"From here on\n",
        b">" + MARK,
        b"\n",
        b"\n\n",
        b"\r\n",
        b"\r\n\r\n",
        b"Subject: x\n",
        b" fold\n",
        b"words\n",
        b"x" * 1100 + b"\n",
        b"From " + b"y" * 400,
        b"\0",
        b"\xff\xfe\n",
        b"QUJD" * 20 + b"\n",
        b"\xef\xbb\xbf",
    ]
)
FILES = st.lists(LINES, max_size=60).map(b"".join)


@settings(max_examples=300)
@given(FILES, st.lists(st.integers(0, 5000), max_size=5))
def test_wherever_a_file_is_cut_the_parts_hold_the_same_messages(raw: bytes, cuts: list[int]) -> None:
    edges = [0, *sorted(cut % (len(raw) + 1) for cut in cuts), len(raw)]
    whole = list(openings(source(raw), 50))
    parts = [one for part in pairwise(edges) for one in openings(source(raw, part=part), 50)]
    assert parts == whole


@given(FILES, st.integers(1, 50))
def test_how_a_stream_is_cut_into_blocks_changes_nothing(raw: bytes, size: int) -> None:
    class Trickle(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            return super().read(size)

    file = Source(name="x", size=len(raw), open=lambda: Trickle(raw))
    assert list(openings(file, 50)) == list(openings(source(raw), 50))


def test_postmarks_at_every_place_of_a_block_are_found() -> None:
    message = MARK + HEAD + b"\n" + b"QUJD" * 500 + b"\n\n"
    for shift in (*range(-60, 60), AHEAD, AHEAD + 1, AHEAD - 1):
        lead = MARK + HEAD + b"\n" + b"z" * (BLOCK - AHEAD + shift) + b"\n\n"
        raw = lead + message * 3
        found = places(raw)
        assert found == [0, *(len(lead) + len(message) * number for number in range(3))]


class Made(io.RawIOBase):
    """A stream that is made while it is read: a filling many times between a head and a tail."""

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


def peak(head: bytes, filling: bytes, times: int, *, bodies: bool = False) -> tuple[list[Item], int]:
    """What is read, and the most memory it took; a good mail stands behind the filling."""
    tail = b"\n\n" + MARK + HEAD + b"\nlast\n"
    opened = lambda: Made(head, filling, times, tail)  # noqa: E731 - short
    file = Source(name="x", size=1 << 40, open=opened, bodies=bodies)  # type: ignore[arg-type]  # a raw stream reads alike
    tracemalloc.start()
    try:
        return list(MBOX.read(file)), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "filling",
    [
        b"x" * BLOCK,
        b"To: a@b.example\n" * 4000,
        b" ,a@b.example\n" * 4000,
        b"\n" * BLOCK,
        b"\n\nFrom ",
        b"\n\nFrom a\n" * 4000,
        b"\0" * BLOCK,
        b"\n\nFrom a@b\n\n" * 4000,
    ],
    ids=["letters", "headers", "folds", "empty lines", "from", "from a", "nul", "bare"],
)
@pytest.mark.parametrize("bodies", [False, True])
def test_an_endless_message_costs_no_memory_and_not_the_next(filling: bytes, bodies: bool) -> None:  # noqa: FBT001 - a table
    items, most = peak(MARK + HEAD + b"To: ", filling, 40, bodies=bodies)
    assert only(Interaction, items)[-1].origin.where.startswith("x@")
    assert len(only(Interaction, items)) == 2
    assert most < 80 * BLOCK


def test_memory_is_flat_in_the_number_of_messages() -> None:
    message = MARK + HEAD + b"\n" + b"QUJDQUJD\n" * 3000 + b"\n"
    few, many = (peak(b"\n\n", message, times)[1] for times in (30, 300))
    assert many < 1.2 * few + 300 * 3000  # the items themselves


def test_a_header_block_is_cut_where_it_has_no_end() -> None:
    found = list(openings(source(MARK + b"X: y\n" * 50_000 + b"\n" + MARK)))
    assert [len(one.head) for one in found] == [HEAD_MOST, len(MARK)]


def test_a_file_that_does_not_begin_as_an_mbox_says_so() -> None:
    items = mbox(b"A letter\n\n" + MARK + HEAD)
    assert [type(item) for item in items] == [Problem, Interaction]
    assert mbox(b"")[0] == Problem(where="all.mbox", reason="there is no mail at its beginning", about=About.FILE)
    rest = list(MBOX.read(source(b"A letter\n\n" + MARK + HEAD, part=(5, 500))))
    assert [type(item) for item in rest] == [Interaction]


def messages() -> list[bytes]:
    raw = (SAMPLES / "pitfalls.mbox").read_bytes() + b"\n" + (SAMPLES / "takeout-de.mbox").read_bytes()
    ends = [*(one.at for one in openings(source(raw))), len(raw)]
    return [raw[start:end] + b"\n" for start, end in pairwise(ends)]


def facts(items: list[Item]) -> set[Interaction]:
    return {bare(item) for item in only(Interaction, items)}


@given(st.randoms(use_true_random=False))
def test_shuffled_or_split_messages_say_the_same(chance: random.Random) -> None:
    some = messages()
    whole = facts(mbox(b"".join(some)))
    chance.shuffle(some)
    assert facts(mbox(b"".join(some))) == whole
    cut = chance.randrange(len(some))
    assert facts(mbox(b"".join(some[:cut]))) | facts(mbox(b"".join(some[cut:]))) == whole
